import { describe, expect, test } from "vitest";
import { HUNDRED, ONE } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { OPERATORS } from "../../src/model/metric.js";
import { choosingPool } from "../../src/rollup/choosing-pool.js";
import { deviationPool } from "../../src/rollup/deviation-pool.js";
import type { Entries } from "../../src/rollup/entries.js";
import { exactPool } from "../../src/rollup/exact-pool.js";
import type { ExactFigures, Figures, ScaledFigures } from "../../src/rollup/figures.js";
import { medianPool } from "../../src/rollup/median-pool.js";
import type { Pool } from "../../src/rollup/pool.js";
import { MISSING_DENOMINATOR, MISSING_WEIGHT, NO_REFUSAL } from "../../src/rollup/refusal.js";
import { newRoom } from "../../src/rollup/room.js";
import { scaledPool, summedFigures } from "../../src/rollup/scaled-pool.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";
import { weightedPool } from "../../src/rollup/weighted-pool.js";
import { fraction, fractions } from "./roll.js";

/** P at 0 has C at 1 and D at 2, C has a at 3 and b at 4. */
const tree = treeOfDistricts(
  parseDistricts([
    { id: "P" },
    { id: "C", parent: "P" },
    { id: "D", parent: "P" },
    { id: "a", parent: "C" },
    { id: "b", parent: "C" },
  ]),
);
const [P, C, D, A, B] = [0, 1, 2, 3, 4];

function exact(
  amounts: readonly (string | undefined)[],
  weights?: readonly (string | undefined)[],
  weightKind: "denominator" | "count" = "denominator",
): ExactFigures {
  return {
    kind: "exact",
    weightKind: weights === undefined ? "none" : weightKind,
    amounts: fractions(...amounts),
    weights: fractions(...(weights ?? [])),
  };
}

function scaled(
  amounts: readonly number[],
  weights?: readonly number[],
  weightKind: "denominator" | "count" = "denominator",
): ScaledFigures {
  return {
    kind: "scaled",
    weightKind: weights === undefined ? "none" : weightKind,
    scale: 0,
    amounts: Float64Array.from(amounts),
    weightScale: 0,
    weights: Float64Array.from(weights ?? []),
  };
}

/** Entries of a, b and D, then of C. */
function entries(figures: Figures, more: Partial<Entries> = {}): Entries {
  const at = Int32Array.of(A, B, D, C);
  return { parts: 1, at, rows: Int32Array.of(-1, -1, -1, -1), counted: false, figures, ...more };
}

/** From a and b to C, from C and D to P. */
function climbed(pool: Pool): Pool {
  pool.takeOwn(A, 0);
  pool.takeOwn(B, 1);
  pool.pour(A, C);
  pool.pour(B, C);
  pool.takeOwn(D, 2);
  pool.pour(C, P);
  pool.pour(D, P);
  return pool;
}

const at = (pool: Pool, ...districts: readonly number[]) => districts.map((district) => pool.valueAt(district));
const lacks = (pool: Pool) => [P, C, A, D].map((district) => pool.isLacking(district));

