import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import { cellAt, rollupFromCells } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { at, flow, rate, ratio, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "D", parent: "P" },
  { id: "memo", members: ["a", "b"] },
]);

describe("a district made of members", () => {
  test("has its members' value alone where own figures are added, and its own while some are missing", () => {
    const rows = [value("a", "2013", 3), value("b", "2013", 4), value("memo", "2013", 9)];
    const rollup = roll(rows, [flow()], districts, { own: "add" });
    expect(cellAt(rollup, { metric: "m", district: "memo", period: "2013" })).toEqual({
      metric: "m",
      district: "memo",
      period: "2013",
      coverage: { reported: 2, expected: 2 },
      evidence: "full",
      origin: "across",
      value: "7",
    });
    expect(at(roll(rows.slice(1), [flow()], districts, { own: "add" }), "memo", "2013")).toBe("9 2/2");
  });

  test("has nothing of cells that were added up elsewhere", () => {
    const read = rollupFromCells([value("a", "2013", 3), value("b", "2013", 4)], { metrics: [flow()], districts });
    expect(read.ok && at(read.value, "memo", "2013")).toBe("not-reported 0/2");
    expect(read.ok && at(read.value, "C", "2013")).toBe("not-reported 0/2");
  });
});

test("what one cell from elsewhere leaves open is not filled up with those of districts below", () => {
  const half = [value("C", "2013-H1", 3), value("a", "2013-H2", 4), value("b", "2013-H2", 5)];
  const read = rollupFromCells(half, { metrics: [flow()], districts });
  expect(read.ok && at(read.value, "C", "2013")).toBe("not-reported 0/2");
  expect(at(roll(half, [flow()], districts), "C", "2013")).toBe("12 4/4");
});

test("an own figure that cannot be had is added to nothing", () => {
  const bare = [value("C", "2013-01", 50), value("C", "2013-02", 60)];
  const rows = [...bare, rate("a", "2013-Q1", 1, 2), rate("b", "2013-Q1", 2, 2)];
  const rollup = roll(rows, [ratio()], districts, { own: "add" });
  expect(cellAt(rollup, { metric: "m", district: "C", period: "2013-Q1" })).toEqual({
    metric: "m",
    district: "C",
    period: "2013-Q1",
    coverage: { reported: 6, expected: 6 },
    evidence: "full",
    origin: "across",
    value: "75",
    numerator: "3",
    denominator: "4",
  });
});

test("where some districts have no figure by the operators, those of the others are added up", () => {
  const sum = (rows: readonly Row[]): string => at(roll(rows, [flow({ over: "none" })], districts), "C", "2013-Q1");
  expect(sum([value("a", "2013-01", 1), value("b", "2013-Q1", 5)])).toBe("5 1/2");
  expect(sum([value("b", "2013-01", 1), value("a", "2013-Q1", 5)])).toBe("5 1/2");
  expect(sum([value("b", "2013-01", 1), value("a", "2013-01", 5)])).toBe("operator-refuses 0/2");
});

test("a bare rate of its own counts for all leaves where it stands, and for those that gave a denominator further up", () => {
  const rows = [rate("a", "2013", 1, 2), value("C", "2013", 75), rate("D", "2013", 0, 4)];
  const rollup = roll(rows, [ratio()], districts);
  expect(at(rollup, "C", "2013")).toBe("75 2/2");
  expect(at(rollup, "P", "2013")).toBe("50/3 2/3");
});

