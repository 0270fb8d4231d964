import { writeAmount, writeExact, writeExactAmount } from "../model/amount.js";
import type { DistrictId, MetricId, Period } from "../model/label.js";
import { shown } from "../model/problem.js";
import { rollupFor } from "./by-category.js";
import type { Cell, CellKey } from "./cell.js";
import type { Column } from "./column.js";
import { columnOfSpan } from "./column-of-span.js";
import type { ExactCell } from "./exact-cell.js";
import { exactCellAt } from "./exact-cell-at.js";
import type { Rollup } from "./rollup.js";
import { numberedSpan } from "./span.js";
import { type Workings, workingsOf } from "./workings.js";

/** A cell with its value not yet written down, for engines. */
export function readExactCell(whole: Rollup, key: CellKey): ExactCell {
  const rollup = rollupFor(whole, key);
  const workings = workingsOf(rollup);
  const metric = requireKnown("metric", key.metric, workings.metrics);
  const district = requireKnown("district", key.district, workings.tree.positions);
  const column = columnAt(rollup, workings, metric, key.period);
  return exactCellAt(rollup, workings, metric, column, district, key);
}

function requireKnown(noun: "metric" | "district", id: string, positions: ReadonlyMap<string, number>): number {
  const position = positions.get(id);
  if (position === undefined) throw new RangeError(`${noun}: ${JSON.stringify(shown(id))} is not in this rollup`);
  return position;
}

/** The column of a period: worked out ahead, or now. */
function columnAt(rollup: Rollup, workings: Workings, metric: number, period: Period): Column | undefined {
  const columns = workings.columns[metric];
  if (columns?.has(period) === true) return columns.get(period);
  const column = columnOfSpan(rollup, workings, metric, numberedSpan(period));
  columns?.set(period, column);
  return column;
}

/** A cell as plain data: amounts as texts. */
export function writeCell(cell: ExactCell): Cell {
  if (cell.evidence === "none") return cell;
  const { value, numerator, denominator, square, partsMissing: _, ...facts } = cell;
  return {
    ...facts,
    ...(square === undefined ? writeExactAmount(value) : { value: writeAmount(value), square: writeExact(square) }),
    ...(numerator === undefined ? {} : { numerator: writeAmount(numerator) }),
    ...(denominator === undefined ? {} : { denominator: writeAmount(denominator) }),
  };
}

/**
 * The value of a metric in a district and a closed period, or the reason why there is none. A period that was not worked
 * out ahead is worked out now, by the same rules: `2011/2020` from its years, `2013-07/2014-06` from its months. With a
 * `category` it is that of the category, which adds up by itself.
 *
 * @throws TypeError for a rollup that has been through JSON, which does not carry its columns
 * @throws RangeError for a metric or district the rollup has never heard of, for a category the metric is not broken down
 * into, for what is not a period, and for a period open at an end
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
 * metric, period by period, in the order of the districts' rows. Each key of `where` leaves only its cells. They are those of
 * totals; `where.category` lists those of one category instead.
 *
 * @throws RangeError for a metric or district the rollup has never heard of, and for what is not a closed period
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
export function cells(rollup: Rollup, where: Partial<CellKey> = {}): Generator<Cell, void, undefined> {
  const { metrics, tree } = workingsOf(rollup);
  if (where.metric !== undefined) requireKnown("metric", where.metric, metrics);
  if (where.district !== undefined) requireKnown("district", where.district, tree.positions);
  const period = where.period === undefined ? undefined : numberedSpan(where.period).period;
  return walk(rollupFor(rollup, where), period === undefined ? where : { ...where, period });
}

function* walk(rollup: Rollup, where: Partial<CellKey>): Generator<Cell, void, undefined> {
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
  if (where.period !== undefined && where.period !== column.period) return;
  for (const district of column.at) {
    const id: DistrictId | undefined = rollup.districts.rows[district]?.id;
    if (id === undefined || (where.district !== undefined && where.district !== id)) continue;
    const key = { metric, district: id, period: column.period };
    yield writeCell(exactCellAt(rollup, workings, column.metric, column, district, key));
  }
}
