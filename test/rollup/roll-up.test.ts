import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import { childrenOf } from "../../src/model/district.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { cellAt, cells, rollUp } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { at, flow, rate, ratio, roll, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, { id: "a", parent: "P" }, { id: "b", parent: "P" }]);

describe("which observation stands", () => {
  const rows = [
    value("a", "2013", "1", { status: "estimated" }),
    value("a", "2013", "2", { source: "self" }),
    value("a", "2013", "3", { recordedOn: "2014-02-01", source: "yearbook" }),
    value("a", "2013", "4", { recordedOn: "2014-05-01" }),
    value("a", "2013", "5", { status: "verified", recordedOn: "2014-08-01" }),
    value("a", "2013", "6", { status: "verified", recordedOn: "2014-09-01" }),
  ];
  const asOf = (day?: string): string =>
    at(roll(rows, [flow()], undefined, day === undefined ? {} : { asOf: day }), "a", "2013");

  test("the firmest in status, then the one recorded last, of those recorded by the day", () => {
    expect([
      asOf(),
      asOf("2014-08-31"),
      asOf("2014-08-01"),
      asOf("2014-07-31"),
      asOf("2014-04-30"),
      asOf("2013-12-31"),
    ]).toEqual(["6 1/1", "5 1/1", "5 1/1", "4 1/1", "3 1/1", "2 1/1"]);
  });

  test("with its source and the day it was recorded", () => {
    const rollup = roll(rows, [flow()], undefined, { asOf: "2014-04-30" });
    expect(cellAt(rollup, { metric: "m", district: "a", period: "2013" })).toEqual({
      metric: "m",
      district: "a",
      period: "2013",
      coverage: { reported: 1, expected: 1 },
      evidence: "full",
      origin: "reported",
      value: "3",
      source: "yearbook",
      recordedOn: "2014-02-01",
    });
  });

  test("what was recorded later is not there at all", () => {
    const rollup = roll([value("a", "2013", "1", { recordedOn: "2014-02-01" })], [flow()], districts, {
      asOf: "2014-01-31",
    });
    expect(at(rollup, "a", "2013")).toBe("not-reported 0/1");
    expect(rollup.periods).toEqual([]);
    expect(rollup.discrepancies).toEqual([]);
  });
});

describe("coverage", () => {
  const four = parseDistricts([{ id: "P" }, ...["a", "b", "c", "d"].map((id) => ({ id, parent: "P" }))]);
  const rows = ["a", "b", "c"].map((id) => value(id, "2013", "1"));

  test("below what is asked for there is no value; at it there is", () => {
    expect(at(roll(rows, [flow()], four, { minCoverage: "0.75" }), "P", "2013")).toBe("3 3/4");
    expect(at(roll(rows, [flow()], four, { minCoverage: "0.7500000001" }), "P", "2013")).toBe("below-coverage 3/4");
    expect(at(roll(rows, [flow()], four, { minCoverage: "3/4" }), "P", "2013")).toBe("3 3/4");
    expect(at(roll(rows, [flow()], four, { minCoverage: 1 }), "a", "2013")).toBe("1 1/1");
  });

  test("of a district that is below it still counts further up", () => {
    const deep = parseDistricts([
      { id: "P" },
      { id: "C", parent: "P" },
      { id: "a", parent: "C" },
      { id: "b", parent: "C" },
      { id: "c", parent: "P" },
    ]);
    const rollup = roll([value("a", "2013", "1"), value("c", "2013", "2")], [flow()], deep, { minCoverage: "0.6" });
    expect(at(rollup, "C", "2013")).toBe("below-coverage 1/2");
    expect(at(rollup, "P", "2013")).toBe("3 2/3");
  });
});

describe("a caller's slips", () => {
  const metrics = [flow()];
  const { observations } = readObservations([value("a", "2013", "1")], { metrics });
  const rollup = rollUp(observations, { metrics, districts });

  test.each([
    [{ metric: "x", district: "a", period: "2013" }, 'metric: "x" is not in this rollup'],
    [{ metric: "m", district: "x", period: "2013" }, 'district: "x" is not in this rollup'],
    [{ metric: "m", district: "toString", period: "2013" }, 'district: "toString" is not in this rollup'],
  ])("%o is not there", (key, message) => {
    expect(() => cellAt(rollup, key)).toThrow(new RangeError(message));
  });

  test.each(["2013-13", "", "2013/..", "../2013", "constructor"])("%s is no period to ask for", (period) => {
    expect(() => cellAt(rollup, { metric: "m", district: "a", period })).toThrow(RangeError);
  });

  test("options outside what is accepted", () => {
    const bad =
      (options: object): (() => unknown) =>
      () =>
        rollUp(observations, { metrics, districts, ...options });
    expect(bad({ own: "sum" })).toThrow('own: "sum" is not one of prefer, add, ignore');
    expect(bad({ asOf: "2013" })).toThrow('asOf: "2013" is not a day; accepted: "2014-03-31"');
    expect(bad({ minCoverage: "1.1" })).toThrow("minCoverage: 1.1 is not a share from 0 to 1");
    expect(bad({ minCoverage: "-0.1" })).toThrow(RangeError);
    expect(bad({ minCoverage: "80%" })).toThrow(RangeError);
    expect(bad({ metrics: [flow(), flow()] })).toThrow('metrics: "m" is there twice');
    expect(bad({ metrics: [ratio()] })).toThrow(RangeError);
  });

  test("a district that was observed and is not in the tree is not lost in silence", () => {
    const { observations: other } = readObservations([value("z", "2013", "1")], { metrics });
    expect(() => rollUp(other, { metrics, districts })).toThrow(RangeError);
    const law: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up" };
    const dated = readObservations([{ metric: "m", district: "z", value: "2013-01-01" }], { metrics: [law] });
    expect(() => rollUp(dated.observations, { metrics: [law], districts })).toThrow(RangeError);
  });

  test("a tree larger or smaller than what was read with, but holding what was observed, will do", () => {
    const read = readObservations([value("a", "2013", "1")], { metrics, districts });
    const smaller = parseDistricts([{ id: "Q" }, { id: "a", parent: "Q" }]);
    expect(at(rollUp(read.observations, { metrics, districts: smaller }), "Q", "2013")).toBe("1 1/1");
  });

  test("levels that are not the ones read with", () => {
    const ordinal = (...levels: [string, ...string[]]): Metric => ({
      id: "m",
      name: "m",
      unit: "",
      kind: "ordinal",
      direction: "up",
      levels,
    });
    const read = readObservations([value("a", "2013", "B")], { metrics: [ordinal("A", "B")] });
    expect(() => rollUp(read.observations, { metrics: [ordinal("B", "A")] })).toThrow(RangeError);
    expect(
      cellAt(rollUp(read.observations, { metrics: [ordinal("A", "B")] }), {
        metric: "m",
        district: "a",
        period: "2013",
      }),
    ).toMatchObject({ level: "B", value: "2" });
  });
});

