import { checkedAmount, writeExact } from "../model/amount.js";
import { acrossOf, type Metric, overOf } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import type { Rollup } from "../rollup/rollup.js";

/**
 * Refuses values that were worked out of another metric of the same id: a level counted in another list, or a rate per
 * hundred held against one per ten thousand, would give a verdict and no sign that it is the wrong one.
 *
 * @throws RangeError for the first metric of the plan that was rolled up as something else
 */
export function requireSameMetrics(plan: Plan, { definitions }: Rollup): void {
  const rolledUp = new Map(definitions.map((metric) => [metric.id, metric]));
  for (const metric of plan.metrics) {
    const other = rolledUp.get(metric.id);
    const key = other === undefined ? undefined : firstDifference(metric, other);
    if (key === undefined) continue;
    throw new RangeError(
      `values: metric ${JSON.stringify(metric.id)} was rolled up with another ${key} than plan ${JSON.stringify(plan.id)} gives it; roll up with the plan's metrics`,
    );
  }
}

/** What decides which number a value is. Names, units, directions and ranges may differ. */
const KEYS = ["kind", "accrual", "per", "levels", "items", "over", "across", "weight", "reach"] as const;
type Key = (typeof KEYS)[number];

function firstDifference(planned: Metric, rolledUp: Metric): Key | undefined {
  const [as, other] = [decidingIn(planned), decidingIn(rolledUp)];
  return KEYS.find((key) => JSON.stringify(as[key]) !== JSON.stringify(other[key]));
}

/** Each as it is written in one way only, defaults too; absent where metrics of the kind have no such thing. */
function decidingIn(metric: Metric): Readonly<Record<Key, unknown>> {
  const { accrual, levels, items = [], weight, reach }: Partial<Record<Key, unknown>> = metric;
  return {
    kind: metric.kind,
    accrual,
    per: metric.kind === "ratio" ? writeExact(checkedAmount(metric.per)) : undefined,
    levels,
    items,
    over: overOf(metric),
    across: acrossOf(metric),
    weight,
    reach,
  };
}
