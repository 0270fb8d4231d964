import { UTCDate } from "@date-fns/utc";
import { addDays, addMonths, differenceInCalendarDays, getDaysInMonth } from "date-fns";
import type { Day } from "./label.js";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, `2013-06-17`; 29 February only in leap years. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string") return false;
  const parts = DAY.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return getDaysInMonth(utc(year, month, 1));
}

/** Written from its parts; the year is four digits, so days sort as texts. */
export function dayFrom(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function utc(year: number, month: number, day: number): UTCDate {
  const date = new UTCDate(2000, month - 1, day);
  date.setFullYear(year, month - 1, day);
  return date;
}

function dateOf(day: Day): UTCDate {
  return utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

function textOf(date: Date): Day {
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function plusDays(day: Day, days: number): Day {
  return textOf(addDays(dateOf(day), days));
}

/** So many months later; a day the month does not have becomes its last one. */
export function plusMonths(day: Day, months: number): Day {
  return textOf(addMonths(dateOf(day), months));
}

export function daysBetween(first: Day, last: Day): number {
  return differenceInCalendarDays(dateOf(last), dateOf(first));
}

/**
 * The calendar day it is at an instant, in a time zone: the one place where a `Date` comes in.
 *
 * @throws RangeError when the instant is no valid date, or the time zone is unknown
 *
 * @example
 * ```ts
 * import { dayOf } from "quality-plan/model";
 *
 * dayOf(new Date("2013-06-17T16:30:00Z"), "Asia/Shanghai"); // => "2013-06-18"
 * ```
 */
export function dayOf(instant: Date, timeZone: string): Day {
  if (Number.isNaN(instant.getTime())) throw new RangeError("instant: an invalid Date has no day");
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601", { timeZone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return dayFrom(read("year"), read("month"), read("day"));
}
