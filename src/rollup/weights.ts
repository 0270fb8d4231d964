import { type Rational, signOf } from "../internal/rational.js";
import type { CellKey, Origin } from "./cell.js";
import type { Column } from "./column.js";
import { exactCellAt } from "./exact-cell-at.js";
import type { WeightOf } from "./weighted-pool.js";
import type { RollupBasis, Workings } from "./workings.js";

/** Only the figure of a cell is looked at, not where it stands. */
const ANYWHERE: CellKey = { metric: "", district: "", period: "" };

/** What districts' values are weighed by in a period. */
export interface Weights {
  readonly of: WeightOf;
  /** Whether reports that are still to come could change the weight of a district. */
  readonly isOpen: (district: number) => boolean;
}

interface Weight {
  readonly amount: Rational;
  readonly isOpen: boolean;
}

/** The weights of districts by a metric's column; nobody has one below zero. Those of one origin can be left out. */
export function weightsIn(
  basis: RollupBasis,
  workings: Workings,
  metric: number,
  column: Column | undefined,
  leftOut?: Origin,
): Weights {
  const known = new Map<number, Weight | undefined>();
  const weightAt = (district: number): Weight | undefined => {
    if (known.has(district)) return known.get(district);
    const cell = exactCellAt(basis, workings, metric, column, district, ANYWHERE);
    const counts = cell.evidence !== "none" && signOf(cell.value) >= 0 && cell.origin !== leftOut;
    const weight = counts ? { amount: cell.value, isOpen: cell.evidence === "partial" } : undefined;
    known.set(district, weight);
    return weight;
  };
  return {
    of: (district) => weightAt(district)?.amount,
    isOpen: (district) => weightAt(district)?.isOpen === true,
  };
}
