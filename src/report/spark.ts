import { figure } from "../explain/figure.js";
import { compare, divide, type Rational, subtract, ZERO } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { DistrictId, MetricId } from "../model/label.js";
import { type Cell } from "../rollup/cell.js";
import { cells } from "../rollup/read-cell.js";
import type { Rollup } from "../rollup/rollup.js";
import { drawnShare } from "./drawn-share.js";
import type { SparkPoint } from "./report.js";

type CellWithValue = Extract<Cell, { readonly evidence: "full" | "partial" }>;

const YEAR = /^\d{4}$/;

/** The years of a metric in a district in which everybody reported, for a small line; fewer than two make none. */
export function sparkOf(values: Rollup, metric: MetricId, district: DistrictId, unit: string): readonly SparkPoint[] {
  if (!values.metrics.includes(metric) || values.districts.rows.every(({ id }) => id !== district)) return [];
  const years = Array.from(cells(values, { metric, district })).filter(
    (cell): cell is CellWithValue => cell.evidence === "full" && YEAR.test(cell.period),
  );
  if (years.length < 2) return [];
  const amounts = years.map((cell) => readExact(cell.exact ?? cell.value));
  const ordered = amounts.toSorted(compare);
  const [least = ZERO, greatest = ZERO] = [ordered[0], ordered.at(-1)];
  const height = (amount: Rational): number =>
    compare(least, greatest) === 0 ? 0.5 : drawnShare(divide(subtract(amount, least), subtract(greatest, least)));
  return years.map((cell) => ({
    period: cell.period,
    text: cell.level ?? figure(cell.exact ?? cell.value, unit),
    height: height(readExact(cell.exact ?? cell.value)),
  }));
}
