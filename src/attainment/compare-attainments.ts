import { subtract } from "../internal/rational.js";
import { readExact, writeAmount } from "../model/amount.js";
import { areAsLong } from "../model/like-length.js";
import { sameText } from "../model/text.js";
import type { Amount, DistrictId, Period, TargetId } from "../model/label.js";
import type { Coverage } from "../rollup/cell.js";
import type { Attainment, MeasuredAttainment } from "./attainment.js";
import type { CountedAs } from "./counted-as.js";
import { given, isObject } from "../model/require-plan.js";
import { requireAttainments } from "./require-attainments.js";
import { type Status, STATUSES } from "./status.js";
import type { AttainmentStep } from "./trace.js";

/**
 * How a target moved between two days: `unclear` where one of them waits for a figure or a judgement, or where one is a
 * verdict and the other is on its way to another deadline; `new` and `gone` where one has it not.
 */
export const MOVES = ["better", "same", "worse", "unclear", "new", "gone"] as const;
/** One of {@link MOVES}. */
export type Move = (typeof MOVES)[number];

/** One target in one district, then and now. */
export interface AttainmentChange {
  readonly target: TargetId;
  readonly district: DistrictId;
  /** Of a target over several districts, and of each of these. */
  readonly kind: Attainment["kind"];
  readonly move: Move;
  readonly status: { readonly before?: Status; readonly after?: Status };
  /** What the values speak for, of each that has one; a year that is not over as far as it was observed. */
  readonly period: { readonly before?: Period; readonly after?: Period };
  /** How many of those who report in that period have, of each that has a value. */
  readonly coverage: { readonly before?: Coverage; readonly after?: Coverage };
  /** Of amounts where one can be taken from the other; {@link AttainmentChange.apart} says why not. */
  readonly value?: { readonly before: Amount; readonly after: Amount; readonly change: Amount };
  /** Of levels of an ordinal metric, which have no difference. */
  readonly level?: { readonly before: string; readonly after: string };
  /** Why there is no difference of a target on a metric. */
  readonly apart?: Apart;
}

/** Why one value is not taken from another. */
export const APART = [
  /** One of the two has none. */
  "no-value",
  /** They are of different metrics, */
  "other-metric",
  /** or of one by different measures. */
  "other-measure",
  /** The metric became one of another kind, or a milestone of other items. */
  "other-kind",
  /** It is counted in another unit, or per another number. */
  "other-unit",
  /** A flow was counted over a longer or shorter time, in another window. */
  "other-length",
  /** Not everybody has reported one of the two, as far as it goes, or what it is counted from. */
  "other-coverage",
  /** They are places among more or fewer districts, or among some that are not known. */
  "other-peers",
] as const;
/** One of {@link APART}. */
export type Apart = (typeof APART)[number];

/**
 * How targets stand on one day against another, or one year's plan against the next: a row for each target and district of
 * either, those of the later first and in its order. The districts of a target that several must satisfy have rows of their own.
 *
 * @throws RangeError when one of the two holds a target and district twice
 * @throws TypeError when one of the two is no list of attainments
 *
 * @example
 * ```ts
 * import { attain, compareAttainments } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013",
 *   metrics: [{ id: "towns", kind: "amount", accrual: "flow", name: "质量强镇", unit: "个", direction: "up" }],
 *   targets: [{ id: "twelve", kind: "measured", metric: "towns", bound: { atLeast: "12" }, source: { clause: "一" } }],
 * });
 * const rows = [{ metric: "towns", district: "330400", period: "2013-Q1", value: "2" }, { metric: "towns", district: "330400", period: "2013-Q2", value: "5" }];
 * const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });
 * const [then, now] = ["2013-03-31", "2013-06-30"].map((asOf) => attain(plan, { values }, { asOf }));
 *
 * compareAttainments(then ?? [], now ?? []).map(({ move, status }) => [move, status.before, status.after]); // => [["better", "behind", "on-track"]]
 * ```
 */
export function compareAttainments(
  before: readonly Attainment[],
  after: readonly Attainment[],
): readonly AttainmentChange[] {
  const then = byPlace("before", before);
  const now = byPlace("after", after);
  return [
    ...[...now].map(([key, attainment]) => changeOf(then.get(key), attainment)),
    ...[...then].flatMap(([key, attainment]) => (now.has(key) ? [] : [goneFrom(attainment)])),
  ];
}

function byPlace(name: string, attainments: readonly Attainment[]): ReadonlyMap<string, Attainment> {
  requireAttainments(name, attainments);
  const bare = attainments.findIndex(({ trace }) => !isObject(trace));
  if (bare >= 0)
    throw new TypeError(
      `${name}[${String(bare)}]: ${given(attainments[bare])} has no trace; accepted: what attain gave`,
    );
  const found = new Map<string, Attainment>();
  for (const attainment of attainments.flatMap(withMembers)) {
    const key = JSON.stringify([attainment.kind, attainment.target, attainment.district]);
    if (found.has(key))
      throw new RangeError(
        `${name}: holds ${JSON.stringify(attainment.target)} of ${JSON.stringify(attainment.district)} twice`,
      );
    found.set(key, attainment);
  }
  return found;
}

function withMembers(attainment: Attainment): readonly Attainment[] {
  return attainment.kind === "districts" ? [attainment, ...attainment.members] : [attainment];
}

