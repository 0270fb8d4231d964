import { describe, expect, test } from "vitest";
import { HUNDRED, ONE } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { ORIGINS } from "../../src/rollup/cell.js";
import type { Column } from "../../src/rollup/column.js";
import { type Figures, NO_FIGURES } from "../../src/rollup/figures.js";
import { type Filled, filledFrom, isFromBelow, withFilled } from "../../src/rollup/filled.js";
import { filledEntries, fillingOf } from "../../src/rollup/filling.js";
import type { Parcel } from "../../src/rollup/parcel.js";
import type { Piece } from "../../src/rollup/pieces.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";
import { filled, fraction, fractions } from "./roll.js";

describe("what districts come to that were made of those below", () => {
  const across = {
    kind: "exact",
    weightKind: "denominator",
    amounts: fractions("1", "3"),
    weights: fractions("8", "4"),
  } as const;
  const weight = {
    kind: "exact",
    weightKind: "count",
    amounts: fractions("9", "9", "3", "9"),
    weights: fractions("9", "9", "6", "9"),
  } as const;
  /** At 2 an observation, at 3 a figure of its own parts, at 5 a refusal, at 6 and 8 figures from below. */
  const column: Column = {
    metric: 0,
    period: "2013-Q1",
    parts: 3,
    at: Int32Array.of(2, 3, 5, 6, 8),
    stands: Int32Array.of(7, -1, -2, -3, -4),
    made: {
      origin: Uint8Array.from(["over", "across", "across", "across"] as const, (one) => ORIGINS.indexOf(one)),
      refusal: Uint8Array.of(0, 1, 0, 0),
      reported: Float64Array.of(1, 2, 5, 6),
      partsMissing: Uint8Array.of(0, 0, 1, 0),
      over: NO_FIGURES,
      across,
      position: Int32Array.of(0, 0, 1, 0),
      weight,
    },
  };

  test("are told apart from what was reported, refused or never heard of", () => {
    expect([2, 3, 5, 6, 8, 1, 9].map((place) => isFromBelow(column, place))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isFromBelow(undefined, 6)).toBe(false);
    for (const place of [2, 3, 5, 1]) expect(filledFrom(column, place, "sum", ONE, [])).toBeUndefined();
    expect(filledFrom(undefined, 6, "sum", ONE, [])).toBeUndefined();
  });

  const beside = { parts: 3, reported: 5, partsMissing: 1, weightCovered: fraction("1/2"), values: [] };

  test("are a rate with its denominator where rates are pooled", () => {
    expect(filledFrom(column, 6, "ratio", HUNDRED, [])).toEqual({
      ...beside,
      amount: fraction("3"),
      denominator: fraction("4"),
      sum: undefined,
      weight: undefined,
    });
  });

  test("are a value, and of a mean what it is the mean of", () => {
    expect(filledFrom(column, 6, "max", HUNDRED, [])).toEqual({
      ...beside,
      amount: fraction("75"),
      denominator: undefined,
      sum: undefined,
      weight: undefined,
    });
    for (const operator of ["mean", "weightedMean"] as const)
      expect(filledFrom(column, 6, operator, HUNDRED, [])).toEqual({
        ...beside,
        amount: fraction("75"),
        denominator: undefined,
        sum: fraction("3"),
        weight: fraction("4"),
      });
  });

  test("say whether parts are missing, and which share of the weight reported where that is known", () => {
    const values = [{ value: ONE, times: 2 }];
    const { weight: _, ...made } = column.made;
    expect(filledFrom({ ...column, made }, 8, "sum", HUNDRED, values)).toEqual({
      amount: fraction("25/2"),
      denominator: undefined,
      sum: undefined,
      weight: undefined,
      parts: 3,
      reported: 6,
      partsMissing: 0,
      weightCovered: undefined,
      values,
    });
  });
});

