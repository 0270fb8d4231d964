import type { Metric } from "../../src/model/metric.js";
import type { Baseline, Bound, Measure, MeasuredTarget, Schedule, TargetDistricts } from "../../src/model/target.js";
import type { Row } from "./cell-table.js";
import { measured, METRICS } from "./plan-of.js";

// The axes of a target, and what each combination comes to in one small world, worked out from the rules as they are written.
// Three districts file the same figures, and a fourth that none of the targets binds is ahead of them, so every place is 2.

export const TREE = { r: ["d", "e"], d: ["a", "b"] } as const;
const AHEAD = "x";

/** By what `where` chooses them. */
export const ATTRIBUTES = Object.fromEntries(["d", "a", "b"].map((district) => [district, { level: "county" }]));
const BOUND_DISTRICTS = ["r", "d", "e", "a", "b"] as const;

export const COMBINED_METRICS: Readonly<Record<string, Metric>> = {
  "flow, less is better": { ...METRICS.flow, direction: "down" },
  "share, more is better": METRICS.share,
  "stock without a direction": { ...METRICS.stock, direction: "none" },
  "index, more is better": METRICS.index,
  levels: METRICS.ordinal,
  milestone: METRICS.milestone,
};

export const MEASURES: Readonly<Record<string, Measure>> = {
  level: "level",
  "change on the period before": { change: "previous" },
  "change on last year": { change: "sameLastYear" },
  "change on the baseline": { change: "baseline" },
  "growth on the period before": { growth: "previous" },
  "growth on the baseline": { growth: "baseline" },
  "factor of the period before": { factor: "previous" },
  "factor of the baseline": { factor: "baseline" },
  "compound growth from the period before": { compoundGrowth: "previous" },
  "compound growth from the baseline": { compoundGrowth: "baseline" },
  rank: { rank: [...BOUND_DISTRICTS, AHEAD] },
};

interface Planned {
  readonly schedule?: Schedule;
  readonly period: string;
  /** The years that it is asked for. */
  readonly years: readonly number[];
}

export const BY_2013: Planned = { schedule: { by: "2013" }, period: "2012/2013", years: [2013] };

export const SCHEDULES: Readonly<Record<string, Planned>> = {
  "the plan's year": { period: "2013", years: [2013] },
  "by 2013": BY_2013,
  "every year": { schedule: { every: "year" }, period: "2012/2013", years: [2012, 2013] },
  "two years running": {
    schedule: { every: "year", during: "2012/2013", run: 2 },
    period: "2012/2013",
    years: [2012, 2013],
  },
};

export const BASELINES = ["none", "a period", "several periods", "a printed value"] as const;
type BaselineKind = (typeof BASELINES)[number];

export const WHOSE = [
  "own",
  "children",
  "siblings",
  "tree",
  "leaves",
  "list",
  "each its own",
  "where",
  "filed",
] as const;
export type Whose = (typeof WHOSE)[number];

/** Those whose bound is found in places of their own; the others are further groups of districts bound as `children` are. */
export const FOUND_IN_ANOTHER_PLACE: readonly Whose[] = ["own", "children", "each its own", "filed"];

export const BOUND_FORMS = [
  "atLeast",
  "atMost",
  "above",
  "below",
  "equals",
  "within",
  "reach",
  "about",
  "about with tolerance",
  "all",
] as const;
type BoundForm = (typeof BOUND_FORMS)[number];

/** One combination of the axes. */
export interface Combination {
  readonly metric: Metric;
  readonly measure: Measure;
  readonly bound: BoundForm;
  readonly planned: Planned;
  readonly baseline: BaselineKind;
  readonly whose: Whose;
}

/**
 * A plan's own target is tried with everything. Others' are the same target in each district: they are tried with each measure and
 * bound on one metric, with each schedule and filed baseline under one bound, and on further metrics where their bound is found in
 * a place of its own.
 */
export function isTried({ metric, bound, planned, baseline, whose }: Combination): boolean {
  if (whose === "own") return true;
  if (metric.kind === "index") return false;
  if (metric.kind !== "ratio")
    return planned === BY_2013 && baseline === "none" && FOUND_IN_ANOTHER_PLACE.includes(whose);
  if (baseline !== "none") return whose === "filed" && planned === BY_2013 && bound === "atLeast";
  return planned === BY_2013 || bound === "atLeast";
}

type MeasureWord = "level" | "change" | "growth" | "factor" | "compoundGrowth" | "rank";

