import { fromInteger, multiply, type Rational } from "../internal/rational.js";
import type { Entries } from "./entries.js";
import { valueAt } from "./figures.js";
import type { Tree } from "./tree.js";

/** A value, and how often it counts: once for each part of the period and each leaf it stands for. */
export interface CountedValue {
  readonly value: Rational;
  readonly times: number;
}

/**
 * The values behind an entry: those of its parts where the same operator is asked for over time and across districts, so
 * that all values are taken together; else the one figure they make.
 */
export function valuesOfEntry(
  { figures, values, at, filled }: Entries,
  entry: number,
  tree: Tree,
  per: Rational,
): readonly CountedValue[] {
  const leaves = tree.leaves[at[entry] ?? 0] ?? 1;
  const ofParts = values?.[entry];
  // Of a filled one they are counted by leaves already: some are of a few of them.
  if (ofParts !== undefined && filled?.has(entry) === true) return ofParts;
  if (ofParts !== undefined) return ofParts.map(({ value, times }) => ({ value, times: times * leaves }));
  const value = valueAt(figures, entry, per);
  return value === undefined ? [] : [{ value, times: leaves }];
}

/** A value times how often it counts. */
export function timesOver({ value, times }: CountedValue): Rational {
  return times === 1 ? value : multiply(value, fromInteger(times));
}
