import { describe, expect, test } from "vitest";
import { fromInteger, HUNDRED, ONE, rational } from "../../src/internal/rational.js";
import { type Observations, readObservations } from "../../src/observations/index.js";
import {
  amountAt,
  type ExactFigures,
  figuresOf,
  NO_FIGURES,
  NO_WEIGHTS,
  pick,
  type ScaledFigures,
  startOf,
  valueAt,
  weightAt,
} from "../../src/rollup/figures.js";
import { flow, rate, ratio, type Row, value } from "./roll.js";

function read(rows: readonly Row[], metric = flow()): Observations {
  const { observations, problems } = readObservations(rows, { metrics: [metric] });
  expect(problems).toEqual([]);
  return observations;
}

/** One observation for each amount, in their order. */
function amounts(...given: readonly string[]): Observations {
  return read(given.map((amount, at) => value(`d${at}`, "2013", amount)));
}

function rates(...given: readonly (readonly [string, string] | string)[]): Observations {
  return read(
    given.map((one, at) =>
      typeof one === "string" ? value(`d${at}`, "2013", one) : rate(`d${at}`, "2013", one[0], one[1]),
    ),
    ratio(),
  );
}

function scaled(units: readonly number[], more: Partial<ScaledFigures> = {}): ScaledFigures {
  return {
    kind: "scaled",
    weightKind: "none",
    scale: 0,
    amounts: Float64Array.from(units),
    weightScale: 0,
    weights: NO_WEIGHTS,
    ...more,
  };
}

describe("the figures of observations are whole units of one scale", () => {
  test("as fine as the finest of them", () => {
    const given = amounts("1.5", "2", "-0.25");
    expect(figuresOf(given, Int32Array.of(0, 1, 2), "none", undefined)).toEqual(scaled([150, 200, -25], { scale: 2 }));
    expect(figuresOf(given, Int32Array.of(1, 0), "none", undefined)).toEqual(scaled([20, 15], { scale: 1 }));
    expect(figuresOf(given, Int32Array.of(1), "none", undefined)).toEqual(scaled([2]));
    expect(figuresOf(given, new Int32Array(0), "none", undefined)).toEqual(scaled([]));
  });

  test("read where they stand if they follow each other and are whole", () => {
    const whole = amounts("1", "2", "3");
    const standing = (observations: Observations, ...rows: readonly number[]) =>
      figuresOf(observations, Int32Array.from(rows), "none", undefined) as ScaledFigures;
    const { buffer } = whole.rows.amount;
    expect(standing(whole, 0, 1)).toEqual(scaled([1, 2]));
    expect(standing(whole, 0, 1).amounts.buffer).toBe(buffer);
    expect(standing(whole, 1, 2)).toEqual(scaled([2, 3]));
    expect(standing(whole, 1, 2).amounts.buffer).toBe(buffer);
    expect(standing(whole, 2, 0)).toEqual(scaled([3, 1]));
    expect(standing(whole, 0, 2)).toEqual(scaled([1, 3]));
    const mixed = amounts("1", "2", "0.5");
    expect(standing(mixed, 0, 1).amounts.buffer).toBe(mixed.rows.amount.buffer);
    expect(standing(mixed, 1, 2)).toEqual(scaled([20, 5], { scale: 1 }));
    expect([...mixed.rows.amount]).toEqual([1, 2, 5]);
  });

  test("with their denominators, not a number where there is none", () => {
    const given = rates(["1", "2.5"], "80", ["3", "4"]);
    expect(figuresOf(given, Int32Array.of(0, 1, 2), "denominator", undefined)).toEqual(
      scaled([1, 80, 3], { weightKind: "denominator", weightScale: 1, weights: Float64Array.of(25, Number.NaN, 40) }),
    );
    const { denominator: _, denominatorScale: __, ...rows } = given.rows;
    expect(figuresOf({ ...given, rows }, Int32Array.of(0, 1), "denominator", undefined)).toEqual(
      scaled([1, 80], { weightKind: "denominator", weights: Float64Array.of(Number.NaN, Number.NaN) }),
    );
  });

  test("while doubles hold the sum of all, whatever their signs and however often each counts", () => {
    const kind = (given: readonly string[], times?: readonly number[]) =>
      figuresOf(
        amounts(...given),
        Int32Array.from(given, (_, at) => at),
        "none",
        times === undefined ? undefined : Float64Array.from(times),
      ).kind;
    expect(kind(["900719925474099", "1"], [10, 1])).toBe("scaled");
    expect(kind(["900719925474099", "2"], [10, 1])).toBe("exact");
    expect(kind(["-900719925474099", "2"], [10, 1])).toBe("exact");
    expect(kind(["90071992547409.9", "0.1"], [10, 1])).toBe("scaled");
    expect(kind(["90071992547409.9", "0.2"], [10, 1])).toBe("exact");
    expect(kind(["900719925474099", "2"])).toBe("scaled");
    expect(kind(["900719925474099", "2"], [1, 10])).toBe("scaled");
  });
});

