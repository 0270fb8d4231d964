import { compareRoot, exactRoot, power, radicalPower, rootDecimals } from "./radical.js";
import { compare, divide, equal, multiply, ONE, powerOfTen, type Rational, rational } from "./rational.js";
import { wholeSquareRoot } from "./root.js";

/** Up to this, above and below together, a power is raised and its root taken: of a stretch of months. A stretch of odd days has far larger exponents. */
const LARGEST = 20_000n;

/** Decimals of base^exponent, both above zero, cut off; it lies less than two units of the last place above them. */
export function powerDecimals(base: Rational, exponent: Rational, digits: number): Rational {
  if (isSmall(exponent)) return rootDecimals(radicalPower(base, Number(exponent.n), Number(exponent.d)), digits);
  const scale = powerOfTen(digits);
  for (let working = digits; ; working *= 2) {
    const { low, high } = powerBetween(base, exponent, working);
    const cut = (low.n * scale) / low.d;
    if (compare(high, rational(cut + 2n, scale)) < 0) return rational(cut, scale);
  }
}

/** On which side of an amount base^exponent lies, base and exponent above zero. Exact. */
export function comparePower(base: Rational, exponent: Rational, amount: Rational): -1 | 0 | 1 {
  if (equal(base, ONE)) return compare(ONE, amount);
  if (isSmall(exponent)) return compareRoot(radicalPower(base, Number(exponent.n), Number(exponent.d)), amount);
  const root = rootOfBase(base, exponent);
  if (root !== undefined) return compare(power(root, Number(exponent.n)), amount);
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const { low, high } = powerBetween(base, exponent, digits);
    if (compare(low, amount) > 0) return 1;
    if (compare(high, amount) < 0) return -1;
  }
}

const FIRST_DIGITS = 40;

function isSmall({ n, d }: Rational): boolean {
  return n + d <= LARGEST;
}

/** base^(n ÷ d) is a fraction only where the root of the base is one, and that of an amount of fewer than d bits is none. */
function rootOfBase(base: Rational, { d }: Rational): Rational | undefined {
  const bits = (base.n > base.d ? base.n : base.d).toString(2).length;
  return BigInt(bits) <= d ? undefined : exactRoot({ radicand: base, degree: Number(d) });
}

interface Between {
  readonly low: Rational;
  readonly high: Rational;
}

/** base^exponent by its whole part and by square roots of square roots: base^0.101 in binary is √base × √√√base. */
function powerBetween(base: Rational, exponent: Rational, digits: number): Between {
  if (compare(base, ONE) < 0) {
    const { low, high } = powerBetween(divide(ONE, base), exponent, digits);
    return { low: divide(ONE, high), high: divide(ONE, low) };
  }
  const whole = power(base, Number(exponent.n / exponent.d));
  const scale = powerOfTen(digits + GUARD_DIGITS);
  const halvings = BITS_A_DIGIT * digits;
  const bits = ((exponent.n % exponent.d) << BigInt(halvings)) / exponent.d;
  let [low, high] = [scale, scale];
  let [rootLow, rootHigh] = [(base.n * scale) / base.d, (base.n * scale) / base.d + 1n];
  for (let bit = halvings - 1; bit >= 0; bit -= 1) {
    [rootLow, rootHigh] = [wholeSquareRoot(rootLow * scale), wholeSquareRoot(rootHigh * scale) + 1n];
    if (((bits >> BigInt(bit)) & 1n) === 0n) continue;
    [low, high] = [(low * rootLow) / scale, (high * rootHigh) / scale + 1n];
  }
  // The bits were cut off behind the last: one more of it is above.
  high = (high * rootHigh) / scale + 1n;
  return { low: multiply(whole, rational(low, scale)), high: multiply(whole, rational(high, scale)) };
}

const GUARD_DIGITS = 10;
const BITS_A_DIGIT = 4;
