import Papa from "papaparse";
import { apportion } from "quality-plan/decomposition";
import type { Metric, Plan } from "quality-plan/model";
import type { Documents } from "./documents.js";
import type { Place, Places } from "./places.js";

/** In every row that nobody reported. */
const MADE_UP = "made up 虚构";

const NOTE = "# All of these are made up, to show the plan at work. 以下全为虚构，仅供演示。\n";

/** The day an example is looked at, and the year that is assessed. */
export interface ExampleDay {
  readonly asOf: string;
  readonly year: number;
}

/** A published plan with made-up observations, scheme and scores around it: the same ones each time. */
export function madeUpDocuments(plan: Plan, places: Places, day: ExampleDay): Documents {
  const rows = observationsFor(plan, places, day);
  return {
    plan: `${JSON.stringify(plan, null, 2)}\n`,
    observations:
      NOTE + table(["metric", "district", "period", "value", "numerator", "denominator", "item", "source"], rows),
    districts: table(["id", "parent", "name.zh", "name.en"], districtRows(places)),
    scheme: `${JSON.stringify(schemeFor(plan, places), null, 2)}\n`,
    scores: NOTE + table(["item", "district", "source", "points", "on"], scoreRows(places, day)),
    judgements: NOTE + table(["target", "on", "by", "status", "note"], judgementRows(plan, day)),
  };
}

type Row = Readonly<Record<string, string>>;

