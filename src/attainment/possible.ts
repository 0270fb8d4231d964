import type { End, Interval } from "../internal/interval.js";
import { closedEnd } from "../internal/interval.js";
import { compare, fromInteger, multiply, ONE, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { acrossOf, type Metric, type Operator, overOf, rangeOf } from "../model/metric.js";
import type { ValueCell } from "./values.js";

/**
 * What a window's value can still become once the parts that are missing are in. What flows is taken not to be
 * negative unless the metric's range, or the value itself, says that it can be.
 *
 * A part that is missing goes through the operator over time, one of a district below through the one across districts
 * as well, in either order, as districts above fill up what they did not report. Both pass on whether it lifts or lowers,
 * so the value can move wherever a further figure moves either of them.
 */
export function possibleFrom(metric: Metric, cell: ValueCell): Interval {
  const { value } = cell;
  const [over, across] = [overOf(metric), isFromBelow(cell) ? acrossOf(metric) : undefined];
  // How many districts have a value can only become more.
  if (metric.kind === "milestone" || across === "count") return { low: closedEnd(value) };
  const operators = across === undefined ? [over] : [over, across];
  const single = singleFigure(metric, value);
  if (operators.some(isDeviation)) return spread(metric, value, over === "sum" || over === "count" ? {} : single);
  const figure = over === "count" ? { low: ZERO } : single;
  const limits = operators.includes("sum") ? sideOfZero(figure) : figure;
  const moving =
    across !== undefined && allReported(metric, cell) && ONLY_BY_FIGURES.includes(across) ? [over] : operators;
  const endAt = (at: Rational): End => ({ at, open: isPooled(operators) && compare(value, at) !== 0 });
  const low = moving.some((operator) => lowers(operator, figure)) ? limits.low : value;
  const high = moving.some((operator) => lifts(operator, figure)) ? limits.high : value;
  return {
    ...(low === undefined ? {} : { low: endAt(low) }),
    ...(high === undefined ? {} : { high: endAt(high) }),
  };
}

interface Limits {
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
}

/** Which way a further figure can move what an operator makes; of a sum it depends on the side of zero the figure is on. */
const MOVED: Readonly<Record<Operator, "up" | "down" | "by-sign" | "both">> = {
  sum: "by-sign",
  count: "up",
  max: "up",
  min: "down",
  // Pulled to either side, by the figure or by the weight it brings; of the first or last another can take the place.
  ratio: "both",
  mean: "both",
  weightedMean: "both",
  median: "both",
  first: "both",
  last: "both",
  deviation: "both",
  sampleDeviation: "both",
  all: "both",
  any: "both",
  none: "both",
};

/** What these make changes only with the figures themselves: not with weights, nor with whose period is the outermost. */
const ONLY_BY_FIGURES: readonly Operator[] = ["sum", "max", "min", "mean", "median"];

/** Whether no district is still to come in; one that reported rates of nothing is. */
function allReported({ kind }: Metric, { coverage }: ValueCell): boolean {
  return kind !== "ratio" && coverage.reported >= coverage.expected;
}

function lifts(operator: Operator, { high }: Limits): boolean {
  const moved = MOVED[operator];
  return moved === "by-sign" ? high === undefined || signOf(high) > 0 : moved !== "down";
}

function lowers(operator: Operator, { low }: Limits): boolean {
  const moved = MOVED[operator];
  return moved === "by-sign" ? low === undefined || signOf(low) < 0 : moved !== "up";
}

/** What a figure reported for one district and part can be. */
function singleFigure(metric: Metric, value: Rational): Limits {
  if (metric.kind === "ordinal") return { low: ONE, high: fromInteger(metric.levels.length) };
  const range = rangeOf(metric);
  if (range !== undefined) return { low: checkedAmount(range[0]), high: checkedAmount(range[1]) };
  const flows = overOf(metric) === "sum" || (metric.kind === "amount" && metric.accrual === "flow");
  return flows && signOf(value) >= 0 ? { low: ZERO } : {};
}

/** Of a sum the range of what is added says no more than on which side of zero it lies. */
function sideOfZero({ low, high }: Limits): Limits {
  return {
    ...(low === undefined || signOf(low) < 0 ? {} : { low: ZERO }),
    ...(high === undefined || signOf(high) > 0 ? {} : { high: ZERO }),
  };
}

/** What is pooled with more of it can come as near an end of the range as one likes, and stays there only if it is there. */
function isPooled([over, across]: readonly (Operator | undefined)[]): boolean {
  return over === "ratio"
    ? across === undefined || across === "ratio"
    : across === undefined && (over === "mean" || over === "weightedMean");
}

function isDeviation(operator: Operator): boolean {
  return operator === "deviation" || operator === "sampleDeviation";
}

/** A deviation is never below zero, nor above the distance of the lowest value there can be from the highest. */
function spread(metric: Metric, value: Rational, { low, high }: Limits): Interval {
  const least = { at: ZERO, open: overOf(metric) === acrossOf(metric) && signOf(value) !== 0 };
  const bounded = low !== undefined && high !== undefined;
  return { low: least, ...(bounded ? { high: closedEnd(subtract(high, low)) } : {}) };
}

/** Whether districts below are in the value, for all of the period or for parts of it. */
function isFromBelow({ origin }: ValueCell): boolean {
  return origin === "across" || origin === "filled" || origin === "added";
}

/** The same stretch after a step that keeps the order: minus a base, or times an amount above zero. */
export function shifted({ low, high }: Interval, base: Rational, factor: Rational): Interval {
  const shift = ({ at, open }: End): End => ({ at: multiply(subtract(at, base), factor), open });
  return { ...(low === undefined ? {} : { low: shift(low) }), ...(high === undefined ? {} : { high: shift(high) }) };
}