function wordOf(measure: Measure): MeasureWord {
  return measure === "level" ? "level" : (Object.keys(measure)[0] as MeasureWord);
}

function countedFrom(measure: Measure): string | undefined {
  return measure === "level" ? undefined : Object.values(measure).find((base) => typeof base === "string");
}

/** Which problems a combination has, by code; none where it means something. */
export function problemsOf({ metric, measure, bound, planned, baseline }: Combination): readonly string[] {
  const word = wordOf(measure);
  const ofLevels = metric.kind === "ordinal" && word === "level";
  const compares = word !== "level" && word !== "rank";
  const found = new Set<string>();
  if (planned.schedule !== undefined && "every" in planned.schedule && metric.kind === "milestone")
    found.add("schedule-not-for-kind");
  if (baseline !== "none") {
    const isUsed = metric.kind !== "ordinal" && (word === "level" || countedFrom(measure) === "baseline");
    if (!isUsed) found.add("unused-key");
    else if (word === "compoundGrowth" && baseline === "several periods") found.add("wrong-shape");
  }
  if (compares && (metric.kind === "ordinal" || metric.kind === "milestone")) {
    found.add("measure-not-for-kind");
    return [...found].sort();
  }
  const undirected = metric.kind !== "ordinal" && metric.direction === "none";
  if (word === "rank" && undirected) found.add("direction-needed");
  const isAbout = bound === "about" || bound === "about with tolerance";
  if ((isAbout || bound === "reach") && undirected && word !== "rank") found.add("direction-needed");
  const hasWhole = metric.kind === "milestone" || (metric.kind === "ratio" && metric.share === true);
  if (bound === "all" && !(hasWhole && word === "level")) found.add("bound-not-for-kind");
  if (isAbout && ofLevels) found.add("bound-not-for-kind");
  return [...found].sort();
}

type Years = Readonly<Record<number, number>>;

/** Steady for a level, in equal steps for a change, by equal growth for what multiplies, with a base of its own for each baseline. */
function yearsFor({ metric, measure }: Pick<Combination, "metric" | "measure">, whole: boolean): Years {
  const steady = (value: number): Years => ({ 2009: value, 2010: value, 2011: value, 2012: value, 2013: value });
  const word = wordOf(measure);
  if (metric.kind === "ordinal") return steady(2);
  if (metric.kind === "milestone") return steady(whole ? 3 : 2);
  if (word === "level" || word === "rank") return steady(whole ? 100 : 90);
  if (word === "compoundGrowth") return { 2009: 16, 2010: 24, 2011: 36, 2012: 54, 2013: 81 };
  if (countedFrom(measure) === "baseline") return { 2009: 48, 2010: 72, 2011: 80, 2012: 90, 2013: 90 };
  return word === "change"
    ? { 2009: 50, 2010: 60, 2011: 70, 2012: 80, 2013: 90 }
    : { 2009: 16, 2010: 24, 2011: 36, 2012: 54, 2013: 81 };
}

const PRINTED = "2011";

function printedFor(combination: Combination): number {
  if (wordOf(combination.measure) === "compoundGrowth") return 36;
  return wordOf(combination.measure) === "level" ? (yearsFor(combination, false)[2013] ?? 0) : 45;
}

function baselineOf(combination: Combination): Baseline | undefined {
  switch (combination.baseline) {
    case "none":
      return undefined;
    case "a period":
      return { period: "2010" };
    case "several periods":
      return { period: ["2009", "2010"] };
    case "a printed value":
      return { period: PRINTED, value: String(printedFor(combination)) };
  }
}

/** What a year is counted from, and the year that ends it. */
function baseFor(
  combination: Combination,
  year: number,
  years: Years,
): { readonly value: number; readonly year: number } {
  const before = (of: number) => ({ value: years[of] ?? Number.NaN, year: of });
  const from = countedFrom(combination.measure);
  if (from === "previous" || from === "sameLastYear") return before(year - 1);
  switch (combination.baseline) {
    case "none":
      return before(combination.planned.period === "2013" ? 2012 : 2011);
    case "a period":
      return before(2010);
    case "several periods":
      return { value: ((years[2009] ?? 0) + (years[2010] ?? 0)) / 2, year: 2010 };
    case "a printed value":
      return { value: printedFor(combination), year: Number(PRINTED) };
  }
}

