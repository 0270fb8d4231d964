import {
  add,
  divide,
  greatest,
  least,
  multiply,
  ONE,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import type { Value } from "../model/value.js";
import {
  endsOf,
  hull,
  NOTHING,
  plus,
  rounded,
  type ScoreRange,
  times,
  valueRange,
  withinLimits,
} from "./amount-range.js";
import { fullPointsOf } from "./full-points.js";
import { itemRange } from "./item-range.js";
import {
  isSection,
  type MissingEvidence,
  type NotApplicable,
  type SchemeItem,
  type SchemeNode,
  type Section,
  type Take,
} from "./scheme-node.js";
import type { Rounding, SchemeInput } from "./scheme.js";

interface Settings {
  readonly notApplicable: NotApplicable;
  readonly noEvidence: MissingEvidence;
  readonly take?: Take | undefined;
}

/** What a score can come to: never narrower than what can happen, open where the scheme states nothing. */
export function scoreRangeOf(scheme: SchemeInput): ScoreRange {
  const zeroed = (scheme.vetoes ?? []).some((veto) => veto.effects.some((effect) => "zero" in effect));
  let { range } = sumReach(scheme.items, scheme, { scheme, zeroed, bonus: false });
  for (const { effects } of scheme.vetoes ?? []) {
    for (const effect of effects) if ("subtract" in effect) range = lessBy(effect.subtract, range);
  }
  for (const { effects } of scheme.vetoes ?? []) {
    for (const effect of effects) if ("score" in effect) range = heldTo(effect.score, range);
  }
  return rounded(range, scheme.rounding?.total);
}

interface Around {
  readonly scheme: SchemeInput;
  /** Some veto gives items nothing. */
  readonly zeroed: boolean;
  /** Within a bonus nothing is rescaled. */
  readonly bonus: boolean;
}

function lessBy(amount: Value, { low, high }: ScoreRange): ScoreRange {
  const most = valueRange(amount).high;
  return endsOf(low === undefined || most === undefined ? undefined : subtract(low, most), high);
}

/** A veto only lowers: the total can come down to this, never up to it. */
function heldTo(amount: Value, { low, high }: ScoreRange): ScoreRange {
  const lowest = valueRange(amount).low;
  return endsOf(low === undefined || lowest === undefined ? undefined : least(low, lowest), high);
}

/** What a node can come to where it counts, and whether it can be left out, so that its points fall to those beside it. */
interface Reach {
  readonly range: ScoreRange;
  readonly canDropOut: boolean;
}

function sumReach(nodes: readonly SchemeNode[], above: Settings, around: Around): Reach {
  let regular = NOTHING;
  let bonus = NOTHING;
  /** Of nodes of no points, which share in nothing that is spread but count all the same. */
  let apart = NOTHING;
  let share: ScoreRange | undefined;
  let full = ZERO;
  let smallest = ONE;
  let [someDropOut, allDropOut] = [false, true];
  for (const node of nodes) {
    const { range, canDropOut } = nodeReach(node, above, around);
    if (node.extra === true) {
      bonus = plus(bonus, hull(range, NOTHING));
      continue;
    }
    const points = fullPointsOf(node);
    someDropOut ||= canDropOut;
    full = add(full, points);
    if (signOf(points) === 0) {
      const counted = around.bonus || canDropOut ? hull(range, NOTHING) : range;
      regular = plus(regular, counted);
      apart = plus(apart, counted);
    } else {
      allDropOut &&= canDropOut;
      regular = plus(regular, around.bonus ? hull(range, NOTHING) : range);
      const shares = times(range, divide(ONE, points));
      smallest = share === undefined ? points : least(smallest, points);
      share = share === undefined ? shares : hull(share, shares);
    }
  }
  const canDropOut = allDropOut && someDropOut;
  if (around.bonus || !someDropOut || share === undefined) return { range: plus(regular, bonus), canDropOut };
  // Any of them may be all that is left to carry the points, and what counts beside it grows with it.
  const spread = plus(times(share, full), hull(apart, times(apart, divide(full, smallest))));
  return { range: plus(hull(regular, spread), bonus), canDropOut };
}

function sectionReach(section: Section, above: Settings, around: Around): Reach {
  if (section.rule === "sum") return sumReach(section.items, above, around);
  let bonus = NOTHING;
  let share: ScoreRange | undefined;
  let most: Rational | undefined = ONE;
  let allDropOut = true;
  for (const node of section.items) {
    const { range, canDropOut } = nodeReach(node, above, around);
    if (node.extra === true) bonus = plus(bonus, hull(range, NOTHING));
    else {
      allDropOut &&= canDropOut;
      const shares = times(range, divide(ONE, fullPointsOf(node)));
      share = share === undefined ? shares : hull(share, shares);
      most = most && shares.high && multiply(most, greatest(ONE, shares.high));
    }
  }
  // Whatever is left out, what is taken together lies between the least and the greatest of it; a product below them.
  const together = section.rule === "product" ? endsOf(ZERO, most) : (share ?? NOTHING);
  return { range: plus(times(together, fullPointsOf(section)), bonus), canDropOut: allDropOut };
}

function settingsOf(node: SchemeNode, above: Settings): Settings {
  return {
    notApplicable: node.notApplicable ?? above.notApplicable,
    noEvidence: node.noEvidence ?? above.noEvidence,
    take: node.take ?? above.take,
  };
}

function nodeReach(node: SchemeNode, above: Settings, around: Around): Reach {
  const settings = settingsOf(node, above);
  const here = { ...around, bonus: around.bonus || node.extra === true };
  const earned = isSection(node)
    ? sectionReach(node, settings, here)
    : { range: itemRange(node, settings.take, around.scheme), canDropOut: false };
  const withZero = around.zeroed || canCountZero(settings) ? hull(earned.range, NOTHING) : earned.range;
  const full = fullPointsOf(node);
  const reached = settings.notApplicable === "full" ? hull(withZero, { low: full, high: full }) : withZero;
  return {
    range: rounded(withinLimits(reached, node), roundingOf(node, around.scheme)),
    canDropOut: earned.canDropOut || settings.notApplicable === "rescale" || settings.noEvidence === "rescale",
  };
}

function canCountZero({ notApplicable, noEvidence }: Settings): boolean {
  return notApplicable === "zero" || noEvidence === "zero";
}

function roundingOf(node: Section | SchemeItem, { rounding }: SchemeInput): Rounding | undefined {
  return isSection(node) ? rounding?.sections : rounding?.items;
}
