import { daysBetween, plusDays, plusMonths } from "./day.js";
import type { Day, Period } from "./label.js";
import { shown } from "./problem.js";
import {
  calendarLength,
  calendarText,
  type ClosedSpan,
  endsMonth,
  type LengthInMonths,
  monthOf,
  MONTHS_IN,
  monthsFrom,
  PERIOD_LENGTHS,
  type PeriodLength,
  periodOf,
  type Span,
  spanIn,
  spanOf,
  startsMonth,
} from "./span.js";

export { PERIOD_LENGTHS, type PeriodLength, periodOf, type Span, spanIn, spanOf };

function closed(period: Period, needs: string): ClosedSpan {
  const { first, last } = spanIn(period);
  if (first === undefined || last === undefined) throw new RangeError(`${period}: an open period has no ${needs}`);
  return { first, last };
}

/**
 * A period in its shortest form; two periods with the same first and last day are one.
 *
 * @throws RangeError when it is not a period
 *
 * @example
 * ```ts
 * import { shortestPeriod } from "quality-plan/model";
 *
 * shortestPeriod("2013-01-01/2013-06-30"); // => "2013-H1"
 * shortestPeriod("2013-07-01/2014-06-30"); // => "2013-07/2014-06"
 * ```
 */
export function shortestPeriod(period: Period): Period {
  return periodOf(spanIn(period));
}

/**
 * First day of a period; undefined when it is open to the past.
 *
 * @throws RangeError when it is not a period
 *
 * @example
 * ```ts
 * import { firstDayOf } from "quality-plan/model";
 *
 * firstDayOf("2013-Q2"); // => "2013-04-01"
 * ```
 */
export function firstDayOf(period: Period): Day | undefined {
  return spanIn(period).first;
}

/**
 * Last day of a period, which is still part of it; undefined when it is open to the future.
 *
 * @throws RangeError when it is not a period
 *
 * @example
 * ```ts
 * import { lastDayOf } from "quality-plan/model";
 *
 * lastDayOf("2012-02"); // => "2012-02-29"
 * ```
 */
export function lastDayOf(period: Period): Day | undefined {
  return spanIn(period).last;
}

/**
 * Length of a calendar period; undefined for an interval or an open end.
 *
 * @throws RangeError when it is not a period
 *
 * @example
 * ```ts
 * import { lengthOf } from "quality-plan/model";
 *
 * lengthOf("2013-07-01/2013-12-31"); // => "half"
 * lengthOf("2011/2020"); // => undefined
 * ```
 */
export function lengthOf(period: Period): PeriodLength | undefined {
  const { first, last } = spanIn(period);
  return first === undefined || last === undefined ? undefined : calendarLength({ first, last });
}

/**
 * Orders periods by last day, then by first: a month comes before the year it closes. Open ends lie outermost.
 *
 * @returns −1, 0 or 1; 0 only for periods of the same days
 * @throws RangeError when one of them is not a period
 *
 * @example
 * ```ts
 * import { comparePeriods } from "quality-plan/model";
 *
 * ["2013", "2012", "2013-06"].sort(comparePeriods); // => ["2012", "2013-06", "2013"]
 * ```
 */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const left = spanIn(a);
  const right = spanIn(b);
  return (
    compareDays(left.last ?? LATEST, right.last ?? LATEST) ||
    compareDays(right.first ?? EARLIEST, left.first ?? EARLIEST)
  );
}

/** Beyond every day that can be written. */
const LATEST = "9999-99";
const EARLIEST = "0000";

function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether every day of the inner period lies in the outer one; a period lies in itself.
 *
 * @throws RangeError when one of them is not a period
 *
 * @example
 * ```ts
 * import { periodContains } from "quality-plan/model";
 *
 * periodContains("2011/2020", "2013-Q2"); // => true
 * ```
 */
