import { plusDays } from "./day.js";
import type { Day, Period } from "./label.js";
import { previousPeriod, sameLastYear } from "./period.js";

/** Undefined before the first day there is. */
export function dayBefore(day: Day): Day | undefined {
  return unlessBeyondCalendar(() => plusDays(day, -1));
}

/** The closed period of the same length just before; undefined where it would begin before the year 1. */
export function periodBefore(period: Period): Period | undefined {
  return unlessBeyondCalendar(() => previousPeriod(period));
}

/** The same stretch of the year before a closed period; undefined in the year 1. */
export function periodLastYear(period: Period): Period | undefined {
  return unlessBeyondCalendar(() => sameLastYear(period));
}

/** The calendar throws where a day cannot be written, before the year 1 or after 9999; in data it means that there is none. */
export function unlessBeyondCalendar<Step>(step: () => Step): Step | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
