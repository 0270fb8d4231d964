import type { SeriesColumns } from "./observations.js";

/** The series met so far, and for each which row holds which district: a small open table, districts being small numbers. */
export interface SeriesTable {
  readonly metric: number[];
  readonly period: number[];
  readonly status: number[];
  readonly recordedOn: number[];
  /** Position of the row plus one; 0 is a free place. */
  readonly places: Int32Array[];
  readonly counts: number[];
  readonly byMetric: MetricSeries[];
}

/** Rows of one table come one after another, so the series met last is mostly the one that comes next. */
interface MetricSeries {
  readonly known: Map<number, Map<number, number>>;
  lastPeriod: number;
  lastStanding: number;
  last: number;
}

const FIRST_PLACES = 4;

export function newSeriesTable(metrics: number): SeriesTable {
  return {
    metric: [],
    period: [],
    status: [],
    recordedOn: [],
    places: [],
    counts: [],
    byMetric: Array.from({ length: metrics }, () => ({ known: new Map(), lastPeriod: -1, lastStanding: -1, last: -1 })),
  };
}

/** The series of a metric, period, status and day of recording; a new one where none is known. */
export function seriesOf(
  table: SeriesTable,
  metric: number,
  period: number,
  status: number,
  recordedOn: number,
): number {
  const ofMetric = table.byMetric[metric];
  if (ofMetric === undefined) return -1;
  const standing = recordedOn * 4 + status;
  if (ofMetric.lastPeriod === period && ofMetric.lastStanding === standing) return ofMetric.last;
  let ofPeriod = ofMetric.known.get(period);
  if (ofPeriod === undefined) ofMetric.known.set(period, (ofPeriod = new Map<number, number>()));
  let series = ofPeriod.get(standing);
  if (series === undefined) {
    series = table.metric.length;
    ofPeriod.set(standing, series);
    table.metric.push(metric);
    table.period.push(period);
    table.status.push(status);
    table.recordedOn.push(recordedOn);
    table.places.push(new Int32Array(FIRST_PLACES));
    table.counts.push(0);
  }
  ofMetric.lastPeriod = period;
  ofMetric.lastStanding = standing;
  ofMetric.last = series;
  return series;
}

/** The row that holds the new row's district in a series; −1 where none did, and then the new row does. */
export function claim(table: SeriesTable, series: number, row: number, districts: Int32Array): number {
  const district = districts[row] ?? 0;
  const places = table.places[series] ?? new Int32Array(FIRST_PLACES);
  const mask = places.length - 1;
  let place = district & mask;
  for (let held = places[place] ?? 0; held !== 0; held = places[place] ?? 0) {
    if (districts[held - 1] === district) return held - 1;
    place = (place + 1) & mask;
  }
  places[place] = row + 1;
  const count = (table.counts[series] ?? 0) + 1;
  table.counts[series] = count;
  if (count * 2 > places.length) table.places[series] = twiceAs(places, districts);
  return -1;
}

function twiceAs(places: Int32Array, districts: Int32Array): Int32Array {
  const grown = new Int32Array(places.length * 2);
  const mask = grown.length - 1;
  for (const held of places) {
    if (held === 0) continue;
    let place = (districts[held - 1] ?? 0) & mask;
    while (grown[place] !== 0) place = (place + 1) & mask;
    grown[place] = held;
  }
  return grown;
}

export function closeSeries(table: SeriesTable, starts: Int32Array): SeriesColumns {
  return {
    starts,
    metric: Int32Array.from(table.metric),
    period: Int32Array.from(table.period),
    status: Uint8Array.from(table.status),
    recordedOn: Int32Array.from(table.recordedOn),
  };
}
