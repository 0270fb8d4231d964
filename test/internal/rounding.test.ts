import { describe, expect, test } from "vitest";
import { rational, ZERO } from "../../src/internal/rational.js";
import {
  round,
  ROUNDING_MODES,
  toDecimalText,
  toExactDecimal,
  toFixedText,
  toFractionText,
} from "../../src/internal/rounding.js";

const nines = (count: number): bigint => 10n ** BigInt(count) - 1n;

describe("fixed digits", () => {
  test("halves go away from zero, to even, away, and towards zero", () => {
    const halves = [rational(5n, 2n), rational(7n, 2n), rational(-5n, 2n), rational(-1n, 2n)];
    expect(ROUNDING_MODES.map((mode) => halves.map((half) => toFixedText(half, 0, mode)))).toEqual([
      ["3", "4", "-3", "-1"],
      ["2", "4", "-2", "0"],
      ["3", "4", "-3", "-1"],
      ["2", "3", "-2", "0"],
    ]);
  });

  test("a tenth past a half is no half", () => {
    expect(toFixedText(rational(251n, 100n), 0, "halfEven")).toBe("3");
    expect(toFixedText(rational(249n, 100n), 0, "halfUp")).toBe("2");
  });

  test("zeros stand where digits were asked for, and no minus stands before them", () => {
    expect(toFixedText(ZERO, 2, "halfUp")).toBe("0.00");
    expect(toFixedText(rational(-1n, 1000n), 2, "halfUp")).toBe("0.00");
    expect(toFixedText(rational(-1n, 1000n), 2, "up")).toBe("-0.01");
    expect(toFixedText(rational(9999n, 10000n), 3, "halfUp")).toBe("1.000");
  });

  test("what needs no rounding is left as it is, in every mode", () => {
    for (const mode of ROUNDING_MODES) {
      expect(toFixedText(rational(7n), 0, mode)).toBe("7");
      expect(toFixedText(rational(-5n, 4n), 2, mode)).toBe("-1.25");
      expect(round(rational(1200n), -2, mode)).toEqual(rational(1200n));
    }
  });

  test("below the point, tens and hundreds are rounded", () => {
    expect(toFixedText(rational(1250n), -2, "halfEven")).toBe("1200");
    expect(toFixedText(rational(49n), -2, "halfUp")).toBe("0");
    expect(round(rational(1250n), -2, "up")).toEqual(rational(1300n));
  });
});

