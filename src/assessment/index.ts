/**
 * A round of an assessment 考核: items, sections, vetoes, grades, places; what follows from it, and what may be shown.
 *
 * @packageDocumentation
 */

export { assess, type AssessmentEvidence, type AssessOptions } from "./assess.js";
export type {
  AnyConsequence,
  Consequence,
  EntryOf,
  FollowUp,
  PendingConsequence,
  UnsettledConsequence,
} from "./consequence.js";
export { compareRounds, type ItemChange, type RoundChange, type TwoAmounts } from "./compare-rounds.js";
export { type LiftingItem, type LiftingOptions, liftingItems } from "./lifting-items.js";
export { followUp, type FollowUpOptions } from "./follow-up.js";
export { published, type PublishedItem, type PublishedRound, type PublishedUnit } from "./published.js";
export { type ConsequenceId, type ConsequenceRule, COUNTED_FROM, type CountedFrom } from "./scheme-consequence.js";
export { assessmentOf, type RankedRow, ranking, type UnrankedRow } from "./ranking.js";
export { MISSING_REASONS, type MissingReason } from "./reason.js";
export {
  type Applied,
  type Assessment,
  type AssessmentElsewhere,
  type AssessmentHere,
  COMPUTED,
  type Effect,
  type ItemResult,
  type PassedGrade,
  type Rank,
  type LateScores,
  type SelfGap,
  type SourceScore,
  type Round,
  ROUND_FORMAT,
  type RoundRanking,
  type TieBreak,
  type Unsettled,
} from "./round.js";
export { PAST_KEYS, type PastResult, type PastResultInput, type Results, RESULTS_FORMAT } from "./results.js";
export {
  COMBINING_RULES,
  type CombiningRule,
  type EvidencePeriod,
  type ItemOfAnyRule,
  MISSING_SHARES,
  type MissingEvidence,
  type MissingShare,
  NO_EVIDENCE,
  NOT_APPLICABLE,
  type NotApplicable,
  type Rule,
  RULES,
  type SchemeItem,
  type SchemeNode,
  type Section,
  type Take,
  TAKE_KEYS,
  type TakeKey,
} from "./scheme-node.js";
export {
  type AddRule,
  type AllOrNothingRule,
  type StandingRule,
  type Clamp,
  type CompletionRule,
  type ComputedRule,
  type DeductRule,
  type EfficacyRule,
  type Judgeable,
  type JudgedKey,
  type JudgedLevel,
  type KeyId,
  type JudgedRule,
  type LinearRule,
  OUTSIDE,
  type Outside,
  PARTS,
  type Parts,
  type ReckonedRule,
  type ScoredStatus,
  SCORED_STATUSES,
  type Step,
  type StepsRule,
  type TableRow,
  type TableRule,
  type Tier,
  type TieredRule,
} from "./scheme-rule.js";
export {
  type AssessmentWindow,
  EFFECT_KEYS,
  type EffectKey,
  PUBLISH_LEVELS,
  type PublishLevel,
  type RankingRule,
  type Rounding,
  type Roundings,
  type Scheme,
  SCHEME_FORMAT,
  type SchemeEffect,
  type SchemeInput,
  type ScoreSource,
  type SelfGapRule,
  SEVERAL,
  type Several,
  SOURCE_KINDS,
  type SourceKind,
  type Units,
  type Veto,
  type VetoId,
} from "./scheme.js";
export {
  type GateId,
  type Grade,
  type GradeGate,
  type Places,
  RANKED_BY,
  type RankedBy,
  TIED,
  type Tied,
  TIES,
  type Ties,
} from "./scheme-grade.js";
export {
  type Given,
  type Score,
  SCORE_KEYS,
  type ScoreInput,
  type ScoreKey,
  type Scores,
  SCORES_FORMAT,
} from "./scores.js";
export { type DueStep, dueSteps } from "./due-steps.js";
export type { SchemeStep, StepId } from "./scheme-step.js";
export { type AssessedUnits, unitsOf } from "./units-of.js";
export type {
  Adjustment,
  GivenScore,
  EvidenceRead,
  AttributeEvidence,
  BrokenLimit,
  CountEvidence,
  DayEvidence,
  ItemEvidence,
  ItemTrace,
  Measured,
  Mark,
  MetricEvidence,
  PartsCounted,
  RuleWorking,
  StepLimit,
  ReckonedWorking,
  SharePart,
  SourcePart,
  PeersEvidence,
  ResultEvidence,
  ScoreTrace,
  TargetEvidence,
  TotalAdjustment,
  Working,
} from "./trace.js";
