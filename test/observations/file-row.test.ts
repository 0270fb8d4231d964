import { describe, expect, test } from "vitest";
import { at, keptOf, problemsOf } from "./read-with.js";

describe("amounts", () => {
  test.each([
    ["1e400", "amount-exponent"],
    ["９０", "amount-full-width"],
    ["90%", "amount-percent-sign"],
    ["1,000", "amount-grouping"],
    [".5", "not-an-amount"],
    ["5.", "not-an-amount"],
    ["-", "not-an-amount"],
    ["+5", "not-an-amount"],
    ["1/0", "amount-zero-denominator"],
    ["1".repeat(35), "amount-too-precise"],
    [Number.NaN, "amount-not-finite"],
    [{ toFixed: () => 3 }, "not-an-amount"],
    [{ toFixed: "3" }, "not-an-amount"],
  ])("%s is refused with %s", (value, code) => {
    expect(problemsOf({ metric: "count", ...at, value })).toMatchObject([{ code, path: ["value"], line: 1 }]);
  });

  test("ten million digits are refused without reading them", () => {
    const [problem] = problemsOf({ metric: "count", ...at, value: "1".repeat(10_000_000) });
    expect(problem).toMatchObject({ code: "amount-too-long", path: ["value"] });
    expect(JSON.stringify(problem).length).toBeLessThan(200);
  });

  test("an amount whose own code throws is refused", () => {
    const value = {
      toFixed(): string {
        throw new TypeError("boo");
      },
    };
    expect(problemsOf({ metric: "count", ...at, value })).toMatchObject([{ code: "not-an-amount" }]);
  });

  test("equal amounts are one however they are written", () => {
    const values = ["0.5", "0.50", "00.5", 0.5, "1/2", "2/4", "0.500000000000000000000"];
    expect(keptOf(...values.map((value) => ({ metric: "count", ...at, value })))).toBe(1);
    expect(keptOf(...["0", "-0", -0, "0.00", "0/7"].map((value) => ({ metric: "count", ...at, value })))).toBe(1);
    expect(keptOf(...["1/3", "2/6"].map((value) => ({ metric: "count", ...at, value })))).toBe(1);
  });
});