describe.each(["exact", "scaled"] as const)("sums of %s figures", (kind) => {
  const poolOf = (figures: ScaledFigures, operator: "sum" | "ratio" | "mean"): Pool => {
    const { amounts, weights, weightKind } = figures;
    if (kind === "exact") {
      const texts = (of: Float64Array) => Array.from(of, (one) => (Number.isNaN(one) ? undefined : String(one)));
      const given = weightKind === "none" ? exact(texts(amounts)) : exact(texts(amounts), texts(weights), weightKind);
      return exactPool(operator, entries(given), tree, HUNDRED);
    }
    const pool = scaledPool(operator, entries(figures), tree, newRoom(tree.size), HUNDRED);
    if (pool === undefined) throw new TypeError(operator);
    return pool;
  };

  test("are of amounts", () => {
    const pool = climbed(poolOf(scaled([1, 2, 4, 8]), "sum"));
    expect(at(pool, P, C, D)).toEqual(fractions("7", "3", "4"));
    expect(pool.figuresAt([C, P])).toEqual(kind === "exact" ? exact(["3", "7"]) : scaled([3, 7]));
    expect([lacks(pool), pool.isPoolable(0)]).toEqual([[false, false, false, false], true]);
    pool.addOwn(C, 3);
    expect(at(pool, C)).toEqual(fractions("11"));
    pool.takeOwn(C, 3);
    expect(at(pool, C)).toEqual(fractions("8"));
  });

  test("are of numerators and of denominators", () => {
    const pool = climbed(poolOf(scaled([1, 2, 4, 8], [4, 8, 2, 16]), "ratio"));
    expect(at(pool, P, C, D)).toEqual(fractions("50", "25", "200"));
    expect(pool.figuresAt([C, P])).toEqual(
      kind === "exact" ? exact(["3", "7"], ["12", "14"]) : scaled([3, 7], [12, 14]),
    );
    expect(pool.lacking).toBe(MISSING_DENOMINATOR);
    expect(lacks(pool)).toEqual([false, false, false, false]);
    pool.addOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(kind === "exact" ? exact(["11"], ["28"]) : scaled([11], [28]));
    pool.takeOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(kind === "exact" ? exact(["8"], ["16"]) : scaled([8], [16]));
  });

  test("lack what one of them lacks, all the way up", () => {
    const pool = climbed(poolOf(scaled([1, 2, 4, 8], [4, Number.NaN, 2, 16]), "ratio"));
    expect(lacks(pool)).toEqual([true, true, false, false]);
    expect([0, 1, 2].map((entry) => pool.isPoolable(entry))).toEqual([true, false, true]);
    const first = climbed(poolOf(scaled([1, 2, 4, 8], [Number.NaN, 4, 2, 16]), "ratio"));
    expect(lacks(first)).toEqual([true, true, true, false]);
  });

  test("are none of nothing", () => {
    const pool = climbed(poolOf(scaled([0, 0, 4, 8], [0, 0, 2, 16]), "ratio"));
    expect(at(pool, P, C)).toEqual(fractions("200", undefined));
  });

  test("are of values and their number in a mean, an own figure counting for each leaf", () => {
    const pool = climbed(poolOf(scaled([1, 2, 6, 9]), "mean"));
    expect(at(pool, P, C)).toEqual(fractions("3", "3/2"));
    pool.addOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(kind === "exact" ? exact(["21"], ["4"], "count") : scaled([21], [4], "count"));
    const counted = climbed(poolOf(scaled([1, 2, 6, 9], [1, 3, 2, 3], "count"), "mean"));
    expect(at(counted, P, C)).toEqual(fractions("3/2", "3/4"));
    counted.addOwn(C, 3);
    expect(counted.figuresAt([C])).toEqual(
      kind === "exact" ? exact(["21"], ["10"], "count") : scaled([21], [10], "count"),
    );
  });
});

describe("exact figures", () => {
  const pooled = (operator: "sum" | "mean" | "count", figures: ExactFigures, more: Partial<Entries> = {}) =>
    climbed(exactPool(operator, entries(figures, more), tree, HUNDRED));

  test("that came to no value are no zero", () => {
    const figures = exact([undefined, undefined, "4"]);
    expect(at(pooled("sum", figures), P, C, D)).toEqual(fractions("4", undefined, "4"));
    expect(pooled("sum", figures).figuresAt([P, C])).toEqual(exact(["4", undefined]));
    expect(at(pooled("mean", figures), P, C, D)).toEqual(fractions("4", undefined, "4"));
    expect(at(pooled("count", figures), P, C, D)).toEqual(fractions("1", undefined, "1"));
  });

  test("are read as values where rates are averaged", () => {
    expect(at(pooled("mean", exact(["1", "1", "0"], ["4", "2", "0"])), P, C, D)).toEqual(
      fractions("75/2", "75/2", undefined),
    );
  });

  test("are counted, those that are numbers of values as many as they say", () => {
    const figures = exact(["5", "6", "7"]);
    expect(at(pooled("count", figures), P, C)).toEqual(fractions("3", "2"));
    const rows = Int32Array.of(-1, 8, -1);
    expect(at(pooled("count", figures, { counted: true, rows }), P, C)).toEqual(fractions("13", "6"));
    expect(pooled("count", figures).figuresAt([P])).toEqual(exact(["3"]));
  });

  test("lack nothing where no rate is pooled", () => {
    const pool = pooled("sum", exact(["1", "2", "3"]));
    expect([pool.lacking, pool.isLacking(P), pool.isPoolable(0)]).toEqual([NO_REFUSAL, false, true]);
  });

  test("cannot be pooled where they are no rates", () => {
    const pool = exactPool("ratio", entries(exact(["1", "2", "3"])), tree, HUNDRED);
    expect(pool.isPoolable(0)).toBe(false);
  });
});

