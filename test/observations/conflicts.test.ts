import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import { observationRows, readObservations } from "../../src/observations/index.js";
import { at, keptOf, metrics, problemsOf } from "./read-with.js";

describe("rows that say the same thing, or not", () => {
  const row = { metric: "count", ...at };

  test("two values for one cell are a problem, and neither is kept", () => {
    const { observations, problems } = readObservations(
      [
        { ...row, value: "1" },
        { ...row, value: "2" },
        { ...row, district: "b", value: "3" },
      ],
      { metrics },
    );
    expect(problems).toEqual([
      { code: "conflicting-observations", values: ["1", "2"], lines: [1, 2], path: [], line: 2 },
    ]);
    expect(observations.size).toBe(1);
    expect(observations.rows.amount).toEqual(Float64Array.of(3));
  });

  test("a third row conflicts too, and a repeat of the first changes nothing", () => {
    const values = ["1", "2", "3", "1"].map((value) => ({ ...row, value }));
    const { observations, problems } = readObservations(values, { metrics });
    expect(problems).toMatchObject([{ values: ["1", "2"] }, { values: ["1", "3"] }]);
    expect(observations.size).toBe(0);
  });

  test("another status or day of recording is another figure", () => {
    expect(
      keptOf(
        { ...row, value: "1" },
        { ...row, value: "2", status: "verified" },
        { ...row, value: "3", recordedOn: "2014-01-01" },
      ),
    ).toBe(3);
    expect(keptOf({ ...row, value: "1" }, { ...row, value: "1", status: "reported" })).toBe(1);
  });

  test("a rate and its bare value are not the same, nor are two rates of one value", () => {
    const rate = { metric: "rate", ...at };
    expect(problemsOf({ ...rate, value: "50" }, { ...rate, numerator: "1", denominator: "2" })).toMatchObject([
      { values: ["50", "1 / 2"] },
    ]);
    expect(
      problemsOf({ ...rate, numerator: "2", denominator: "4" }, { ...rate, numerator: "1", denominator: "2" }),
    ).toHaveLength(1);
  });

  test("repeats with as many sources as rows are read without looking at all of them each time", () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => ({ ...row, value: "1", source: `row ${at + 10_000}` }));
    const { observations } = readObservations(rows.toReversed(), { metrics });
    expect(observations.size).toBe(1);
    expect(observations.sources[observations.rows.source?.[0] ?? -1]).toBe("row 10000");
  });

  test("of a repeat the first source by name is kept, whichever row came first", () => {
    const rows = [
      { ...row, value: "1", source: "b" },
      { ...row, value: "1" },
      { ...row, value: "1.0", source: "a" },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const { observations } = readObservations(order, { metrics });
      expect(observations.sources[observations.rows.source?.[0] ?? -1]).toBe("a");
    }
  });

  test("levels are named in a conflict", () => {
    expect(problemsOf({ metric: "grade", ...at, value: "A" }, { metric: "grade", ...at, value: "D" })).toMatchObject([
      { values: ["A", "D"] },
    ]);
  });

  test("a milestone has one day, and none by which it was not reached", () => {
    const law = { metric: "law", district: "a" };
    expect(problemsOf({ ...law, value: "2013-05-01" }, { ...law, value: "2013-06-01" })).toMatchObject([
      { code: "conflicting-observations", values: ["2013-05-01", "2013-06-01"], lines: [1, 2] },
    ]);
    expect(problemsOf({ ...law, value: "2013-05-01" }, { ...law, value: "not-reached", period: "2013" })).toMatchObject(
      [{ values: ["2013-05-01", "not-reached"] }],
    );
    expect(keptOf({ ...law, value: "2013-05-01" }, { ...law, value: "not-reached", period: "2012" })).toBe(2);
    expect(keptOf({ ...law, value: "2013-05-01" }, { ...law, value: "2013-05-01" })).toBe(1);
    expect(keptOf({ ...law, value: "2013-05-01" }, { ...law, value: "2013-06-01", status: "verified" })).toBe(2);
  });

  test("of a milestone told twice the first period and source by name are kept, whichever row came first", () => {
    const told = [
      { metric: "w", district: "b", period: "2013", value: "2013-02-03", source: "z" },
      { metric: "w", district: "b", period: "2012/2013", value: "2013-02-03" },
      { metric: "w", district: "b", period: "2012/2013", value: "2013-02-03", source: "y" },
    ];
    const metrics: readonly Metric[] = [{ id: "w", name: "w", unit: "", direction: "up", kind: "milestone" }];
    for (const rows of [told, told.toReversed()])
      expect([...observationRows(readObservations(rows, { metrics }).observations)]).toEqual([told[2]]);
  });

  test("of milestones in conflict what lies before every day still stands", () => {
    const law = { metric: "law", district: "a" };
    const rows = [
      { ...law, value: "2013-05-01" },
      { ...law, value: "2013-06-01" },
      { ...law, value: "not-reached", period: "2012" },
    ];
    expect(readObservations(rows, { metrics }).observations.milestones).toMatchObject([{ reachedOn: 0 }]);
  });
});
