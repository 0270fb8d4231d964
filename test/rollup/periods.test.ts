import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import { cellAt, cells } from "../../src/rollup/index.js";
import { at, flow, roll, stock, told, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, { id: "a", parent: "P" }, { id: "b", parent: "P" }]);

describe("a window and its parts", () => {
  test("what was reported for the window stands over its parts, and the difference is listed", () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      value("a", `2013-${String(month + 1).padStart(2, "0")}`, "1"),
    );
    const rollup = roll([...months, value("a", "2013", "20")], [flow()]);
    expect(at(rollup, "a", "2013")).toBe("20 1/1");
    expect(rollup.discrepancies).toEqual([
      {
        code: "reported-differs-from-parts",
        severity: "weak",
        path: ["m", "a", "2013"],
        metric: "m",
        district: "a",
        period: "2013",
        amounts: { expected: "12", found: "20" },
      },
    ]);
    expect(roll([...months, value("a", "2013", "12")], [flow()]).discrepancies).toEqual([]);
    expect(roll([...months.slice(1), value("a", "2013", "20")], [flow()]).discrepancies).toEqual([]);
    expect(roll([...months.slice(1), value("a", "2013", "3")], [flow()]).discrepancies).toMatchObject([
      { severity: "wrong" },
    ]);
  });

  test("a half year stands over its months where a year is made of both", () => {
    const rows = [
      value("a", "2013-H1", "100"),
      value("a", "2013-01", "1"),
      value("a", "2013-07", "5"),
      value("a", "2013-Q4", "7"),
    ];
    expect(at(roll(rows, [flow()]), "a", "2013")).toBe("112 10/12");
    expect(at(roll(rows, [flow({ over: "max" })]), "a", "2013")).toBe("100 10/12");
    expect(at(roll(rows, [flow({ over: "mean" })]), "a", "2013")).toBe("62.6 10/12");
  });

  test("pieces that overlap are not added up twice: the longest stands, of equals the earlier", () => {
    const rows = [
      value("a", "2013-01/2013-04", "1"),
      value("a", "2013-04/2013-07", "10"),
      value("a", "2013-06/2013-12", "100"),
    ];
    expect(at(roll(rows, [flow()]), "a", "2013")).toBe("101 11/12");
    const alike = [value("a", "2013-05/2013-09", "10"), value("a", "2013-03/2013-07", "1")];
    expect(at(roll(alike, [flow()]), "a", "2013")).toBe("1 5/12");
  });

  test("coverage is counted in the longest parts that all pieces are made of", () => {
    expect(at(roll([value("a", "2013-H1", "1")], [flow()]), "a", "2013")).toBe("1 1/2");
    expect(at(roll([value("a", "2013-H1", "1"), value("a", "2013-Q3", "1")], [flow()]), "a", "2013")).toBe("2 3/4");
    expect(at(roll([value("a", "2013-02-01", "1")], [flow()]), "a", "2013-02")).toBe("1 1/28");
    expect(at(roll([value("a", "2012", "1"), value("a", "2013", "1")], [flow()]), "a", "2011/2020")).toBe("2 2/10");
    const mixed = roll([value("a", "2013", "12"), value("b", "2013-01", "1")], [flow()], districts);
    expect(at(mixed, "P", "2013")).toBe("13 13/24");
  });

  test("a flow whose parts are missing is partial, never zero", () => {
    const cell = cellAt(roll([value("a", "2013-01", "5")], [flow()]), {
      metric: "m",
      district: "a",
      period: "2013-Q1",
    });
    expect(cell).toMatchObject({
      evidence: "partial",
      value: "5",
      origin: "over",
      coverage: { reported: 1, expected: 3 },
    });
    expect(at(roll([value("a", "2013-01", "5")], [flow()]), "a", "2013-Q2")).toBe("not-reported 0/1");
  });

  test("a stock is the last one inside; it covers the window only from its very end", () => {
    const rows = [value("a", "2013-03", "7"), value("a", "2013-06", "9"), value("a", "2012", "5")];
    const rollup = roll(rows, [stock()]);
    expect(at(rollup, "a", "2013-H1")).toBe("9 1/1");
    expect(at(rollup, "a", "2013")).toBe("9 0/1");
    expect(at(rollup, "a", "2011/2013")).toBe("9 0/1");
    expect(at(rollup, "a", "2014")).toBe("not-reported 0/1");
  });

  test("of stocks that end on the same day the one of the longer period stands", () => {
    const rows = [value("a", "2013", "8"), value("a", "2013-12", "7"), value("a", "2013-H2", "9")];
    expect(at(roll(rows, [stock()]), "a", "2012/2013")).toBe("8 1/1");
    const firsts = [value("a", "2013", "8"), value("a", "2013-01", "7")];
    expect(at(roll(firsts, [stock({ over: "first" })]), "a", "2013/2014")).toBe("8 1/1");
  });

  test("any closed period is answered: a plan's window, or one across the calendar", () => {
    const months = ["2013-07", "2013-12", "2014-01", "2014-06"].map((period) => value("a", period, "1"));
    const rollup = roll(months, [flow()]);
    expect(at(rollup, "a", "2013-07/2014-06")).toBe("4 4/12");
    expect(at(rollup, "a", "2013-07-01/2014-06-30")).toBe("4 4/12");
    expect(at(rollup, "a", "2013-12-15/2014-01-31")).toBe("1 31/48");
    expect(cellAt(rollup, { metric: "m", district: "a", period: "2013-01-01/2013-12-31" }).period).toBe(
      "2013-01-01/2013-12-31",
    );
  });
});

describe("which periods are worked out ahead", () => {
  const rows = [value("a", "2013-05", "1"), value("a", "2012", "2")];

  test("what was observed, and the calendar around it", () => {
    expect(roll(rows, [flow()]).periods).toEqual(["2012", "2013-05", "2013-Q2", "2013-H1", "2013"]);
  });

  test("or those asked for, in order and once each; others are still answered", () => {
    const rollup = roll(rows, [flow()], undefined, { periods: ["2013", "2012-01-01/2012-12-31", "2013", "2011"] });
    expect(rollup.periods).toEqual(["2011", "2012", "2013"]);
    expect([...cells(rollup)].map(told)).toEqual(["1 1/12", "2 1/1"]);
    expect(at(rollup, "a", "2013-05")).toBe("1 1/1");
    expect(() => roll(rows, [flow()], undefined, { periods: ["2013/.."] })).toThrow(RangeError);
  });

  test("cells are listed by metric, period and district, and can be narrowed down", () => {
    const other = { ...flow(), id: "n" };
    const rollup = roll(
      [value("a", "2013", "1"), value("b", "2012", "2"), { metric: "n", district: "a", period: "2013", value: "3" }],
      [flow(), other],
      districts,
    );
    const keys = (where?: Parameters<typeof cells>[1]): readonly string[] =>
      Array.from(cells(rollup, where), ({ metric, period, district }) => `${metric} ${period} ${district}`);
    expect(keys()).toEqual(["m 2012 P", "m 2012 b", "m 2013 P", "m 2013 a", "n 2013 P", "n 2013 a"]);
    expect(keys({ district: "P" })).toEqual(["m 2012 P", "m 2013 P", "n 2013 P"]);
    expect(keys({ metric: "m", period: "2013-01-01/2013-12-31" })).toEqual(["m 2013 P", "m 2013 a"]);
    expect(() => keys({ metric: "unheard-of" })).toThrow(RangeError);
    expect(() => keys({ district: "unheard-of" })).toThrow(RangeError);
    expect(() => keys({ period: "2013-13" })).toThrow(RangeError);
  });
});
