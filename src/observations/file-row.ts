import { compare, divide, multiply } from "../internal/rational.js";
import { exactly, writeAmount } from "../model/amount.js";
import { shown } from "../model/problem.js";
import { annotate, append, type OpenSeries } from "./open-series.js";
import { amountFault, exactOf, inRange, textOf, unitsOf } from "./read-amount-column.js";
import type { MetricReader } from "./metric-reader.js";
import { keptDistrict, keptSource, type Reader, report } from "./reader.js";

/** Files a row of an amount or an index. */
export function filePlain(reader: Reader, metric: MetricReader, series: OpenSeries | undefined, before: number): void {
  const { value } = reader.raw;
  refuseKeys(reader, reader.raw.numerator, reader.raw.denominator, reader.raw.item);
  requirePeriod(reader);
  if (value === undefined) reportMissing(reader, "value");
  else {
    const units = readUnits(reader, value, "value");
    const { scale } = reader.holder;
    if (!Number.isNaN(units)) checkRange(reader, metric, units, scale);
    if (reader.problemCount === before) keep(reader, series, units, scale, Number.NaN, 0);
  }
}

/** Files a row of a rate: numerator and denominator, or the bare value. */
export function fileRatio(reader: Reader, metric: MetricReader, series: OpenSeries | undefined, before: number): void {
  const { value, numerator, denominator } = reader.raw;
  if (numerator === undefined && denominator === undefined && value !== undefined) {
    filePlain(reader, metric, series, before);
    return;
  }
  refuseKeys(reader, undefined, undefined, reader.raw.item);
  if (value === undefined && numerator !== undefined && denominator !== undefined) {
    requirePeriod(reader);
    const above = readUnits(reader, numerator, "numerator");
    const aboveScale = reader.holder.scale;
    const below = readUnits(reader, denominator, "denominator");
    const belowScale = reader.holder.scale;
    if (Number.isNaN(above) || Number.isNaN(below)) return;
    checkRatio(reader, metric, above, aboveScale, below, belowScale);
    if (reader.problemCount === before) keep(reader, series, above, aboveScale, below, belowScale);
    return;
  }
  requirePeriod(reader);
  reportKeysOfRatio(reader);
}

function reportKeysOfRatio(reader: Reader): void {
  const { raw, line } = reader;
  const keys = ["value", "numerator", "denominator"] as const;
  const given = keys.filter((key) => raw[key] !== undefined);
  if (given.includes("value") || given.length === 0) {
    report(reader, { code: "one-of-keys", allowed: ["value", "numerator"], given, path: [], line });
  } else reportMissing(reader, given[0] === "numerator" ? "denominator" : "numerator");
}

/** Files a row of an ordinal: its level. */
export function fileOrdinal(
  reader: Reader,
  metric: MetricReader,
  series: OpenSeries | undefined,
  before: number,
): void {
  const { value, numerator, denominator, item } = reader.raw;
  refuseKeys(reader, numerator, denominator, item);
  requirePeriod(reader);
  if (value === undefined) {
    reportMissing(reader, "value");
    return;
  }
  const level = typeof value === "string" ? metric.words.get(value) : undefined;
  if (level === undefined) {
    const levels = [...metric.words.keys()];
    report(reader, { code: "unknown-level", given: shown(value), levels, path: ["value"], line: reader.line });
  } else if (reader.problemCount === before) keep(reader, series, level, 0, Number.NaN, 0);
}

function readUnits(reader: Reader, input: unknown, key: string): number {
  const units = unitsOf(reader, input);
  if (Number.isNaN(units)) {
    report(reader, { code: amountFault(input), given: shown(input), path: [key], line: reader.line });
  }
  return units;
}

/** Keys that this kind of metric does not have. */
export function refuseKeys(reader: Reader, numerator: unknown, denominator: unknown, item: unknown): void {
  if (numerator === undefined && denominator === undefined && item === undefined) return;
  const { line } = reader;
  if (numerator !== undefined) report(reader, { code: "unknown-key", key: "numerator", path: ["numerator"], line });
  if (denominator !== undefined)
    report(reader, { code: "unknown-key", key: "denominator", path: ["denominator"], line });
  if (item !== undefined) report(reader, { code: "unknown-key", key: "item", path: ["item"], line });
}

export function requirePeriod(reader: Reader): void {
  if (reader.raw.period === undefined) reportMissing(reader, "period");
}

export function reportMissing(reader: Reader, key: string): void {
  report(reader, { code: "missing-key", key, path: [key], line: reader.line });
}

function checkRange(reader: Reader, metric: MetricReader, units: number, scale: number): void {
  const { range } = metric;
  if (range === undefined || inRange(units, scale, range, reader.exactAmounts)) return;
  const value = textOf(units, scale, reader.exactAmounts);
  report(reader, { code: "value-out-of-range", value, range: range.texts, path: ["value"], line: reader.line });
}

function checkRatio(
  reader: Reader,
  metric: MetricReader,
  above: number,
  aboveScale: number,
  below: number,
  belowScale: number,
): void {
  // The usual row: whole counts, none of them negative.
  if (aboveScale === 0 && belowScale === 0 && above >= 0 && below >= above) return;
  const { exactAmounts, line } = reader;
  const n = exactOf(above, aboveScale, exactAmounts);
  const d = exactOf(below, belowScale, exactAmounts);
  if (d.n < 0n) {
    report(reader, { code: "negative-denominator", denominator: writeAmount(d), path: ["denominator"], line });
    return;
  }
  if (metric.range === undefined) return;
  const path = ["numerator"];
  if (compare(n, d) > 0) {
    const numerator = writeAmount(n);
    report(reader, { code: "numerator-above-denominator", numerator, denominator: writeAmount(d), path, line });
  } else if (n.n < 0n) {
    const per = metric.metric.kind === "ratio" ? exactly(metric.metric.per) : n;
    const value = writeAmount(d.n === 0n ? n : divide(multiply(n, per), d));
    report(reader, { code: "value-out-of-range", value, range: metric.range.texts, path, line });
  }
}

/** Keeps a row in which no problem was found; then it has a series too. */
function keep(
  reader: Reader,
  series: OpenSeries | undefined,
  amount: number,
  amountScale: number,
  denominator: number,
  denominatorScale: number,
): void {
  if (series === undefined) return;
  const district = keptDistrict(reader, reader.place);
  append(series, district, reader.line, amount, denominator);
  annotate(series, amountScale, denominatorScale, keptSource(reader, reader.raw.source));
}
