import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { at, flow, rate, ratio, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "c", parent: "C" },
]);

/** Each discrepancy in one line. */
function found(rows: readonly Row[], metric: Metric = flow(), periods?: readonly string[]): readonly string[] {
  const options = periods === undefined ? {} : { periods };
  return roll(rows, [metric], districts, options).discrepancies.map(
    ({ code, severity, district, period, amounts: { expected, found: given } }) =>
      `${severity} ${code} ${district} ${period}: ${expected}, ${given}`,
  );
}

describe("while some have not reported, their sum contradicts an own figure below it", () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      "where nothing is below zero",
      [value("a", "2013", 7), value("b", "2013", 5), value("C", "2013", 10)],
      ["wrong own-differs-from-children C 2013: 12, 10"],
    ],
    [
      "where one of them is nothing",
      [value("a", "2013", 12), value("b", "2013", 0), value("C", "2013", 10)],
      ["wrong own-differs-from-children C 2013: 12, 10"],
    ],
    [
      "where they are fractions",
      [value("a", "2013", "22/3"), value("b", "2013", "20/3"), value("C", "2013", 10)],
      ["wrong own-differs-from-children C 2013: 14, 10"],
    ],
    [
      "where they are fractions and one of them is nothing",
      [value("a", "2013", "43/3"), value("b", "2013", 0), value("C", "2013", 10)],
      ["wrong own-differs-from-children C 2013: 14.33333333333333333333333333333333, 10"],
    ],
    [
      "unless one of the fractions is below zero, as the missing ones may be",
      [value("a", "2013", "43/3"), value("b", "2013", "-1/3"), value("C", "2013", 10)],
      [],
    ],
    ["unless one is below zero", [value("a", "2013", 15), value("b", "2013", -1), value("C", "2013", 10)], []],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });

  test("unless one was put together from parts of which one is below zero", () => {
    const quarter = [value("a", "2013-01", 15), value("a", "2013-02", -1), value("C", "2013-Q1", 10)];
    expect(found(quarter, flow(), ["2013-Q1"])).toEqual([]);
    const year = [value("a", "2013-Q1", 15), value("a", "2013-Q2", 0), value("C", "2013", 10)];
    expect(found(year, flow(), ["2013"])).toEqual(["wrong own-differs-from-children C 2013: 15, 10"]);
  });

  test("unless one that reaches into the period is below zero", () => {
    const rows = [value("a", "2013-12", 15), value("C", "2013-12", 10)];
    const owed = stock({ reach: { years: 1 } });
    expect(found(rows, owed, ["2013-12"])).toEqual(["wrong own-differs-from-children C 2013-12: 15, 10"]);
    expect(found([...rows, value("b", "2013-11", -1)], owed, ["2013-12"])).toEqual([]);
  });
});

describe("while those below lack parts of the period, an own figure for all of it is contradicted", () => {
  const march = [value("a", "2013-03", 20), value("b", "2013", 0), value("C", "2013", 10)];

  test("by what can only grow: a sum of months, or the highest of them", () => {
    const wrong = ["wrong own-differs-from-children C 2013: 20, 10"];
    expect(found(march, flow(), ["2013"])).toEqual(wrong);
    expect(found(march, flow({ over: "max" }), ["2013"])).toEqual(wrong);
    expect(found(march, flow({ over: "max", across: "max" }), ["2013"])).toEqual(wrong);
  });

  test("not by a last value, a mean or a least one, which later months may bring down", () => {
    expect(found(march, stock(), ["2013"])).toEqual([]);
    expect(found(march, flow({ over: "mean" }), ["2013"])).toEqual([]);
    expect(found(march, flow({ over: "min" }), ["2013"])).toEqual([]);
    expect(found(march, flow({ over: "mean", across: "max" }), ["2013"])).toEqual([]);
  });

  test("nor by the least of sums, which later months bring up", () => {
    const rows = [value("a", "2013-03", 5), value("C", "2013", 10)];
    expect(found(rows, flow({ across: "min" }), ["2013"])).toEqual([]);
    expect(found(rows, flow({ over: "min", across: "min" }), ["2013"])).toEqual([
      "wrong own-differs-from-children C 2013: 5, 10",
    ]);
  });

  test("by districts that lack none of it, whatever is made over time", () => {
    const rows = [value("a", "2013", 20), value("C", "2013", 10)];
    expect(found(rows, stock(), ["2013"])).toEqual(["wrong own-differs-from-children C 2013: 20, 10"]);
  });
});

