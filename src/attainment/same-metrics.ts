import { compare } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
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
    const key = other === undefined ? undefined : KEYS.find((candidate) => !SAME[candidate](metric, other));
    if (key === undefined) continue;
    throw new RangeError(
      `values: metric ${JSON.stringify(metric.id)} was rolled up with another ${key} than plan ${JSON.stringify(plan.id)} gives it; roll up with the plan's metrics`,
    );
  }
}

/** What decides which number a value is. Names, units, directions and ranges may differ. */
const KEYS = ["kind", "accrual", "per", "levels", "items", "over", "across", "weight", "reach"] as const;

const SAME: Readonly<Record<(typeof KEYS)[number], (a: Metric, b: Metric) => boolean>> = {
  kind: (a, b) => a.kind === b.kind,
  accrual: (a, b) => a.kind !== "amount" || b.kind !== "amount" || a.accrual === b.accrual,
  per: (a, b) => a.kind !== "ratio" || b.kind !== "ratio" || compare(checkedAmount(a.per), checkedAmount(b.per)) === 0,
  levels: (a, b) => a.kind !== "ordinal" || b.kind !== "ordinal" || sameList(a.levels, b.levels),
  items: (a, b) => a.kind !== "milestone" || b.kind !== "milestone" || sameList(a.items ?? [], b.items ?? []),
  over: (a, b) => overOf(a) === overOf(b),
  across: (a, b) => acrossOf(a) === acrossOf(b),
  weight: (a, b) => a.weight === b.weight,
  reach: (a, b) => JSON.stringify(a.reach) === JSON.stringify(b.reach),
};

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, place) => word === b[place]);
}
