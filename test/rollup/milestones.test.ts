import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { at, type Row, roll } from "./roll.js";

const city: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up", items: ["x", "y"] };
const law: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up" };
const districts = parseDistricts([
  { id: "P" },
  { id: "a", parent: "P" },
  { id: "b", parent: "P" },
  { id: "both", members: ["a", "b"] },
]);

function reached(district: string, value: string, more: Row = {}): Row {
  return { metric: "m", district, value, ...more };
}

test("counts the items reached by the end of the window, of those it is known of", () => {
  const rows = [reached("a", "2013-05-01", { item: "x" }), reached("a", "not-reached", { item: "y", period: "2013" })];
  const rollup = roll(rows, [city]);
  expect(at(rollup, "a", "2012")).toBe("0 2/2");
  expect(at(rollup, "a", "2013")).toBe("1 2/2");
  expect(at(rollup, "a", "2013-04")).toBe("0 2/2");
  expect(at(rollup, "a", "2014")).toBe("1 1/2");
  expect(at(roll(rows.slice(0, 1), [city]), "a", "2013")).toBe("1 1/2");
});

test("names the day of the last item once all are reached", () => {
  const rows = [reached("a", "2013-05-01", { item: "x" }), reached("a", "2014-02-03", { item: "y" })];
  const rollup = roll(rows, [city]);
  expect(cellAt(rollup, { metric: "m", district: "a", period: "2013" })).not.toHaveProperty("reachedOn");
  expect(cellAt(rollup, { metric: "m", district: "a", period: "2014" })).toMatchObject({
    value: "2",
    origin: "reported",
    reachedOn: "2014-02-03",
    evidence: "full",
  });
});

test("names who said it and when, where that is the same for all that is known of its items", () => {
  const cell = (rows: readonly Row[], district = "a") => {
    const found = cellAt(roll(rows, [city], districts), { metric: "m", district, period: "2013" });
    return found.evidence === "none" ? found.reason : [found.source, found.recordedOn];
  };
  const bureau = { source: "bureau", recordedOn: "2013-12-01" };
  const day = reached("a", "2013-05-01", { item: "x", ...bureau });
  const denied = reached("a", "not-reached", { item: "y", period: "2013", ...bureau });
  expect(cell([day])).toEqual(["bureau", "2013-12-01"]);
  expect(cell([day, denied])).toEqual(["bureau", "2013-12-01"]);
  expect(cell([day, { ...denied, source: "office" }])).toEqual([undefined, "2013-12-01"]);
  expect(cell([day, { ...denied, recordedOn: "2013-12-02" }])).toEqual(["bureau", undefined]);
  expect(cell([day, reached("a", "2013-06-01", { item: "y" })])).toEqual([undefined, undefined]);
  expect(cell([day], "P")).toEqual([undefined, undefined]);
  // What was said of an earlier year no longer counts, whoever said it; of two that say the same, neither alone.
  expect(cell([denied, { ...denied, period: "2012", source: "office" }])).toEqual(["bureau", "2013-12-01"]);
  expect(cell([denied, { ...denied, period: "2013-H2", source: "office" }])).toEqual([undefined, "2013-12-01"]);
  expect(cell([{ ...day, status: "reported", source: "office" }, day])).toEqual(["bureau", "2013-12-01"]);
});

test("what is dated after the day is not reached yet", () => {
  const rows = [reached("a", "2013-05-01")];
  expect(at(roll(rows, [law], undefined, { asOf: "2013-04-30" }), "a", "2013")).toBe("0 1/1");
  expect(at(roll(rows, [law], undefined, { asOf: "2013-05-01" }), "a", "2013")).toBe("1 1/1");
});

test("is reached by any from the day of the first, whichever of them that was", () => {
  const any: Metric = { ...law, across: "any" };
  const days = { a: "2013-05-01", b: "2013-07-01" };
  for (const [first, second] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const one = roll([reached(first, days.a), reached(second, "not-reached", { period: "2013" })], [any], districts);
    const both = roll([reached(first, days.a), reached(second, days.b)], [any], districts);
    for (const rollup of [one, both])
      expect(cellAt(rollup, { metric: "m", district: "P", period: "2013" })).toMatchObject({
        value: "1",
        reachedOn: days.a,
      });
  }
});

