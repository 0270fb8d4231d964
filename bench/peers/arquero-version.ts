import { from, op, table } from "arquero";
import type { Job } from "../national-rows.js";
import type { Sums } from "../sums.js";

/** A data frame of doubles: grouped by metric and district, joined with the parents and grouped again, level by level. */
export function arqueroVersion({ metrics, districts, rows, depth }: Job): () => Sums {
  const parents = table({
    district: districts.rows.map(({ id }) => id),
    parent: districts.rows.map(({ parent }) => parent),
  });
  const sums = { above: op.sum("above"), below: op.sum("below") };
  let level = from([...rows])
    .derive({
      above: (row: { numerator: string }) => op.parse_float(row.numerator),
      below: (row: { denominator: string }) => op.parse_float(row.denominator),
    })
    .groupby("metric", "district")
    .rollup(sums);
  const levels = [level];
  for (let step = 0; step < depth; step += 1) {
    level = level.join(parents, "district").groupby("metric", "parent").rollup(sums).rename({ parent: "district" });
    levels.push(level);
  }
  return () =>
    lookedUp(
      levels.flatMap((one) => one.objects() as readonly FoundSum[]),
      { metrics, districts },
    );
}

/** A row of a result. */
export interface FoundSum {
  readonly metric: string;
  readonly district: string;
  readonly above: number;
  readonly below: number;
}

/** Results as positions of metric and district. */
export function lookedUp(found: Iterable<FoundSum>, { metrics, districts }: Pick<Job, "metrics" | "districts">): Sums {
  const metricAt = new Map(metrics.map((metric, at) => [metric.id, at]));
  const districtAt = new Map(districts.rows.map((row, at) => [row.id, at]));
  const above = metrics.map(() => new Float64Array(districts.rows.length));
  const below = metrics.map(() => new Float64Array(districts.rows.length));
  for (const one of found) {
    const [metric, district] = [metricAt.get(one.metric)!, districtAt.get(one.district)!];
    above[metric]![district] = one.above;
    below[metric]![district] = one.below;
  }
  return {
    above: (metric, district) => above[metric]![district]!,
    below: (metric, district) => below[metric]![district]!,
  };
}
