import { type Rational, signOf } from "../internal/rational.js";
import type { CellKey, Origin } from "./cell.js";
import type { Column } from "./column.js";
import { exactCellAt } from "./exact-cell-at.js";
import type { WeightOf } from "./weighted-pool.js";
import type { RollupBasis, Workings } from "./workings.js";

/** Only the figure of a cell is looked at, not where it stands. */
const ANYWHERE: CellKey = { metric: "", district: "", period: "" };

/** The weights of districts by a metric's column; nobody has one below zero. Those of one origin can be left out. */
export function weightsIn(
  basis: RollupBasis,
  workings: Workings,
  metric: number,
  column: Column | undefined,
  leftOut?: Origin,
): WeightOf {
  const known = new Map<number, Rational | undefined>();
  return (district) => {
    if (known.has(district)) return known.get(district);
    const cell = exactCellAt(basis, workings, metric, column, district, ANYWHERE);
    const counts = cell.evidence !== "none" && signOf(cell.value) >= 0 && cell.origin !== leftOut;
    const weight = counts ? cell.value : undefined;
    known.set(district, weight);
    return weight;
  };
}
