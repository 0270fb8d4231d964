import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { at, flow, rate, ratio, roll, type Row, value } from "./roll.js";

const districts = parseDistricts([{ id: "B" }, { id: "D", parent: "B" }, { id: "E", parent: "B" }]);
const rows = [
  value("D", "2013-01", "10"),
  value("D", "2013-02", "20"),
  value("D", "2013-03", "30"),
  value("E", "2013-01", "5"),
  value("E", "2013-02", "5"),
];

describe("the worked figures: D reports 10, 20, 30, E reports 5, 5 and nothing for March", () => {
  test.each<[Operator, Operator, string]>([
    ["sum", "sum", "70 5/6"],
    ["mean", "mean", "14 5/6"],
    ["mean", "sum", "25 5/6"],
    ["last", "sum", "35 1/2"],
    ["last", "mean", "17.5 1/2"],
    ["last", "last", "30 1/2"],
    ["first", "sum", "15 2/2"],
    ["first", "mean", "7.5 2/2"],
    ["first", "first", "10 2/2"],
    ["min", "min", "5 5/6"],
    ["max", "max", "30 5/6"],
    ["max", "sum", "35 5/6"],
    ["min", "sum", "15 5/6"],
    ["count", "count", "5 5/6"],
    ["count", "sum", "5 5/6"],
    ["count", "mean", "2.5 5/6"],
    ["sum", "count", "2 5/6"],
    ["none", "sum", "operator-refuses 0/2"],
    ["sum", "none", "operator-refuses 5/6"],
    ["ratio", "sum", "operator-refuses 0/2"],
    ["deviation", "sum", "operator-refuses 5/6"],
  ])("%s over time, %s across districts", (over, across, quarter) => {
    expect(at(roll(rows, [flow({ over, across })], districts), "B", "2013-Q1")).toBe(quarter);
  });

  test("the first and last of districts go by the periods of their own first or last figures", () => {
    const [both, one] = [
      (district: string) => [value(district, "2013-01", "10"), value(district, "2013-03", "30")],
      (district: string, month: string) => [value(district, month, "5")],
    ];
    const firsts = roll([...both("D"), ...one("E", "2013-01")], [flow({ over: "first", across: "last" })], districts);
    expect(at(firsts, "B", "2013-Q1")).toBe("5 2/2");
    const lasts = roll([...both("E"), ...one("D", "2013-03")], [flow({ over: "last", across: "first" })], districts);
    expect(at(lasts, "B", "2013-Q1")).toBe("5 2/2");
  });

  test("what a district reported itself stands even where the operators refuse", () => {
    const rollup = roll(rows, [flow({ over: "none", across: "none" })], districts);
    expect(at(rollup, "D", "2013-01")).toBe("10 1/1");
    expect(at(rollup, "D", "2013-Q1")).toBe("operator-refuses 0/1");
    expect(at(rollup, "B", "2013-01")).toBe("operator-refuses 2/2");
  });
});

