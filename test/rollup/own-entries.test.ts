import { describe, expect, test } from "vitest";
import { fromInteger, HUNDRED } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { NO_VALUES } from "../../src/rollup/cell.js";
import { gatherEvidence } from "../../src/rollup/evidence.js";
import { type MetricAtHand, type OwnEntries, ownEntries } from "../../src/rollup/own-entries.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";
import { flow, fractions, rate, ratio, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, ...["a", "b", "c"].map((id) => ({ id, parent: "P" }))]);
const tree = treeOfDistricts(districts);

function own(
  rows: readonly Row[],
  metric: Metric,
  window: string,
  more: Partial<MetricAtHand> = {},
): OwnEntries | undefined {
  const { observations, problems } = readObservations(rows, { metrics: [metric], districts });
  expect(problems).toEqual([]);
  const [evidence] = gatherEvidence(observations, [metric], { asOf: undefined, until: undefined, category: undefined });
  const atHand = { metric, per: HUNDRED, evidence: evidence!, tree, filledPieces: [], ...more };
  const places = Int32Array.from(observations.districts, (id) => tree.positions.get(id) ?? -1);
  return ownEntries(observations, atHand, numberedSpan(window), places);
}

/** The last day of a month of 2013, by its number. */
const endOf = (month: string): number => numberedSpan(`2013-${month}`).last;
const startOf = (month: string): number => numberedSpan(`2013-${month}`).first;

const units = (amounts: readonly number[], scale = 0) => ({
  kind: "scaled",
  weightKind: "none",
  scale,
  amounts: Float64Array.from(amounts),
  weightScale: 0,
  weights: new Float64Array(0),
});

describe("what every district reported for the window itself", () => {
  const rows = [value("a", "2013", 1), value("c", "2013", 3)];

  test("is told as it was read where the districts stand in the same order", () => {
    const { observations } = readObservations(rows, { metrics: [flow()], districts });
    const [evidence] = gatherEvidence(observations, [flow()], {
      asOf: undefined,
      until: undefined,
      category: undefined,
    });
    const atHand = { metric: flow(), per: HUNDRED, evidence: evidence!, tree, filledPieces: [] };
    const at = (places: Int32Array) => ownEntries(observations, atHand, numberedSpan("2013"), places)?.entries.at;
    const inOrder = at(Int32Array.of(0, 1, 2, 3));
    expect(inOrder).toEqual(Int32Array.of(1, 3));
    expect(inOrder?.buffer).toBe(observations.rows.district.buffer);
    expect(at(Int32Array.of(3, 2, 1, 0))).toEqual(Int32Array.of(2, 0));
    expect(at(Int32Array.of(0, 1, 3, 2))).toEqual(Int32Array.of(1, 2));
  });

  test("is nothing where nobody did", () => {
    expect(own(rows, flow(), "2014")).toBeUndefined();
  });
});

