import { daysBetween } from "./day.js";
import type { Period } from "./label.js";
import { type Metric, overOf } from "./metric.js";
import { wholeMonths } from "./period.js";
import { baseOf, type MeasuredTarget, recursIn } from "./target.js";
import { endsMonth, MONTHS_IN, monthOf, monthsFrom, periodOf, type Span, spanIn } from "./span.js";

/** Two periods of which one cannot be counted from the other; `instead` is the one that ends like the window and can. */
export interface UnlikePeriods {
  readonly base: Period;
  readonly window: Period;
  readonly instead?: Period;
}

/** The first period of the baseline that a total is counted from, or its progress is, and that is not as long as the window. */
export function baseOfOtherLength(
  metric: Metric,
  { measure = "level", baseline, schedule }: MeasuredTarget,
  window: Period,
): UnlikePeriods | undefined {
  const startsFromBaseline = measure === "level" || baseOf(measure) === "baseline";
  if (!startsFromBaseline || baseline?.period === undefined || !addsUpOverTime(metric)) return undefined;
  const base = [baseline.period].flat().find((period) => !areAsLong(period, window));
  if (base === undefined) return undefined;
  const instead = recursIn(schedule) ? undefined : endingWith(window, monthsIn(spanIn(base)));
  return { base, window, ...(instead === undefined ? {} : { instead }) };
}

/** Whether what the metric comes to is the more the longer it is counted, so that five years are not held against one. */
export function addsUpOverTime(metric: Metric): boolean {
  if (metric.kind !== "amount" || metric.accrual !== "flow") return false;
  const over = overOf(metric);
  return over === "sum" || over === "count" || over === "none";
}

/** Whole months count as months and leap years as years; a period that is open is as long as no other. */
export function areAsLong(one: Period, other: Period): boolean {
  const [a, b] = [spanIn(one), spanIn(other)];
  const [months, others] = [monthsIn(a), monthsIn(b)];
  if (months !== undefined && others !== undefined) return months === others;
  const [days, otherDays] = [daysIn(a), daysIn(b)];
  return days !== undefined && (days === otherDays || isSameStretch(a, b));
}

/** Whether more than one year lies in a period; one that is open lies in none. */
export function isLongerThanYear(period: Period): boolean {
  const span = spanIn(period);
  const [months, days] = [monthsIn(span), daysIn(span)];
  return months === undefined ? days !== undefined && days > FIRST_TO_LAST_OF_LEAP_YEAR : months > MONTHS_IN.year;
}

const FIRST_TO_LAST_OF_LEAP_YEAR = 365;

/** The twelve months that end with a window, where it ends with a month. */
export function lastYearOf(window: Period): Period | undefined {
  return endingWith(window, MONTHS_IN.year);
}

/** The period of so many months that ends with a window: for 2011/2015 and a year, 2015. Only of whole months. */
function endingWith(window: Period, months: number | undefined): Period | undefined {
  const { last } = spanIn(window);
  if (last === undefined || !endsMonth(last) || months === undefined || months > monthOf(last)) return undefined;
  return periodOf(monthsFrom(monthOf(last) + 1 - months, months));
}

function monthsIn({ first, last }: Span): number | undefined {
  return first === undefined || last === undefined ? undefined : wholeMonths({ first, last });
}

function daysIn({ first, last }: Span): number | undefined {
  return first === undefined || last === undefined ? undefined : daysBetween(first, last);
}

/** From the same day to the same day of the year, over as many turns of it. */
function isSameStretch(a: Span, b: Span): boolean {
  if (a.first === undefined || a.last === undefined || b.first === undefined || b.last === undefined) return false;
  const years = Number(a.first.slice(0, 4)) - Number(b.first.slice(0, 4));
  return (
    a.first.slice(4) === b.first.slice(4) &&
    dateOf(a.last) === dateOf(b.last) &&
    Number(a.last.slice(0, 4)) - Number(b.last.slice(0, 4)) === years
  );
}

/** The last of February is one date, be it the 28th or the 29th. */
function dateOf(day: string): string {
  return endsMonth(day) ? day.slice(4, 7) : day.slice(4);
}
