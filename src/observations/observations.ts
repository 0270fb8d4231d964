import type { DistrictId, Period, Proven } from "../model/label.js";
import type { Metric } from "../model/metric.js";

/**
 * Observations that have been read: columns of typed arrays, plain data that crosses to a worker. Ids, periods and
 * sources are held once and named by their position. Made by `readObservations` alone.
 */
export interface Observations extends Proven<"observations"> {
  /** How many rows were kept; repeats of the same figure count once. */
  readonly size: number;
  /** The metrics they were read for; levels and items are told by their position in these. */
  readonly metrics: readonly Metric[];
  readonly districts: readonly DistrictId[];
  /** In their shortest form. */
  readonly periods: readonly Period[];
  readonly sources: readonly string[];
  readonly categories: readonly string[];
  /** Amounts of more digits than a double holds, and fractions, as exact texts. */
  readonly exactAmounts: readonly string[];
  readonly series: SeriesColumns;
  readonly rows: RowColumns;
  /** Milestones are few and dated: they are kept row by row. */
  readonly milestones: readonly MilestoneRow[];
}

/** What rows of one table share: metric, period, status and the day of recording. */
export interface SeriesColumns {
  /** Where the rows of each series begin; the last entry is where they all end. */
  readonly starts: Int32Array;
  /** Positions among the metrics. */
  readonly metric: Int32Array;
  /** Positions among the periods. */
  readonly period: Int32Array;
  /** Positions among the categories, −1 for totals; absent: all are totals. */
  readonly category?: Int32Array;
  /** Positions among {@link OBSERVATION_STATUSES}: 0 is the firmest. */
  readonly status: Uint8Array;
  /** Days as numbers, 20130617; 0 where nobody said when it was recorded. */
  readonly recordedOn: Int32Array;
}

/**
 * One entry a row, series by series and in each in the order of the districts. An amount is `units ÷ 10^scale`, or where the
 * scale is 255 the exact text at position `units`. A column that would say the same of every row is left out.
 */
export interface RowColumns {
  readonly district: Int32Array;
  /** The value, or the numerator of a rate; of an ordinal metric the place of its level, 1 the worst. */
  readonly amount: Float64Array;
  /** Absent: all are whole. */
  readonly amountScale?: Uint8Array;
  /** The denominator of a rate, NaN where there is none; absent where no row has one. */
  readonly denominator?: Float64Array;
  /** Absent: all are whole. */
  readonly denominatorScale?: Uint8Array;
  /** Positions among the sources, −1 where none is named; absent where no row names one. */
  readonly source?: Int32Array;
  /** The row it was read from, counted from 1. */
  readonly line: Int32Array;
}

/**
 * Whether code handed in what `readObservations` gave. Columns that went through JSON are columns no more: every cell would
 * be empty, and nothing would say why.
 */
export function isObservations(data: unknown): data is Observations {
  const rows = (data as Partial<Observations> | null | undefined)?.rows;
  return ArrayBuffer.isView(rows?.amount) && ArrayBuffer.isView(rows.district);
}

/** The scale of an amount that is kept as text. */
export const EXACT = 255;

/** One item of a milestone: the day it was reached, or a period by whose end it was not. */
export interface MilestoneRow {
  readonly metric: number;
  readonly district: number;
  readonly item: number;
  /** The day as a number; 0 where it was not reached by the end of the period. */
  readonly reachedOn: number;
  /** Position among the periods; −1 where a day needs none. */
  readonly period: number;
  readonly status: number;
  readonly recordedOn: number;
  readonly source: number;
  readonly line: number;
}
