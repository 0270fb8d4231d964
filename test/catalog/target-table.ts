import {
  boundKeyOf,
  type Plan,
  type Responsibility,
  reviewPlan,
  type Target,
  type Task,
  textIn,
} from "quality-plan/model";

/** The page of a plan with its generated parts written anew, between the comments that mark them. */
export function withGeneratedParts(page: string, plan: Plan): string {
  return withParts(page, {
    targets: targetTable(plan),
    notes: readingNotes(plan),
    tasks: taskTable(plan),
    review: findingsByCode(plan),
  });
}

/** A page with parts written anew, each between `<!-- name: … -->` and `<!-- /name -->`. */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
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
    when(target),
    [target.commitment, target.commitmentWord].filter(Boolean).join(" ") || "–",
    leads(plan, target),
  ]);
  return tableOf(head, rows);
}

/** Every target on one line, for a terminal: clause, target, bound, schedule, commitment, agencies with their role words. */
export function auditTable(plan: Plan): string {
  const rows = plan.targets.map((target) => [
    target.source.clause,
    `${wordsOf(target, "zh")} (${target.id})`,
    asks(plan, target),
    when(target),
    [target.commitment, target.commitmentWord].filter(Boolean).join(" ") || "–",
    (target.responsibilities ?? [])
      .map(({ agency, role, word }) => `${agencyName(plan, agency)} ${word ?? role}`)
      .join("、") || "–",
  ]);
  return tableOf(["Clause", "Target", "Asks for", "Schedule", "Commitment", "Agencies"], rows);
}

/** The tasks of a plan as a table: clause, task, who acts and by which word. */
function taskTable(plan: Plan): string {
  const rows = (plan.tasks ?? []).map((task) => [
    task.clause,
    `${task.parent === undefined ? "" : "– "}${textIn(task.title, "zh")}<br>${textIn(task.title, "en")}<br>\`${task.id}\``,
    whoActs(plan, task),
  ]);
  return tableOf(["Clause", "Task", "Who acts"], rows);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How each target and task was read where its text allows another reading. */
function readingNotes(plan: Plan): string {
  const targets = plan.targets.map(({ id, source }) => ({ id, clause: source.clause, note: source.note }));
  return [...targets, ...(plan.tasks ?? [])]
    .flatMap(({ id, clause, note }) => (note === undefined ? [] : [`- ${clause} \`${id}\`: ${textIn(note, "en")}`]))
    .join("\n");
}

/** What the review of a plan finds: each code with what it is found of. */
function findingsByCode(plan: Plan): string {
  const byCode = new Map<string, string[]>();
  for (const { code, severity, path } of reviewPlan(plan)) {
    const [list, at] = path;
    const elements = (plan as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>)[String(list)];
    const found = `${code} (${severity}) of ${String(list)}`;
    byCode.set(found, [...(byCode.get(found) ?? []), elements?.[Number(at)]?.id ?? String(list)]);
  }
  return [...byCode]
    .map(([found, ids]) => `- **${found}**, ${ids.length}: ${ids.map((id) => `\`${id}\``).join(", ")}`)
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
          : `${names[word] ?? word} ${figureWords(figure, unit)}`;
      const districts = target.districts === undefined ? "" : `, each of ${districtWords(target.districts)}`;
      return `${measure}${bound}${districts}`;
    }
  }
}

/** A figure in its unit; a value to be read, as the data have it. */
function figureWords(figure: unknown, unit: string): string {
  return typeof figure === "string" ? `${figure} ${unit}`.trim() : `\`${JSON.stringify(figure)}\``;
}

function when(target: Target): string {
  if (target.kind === "group" || target.schedule === undefined) return "–";
  const { schedule } = target;
  if ("by" in schedule) return schedule.by;
  const running =
    schedule.run === undefined ? `every ${schedule.every}` : `any ${schedule.run} ${schedule.every}s running`;
  return `${running}${schedule.during === undefined ? "" : ` of ${schedule.during}`}`;
}

function districtWords(districts: string | readonly string[] | object): string {
  if (typeof districts === "string") return districts;
  return (Array.isArray(districts) ? districts : Object.keys(districts)).join(", ");
}

function leads(plan: Plan, { responsibilities = [] }: Target): string {
  const ranked = ["lead", "responsible", "unspecified"] as const;
  const first = ranked.find((wanted) => responsibilities.some(({ role }) => role === wanted));
  const names = responsibilities.filter(({ role }) => role === first).map(({ agency }) => agencyName(plan, agency));
  return names.join("、") || "–";
}

function whoActs(plan: Plan, { responsibilities, open }: Task): string {
  const wordOf = ({ role, word }: Responsibility): string => word ?? (role === "unspecified" ? "" : role);
  const groups = [...new Set(responsibilities.map(wordOf))].map((word) => {
    const names = responsibilities
      .filter((part) => wordOf(part) === word)
      .map(({ agency }) => agencyName(plan, agency));
    return [word, names.join("、")].filter(Boolean).join(": ");
  });
  return `${groups.join("; ")}${open === true ? " 等" : ""}` || "–";
}

function agencyName(plan: Plan, id: string): string {
  return textIn(plan.agencies?.find((agency) => agency.id === id)?.name ?? id, "zh");
}