describe("values by kind", () => {
  test("a share lies between nothing and all", () => {
    expect(problemsOf({ metric: "rate", ...at, numerator: "86", denominator: "85" })).toEqual([
      { code: "numerator-above-denominator", numerator: "86", denominator: "85", path: ["numerator"], line: 1 },
    ]);
    expect(problemsOf({ metric: "rate", ...at, numerator: "1", denominator: "0" })).toMatchObject([
      { code: "numerator-above-denominator" },
    ]);
    expect(problemsOf({ metric: "rate", ...at, numerator: "-1", denominator: "4" })).toMatchObject([
      { code: "value-out-of-range", value: "-25", range: ["0", "100"], path: ["numerator"] },
    ]);
    expect(problemsOf({ metric: "rate", ...at, value: "100.1" })).toMatchObject([
      { code: "value-out-of-range", value: "100.1" },
    ]);
    expect(keptOf({ metric: "rate", ...at, numerator: "0.1", denominator: "0.10" })).toBe(1);
    expect(problemsOf({ metric: "rate", ...at, numerator: "1/3", denominator: "0.3333" })).toMatchObject([
      { code: "numerator-above-denominator" },
    ]);
  });

  test("a rate that is no share may be above one, never over a negative denominator", () => {
    expect(keptOf({ metric: "risk", ...at, numerator: "5", denominator: "2" })).toBe(1);
    expect(problemsOf({ metric: "risk", ...at, numerator: "5", denominator: "-2" })).toMatchObject([
      { code: "negative-denominator", denominator: "-2", path: ["denominator"] },
    ]);
    expect(keptOf({ metric: "risk", ...at, numerator: "0", denominator: "0" })).toBe(1);
  });

  test("a rate is given one way, and whole", () => {
    expect(problemsOf({ metric: "rate", ...at, value: "5", numerator: "1" })).toMatchObject([
      { code: "one-of-keys", given: ["value", "numerator"] },
    ]);
    expect(problemsOf({ metric: "rate", ...at })).toMatchObject([{ code: "one-of-keys", given: [] }]);
    expect(problemsOf({ metric: "rate", ...at, numerator: "5" })).toMatchObject([
      { code: "missing-key", key: "denominator" },
    ]);
    expect(problemsOf({ metric: "rate", ...at, denominator: "5" })).toMatchObject([
      { code: "missing-key", key: "numerator" },
    ]);
  });

  test("only rates have numerators, only milestones items", () => {
    expect(
      problemsOf({ metric: "count", ...at, value: "1", numerator: "1", denominator: "1", item: "draft" }),
    ).toMatchObject([
      { code: "unknown-key", key: "numerator" },
      { code: "unknown-key", key: "denominator" },
      { code: "unknown-key", key: "item" },
    ]);
    expect(problemsOf({ metric: "rate", ...at, value: "1", item: "draft" })).toMatchObject([
      { code: "unknown-key", key: "item" },
    ]);
  });

  test.each(["0", "100", 100, "99.999999999999999999", "1/3"])("%s lies in a range from 0 to 100", (value) => {
    expect(keptOf({ metric: "score", ...at, value })).toBe(1);
  });

  test.each(["-0.0000000000001", "100.00000000000001", "100.0000000000000000000001", "301/3", -1])(
    "%s does not",
    (value) => {
      expect(problemsOf({ metric: "score", ...at, value })).toMatchObject([
        { code: "value-out-of-range", range: ["0", "100"] },
      ]);
    },
  );

  test("a level is one of the list, of no other kind", () => {
    expect(keptOf({ metric: "grade", ...at, value: "B" })).toBe(1);
    for (const value of ["E", "3", 3, "toString"]) {
      expect(problemsOf({ metric: "grade", ...at, value })).toMatchObject([
        { code: "unknown-level", levels: ["D", "C", "B", "A"] },
      ]);
    }
    expect(problemsOf({ metric: "grade", ...at })).toMatchObject([{ code: "missing-key", key: "value" }]);
  });

  test("a milestone has a day, and of several items names one", () => {
    expect(keptOf({ metric: "city", district: "a", item: "draft", value: "2013-05-01" })).toBe(1);
    expect(keptOf({ metric: "law", district: "a", value: "2013-05-01" })).toBe(1);
    expect(problemsOf({ metric: "city", district: "a", value: "2013-05-01" })).toMatchObject([
      { code: "missing-key", key: "item" },
    ]);
    expect(problemsOf({ metric: "city", district: "a", item: "x", value: "2013-05-01" })).toMatchObject([
      { code: "dangling-id", noun: "item", id: "x" },
    ]);
    expect(problemsOf({ metric: "city", district: "a", item: 3, value: "2013-05-01" })).toMatchObject([
      { code: "wrong-shape", path: ["item"] },
    ]);
    expect(problemsOf({ metric: "law", district: "a", item: "x", value: "2013-05-01" })).toMatchObject([
      { code: "unknown-key", key: "item" },
    ]);
    expect(problemsOf({ metric: "law", district: "a", value: "2013-02-29" })).toMatchObject([
      { code: "not-a-day", path: ["value"] },
    ]);
    expect(problemsOf({ metric: "law", district: "a" })).toMatchObject([{ code: "missing-key", key: "value" }]);
    expect(problemsOf({ metric: "law", district: "a", value: "2014-01-01", period: "2013" })).toMatchObject([
      { code: "value-out-of-range", value: "2014-01-01", range: ["2013-01-01", "2013-12-31"] },
    ]);
  });

  test("not reached is said of a period", () => {
    expect(keptOf({ metric: "law", ...at, value: "not-reached" })).toBe(1);
    expect(problemsOf({ metric: "law", district: "a", value: "not-reached" })).toMatchObject([
      { code: "missing-key", key: "period" },
    ]);
  });
});
