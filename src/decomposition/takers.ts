import type { DistrictId, Period, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import type { Path } from "../model/problem.js";
import type { Target, TargetInput } from "../model/target.js";

/** A target of a plan below that carries out one of the plan above. */
export interface Taker {
  readonly plan: Plan;
  readonly target: Target;
  /** Of a measured one. */
  readonly metric: Metric | undefined;
  readonly path: Path;
}

/** The takers of each target of the plan above, by the district they are of; and those that point to no target it has. */
export interface Takers {
  readonly byTarget: ReadonlyMap<TargetId, ReadonlyMap<DistrictId, readonly Taker[]>>;
  readonly lost: readonly (Taker & { readonly parent: TargetId })[];
  /** Plans without a taker of anything. */
  readonly idle: readonly Plan[];
}

/** Gathers what the plans below say of the plan above. */
export function takersOf(parent: Plan, children: readonly Plan[]): Takers {
  const known = new Set(parent.targets.map(({ id }) => id));
  const byTarget = new Map<TargetId, Map<DistrictId, Taker[]>>();
  const lost: (Taker & { readonly parent: TargetId })[] = [];
  const idle: Plan[] = [];
  for (const plan of children) {
    const metrics = new Map(plan.metrics.map((metric) => [metric.id, metric]));
    let pointing = 0;
    plan.targets.forEach((target, position) => {
      if (target.parent?.plan !== parent.id) return;
      pointing += 1;
      const metric = target.kind === "measured" ? metrics.get(target.metric) : undefined;
      const taker: Taker = { plan, target, metric, path: ["targets", position] };
      const above = target.parent.target;
      if (known.has(above)) put(byTarget, above, taker);
      else lost.push({ ...taker, parent: above });
    });
    if (pointing === 0) idle.push(plan);
  }
  return { byTarget, lost, idle };
}

function put(byTarget: Map<TargetId, Map<DistrictId, Taker[]>>, target: TargetId, taker: Taker): void {
  const byDistrict = byTarget.get(target) ?? new Map<DistrictId, Taker[]>();
  byTarget.set(target, byDistrict);
  const listed = byDistrict.get(taker.plan.district);
  if (listed === undefined) byDistrict.set(taker.plan.district, [taker]);
  else listed.push(taker);
}

/** The period a target is judged for: its own, or its plan's, whole. */
export function windowOf(plan: Plan, target: TargetInput): Period {
  if (target.kind === "group" || target.schedule === undefined) return plan.period;
  const { schedule } = target;
  return "by" in schedule ? schedule.by : (schedule.during ?? plan.period);
}