describe("rates", () => {
  const counties = parseDistricts([{ id: "B" }, ...["a", "b", "c"].map((id) => ({ id, parent: "B" }))]);
  const given = [
    ["a", "1", "10"],
    ["b", "45", "50"],
    ["c", "5", "5"],
  ].map(([district, numerator, denominator]) => ({ metric: "m", district, period: "2013", numerator, denominator }));
  const city = (more: Partial<Metric>): string => at(roll(given, [ratio(more)], counties), "B", "2013");

  test("pool their numerators and denominators", () => {
    expect(city({})).toBe("1020/13 3/3");
  });

  test("are averaged only where that is asked for by name", () => {
    expect(city({ across: "mean" })).toBe("200/3 3/3");
    expect(city({ across: "min" })).toBe("10 3/3");
    expect(city({ across: "max" })).toBe("100 3/3");
    expect(city({ across: "first" })).toBe("10 3/3");
    expect(city({ across: "last" })).toBe("100 3/3");
    expect(city({ across: "sum" })).toBe("operator-refuses 3/3");
  });

  test("of nothing have no value, and add nothing to the rate above", () => {
    const rollup = roll(
      [...given.slice(0, 2), { metric: "m", district: "c", period: "2013", numerator: "0", denominator: "0" }],
      [ratio()],
      counties,
    );
    expect(at(rollup, "c", "2013")).toBe("zero-denominator 1/1");
    expect(at(rollup, "B", "2013")).toBe("230/3 3/3");
    const averaged = roll(
      [...given.slice(0, 2), { metric: "m", district: "c", period: "2013", numerator: "0", denominator: "0" }],
      [ratio({ across: "mean" })],
      counties,
    );
    expect(at(averaged, "B", "2013")).toBe("50 3/3");
    const nothing = roll(
      [{ metric: "m", district: "c", period: "2013", numerator: "0", denominator: "0" }],
      [ratio()],
      counties,
    );
    expect(at(nothing, "B", "2013")).toBe("zero-denominator 1/3");
  });

  test("given bare stand for their district and cannot be pooled", () => {
    const bare = [...given.slice(0, 2), value("c", "2013", "90")];
    const rollup = roll(bare, [ratio()], counties);
    expect(at(rollup, "c", "2013")).toBe("90 1/1");
    expect(at(rollup, "B", "2013")).toBe("missing-denominator 3/3");
    expect(at(roll(bare, [ratio({ across: "mean" })], counties), "B", "2013")).toBe("190/3 3/3");
    expect(at(roll(bare, [ratio({ across: "max" })], counties), "B", "2013")).toBe("90 3/3");
  });

  test("given bare for parts of a period cannot be pooled over time, but can be averaged or read last", () => {
    const months = [value("a", "2013-01", "80"), value("a", "2013-02", "90")];
    expect(at(roll(months, [ratio()]), "a", "2013-Q1")).toBe("missing-denominator 2/3");
    expect(at(roll(months, [ratio({ over: "mean", across: "mean" })]), "a", "2013-Q1")).toBe("85 2/3");
    expect(at(roll(months, [ratio({ over: "last" })]), "a", "2013-Q1")).toBe("90 0/1");
    expect(at(roll(months, [ratio({ over: "min" })]), "a", "2013-Q1")).toBe("80 2/3");
    expect(at(roll(months, [ratio()], undefined), "a", "2013-01")).toBe("80 1/1");
  });

  test("pool over time too", () => {
    const months = [
      { metric: "m", district: "a", period: "2013-01", numerator: "1", denominator: "10" },
      { metric: "m", district: "a", period: "2013-02", numerator: "49", denominator: "50" },
    ];
    expect(at(roll(months, [ratio()]), "a", "2013-Q1")).toBe("250/3 2/3");
    expect(at(roll(months, [ratio({ over: "mean" })]), "a", "2013-Q1")).toBe("54 2/3");
    expect(at(roll(months, [ratio({ over: "last" })]), "a", "2013-Q1")).toBe("98 0/1");
    expect(at(roll(months, [ratio({ over: "max" })]), "a", "2013-Q1")).toBe("98 2/3");
  });

  test("of the whole period are pooled, whoever else has only a mean over its parts", () => {
    const metric = ratio({ over: "mean" });
    const whole = [rate("D", "2013-Q1", "1", "2"), rate("E", "2013-Q1", "3", "10")];
    const tree = parseDistricts([
      { id: "A" },
      { id: "B", parent: "A" },
      { id: "D", parent: "B" },
      { id: "E", parent: "B" },
      { id: "F", parent: "A" },
    ]);
    const rollup = roll([...whole, rate("F", "2013-01", "1", "4"), rate("F", "2013-02", "3", "4")], [metric], tree);
    expect(at(rollup, "B", "2013-Q1")).toBe("100/3 6/6");
    expect(at(rollup, "F", "2013-Q1")).toBe("50 2/3");
    expect(at(rollup, "A", "2013-Q1")).toBe("missing-denominator 8/9");
    const nothing = roll([...whole, rate("F", "2013-01", "0", "0")], [metric], tree);
    expect(at(nothing, "F", "2013-Q1")).toBe("zero-denominator 1/3");
  });

  test("are not rounded before they are multiplied", () => {
    const rollup = roll(
      [{ metric: "m", district: "a", period: "2013", numerator: "299", denominator: "150" }],
      [ratio()],
    );
    expect(at(rollup, "a", "2013")).toBe("598/3 1/1");
  });
});

