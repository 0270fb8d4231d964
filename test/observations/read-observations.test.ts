import { describe, expect, test } from "vitest";
import { readObservations } from "../../src/observations/index.js";
import { at, metrics } from "./read-with.js";

describe("problems beyond the limit", () => {
  test("are counted, not listed", () => {
    const rows = Array.from({ length: 1500 }, () => null);
    const { problems, problemCount } = readObservations(rows, { metrics });
    expect([problems.length, problemCount]).toEqual([1000, 1500]);
    const few = readObservations([...rows, { metric: "count", ...at, value: "1" }], { metrics, maxProblems: 2 });
    expect([few.problems.length, few.problemCount, few.observations.size]).toEqual([2, 1500, 1]);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%s is no limit", (maxProblems) => {
    expect(() => readObservations([], { metrics, maxProblems })).toThrow(
      new RangeError(`maxProblems: ${maxProblems} is not a whole number from 0`),
    );
  });
});

describe("where rows come from", () => {
  test("a stream reads like a list", async () => {
    const rows = [
      { metric: "count", ...at, value: "1" },
      null,
      { metric: "count", district: "b", period: "2013", value: "1/3" },
    ];
    async function* stream(): AsyncGenerator {
      for (const row of rows) yield await Promise.resolve(row);
    }
    expect(await readObservations(stream(), { metrics })).toEqual(readObservations(rows, { metrics }));
  });

  test("what is no table is the caller's slip", () => {
    expect(() => readObservations({} as Iterable<unknown>, { metrics })).toThrow(TypeError);
    expect(() => readObservations("rows", { metrics })).toThrow(TypeError);
  });

  test("two metrics of one id must be the same", () => {
    const [rate] = metrics;
    expect(readObservations([], { metrics: [...metrics, { ...rate! }] }).observations.metrics).toHaveLength(
      metrics.length,
    );
    expect(() => readObservations([], { metrics: [...metrics, { ...rate!, unit: "‰" }] })).toThrow(RangeError);
  });

  test("many series and many districts are found again", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      metric: "count",
      district: `d${at % 137}`,
      period: `${1900 + (at % 101)}`,
      value: "1",
    }));
    const { observations, problemCount } = readObservations(rows, { metrics });
    expect([observations.size, problemCount]).toEqual([137 * 101, 0]);
  });

  test("nothing at all is no fault", () => {
    expect(readObservations([], { metrics })).toMatchObject({
      observations: { size: 0 },
      problems: [],
      problemCount: 0,
    });
  });
});
