import type { RoundingMode } from "../internal/rounding.js";
import type {
  Amount,
  DistrictId,
  GradeId,
  ItemId,
  Label,
  Period,
  PlanId,
  Proven,
  SchemeId,
  SourceId,
} from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Value } from "../model/value.js";
import type { ConsequenceRule } from "./scheme-consequence.js";
import type { Grade, GradeGate, RankedBy, Ties } from "./scheme-grade.js";
import type { SchemeStep } from "./scheme-step.js";
import type { EvidencePeriod, MissingEvidence, NotApplicable, SchemeNode, Take } from "./scheme-node.js";

/** The version of the scheme format this package reads and writes. */
export const SCHEME_FORMAT = "quality-scheme/1";

/**
 * The stretch of a year that is assessed, 考核期: first and last day as `MM-DD`. From `07-01` to `06-30` it ends in the
 * year after; `02-29` as its end is the last day of February in any year.
 */
export interface AssessmentWindow {
  readonly from: string;
  readonly to: string;
  /** How many years it lasts; absent: one. */
  readonly years?: number;
}

/** Who a score comes from; `computed` is what an item's own rule gives. */
export const SOURCE_KINDS = ["computed", "self", "department", "thirdParty", "verified"] as const;
/** One of {@link SOURCE_KINDS}. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Somebody who scores, 自评 or 核查, or the rules themselves. */
export interface ScoreSource {
  readonly id: SourceId;
  readonly name: Text;
  readonly kind: SourceKind;
  /** 抽查: it looks at some units and items only. Where it gave nothing, nothing is missing. */
  readonly sampled?: true;
  /** What several scores of it for one item of a unit come to; absent: they are refused. */
  readonly several?: Several;
}

/** What several scores of one source, such as its seven departments, come to. */
export const SEVERAL = ["refuse", "mean", "least", "sum"] as const;
/** One of {@link SEVERAL}. */
export type Several = (typeof SEVERAL)[number];

/** A finding where two sources lie further apart on an item than so many points, 自评与核查之差. */
export interface SelfGapRule {
  readonly between: readonly [SourceId, SourceId];
  readonly above: Value;
}

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

/** How units get their places, 排名. */
export interface RankingRule {
  /** Only units that have the same in this attribute of their row are ranked together; those without it, too. */
  readonly among?: string;
  /** Absent: `exact`. */
  readonly by?: RankedBy;
  readonly ties: Ties;
  /** What tells equals apart, one after the other: the higher comes first. */
  readonly then?: readonly Value[];
}

/**
 * What a veto does: to the grade (is, is at most, is so many lower), to items (they earn nothing), to the total (less
 * by, is). It never makes a grade or a total better: one that is lower already stays as it is, and an amount below zero
 * takes nothing off.
 */
export type SchemeEffect =
  | { readonly grade: GradeId }
  | { readonly gradeAtMost: GradeId }
  | { readonly gradeDown: number }
  | { readonly zero: readonly ItemId[] }
  | { readonly subtract: Value }
  | { readonly score: Value };

/** The keys of {@link SchemeEffect}, one of which each effect carries. */
export const EFFECT_KEYS = ["grade", "gradeAtMost", "gradeDown", "zero", "subtract", "score"] as const;
/** One of {@link EFFECT_KEYS}. */
export type EffectKey = (typeof EFFECT_KEYS)[number];

/** Id of a {@link Veto}. */
export type VetoId = Label<"veto">;

/** 一票否决: acts where its condition is true, and only there. */
export interface Veto {
  readonly id: VetoId;
  readonly when: Condition;
  readonly effects: readonly SchemeEffect[];
  readonly reason: Text;
}

/** Who is assessed, districts, departments or enterprises: by name, or all rows whose attributes meet a condition. */
export type Units = readonly DistrictId[] | { readonly where: Condition };

/** How much of a result may be shown, each with what comes before it: the grade, the place, the score, the items. */
export const PUBLISH_LEVELS = ["grade", "rank", "score", "items"] as const;
/** One of {@link PUBLISH_LEVELS}. */
export type PublishLevel = (typeof PUBLISH_LEVELS)[number];

/** Rules of an assessment as they are written, `quality-scheme/1`: JSON, not yet checked. */
export interface SchemeInput {
  readonly format: typeof SCHEME_FORMAT;
  readonly id: SchemeId;
  readonly title: Text;
  /** The scheme before it: its results count as this one's earlier ones. */
  readonly replaces?: SchemeId;
  /** Windows that lie in this period are assessed by these rules. */
  readonly for?: Period;
  /** The plans whose targets are meant; other plans are read for what they file. Absent: all that are handed in. */
  readonly plans?: readonly PlanId[];
  readonly window: AssessmentWindow;
  /** Whose figures are read; absent: those of the window. */
  readonly evidence?: EvidencePeriod;
  readonly units: Units;
  /** Who is assessed under another scheme: listed, and not ranked. */
  readonly elsewhere?: Readonly<Record<DistrictId, SchemeId>>;
  /** The procedure, in order. */
  readonly steps?: readonly SchemeStep[];
  /** Needed where people score. */
  readonly sources?: readonly ScoreSource[];
  /** Needed where people score. */
  readonly take?: Take;
  readonly selfGap?: SelfGapRule;
  readonly notApplicable: NotApplicable;
  readonly noEvidence: MissingEvidence;
  /** The full points, bonuses apart. */
  readonly points: Amount;
  readonly items: readonly SchemeNode[];
  readonly rounding?: Roundings;
  /** Absent: all together, by exact scores, ties 1224. */
  readonly ranking?: RankingRule;
  /** Best first. */
  readonly grades?: readonly Grade[];
  readonly gates?: readonly GradeGate[];
  readonly vetoes?: readonly Veto[];
  /** What follows from results. */
  readonly consequences?: readonly ConsequenceRule[];
  /** How much of a result may be shown. */
  readonly publish?: PublishLevel;
}

/**
 * A checked scheme, 考核办法: plain data. Everything it names exists, its points add up, its grades leave no score out.
 * `JSON.stringify` writes it, `parseScheme` reads it back the same.
 */
export interface Scheme extends SchemeInput, Proven<"scheme"> {}
