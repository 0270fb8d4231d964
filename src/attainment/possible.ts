import { compare, multiply, type Rational, signOf, subtract } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { type Metric, overOf, rangeOf } from "../model/metric.js";
import type { End, Interval } from "./interval.js";
import { closedEnd } from "./interval.js";

/**
 * What a window's value can still become once the parts that are missing are in. What flows is taken not to be
 * negative unless the metric's range, or the value itself, says that it can be.
 */
export function possibleFrom(metric: Metric, value: Rational): Interval {
  const { low, high } = limitsOf(metric);
  if (metric.kind === "milestone") return { low: closedEnd(value) };
  switch (overOf(metric)) {
    case "sum":
      return summed(metric, value);
    case "count":
      return { low: closedEnd(value) };
    case "max":
      return { low: closedEnd(value), ...(high === undefined ? {} : { high: closedEnd(high) }) };
    case "min":
      return { ...(low === undefined ? {} : { low: closedEnd(low) }), high: closedEnd(value) };
    case "ratio":
    case "mean":
      return mixed(value, low, high);
    case "first":
    case "last":
    case "none":
      return {
        ...(low === undefined ? {} : { low: closedEnd(low) }),
        ...(high === undefined ? {} : { high: closedEnd(high) }),
      };
  }
}

function limitsOf(metric: Metric): { readonly low?: Rational; readonly high?: Rational } {
  if (metric.kind === "ordinal") return { low: { n: 1n, d: 1n }, high: { n: BigInt(metric.levels.length), d: 1n } };
  const range = rangeOf(metric);
  return range === undefined ? {} : { low: checkedAmount(range[0]), high: checkedAmount(range[1]) };
}

function summed(metric: Metric, value: Rational): Interval {
  const { low, high } = limitsOf(metric);
  if (high !== undefined && signOf(high) <= 0) return { high: closedEnd(value) };
  const canFall = low === undefined ? signOf(value) < 0 : signOf(low) < 0;
  return canFall ? {} : { low: closedEnd(value) };
}

/** What is pooled with more of it: it can come as near an end of the range as one likes, and stays there only if it is there. */
function mixed(value: Rational, low: Rational | undefined, high: Rational | undefined): Interval {
  const endAt = (at: Rational): End => ({ at, open: compare(value, at) !== 0 });
  return { ...(low === undefined ? {} : { low: endAt(low) }), ...(high === undefined ? {} : { high: endAt(high) }) };
}

/** The same stretch after a step that keeps the order: minus a base, or times an amount above zero. */
export function shifted({ low, high }: Interval, base: Rational, factor: Rational): Interval {
  const shift = ({ at, open }: End): End => ({ at: multiply(subtract(at, base), factor), open });
  return { ...(low === undefined ? {} : { low: shift(low) }), ...(high === undefined ? {} : { high: shift(high) }) };
}
