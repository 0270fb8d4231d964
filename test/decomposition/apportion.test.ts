import { describe, expect, test } from "vitest";
import { decimal } from "../../src/model/decimal.js";
import {
  apportion,
  APPORTIONMENT_METHODS,
  type ApportionmentMethod,
  type ApportionOptions,
} from "../../src/decomposition/index.js";

function seats(total: number, weights: readonly number[], options: Partial<ApportionOptions>): readonly number[] {
  const pairs = weights.map((weight, at) => [`p${String(at)}`, weight] as const);
  const parts = apportion(total, pairs, { step: 1, ...options });
  return pairs.map(([key]) => Number(parts[key]));
}

describe("published tables come out as published", () => {
  const votes = [100_000, 80_000, 30_000, 20_000];
  test.each<[ApportionmentMethod, readonly number[]]>([
    ["largestRemainder", [3, 3, 1, 1]],
    ["dHondt", [4, 3, 1, 0]],
    ["sainteLague", [3, 3, 1, 1]],
  ])("eight seats for 100000, 80000, 30000 and 20000 votes by %s", (method, expected) => {
    expect(seats(8, votes, { method })).toEqual(expected);
  });

  test.each<[ApportionmentMethod, readonly number[]]>([
    ["largestRemainder", [4, 2, 1]],
    ["dHondt", [4, 2, 1]],
    ["sainteLague", [3, 2, 2]],
  ])("seven seats for 53000, 24000 and 23000 votes by %s", (method, expected) => {
    expect(seats(7, [53_000, 24_000, 23_000], { method })).toEqual(expected);
  });
});

describe("each method keeps what it is known for, and lacks what it is known to lack", () => {
  test("by largest remainder a part can shrink when the total grows (the Alabama paradox)", () => {
    expect(seats(10, [6, 6, 2], { method: "largestRemainder" })).toEqual([4, 4, 2]);
    expect(seats(11, [6, 6, 2], { method: "largestRemainder" })).toEqual([5, 5, 1]);
  });

  test.each(["dHondt", "sainteLague"] as const)("by %s it does not", (method) => {
    expect(seats(10, [6, 6, 2], { method })[2]).toBeLessThanOrEqual(seats(11, [6, 6, 2], { method })[2]!);
  });

  test.each(["dHondt", "sainteLague"] as const)("by %s a part can be whole steps above its exact share", (method) => {
    const weights = [70, ...Array.from({ length: 10 }, () => 3)];
    expect(seats(10, weights, { method })).toEqual([10, ...Array.from({ length: 10 }, () => 0)]);
    expect(seats(10, weights, { method: "largestRemainder" })[0]).toBe(7);
  });
});

describe("among equals the part named first comes first", () => {
  test.each(APPORTIONMENT_METHODS)("by %s", (method) => {
    expect(seats(5, [1, 1, 1], { method })).toEqual([2, 2, 1]);
    expect(seats(1, [0, 7, 7], { method })).toEqual([0, 1, 0]);
  });

  test("also where a heavy part's later claim equals a light part's first", () => {
    expect(seats(2, [2, 1], { method: "dHondt" })).toEqual([2, 0]);
    expect(seats(2, [1, 2], { method: "dHondt" })).toEqual([1, 1]);
    expect(seats(2, [3, 1], { method: "sainteLague" })).toEqual([2, 0]);
    expect(seats(2, [1, 3], { method: "sainteLague" })).toEqual([1, 1]);
  });

  test("the keys of a record come as JavaScript orders them: codes rising, then the rest as written", () => {
    const weights = { west: 1, "330481": 1, east: 1, "330402": 1 };
    expect(apportion(1, weights, { step: 1 })).toEqual({ "330402": "1", "330481": "0", west: "0", east: "0" });
    expect(apportion(3, weights, { step: 1 })).toEqual({ "330402": "1", "330481": "1", west: "1", east: "0" });
  });

  test("pairs, in a list or a Map, come as handed in", () => {
    const pairs = [
      ["330481", 1],
      ["330402", 1],
    ] as const;
    const expected = { "330402": "0", "330481": "1" };
    expect(apportion(1, pairs, { step: 1 })).toEqual(expected);
    expect(apportion(1, new Map(pairs), { step: 1 })).toEqual(expected);
  });
});

