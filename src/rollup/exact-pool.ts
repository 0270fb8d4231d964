import { add, divide, fromInteger, multiply, ONE, type Rational, ZERO } from "../internal/rational.js";
import type { Entries } from "./entries.js";
import { amountAt, valueAt, weightAt } from "./figures.js";
import type { Pool } from "./pool.js";
import { MISSING_DENOMINATOR, NO_REFUSAL } from "./refusal.js";
import type { Tree } from "./tree.js";

/** A sum so far; a rate or mean has a second one below it. */
interface Sum {
  readonly amount: Rational;
  /** Absent where a denominator is missing. */
  readonly weight: Rational | undefined;
}

const NOTHING: Sum = { amount: ZERO, weight: ZERO };

/** Sums as exact fractions: the same answers as whole units give, of any size and of amounts that are no decimals. */
export function exactPool(
  operator: "sum" | "ratio" | "mean" | "count",
  entries: Entries,
  tree: Tree,
  per: Rational,
): Pool {
  const { figures } = entries;
  const sums = new Map<number, Sum>();
  const ofEntry = (entry: number): Sum => {
    switch (operator) {
      case "sum": {
        // A figure that came to no value, such as a mean of parts that weigh nothing, is no zero.
        const amount = valueAt(figures, entry, per);
        return amount === undefined ? NOTHING : { amount, weight: ONE };
      }
      case "ratio":
        return {
          amount: amountAt(figures, entry) ?? ZERO,
          weight: figures.weightKind === "denominator" ? weightAt(figures, entry) : undefined,
        };
      case "mean":
        return meanOf(entries, entry, tree, per);
      case "count":
        return valueAt(figures, entry, per) === undefined ? NOTHING : { amount: countOf(entries, entry), weight: ONE };
    }
  };
  const sumAt = (district: number): Sum => sums.get(district) ?? NOTHING;
  const finish = ({ amount, weight }: Sum): Rational | undefined => {
    if (weight === undefined || weight.n === 0n) return undefined;
    if (operator === "sum" || operator === "count") return amount;
    return divide(operator === "ratio" ? multiply(amount, per) : amount, weight);
  };
  const weightKind = operator === "ratio" ? "denominator" : operator === "mean" ? "count" : "none";
  return {
    takeOwn: (district, entry) => void sums.set(district, ofEntry(entry)),
    addOwn: (district, entry) => void sums.set(district, plus(sumAt(district), ofEntry(entry))),
    pour: (child, parent) => void sums.set(parent, plus(sumAt(parent), sumAt(child))),
    lacking: operator === "ratio" ? MISSING_DENOMINATOR : NO_REFUSAL,
    isLacking: (district) => operator === "ratio" && sumAt(district).weight === undefined,
    isPoolable: (entry) => operator !== "ratio" || ofEntry(entry).weight !== undefined,
    valueAt: (district) => finish(sumAt(district)),
    figuresAt: (districts) => ({
      kind: "exact",
      weightKind,
      amounts: districts.map((district) => (weightKind === "none" ? finish(sumAt(district)) : sumAt(district).amount)),
      weights: weightKind === "none" ? [] : districts.map((district) => sumAt(district).weight),
    }),
  };
}

function plus(a: Sum, b: Sum): Sum {
  const weight = a.weight === undefined || b.weight === undefined ? undefined : add(a.weight, b.weight);
  return { amount: add(a.amount, b.amount), weight };
}

/** The values a number of values was counted from; any other figure is one. */
function countOf({ figures, rows, counted }: Entries, entry: number): Rational {
  return counted && rows[entry] === -1 ? (amountAt(figures, entry) ?? ZERO) : ONE;
}

/** The values a figure is the mean of, added up again; one that is no mean is one value for each leaf it stands for. */
function meanOf({ figures, at }: Entries, entry: number, tree: Tree, per: Rational): Sum {
  const leaves = fromInteger(tree.leaves[at[entry] ?? 0] ?? 1);
  const count = figures.weightKind === "count" ? weightAt(figures, entry) : undefined;
  const amount = count === undefined ? valueAt(figures, entry, per) : amountAt(figures, entry);
  if (amount === undefined) return NOTHING;
  return { amount: multiply(amount, leaves), weight: multiply(count ?? ONE, leaves) };
}
