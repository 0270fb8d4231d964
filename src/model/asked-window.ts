import type { Day, Period } from "./label.js";
import { type Metric, overOf } from "./metric.js";
import { calendarPeriodsAround, lengthOf, periodContains } from "./period.js";
import type { LengthInMonths } from "./span.js";
import { periodOf, spanIn } from "./span.js";
import type { Plan } from "./plan.js";
import { startedWithPlan } from "./started-with-plan.js";
import { type MeasuredTarget, recursIn } from "./target.js";

/** When the figure is read that a target asks about: the same key, the same figure, however the schedule is written. */
export interface AskedWindow {
  readonly key: string;
  readonly period: Period;
  /** The last day, where the figure is the one of that day whatever the period: a level of what stands at its end. */
  readonly readOn?: Day;
  /** Every period of that length in the window is asked about. */
  readonly every?: LengthInMonths;
}

export function askedWindow(plan: Plan, target: MeasuredTarget, metric: Metric): AskedWindow {
  const { schedule, measure = "level" } = target;
  const recurs = schedule !== undefined && recursIn(schedule);
  const named = schedule === undefined ? undefined : recurs ? schedule.during : schedule.by;
  const span = startedWithPlan(spanIn(named ?? plan.period), plan);
  const period = periodOf(span);
  if (recurs) {
    const { every, run } = schedule;
    return { key: JSON.stringify([every, run ?? 0, period]), period, ...(run === undefined ? { every } : {}) };
  }
  const standsAtEnd = measure === "level" && overOf(metric) === "last";
  if (!standsAtEnd || span.last === undefined) return { key: period, period };
  return { key: span.last, period, readOn: span.last };
}

/** Whether what is asked of every period is asked of the figure of a single window too. */
export function covers(recurring: AskedWindow, single: AskedWindow): boolean {
  const { every } = recurring;
  if (every === undefined || single.every !== undefined) return false;
  const { readOn } = single;
  const periods = readOn === undefined ? [single.period] : calendarPeriodsAround(readOn);
  return periods.some(
    (period) =>
      lengthOf(period) === every &&
      (readOn === undefined || spanIn(period).last === readOn) &&
      periodContains(recurring.period, period),
  );
}
