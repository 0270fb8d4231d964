import type { Day } from "../model/label.js";
import { hasCategory, type Metric } from "../model/metric.js";
import { dayNumber } from "../observations/day-number.js";
import type { MilestoneRow, Observations } from "../observations/observations.js";
import { type NumberedSpan, numberedSpan } from "./span.js";

/** The observations that stand for one metric in one period: at most one a district. */
export interface ObservedPeriod {
  readonly span: NumberedSpan;
  readonly rows: Int32Array;
}

/** What was observed of one metric. */
export interface MetricEvidence {
  /** By first day, of equals the longest first. */
  readonly periods: readonly ObservedPeriod[];
  readonly milestones: readonly MilestoneRow[];
}

/** What of the observations is looked at. */
export interface Seen {
  readonly asOf: Day | undefined;
  readonly until: Day | undefined;
  /** Absent: totals. Metrics that are not broken down into it are seen by their totals, to weigh by. */
  readonly category: string | undefined;
}

/**
 * The observations that stand, metric by metric: of each district and period the firmest in status, of these the one
 * recorded last. What was recorded after `asOf` is not seen, nor a period that begins after `until`.
 */
export function gatherEvidence(
  observations: Observations,
  metrics: readonly Metric[],
  { asOf, until, category }: Seen,
): readonly MetricEvidence[] {
  const horizon = asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf);
  const wanted = new Map(metrics.map((metric, position) => [metric.id, position]));
  const places = observations.metrics.map((metric) => wanted.get(metric.id) ?? -1);
  const evidence = metrics.map((): { periods: ObservedPeriod[]; milestones: MilestoneRow[] } => ({
    periods: [],
    milestones: [],
  }));
  const wantedCategories = metrics.map((metric) =>
    category !== undefined && hasCategory(metric, category) ? observations.categories.indexOf(category) : -1,
  );
  // What is broken down and was never reported so has no table.
  const nothing = metrics.map(
    (metric, at) => category !== undefined && hasCategory(metric, category) && wantedCategories[at] === -1,
  );
  for (const table of tablesOf(observations, places, horizon, wantedCategories)) {
    if (nothing[table.metric] === true) continue;
    const rows = standingRows(observations, table.series);
    const span = numberedSpan(observations.periods[table.period] ?? "");
    if (rows.length > 0 && (until === undefined || span.firstDay <= until))
      evidence[table.metric]?.periods.push({ span, rows });
  }
  for (const row of observations.milestones) {
    if (row.recordedOn <= horizon) evidence[places[row.metric] ?? -1]?.milestones.push(row);
  }
  for (const { periods } of evidence) periods.sort((a, b) => a.span.first - b.span.first || b.span.last - a.span.last);
  return evidence;
}

/** The series of one metric and period. */
interface Table {
  readonly metric: number;
  readonly period: number;
  readonly series: number[];
}

/** What was recorded by the horizon, of the metrics that are asked for. */
function tablesOf(
  { series, periods }: Observations,
  places: readonly number[],
  horizon: number,
  categories: readonly number[],
): Iterable<Table> {
  const tables = new Map<number, Table>();
  for (let at = 0; at < series.metric.length; at += 1) {
    const metric = places[series.metric[at] ?? -1] ?? -1;
    if ((series.recordedOn[at] ?? 0) > horizon) continue;
    // A metric that is not asked for wants no category, and no totals either.
    if ((series.category?.[at] ?? -1) !== categories[metric]) continue;
    const period = series.period[at] ?? 0;
    const key = metric * periods.length + period;
    const known = tables.get(key);
    if (known === undefined) tables.set(key, { metric, period, series: [at] });
    else known.series.push(at);
  }
  return tables.values();
}

/** The rows of some series of one metric and period that stand: of each district the firmest. */
function standingRows(observations: Observations, [first, ...others]: readonly number[]): Int32Array {
  const { starts } = observations.series;
  if (first === undefined) return new Int32Array(0);
  if (others.length === 0) return rowsOf(starts, first);
  const { district } = observations.rows;
  const standing = new Map<number, number>();
  // Series of the same metric and period are of different standing; each puts the less firm ones aside.
  for (const series of [first, ...others].sort((a, b) => firmness(observations.series, b, a))) {
    for (const row of rowsOf(starts, series)) standing.set(district[row] ?? 0, row);
  }
  return Int32Array.from(standing.values());
}

function rowsOf(starts: Int32Array, series: number): Int32Array {
  const start = starts[series] ?? 0;
  const rows = new Int32Array((starts[series + 1] ?? 0) - start);
  for (let place = 0; place < rows.length; place += 1) rows[place] = start + place;
  return rows;
}

/** Below zero where the first series is the firmer. */
function firmness({ status, recordedOn }: Observations["series"], a: number, b: number): number {
  return (status[a] ?? 0) - (status[b] ?? 0) || (recordedOn[b] ?? 0) - (recordedOn[a] ?? 0);
}

/** The observed periods that begin before a window and end in it, or from a day on before it. */
export function periodsReaching(
  { periods }: MetricEvidence,
  window: NumberedSpan,
  from: number,
): readonly ObservedPeriod[] {
  return periods.filter(({ span }) => span.first < window.first && span.last >= from && span.last <= window.last);
}

/** The observed periods inside a window, itself included. */
export function periodsInside({ periods }: MetricEvidence, window: NumberedSpan): readonly ObservedPeriod[] {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.span.first ?? 0) < window.first) low = middle + 1;
    else high = middle;
  }
  const inside: ObservedPeriod[] = [];
  for (let at = low; at < periods.length; at += 1) {
    const period = periods[at];
    if (period === undefined || period.span.first > window.last) break;
    if (period.span.last <= window.last) inside.push(period);
  }
  return inside;
}
