import type { Day } from "../model/label.js";
import { firstDayOf } from "../model/period.js";
import { dayNumber } from "../observations/day-number.js";
import type { Rollup } from "./rollup.js";

const kept = new WeakMap<Rollup, Map<Day, Rollup>>();

/**
 * The rollup as it could be known on a day: a period that begins later has not happened yet, nor has a milestone of a later
 * day been reached. The rollup itself where it holds nothing later.
 */
export function knownOn(rollup: Rollup, day: Day): Rollup {
  if (rollup.until !== undefined && rollup.until <= day) return rollup;
  const byDay = kept.get(rollup) ?? new Map<Day, Rollup>();
  kept.set(rollup, byDay);
  const known = byDay.get(day) ?? (holdsLater(rollup, day) ? { ...rollup, until: day, columns: [] } : rollup);
  byDay.set(day, known);
  return known;
}

function holdsLater({ observations }: Rollup, day: Day): boolean {
  const last = dayNumber(day);
  return (
    observations.periods.some((period) => (firstDayOf(period) ?? "") > day) ||
    observations.milestones.some((row) => row.reachedOn > last)
  );
}
