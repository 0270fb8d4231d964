import { existing } from "../internal/assert.js";
import { firstPosition } from "../internal/first-position.js";
import { compare, type Rational } from "../internal/rational.js";
import { figureOf, type KindOrder, toldFrom } from "./kind-order.js";
import { placesOf, type Ranked } from "./rank.js";
import type { Ties } from "./scheme-grade.js";

/** The runs of an order from one up to another; where a unit has left or joined, they are one run or none. */
export interface Stretch {
  readonly order: KindOrder;
  readonly from: number;
  readonly to: number;
  readonly left?: Ranked;
  readonly joined?: Ranked;
}

/** A stretch that figures have yet to tell apart, from this one on. */
interface Part extends Stretch {
  readonly figure: number;
}

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
 * Ranks a kind again when one unit moves. All others keep their order, but for equals who by its leaving all have a
 * figure that tells them apart, or by its coming no longer have.
 */
export function withMoved(
  order: KindOrder,
  { from, to }: { readonly from: Ranked; readonly to: Ranked },
  ties: Ties,
): MovedUnit {
  const stretches: Stretch[] = [];
  const pending: Part[] = [{ order, from: 0, to: order.runs.length, left: from, joined: to, figure: 0 }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (isTold(part)) stretches.push(part);
    else pending.push(...partsOf(part).reverse());
  }
  return { stretches, ...standing(stretches, ties) };
}

function isTold({ from, to, left, joined, figure }: Part): boolean {
  const moving = left ?? joined;
  return moving === undefined || from === to || figure > moving.further.length;
}

/** A part by its next figure: as it is, where one lacks that; else what lies before, around and behind those who move. */
function partsOf(part: Part): Part[] {
  const { order, from, to, figure, left, joined } = part;
  const next = figure + 1;
  const lacked = lackingIn(part, figure);
  const lacks = (unit: Ranked | undefined): boolean => unit !== undefined && figureOf(unit, figure) === undefined;
  if (lacked > (lacks(left) ? 1 : 0)) return [{ ...part, figure: next }];
  if (lacks(joined)) {
    if (lacked > 0) return [{ ...part, figure: next }];
    const merged = order.withoutFigure(figure, from, to);
    return [{ ...part, order: merged, from: 0, to: merged.runs.length, figure: next }];
  }
  if (lacked > 0) {
    const others = order.runs.slice(from, to).flatMap((run) => run.filter((unit) => unit !== left));
    const apart = toldFrom(figure, others);
    return [{ order: apart, from: 0, to: apart.runs.length, figure, ...(joined && { joined }) }];
  }
  return around(part, [
    ...(left === undefined ? [] : [{ ...runsLike(left, part), left }]),
    ...(joined === undefined ? [] : [{ ...runsLike(joined, part), joined }]),
  ]);
}

/** What lies in a part: those who move, or one who moves among its equals, and what stays as it is. */
function around({ order, from, to, figure }: Part, moving: readonly Omit<Stretch, "order">[]): Part[] {
  const [one, other] = [...moving].sort((a, b) => a.from - b.from || a.to - b.to);
  const together = other !== undefined && one?.from === other.from && one.to === other.to;
  const parts: Part[] = [];
  let told = from;
  for (const each of together ? [{ ...one, ...other }] : [one, other]) {
    if (each === undefined) continue;
    parts.push({ order, from: told, to: each.from, figure }, { ...each, order, figure: figure + 1 });
    told = each.to;
  }
  return [...parts, { order, from: told, to, figure }];
}

/** The runs of a part whose figure is that of a unit, or where they would be; all of them have the figure. */
function runsLike(unit: Ranked, { order, from, to, figure }: Part): { readonly from: number; readonly to: number } {
  const own = figureHad(unit, figure);
  const beside = (run: number): number => compare(figureHad(existing(order.runs[run]?.[0], "a run"), figure), own);
  const first = firstPosition(from, to, (run) => beside(run) <= 0);
  return { from: first, to: firstPosition(first, to, (run) => beside(run) < 0) };
}

function figureHad(unit: Ranked, figure: number): Rational {
  return existing(figureOf(unit, figure), "whoever is told apart by a figure has it");
}

function lackingIn({ order, from, to }: Stretch, figure: number): number {
  return between(order.lacking(figure), from, to);
}

function standing(stretches: readonly Stretch[], ties: Ties): Pick<MovedUnit, "position" | "place" | "fromLast"> {
  let [before, behind, position, of, count] = [0, 0, 0, 0, 0];
  for (const stretch of stretches) {
    const units = unitsIn(stretch);
    if (stretch.joined !== undefined) [before, behind, position] = [of, of + units, count];
    of += units;
    count += runsIn(stretch);
  }
  return { position, ...placesOf(ties, { before, behind, of, position, count }) };
}

function unitsIn({ order, from, to, left, joined }: Stretch): number {
  return between(order.before, from, to) - (left === undefined ? 0 : 1) + (joined === undefined ? 0 : 1);
}

export function runsIn(stretch: Stretch): number {
  if (isUnchanged(stretch)) return stretch.to - stretch.from;
  return unitsIn(stretch) === 0 ? 0 : 1;
}

export function isUnchanged({ left, joined }: Stretch): boolean {
  return left === undefined && joined === undefined;
}

/** Of sums the part between two positions. */
export function between(sums: readonly number[], from: number, to: number): number {
  return existing(sums[to], "there is a sum before each") - existing(sums[from], "there is a sum before each");
}