describe("figures of which some were filled in", () => {
  const rates: Figures = {
    kind: "scaled",
    weightKind: "denominator",
    scale: 0,
    amounts: Float64Array.of(1, 2),
    weightScale: 0,
    weights: Float64Array.of(4, 5),
  };

  test("have their place among the district's own", () => {
    const below = filled({ amount: fraction("1/3"), denominator: fraction("7") });
    expect(withFilled(rates, [below, undefined, filled({ amount: undefined }), undefined])).toEqual({
      kind: "exact",
      weightKind: "denominator",
      amounts: fractions("1/3", "1", undefined, "2"),
      weights: fractions("7", "4", undefined, "5"),
    });
    expect(withFilled({ ...rates, weightKind: "none" }, [undefined, below, undefined])).toEqual({
      kind: "exact",
      weightKind: "none",
      amounts: fractions("1", "1/3", "2"),
      weights: [],
    });
  });

  test("are left as they are where none was", () => {
    expect(withFilled(rates, [undefined, undefined])).toBe(rates);
  });
});

describe("a parcel with pieces that were filled in", () => {
  const tree = treeOfDistricts(parseDistricts([{ id: "P" }, { id: "a", parent: "P" }, { id: "b", parent: "P" }]));
  const piece = (more: Partial<Piece> = {}): Piece => ({ district: 0, row: -1, span: numberedSpan("2013"), ...more });

  test("knows them, and how many leaves each entry stands for", () => {
    const below = filled();
    const places = Int32Array.of(2, 0);
    expect(fillingOf([piece(), piece({ filled: below })], [1, 0], places, tree, true)).toEqual({
      filling: { filled: [undefined, below], leaves: [2, 1], flows: true },
    });
    expect(fillingOf([piece(), piece()], [1, 0], places, tree, true)).toEqual({});
  });

  const parcel = (given: readonly (Filled | undefined)[], covers: readonly number[]): Parcel => ({
    entries: 2,
    entry: Int32Array.from(given, (_, at) => (at === 0 ? 1 : 0)),
    rows: new Int32Array(given.length),
    covers: Float64Array.from(covers),
    whole: new Uint8Array(given.length),
    order: new Int32Array(given.length),
    filling: { filled: given, leaves: [2, 9], flows: false },
  });
  const entries = (given: readonly (Filled | undefined)[], covers: readonly number[], covered: number) =>
    filledEntries(parcel([undefined, ...given], [5, ...covers]), Float64Array.of(covered, 5), 6);

  test("counts an own figure for all its leaves, and what was filled in as it reported", () => {
    const below = filled({ reported: 3, parts: 2, weightCovered: fraction("3/4") });
    expect(entries([undefined, below], [4, 2], 6)).toEqual(
      new Map([[0, { reported: 11, partsMissing: 0, weighedParts: fraction("11/2") }]]),
    );
  });

  test("counts no more than whole parts of a stretch that was cut otherwise", () => {
    const below = filled({ reported: 5, parts: 3, weightCovered: ONE });
    expect(entries([below, undefined], [2, 4], 6)).toEqual(
      new Map([[0, { reported: 11, partsMissing: 0, weighedParts: fraction("6") }]]),
    );
  });

  test("lacks parts where its own figures do or those below", () => {
    const missing = (given: Partial<Filled>, covered: number) =>
      entries([undefined, filled({ weightCovered: ONE, ...given }), undefined], [2, 2, 2], covered).get(0)
        ?.partsMissing;
    expect(missing({}, 6)).toBe(0);
    expect(missing({}, 5)).toBe(2);
    expect(missing({ partsMissing: 1 }, 6)).toBe(1);
  });

  test("does not know how much of the weight reported where one of them does not", () => {
    const known = filled({ weightCovered: ONE });
    const weighed = (...given: readonly Filled[]) => entries(given, [3, 3], 6).get(0)?.weighedParts;
    expect(weighed(known, known)).toEqual(fraction("6"));
    expect(weighed(filled(), known)).toBeUndefined();
    expect(weighed(known, filled())).toBeUndefined();
  });

  test("has no such entries where nothing was filled in", () => {
    const { filling: _, ...own } = parcel([undefined], [5]);
    expect(filledEntries(own, Float64Array.of(0, 5), 6)).toEqual(new Map());
  });
});
