import type { DistrictId, MetricId, Period } from "../model/label.js";
import { requireList } from "../model/require-plan.js";
import type { Cell } from "./cell.js";
import { cellAt } from "./read-cell.js";
import type { Rollup } from "./rollup.js";

/** A row of somebody's table that is about a district and a period. */
export interface PlacedRow {
  readonly district: DistrictId;
  readonly period: Period;
}

/**
 * Rows of any table with the cells of their district and period put beside them, in the order of the metrics: a table for a
 * page, or values beside what they are compared with. Rows keep their keys and their order.
 *
 * @throws TypeError when the metrics are no list
 * @throws RangeError for a metric or district the rollup has never heard of, and for what is no closed period
 *
 * @example
 * ```ts
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp, withCells } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const { observations } = readObservations([{ metric: "awards", district: "a", period: "2013", value: 3 }], { metrics });
 * const [row] = withCells([{ district: "a", period: "2013", population: "120000" }], rollUp(observations, { metrics }), ["awards"]);
 * row?.population; // => "120000"
 * row?.cells.map((cell) => (cell.evidence === "none" ? cell.reason : cell.value)); // => ["3"]
 * ```
 */
export function withCells<Row extends PlacedRow>(
  rows: Iterable<Row>,
  rollup: Rollup,
  metrics: readonly MetricId[] = rollup.metrics,
): readonly (Row & { readonly cells: readonly Cell[] })[] {
  requireList("metrics", metrics, "ids of metrics");
  return Array.from(rows, (row) => ({
    ...row,
    cells: metrics.map((metric) => cellAt(rollup, { metric, district: row.district, period: row.period })),
  }));
}
