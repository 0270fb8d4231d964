import type { End, Interval } from "../internal/interval.js";
import { closedEnd } from "../internal/interval.js";
import {
  compare,
  fromInteger,
  greatest,
  least,
  multiply,
  ONE,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { acrossOf, type Metric, type Operator, overOf, rangeOf } from "../model/metric.js";
import type { AttainmentContext } from "./context.js";
import type { ValueCell } from "./values.js";

/** What is known beside a cell of what is missing in it. */
export type Known = Pick<AttainmentContext, "isBelowZeroSomewhere"> & {
  readonly values: Pick<AttainmentContext["values"], "hasBelow" | "districtsIn">;
};

/**
 * What a window's value can still become once the parts that are missing are in. What flows is taken not to be
 * negative unless the metric's range, or anything that is known of the metric, says that it can be.
 *
 * A part that is missing goes through the operator over time, one of a district below through the one across districts
 * as well, in either order, as districts above fill up what they did not report. Both pass on whether it lifts or lowers,
 * so the value can move wherever a further figure moves either of them.
 */
export function possibleFrom(metric: Metric, cell: ValueCell, known: Known): Interval {
  const { value } = cell;
  const [over, across] = [overOf(metric), takesFromBelow(cell, known) ? acrossOf(metric) : undefined];
  if (metric.kind === "milestone") return reachedAtLeast(metric, cell, known);
  if (mayVanish(metric, over, across)) return {};
  // How many districts have a value can only become more.
  if (across === "count") return { low: closedEnd(value) };
  const part = singleFigure(metric, cell, known);
  const whole = madeOf(over, part);
  const limits = across === undefined ? whole : madeOf(across, reportedOrMade(part, whole));
  const staysApart = signOf(value) !== 0 && isDeviation(over) && (across === undefined || across === over);
  const moves = (side: Side): boolean =>
    side(over, part) ||
    (across !== undefined &&
      !(allReported(metric, cell) && ONLY_BY_FIGURES.includes(across)) &&
      side(across, reportedOrMade(part, whole)));
  const endAt = (at: Rational): End => ({
    at,
    open: (isPooled(over, across) && compare(value, at) !== 0) || (staysApart && signOf(at) === 0),
  });
  const low = moves(lowers) ? limits.low : value;
  const high = moves(lifts) ? limits.high : value;
  return {
    ...(low === undefined ? {} : { low: endAt(low) }),
    ...(high === undefined ? {} : { high: endAt(high) }),
  };
}

interface Limits {
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
}

type Side = (operator: Operator, figure: Limits) => boolean;

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

/** Whether no figure of a district is still to come in; one that reported rates of nothing is, and so is one's own that is added. */
function allReported({ kind }: Metric, { coverage, evidence, partsMissing }: ValueCell): boolean {
  const awaitsOwn = evidence === "partial" && partsMissing === undefined;
  return kind !== "ratio" && coverage.reported >= coverage.expected && !awaitsOwn;
}

function lifts(operator: Operator, { high }: Limits): boolean {
  const moved = MOVED[operator];
  return moved === "by-sign" ? high === undefined || signOf(high) > 0 : moved === "up" || moved === "both";
}

function lowers(operator: Operator, { low }: Limits): boolean {
  const moved = MOVED[operator];
  return moved === "by-sign" ? low === undefined || signOf(low) < 0 : moved === "down" || moved === "both";
}

/** What a figure reported for one district and part can be. */
function singleFigure(metric: Metric, { value }: ValueCell, known: Known): Limits {
  if (metric.kind === "ordinal") return { low: ONE, high: fromInteger(metric.levels.length) };
  const range = rangeOf(metric);
  if (range !== undefined) return { low: checkedAmount(range[0]), high: checkedAmount(range[1]) };
  const flows = overOf(metric) === "sum" || (metric.kind === "amount" && metric.accrual === "flow");
  return flows && signOf(value) >= 0 && !known.isBelowZeroSomewhere(metric.id) ? { low: ZERO } : {};
}

/**
 * A rate of nothing, 0 ÷ 0, is no value, and can take the place of one: where the first or last is chosen, and where a
 * deviation is then left with a single district.
 */
function mayVanish({ kind }: Metric, over: Operator, across: Operator | undefined): boolean {
  if (kind !== "ratio") return false;
  return isAtEnd(over) || (across !== undefined && (isAtEnd(across) || (isDeviation(across) && across !== over)));
}

function isAtEnd(operator: Operator): boolean {
  return operator === "first" || operator === "last";
}

/** What an operator can make of figures that lie between limits. */
function madeOf(operator: Operator, figure: Limits): Limits {
  if (operator === "sum") return sideOfZero(figure);
  if (operator === "count") return { low: ZERO };
  return isDeviation(operator) ? spread(figure) : figure;
}

/** A district may report the whole period as well, which then stands over what is made of its parts. */
function reportedOrMade(reported: Limits, made: Limits): Limits {
  const low = reported.low && made.low && least(reported.low, made.low);
  const high = reported.high && made.high && greatest(reported.high, made.high);
  return { low, high };
}

/** Of a sum the range of what is added says no more than on which side of zero it lies. */
function sideOfZero({ low, high }: Limits): Limits {
  return {
    ...(low === undefined || signOf(low) < 0 ? {} : { low: ZERO }),
    ...(high === undefined || signOf(high) > 0 ? {} : { high: ZERO }),
  };
}

/** A deviation is never below zero, nor above the distance of the lowest value there can be from the highest. */
function spread({ low, high }: Limits): Limits {
  return { low: ZERO, high: low && high && subtract(high, low) };
}

function isDeviation(operator: Operator): boolean {
  return operator === "deviation" || operator === "sampleDeviation";
}

/** What is pooled with more of it can come as near an end of the range as one likes, and stays there only if it is there. */
function isPooled(over: Operator, across: Operator | undefined): boolean {
  return over === "ratio"
    ? across === undefined || across === "ratio"
    : across === undefined && (over === "mean" || over === "weightedMean");
}

/**
 * What was reached stays reached, unless one district is chosen for all of them, or a district above others reported some
 * of its items itself: that gives way to those below once they have reported more.
 */
function reachedAtLeast(metric: Metric, { value, district, origin }: ValueCell, { values }: Known): Interval {
  if (!values.hasBelow(district)) return { low: closedEnd(value) };
  const below = values.districtsIn("children", district);
  const mayGiveWay = below.length === 0 || below.some((id) => values.hasBelow(id));
  return origin !== "across" || acrossOf(metric) === "last" || mayGiveWay ? {} : { low: closedEnd(value) };
}

/** Whether districts below are in the value, for all of the period or for parts of it, or can still be. */
function takesFromBelow({ origin, district, evidence }: ValueCell, { values }: Known): boolean {
  switch (origin) {
    case "across":
    case "filled":
    case "added":
      return true;
    case "over":
      return values.hasBelow(district);
    case "reported":
      // What was added up elsewhere does not say of what.
      return evidence === "partial";
  }
}

/** The same stretch after a step that keeps the order: minus a base, or times an amount above zero. */
export function shifted({ low, high }: Interval, base: Rational, factor: Rational): Interval {
  const shift = ({ at, open }: End): End => ({ at: multiply(subtract(at, base), factor), open });
  return { ...(low === undefined ? {} : { low: shift(low) }), ...(high === undefined ? {} : { high: shift(high) }) };
}
