import { describe, expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import { attain } from "../../src/attainment/index.js";
import { joinObservations, observationRows, readObservations } from "../../src/observations/index.js";
import { cellAt, cells, rollUp, type Rollup, rollupFromCells, withCells } from "../../src/rollup/index.js";
import { at, flow, roll, value } from "./roll.js";

const metrics = [flow()];
const rollup = roll([value("a", "2013", 1)], metrics);
const key = { metric: "m", district: "a", period: "2013" };

describe("a rollup that has been through JSON has lost its columns", () => {
  const parsed = JSON.parse(JSON.stringify(rollup)) as Rollup;

  test("so it is refused instead of read as if nobody had reported", () => {
    const message =
      /^rollup: accepted is what rollUp gave, or a structured clone of it; JSON does not carry its columns$/;
    expect(() => cellAt(parsed, key)).toThrow(message);
    expect(() => cells(parsed)).toThrow(message);
    expect(() => withCells([key], parsed)).toThrow(TypeError);
    expect(at(structuredClone(rollup), "a", "2013")).toBe("1 1/1");
  });

  test("by whoever reads it", () => {
    const plan = parsePlan({
      format: "quality-plan/1",
      id: "p",
      title: "Plan",
      district: "a",
      period: "2013",
      metrics,
      targets: [{ id: "t", kind: "measured", metric: "m", bound: { atLeast: "1" }, source: { clause: "1" } }],
    });
    expect(() => attain(plan, { values: parsed }, { asOf: "2014-01-31" })).toThrow(TypeError);
  });
});

test("what is no rollup, no table and no list is refused with what is accepted", () => {
  const { observations } = readObservations([value("a", "2013", 1)], { metrics });
  expect(() => cellAt(undefined as never, key)).toThrow(/^rollup: accepted/);
  expect(() => joinObservations(null as never)).toThrow(/^parts: accepted/);
  expect(() => [...observationRows({} as never)]).toThrow(/^observations: accepted/);
  expect(() => rollUp(observations, { metrics, periods: "2013" as never })).toThrow('periods: "2013" is no list');
  expect(() => rollUp(observations, { metrics: [null as never] })).toThrow("metrics[0]: null is no metric");
  expect(() => rollupFromCells(7 as never, { metrics })).toThrow("cells: 7 cannot be iterated");
  expect(() => rollupFromCells([], undefined as never)).toThrow("options: undefined names no metrics");
  expect(() => withCells([key], rollup, "m" as never)).toThrow('metrics: "m" is no list');
});
