import { compare, type Rational } from "../internal/rational.js";
import type { Metric } from "../model/metric.js";
import { HEATS } from "./report.js";

/**
 * Shades amounts by their place among those that are known, from 0, the weakest, to {@link HEATS} − 1, the best, however many
 * there are. The same amount has the same shade; there is none where the metric has no direction, or all amounts are the same.
 */
export function heatsOf(amounts: readonly (Rational | undefined)[], metric: Metric): readonly (number | undefined)[] {
  const direction = metric.kind === "ordinal" ? "up" : metric.direction;
  const known = amounts.filter((amount) => amount !== undefined).sort(compare);
  const [least, greatest] = [known[0], known.at(-1)];
  if (direction === "none" || least === undefined || greatest === undefined || compare(least, greatest) === 0)
    return amounts.map(() => undefined);
  return amounts.map((amount) => {
    if (amount === undefined) return undefined;
    const above = known.length - firstWhere(known, (other) => compare(other, amount) > 0);
    const below = firstWhere(known, (other) => compare(other, amount) >= 0);
    const [better, worse] = direction === "up" ? [above, below] : [below, above];
    return Math.round((worse * (HEATS - 1)) / (better + worse));
  });
}

/** Where the first of a sorted list is that satisfies a question which holds from there on. */
function firstWhere(sorted: readonly Rational[], holds: (amount: Rational) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const amount = sorted[middle];
    if (amount !== undefined && holds(amount)) high = middle;
    else low = middle + 1;
  }
  return low;
}
