import type { ObservationInput } from "../model/observation.js";
import { isIterable } from "../model/require-plan.js";
import { closeReader, type ReadResult } from "./close-reader.js";
import { openReader, type ReadContext, type Reader } from "./reader.js";
import { readRow } from "./read-row.js";

/**
 * Reads observations row by row, 数据采集: the good rows are kept in columns, the bad ones listed with the line of their
 * row, counted from 1, a code and a path. Nothing is guessed: a row of an unknown metric or district, with a key it should
 * not have or an amount such as `90%` is left out and told. An empty text or null counts as a key that is not there;
 * a row of nothing else is passed over, and counts as a line. Two rows that give one cell different values, equal in status
 * and day of recording, are both left out, so the order of rows never matters; rows that say the same are kept once.
 * Without `districts` any district is taken. An async iterable is read as it comes; only the columns are held.
 *
 * @throws TypeError when `rows` cannot be iterated; what the iterable itself throws passes through
 *
 * @example
 * ```ts
 * import { readObservations } from "quality-plan/observations";
 *
 * const metrics = [{ id: "rate", name: "合格率", unit: "%", kind: "ratio", direction: "up", per: "100", share: true }] as const;
 * const rows = [
 *   { metric: "rate", district: "330402", period: "2013", numerator: "117", denominator: "127" },
 *   { metric: "rate", district: "330411", period: "2013-13", numerator: "76", denominator: "85" },
 *   { metric: "rate", district: "330421", period: "2013", numerator: "85", denominator: "76" },
 * ];
 * const { observations, problems } = readObservations(rows, { metrics });
 * observations.size; // => 1
 * problems.map((problem) => [problem.line, problem.code]); // => [[2, "not-a-period"], [3, "numerator-above-denominator"]]
 * ```
 */
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
  const reader = openReader(context);
  if (isAsync(rows)) return readStream(rows, reader);
  if (!isIterable(rows))
    throw new TypeError(
      `rows: ${typeof rows} is not iterable; accepted: an array or another iterable of rows, or an async one; readObservationColumns reads columns`,
    );
  if (isPlainArray(rows)) readArray(reader, rows);
  else for (const row of rows) readRow(reader, row);
  return closeReader(reader);
}

function readArray(reader: Reader, rows: readonly unknown[]): void {
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- its iterator makes an object for every row
  for (let at = 0; at < rows.length; at += 1) readRow(reader, rows[at]);
}

/** Whether iterating goes through the positions and does nothing else. */
function isPlainArray(rows: Iterable<unknown>): rows is readonly unknown[] {
  return Array.isArray(rows) && rows[Symbol.iterator] === Array.prototype[Symbol.iterator];
}

async function readStream(rows: AsyncIterable<unknown>, reader: Reader): Promise<ReadResult> {
  for await (const row of rows) readRow(reader, row);
  return closeReader(reader);
}

function isAsync(rows: unknown): rows is AsyncIterable<unknown> {
  return typeof rows === "object" && rows !== null && Symbol.asyncIterator in rows;
}
