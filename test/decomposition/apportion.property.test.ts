import * as fc from "fast-check";
import { expect, test } from "vitest";
import { apportion, type ApportionmentMethod, APPORTIONMENT_METHODS } from "../../src/decomposition/index.js";
import {
  absolute,
  compare,
  divide,
  equal,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
} from "../../src/internal/rational.js";
import { readExact, writeExact } from "../../src/model/amount.js";
import { unitByUnit } from "./unit-by-unit.js";

/** Small whole numbers, so that equals and zeros are common; large ones and fractions, so that nothing else is. */
const weight: fc.Arbitrary<Rational> = fc.oneof(
  fc.bigInt(0n, 6n).map((n) => rational(n)),
  fc.bigInt(0n, 10n ** 12n).map((n) => rational(n)),
  fc.tuple(fc.bigInt(0n, 50n), fc.bigInt(1n, 12n)).map(([n, d]) => rational(n, d)),
);
const weightsOfMany = fc
  .array(weight, { minLength: 1, maxLength: 9 })
  .filter((weights) => weights.some(({ n }) => n > 0n));
const method = fc.constantFrom(...APPORTIONMENT_METHODS);
const divisorMethod = fc.constantFrom<ApportionmentMethod>("dHondt", "sainteLague");
const step = fc.tuple(fc.bigInt(1n, 30n), fc.constantFrom(1n, 10n, 100n, 7n)).map(([n, d]) => rational(n, d));

interface Case {
  readonly weights: readonly Rational[];
  readonly units: bigint;
  readonly least: bigint;
}

/** So many units that the least of all parts is there. */
const caseOf = (most: bigint): fc.Arbitrary<Case> =>
  fc
    .tuple(weightsOfMany, fc.bigInt(0n, most), fc.oneof(fc.constant(0n), fc.bigInt(0n, 4n)))
    .map(([weights, more, least]) => ({ weights, units: more + least * BigInt(weights.length), least }));
const small = caseOf(60n);
const huge = caseOf(10n ** 30n);

function unitsGiven({ weights, units, least }: Case, by: ApportionmentMethod, unit = ONE): readonly bigint[] {
  const pairs = weights.map((value, at) => [`part ${String(at)}`, writeExact(value)] as const);
  const times = (count: bigint) => writeExact(multiply(unit, rational(count)));
  const parts = apportion(times(units), pairs, { step: times(1n), method: by, minimum: times(least) });
  return pairs.map(([key]) => {
    const counted = divide(readExact(parts[key]!), unit);
    expect(counted.d).toBe(1n);
    return counted.n;
  });
}

const totalOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

// Weights shrink together in ever smaller proportions, which can take for ever; a case is small enough to be read as it is.
const asFound = { endOnFailure: true };

test("parts add up to the total, are whole steps, and none lies below the minimum", () => {
  fc.assert(
    fc.property(fc.oneof(small, huge), method, step, (given, by, unit) => {
      const parts = unitsGiven(given, by, unit);
      expect(totalOf(parts)).toBe(given.units);
      for (const part of parts) expect(part).toBeGreaterThanOrEqual(given.least);
    }),
    asFound,
  );
});

test("handing out unit by unit gives the same", () => {
  fc.assert(
    fc.property(small, method, (given, by) => {
      expect(unitsGiven(given, by)).toEqual(unitByUnit(given, by));
    }),
    { ...asFound, numRuns: 1000 },
  );
});

test("by largest remainder, no part is a whole step away from its exact share", () => {
  fc.assert(
    fc.property(fc.oneof(small, huge), ({ weights, units }) => {
      const parts = unitsGiven({ weights, units, least: 0n }, "largestRemainder");
      const whole = sum(weights);
      weights.forEach((value, at) => {
        const share = divide(multiply(value, rational(units)), whole);
        expect(compare(absolute(subtract(rational(parts[at]!), share)), ONE)).toBe(-1);
      });
    }),
    asFound,
  );
});

test("by a divisor method, nobody's claim to its last unit is weaker than another's to its next", () => {
  fc.assert(
    fc.property(huge, divisorMethod, ({ weights, units, least }, by) => {
      const parts = unitsGiven({ weights, units, least }, by);
      const claim = (at: number, has: bigint) =>
        divide(weights[at]!, by === "dHondt" ? rational(has + 1n) : rational(2n * has + 1n));
      const indexes = weights.map((_, at) => at);
      for (const held of indexes.filter((at) => parts[at]! > least)) {
        for (const wanted of indexes) {
          const order = compare(claim(held, parts[held]! - 1n), claim(wanted, parts[wanted]!));
          expect(order).not.toBe(-1);
          if (order === 0) expect(held).toBeLessThanOrEqual(wanted);
        }
      }
    }),
    asFound,
  );
});

test("by a divisor method, no part shrinks when the total grows", () => {
  fc.assert(
    fc.property(fc.oneof(small, huge), divisorMethod, fc.bigInt(1n, 3n), (given, by, more) => {
      const before = unitsGiven(given, by);
      unitsGiven({ ...given, units: given.units + more }, by).forEach((part, at) => {
        expect(part).toBeGreaterThanOrEqual(before[at]!);
      });
    }),
    asFound,
  );
});

test("where turning the order round changes nothing, no order does", () => {
  const shuffled = fc.oneof(small, huge).chain((given) =>
    fc.record({
      given: fc.constant(given),
      order: fc.shuffledSubarray([...given.weights.keys()], { minLength: given.weights.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, method, ({ given, order }, by) => {
      const parts = unitsGiven(given, by);
      const inOrder = (indexes: readonly number[]) => {
        const moved = unitsGiven({ ...given, weights: indexes.map((at) => given.weights[at]!) }, by);
        return given.weights.map((_, at) => moved[indexes.indexOf(at)]!);
      };
      fc.pre(inOrder([...order.keys()].reverse()).every((part, at) => part === parts[at]));
      expect(inOrder(order)).toEqual(parts);
    }),
    asFound,
  );
});

test("only the proportion of the weights counts", () => {
  fc.assert(
    fc.property(fc.oneof(small, huge), method, fc.bigInt(1n, 999n), fc.bigInt(1n, 999n), (given, by, n, d) => {
      const weights = given.weights.map((value) => multiply(value, rational(n, d)));
      expect(unitsGiven({ ...given, weights }, by)).toEqual(unitsGiven(given, by));
    }),
    asFound,
  );
});

test("equal weights differ by one step at most, in favour of the earlier, and a heavier one never gets less", () => {
  fc.assert(
    fc.property(fc.oneof(small, huge), method, (given, by) => {
      const parts = unitsGiven(given, by);
      given.weights.forEach((a, first) => {
        given.weights.forEach((b, second) => {
          if (compare(a, b) > 0) expect(parts[first]!).toBeGreaterThanOrEqual(parts[second]!);
          if (!equal(a, b) || first >= second) return;
          expect([0n, 1n]).toContain(parts[first]! - parts[second]!);
        });
      });
    }),
    asFound,
  );
});

test("what divides without a rest is divided so, by every method", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 10n ** 15n), { minLength: 1, maxLength: 9 }), method, (counts, by) => {
      fc.pre(counts.some((count) => count > 0n));
      const weights = counts.map((count) => rational(count));
      expect(unitsGiven({ weights, units: totalOf(counts), least: 0n }, by)).toEqual(counts);
    }),
    asFound,
  );
});
