import { requirePlan, requirePlans } from "../model/require-plan.js";
import { RECONCILIATION_CODES, type Finding, type ReconciliationCode } from "../model/finding.js";
import type { DistrictId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { shortestPeriod } from "../model/period.js";
import type { Plan } from "../model/plan.js";
import type { Target } from "../model/target.js";
import { addsUp, canTakeAway } from "./adds-up.js";
import { askedOf, looserBounds, type MeasuredAbove, type MeasuredTaker, sumFindings } from "./compare-bounds.js";
import { type Above, fewerPeriods, incomparable, looserTerms } from "./compare-taker.js";
import { guaranteeOf } from "./guarantee.js";
import { type Taker, takersOf, windowOf } from "./takers.js";

/**
 * Holds the plans below against the plan above that they carry out: does what they take upon themselves keep its
 * targets? Targets belong together by `parent`, which {@link cascade} writes and a plan from outside may name itself.
 *
 * What adds up is added up over the districts; a rate, a level, a growth is held against each. Nothing is said of a sum
 * in which a part is not known, as when one district counts in another unit: that is found instead. A plan of the
 * plan's own district, such as a department's, is held against the target itself, and never added.
 *
 * A district's target may lie below its parent's in real plans: that is a finding here, not an error. `wrong` are
 * references that lead nowhere, figures of different things, sums that do not come out, bounds looser than what is asked of
 * each district; `weak` is what makes the whole less sure; `note` is worth knowing.
 *
 * @throws TypeError when one of them is no plan, such as what `cascade` gave before it is opened
 * @returns the findings in the order of the parent's targets; the order of the plans below changes nothing. `path` leads
 * into the plan that `plan` names, else into the parent
 *
 * @example
 * ```ts
 * import { cascade, reconcile } from "quality-plan/decomposition";
 * import { parsePlan } from "quality-plan/model";
 *
 * const towns = { id: "towns", kind: "amount", accrual: "flow", name: "质量强镇", unit: "个", direction: "up" };
 * const city = parsePlan({
 *   format: "quality-plan/1", id: "city", title: "要点", district: "330400", period: "2013", metrics: [towns],
 *   targets: [{ id: "towns", kind: "measured", metric: "towns", bound: { atLeast: "12" }, source: { clause: "一" } }],
 * });
 * const drafted = cascade(city, ["330402", "330411"], { targets: { towns: { give: "each", bounds: { "330402": { atLeast: "7" }, "330411": { atLeast: "4" } } } } });
 *
 * const [finding] = reconcile(city, drafted.ok ? drafted.value : []);
 * finding; // => { code: "sum-falls-short", severity: "wrong", target: "towns", metric: "towns", amounts: { expected: "12", found: "11" }, path: ["targets", 0, "bound"] }
 * ```
 */
export function reconcile(parent: Plan, children: readonly Plan[]): readonly Finding<ReconciliationCode>[] {
  requirePlan("parent", parent);
  requirePlans("children", children);
  const selves = children.filter(({ id }) => id === parent.id);
  const below = children.filter(({ id }) => id !== parent.id);
  const { byTarget, lost, idle } = takersOf(parent, below);
  const districts = [...new Set(below.map(({ district }) => district))].filter((id) => id !== parent.district);
  const metrics = new Map(parent.metrics.map((metric) => [metric.id, metric]));
  const places = new Map(parent.targets.map(({ id }, position) => [id, position]));
  const found: readonly Finding[] = [
    ...selves.map(({ id }): Finding => ({ code: "plan-is-its-own-parent", severity: "wrong", plan: id, path: [] })),
    ...idle.map(
      ({ id, district }): Finding => ({ code: "plan-takes-nothing", severity: "weak", plan: id, district, path: [] }),
    ),
    ...lost.map(pointingNowhere),
    ...parent.targets.flatMap((target, position) => {
      const above: Above = { plan: parent, target, metric: metricOf(target, metrics) };
      return findingsOn(above, byTarget.get(target.id) ?? new Map<DistrictId, readonly Taker[]>(), districts, position);
    }),
  ];
  return inOrder(found.filter(isOfReconciliation), places);
}

function metricOf(target: Target, metrics: ReadonlyMap<string, Metric>): Metric | undefined {
  return target.kind === "measured" ? metrics.get(target.metric) : undefined;
}

function pointingNowhere(taker: Taker & { readonly parent: string }): Finding {
  return {
    code: "points-to-nothing",
    severity: "wrong",
    target: taker.parent,
    plan: taker.plan.id,
    district: taker.plan.district,
    path: [...taker.path, "parent", "target"],
  };
}

function findingsOn(
  above: Above,
  byDistrict: ReadonlyMap<DistrictId, readonly Taker[]>,
  districts: readonly DistrictId[],
  position: number,
): readonly Finding[] {
  const { target } = above;
  if (byDistrict.size === 0) return untaken(above, districts, position);
  const chosen = [...byDistrict].map(([district, takers]) => chosenOf(above, district, takers));
  const judged = chosen.flatMap(({ takers, twice }) =>
    takers.map((taker) => ({
      taker,
      against: incomparable(above, taker),
      // Several plans, one a year, may share the periods.
      periods: twice === undefined ? fewerPeriods(above, taker) : [],
    })),
  );
  const comparable = judged.filter(({ against }) => against.length === 0).map(({ taker }) => taker);
  const certain = comparable.length === judged.length && chosen.every(({ twice }) => twice === undefined);
  return [
    ...chosen.flatMap(({ twice }) => twice ?? []),
    ...judged.flatMap(({ taker, against, periods }) => [...against, ...periods, ...looserTerms(above, taker)]),
    ...(target.kind === "measured" && above.metric !== undefined
      ? boundFindings({ ...above, target, metric: above.metric }, comparable, byDistrict, districts, certain, position)
      : []),
  ];
}

/** Groups go where their members go; whoever the target does not bind need not take it. */
function untaken(above: Above, districts: readonly DistrictId[], position: number): readonly Finding[] {
  const { target } = above;
  const isForNone =
    target.kind === "measured" &&
    target.districts !== undefined &&
    districts.length > 0 &&
    !districts.some((district) => binds(target, district));
  return target.kind === "group" || isForNone
    ? []
    : [{ code: "target-not-taken", severity: "weak", target: target.id, path: ["targets", position] }];
}

function binds(target: Target & { readonly kind: "measured" }, district: DistrictId): boolean {
  const { districts } = target;
  // A district that files its own bound is bound by it.
  return (typeof districts === "object" && "filed" in districts) || askedOf(target, district) !== undefined;
}

interface Chosen {
  readonly takers: readonly Taker[];
  readonly twice: Finding | undefined;
}

/** Of stages to one end the last, which has the parent's own window; beyond that nobody can tell which one counts. */
function chosenOf(above: Above, district: DistrictId, takers: readonly Taker[]): Chosen {
  if (district === above.plan.district) {
    // Each department answers for itself.
    const plans = new Set(takers.map(({ plan }) => plan));
    const chosen = [...plans].flatMap((own) =>
      lastStage(
        above,
        takers.filter(({ plan }) => plan === own),
      ),
    );
    return { takers: chosen, twice: undefined };
  }
  const chosen = lastStage(above, takers);
  const times = chosen.length;
  return {
    takers: chosen,
    twice:
      times === 1
        ? undefined
        : { code: "taken-twice", severity: "weak", target: above.target.id, district, times, path: [] },
  };
}

function lastStage({ plan: whole, target: asked }: Above, takers: readonly Taker[]): readonly Taker[] {
  const window = shortestPeriod(windowOf(whole, asked));
  const last = takers.filter(({ plan, target }) => shortestPeriod(windowOf(plan, target)) === window);
  return last.length === 1 ? last : takers;
}

function boundFindings(
  above: MeasuredAbove,
  comparable: readonly Taker[],
  byDistrict: ReadonlyMap<DistrictId, readonly Taker[]>,
  districts: readonly DistrictId[],
  certain: boolean,
  position: number,
): readonly Finding[] {
  const takers = comparable.filter((taker): taker is MeasuredTaker => taker.target.kind === "measured");
  const parts = takers.filter(({ plan }) => plan.district !== above.plan.district);
  const own = takers.filter(({ plan }) => plan.district === above.plan.district);
  const added = above.target.districts === undefined && addsUp(above.target, above.metric);
  const missing = missingDistricts(above, added, byDistrict, districts, position);
  if (!added) return [...missing, ...takers.flatMap((taker) => looserBounds(above, taker))];
  return [
    ...missing,
    ...own.flatMap((taker) => looserBounds(above, taker)),
    ...(parts.length === 0 ? [] : sumFindings(above, parts, certain, position)),
  ];
}

/** Districts that would have to take the target: all it binds, and all among whom a limit is divided. */
function missingDistricts(
  above: MeasuredAbove,
  added: boolean,
  byDistrict: ReadonlyMap<DistrictId, readonly Taker[]>,
  districts: readonly DistrictId[],
  position: number,
): readonly Finding[] {
  const { target, metric } = above;
  // Departments of the district itself take it for all.
  if (!districts.some((district) => byDistrict.has(district))) return [];
  const eachBound = target.districts !== undefined;
  const shared =
    added && (guaranteeOf(target.bound, target, metric)?.high !== undefined || canTakeAway(target, metric));
  if (added && !shared) return [];
  return districts
    .filter((district) => !byDistrict.has(district) && (!eachBound || binds(target, district)))
    .map((district) => ({
      code: "district-without-target",
      severity: eachBound || shared ? "weak" : "note",
      target: target.id,
      district,
      path: ["targets", position],
    }));
}

function isOfReconciliation(finding: Finding): finding is Finding<ReconciliationCode> {
  return RECONCILIATION_CODES.some((code) => code === finding.code);
}

/** By the parent's targets, then by code, plan, district and place: never by the order in which the plans came. */
function inOrder(
  findings: readonly Finding<ReconciliationCode>[],
  places: ReadonlyMap<string, number>,
): readonly Finding<ReconciliationCode>[] {
  const keyed = findings.map((finding) => ({
    finding,
    place: finding.target === undefined ? -1 : (places.get(finding.target) ?? -1),
    code: RECONCILIATION_CODES.indexOf(finding.code),
    key: JSON.stringify([finding.district, "plan" in finding ? finding.plan : "", finding.path, finding]),
  }));
  keyed.sort((a, b) => a.place - b.place || a.code - b.code || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ finding }) => finding);
}
