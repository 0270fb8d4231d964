import type { Districts } from "../model/district.js";
import { positionsIn } from "../model/district.js";
import type { DistrictId, MetricId } from "../model/label.js";
import { type Metric, rangeOf } from "../model/metric.js";
import { spanOf, periodOf } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import { exactly } from "../model/amount.js";
import type { Rational } from "../internal/rational.js";
import type { MilestoneRow } from "./observations.js";
import { newRowStore, type RowStore } from "./row-store.js";
import type { ScaleHolder } from "./scaled-text.js";
import { newSeriesTable, type SeriesTable } from "./series-table.js";

/** What rows are read against. */
export interface ReadContext {
  /** The metrics that may be observed; two with the same id must be the same. */
  readonly metrics: readonly Metric[];
  /** The districts that may be observed; absent: any id is taken. */
  readonly districts?: Districts;
  /** How many problems are listed; further ones are counted only. Default 1000. */
  readonly maxProblems?: number;
}

/** A metric with what its rows are checked against worked out once. */
export interface MetricReader {
  readonly position: number;
  readonly metric: Metric;
  readonly range?: ExactRange;
  /** Places of an ordinal's levels, or positions of a milestone's items. */
  readonly words: ReadonlyMap<string, number>;
}

export interface ExactRange {
  readonly texts: readonly [string, string];
  readonly low: Rational;
  readonly high: Rational;
  readonly lowNumber: number;
  readonly highNumber: number;
}

/** A period that has been met before; position −1 stands for a text that is none. */
export interface PeriodEntry {
  readonly position: number;
  readonly first: string;
  readonly last: string;
}

/** The row at hand as it came in. */
interface RawRow {
  metric: unknown;
  district: unknown;
  period: unknown;
  value: unknown;
  numerator: unknown;
  denominator: unknown;
  item: unknown;
  status: unknown;
  recordedOn: unknown;
  source: unknown;
}

/** What of the row at hand has been understood. */
export interface Place {
  period: PeriodEntry | undefined;
  status: number;
  recordedOn: number;
}

/** Where reading stands. It changes with every row, and is gone when the observations are there. */
export interface Reader {
  line: number;
  problemCount: number;
  readonly problems: Problem[];
  readonly maxProblems: number;
  readonly metrics: ReadonlyMap<unknown, MetricReader>;
  readonly metricList: readonly Metric[];
  readonly districts: ReadonlyMap<unknown, number>;
  /** The same, where any id is taken. */
  readonly openDistricts: Map<unknown, number>;
  readonly districtList: DistrictId[];
  /** Whether only known districts are taken. */
  readonly closed: boolean;
  readonly periods: Map<unknown, PeriodEntry>;
  readonly periodTexts: Map<string, number>;
  readonly sources: Map<unknown, number>;
  readonly sourceList: string[];
  readonly exactAmounts: string[];
  readonly store: RowStore;
  readonly series: SeriesTable;
  readonly milestones: MilestoneRow[];
  /** The first row of each cell for which values differ. */
  readonly conflicting: Set<number>;
  // One of each for all rows: an object a row would be most of what reading costs.
  readonly raw: RawRow;
  readonly place: Place;
  readonly holder: ScaleHolder;
}

const PROBLEMS_LISTED = 1000;

export function openReader(context: ReadContext, rows: number): Reader {
  const { maxProblems = PROBLEMS_LISTED, districts } = context;
  if (!Number.isSafeInteger(maxProblems) || maxProblems < 0) {
    throw new RangeError(`maxProblems: ${String(maxProblems)} is not a whole number from 0`);
  }
  const metrics = metricReaders(context.metrics);
  const openDistricts = new Map<unknown, number>();
  const districtList = districts === undefined ? [] : districts.rows.map((row) => row.id);
  return {
    line: 0,
    problemCount: 0,
    problems: [],
    maxProblems,
    metrics,
    metricList: [...metrics.values()].map((reader) => reader.metric),
    districts: districts === undefined ? openDistricts : positionsIn(districts),
    openDistricts,
    districtList,
    closed: districts !== undefined,
    periods: new Map(),
    periodTexts: new Map(),
    sources: new Map(),
    sourceList: [],
    exactAmounts: [],
    store: newRowStore(rows),
    series: newSeriesTable(metrics.size),
    milestones: [],
    conflicting: new Set(),
    raw: newRawRow(),
    place: { period: undefined, status: 0, recordedOn: 0 },
    holder: { scale: 0 },
  };
}

