import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import { compare, multiply, negate, type Rational, rational } from "../../src/internal/rational.js";
import {
  round,
  ROUNDING_MODES,
  type RoundingMode,
  toDecimalText,
  toExactDecimal,
  toFixedText,
  toFractionText,
} from "../../src/internal/rounding.js";
import { readExact } from "../../src/model/amount.js";
import { anyDecimal, anyRational } from "./arbitrary-rational.js";

const MODE: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  halfUp: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};
const Wide = Decimal.clone({ defaults: true, precision: 2000, toExpNeg: -9e15, toExpPos: 9e15 });
const Result = Decimal.clone({ defaults: true, precision: 34, rounding: Decimal.ROUND_HALF_EVEN });

const either = fc.oneof(anyRational, anyDecimal);
/** k + 1/2 units of the last place: where the modes differ. */
const half = fc
  .tuple(fc.bigInt(-1000n, 1000n), fc.nat({ max: 6 }))
  .map(([k, scale]) => rational(2n * k + 1n, 2n * 10n ** BigInt(scale)));
const mode = fc.constantFrom(...ROUNDING_MODES);

function plainZero(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

test("fixed digits are those of decimal.js in every mode, save that nothing is written as a minus zero", () => {
  fc.assert(
    fc.property(fc.oneof(anyDecimal, half), fc.nat({ max: 14 }), mode, (value, digits, by) => {
      const exact = new Wide(String(value.n)).div(new Wide(String(value.d)));
      expect(toFixedText(value, digits, by)).toBe(plainZero(exact.toFixed(digits, MODE[by])));
    }),
    { numRuns: lawRuns(3000) },
  );
});

test("34 digits, half to even, are those of a division by decimal.js", () => {
  fc.assert(
    fc.property(either, (value) => {
      const divided = new Result(String(value.n)).div(new Result(String(value.d)));
      // A numerator above 34 digits is cut by none of the two: decimal.js keeps operands whole.
      expect(toDecimalText(value)).toBe(divided.toFixed());
    }),
    { numRuns: lawRuns(3000) },
  );
});

test("a rounded figure is off by less than a unit, by half of one in the half modes, and rounding twice changes nothing", () => {
  fc.assert(
    fc.property(either, fc.integer({ min: -10, max: 20 }), mode, (value, digits, by) => {
      const rounded = round(value, digits, by);
      const unit = rational(10n ** BigInt(Math.max(-digits, 0)), 10n ** BigInt(Math.max(digits, 0)));
      const off = difference(rounded, value);
      if (by === "up" || by === "down") expect(compare(off, unit)).toBe(-1);
      else expect(compare(multiply(off, rational(2n)), unit)).toBeLessThanOrEqual(0);
      expect(round(rounded, digits, by)).toEqual(rounded);
      expect(readExact(toFixedText(value, digits, by))).toEqual(rounded);
      expect(round(negate(value), digits, by)).toEqual(negate(rounded));
    }),
  );
});

function difference(a: Rational, b: Rational): Rational {
  const n = a.n * b.d - b.n * a.d;
  return rational(n < 0n ? -n : n, a.d * b.d);
}

test("an exact decimal is the value itself, has no digit too many, and is there whenever decimal.js finds one", () => {
  fc.assert(
    fc.property(either, (value) => {
      const text = toExactDecimal(value);
      const divided = new Result(String(value.n)).div(new Result(String(value.d)));
      const ends = divided.eq(new Wide(String(value.n)).div(String(value.d)));
      expect(text).toBe(ends ? divided.toFixed() : undefined);
      if (text !== undefined) expect(readExact(text)).toEqual(value);
    }),
  );
});

test("a fraction text is the value itself", () => {
  fc.assert(
    fc.property(either, (value) => {
      expect(readExact(toFractionText(value))).toEqual(value);
    }),
  );
});

test("a printed figure keeps the order: a larger amount is never printed as a smaller one", () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      expect(compare(readExact(toDecimalText(low)), readExact(toDecimalText(high)))).toBeLessThanOrEqual(0);
    }),
  );
});
