import type { DistrictId, TargetId } from "../model/label.js";
import type { Plan, PlanInput } from "../model/plan.js";
import type { Baseline, Target, TargetInput } from "../model/target.js";
import { carriedOut, childId, childTitle } from "./child-text.js";
import { domainsOf, metricsOf } from "./copied-lists.js";
import type { Handover } from "./handed-out.js";
import type { DistrictBelow } from "./read-districts.js";
import { sameData } from "./same-data.js";
import { nearestWholes, type OrderedTargets } from "./targets-in-order.js";

type HandedTargets = ReadonlyMap<TargetId, ReadonlyMap<DistrictId, Handover>>;

/** One plan for each district, of what was handed out to it. */
export function districtPlans(
  plan: Plan,
  districts: readonly DistrictBelow[],
  handed: HandedTargets,
  inOrder: OrderedTargets,
): readonly Plan[] {
  const documents = carriedOut(plan);
  return districts.map(({ id: district, name }) => {
    const targets = targetsFor(plan, district, handed, inOrder);
    const domains = domainsOf(plan, targets);
    const drafted: PlanInput = {
      format: plan.format,
      id: childId(plan.id, district),
      title: childTitle(plan.title, name),
      district,
      period: plan.period,
      documents,
      ...(domains.length === 0 ? {} : { domains }),
      metrics: metricsOf(plan, targets),
      targets,
    };
    // Made of checked parts so that checkPlan finds nothing: a law of the tests.
    return drafted as Plan;
  });
}

function targetsFor(
  plan: Plan,
  district: DistrictId,
  handed: HandedTargets,
  inOrder: OrderedTargets,
): readonly TargetInput[] {
  const there = new Set<TargetId>();
  for (const target of inOrder.membersFirst) {
    const isHanded = handed.get(target.id)?.has(district) === true;
    if (isHanded && (target.kind !== "group" || target.targets.some((id) => there.has(id)))) there.add(target.id);
  }
  const wholes = nearestWholes(inOrder, (id) => there.has(id));
  return plan.targets
    .filter(({ id }) => there.has(id))
    .map((target) => {
      const drafted = draftOf(plan, target, handed.get(target.id)?.get(district) ?? {});
      const partOf = wholes.get(target.id);
      const placed = partOf === undefined ? drafted : { ...drafted, partOf };
      return placed.kind === "group" ? { ...placed, targets: placed.targets.filter((id) => there.has(id)) } : placed;
    });
}

/** The target as the district's: what the parent's document says of the parent alone is left out. */
function draftOf(plan: Plan, target: Target, handover: Handover): TargetInput {
  const { responsibilities: _agencies, open: _open, partOf: _partOf, source, ...rest } = target;
  const said = { ...rest, parent: { plan: plan.id, target: target.id }, source: { clause: source.clause } };
  if (said.kind !== "measured") return said;
  const { baseline, districts: _districts, marks, ...measured } = said;
  const base = ownBaseline(baseline);
  // Stages on the way to another figure are none on the way to this one.
  const isAlike = handover.bound === undefined || sameData(handover.bound, measured.bound);
  return {
    ...measured,
    ...handover,
    ...(base === undefined ? {} : { baseline: base }),
    ...(marks === undefined || !isAlike ? {} : { marks }),
  };
}

/** The period is everybody's, the value printed for it the parent's: each district's is its own, observed or to be printed. */
function ownBaseline(baseline: Baseline | undefined): Baseline | undefined {
  return baseline?.period === undefined ? undefined : { period: baseline.period };
}
