import { UTCDate } from "@date-fns/utc";
import { addDays, addMonths } from "date-fns";
import type { Day } from "./label.js";
import { shown } from "./problem.js";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, `2013-06-17`; 29 February only in leap years. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string") return false;
  const parts = DAY.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** @throws RangeError that names the argument, when it is no day of the calendar */
export function requireDay(name: string, day: unknown): void {
  if (isDay(day)) return;
  const shown = typeof day === "string" ? JSON.stringify(day.slice(0, 40)) : typeof day;
  throw new RangeError(`${name}: ${shown} is not a day; accepted: "2014-03-31"`);
}

/** Days of a month; periods are read by the hundred thousand, so no date is made for it. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Written from its parts; the year is four digits, so days sort as texts. There is no day before 0001 and none after 9999. */
export function dayFrom(year: number, month: number, day: number): Day {
  if (!(year >= 1 && year <= 9999)) {
    throw new RangeError(`${String(year)} is not a year from 1 to 9999, so none of its days can be written`);
  }
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

/** So many days later, or earlier below 0. */
export function plusDays(day: Day, days: number): Day {
  return textOf(addDays(dateOf(day), days));
}

/** So many months later; a day the month does not have becomes its last one. */
export function plusMonths(day: Day, months: number): Day {
  return textOf(addMonths(dateOf(day), months));
}

/** How many days later the second is than the first. */
export function daysBetween(first: Day, last: Day): number {
  return daysSince(last) - daysSince(first);
}

/** Days since 1 March of the year 0, with February last so that a leap day ends its year. Windows are compared by the hundred thousand, so no date is made for it. */
function daysSince(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const beforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * year + leapDays + beforeMonth + Number(day.slice(8, 10));
}

/**
 * The calendar day it is at an instant, in a time zone: the one place where a `Date` comes in.
 *
 * @throws RangeError when the instant is no valid date, the time zone is unknown or missing, or the day lies outside
 * the years 1 to 9999
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
  const parts = calendarIn(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? "";
  const year = read("era") === "BC" ? 0 : Number(read("year"));
  return dayFrom(year, Number(read("month")), Number(read("day")));
}

/** Making a calendar takes a hundred times as long as asking it, and a table of instants is all in one zone. */
let latest: { readonly timeZone: string; readonly calendar: Intl.DateTimeFormat } | undefined;

function calendarIn(timeZone: unknown): Intl.DateTimeFormat {
  // Without one, Intl would take the zone of the machine.
  if (typeof timeZone !== "string")
    throw new RangeError(`timeZone: ${shown(timeZone)} is not a time zone like "Asia/Shanghai"`);
  if (latest?.timeZone !== timeZone) {
    // The ISO calendar of some engines turns Julian before 1582; the Gregorian one does not, and tells years before Christ.
    const options = { timeZone, era: "short", year: "numeric", month: "numeric", day: "numeric" } as const;
    latest = { timeZone, calendar: new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", options) };
  }
  return latest.calendar;
}
