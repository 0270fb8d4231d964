import { dayFrom, dayOf, daysBetween, daysIn, isDay, plusDays, plusMonths } from "./day.js";
import type { Day, Period } from "./label.js";

export { dayOf };

/** The lengths a calendar is cut into, longest first. */
export const PERIOD_LENGTHS = ["year", "half", "quarter", "month", "day"] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

const MONTHS_IN: Readonly<Record<Exclude<PeriodLength, "day">, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** First and last day, both included; an open end is absent. */
export interface Span {
  readonly first?: Day;
  readonly last?: Day;
}

interface ClosedSpan {
  readonly first: Day;
  readonly last: Day;
}

const PART = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|H([12])|Q([1-4])))?$/;

/** The days a period text covers; undefined when it is not a period. */
export function spanOf(text: unknown): Span | undefined {
  if (typeof text !== "string" || text.length > 21) return undefined;
  const slash = text.indexOf("/");
  if (slash < 0) return calendarSpan(text);
  const start = text.slice(0, slash);
  const end = text.slice(slash + 1);
  const first = start === ".." ? undefined : calendarSpan(start)?.first;
  const last = end === ".." ? undefined : calendarSpan(end)?.last;
  if (first === undefined) return start === ".." && last !== undefined ? { last } : undefined;
  if (last === undefined) return end === ".." ? { first } : undefined;
  return first <= last ? { first, last } : undefined;
}

function calendarSpan(text: string): ClosedSpan | undefined {
  const match = PART.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year === 0) return undefined;
  if (match[3] !== undefined) return isDay(text) ? { first: text, last: text } : undefined;
  if (match[2] !== undefined) return monthsFrom(year, Number(match[2]), 1);
  if (match[4] !== undefined) return monthsFrom(year, (Number(match[4]) - 1) * 6 + 1, 6);
  if (match[5] !== undefined) return monthsFrom(year, (Number(match[5]) - 1) * 3 + 1, 3);
  return monthsFrom(year, 1, 12);
}

function monthsFrom(year: number, month: number, count: number): ClosedSpan | undefined {
  if (month < 1 || month > 12) return undefined;
  const lastMonth = month + count - 1;
  return { first: dayFrom(year, month, 1), last: dayFrom(year, lastMonth, daysIn(year, lastMonth)) };
}

/** The shortest text of a span: `2013` rather than `2013-01-01/2013-12-31`. */
export function periodOf(span: Span): Period {
  const { first, last } = span;
  if (first === undefined) return last === undefined ? "../.." : `../${endText(last)}`;
  if (last === undefined) return `${startText(first)}/..`;
  const length = calendarLength({ first, last });
  if (length !== undefined) return calendarText(first, length);
  const whole = startsMonth(first) && endsMonth(last);
  if (!whole) return `${first}/${last}`;
  const years = first.endsWith("-01-01") && last.endsWith("-12-31");
  return years ? `${first.slice(0, 4)}/${last.slice(0, 4)}` : `${first.slice(0, 7)}/${last.slice(0, 7)}`;
}

function startText(first: Day): string {
  if (first.endsWith("-01-01")) return first.slice(0, 4);
  return startsMonth(first) ? first.slice(0, 7) : first;
}

function endText(last: Day): string {
  if (last.endsWith("-12-31")) return last.slice(0, 4);
  return endsMonth(last) ? last.slice(0, 7) : last;
}

function startsMonth(day: Day): boolean {
  return day.endsWith("-01");
}

