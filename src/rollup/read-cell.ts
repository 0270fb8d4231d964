import { compare, divide, fromInteger, multiply, type Rational } from "../internal/rational.js";
import { writeAmount, writeExactAmount } from "../model/amount.js";
import type { DistrictId, MetricId, Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { dayOfNumber } from "../observations/day-number.js";
import { buildColumn } from "./build-column.js";
import { type Cell, type CellKey, type Coverage, type NoValue, ORIGINS } from "./cell.js";
import type { Column } from "./column.js";
import type { ExactCell } from "./exact-cell.js";
import { amountAt, rowAmount, rowDenominator, valueAt, weightAt } from "./figures.js";
import { reasonOf } from "./refusal.js";
import type { Rollup } from "./rollup.js";
import { numberedSpan } from "./span.js";
import { type Workings, workingsOf } from "./workings.js";

/** A cell with its value not yet written down, for engines. */
export function readExactCell(rollup: Rollup, key: CellKey): ExactCell {
  const workings = workingsOf(rollup);
  const metric = workings.metrics.get(key.metric);
  if (metric === undefined) throw new RangeError(`metric: ${JSON.stringify(key.metric)} is not in this rollup`);
  const district = workings.tree.positions.get(key.district);
  if (district === undefined) throw new RangeError(`district: ${JSON.stringify(key.district)} is not in this rollup`);
  const column = columnAt(rollup, workings, metric, key.period);
  return exactCellAt(rollup, workings, metric, column, district, key);
}

/** The column of a period: worked out ahead, or now. */
function columnAt(rollup: Rollup, workings: Workings, metric: number, period: Period): Column | undefined {
  const columns = workings.columns[metric];
  if (columns?.has(period) === true) return columns.get(period);
  const span = numberedSpan(period);
  const column =
    columns?.has(span.period) === true
      ? columns.get(span.period)
      : buildColumn(rollup, workings, metric, span, () => undefined);
  columns?.set(span.period, column);
  columns?.set(period, column);
  return column;
}

function exactCellAt(
  rollup: Rollup,
  workings: Workings,
  metric: number,
  column: Column | undefined,
  district: number,
  key: CellKey,
): ExactCell {
  const leaves = workings.tree.leaves[district] ?? 0;
  const definition = rollup.definitions[metric];
  const at = { metric: key.metric, district: key.district, period: key.period };
  const none = (reason: NoValue, coverage: Coverage): ExactCell => ({ ...at, evidence: "none", reason, coverage });
  const place = column === undefined ? -1 : placeOf(column.at, district);
  if (column === undefined || definition === undefined || place < 0) {
    return none("not-reported", { reported: 0, expected: leaves * (column?.parts ?? 1) });
  }
  const expected = leaves * column.parts;
  const stands = column.stands[place] ?? 0;
  const per = workings.per[metric] ?? fromInteger(1);
  if (stands >= 0) {
    const read = ofRow(rollup, definition, stands, per);
    const coverage = { reported: expected, expected };
    if (read === undefined) return none("zero-denominator", coverage);
    return { ...at, coverage, evidence: "full", origin: "reported", ...read };
  }
  const index = -stands - 1;
  const { made } = column;
  const coverage = { reported: made.reported[index] ?? 0, expected };
  const reason = reasonOf(made.refusal[index] ?? 0);
  if (reason !== undefined) return none(reason, coverage);
  const origin = ORIGINS[made.origin[index] ?? 0] ?? "across";
  const figures = origin === "across" ? made.across : made.over;
  const position = made.position[index] ?? 0;
  const value = valueAt(figures, position, per);
  if (value === undefined) return none("zero-denominator", coverage);
  if (isBelow(coverage, workings.minCoverage)) return none("below-coverage", coverage);
  const reachedOn = made.reachedOn?.[index] ?? 0;
  const [numerator, denominator] =
    figures.weightKind === "denominator" ? [amountAt(figures, position), weightAt(figures, position)] : [];
  return {
    ...at,
    coverage,
    evidence: coverage.reported === expected ? "full" : "partial",
    origin,
    value,
    ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
    ...levelOf(definition, value),
    ...(reachedOn === 0 ? {} : { reachedOn: dayOfNumber(reachedOn) }),
    ...(made.partsMissing[index] === 1 ? { partsMissing: true } : {}),
  };
}

type RowFacts = Pick<
  Extract<ExactCell, { readonly evidence: "full" | "partial" }>,
  "value" | "numerator" | "denominator" | "level" | "source" | "recordedOn"
>;

/** What an observation says; undefined for a rate of nothing. */
function ofRow({ observations }: Rollup, metric: Metric, row: number, per: Rational): RowFacts | undefined {
  const { rows, series, exactAmounts, sources } = observations;
  const amount = rowAmount(rows, row, exactAmounts);
  const denominator = rowDenominator(rows, row, exactAmounts);
  if (denominator?.n === 0n) return undefined;
  const value = denominator === undefined ? amount : divide(multiply(amount, per), denominator);
  const source = sources[rows.source[row] ?? -1];
  const recordedOn = series.recordedOn[seriesOfRow(series.starts, row)] ?? 0;
  return {
    value,
    ...(denominator === undefined ? {} : { numerator: amount, denominator }),
    ...levelOf(metric, value),
    ...(source === undefined ? {} : { source }),
    ...(recordedOn === 0 ? {} : { recordedOn: dayOfNumber(recordedOn) }),
  };
}

/** The last series that begins at or before a row; a series without rows begins where the next one does. */
function seriesOfRow(starts: Int32Array, row: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function levelOf(metric: Metric, value: Rational): { readonly level?: string } {
  const level = metric.kind === "ordinal" ? metric.levels[Number(value.n) - 1] : undefined;
  return level === undefined ? {} : { level };
}

function isBelow({ reported, expected }: Coverage, share: Rational | undefined): boolean {
  return share !== undefined && compare(fromInteger(reported), multiply(share, fromInteger(expected))) < 0;
}

function placeOf(at: Int32Array, district: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const held = at[middle] ?? 0;
    if (held === district) return middle;
    if (held < district) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A cell as plain data: amounts as texts. */
export function writeCell(cell: ExactCell): Cell {
  if (cell.evidence === "none") return cell;
  const { value, numerator, denominator, partsMissing: _, ...facts } = cell;
  return {
    ...facts,
    ...writeExactAmount(value),
    ...(numerator === undefined ? {} : { numerator: writeAmount(numerator) }),
    ...(denominator === undefined ? {} : { denominator: writeAmount(denominator) }),
  };
}

/**
 * The value of a metric in a district and a closed period, or the reason why there is none. A period that was not worked
 * out ahead is worked out now, by the same rules: `2011/2020` from its years, `2013-07/2014-06` from its months.
 *
 * @throws RangeError for a metric or district the rollup has never heard of, for what is not a period, and for a period
 * open at an end
 *
 * @example
 * ```ts
 * import { readObservations } from "quality-plan/observations";
 * import { cellAt, rollUp } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const { observations } = readObservations(
 *   [
 *     { metric: "awards", district: "330300", period: "2012", value: "3" },
 *     { metric: "awards", district: "330300", period: "2013", value: "3" },
 *   ],
 *   { metrics },
 * );
 * const cell = cellAt(rollUp(observations, { metrics }), { metric: "awards", district: "330300", period: "2011/2015" });
 * cell.evidence === "none" ? cell.reason : cell.value; // => "6"
 * cell.coverage; // => { reported: 2, expected: 5 }
 * ```
 */
export function cellAt(rollup: Rollup, key: CellKey): Cell {
  return writeCell(readExactCell(rollup, key));
}

/**
 * The cells of the periods worked out ahead, of all districts of which something is known, here or below: metric by
 * metric, period by period, in the order of the districts' rows. Each key of `where` leaves only its cells.
 *
 * @throws RangeError where `where.period` is not a closed period
 *
 * @example
 * ```ts
 * import { readObservations } from "quality-plan/observations";
 * import { cells, rollUp } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const { observations } = readObservations(
 *   [
 *     { metric: "awards", district: "330300", period: "2013-01", value: "1" },
 *     { metric: "awards", district: "330300", period: "2013-02", value: "2" },
 *   ],
 *   { metrics },
 * );
 * Array.from(cells(rollUp(observations, { metrics })), (cell) => cell.period); // => ["2013-01", "2013-02", "2013-Q1", "2013-H1", "2013"]
 * ```
 */
export function* cells(rollup: Rollup, where: Partial<CellKey> = {}): Generator<Cell, void, undefined> {
  const workings = workingsOf(rollup);
  for (const column of rollup.columns) yield* cellsOf(rollup, workings, column, where);
}

function* cellsOf(
  rollup: Rollup,
  workings: Workings,
  column: Column,
  where: Partial<CellKey>,
): Generator<Cell, void, undefined> {
  const metric: MetricId | undefined = rollup.metrics[column.metric];
  if (metric === undefined || (where.metric !== undefined && where.metric !== metric)) return;
  if (where.period !== undefined && numberedSpan(where.period).period !== column.period) return;
  for (const district of column.at) {
    const id: DistrictId | undefined = rollup.districts.rows[district]?.id;
    if (id === undefined || (where.district !== undefined && where.district !== id)) continue;
    const key = { metric, district: id, period: column.period };
    yield writeCell(exactCellAt(rollup, workings, column.metric, column, district, key));
  }
}