function newRawRow(): RawRow {
  return {
    metric: undefined,
    district: undefined,
    period: undefined,
    value: undefined,
    numerator: undefined,
    denominator: undefined,
    item: undefined,
    status: undefined,
    recordedOn: undefined,
    source: undefined,
  };
}

function metricReaders(metrics: readonly Metric[]): ReadonlyMap<MetricId, MetricReader> {
  const readers = new Map<MetricId, MetricReader>();
  for (const metric of metrics) {
    const known = readers.get(metric.id);
    if (known === undefined) readers.set(metric.id, metricReader(metric, readers.size));
    else if (JSON.stringify(known.metric) !== JSON.stringify(metric)) {
      throw new RangeError(`metrics: ${JSON.stringify(metric.id)} is there twice and not the same`);
    }
  }
  return readers;
}

function metricReader(metric: Metric, position: number): MetricReader {
  const range = rangeOf(metric);
  const words = new Map<string, number>();
  if (metric.kind === "ordinal") for (const level of metric.levels) words.set(level, words.size + 1);
  if (metric.kind === "milestone") for (const item of itemsOf(metric)) words.set(item, words.size);
  if (range === undefined) return { position, metric, words };
  const [low, high] = [exactly(range[0]), exactly(range[1])];
  const exact = {
    texts: range,
    low,
    high,
    lowNumber: Number(low.n) / Number(low.d),
    highNumber: Number(high.n) / Number(high.d),
  };
  return { position, metric, words, range: exact };
}

/** The items of a milestone; one without a name where it lists none. */
export function itemsOf(metric: Metric): readonly string[] {
  return metric.kind === "milestone" ? (metric.items ?? [""]) : [];
}

/** Lists a problem of the row at hand, or only counts it where there are too many. */
export function report(reader: Reader, problem: Problem): void {
  reader.problemCount += 1;
  if (reader.problems.length < reader.maxProblems) reader.problems.push(problem);
}

const NO_PERIOD: PeriodEntry = { position: -1, first: "", last: "" };

/** The period of a text; its position is −1 where the text is none, or open at an end. */
export function periodEntry(reader: Reader, text: unknown): PeriodEntry {
  const known = reader.periods.get(text);
  if (known !== undefined) return known;
  const span = spanOf(text);
  if (span?.first === undefined || span.last === undefined) return NO_PERIOD;
  const shortest = periodOf(span);
  const position = reader.periodTexts.get(shortest) ?? reader.periodTexts.size;
  reader.periodTexts.set(shortest, position);
  const entry = { position, first: span.first, last: span.last };
  reader.periods.set(text, entry);
  return entry;
}

/** Position of the district of the row at hand, which has been checked. */
export function keptDistrict(reader: Reader): number {
  const id = reader.raw.district;
  const known = reader.districts.get(id);
  if (known !== undefined) return known;
  reader.openDistricts.set(id, reader.districtList.length);
  return reader.districtList.push(String(id)) - 1;
}

/** Position of the source of the row at hand; −1 where it names none. */
export function keptSource(reader: Reader): number {
  const { source } = reader.raw;
  if (typeof source !== "string") return -1;
  const known = reader.sources.get(source);
  if (known !== undefined) return known;
  reader.sources.set(source, reader.sourceList.length);
  return reader.sourceList.push(source) - 1;
}