describe("a minimum", () => {
  test.each<[ApportionmentMethod, readonly number[]]>([
    ["largestRemainder", [8, 1, 1]],
    ["dHondt", [8, 1, 1]],
    ["sainteLague", [8, 1, 1]],
  ])("raises whoever would have less, and the others divide the rest, by %s", (method, expected) => {
    expect(seats(10, [90, 9, 1], { method, minimum: 1 })).toEqual(expected);
  });

  test("is no gift on top of the proportion", () => {
    expect(seats(12, [6, 4, 2], { minimum: 2 })).toEqual([6, 4, 2]);
  });

  test("raises one after the other: what one takes brings the next below", () => {
    // 11 of 104 is worth 2.1 of the 20. Once the four lightest have two each, it is worth 1.3 of the other 12.
    expect(seats(20, [89, 11, 1, 1, 1, 1], { minimum: 2 })).toEqual([10, 2, 2, 2, 2, 2]);
  });

  test("leaves a part that has been raised out of what is left over", () => {
    expect(seats(6, [3, 10, 10], { minimum: 1 })).toEqual([1, 3, 2]);
  });

  test.each(APPORTIONMENT_METHODS)("counts for a part of weight 0 too, which gets no more, by %s", (method) => {
    expect(seats(10, [1, 0], { method, minimum: 3 })).toEqual([7, 3]);
    expect(seats(10, [1, 0], { method })).toEqual([10, 0]);
  });

  test.each(APPORTIONMENT_METHODS)("may take all there is, by %s", (method) => {
    expect(seats(6, [5, 1, 0], { method, minimum: 2 })).toEqual([2, 2, 2]);
  });

  test("between two steps is the higher one", () => {
    expect(seats(20, [9, 1], { step: 5, minimum: "0.1" })).toEqual([15, 5]);
    expect(seats(20, [9, 1], { step: 5, minimum: 5 })).toEqual([15, 5]);
  });
});

describe("amounts are exact", () => {
  test("a step may be a decimal, a fraction or a Decimal", () => {
    expect(apportion("0.3", { east: "0.1", west: "0.2" }, { step: "0.1" })).toEqual({ east: "0.1", west: "0.2" });
    expect(apportion(decimal(100), { east: 1, south: 1, west: 1 }, { step: decimal("0.01") })).toEqual({
      east: "33.34",
      south: "33.33",
      west: "33.33",
    });
    expect(apportion("1", { east: 1, west: 1 }, { step: "1/3" })).toEqual({ east: "2/3", west: "1/3" });
  });

  test("weights may be fractions whose denominators differ", () => {
    expect(apportion(6, { half: "1/2", third: "1/3", sixth: "1/6" }, { step: 1 })).toEqual({
      half: "3",
      third: "2",
      sixth: "1",
    });
  });

  test.each(APPORTIONMENT_METHODS)("a total of 10^30 steps is as quick as one of ten, by %s", (method) => {
    const parts = apportion(`1${"0".repeat(30)}`, { east: 3, south: 3, west: 1, north: 0 }, { step: 1, method });
    expect(parts).toEqual({
      east: "428571428571428571428571428572",
      south: "428571428571428571428571428571",
      west: "142857142857142857142857142857",
      north: "0",
    });
  });

  test.each(APPORTIONMENT_METHODS)("twenty thousand parts take no longer than sorting them, by %s", (method) => {
    const weights = Array.from({ length: 20_000 }, (_, at) => [String(at), (at * 7919) % 10_007] as const);
    const parts = apportion(`1${"0".repeat(12)}`, weights, { step: 1, method, minimum: 1_000 });
    expect(Object.values(parts).reduce((sum, part) => sum + BigInt(part), 0n)).toBe(10n ** 12n);
  });

  test.each(APPORTIONMENT_METHODS)("a total of 0 gives everyone 0, by %s", (method) => {
    expect(apportion(0, { east: 3, west: 2 }, { step: 1, method })).toEqual({ east: "0", west: "0" });
  });

  test.each(APPORTIONMENT_METHODS)("one part gets it all, by %s", (method) => {
    expect(apportion("12.5", { all: "0.001" }, { step: "0.5", method })).toEqual({ all: "12.5" });
  });
});

test("keys named like what every object has are keys like others", () => {
  const weights = { constructor: 2, toString: 1, hasOwnProperty: 1, "": 1 };
  const parts = apportion(5, weights as unknown as Record<string, number>, { step: 1 });
  expect(Object.entries(parts)).toEqual([
    ["constructor", "2"],
    ["toString", "1"],
    ["hasOwnProperty", "1"],
    ["", "1"],
  ]);
});

test("keys that a record inherits are none of its parts", () => {
  const weights = Object.assign(Object.create({ inherited: 5 }) as Record<string, number>, { own: 1 });
  expect(apportion(5, weights, { step: 1 })).toEqual({ own: "5" });
});