export function periodContains(outer: Period, inner: Period): boolean {
  const around = spanIn(outer);
  const within = spanIn(inner);
  return (around.first ?? EARLIEST) <= (within.first ?? EARLIEST) && (within.last ?? LATEST) <= (around.last ?? LATEST);
}

/**
 * The calendar periods of one length that lie wholly inside a period, in order.
 *
 * @throws RangeError when the period is none or open at an end, or the length is not one of months
 *
 * @example
 * ```ts
 * import { periodsOf } from "quality-plan/model";
 *
 * periodsOf("2013-H1", "quarter"); // => ["2013-Q1", "2013-Q2"]
 * periodsOf("2013-07/2014-06", "year"); // => []
 * ```
 */
export function periodsOf(period: Period, every: LengthInMonths): readonly Period[] {
  if (!Object.hasOwn(MONTHS_IN, every)) {
    throw new RangeError(`every: ${JSON.stringify(shown(every))} is not one of ${Object.keys(MONTHS_IN).join(", ")}`);
  }
  const { first, last } = closed(period, "parts to list");
  const length = MONTHS_IN[every];
  const start = startsMonth(first) ? monthOf(first) : monthOf(first) + 1;
  const end = endsMonth(last) ? monthOf(last) + 1 : monthOf(last);
  const found: Period[] = [];
  for (let month = Math.ceil(start / length) * length; month + length <= end; month += length) {
    found.push(calendarText(monthsFrom(month, length).first, every));
  }
  return found;
}

/** The longer calendar periods that hold a period whole, shortest first: for a month its quarter, half and year. */
export function calendarPeriodsAround(period: Period): readonly Period[] {
  const { first, last } = spanIn(period);
  if (first === undefined || last === undefined) return [];
  return (["month", "quarter", "half", "year"] as const)
    .map((length) => calendarAround(first, MONTHS_IN[length]))
    .filter((span) => last <= span.last && !(span.first === first && span.last === last))
    .map(periodOf);
}

function calendarAround(day: Day, months: number): ClosedSpan {
  const month = monthOf(day);
  return monthsFrom(month - (month % months), months);
}

/**
 * The period of the same length just before: months before months, days before days.
 *
 * @throws RangeError when the period is none or open at an end, or the one before would begin before the year 1
 *
 * @example
 * ```ts
 * import { previousPeriod } from "quality-plan/model";
 *
 * previousPeriod("2013-Q1"); // => "2012-Q4"
 * previousPeriod("2011/2020"); // => "2001/2010"
 * ```
 */
export function previousPeriod(period: Period): Period {
  const span = closed(period, "period before");
  const months = wholeMonths(span);
  if (months !== undefined) return periodOf(monthsFrom(monthOf(span.first) - months, months));
  const days = daysBetween(span.first, span.last) + 1;
  return periodOf({ first: plusDays(span.first, -days), last: plusDays(span.first, -1) });
}

/**
 * The same stretch of the year before, 上年同期: whole months stay whole months, other days keep their date,
 * and 29 February becomes the 28th.
 *
 * @throws RangeError when the period is none or open at an end, or the year before would be the year 0
 *
 * @example
 * ```ts
 * import { sameLastYear } from "quality-plan/model";
 *
 * sameLastYear("2013-H1"); // => "2012-H1"
 * sameLastYear("2013-02"); // => "2012-02"
 * sameLastYear("2012-02-29"); // => "2011-02-28"
 * ```
 */
export function sameLastYear(period: Period): Period {
  const span = closed(period, "year before");
  const months = wholeMonths(span);
  if (months !== undefined) return periodOf(monthsFrom(monthOf(span.first) - 12, months));
  return periodOf({ first: plusMonths(span.first, -12), last: plusMonths(span.last, -12) });
}

/** Of how many whole months a span is made; undefined when it cuts into one. */
export function wholeMonths({ first, last }: ClosedSpan): number | undefined {
  return startsMonth(first) && endsMonth(last) ? monthOf(last) - monthOf(first) + 1 : undefined;
}
