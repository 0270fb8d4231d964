import type { Day } from "../model/label.js";
import type { Metric } from "../model/metric.js";
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

/**
 * The observations that stand, metric by metric: of each district and period the firmest in status, of these the one
 * recorded last. What was recorded after the day is not seen.
 */
export function gatherEvidence(
  observations: Observations,
  metrics: readonly Metric[],
  asOf: Day | undefined,
): readonly MetricEvidence[] {
  const horizon = asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf);
  const wanted = new Map(metrics.map((metric, position) => [metric.id, position]));
  const places = observations.metrics.map((metric) => wanted.get(metric.id) ?? -1);
  const tables = newTables(observations, places, horizon);
  const rows = rowsByTable(observations, tables);
  const evidence = metrics.map((): { periods: ObservedPeriod[]; milestones: MilestoneRow[] } => ({
    periods: [],
    milestones: [],
  }));
  tables.list.forEach((table, position) => {
    const standing = standingRows(observations, rows[position] ?? new Int32Array(0), table.series > 1);
    const span = numberedSpan(observations.periods[table.period] ?? "");
    if (standing.length > 0) evidence[table.metric]?.periods.push({ span, rows: standing });
  });
  for (const row of observations.milestones) {
    if (row.recordedOn <= horizon) evidence[places[row.metric] ?? -1]?.milestones.push(row);
  }
  for (const { periods } of evidence) periods.sort((a, b) => a.span.first - b.span.first || b.span.last - a.span.last);
  return evidence;
}

interface Table {
  readonly metric: number;
  readonly period: number;
  series: number;
}

interface Tables {
  readonly list: readonly Table[];
  /** For each series the table it is part of; −1 where it is not seen. */
  readonly ofSeries: Int32Array;
}

function newTables({ series, periods }: Observations, places: readonly number[], horizon: number): Tables {
  const list: Table[] = [];
  const known = new Map<number, number>();
  const ofSeries = new Int32Array(series.metric.length).fill(-1);
  for (let at = 0; at < ofSeries.length; at += 1) {
    const metric = places[series.metric[at] ?? -1] ?? -1;
    if (metric < 0 || (series.recordedOn[at] ?? 0) > horizon) continue;
    const period = series.period[at] ?? 0;
    const key = metric * periods.length + period;
    const position = known.get(key) ?? list.push({ metric, period, series: 0 }) - 1;
    known.set(key, position);
    ofSeries[at] = position;
    const table = list[position];
    if (table !== undefined) table.series += 1;
  }
  return { list, ofSeries };
}

/** Rows sorted into their tables by counting, in two passes and without an object a row. */
function rowsByTable({ rows }: Observations, { list, ofSeries }: Tables): readonly Int32Array[] {
  const { series } = rows;
  const starts = new Int32Array(list.length + 1);
  for (const one of series) {
    const table = ofSeries[one] ?? -1;
    if (table >= 0) starts[table + 1] = (starts[table + 1] ?? 0) + 1;
  }
  for (let table = 0; table < list.length; table += 1)
    starts[table + 1] = (starts[table + 1] ?? 0) + (starts[table] ?? 0);
  const sorted = new Int32Array(starts[list.length] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < series.length; row += 1) {
    const table = ofSeries[series[row] ?? 0] ?? -1;
    if (table < 0) continue;
    const place = next[table] ?? 0;
    sorted[place] = row;
    next[table] = place + 1;
  }
  return list.map((_, table) => sorted.subarray(starts[table], starts[table + 1]));
}

/** Of the rows of one table the one that stands for each district. */
function standingRows(observations: Observations, rows: Int32Array, several: boolean): Int32Array {
  if (!several) return rows;
  const { series, rows: columns } = observations;
  const standing = new Map<number, number>();
  for (const row of rows) {
    const district = columns.district[row] ?? 0;
    const held = standing.get(district);
    if (held === undefined) standing.set(district, row);
    else if (isFirmer(series, columns.series[row] ?? 0, columns.series[held] ?? 0)) standing.set(district, row);
  }
  return Int32Array.from(standing.values());
}

/** Two rows of one district and table never have the same standing: those that differ were refused, repeats kept once. */
function isFirmer({ status, recordedOn }: Observations["series"], a: number, b: number): boolean {
  const [statusA, statusB] = [status[a] ?? 0, status[b] ?? 0];
  return statusA === statusB ? (recordedOn[a] ?? 0) > (recordedOn[b] ?? 0) : statusA < statusB;
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
