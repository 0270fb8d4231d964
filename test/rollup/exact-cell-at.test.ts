import { describe, expect, test } from "vitest";
import { fromInteger, rational } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { exactCellAt } from "../../src/rollup/exact-cell-at.js";
import type { RollUpOptions } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { workingsOf } from "../../src/rollup/workings.js";
import { flow, rate, ratio, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, ...["a", "b", "c"].map((id) => ({ id, parent: "P" }))]);
const people: Metric = { ...stock(), id: "w" };

/** The cell of the first metric in the first period rolled up, with every key it has. */
function cell(
  rows: readonly Row[],
  metrics: readonly Metric[],
  district: string,
  options: Partial<RollUpOptions> = {},
) {
  const rollup = roll(rows, metrics, districts, options);
  const workings = workingsOf(rollup);
  const [column] = rollup.columns;
  const period = column?.period ?? "";
  const { coverage, ...found } = exactCellAt(rollup, workings, 0, column, workings.tree.positions.get(district)!, {
    metric: "m",
    district,
    period,
  });
  expect([found.metric, found.district, found.period]).toEqual(["m", district, period]);
  const { metric: _, district: __, period: ___, ...facts } = found;
  return [`${coverage.reported}/${coverage.expected}`, coverage.weight, facts];
}

describe("what was reported", () => {
  const rows = [
    value("a", "2013", "1.5"),
    value("b", "2013", "7/3", { source: "yearbook" }),
    value("c", "2013", 4, { recordedOn: "2014-02-01" }),
    value("c", "2013", 6, { recordedOn: "2014-03-01", source: "bureau" }),
  ];

  test("comes as it stands, with its source and the day it was recorded where these are known", () => {
    const reported = { evidence: "full", origin: "reported" };
    expect(cell(rows, [flow()], "a")).toStrictEqual(["1/1", undefined, { ...reported, value: rational(3n, 2n) }]);
    expect(cell(rows, [flow()], "b")).toStrictEqual([
      "1/1",
      undefined,
      { ...reported, value: rational(7n, 3n), source: "yearbook" },
    ]);
    expect(cell(rows, [flow()], "c")).toStrictEqual([
      "1/1",
      undefined,
      { ...reported, value: fromInteger(6), source: "bureau", recordedOn: "2014-03-01" },
    ]);
    expect(cell(rows, [flow()], "c", { asOf: "2014-02-28" })).toStrictEqual([
      "1/1",
      undefined,
      { ...reported, value: fromInteger(4), recordedOn: "2014-02-01" },
    ]);
  });

  test("names its category", () => {
    const metric = flow({ breakdowns: [["x", "y"]] });
    const key = { metric: "m", district: "a", period: "2013", category: "x" };
    const rollup = roll([value("a", "2013", 5, { category: "x" })], [metric], districts);
    expect(readExactCell(rollup, key)).toStrictEqual({
      ...key,
      coverage: { reported: 1, expected: 1 },
      evidence: "full",
      origin: "reported",
      value: fromInteger(5),
    });
  });

  test("is a rate with what it is made of, or a bare one, or none of nothing", () => {
    const rates = [rate("a", "2013", 1, 3), rate("b", "2013", 0, 0), value("c", "2013", 25)];
    const reported = { evidence: "full", origin: "reported" };
    expect(cell(rates, [ratio()], "a")).toStrictEqual([
      "1/1",
      undefined,
      { ...reported, value: rational(100n, 3n), numerator: fromInteger(1), denominator: fromInteger(3) },
    ]);
    expect(cell(rates, [ratio()], "b")).toStrictEqual([
      "1/1",
      undefined,
      { evidence: "none", reason: "zero-denominator" },
    ]);
    expect(cell(rates, [ratio()], "c")).toStrictEqual(["1/1", undefined, { ...reported, value: fromInteger(25) }]);
  });
});

describe("what nobody reported", () => {
  const nothing = { evidence: "none", reason: "not-reported" };

  test("is expected in as many parts as the period has", () => {
    const months = [value("a", "2013-01", 1), value("a", "2013-02", 1)];
    expect(cell(months, [flow()], "b", { periods: ["2013-Q1"] })).toStrictEqual(["0/3", undefined, nothing]);
    expect(cell([], [flow()], "P", { periods: ["2013-Q1"] })).toStrictEqual(["0/3", undefined, nothing]);
  });

  test("is so of a metric that is not there", () => {
    const rollup = roll([value("a", "2013", 1)], [flow()], districts);
    const key = { metric: "other", district: "a", period: "2013" };
    expect(exactCellAt(rollup, workingsOf(rollup), 1, rollup.columns[0], 1, key)).toStrictEqual({
      ...key,
      evidence: "none",
      reason: "not-reported",
      coverage: { reported: 0, expected: 1 },
    });
  });
});