/** What the measure comes to in a year. */
function comesTo(combination: Combination, year: number, years: Years): number {
  const value = years[year] ?? Number.NaN;
  const base = baseFor(combination, year, years).value;
  switch (wordOf(combination.measure)) {
    case "level":
      return value;
    case "change":
      return value - base;
    case "growth":
      return ((value - base) * 100) / base;
    case "factor":
      return value / base;
    case "compoundGrowth":
      return 50;
    case "rank":
      return 2;
  }
}

/** The one amount that the measure comes to in each of the years asked for. */
function amountOf(combination: Combination, whole: boolean): number {
  const years = yearsFor(combination, whole);
  const amounts = new Set(combination.planned.years.map((year) => comesTo(combination, year, years)));
  const [amount, ...others] = [...amounts];
  if (amount === undefined || others.length > 0) throw new RangeError(`no one amount: ${[...amounts].join(", ")}`);
  return amount;
}

/** Which way is better: a place the lower, a level the higher. */
function wayOf({ metric, measure }: Combination): "up" | "down" | "none" {
  if (wordOf(measure) === "rank") return "down";
  return metric.kind === "ordinal" ? "up" : metric.direction;
}

/** From which side a bound holds. */
function sideFor(combination: Combination): "lower" | "upper" | "both" {
  const way = wayOf(combination);
  const followed = way === "up" ? "lower" : way === "down" ? "upper" : "both";
  switch (combination.bound) {
    case "atLeast":
    case "above":
    case "all":
      return "lower";
    case "atMost":
    case "below":
      return "upper";
    case "equals":
      return "both";
    case "within":
    case "reach":
    case "about":
    case "about with tolerance":
      return followed;
  }
}

/** What is required so that what the measure comes to keeps the bound, or breaks it. */
function requiredBy(combination: Combination, kept: boolean): number {
  const amount = amountOf(combination, false);
  const worse = wayOf(combination) === "down" ? amount - 1 : amount + 1;
  switch (combination.bound) {
    case "atLeast":
    case "equals":
      return kept ? amount : amount + 1;
    case "atMost":
      return kept ? amount : amount - 1;
    case "above":
      return kept ? amount - 1 : amount;
    case "below":
      return kept ? amount + 1 : amount;
    case "reach":
    case "about":
    case "within":
      return kept ? amount : worse;
    case "about with tolerance":
      return kept ? (amount + worse) / 2 : worse;
    case "all":
      return combination.metric.kind === "milestone" ? 3 : 100;
  }
}

const LEVELS = METRICS.ordinal.levels;

function boundFor(combination: Combination, kept: boolean): Bound {
  const required = requiredBy(combination, kept);
  const ofLevels = combination.metric.kind === "ordinal" && wordOf(combination.measure) === "level";
  const written = (amount: number): string => (ofLevels ? (LEVELS[amount - 1] ?? "A") : String(amount));
  switch (combination.bound) {
    case "within":
      return kept
        ? { within: [written(required - 1), written(required + 1)] }
        : { within: [written(required), written(required)] };
    case "about":
      return { about: written(required) };
    case "about with tolerance":
      return { about: written(required), tolerance: "0.5" };
    case "all":
      return { all: true };
    case "atLeast":
      return { atLeast: written(required) };
    case "atMost":
      return { atMost: written(required) };
    case "above":
      return { above: written(required) };
    case "below":
      return { below: written(required) };
    case "equals":
      return { equals: written(required) };
    case "reach":
      return { reach: written(required) };
  }
}

function districtsFor(whose: Whose, bound: Bound): TargetDistricts | undefined {
  switch (whose) {
    case "own":
      return undefined;
    case "children":
    case "siblings":
    case "tree":
    case "leaves":
      return whose;
    case "list":
      return ["a", "e"];
    case "each its own":
      return { a: bound, b: bound };
    case "where":
      return { where: { its: "level", in: ["county"] } };
    case "filed":
      return { filed: true };
  }
}

