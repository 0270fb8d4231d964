import { assert } from "./assert.js";

/**
 * Exact fractions on BigInt: what every figure is computed in, from the first
 * observation to the last verdict. A fraction is kept in lowest terms with a
 * denominator above zero, so two equal amounts have equal parts.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** Euclid on BigInt: the engine keeps values of 64 bits in registers, so going by way of plain numbers would be slower. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    x %= y;
    if (x === 0n) return y;
    y %= x;
  }
  return x;
}

/** The fraction n ÷ d in lowest terms. The caller has made sure that d is not zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d };
  assert(d !== 0n, "nothing is divided by zero before it is asked whether it can be");
  if (n === 0n) return ZERO;
  if (d < 0n) return rational(-n, -d);
  const divisor = greatestCommonDivisor(n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export function fromInteger(value: number): Rational {
  return { n: BigInt(value), d: 1n };
}

/** units ÷ 10^scale, the form in which columns hold amounts. */
export function fromScaled(units: number | bigint, scale: number): Rational {
  return scale === 0 ? { n: BigInt(units), d: 1n } : rational(BigInt(units), powerOfTen(scale));
}

const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : addUnlike(a.n, a.d, b.n, b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n - b.n, a.d) : addUnlike(a.n, a.d, -b.n, b.d);
}

/**
 * The sum of two fractions in lowest terms whose denominators differ. Only what the denominators share can cancel, so
 * a long running total is never searched for divisors as a whole.
 */
function addUnlike(an: bigint, ad: bigint, bn: bigint, bd: bigint): Rational {
  const common = ad === 1n || bd === 1n ? 1n : greatestCommonDivisor(ad, bd);
  if (common === 1n) return { n: an * bd + bn * ad, d: ad * bd };
  const grown = ad / common;
  const n = an * (bd / common) + bn * grown;
  const divisor = greatestCommonDivisor(n, common);
  return divisor === 1n ? { n, d: grown * bd } : { n: n / divisor, d: grown * (bd / divisor) };
}

export function multiply(a: Rational, b: Rational): Rational {
  return product(a.n, a.d, b.n, b.d);
}

/** a ÷ b. The caller has made sure that b is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return b.n < 0n ? product(a.n, a.d, -b.d, -b.n) : product(a.n, a.d, b.d, b.n);
}

/** From here on a denominator counts as long. */
const LONG = 2n ** 63n;

/**
 * Of two fractions in lowest terms only one's numerator and the other's denominator can cancel: long ones are searched
 * crosswise, which keeps chains of products short. Short ones are quicker to reduce once, after.
 */
function product(an: bigint, ad: bigint, bn: bigint, bd: bigint): Rational {
  const d = ad * bd;
  if (d < LONG) return rational(an * bn, d);
  const left = greatestCommonDivisor(an, bd);
  const right = greatestCommonDivisor(bn, ad);
  return { n: quotient(an, left) * quotient(bn, right), d: quotient(ad, right) * quotient(bd, left) };
}

function quotient(value: bigint, divisor: bigint): bigint {
  return divisor === 1n ? value : value / divisor;
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

export function signOf(a: Rational): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  return a.d === b.d ? order(a.n, b.n) : order(a.n * b.d, b.n * a.d);
}

function order(left: bigint, right: bigint): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function clamp(value: Rational, low: Rational, high: Rational): Rational {
  return greatest(low, least(value, high));
}

/** Like denominators are gathered first: decimals have few, and their numerators add without any reducing. */
export function sum(values: Iterable<Rational>): Rational {
  let whole = 0n;
  const numerators = new Map<bigint, bigint>();
  for (const { n, d } of values) {
    if (d === 1n) whole += n;
    else numerators.set(d, (numerators.get(d) ?? 0n) + n);
  }
  let total: Rational = { n: whole, d: 1n };
  for (const [d, n] of numerators) total = add(total, rational(n, d));
  return total;
}
