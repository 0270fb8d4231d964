import type { Measured, MetricEvidence, PeersEvidence, TargetEvidence } from "../attainment/evidence-read.js";
import type { Status } from "../attainment/status.js";
import type { RoundingMode } from "../internal/rounding.js";
import type {
  Amount,
  Day,
  DistrictId,
  ItemId,
  Period,
  RegisterId,
  SchemeId,
  SourceId,
  TargetId,
} from "../model/label.js";
import type { DayReading, ItemReading, Limits, ResultReading } from "../model/value.js";
import type { MissingReason } from "./reason.js";
import type { CombiningRule, TakeKey } from "./scheme-node.js";
import type { Several, VetoId } from "./scheme.js";
import type { Score } from "./scores.js";

export type { Measured, MetricEvidence, PeersEvidence, TargetEvidence };

/** Something that was read to score an item or to tell whether a veto acts. */
export type EvidenceRead =
  | MetricEvidence
  | TargetEvidence
  | ItemEvidence
  | PeersEvidence<MissingReason>
  | CountEvidence
  | AttributeEvidence
  | ResultEvidence
  | DayEvidence;

/** What another item of the assessment got. */
export interface ItemEvidence {
  readonly kind: "item";
  readonly item: ItemId;
  readonly read: ItemReading;
  readonly amount?: Amount;
  readonly reason?: MissingReason;
}

/** How many there were, or what they hold together. */
export interface CountEvidence {
  readonly kind: "count";
  /** Entries of a register, or so many targets or districts that were looked at. */
  readonly of:
    | { readonly register: RegisterId }
    | { readonly targets: number }
    | { readonly districts: number }
    /** Items with a tag, those that do not apply apart. */
    | { readonly items: number; readonly tag: string };
  readonly district: DistrictId;
  readonly period?: Period;
  readonly distinct?: string;
  readonly sum?: string;
  /** Of how many it was true, and of how many it could not be told. */
  readonly counted: number;
  readonly undecided: number;
  readonly amount?: Amount;
  /** Where it is known no closer than between two; an absent end is not known. */
  readonly low?: Amount;
  readonly high?: Amount;
  readonly reason?: MissingReason;
}

/** An attribute of a unit. */
export interface AttributeEvidence {
  readonly kind: "attribute";
  readonly district: DistrictId;
  readonly name: string;
  readonly value?: Measured;
  readonly reason?: MissingReason;
}

/** What a unit came to in a round. */
export interface ResultEvidence {
  readonly kind: "result";
  readonly read: ResultReading;
  readonly scheme: SchemeId;
  /** Of the result, or the one that was asked about where there is none. */
  readonly window?: Period;
  readonly district: DistrictId;
  readonly value?: Measured;
  readonly reason?: MissingReason;
}

/** A day of the round, or one so much later. */
export interface DayEvidence {
  readonly kind: "day";
  readonly read: DayReading;
  readonly day?: Day;
  readonly reason?: MissingReason;
}

/** A mark of a tiered rule, and the share of the points that it earns. */
export interface Mark {
  readonly at: Amount;
  readonly share: Amount;
}

/** A limit of a step that amounts are held against. */
export type StepLimit = Exclude<keyof Limits, "in">;

/** A limit that kept a figure out of a step, counted from 0. */
export interface BrokenLimit {
  readonly step: number;
  readonly limit: StepLimit;
  readonly amount: Amount;
}

/** How many parts were counted, and what each is worth. */
export interface PartsCounted {
  readonly of: Amount;
  readonly beyond: Amount;
  readonly per: Amount;
  readonly parts: Amount;
  readonly each: Amount;
  /** What they come to, where the points are held above nothing or below the full ones. */
  readonly unheld?: Amount;
}

/** What an item of a section had of its points, and how much that counts. */
export interface SharePart {
  readonly item: ItemId;
  readonly share: Amount;
  /** Absent where all count alike. */
  readonly weight?: Amount;
}

