import type { Responsibility } from "./agency.js";
import type { Day, MetricId, Period, TargetId } from "./label.js";
import type { Metric } from "./metric.js";
import { lastDayOf } from "./period.js";
import type { Plan, Task } from "./plan.js";
import { recursIn, type Target, type TargetInput } from "./target.js";

/** A plan and what its reviewers look up in it. */
export interface PlanUnderReview {
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly targets: ReadonlyMap<TargetId, Target>;
  /** The tasks that serve each target. */
  readonly tasksOf: ReadonlyMap<TargetId, readonly Task[]>;
  /** The groups each target is a member of. */
  readonly groupsOf: ReadonlyMap<TargetId, readonly Target[]>;
}

export function underReview(plan: Plan): PlanUnderReview {
  const tasks = plan.tasks ?? [];
  return {
    plan,
    tasks,
    metrics: new Map(plan.metrics.map((metric) => [metric.id, metric])),
    targets: new Map(plan.targets.map((target) => [target.id, target])),
    tasksOf: byMember(tasks, (task) => task.targets ?? []),
    groupsOf: byMember(plan.targets, (target) => (target.kind === "group" ? target.targets : [])),
  };
}

function byMember<Whole>(
  wholes: readonly Whole[],
  membersOf: (whole: Whole) => readonly TargetId[],
): ReadonlyMap<TargetId, readonly Whole[]> {
  const found = new Map<TargetId, Whole[]>();
  for (const whole of wholes) {
    for (const member of membersOf(whole)) {
      const known = found.get(member);
      if (known === undefined) found.set(member, [whole]);
      else known.push(whole);
    }
  }
  return found;
}

/** The period a target names for itself; a group has those of its members. */
export function periodNamed(target: TargetInput): Period | undefined {
  if (target.kind === "group" || target.schedule === undefined) return undefined;
  return recursIn(target.schedule) ? target.schedule.during : target.schedule.by;
}

/** The last day a target may be satisfied on: of its own period, else of the plan's. */
export function deadlineOf(target: TargetInput, plan: Plan): Day | undefined {
  return target.kind === "group" ? undefined : lastDayOf(periodNamed(target) ?? plan.period);
}

/** Somebody's duty: a target or a task, with its place in the plan. */
export interface Duty {
  readonly of: { readonly target: TargetId } | { readonly task: Task["id"] };
  readonly path: readonly (string | number)[];
  readonly responsibilities: readonly Responsibility[];
}

export function dutiesIn({ plan, tasks }: PlanUnderReview): readonly Duty[] {
  return [
    ...plan.targets.map((target, at) => ({
      of: { target: target.id },
      path: ["targets", at, "responsibilities"],
      responsibilities: target.responsibilities ?? [],
    })),
    ...tasks.map((task, at) => ({
      of: { task: task.id },
      path: ["tasks", at, "responsibilities"],
      responsibilities: task.responsibilities,
    })),
  ];
}