describe("decimal text", () => {
  test("a quotient that does not end is cut to 34 digits, the last one rounded", () => {
    expect(toDecimalText(rational(1n, 3n))).toBe(`0.${"3".repeat(34)}`);
    expect(toDecimalText(rational(-2n, 3n))).toBe(`-0.${"6".repeat(33)}7`);
    expect(toDecimalText(rational(1n, 3n * 10n ** 40n))).toBe(`0.${"0".repeat(40)}${"3".repeat(34)}`);
    expect(toDecimalText(rational(10n ** 40n, 3n))).toBe(`${"3".repeat(34)}000000`);
  });

  test("nines that are rounded up become a one with no zeros behind", () => {
    expect(toDecimalText(rational(nines(40), 10n ** 40n))).toBe("1");
    expect(toDecimalText(rational(nines(40), 10n ** 41n))).toBe("0.1");
    expect(toDecimalText(rational(nines(40)))).toBe(`1${"0".repeat(40)}`);
    expect(toDecimalText(rational(-nines(36)))).toBe(`-1${"0".repeat(36)}`);
  });

  test("a one with 34 digits behind the point has 35, and is written rounded", () => {
    const limit = 10n ** 34n;
    expect(toExactDecimal(rational(limit + 2n, limit))).toBeUndefined();
    expect(toExactDecimal(rational(-limit - 2n, limit))).toBeUndefined();
    expect(toExactDecimal(rational(limit + 1n, 2n))).toBeUndefined();
    expect(toExactDecimal(rational(limit / 10n + 1n, limit))).toBe(`0.1${"0".repeat(32)}1`);
    expect(toExactDecimal(ZERO)).toBe("0");
  });

  test("34 digits are written whole and the 35th is rounded to even", () => {
    expect(toExactDecimal(rational(nines(34)))).toBe("9".repeat(34));
    expect(toExactDecimal(rational(nines(35)))).toBeUndefined();
    expect(toExactDecimal(rational(nines(34), 10n ** 34n))).toBe(`0.${"9".repeat(34)}`);
    expect(toExactDecimal(rational(nines(35), 10n ** 35n))).toBeUndefined();
    expect(toDecimalText(rational(10n ** 34n + 5n, 10n ** 34n))).toBe("1");
    expect(toDecimalText(rational(10n ** 34n + 15n, 10n ** 35n))).toBe(`0.1${"0".repeat(32)}2`);
    expect(toDecimalText(rational(10n ** 34n + 5n))).toBe(`1${"0".repeat(34)}`);
    expect(toDecimalText(rational(10n ** 34n + 15n))).toBe(`1${"0".repeat(32)}20`);
  });

  test("a fraction ends only where its denominator is made of twos and fives", () => {
    expect(toExactDecimal(rational(7n, 8n))).toBe("0.875");
    expect(toExactDecimal(rational(7n, 125n))).toBe("0.056");
    expect(toExactDecimal(rational(7n, 15n))).toBeUndefined();
    expect(toExactDecimal(rational(7n, 2n ** 10n * 3n))).toBeUndefined();
    expect(toExactDecimal(rational(1n, 5n ** 48n))).toBe(`0.${(2n ** 48n).toString().padStart(48, "0")}`);
    expect(toExactDecimal(rational(1n, 2n ** 60n))).toBeUndefined();
    expect(toExactDecimal(rational(-12345n, 10n ** 200n))).toBe(`-0.${"12345".padStart(200, "0")}`);
  });

  test("a denominator of many thousand digits is found out at once", () => {
    const started = performance.now();
    expect(toExactDecimal(rational(3n, 10n ** 20000n))).toBe(`0.${"3".padStart(20000, "0")}`);
    expect(toExactDecimal(rational(1n, 5n ** 20000n * 3n))).toBeUndefined();
    expect(toExactDecimal(rational(1n, 2n ** 60000n))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("a fraction text names its denominator unless that is one", () => {
    expect(toFractionText(rational(-4n, 6n))).toBe("-2/3");
    expect(toFractionText(rational(-4n, 2n))).toBe("-2");
    expect(toFractionText(ZERO)).toBe("0");
  });
});

describe("whole numbers of more than 34 digits", () => {
  test("are written where the digits beyond are zeros", () => {
    expect(toExactDecimal(rational(10n ** 40n))).toBe(`1${"0".repeat(40)}`);
    expect(toExactDecimal(rational(-nines(34) * 1000n))).toBe(`-${"9".repeat(34)}000`);
    expect(toExactDecimal(rational(nines(35) * 1000n))).toBeUndefined();
    expect(toExactDecimal(rational(-nines(35)))).toBeUndefined();
    expect(toExactDecimal(rational(-nines(34)))).toBe(`-${"9".repeat(34)}`);
    expect(toExactDecimal(ZERO)).toBe("0");
  });

  test("are cut at the 34th digit, of either sign", () => {
    expect(toDecimalText(rational(nines(34) * 10n + 4n))).toBe(`${"9".repeat(34)}0`);
    expect(toDecimalText(rational(-(nines(34) * 10n + 4n)))).toBe(`-${"9".repeat(34)}0`);
  });
});

test("the least fraction of 35 digits is none of 34, below zero as above", () => {
  const least = 10n ** 34n + 1n;
  expect(toExactDecimal(rational(least, 10n))).toBeUndefined();
  expect(toExactDecimal(rational(-least, 10n))).toBeUndefined();
  expect(toExactDecimal(rational(-nines(34), 10n))).toBe(`-${"9".repeat(33)}.9`);
});

test("a power of ten is as large as it is, above and below one", () => {
  for (let exponent = -40; exponent <= 40; exponent += 1) {
    const power = exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
    expect(toDecimalText(power)).toBe(exponent >= 0 ? `1${"0".repeat(exponent)}` : `0.${"0".repeat(-exponent - 1)}1`);
    const sevenths = rational(power.n, power.d * 7n);
    expect(toDecimalText(sevenths).replace(/^0\.0*|\.|0+$/g, "")).toHaveLength(34);
  }
});
