import { describe, expect, test } from "vitest";
import { compare, divide, fromInteger, multiply, rational } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { at, flow, ratio, roll, type Row, stock, told, value } from "../rollup/roll.js";

const districts = parseDistricts([{ id: "B" }, { id: "D", parent: "B" }, { id: "E", parent: "B" }]);
const rows = [
  value("D", "2013-01", "10"),
  value("D", "2013-02", "20"),
  value("D", "2013-03", "30"),
  value("E", "2013-01", "5"),
  value("E", "2013-02", "5"),
];
const quarter = { metric: "m", district: "B", period: "2013-Q1" };

describe("D reports 10, 20, 30 in the months of a quarter, E reports 5, 5 and nothing for March", () => {
  test.each<[string, Operator, Operator, string]>([
    ["sum, sum", "sum", "sum", "70 5/6"],
    ["mean over all values, flat", "mean", "mean", "14 5/6"],
    ["last, sum", "last", "sum", "35 1/2"],
    ["last, mean", "last", "mean", "17.5 1/2"],
    ["last value of all", "last", "last", "30 1/2"],
    ["first, sum", "first", "sum", "15 2/2"],
    ["first, mean", "first", "mean", "7.5 2/2"],
    ["min of all", "min", "min", "5 5/6"],
    ["max of all", "max", "max", "30 5/6"],
    ["max, then sum across", "max", "sum", "35 5/6"],
    ["min, then sum across", "min", "sum", "15 5/6"],
    ["count of values", "count", "count", "5 5/6"],
    ["median of all values, flat", "median", "median", "10 5/6"],
    ["median, then sum across", "median", "sum", "25 5/6"],
    ["none", "none", "none", "operator-refuses 0/2"],
  ])("%s", (_, over, across, expected) => {
    expect(at(roll(rows, [flow({ over, across })], districts), "B", "2013-Q1")).toBe(expected);
  });

  test.each<[string, Operator, string, string]>([
    ["population", "deviation", "94", "9.695359714832658028148881150845313"],
    ["sample", "sampleDeviation", "117.5", "10.83974169433939970949481224036605"],
  ])("standard deviation, %s", (_, operator, square, text) => {
    const rollup = roll(rows, [flow({ over: operator, across: operator })], districts);
    expect(cellAt(rollup, quarter)).toEqual({
      ...quarter,
      coverage: { reported: 5, expected: 6 },
      evidence: "partial",
      origin: "across",
      value: text,
      square,
    });
  });

  test("mean over days, then sum across: where the month without a report is stated to be zero, and days weigh", () => {
    const days = [31, 28, 31].flatMap((length, month) =>
      ["D", "E"].map((district) => ({ metric: "days", district, period: `2013-0${month + 1}`, value: length })),
    );
    const metrics: readonly Metric[] = [
      flow({ over: "weightedMean", across: "sum", weight: "days" }),
      { ...flow(), id: "days" },
    ];
    const stated = roll([...rows, value("E", "2013-03", "0"), ...days], metrics, districts);
    expect(told(cellAt(stated, quarter))).toBe("419/18 6/6");
    expect(divide(fromInteger(2095), fromInteger(90))).toEqual(rational(419n, 18n));
    expect(told(cellAt(roll([...rows, ...days], metrics, districts), quarter))).toBe("25 5/6");
  });
});

describe("a root is never rounded before it is held against something", () => {
  const deviation = roll(rows, [flow({ over: "deviation", across: "deviation" })], districts);

  test("it lies above its own 34 digits where these were cut, and its square is the variance", () => {
    const cell = readExactCell(deviation, quarter);
    if (cell.evidence === "none") throw new TypeError("there is a value");
    expect(cell.square).toEqual(rational(94n));
    const printed = rational(9695359714832658028148881150845313n, 10n ** 33n);
    expect(compare(cell.value, printed)).toBe(compare(rational(94n), multiply(printed, printed)));
  });

  test("a deviation that is rational is written as it is", () => {
    const two = [value("D", "2013-01", "3"), value("E", "2013-01", "5")];
    const rollup = roll(two, [flow({ across: "deviation" })], districts);
    expect(cellAt(rollup, { ...quarter, period: "2013-01" })).toMatchObject({ value: "1", evidence: "full" });
    expect(cellAt(rollup, { ...quarter, period: "2013-01" })).not.toHaveProperty("square");
  });
});

describe("a ratio", () => {
  const counties = parseDistricts([{ id: "B" }, ...["a", "b", "c"].map((id) => ({ id, parent: "B" }))]);
  const given: readonly Row[] = [
    { metric: "m", district: "a", period: "2013", numerator: 1, denominator: 10 },
    { metric: "m", district: "b", period: "2013", numerator: 45, denominator: 50 },
    { metric: "m", district: "c", period: "2013", numerator: 5, denominator: 5 },
  ];

  test("of 1 of 10, 45 of 50 and 5 of 5 is 51 of 65, the mean of the three is another figure", () => {
    expect(at(roll(given, [ratio()], counties), "B", "2013")).toBe("1020/13 3/3");
    expect(at(roll(given, [ratio({ across: "mean" })], counties), "B", "2013")).toBe("200/3 3/3");
  });

  test("weighed by its own denominators is the ratio of sums", () => {
    const checks = given.map(({ district, denominator }) => ({
      metric: "checks",
      district,
      period: "2013",
      value: denominator,
    }));
    const metrics = [ratio({ across: "weightedMean", weight: "checks" }), { ...flow(), id: "checks" } as Metric];
    expect(at(roll([...given, ...checks], metrics, counties), "B", "2013")).toBe("1020/13 3/3");
  });
});

test("goals of 100,000, 20,000 and 1,000 weigh 82.6, 16.5 and 0.8 percent, not a third each", () => {
  const tree = parseDistricts([{ id: "B" }, ...["a", "b", "c"].map((id) => ({ id, parent: "B" }))]);
  const index = { id: "m", name: "m", unit: "", direction: "up", kind: "index", weight: "goal" } as const;
  const goals = { a: 100_000, b: 20_000, c: 1_000 };
  const shares = Object.keys(goals).map((reached) => {
    const given = Object.entries(goals).flatMap(([district, goal]) => [
      { metric: "goal", district, period: "2013", value: goal },
      value(district, "2013", district === reached ? "100" : "0"),
    ]);
    const cell = cellAt(roll(given, [index, { ...stock(), id: "goal" }], tree), {
      metric: "m",
      district: "B",
      period: "2013",
    });
    return cell.evidence === "none" ? cell.reason : cell.value.slice(0, 4);
  });
  expect(shares).toEqual(["82.6", "16.5", "0.82"]);
});
