import type { RowColumns } from "./observations.js";
import { sameAmount, textOf } from "./read-amount-column.js";
import type { MetricReader } from "./metric-reader.js";
import { type Reader, report } from "./reader.js";

/**
 * The rows of a series that stand, in the order of their districts. A repeat is kept once; figures of one district that
 * differ are a problem, and none of them is kept, so that the order of rows never matters.
 */
export function keptRows(
  reader: Reader,
  metric: MetricReader,
  columns: RowColumns,
  start: number,
  end: number,
): Int32Array {
  const rows = rowsByDistrict(columns.district, start, end);
  let count = 0;
  for (let at = 0; at < rows.length; ) {
    const held = rows[at] ?? 0;
    let agreed = true;
    for (at += 1; at < rows.length && columns.district[rows[at] ?? 0] === columns.district[held]; at += 1) {
      agreed = agrees(reader, metric, columns, held, rows[at] ?? 0) && agreed;
    }
    if (agreed) {
      rows[count] = held;
      count += 1;
    }
  }
  return rows.subarray(0, count);
}

/** Sorted as numbers of district and place: of one district the row that came first comes first. */
function rowsByDistrict(district: Int32Array, start: number, end: number): Int32Array {
  const size = end - start;
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at += 1) keys[at] = (district[start + at] ?? 0) * size + at;
  keys.sort();
  const rows = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const key = keys[at] ?? 0;
    rows[at] = start + key - Math.floor(key / size) * size;
  }
  return rows;
}

function agrees(reader: Reader, metric: MetricReader, columns: RowColumns, held: number, row: number): boolean {
  if (sameFigure(columns, held, row, reader.exactAmounts)) {
    keepOneSource(reader, columns, held, row);
    return true;
  }
  const lines = [columns.line[held] ?? 0, columns.line[row] ?? 0] as const;
  report(reader, {
    code: "conflicting-observations",
    values: [figureText(reader, metric, columns, held), figureText(reader, metric, columns, row)],
    lines,
    path: [],
    line: lines[1],
  });
  return false;
}

function sameFigure(columns: RowColumns, a: number, b: number, exactAmounts: readonly string[]): boolean {
  const { amount, amountScale, denominator, denominatorScale } = columns;
  const same = (units: Float64Array | undefined, scale: Uint8Array | undefined): boolean =>
    units === undefined || sameAmount(units[a] ?? 0, scale?.[a] ?? 0, units[b] ?? 0, scale?.[b] ?? 0, exactAmounts);
  return same(amount, amountScale) && same(denominator, denominatorScale);
}

/** Of the sources of one figure the first by the alphabet is named, whichever row came first. */
function keepOneSource({ sourceList }: Reader, { source }: RowColumns, held: number, row: number): void {
  if (source === undefined) return;
  const [kept, other] = [source[held] ?? -1, source[row] ?? -1];
  if (other === kept || other < 0) return;
  if (kept < 0 || (sourceList[other] ?? "") < (sourceList[kept] ?? "")) source[held] = other;
}

function figureText({ exactAmounts }: Reader, { metric }: MetricReader, columns: RowColumns, row: number): string {
  const { amount, amountScale, denominator, denominatorScale } = columns;
  if (metric.kind === "ordinal") return metric.levels[(amount[row] ?? 0) - 1] ?? "";
  const above = textOf(amount[row] ?? 0, amountScale?.[row] ?? 0, exactAmounts);
  const below = denominator?.[row] ?? Number.NaN;
  return Number.isNaN(below) ? above : `${above} / ${textOf(below, denominatorScale?.[row] ?? 0, exactAmounts)}`;
}
