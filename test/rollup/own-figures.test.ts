import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { isMadeOfAlone } from "../../src/rollup/made-of-alone.js";
import { at, flow, rate, ratio, roll, value } from "./roll.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "D", parent: "P" },
]);
const parts = [value("a", "2013", "3"), value("b", "2013", "4")];
const own = value("C", "2013", "10");

describe("a district that reports itself and has children that do", () => {
  test("by default its own figure stands, and counts for all its leaves", () => {
    const rollup = roll([...parts, own], [flow()], districts);
    expect(at(rollup, "C", "2013")).toBe("10 2/2");
    expect(at(rollup, "P", "2013")).toBe("10 2/3");
    expect(rollup.discrepancies).toEqual([
      {
        code: "own-differs-from-children",
        severity: "weak",
        path: ["m", "C", "2013"],
        metric: "m",
        district: "C",
        period: "2013",
        amounts: { expected: "7", found: "10" },
      },
    ]);
  });

  test("can be added to them; coverage then still speaks of the leaves", () => {
    const rollup = roll([...parts, own], [flow()], districts, { own: "add" });
    expect(at(rollup, "C", "2013")).toBe("17 2/2");
    expect(at(rollup, "P", "2013")).toBe("17 2/3");
    expect(rollup.discrepancies).toEqual([]);
    expect(at(roll([own], [flow()], districts, { own: "add" }), "C", "2013")).toBe("10 0/2");
  });

  test("can be added to them; the cell says so, and is no figure of those below alone", () => {
    const rollup = roll([value("a", "2013", "1"), own], [flow()], districts, { own: "add" });
    const origin = (district: string) => {
      const cell = cellAt(rollup, { metric: "m", district, period: "2013" });
      return cell.evidence === "none" ? cell.reason : cell.origin;
    };
    expect(["a", "C", "P"].map(origin)).toEqual(["reported", "added", "across"]);
    expect(isMadeOfAlone(rollup, { metric: "m", district: "C", period: "2013" }, "a")).toBe(false);
    expect(isMadeOfAlone(rollup, { metric: "m", district: "P", period: "2013" }, "a")).toBe(false);
    const byLevel: Metric = {
      id: "m",
      name: "m",
      unit: "",
      direction: "up",
      kind: "ordinal",
      levels: ["B", "A"],
      across: "max",
    };
    const levels = roll([value("C", "2013", "A"), value("a", "2013", "B")], [byLevel], districts, { own: "add" });
    expect(cellAt(levels, { metric: "m", district: "C", period: "2013" })).toMatchObject({
      origin: "added",
      level: "A",
      byLevel: [{ districts: 1 }, { districts: 1 }],
    });
    const alike = ["C", "a", "b"].map((district) => value(district, "2013", "B"));
    expect(
      cellAt(roll(alike, [byLevel], districts, { own: "add" }), { metric: "m", district: "P", period: "2013" }),
    ).toMatchObject({ byLevel: [{ districts: 3 }, { districts: 0 }] });
  });

  test("can be left out of it", () => {
    const rollup = roll([...parts, own], [flow()], districts, { own: "ignore" });
    expect(at(rollup, "C", "2013")).toBe("7 2/2");
    expect(at(rollup, "a", "2013")).toBe("3 1/1");
    expect(at(roll([own], [flow()], districts, { own: "ignore" }), "C", "2013")).toBe("not-reported 0/2");
  });

  test("where operators refuse, its own figure still stands", () => {
    for (const way of ["prefer", "add"] as const) {
      const rollup = roll([...parts, own], [flow({ across: "none" })], districts, { own: way });
      expect(at(rollup, "C", "2013")).toBe("10 2/2");
      expect(at(rollup, "P", "2013")).toBe("operator-refuses 2/3");
    }
  });

  test("says how many below reported where operators refuse", () => {
    const rows = [value("C", "2013-01", "9"), ...parts];
    expect(at(roll(rows, [flow({ over: "none", across: "none" })], districts), "C", "2013")).toBe(
      "operator-refuses 2/2",
    );
  });

  test("makes a mean in which it weighs as many leaves as it stands for", () => {
    const rows = [value("C", "2013", "10"), value("D", "2013", "40")];
    expect(at(roll(rows, [flow({ across: "mean" })], districts), "P", "2013")).toBe("20 3/3");
  });
});

describe("a bare rate of its own", () => {
  const pooled = [rate("a", "2013", "1", "2"), rate("b", "2013", "2", "2"), rate("D", "2013", "0", "4")];

  test("stands for the district, while its children are pooled further up", () => {
    const rollup = roll([...pooled, value("C", "2013", "75")], [ratio()], districts);
    expect(at(rollup, "C", "2013")).toBe("75 2/2");
    expect(at(rollup, "P", "2013")).toBe("37.5 3/3");
    expect(rollup.discrepancies).toEqual([]);
  });

  test("is missed further up where the children report nothing", () => {
    const rollup = roll([...pooled.slice(2), value("C", "2013", "75")], [ratio()], districts);
    expect(at(rollup, "C", "2013")).toBe("75 2/2");
    expect(at(rollup, "P", "2013")).toBe("missing-denominator 3/3");
  });

  test("stands where the children cannot be pooled, and so does one with its denominator", () => {
    const bare = [value("a", "2013", "50"), rate("b", "2013", "2", "2"), rate("D", "2013", "0", "4")];
    expect(at(roll(bare, [ratio()], districts), "C", "2013")).toBe("missing-denominator 2/2");
    const mended = roll([...bare, rate("C", "2013", "3", "4")], [ratio()], districts);
    expect(at(mended, "C", "2013")).toBe("75 2/2");
    expect(at(mended, "P", "2013")).toBe("37.5 3/3");
  });

  test("agrees with the pooled one it was rounded from, but for the rounding", () => {
    const rows = [rate("a", "2013", "1", "3"), rate("b", "2013", "1", "3")];
    expect(roll([...rows, value("C", "2013", "33.33")], [ratio()], districts).discrepancies).toMatchObject([
      { severity: "note" },
    ]);
    expect(roll([...rows, value("C", "2013", "33.34")], [ratio()], districts).discrepancies).toMatchObject([
      { severity: "weak" },
    ]);
    expect(roll([...rows, rate("C", "2013", "3333", "10000")], [ratio()], districts).discrepancies).toMatchObject([
      { severity: "weak" },
    ]);
    const averaged = ratio({ over: "mean", across: "mean" });
    const near = [rate("a", "2013", "332", "1000"), rate("b", "2013", "332", "1000"), rate("C", "2013", "33", "100")];
    expect(roll([...near, rate("D", "2013-01", "1", "3")], [averaged], districts).discrepancies).toMatchObject([
      { severity: "weak" },
    ]);
    expect(roll([...rows, rate("C", "2013", "2", "6")], [ratio()], districts).discrepancies).toEqual([]);
  });
});

