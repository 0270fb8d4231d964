import type { Day, Period } from "../model/label.js";
import { dayNumber, dayOfNumber } from "../observations/day-number.js";
import type { CellKey } from "./cell.js";
import { type MetricEvidence, periodsInside } from "./evidence.js";
import type { Rollup } from "./rollup.js";
import { type NumberedSpan, numberedSpan } from "./span.js";
import { type Workings, workingsOf } from "./workings.js";

/** By the evidence of a metric, then by period: the last day observed in each district, 0 where none was. */
const kept = new WeakMap<MetricEvidence, Map<Period, Int32Array>>();

/**
 * The last day of what was observed of a metric inside a period, in a district or below it; undefined where nothing was.
 * How far others have come says nothing of it.
 */
export function observedUntil(rollup: Rollup, { metric, district, period }: CellKey): Day | undefined {
  const workings = workingsOf(rollup);
  const evidence = workings.evidence[workings.metrics.get(metric) ?? -1];
  const place = workings.tree.positions.get(district);
  if (evidence === undefined || place === undefined) return undefined;
  const window = numberedSpan(period);
  const byPeriod = kept.get(evidence) ?? new Map<Period, Int32Array>();
  kept.set(evidence, byPeriod);
  const days = byPeriod.get(window.period) ?? lastDaysIn(rollup, workings, evidence, window);
  byPeriod.set(window.period, days);
  const day = days[place] ?? 0;
  return day === 0 ? undefined : dayOfNumber(day);
}

function lastDaysIn(
  { observations }: Rollup,
  { tree, places }: Workings,
  evidence: MetricEvidence,
  window: NumberedSpan,
): Int32Array {
  const days = new Int32Array(tree.size);
  const reaches = (place: number, day: number): void => {
    if (place >= 0 && day > (days[place] ?? 0)) days[place] = day;
  };
  for (const { span, rows } of periodsInside(evidence, window)) {
    const last = dayNumber(span.lastDay);
    for (const row of rows) reaches(places[observations.rows.district[row] ?? -1] ?? -1, last);
  }
  // Each district comes after the one above it.
  for (let place = tree.size - 1; place >= 0; place -= 1) {
    if (tree.isComposed[place] === 0) reaches(tree.parents[place] ?? -1, days[place] ?? 0);
  }
  for (const { at, members } of tree.composed) for (const member of members) reaches(at, days[member] ?? 0);
  return days;
}
