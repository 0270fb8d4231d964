import { describe, expect, test } from "vitest";
import { HUNDRED } from "../../src/internal/rational.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { NO_VALUES } from "../../src/rollup/cell.js";
import { type Folded, fold } from "../../src/rollup/fold.js";
import { flow, fractions, rate, ratio, type Row, value } from "./roll.js";

interface Part {
  readonly row: Row;
  readonly entry?: number;
  readonly covers?: number;
  readonly whole?: boolean;
  readonly order?: number;
}

/** Parts are each of a month of its own. */
function folded(metric: Metric, operator: Operator, parts: readonly Part[]): Folded {
  const rows = parts.map(({ row }, at) => ({ ...row, period: `2013-${String(at + 1).padStart(2, "0")}` }));
  const { observations, problems } = readObservations(rows, { metrics: [metric] });
  expect(problems).toEqual([]);
  const rowOf = new Map(Array.from(observations.rows.line, (line, row) => [line, row]));
  return fold(observations, metric, HUNDRED, operator, {
    entries: Math.max(...parts.map(({ entry = 0 }) => entry)) + 1,
    entry: Int32Array.from(parts, ({ entry = 0 }) => entry),
    rows: Int32Array.from(parts, (_, at) => rowOf.get(at + 1) ?? -1),
    covers: Float64Array.from(parts, ({ covers = 1 }) => covers),
    whole: Uint8Array.from(parts, ({ whole = false }) => (whole ? 1 : 0)),
    order: Int32Array.from(parts, ({ order }, at) => order ?? at),
  });
}

const one = (amount: string | number, more: Partial<Part> = {}): Part => ({ row: value("a", "", amount), ...more });
const share = (numerator: number, denominator: number | string, more: Partial<Part> = {}): Part => ({
  row: rate("a", "", numerator, denominator),
  ...more,
});

const none = (count: number) => new Uint8Array(count);
const scaled = (amounts: readonly number[], weights?: readonly number[], weightKind = "denominator") => ({
  kind: "scaled",
  weightKind: weights === undefined ? "none" : weightKind,
  scale: 0,
  amounts: Float64Array.from(amounts),
  weightScale: 0,
  weights: Float64Array.from(weights ?? []),
});

describe("added up", () => {
  test("amounts are, each in its entry, in whole units as long as their sum is safe", () => {
    expect(folded(flow(), "sum", [one(1), one(5, { entry: 1 }), one(2)])).toEqual({
      figures: scaled([3, 5]),
      refusal: none(2),
    });
    const large = folded(flow(), "sum", [one(999999999999999, { covers: 12 }), one(1)]);
    expect(large).toEqual({ figures: scaled([1e15]), refusal: none(1) });
  });

  test("rates are, both their numerators and denominators", () => {
    const parts = [share(1, 4), share(2, 5), share(3, 6, { entry: 1 })];
    expect(folded(ratio(), "ratio", parts)).toEqual({ figures: scaled([3, 3], [9, 6]), refusal: none(2) });
    const exact = folded(ratio(), "ratio", [...parts, share(1, "1/3")]);
    expect(exact).toEqual({
      figures: {
        kind: "exact",
        weightKind: "denominator",
        amounts: fractions("4", "3"),
        weights: fractions("28/3", "6"),
      },
      refusal: none(2),
    });
  });

  test("bare rates are not, but one of the whole window stands", () => {
    const parts = [one(60, { entry: 0 }), one(70, { entry: 1, whole: true }), share(1, 4, { entry: 2 })];
    const { figures, refusal } = folded(ratio(), "ratio", parts);
    expect(refusal).toEqual(Uint8Array.of(1 + NO_VALUES.indexOf("missing-denominator"), 0, 0));
    expect(figures.weights).toEqual(Float64Array.of(Number.NaN, Number.NaN, 4));
  });
});

describe("averaged, where all that was reported are rates of nothing", () => {
  test.each(["mean", "weightedMean"] as const)("their %s is one of nothing", (operator) => {
    const zero = { kind: "exact", weightKind: "count", amounts: fractions("0"), weights: fractions("0") };
    const rates = folded(ratio({ across: operator }), operator, [share(0, 0), share(0, 0)]);
    expect(rates.figures).toEqual(zero);
    expect(rates.refusal).toEqual(none(1));
  });
});

