import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePower, powerDecimals } from "../../src/internal/fractional-power.js";
import { compareRoot, radicalPower, rootDecimals } from "../../src/internal/radical.js";
import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  ONE,
  powerOfTen,
  rational,
  subtract,
  ZERO,
} from "../../src/internal/rational.js";
import { toDecimalText } from "../../src/internal/rounding.js";

const LARGE = 30_011n;
const text = (base: number, exponent: readonly [bigint, bigint]) =>
  toDecimalText(powerDecimals(fromInteger(base), rational(...exponent), 20));

describe("an exponent that is small enough for powers", () => {
  test("decimals are cut off exactly, and are the power itself where that ends", () => {
    expect(text(4, [1n, 2n])).toBe("2");
    expect(text(2, [3n, 1n])).toBe("8");
    expect(text(2, [1n, 2n])).toBe("1.4142135623730950488");
    expect(toDecimalText(powerDecimals(rational(1n, 8n), rational(2n, 3n), 20))).toBe("0.25");
  });

  test("a power is held against an amount exactly, and lies above nothing and below", () => {
    const side = (amount: bigint) => comparePower(fromInteger(4), rational(3n, 2n), rational(amount));
    expect([7n, 8n, 9n, 0n, -8n, -64n].map(side)).toEqual([1, 0, -1, 1, 1, 1]);
  });
});

describe("an exponent that is too large for powers", () => {
  test("decimals are those of the root", () => {
    // 2 to the power of 1/2 + 1/60022, and of 3/2 − 1/60022; by exp and ln to fifty digits elsewhere.
    expect(text(2, [LARGE + 1n, 2n * LARGE])).toMatch(/^1\.41422989/u);
    expect(text(2, [3n * LARGE - 1n, 2n * LARGE])).toMatch(/^2\.82839446/u);
    expect(text(1, [LARGE, 7n])).toBe("1");
  });

  test("what shrinks does so by the same", () => {
    const half = powerDecimals(rational(1n, 2n), rational(LARGE + 1n, 2n * LARGE), 20);
    expect(toDecimalText(half)).toMatch(/^0\.70709861/u);
  });

  test("one is one, whatever the power, and nothing is above zero", () => {
    const exponent = rational(LARGE, 40_009n);
    expect(comparePower(ONE, exponent, ONE)).toBe(0);
    expect(comparePower(ONE, exponent, fromInteger(2))).toBe(-1);
    expect(comparePower(fromInteger(2), exponent, ONE)).toBe(1);
    expect(comparePower(rational(1n, 2n), exponent, ONE)).toBe(-1);
    expect(comparePower(fromInteger(2), exponent, ZERO)).toBe(1);
    expect(comparePower(fromInteger(2), exponent, fromInteger(-2))).toBe(1);
    expect(comparePower(rational(1n, 2n), exponent, fromInteger(-1))).toBe(1);
  });

  test.each([
    ["a root", fromInteger(911), rational(LARGE, 70_001n)],
    ["a root of what shrinks", rational(1n, 911n), rational(LARGE, 70_001n)],
    ["a root of what shrinks to almost nothing", rational(1n, 10n ** 200n), rational(LARGE + 1n, 2n * LARGE)],
    ["a root of a number of two hundred digits", rational(10n ** 200n), rational(LARGE - 1n, 2n * LARGE)],
    ["a power", fromInteger(7), rational(5n * LARGE - 1n, LARGE)],
  ])("amounts are told apart however near they come: %s", (_, base, exponent) => {
    const power = powerDecimals(base, exponent, 250);
    for (let digits = 38; digits <= 54; digits += 2) {
      const apart = multiply(power, rational(1n, powerOfTen(digits)));
      const sides = [subtract(power, apart), add(power, apart)].map((amount) => comparePower(base, exponent, amount));
      expect([digits, ...sides]).toEqual([digits, 1, -1]);
    }
  });

  test("amounts of as many bits as the exponent is large can be equal to a power", () => {
    const [exponent, base, amount] = [rational(20_021n, 20_011n), rational(2n ** 20_011n), rational(2n ** 20_021n)];
    expect(comparePower(base, exponent, amount)).toBe(0);
    expect(comparePower(base, exponent, add(amount, ONE))).toBe(-1);
  });

  test("amounts below one can be equal to a power too", () => {
    const [exponent, base, amount] = [
      rational(20_021n, 20_011n),
      rational(1n, 2n ** 20_011n),
      rational(1n, 2n ** 20_021n),
    ];
    expect(comparePower(base, exponent, amount)).toBe(0);
    expect(comparePower(base, exponent, divide(amount, fromInteger(2)))).toBe(1);
  });

  test.each([
    ["a root", rational(911n, 100n), rational(LARGE, 70_001n)],
    ["a high power", rational(10n ** 6n), rational(9n * LARGE + 1n, LARGE)],
    ["a high power of what shrinks", rational(1n, 10n ** 3n), rational(5n * LARGE + 1n, LARGE)],
  ])("the sides of its own decimals are told apart: %s", (_, base, exponent) => {
    const cut = powerDecimals(base, exponent, 60);
    expect(comparePower(base, exponent, cut)).toBe(1);
    expect(comparePower(base, exponent, add(cut, rational(2n, powerOfTen(60))))).toBe(-1);
  });
});

test("a power between two small exponents lies between their powers", () => {
  const bases = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }));
  const exponents = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 20, max: 60 }));
  fc.assert(
    fc.property(bases, exponents, ([n, d], [above, below]) => {
      const base = rational(n, d);
      fc.pre(n !== d);
      const exponent = rational(BigInt(above), BigInt(below));
      const radical = radicalPower(base, above, below);
      const root = rootDecimals(radical, 30);
      const isExact = compareRoot(radical, root) === 0;
      // So near to the exponent that thirty digits hardly see it, and yet another power.
      const near = add(exponent, rational(1n, 10n ** 40n));
      const found = powerDecimals(base, near, 30);
      const distance = subtract(found, root);
      expect(compare(distance, rational(3n, 10n ** 15n))).toBe(-1);
      expect(compare(distance, rational(-3n, 10n ** 15n))).toBe(1);
      expect(comparePower(base, near, root)).toBe(n > d || !isExact ? 1 : -1);
    }),
    { numRuns: 8 },
  );
});
