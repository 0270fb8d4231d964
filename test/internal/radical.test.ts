import { describe, expect, test } from "vitest";
import {
  compareRoot,
  compareRootWithLine,
  exactRoot,
  growthOf,
  power,
  radicalPower,
  rootDecimals,
} from "../../src/internal/radical.js";
import { add, fromInteger, multiply, ONE, rational, subtract, ZERO } from "../../src/internal/rational.js";
import { toDecimalText } from "../../src/internal/rounding.js";

const root = (n: bigint, d: bigint, degree: number) => ({ radicand: rational(n, d), degree });

test("a power of a fraction", () => {
  expect(power(rational(-2n, 3n), 3)).toEqual(rational(-8n, 27n));
  expect(power(rational(7n, 3n), 0)).toEqual(rational(1n));
});

test("a fractional power is kept as a root, its fraction in lowest terms", () => {
  expect(radicalPower(rational(4n), 12, 60)).toEqual(root(4n, 1n, 5));
  expect(radicalPower(rational(2n, 3n), 111, 25)).toEqual({ radicand: power(rational(2n, 3n), 111), degree: 25 });
});

test.each([
  [root(8n, 27n, 3), rational(2n, 3n)],
  [root(5n, 7n, 1), rational(5n, 7n)],
  [root(0n, 1n, 4), ZERO],
  [root(1n, 1n, 9), rational(1n)],
  [root(10n ** 60n, 1n, 30), rational(100n)],
])("the root of %o is a fraction", (radical, fraction) => {
  expect(exactRoot(radical)).toEqual(fraction);
});

test.each([root(2n, 1n, 2), root(8n, 26n, 3), root(9n, 27n, 3), root(10n ** 60n + 1n, 1n, 30)])(
  "the root of %o is none",
  (radical) => {
    expect(exactRoot(radical)).toBeUndefined();
  },
);

test("decimals of a root are cut off", () => {
  expect(toDecimalText(rootDecimals(root(2n, 1n, 2), 30))).toBe("1.414213562373095048801688724209");
  expect(toDecimalText(rootDecimals(root(1n, 2n, 15), 20))).toBe("0.95484160391041655104");
});

test("a root is compared with an amount by powers", () => {
  expect(compareRoot(root(2n, 1n, 2), rational(141421356237n, 100000000000n))).toBe(1);
  expect(compareRoot(root(2n, 1n, 2), rational(141421356238n, 100000000000n))).toBe(-1);
  expect(compareRoot(root(9n, 4n, 2), rational(3n, 2n))).toBe(0);
  expect(compareRoot(root(1n, 4n, 2), rational(-1n))).toBe(1);
  expect(compareRoot(root(1n, 4n, 2), ZERO)).toBe(1);
});

describe("a root against a line through another", () => {
  const half = rational(1n, 2n);

  test("where both are fractions", () => {
    expect(compareRootWithLine(root(4n, 1n, 2), half, half, root(27n, 1n, 3))).toBe(0);
    expect(compareRootWithLine(root(4n, 1n, 2), half, half, root(64n, 1n, 3))).toBe(-1);
  });

  test("where one of them is", () => {
    expect(compareRootWithLine(root(2n, 1n, 2), half, half, root(4n, 1n, 2))).toBe(-1);
    expect(compareRootWithLine(root(4n, 1n, 2), half, half, root(8n, 1n, 2))).toBe(1);
    expect(compareRootWithLine(root(4n, 1n, 2), half, half, root(10n, 1n, 2))).toBe(-1);
    expect(compareRootWithLine(root(4n, 1n, 2), fromInteger(3), rational(-1n, 2n), root(5n, 1n, 2))).toBe(1);
    expect(compareRootWithLine(root(4n, 1n, 2), fromInteger(3), rational(-1n, 2n), root(3n, 1n, 2))).toBe(-1);
  });

  test("where the line goes through zero, by powers alone", () => {
    expect(compareRootWithLine(root(8n, 1n, 2), ZERO, fromInteger(2), root(2n, 1n, 2))).toBe(0);
    expect(compareRootWithLine(root(8n, 1n, 2), ZERO, fromInteger(2), root(3n, 1n, 2))).toBe(-1);
    expect(compareRootWithLine(root(8n, 1n, 2), ZERO, fromInteger(-2), root(3n, 1n, 2))).toBe(1);
  });

  test("where the line is level", () => {
    expect(compareRootWithLine(root(2n, 1n, 2), fromInteger(2), ZERO, root(3n, 1n, 2))).toBe(-1);
    expect(compareRootWithLine(root(4n, 1n, 2), fromInteger(2), ZERO, root(3n, 1n, 2))).toBe(0);
  });

  test("where they differ far behind the point", () => {
    // √2 against 1 + (√3 − 1) × s, with s the first fifty digits of (√2 − 1) ÷ (√3 − 1), and one unit more.
    const units = 56582624879369792673576322870485855179640705111161n;
    const sides = [units, units + 1n].map((at) => {
      const slope = rational(at, 10n ** 50n);
      return compareRootWithLine(root(2n, 1n, 2), subtract(ONE, slope), slope, root(3n, 1n, 2));
    });
    expect(sides).toEqual([1, -1]);
  });

  test("wherever it comes near the root, rising or falling", () => {
    const near = rootDecimals(root(2n, 1n, 2), 60);
    const other = rootDecimals(root(3n, 1n, 2), 60);
    for (const slope of [rational(2n, 7n), rational(-2n, 7n), rational(5n)]) {
      const start = subtract(near, multiply(slope, other));
      for (let digits = 1; digits <= 50; digits += 1) {
        const step = rational(1n, 10n ** BigInt(digits));
        const sides = [subtract(start, step), add(start, step)].map((one) =>
          compareRootWithLine(root(2n, 1n, 2), one, slope, root(3n, 1n, 2)),
        );
        expect([digits, ...sides]).toEqual([digits, 1, -1]);
      }
    }
  });
});

test("what grows by a root grows by the root less one, exactly where that is a fraction", () => {
  expect(growthOf(root(9n, 4n, 2), 0)).toEqual(rational(1n, 2n));
  expect(growthOf(root(2n, 1n, 2), 3)).toEqual(rational(414n, 1000n));
});
