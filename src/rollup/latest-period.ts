import type { Period } from "../model/label.js";
import { periodBefore } from "../model/before.js";
import { shown } from "../model/problem.js";
import type { CellKey } from "./cell.js";
import type { ExactCell } from "./exact-cell.js";
import { readExactCell } from "./read-cell.js";
import type { Rollup } from "./rollup.js";
import { numberedSpan } from "./span.js";
import { workingsOf } from "./workings.js";
import { periodsInside } from "./evidence.js";
import { dayNumber } from "../observations/day-number.js";

/**
 * The latest cell before a period, of a period of the same length, that has a value and is wanted; undefined where there
 * is none. Periods are gone back through one after another, as far as anything was observed.
 */
export function latestCellBefore(
  rollup: Rollup,
  key: CellKey,
  wanted: (period: Period) => boolean = () => true,
): Extract<ExactCell, { readonly evidence: "full" | "partial" }> | undefined {
  const { evidence, metrics } = workingsOf(rollup);
  const ofMetric = evidence[metrics.get(key.metric) ?? -1];
  if (ofMetric === undefined)
    throw new RangeError(`metric: ${JSON.stringify(shown(key.metric))} is not in this rollup`);
  const first = ofMetric.periods[0]?.span.firstDay;
  const reached = ofMetric.milestones.map((row) =>
    row.reachedOn > 0 ? row.reachedOn : dayNumber(numberedSpan(rollup.observations.periods[row.period] ?? "").firstDay),
  );
  const earliest = reached.reduce(
    (a, b) => Math.min(a, b),
    first === undefined ? Number.POSITIVE_INFINITY : dayNumber(first),
  );
  for (let span = numberedSpan(key.period); dayNumber(span.firstDay) > earliest; ) {
    const before = periodBefore(span.period);
    if (before === undefined) return undefined;
    span = numberedSpan(before);
    const possible = ofMetric.milestones.length > 0 || periodsInside(ofMetric, span).length > 0;
    if (!possible || !wanted(span.period)) continue;
    const cell = readExactCell(rollup, { ...key, period: span.period });
    if (cell.evidence !== "none") return cell;
  }
  return undefined;
}
