import type { ObservationInput } from "../model/observation.js";
import type { Problem } from "../model/problem.js";
import { settleMilestones } from "./milestone-conflicts.js";
import type { Observations } from "./observations.js";
import { openReader, type ReadContext, type Reader } from "./reader.js";
import { readRow } from "./read-row.js";
import { closeRows, seriesStarts } from "./row-store.js";
import { closeSeries } from "./series-table.js";

export type { ReadContext } from "./reader.js";

/** What reading a table gives: the good rows, and what is wrong with the others. */
export interface ReadResult {
  readonly observations: Observations;
  /** The first of them, up to `maxProblems`, each with the line of its row. */
  readonly problems: readonly Problem[];
  /** All of them, listed or not. */
  readonly problemCount: number;
}

export function readObservations(
  rows: Iterable<ObservationInput> | Iterable<unknown>,
  context: ReadContext,
): ReadResult;
export function readObservations(
  rows: AsyncIterable<ObservationInput> | AsyncIterable<unknown>,
  context: ReadContext,
): Promise<ReadResult>;
export function readObservations(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  context: ReadContext,
): ReadResult | Promise<ReadResult> {
  const reader = openReader(context, Array.isArray(rows) ? rows.length : 0);
  if (isAsync(rows)) return readStream(rows, reader);
  if (!isIterable(rows))
    throw new TypeError(
      `rows: ${typeof rows} is not iterable; accepted: an array or another iterable of rows, or an async one`,
    );
  for (const row of rows) readRow(reader, row);
  return close(reader);
}

async function readStream(rows: AsyncIterable<unknown>, reader: Reader): Promise<ReadResult> {
  for await (const row of rows) readRow(reader, row);
  return close(reader);
}

function isAsync(rows: unknown): rows is AsyncIterable<unknown> {
  return typeof rows === "object" && rows !== null && Symbol.asyncIterator in rows;
}

function isIterable(rows: unknown): rows is Iterable<unknown> {
  return typeof rows === "object" && rows !== null && Symbol.iterator in rows;
}

function close(reader: Reader): ReadResult {
  const milestones = settleMilestones(reader);
  const starts = seriesStarts(reader.store, reader.series.metric.length, reader.conflicting);
  const rows = closeRows(reader.store, starts, reader.conflicting);
  const observations = {
    size: rows.line.length + milestones.length,
    metrics: reader.metricList,
    districts: reader.districtList,
    periods: [...reader.periodTexts.keys()],
    sources: [...reader.sources.keys()].map(String),
    exactAmounts: reader.exactAmounts,
    series: closeSeries(reader.series, starts),
    rows,
    milestones,
  };
  // The mark of checked data exists in types alone.
  return {
    observations: observations as unknown as Observations,
    problems: reader.problems,
    problemCount: reader.problemCount,
  };
}
