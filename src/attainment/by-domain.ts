import type { DomainId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import { requirePlan } from "../model/require-plan.js";
import type { Attainment } from "./attainment.js";
import { requireAttainments } from "./require-attainments.js";
import { standings, tallyStandings, type TargetStanding, type TaskStanding, taskStanding } from "./standing.js";
import type { Tally } from "./status.js";

/** What a plan wants of one field of quality work, 领域. */
export interface DomainView {
  /** Absent: of no domain. */
  readonly domain?: DomainId;
  readonly targets: readonly TargetStanding[];
  readonly tasks: readonly TaskStanding[];
  /** How many of its targets stand how. */
  readonly tally: Tally;
}

/**
 * A plan seen by its domains: the targets and tasks of each and how they stand. The domains it lists come first, then those
 * that are only named, then what is of no domain, where there is such.
 *
 * @throws TypeError when the plan or the attainments are none
 *
 * @example
 * ```ts
 * import { byDomain } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013", metrics: [],
 *   targets: [{ id: "advanced", kind: "judged", domain: "product", statement: "国内先进", source: { clause: "一" } }],
 * });
 * byDomain(plan, []).map(({ domain, targets }) => [domain, targets]); // => [["product", [{ target: "advanced" }]]]
 * ```
 */
export function byDomain(plan: Plan, attainments: readonly Attainment[]): readonly DomainView[] {
  requirePlan("plan", plan);
  requireAttainments("attainments", attainments);
  const standingOf = standings(plan, attainments);
  const found = new Map<DomainId | undefined, { readonly targets: TargetStanding[]; readonly tasks: TaskStanding[] }>();
  const viewOf = (domain: DomainId | undefined) => {
    const known = found.get(domain) ?? { targets: [], tasks: [] };
    found.set(domain, known);
    return known;
  };
  for (const { id } of plan.domains ?? []) viewOf(id);
  for (const { id, domain } of plan.targets) viewOf(domain).targets.push(standingOf(id));
  for (const task of plan.tasks ?? []) viewOf(task.domain).tasks.push(taskStanding(task, standingOf));
  return [...found]
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([domain, { targets, tasks }]) => ({
      ...(domain === undefined ? {} : { domain }),
      targets,
      tasks,
      tally: tallyStandings(targets),
    }));
}
