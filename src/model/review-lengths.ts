import type { Finding } from "./finding.js";
import type { Period } from "./label.js";
import { baseOfOtherLength } from "./like-length.js";
import { periodsOf } from "./period.js";
import type { Plan } from "./plan.js";
import { periodNamed, type PlanUnderReview } from "./plan-under-review.js";
import { periodOf, spanIn } from "./span.js";
import { startedWithPlan } from "./started-with-plan.js";
import { type MeasuredTarget, measureKeyOf, recursIn } from "./target.js";

/** Totals over one length of time that are counted from totals over another: a growth is never judged, a level has no progress. */
export function reviewLengths({ plan, metrics }: PlanUnderReview): readonly Finding[] {
  return plan.targets.flatMap((target, at): readonly Finding[] => {
    if (target.kind !== "measured") return [];
    const metric = metrics.get(target.metric);
    const window = windowOf(target, plan);
    if (metric === undefined || window === undefined) return [];
    const lengths = baseOfOtherLength(metric, target, window);
    if (lengths === undefined) return [];
    const { base, instead } = lengths;
    return [
      {
        code: "base-of-other-length",
        severity: measureKeyOf(target.measure) === "level" ? "weak" : "wrong",
        target: target.id,
        metric: metric.id,
        base,
        window,
        ...(instead === undefined ? {} : { instead }),
        path: ["targets", at, "baseline", "period"],
      },
    ];
  });
}

/** The period that is judged, of what recurs the first; none where the target is never due. */
function windowOf(target: MeasuredTarget, plan: Plan): Period | undefined {
  const { schedule } = target;
  const { first, last } = startedWithPlan(spanIn(periodNamed(target) ?? plan.period), plan);
  if (first === undefined) return undefined;
  if (recursIn(schedule)) {
    const until = last ?? `${first.slice(0, 4)}-12-31`;
    return first > until ? undefined : periodsOf(periodOf({ first, last: until }), schedule.every)[0];
  }
  return last === undefined ? undefined : periodOf({ first, last });
}
