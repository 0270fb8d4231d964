import { describe, expect, test } from "vitest";
import { HUNDRED, ONE } from "../../src/internal/rational.js";
import { NO_VALUES } from "../../src/rollup/cell.js";
import type { ExactFigures } from "../../src/rollup/figures.js";
import type { Filled } from "../../src/rollup/filled.js";
import { foldValues, foldWeighted, valuesByEntry, weightOfPart } from "../../src/rollup/fold-values.js";
import type { Parcel } from "../../src/rollup/parcel.js";
import { filled, fraction, fractions } from "./roll.js";

const amounts = (...texts: readonly (string | undefined)[]): ExactFigures => ({
  kind: "exact",
  weightKind: "none",
  amounts: fractions(...texts),
  weights: [],
});

function parcel(entry: readonly number[], more: Partial<Parcel> = {}): Parcel {
  return {
    entries: Math.max(...entry) + 1,
    entry: Int32Array.from(entry),
    rows: Int32Array.from(entry),
    covers: new Float64Array(entry.length).fill(1),
    whole: new Uint8Array(entry.length),
    order: Int32Array.from(entry),
    ...more,
  };
}

const counted = (...given: readonly (readonly [string, number])[]) =>
  given.map(([amount, times]) => ({ value: fraction(amount), times }));

describe("the values of each entry", () => {
  test("count once for each part they cover; what has no value is none", () => {
    const found = valuesByEntry(
      amounts("5", undefined, "7", "9"),
      parcel([0, 0, 1, 0], { covers: Float64Array.of(1, 2, 3, 4) }),
      ONE,
    );
    expect(found).toEqual([counted(["5", 1], ["9", 4]), counted(["7", 3])]);
  });

  test("are rates as they are read", () => {
    const rates = { ...amounts("1", "0"), weightKind: "denominator", weights: fractions("4", "0") } as const;
    expect(valuesByEntry(rates, parcel([0, 0]), HUNDRED)).toEqual([counted(["25", 1])]);
  });

  test("count for each leaf besides where others of the entry were filled in", () => {
    const below = filled({ values: counted(["1", 2], ["3", 1]), parts: 2 });
    const filling = { filled: [undefined, below, undefined, filled()], leaves: [4, 5, 6], flows: false };
    const covers = Float64Array.of(3, 6, 2, 2);
    expect(valuesByEntry(amounts("5", "8", "7", "9"), parcel([0, 0, 1, 2], { covers, filling }), ONE)).toEqual([
      counted(["5", 12], ["1", 6], ["3", 3]),
      counted(["7", 2]),
      counted(["9", 12]),
    ]);
  });

  test("of a stretch that was cut finer count once at least, and by whole times of its parts", () => {
    const times = (covers: number, parts: number) =>
      valuesByEntry(
        amounts("8"),
        parcel([0], {
          covers: Float64Array.of(covers),
          filling: { filled: [filled({ values: counted(["1", 1]), parts })], leaves: [1], flows: false },
        }),
        ONE,
      )[0]?.[0]?.times;
    expect([times(1, 3), times(3, 1), times(7, 2), times(5, 4), times(0, 4)]).toEqual([1, 3, 4, 1, 1]);
  });
});

describe("what is made of all values of an entry", () => {
  const values = [counted(["2", 1], ["4", 3]), counted(["7", 1])];

  test("is their median, of levels the worse of two in the middle", () => {
    expect(foldValues("median", [...values, counted(["1", 1], ["2", 1])], parcel([0, 0, 1, 2]), false)).toEqual({
      kind: "exact",
      weightKind: "none",
      amounts: fractions("4", "7", "3/2"),
      weights: [],
    });
    expect(foldValues("median", [counted(["1", 1], ["2", 1])], parcel([0, 0]), true).amounts).toEqual(fractions("1"));
  });

  test("is the square of their deviation, of a sample of one nothing", () => {
    const squares = (found: readonly (string | undefined)[]) => ({
      kind: "exact",
      weightKind: "none",
      amounts: fractions(...found),
      weights: [],
      squares: true,
    });
    expect(foldValues("deviation", values, parcel([0, 0, 1]), false)).toEqual(squares(["3/4", "0"]));
    expect(foldValues("sampleDeviation", values, parcel([0, 0, 1]), false)).toEqual(squares(["1", undefined]));
  });

  test("is what was reported for the whole window, among squares with its sign", () => {
    const whole = parcel([0, 1, 1], { whole: Uint8Array.of(1, 0, 0) });
    const given = [counted(["-3", 3]), counted(["1", 1], ["5", 1])];
    expect(foldValues("median", given, whole, false).amounts).toEqual(fractions("-3", "3"));
    expect(foldValues("deviation", given, whole, false).amounts).toEqual(fractions("-9", "4"));
    expect(foldValues("median", [[], given[1]!], whole, false).amounts).toEqual(fractions(undefined, "3"));
  });
});