test("of equal rates the earlier one is handed up, whatever periods others reported", () => {
  const tree = parseDistricts([{ id: "B" }, { id: "D", parent: "B" }, { id: "E", parent: "B" }]);
  const equal = [rate("D", "2013-Q1", "1", "2"), rate("D", "2013-H2", "50", "100")];
  const other = [rate("E", "2013-Q3", "9", "10"), rate("E", "2013-07", "9", "10"), rate("E", "2013", "9", "10")];
  const tied = (rows: readonly Row[], over: Operator): string =>
    at(roll(rows, [ratio({ over })], tree, { periods: ["2013"] }), "B", "2013");
  for (const over of ["min", "max"] as const) {
    const apart = tied([...equal, other[2]!], over);
    expect(apart).toBe("250/3 " + "7/8");
    expect(tied([...equal, ...other], over)).toBe(apart);
    expect(tied([...other, ...[...equal].reverse()], over)).toBe(apart);
  }
});

describe("levels", () => {
  const levels = (more: Partial<Metric>): Metric =>
    ({ id: "m", name: "m", unit: "", direction: "up", kind: "ordinal", levels: ["C", "B", "A"], ...more }) as Metric;
  const given = [value("D", "2013-01", "C"), value("D", "2013-02", "A"), value("E", "2013-02", "B")];

  test("are compared, never added", () => {
    expect(at(roll(given, [levels({ across: "min", over: "max" })], districts), "B", "2013-Q1")).toBe("2 3/6");
    expect(at(roll(given, [levels({ across: "max" })], districts), "B", "2013-02")).toBe("3 2/2");
    expect(at(roll(given, [levels({})], districts), "B", "2013-02")).toBe("operator-refuses 2/2");
    expect(at(roll(given, [levels({ across: "mean" })], districts), "B", "2013-02")).toBe("operator-refuses 2/2");
  });

  test("have a median, of an even number the worse of the two in the middle, also over time", () => {
    const metric = levels({ across: "median", over: "median" });
    expect(at(roll(given, [metric], districts), "B", "2013-Q1")).toBe("2 3/6");
    expect(at(roll(given, [metric], districts), "D", "2013-Q1")).toBe("1 2/3");
    expect(at(roll(given, [metric], districts), "B", "2013-02")).toBe("2 2/2");
  });

  test("are counted level by level", () => {
    const rollup = roll(given, [levels({ across: "median" })], districts);
    expect(cellAt(rollup, { metric: "m", district: "B", period: "2013-02" })).toMatchObject({
      level: "B",
      byLevel: [
        { level: "C", districts: 0 },
        { level: "B", districts: 1 },
        { level: "A", districts: 1 },
      ],
    });
    const own = [...given, value("B", "2013-02", "C")];
    const cell = (way: "prefer" | "add", district: string) =>
      cellAt(
        roll(
          own,
          [levels({ across: "min" })],
          parseDistricts([{ id: "Z" }, ...districts.rows.map((row) => ({ parent: "Z", ...row }))]),
          {
            own: way,
          },
        ),
        { metric: "m", district, period: "2013-02" },
      );
    expect(cell("prefer", "B")).not.toHaveProperty("byLevel");
    expect(cell("prefer", "Z")).toMatchObject({ byLevel: [{ districts: 1 }, { districts: 0 }, { districts: 0 }] });
    expect(cell("add", "Z")).toMatchObject({ byLevel: [{ districts: 1 }, { districts: 1 }, { districts: 1 }] });
  });
});
