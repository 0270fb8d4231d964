import type { Day, Period } from "../model/label.js";
import { firstDayOf, periodOf, periodsOf, type Span, spanIn } from "../model/period.js";
import type { Plan } from "../model/plan.js";
import { startedWithPlan } from "../model/started-with-plan.js";
import { type InEvery, recursIn, type Schedule } from "../model/target.js";

/** The period a target is judged for, and on which side of its deadline the day lies. */
export interface Window {
  readonly period: Period;
  /** Absent where the period is open to the past. */
  readonly first?: Day;
  /** The deadline; absent where the period is open to the future. */
  readonly due?: Day;
  /** The deadline day itself still counts as before. */
  readonly over: boolean;
}

/** A window with both ends, for which a value can be read. */
export interface ClosedWindow extends Window {
  readonly first: Day;
  readonly due: Day;
}

/** The schedule's period, else the plan's. What recurs is due with the last of its periods. */
export function windowOf(plan: Plan, schedule: Schedule | undefined, asOf: Day): Window {
  const named = schedule === undefined ? undefined : recursIn(schedule) ? schedule.during : schedule.by;
  const span = startedWithPlan(spanIn(named ?? plan.period), plan);
  if (schedule === undefined || !recursIn(schedule)) return windowIn(span, asOf);
  const last = span.last === undefined ? undefined : spanIn(periodsWithin(span, schedule)?.at(-1) ?? plan.period).last;
  return { ...windowIn(span, asOf), ...(last === undefined ? {} : { due: last, over: asOf > last }) };
}

/** The period a target is judged for; of what recurs the one that its periods lie in. */
export function periodJudged(plan: Plan, schedule: Schedule | undefined): Period {
  return windowOf(plan, schedule, EARLIEST).period;
}

/** The last day on which a target of that schedule may be satisfied; absent where there is none. */
export function dueBy(plan: Plan, schedule: Schedule | undefined): Day | undefined {
  return windowOf(plan, schedule, EARLIEST).due;
}

const EARLIEST: Day = "0001-01-01";

/** The periods a target recurs in that have begun by a day, in order, and how many are still to begin. */
export function recurrencesOf(
  plan: Plan,
  schedule: InEvery,
  asOf: Day,
): { readonly begun: readonly Period[]; readonly toCome: number } {
  const span = startedWithPlan(spanIn(schedule.during ?? plan.period), plan);
  // Without an end there are always more to come; those that have begun end with the year of the day.
  const last = span.last ?? `${asOf.slice(0, 4)}-12-31`;
  const all = periodsWithin({ ...span, last }, schedule) ?? [];
  const begun = all.filter((period) => (firstDayOf(period) ?? "") <= asOf);
  return { begun, toCome: span.last === undefined ? Number.POSITIVE_INFINITY : all.length - begun.length };
}

function periodsWithin({ first, last }: Span, { every }: InEvery): readonly Period[] | undefined {
  if (first === undefined || last === undefined) return undefined;
  return first > last ? [] : periodsOf(periodOf({ first, last }), every);
}

function windowIn(span: Span, asOf: Day): Window {
  return {
    period: periodOf(span),
    ...(span.first === undefined ? {} : { first: span.first }),
    ...(span.last === undefined ? {} : { due: span.last }),
    over: span.last !== undefined && asOf > span.last,
  };
}

/** The window of one period. */
export function windowFor(period: Period, asOf: Day): Window {
  return windowIn(spanIn(period), asOf);
}

export function isClosed(window: Window): window is ClosedWindow {
  return window.first !== undefined && window.due !== undefined;
}