describe("whole units", () => {
  const summed = (figures: Figures) =>
    OPERATORS.filter((operator) => summedFigures(operator, entries(figures), tree) !== undefined);

  test("do for sums of amounts and of rates, and for means", () => {
    expect([...summed(scaled([1, 2, 3, 4]))].sort()).toEqual(["mean", "sum"]);
    expect(summed(scaled([1, 2, 3, 4], [1, 2, 3, 4]))).toEqual(["ratio"]);
    expect(summed(scaled([1, 2, 3, 4], [1, 2, 3, 4], "count"))).toEqual(["mean"]);
    expect(summed(exact(["1", "2", "3", "4"]))).toEqual([]);
  });

  test("of a mean do as long as what they come to is safe", () => {
    const mean = (amounts: readonly number[], weights?: readonly number[]) =>
      summedFigures("mean", entries(scaled(amounts, weights, "count")), tree);
    const largest = Number.MAX_SAFE_INTEGER;
    expect(mean([largest - 1])).toEqual(scaled([largest - 1], [1], "count"));
    expect(mean([largest])).toBeUndefined();
    expect(mean([1 - largest])).toEqual(scaled([1 - largest], [1], "count"));
    expect(mean([-largest])).toBeUndefined();
    expect(mean([largest - 5, -2])).toEqual(scaled([largest - 5, -2], [1, 1], "count"));
    expect(mean([largest - 5, -4])).toBeUndefined();
    expect(mean([0, 0, 0, 1], [0, 0, 0, (largest - 3) / 2])).toEqual(
      scaled([0, 0, 0, 2], [0, 0, 0, largest - 3], "count"),
    );
    expect(mean([0, 0, 0, 1], [0, 0, 0, (largest - 1) / 2])).toBeUndefined();
  });

  test("keep their scale, and numbers of values have none", () => {
    const tenths: ScaledFigures = { ...scaled([15, 25, 1, 1]), scale: 1, weightScale: 3 };
    expect(summedFigures("mean", entries(tenths), tree)).toEqual({
      ...scaled([15, 25, 1, 2], [1, 1, 1, 2], "count"),
      scale: 1,
    });
    const pool = scaledPool("sum", entries(tenths), tree, newRoom(tree.size), ONE);
    expect(pool && at(climbed(pool), C)).toEqual(fractions("4"));
  });
});

describe("one of the figures", () => {
  const chosen = (operator: "min" | "max" | "first" | "last", figures: Figures, more: Partial<Entries> = {}) =>
    climbed(choosingPool(operator, entries(figures, more), HUNDRED));

  test.each([
    ["min", ["1", "1", "7"]],
    ["max", ["7", "5", "7"]],
  ] as const)("is the %s", (operator, expected) => {
    expect(at(chosen(operator, exact(["5", "1", "7"])), P, C, D)).toEqual(fractions(...expected));
    expect(at(chosen(operator, exact(["1", "5", "7"])), P, C, D)).toEqual(fractions(...expected));
    expect(at(chosen(operator, exact([undefined, "1", "7"])), C)).toEqual(fractions("1"));
    expect(at(chosen(operator, exact(["1", undefined, "7"])), C)).toEqual(fractions("1"));
  });

  test("is by its day the first or last, of the same day by its district's place", () => {
    const figures = exact(["1", "2", "3"]);
    expect(at(chosen("first", figures), P, C)).toEqual(fractions("3", "1"));
    expect(at(chosen("last", figures), P, C)).toEqual(fractions("2", "2"));
    const days = Int32Array.of(20, 10, 15);
    expect(at(chosen("first", figures, { days }), P, C)).toEqual(fractions("2", "2"));
    expect(at(chosen("last", figures, { days }), P, C)).toEqual(fractions("1", "1"));
    const elsewhere = Int32Array.of(B, A, D);
    expect(at(chosen("first", figures, { at: elsewhere }), C)).toEqual(fractions("2"));
    expect(at(chosen("last", figures, { at: elsewhere }), C)).toEqual(fractions("1"));
  });

  test("is read as its value where it was a rate", () => {
    const pool = chosen("max", scaled([1, 1, 3], [4, 2, 4]));
    expect(pool.figuresAt([C, P])).toEqual(exact(["50", "75"]));
    expect(chosen("max", scaled([1, 2, 3])).figuresAt([C, P])).toEqual(scaled([2, 3]));
  });

  test("is added where own figures are, taken where they stand, and none where there is none", () => {
    const pool = chosen("max", exact(["1", "2", "3", "1"]));
    pool.addOwn(C, 3);
    expect(at(pool, C)).toEqual(fractions("2"));
    pool.takeOwn(C, 3);
    expect(at(pool, C)).toEqual(fractions("1"));
    const empty = choosingPool("max", entries(exact(["1"])), HUNDRED);
    empty.pour(A, C);
    expect(at(empty, C)).toEqual(fractions(undefined));
    expect(empty.figuresAt([C])).toEqual(exact([undefined]));
    expect([empty.lacking, empty.isLacking(C), empty.isPoolable(0)]).toEqual([NO_REFUSAL, false, true]);
  });
});