function endsMonth(day: Day): boolean {
  return Number(day.slice(8)) === daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

function calendarText(first: Day, length: PeriodLength): Period {
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  switch (length) {
    case "year":
      return year;
    case "half":
      return `${year}-H${String((month + 5) / 6)}`;
    case "quarter":
      return `${year}-Q${String((month + 2) / 3)}`;
    case "month":
      return first.slice(0, 7);
    case "day":
      return first;
  }
}

function calendarLength({ first, last }: ClosedSpan): PeriodLength | undefined {
  if (first === last) return "day";
  if (!startsMonth(first) || !endsMonth(last) || first.slice(0, 4) !== last.slice(0, 4)) return undefined;
  const month = Number(first.slice(5, 7));
  const count = Number(last.slice(5, 7)) - month + 1;
  return (["year", "half", "quarter", "month"] as const).find((length) => MONTHS_IN[length] === count && (month - 1) % count === 0);
}

function closed(period: Period, needs: string): ClosedSpan {
  const { first, last } = spanIn(period);
  if (first === undefined || last === undefined) throw new RangeError(`${period}: an open period has no ${needs}`);
  return { first, last };
}

/** The span of a period that code hands in; what is not a period is the caller's slip. */
export function spanIn(period: Period): Span {
  const span = spanOf(period);
  if (span === undefined) {
    throw new RangeError(`${JSON.stringify(period)} is not a period; accepted: "2013", "2013-H1", "2013-Q2", "2013-06", "2013-06-17", "2011/2020", "../2025"`);
  }
  return span;
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

/** Length of a calendar period; undefined for an interval or an open end. */
export function lengthOf(period: Period): PeriodLength | undefined {
  const { first, last } = spanIn(period);
  return first === undefined || last === undefined ? undefined : calendarLength({ first, last });
}

/**
 * Orders periods by last day, then by first: a month comes before the year it closes. Open ends lie outermost.
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
  return compareDays(left.last ?? LATEST, right.last ?? LATEST) || compareDays(right.first ?? EARLIEST, left.first ?? EARLIEST);
}

/** Beyond every day that can be written. */
const LATEST = "9999-99";
const EARLIEST = "0000";

function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether every day of the inner period lies in the outer one.
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
  return (
    (around.first ?? EARLIEST) <= (within.first ?? EARLIEST) && (within.last ?? LATEST) <= (around.last ?? LATEST)
  );
}

/**
 * The calendar periods of one length that lie wholly inside a period, in order.
 *
 * @throws RangeError when the period is open at an end
 *
 * @example
 * ```ts
 * import { periodsOf } from "quality-plan/model";
 *
 * periodsOf("2013-H1", "quarter"); // => ["2013-Q1", "2013-Q2"]
 * periodsOf("2013-07/2014-06", "year"); // => []
 * ```
 */
export function periodsOf(period: Period, every: Exclude<PeriodLength, "day">): readonly Period[] {
  const { first, last } = closed(period, "parts to list");
  const months = MONTHS_IN[every];
  const found: Period[] = [];
  for (let span = calendarAround(first, every); span.first <= last; span = after(span, months)) {
    if (first <= span.first && span.last <= last) found.push(calendarText(span.first, every));
    if (span.last === LAST_DAY) break;
  }
  return found;
}

const LAST_DAY = "9999-12-31";

function after(span: ClosedSpan, months: number): ClosedSpan {
  return { first: plusMonths(span.first, months), last: plusDays(plusMonths(span.first, months * 2), -1) };
}

function calendarAround(day: Day, length: Exclude<PeriodLength, "day">): ClosedSpan {
  const months = MONTHS_IN[length];
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  const first = dayFrom(Number(day.slice(0, 4)), month, 1);
  const lastMonth = month + months - 1;
  return { first, last: dayFrom(Number(day.slice(0, 4)), lastMonth, daysIn(Number(day.slice(0, 4)), lastMonth)) };
}

/** The longer calendar periods that hold a period whole, shortest first: for a month its quarter, half and year. */
export function calendarPeriodsAround(period: Period): readonly Period[] {
  const { first, last } = spanIn(period);
  if (first === undefined || last === undefined) return [];
  return (["month", "quarter", "half", "year"] as const)
    .map((length) => calendarAround(first, length))
    .filter((span) => last <= span.last && !(span.first === first && span.last === last))
    .map(periodOf);
}

/**
 * The period of the same length just before: months before months, days before days.
 *
 * @throws RangeError when the period is open at an end
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
  const { first, last } = closed(period, "period before");
  const until = plusDays(first, -1);
  if (startsMonth(first) && endsMonth(last)) {
    const months = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
    return periodOf({ first: plusMonths(first, -months), last: until });
  }
  return periodOf({ first: plusDays(first, -daysBetween(first, last) - 1), last: until });
}

/**
 * The same stretch of the year before, 上年同期.
 *
 * @throws RangeError when the period is open at an end
 *
 * @example
 * ```ts
 * import { sameLastYear } from "quality-plan/model";
 *
 * sameLastYear("2013-H1"); // => "2012-H1"
 * sameLastYear("2012-02"); // => "2011-02"
 * ```
 */
export function sameLastYear(period: Period): Period {
  const { first, last } = closed(period, "year before");
  const end = endsMonth(last) ? plusDays(plusMonths(plusDays(last, 1), -12), -1) : plusMonths(last, -12);
  return periodOf({ first: plusMonths(first, -12), last: end });
}
