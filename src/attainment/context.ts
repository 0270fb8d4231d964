import { requireDay } from "../model/day.js";
import type { Day, DistrictId, MetricId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Judgement } from "../model/observation.js";
import type { Plan } from "../model/plan.js";
import type { GroupTarget, Target } from "../model/target.js";
import type { PathForm } from "./path-form.js";
import { namedBelowZero } from "./below-zero.js";
import { type Filings, filingsFor } from "./filed.js";
import type { Fields } from "./rank.js";
import { noSharedPeers, type SharedPeers } from "./shared-peers.js";
import type { Values } from "./values.js";

/** A plan and the evidence, looked up by id: made once for many targets. */
export interface AttainmentContext {
  readonly plan: Plan;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly targets: ReadonlyMap<TargetId, Target>;
  readonly values: Values;
  /** By target, then by district, those not after the day. */
  readonly judgements: ReadonlyMap<TargetId, ReadonlyMap<DistrictId, readonly Judgement[]>>;
  readonly asOf: Day;
  /** The groups each target is a member of. */
  readonly groupsOf: ReadonlyMap<TargetId, readonly GroupTarget[]>;
  /** How every path is planned; absent: by its stages where a target has some, else by equal steps. */
  readonly path?: PathForm;
  /** Whether anything that is known of a metric is below zero, so that what is missing of it may be as well. */
  readonly isBelowZeroSomewhere: (metric: MetricId) => boolean;
  /** What the plans of districts file for this plan's targets. */
  readonly filings: Filings;
  /** What groups of districts gave, kept for the next who asks. */
  readonly sharedPeers: SharedPeers;
  /** Whom districts were ranked among, kept for the next that is. */
  readonly fields: Fields;
}

/** What a plan is judged on beside the values. */
export interface ContextOptions {
  readonly asOf: Day;
  readonly judgements?: readonly Judgement[];
  /** Plans of districts below. */
  readonly plans?: readonly Plan[];
  readonly path?: PathForm;
}

/** @throws RangeError when the day of a judgement is none, it is no verdict or names nobody */
export function contextOf(
  plan: Plan,
  values: Values,
  { asOf, judgements = [], plans = [], path }: ContextOptions,
): AttainmentContext {
  const filings = filingsFor(plan, plans);
  const named = namedBelowZero(plan, filings);
  return {
    plan,
    metrics: new Map(plan.metrics.map((metric) => [metric.id, metric])),
    targets: new Map(plan.targets.map((target) => [target.id, target])),
    values,
    judgements: judgementsBy(plan, judgements, asOf),
    asOf,
    groupsOf: groupsOf(plan),
    filings,
    sharedPeers: noSharedPeers(),
    fields: new Map(),
    isBelowZeroSomewhere: (metric) => named.has(metric) || values.holdsBelowZero(metric),
    ...(path === undefined ? {} : { path }),
  };
}

function groupsOf({ targets }: Plan): AttainmentContext["groupsOf"] {
  const found = new Map<TargetId, GroupTarget[]>();
  for (const group of targets) {
    if (group.kind !== "group") continue;
    for (const member of group.targets) {
      const known = found.get(member);
      if (known === undefined) found.set(member, [group]);
      else known.push(group);
    }
  }
  return found;
}

function requireVerdict({ target, status }: Judgement): void {
  const given: string = status;
  if (given === "met" || given === "missed") return;
  throw new RangeError(`judgement of ${target}: status: ${JSON.stringify(given)} is neither "met" nor "missed"`);
}

/** Who judged is told in every sentence on it. */
function requireName({ target, by }: Judgement): void {
  const given: unknown = by;
  if (typeof given === "string" && given.trim() !== "") return;
  throw new RangeError(`judgement of ${target}: by: ${JSON.stringify(given)} names nobody; accepted: a name`);
}

function judgementsBy(plan: Plan, judgements: readonly Judgement[], asOf: Day): AttainmentContext["judgements"] {
  const byTarget = new Map<TargetId, Map<DistrictId, Judgement[]>>();
  for (const judgement of judgements) {
    requireDay(`judgement of ${judgement.target}: on`, judgement.on);
    requireVerdict(judgement);
    requireName(judgement);
    if (judgement.on > asOf) continue;
    const byDistrict = byTarget.get(judgement.target) ?? new Map<DistrictId, Judgement[]>();
    byTarget.set(judgement.target, byDistrict);
    const district = judgement.district ?? plan.district;
    const known = byDistrict.get(district);
    if (known === undefined) byDistrict.set(district, [judgement]);
    else known.push(judgement);
  }
  return byTarget;
}
