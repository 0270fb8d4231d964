import { add, compare, multiply, ONE, powerOfTen, type Rational, rational, signOf, subtract } from "./rational.js";

/** radicand^(1/degree), the root above zero of an amount above zero. */
export interface Radical {
  readonly radicand: Rational;
  readonly degree: number;
}

/** base × base × …, so many times as a whole number says. */
export function power(base: Rational, exponent: number): Rational {
  return { n: base.n ** BigInt(exponent), d: base.d ** BigInt(exponent) };
}

/** base^(above ÷ below), with a base above zero and whole numbers above zero. */
export function radicalPower(base: Rational, above: number, below: number): Radical {
  const shared = commonDivisor(above, below);
  return { radicand: power(base, above / shared), degree: below / shared };
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The root itself, where it is a fraction of whole numbers. */
export function exactRoot({ radicand: { n, d }, degree }: Radical): Rational | undefined {
  const [above, below] = [wholeRoot(n, degree), wholeRoot(d, degree)];
  const exponent = BigInt(degree);
  return above ** exponent === n && below ** exponent === d ? { n: above, d: below } : undefined;
}

/** Decimals of the root, cut off; it lies less than one unit of the last place above them. */
export function rootDecimals({ radicand: { n, d }, degree }: Radical, digits: number): Rational {
  const scaled = (n * powerOfTen(digits * degree)) / d;
  return rational(wholeRoot(scaled, degree), powerOfTen(digits));
}

/** The largest whole number whose power is not above the value. Newton's step falls towards it from above. */
function wholeRoot(value: bigint, degree: number): bigint {
  if (value < 2n || degree === 1) return value;
  const exponent = BigInt(degree);
  for (let guess = guessAbove(value, degree); ; ) {
    const next = ((exponent - 1n) * guess + value / guess ** (exponent - 1n)) / exponent;
    if (next >= guess) return guess;
    guess = next;
  }
}

const DIGITS_OF_GUESS = 12;

/** A little above the root: from far above, each step would take off no more than one part in the degree. */
function guessAbove(value: bigint, degree: number): bigint {
  const hexadecimal = value.toString(16);
  const leading = Number(`0x${hexadecimal.slice(0, DIGITS_OF_GUESS)}`) + 1;
  const bits = (Math.log2(leading) + 4 * Math.max(0, hexadecimal.length - DIGITS_OF_GUESS)) / degree;
  const whole = Math.max(0, Math.floor(bits) - 40);
  // Doubles are here to start from alone: the steps end at the root from wherever above it they begin.
  return (BigInt(Math.ceil(2 ** (bits - whole) * (1 + 2 ** -30))) + 1n) << BigInt(whole);
}

/** Decided by powers, so that no root is taken. */
export function compareRoot({ radicand, degree }: Radical, amount: Rational): -1 | 0 | 1 {
  return signOf(amount) < 0 ? 1 : compare(radicand, power(amount, degree));
}

/**
 * On which side of start + slope × other a root lies. Exact: with a start other than zero, a root and another that is no
 * fraction cannot lie on one such line, because the least polynomial of a root of degree k has no term of degree k − 1
 * and that of a shifted root has one. So decimals decide, as many as it takes.
 */
export function compareRootWithLine(root: Radical, start: Rational, slope: Rational, other: Radical): -1 | 0 | 1 {
  const exactOther = exactRoot(other);
  if (exactOther !== undefined) return compareRoot(root, add(start, multiply(slope, exactOther)));
  if (slope.n === 0n) return compareRoot(root, start);
  if (start.n === 0n) return compareMultiples(root, slope, other);
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const unit = rational(1n, powerOfTen(digits));
    const low = rootDecimals(root, digits);
    const otherLow = rootDecimals(other, digits);
    const ends = [otherLow, add(otherLow, unit)].map((end) => add(start, multiply(slope, end)));
    if (ends.every((end) => compare(low, end) >= 0)) return 1;
    if (ends.every((end) => compare(add(low, unit), end) <= 0)) return -1;
  }
}

const FIRST_DIGITS = 30;

/** root against slope × other: both to the power of both degrees. */
function compareMultiples(root: Radical, slope: Rational, other: Radical): -1 | 0 | 1 {
  if (slope.n < 0n) return 1;
  const multiple = multiply(power(slope, root.degree * other.degree), power(other.radicand, root.degree));
  return compare(power(root.radicand, other.degree), multiple);
}

/** How much a root grows by: root − 1, exact where it can be, else its decimals. */
export function growthOf(root: Radical, digits: number): Rational {
  return subtract(exactRoot(root) ?? rootDecimals(root, digits), ONE);
}
