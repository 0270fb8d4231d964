import { add, multiply, type Rational, ZERO } from "../internal/rational.js";
import type { Entries } from "./entries.js";
import { amountAt, valueAt, weightAt } from "./figures.js";
import type { Pool } from "./pool.js";
import { MISSING_WEIGHT } from "./refusal.js";

/** The weight of a district in the window; undefined where nobody knows it. */
export type WeightOf = (district: number) => Rational | undefined;

interface Weighed {
  readonly amount: Rational;
  /** Absent where some value has no weight. */
  readonly weight: Rational | undefined;
}

const NOTHING: Weighed = { amount: ZERO, weight: ZERO };

/** Each value by its weight. One without a weight weighs neither 1 nor nothing: with it there is no mean. */
export function weightedPool(entries: Entries, per: Rational, weightOf: WeightOf): Pool {
  const { figures } = entries;
  const sums = new Map<number, Weighed>();
  const sumAt = (district: number): Weighed => sums.get(district) ?? NOTHING;
  const ofEntry = (entry: number): Weighed => {
    if (entries.weighed === true) return { amount: amountAt(figures, entry) ?? ZERO, weight: weightAt(figures, entry) };
    const value = valueAt(figures, entry, per);
    if (value === undefined) return NOTHING;
    const weight = weightOf(entries.at[entry] ?? 0);
    return { amount: weight === undefined ? value : multiply(value, weight), weight };
  };
  return {
    takeOwn: (district, entry) => void sums.set(district, ofEntry(entry)),
    addOwn: (district, entry) => void sums.set(district, plus(sumAt(district), ofEntry(entry))),
    pour: (child, parent) => void sums.set(parent, plus(sumAt(parent), sumAt(child))),
    lacking: MISSING_WEIGHT,
    isLacking: (district) => sumAt(district).weight === undefined,
    isPoolable: (entry) => ofEntry(entry).weight !== undefined,
    valueAt: (district) => valueAt(figuresAt([district]), 0, per),
    figuresAt,
  };

  function figuresAt(districts: readonly number[]) {
    const found = districts.map(sumAt);
    return {
      kind: "exact",
      weightKind: "count",
      amounts: found.map(({ amount }) => amount),
      weights: found.map(({ weight }) => weight),
    } as const;
  }
}

function plus(a: Weighed, b: Weighed): Weighed {
  const weight = a.weight === undefined || b.weight === undefined ? undefined : add(a.weight, b.weight);
  return { amount: add(a.amount, b.amount), weight };
}