/** How an item's rule, or a section's, came to its points. */
export type RuleWorking =
  /** Points × share, the share held between the ends of the clamp. */
  | { readonly rule: "completion"; readonly of: Amount; readonly share: Amount }
  /** Points × share: (of − from) ÷ (to − from), held between the ends of the clamp. */
  | {
      readonly rule: "linear";
      readonly of: Amount;
      readonly from: Amount;
      readonly to: Amount;
      readonly ratio: Amount;
      readonly share: Amount;
    }
  /** Points × share; share: base + span × (of − low) ÷ (high − low), in hundredths, held between the ends of the clamp. */
  | {
      readonly rule: "efficacy";
      readonly of: Amount;
      readonly low: Amount;
      readonly high: Amount;
      readonly base: Amount;
      readonly span: Amount;
      readonly efficacy: Amount;
      readonly share: Amount;
    }
  /** Points × share, on the line between two marks. */
  | {
      readonly rule: "tiered";
      readonly of: Amount;
      readonly between: readonly [Mark, Mark];
      readonly share: Amount;
    }
  /** What is beyond the limit ÷ per, counted in parts, each so many points off the full ones or on top of the base. */
  | ({ readonly rule: "deduct" } & PartsCounted)
  | ({ readonly rule: "add"; readonly base?: Amount } & PartsCounted)
  /** The value itself. */
  | { readonly rule: "computed" }
  /** The first step that holds, counted from 0; absent: none does, as of the limits that are amounts those `broken` are not kept. */
  | {
      readonly rule: "steps";
      readonly of: Measured;
      readonly step?: number;
      readonly broken?: readonly BrokenLimit[];
    }
  | { readonly rule: "allOrNothing"; readonly holds: boolean }
  | { readonly rule: "attainment"; readonly target: TargetId; readonly status: Status }
  /** Somebody's score: the one that counts. */
  | { readonly rule: "judged" }
  /** Σ points of what counts, out of Σ full points of it; where these are not the section's full points, brought to them. */
  | { readonly rule: "sum"; readonly points: Amount; readonly of: Amount; readonly bonus: Amount; readonly to: Amount }
  /** What counts, its shares taken together as the rule says; the section's full points × share, and the bonus. */
  | {
      readonly rule: Exclude<CombiningRule, "sum">;
      readonly parts: readonly SharePart[];
      readonly share: Amount;
      readonly bonus: Amount;
    };

/** Likewise, of a table too. */
export type ReckonedWorking =
  | RuleWorking
  /** The first row that holds, counted from 0, of a table in it likewise; `by`: how the rule in it came to its points. */
  | {
      readonly rule: "table";
      readonly rows: readonly (number | "otherwise")[];
      readonly by?: RuleWorking;
    };

/** What one of several sources gave an item. */
export interface SourcePart {
  readonly source: SourceId;
  readonly points: Amount;
  /** Its share in the item's points, where sources have shares. */
  readonly share?: Amount;
  /** Its several scores, and what they were taken together by. */
  readonly several?: { readonly by: Exclude<Several, "refuse">; readonly points: readonly Amount[] };
  /** What it gave for each key of the item. */
  readonly keys?: readonly { readonly key: string; readonly points: Amount }[];
  /** How the rule came to them, of the source that stands for it. */
  readonly working?: ReckonedWorking;
}

/** Likewise, of scores of several taken together too. */
export type Working =
  | ReckonedWorking
  | { readonly rule: "taken"; readonly by: TakeKey; readonly parts: readonly SourcePart[] };

/** What was done to points after the rule, in order; `from` is what they were before. */
export type Adjustment =
  | { readonly by: "veto"; readonly veto: VetoId; readonly from: Amount }
  | { readonly by: "floor" | "cap"; readonly limit: Amount; readonly from: Amount }
  | { readonly by: "rounding"; readonly digits: number; readonly mode: RoundingMode; readonly from: Amount };

/** A score that somebody gave, and whether it is the one that counts. */
export interface GivenScore {
  readonly score: Score;
  readonly counted: boolean;
}

/** How an item's points were come by. */
export interface ItemTrace {
  /** Absent where the rule had nothing to go by. */
  readonly working?: Working;
  /** Absent where nothing was read. */
  readonly inputs?: readonly EvidenceRead[];
  /** All that people gave for the item, also what does not count. */
  readonly scores?: readonly GivenScore[];
  /** Absent where nothing was done. */
  readonly adjustments?: readonly Adjustment[];
}

/** What was done to the total, in order; `from` is what it was before. */
export type TotalAdjustment =
  | { readonly by: "subtract" | "score"; readonly veto: VetoId; readonly amount: Amount; readonly from: Amount }
  | { readonly by: "rounding"; readonly digits: number; readonly mode: RoundingMode; readonly from: Amount };

/** How the score was come by from the points at the top. */
export interface ScoreTrace {
  readonly working: Extract<Working, { readonly rule: "sum" }>;
  readonly adjustments: readonly TotalAdjustment[];
}