/** The target of a combination, its bound kept or broken by what the world comes to. */
export function targetOf(combination: Combination, kept: boolean, id: string): MeasuredTarget {
  const { measure, planned, whose } = combination;
  const bound = boundFor(combination, kept);
  const baseline = baselineOf(combination);
  const districts = districtsFor(whose, bound);
  return measured(bound, {
    id,
    measure,
    ...(planned.schedule === undefined ? {} : { schedule: planned.schedule }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(districts === undefined ? {} : { districts }),
  });
}

/** The same target as a district's own plan files it. */
export function filedAs(target: MeasuredTarget): MeasuredTarget {
  const { districts: _, ...own } = target;
  return { ...own, parent: { plan: "p", target: target.id } };
}

/** The world's cells; `whole`: a share or milestone that is all of it, as `all` asks. */
export function rowsFor(combination: Pick<Combination, "metric" | "measure">, whole: boolean): readonly Row[] {
  const years = yearsFor(combination, whole);
  const row = (district: string, year: number, value: number): Row => ({
    district,
    period: String(year),
    value: String(value),
    ...(combination.metric.kind === "milestone" ? { of: 3 } : {}),
  });
  const better = combination.metric.direction === "down" ? -1 : 1;
  return [
    ...BOUND_DISTRICTS.flatMap((district) =>
      Object.entries(years).map(([year, value]) => row(district, Number(year), value)),
    ),
    ...[2012, 2013].map((year) => row(AHEAD, year, (years[year] ?? 0) + better)),
  ];
}

/** What of a target's bound is required; absent where both ends of a range bind. */
function requiredIn(combination: Combination, kept: boolean): number | undefined {
  const required = requiredBy(combination, kept);
  if (combination.bound !== "within") return required;
  const away = kept ? 1 : 0;
  switch (wayOf(combination)) {
    case "up":
      return required - away;
    case "down":
      return required + away;
    case "none":
      return undefined;
  }
}

const MEMBERS: Readonly<Record<Whose, readonly string[]>> = {
  own: ["d"],
  children: ["a", "b"],
  siblings: ["d", "e"],
  tree: ["a", "b", "d"],
  leaves: ["a", "b"],
  list: ["a", "e"],
  "each its own": ["a", "b"],
  where: ["a", "b", "d"],
  filed: ["a", "b"],
};

/** How a combination comes out by the rules: whom it binds, its status, its value and what is required. */
export interface Outcome {
  readonly status: string;
  readonly value: string;
  readonly required: string;
  readonly districts: readonly string[];
}

/** What is to be found of a combination, with its status on the day. */
export function outcomeOf(
  combination: Combination,
  kept: boolean,
  statusOn: (combination: Combination, kept: boolean) => string,
): Outcome {
  const whole = combination.bound === "all" && kept;
  return {
    status: statusOn(combination, kept),
    value: String(amountOf(combination, whole)),
    required: String(requiredIn(combination, kept) ?? "no-direction"),
    districts: MEMBERS[combination.whose],
  };
}

/** How it stands after the deadline. */
export function afterwards({ bound }: Combination, kept: boolean): string {
  if (kept) return "met";
  return bound === "about" ? "unjudged" : "missed";
}

/** How it stands on 30 June 2013, before the deadline, all of 2013 being reported. */
export function inJune(combination: Combination, kept: boolean): string {
  const { metric, measure, planned, bound } = combination;
  const word = wordOf(measure);
  const side = sideFor(combination);
  const fills = metric.kind === "amount" && metric.accrual === "flow" && word !== "rank";
  if (planned.years.length > 1) return kept ? "on-track" : bound === "about" ? "unjudged" : "missed";
  if (kept) return fills && side === "upper" ? "on-track" : "reached";
  if (bound === "about") return "unjudged";
  // What has flowed over a limit does not flow back.
  if (fills && side === "upper") return "missed";
  const expected = expectedInJune(combination, side, fills);
  if (expected === undefined) return "open";
  const amount = amountOf(combination, false);
  const ahead = side === "lower" ? amount >= expected : amount <= expected;
  return ahead ? "on-track" : "behind";
}

/** What the straight path from the base asks for in the middle of 2013; undefined where there is none. */
function expectedInJune(
  combination: Combination,
  side: "lower" | "upper" | "both",
  fills: boolean,
): number | undefined {
  const { metric, measure } = combination;
  const word = wordOf(measure);
  if (side === "both" || metric.kind === "ordinal" || metric.kind === "milestone") return undefined;
  const required = requiredBy(combination, false);
  if (word === "level" && fills) return required / 2;
  if (word === "rank" || word === "compoundGrowth") return undefined;
  if (word !== "level" && countedFrom(measure) !== "baseline") return undefined;
  const base = baseFor(combination, 2013, yearsFor(combination, false));
  const from = word === "level" ? base.value : word === "factor" ? 1 : 0;
  const years = 2013 - base.year;
  return from + ((required - from) * (years - 0.5)) / years;
}
