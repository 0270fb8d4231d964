import * as fc from "fast-check";
import Fraction from "fraction.js";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import {
  absolute,
  add,
  clamp,
  compare,
  divide,
  equal,
  greatest,
  least,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  signOf,
  subtract,
  sum,
  ZERO,
} from "../../src/internal/rational.js";
import { anyDecimal, anyRational } from "./arbitrary-rational.js";

const either = fc.oneof(anyRational, anyDecimal);
const notZero = either.filter((value) => value.n !== 0n);

function reference(value: Rational): Fraction {
  return new Fraction(value.n, value.d);
}

function parts(value: Fraction): Rational {
  return { n: value.s * value.n, d: value.d };
}

test("sum, difference, product, quotient and order are those of fraction.js", () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const [x, y] = [reference(a), reference(b)];
      expect(add(a, b)).toEqual(parts(x.add(y)));
      expect(subtract(a, b)).toEqual(parts(x.sub(y)));
      expect(multiply(a, b)).toEqual(parts(x.mul(y)));
      if (b.n !== 0n) expect(divide(a, b)).toEqual(parts(x.div(y)));
      expect(compare(a, b)).toBe(Math.sign(x.compare(y)));
      expect(equal(a, b)).toBe(x.equals(y));
    }),
    { numRuns: lawRuns(2000) },
  );
});

test("every result is in lowest terms over a denominator above zero", () => {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  fc.assert(
    fc.property(either, notZero, (a, b) => {
      for (const value of [add(a, b), subtract(a, b), multiply(a, b), divide(a, b), sum([a, b, a])]) {
        expect(value.d > 0n).toBe(true);
        expect(divisor(value.n < 0n ? -value.n : value.n, value.d)).toBe(1n);
      }
    }),
  );
});

test("the laws of a field hold", () => {
  fc.assert(
    fc.property(either, either, either, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(multiply(a, b)).toEqual(multiply(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(add(a, ZERO)).toEqual(a);
      expect(multiply(a, ONE)).toEqual(a);
      expect(add(a, negate(a))).toEqual(ZERO);
      if (a.n !== 0n) expect(multiply(a, divide(ONE, a))).toEqual(ONE);
      if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
    }),
  );
});

test("the order is total, and kept by adding and by a factor above zero", () => {
  fc.assert(
    fc.property(either, either, either, (a, b, c) => {
      expect(compare(a, b) + compare(b, a)).toBe(0);
      expect(compare(a, b) === 0).toBe(equal(a, b));
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
      if (signOf(c) === 1) expect(compare(multiply(a, c), multiply(b, c))).toBe(compare(a, b));
      expect([a, b]).toContain(least(a, b));
      expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
      expect(signOf(absolute(a))).toBe(signOf(a) === 0 ? 0 : 1);
      const [low, high] = [least(b, c), greatest(b, c)];
      const held = clamp(a, low, high);
      expect(compare(low, held) <= 0 && compare(held, high) <= 0).toBe(true);
    }),
  );
});

test("a sum does not depend on the order and is what adding one by one gives", () => {
  fc.assert(
    fc.property(fc.array(either, { maxLength: 40 }), (values) => {
      const total = sum(values);
      expect(total).toEqual(values.reduce(add, ZERO));
      expect(sum([...values].reverse())).toEqual(total);
    }),
  );
});

test("a fraction does not depend on how it was expanded", () => {
  fc.assert(
    fc.property(either, fc.bigInt(-(10n ** 30n), 10n ** 30n), (value, factor) => {
      fc.pre(factor !== 0n);
      expect(rational(value.n * factor, value.d * factor)).toEqual(value);
    }),
  );
});