describe("the figures of observations are exact", () => {
  test("where one of them is a fraction", () => {
    const given = amounts("1.5", "1/3");
    expect(figuresOf(given, Int32Array.of(0, 1), "none", undefined)).toEqual({
      kind: "exact",
      weightKind: "none",
      amounts: [rational(3n, 2n), rational(1n, 3n)],
      weights: [],
    });
    expect(figuresOf(given, Int32Array.of(0), "none", undefined).kind).toBe("scaled");
  });

  test("where a denominator is one, or they are too large together", () => {
    const given = rates(["1", "2/3"], "80", ["3", "4"]);
    expect(figuresOf(given, Int32Array.of(0, 1, 2), "denominator", undefined)).toEqual({
      kind: "exact",
      weightKind: "denominator",
      amounts: [ONE, fromInteger(80), fromInteger(3)],
      weights: [rational(2n, 3n), undefined, fromInteger(4)],
    });
    const large = rates(["1", "900719925474099"], ["1", "2"]);
    const times = Float64Array.of(10, 1);
    expect(figuresOf(large, Int32Array.of(0, 1), "denominator", times).kind).toBe("exact");
    expect(figuresOf(large, Int32Array.of(0), "denominator", times).kind).toBe("scaled");
    expect(figuresOf(rates(["1/3", "2"]), Int32Array.of(0), "denominator", undefined)).toEqual({
      kind: "exact",
      weightKind: "denominator",
      amounts: [rational(1n, 3n)],
      weights: [fromInteger(2)],
    });
  });
});

test("rows that follow each other begin at the first of them, others nowhere", () => {
  expect(startOf(Int32Array.of(3, 4, 5))).toBe(3);
  expect(startOf(Int32Array.of(0, 1))).toBe(0);
  expect(startOf(Int32Array.of(7))).toBe(7);
  expect(startOf(Int32Array.of(3, 5))).toBe(-1);
  expect(startOf(Int32Array.of(3, 4, 6))).toBe(-1);
  expect(startOf(Int32Array.of(4, 3))).toBe(-1);
  expect(startOf(new Int32Array(0))).toBe(-1);
});

describe("a figure is read", () => {
  const exact = (more: Partial<ExactFigures>): ExactFigures => ({
    kind: "exact",
    weightKind: "none",
    amounts: [],
    weights: [],
    ...more,
  });

  test.each([
    ["as it stands", scaled([15], { scale: 1 }), rational(3n, 2n)],
    ["as it stands, exact", exact({ amounts: [rational(1n, 3n)] }), rational(1n, 3n)],
    [
      "by its number of values",
      scaled([15], { scale: 1, weightKind: "count", weights: Float64Array.of(3) }),
      rational(1n, 2n),
    ],
    [
      "by its denominator, times what it is per",
      scaled([3], { weightKind: "denominator", weightScale: 1, weights: Float64Array.of(5) }),
      fromInteger(600),
    ],
    ["bare", scaled([80], { weightKind: "denominator", weights: Float64Array.of(Number.NaN) }), fromInteger(80)],
    [
      "exact and bare",
      exact({ weightKind: "denominator", amounts: [fromInteger(80)], weights: [undefined] }),
      fromInteger(80),
    ],
    ["as nothing over nothing", scaled([0], { weightKind: "denominator", weights: Float64Array.of(0) }), undefined],
    ["as nothing where there is none", exact({ amounts: [undefined] }), undefined],
    ["by its root", exact({ amounts: [fromInteger(4)], squares: true }), fromInteger(2)],
    ["by its root below zero", exact({ amounts: [fromInteger(-9)], squares: true }), fromInteger(-3)],
    ["by its root, nothing", exact({ amounts: [fromInteger(0)], squares: true }), fromInteger(0)],
    [
      "exact by its number of values",
      exact({ weightKind: "count", amounts: [ONE], weights: [fromInteger(3)] }),
      rational(1n, 3n),
    ],
  ])("%s", (_, figures, expected) => {
    expect(valueAt(figures, 0, HUNDRED)).toEqual(expected);
  });

  test("apart from what it is divided by", () => {
    const pair = scaled([3], { weightKind: "denominator", weightScale: 1, weights: Float64Array.of(5) });
    expect(amountAt(pair, 0)).toEqual(fromInteger(3));
    expect(weightAt(pair, 0)).toEqual(rational(1n, 2n));
    expect(weightAt(scaled([3], { weights: Float64Array.of(5) }), 0)).toBeUndefined();
    expect(weightAt(exact({ amounts: [ONE], weights: [ONE] }), 0)).toBeUndefined();
  });
});

describe("some of the figures, in another order", () => {
  test("keep their units and weights", () => {
    const pairs = scaled([1, 2, 3], { scale: 1, weightKind: "count", weights: Float64Array.of(4, 5, 6) });
    expect(pick(pairs, [2, 0])).toEqual({
      ...pairs,
      amounts: Float64Array.of(3, 1),
      weights: Float64Array.of(6, 4),
    });
    expect(pick(scaled([1, 2, 3], { scale: 1 }), [2, 0])).toEqual(scaled([3, 1], { scale: 1 }));
    expect((pick(scaled([1, 2]), [1]) as ScaledFigures).weights).toBe(NO_WEIGHTS);
  });

  test("stay exact, squares stay squares", () => {
    const squares: ExactFigures = {
      kind: "exact",
      weightKind: "none",
      amounts: [ONE, undefined, HUNDRED],
      weights: [],
      squares: true,
    };
    expect(pick(squares, [2, 1])).toEqual({ ...squares, amounts: [HUNDRED, undefined] });
    const means: ExactFigures = {
      kind: "exact",
      weightKind: "count",
      amounts: [ONE, HUNDRED],
      weights: [ONE, HUNDRED],
    };
    expect(pick(means, [1])).toEqual({ ...means, amounts: [HUNDRED], weights: [HUNDRED] });
  });

  test("are none of none", () => {
    expect(pick(scaled([1, 2]), [])).toEqual(NO_FIGURES);
    expect(NO_FIGURES).toEqual(scaled([]));
  });
});
