import type { Responsibility } from "../model/agency.js";
import type { Status } from "../attainment/status.js";
import type { RoundingMode } from "../internal/rounding.js";
import type {
  Amount,
  DistrictId,
  GradeId,
  ItemId,
  Label,
  Proven,
  SchemeId,
  SourceId,
  TargetId,
} from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Limits, Value } from "../model/value.js";

/** The version of the scheme format this package reads and writes. */
export const SCHEME_FORMAT = "quality-scheme/1";

/**
 * The stretch of a year that is assessed, 考核期: first and last day as `MM-DD`. From `07-01` to `06-30` it ends in the
 * year after; `02-29` as its end is the last day of February in any year.
 */
export interface AssessmentWindow {
  readonly from: string;
  readonly to: string;
}

/** Who a score comes from; `computed` is what an item's own rule gives. */
export const SOURCE_KINDS = ["computed", "self", "department", "thirdParty", "verified"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Somebody who scores, 自评 or 核查, or the rules themselves. */
export interface ScoreSource {
  readonly id: SourceId;
  readonly name: Text;
  readonly kind: SourceKind;
}

/** Whose score counts: the first of these that gave one. */
export interface Take {
  readonly first: readonly [SourceId, ...SourceId[]];
}

/** What an item that does not apply to a unit counts for: nothing and its points fall to the rest, its full points, or zero. */
export const NOT_APPLICABLE = ["rescale", "full", "zero"] as const;
export type NotApplicable = (typeof NOT_APPLICABLE)[number];

/** What an item without evidence counts for: the unit gets no score, its points fall to the rest, or zero. */
export const NO_EVIDENCE = ["noScore", "rescale", "zero"] as const;
export type MissingEvidence = (typeof NO_EVIDENCE)[number];

/** Digits behind the point that a scheme rounds to, and how. */
export interface Rounding {
  readonly digits: number;
  readonly mode: RoundingMode;
}

/** Where a scheme rounds; what is not named is exact. */
export interface Roundings {
  readonly items?: Rounding;
  readonly sections?: Rounding;
  readonly total?: Rounding;
}

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
  readonly items: readonly [SchemeNode, ...SchemeNode[]];
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
  readonly steps: readonly [Step, ...Step[]];
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
  readonly levels?: readonly [JudgedLevel, ...JudgedLevel[]];
}

/** An item that earns points by a rule of its own. */
export type SchemeItem = CompletionItem | LinearItem | StepsItem | AllOrNothingItem | AttainmentItem | JudgedItem;

/** A node of the tree of sections and items. */
export type SchemeNode = Section | SchemeItem;

/** The rules of nodes. */
export const RULES = ["sum", "completion", "linear", "steps", "allOrNothing", "attainment", "judged"] as const;
export type Rule = (typeof RULES)[number];

/** How units stand that have the same score: 1, 2, 2, 4. */
export const TIES = ["1224"] as const;
export type Ties = (typeof TIES)[number];

/** A grade and the scores that give it, 等级. */
export interface Grade {
  readonly id: GradeId;
  readonly aliases?: readonly [Text, ...Text[]];
  /** The words of the document, `80-89`. */
  readonly printed?: Text;
  readonly atLeast?: Amount;
  readonly above?: Amount;
  readonly atMost?: Amount;
  readonly below?: Amount;
}

/**
 * What a veto does: to the grade (is, is at most, is so many lower), to items (they earn nothing), to the total (less
 * by, is). It never makes a grade better.
 */
export type SchemeEffect =
  | { readonly grade: GradeId }
  | { readonly gradeAtMost: GradeId }
  | { readonly gradeDown: number }
  | { readonly zero: readonly [ItemId, ...ItemId[]] }
  | { readonly subtract: Value }
  | { readonly score: Value };

export const EFFECT_KEYS = ["grade", "gradeAtMost", "gradeDown", "zero", "subtract", "score"] as const;
export type EffectKey = (typeof EFFECT_KEYS)[number];

/** Id of a {@link Veto}. */
export type VetoId = Label<"veto">;

/** 一票否决: acts where its condition is true, and only there. */
export interface Veto {
  readonly id: VetoId;
  readonly when: Condition;
  readonly effects: readonly [SchemeEffect, ...SchemeEffect[]];
  readonly reason: Text;
}

/** Rules of an assessment as they are written, `quality-scheme/1`: JSON, not yet checked. */
export interface SchemeInput {
  readonly format: typeof SCHEME_FORMAT;
  readonly id: SchemeId;
  readonly title: Text;
  readonly window: AssessmentWindow;
  /** Who is assessed. */
  readonly units: readonly [DistrictId, ...DistrictId[]];
  /** Needed where people score. */
  readonly sources?: readonly [ScoreSource, ...ScoreSource[]];
  /** Needed where people score. */
  readonly take?: Take;
  readonly notApplicable: NotApplicable;
  readonly noEvidence: MissingEvidence;
  /** The full points, bonuses apart. */
  readonly points: Amount;
  readonly items: readonly [SchemeNode, ...SchemeNode[]];
  readonly rounding?: Roundings;
  /** Absent: ties 1224. Places go by exact scores, never by rounded ones. */
  readonly ranking?: { readonly ties: Ties };
  /** Best first. */
  readonly grades?: readonly [Grade, ...Grade[]];
  readonly vetoes?: readonly [Veto, ...Veto[]];
}

/**
 * A checked scheme, 考核办法: plain data. Everything it names exists, its points add up, its grades leave no score out.
 * `JSON.stringify` writes it, `parseScheme` reads it back the same.
 */
export interface Scheme extends SchemeInput, Proven<"scheme"> {}
