import { describe, expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import { attain } from "../../src/attainment/index.js";
import { joinObservations, observationRows, readObservations } from "../../src/observations/index.js";
import { cellAt, cells, rollUp, type Rollup, rollupFromCells, withCells } from "../../src/rollup/index.js";
import { at, flow, roll, stock, value } from "./roll.js";

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
  expect(() => rollUp(observations, { metrics, periods: "2013" as never })).toThrow(
    'periods: "2013" is no list; accepted: a list of periods',
  );
  expect(() => rollUp(observations, { metrics: [null as never] })).toThrow("metrics[0]: null is no metric");
  expect(() => rollUp(observations, { metrics: [{ ...flow(), id: 7 as never }] })).toThrow(TypeError);
  expect(() => rollUp(JSON.parse(JSON.stringify(observations)) as never, { metrics })).toThrow(
    "observations: accepted are those that readObservations gave, or a structured clone of them; JSON does not carry their columns",
  );
  expect(() => rollUp(observations, undefined as never)).toThrow(
    "options: undefined names no metrics; accepted: { metrics }",
  );
  expect(() => rollUp(observations, { metrics: "m" as never })).toThrow(
    'metrics: "m" is no list; accepted: a plan\'s metrics',
  );
  expect(() => rollupFromCells(7 as never, { metrics })).toThrow("cells: 7 cannot be iterated");
  expect(() => rollupFromCells([], undefined as never)).toThrow("options: undefined names no metrics");
  expect(() => withCells([key], rollup, "m" as never)).toThrow(
    'metrics: "m" is no list; accepted: a list of ids of metrics',
  );
});

describe("a rollup is refused", () => {
  const metric = (id: string, more: Partial<Metric> = {}) => ({ ...flow(more), id }) as Metric;

  test("of metrics that are not those the observations were read with, told by their levels and items", () => {
    const levels: Metric = { id: "m", name: "m", unit: "", direction: "up", kind: "ordinal", levels: ["B", "A"] };
    const law: Metric = { id: "m", name: "m", unit: "", direction: "up", kind: "milestone" };
    const refusal = (read: Metric, asked: Metric): string => {
      const { observations } = readObservations([], { metrics: [read] });
      try {
        rollUp(observations, { metrics: [asked] });
      } catch (error) {
        return error instanceof RangeError ? error.message : "";
      }
      return "";
    };
    const read = 'metrics: "m" is not what the observations were read with: ';
    expect(refusal(levels, { ...levels, levels: ["A", "B"] })).toBe(`${read}ordinal "B" "A"`);
    expect(refusal({ ...law, items: ["x", "y"] }, { ...law, items: ["x"] })).toBe(`${read}milestone "x" "y"`);
    expect(refusal(law, flow())).toBe(`${read}milestone`);
    expect(refusal(flow(), stock())).toBe("");
    expect(refusal(levels, { ...levels, name: "other" })).toBe("");
    expect(refusal({ ...law, items: ["x"] }, { ...law, items: ["x"] })).toBe("");
  });

  test("of metrics that weigh each other, by name", () => {
    const { observations } = readObservations([], { metrics: [] });
    const round = [metric("x"), metric("y", { weight: "z" }), metric("z", { weight: "y" })];
    expect(() => rollUp(observations, { metrics: round })).toThrow(/^metrics: "[yz]" is weighed by itself$/);
    expect(() => rollUp(observations, { metrics: [metric("x", { weight: "x" })] })).toThrow(
      'metrics: "x" is weighed by itself',
    );
    expect(() => rollUp(observations, { metrics: [metric("x", { weight: "w" })] })).toThrow(
      'metrics: "x" is weighed by "w", which is not among them',
    );
    expect(() => rollUp(observations, { metrics: [metric("x"), metric("y"), metric("x")] })).toThrow(
      'metrics: "x" is there twice',
    );
  });

  test("for a share that is none; nothing and all of it are shares", () => {
    const rows = [value("a", "2013", 1)];
    for (const minCoverage of ["0", "1"])
      expect(at(roll(rows, metrics, undefined, { minCoverage }), "a", "2013")).toBe("1 1/1");
    for (const minCoverage of ["-0.1", "1.1"])
      expect(() => roll(rows, metrics, undefined, { minCoverage })).toThrow(
        `minCoverage: ${minCoverage} is not a share from 0 to 1`,
      );
  });
});

test("a rollup says the day, the share and the periods asked for only where they were", () => {
  const named = (rolled: Rollup) =>
    ["asOf", "minCoverage", "periodsAsked"].filter((name) => Object.hasOwn(rolled, name));
  expect(named(rollup)).toEqual([]);
  const options = { asOf: "2014-01-01", minCoverage: 0.5, periods: ["2013"] };
  expect(named(roll([value("a", "2013", 1)], metrics, undefined, options))).toEqual([
    "asOf",
    "minCoverage",
    "periodsAsked",
  ]);
});
