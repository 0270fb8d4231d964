import { describe, expect, test } from "vitest";
import { OPERATORS, type Operator } from "../../src/model/metric.js";
import { discrepancyOf, type Twice } from "../../src/rollup/difference.js";
import { fraction } from "./roll.js";

/** How weighty the difference is; undefined where there is none to tell of. */
function severity(expected: string, found: string, more: Partial<Twice> = {}): string | undefined {
  return discrepancyOf({
    code: "own-differs-from-children",
    metric: "m",
    district: "a",
    period: "2013",
    operators: ["sum"],
    expected: fraction(expected),
    found: fraction(found),
    full: true,
    signed: false,
    ...more,
  })?.severity;
}

test("a difference tells its place and both figures", () => {
  expect(
    discrepancyOf({
      code: "reported-differs-from-parts",
      metric: "m",
      district: "a",
      period: "2013",
      operators: ["sum"],
      expected: fraction("21/2"),
      found: fraction("7"),
      full: true,
      signed: true,
    }),
  ).toEqual({
    code: "reported-differs-from-parts",
    severity: "weak",
    path: ["m", "a", "2013"],
    metric: "m",
    district: "a",
    period: "2013",
    amounts: { expected: "10.5", found: "7" },
  });
});

describe("where all parts were reported", () => {
  test("figures that are equal do not differ", () => {
    expect(severity("14/2", "7")).toBeUndefined();
    expect(severity("7", "7", { digits: 0 })).toBeUndefined();
  });

  test("a difference by the rounding of what was printed is a note, any other is weak", () => {
    expect(severity("21/2", "11", { digits: 0 })).toBe("note");
    expect(severity("21/2", "10", { digits: 0 })).toBe("weak");
    expect(severity("1/3", "33/100", { digits: 2 })).toBe("note");
    expect(severity("1/3", "33/100", { digits: 3 })).toBe("weak");
    expect(severity("21/2", "11")).toBe("weak");
  });
});

describe("where parts are missing", () => {
  const below = OPERATORS.filter((operator) => severity("6", "7", { operators: [operator], full: false }) === "wrong");
  const above = OPERATORS.filter((operator) => severity("8", "7", { operators: [operator], full: false }) === "wrong");

  test("a sum, a number and a greatest value above the whole contradict it, and a least one below", () => {
    expect(below).toEqual(["min"]);
    expect([...above].sort()).toEqual(["count", "max", "sum"]);
  });

  test("where they would go through two, both have to lead the same way", () => {
    const through = (expected: string, ...operators: readonly Operator[]) =>
      severity(expected, "7", { operators, full: false });
    expect([through("8", "sum", "max"), through("8", "sum", "last"), through("8", "min", "sum")]).toEqual([
      "wrong",
      undefined,
      undefined,
    ]);
    expect([through("6", "min", "min"), through("6", "min", "sum")]).toEqual(["wrong", undefined]);
  });

  test("and nothing else is said", () => {
    for (const operator of OPERATORS)
      for (const expected of ["6", "8"])
        expect([undefined, "wrong"]).toContain(severity(expected, "7", { operators: [operator], full: false }));
  });

  test.each<[Operator, string | undefined]>([
    ["sum", undefined],
    ["count", undefined],
    ["max", "wrong"],
  ])("parts below zero: %s gives %s", (operator, expected) => {
    expect(severity("8", "7", { operators: [operator], full: false, signed: true })).toBe(expected);
  });

  test("a difference by rounding contradicts nothing", () => {
    expect(severity("15/2", "7", { full: false, digits: 0 })).toBe("wrong");
    expect(severity("43/6", "7", { full: false, digits: 0 })).toBeUndefined();
  });
});

describe("where the figure found lacks parts of the period itself", () => {
  const unfinished = (expected: string, found: string, more: Partial<Twice> = {}) =>
    severity(expected, found, { operators: ["min"], unfinishedBy: "sum", ...more });

  test("it contradicts all the districts below where it is more already", () => {
    expect(unfinished("6", "7")).toBe("wrong");
    expect(unfinished("8", "7")).toBeUndefined();
    expect(unfinished("7", "7")).toBeUndefined();
    expect(unfinished("6", "7", { signed: true })).toBeUndefined();
    expect(unfinished("8", "7", { unfinishedBy: "min" })).toBe("wrong");
    expect(unfinished("6", "7", { unfinishedBy: "mean" })).toBeUndefined();
  });

  test("it contradicts nothing where those lack some too", () => {
    expect(unfinished("6", "7", { full: false })).toBeUndefined();
  });
});
