import { plusDays } from "./day.js";
import type { Day, Period } from "./label.js";
import { previousPeriod, sameLastYear } from "./period.js";

/** Undefined before the first day there is. */
export function dayBefore(day: Day): Day | undefined {
  return unlessBeforeYearOne(() => plusDays(day, -1));
}

/** The closed period of the same length just before; undefined where it would begin before the year 1. */
export function periodBefore(period: Period): Period | undefined {
  return unlessBeforeYearOne(() => previousPeriod(period));
}

/** The same stretch of the year before a closed period; undefined in the year 1. */
export function periodLastYear(period: Period): Period | undefined {
  return unlessBeforeYearOne(() => sameLastYear(period));
}

/** The calendar throws where a day cannot be written; for a plan it means that there is nothing to read. */
export function unlessBeforeYearOne<Step>(step: () => Step): Step | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