describe("a rollup", () => {
  test("without a tree has every district stand for itself", () => {
    const rollup = roll([value("a", "2013", "1"), value("b", "2013", "2")], [flow()]);
    expect([at(rollup, "a", "2013"), at(rollup, "b", "2013")]).toEqual(["1 1/1", "2 1/1"]);
    expect(childrenOf(rollup.districts, "a")).toEqual([]);
  });

  test("of some metrics leaves the others alone", () => {
    const metrics = [flow(), { ...flow(), id: "n" }];
    const { observations } = readObservations(
      [value("a", "2013", "1"), { metric: "n", district: "a", period: "2012", value: "2" }],
      { metrics },
    );
    const rollup = rollUp(observations, { metrics: metrics.slice(1) });
    expect(rollup.metrics).toEqual(["n"]);
    expect(rollup.periods).toEqual(["2012"]);
    expect(() => at(rollup, "a", "2013")).toThrow(RangeError);
  });

  test("of a metric that nobody observed says so", () => {
    const { observations } = readObservations([value("a", "2013", "1")], { metrics: [flow()] });
    const rollup = rollUp(observations, { metrics: [flow(), { ...flow(), id: "n" }] });
    expect(cellAt(rollup, { metric: "n", district: "a", period: "2013" })).toMatchObject({
      evidence: "none",
      reason: "not-reported",
    });
  });

  test("is plain: a clone answers the same, also for periods nobody has asked for yet", () => {
    const rows = [value("a", "2013-01", "1/3"), value("b", "2013-02", "2"), value("P", "2013-01", "5")];
    const rollup = roll(rows, [flow()], districts);
    const clone = structuredClone(rollup);
    expect([...cells(clone)]).toEqual([...cells(rollup)]);
    expect(clone.discrepancies).toEqual(rollup.discrepancies);
    expect(at(clone, "P", "2013-01/2013-02")).toBe(at(rollup, "P", "2013-01/2013-02"));
  });

  test("gives engines exact cells, and says where parts are missing", () => {
    const rollup = roll(
      [rate("a", "2013-01", "1", "3"), rate("b", "2013-01", "1", "3"), rate("b", "2013-02", "1", "3")],
      [ratio()],
      districts,
    );
    const cell = readExactCell(rollup, { metric: "m", district: "P", period: "2013-Q1" });
    expect(cell).toMatchObject({
      value: { n: 100n, d: 3n },
      numerator: { n: 3n, d: 1n },
      denominator: { n: 9n, d: 1n },
      partsMissing: "all",
    });
    expect(readExactCell(rollup, { metric: "m", district: "P", period: "2013-01" })).not.toHaveProperty("partsMissing");
    expect(cellAt(rollup, { metric: "m", district: "P", period: "2013-Q1" })).not.toHaveProperty("partsMissing");
  });

  test("stays exact past what a double holds", () => {
    const big = "9007199254740993";
    const rows = [value("a", "2013", big), value("b", "2013", "0.0000000000000000000000001")];
    expect(at(roll(rows, [flow()], districts), "P", "2013")).toBe(
      "90071992547409930000000000000000000000001/10000000000000000000000000 2/2",
    );
    const two = [value("a", "2013", "999999999999999"), value("b", "2013", "0.1")];
    expect(at(roll(two, [flow()], districts), "P", "2013")).toBe("999999999999999.1 2/2");
    const many = parseDistricts([
      { id: "P" },
      ...Array.from({ length: 20 }, (_, id) => ({ id: String(id), parent: "P" })),
    ]);
    const full = Array.from({ length: 20 }, (_, id) => value(String(id), "2013", "999999999999999"));
    expect(at(roll(full, [flow()], many), "P", "2013")).toBe("19999999999999980 20/20");
  });

  test("adds what doubles cannot: a tenth and two tenths", () => {
    expect(at(roll([value("a", "2013", "0.1"), value("b", "2013", "0.2")], [flow()], districts), "P", "2013")).toBe(
      "0.3 2/2",
    );
  });
});
