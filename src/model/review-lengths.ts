import type { Finding } from "./finding.js";
import type { Period } from "./label.js";
import { baseOfOtherLength, isLongerThanYear, lastYearOf } from "./like-length.js";
import { type Metric, type Operator, overOf } from "./metric.js";
import { periodsOf } from "./period.js";
import type { Plan } from "./plan.js";
import { periodNamed, type PlanUnderReview } from "./plan-under-review.js";
import { periodOf, spanIn } from "./span.js";
import { startedWithPlan } from "./started-with-plan.js";
import { type MeasuredTarget, measureKeyOf, recursIn } from "./target.js";

/** Windows that are longer than what their figure is compared with, or than what it hardly means to speak for. */
export function reviewLengths({ plan, metrics }: PlanUnderReview): readonly Finding[] {
  return plan.targets.flatMap((target, at): readonly Finding[] => {
    if (target.kind !== "measured") return [];
    const metric = metrics.get(target.metric);
    const window = windowOf(target, plan);
    if (metric === undefined || window === undefined) return [];
    return [...baseAsLong(target, metric, window, at), ...yearsPooled(target, metric, window, at)];
  });
}

/** Totals over one length of time that are counted from totals over another: a growth is never judged, a level has no progress. */
function baseAsLong(target: MeasuredTarget, metric: Metric, window: Period, at: number): readonly Finding[] {
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
}

/** What has one value for several years that is neither their sum nor where they ended. */
const POOLING: readonly Operator[] = ["ratio", "mean", "weightedMean", "median"];

/** A pass rate by 2015 is that of 2015; a plan of five years that names no year gets that of all five. */
function yearsPooled(target: MeasuredTarget, metric: Metric, window: Period, at: number): readonly Finding[] {
  if (recursIn(target.schedule) || !POOLING.includes(overOf(metric)) || !isLongerThanYear(window)) return [];
  const lastYear = lastYearOf(window);
  return [
    {
      code: "pooled-over-years",
      severity: "weak",
      target: target.id,
      metric: metric.id,
      window,
      ...(lastYear === undefined ? {} : { lastYear }),
      path: ["targets", at, "schedule"],
    },
  ];
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
