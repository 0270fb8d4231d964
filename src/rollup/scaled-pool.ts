import type { Operator } from "../model/metric.js";
import type { Entries } from "./entries.js";
import { NO_WEIGHTS, pick, type ScaledFigures, valueAt } from "./figures.js";
import type { Pool } from "./pool.js";
import { MISSING_DENOMINATOR } from "./refusal.js";
import type { Rational } from "../internal/rational.js";
import type { Tree } from "./tree.js";

/** Room for one column's sums, by district; all zero between columns. */
export interface SumRoom {
  readonly amounts: Float64Array;
  readonly weights: Float64Array;
}

/** Sums of whole units in doubles; undefined where an operator or its figures ask for more. */
export function scaledPool(
  operator: Operator,
  entries: Entries,
  tree: Tree,
  room: SumRoom,
  per: Rational,
): Pool | undefined {
  const figures = summedFigures(operator, entries, tree);
  return figures === undefined ? undefined : summing(figures, room, per);
}

/** What the entries add to the sums of an operator, where whole units do; undefined where it takes more than sums. */
export function summedFigures(operator: Operator, { figures, at }: Entries, tree: Tree): ScaledFigures | undefined {
  if (figures.kind !== "scaled") return undefined;
  if (operator === "mean") return valuesOfLeaves(figures, at, tree);
  const wanted = operator === "sum" ? "none" : operator === "ratio" ? "denominator" : undefined;
  return figures.weightKind === wanted ? figures : undefined;
}

/** A mean is a sum with the number of its values, an own figure counting for all the leaves it stands for. */
function valuesOfLeaves(figures: ScaledFigures, at: Int32Array, tree: Tree): ScaledFigures | undefined {
  if (figures.weightKind === "denominator") return undefined;
  const amounts = figures.amounts.slice();
  const weights = new Float64Array(amounts.length);
  let total = 0;
  for (let entry = 0; entry < amounts.length; entry += 1) {
    const leaves = tree.leaves[at[entry] ?? 0] ?? 1;
    const amount = (amounts[entry] ?? 0) * leaves;
    const weight = figures.weightKind === "count" ? (figures.weights[entry] ?? 0) * leaves : leaves;
    amounts[entry] = amount;
    weights[entry] = weight;
    total += Math.abs(amount) + weight;
  }
  if (total > Number.MAX_SAFE_INTEGER) return undefined;
  return { ...figures, weightKind: "count", amounts, weightScale: 0, weights };
}

function summing(figures: ScaledFigures, room: SumRoom, per: Rational): Pool {
  const { amounts, weights } = room;
  const weighted = figures.weightKind !== "none";
  const pooled: ScaledFigures = { ...figures, amounts, weights: weighted ? weights : NO_WEIGHTS };
  return {
    takeOwn(district, entry) {
      amounts[district] = figures.amounts[entry] ?? 0;
      if (weighted) weights[district] = figures.weights[entry] ?? 0;
    },
    addOwn(district, entry) {
      amounts[district] = (amounts[district] ?? 0) + (figures.amounts[entry] ?? 0);
      if (weighted) weights[district] = (weights[district] ?? 0) + (figures.weights[entry] ?? 0);
    },
    pour(child, parent) {
      amounts[parent] = (amounts[parent] ?? 0) + (amounts[child] ?? 0);
      if (weighted) weights[parent] = (weights[parent] ?? 0) + (weights[child] ?? 0);
    },
    lacking: MISSING_DENOMINATOR,
    isLacking: (district) => weighted && Number.isNaN(weights[district]),
    isPoolable: (entry) => !weighted || !Number.isNaN(figures.weights[entry]),
    valueAt: (district) => valueAt(pooled, district, per),
    figuresAt: (districts) => pick(pooled, districts),
  };
}
