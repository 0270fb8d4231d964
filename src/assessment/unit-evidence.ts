import type { AttainExactly } from "../attainment/attain-exactly.js";
import { type AttainmentContext, contextOf } from "../attainment/context.js";
import { rollupValues } from "../attainment/rollup-values.js";
import type { Values } from "../attainment/values.js";
import type { DistrictForest } from "../model/district.js";
import type { Day, DistrictId, ItemId, MetricId, Period, RegisterId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Judgement } from "../model/observation.js";
import type { Plan } from "../model/plan.js";
import type { Rational } from "../internal/rational.js";
import type { Register } from "../model/register.js";
import { type ListedRegister, listedRegister } from "./listed-register.js";
import type { Target } from "../model/target.js";
import { knownOn } from "../rollup/known-on.js";
import type { Rollup } from "../rollup/rollup.js";
import { type SourcesDue, sourcesDue } from "./late-scores.js";
import { type PastResults, pastResultsOf } from "./past-results.js";
import type { Standing } from "./read-result.js";
import type { Results } from "./results.js";
import type { Round } from "./round.js";
import { dayBefore } from "./figures-window.js";
import type { EvidencePeriod } from "./scheme-node.js";
import type { Scheme } from "./scheme.js";
import type { Score } from "./scores.js";
import type { SharedPeers } from "./shared-peers.js";
import { targetPlans } from "./target-plans.js";

/** A target, and what its plan is judged on; so many windows earlier as it stood then. */
interface PlannedTarget {
  readonly target: Target;
  readonly contextAt: (back: number) => AttainmentContext | undefined;
}

/** How units stand, looked up by id. */
type Standings = Pick<ReadonlyMap<DistrictId, Standing>, "get">;

/** What a round is assessed on, looked up by id: made once for many units. */
export interface RoundEvidence {
  readonly values: Values;
  readonly districts: DistrictForest;
  readonly window: Period;
  readonly scheme: Scheme;
  /** Which period's figures are read. */
  readonly figures: EvidencePeriod;
  readonly asOf: Day;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** Each target with the plan it is of. */
  readonly targets: ReadonlyMap<TargetId, PlannedTarget>;
  readonly registers: ReadonlyMap<RegisterId, ListedRegister>;
  /** Everybody the scheme assesses. */
  readonly units: readonly DistrictId[];
  readonly scores: ReadonlyMap<DistrictId, ReadonlyMap<ItemId, readonly Score[]>>;
  /** By when each source had to give its scores, where the scheme says so. */
  readonly due: SourcesDue;
  readonly past: PastResults;
  /** Points that items are supposed to have instead of those that their rules give. */
  readonly supposed?: ReadonlyMap<ItemId, Rational>;
  /** How units stand in the round that is being made; absent until their scores are known. */
  readonly standings?: Standings;
  /** How targets stand, by plan and district, each worked out once. */
  readonly attained: Map<AttainmentContext, Map<DistrictId, AttainExactly>>;
  readonly sharedPeers: SharedPeers;
}

export interface EvidenceParts {
  readonly plans: readonly Plan[];
  readonly values: Rollup;
  readonly scores: readonly Score[];
  readonly judgements: readonly Judgement[];
  readonly registers: readonly Register[];
  readonly past: readonly (Results | Round)[];
  readonly scheme: Scheme;
  readonly units: readonly DistrictId[];
  readonly window: Period;
  readonly asOf: Day;
}

export function gatherEvidence(parts: EvidenceParts): RoundEvidence {
  const { plans, values, asOf } = parts;
  // The metrics of the values too: a scheme may be assessed without the plan it took them from.
  const metrics = new Map(
    [...values.definitions, ...plans.flatMap((plan) => plan.metrics)].map((metric) => [metric.id, metric]),
  );
  const targets = new Map<TargetId, PlannedTarget>();
  for (const plan of targetPlans(parts.scheme.plans, plans)) {
    const contextAt = contextsOf(plan, parts);
    for (const target of plan.targets) targets.set(target.id, { target, contextAt });
  }
  const scores = new Map<DistrictId, Map<ItemId, Score[]>>();
  for (const score of parts.scores) {
    if (score.on !== undefined && score.on > asOf) continue;
    const ofUnit = scores.get(score.district) ?? new Map<ItemId, Score[]>();
    scores.set(score.district, ofUnit);
    ofUnit.set(score.item, [...(ofUnit.get(score.item) ?? []), score]);
  }
  return {
    values: rollupValues(knownOn(values, asOf)),
    districts: values.districts,
    window: parts.window,
    scheme: parts.scheme,
    asOf,
    metrics,
    targets,
    registers: new Map(parts.registers.map((register) => [register.id, listedRegister(register, asOf)])),
    figures: parts.scheme.evidence ?? "window",
    units: parts.units,
    scores,
    due: sourcesDue(parts.scheme, parts.window),
    past: pastResultsOf(parts.past, parts.scheme),
    attained: new Map(),
    sharedPeers: new Map(),
  };
}

/** What a plan is judged on, as of the day and as of the same day so many windows earlier: made once each. */
function contextsOf(
  plan: Plan,
  { values, judgements, plans, asOf, scheme }: EvidenceParts,
): PlannedTarget["contextAt"] {
  const made = new Map<number, AttainmentContext | undefined>();
  return (back) => {
    const known = made.get(back);
    if (known !== undefined) return known;
    const day = dayBefore(asOf, scheme.window, back);
    const context = day && contextOf(plan, rollupValues(knownOn(values, day)), { judgements, asOf: day, plans });
    made.set(back, context);
    return context;
  };
}