describe("a figure reported for a period, and its parts", () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      "contradict each other where the parts are more already",
      [value("b", "2013-01", 7), value("b", "2013-02", 5), value("b", "2013-Q1", 10)],
      ["wrong reported-differs-from-parts b 2013-Q1: 12, 10"],
    ],
    [
      "do so where one of the parts is nothing",
      [value("b", "2013-01", 12), value("b", "2013-02", 0), value("b", "2013-Q1", 10)],
      ["wrong reported-differs-from-parts b 2013-Q1: 12, 10"],
    ],
    [
      "do so where the parts are fractions",
      [value("b", "2013-01", "22/3"), value("b", "2013-02", "20/3"), value("b", "2013-Q1", 10)],
      ["wrong reported-differs-from-parts b 2013-Q1: 14, 10"],
    ],
    [
      "do not where what others report of parts is below zero",
      [
        value("b", "2013-01", "22/3"),
        value("b", "2013-02", "20/3"),
        value("b", "2013-Q1", 10),
        value("a", "2013-01", "-1/3"),
        value("a", "2013-Q1", "-1/3"),
      ],
      [],
    ],
    [
      "do not where a part is below zero, as the missing one may be, though their sum is not",
      [value("b", "2013-01", "43/3"), value("b", "2013-02", "-1/3"), value("b", "2013-Q1", 10)],
      [],
    ],
    [
      "do not where a whole number of them is below zero",
      [value("b", "2013-01", 15), value("b", "2013-02", -1), value("b", "2013-Q1", 10)],
      [],
    ],
    [
      "do not where the whole is below zero, as some part then is",
      [value("b", "2013-01", 7), value("b", "2013-02", 5), value("b", "2013-Q1", -3)],
      [],
    ],
    [
      "do where a part of another period is below zero",
      [value("b", "2013-01", 7), value("b", "2013-02", 5), value("b", "2013-04", -1), value("b", "2013-Q1", 10)],
      ["wrong reported-differs-from-parts b 2013-Q1: 12, 10"],
    ],
    [
      "are told for each district by name",
      [
        ...["01", "02", "03"].flatMap((month) => ["a", "b", "c"].map((id) => value(id, `2013-${month}`, 1))),
        value("a", "2013-Q1", 3),
        value("b", "2013-Q1", 4),
        value("c", "2013-Q1", 5),
      ],
      ["weak reported-differs-from-parts b 2013-Q1: 3, 4", "weak reported-differs-from-parts c 2013-Q1: 3, 5"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(found(rows, flow(), ["2013-Q1"])).toEqual(expected);
  });

  test("are not held against each other where rates of parts cannot be pooled, or of nothing", () => {
    const bare = [value("b", "2013-01", 80), value("b", "2013-02", 90), value("b", "2013-Q1", 85)];
    expect(found(bare, ratio())).toEqual([]);
    expect(found([rate("b", "2013-01", 0, 0), rate("b", "2013-Q1", 1, 2)], ratio())).toEqual([]);
    expect(found([rate("b", "2013-01", 1, 2), rate("b", "2013-Q1", 0, 0)], ratio())).toEqual([]);
  });

  test("are not held against each other where a part has no weight", () => {
    const people: Metric = { ...stock(), id: "w" };
    const months = ["01", "02", "03"].flatMap((month, at) => [
      value("b", `2013-${month}`, 10 * at),
      { ...value("b", `2013-${month}`, 1), metric: "w" },
    ]);
    const mean = flow({ over: "weightedMean", weight: "w" });
    const told = (rows: readonly Row[]): readonly string[] =>
      roll(rows, [people, mean], districts, { periods: ["2013-Q1"] }).discrepancies.map(
        ({ severity, amounts }) => `${severity}: ${amounts.expected}, ${amounts.found}`,
      );
    expect(told([...months, value("b", "2013-Q1", 15)])).toEqual(["weak: 10, 15"]);
    expect(told([...months.slice(0, -1), value("b", "2013-Q1", 15)])).toEqual([]);
  });

  test("differ by rounding alone where the whole is printed with fewer digits", () => {
    const months = [value("b", "2013-01", "5.2"), value("b", "2013-02", "5.2"), value("b", "2013-03", "0")];
    const told = (whole: string) => found([...months, value("b", "2013-Q1", whole)], flow(), ["2013-Q1"]);
    expect(told("10")).toEqual(["note reported-differs-from-parts b 2013-Q1: 10.4, 10"]);
    expect(told("10.3")).toEqual(["weak reported-differs-from-parts b 2013-Q1: 10.4, 10.3"]);
  });

  test("differ where rates were averaged over parts of which one is of nothing", () => {
    const rows = [rate("b", "2013-01", 1, 2), rate("b", "2013-02", 0, 0), rate("b", "2013-Q1", 1, 4)];
    expect(found(rows, ratio({ over: "mean" }), ["2013-Q1"])).toEqual([]);
  });
});