test("goes by a district's own items, or where those below tell of more of them, by theirs alone", () => {
  const tell = (district: string, item: string) => reached(district, "2013-05-01", { item });
  const own = tell("P", "x");
  const items = (rows: readonly Row[]) => {
    const cell = cellAt(roll(rows, [city], districts), { metric: "m", district: "P", period: "2013" });
    return cell.evidence === "none" ? [] : [cell.of, ...(cell.byItem ?? []).map((item) => item.districts)];
  };
  expect(items([own])).toEqual([2, 1, 0]);
  expect(items([own, tell("a", "x"), tell("a", "y")])).toEqual([2, 1, 0]);
  expect(items([own, tell("a", "x"), tell("a", "y"), tell("b", "y")])).toEqual([4, 1, 2]);
});

test("adds up across districts, and above all of them names the day of the last", () => {
  const rows = [reached("a", "2013-05-01"), reached("b", "2013-07-01")];
  const rollup = roll(rows, [law], districts);
  expect(cellAt(rollup, { metric: "m", district: "P", period: "2013" })).toMatchObject({
    value: "2",
    origin: "across",
    reachedOn: "2013-07-01",
  });
  expect(cellAt(rollup, { metric: "m", district: "both", period: "2013" })).toMatchObject({
    value: "2",
    reachedOn: "2013-07-01",
  });
  const half = roll([rows[0]!, reached("b", "not-reached", { period: "2013" })], [law], districts);
  expect(cellAt(half, { metric: "m", district: "P", period: "2013" })).not.toHaveProperty("reachedOn");
  expect(at(half, "P", "2013")).toBe("1 2/2");
  expect(at(roll(rows.slice(0, 1), [law], districts), "P", "2013")).toBe("1 1/2");
});

test("a district's own milestone stands and is no discrepancy", () => {
  const rows = [
    reached("P", "2013-01-01"),
    reached("a", "not-reached", { period: "2013" }),
    reached("b", "not-reached", { period: "2013" }),
  ];
  const rollup = roll(rows, [law], districts);
  expect(cellAt(rollup, { metric: "m", district: "P", period: "2013" })).toMatchObject({
    value: "1",
    reachedOn: "2013-01-01",
    coverage: { reported: 2, expected: 2 },
  });
  expect(rollup.discrepancies).toEqual([]);
});

test("the firmest word counts, then the one recorded last", () => {
  const claim = reached("a", "2013-05-01");
  const denied = reached("a", "not-reached", { period: "2013", status: "verified" });
  expect(at(roll([claim, denied], [law]), "a", "2013")).toBe("0 1/1");
  expect(
    at(
      roll([claim, denied, reached("a", "2013-06-01", { status: "verified", recordedOn: "2014-03-01" })], [law]),
      "a",
      "2013",
    ),
  ).toBe("1 1/1");
  expect(
    at(
      roll(
        [
          { ...claim, status: "verified" },
          { ...denied, status: "reported" },
        ],
        [law],
      ),
      "a",
      "2013",
    ),
  ).toBe("1 1/1");
  const later = roll([claim, denied, reached("a", "2014-03-01", { status: "estimated" })], [law]);
  expect(at(later, "a", "2013")).toBe("0 1/1");
  expect(at(later, "a", "2014")).toBe("1 1/1");
  const earlier = reached("a", "2012-05-01", { status: "estimated" });
  expect(at(roll([claim, earlier], [law]), "a", "2012")).toBe("0 1/1");
});

test("what was not reached by an earlier day is known no longer", () => {
  const rollup = roll([reached("a", "not-reached", { period: "2012" })], [law]);
  expect(at(rollup, "a", "2012")).toBe("0 1/1");
  expect(at(rollup, "a", "2013")).toBe("0 0/1");
});

