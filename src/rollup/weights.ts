import { type Rational, signOf } from "../internal/rational.js";
import type { Column } from "./column.js";
import { exactCellAt } from "./exact-cell-at.js";
import type { WeightOf } from "./weighted-pool.js";
import type { RollupBasis, Workings } from "./workings.js";

/** The weights of districts by a metric's column; nobody has one below zero. `own` leaves out what was made of the districts below. */
export function weightsIn(
  basis: RollupBasis,
  workings: Workings,
  metric: number,
  column: Column | undefined,
  which: "any" | "own" = "any",
): WeightOf {
  const key = { metric: basis.definitions[metric]?.id ?? "", district: "", period: column?.period ?? "" };
  const known = new Map<number, Rational | undefined>();
  return (district) => {
    if (known.has(district)) return known.get(district);
    const cell = exactCellAt(basis, workings, metric, column, district, key);
    const counts =
      cell.evidence !== "none" && signOf(cell.value) >= 0 && !(which === "own" && cell.origin === "across");
    const weight = counts ? cell.value : undefined;
    known.set(district, weight);
    return weight;
  };
}
