import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Rational } from "../../src/internal/rational.js";
import {
  compareAmounts,
  exactly,
  readExact,
  writeAmount,
  writeExact,
  writeExactAmount,
} from "../../src/model/amount.js";
import { isAmountFault, readAmount } from "../../src/model/amount-text.js";
import { decimal } from "../../src/model/decimal.js";
import { anyDecimal, anyRational } from "../internal/arbitrary-rational.js";

const either = fc.oneof(anyRational, anyDecimal);
const digits = fc.stringMatching(/^[0-9]{1,36}$/);
const zeros = fc.nat({ max: 300 }).map((count) => "0".repeat(count));
/** Anything that might pass: long, with zeros before, behind and between, fractions of powers of two. */
const likely = fc.oneof(
  fc.tuple(fc.constantFrom("", "-"), digits, zeros).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("", "-"), digits, fc.constant("."), zeros, digits).map((parts) => parts.join("")),
  fc.tuple(digits, zeros, fc.constant("/"), digits, zeros).map((parts) => parts.join("")),
  fc
    .tuple(fc.nat({ max: 330 }), fc.nat({ max: 112 }))
    .map(([count, power]) => `1${"0".repeat(count)}/${String(2n ** BigInt(power))}`),
  fc
    .tuple(fc.nat({ max: 112 }), fc.nat({ max: 330 }))
    .map(([power, count]) => `1/${String(2n ** BigInt(power))}${"0".repeat(count)}`),
);

function read(text: string): Rational {
  const value = readAmount(text);
  if (isAmountFault(value)) throw new Error(`${text}: ${value}`);
  return value;
}

test("what writeExact writes, readExact reads as the same value", () => {
  fc.assert(
    fc.property(either, (value) => {
      expect(readExact(writeExact(value))).toEqual(value);
    }),
  );
});

test("an amount in a result is the value itself, or stands beside a fraction that is", () => {
  fc.assert(
    fc.property(either, (value) => {
      const { value: text, exact } = writeExactAmount(value);
      expect(text).toBe(writeAmount(value));
      expect(text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length).toBeLessThanOrEqual(34);
      expect(readExact(exact ?? text)).toEqual(value);
      expect(exact === undefined).toBe(compare(read(text), value) === 0);
    }),
  );
});

test("whatever is accepted can be written down and is accepted again as the same value and text", () => {
  let accepted = 0;
  fc.assert(
    fc.property(likely, (text) => {
      const value = readAmount(text);
      if (isAmountFault(value)) return;
      accepted += 1;
      const written = writeExact(value);
      expect(read(written)).toEqual(value);
      expect(writeExact(read(written))).toBe(written);
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(300);
});

test("every finite number is read by its shortest decimal and can be written and read again", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const exact = exactly(value);
      const text = writeExact(exact);
      expect(Number(text)).toBe(value + 0 === 0 ? 0 : value);
      expect(text).toBe(new Decimal(value).toFixed().replace(/^-0$/, "0"));
      expect(read(text)).toEqual(exact);
    }),
    { numRuns: 2000 },
  );
});

test("decimals read as decimal.js reads them", () => {
  const Wide = Decimal.clone({ defaults: true, precision: 1000 });
  fc.assert(
    fc.property(
      fc.tuple(fc.constantFrom("", "-"), fc.stringMatching(/^[0-9]{1,17}\.[0-9]{1,17}$/)),
      ([sign, plain]) => {
        const text = sign + plain;
        expect(writeAmount(read(text))).toBe(new Wide(text).toFixed().replace(/^-0$/, "0"));
      },
    ),
  );
});

test("a Decimal is read as the value it holds, and decimal gives it back", () => {
  const Careless = Decimal.clone({ precision: 3, toExpPos: 2, toExpNeg: 0 });
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const held = new Careless(String(value));
      expect(exactly(held)).toEqual(exactly(value));
      expect(decimal(held).eq(new Decimal(value))).toBe(true);
    }),
  );
});

test("amounts are ordered as their values, whatever form they are in", () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      expect(compareAmounts(writeExact(a), decimal(writeExact(b)))).toBe(compare(a, b));
    }),
  );
});

test("no text at all makes the reader throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.anything()), (input) => {
      const value = readAmount(input);
      expect(typeof value === "string" || value.d > 0n).toBe(true);
    }),
  );
});