describe("an own last value, and later ones below through several tiers", () => {
  const last = (rows: readonly Row[], over: "first" | "last" = "last"): string =>
    at(roll([value("P", "2013-Q2", 50), ...rows], [stock({ over })], districts), "P", "2013");

  test.each<[string, string, readonly Row[]]>([
    [
      "gives way where each leaf has one",
      "6 0/3",
      [value("a", "2013-Q3", 1), value("b", "2013-Q3", 2), value("D", "2013-Q3", 3)],
    ],
    [
      "stands where a leaf below a district of its own has none",
      "50 0/3",
      [value("a", "2013-Q3", 1), value("D", "2013-Q3", 3)],
    ],
    [
      "stands where that of one leaf is earlier",
      "50 0/3",
      [value("a", "2013-Q1", 1), value("b", "2013-Q3", 2), value("D", "2013-Q3", 3)],
    ],
    [
      "stands where that of one leaf is as old",
      "50 0/3",
      [value("a", "2013-Q2", 1), value("b", "2013-Q3", 2), value("D", "2013-Q3", 3)],
    ],
    ["gives way to one that stands for several leaves", "5 0/3", [value("C", "2013-Q3", 2), value("D", "2013-Q3", 3)]],
    ["stands over an earlier one that does", "50 0/3", [value("C", "2013-Q1", 2), value("D", "2013-Q3", 3)]],
  ])("%s", (_, expected, rows) => {
    expect(last(rows)).toBe(expected);
  });

  test("or earlier ones where the first is asked for", () => {
    const quarter = (of: number): readonly Row[] => ["a", "b", "D"].map((id) => value(id, `2013-Q${of}`, 1));
    expect(last(quarter(3), "first")).toBe("50 0/3");
    const year = parseDistricts([{ id: "P" }, { id: "a", parent: "P" }]);
    const rows = [value("P", "2013-Q3", 50), value("a", "2013-Q2", 1)];
    expect(at(roll(rows, [stock({ over: "first" })], year), "P", "2013")).toBe("1 0/1");
  });
});

describe("parts of the period that are missing", () => {
  const cell = (rows: readonly Row[], district: string) =>
    readExactCell(roll(rows, [flow()], districts), { metric: "m", district, period: "2013-H1" });

  test("are told of a figure made over time, and of those above it", () => {
    const some = [value("a", "2013-Q1", 1), value("b", "2013-H1", 2)];
    expect(cell(some, "a")).toMatchObject({ partsMissing: "all", origin: "over" });
    expect(cell(some, "C")).toMatchObject({ partsMissing: "some", origin: "across" });
    expect(cell(some, "P")).toMatchObject({ partsMissing: "some" });
  });

  test("are all districts' where nobody below reported the whole of it, and some's where one did, whichever came first", () => {
    const half = (id: string): Row => value(id, "2013-Q1", 1);
    const whole = (id: string): Row => value(id, "2013-H1", 1);
    const missed = (...rows: readonly Row[]) => (cell(rows, "P") as { partsMissing?: string }).partsMissing;
    expect(missed(half("a"), half("b"), half("D"))).toBe("all");
    expect(missed(half("a"), half("b"))).toBe("all");
    expect(missed(whole("a"), half("b"))).toBe("some");
    expect(missed(half("a"), whole("b"))).toBe("some");
    expect(missed(half("a"), half("b"), whole("D"))).toBe("some");
    expect(missed(whole("a"), half("b"), half("D"))).toBe("some");
    expect(missed(whole("a"), whole("b"))).toBeUndefined();
  });

  test("of a district that reported some itself are all's, unless those below who filled in the others did so in part", () => {
    const filledBy = (...rows: readonly Row[]) =>
      (cell([value("C", "2013-Q1", 5), ...rows], "C") as { partsMissing?: string }).partsMissing;
    expect(filledBy()).toBe("all");
    expect(filledBy(value("a", "2013-Q2", 1))).toBeUndefined();
    expect(filledBy(value("a", "2013-04", 1))).toBe("all");
    expect(filledBy(value("a", "2013-04", 1), value("b", "2013-Q2", 1))).toBe("some");
  });

  test("are none where each part was reported, though not by every district", () => {
    const all = [value("a", "2013-Q1", 1), value("a", "2013-Q2", 1), value("D", "2013-H1", 2)];
    for (const district of ["a", "C", "P", "memo"]) expect(cell(all, district)).not.toHaveProperty("partsMissing");
  });
});
