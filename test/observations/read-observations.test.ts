import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
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

  test("the first by line are listed, also where they came to light last", () => {
    const row = { metric: "count", period: "2013" };
    const contradictions = ["a", "b"].flatMap((district) => [
      { ...row, district, value: "1" },
      { ...row, district, value: "2" },
    ]);
    const bad = Array.from({ length: 5000 }, () => null);
    const { problems, problemCount } = readObservations([null, ...contradictions, ...bad], { metrics, maxProblems: 4 });
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 5, 6]);
    expect(problemCount).toBe(5003);
  });

  test("may be as many as there is room for", () => {
    const bad = Array.from({ length: 301_001 }, () => null);
    const { problems, problemCount } = readObservations(bad, { metrics, maxProblems: 150_000 });
    expect([problems.length, problems[149_999]?.line, problemCount]).toEqual([150_000, 150_000, 301_001]);
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

  test("rows stand in the order of the districts, whichever came first", () => {
    const districts = parseDistricts([{ id: "top" }, { id: "a", parent: "top" }, { id: "b", parent: "top" }]);
    const rows = ["b", "top", "a", "b"].map((district, at) => ({
      metric: "count",
      district,
      period: "2013",
      value: String(district === "b" ? 9 : at),
    }));
    const { rows: columns } = readObservations(rows, { metrics, districts }).observations;
    expect([columns.district, columns.amount, columns.line]).toEqual([
      Int32Array.of(0, 1, 2),
      Float64Array.of(1, 2, 9),
      Int32Array.of(2, 3, 1),
    ]);
  });

  test("a column that says the same of every row is not there", () => {
    const row = { metric: "count", ...at };
    const columnsOf = (...rows: readonly unknown[]): readonly string[] =>
      Object.keys(readObservations(rows, { metrics }).observations.rows).sort();
    expect(columnsOf({ ...row, value: "12" })).toEqual(["amount", "district", "line"]);
    expect(columnsOf({ ...row, value: "0.5", source: "yearbook" })).toEqual([
      "amount",
      "amountScale",
      "district",
      "line",
      "source",
    ]);
    expect(columnsOf({ metric: "rate", ...at, numerator: "1", denominator: "2.5" })).toEqual([
      "amount",
      "denominator",
      "denominatorScale",
      "district",
      "line",
    ]);
  });

  test("columns that some series have and others do not are right for all", () => {
    const { observations } = readObservations(
      [
        { metric: "rate", ...at, numerator: "1.5", denominator: "2.25", source: "x" },
        { metric: "rate", ...at, numerator: "1.5", denominator: "2.26" },
        { metric: "rate", ...at, numerator: "0", denominator: "0", status: "estimated", source: "y" },
        { metric: "count", ...at, value: "7" },
      ],
      { metrics },
    );
    expect(observations.rows).toEqual({
      district: Int32Array.of(0, 0),
      amount: Float64Array.of(0, 7),
      amountScale: Uint8Array.of(0, 0),
      denominator: Float64Array.of(0, Number.NaN),
      denominatorScale: Uint8Array.of(0, 0),
      source: Int32Array.of(1, -1),
      line: Int32Array.of(3, 4),
    });
  });

  test("nothing at all is no fault", () => {
    expect(readObservations([], { metrics })).toMatchObject({
      observations: { size: 0 },
      problems: [],
      problemCount: 0,
    });
  });
});
