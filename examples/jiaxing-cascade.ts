// The Jiaxing plan of 2013 broken down to its seven counties, and held against what they send back. The plan is real;
// who gets how much of it, and what the counties answer, is made up: the document says neither.
import {
  cascade,
  childrenOf,
  describe,
  nameOf,
  namesFrom,
  parseDistricts,
  parsePlan,
  type Plan,
  reconcile,
  type Share,
} from "quality-plan";
import { plan } from "quality-plan/catalog/jiaxing-2013";
import rules from "./data/jiaxing-cascade-made-up.json" with { type: "json" };
import madeUp from "./data/jiaxing-2013-made-up.json" with { type: "json" };
import { printHeading, printSentences, printTable } from "./support/table.js";

const districts = parseDistricts(madeUp.districts);
const names = namesFrom(plan, districts);
const counties = childrenOf(districts, plan.district);
const { weights } = rules;

const shares = Object.fromEntries<Share>([
  ...rules.apportioned.map(({ target, ...how }) => [target, { give: "apportion", weights, ...how }] as const),
  ...rules.raised.map(({ target, raise }) => [target, { give: "same", raise }] as const),
  ...rules.each.map(({ target, bounds }) => [target, { give: "each", bounds }] as const),
  ...rules.kept.map((target) => [target, { give: "keep" }] as const),
]);
const rows = counties.map((id) => districts.rows.find((row) => row.id === id) ?? { id });
const drafted = cascade(plan, rows, { targets: shares, otherwise: { give: "same" } });
if (!drafted.ok) throw new Error(drafted.problems.map((problem) => describe(problem, "en", names)).join("\n"));

/** The one figure of a target's bound; empty where the plan does not have the target. */
function figureIn({ targets }: Plan, id: string): string {
  const target = targets.find((candidate) => candidate.id === id);
  return target?.kind === "measured" ? String(Object.values(target.bound)[0]) : "";
}

const apart = [
  "create-quality-towns",
  "build-quality-zones",
  ...rules.apportioned.slice(1).map(({ target }) => target),
];
const shown = [...apart, ...rules.raised.map(({ target }) => target), "special-equipment-accident-rate"];
printHeading(
  "6.1  Jiaxing 嘉兴市, plan of 2013, broken down to its seven counties",
  "the city's figures are real; the shares, and so the counties' figures, are made up",
);
printTable(
  [
    { head: "Target", width: 28 },
    { head: "City", align: "right", width: 5 },
    ...counties.map((id) => ({ head: nameOf(names, "district", id, "zh"), align: "right" as const, width: 6 })),
    { head: "Shares", width: 8 },
  ],
  shown.map((id) => [
    nameOf(names, "target", id, "zh"),
    figureIn(plan, id),
    ...drafted.value.map((child) => figureIn(child, id)),
    "made up",
  ]),
);
const [first] = drafted.value;
if (first === undefined) throw new RangeError("the city has no counties");
const county = nameOf(names, "district", first.district, "en");
const taken = new Set<string>(first.targets.map(({ id }) => id));
const kept = new Set<string>(rules.kept);
const passedOn = first.targets.filter(({ id }) => !shown.includes(id)).length;
const elsewhere = plan.targets.filter(({ id }) => !taken.has(id) && !kept.has(id));
console.log(
  `All ${plan.targets.length} targets: ${shown.length} above, ${passedOn} more for ${county} as they are, ${kept.size} kept by the city, ${elsewhere.length} others (made up):`,
);
for (const { id } of elsewhere) {
  const takers = drafted.value.filter(({ targets }) => targets.some((target) => target.id === id));
  const who = takers.map(({ district }) => nameOf(names, "district", district, "en"));
  const why = who.length === 0 ? "its members stay with the city" : `for ${who.join(" and ")} alone`;
  console.log(`  ${nameOf(names, "target", id, "en")}: ${why}.`);
}

/** What a county made of its draft: a target changed, or left out. */
function returned(draft: Plan): Plan {
  const changes = new Map(
    rules.returned.filter(({ district }) => district === draft.district).map(({ target, change }) => [target, change]),
  );
  const targets = draft.targets.flatMap((target) => {
    const change = changes.get(target.id);
    return change === null ? [] : [{ ...target, ...change }];
  });
  return parsePlan({ ...draft, targets });
}

printHeading(
  "6.2  What the counties sent back, held against the city's plan",
  "the counties' answers are made up; the targets that the city kept are left out",
);
const findings = reconcile(plan, drafted.value.map(returned));
for (const finding of findings) {
  if (finding.code === "target-not-taken" && kept.has(finding.target)) continue;
  if (finding.severity === "note") continue;
  for (const locale of ["en", "zh"] as const) {
    printSentences([describe(finding, locale, names)], locale, `(made up) ${finding.severity.padEnd(5)} `);
  }
}
