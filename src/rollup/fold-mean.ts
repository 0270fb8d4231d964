import { add, divide, fromInteger, multiply, type Rational, ZERO } from "../internal/rational.js";
import { type Figures, type ScaledFigures, valueAt } from "./figures.js";
import { type Parcel, perPart } from "./parcel.js";

/** The plain mean of the parts, a longer one counting for so many; of rates it is the mean of their values, with no denominator left. */
export function foldMean(figures: Figures, parcel: Parcel, per: Rational, ofAllValues: boolean): Figures {
  if (figures.kind === "scaled" && figures.weightKind === "none") return meanScaled(figures, parcel);
  const sums = Array.from({ length: parcel.entries }, () => ZERO);
  const counts = sums.slice();
  parcel.entry.forEach((to, at) => {
    const found = (ofAllValues ? leafMean(parcel, to, at) : undefined) ?? partMean(figures, parcel, per, at);
    if (found === undefined) return;
    sums[to] = add(sums[to] ?? ZERO, found.sum);
    counts[to] = add(counts[to] ?? ZERO, found.count);
  });
  return { kind: "exact", weightKind: "count", amounts: sums, weights: counts };
}

interface MeanPart {
  readonly sum: Rational;
  readonly count: Rational;
}

function partMean(figures: Figures, { covers }: Parcel, per: Rational, at: number): MeanPart | undefined {
  const value = valueAt(figures, at, per);
  const count = fromInteger(covers[at] ?? 1);
  return value === undefined ? undefined : { sum: multiply(value, count), count };
}

/** Of a filled part every value below counts by itself; an entry speaks for each of its leaves. */
function leafMean(parcel: Parcel, to: number, at: number): MeanPart | undefined {
  const filled = parcel.filling?.filled[at];
  if (filled?.sum === undefined || filled.weight === undefined) return undefined;
  const times = divide(perPart(parcel, at, filled), fromInteger(parcel.filling?.leaves[to] ?? 1));
  return { sum: multiply(filled.sum, times), count: multiply(filled.weight, times) };
}

function meanScaled(figures: ScaledFigures, { entries, entry, covers }: Parcel): ScaledFigures {
  const amounts = new Float64Array(entries);
  const weights = new Float64Array(entries);
  entry.forEach((to, at) => {
    const times = covers[at] ?? 1;
    amounts[to] = (amounts[to] ?? 0) + (figures.amounts[at] ?? 0) * times;
    weights[to] = (weights[to] ?? 0) + times;
  });
  return { ...figures, weightKind: "count", amounts, weightScale: 0, weights };
}
