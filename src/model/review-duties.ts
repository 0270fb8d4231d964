import type { Responsibility } from "./agency.js";
import type { Finding } from "./finding.js";
import type { AgencyId, TargetId } from "./label.js";
import type { Task } from "./plan.js";
import { dutiesIn, type Duty, type PlanUnderReview } from "./plan-under-review.js";
import type { Target } from "./target.js";

/** Targets and tasks that are nobody's, or whose list of agencies leaves open who answers for them. */
export function reviewDuties(review: PlanUnderReview): readonly Finding[] {
  const { plan, tasks } = review;
  const named = [...dutiesIn(review)].some(({ responsibilities }) => responsibilities.length > 0);
  const nobodys: readonly Finding[] = named
    ? [
        ...plan.targets.flatMap((target, at) => (isCarried(review, target) ? [] : [targetOfNobody(target, at)])),
        ...tasksOfNobody(tasks),
      ]
    : [{ code: "no-agency", severity: "weak", path: ["agencies"] }];
  return [...nobodys, ...dutiesIn(review).flatMap(reviewDuty), ...directivesToNobody(review)];
}

function targetOfNobody({ id }: Target, at: number): Finding {
  return { code: "no-agency", severity: "weak", target: id, path: ["targets", at, "responsibilities"] };
}

/** By the target itself, a task that serves it, its group or its members, or the districts that it binds. */
function isCarried(review: PlanUnderReview, target: Target): boolean {
  return (
    carriesItself(review, target.id) ||
    (review.groupsOf.get(target.id) ?? []).some(names) ||
    (target.kind === "group" && target.targets.every((member) => carriesItself(review, member)))
  );
}

function carriesItself({ targets, tasksOf }: PlanUnderReview, id: TargetId): boolean {
  const target = targets.get(id);
  const bindsDistricts = target?.kind === "measured" && target.districts !== undefined;
  return bindsDistricts || (target !== undefined && names(target)) || (tasksOf.get(id) ?? []).some(names);
}

function names({ responsibilities = [] }: { readonly responsibilities?: readonly Responsibility[] }): boolean {
  return responsibilities.length > 0;
}

/** The parts of a task are done by whoever does the task, and a task by those who do its parts. */
function tasksOfNobody(tasks: readonly Task[]): readonly Finding[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const withPartsDone = new Set(
    tasks.flatMap((task) => (names(task) && task.parent !== undefined ? [task.parent] : [])),
  );
  const isDone = (task: Task): boolean => {
    if (withPartsDone.has(task.id)) return true;
    for (let above: Task | undefined = task; above !== undefined; above = byId.get(above.parent ?? "")) {
      if (names(above)) return true;
    }
    return false;
  };
  return tasks.flatMap((task, at): readonly Finding[] =>
    isDone(task)
      ? []
      : [{ code: "no-agency", severity: "weak", task: task.id, path: ["tasks", at, "responsibilities"] }],
  );
}

function reviewDuty({ of, path, responsibilities }: Duty): readonly Finding[] {
  const place = { severity: "weak", path, ...of } as const;
  const leads = agenciesIn(responsibilities, ["lead"]);
  const helpers = agenciesIn(responsibilities, ["supporting", "participating"]);
  const several: readonly Finding[] = leads.length > 1 ? [{ ...place, code: "several-leads", agencies: leads }] : [];
  const none: readonly Finding[] =
    helpers.length > 0 && helpers.length === responsibilities.length
      ? [{ ...place, code: "no-lead", agencies: helpers }]
      : [];
  return [
    ...several,
    ...none,
    ...twoRoles(responsibilities).map((agency) => ({ ...place, code: "two-roles" as const, agency })),
  ];
}

function agenciesIn(responsibilities: readonly Responsibility[], roles: readonly Responsibility["role"][]) {
  return responsibilities.filter(({ role }) => roles.includes(role)).map(({ agency }) => agency);
}

/** Whoever leads is often listed again among those responsible; nobody helps whom one leads oneself. */
function twoRoles(responsibilities: readonly Responsibility[]): readonly AgencyId[] {
  const answering = new Set(agenciesIn(responsibilities, ["lead", "responsible"]));
  return [
    ...new Set(agenciesIn(responsibilities, ["supporting", "participating"]).filter((agency) => answering.has(agency))),
  ];
}

/** What is asked of others names the others: districts or agencies. */
function directivesToNobody(review: PlanUnderReview): readonly Finding[] {
  return review.plan.targets.flatMap((target, at): readonly Finding[] =>
    target.commitment !== "directive" || isCarried(review, target)
      ? []
      : [{ code: "directive-to-nobody", severity: "weak", target: target.id, path: ["targets", at, "commitment"] }],
  );
}
