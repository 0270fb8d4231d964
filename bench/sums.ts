import type { Job } from "./national-rows.js";

/** Numerators and denominators added up, by position of the metric and of the district. */
export interface Sums {
  readonly above: (metric: number, district: number) => number;
  readonly below: (metric: number, district: number) => number;
}

/** All must come to the same: these sums are small enough for doubles. */
export function requireSame(name: string, sums: Sums, expected: Sums, { metrics, districts }: Job): void {
  metrics.forEach(({ id }, metric) => {
    districts.rows.forEach((row, district) => {
      const found = [sums.above(metric, district), sums.below(metric, district)];
      const wanted = [expected.above(metric, district), expected.below(metric, district)];
      if (found[0] !== wanted[0] || found[1] !== wanted[1])
        throw new RangeError(`${name}: ${id} in ${row.id} is ${found.join(" / ")}, not ${wanted.join(" / ")}`);
    });
  });
}
