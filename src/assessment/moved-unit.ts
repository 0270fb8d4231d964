import { compare, type Rational } from "../internal/rational.js";
import { placesOf, type Ranked, type TiedClass, toldApart } from "./rank.js";
import type { Ties } from "./scheme-grade.js";

/** How the units of a kind stand when one of them has other figures. */
export interface MovedUnit {
  /** In order of rank; those of one run are equal. */
  readonly runs: readonly (readonly Ranked[])[];
  readonly place: number;
  readonly fromLast: number;
}

/**
 * Ranks a kind again when one unit moves: only the equals it leaves and those it comes to are told apart anew, all others
 * keep their order.
 */
export function withMoved(
  classes: readonly TiedClass[],
  { from, to }: { readonly from: Ranked; readonly to: Ranked },
  ties: Ties,
): MovedUnit {
  const left = classAt(classes, from.score);
  const reached = classAt(classes, to.score);
  const joins = isAt(classes[reached], to.score);
  const runs: (readonly Ranked[])[] = [];
  classes.forEach(({ tied, groups }, position) => {
    if (position === reached && !joins) runs.push([to]);
    const joined = position === reached && joins;
    if (position !== left && !joined) {
      for (const group of groups) runs.push(group);
      return;
    }
    const others = tied.filter((unit) => unit !== from);
    const now = joined ? [...others, to] : others;
    if (now.length > 0) runs.push(...toldApart(now));
  });
  if (reached === classes.length) runs.push([to]);
  return { runs, ...standing(runs, to, ties) };
}

function standing(
  runs: readonly (readonly Ranked[])[],
  unit: Ranked,
  ties: Ties,
): { readonly place: number; readonly fromLast: number } {
  const position = runs.findIndex((run) => run.includes(unit));
  const lengthOf = (some: readonly (readonly Ranked[])[]): number => some.reduce((sum, run) => sum + run.length, 0);
  const before = lengthOf(runs.slice(0, position));
  const behind = before + (runs[position]?.length ?? 0);
  return placesOf(ties, { before, behind, of: lengthOf(runs), position, count: runs.length });
}

/** The first class that does not lie above a score. */
function classAt(classes: readonly TiedClass[], score: Rational): number {
  let [low, high] = [0, classes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = classes[middle];
    if (at !== undefined && compare(at.score, score) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAt(at: TiedClass | undefined, score: Rational): boolean {
  return at !== undefined && compare(at.score, score) === 0;
}
