import type { Status } from "../attainment/status.js";
import type { Responsibility } from "../model/agency.js";
import type { Amount, ItemId, SourceId, TargetId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Limits, Value } from "../model/value.js";

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

interface ItemOfAnyRule extends SchemeNodeOfAnyRule {
  /** Its full points. */
  readonly points: Amount;
}

/** Between which shares of the points a share is held: `["0", "1"]` unless stated; `false` lets it run past both. */
export type Clamp = readonly [low: Amount, high: Amount] | false;

/** Points × a completion. */
export interface CompletionItem extends ItemOfAnyRule {
  readonly rule: "completion";
  readonly of: Value;
  readonly clamp?: Clamp;
}

/** Nothing at `from`, all the points at `to`, in a straight line between; `from` above `to` for what should fall. */
export interface LinearItem extends ItemOfAnyRule {
  readonly rule: "linear";
  readonly of: Value;
  readonly from: Value;
  readonly to: Value;
  readonly clamp?: Clamp;
}

/** Limits, and the points for keeping within them. */
export type Step = Limits & { readonly points: Value };

/** 层差: the points of the first step that holds. */
export interface StepsItem extends ItemOfAnyRule {
  readonly rule: "steps";
  readonly of: Value;
  readonly steps: readonly Step[];
  readonly otherwise: Value;
}

/** 非此即彼: all the points or none. */
export interface AllOrNothingItem extends ItemOfAnyRule {
  readonly rule: "allOrNothing";
  readonly when: Condition;
}

/** The statuses of a target that can earn points; without evidence or a judgement there is nothing to score. */
export const SCORED_STATUSES = [
  "missed",
  "behind",
  "open",
  "on-track",
  "reached",
  "met",
] as const satisfies readonly Status[];
/** One of {@link SCORED_STATUSES}. */
export type ScoredStatus = (typeof SCORED_STATUSES)[number];

/** Points by how a target stands. */
export interface AttainmentItem extends ItemOfAnyRule {
  readonly rule: "attainment";
  readonly target: TargetId;
  /** What each status earns, in points. */
  readonly byStatus: Readonly<Partial<Record<ScoredStatus, Value>>>;
  readonly otherwise: Value;
}

/** A level that a judge can give, and its points or the share of the item's points. */
export type JudgedLevel = { readonly id: string } & ({ readonly points: Amount } | { readonly share: Amount });

/** Points that people give. */
export interface JudgedItem extends ItemOfAnyRule {
  readonly rule: "judged";
  readonly levels?: readonly JudgedLevel[];
}

/** An item that earns points by a rule of its own. */
export type SchemeItem = CompletionItem | LinearItem | StepsItem | AllOrNothingItem | AttainmentItem | JudgedItem;

/** A node of the tree of sections and items. */
export type SchemeNode = Section | SchemeItem;

/** The rules of nodes. */
export const RULES = ["sum", "completion", "linear", "steps", "allOrNothing", "attainment", "judged"] as const;
/** One of {@link RULES}. */
export type Rule = (typeof RULES)[number];
