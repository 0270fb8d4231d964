import type { DistrictId, PlanId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { namesInTarget } from "../model/names-in-target.js";
import type { Plan } from "../model/plan.js";
import type { Bound, MeasuredTarget } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import { areAlike } from "./filed-alike.js";
import type { NoEvidence } from "./reason.js";

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
    own !== undefined &&
    filing.metric !== undefined &&
    areAlike({ plan, target, metric: own }, { ...filing, metric: filing.metric }) &&
    namesInTarget(withoutFilter(filing.target)).targets.size === 0;
  return fits ? { bound: filing.target.bound, plan: filing.plan.id, target: filing.target.id } : "filed-otherwise";
}

/** Targets that a bound of a plan below reads are its own, and mean nothing here; whom it leaves out is not asked. */
function withoutFilter({ filter: _, ...target }: MeasuredTarget): MeasuredTarget {
  return target;
}
