import type { Status } from "../attainment/status.js";
import type { Amount, DomainId, Label, TargetId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Limits, Value } from "../model/value.js";

/** Between which shares of the points a share is held: `["0", "1"]` unless stated; `false` lets it run past both. */
export type Clamp = readonly [low: Amount, high: Amount] | false;

/** Points × a completion. */
export interface CompletionRule {
  readonly rule: "completion";
  readonly of: Value;
  readonly clamp?: Clamp;
}

/**
 * 功效系数: points × (base + span × (of − low) ÷ (high − low)) ÷ 100. With 60 and 40, what is just allowed earns 60 percent of the
 * points and what is fully satisfactory all of them. The clamp is on the share of the points.
 */
export interface EfficacyRule {
  readonly rule: "efficacy";
  readonly of: Value;
  /** 不允许值 */
  readonly low: Value;
  /** 满意值 */
  readonly high: Value;
  readonly base: Amount;
  readonly span: Amount;
  readonly clamp?: Clamp;
}

/** Nothing at `from`, all the points at `to`, in a straight line between; `from` above `to` for what should fall. */
export interface LinearRule {
  readonly rule: "linear";
  readonly of: Value;
  readonly from: Value;
  readonly to: Value;
  readonly clamp?: Clamp;
}

/** A mark, and the share of the points that it earns. */
export interface Tier {
  readonly at: Value;
  readonly share: Amount;
}

/** What becomes of a value outside all the marks: it counts as the nearest one, or the last line goes on. */
export const OUTSIDE = ["clamp", "extend"] as const;
/** One of {@link OUTSIDE}. */
export type Outside = (typeof OUTSIDE)[number];

/** 分档: points by straight lines between marks, which rise or fall throughout. */
export interface TieredRule {
  readonly rule: "tiered";
  readonly of: Value;
  readonly tiers: readonly Tier[];
  readonly outside: Outside;
}

/** Limits, and the points for keeping within them. */
export type Step = Limits & { readonly points: Value };

/** 层差: the points of the first step that holds. */
export interface StepsRule {
  readonly rule: "steps";
  readonly of: Value;
  readonly steps: readonly Step[];
  readonly otherwise: Value;
}

/** How parts of `per` are counted: whole ones, also those begun, or exactly. */
export const PARTS = ["whole", "begun", "exact"] as const;
/** One of {@link PARTS}. */
export type Parts = (typeof PARTS)[number];

/** So far beyond a limit, counted in parts: what is `above` it or `below` it; without a limit all of it. */
interface Counted {
  readonly of: Value;
  readonly above?: Value;
  readonly below?: Value;
  readonly per: Value;
  readonly parts: Parts;
}

/** 减分: all the points, less so many for each part; nothing is left at least, unless the item's floor says otherwise. */
export interface DeductRule extends Counted {
  readonly rule: "deduct";
  readonly lose: Value;
}

/** 加分: so many points for each part, from a base on; at most the item's points, unless its cap says otherwise or it has none. */
export interface AddRule extends Counted {
  readonly rule: "add";
  readonly base?: Value;
  readonly gain: Value;
}

/** 非此即彼: all the points or none. */
export interface AllOrNothingRule {
  readonly rule: "allOrNothing";
  readonly when: Condition;
}

/** A condition, and the points or the rule where it is the first that holds. */
export interface TableRow {
  readonly when: Condition;
  readonly then: Value | ReckonedRule;
}

/** The first row that holds; where an earlier one cannot be told there are no points. */
export interface TableRule {
  readonly rule: "table";
  readonly rows: readonly TableRow[];
  readonly otherwise: Value | ReckonedRule;
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
export interface StandingRule {
  readonly rule: "attainment";
  readonly target: TargetId;
  /** What each status earns, in points. */
  readonly byStatus: Readonly<Partial<Record<ScoredStatus, Value>>>;
  readonly otherwise: Value;
}

/** Points that a value gives as it stands. */
export interface ComputedRule {
  readonly rule: "computed";
  readonly of: Value;
}

/** A rule that gives points by itself. */
export type ReckonedRule =
  | CompletionRule
  | EfficacyRule
  | LinearRule
  | TieredRule
  | StepsRule
  | DeductRule
  | AddRule
  | AllOrNothingRule
  | TableRule
  | StandingRule
  | ComputedRule;

/** An amount, or a range of which any amount may be given, both ends included. */
export type Judgeable = Amount | readonly [low: Amount, high: Amount];

/** A level that a judge can give, and its points or the share of the item's points. Without a name its id is what readers see. */
export type JudgedLevel = { readonly id: string; readonly name?: Text } & (
  | { readonly points: Judgeable }
  | { readonly share: Judgeable }
);

/** Id of a {@link JudgedKey}. */
export type KeyId = Label<"key">;

/** Something that is scored by itself within an item, 考核要点. */
export interface JudgedKey {
  readonly id: KeyId;
  readonly name: Text;
  readonly domain?: DomainId;
}

/** Points that people give. */
export interface JudgedRule {
  readonly rule: "judged";
  /** What can be given; absent: any points of the item's. */
  readonly levels?: readonly JudgedLevel[];
  /** Points are given in whole multiples of this. */
  readonly step?: Amount;
  /** Scores may name one of these; the item has the sum of them, from a source that scored them all. */
  readonly keys?: readonly JudgedKey[];
}

/** The ends of what can be given; the same for one amount. */
export function endsOf(judgeable: Judgeable): readonly [low: Amount, high: Amount] {
  return typeof judgeable === "string" ? [judgeable, judgeable] : judgeable;
}

/** A rule is told from a value by its key. */
export function isRule(then: Value | ReckonedRule): then is ReckonedRule {
  return typeof then === "object" && "rule" in then;
}
