import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { columnOfSpan, prepareColumns } from "../../src/rollup/column-of-span.js";
import { basisOf } from "../../src/rollup/roll-up.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { weightsIn } from "../../src/rollup/weights.js";
import { keepWorkings, newWorkings, workingsOf } from "../../src/rollup/workings.js";
import { rollUp } from "../../src/rollup/index.js";
import { flow, fraction, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([{ id: "C" }, { id: "a", parent: "C" }, { id: "b", parent: "C" }]);
const people: Metric = { ...stock(), id: "w" };
const weigh = (district: string, period: string, weight: number): Row => ({
  ...value(district, period, weight),
  metric: "w",
});

function begun(rows: readonly Row[], metrics: readonly Metric[]) {
  const { observations, problems } = readObservations(rows, { metrics, districts });
  expect(problems).toEqual([]);
  const basis = basisOf(observations, { metrics, districts });
  return { basis, workings: newWorkings(basis) };
}

/** The periods of each metric that are worked out before the column of the first one can be. */
function preparedFor(period: string, rows: readonly Row[], metrics: readonly Metric[]): readonly (readonly string[])[] {
  const { basis, workings } = begun(rows, metrics);
  prepareColumns(basis, workings, 0, numberedSpan(period));
  return workings.columns.map((columns) => [...columns.keys()]);
}

describe("before a column is worked out", () => {
  const rows = ["01", "02"].flatMap((month) => [value("a", `2013-${month}`, 1), weigh("a", `2013-${month}`, 2)]);

  test("there is nothing to do where its figures are not weighed", () => {
    expect(preparedFor("2013-Q1", rows, [flow(), people])).toEqual([[], []]);
  });

  test("its weights are, those of the parts only where these are weighed against each other", () => {
    const across = flow({ weight: "w", across: "weightedMean" });
    expect(preparedFor("2013-Q1", rows, [across, people])).toEqual([[], ["2013-Q1"]]);
    const over = { ...across, over: "weightedMean" } as const;
    expect(preparedFor("2013-Q1", rows, [over, people])).toEqual([[], ["2013-02", "2013-01", "2013-Q1"]]);
  });

  test("what weighs the weights is too", () => {
    const chain = [
      flow({ weight: "w", across: "weightedMean" }),
      { ...people, weight: "v" },
      { ...stock(), id: "v" },
    ] as readonly Metric[];
    expect(preparedFor("2013-Q1", rows, chain)).toEqual([[], ["2013-Q1"], ["2013-Q1"]]);
  });

  test("the parts that own figures leave open are", () => {
    const half = [value("C", "2013-H1", 5), value("a", "2013-Q3", 1), value("b", "2013-Q4", 1)];
    expect(preparedFor("2013", half, [flow(), people])[0]).toEqual(["2013-Q4", "2013-Q3"]);
  });

  test("a column is worked out once", () => {
    const { basis, workings } = begun(rows, [flow(), people]);
    const column = columnOfSpan(basis, workings, 0, numberedSpan("2013-Q1"));
    expect(column?.period).toBe("2013-Q1");
    expect(columnOfSpan(basis, workings, 0, numberedSpan("2013-Q1"))).toBe(column);
    expect(columnOfSpan(basis, workings, 0, numberedSpan("2014"))).toBeUndefined();
    expect([...(workings.columns[0] ?? [])]).toEqual([
      ["2013-Q1", column],
      ["2014", undefined],
    ]);
  });
});

describe("the weight of a district", () => {
  const rows = [weigh("a", "2013", 3), weigh("b", "2013", -1), weigh("a", "2014", 7)];
  const { basis, workings } = begun(rows, [flow({ weight: "w" }), people]);
  const column = columnOfSpan(basis, workings, 1, numberedSpan("2013"));
  const { of: weightOf } = weightsIn(basis, workings, 1, column);

  test("is the figure of its metric in that period, and not below zero", () => {
    expect(weightOf(1)).toEqual(fraction("3"));
    expect(weightOf(0)).toEqual(fraction("2"));
    expect(weightOf(2)).toBeUndefined();
    expect(weightsIn(basis, workings, 1, undefined).of(1)).toBeUndefined();
  });

  test("is looked up once", () => {
    expect(weightOf(1)).toBe(weightOf(1));
  });

  test("is none where it was made of the districts below and those are left out", () => {
    const { of: own } = weightsIn(basis, workings, 1, column, "across");
    expect([own(0), own(1)]).toEqual([undefined, fraction("3")]);
  });
});

describe("the workings of a rollup", () => {
  const metrics = [flow({ weight: "w" }), people, { ...flow(), id: "x", weight: "elsewhere" }] as readonly Metric[];
  const { observations } = readObservations([value("b", "2013", 1)], { metrics });

  test("are empty at first", () => {
    const made = newWorkings({ definitions: metrics, districts, observations, own: "prefer" });
    expect(made.shapes).toEqual([]);
    expect(made.plans).toEqual([new Map(), new Map(), new Map()]);
    expect(made.columns).toEqual([new Map(), new Map(), new Map()]);
    expect(made.weights).toEqual([1, -1, -1]);
    expect(made.places).toEqual(Int32Array.of(2));
  });

  test("know where the tree has the districts that were observed, or that it has not", () => {
    const elsewhere = readObservations([value("c", "2013", 1), value("a", "2013", 1)], { metrics }).observations;
    const made = newWorkings({ definitions: metrics, districts, observations: elsewhere, own: "prefer" });
    expect(made.places).toEqual(Int32Array.of(-1, 1));
  });

  test("are kept beside it, and made anew for a clone of it", () => {
    const rollup = rollUp(observations, { metrics: metrics.slice(0, 2), districts });
    const kept = workingsOf(rollup);
    expect(workingsOf(rollup)).toBe(kept);
    expect([...(kept.columns[0]?.keys() ?? [])]).toEqual(["2013"]);
    const clone = structuredClone(rollup);
    const made = workingsOf(clone);
    expect(made).not.toBe(kept);
    expect(workingsOf(clone)).toBe(made);
    expect(made.columns[0]?.get("2013")).toBe(clone.columns[0]);
    keepWorkings(clone, kept);
    expect(workingsOf(clone)).toBe(kept);
  });

  test("stay those it was worked out with where a breakdown differs from its total", () => {
    const rows = [
      value("a", "2013", 5),
      value("a", "2013", 6, { category: "x" }),
      value("a", "2013", 7, { category: "y" }),
    ];
    const found = roll(rows, [flow({ breakdowns: [["x", "y"]] })], districts);
    expect(found.discrepancies).toHaveLength(1);
    expect(workingsOf(found).columns[0]?.get("2013")).toBe(found.columns[0]);
  });
});