describe("averaged", () => {
  test("amounts are exactly where a longer part makes their sum more than doubles hold", () => {
    const metric = flow({ over: "mean", across: "mean" });
    expect(folded(metric, "mean", [one(999999999999999, { covers: 12 }), one(1)]).figures).toEqual({
      kind: "exact",
      weightKind: "count",
      amounts: fractions("11999999999999989"),
      weights: fractions("13"),
    });
    expect(folded(metric, "mean", [one(7, { covers: 12 }), one(1)]).figures).toEqual(scaled([85], [13], "count"));
  });
});

describe("counted", () => {
  test("each part is one, a count of the whole window as many as it says", () => {
    const parts = [one(7), one(8), one(9, { entry: 1, whole: true })];
    expect(folded(flow({ over: "count" }), "count", parts)).toEqual({
      figures: { kind: "exact", weightKind: "none", amounts: fractions("2", "9"), weights: [] },
      refusal: none(2),
    });
  });
});

describe("of the least and the greatest", () => {
  test.each<["min" | "max", readonly number[]]>([
    ["min", [-3, 4]],
    ["max", [5, 4]],
  ])("%s is one for each entry", (operator, amounts) => {
    const parts = [one(2), one(-3), one(5), one(4, { entry: 1 })];
    expect(folded(flow(), operator, parts)).toEqual({ figures: scaled(amounts), refusal: none(2) });
  });

  test.each<["min" | "max"]>([["min"], ["max"]])("%s of equal rates is the one that comes first", (operator) => {
    const rates = (...orders: readonly number[]) =>
      folded(
        ratio(),
        operator,
        orders.map((order, at) => share(at + 1, 2 * (at + 1), { order })),
      ).figures;
    expect(rates(2, 1, 3)).toEqual(scaled([2], [4]));
    expect(rates(1, 2, 3)).toEqual(scaled([1], [2]));
    expect(rates(3, 2, 1)).toEqual(scaled([3], [6]));
    const others = [share(1, 4, { order: 2 }), share(2, 4, { order: 1 }), share(3, 4, { order: 0 })];
    expect(folded(ratio(), operator, others).figures).toEqual(operator === "min" ? scaled([1], [4]) : scaled([3], [4]));
  });

  test.each<["min" | "max"]>([["min"], ["max"]])("%s is no rate of nothing where there is another", (operator) => {
    const nothing = (at: number) => share(0, 0, { order: at });
    for (const parts of [
      [nothing(1), share(1, 4, { order: 2 })],
      [nothing(3), share(1, 4, { order: 2 })],
      [share(1, 4, { order: 2 }), nothing(1)],
      [share(1, 4, { order: 2 }), nothing(3)],
      [nothing(1), share(1, 4, { order: 2 }), nothing(0)],
    ])
      expect(folded(ratio(), operator, parts).figures).toEqual(scaled([1], [4]));
    const nothings = (...orders: readonly number[]) =>
      folded(
        ratio(),
        operator,
        orders.map((order, at) => share(at + 1, 0, { order })),
      ).figures;
    expect(nothings(1, 2)).toEqual(scaled([1], [0]));
    expect(nothings(2, 1)).toEqual(scaled([2], [0]));
  });
});

test.each<["first" | "last", readonly number[]]>([
  ["first", [2, 9]],
  ["last", [3, 9]],
])("the %s is the one that is so by its place, however it is listed", (operator, amounts) => {
  const parts = [
    one(1, { order: 5 }),
    one(2, { order: 4 }),
    one(3, { order: 7 }),
    one(4, { order: 6 }),
    one(9, { entry: 1, order: 0 }),
  ];
  expect(folded(flow(), operator, parts)).toEqual({ figures: scaled(amounts), refusal: none(2) });
});

test("where nothing is put together, one of the whole window stands and all else is refused", () => {
  const parts = [one(1), one(2, { order: 9 }), one(3, { entry: 1, whole: true })];
  expect(folded(flow({ over: "none" }), "none", parts)).toEqual({
    figures: scaled([2, 3]),
    refusal: Uint8Array.of(1 + NO_VALUES.indexOf("operator-refuses"), 0),
  });
});
