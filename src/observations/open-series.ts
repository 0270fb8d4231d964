import type { MetricReader } from "./metric-reader.js";

/** Rows of one metric, period, status and day of recording while they come in, in the order they came. */
export interface OpenSeries {
  readonly metric: MetricReader;
  readonly period: number;
  /** −1 for totals. */
  readonly category: number;
  readonly status: number;
  readonly recordedOn: number;
  readonly pages: Page[];
  page: Page;
  /** What its rows are told by, as the last one wrote it that had to be looked up. */
  writtenMetric: unknown;
  writtenPeriod: unknown;
  writtenCategory: unknown;
  writtenStatus: unknown;
  writtenRecordedOn: unknown;
  /** The series that followed the last row of this one: tables go round, so it mostly follows the next one too. */
  next: OpenSeries | undefined;
}

/** So many rows of a series, in columns. A column nobody needed is not there. */
export interface Page {
  size: number;
  readonly district: Int32Array;
  readonly line: Int32Array;
  readonly amount: Float64Array;
  readonly denominator: Float64Array | undefined;
  amountScale: Uint8Array | undefined;
  denominatorScale: Uint8Array | undefined;
  source: Int32Array | undefined;
}

const FIRST_PAGE = 16;
const LARGEST_PAGE = 4096;

export function newSeries(
  metric: MetricReader,
  period: number,
  category: number,
  status: number,
  recordedOn: number,
): OpenSeries {
  const page = newPage(FIRST_PAGE, metric);
  return {
    metric,
    period,
    category,
    status,
    recordedOn,
    pages: [page],
    page,
    writtenMetric: undefined,
    writtenPeriod: undefined,
    writtenCategory: undefined,
    writtenStatus: undefined,
    writtenRecordedOn: undefined,
    next: undefined,
  };
}

function newPage(rows: number, { metric }: MetricReader): Page {
  return {
    size: 0,
    district: new Int32Array(rows),
    line: new Int32Array(rows),
    amount: new Float64Array(rows),
    denominator: metric.kind === "ratio" ? new Float64Array(rows) : undefined,
    amountScale: undefined,
    denominatorScale: undefined,
    source: undefined,
  };
}

/** Puts a row of whole amounts down; NaN for a denominator that is not there. */
export function append(series: OpenSeries, district: number, line: number, amount: number, denominator: number): void {
  let { page } = series;
  if (page.size === page.district.length) page = turnPage(series);
  const at = page.size;
  page.size = at + 1;
  page.district[at] = district;
  page.line[at] = line;
  page.amount[at] = amount;
  if (page.denominator !== undefined) page.denominator[at] = denominator;
}

/** Adds to the row that was put down last what most rows leave unsaid. */
export function annotate({ page }: OpenSeries, amountScale: number, denominatorScale: number, source: number): void {
  const at = page.size - 1;
  const rows = page.district.length;
  if (amountScale !== 0) (page.amountScale ??= new Uint8Array(rows))[at] = amountScale;
  if (denominatorScale !== 0) (page.denominatorScale ??= new Uint8Array(rows))[at] = denominatorScale;
  if (source >= 0) (page.source ??= new Int32Array(rows).fill(-1))[at] = source;
}

function turnPage(series: OpenSeries): Page {
  const page = newPage(Math.min(series.page.district.length * 4, LARGEST_PAGE), series.metric);
  series.pages.push(page);
  series.page = page;
  return page;
}
