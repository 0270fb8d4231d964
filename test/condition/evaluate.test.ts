import { describe, expect, test } from "vitest";
import { evaluateCondition, evaluateLimits, evaluateValue } from "../../src/condition/evaluate.js";
import { evaluateWorkedOut } from "../../src/condition/worked-out.js";
import type { Truth } from "../../src/condition/truth.js";
import type { Condition, Value } from "../../src/model/value.js";
import { amount, gone, level, readerOf, word } from "./fake-reader.js";
import { shown } from "./shown.js";

const reader = readerOf({
  three: amount("3"),
  four: amount("4"),
  zero: amount("0"),
  third: amount("1/3"),
  close: amount("89.995"),
  water: level("2", "poor", "fair", "good"),
  lake: level("3", "poor", "fair", "good"),
  gone,
  "t.status": word("met"),
  "t.completion": amount("0.9"),
  "work.points": amount("18"),
  "work.share": amount("0.9"),
});

function told(value: Value): string {
  return shown(evaluateValue(value, reader).reading);
}

const three: Value = { metric: "three" };
const four: Value = { metric: "four" };
const missing: Value = { metric: "nowhere" };

describe("a value", () => {
  test.each<[Value, string]>([
    ["0.30", "0.3"],
    ["2/3", "2/3"],
    [three, "3"],
    [{ target: "t", read: "completion" }, "0.9"],
    [{ target: "t", read: "status" }, "met"],
    [{ item: "work" }, "18"],
    [{ item: "work", read: "share" }, "0.9"],
    [{ plus: [three, four, "0.5"] }, "7.5"],
    [{ minus: [three, four] }, "-1"],
    [{ times: [three, four, "1/3"] }, "4"],
    [{ ratio: [three, four] }, "0.75"],
    [{ gap: [three, four] }, "1"],
    [{ gap: [four, three] }, "1"],
    [{ least: [four, three, "3.5"] }, "3"],
    [{ greatest: [three, four, "3.5"] }, "4"],
    [{ least: [{ metric: "lake" }, { metric: "water" }] }, "fair"],
    [{ greatest: [{ metric: "water" }, { metric: "lake" }] }, "good"],
    [{ first: [missing, four, three] }, "4"],
    [{ times: ["3", { ratio: ["30", "9"] }] }, "10"],
  ])("%j is %s", (value, expected) => {
    expect(told(value)).toBe(expected);
  });

  test("three times a third is one, exactly", () => {
    expect(told({ plus: [{ metric: "third" }, { metric: "third" }, { metric: "third" }] })).toBe("1");
  });

  test.each<[Value, string]>([
    [missing, "missing"],
    [{ ratio: [three, { metric: "zero" }] }, "zero-denominator"],
    [{ plus: [three, missing] }, "missing"],
    [{ times: [{ metric: "zero" }, missing] }, "missing"],
    [{ plus: [{ metric: "gone" }, missing] }, "gone"],
    [{ first: [{ metric: "gone" }, missing] }, "gone"],
    [{ ratio: [missing, { metric: "zero" }] }, "missing"],
  ])("%j is unknown because of %s", (value, reason) => {
    expect(told(value)).toBe(reason);
  });

  test("the least of what is partly missing is known not to be above the others", () => {
    expect(told({ least: [three, missing] })).toBe("…3 missing");
    expect(told({ greatest: [three, missing] })).toBe("3… missing");
    expect(evaluateCondition({ least: [three, missing], above: "3" }, reader).truth).toBe("false");
    expect(evaluateCondition({ least: [three, missing], above: "2" }, reader)).toMatchObject({
      truth: "unknown",
      missing: "missing",
    });
  });

  test("all that is read is told, in order, also what is not known", () => {
    expect(evaluateValue({ plus: [three, { ratio: [missing, four] }] }, reader).inputs).toEqual([
      "three",
      "nowhere",
      "four",
    ]);
  });

  test("kept working gives what is given without it, and names what arithmetic was done on", () => {
    const nested: Value = { times: [{ plus: [three, four] }, { first: [missing, "2"] }] };
    const { reading, inputs, sum } = evaluateWorkedOut(nested, reader);
    expect({ reading, inputs }).toEqual(evaluateValue(nested, reader));
    const seven = {
      reading: amount("7"),
      sum: { by: "plus", of: [amount("3"), amount("4")].map((of) => ({ reading: of })) },
    };
    expect(sum).toEqual({ by: "times", of: [seven, { reading: amount("2") }] });
    expect(evaluateWorkedOut({ first: [missing] }, reader)).toEqual(evaluateValue({ first: [missing] }, reader));
    expect(evaluateWorkedOut("2", reader)).toEqual({ reading: amount("2"), inputs: [] });
  });

  test("of the first that is known nothing behind it is read", () => {
    expect(evaluateValue({ first: [missing, four, three] }, reader).inputs).toEqual(["nowhere", "four"]);
  });
});

