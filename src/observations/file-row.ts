import { compare, divide, multiply } from "../internal/rational.js";
import { exactly, writeAmount } from "../model/amount.js";
import { shown } from "../model/problem.js";
import { settleClaim } from "./conflicts.js";
import { ABSENT } from "./observations.js";
import { amountFault, exactOf, inRange, textOf, unitsOf } from "./read-amount-column.js";
import { keptDistrict, keptSource, type MetricReader, type Place, type Reader, report } from "./reader.js";
import { growRows } from "./row-store.js";
import { claim, seriesOf } from "./series-table.js";

/** Files a row of an amount or an index. */
export function filePlain(reader: Reader, metric: MetricReader, place: Place, before: number): void {
  const { value } = reader.raw;
  refuseKeys(reader, reader.raw.numerator, reader.raw.denominator, reader.raw.item);
  requirePeriod(reader, place);
  if (value === undefined) reportMissing(reader, "value");
  else {
    const units = readUnits(reader, value, "value");
    const { scale } = reader.holder;
    if (!Number.isNaN(units)) checkRange(reader, metric, units, scale);
    if (reader.problemCount === before) store(reader, metric, place, units, scale, 0, ABSENT);
  }
}

/** Files a row of a rate: numerator and denominator, or the bare value. */
export function fileRatio(reader: Reader, metric: MetricReader, place: Place, before: number): void {
  const { value, numerator, denominator } = reader.raw;
  if (numerator === undefined && denominator === undefined && value !== undefined) {
    filePlain(reader, metric, place, before);
    return;
  }
  refuseKeys(reader, undefined, undefined, reader.raw.item);
  if (value === undefined && numerator !== undefined && denominator !== undefined) {
    requirePeriod(reader, place);
    const above = readUnits(reader, numerator, "numerator");
    const aboveScale = reader.holder.scale;
    const below = readUnits(reader, denominator, "denominator");
    const belowScale = reader.holder.scale;
    if (Number.isNaN(above) || Number.isNaN(below)) return;
    checkRatio(reader, metric, above, aboveScale, below, belowScale);
    if (reader.problemCount === before) store(reader, metric, place, above, aboveScale, below, belowScale);
    return;
  }
  requirePeriod(reader, place);
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
export function fileOrdinal(reader: Reader, metric: MetricReader, place: Place, before: number): void {
  const { value, numerator, denominator, item } = reader.raw;
  refuseKeys(reader, numerator, denominator, item);
  requirePeriod(reader, place);
  if (value === undefined) {
    reportMissing(reader, "value");
    return;
  }
  const level = typeof value === "string" ? metric.words.get(value) : undefined;
  if (level === undefined) {
    const levels = [...metric.words.keys()];
    report(reader, { code: "unknown-level", given: shown(value), levels, path: ["value"], line: reader.line });
  } else if (reader.problemCount === before) store(reader, metric, place, level, 0, 0, ABSENT);
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

export function requirePeriod(reader: Reader, place: Place): void {
  if (place.period === undefined) reportMissing(reader, "period");
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

function store(
  reader: Reader,
  metric: MetricReader,
  place: Place,
  amount: number,
  amountScale: number,
  denominator: number,
  denominatorScale: number,
): void {
  const rows = reader.store;
  const { size } = rows;
  if (size === rows.capacity) growRows(rows);
  const district = keptDistrict(reader);
  const series = seriesOf(reader.series, metric.position, place.period?.position ?? 0, place.status, place.recordedOn);
  rows.series[size] = series;
  rows.district[size] = district;
  rows.amount[size] = amount;
  rows.amountScale[size] = amountScale;
  rows.denominator[size] = denominator;
  rows.denominatorScale[size] = denominatorScale;
  rows.source[size] = keptSource(reader);
  rows.line[size] = reader.line;
  const held = claim(reader.series, series, size, rows.district);
  if (held < 0) rows.size = size + 1;
  else settleClaim(reader, metric, held, size);
}
