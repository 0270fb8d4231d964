import type { Rational } from "../internal/rational.js";
import { squareRoot } from "../internal/root.js";
import type { Entries } from "./entries.js";
import { valuesOfEntry } from "./entry-values.js";
import type { Pool } from "./pool.js";
import { NO_REFUSAL } from "./refusal.js";
import { NO_SPREAD, type Spread, spreadOf, spreadTogether, varianceOf } from "./spread.js";
import type { Tree } from "./tree.js";

/** How far the values lie from their mean, 标准差; its square is kept, so that nothing is rounded. */
export function deviationPool(entries: Entries, tree: Tree, per: Rational, ofSample: boolean): Pool {
  const spreads = new Map<number, Spread>();
  const spreadAt = (district: number): Spread => spreads.get(district) ?? NO_SPREAD;
  const ofEntry = (entry: number): Spread => spreadOf(valuesOfEntry(entries, entry, tree, per));
  const varianceAt = (district: number): Rational | undefined => varianceOf(spreadAt(district), ofSample);
  return {
    takeOwn: (district, entry) => void spreads.set(district, ofEntry(entry)),
    addOwn: (district, entry) => void spreads.set(district, spreadTogether(spreadAt(district), ofEntry(entry))),
    pour: (child, parent) => void spreads.set(parent, spreadTogether(spreadAt(parent), spreadAt(child))),
    lacking: NO_REFUSAL,
    isLacking: () => false,
    isPoolable: () => true,
    valueAt: (district) => {
      const variance = varianceAt(district);
      return variance === undefined ? undefined : squareRoot(variance);
    },
    figuresAt: (districts) => ({
      kind: "exact",
      weightKind: "none",
      squares: true,
      amounts: districts.map(varianceAt),
      weights: [],
    }),
  };
}