function table(columns: readonly string[], rows: readonly Row[]): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((name) => row[name] ?? "")) }, { newline: "\n" })}\n`;
}

function districtRows({ above, own, below }: Places): readonly Row[] {
  const chain = [...above, own];
  return [
    ...chain.map(([id, zh, en], at) => ({ id, parent: chain[at - 1]?.[0] ?? "", "name.zh": zh, "name.en": en })),
    ...below.map(([id, zh, en]) => ({ id, parent: own[0], "name.zh": zh, "name.en": en })),
  ];
}

/** As many as one still looks through: the metrics that districts report on; of the others the plan's own figure will do. */
const REPORTED_BELOW = 8;

function observationsFor(plan: Plan, places: Places, { year }: ExampleDay): readonly Row[] {
  const reportedBelow = new Set(countable(plan).slice(0, REPORTED_BELOW));
  return plan.metrics.flatMap((metric): readonly Row[] => {
    if (metric.kind === "milestone") return milestoneRows(metric, places.own, year);
    const below = reportedBelow.has(metric);
    const who = below ? places.below : [places.own];
    return [year - 1, year].flatMap((of) =>
      who.flatMap((place): readonly Row[] => {
        // Somebody is always late.
        if (below && of === year && chance(metric.id, place[0], "late") < 0.06) return [];
        const row = { metric: metric.id, district: place[0], period: String(of), source: MADE_UP };
        return [{ ...row, ...figureOf(plan, metric, who.length, chance(metric.id, place[0], String(of)), of - year) }];
      }),
    );
  });
}

function countable(plan: Plan): readonly Metric[] {
  return plan.metrics.filter(
    (metric) => (metric.kind === "ratio" || metric.kind === "amount") && goalOf(plan, metric) !== undefined,
  );
}

/** The number that the plan's first target of a metric asks for, if it asks for one. */
function goalOf(plan: Plan, metric: Metric): number | undefined {
  const target = plan.targets.find((one) => one.kind === "measured" && one.metric === metric.id);
  if (target?.kind !== "measured" || (target.measure !== undefined && target.measure !== "level")) return undefined;
  const asked = Object.values(target.bound)[0] as unknown;
  if (asked === true) return metric.kind === "ratio" ? Number(metric.per) : undefined;
  return typeof asked === "string" && Number.isFinite(Number(asked)) ? Number(asked) : undefined;
}

function figureOf(plan: Plan, metric: Metric, shares: number, luck: number, back: number): Row {
  const goal = goalOf(plan, metric);
  const drift = 1 + back * 0.04;
  switch (metric.kind) {
    case "ratio": {
      const per = Number(metric.per);
      const near = (goal ?? per * 0.9) * (metric.direction === "down" ? 1.15 - luck * 0.4 : 0.95 + luck * 0.07) * drift;
      const denominator = Math.round(40 + luck * 160) * (per > 100 ? per : per < 100 ? 100 : 1);
      const numerator = Math.min(
        metric.share === true ? denominator : Infinity,
        Math.round((near * denominator) / per),
      );
      return { numerator: String(numerator), denominator: String(denominator) };
    }
    case "amount": {
      const whole = Math.round((((goal ?? 20) / shares) * (0.75 + luck * 0.5) + luck) * drift);
      return { value: String(goal === 0 ? 0 : Math.max(0, whole)) };
    }
    case "index":
      return { value: String(Math.round(((goal ?? 78) + luck * 8 - 3 + back) * 10) / 10) };
    case "ordinal":
      return {
        value: metric.levels[Math.min(metric.levels.length - 1, Math.floor(luck * metric.levels.length))] ?? "",
      };
    case "milestone":
      return {};
  }
}

function milestoneRows(
  metric: Extract<Metric, { readonly kind: "milestone" }>,
  own: Place,
  year: number,
): readonly Row[] {
  const items: readonly (string | undefined)[] = metric.items ?? [undefined];
  return items.flatMap((item): readonly Row[] => {
    const luck = chance(metric.id, item ?? "", "reached");
    const row = { metric: metric.id, district: own[0], source: MADE_UP, ...(item === undefined ? {} : { item }) };
    if (luck < 0.25) return [];
    if (luck < 0.5) return [{ ...row, period: String(year), value: "not-reached" }];
    return [{ ...row, value: `${year}-${String(1 + Math.floor(luck * 11)).padStart(2, "0")}-15` }];
  });
}

const FULL = 100;
const WORK = 40;

function schemeFor(plan: Plan, { below }: Places): object {
  const counted = countable(plan).slice(0, 4);
  const weights = Object.fromEntries(counted.map(({ id }) => [id, 1]));
  const points = counted.length === 0 ? {} : apportion(FULL - WORK, weights, { step: "1" });
  return {
    format: "quality-scheme/1",
    id: `${plan.id}-made-up`,
    title: { zh: "年度质量工作考核（虚构的办法）", en: "Yearly assessment of quality work (a made-up scheme)" },
    window: { from: "01-01", to: "12-31" },
    units: below.map(([id]) => id),
    sources: [
      { id: "computed", name: { zh: "按指标计算", en: "computed" }, kind: "computed" },
      { id: "check", name: { zh: "实地核查", en: "on-site check" }, kind: "verified" },
    ],
    take: { first: ["check"] },
    notApplicable: "rescale",
    noEvidence: "rescale",
    points: String(FULL),
    items: [
      ...counted.map((metric) => ({
        id: metric.id,
        rule: "linear",
        name: metric.name,
        points: points[metric.id] ?? "0",
        of: { metric: metric.id },
        ...endsOf(plan, metric, below.length),
      })),
      {
        id: "work",
        rule: "judged",
        name: { zh: "质量工作", en: "Quality work" },
        points: String(counted.length === 0 ? FULL : WORK),
      },
    ],
    rounding: { total: { digits: 1, mode: "halfUp" } },
    grades: [
      { id: "A", atLeast: "90" },
      { id: "B", atLeast: "80", below: "90" },
      { id: "C", atLeast: "60", below: "80" },
      { id: "D", below: "60" },
    ],
  };
}

/** Nothing at the worse end, all at what the plan asks for. */
function endsOf(plan: Plan, metric: Metric, shares: number): { readonly from: string; readonly to: string } {
  const goal = (goalOf(plan, metric) ?? 1) / (metric.kind === "ratio" ? 1 : shares);
  const text = (amount: number): string => String(Math.round(amount * 1000) / 1000);
  if (metric.direction !== "down") return { from: text(goal * 0.8), to: text(goal) };
  return goal === 0 ? { from: "1", to: "0" } : { from: text(goal * 1.5), to: text(goal) };
}

function scoreRows({ below }: Places, { asOf, year }: ExampleDay): readonly Row[] {
  const on = asOf < `${year + 1}-01-20` ? asOf : `${year + 1}-01-20`;
  return below.map(([district]) => ({
    item: "work",
    district,
    source: "check",
    points: String(26 + Math.floor(chance(district, "work", String(year)) * 15)),
    on,
  }));
}

function judgementRows(plan: Plan, { asOf }: ExampleDay): readonly Row[] {
  return plan.targets
    .filter(({ kind }) => kind === "judged")
    .slice(0, 3)
    .map(({ id }) => ({
      target: id,
      on: asOf,
      by: MADE_UP,
      status: chance(id, "judged", "") < 0.3 ? "missed" : "met",
    }));
}

/** A number from 0 to 1 that hangs on the words alone: FNV-1a, and a last stir. */
function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join("\u0000")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
