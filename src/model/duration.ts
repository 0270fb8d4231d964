import { plusDays, plusMonths } from "./day.js";
import type { Day } from "./label.js";

/** The units a {@link Duration} is counted in, in the order in which they are added. */
export const DURATION_UNITS = ["years", "months", "days"] as const;
/** One of {@link DURATION_UNITS}. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

/**
 * A length of time as calendars count it, `{ "months": 1 }`: years and months first, a day that the month does not have
 * becoming its last, then days. Below zero it leads back.
 */
export interface Duration {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** The day so much later. */
export function plusDuration(day: Day, { years = 0, months = 0, days = 0 }: Duration): Day {
  const wholeMonths = years * 12 + months;
  const moved = wholeMonths === 0 ? day : plusMonths(day, wholeMonths);
  return days === 0 ? moved : plusDays(moved, days);
}
