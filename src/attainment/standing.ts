import type { TargetId, TaskId } from "../model/label.js";
import type { Plan, Task } from "../model/plan.js";
import type { Attainment } from "./attainment.js";
import { type Status, type Tally, tallyOf } from "./status.js";

/** A target and how it stands; without a status where it was not asked for. */
export interface TargetStanding {
  readonly target: TargetId;
  readonly status?: Status;
}

/** A task and how the targets stand that it serves. */
export interface TaskStanding {
  readonly task: TaskId;
  readonly targets: readonly TargetStanding[];
}

export type StandingOf = (target: TargetId) => TargetStanding;

/** How targets stand in the plan's own name: one held against another district alone says nothing of that. */
export function standings(plan: Plan, attainments: readonly Attainment[]): StandingOf {
  const statuses = new Map<TargetId, Status>();
  for (const { target, district, status } of attainments)
    if (district === plan.district && !statuses.has(target)) statuses.set(target, status);
  return (target) => {
    const status = statuses.get(target);
    return status === undefined ? { target } : { target, status };
  };
}

export function taskStanding({ id, targets = [] }: Task, standingOf: StandingOf): TaskStanding {
  return { task: id, targets: targets.map(standingOf) };
}

/** How many stand how; those that were not asked for do not count. */
export function tallyStandings(targets: readonly TargetStanding[]): Tally {
  return tallyOf(targets.flatMap(({ status }) => status ?? []));
}
