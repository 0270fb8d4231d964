import { compare, fromInteger, multiply, ONE, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { acrossOf, type Metric, type Operator, overOf, type Range, rangeOf } from "../model/metric.js";
import type { End, Interval } from "../internal/interval.js";
import { closedEnd } from "../internal/interval.js";
import type { ValueCell } from "./values.js";

/**
 * What a window's value can still become once the parts that are missing are in. What flows is taken not to be
 * negative unless the metric's range, or the value itself, says that it can be.
 */
export function possibleFrom(metric: Metric, cell: ValueCell): Interval {
  const { value } = cell;
  // How many districts have a value can only become more.
  if (metric.kind === "milestone" || countsDistricts(metric, cell)) return { low: closedEnd(value) };
  const { low, high } = limitsOf(metric, cell);
  const across = isFromBelow(cell) ? acrossOf(metric) : undefined;
  if (across === "deviation" || across === "sampleDeviation") return spread(metric, value, low, high);
  // Their weights or denominators can change with the parts, so that more may also be less.
  if (across === "weightedMean" || (across === "ratio" && overOf(metric) !== "ratio"))
    return addsUpOver(metric) ? {} : between(low, high);
  // Districts that are still to report can pull a mean, or the least of them, the other way.
  if (across !== undefined && PULLED.includes(across) && cell.coverage.reported < cell.coverage.expected)
    return addsUpOver(metric) ? onItsSide(value, rangeOf(metric)) : between(low, high);
  switch (overOf(metric)) {
    case "sum":
      return summed(value, rangeOf(metric));
    case "count":
      return { low: closedEnd(value) };
    case "max":
      return { low: closedEnd(value), ...(high === undefined ? {} : { high: closedEnd(high) }) };
    case "min":
      return { ...(low === undefined ? {} : { low: closedEnd(low) }), high: closedEnd(value) };
    case "ratio":
    case "mean":
    case "weightedMean":
      return mixed(value, low, high);
    case "deviation":
    case "sampleDeviation":
      return spread(metric, value, low, high);
    case "median":
    case "first":
    case "last":
    case "all":
    case "any":
    case "none":
      return between(low, high);
  }
}

function between(low: Rational | undefined, high: Rational | undefined): Interval {
  return {
    ...(low === undefined ? {} : { low: closedEnd(low) }),
    ...(high === undefined ? {} : { high: closedEnd(high) }),
  };
}

const PULLED: readonly Operator[] = ["mean", "median", "min"];

/** What flows stays on its side of zero, however it is taken together. */
function onItsSide(value: Rational, range: Range | undefined): Interval {
  const [low, high] = [range?.[0], range?.[1]].map((end) =>
    end === undefined ? undefined : signOf(checkedAmount(end)),
  );
  if (high !== undefined && high <= 0) return { high: closedEnd(ZERO) };
  return (low ?? signOf(value)) < 0 ? {} : { low: closedEnd(ZERO) };
}

/** What is made over time can then lie outside the range of a single value. */
function addsUpOver(metric: Metric): boolean {
  return overOf(metric) === "sum" || overOf(metric) === "count";
}

/** A deviation is never below zero, nor above the distance of the lowest value there can be from the highest. */
function spread(metric: Metric, value: Rational, low: Rational | undefined, high: Rational | undefined): Interval {
  const bounded = low !== undefined && high !== undefined && !addsUpOver(metric);
  const least = { at: ZERO, open: overOf(metric) === acrossOf(metric) && signOf(value) !== 0 };
  return { low: least, ...(bounded ? { high: closedEnd(subtract(high, low)) } : {}) };
}

/** Whether districts below are in the value, for all of the period or for parts of it. */
function isFromBelow({ origin }: ValueCell): boolean {
  return origin === "across" || origin === "filled" || origin === "added";
}

function countsDistricts(metric: Metric, cell: ValueCell): boolean {
  return isFromBelow(cell) && acrossOf(metric) === "count";
}

/** A range holds each district's figure. Of a sum over several it says no more than on which side of zero it lies. */
function limitsOf(metric: Metric, cell: ValueCell): { readonly low?: Rational; readonly high?: Rational } {
  if (metric.kind === "ordinal") return { low: ONE, high: fromInteger(metric.levels.length) };
  const range = rangeOf(metric);
  if (range === undefined) return {};
  const [low, high] = [checkedAmount(range[0]), checkedAmount(range[1])];
  if (!isFromBelow(cell) || acrossOf(metric) !== "sum") return { low, high };
  return { ...(signOf(low) < 0 ? {} : { low: ZERO }), ...(signOf(high) > 0 ? {} : { high: ZERO }) };
}

function summed(value: Rational, range: Range | undefined): Interval {
  const [low, high] = [range?.[0], range?.[1]].map((end) =>
    end === undefined ? undefined : signOf(checkedAmount(end)),
  );
  if (high !== undefined && high <= 0) return { high: closedEnd(value) };
  const canFall = (low ?? signOf(value)) < 0;
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
