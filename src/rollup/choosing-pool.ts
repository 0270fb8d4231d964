import { compare, type Rational } from "../internal/rational.js";
import type { Entries } from "./entries.js";
import { type Figures, pick, valueAt } from "./figures.js";
import type { Pool } from "./pool.js";
import { NO_REFUSAL } from "./refusal.js";

/** The least, greatest, first or last of the figures: one of them, chosen. */
export function choosingPool(operator: "min" | "max" | "first" | "last", entries: Entries, per: Rational): Pool {
  const chosen = new Map<number, number>();
  const isBetter = betterBy(operator, entries, per);
  const offer = (district: number, entry: number | undefined): void => {
    if (entry === undefined) return;
    const held = chosen.get(district);
    if (held === undefined || isBetter(entry, held)) chosen.set(district, entry);
  };
  return {
    takeOwn: (district, entry) => void chosen.set(district, entry),
    addOwn: offer,
    pour: (child, parent) => {
      offer(parent, chosen.get(child));
    },
    lacking: NO_REFUSAL,
    isLacking: () => false,
    isPoolable: () => true,
    valueAt: (district) => valueAt(entries.figures, chosen.get(district) ?? -1, per),
    figuresAt: (districts) =>
      valuesOf(
        pick(
          entries.figures,
          districts.map((district) => chosen.get(district) ?? -1),
        ),
        per,
      ),
  };
}

/** Of equals the one of the district that stands first among the rows; for `last` the one that stands last. */
function betterBy(
  operator: "min" | "max" | "first" | "last",
  { figures, days, at }: Entries,
  per: Rational,
): (a: number, b: number) => boolean {
  const later = (a: number, b: number): number => (days?.[a] ?? 0) - (days?.[b] ?? 0) || (at[a] ?? 0) - (at[b] ?? 0);
  switch (operator) {
    case "first":
      return (a, b) => later(a, b) < 0;
    case "last":
      return (a, b) => later(a, b) > 0;
    case "min":
    case "max": {
      const side = operator === "min" ? -1 : 1;
      return (a, b) => {
        const [value, held] = [valueAt(figures, a, per), valueAt(figures, b, per)];
        return value !== undefined && (held === undefined || compare(value, held) === side);
      };
    }
  }
}

/** A chosen rate is read as its value: it is no longer a rate of these districts. */
function valuesOf(figures: Figures, per: Rational): Figures {
  if (figures.weightKind === "none") return figures;
  const amounts = Array.from({ length: figures.amounts.length }, (_, at) => valueAt(figures, at, per));
  return { kind: "exact", weightKind: "none", amounts, weights: [] };
}
