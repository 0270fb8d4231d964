import { describe, expect, test } from "vitest";
import { fromInteger, ONE, rational } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import type { Entries } from "../../src/rollup/entries.js";
import { entriesOfPieces } from "../../src/rollup/entries-of-pieces.js";
import { gatherEvidence } from "../../src/rollup/evidence.js";
import type { Filled } from "../../src/rollup/filled.js";
import type { MetricAtHand } from "../../src/rollup/own-entries.js";
import type { Piece } from "../../src/rollup/pieces.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";
import { filled, flow, stock, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, ...["a", "b", "c"].map((id) => ({ id, parent: "P" }))]);
const tree = treeOfDistricts(districts);

type Given = readonly [district: string, period: string, what: number | Filled];

/** The entries that are made of pieces in this order. */
function made(
  given: readonly Given[],
  metric: Metric,
  window: string,
  partWeights?: MetricAtHand["partWeights"],
): Entries {
  const rows = given.flatMap(([district, period, what]) =>
    typeof what === "number" ? [value(district, period, what)] : [],
  );
  const { observations, problems } = readObservations(rows, { metrics: [metric], districts });
  expect(problems).toEqual([]);
  const evidence = gatherEvidence(observations, [metric], {
    asOf: undefined,
    until: undefined,
    category: undefined,
  })[0]!;
  const pieces = given.map(([id, period, what]): Piece => {
    const district = observations.districts.indexOf(id);
    if (typeof what !== "number") return { district, row: -1, span: numberedSpan(period), filled: what };
    const { span, rows: found } = evidence.periods.find((one) => one.span.period === period)!;
    return { district, span, row: found.find((row) => observations.rows.district[row] === district)! };
  });
  const places = Int32Array.from(observations.districts, (id) => tree.positions.get(id) ?? -1);
  const weighed = partWeights === undefined ? {} : { partWeights };
  const atHand = { metric, per: ONE, evidence, tree, filledPieces: [], ...weighed };
  return entriesOfPieces(observations, atHand, numberedSpan(window), places, pieces);
}

/** What the districts below come to: a sum, which is a mean of so many values. */
function below(amount: number, count: number, parts: number, reported: number, more: Partial<Filled> = {}): Filled {
  const sum = fromInteger(amount);
  return filled({ amount: sum, sum, weight: fromInteger(count), parts, reported, ...more });
}

const first = (period: string): number => numberedSpan(period).first;
const last = (period: string): number => numberedSpan(period).last;

describe("the part that comes first or last", () => {
  const parts: readonly (readonly [string, number])[] = [
    ["2013-01", 1],
    ["2013-02", 2],
    ["2013-Q1", 3],
    ["2013-Q2", 4],
    ["2013-06", 5],
    ["2013-05", 6],
  ];
  const orders = [parts, [...parts].reverse(), [...parts.slice(3), ...parts.slice(0, 3)]];
  const outermost = (metric: Metric, given: typeof parts, window: string) => {
    const { figures, edge, from, covered } = made(
      given.map(([period, amount]): Given => ["a", period, amount]),
      metric,
      window,
    );
    return { amounts: [...(figures.amounts as Float64Array)], edge, from, covered };
  };

  test("is the longer one of those that share its day, in whatever order they come", () => {
    for (const given of orders) {
      expect(outermost(stock({ over: "first" }), given, "2013-H1")).toEqual({
        amounts: [3],
        edge: Float64Array.of(0),
        from: ["2013-Q1"],
        covered: Float64Array.of(1),
      });
      expect(outermost(stock(), given, "2013-H1")).toEqual({
        amounts: [4],
        edge: Float64Array.of(0),
        from: ["2013-Q2"],
        covered: Float64Array.of(1),
      });
    }
  });

  test("may lie inside the window, so many days from its edge", () => {
    for (const given of orders) {
      const inner = given.filter(([period]) => period === "2013-02" || period === "2013-05");
      expect(outermost(stock({ over: "first" }), inner, "2013-H1")).toEqual({
        amounts: [2],
        edge: Float64Array.of(31),
        from: ["2013-02"],
        covered: Float64Array.of(0),
      });
      expect(outermost(stock(), inner, "2013-H1")).toEqual({
        amounts: [6],
        edge: Float64Array.of(30),
        from: ["2013-05"],
        covered: Float64Array.of(0),
      });
    }
  });

  test("is found for each district by itself", () => {
    const given: readonly Given[] = [
      ["b", "2013-03", 3],
      ["b", "2013-02", 2],
      ["a", "2013-01", 1],
    ];
    expect(made(given, stock({ over: "first", across: "first" }), "2013-Q1")).toEqual({
      parts: 1,
      at: Int32Array.of(2, 1),
      refusal: new Uint8Array(2),
      rows: Int32Array.of(-1, -1),
      covered: Float64Array.of(0, 1),
      days: Int32Array.of(first("2013-02"), first("2013-01")),
      edge: Float64Array.of(31, 0),
      from: ["2013-02", "2013-01"],
      counted: false,
      figures: {
        kind: "scaled",
        weightKind: "none",
        scale: 0,
        amounts: Float64Array.of(2, 1),
        weightScale: 0,
        weights: new Float64Array(0),
      },
    });
    expect(made([...given].reverse(), stock(), "2013-Q1")).toMatchObject({
      at: Int32Array.of(1, 2),
      days: Int32Array.of(last("2013-01"), last("2013-03")),
      edge: Float64Array.of(59, 0),
      from: ["2013-01", "2013-03"],
    });
  });
});

