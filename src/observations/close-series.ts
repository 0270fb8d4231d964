import { keptRows } from "./conflicts.js";
import type { RowColumns, SeriesColumns } from "./observations.js";
import type { OpenSeries, Page } from "./open-series.js";
import type { Reader } from "./reader.js";

type ColumnName = keyof RowColumns;

/** The rows of all series one after another, within each in the order of the districts, without repeats or contradictions. */
export function closeSeries(reader: Reader): { readonly series: SeriesColumns; readonly rows: RowColumns } {
  const { seriesList } = reader;
  const columns = columnsFor(seriesList);
  const starts = [0];
  const kept = seriesList.filter((series) => {
    const start = starts[starts.length - 1] ?? 0;
    const end = putDown(reader, series, columns, start);
    if (end > start) starts.push(end);
    return end > start;
  });
  return {
    series: {
      starts: Int32Array.from(starts),
      metric: Int32Array.from(kept, ({ metric }) => metric.position),
      period: Int32Array.from(kept, ({ period }) => period),
      ...(kept.some(({ category }) => category >= 0)
        ? { category: Int32Array.from(kept, ({ category }) => category) }
        : {}),
      status: Uint8Array.from(kept, ({ status }) => status),
      recordedOn: Int32Array.from(kept, ({ recordedOn }) => recordedOn),
    },
    rows: cut(columns, starts[starts.length - 1] ?? 0),
  };
}

function columnsFor(seriesList: readonly OpenSeries[]): RowColumns {
  const pages = seriesList.flatMap((series) => series.pages);
  const size = pages.reduce((rows, page) => rows + page.size, 0);
  const has = (name: ColumnName): boolean => pages.some((page) => page[name] !== undefined);
  return {
    district: new Int32Array(size),
    line: new Int32Array(size),
    amount: new Float64Array(size),
    ...(has("amountScale") ? { amountScale: new Uint8Array(size) } : {}),
    ...(has("denominator") ? { denominator: new Float64Array(size) } : {}),
    ...(has("denominatorScale") ? { denominatorScale: new Uint8Array(size) } : {}),
    ...(has("source") ? { source: new Int32Array(size) } : {}),
  };
}

/** Puts the rows of a series down from a place on; the result is where they end. */
function putDown(reader: Reader, series: OpenSeries, columns: RowColumns, start: number): number {
  let end = start;
  for (const page of series.pages) {
    copyPage(page, columns, end);
    end += page.size;
  }
  // What has been copied is held no longer: a table is in memory once and a series, not twice.
  series.pages.length = 0;
  if (isInOrder(columns.district, start, end)) return end;
  const kept = keptRows(reader, series.metric, columns, start, end);
  arrange(columns, start, end, kept);
  return start + kept.length;
}

function copyPage(page: Page, columns: RowColumns, to: number): void {
  const rows = page.size;
  columns.district.set(page.district.subarray(0, rows), to);
  columns.line.set(page.line.subarray(0, rows), to);
  columns.amount.set(page.amount.subarray(0, rows), to);
  // Room left by a series that lost rows is not empty.
  put(columns.amountScale, page.amountScale, 0, rows, to);
  put(columns.denominator, page.denominator, Number.NaN, rows, to);
  put(columns.denominatorScale, page.denominatorScale, 0, rows, to);
  put(columns.source, page.source, -1, rows, to);
}

type Column = Int32Array | Float64Array | Uint8Array;

function put(column: Column | undefined, from: Column | undefined, otherwise: number, rows: number, to: number): void {
  if (from === undefined) column?.fill(otherwise, to, to + rows);
  else column?.set(from.subarray(0, rows), to);
}

/** Whether districts come in ascending order, each once: a table in the order of its districts needs no more work. */
function isInOrder(district: Int32Array, start: number, end: number): boolean {
  for (let row = start + 1; row < end; row += 1) if ((district[row - 1] ?? 0) >= (district[row] ?? 0)) return false;
  return true;
}

/** Leaves of a stretch of rows the kept ones, in their order. */
function arrange(columns: RowColumns, start: number, end: number, kept: Int32Array): void {
  for (const column of Object.values(columns) as readonly Column[]) {
    const before = column.slice(start, end);
    for (let at = 0; at < kept.length; at += 1) column[start + at] = before[(kept[at] ?? 0) - start] ?? 0;
  }
}

function cut(columns: RowColumns, size: number): RowColumns {
  if (columns.district.length === size) return columns;
  const { amountScale, denominator, denominatorScale, source } = columns;
  return {
    district: columns.district.slice(0, size),
    line: columns.line.slice(0, size),
    amount: columns.amount.slice(0, size),
    ...(amountScale === undefined ? {} : { amountScale: amountScale.slice(0, size) }),
    ...(denominator === undefined ? {} : { denominator: denominator.slice(0, size) }),
    ...(denominatorScale === undefined ? {} : { denominatorScale: denominatorScale.slice(0, size) }),
    ...(source === undefined ? {} : { source: source.slice(0, size) }),
  };
}
