import { filled, isEmptyCell } from "../model/filled-cells.js";
import { shown } from "../model/problem.js";
import { closeReader, type ReadResult } from "./close-reader.js";
import { openReader, type ReadContext, type RawRow, type Reader, report } from "./reader.js";
import { fileRow } from "./read-row.js";

/** The entries of a column by row, or one text that stands in every row. */
export type ObservationColumn = ArrayLike<unknown>;

/** A table by columns: the entries at one position are a row, their names and values those of an `ObservationInput`. */
export interface ObservationColumns {
  readonly metric: ObservationColumn;
  readonly district: ObservationColumn;
  readonly period?: ObservationColumn;
  readonly value?: ObservationColumn;
  readonly numerator?: ObservationColumn;
  readonly denominator?: ObservationColumn;
  readonly item?: ObservationColumn;
  readonly category?: ObservationColumn;
  readonly status?: ObservationColumn;
  readonly recordedOn?: ObservationColumn;
  readonly source?: ObservationColumn;
}

const COLUMNS = [
  "metric",
  "district",
  "period",
  "value",
  "numerator",
  "denominator",
  "item",
  "category",
  "status",
  "recordedOn",
  "source",
] as const satisfies readonly (keyof ObservationColumns & keyof RawRow)[];

/**
 * Reads observations from columns, as a database or a data frame holds them: lists or typed arrays of equal length, or
 * one text for all rows. The result is what `readObservations` gives for the same table row by row; `line` counts entries
 * from 1. Whole numbers may be bigints. Holes, null and empty texts are missing; a row of nothing else is passed over. NaN in a typed array is a problem, not a missing value.
 *
 * @throws TypeError when an entry is no column, or none has a length
 * @throws RangeError for a column that an observation does not have, and for columns of unequal length
 *
 * @example
 * ```ts
 * import { readObservationColumns } from "quality-plan/observations";
 *
 * const metrics = [{ id: "rate", name: "合格率", unit: "%", kind: "ratio", direction: "up", per: "100", share: true }] as const;
 * const { observations, problems } = readObservationColumns(
 *   {
 *     metric: "rate",
 *     district: ["330402", "330411", "330421"],
 *     period: "2013",
 *     numerator: Float64Array.of(117, 76, 85),
 *     denominator: Float64Array.of(127, 85, 76),
 *   },
 *   { metrics },
 * );
 * observations.size; // => 2
 * problems.map((problem) => [problem.line, problem.code]); // => [[3, "numerator-above-denominator"]]
 * ```
 */
export function readObservationColumns(columns: ObservationColumns, context: ReadContext): ReadResult {
  const reader = openReader(context);
  const taken = takenColumns(columns);
  const rows = commonLength(taken);
  for (let at = 0; at < rows; at += 1) {
    reader.line += 1;
    if (takeEntries(reader, taken, at) && !isBlank(reader.raw)) fileRow(reader, reader.problemCount);
  }
  return closeReader(reader);
}

type Columns = Readonly<Partial<Record<(typeof COLUMNS)[number], ObservationColumn>>>;

/** Each column is asked for once, since a getter may hand out another the second time. */
function takenColumns(columns: unknown): Columns {
  if (typeof columns !== "object" || columns === null)
    throw new TypeError(`columns: ${shown(columns)} is no record of columns`);
  const taken: Record<string, ObservationColumn> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (!COLUMNS.some((known) => known === name))
      throw new RangeError(`columns: ${JSON.stringify(name)} is not one of ${COLUMNS.join(", ")}`);
    if (column === undefined) continue;
    if (!isColumn(column))
      throw new TypeError(
        `${name}: ${shown(column)} is no column; accepted: a list, a typed array, a text for all rows`,
      );
    taken[name] = column;
  }
  return taken;
}

function isColumn(column: unknown): column is ObservationColumn {
  if (typeof column === "string") return true;
  return typeof column === "object" && column !== null && "length" in column && Number.isSafeInteger(column.length);
}

function commonLength(columns: Columns): number {
  const lists = Object.entries(columns).filter(([, column]) => typeof column !== "string");
  const [first] = lists;
  if (first === undefined)
    throw new TypeError("columns: none of them is a list, so nothing says how many rows there are");
  const { length } = first[1];
  for (const [name, column] of lists) {
    if (column.length !== length)
      throw new RangeError(`columns: ${name} holds ${column.length} entries, ${first[0]} ${length}`);
  }
  return length;
}

function takeEntries(reader: Reader, columns: Columns, at: number): boolean {
  const { raw } = reader;
  try {
    raw.metric = entryAt(columns.metric, at);
    raw.district = entryAt(columns.district, at);
    raw.period = filled(entryAt(columns.period, at));
    raw.value = filled(entryAt(columns.value, at));
    raw.numerator = filled(entryAt(columns.numerator, at));
    raw.denominator = filled(entryAt(columns.denominator, at));
    raw.item = filled(entryAt(columns.item, at));
    raw.category = filled(entryAt(columns.category, at));
    raw.status = filled(entryAt(columns.status, at));
    raw.recordedOn = filled(entryAt(columns.recordedOn, at));
    raw.source = filled(entryAt(columns.source, at));
    return true;
  } catch {
    report(reader, { code: "wrong-shape", expected: "readable", given: "object", path: [], line: reader.line });
    return false;
  }
}

/** A metric is all that most rows are asked for. */
function isBlank(raw: RawRow): boolean {
  return isEmptyCell(raw.metric) && Object.values(raw).every((value) => filled(value) === undefined);
}

function entryAt(column: ObservationColumn | undefined, at: number): unknown {
  return typeof column === "string" ? column : column?.[at];
}
