import type { Job } from "./national-rows.js";

/** Numerators and denominators by metric, then by district. */
export interface FloatSums {
  readonly above: readonly Float64Array[];
  readonly below: readonly Float64Array[];
}

/** What one writes by hand when nothing is checked: look up, convert, add to the district, then add up from below. */
export function floatLoop({ metrics, districts, rows }: Job): FloatSums {
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
  return { above, below };
}
