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
import { round } from "../internal/rounding.js";
import { checkedAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import {
  isSection,
  type MissingEvidence,
  type NotApplicable,
  type SchemeItem,
  type SchemeNode,
  type Section,
  type Take,
  takenIn,
} from "./scheme-node.js";
import { endsOf as endsOfLevel, isRule, type JudgedLevel, type ReckonedRule } from "./scheme-rule.js";
import type { Rounding, SchemeInput } from "./scheme.js";

/** The amounts that something can come to, as far as a scheme tells; an absent end is open. */
export interface ScoreRange {
  readonly low?: Rational;
  readonly high?: Rational;
}

interface Settings {
  readonly notApplicable: NotApplicable;
  readonly noEvidence: MissingEvidence;
  readonly take?: Take | undefined;
}

/** What a score can come to: never narrower than what can happen, open where the scheme states nothing. */
export function scoreRangeOf(scheme: SchemeInput): ScoreRange {
  const zeroed = (scheme.vetoes ?? []).some((veto) => veto.effects.some((effect) => "zero" in effect));
  let range = sumRange(scheme.items, scheme, { scheme, zeroed, bonus: false });
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

function valueRange(value: Value): ScoreRange {
  if (typeof value !== "string") return {};
  const amount = checkedAmount(value);
  return { low: amount, high: amount };
}

function hull(a: ScoreRange, b: ScoreRange): ScoreRange {
  return combined(a, b, least, greatest);
}

function plus(a: ScoreRange, b: ScoreRange): ScoreRange {
  return combined(a, b, add, add);
}

type Combine = (a: Rational, b: Rational) => Rational;

function combined(a: ScoreRange, b: ScoreRange, lows: Combine, highs: Combine): ScoreRange {
  return endsOf(
    a.low === undefined || b.low === undefined ? undefined : lows(a.low, b.low),
    a.high === undefined || b.high === undefined ? undefined : highs(a.high, b.high),
  );
}

function times({ low, high }: ScoreRange, factor: Rational): ScoreRange {
  return endsOf(low && multiply(low, factor), high && multiply(high, factor));
}

const NOTHING: ScoreRange = { low: ZERO, high: ZERO };

function sumRange(nodes: readonly SchemeNode[], above: Settings, around: Around): ScoreRange {
  let regular = NOTHING;
  let bonus = NOTHING;
  /** Of nodes of no points, which share in nothing that is spread but count all the same. */
  let apart = NOTHING;
  let share: ScoreRange | undefined;
  let full = ZERO;
  let smallest = ONE;
  let rescaled = false;
  for (const node of nodes) {
    const settings = settingsOf(node, above);
    const range = nodeRange(node, settings, { ...around, bonus: around.bonus || node.extra === true });
    if (node.extra === true) {
      bonus = plus(bonus, hull(range, NOTHING));
      continue;
    }
    const points = fullPointsOf(node);
    regular = plus(regular, around.bonus ? hull(range, NOTHING) : range);
    full = add(full, points);
    if (signOf(points) === 0) apart = plus(apart, hull(range, NOTHING));
    else {
      const shares = times(range, divide(ONE, points));
      smallest = share === undefined ? points : least(smallest, points);
      share = share === undefined ? shares : hull(share, shares);
    }
    rescaled ||= settings.notApplicable === "rescale" || settings.noEvidence === "rescale";
  }
  if (around.bonus || !rescaled || share === undefined) return plus(regular, bonus);
  // Any of them may be all that is left to carry the points, and what counts beside it grows with it.
  const spread = plus(times(share, full), hull(apart, times(apart, divide(full, smallest))));
  return plus(hull(regular, spread), bonus);
}

function sectionRange(section: Section, above: Settings, around: Around): ScoreRange {
  if (section.rule === "sum") return sumRange(section.items, above, around);
  let bonus = NOTHING;
  let share: ScoreRange | undefined;
  let most: Rational | undefined = ONE;
  for (const node of section.items) {
    const range = nodeRange(node, settingsOf(node, above), { ...around, bonus: around.bonus || node.extra === true });
    if (node.extra === true) bonus = plus(bonus, hull(range, NOTHING));
    else {
      const shares = times(range, divide(ONE, fullPointsOf(node)));
      share = share === undefined ? shares : hull(share, shares);
      most = most && shares.high && multiply(most, greatest(ONE, shares.high));
    }
  }
  // Whatever is left out, what is taken together lies between the least and the greatest of it; a product below them.
  const between = share ?? NOTHING;
  const product = endsOf(ZERO, most);
  return plus(times(section.rule === "product" ? product : between, fullPointsOf(section)), bonus);
}

function settingsOf(node: SchemeNode, above: Settings): Settings {
  return {
    notApplicable: node.notApplicable ?? above.notApplicable,
    noEvidence: node.noEvidence ?? above.noEvidence,
    take: node.take ?? above.take,
  };
}

/** Full points of a node: its own, or of a section that does not say, the sum of its items'. */
export function fullPointsOf(node: SchemeNode): Rational {
  if (node.points !== undefined) return checkedAmount(node.points);
  return isSection(node) ? fullPointsIn(node.items) : ZERO;
}

/** Full points of nodes taken together, bonuses apart. */
function fullPointsIn(nodes: readonly SchemeNode[]): Rational {
  return nodes.reduce((total, node) => (node.extra === true ? total : add(total, fullPointsOf(node))), ZERO);
}

function nodeRange(node: SchemeNode, settings: Settings, around: Around): ScoreRange {
  const earned = isSection(node) ? sectionRange(node, settings, around) : itemRange(node, settings, around);
  const withZero = around.zeroed || canCountZero(settings) ? hull(earned, NOTHING) : earned;
  const full = fullPointsOf(node);
  const reached = settings.notApplicable === "full" ? hull(withZero, { low: full, high: full }) : withZero;
  return rounded(withinLimits(reached, node), roundingOf(node, around.scheme));
}

function canCountZero({ notApplicable, noEvidence }: Settings): boolean {
  return notApplicable === "zero" || noEvidence === "zero";
}

function roundingOf(node: Section | SchemeItem, { rounding }: SchemeInput): Rounding | undefined {
  return isSection(node) ? rounding?.sections : rounding?.items;
}

function rounded({ low, high }: ScoreRange, rounding: Rounding | undefined): ScoreRange {
  if (rounding === undefined) return endsOf(low, high);
  const { digits, mode } = rounding;
  return endsOf(low && round(low, digits, mode), high && round(high, digits, mode));
}

/** A floor and a cap that are written as amounts are known here; others can be anything. */
function withinLimits(range: ScoreRange, { floor, cap }: SchemeNode): ScoreRange {
  return below(cap, aboveFloor(floor, range));
}

function aboveFloor(floor: Value | undefined, { low, high }: ScoreRange): ScoreRange {
  if (floor === undefined) return endsOf(low, high);
  if (typeof floor !== "string") return endsOf(low, undefined);
  const least = checkedAmount(floor);
  return endsOf(
    low === undefined ? least : greatest(low, least),
    high === undefined ? undefined : greatest(high, least),
  );
}

function below(cap: Value | undefined, { low, high }: ScoreRange): ScoreRange {
  if (cap === undefined) return endsOf(low, high);
  if (typeof cap !== "string") return endsOf(undefined, high);
  const most = checkedAmount(cap);
  return endsOf(low === undefined ? undefined : least(low, most), high === undefined ? most : least(high, most));
}

function endsOf(low: Rational | undefined, high: Rational | undefined): ScoreRange {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** What its rule can give, and what people can where they score beside it. */
function itemRange(item: SchemeItem, { take }: Settings, { scheme }: Around): ScoreRange {
  const computed = scheme.sources?.find(({ kind }) => kind === "computed")?.id;
  const sources = take === undefined ? [] : takenIn(take).sources;
  const beside = computed !== undefined && sources.includes(computed) && sources.length > 1;
  return beside ? hull(ruleRange(item), { low: ZERO, high: checkedAmount(item.points) }) : ruleRange(item);
}

function ruleRange(item: SchemeItem): ScoreRange {
  const full = checkedAmount(item.points);
  if (item.rule === "judged") return hullOf([{ low: ZERO, high: full }, ...(item.levels ?? []).map(levelRange)]);
  return reckonedRange(item, item, full);
}

function reckonedRange(rule: ReckonedRule, item: Pick<SchemeItem, "floor" | "cap">, full: Rational): ScoreRange {
  const then = (value: Value | ReckonedRule): ScoreRange =>
    isRule(value) ? reckonedRange(value, item, full) : valueRange(value);
  switch (rule.rule) {
    case "completion":
    case "efficacy":
    case "linear": {
      if (rule.clamp === false) return {};
      const [low, high] = rule.clamp ?? (["0", "1"] as const);
      return { low: multiply(full, checkedAmount(low)), high: multiply(full, checkedAmount(high)) };
    }
    case "tiered": {
      if (rule.outside === "extend") return {};
      const shares = rule.tiers.map(({ share }) => multiply(full, checkedAmount(share)));
      return hullOf(shares.map((points) => ({ low: points, high: points })));
    }
    case "steps":
      return hullOf([rule.otherwise, ...rule.steps.map((step) => step.points)].map(valueRange));
    case "deduct":
      return item.floor === undefined ? { low: ZERO, high: full } : { high: full };
    case "add": {
      const { low } = valueRange(rule.base ?? "0");
      const held = item.cap === undefined && signOf(full) > 0;
      return endsOf(low === undefined ? undefined : held ? least(low, full) : low, held ? full : undefined);
    }
    case "table":
      return hullOf([then(rule.otherwise), ...rule.rows.map((row) => then(row.then))]);
    case "attainment":
      return hullOf([rule.otherwise, ...Object.values(rule.byStatus)].map(valueRange));
    case "allOrNothing":
      return { low: ZERO, high: full };
    case "computed":
      return valueRange(rule.of);
  }
}

/** A level may give more than the item's points, up to its cap; a share of them never does. */
function levelRange(level: JudgedLevel): ScoreRange {
  if (!("points" in level)) return NOTHING;
  const [low, high] = endsOfLevel(level.points);
  return { low: checkedAmount(low), high: checkedAmount(high) };
}

function hullOf(ranges: readonly ScoreRange[]): ScoreRange {
  return ranges.reduce(hull);
}
