import { boundKeyOf, type Plan, type Target, textIn } from "quality-plan/model";

/** The page of a plan with its generated parts written anew, between the comments that mark them. */
export function withGeneratedParts(page: string, plan: Plan): string {
  const parts = { targets: targetTable(plan), notes: readingNotes(plan) };
  return Object.entries(parts).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name}:[^>]*-->)[^]*(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n\n${part}\n\n${close}`,
      ),
    page,
  );
}

/** The targets of a plan as a table to hold against its text: clause, target, what it asks, how firmly, who leads. */
function targetTable(plan: Plan): string {
  const head = ["Clause", "Target", "Asks for", "By", "Commitment", "Leads or is responsible"];
  const rows = plan.targets.map((target) => [
    target.source.clause,
    `${wordsOf(target, "zh")}<br>${wordsOf(target, "en")}<br>\`${target.id}\``,
    asks(plan, target),
    target.kind !== "group" && target.schedule !== undefined ? target.schedule.by : "–",
    [target.commitment, target.commitmentWord].filter(Boolean).join(" ") || "–",
    leads(plan, target),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How each target was read where its text allows another reading. */
function readingNotes(plan: Plan): string {
  return plan.targets
    .flatMap(({ id, source }) =>
      source.note === undefined ? [] : [`- ${source.clause} \`${id}\`: ${textIn(source.note, "en")}`],
    )
    .join("\n");
}

function wordsOf(target: Target, locale: "zh" | "en"): string {
  return textIn(target.kind === "judged" ? target.statement : (target.title ?? target.id), locale);
}

function asks(plan: Plan, target: Target): string {
  switch (target.kind) {
    case "judged":
      return "a judgement";
    case "group":
      return `${target.of} of ${target.targets.map((id) => `\`${id}\``).join(", ")}`;
    case "measured": {
      const metric = plan.metrics.find(({ id }) => id === target.metric);
      const word = boundKeyOf(target.bound);
      const figure: unknown = Object.values(target.bound)[0];
      const names = { atLeast: "at least", atMost: "at most", reach: "reach" } as Readonly<Record<string, string>>;
      const measure = typeof target.measure === "object" ? `${Object.keys(target.measure).join("")} ` : "";
      const unit = measure === "growth " || metric === undefined ? "%" : textIn(metric.unit, "zh");
      const bound =
        figure === true
          ? metric?.kind === "milestone"
            ? "done"
            : "all"
          : `${names[word] ?? word} ${String(figure)} ${unit}`;
      const districts = target.districts === undefined ? "" : `, each of ${districtWords(target.districts)}`;
      return `${measure}${bound}${districts}`;
    }
  }
}

function districtWords(districts: string | readonly string[] | object): string {
  if (typeof districts === "string") return districts;
  return (Array.isArray(districts) ? districts : Object.keys(districts)).join(", ");
}

function leads(plan: Plan, target: Target): string {
  const all = target.responsibilities ?? [];
  const first = all.some(({ role }) => role === "lead") ? "lead" : "responsible";
  const names = all
    .filter(({ role }) => role === first)
    .map(({ agency }) => textIn(plan.agencies?.find(({ id }) => id === agency)?.name ?? agency, "zh"));
  return names.join("、") || "–";
}
