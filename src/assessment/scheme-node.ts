import type { Responsibility } from "../model/agency.js";
import type { Amount, DomainId, ItemId, SourceId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Value } from "../model/value.js";
import type { JudgedRule, ReckonedRule } from "./scheme-rule.js";

/** What becomes of the share of a source that gave nothing: the item has no score, or its share falls to the others. */
export const MISSING_SHARES = ["noScore", "rescale"] as const;
/** One of {@link MISSING_SHARES}. */
export type MissingShare = (typeof MISSING_SHARES)[number];

/**
 * Whose score counts: the first of these that gave one; each by its share, parts of 1 or of 100; the mean or the least of
 * those that gave one.
 */
export type Take =
  | { readonly first: readonly SourceId[] }
  | { readonly share: Readonly<Record<SourceId, Amount>>; readonly missing: MissingShare }
  | { readonly mean: readonly SourceId[] }
  | { readonly least: readonly SourceId[] };

/** The ways to take scores, one of which each {@link Take} carries. */
export const TAKE_KEYS = ["first", "share", "mean", "least"] as const;
/** One of {@link TAKE_KEYS}. */
export type TakeKey = (typeof TAKE_KEYS)[number];

/** How scores are taken, and of whom, in order. */
export function takenIn(take: Take): { readonly by: TakeKey; readonly sources: readonly SourceId[] } {
  if ("first" in take) return { by: "first", sources: take.first };
  if ("share" in take) return { by: "share", sources: Object.keys(take.share) };
  return "mean" in take ? { by: "mean", sources: take.mean } : { by: "least", sources: take.least };
}

/** What an item that does not apply to a unit counts for: nothing and its points fall to the rest, its full points, or zero. */
export const NOT_APPLICABLE = ["rescale", "full", "zero"] as const;
/** One of {@link NOT_APPLICABLE}. */
export type NotApplicable = (typeof NOT_APPLICABLE)[number];

/** What an item without evidence counts for: the unit gets no score, its points fall to the rest, or zero. */
export const NO_EVIDENCE = ["noScore", "rescale", "zero"] as const;
/** One of {@link NO_EVIDENCE}. */
export type MissingEvidence = (typeof NO_EVIDENCE)[number];

/**
 * Whose figures are read: those of the window, or of the calendar year in which it begins or ends, or of one so many years
 * later (`plus`, below zero earlier): of a window from July to June yearly figures are those of one of its years.
 */
export type EvidencePeriod = "window" | { readonly year: "first" | "last"; readonly plus?: number };

/** What items and sections both can say. */
interface SchemeNodeOfAnyRule {
  readonly id: ItemId;
  readonly name: Text;
  /** A bonus: what it earns comes on top, and it is no part of the full points. */
  readonly extra?: true;
  /** How much it counts in a mean; the weights of a section add up to 1 or to 100. Absent from all: they count alike. */
  readonly weight?: Amount;
  /** No fewer points than this, whatever its rule gives. */
  readonly floor?: Value;
  /** No more points than this; the cap of a section with a bonus in it is the bonus's. */
  readonly cap?: Value;
  /** Where this is false the item does not apply to the unit. */
  readonly applies?: Condition;
  /** Words that items are counted by. */
  readonly tags?: readonly string[];
  readonly domain?: DomainId;
  readonly responsibilities?: readonly Responsibility[];
  /** 评分标准 */
  readonly standard?: Text;
  /** 考核依据 */
  readonly basis?: Text;
  /** 考核方式 */
  readonly method?: Text;
  /** 佐证材料 */
  readonly materials?: readonly Text[];
  /** Each of these four, where an item does not say, is its section's, and the scheme's where no section says. */
  readonly take?: Take;
  readonly notApplicable?: NotApplicable;
  readonly noEvidence?: MissingEvidence;
  readonly evidence?: EvidencePeriod;
}

/**
 * How a section takes its items together: the sum of their points; or the mean, the product, the geometric mean, the
 * least or the greatest of their shares (points ÷ full points), which is the section's share of its own points.
 */
export const COMBINING_RULES = ["sum", "mean", "product", "geometric", "least", "greatest"] as const;
/** One of {@link COMBINING_RULES}. */
export type CombiningRule = (typeof COMBINING_RULES)[number];

/** The combining rules in which items may have weights. */
export const WEIGHTED_RULES = ["mean", "geometric"] as const satisfies readonly CombiningRule[];

/** Items taken together. A bonus in it comes on top of what the others come to. */
export interface Section extends SchemeNodeOfAnyRule {
  readonly rule: CombiningRule;
  /** Of a sum the sum of its items' points, bonuses apart, and may be left out; of the other rules what they share in. */
  readonly points?: Amount;
  readonly items: readonly SchemeNode[];
}

/** What items of any rule say. */
export interface ItemOfAnyRule extends SchemeNodeOfAnyRule {
  /** Its full points. */
  readonly points: Amount;
}

/** An item that earns points by a rule of its own, or that people score. */
export type SchemeItem = ItemOfAnyRule & (ReckonedRule | JudgedRule);

/** A node of the tree of sections and items. */
export type SchemeNode = Section | SchemeItem;

export function isCombining(rule: Rule): rule is CombiningRule {
  return COMBINING_RULES.some((known) => known === rule);
}

/** A section is told by its rule, whether or not its items were read. */
export function isSection<Node extends { readonly rule: Rule }>(
  node: Node,
): node is Extract<Node, { readonly rule: CombiningRule }> {
  return isCombining(node.rule);
}

/** The rules of nodes. */
export const RULES = [
  ...COMBINING_RULES,
  "completion",
  "efficacy",
  "linear",
  "tiered",
  "steps",
  "deduct",
  "add",
  "allOrNothing",
  "table",
  "attainment",
  "computed",
  "judged",
] as const;
/** One of {@link RULES}. */
export type Rule = (typeof RULES)[number];
