import type { Job } from "./national-rows.js";
import type { Sums } from "./sums.js";

/** What one writes by hand when nothing is checked: look up, convert, add to the district, then add up from below. */
export function floatLoop({ metrics, districts, rows }: Job): Sums {
  const size = districts.rows.length;
  const metricAt = new Map(metrics.map((metric, at) => [metric.id, at]));
  const districtAt = new Map(districts.rows.map((row, at) => [row.id, at]));
  const above = metrics.map(() => new Float64Array(size));
  const below = metrics.map(() => new Float64Array(size));
  for (const row of rows) {
    const metric = metricAt.get(row.metric)!;
    const district = districtAt.get(row.district)!;
    above[metric]![district]! += +row.numerator;
    below[metric]![district]! += +row.denominator;
  }
  const { parents } = districts;
  for (let metric = 0; metric < metrics.length; metric += 1) {
    const numerators = above[metric]!;
    const denominators = below[metric]!;
    for (let district = size - 1; district > 0; district -= 1) {
      const parent = parents[district]!;
      numerators[parent]! += numerators[district]!;
      denominators[parent]! += denominators[district]!;
    }
  }
  return {
    above: (metric, district) => above[metric]![district]!,
    below: (metric, district) => below[metric]![district]!,
  };
}