test("nothing that was handed in is changed", () => {
  const pairs = Object.freeze([Object.freeze(["b", 1] as const), Object.freeze(["a", 9] as const)]);
  expect(apportion(10, pairs, Object.freeze({ step: 1, method: "dHondt", minimum: 1 }))).toEqual({ a: "9", b: "1" });
});

describe("what cannot be divided by is refused, with the value and what is accepted", () => {
  const weights = { east: 3, west: 2 };
  test.each<[string, unknown, unknown, unknown, string]>([
    ["a total below 0", "-5", weights, { step: 1 }, "total: -5 is below 0; accepted: 0 and above"],
    [
      "a total between two steps",
      "10.5",
      weights,
      { step: "0.2" },
      "total: 10.5 is not a whole number of steps of 0.2; accepted: a multiple such as 10.4 or 10.6",
    ],
    ["a total that is no amount", "10%", weights, { step: 1 }, 'total: "10%" is not an amount (amount-percent-sign)'],
    ["a step of 0", 10, weights, { step: 0 }, "step: 0 is not above 0; accepted"],
    ["a step below 0", 10, weights, { step: "-1" }, "step: -1 is not above 0; accepted"],
    ["no step", 10, weights, {}, "step: undefined is not an amount (not-an-amount); accepted"],
    ["a minimum below 0", 10, weights, { step: 1, minimum: -1 }, "minimum: -1 is below 0; accepted: 0 and above"],
    [
      "a minimum above the total",
      10,
      weights,
      { step: 1, minimum: "5.5" },
      "minimum: 5.5 for each of 2 parts is more than the total gives in steps of 1; accepted: at most 5",
    ],
    [
      "a minimum that is no more than the total only before it is a whole number of steps",
      10,
      { a: 1, b: 1, c: 1 },
      { step: 5, minimum: 3 },
      "minimum: 3 for each of 3 parts is more than the total gives in steps of 5; accepted: at most 0",
    ],
    ["a minimum of Infinity", 10, weights, { step: 1, minimum: Infinity }, "minimum: Infinity is not an amount"],
    [
      "an unknown method",
      10,
      weights,
      { step: 1, method: "hamilton" },
      'method: "hamilton" is not one of largestRemainder, dHondt, sainteLague',
    ],
    [
      "a method named like what every object has",
      10,
      weights,
      { step: 1, method: "toString" },
      'method: "toString" is',
    ],
    ["no part", 10, {}, { step: 1 }, "weights: {} has no part; accepted: one part or more"],
    ["no pair", 10, [], { step: 1 }, "has no part"],
    ["weights of 0", 10, { a: 0, b: "0.0" }, { step: 1 }, "weights: 0 for every part gives no proportion; accepted"],
    ["weights of 0 for a total of 0", 0, { a: 0 }, { step: 1 }, "weights: 0 for every part gives no proportion"],
    [
      "a weight below 0",
      10,
      { a: 3, b: decimal(-2) },
      { step: 1 },
      'weights: "b": -2 is below 0; accepted: 0 and above',
    ],
    ["a weight that is none", 10, { a: 3, b: undefined }, { step: 1 }, 'weights: "b": undefined is not an amount'],
    ["a weight of NaN", 10, { a: NaN }, { step: 1 }, 'weights: "a": NaN is not an amount (amount-not-finite)'],
    [
      "the key __proto__",
      10,
      JSON.parse('{ "a": 1, "__proto__": 1 }'),
      { step: 1 },
      'weights: "__proto__" is no key of a part; accepted: any other text',
    ],
    ["the key __proto__ in a pair", 10, [["__proto__", 1]], { step: 1 }, 'weights: "__proto__" is no key of a part'],
    [
      "a key there twice",
      10,
      [
        ["a", 1],
        ["a", 2],
      ],
      { step: 1 },
      'weights: "a" is there twice; accepted: each key once',
    ],
    ["a key that is a number", 10, new Map([[330402, 1]]), { step: 1 }, "is no pair of key and weight; accepted"],
    ["bare weights", 10, [3, 2], { step: 1 }, 'weights: 3 is no pair of key and weight; accepted: ["east", "3"]'],
    ["a text", 10, "east", { step: 1 }, "weights: east is neither a record nor pairs; accepted"],
    ["null", 10, null, { step: 1 }, "weights: null is neither a record nor pairs; accepted"],
    [
      "parts too long to write",
      1e40,
      { a: 1, b: 1, c: 1 },
      { step: 1 },
      'total: 3333333333333333333333333333333333333334, the part of "a", takes more than 34 digits to write; accepted',
    ],
  ])("%s", (_, total, given, options, message) => {
    const call = () => apportion(total as string, given as Record<string, string>, options as ApportionOptions);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
