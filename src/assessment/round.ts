import type { Amount, Day, DistrictId, GradeId, ItemId, Period, SchemeId, SourceId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { MissingReason } from "./reason.js";
import type { Rule } from "./scheme-node.js";
import type { VetoId } from "./scheme.js";
import type { GateId, RankedBy, Ties } from "./scheme-grade.js";
import type { StepId } from "./scheme-step.js";
import type { EvidenceRead, ItemTrace, ScoreTrace } from "./trace.js";

/** The version of the format of rounds this package writes. */
export const ROUND_FORMAT = "quality-round/1";

/** The source of points that an item's own rule gave, where the scheme names no source for it. */
export const COMPUTED = "computed";

interface ItemOfAnyState {
  readonly item: ItemId;
  /** Its section; absent at the top. */
  readonly parent?: ItemId;
  /** 0 at the top. */
  readonly depth: number;
  readonly rule: Rule;
  /** It lies on top of the full points, itself or its section. */
  readonly extra: boolean;
  readonly full: Amount;
  /** The amounts whose decimal text had to be cut short, as fractions. */
  readonly exact?: Readonly<Partial<Record<"points" | "lost" | "full", string>>>;
  readonly trace: ItemTrace;
}

interface Earned {
  readonly points: Amount;
  /** Full − points, never below 0; of a bonus 0. */
  readonly lost: Amount;
}

/**
 * What a unit got for an item or section. It counts where it has `points`; else its points fall to the rest
 * (`rescale`), it goes as its section goes (`section`), or it keeps the unit from having a score (`noScore`).
 */
export type ItemResult = ItemOfAnyState &
  (
    | (Earned & {
        readonly state: "scored";
        /** Of an item: whose score it is; {@link COMPUTED} where its rule gave it and no source is named for that. */
        readonly source?: SourceId;
      })
    | (Earned & { readonly state: "not-applicable"; readonly treatment: "full" | "zero" })
    | { readonly state: "not-applicable"; readonly treatment: "rescale" | "section" }
    | (Earned & { readonly state: "no-evidence"; readonly treatment: "zero" | "veto"; readonly reason: MissingReason })
    | {
        readonly state: "no-evidence";
        readonly treatment: "noScore" | "rescale" | "section";
        readonly reason: MissingReason;
      }
  );

/** What a veto did, its amounts worked out. */
export type Effect =
  | { readonly grade: GradeId }
  | { readonly gradeAtMost: GradeId }
  /** Of a unit with a grade also what it leads from and to: the same where no grade is lower. */
  | { readonly gradeDown: number; readonly from?: GradeId; readonly to?: GradeId }
  | { readonly zero: readonly ItemId[] }
  | { readonly subtract: Amount }
  | { readonly score: Amount };

/** A veto or a gate that acted, and what it read. */
export interface Applied {
  readonly by: "veto" | "gate";
  readonly rule: VetoId | GateId;
  readonly effects: readonly Effect[];
  readonly reason: Text;
  readonly inputs: readonly EvidenceRead[];
}

/** A veto, a gate or the condition of a grade, or an effect, that cannot be told for want of evidence: it did not act. */
export interface Unsettled {
  readonly by: "veto" | "gate" | "grade";
  readonly rule: VetoId | GateId | GradeId;
  /** The condition, or the amount of an effect whose condition is true. */
  readonly of: "condition" | "amount";
  readonly missing: MissingReason;
  /** That of the scheme; a grade has none. */
  readonly reason?: Text;
  readonly inputs: readonly EvidenceRead[];
}

/** A grade whose bounds a score keeps to, and that the unit did not get all the same. */
export type PassedGrade = { readonly grade: GradeId } /** Its condition does not hold. */ & (
  | { readonly because: "condition"; readonly inputs: readonly EvidenceRead[] }
  /**
   * Its places were given to so many before it, more where the last was shared; what is left stays empty. `lost`: how many of
   * those have another grade in the end, as vetoes and gates take effect afterwards; absent where there are none.
   */
  | { readonly because: "places"; readonly places: number; readonly given: number; readonly lost?: number }
  /** It would have shared the last of its places with others. */
  | { readonly because: "tied"; readonly places: number }
);

/** A figure that tells equals apart, in full, or why there is none. */
export type TieBreak = { readonly amount: string } | { readonly missing: MissingReason };

/** A place among the units of the round that have a score, or among those of one kind. */
export interface Rank {
  /** A half where several share places under `fractional`. */
  readonly place: number;
  /** Whom it was ranked among: what they have in the attribute that the scheme names. */
  readonly among?: string;
  /** How many have a score. */
  readonly of: number;
  /** The place from the last on: the last one's is 1, and those that share a place share this one. */
  readonly fromLast: number;
  /** The first ten of those it shares the place with. */
  readonly tiedWith: readonly DistrictId[];
  /** How many more it shares the place with, where there are. */
  readonly tiedWithMore?: number;
  /** What tells equals apart, where the scheme names it. */
  readonly tieBreaks?: readonly TieBreak[];
  /** Units with the same score that these told it apart from, the first ten of them. */
  readonly apartFrom?: readonly DistrictId[];
  /** How many more they told it apart from, where there are. */
  readonly apartFromMore?: number;
}

/** An item on which two sources lie further apart than the scheme lets pass. */
export type SelfGap = {
  readonly item: ItemId;
  readonly between: readonly [SourceScore, SourceScore];
  readonly gap: Amount;
} & (
  | { readonly above: Amount }
  /** What the scheme lets pass cannot be told. */
  | { readonly missing: MissingReason }
);

/** Scores of one source that came after the day of its step; what follows the scheme does not say. Whether one counts its item's trace tells. */
export interface LateScores {
  readonly step: StepId;
  readonly source: SourceId;
  readonly due: Day;
  /** By item, with the last day on which the source gave one. */
  readonly late: readonly { readonly item: ItemId; readonly on: Day }[];
}

/** What a source gave, its several scores taken together. */
export interface SourceScore {
  readonly source: SourceId;
  readonly points: Amount;
}

interface AssessmentOfAnyOutcome {
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly district: DistrictId;
  /** Sections before what lies in them. */
  readonly items: readonly ItemResult[];
  readonly applied: readonly Applied[];
  readonly unsettled: readonly Unsettled[];
  /** Absent where there are none. */
  readonly selfGaps?: readonly SelfGap[];
  /** Absent where there are none, or no score says its day. */
  readonly lateScores?: readonly LateScores[];
}

/** The result of a unit that is assessed under the scheme. */
export type AssessmentHere = AssessmentOfAnyOutcome &
  (
    | {
        readonly outcome: "scored";
        /** Rounded where the scheme says so. */
        readonly score: Amount;
        /** The score before the total is rounded, in full: a decimal, or a fraction where none is exact. Places go by it. */
        readonly exactScore: string;
        readonly full: Amount;
        readonly rank: Rank;
        /** Absent where the scheme has no grades. */
        readonly grade?: GradeId;
        /** The grade by score, place and condition, before gates and vetoes act on it. */
        readonly gradeByScore?: GradeId;
        /** Better grades that would have taken the score; absent where there are none. */
        readonly passedOver?: readonly PassedGrade[];
        /** Score and grade had no veto acted; there where one did. Without a score where a veto stands in for what is missing; `exact` is the score as a fraction where its text had to be cut short. */
        readonly withoutVetoes?: { readonly score?: Amount; readonly exact?: string; readonly grade?: GradeId };
        readonly trace: ScoreTrace;
      }
    | {
        readonly outcome: "unscored";
        /** The items and sections for want of which there is no score. */
        readonly missing: readonly ItemId[];
        /** The worst grade of all, where a veto gives it whatever the score. */
        readonly grade?: GradeId;
      }
  );

/** A unit that is assessed under another scheme: it is listed, has no score here and no place. */
export interface AssessmentElsewhere {
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly district: DistrictId;
  readonly outcome: "elsewhere";
  readonly under: SchemeId;
}

/** One unit's result, 考核结果. */
export type Assessment = AssessmentHere | AssessmentElsewhere;

/** How a round's places go. */
export interface RoundRanking {
  readonly by: RankedBy;
  readonly ties: Ties;
}

/** One run of a scheme over all its units, 考核轮次: plain data, `JSON.stringify` keeps all of it. */
export interface Round {
  readonly format: typeof ROUND_FORMAT;
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly asOf: Day;
  /** Absent: by exact scores, ties 1224. */
  readonly ranking?: RoundRanking;
  /** In the scheme's order of units, behind them those that are assessed elsewhere. */
  readonly assessments: readonly Assessment[];
  /** Rows of which it cannot be told whether the scheme means them: they were not assessed. Absent where there are none. */
  readonly undecided?: readonly DistrictId[];
}