function changeOf(before: Attainment | undefined, after: Attainment): AttainmentChange {
  const { target, district, kind, status } = after;
  const place = { target, district, kind };
  if (before === undefined) return { ...place, move: "new", status: { after: status }, ...reach({ after }) };
  return {
    ...place,
    move: moveOf(before, after),
    status: { before: before.status, after: status },
    ...reach({ before, after }),
    ...(kind === "measured" ? differenceOf(before, after) : {}),
  };
}

/** What each speaks for, and of how many. */
function reach(both: Readonly<Record<string, Attainment>>): Pick<AttainmentChange, "period" | "coverage"> {
  const counted = Object.entries(both).flatMap(([when, attainment]) => {
    const as = figuresOf(attainment) === undefined ? undefined : readingOf(attainment)?.counted;
    return as === undefined ? [] : [{ when, as }];
  });
  return {
    period: Object.fromEntries(counted.map(({ when, as }) => [when, as.period])),
    coverage: Object.fromEntries(counted.map(({ when, as }) => [when, as.coverage])),
  };
}

function goneFrom(before: Attainment): AttainmentChange {
  const { target, district, kind, status } = before;
  return { target, district, kind, move: "gone", status: { before: status }, ...reach({ before }) };
}

function moveOf(before: Attainment, after: Attainment): Move {
  const [then, now] = [before.status, after.status];
  if (then === now) return "same";
  if (isWaiting(then) || isWaiting(now)) return "unclear";
  // Last year's verdict says nothing of how far this year has come.
  if (before.due !== after.due && isVerdict(then) !== isVerdict(now)) return "unclear";
  return STATUSES.indexOf(now) > STATUSES.indexOf(then) ? "better" : "worse";
}

function isVerdict(status: Status): boolean {
  return status === "met" || status === "missed";
}

function isWaiting(status: Status): boolean {
  return status === "no-evidence" || status === "unjudged";
}

function differenceOf(before: Attainment, after: Attainment): Pick<AttainmentChange, "value" | "level" | "apart"> {
  const [then, now] = [figuresOf(before), figuresOf(after)];
  const apart = then === undefined || now === undefined ? "no-value" : apartFrom(before, after);
  if (apart !== undefined || then === undefined || now === undefined) return { apart: apart ?? "no-value" };
  if (then.level !== undefined && now.level !== undefined) return { level: { before: then.level, after: now.level } };
  const [was, is] = [readExact(then.exact?.value ?? then.value), readExact(now.exact?.value ?? now.value)];
  return { value: { before: then.value, after: now.value, change: writeAmount(subtract(is, was)) } };
}

/** A target may keep its id and be given another metric or measure the year after, and the metric another unit. */
function apartFrom(before: Attainment, after: Attainment): Apart | undefined {
  const [then, now] = [readingOf(before), readingOf(after)];
  if (then?.cell.metric !== now?.cell.metric) return "other-metric";
  const measure = measureOf(before);
  if (measure !== measureOf(after)) return "other-measure";
  const [was, is] = [then?.counted, now?.counted];
  if (was === undefined || is === undefined) return "no-value";
  if (was.kind !== is.kind || was.addsUp !== is.addsUp || !isSameList(was.items, is.items)) return "other-kind";
  const isInUnits = measure === "level" || measure === "change";
  if (isInUnits && (was.per !== is.per || !sameText(was.unit, is.unit))) return "other-unit";
  if (then?.cell.period !== now?.cell.period && !isAsLong(was, is)) return "other-length";
  if (!isOfAll(was, before) || !isOfAll(is, after)) return "other-coverage";
  return isAmongAsMany(placeOf(before), placeOf(after)) ? undefined : "other-peers";
}

/** Whether all have reported that should have by then, the base with it: what more of them report is no more of the same. */
function isOfAll({ coverage }: CountedAs, { trace }: Attainment): boolean {
  return (
    coverage.reported >= coverage.expected &&
    trace.steps.every(
      (step) => step.step !== "observed-base" || step.cells.every(({ evidence }) => evidence === "full"),
    )
  );
}

type Place = Extract<AttainmentStep, { step: "rank" }>;

function placeOf({ trace }: Attainment): Place | undefined {
  return trace.steps.find((step) => step.step === "rank");
}

/** The third of ten is not the third of thirteen. */
function isAmongAsMany(then: Place | undefined, now: Place | undefined): boolean {
  return then === undefined || now === undefined || (then.among === now.among && then.unsure === 0 && now.unsure === 0);
}

/** What a window that fills up held one day can be taken from what it holds the next, not from another window's. */
function isAsLong(was: CountedAs, is: CountedAs): boolean {
  return is.addsUp !== true || areAsLong(was.period, is.period);
}

function isSameList(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function readingOf({ trace }: Attainment): Extract<AttainmentStep, { step: "value" }> | undefined {
  return trace.steps.find((step) => step.step === "value");
}

function measureOf({ trace }: Attainment): string {
  for (const step of trace.steps) {
    if (step.step === "measure") return step.measure;
    if (step.step === "rank") return step.step;
  }
  return "level";
}

function figuresOf(attainment: Attainment): Extract<MeasuredAttainment, { figures: unknown }>["figures"] | undefined {
  return attainment.kind === "measured" && attainment.status !== "no-evidence" ? attainment.figures : undefined;
}