describe("what districts reported for a quarter and its months", () => {
  const rows = [
    value("a", "2013-01", 1),
    value("a", "2013-02", 3),
    value("b", "2013-Q1", 4),
    value("b", "2013-01", 3),
    value("c", "2013-03", -7),
  ];
  const beside = {
    parts: 3,
    at: Int32Array.of(2, 1, 3),
    refusal: new Uint8Array(3),
    counted: false,
    rows: Int32Array.of(3, -1, -1),
    covered: Float64Array.of(3, 2, 1),
    days: Int32Array.of(endOf("03"), endOf("02"), endOf("03")),
  };
  const part = {
    parts: 3,
    at: Int32Array.of(2),
    refusal: new Uint8Array(1),
    counted: false,
    rows: Int32Array.of(-1),
    covered: Float64Array.of(1),
    days: Int32Array.of(endOf("01")),
  };
  const twice = Int32Array.of(0);

  test("is summed, what was reported for all of it as it stands, and beside it what its parts come to", () => {
    expect(own(rows, flow(), "2013-Q1")).toEqual({
      entries: { ...beside, figures: units([4, 4, -7]) },
      byParts: { ...part, figures: units([3]) },
      twice,
    });
    const tenths = rows.map((row) => (row["value"] === 3 ? { ...row, value: 2.5 } : row));
    expect(own(tenths, flow(), "2013-Q1")?.entries.figures).toEqual(units([40, 35, -70], 1));
    const thirds = rows.map((row) => (row["value"] === 3 ? { ...row, value: "1/3" } : row));
    expect(own(thirds, flow(), "2013-Q1")?.entries.figures).toEqual({
      kind: "exact",
      weightKind: "none",
      amounts: fractions("4", "4/3", "-7"),
      weights: [],
    });
  });

  test("is counted, a count of all of it as it stands", () => {
    const exact = { kind: "exact", weightKind: "none", weights: [] };
    expect(own(rows, flow({ over: "count" }), "2013-Q1")).toEqual({
      entries: { ...beside, counted: true, figures: { ...exact, amounts: fractions("4", "2", "1") } },
      byParts: { ...part, counted: true, figures: { ...exact, amounts: fractions("1") } },
      twice,
    });
  });

  test.each(["sum", "mean"] as const)("is averaged, to take their %s across", (across) => {
    const means = (amounts: readonly number[], weights: readonly number[]) => ({
      ...units(amounts),
      weightKind: "count",
      weights: Float64Array.from(weights),
    });
    expect(own(rows, flow({ over: "mean", across }), "2013-Q1")).toEqual({
      entries: { ...beside, figures: means([12, 4, -7], [3, 2, 1]) },
      byParts: { ...part, figures: means([3], [1]) },
      twice,
    });
  });

  test("has its values told where the median of all is taken", () => {
    const values = [
      ["4", 3],
      ["1", 1],
      ["3", 1],
      ["-7", 1],
    ].map(([amount, times]) => ({
      value: fractions(String(amount))[0],
      times,
    }));
    const figures = { kind: "exact", weightKind: "none", weights: [] };
    expect(own(rows, flow({ over: "median", across: "median" }), "2013-Q1")).toEqual({
      entries: {
        ...beside,
        figures: { ...figures, amounts: fractions("4", "2", "-7") },
        values: [[values[0]], values.slice(1, 3), [values[3]]],
      },
      byParts: {
        ...part,
        figures: { ...figures, amounts: fractions("3") },
        values: [[{ value: fromInteger(3), times: 1 }]],
      },
      twice,
    });
    const greatest = own(rows, flow({ over: "median", across: "max" }), "2013-Q1");
    expect(greatest?.entries).toEqual({ ...beside, figures: { ...figures, amounts: fractions("4", "2", "-7") } });
  });

  test("deviates, as squares", () => {
    const figures = { kind: "exact", weightKind: "none", weights: [], squares: true };
    expect(own(rows, flow({ over: "deviation", across: "max" }), "2013-Q1")).toEqual({
      entries: { ...beside, figures: { ...figures, amounts: fractions("16", "1", "0") } },
      byParts: { ...part, figures: { ...figures, amounts: fractions("0") } },
      twice,
    });
  });

  test("is refused where nothing is made of parts", () => {
    const refused = 1 + NO_VALUES.indexOf("operator-refuses");
    expect(own(rows, flow({ over: "none" }), "2013-Q1")).toEqual({
      entries: {
        ...beside,
        parts: 1,
        covered: Float64Array.of(1, 0, 0),
        refusal: Uint8Array.of(0, refused, refused),
        figures: units([4, 3, -7]),
      },
      byParts: { ...part, parts: 1, covered: Float64Array.of(0), refusal: Uint8Array.of(refused), figures: units([3]) },
      twice,
    });
  });

  test("is read as it stands where nobody reported parts, and is none where nobody reported anything", () => {
    expect(own(rows.slice(2, 3), flow(), "2013-Q1")).toEqual({
      entries: { parts: 1, at: Int32Array.of(2), rows: Int32Array.of(0), counted: false, figures: units([4]) },
    });
    expect(own(rows, flow(), "2013-Q2")).toBeUndefined();
  });
});

describe("the last and the first of a year", () => {
  const rows = [
    value("a", "2013-Q1", 1),
    value("a", "2013-Q3", 2),
    value("b", "2013-12", 3),
    value("b", "2013-H2", 4),
    value("c", "2013-01", 5),
    value("c", "2013-Q1", 6),
  ];
  const beside = {
    parts: 1,
    at: Int32Array.of(1, 3, 2),
    refusal: new Uint8Array(3),
    counted: false,
    rows: Int32Array.of(-1, -1, -1),
  };

  test("are of the period nearest the end, of those that share the day the longest", () => {
    expect(own(rows, stock(), "2013")).toEqual({
      entries: {
        ...beside,
        figures: units([2, 6, 4]),
        covered: Float64Array.of(0, 0, 1),
        days: Int32Array.of(endOf("09"), endOf("03"), endOf("12")),
        edge: Float64Array.of(92, 275, 0),
        from: ["2013-Q3", "2013-Q1", "2013-H2"],
      },
    });
  });

  test("or nearest the beginning", () => {
    expect(own(rows, stock({ over: "first", across: "first" }), "2013")).toEqual({
      entries: {
        ...beside,
        figures: units([1, 6, 4]),
        covered: Float64Array.of(1, 1, 0),
        days: Int32Array.of(startOf("01"), startOf("01"), startOf("07")),
        edge: Float64Array.of(0, 0, 181),
        from: ["2013-Q1", "2013-Q1", "2013-H2"],
      },
    });
  });
});