describe("the middle of all values", () => {
  const median = (amounts: readonly (string | undefined)[], ofLevels = false, more: Partial<Entries> = {}) =>
    medianPool(entries(exact(amounts), more), tree, HUNDRED, ofLevels);

  test("is that of every leaf, halfway between two unless they are levels", () => {
    expect(at(climbed(median(["1", "4", "2"])), P, C)).toEqual(fractions("2", "5/2"));
    expect(at(climbed(median(["1", "4", "2"], true)), P, C)).toEqual(fractions("2", "1"));
    expect(climbed(median(["1", "4", "2"])).figuresAt([C, P])).toEqual(exact(["5/2", "2"]));
  });

  test("has an own figure for each of its leaves, taken or added", () => {
    const pool = climbed(median(["1", "4", "2", "9"]));
    pool.addOwn(C, 3);
    expect(at(pool, C)).toEqual(fractions("13/2"));
    pool.takeOwn(C, 3);
    expect(at(pool, C)).toEqual(fractions("9"));
  });

  test("is none where there are no values, and an own figure of none takes what was there away", () => {
    const pool = climbed(median([undefined, undefined, "2", undefined]));
    expect(at(pool, P, C, A)).toEqual(fractions("2", undefined, undefined));
    const own = climbed(median(["1", "4", "2", undefined]));
    own.takeOwn(C, 3);
    expect(at(own, C)).toEqual(fractions(undefined));
    expect([own.lacking, own.isLacking(C), own.isPoolable(0)]).toEqual([NO_REFUSAL, false, true]);
  });

  test("is among all values of parts, each as often as it counts", () => {
    const values = [
      [
        { value: fraction("1"), times: 3 },
        { value: fraction("8"), times: 1 },
      ],
      [{ value: fraction("8"), times: 3 }],
      [],
      [],
    ];
    const pool = climbed(median(["5", "5", "5"], false, { values }));
    expect(at(pool, A, C, P)).toEqual(fractions("1", "8", "8"));
  });
});

describe("how far values lie from their mean", () => {
  const deviation = (ofSample: boolean) => deviationPool(entries(exact(["1", "5", "3", "3"])), tree, HUNDRED, ofSample);
  const squares = (amounts: readonly (string | undefined)[]) => ({ ...exact(amounts), squares: true });

  test("is of all leaves, kept as its square", () => {
    const pool = climbed(deviation(false));
    expect(at(pool, C, D)).toEqual(fractions("2", "0"));
    expect(pool.figuresAt([C, P, D])).toEqual(squares(["4", "8/3", "0"]));
    pool.addOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(squares(["2"]));
    pool.takeOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(squares(["0"]));
  });

  test("is none of a sample of one", () => {
    const pool = climbed(deviation(true));
    expect(at(pool, P, D)).toEqual(fractions("2", undefined));
    expect(pool.figuresAt([C, D])).toEqual(squares(["8", undefined]));
    expect([pool.lacking, pool.isLacking(C), pool.isPoolable(0)]).toEqual([NO_REFUSAL, false, true]);
  });
});

describe("each value by its weight", () => {
  const weights = fractions("9", "5", "4", "1", "3");
  const weighted = (amounts: readonly (string | undefined)[], missing = -1) =>
    weightedPool(entries(exact(amounts)), HUNDRED, (district) =>
      district === missing ? undefined : weights[district],
    );

  test("is kept as a sum and the weight of it", () => {
    const pool = climbed(weighted(["8", "4", "1", "2"]));
    expect(at(pool, C, P)).toEqual(fractions("5", "3"));
    expect(pool.figuresAt([C, P])).toEqual(exact(["20", "24"], ["4", "8"], "count"));
    pool.addOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(exact(["30"], ["9"], "count"));
    pool.takeOwn(C, 3);
    expect(pool.figuresAt([C])).toEqual(exact(["10"], ["5"], "count"));
  });

  test.each([
    [A, [true, true, true, false]],
    [B, [true, true, false, false]],
    [D, [true, false, false, true]],
  ])("lacks one where the district at %i has none", (district, expected) => {
    const pool = climbed(weighted(["8", "4", "1"], district));
    expect(lacks(pool)).toEqual(expected);
    expect([0, 1, 2].map((entry) => pool.isPoolable(entry))).toEqual([A, B, D].map((one) => one !== district));
    expect(pool.lacking).toBe(MISSING_WEIGHT);
  });

  test("needs none where there is no value", () => {
    const pool = climbed(weighted([undefined, "4", "1"], A));
    expect(lacks(pool)).toEqual([false, false, false, false]);
    expect(at(pool, C, A)).toEqual(fractions("4", undefined));
  });

  test("is as it was weighed where parts were", () => {
    const figures = exact(["8", "4", undefined], ["2", "1", undefined], "count");
    const pool = climbed(weightedPool(entries(figures, { weighed: true }), HUNDRED, () => undefined));
    expect(at(pool, C, A)).toEqual(fractions("4", "4"));
    expect(lacks(pool)).toEqual([true, false, false, true]);
  });
});