describe("what was made", () => {
  const across = { evidence: "partial", origin: "across" };

  test("of districts is told with how much of the weight reported, where there is one", () => {
    const rows = [value("a", "2013", 6), value("b", "2013", 9)];
    const weights = ["a", "b", "c"].map((district) => ({ metric: "w", district, period: "2013", value: 1 }));
    expect(cell(rows, [flow()], "P")).toStrictEqual(["2/3", undefined, { ...across, value: fromInteger(15) }]);
    const weighed = flow({ across: "weightedMean", weight: "w" });
    expect(cell([...rows, ...weights], [weighed, people], "P")).toStrictEqual([
      "2/3",
      "0.6666666666666666666666666666666667",
      { ...across, value: rational(15n, 2n) },
    ]);
  });

  test("of rates is told with its numerator and denominator", () => {
    expect(cell([rate("a", "2013", 1, 3), rate("b", "2013", 1, 4)], [ratio()], "P")).toStrictEqual([
      "2/3",
      undefined,
      { ...across, value: rational(200n, 7n), numerator: fromInteger(2), denominator: fromInteger(7) },
    ]);
  });

  test("of parts says that some are missing", () => {
    const months = [value("a", "2013-01", 1), value("a", "2013-02", 1)];
    expect(cell(months, [flow()], "a", { periods: ["2013-Q1"] })).toStrictEqual([
      "2/3",
      undefined,
      { evidence: "partial", origin: "over", value: fromInteger(2), partsMissing: "all" },
    ]);
  });

  test("of a last part says which one", () => {
    expect(cell([value("a", "2013-12", 8)], [stock()], "a", { periods: ["2013"] })).toStrictEqual([
      "1/1",
      undefined,
      { evidence: "full", origin: "over", value: fromInteger(8), observedIn: "2013-12" },
    ]);
  });

  test("of levels counts them, of districts alone", () => {
    const metric: Metric = { ...flow(), kind: "ordinal", levels: ["C", "B"], over: "min", across: "min" };
    const rows = [value("a", "2013-01", "B"), value("a", "2013-02", "C"), value("b", "2013-Q1", "B")];
    const periods = { periods: ["2013-Q1"] };
    expect(cell(rows, [metric], "P", periods)).toStrictEqual([
      "5/9",
      undefined,
      {
        ...across,
        value: fromInteger(1),
        level: "C",
        byLevel: [
          { level: "C", districts: 1 },
          { level: "B", districts: 1 },
        ],
        partsMissing: "some",
      },
    ]);
    expect(cell(rows, [metric], "a", periods)).toStrictEqual([
      "2/3",
      undefined,
      { evidence: "partial", origin: "over", value: fromInteger(1), level: "C", partsMissing: "all" },
    ]);
    expect(cell(rows, [metric], "b", periods)).toStrictEqual([
      "3/3",
      undefined,
      { evidence: "full", origin: "reported", value: fromInteger(2), level: "B" },
    ]);
  });

  test("by a deviation has its square beside it where that has no root, and a reported one has none", () => {
    const rows = [value("a", "2013", 1), value("b", "2013", 2), value("c", "2013", 4)];
    expect(cell(rows, [flow({ across: "deviation" })], "P")).toMatchObject([
      "3/3",
      undefined,
      { evidence: "full", origin: "across", square: rational(14n, 9n) },
    ]);
    expect(cell(rows.slice(1), [flow({ across: "deviation" })], "P")).toStrictEqual([
      "2/3",
      undefined,
      { ...across, value: fromInteger(1) },
    ]);
    const least = flow({ over: "deviation", across: "min" });
    const below = [value("a", "2013-Q1", -3), value("b", "2013-01", 1), value("b", "2013-02", 1)];
    expect(cell(below, [least], "P", { periods: ["2013-Q1"] })).toStrictEqual([
      "5/9",
      undefined,
      { ...across, value: fromInteger(-3), partsMissing: "some" },
    ]);
  });
});

describe("milestones", () => {
  const reached = (district: string, item: string | undefined, day: string): Row => ({
    metric: "m",
    district,
    value: day,
    ...(day === "not-reached" ? { period: "2013" } : {}),
    ...(item === undefined ? {} : { item }),
  });

  test("of one thing are told with the day", () => {
    const law: Metric = { ...flow(), kind: "milestone" };
    const rows = [reached("a", undefined, "2013-02-03"), reached("b", undefined, "not-reached")];
    expect(cell(rows, [law], "a", { periods: ["2013"] })).toStrictEqual([
      "1/1",
      undefined,
      { evidence: "full", origin: "reported", value: fromInteger(1), of: 1, reachedOn: "2013-02-03" },
    ]);
    expect(cell(rows, [law], "b", { periods: ["2013"] })).toStrictEqual([
      "1/1",
      undefined,
      { evidence: "full", origin: "reported", value: fromInteger(0), of: 1 },
    ]);
  });

  test("of items say who reached which, and by when", () => {
    const city: Metric = { ...flow(), kind: "milestone", items: ["x", "y"] };
    const rows = [
      ...["x", "y"].map((item) => reached("a", item, "2013-02-03")),
      reached("b", "x", "2013-05-06"),
      reached("b", "y", "not-reached"),
      ...["x", "y"].map((item) => reached("c", item, item === "x" ? "2013-04-01" : "not-reached")),
    ];
    expect(cell(rows, [city], "P", { periods: ["2013"] })).toStrictEqual([
      "6/6",
      undefined,
      {
        evidence: "full",
        origin: "across",
        value: fromInteger(4),
        of: 6,
        byItem: [
          { item: "x", districts: 3, reachedOn: "2013-05-06" },
          { item: "y", districts: 1 },
        ],
      },
    ]);
  });
});
