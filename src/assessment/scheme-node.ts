import type { Responsibility } from "../model/agency.js";
import type { Amount, ItemId, SourceId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Value } from "../model/value.js";
import type { JudgedRule, ReckonedRule } from "./scheme-rule.js";

/** Whose score counts: the first of these that gave one. */
export interface Take {
  readonly first: readonly SourceId[];
}

/** What an item that does not apply to a unit counts for: nothing and its points fall to the rest, its full points, or zero. */
export const NOT_APPLICABLE = ["rescale", "full", "zero"] as const;
/** One of {@link NOT_APPLICABLE}. */
export type NotApplicable = (typeof NOT_APPLICABLE)[number];

/** What an item without evidence counts for: the unit gets no score, its points fall to the rest, or zero. */
export const NO_EVIDENCE = ["noScore", "rescale", "zero"] as const;
/** One of {@link NO_EVIDENCE}. */
export type MissingEvidence = (typeof NO_EVIDENCE)[number];

/** What items and sections both can say. */
interface SchemeNodeOfAnyRule {
  readonly id: ItemId;
  readonly name: Text;
  /** A bonus: what it earns comes on top, and it is no part of the full points. */
  readonly extra?: true;
  /** No fewer points than this, whatever its rule gives. */
  readonly floor?: Value;
  /** No more points than this; the cap of a section with a bonus in it is the bonus's. */
  readonly cap?: Value;
  /** Where this is false the item does not apply to the unit. */
  readonly applies?: Condition;
  readonly responsibilities?: readonly Responsibility[];
  /** Each of these three, where an item does not say, is its section's, and the scheme's where no section says. */
  readonly take?: Take;
  readonly notApplicable?: NotApplicable;
  readonly noEvidence?: MissingEvidence;
}

/** Items taken together: the sum of their points. */
export interface Section extends SchemeNodeOfAnyRule {
  readonly rule: "sum";
  /** The sum of its items' points, bonuses apart; may be left out. */
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

/** The rules of nodes. */
export const RULES = [
  "sum",
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
