import { existing } from "../internal/assert.js";
import { compare, type Rational } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import type { Rank, TieBreak } from "./round.js";
import type { Ties } from "./scheme-grade.js";

/** A unit that is to have a place. */
export interface Ranked {
  readonly district: DistrictId;
  readonly score: Rational;
  /** Whom it is ranked among. */
  readonly among?: string;
  readonly tieBreaks?: readonly TieBreak[];
  /** What the tie-breaks read; nothing where it is missing. */
  readonly further: readonly (Rational | undefined)[];
}

/** Units of one score, and in which groups further figures put them. */
export interface TiedClass {
  readonly score: Rational;
  readonly tied: readonly Ranked[];
  /** In order of rank; those of one group are equal. */
  readonly groups: readonly (readonly Ranked[])[];
}

/** Units by whom they are ranked among, highest scores first. */
export type RankedKinds = ReadonlyMap<string | undefined, readonly TiedClass[]>;

/**
 * Units in order of their scores, highest first, among those of one kind; equals are told apart by the further figures,
 * each of which counts only where all of those it has to tell apart have it.
 */
export function kindsOf(units: readonly Ranked[]): RankedKinds {
  const kinds = new Map<string | undefined, Ranked[]>();
  for (const unit of units) {
    const kind = kinds.get(unit.among);
    if (kind === undefined) kinds.set(unit.among, [unit]);
    else kind.push(unit);
  }
  return new Map([...kinds].map(([among, kind]) => [among, classesOf(kind)]));
}

function classesOf(units: readonly Ranked[]): readonly TiedClass[] {
  return equalsIn(units, ({ score }) => score).map((tied) => ({
    score: tied[0].score,
    tied,
    groups: toldApart(tied),
  }));
}

/** The place of each unit. */
export function ranksOf(kinds: RankedKinds, ties: Ties): ReadonlyMap<DistrictId, Rank> {
  const ranks = new Map<DistrictId, Rank>();
  for (const classes of kinds.values()) placeAll(classes, ties, ranks);
  return ranks;
}

function placeAll(classes: readonly TiedClass[], ties: Ties, ranks: Map<DistrictId, Rank>): void {
  const of = classes.reduce((sum, { tied }) => sum + tied.length, 0);
  const count = classes.reduce((sum, { groups }) => sum + groups.length, 0);
  let before = 0;
  let position = 0;
  for (const { tied, groups } of classes) {
    for (const group of groups) {
      const behind = before + group.length;
      const places = placesOf(ties, { before, behind, of, position, count });
      const apart = apartFrom(tied, group);
      for (const unit of group) {
        const { district, among, tieBreaks } = unit;
        ranks.set(district, {
          ...places,
          of,
          ...tiedWith(group, unit),
          ...(among === undefined ? {} : { among }),
          ...(tieBreaks === undefined ? {} : { tieBreaks }),
          ...apart,
        });
      }
      before = behind;
      position += 1;
    }
  }
}

/** Where thousands are equal, a list of them all for each of them would be millions. */
const EQUALS_NAMED = 10;

function tiedWith(group: readonly Ranked[], unit: Ranked): Pick<Rank, "tiedWith" | "tiedWithMore"> {
  const named = firstNamed(group, (other) => other !== unit);
  const more = group.length - 1 - named.length;
  return { tiedWith: named, ...(more === 0 ? {} : { tiedWithMore: more }) };
}

function apartFrom(tied: readonly Ranked[], group: readonly Ranked[]): Pick<Rank, "apartFrom" | "apartFromMore"> {
  if (tied.length === group.length) return {};
  const members = new Set(group);
  const named = firstNamed(tied, (other) => !members.has(other));
  const more = tied.length - group.length - named.length;
  return { apartFrom: named, ...(more === 0 ? {} : { apartFromMore: more }) };
}

/** Of the units that are meant, the first ones: no further than needed. */
function firstNamed(units: readonly Ranked[], isMeant: (unit: Ranked) => boolean): readonly DistrictId[] {
  const named: DistrictId[] = [];
  for (const unit of units) {
    if (named.length === EQUALS_NAMED) break;
    if (isMeant(unit)) named.push(unit.district);
  }
  return named;
}

interface Stand {
  readonly before: number;
  readonly behind: number;
  readonly of: number;
  /** Of the group among all groups of equals. */
  readonly position: number;
  readonly count: number;
}

/** The place of a group, and its place from the last on. */
export function placesOf(
  ties: Ties,
  { before, behind, of, position, count }: Stand,
): { readonly place: number; readonly fromLast: number } {
  switch (ties) {
    case "1224":
      return { place: before + 1, fromLast: of - behind + 1 };
    case "1223":
      return { place: position + 1, fromLast: count - position };
    case "fractional": {
      const place = (before + 1 + behind) / 2;
      return { place, fromLast: of + 1 - place };
    }
  }
}

type Equals = [Ranked, ...Ranked[]];

/** Falling by a figure, those with the same one together. */
function equalsIn(units: readonly Ranked[], figureOf: (unit: Ranked) => Rational): readonly Equals[] {
  const falling = [...units].sort((a, b) => compare(figureOf(b), figureOf(a)));
  const groups: Equals[] = [];
  for (const unit of falling) {
    const last = groups.at(-1);
    if (last !== undefined && compare(figureOf(last[0]), figureOf(unit)) === 0) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** Equals in the groups that further figures put them in, the first of them or a later one leading. */
export function toldApart(tied: readonly Ranked[], leading = 0): readonly Ranked[][] {
  let groups: readonly Ranked[][] = tied.length === 0 ? [] : [[...tied]];
  const figures = tied[0]?.further.length ?? 0;
  for (let figure = leading; figure < figures; figure += 1) groups = groups.flatMap((group) => split(group, figure));
  return groups;
}

function split(group: Ranked[], figure: number): readonly Ranked[][] {
  if (group.length === 1 || group.some(({ further }) => further[figure] === undefined)) return [group];
  return equalsIn(group, ({ further }) => existing(further[figure], "each of them has the figure"));
}

/** The figures that tie-breaks read, as amounts that compare. */
export function furtherFigures(tieBreaks: readonly TieBreak[] | undefined): Ranked["further"] {
  return (tieBreaks ?? []).map((read) => ("missing" in read ? undefined : readExact(read.amount)));
}
