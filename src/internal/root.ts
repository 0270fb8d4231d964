import { assert } from "./assert.js";
import { powerOfTen, rational, type Rational } from "./rational.js";

/** The largest whole number whose square is not above the value. */
export function wholeSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  // Newton's steps come down to the root from above, and turn back when they have reached it.
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return root;
}

/** The root of a fraction that is a square; undefined where it is irrational. */
export function rationalRoot({ n, d }: Rational): Rational | undefined {
  if (n < 0n) return undefined;
  const [above, below] = [wholeSquareRoot(n), wholeSquareRoot(d)];
  return above * above === n && below * below === d ? rational(above, below) : undefined;
}

/** How many digits the denominator of what a root is compared with may have. */
const DENOMINATOR_DIGITS = 160;

/**
 * The square root, or where it is irrational a fraction just below it: so near that no fraction with a denominator of up to
 * 160 digits lies between the two. Held against amounts, and against figures made of a few of them, it decides as the root
 * itself would: √(n/d) and p/q differ, where they do, by at least 1 ÷ (d q² (√(n/d) + p/q)). Roots of different squares keep
 * their order too.
 */
export function squareRoot(value: Rational): Rational {
  assert(value.n >= 0n, "a root is taken of what is not below zero");
  const exact = rationalRoot(value);
  if (exact !== undefined) return exact;
  const digits = 2 * DENOMINATOR_DIGITS + value.d.toString().length + value.n.toString().length;
  const scale = powerOfTen(digits);
  return rational(wholeSquareRoot((value.n * scale * scale) / value.d), scale);
}
