import {
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { bounded } from "./bounded.js";
import type { AmountRange } from "./reading.js";

// Sums, differences and the like of amounts that lie somewhere between two: what they come to lies in the range given
// back. A product or quotient of two ranges of which one has no end is told to be anything at all.

const ANYTHING: AmountRange = {};

export function just(amount: Rational): AmountRange {
  return { low: amount, high: amount };
}

/** The one amount that a range leaves. */
export function onlyAmount({ low, high }: AmountRange): Rational | undefined {
  return low !== undefined && high !== undefined && compare(low, high) === 0 ? low : undefined;
}

function span(low: Rational | undefined, high: Rational | undefined): AmountRange {
  return {
    ...(low === undefined ? {} : { low: bounded(low) }),
    ...(high === undefined ? {} : { high: bounded(high) }),
  };
}

function both(
  a: Rational | undefined,
  b: Rational | undefined,
  combine: (a: Rational, b: Rational) => Rational,
): Rational | undefined {
  return a === undefined || b === undefined ? undefined : combine(a, b);
}

export function addRanges(a: AmountRange, b: AmountRange): AmountRange {
  return span(both(a.low, b.low, add), both(a.high, b.high, add));
}

export function subtractRanges(a: AmountRange, b: AmountRange): AmountRange {
  return span(both(a.low, b.high, subtract), both(a.high, b.low, subtract));
}

export function multiplyRanges(a: AmountRange, b: AmountRange): AmountRange {
  const factor = onlyAmount(a) ?? onlyAmount(b);
  if (factor !== undefined) return scaled(onlyAmount(a) === undefined ? a : b, factor);
  const { low, high } = a;
  if (low === undefined || high === undefined || b.low === undefined || b.high === undefined) return ANYTHING;
  const products = [multiply(low, b.low), multiply(low, b.high), multiply(high, b.low), multiply(high, b.high)];
  return span(lowestOf(products), highestOf(products));
}

function scaled({ low, high }: AmountRange, factor: Rational): AmountRange {
  if (signOf(factor) === 0) return just(ZERO);
  const times = (end: Rational | undefined): Rational | undefined =>
    end === undefined ? undefined : multiply(end, factor);
  return signOf(factor) > 0 ? span(times(low), times(high)) : span(times(high), times(low));
}

/** Undefined where the divisor may be zero. */
export function divideRanges(a: AmountRange, by: AmountRange): AmountRange | undefined {
  const { low, high } = by;
  const divisor = onlyAmount(by);
  if (divisor !== undefined) return signOf(divisor) === 0 ? undefined : scaled(a, divide(ONE, divisor));
  const besideZero = (low !== undefined && signOf(low) > 0) || (high !== undefined && signOf(high) < 0);
  return besideZero ? ANYTHING : undefined;
}

/** The distance of what lies in a difference from nothing. */
export function distanceRange(difference: AmountRange): AmountRange {
  const { low, high } = difference;
  if (low !== undefined && signOf(low) >= 0) return difference;
  const turned = scaled(difference, negate(ONE));
  if (high !== undefined && signOf(high) <= 0) return turned;
  const farthest = both(high, turned.high, (a, b) => (compare(a, b) >= 0 ? a : b));
  return span(ZERO, farthest);
}

export function leastOfRanges(ranges: readonly AmountRange[]): AmountRange {
  const lows = ranges.map(({ low }) => low);
  const highs = ranges.flatMap(({ high }) => high ?? []);
  return span(allKnown(lows) ? lowestOf(lows) : undefined, lowestOf(highs));
}

export function greatestOfRanges(ranges: readonly AmountRange[]): AmountRange {
  const lows = ranges.flatMap(({ low }) => low ?? []);
  const highs = ranges.map(({ high }) => high);
  return span(highestOf(lows), allKnown(highs) ? highestOf(highs) : undefined);
}

function allKnown(ends: readonly (Rational | undefined)[]): ends is readonly Rational[] {
  return ends.every((end) => end !== undefined);
}

function lowestOf(amounts: readonly Rational[]): Rational | undefined {
  return amounts.reduce<Rational | undefined>(
    (best, one) => (best === undefined || compare(one, best) < 0 ? one : best),
    undefined,
  );
}

function highestOf(amounts: readonly Rational[]): Rational | undefined {
  return amounts.reduce<Rational | undefined>(
    (best, one) => (best === undefined || compare(one, best) > 0 ? one : best),
    undefined,
  );
}
