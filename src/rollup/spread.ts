import { add, divide, fromInteger, multiply, type Rational, subtract, ZERO } from "../internal/rational.js";
import { type CountedValue, timesOver } from "./entry-values.js";

/** What a variance is made of; it adds up. */
export interface Spread {
  readonly count: number;
  readonly sum: Rational;
  readonly squares: Rational;
}

export const NO_SPREAD: Spread = { count: 0, sum: ZERO, squares: ZERO };

export function spreadOf(values: readonly CountedValue[]): Spread {
  return values.reduce<Spread>(
    (spread, { value, times }) => ({
      count: spread.count + times,
      sum: add(spread.sum, timesOver({ value, times })),
      squares: add(spread.squares, timesOver({ value: multiply(value, value), times })),
    }),
    NO_SPREAD,
  );
}

export function spreadTogether(a: Spread, b: Spread): Spread {
  return { count: a.count + b.count, sum: add(a.sum, b.sum), squares: add(a.squares, b.squares) };
}

/**
 * The square of the deviation, 方差: of a whole population over n, of a sample over n − 1. Undefined where there is no value,
 * and for a sample of one.
 */
export function varianceOf({ count, sum, squares }: Spread, ofSample: boolean): Rational | undefined {
  const over = ofSample ? count - 1 : count;
  if (over <= 0) return undefined;
  return divide(subtract(squares, divide(multiply(sum, sum), fromInteger(count))), fromInteger(over));
}
