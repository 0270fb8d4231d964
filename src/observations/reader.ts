import { requireDistricts } from "../model/require-districts.js";
import { given, isObject } from "../model/require-plan.js";
import { isList } from "../model/problem.js";
import type { Districts } from "../model/district.js";
import { positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { OBSERVATION_STATUSES } from "../model/observation.js";
import { spanOf, periodOf } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import type { IdsByName, Named } from "./meant-id.js";
import { type MetricReader, metricReaders } from "./metric-reader.js";
import type { MilestoneRow } from "./observations.js";
import { newSeries, type OpenSeries } from "./open-series.js";
import type { ScaleHolder } from "./scaled-text.js";

/** What rows are read against. */
export interface ReadContext {
  /** The metrics that may be observed; two with the same id must be the same. */
  readonly metrics: readonly Metric[];
  /** The districts that may be observed; absent: any id is taken. */
  readonly districts?: Districts;
  /** How many problems are listed; further ones are counted only. Default 1000. */
  readonly maxProblems?: number;
}

/** A period that has been met before; position −1 stands for a text that is none. */
export interface PeriodEntry {
  readonly position: number;
  readonly first: string;
  readonly last: string;
}

/** The row at hand as it came in. */
export interface RawRow {
  metric: unknown;
  district: unknown;
  period: unknown;
  value: unknown;
  numerator: unknown;
  denominator: unknown;
  item: unknown;
  category: unknown;
  status: unknown;
  recordedOn: unknown;
  source: unknown;
}

/** What of the row at hand has been understood. */
export interface Place {
  /** Position of its district; −1 where it has not been met before, or is none. */
  district: number;
  period: PeriodEntry | undefined;
  /** Position of its category; −1 for a total. */
  category: number;
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
  /** By what they are called, made for the first id that is not found. */
  readonly idsByName: { metric?: IdsByName; district?: IdsByName };
  readonly districtRows: readonly Named[];
  /** Position of the district of the last row. */
  lastDistrict: number;
  /** Whether only known districts are taken. */
  readonly closed: boolean;
  readonly periods: Map<unknown, PeriodEntry>;
  readonly periodTexts: Map<string, number>;
  readonly sources: Map<unknown, number>;
  readonly sourceList: string[];
  /** The categories met, by position. */
  readonly categoryList: string[];
  readonly exactAmounts: string[];
  readonly seriesList: OpenSeries[];
  /** By metric, then by period and category, then by standing. */
  readonly series: ReadonlyMap<MetricReader, Map<number, Map<number, OpenSeries>>>;
  /** The series of the last row. */
  latest: OpenSeries | undefined;
  readonly milestones: MilestoneRow[];
  // One of each for all rows: an object a row would be most of what reading costs.
  readonly raw: RawRow;
  readonly place: Place;
  readonly holder: ScaleHolder;
}

const PROBLEMS_LISTED = 1000;

function requireContext(context: unknown): void {
  if (!isObject(context) || !isList(context["metrics"]))
    throw new TypeError(`context: ${given(context)} names no metrics; accepted: { metrics, districts? }`);
  requireDistricts(context["districts"]);
}

export function openReader(context: ReadContext): Reader {
  requireContext(context);
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
    idsByName: {},
    districtRows: districts?.rows ?? [],
    lastDistrict: 0,
    closed: districts !== undefined,
    periods: new Map(),
    periodTexts: new Map(),
    sources: new Map(),
    sourceList: [],
    categoryList: [],
    exactAmounts: [],
    seriesList: [],
    series: new Map(Array.from(metrics.values(), (metric) => [metric, new Map<number, Map<number, OpenSeries>>()])),
    latest: undefined,
    milestones: [],
    raw: newRawRow(),
    place: { district: -1, period: undefined, category: -1, status: 0, recordedOn: 0 },
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
    category: undefined,
    status: undefined,
    recordedOn: undefined,
    source: undefined,
  };
}

/** Lists a problem. Contradictions come to light when all rows are there, so more are held than are listed in the end. */
export function report(reader: Reader, problem: Problem): void {
  const { problems, maxProblems } = reader;
  reader.problemCount += 1;
  problems.push(problem);
  if (problems.length <= 2 * maxProblems + PROBLEMS_LISTED) return;
  const first = firstProblems(reader);
  problems.length = 0;
  for (const one of first) problems.push(one);
}

/** The problems to be listed: the first by line. */
export function firstProblems({ problems, maxProblems }: Reader): readonly Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, maxProblems);
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

/** More than there are periods, so that a period and a category make one number. */
const PERIODS = 2 ** 32;

/** The series of a metric's rows at a place; a new one where none is known. */
export function seriesAt(reader: Reader, metric: MetricReader, period: number, place: Place): OpenSeries {
  const byPeriod = reader.series.get(metric) ?? new Map<number, Map<number, OpenSeries>>();
  const key = period + (place.category + 1) * PERIODS;
  const byStanding = byPeriod.get(key) ?? new Map<number, OpenSeries>();
  if (byStanding.size === 0) byPeriod.set(key, byStanding);
  const standing = place.recordedOn * OBSERVATION_STATUSES.length + place.status;
  const known = byStanding.get(standing);
  if (known !== undefined) return known;
  const made = newSeries(metric, period, place.category, place.status, place.recordedOn);
  byStanding.set(standing, made);
  reader.seriesList.push(made);
  return made;
}

/** Position of a district; −1 where it is not known. Rows come by district, or in the order of the districts. */
export function knownDistrict(reader: Reader, district: unknown): number {
  if (typeof district !== "string") return -1;
  const { districtList, lastDistrict } = reader;
  if (districtList[lastDistrict] === district) return lastDistrict;
  const position =
    districtList[lastDistrict + 1] === district ? lastDistrict + 1 : (reader.districts.get(district) ?? -1);
  reader.lastDistrict = Math.max(position, 0);
  return position;
}

/** Position of the district of the row at hand, which has been checked. */
export function keptDistrict(reader: Reader, { district }: Place): number {
  if (district >= 0) return district;
  const { openDistricts, districtList, raw } = reader;
  const position = openDistricts.get(raw.district) ?? districtList.push(String(raw.district)) - 1;
  openDistricts.set(raw.district, position);
  return position;
}

/** Position of a row's source; −1 where it names none. */
export function keptSource(reader: Reader, source: unknown): number {
  if (typeof source !== "string") return -1;
  const known = reader.sources.get(source);
  if (known !== undefined) return known;
  reader.sources.set(source, reader.sourceList.length);
  return reader.sourceList.push(source) - 1;
}