describe("each part by its weight", () => {
  const missing = 1 + NO_VALUES.indexOf("missing-weight");
  const weighed = (found: readonly string[], weights: readonly (string | undefined)[]) => ({
    kind: "exact",
    weightKind: "count",
    amounts: fractions(...found),
    weights: fractions(...weights),
  });

  test("is added up, and what has no value weighs nothing", () => {
    const refusal = new Uint8Array(2);
    const weights = fractions("2", "3", "5", "7");
    const found = foldWeighted(
      amounts("10", undefined, "20", "30"),
      parcel([0, 0, 0, 1], { weights }),
      ONE,
      refusal,
      false,
    );
    expect(found).toEqual(weighed(["120", "210"], ["7", "7"]));
    expect(refusal).toEqual(Uint8Array.of(0, 0));
  });

  test.each([
    ["first", fractions(undefined, "3")],
    ["last", fractions("3", undefined)],
  ])("leaves no mean where the %s has none", (_, weights) => {
    const refusal = new Uint8Array(2);
    const found = foldWeighted(
      amounts("10", "20", "5"),
      parcel([0, 0, 1], { weights: [...weights, ONE] }),
      ONE,
      refusal,
      true,
    );
    expect(found.weights).toEqual(fractions(undefined, "1"));
    expect(refusal).toEqual(Uint8Array.of(missing, 0));
  });

  test("is not asked for of what was reported for the whole window, unless all values are taken together", () => {
    const refusal = new Uint8Array(3);
    const given = parcel([0, 1, 2], { whole: Uint8Array.of(1, 1, 0), weights: fractions("2", undefined, "4") });
    expect(foldWeighted(amounts("10", "20", "30"), given, ONE, refusal, false)).toEqual(
      weighed(["10", "20", "120"], [undefined, undefined, "4"]),
    );
    expect(foldWeighted(amounts("10", "20", "30"), given, ONE, refusal, true)).toEqual(
      weighed(["20", "20", "120"], ["2", undefined, "4"]),
    );
    expect(refusal).toEqual(new Uint8Array(3));
  });

  test("is that of those below where a part was filled in and all values are taken together", () => {
    const below = filled({ sum: fraction("60"), weight: fraction("4"), parts: 2 });
    const given = (flows: boolean) =>
      parcel([0, 0, 1], {
        covers: Float64Array.of(1, 6, 1),
        weights: fractions("3", "5", "1"),
        filling: { filled: [undefined, below, undefined], leaves: [2, 1], flows },
      });
    const fold = (flows: boolean, ofAllValues: boolean) =>
      foldWeighted(amounts("10", "20", "7"), given(flows), ONE, new Uint8Array(2), ofAllValues);
    expect(fold(true, true)).toEqual(weighed(["90", "7"], ["7", "1"]));
    expect(fold(false, true)).toEqual(weighed(["210", "7"], ["15", "1"]));
    expect(fold(true, false)).toEqual(weighed(["130", "7"], ["8", "1"]));
  });

  test("of those below does not mend that another has none, nor is it taken where it is not known", () => {
    const fold = (below: Filled) =>
      foldWeighted(
        amounts("10", "20"),
        parcel([0, 0], {
          weights: fractions(undefined, "5"),
          filling: { filled: [undefined, below], leaves: [2], flows: true },
        }),
        ONE,
        new Uint8Array(1),
        true,
      ).weights;
    expect(fold(filled({ sum: fraction("60"), weight: fraction("4") }))).toEqual([undefined]);
    const known = (below: Filled) =>
      foldWeighted(
        amounts("20"),
        parcel([0], { weights: fractions("5"), filling: { filled: [below], leaves: [2], flows: true } }),
        ONE,
        new Uint8Array(1),
        true,
      );
    expect(known(filled({ sum: fraction("60") }))).toEqual(weighed(["100"], ["5"]));
    expect(known(filled({ weight: fraction("4") }))).toEqual(weighed(["100"], ["5"]));
  });

  test("is more in a longer part only where it does not flow", () => {
    expect(weightOfPart(fraction("2"), 3, false)).toEqual(fraction("6"));
    expect(weightOfPart(fraction("2"), 3, true)).toEqual(fraction("2"));
    expect(weightOfPart(undefined, 3, false)).toBeUndefined();
  });
});
