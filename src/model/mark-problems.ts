import { inRange } from "./bound-problems.js";
import type { Day, Period } from "./label.js";
import { type Metric, rangeOf } from "./metric.js";
import type { Path, Problem } from "./problem.js";
import { spanIn, spanOf } from "./span.js";
import { baseOf, type MeasuredTarget, measureKeyOf, recursIn } from "./target.js";

/** Marks lead from somewhere to the deadline, so there has to be a way, and each lies on it. */
export function markProblems(
  target: MeasuredTarget,
  metric: Metric | undefined,
  planPeriod: Period | undefined,
  at: Path,
): readonly Problem[] {
  if (target.marks === undefined) return [];
  const path = [...at, "marks"];
  const unused = unusedMarks(target, metric);
  if (unused !== undefined) return [{ code: "unused-key", key: "marks", because: unused, path }];
  const window = (recursIn(target.schedule) ? undefined : target.schedule?.by) ?? planPeriod;
  const due = window === undefined ? undefined : spanIn(window).last;
  const range = metric === undefined || measureKeyOf(target.measure) !== "level" ? undefined : rangeOf(metric);
  const seen = new Set<Day>();
  return Object.entries(target.marks).flatMap(([period, value]): readonly Problem[] => {
    const place = [...path, period];
    const span = spanOf(period);
    if (span === undefined) return [{ code: "not-a-period", given: period, path: place }];
    if (span.last === undefined) return [{ code: "open-period", given: period, end: "last", path: place }];
    if (seen.has(span.last)) return [{ code: "duplicate-id", noun: "period", id: period, path: place }];
    seen.add(span.last);
    if (due !== undefined && span.last >= due)
      return [{ code: "unused-key", key: period, because: `schedule.by: ${due}`, path: place }];
    return range === undefined || inRange(value, range)
      ? []
      : [{ code: "value-out-of-range", value, range, path: place }];
  });
}

/** What of a target leaves no way to set marks on. */
function unusedMarks({ measure, schedule }: MeasuredTarget, metric: Metric | undefined): string | undefined {
  if (recursIn(schedule)) return `schedule.every: ${schedule.every}`;
  if (metric?.kind === "ordinal" || metric?.kind === "milestone") return `kind: ${metric.kind}`;
  const key = measureKeyOf(measure);
  if (key === "rank" || key === "compoundGrowth") return `measure.${key}`;
  const base = baseOf(measure);
  return base === undefined || base === "baseline" ? undefined : `measure.${key}: ${base}`;
}
