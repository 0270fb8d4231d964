import { figure } from "../explain/figure.js";
import { compare, divide, type Rational, subtract, ZERO } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { DistrictId, MetricId, Period } from "../model/label.js";
import type { Cell } from "../rollup/cell.js";
import { cellAt } from "../rollup/read-cell.js";
import type { Rollup } from "../rollup/rollup.js";
import { drawnShare } from "./drawn-share.js";
import type { SparkPoint } from "./report.js";

type CellWithValue = Extract<Cell, { readonly evidence: "full" | "partial" }>;

const YEAR = /^\d{4}$/;

/** What a metric in a district has come through over the years; `unit` is the metric's. */
export type Sparks = (metric: MetricId, district: DistrictId, unit: string) => readonly SparkPoint[];

/** The small lines of a rollup: each is worked out once, however many targets are on its figure. */
export function sparksOf(values: Rollup): Sparks {
  const metrics = new Set(values.metrics);
  const districts = new Set(values.districts.rows.map(({ id }) => id));
  const years = values.periods.filter((period) => YEAR.test(period));
  const drawn = new Map<MetricId, Map<DistrictId, readonly SparkPoint[]>>();
  return (metric, district, unit) => {
    if (!metrics.has(metric) || !districts.has(district)) return [];
    const ofMetric = drawn.get(metric) ?? new Map<DistrictId, readonly SparkPoint[]>();
    drawn.set(metric, ofMetric);
    const points = ofMetric.get(district) ?? sparkOf(values, metric, district, years, unit);
    ofMetric.set(district, points);
    return points;
  };
}

/** The years in which everybody reported; fewer than two make no line. */
function sparkOf(
  values: Rollup,
  metric: MetricId,
  district: DistrictId,
  periods: readonly Period[],
  unit: string,
): readonly SparkPoint[] {
  const years = periods
    .map((period) => cellAt(values, { metric, district, period }))
    .filter((cell): cell is CellWithValue => cell.evidence === "full");
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
