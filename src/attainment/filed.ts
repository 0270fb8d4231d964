import { equal } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { DistrictId, PlanId, TargetId } from "../model/label.js";
import { addsUpOverTime } from "../model/like-length.js";
import type { Metric } from "../model/metric.js";
import { namesInTarget } from "../model/names-in-target.js";
import type { Plan } from "../model/plan.js";
import { type Bound, measureKeyOf, type MeasuredTarget, recursIn } from "../model/target.js";
import { sameText } from "../model/text.js";
import type { AttainmentContext } from "./context.js";
import type { NoEvidence } from "./reason.js";
import { dueBy, periodJudged } from "./window.js";

/** A bound that a district's own plan asks for. */
export interface FiledBound {
  readonly bound: Bound;
  readonly plan: PlanId;
  readonly target: TargetId;
}

interface Filing {
  readonly plan: Plan;
  readonly target: MeasuredTarget;
  readonly metric: Metric | undefined;
}

/** What the plans of districts file for the targets of one above, by target, then by district. */
export type Filings = ReadonlyMap<TargetId, ReadonlyMap<DistrictId, readonly Filing[]>>;

export function filingsFor(plan: Plan, plans: readonly Plan[]): Filings {
  const byTarget = new Map<TargetId, Map<DistrictId, Filing[]>>();
  for (const below of plans) {
    for (const target of below.targets) {
      if (target.kind !== "measured" || target.parent?.plan !== plan.id) continue;
      const byDistrict = byTarget.get(target.parent.target) ?? new Map<DistrictId, Filing[]>();
      byTarget.set(target.parent.target, byDistrict);
      const filing = { plan: below, target, metric: below.metrics.find(({ id }) => id === target.metric) };
      byDistrict.set(below.district, [...(byDistrict.get(below.district) ?? []), filing]);
    }
  }
  return byTarget;
}

/** The districts whose plans file something for a target. */
export function filersOf({ filings }: AttainmentContext, target: TargetId): readonly DistrictId[] {
  return [...(filings.get(target)?.keys() ?? [])];
}

/** The bound a district's own plan files for a target; why none of it can be held against the target's measure. */
export function filedBound(
  { filings, metrics, plan }: AttainmentContext,
  target: MeasuredTarget,
  district: DistrictId,
): FiledBound | NoEvidence {
  const [filing, ...others] = filings.get(target.id)?.get(district) ?? [];
  if (filing === undefined) return "not-filed";
  const own = metrics.get(target.metric);
  const fits =
    others.length === 0 &&
    filing.target.districts === undefined &&
    measureKeyOf(filing.target.measure) === measureKeyOf(target.measure) &&
    own !== undefined &&
    filing.metric !== undefined &&
    sameValues(own, filing.metric) &&
    !isTurned(target.bound, filing.target.bound) &&
    isDueAlike(plan, own, target, filing) &&
    namesInTarget(withoutFilter(filing.target)).targets.size === 0;
  return fits ? { bound: filing.target.bound, plan: filing.plan.id, target: filing.target.id } : "filed-otherwise";
}

/** What is filed for other years than the target asks about says nothing of these: of a total the window counts, else its end. */
function isDueAlike(plan: Plan, metric: Metric, { schedule }: MeasuredTarget, filing: Filing): boolean {
  const filed = filing.target.schedule;
  const [every, filedEvery] = [schedule, filed].map((one) => (recursIn(one) ? one : undefined));
  if (every?.every !== filedEvery?.every || every?.run !== filedEvery?.run) return false;
  return addsUpOverTime(metric) || every !== undefined
    ? periodJudged(plan, schedule) === periodJudged(filing.plan, filed)
    : dueBy(plan, schedule) === dueBy(filing.plan, filed);
}

/** A limit that is filed for a floor, or a floor for a limit, is no bound of the same target, stricter or looser. */
function isTurned(asked: Bound, filed: Bound): boolean {
  return (isFloor(asked) && isLimit(filed)) || (isLimit(asked) && isFloor(filed));
}

function isFloor(bound: Bound): boolean {
  return "atLeast" in bound || "above" in bound;
}

function isLimit(bound: Bound): boolean {
  return "atMost" in bound || "below" in bound;
}

/** Figures of the two are of one kind and on one scale: 0.9 of a whole is no bound for percents. */
function sameValues(a: Metric, b: Metric): boolean {
  if (a.kind !== b.kind || a.direction !== b.direction || !sameText(a.unit, b.unit)) return false;
  if (a.kind === "amount" && b.kind === "amount") return a.accrual === b.accrual;
  if (a.kind === "ratio" && b.kind === "ratio") return equal(checkedAmount(a.per), checkedAmount(b.per));
  return a.kind !== "ordinal" || b.kind !== "ordinal" || JSON.stringify(a.levels) === JSON.stringify(b.levels);
}

/** Targets that a bound of a plan below reads are its own, and mean nothing here; whom it leaves out is not asked. */
function withoutFilter({ filter: _, ...target }: MeasuredTarget): MeasuredTarget {
  return target;
}