test("the day of a sum is that of its first part where the first is chosen across districts, else of its last", () => {
  const given: readonly Given[] = [
    ["a", "2013-02", 2],
    ["a", "2013-01", 1],
    ["a", "2013-03", 3],
  ];
  const days = (across: "first" | "last") => made(given, flow({ across }), "2013-Q1").days;
  expect(days("first")).toEqual(Int32Array.of(first("2013-01")));
  expect(days("last")).toEqual(Int32Array.of(last("2013-03")));
});

describe("pieces that were filled in from the districts below", () => {
  test("cut the window as finely as they were cut themselves", () => {
    const given: readonly Given[] = [
      ["P", "2013-Q1", 10],
      ["P", "2013-Q2", below(6, 2, 3, 7, { partsMissing: 1 })],
    ];
    expect(made([...given, ["a", "2013-Q1", 2]], flow(), "2013-H1")).toEqual({
      parts: 6,
      at: Int32Array.of(0, 1),
      refusal: new Uint8Array(2),
      rows: Int32Array.of(-1, -1),
      covered: Float64Array.of(6, 3),
      days: Int32Array.of(last("2013-06"), last("2013-03")),
      counted: false,
      filled: new Map([[0, { reported: 16, partsMissing: 1, weighedParts: undefined }]]),
      figures: {
        kind: "exact",
        weightKind: "none",
        amounts: [fromInteger(16), fromInteger(2)],
        weights: [],
      },
    });
    expect(made(given.slice(0, 1), flow(), "2013-H1").parts).toBe(2);
  });

  test("do so where nothing else is there", () => {
    const given: readonly Given[] = [
      ["a", "2013-Q1", 5],
      ["a", "2013-Q2", below(6, 2, 3, 3)],
    ];
    expect(made(given, flow(), "2013-H1").parts).toBe(6);
    const alone = made([...given.slice(1), ["a", "2013-Q1", below(1, 1, 1, 1)]], flow(), "2013-H1");
    expect([alone.parts, alone.covered]).toEqual([6, Float64Array.of(6)]);
  });
});

describe("weights of parts", () => {
  // In months: April once, May and June as one part of two, of which the districts below have 7 × 3.
  const given: readonly Given[] = [
    ["P", "2013-04", 10],
    ["P", "2013-05/2013-06", below(21, 3, 1, 3, { weightCovered: ONE })],
  ];
  const of: NonNullable<MetricAtHand["partWeights"]>["of"] = () => ({ of: () => fromInteger(3), isOpen: () => false });
  const metric = flow({ over: "weightedMean", across: "weightedMean", weight: "w" });

  test("that stand count for each month of a longer part", () => {
    expect(made(given, metric, "2013-Q2", { of, flows: false }).figures).toEqual({
      kind: "exact",
      weightKind: "count",
      amounts: [fromInteger(30 + 2 * 21)],
      weights: [fromInteger(3 + 2 * 3)],
    });
  });

  test("that flow are more in it by themselves", () => {
    expect(made(given, metric, "2013-Q2", { of, flows: true }).figures).toEqual({
      kind: "exact",
      weightKind: "count",
      amounts: [fromInteger(30 + 21)],
      weights: [fromInteger(3 + 3)],
    });
  });

  test("are asked for by district and part", () => {
    const months: readonly Given[] = [
      ["b", "2013-01", 8],
      ["a", "2013-02/2013-03", 4],
    ];
    const asked: NonNullable<MetricAtHand["partWeights"]>["of"] = (part) => ({
      of: (district) => (part.period === "2013-01" ? fromInteger(district) : rational(1n, BigInt(district + 1))),
      isOpen: () => false,
    });
    const figures = (flows: boolean) => made(months, metric, "2013-Q1", { of: asked, flows }).figures;
    expect(figures(false)).toEqual({
      kind: "exact",
      weightKind: "count",
      amounts: [fromInteger(16), fromInteger(4)],
      weights: [fromInteger(2), ONE],
    });
    expect(figures(true)).toEqual({
      kind: "exact",
      weightKind: "count",
      amounts: [fromInteger(16), fromInteger(2)],
      weights: [fromInteger(2), rational(1n, 2n)],
    });
  });
});
