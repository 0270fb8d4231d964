import { dayFrom, daysIn } from "../model/day.js";
import type { Period } from "../model/label.js";
import { periodOf, spanIn } from "../model/period.js";
import type { AssessmentWindow } from "./scheme.js";

const MONTH_DAY = /^(\d{2})-(\d{2})$/;
/** A leap year, so that 29 February counts as a day. */
const ANY_LEAP_YEAR = 2000;
const LAST_YEAR = 9999;

/** Whether a text is a day of the year, `06-30`. */
export function isMonthDay(text: string): boolean {
  const parts = MONTH_DAY.exec(text);
  if (parts === null) return false;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(ANY_LEAP_YEAR, month);
}

/** How many years a window lasts, and how many lie between the first days of two. */
export function yearsIn({ years = 1 }: AssessmentWindow): number {
  return years;
}

/** The window that opens in a year; undefined where it does not lie in the years 1 to 9999. */
export function windowFrom(windows: AssessmentWindow, year: number): Period | undefined {
  const { from, to } = windows;
  const lastYear = (from <= to ? year : year + 1) + yearsIn(windows) - 1;
  if (year < 1 || lastYear > LAST_YEAR) return undefined;
  const month = Number(to.slice(0, 2));
  const day = Math.min(Number(to.slice(3)), daysIn(lastYear, month));
  return periodOf({
    first: dayFrom(year, Number(from.slice(0, 2)), Number(from.slice(3))),
    last: dayFrom(lastYear, month, day),
  });
}

/** Whether a closed period is one of the windows. */
export function isWindow(window: AssessmentWindow, period: Period): boolean {
  const { first = "0001-01-01" } = spanIn(period);
  return periodOf(spanIn(period)) === windowFrom(window, Number(first.slice(0, 4)));
}

/** A period that code hands in as a window, in its shortest form; one that is none of the scheme's is the caller's slip. */
export function windowIn(window: AssessmentWindow, period: Period): Period {
  const span = spanIn(period);
  const written = periodOf(span);
  const year = Number((span.first ?? span.last ?? "").slice(0, 4));
  const expected = windowFrom(window, year);
  if (written === expected) return written;
  // Of a window that would end after the last year there is one of another year to show.
  const accepted = expected ?? windowFrom(window, ANY_LEAP_YEAR);
  throw new RangeError(
    `window: ${JSON.stringify(period)} does not run from ${window.from} to the next ${window.to}, as the scheme's windows do; accepted: "${accepted ?? ""}"`,
  );
}
