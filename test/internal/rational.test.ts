import { describe, expect, test } from "vitest";
import {
  absolute,
  add,
  clamp,
  compare,
  divide,
  equal,
  fromInteger,
  fromScaled,
  greatest,
  HUNDRED,
  least,
  multiply,
  negate,
  ONE,
  powerOfTen,
  type Rational,
  rational,
  signOf,
  subtract,
  sum,
  ZERO,
} from "../../src/internal/rational.js";

describe("fractions", () => {
  test("are kept in lowest terms over a denominator above zero", () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(-6n, -4n)).toEqual({ n: 3n, d: 2n });
    expect(rational(0n, -7n)).toEqual(ZERO);
    expect(rational(7n)).toEqual({ n: 7n, d: 1n });
  });

  test("three times one third of thirty points is thirty", () => {
    const third = divide(fromInteger(30), fromInteger(3));
    expect(sum([third, third, third])).toEqual(fromInteger(30));
    const oneThird = rational(1n, 3n);
    expect(multiply(add(add(oneThird, oneThird), oneThird), fromInteger(30))).toEqual(fromInteger(30));
  });

  test("89.995 lies below 90, and 0.1 + 0.2 is 0.3", () => {
    expect(compare(fromScaled(89995, 3), fromInteger(90))).toBe(-1);
    expect(add(fromScaled(1, 1), fromScaled(2, 1))).toEqual(fromScaled(3, 1));
  });

  test("what cancels is gone, whichever part it hides in", () => {
    expect(add(rational(1n, 6n), rational(1n, 3n))).toEqual({ n: 1n, d: 2n });
    expect(subtract(rational(1n, 6n), rational(2n, 3n))).toEqual({ n: -1n, d: 2n });
    expect(add(rational(1n, 6n), rational(1n, 10n))).toEqual({ n: 4n, d: 15n });
    expect(multiply(rational(2n, 3n), rational(-9n, 4n))).toEqual({ n: -3n, d: 2n });
    const long = 10n ** 50n;
    expect(multiply(rational(long + 1n, long), rational(long, long + 1n))).toEqual(ONE);
    expect(divide(rational(-(long + 1n), long), rational(-(long + 1n), long))).toEqual(ONE);
    expect(multiply(ZERO, rational(1n, long))).toEqual(ZERO);
    expect(divide(ZERO, rational(-1n, long))).toEqual(ZERO);
  });

  test("a division by zero is our own slip and stops", () => {
    expect(() => divide(ONE, ZERO)).toThrow("quality-plan is at fault");
    expect(() => divide(ZERO, ZERO)).toThrow("quality-plan is at fault");
    expect(() => rational(1n, 0n)).toThrow("quality-plan is at fault");
  });

  test("units and scale of a column are an amount", () => {
    expect(fromScaled(-1250, 2)).toEqual({ n: -25n, d: 2n });
    expect(fromScaled(12n, 0)).toEqual({ n: 12n, d: 1n });
    expect(fromInteger(-0)).toEqual(ZERO);
  });

  test("powers of ten do not end with the table of them", () => {
    expect(powerOfTen(0)).toBe(1n);
    expect(powerOfTen(39)).toBe(10n ** 39n);
    expect(powerOfTen(400)).toBe(10n ** 400n);
  });

  test("equal above is not equal", () => {
    expect(equal(rational(1n, 2n), rational(1n, 3n))).toBe(false);
    expect(equal(rational(1n, 2n), rational(2n, 4n))).toBe(true);
    expect(compare(rational(1n, 2n), rational(1n, 3n))).toBe(1);
  });

  test("nothing adds up to nothing", () => {
    expect(sum([])).toEqual(ZERO);
  });
});

describe("long chains stay quick", () => {
  test("a sum over thousands of unlike denominators", () => {
    const parts: Rational[] = [];
    for (let d = 2n; parts.length < 3000; d += 1n) parts.push(rational(1n, d * (d + 1n)));
    // 1/2·3 + 1/3·4 + … = 1/2 − 1/3002
    const started = performance.now();
    expect(parts.reduce(add, ZERO)).toEqual(subtract(rational(1n, 2n), rational(1n, 3002n)));
    expect(sum(parts)).toEqual(subtract(rational(1n, 2n), rational(1n, 3002n)));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("a product of thousands of rates, which grows to thousands of digits", () => {
    let chained = ONE;
    const started = performance.now();
    for (let step = 0; step < 3000; step += 1) chained = multiply(chained, rational(1000003n, 1000000n));
    expect(chained.n === 1000003n ** 3000n && chained.d === 10n ** 18000n).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the least and greatest of two, and signs", () => {
  const [half, third] = [rational(1n, 2n), rational(1n, 3n)];

  test("go by the value, not by the place", () => {
    expect([least(half, third), least(third, half)]).toEqual([third, third]);
    expect([greatest(half, third), greatest(third, half)]).toEqual([half, half]);
    expect(clamp(ONE, third, half)).toEqual(half);
    expect(clamp(ZERO, third, half)).toEqual(third);
    expect(clamp(rational(2n, 5n), third, half)).toEqual(rational(2n, 5n));
  });

  test("of equals either is as good: the first one stays", () => {
    const again = rational(2n, 4n);
    expect(least(half, again)).toBe(half);
    expect(greatest(half, again)).toBe(half);
  });

  test("zero has none", () => {
    expect([signOf(negate(half)), signOf(ZERO), signOf(half)]).toEqual([-1, 0, 1]);
    expect([absolute(negate(half)), absolute(ZERO), absolute(half)]).toEqual([half, ZERO, half]);
    expect(HUNDRED).toEqual(fromInteger(100));
  });
});

describe("long fractions", () => {
  const long = 10n ** 40n + 1n;

  test("keep the minus above, whichever of the two had it", () => {
    expect(divide(rational(3n, long), rational(-7n, long + 1n))).toEqual({ n: -3n * (long + 1n), d: 7n * long });
    expect(divide(rational(3n, long), rational(7n, long + 1n))).toEqual({ n: 3n * (long + 1n), d: 7n * long });
    expect(multiply(rational(-3n, long), rational(7n, long + 2n)).d > 0n).toBe(true);
  });

  test("are reduced crosswise to the same as at once", () => {
    const [a, b] = [rational(long, 3n ** 60n), rational(3n ** 61n, long * 5n)];
    expect(multiply(a, b)).toEqual({ n: 3n, d: 5n });
    expect(divide(a, rational(long * 2n, 3n ** 60n))).toEqual({ n: 1n, d: 2n });
  });

  test("just at the length where the way changes give the same", () => {
    const edge = 2n ** 32n;
    for (const d of [edge * 2n ** 31n - 1n, edge * 2n ** 31n, edge * 2n ** 31n + 1n])
      expect(multiply(rational(6n, d), rational(5n))).toEqual(rational(30n, d));
  });
});
