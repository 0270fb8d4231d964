import { add, fromInteger, multiply, type Rational, ZERO } from "../internal/rational.js";
import type { CountedValue } from "./entry-values.js";
import { type ExactFigures, type Figures, valueAt } from "./figures.js";
import type { Parcel } from "./fold.js";
import { medianOf } from "./median.js";
import { MISSING_WEIGHT } from "./refusal.js";
import { spreadOf, varianceOf } from "./spread.js";

/** The operators over time that look at every value of a district at once. */
export type OverValues = "median" | "deviation" | "sampleDeviation";

/** The values of each entry, a longer part of the period counting for so many. */
export function valuesByEntry(figures: Figures, parcel: Parcel, per: Rational): readonly (readonly CountedValue[])[] {
  const values = Array.from({ length: parcel.entries }, (): CountedValue[] => []);
  parcel.entry.forEach((to, at) => {
    const value = valueAt(figures, at, per);
    if (value !== undefined) values[to]?.push({ value, times: parcel.covers[at] ?? 1 });
  });
  return values;
}

/** What an operator makes of the values of each entry; one of the whole window stands as it is. */
export function foldValues(
  operator: OverValues,
  values: readonly (readonly CountedValue[])[],
  parcel: Parcel,
  ofLevels: boolean,
): ExactFigures {
  const whole = new Set(parcel.entry.filter((_, at) => parcel.whole[at] === 1));
  const squares = operator !== "median";
  const amounts = values.map((ofEntry, entry): Rational | undefined => {
    const only = whole.has(entry) ? ofEntry[0]?.value : undefined;
    if (only !== undefined) return squares ? multiply(only, only) : only;
    return squares ? varianceOf(spreadOf(ofEntry), operator === "sampleDeviation") : medianOf(ofEntry, ofLevels);
  });
  return { kind: "exact", weightKind: "none", amounts, weights: [], ...(squares ? { squares } : {}) };
}

/**
 * Each part by its weight. A part without one leaves no mean; what was reported for the whole window needs none, but
 * without one it cannot be weighed against other districts.
 */
export function foldWeighted(figures: Figures, parcel: Parcel, per: Rational, refusal: Uint8Array): ExactFigures {
  const amounts = Array.from({ length: parcel.entries }, () => ZERO);
  const weights = Array.from({ length: parcel.entries }, (): Rational | undefined => ZERO);
  parcel.entry.forEach((to, at) => {
    const value = valueAt(figures, at, per);
    if (value === undefined) return;
    const weight = parcel.weights?.[at];
    const held = weights[to];
    if (weight === undefined) {
      if (parcel.whole[at] === 1) amounts[to] = value;
      else refusal[to] = MISSING_WEIGHT;
      weights[to] = undefined;
    } else if (held !== undefined) {
      amounts[to] = add(amounts[to] ?? ZERO, multiply(value, weight));
      weights[to] = add(held, weight);
    }
  });
  return { kind: "exact", weightKind: "count", amounts, weights };
}

/** The weight of a part: what flows is more in a longer part by itself, any other weight holds for as long as the part. */
export function weightOfPart(weight: Rational | undefined, covers: number, flows: boolean): Rational | undefined {
  return weight === undefined || flows ? weight : multiply(weight, fromInteger(covers));
}
