import type { Standpoint } from "../condition/reading.js";
import { unlessBeyondCalendar } from "../model/before.js";
import { plusDuration } from "../model/duration.js";
import type { Day } from "../model/label.js";
import { firstDayOf, lastDayOf } from "../model/period.js";
import type { DaySource } from "../model/value.js";
import type { Found } from "./read-metric.js";
import { dayBefore, windowBefore } from "./figures-window.js";
import type { RoundEvidence } from "./unit-evidence.js";

/** A day of the round; in the windows of a run, that of each window. */
export function readDay({ day: read, later }: DaySource, from: Standpoint, evidence: RoundEvidence): Found {
  const start = dayOf(read, from, evidence);
  const day =
    start === undefined || later === undefined ? start : unlessBeyondCalendar(() => plusDuration(start, later));
  if (day === undefined) {
    const reason = "beyond-calendar";
    return { reading: { kind: "unknown", reason }, input: { kind: "day", read, reason } };
  }
  return { reading: { kind: "day", day }, input: { kind: "day", read, day } };
}

function dayOf(read: DaySource["day"], { back }: Standpoint, evidence: RoundEvidence): Day | undefined {
  const window = windowBefore(evidence, back);
  switch (read) {
    case "asOf":
      return dayBefore(evidence.asOf, evidence.scheme.window, back);
    case "windowStart":
      return window && firstDayOf(window);
    case "windowEnd":
      return window && lastDayOf(window);
  }
}
