import { absolute, add, fromInteger, multiply, ONE, type Rational, ZERO } from "../internal/rational.js";
import type { CountedValue } from "./entry-values.js";
import { type ExactFigures, type Figures, valueAt } from "./figures.js";
import { type Parcel, perPart } from "./parcel.js";
import { medianOf } from "./median.js";
import { MISSING_WEIGHT } from "./refusal.js";
import { spreadOf, varianceOf } from "./spread.js";

/** The operators over time that look at every value of a district at once. */
export type OverValues = "median" | "deviation" | "sampleDeviation";

/**
 * The values of each entry, a longer part of the period counting for so many. Where some were filled in from the districts
 * below, each counts besides for the leaves it stands for.
 */
export function valuesByEntry(figures: Figures, parcel: Parcel, per: Rational): readonly (readonly CountedValue[])[] {
  const values = Array.from({ length: parcel.entries }, (): CountedValue[] => []);
  const { filling } = parcel;
  const byLeaves = new Set(parcel.entry.filter((_, at) => filling?.filled[at] !== undefined));
  parcel.entry.forEach((to, at) => {
    const filled = filling?.filled[at];
    const covers = parcel.covers[at] ?? 1;
    if (filled !== undefined && filled.values.length > 0) {
      // A stretch that was cut finer than the window's parts is no less than one of them.
      const times = Math.max(1, Math.round(covers / filled.parts));
      for (const one of filled.values) values[to]?.push({ ...one, times: one.times * times });
      return;
    }
    const value = valueAt(figures, at, per);
    const leaves = byLeaves.has(to) ? (filling?.leaves[to] ?? 1) : 1;
    if (value !== undefined) values[to]?.push({ value, times: covers * leaves });
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
    if (only !== undefined) return squares ? multiply(only, absolute(only)) : only;
    return squares ? varianceOf(spreadOf(ofEntry), operator === "sampleDeviation") : medianOf(ofEntry, ofLevels);
  });
  return { kind: "exact", weightKind: "none", amounts, weights: [], ...(squares ? { squares } : {}) };
}

/**
 * Each part by its weight. A part without one leaves no mean; what was reported for the whole window needs none, but
 * without one it cannot be weighed against other districts.
 */
export function foldWeighted(
  figures: Figures,
  parcel: Parcel,
  per: Rational,
  refusal: Uint8Array,
  ofAllValues: boolean,
): ExactFigures {
  const amounts = Array.from({ length: parcel.entries }, () => ZERO);
  const weights = Array.from({ length: parcel.entries }, (): Rational | undefined => ZERO);
  parcel.entry.forEach((to, at) => {
    const held = weights[to];
    const filled = ofAllValues ? weighedBelow(parcel, at) : undefined;
    if (filled !== undefined) {
      amounts[to] = add(amounts[to] ?? ZERO, filled.sum);
      weights[to] = held === undefined ? undefined : add(held, filled.weight);
      return;
    }
    const value = valueAt(figures, at, per);
    if (value === undefined) return;
    const weight = parcel.weights?.[at];
    const isWhole = parcel.whole[at] === 1;
    if (weight === undefined || (isWhole && !ofAllValues)) {
      if (isWhole) amounts[to] = value;
      else refusal[to] = MISSING_WEIGHT;
      weights[to] = undefined;
    } else if (held !== undefined) {
      amounts[to] = add(amounts[to] ?? ZERO, multiply(value, weight));
      weights[to] = add(held, weight);
    }
  });
  return { kind: "exact", weightKind: "count", amounts, weights };
}

/** What was weighed below, in parts of the window. */
function weighedBelow(parcel: Parcel, at: number): { readonly sum: Rational; readonly weight: Rational } | undefined {
  const filled = parcel.filling?.filled[at];
  if (filled?.sum === undefined || filled.weight === undefined) return undefined;
  const times = parcel.filling?.flows === true ? ONE : perPart(parcel, at, filled);
  return { sum: multiply(filled.sum, times), weight: multiply(filled.weight, times) };
}

/** The weight of a part: what flows is more in a longer part by itself, any other weight holds for as long as the part. */
export function weightOfPart(weight: Rational | undefined, covers: number, flows: boolean): Rational | undefined {
  return weight === undefined || flows ? weight : multiply(weight, fromInteger(covers));
}
