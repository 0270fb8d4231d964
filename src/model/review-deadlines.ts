import type { Finding } from "./finding.js";
import { lastDayOf, lengthOf } from "./period.js";
import { deadlineOf, periodNamed, type PlanUnderReview } from "./plan-under-review.js";
import { spanIn } from "./span.js";

/** Targets that are never due, or due on a day on which the plan does not stand. */
export function reviewDeadlines(review: PlanUnderReview): readonly Finding[] {
  const { plan } = review;
  return [
    ...plan.targets.flatMap((_, at) => [
      ...withoutDeadline(review, at),
      ...outsidePlan(review, at),
      ...dueBeforeIssue(review, at),
      ...baselineTooLate(review, at),
    ]),
    ...review.tasks.flatMap((_, at) => [...taskOutsidePlan(review, at), ...taskAfterTarget(review, at)]),
  ];
}

/** In a plan for one year the year is the deadline; in a longer one its end stands in for a day that nobody named. */
function withoutDeadline({ plan }: PlanUnderReview, at: number): readonly Finding[] {
  const target = plan.targets[at];
  if (target === undefined || target.kind === "group" || target.schedule !== undefined) return [];
  const place = { code: "no-deadline", target: target.id, path: ["targets", at, "schedule"] } as const;
  const until = lastDayOf(plan.period);
  if (until === undefined) return [{ ...place, severity: "weak" }];
  return lengthOf(plan.period) === undefined && isLong(plan.period) ? [{ ...place, severity: "note", until }] : [];
}

function isLong(period: string): boolean {
  const { first, last } = spanIn(period);
  return first === undefined || last === undefined || Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 1;
}

function outsidePlan({ plan }: PlanUnderReview, at: number): readonly Finding[] {
  const target = plan.targets[at];
  const period = target === undefined ? undefined : periodNamed(target);
  if (target === undefined || period === undefined || endsInside(plan.period, period)) return [];
  return [
    {
      code: "outside-plan-period",
      severity: "weak",
      target: target.id,
      period,
      planPeriod: plan.period,
      path: ["targets", at, "schedule"],
    },
  ];
}

function taskOutsidePlan({ plan, tasks }: PlanUnderReview, at: number): readonly Finding[] {
  const task = tasks[at];
  if (task?.due === undefined || endsInside(plan.period, task.due)) return [];
  const { id, due } = task;
  return [
    {
      code: "outside-plan-period",
      severity: "weak",
      task: id,
      period: due,
      planPeriod: plan.period,
      path: ["tasks", at, "due"],
    },
  ];
}

/** Counting may begin before the plan does; what counts is the day on which it is judged. */
function endsInside(plan: string, period: string): boolean {
  const { first, last } = spanIn(plan);
  const due = lastDayOf(period);
  if (due === undefined) return last === undefined;
  return (first === undefined || due >= first) && (last === undefined || due <= last);
}

function dueBeforeIssue({ plan }: PlanUnderReview, at: number): readonly Finding[] {
  const target = plan.targets[at];
  const issuedOn = plan.documents?.find(({ relation }) => relation === "own")?.issuedOn;
  const due = target === undefined ? undefined : deadlineOf(target, plan);
  if (target === undefined || issuedOn === undefined || due === undefined || due >= issuedOn) return [];
  return [
    {
      code: "due-before-issue",
      severity: "weak",
      target: target.id,
      due,
      issuedOn,
      path: ["targets", at, "schedule"],
    },
  ];
}

/** A baseline that ends with the window or after it has no way before it. */
function baselineTooLate({ plan }: PlanUnderReview, at: number): readonly Finding[] {
  const target = plan.targets[at];
  if (target?.kind !== "measured" || target.baseline?.period === undefined) return [];
  const due = deadlineOf(target, plan);
  const { period } = target.baseline;
  const late = [period].flat().find((one) => {
    const last = lastDayOf(one);
    return due !== undefined && (last === undefined || last >= due);
  });
  if (due === undefined || late === undefined) return [];
  return [
    {
      code: "baseline-not-before-deadline",
      severity: "wrong",
      target: target.id,
      period: late,
      due,
      path: ["targets", at, "baseline", "period"],
    },
  ];
}

/** What is done for a target after the target is due does nothing for it. */
function taskAfterTarget({ plan, tasks, targets }: PlanUnderReview, at: number): readonly Finding[] {
  const task = tasks[at];
  const done = task?.due === undefined ? undefined : lastDayOf(task.due);
  if (task?.due === undefined || done === undefined) return [];
  const { id, due } = task;
  return (task.targets ?? []).flatMap((served): readonly Finding[] => {
    const target = targets.get(served);
    const deadline = target === undefined ? undefined : deadlineOf(target, plan);
    if (deadline === undefined || done <= deadline) return [];
    return [
      {
        code: "task-after-target",
        severity: "weak",
        task: id,
        target: served,
        period: due,
        due: deadline,
        path: ["tasks", at, "due"],
      },
    ];
  });
}
