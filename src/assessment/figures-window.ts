import { existing } from "../internal/assert.js";
import { dayFrom } from "../model/day.js";
import { plusDuration } from "../model/duration.js";
import type { Day, Period } from "../model/label.js";
import { firstDayOf, lastDayOf, periodOf } from "../model/period.js";
import type { EvidencePeriod } from "./scheme-node.js";
import type { AssessmentWindow } from "./scheme.js";
import type { RoundEvidence } from "./unit-evidence.js";
import { windowFrom, yearsIn } from "./window.js";

/** The same day so many windows earlier; undefined before the year 1. */
export function dayBefore(day: Day, windows: AssessmentWindow, back: number): Day | undefined {
  const years = back * yearsIn(windows);
  return Number(day.slice(0, 4)) > years ? plusDuration(day, { years: -years }) : undefined;
}

/** The window so many before the one that is assessed; undefined before the year 1. */
export function windowBefore({ window, scheme }: RoundEvidence, back: number): Period | undefined {
  if (back === 0) return window;
  return windowFrom(scheme.window, Number(window.slice(0, 4)) - back * yearsIn(scheme.window));
}

/** The period whose figures are read, so many windows earlier. */
export function figuresBefore(evidence: RoundEvidence, back: number): Period | undefined {
  const { figures, window, scheme } = evidence;
  return figures === "window"
    ? windowBefore(evidence, back)
    : yearAsked(figures, window, back * yearsIn(scheme.window));
}

function yearAsked(
  { year, plus = 0 }: Exclude<EvidencePeriod, "window">,
  window: Period,
  earlier: number,
): Period | undefined {
  const day = existing(year === "first" ? firstDayOf(window) : lastDayOf(window), "a window has both its ends");
  const asked = Number(day.slice(0, 4)) + plus - earlier;
  if (asked < 1 || asked > LAST_YEAR) return undefined;
  return periodOf({ first: dayFrom(asked, 1, 1), last: dayFrom(asked, 12, 31) });
}

const LAST_YEAR = 9999;