describe("items over districts", () => {
  const province = parseDistricts([
    { id: "P" },
    { id: "c", parent: "P" },
    { id: "d", parent: "P" },
    { id: "c1", parent: "c" },
    { id: "c2", parent: "c" },
    { id: "memo", members: ["c1", "d"] },
  ]);
  const rows = [
    reached("c1", "2013-02-01", { item: "x" }),
    reached("c2", "2013-03-01", { item: "x" }),
    reached("d", "2013-04-01", { item: "x" }),
    reached("c1", "2013-05-01", { item: "y" }),
    reached("d", "2013-06-01", { item: "y" }),
  ];
  const cell = (across: "sum" | "all" | "any" | "count", district: string, options = {}, more: readonly Row[] = []) =>
    cellAt(roll([...rows, ...more], [{ ...city, across }], province, options), {
      metric: "m",
      district,
      period: "2013",
    });

  test("counts items, items that all or any have reached, and districts that have reached all", () => {
    expect(cell("sum", "P")).toMatchObject({ value: "5", of: 6, coverage: { reported: 5, expected: 6 } });
    expect(cell("all", "P")).toMatchObject({ value: "1", of: 2 });
    expect(cell("any", "P")).toMatchObject({ value: "2", of: 2, reachedOn: "2013-05-01" });
    expect(cell("count", "P")).toMatchObject({ value: "2", of: 3 });
    expect(cell("all", "memo")).toMatchObject({ value: "2", of: 2, reachedOn: "2013-06-01" });
    expect(cell("count", "memo")).toMatchObject({ value: "2", of: 2, reachedOn: "2013-06-01" });
  });

  test("are told one by one, with the day", () => {
    expect(cell("sum", "P")).toMatchObject({
      byItem: [
        { item: "x", districts: 3, reachedOn: "2013-04-01" },
        { item: "y", districts: 2 },
      ],
    });
    expect(cell("any", "P")).toMatchObject({
      byItem: [
        { item: "x", districts: 3, reachedOn: "2013-02-01" },
        { item: "y", districts: 2, reachedOn: "2013-05-01" },
      ],
    });
    expect(cell("all", "c2")).toMatchObject({
      value: "1",
      of: 2,
      byItem: [
        { item: "x", districts: 1, reachedOn: "2013-03-01" },
        { item: "y", districts: 0 },
      ],
    });
  });

  test("of a district's own milestone stand for those below, and count once", () => {
    const own = [reached("c", "2013-01-10", { item: "x" }), reached("c", "2013-01-20", { item: "y" })];
    expect(cell("sum", "P", {}, own)).toMatchObject({ value: "4", of: 4, reachedOn: "2013-06-01" });
    expect(cell("all", "P", {}, own)).toMatchObject({ value: "2", of: 2 });
    expect(cell("count", "P", {}, own)).toMatchObject({ value: "2", of: 2 });
    expect(cell("count", "c", {}, own)).toMatchObject({ value: "2", of: 2, origin: "reported" });
  });

  test("of a district's own milestone count beside those below where own figures are added", () => {
    const own = [reached("c", "2013-01-10", { item: "x" })];
    expect(cell("sum", "c", { own: "add" }, own)).toMatchObject({ value: "4", of: 6 });
    expect(cell("sum", "P", { own: "add" }, own)).toMatchObject({ value: "6", of: 8 });
    expect(cell("all", "P", { own: "add" }, own)).toMatchObject({ value: "1", of: 2 });
    expect(cell("count", "P", { own: "add" }, own)).toMatchObject({ value: "2", of: 4 });
    const ignored = cell("sum", "P", { own: "ignore" }, own);
    expect(ignored).toMatchObject({ value: "5", of: 6 });
  });

  test("are not said to be reached by all while one of them has not reported", () => {
    const some = roll(rows.slice(0, 2), [{ ...city, across: "all" }], province);
    expect(cellAt(some, { metric: "m", district: "c", period: "2013" })).toMatchObject({ value: "1", of: 2 });
    expect(cellAt(some, { metric: "m", district: "P", period: "2013" })).toMatchObject({ value: "0", of: 2 });
  });

  test("were first reached by any on the earliest day, whoever comes first, and by nobody on none", () => {
    const later = [...rows].reverse();
    const days = (given: readonly Row[], district: string) =>
      cellAt(roll(given, [{ ...city, across: "any" }], province), { metric: "m", district, period: "2013" });
    expect(days(later, "P")).toEqual(days(rows, "P"));
    expect(days(rows, "c")).toMatchObject({ value: "2", reachedOn: "2013-05-01" });
    const onlyX = rows.filter(({ item }) => item === "x");
    expect(days(onlyX, "P")).toMatchObject({
      value: "1",
      byItem: [
        { item: "x", districts: 3, reachedOn: "2013-02-01" },
        { item: "y", districts: 0 },
      ],
    });
    expect(days(onlyX, "P")).not.toHaveProperty("reachedOn");
  });

  test("of the last district are its own", () => {
    const last = cellAt(roll(rows, [{ ...city, across: "last" }], province), {
      metric: "m",
      district: "P",
      period: "2013",
    });
    expect(last).toMatchObject({ value: "2", of: 2 });
    const one = rows.filter(({ district, item }) => district !== "d" || item === "x");
    const chosen = cellAt(roll(one, [{ ...city, across: "last" }], province), {
      metric: "m",
      district: "c",
      period: "2013",
    });
    expect(chosen).toMatchObject({ value: "2", of: 2 });
  });
});
