import { add, compare, divide, fromInteger, type Rational } from "../internal/rational.js";
import type { CountedValue } from "./entry-values.js";

const TWO = fromInteger(2);

/** The places of the value or values in the middle of so many, counted from 1. */
export function middlePlaces(count: number): readonly [number, number] {
  const lower = Math.ceil(count / 2);
  return [lower, count % 2 === 0 ? lower + 1 : lower];
}

/** Half of two; of levels, between which there is nothing, the lower one. Of nothing there is none. */
export function between(
  lower: Rational | undefined,
  upper: Rational | undefined,
  ofLevels: boolean,
): Rational | undefined {
  if (lower === undefined || upper === undefined) return undefined;
  return ofLevels ? lower : divide(add(lower, upper), TWO);
}

/** The value in the middle, 中位数; of an even number the mean of the two in the middle, of levels the worse one. */
export function medianOf(values: readonly CountedValue[], ofLevels: boolean): Rational | undefined {
  const rising = values.toSorted((a, b) => compare(a.value, b.value));
  const [low, high] = middlePlaces(rising.reduce((sum, { times }) => sum + times, 0));
  const at = (place: number): Rational | undefined => {
    let passed = 0;
    return rising.find(({ times }) => (passed += times) >= place)?.value;
  };
  return between(at(low), at(high), ofLevels);
}
