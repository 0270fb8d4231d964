import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { at, flow, roll, type Row, stock, value } from "./roll.js";

const tree = parseDistricts([
  { id: "A" },
  { id: "B", parent: "A" },
  { id: "C", parent: "A" },
  { id: "a", parent: "B" },
  { id: "b", parent: "B" },
  { id: "memo", members: ["a", "C"] },
]);

function index(more: Partial<Metric> = {}): Metric {
  return { id: "m", name: "m", unit: "", direction: "up", kind: "index", weight: "w", ...more } as Metric;
}

const people = { ...stock(), id: "w" } as Metric;
const output = { ...flow(), id: "w" } as Metric;

function weight(district: string, period: string, amount: string | number): Row {
  return { metric: "w", district, period, value: amount };
}

const weights = [weight("a", "2013", 1), weight("b", "2013", 3), weight("C", "2013", 4)];

describe("an index weighed by another metric", () => {
  const values = [value("a", "2013", "60"), value("b", "2013", "80"), value("C", "2013", "90")];

  test("is the mean of its values by their weights, level by level", () => {
    const rollup = roll([...values, ...weights], [index(), people], tree);
    expect(at(rollup, "B", "2013")).toBe("75 2/2");
    expect(at(rollup, "A", "2013")).toBe("82.5 3/3");
    expect(at(rollup, "memo", "2013")).toBe("84 2/2");
  });

  test("has no value where a weight is missing, which is never taken as 1, and says why further up too", () => {
    const rollup = roll([...values, weight("a", "2013", 1), weight("C", "2013", 4)], [index(), people], tree);
    expect(at(rollup, "b", "2013")).toBe("80 1/1");
    expect(at(rollup, "B", "2013")).toBe("missing-weight 2/2");
    expect(at(rollup, "A", "2013")).toBe("missing-weight 3/3");
    expect(at(rollup, "memo", "2013")).toBe("84 2/2");
  });

  test("takes a weight below zero for none, and weights of zero for no mean", () => {
    const below = roll([...values, ...weights.slice(1), weight("a", "2013", -1)], [index(), people], tree);
    expect(at(below, "B", "2013")).toBe("missing-weight 2/2");
    const zero = roll([...values, weight("a", "2013", 0), weight("b", "2013", 0)], [index(), people], tree);
    expect(at(zero, "B", "2013")).toBe("zero-denominator 2/2");
  });

  test("weighs an own figure by the district's own weight, and hands the children up where it has none", () => {
    const own = [...values, ...weights, value("B", "2013", "70")];
    expect(at(roll(own, [index(), people], tree), "A", "2013")).toBe("80 3/3");
    expect(at(roll([...own, weight("B", "2013", 12)], [index(), people], tree), "A", "2013")).toBe("75 3/3");
    const none = { ...people, across: "none" } as Metric;
    expect(at(roll(own, [index(), none], tree), "B", "2013")).toBe("70 2/2");
    expect(at(roll(own, [index(), none], tree), "A", "2013")).toBe("82.5 3/3");
    const apart = roll([value("B", "2013", "70"), value("C", "2013", "90"), ...weights], [index(), none], tree);
    expect(at(apart, "A", "2013")).toBe("missing-weight 3/3");
  });

  test("adds an own figure by its weight where own figures are added", () => {
    const own = [...values, ...weights, value("B", "2013", "55"), weight("B", "2013", 4)];
    expect(at(roll(own, [index(), people], tree, { own: "add" }), "B", "2013")).toBe("65 2/2");
  });

  test("does not take the weight of the districts below for that of an own figure that is added", () => {
    const own = [...values, ...weights, value("B", "2013", "55")];
    const rollup = roll(own, [index(), people], tree, { own: "add" });
    expect(at(rollup, "B", "2013")).toBe("missing-weight 2/2");
    expect(at(rollup, "A", "2013")).toBe("missing-weight 3/3");
    expect(at(rollup, "C", "2013")).toBe("90 1/1");
  });

  test("weighs parts that a district of members reported by what its members weigh, own figures added or not", () => {
    const quarters = [value("memo", "2013-Q1", 10), value("memo", "2013-Q2", 40)];
    const shares = ["a", "C"].flatMap((id) => [weight(id, "2013-Q1", 1), weight(id, "2013-Q2", 3)]);
    const metric = index({ over: "weightedMean" });
    for (const own of ["prefer", "add"] as const)
      expect(at(roll([...quarters, ...shares], [metric, people], tree, { own }), "memo", "2013-H1")).toBe("32.5 4/4");
  });

  test("says how much of the weight reported", () => {
    const some = roll([...values.slice(1), ...weights], [index(), people], tree);
    const cell = (district: string) => cellAt(some, { metric: "m", district, period: "2013" }).coverage;
    expect(cell("B")).toEqual({ reported: 1, expected: 2, weight: "0.75" });
    expect(cell("A")).toEqual({ reported: 2, expected: 3, weight: "0.875" });
    expect(cell("memo")).toEqual({ reported: 1, expected: 2, weight: "0.8" });
    expect(cell("C")).toEqual({ reported: 1, expected: 1 });
    const unknown = roll([...values.slice(1), ...weights.slice(1)], [index(), people], tree);
    expect(cellAt(unknown, { metric: "m", district: "A", period: "2013" }).coverage).toEqual({
      reported: 2,
      expected: 3,
    });
  });
});