function truth(condition: Condition): Truth {
  return evaluateCondition(condition, reader).truth;
}

describe("a condition", () => {
  test.each<[Condition, Truth]>([
    [{ metric: "three", atLeast: "3" }, "true"],
    [{ metric: "three", above: "3" }, "false"],
    [{ metric: "three", atMost: "3" }, "true"],
    [{ metric: "three", below: "3" }, "false"],
    [{ metric: "three", equals: "3.00" }, "true"],
    [{ metric: "three", equals: four }, "false"],
    [{ metric: "three", atLeast: "2", atMost: "2.5" }, "false"],
    [{ metric: "three", above: "2", below: four }, "true"],
    [{ metric: "close", atLeast: "90" }, "false"],
    [{ metric: "three", in: ["2", "3.0"] }, "true"],
    [{ plus: [three, four], equals: "7" }, "true"],
    [{ metric: "water", atLeast: "fair" }, "true"],
    [{ metric: "water", above: "fair" }, "false"],
    [{ metric: "water", below: { metric: "lake" } }, "true"],
    [{ metric: "water", in: ["poor", "good"] }, "false"],
    [{ target: "t", read: "status", equals: "met" }, "true"],
    [{ target: "t", read: "status", equals: "missed" }, "false"],
    [{ target: "t", read: "status", in: ["reached", "met"] }, "true"],
    [{ metric: "nowhere", atLeast: "1" }, "unknown"],
    [{ metric: "three", atLeast: missing }, "unknown"],
    [{ metric: "nowhere", in: ["1"] }, "unknown"],
    [{ metric: "three", above: "5", atMost: missing }, "false"],
    [{ ratio: [three, { metric: "zero" }], above: "1" }, "unknown"],
    [{ known: three }, "true"],
    [{ known: missing }, "false"],
    [{ not: { known: missing } }, "true"],
    [{ not: { metric: "nowhere", above: "1" } }, "unknown"],
    [
      {
        all: [
          { metric: "three", above: "1" },
          { metric: "nowhere", above: "1" },
        ],
      },
      "unknown",
    ],
    [
      {
        all: [
          { metric: "three", above: "9" },
          { metric: "nowhere", above: "1" },
        ],
      },
      "false",
    ],
    [
      {
        any: [
          { metric: "three", above: "1" },
          { metric: "nowhere", above: "1" },
        ],
      },
      "true",
    ],
    [
      {
        any: [
          { metric: "three", above: "9" },
          { metric: "nowhere", above: "1" },
        ],
      },
      "unknown",
    ],
  ])("%j is %s", (condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  test("one that is unknown tells the first thing that is missing; one that is decided misses nothing", () => {
    const either: Condition = {
      any: [
        { metric: "gone", above: "1" },
        { metric: "nowhere", above: "1" },
      ],
    };
    expect(evaluateCondition(either, reader)).toMatchObject({ truth: "unknown", missing: "gone" });
    const decided = evaluateCondition({ any: [either, { metric: "three", above: "1" }] }, reader);
    expect(decided).toEqual({ truth: "true", inputs: ["gone", "nowhere", "three"] });
  });

  test("asking whether something is known is no lack of it", () => {
    const condition: Condition = { all: [{ not: { known: { metric: "gone" } } }, { metric: "nowhere", above: "1" }] };
    expect(evaluateCondition(condition, reader)).toMatchObject({ truth: "unknown", missing: "missing" });
  });

  test("every part is read, whichever decides", () => {
    const condition: Condition = {
      all: [
        { metric: "three", above: "9" },
        { metric: "four", atLeast: missing },
      ],
    };
    expect(evaluateCondition(condition, reader).inputs).toEqual(["three", "four", "nowhere"]);
  });
});

test("limits can be held against something already read", () => {
  const { truth: within, inputs } = evaluateLimits(amount("5"), { atLeast: three, below: "6" }, reader);
  expect([within, inputs]).toEqual(["true", ["three"]]);
  expect(evaluateLimits(amount("5"), { atLeast: missing }, reader)).toMatchObject({
    truth: "unknown",
    missing: "missing",
  });
});

test("numbers that grow without end are refused by their digits", () => {
  const squared = (value: Value): Value => ({ times: [value, value] });
  let value: Value = "1234567890123456789012345678901234";
  for (let times = 0; times < 9; times += 1) value = squared(value);
  expect(() => told(value)).toThrow(RangeError);
  expect(() => told({ ratio: ["1", value] })).toThrow("more than 2000 digits");
});
