import { Decimal } from "decimal.js";
import type { Job } from "../national-rows.js";
import type { Sums } from "../sums.js";

/** The same loop over decimal.js: what one writes who wants exact sums and no library for them. */
export function decimalVersion({ metrics, districts, rows }: Job): Sums {
  const size = districts.rows.length;
  const metricAt = new Map(metrics.map((metric, at) => [metric.id, at]));
  const districtAt = new Map(districts.rows.map((row, at) => [row.id, at]));
  const zero = new Decimal(0);
  const above = metrics.map(() => new Array<Decimal>(size).fill(zero));
  const below = metrics.map(() => new Array<Decimal>(size).fill(zero));
  for (const row of rows) {
    const numerators = above[metricAt.get(row.metric)!]!;
    const denominators = below[metricAt.get(row.metric)!]!;
    const district = districtAt.get(row.district)!;
    numerators[district] = numerators[district]!.plus(row.numerator);
    denominators[district] = denominators[district]!.plus(row.denominator);
  }
  for (let district = size - 1; district > 0; district -= 1) {
    const parent = districts.parents[district]!;
    for (const sums of [...above, ...below]) sums[parent] = sums[parent]!.plus(sums[district]!);
  }
  return {
    above: (metric, district) => above[metric]![district]!.toNumber(),
    below: (metric, district) => below[metric]![district]!.toNumber(),
  };
}
