import { requirePlan } from "../model/require-plan.js";
import { type Agency, type Responsibility, type Role, ROLES } from "../model/agency.js";
import type { AgencyId, TargetId, TaskId } from "../model/label.js";
import type { Plan, PlanInput, Task } from "../model/plan.js";
import { type Checked, type Problem, shown } from "../model/problem.js";
import type { Target, TargetInput } from "../model/target.js";
import { carriedOut, childId, childTitle, titleTooLong, tooLong } from "./child-text.js";
import { domainsOf, metricsOf } from "./copied-lists.js";
import { namesInTarget } from "../model/names-in-target.js";
import { isRecord, own as valueAt } from "./read-share.js";
import { nearestWholes, type OrderedTargets, targetsInOrder } from "./targets-in-order.js";

/** Whose plans are wanted, and by which of their duties. */
export interface AgencyOptions {
  /** Absent: every agency that has such a duty, in the order of the plan. */
  readonly agencies?: readonly AgencyId[];
  /** Which duties make a target or task an agency's own; absent, 牵头 `lead` and 负责 `responsible`. */
  readonly roles?: readonly Role[];
}

/**
 * Breaks a plan down to its departments 部门分解: for each agency a plan of the targets and tasks in which it has a
 * duty. The district, the bounds and the figures stay those of the plan, as it is the plan's own targets that a
 * department answers for; two departments may answer for one. A group goes where a member goes, with the members that
 * go with it; of which any will do, it goes with all of them.
 *
 * @returns the plans; or the agencies and roles that are none
 *
 * @example
 * ```ts
 * import { cascadeByAgency } from "quality-plan/decomposition";
 * import { plan } from "quality-plan/catalog/jiaxing-2013";
 *
 * const led = cascadeByAgency(plan, { agencies: ["quality-city-office", "food-safety-office"], roles: ["lead"] });
 * const plans = led.ok ? led.value : [];
 * plans.map(({ id, targets }) => [id, targets.length]); // => [["jiaxing-2013.quality-city-office", 9], ["jiaxing-2013.food-safety-office", 5]]
 * ```
 */
export function cascadeByAgency(plan: Plan, options: AgencyOptions = {}): Checked<readonly Plan[]> {
  requirePlan("plan", plan);
  const known = new Map((plan.agencies ?? []).map((agency) => [agency.id, agency]));
  const [wrong, ...alsoWrong] = optionProblems(options, known);
  if (wrong !== undefined) return { ok: false, problems: [wrong, ...alsoWrong] };
  const { roles = ["lead", "responsible"] } = options;
  const inOrder = targetsInOrder(plan.targets);
  const duties = dutiesIn(plan, new Set(roles));
  const wanted = options.agencies ?? [...known.keys()].filter((id) => duties.targets.has(id) || duties.tasks.has(id));
  const [long, ...alsoLong] = wanted.flatMap((id) => lengthProblems(plan, known.get(id)));
  if (long !== undefined) return { ok: false, problems: [long, ...alsoLong] };
  const plans = wanted.flatMap((id) => {
    const agency = known.get(id);
    return agency === undefined ? [] : [agencyPlan(plan, agency, duties, inOrder)];
  });
  return { ok: true, value: plans };
}

function optionProblems(options: AgencyOptions, known: ReadonlyMap<AgencyId, Agency>): readonly Problem[] {
  const given: unknown = options;
  if (!isRecord(given)) return [{ code: "wrong-shape", expected: "object", given: shown(given), path: [] }];
  const misshapen = (["agencies", "roles"] as const).flatMap((key): readonly Problem[] => {
    const value = valueAt(given, key);
    return value === undefined || Array.isArray(value)
      ? []
      : [{ code: "wrong-shape", expected: "list", given: shown(value), path: [key] }];
  });
  return misshapen.length > 0 ? misshapen : listProblems(options, known);
}

function listProblems(
  { agencies = [], roles = [] }: AgencyOptions,
  known: ReadonlyMap<AgencyId, Agency>,
): readonly Problem[] {
  const seen = new Set<AgencyId>();
  return [
    ...agencies.flatMap((id, position): readonly Problem[] => {
      const path = ["agencies", position];
      if (!known.has(id)) return [{ code: "dangling-id", noun: "agency", id: shown(id), path }];
      if (seen.has(id)) return [{ code: "duplicate-id", noun: "agency", id, path }];
      seen.add(id);
      return [];
    }),
    ...roles.flatMap((role, position): readonly Problem[] =>
      ROLES.includes(role)
        ? []
        : [{ code: "unknown-word", given: shown(role), allowed: ROLES, path: ["roles", position] }],
    ),
  ];
}