describe("rates of months", () => {
  test("have the least of them by its parts, of equals the earlier, one of nothing only where there is no other", () => {
    const rows = [
      rate("a", "2013-01", 1, 2),
      rate("a", "2013-02", 2, 4),
      rate("a", "2013-03", 0, 0),
      rate("b", "2013-01", 0, 0),
      rate("b", "2013-02", 0, 0),
      rate("c", "2013-01", 3, 4),
      rate("c", "2013-02", 1, 4),
    ];
    const figures = (over: "min" | "max") => own(rows, ratio({ over }), "2013-Q1")?.entries.figures;
    const pairs = (amounts: readonly number[], weights: readonly number[]) => ({
      ...units(amounts),
      weightKind: "denominator",
      weights: Float64Array.from(weights),
    });
    expect(figures("min")).toEqual(pairs([1, 0, 1], [2, 0, 4]));
    expect(figures("max")).toEqual(pairs([1, 0, 3], [2, 0, 4]));
  });

  test("are pooled exactly, and refused where one is bare", () => {
    const rows = [
      rate("a", "2013-01", 1, 2),
      value("a", "2013-02", 60),
      rate("b", "2013-Q1", 3, 4),
      rate("c", "2013-02", 1, 8),
      rate("c", "2013-03", 1, "1/3"),
    ];
    const entries = own(rows, ratio(), "2013-Q1")?.entries;
    expect(entries).toMatchObject({
      at: Int32Array.of(2, 1, 3),
      refusal: Uint8Array.of(0, 1 + NO_VALUES.indexOf("missing-denominator"), 0),
      covered: Float64Array.of(3, 2, 2),
      figures: { kind: "exact", weightKind: "denominator", weights: fractions("4", undefined, "25/3") },
    });
    expect([0, 2].map((at) => entries?.figures.amounts[at])).toEqual(fractions("3", "2"));
  });

  test("are averaged into one that cannot be pooled, one of all of it into one that can", () => {
    const rows = [rate("a", "2013-01", 1, 2), rate("a", "2013-02", 1, 4), rate("b", "2013-Q1", 3, 4)];
    expect(own(rows, ratio({ over: "mean" }), "2013-Q1")?.entries.figures).toEqual({
      kind: "exact",
      weightKind: "denominator",
      amounts: fractions("3", "75/2"),
      weights: fractions("4", undefined),
    });
  });
});

describe("figures of parts that are weighed", () => {
  const rows = [
    value("a", "2013-H1", 60),
    value("a", "2013-Q3", 90),
    value("b", "2013-Q4", 80),
    value("c", "2013", 50),
  ];
  const weighed = (across: "sum" | "weightedMean", flows: boolean) => {
    const of = () => ({
      of: (district: number) => fromInteger([0, 1, 3, 4][district] ?? 0),
      isOpen: () => false,
    });
    const metric = flow({ over: "weightedMean", across, weight: "w" });
    return own(rows, metric, "2013", { partWeights: { of, flows } })?.entries;
  };

  test("are kept with their weights, by the length of the part where these stand", () => {
    expect(weighed("weightedMean", false)).toMatchObject({
      parts: 4,
      at: Int32Array.of(3, 1, 2),
      weighed: true,
      figures: { weightKind: "count", amounts: fractions("800", "210", "240"), weights: fractions("16", "3", "3") },
    });
    expect(weighed("weightedMean", true)?.figures).toMatchObject({
      amounts: fractions("200", "150", "240"),
      weights: fractions("4", "2", "3"),
    });
  });

  test("are means where something else is made of them across", () => {
    const figures = { kind: "exact", weightKind: "none", weights: [] };
    expect(weighed("sum", true)?.figures).toEqual({ ...figures, amounts: fractions("50", "75", "80") });
    expect(weighed("sum", false)?.figures).toEqual({ ...figures, amounts: fractions("50", "70", "80") });
    expect(weighed("sum", false)).not.toHaveProperty("weighed");
  });
});
