import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, equal, multiply, rational, type Rational } from "../../src/internal/rational.js";
import { rationalRoot, squareRoot } from "../../src/internal/root.js";
import { toDecimalText } from "../../src/internal/rounding.js";

const positive = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }));
const fractions = positive.map(([n, d]) => rational(n, d));
const square = (value: Rational): Rational => multiply(value, value);

test("the root of a square is itself", () => {
  fc.assert(
    fc.property(fractions, (value) => {
      expect(squareRoot(square(value))).toEqual(value);
      expect(rationalRoot(square(value))).toEqual(value);
    }),
  );
});

test("a root is ordered among amounts as its square is among theirs", () => {
  fc.assert(
    fc.property(fractions, fractions, (value, other) => {
      expect(compare(squareRoot(value), other)).toBe(compare(value, square(other)));
    }),
  );
});

test("also against the amounts nearest to it: its own digits, cut or rounded up", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 2n, max: 10n ** 20n }), fc.integer({ min: 1, max: 150 }), (whole, digits) => {
      const value = rational(whole);
      const root = squareRoot(value);
      if (equal(square(root), value)) return;
      const scale = 10n ** BigInt(digits);
      const below = rational((root.n * scale) / root.d, scale);
      const above = rational((root.n * scale) / root.d + 1n, scale);
      expect([compare(root, below), compare(root, above)]).toEqual([1, -1]);
      expect([compare(value, square(below)), compare(value, square(above))]).toEqual([1, -1]);
    }),
  );
});

test("roots are ordered as their squares, however near these lie", () => {
  const near = rational(10n ** 60n + 1n, 10n ** 60n);
  expect(compare(squareRoot(near), squareRoot(rational(1n)))).toBe(1);
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(compare(squareRoot(a), squareRoot(b))).toBe(compare(a, b));
    }),
  );
});

test("known roots come out digit by digit", () => {
  expect(toDecimalText(squareRoot(rational(2n)))).toBe("1.414213562373095048801688724209698");
  expect(toDecimalText(squareRoot(rational(94n)))).toBe("9.695359714832658028148881150845313");
  expect(squareRoot(rational(0n))).toEqual(rational(0n));
  expect(squareRoot(rational(1n, 4n))).toEqual(rational(1n, 2n));
  expect(rationalRoot(rational(2n))).toBeUndefined();
  expect(rationalRoot(rational(4n, 3n))).toBeUndefined();
  expect(rationalRoot(rational(3n, 4n))).toBeUndefined();
  expect(rationalRoot(rational(-4n))).toBeUndefined();
});

test("of what lies below zero there is none, and asking for it is our own slip", () => {
  expect(rationalRoot(rational(-1n))).toBeUndefined();
  expect(rationalRoot(rational(0n))).toEqual(rational(0n));
  expect(() => squareRoot(rational(-1n))).toThrow("a root is taken of what is not below zero");
});
