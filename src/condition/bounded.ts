import type { Rational } from "../internal/rational.js";

const MOST_DIGITS = 2_000;
const LIMIT = 10n ** BigInt(MOST_DIGITS);

/**
 * A number that a scheme worked out, if it can be worked on. Items that each square the one before would double their
 * digits without end; no plan counts in numbers of thousands of digits.
 *
 * @throws RangeError for a number, or a part of a fraction, of more than 2,000 digits
 */
export function bounded(value: Rational): Rational {
  if (value.n < LIMIT && -value.n < LIMIT && value.d < LIMIT) return value;
  throw new RangeError(
    `a number of more than ${MOST_DIGITS} digits came out of a scheme's arithmetic; accepted are smaller ones`,
  );
}