describe("what a difference by rounding is", () => {
  test("a printed figure may be the rounded sum, however many rows stand before it", () => {
    const rows = [value("a", "2013", "5.2"), value("b", "2013", "5.2"), value("c", "2013", "0")];
    expect(found([...rows, value("C", "2013", "10")])).toEqual(["note own-differs-from-children C 2013: 10.4, 10"]);
    expect(found([value("C", "2013", "10"), ...rows])).toEqual(["note own-differs-from-children C 2013: 10.4, 10"]);
    expect(found([...rows, value("C", "2013", "10.0")])).toEqual(["note own-differs-from-children C 2013: 10.4, 10"]);
    expect(found([...rows, value("C", "2013", "10.3")])).toEqual(["weak own-differs-from-children C 2013: 10.4, 10.3"]);
  });

  test("a figure made from parts was not rounded", () => {
    const rows = [value("a", "2013", "5.2"), value("b", "2013", "5.2"), value("c", "2013", "0")];
    const halves = [value("C", "2013-H1", "4"), value("C", "2013-H2", "6")];
    expect(found([...rows, ...halves], flow(), ["2013"])).toEqual(["weak own-differs-from-children C 2013: 10.4, 10"]);
  });

  test("nor was a fraction", () => {
    const rows = [value("a", "2013", "1/3"), value("b", "2013", "0"), value("c", "2013", "0")];
    expect(found([...rows, value("C", "2013", "2/3")])).toEqual([
      "weak own-differs-from-children C 2013: 0.3333333333333333333333333333333333, 0.6666666666666666666666666666666667",
    ]);
  });
});

test("an own rate of nothing stands over those below and differs from nothing", () => {
  const rows = ["a", "b", "c"].map((id) => rate(id, "2013", 1, 2));
  const rollup = roll([...rows, rate("C", "2013", 0, 0)], [ratio()], districts);
  expect(rollup.discrepancies).toEqual([]);
  expect(at(rollup, "C", "2013")).toBe("zero-denominator 3/3");
});

test.each<[readonly [string, string], readonly string[]]>([
  [["-100", "100"], []],
  [
    ["0", "100"],
    ["wrong reported-differs-from-parts a 2013-H1: 10, 5", "wrong own-differs-from-children C 2013-H1: 10, 5"],
  ],
])("parts that the range %j allows can mend a difference, and no others", (range, expected) => {
  const rows = [value("a", "2013-Q1", 10), value("a", "2013-H1", 5)];
  const ofChildren = [value("a", "2013-H1", 10), value("C", "2013-H1", 5)];
  const metric: Metric = { ...flow(), range } as Metric;
  expect([...found(rows, metric, ["2013-H1"]), ...found(ofChildren, metric, ["2013-H1"])]).toEqual(expected);
});