describe("weights over time", () => {
  const months = [value("a", "2013-01", "60"), value("a", "2013-02", "90"), value("a", "2013-03", "90")];
  const shares = [weight("a", "2013-01", 4), weight("a", "2013-02", 1), weight("a", "2013-03", 1)];

  test("weigh each part of the period", () => {
    const rollup = roll([...months, ...shares], [index({ over: "weightedMean" }), output], tree);
    expect(at(rollup, "a", "2013-Q1")).toBe("70 3/3");
    const short = roll([...months, ...shares.slice(1)], [index({ over: "weightedMean" }), output], tree);
    expect(at(short, "a", "2013-Q1")).toBe("missing-weight 3/3");
    expect(at(short, "A", "2013-Q1")).toBe("missing-weight 3/9");
  });

  test("hold as long as the part where they stand, and are more in a longer part where they flow", () => {
    const parts = [value("a", "2013-H1", "60"), value("a", "2013-Q3", "90")];
    const both = [weight("a", "2013-H1", 1), weight("a", "2013-Q3", 1)];
    const over = index({ over: "weightedMean" });
    expect(at(roll([...parts, ...both], [over, people], tree), "a", "2013")).toBe("70 3/4");
    expect(at(roll([...parts, ...both], [over, output], tree), "a", "2013")).toBe("75 3/4");
  });

  test("pool all parts of all districts where both ways are weighed", () => {
    const other = [value("b", "2013-01", "0"), weight("b", "2013-01", 6)];
    const both = roll([...months, ...shares, ...other], [index({ over: "weightedMean" }), output], tree);
    expect(at(both, "B", "2013-Q1")).toBe("35 4/6");
    const mean = roll(
      [...months, ...shares, ...other],
      [index({ over: "weightedMean", across: "mean" }), output],
      tree,
    );
    expect(at(mean, "B", "2013-Q1")).toBe("35 4/6");
    const sum = roll([...months, ...shares, ...other], [index({ over: "weightedMean", across: "max" }), output], tree);
    expect(at(sum, "B", "2013-Q1")).toBe("70 4/6");
  });

  test("are not needed by what was reported for the whole, until it is weighed against others", () => {
    const metric = index({ over: "weightedMean" });
    const whole = [value("a", "2013-Q1", "50"), value("b", "2013-01", "80"), weight("b", "2013-01", 1)];
    const rollup = roll(whole, [metric, people], tree);
    expect(at(rollup, "a", "2013-Q1")).toBe("50 3/3");
    expect(at(rollup, "B", "2013-Q1")).toBe("missing-weight 4/6");
    const weighed = roll([...whole, weight("a", "2013-Q1", 1)], [metric, people], tree);
    expect(at(weighed, "B", "2013-Q1")).toBe("57.5 4/6");
  });
});

describe("metrics that weigh each other", () => {
  test("may be weighed in turn, in any order of the list", () => {
    const metrics = [index(), { ...index(), id: "w", weight: "v" } as Metric, { ...people, id: "v" } as Metric];
    const rows = [
      value("a", "2013", "60"),
      value("b", "2013", "80"),
      ...weights,
      ...["a", "b"].map((district) => ({ metric: "v", district, period: "2013", value: 1 })),
    ];
    const rollup = roll(rows, metrics, tree);
    expect(at(rollup, "B", "2013")).toBe("75 2/2");
    expect(at(roll(rows, [...metrics].reverse(), tree), "B", "2013")).toBe("75 2/2");
    expect(at(roll(rows, metrics, tree, { periods: ["2012"] }), "B", "2013")).toBe("75 2/2");
  });

  test("are refused where one is missing, or comes back to itself", () => {
    expect(() => roll([], [index()], tree)).toThrow('metrics: "m" is weighed by "w", which is not among them');
    const circle = { ...people, weight: "m" } as Metric;
    expect(() => roll([], [index(), circle], tree)).toThrow('metrics: "m" is weighed by itself');
  });
});

test("a figure reported for the whole period stands as it is, whatever it weighs, also beside others' parts", () => {
  const rows = [value("a", "2013", 11), value("b", "2013-H1", 4), weight("a", "2013", 0), weight("b", "2013-H1", 2)];
  const summed = flow({ over: "weightedMean", across: "sum", weight: "w" });
  expect(at(roll(rows, [summed, people], tree), "B", "2013")).toBe("15 3/4");
  const counted = flow({ over: "weightedMean", across: "count", weight: "w" });
  expect(at(roll(rows, [counted, people], tree), "B", "2013")).toBe("2 3/4");
  const weighed = flow({ over: "weightedMean", across: "weightedMean", weight: "w" });
  expect(at(roll(rows, [weighed, people], tree), "B", "2013")).toBe("4 3/4");
});
