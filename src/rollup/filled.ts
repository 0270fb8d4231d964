import { ONE, type Rational } from "../internal/rational.js";
import type { Operator } from "../model/metric.js";
import { ORIGINS } from "./cell.js";
import { NOBODY } from "./missing-parts.js";
import { type Column, type MadeFigures, placeIn } from "./column.js";
import type { CountedValue } from "./entry-values.js";
import { amountAt, type Figures, valueAt, weightAt } from "./figures.js";

/** What the districts below come to in a stretch that a district did not report itself. */
export interface Filled {
  /** The figure; of rates that are pooled the numerator. Absent where it is a rate of nothing. */
  readonly amount: Rational | undefined;
  readonly denominator: Rational | undefined;
  /** Of a mean: the sum of what it is the mean of, and the number or the weight of that. */
  readonly sum: Rational | undefined;
  readonly weight: Rational | undefined;
  /** How many equal parts the stretch was cut into, and how many of them its leaves reported between them. */
  readonly parts: number;
  readonly reported: number;
  /** Who in it misses parts of the stretch. */
  readonly partsMissing: number;
  /** Where the metric names a weight: the share of it that reported, where that is known. */
  readonly weightCovered: Rational | undefined;
  /** The values themselves, where all are taken together. */
  readonly values: readonly CountedValue[];
}

const ACROSS = ORIGINS.indexOf("across");

/** What stands at a district in a column, where it was made of the districts below; undefined where it was not. */
export function filledFrom(
  column: Column | undefined,
  place: number,
  across: Operator,
  per: Rational,
  values: readonly CountedValue[],
): Filled | undefined {
  const index = column === undefined ? -1 : madeBelow(column, place);
  if (column === undefined || index < 0) return undefined;
  const { made, parts } = column;
  const at = made.position[index] ?? 0;
  const isRate = across === "ratio";
  const isMean = across === "mean" || across === "weightedMean";
  return {
    amount: isRate ? amountAt(made.across, at) : valueAt(made.across, at, per),
    denominator: isRate ? weightAt(made.across, at) : undefined,
    sum: isMean ? amountAt(made.across, at) : undefined,
    weight: isMean ? weightAt(made.across, at) : undefined,
    parts,
    reported: made.reported[index] ?? 0,
    partsMissing: made.partsMissing[index] ?? NOBODY,
    weightCovered: shareOf(made.weight, index),
    values,
  };
}

/** Whether what stands at a district in a column was made of the districts below. */
export function isFromBelow(column: Column | undefined, place: number): boolean {
  return column !== undefined && madeBelow(column, place) >= 0;
}

function madeBelow({ at, stands, made }: Column, district: number): number {
  // A stand from 0 on is an observation.
  const index = -(stands[placeIn(at, district)] ?? 0) - 1;
  return made.origin[index] === ACROSS && made.refusal[index] === 0 ? index : -1;
}

function shareOf(weight: MadeFigures["weight"], index: number): Rational | undefined {
  return weight === undefined ? undefined : valueAt(weight, index, ONE);
}

/** The figures of pieces of which some were filled in. */
export function withFilled(figures: Figures, filled: readonly (Filled | undefined)[]): Figures {
  if (filled.every((one) => one === undefined)) return figures;
  const hasWeights = figures.weightKind !== "none";
  let row = 0;
  const places = filled.map((one) => (one === undefined ? row++ : -1));
  return {
    kind: "exact",
    weightKind: figures.weightKind,
    amounts: places.map((place, at) => (place < 0 ? filled[at]?.amount : amountAt(figures, place))),
    weights: hasWeights
      ? places.map((place, at) => (place < 0 ? filled[at]?.denominator : weightAt(figures, place)))
      : [],
  };
}