describe("differences while some have not reported", () => {
  const some = (across: "sum" | "min" | "max" | "mean", amount: string, figure: string): readonly unknown[] =>
    roll([value("a", "2013", amount), value("C", "2013", figure)], [flow({ across })], districts).discrepancies.map(
      (found) => found.severity,
    );

  test("are explained by those who have not, unless they could not be", () => {
    expect(some("sum", "7", "10")).toEqual([]);
    expect(some("sum", "12", "10")).toEqual(["wrong"]);
    expect(some("sum", "10", "10")).toEqual([]);
    expect(some("sum", "10.4", "10")).toEqual([]);
    expect(some("max", "12", "10")).toEqual(["wrong"]);
    expect(some("max", "7", "10")).toEqual([]);
    expect(some("min", "7", "10")).toEqual(["wrong"]);
    expect(some("min", "12", "10")).toEqual([]);
    expect(some("mean", "12", "10")).toEqual([]);
  });

  test("could always be made up by amounts below zero", () => {
    const rows = [value("a", "2013", "12"), value("D", "2013", "-1"), value("C", "2013", "10")];
    expect(roll(rows, [flow()], districts).discrepancies).toEqual([]);
  });
});

describe("a district made of members", () => {
  const city = parseDistricts([
    { id: "C" },
    { id: "a", parent: "C" },
    { id: "b", parent: "C" },
    { id: "c", parent: "C" },
    { id: "memo", members: ["a", "b"] },
  ]);

  test("has its members' value, which is added to nothing", () => {
    const rollup = roll([...parts, value("c", "2013", "1")], [flow()], city);
    expect(at(rollup, "memo", "2013")).toBe("7 2/2");
    expect(at(rollup, "C", "2013")).toBe("8 3/3");
  });

  test("has its own figure held against them", () => {
    const rollup = roll([...parts, value("memo", "2013", "9")], [flow()], city);
    expect(at(rollup, "memo", "2013")).toBe("7 2/2");
    expect(at(rollup, "C", "2013")).toBe("7 2/3");
    expect(rollup.discrepancies).toMatchObject([{ district: "memo", amounts: { expected: "7", found: "9" } }]);
  });

  test("falls back on its own figure while members are missing", () => {
    expect(at(roll([value("a", "2013", "3"), value("memo", "2013", "9")], [flow()], city), "memo", "2013")).toBe(
      "9 2/2",
    );
    expect(at(roll([value("memo", "2013", "9")], [flow()], city), "memo", "2013")).toBe("9 2/2");
    expect(at(roll([value("memo", "2013", "9")], [flow()], city), "C", "2013")).toBe("not-reported 0/3");
    expect(at(roll([value("a", "2013", "3")], [flow()], city), "memo", "2013")).toBe("3 1/2");
    const ignored = roll([value("a", "2013", "3"), value("memo", "2013", "9")], [flow()], city, { own: "ignore" });
    expect(at(ignored, "memo", "2013")).toBe("3 1/2");
  });

  test("falls back on it only where it covers as much as they do", () => {
    const months = ["a-01", "a-02", "a-03", "b-01", "b-02"].map((one) => value(one[0]!, `2013${one.slice(1)}`, "1"));
    const rollup = roll([...months, value("memo", "2013-01", "9")], [flow()], city);
    expect(at(rollup, "memo", "2013-Q1")).toBe("5 5/6");
    expect(at(roll([...months, value("memo", "2013-Q1", "9")], [flow()], city), "memo", "2013-Q1")).toBe("9 6/6");
  });

  test("says what its members lack", () => {
    const rows = [value("a", "2013", "50"), rate("b", "2013", "1", "2")];
    expect(at(roll(rows, [ratio()], city), "memo", "2013")).toBe("missing-denominator 2/2");
    expect(at(roll([...rows, value("memo", "2013", "50")], [ratio()], city), "memo", "2013")).toBe("50 2/2");
    expect(at(roll([value("c", "2013", "50")], [ratio()], city), "memo", "2013")).toBe("not-reported 0/2");
    const months = [value("memo", "2013-01", "50"), value("memo", "2013-02", "60")];
    expect(at(roll(months, [ratio()], city), "memo", "2013-Q1")).toBe("missing-denominator 4/6");
    expect(at(roll(months, [flow({ over: "none" })], city), "memo", "2013-Q1")).toBe("operator-refuses 0/2");
  });
});
