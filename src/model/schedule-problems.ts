import type { Period } from "./label.js";
import type { Metric } from "./metric.js";
import { firstDayOf, lastDayOf, periodOf, periodsOf, spanIn } from "./period.js";
import type { Path, Problem } from "./problem.js";
import { baseOf, type InEvery, type JudgedTarget, measureKeyOf, type MeasuredTarget, recursIn } from "./target.js";

/** What a target's schedule says that its metric, its measure or its periods cannot bear. */
export function scheduleProblems(
  target: MeasuredTarget | JudgedTarget,
  metric: Metric | undefined,
  planPeriod: Period | undefined,
  at: Path,
): readonly Problem[] {
  const { schedule } = target;
  if (recursIn(schedule)) return recurrenceProblems(schedule, metric, planPeriod, [...at, "schedule"]);
  const by = schedule?.by;
  const measure = target.kind === "measured" ? target.measure : undefined;
  const path = by === undefined ? [...at, "measure"] : [...at, "schedule", "by"];
  const window = by ?? planPeriod;
  if (window === undefined) return [];
  if (by !== undefined && lastDayOf(by) === undefined) return [{ code: "open-period", given: by, end: "last", path }];
  const needsLength = baseOf(measure) === "previous" || baseOf(measure) === "sameLastYear";
  if (!needsLength && measureKeyOf(measure) !== "rank") return [];
  // The period before is as long as this one, so this one has to have a length.
  const open = firstDayOf(window) === undefined ? "first" : lastDayOf(window) === undefined ? "last" : undefined;
  return open === undefined ? [] : [{ code: "open-period", given: window, end: open, path }];
}

function recurrenceProblems(
  { every, during, run }: InEvery,
  metric: Metric | undefined,
  planPeriod: Period | undefined,
  at: Path,
): readonly Problem[] {
  if (metric?.kind === "milestone") {
    return [{ code: "schedule-not-for-kind", schedule: "every", kind: metric.kind, path: [...at, "every"] }];
  }
  const named = during ?? planPeriod;
  if (named === undefined) return [];
  const path = during === undefined ? [...at, "every"] : [...at, "during"];
  const span = spanIn(named);
  // What is open to the past starts with the plan.
  const first = span.first ?? (planPeriod === undefined ? undefined : firstDayOf(planPeriod));
  if (first === undefined)
    return planPeriod === undefined ? [] : [{ code: "open-period", given: named, end: "first", path }];
  if (span.last === undefined) return [];
  const periods = first > span.last ? 0 : periodsOf(periodOf({ first, last: span.last }), every).length;
  if (periods === 0) return [{ code: "no-whole-period", every, during: named, path }];
  return run !== undefined && run > periods ? [{ code: "run-too-long", run, periods, path: [...at, "run"] }] : [];
}
