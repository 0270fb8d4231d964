import { dayFrom, daysIn, isDay } from "./day.js";
import type { Day, Period } from "./label.js";
import { shown } from "./problem.js";

/** The lengths a calendar is cut into, longest first. */
export const PERIOD_LENGTHS = ["year", "half", "quarter", "month", "day"] as const;
/** One of {@link PERIOD_LENGTHS}. */
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** The lengths that are made of whole months. */
export type LengthInMonths = Exclude<PeriodLength, "day">;

export const MONTHS_IN: Readonly<Record<LengthInMonths, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** First and last day, both included; an open end is absent. */
export interface Span {
  readonly first?: Day;
  readonly last?: Day;
}

export interface ClosedSpan {
  readonly first: Day;
  readonly last: Day;
}

const PART = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|H([12])|Q([1-4])))?$/;

/** `2013-07-01/2014-06-30` */
const LONGEST = 21;

/** The days a period text covers; undefined when it is not a period. */
export function spanOf(text: unknown): Span | undefined {
  if (typeof text !== "string" || text.length > LONGEST) return undefined;
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

/** The span of a period that code hands in; what is not a period is the caller's slip. */
export function spanIn(period: Period): Span {
  const span = spanOf(period);
  if (span === undefined) {
    throw new RangeError(
      `${JSON.stringify(shown(period))} is not a period; accepted: "2013", "2013-H1", "2013-Q2", "2013-06", "2013-06-17", "2011/2020", "../2025"`,
    );
  }
  return span;
}

function calendarSpan(text: string): ClosedSpan | undefined {
  const match = PART.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, half, quarter] = match;
  const january = monthNumber(Number(year), 1);
  if (january < FIRST_MONTH) return undefined;
  if (day !== undefined) return isDay(text) ? { first: text, last: text } : undefined;
  if (half !== undefined) return monthsFrom(january + (Number(half) - 1) * 6, 6);
  if (quarter !== undefined) return monthsFrom(january + (Number(quarter) - 1) * 3, 3);
  if (month === undefined) return monthsFrom(january, 12);
  return Number(month) >= 1 && Number(month) <= 12 ? monthsFrom(january + Number(month) - 1, 1) : undefined;
}

/** Months counted through, so that a calendar year, half or quarter starts at a multiple of its length. */
function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

const FIRST_MONTH = monthNumber(1, 1);

export function monthOf(day: Day): number {
  return monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** So many whole months from one on. */
export function monthsFrom(month: number, count: number): ClosedSpan {
  const end = month + count - 1;
  const year = Math.floor(end / 12);
  return {
    first: dayFrom(Math.floor(month / 12), (month % 12) + 1, 1),
    last: dayFrom(year, (end % 12) + 1, daysIn(year, (end % 12) + 1)),
  };
}

export function startsMonth(day: Day): boolean {
  return day.endsWith("-01");
}

export function endsMonth(day: Day): boolean {
  return Number(day.slice(8)) === daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/**
 * The one text of a span: `2013` rather than `2013-01-01/2013-12-31`. Both ends of an interval are written alike, as
 * years, months or days.
 */
export function periodOf(span: Span): Period {
  const { first, last } = span;
  if (first === undefined) {
    if (last === undefined) throw new RangeError("a period has a first or a last day");
    return `../${endText(last)}`;
  }
  if (last === undefined) return `${startText(first)}/..`;
  const length = calendarLength({ first, last });
  if (length !== undefined) return calendarText(first, length);
  if (!startsMonth(first) || !endsMonth(last)) return `${first}/${last}`;
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

/** The length of which a span is one whole calendar period. */
export function calendarLength({ first, last }: ClosedSpan): PeriodLength | undefined {
  if (first === last) return "day";
  if (!startsMonth(first) || !endsMonth(last)) return undefined;
  const month = monthOf(first);
  const count = monthOf(last) - month + 1;
  return (["year", "half", "quarter", "month"] as const).find(
    (length) => MONTHS_IN[length] === count && month % count === 0,
  );
}

/** The calendar period of a length that starts on a day. */
export function calendarText(first: Day, length: PeriodLength): Period {
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
