import type { Responsibility, Role } from "../model/agency.js";
import type { AgencyId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import { requirePlan } from "../model/require-plan.js";
import { responsibilitiesOf } from "../model/responsibilities.js";
import type { Attainment } from "./attainment.js";
import { requireAttainments } from "./require-attainments.js";
import { standings, tallyStandings, type TargetStanding, type TaskStanding, taskStanding } from "./standing.js";
import type { Tally } from "./status.js";

/** What an agency has to do with something, in the plan's words where it has some. */
export interface DutyRole {
  readonly role: Role;
  readonly word?: string;
}

/** What one agency answers for, 部门职责. */
export interface AgencyView {
  readonly agency: AgencyId;
  /** In the plan's order; a target in which it has two roles is there twice. */
  readonly targets: readonly (TargetStanding & DutyRole)[];
  readonly tasks: readonly (TaskStanding & DutyRole)[];
  /** How many of its targets stand how, each counted once. */
  readonly tally: Tally;
}

/**
 * A plan seen by its agencies, 职责分工: for each its targets and tasks, with its role and how they stand. A group that names
 * nobody is its members' agencies'. Agencies that answer for nothing are there, with nothing. A target that is not among the
 * attainments has no status, and none of another district counts.
 *
 * @throws TypeError when the plan or the attainments are none
 *
 * @example
 * ```ts
 * import { attain, byAgency } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013",
 *   agencies: [{ id: "quality", name: "质监局" }], metrics: [],
 *   targets: [{ id: "advanced", kind: "judged", statement: "国内先进", responsibilities: [{ agency: "quality", role: "lead" }], source: { clause: "一" } }],
 * });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const judgements = [{ target: "advanced", on: "2013-12-20", by: "市政府", status: "met" }] as const;
 * const attainments = attain(plan, { values, judgements }, { asOf: "2014-01-01" });
 *
 * byAgency(plan, attainments).map(({ agency, targets }) => [agency, targets]); // => [["quality", [{ target: "advanced", status: "met", role: "lead" }]]]
 * ```
 */
export function byAgency(plan: Plan, attainments: readonly Attainment[]): readonly AgencyView[] {
  requirePlan("plan", plan);
  requireAttainments("attainments", attainments);
  const standingOf = standings(plan, attainments);
  const responsibilities = responsibilitiesOf(plan);
  const targets = new Map<AgencyId, (TargetStanding & DutyRole)[]>();
  for (const { id } of plan.targets)
    for (const one of responsibilities.get(id) ?? []) put(targets, one, { ...standingOf(id), ...roleOf(one) });
  const tasks = new Map<AgencyId, (TaskStanding & DutyRole)[]>();
  for (const task of plan.tasks ?? [])
    for (const one of task.responsibilities) put(tasks, one, { ...taskStanding(task, standingOf), ...roleOf(one) });
  return (plan.agencies ?? []).map(({ id }) => {
    const own = targets.get(id) ?? [];
    const once = own.filter(({ target }, at) => own[at - 1]?.target !== target);
    return { agency: id, targets: own, tasks: tasks.get(id) ?? [], tally: tallyStandings(once) };
  });
}

function roleOf({ role, word }: Responsibility): DutyRole {
  return { role, ...(word === undefined ? {} : { word }) };
}

function put<Duty>(duties: Map<AgencyId, Duty[]>, { agency }: Responsibility, duty: Duty): void {
  const known = duties.get(agency);
  if (known === undefined) duties.set(agency, [duty]);
  else known.push(duty);
}
