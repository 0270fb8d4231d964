import type { MetricReader } from "./metric-reader.js";
import { annotate, append, type OpenSeries } from "./open-series.js";
import { inRange, plainUnits } from "./read-amount-column.js";
import { keptSource, knownDistrict, type Reader } from "./reader.js";
import { wholeUnits } from "./scaled-text.js";

/**
 * Whether a row is of a series, told by how that one's last row was written. Tables go round, so the row at hand is mostly
 * of the series that followed the last time, and nothing has to be looked up.
 */
export function isOf(series: OpenSeries, raw: Reader["raw"]): boolean {
  return (
    series.writtenMetric === raw.metric &&
    series.writtenPeriod === raw.period &&
    series.writtenCategory === raw.category &&
    series.writtenStatus === raw.status &&
    series.writtenRecordedOn === raw.recordedOn
  );
}

/**
 * Files the row at hand in a series at once where it says what most rows say: a rate or a value in plain decimals, of a known
 * district. Of any other row nothing is done: false sends it the long way, where it is kept too or told what is wrong with it.
 */
export function fileUsual(reader: Reader, series: OpenSeries): boolean {
  const { district, value, numerator, denominator, item, source } = reader.raw;
  const position = knownDistrict(reader, district);
  if (position < 0 || item !== undefined || (source !== undefined && typeof source !== "string")) return false;
  const isRate = value === undefined;
  if (isRate ? series.page.denominator === undefined : numerator !== undefined || denominator !== undefined)
    return false;
  const filed = isRate
    ? fileCounts(reader, series, position, numerator, denominator)
    : fileValue(reader, series, position, value);
  if (filed && source !== undefined) annotate(series, 0, 0, keptSource(reader, source));
  return filed;
}

/** Numerator and denominator, mostly two counts of which one is part of the other. */
function fileCounts(
  reader: Reader,
  series: OpenSeries,
  district: number,
  numerator: unknown,
  denominator: unknown,
): boolean {
  if (typeof numerator === "string" && typeof denominator === "string") {
    const above = wholeUnits(numerator);
    const below = wholeUnits(denominator);
    if (above >= 0 && below >= above) {
      append(series, district, reader.line, above, below);
      return true;
    }
  }
  return fileDecimals(reader, series, district, numerator, denominator);
}

function fileDecimals(
  { holder, line }: Reader,
  series: OpenSeries,
  district: number,
  numerator: unknown,
  denominator: unknown,
): boolean {
  const above = plainUnits(numerator, holder);
  const { scale } = holder;
  const below = plainUnits(denominator, holder);
  const comparable = above >= 0 && below >= above && scale === holder.scale;
  if (Number.isNaN(above) || !(series.metric.range === undefined ? below >= 0 : comparable)) return false;
  append(series, district, line, above, below);
  annotate(series, scale, holder.scale, -1);
  return true;
}

function fileValue(reader: Reader, series: OpenSeries, district: number, value: unknown): boolean {
  const units = figureOf(reader, series.metric, value);
  if (Number.isNaN(units)) return false;
  append(series, district, reader.line, units, Number.NaN);
  if (reader.holder.scale !== 0) annotate(series, reader.holder.scale, 0, -1);
  return true;
}

/** The units of a value that is as it should be, else NaN. */
function figureOf({ holder, exactAmounts }: Reader, { metric, range, words }: MetricReader, value: unknown): number {
  if (metric.kind === "ordinal") {
    holder.scale = 0;
    return (typeof value === "string" ? words.get(value) : undefined) ?? Number.NaN;
  }
  const units = plainUnits(value, holder);
  return range === undefined || Number.isNaN(units) || inRange(units, holder.scale, range, exactAmounts)
    ? units
    : Number.NaN;
}