/** An id or a title that, put together, no plan may have. */
function lengthProblems(plan: Plan, agency: Agency | undefined): readonly Problem[] {
  if (agency === undefined) return [];
  const at = ["agencies", (plan.agencies ?? []).indexOf(agency)];
  return [
    ...tooLong([childId(plan.id, agency.id)], [...at, "id"]),
    ...titleTooLong(plan, agency.name, [...at, "name"]),
  ];
}

interface Duties {
  readonly targets: ReadonlyMap<AgencyId, ReadonlySet<TargetId>>;
  readonly tasks: ReadonlyMap<AgencyId, ReadonlySet<TaskId>>;
}

function dutiesIn(plan: Plan, roles: ReadonlySet<Role>): Duties {
  return { targets: byAgency(plan.targets, roles), tasks: byAgency(plan.tasks ?? [], roles) };
}

function byAgency(
  elements: readonly { readonly id: string; readonly responsibilities?: readonly Responsibility[] }[],
  roles: ReadonlySet<Role>,
): ReadonlyMap<AgencyId, ReadonlySet<string>> {
  const found = new Map<AgencyId, Set<string>>();
  for (const { id, responsibilities = [] } of elements) {
    for (const { agency, role } of responsibilities) {
      if (!roles.has(role)) continue;
      const ids = found.get(agency);
      if (ids === undefined) found.set(agency, new Set([id]));
      else ids.add(id);
    }
  }
  return found;
}

function agencyPlan(plan: Plan, agency: Agency, duties: Duties, inOrder: OrderedTargets): Plan {
  const own = duties.targets.get(agency.id) ?? new Set<TargetId>();
  const there = withGroups(own, inOrder);
  const wholes = nearestWholes(inOrder, (id) => there.has(id));
  const targets = plan.targets
    .filter(({ id }) => there.has(id))
    .map((target) => excerpt(plan, target, there, wholes.get(target.id)));
  const tasks = tasksFor(plan, duties.tasks.get(agency.id) ?? new Set<TaskId>(), there);
  const domains = domainsOf(plan, [...targets, ...tasks]);
  const agencies = agenciesNamed(plan, agency, [...targets, ...tasks]);
  const drafted: PlanInput = {
    format: plan.format,
    id: childId(plan.id, agency.id),
    title: childTitle(plan.title, agency.name),
    district: plan.district,
    period: plan.period,
    documents: carriedOut(plan),
    ...(domains.length === 0 ? {} : { domains }),
    agencies,
    metrics: metricsOf(plan, targets),
    targets,
    ...(tasks.length === 0 ? {} : { tasks }),
  };
  // Made of checked parts so that checkPlan finds nothing: a law of the tests.
  return drafted as Plan;
}

/** An agency's targets with the groups they are in, and with what these and their bounds cannot do without. */
function withGroups(own: ReadonlySet<TargetId>, { byId, membersFirst }: OrderedTargets): ReadonlySet<TargetId> {
  const there = new Set(own);
  const byMembers = new Set<TargetId>();
  for (const target of membersFirst) {
    if (target.kind !== "group" || !target.targets.some((id) => there.has(id))) continue;
    if (target.of === "all" && !own.has(target.id)) byMembers.add(target.id);
    there.add(target.id);
  }
  // The list grows while it is walked, until nothing is missing.
  for (const id of there) {
    const target = byId.get(id);
    if (target?.kind === "measured") for (const read of namesInTarget(target).targets) there.add(read);
    if (target?.kind === "group" && !byMembers.has(id)) for (const member of target.targets) there.add(member);
  }
  return there;
}

function excerpt(plan: Plan, target: Target, there: ReadonlySet<TargetId>, whole: TargetId | undefined): TargetInput {
  const { partOf: _partOf, ...rest } = target;
  const parent = { plan: plan.id, target: target.id };
  const placed = { ...rest, ...(whole === undefined ? {} : { partOf: whole }), parent };
  return placed.kind === "group" ? { ...placed, targets: placed.targets.filter((id) => there.has(id)) } : placed;
}

function tasksFor(plan: Plan, own: ReadonlySet<TaskId>, there: ReadonlySet<TargetId>): readonly Task[] {
  return (plan.tasks ?? [])
    .filter(({ id }) => own.has(id))
    .map(({ parent, targets, ...task }) => ({
      ...task,
      ...(targets === undefined ? {} : { targets: targets.filter((id) => there.has(id)) }),
      ...(parent === undefined || !own.has(parent) ? {} : { parent }),
    }));
}

function agenciesNamed(
  plan: Plan,
  { id: own }: Agency,
  elements: readonly { readonly responsibilities?: readonly Responsibility[] }[],
): readonly Agency[] {
  const named = new Set(elements.flatMap(({ responsibilities = [] }) => responsibilities.map(({ agency }) => agency)));
  return (plan.agencies ?? []).filter(({ id }) => id === own || named.has(id));
}
