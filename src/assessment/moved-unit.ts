import { existing } from "../internal/assert.js";
import { firstPosition } from "../internal/first-position.js";
import { compare, type Rational } from "../internal/rational.js";
import type { KindOrder } from "./kind-order.js";
import { placesOf, type Ranked, type TiedClass, toldApart } from "./rank.js";
import type { Ties } from "./scheme-grade.js";

/** A part of an order: runs that stay as they are, from one up to another, or a run that was not there. */
export type Stretch = { readonly from: number; readonly to: number } | { readonly units: readonly Ranked[] };

/** How the units of a kind stand when one of them has other figures. */
export interface MovedUnit {
  /** In order of rank. */
  readonly stretches: readonly Stretch[];
  /** How many runs are before the unit's own. */
  readonly position: number;
  readonly place: number;
  readonly fromLast: number;
}

/**
 * Ranks a kind again when one unit moves: only the equals it leaves and those it comes to are told apart anew, all others
 * keep their order.
 */
export function withMoved(
  order: KindOrder,
  { from, to }: { readonly from: Ranked; readonly to: Ranked },
  ties: Ties,
): MovedUnit {
  const { classes, starts } = order;
  const left = classAt(classes, from.score);
  const reached = classAt(classes, to.score);
  const stretches: Stretch[] = [];
  let told = 0;
  for (const position of left < reached ? [left, reached] : left > reached ? [reached, left] : [left]) {
    const start = existing(starts[position], "every class has a start, and so has the end");
    stretches.push({ from: told, to: start });
    told = start;
    const there = classes[position];
    const joins = there !== undefined && compare(there.score, to.score) === 0;
    if (position === reached && !joins) stretches.push({ units: [to] });
    if (there === undefined) continue;
    const others = there.tied.filter((unit) => unit !== from);
    const now = joins ? [...others, to] : others;
    if (now.length > 0) stretches.push(...toldApart(now).map((units) => ({ units })));
    told = start + there.groups.length;
  }
  stretches.push({ from: told, to: order.runs.length });
  return { stretches, ...standing(stretches, to, order, ties) };
}

function standing(
  stretches: readonly Stretch[],
  unit: Ranked,
  { before: unitsBefore }: KindOrder,
  ties: Ties,
): Pick<MovedUnit, "position" | "place" | "fromLast"> {
  let [before, behind, position, of, count] = [0, 0, 0, 0, 0];
  for (const stretch of stretches) {
    if ("units" in stretch && stretch.units.includes(unit)) {
      [before, behind, position] = [of, of + stretch.units.length, count];
    }
    of += "units" in stretch ? stretch.units.length : unitsIn(stretch, unitsBefore);
    count += runsIn(stretch);
  }
  return { position, ...placesOf(ties, { before, behind, of, position, count }) };
}

function unitsIn({ from, to }: Extract<Stretch, { readonly from: number }>, before: readonly number[]): number {
  return existing(before[to], "a run has some before it") - existing(before[from], "a run has some before it");
}

export function runsIn(stretch: Stretch): number {
  return "units" in stretch ? 1 : stretch.to - stretch.from;
}

/** The first class that does not lie above a score. */
function classAt(classes: readonly TiedClass[], score: Rational): number {
  return firstPosition(0, classes.length, (at) => compare(existing(classes[at], "a class").score, score) <= 0);
}
