import { equal } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import { type Direction, type Metric, overOf } from "../model/metric.js";
import { firstDayOf } from "../model/period.js";
import type { Plan } from "../model/plan.js";
import { type Baseline, type Bound, baseOf, boundKeyOf, type MeasuredTarget, recursIn } from "../model/target.js";
import { sameText } from "../model/text.js";
import { directionFor } from "./wanted.js";
import { dueBy, periodJudged } from "./window.js";

/** A target with what tells which figure it asks about. */
export interface PlacedTarget {
  readonly plan: Plan;
  readonly target: MeasuredTarget;
  readonly metric: Metric;
}

/** Whether the bound that one target files is a bound of what the other asks about: the same figure, held from the same side. */
export function areAlike(asked: PlacedTarget, filed: PlacedTarget): boolean {
  return (
    countsAlike(asked.metric, filed.metric) &&
    isMeasuredAlike(asked, filed) &&
    isDueAlike(asked, filed) &&
    bindsFromOneSide(asked, filed.target.bound)
  );
}

/** Figures of the two are of one kind and on one scale: 0.9 of a whole is no bound for percents. */
function countsAlike(a: Metric, b: Metric): boolean {
  return sameText(a.unit, b.unit) && JSON.stringify(traitsOf(a)) === JSON.stringify(traitsOf(b));
}

function traitsOf(metric: Metric): readonly unknown[] {
  const common = [metric.kind, metric.direction, overOf(metric)];
  switch (metric.kind) {
    case "amount":
      return [...common, metric.accrual];
    case "ratio":
      return [...common, writeExact(checkedAmount(metric.per))];
    case "ordinal":
      return [...common, metric.levels];
    case "index":
    case "milestone":
      return common;
  }
}

/** A growth on last year is no growth on the year before the plan. */
function isMeasuredAlike({ plan, target }: PlacedTarget, filed: PlacedTarget): boolean {
  if (JSON.stringify(target.measure ?? "level") !== JSON.stringify(filed.target.measure ?? "level")) return false;
  if (baseOf(target.measure) !== "baseline") return true;
  const [own, other] = [target.baseline, filed.target.baseline];
  // What neither names is the last value before its plan.
  if (own === undefined || other === undefined)
    return own === other && firstDayOf(plan.period) === firstDayOf(filed.plan.period);
  return isOneBaseline(own, other);
}

function isOneBaseline(a: Baseline, b: Baseline): boolean {
  if (JSON.stringify([a.period].flat()) !== JSON.stringify([b.period].flat())) return false;
  if (a.value === undefined || b.value === undefined) return a.value === b.value;
  return equal(checkedAmount(a.value), checkedAmount(b.value));
}

/** Of what stands at its end the end is the same, of anything else the window: a rate of half a year is not the year's. */
function isDueAlike({ plan, target, metric }: PlacedTarget, { plan: below, target: filed }: PlacedTarget): boolean {
  const [every, filedEvery] = [target, filed].map(({ schedule }) => (recursIn(schedule) ? schedule : undefined));
  if (every?.every !== filedEvery?.every || every?.run !== filedEvery?.run) return false;
  const standsAtEnd = every === undefined && overOf(metric) === "last" && baseOf(target.measure) !== "previous";
  return standsAtEnd
    ? dueBy(plan, target.schedule) === dueBy(below, filed.schedule)
    : periodJudged(plan, target.schedule) === periodJudged(below, filed.schedule);
}

/** A limit that is filed for a floor, or a floor for a limit, is no bound of the same target, stricter or looser. */
function bindsFromOneSide({ target, metric }: PlacedTarget, filed: Bound): boolean {
  const direction = directionFor(metric, target.measure);
  const [asked, other] = [endsOf(target.bound, direction), endsOf(filed, direction)];
  return (asked.low && other.low) || (asked.high && other.high);
}

interface Ends {
  readonly low: boolean;
  readonly high: boolean;
}

const FLOOR: Ends = { low: true, high: false };
const LIMIT: Ends = { low: false, high: true };
const BOTH: Ends = { low: true, high: true };

/** Which ends of what is allowed a bound sets, whatever amounts it reads. */
function endsOf(bound: Bound, direction: Direction): Ends {
  switch (boundKeyOf(bound)) {
    case "atLeast":
    case "above":
    case "all":
      return FLOOR;
    case "atMost":
    case "below":
      return LIMIT;
    case "equals":
      return BOTH;
    case "within":
    case "reach":
    case "about":
      return direction === "none" ? BOTH : direction === "up" ? FLOOR : LIMIT;
  }
}
