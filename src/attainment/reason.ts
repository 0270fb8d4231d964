import { ARITHMETIC_REASONS } from "../condition/reading.js";
import { NO_VALUES } from "../rollup/cell.js";

/** Why nothing can be said of a measured target. */
export const NO_EVIDENCE_REASONS = [
  ...NO_VALUES,
  /** The evidence has not heard of the metric. */
  "unknown-metric",
  /** The evidence has not heard of the district. */
  "unknown-district",
  /** The target names a bound for each district it binds, and this one is not among them. */
  "not-bound",
  /** The period is open at an end, so there is no window to read a value for. */
  "open-window",
  /** The deadline is past, and parts of the window that were not reported could still change the verdict. */
  "missing-parts",
  /** There is nothing to count the change or growth from. */
  "no-baseline",
  /** A total over one length of time is not counted from a total over another, as a year's from five. */
  "base-of-other-length",
  /** Growth from zero or from below has no meaning. */
  "base-not-positive",
  /** Average growth down to below zero has no meaning. */
  "value-below-zero",
  /** Between the end of the base and that of the value lie no whole months, at least one. */
  "no-whole-months",
  /** What the bound is read from is not there: a benchmark, another target's figure. */
  "missing-benchmark",
  /** The ends of the range were worked out, and the lower one came out above the higher. */
  "bounds-reversed",
  /** Districts without a value could change the place. */
  "missing-peers",
  /** The district's own plan files nothing for the target. */
  "not-filed",
  /** What the district's plans file cannot be held against the target: another measure, other years, several of them, figures of their own. */
  "filed-otherwise",
  /** Whether the target applies to the district cannot be told. */
  "membership-unknown",
  /** Periods the target recurs in could not be judged; each says why. */
  "periods-without-value",
] as const;
/** One of {@link NO_EVIDENCE_REASONS}. */
export type NoEvidence = (typeof NO_EVIDENCE_REASONS)[number];

/** Why a figure is absent although there is a value. */
export const ABSENT_REASONS = [
  /** Nothing is known before the plan's period, and the target names no baseline. */
  "no-baseline",
  /** A total's baseline is not as long as its window, so it is no start to come from. */
  "base-of-other-length",
  /** Only part of the window's total is in, and the baseline is a whole one. */
  "part-of-window",
  /** The baseline is already what is required, or better: there is no way to have come, and a worse value would seem to have come far. */
  "base-is-required",
  /** A share of nothing: zero is required of a change or growth. */
  "required-is-zero",
  /** Required ÷ value, and the value is zero: better than any share says. */
  "value-is-zero",
  /** A share of an amount below zero says nothing. */
  "below-zero",
  /** Both ends bind, so no one figure is what is required, or no one way leads there. */
  "no-direction",
  /** Levels and milestones have no such figure. */
  "not-for-kind",
  /** Nothing is planned for the days between: the change is counted anew in each period, or a limit is not a path. */
  "no-path",
  /** The value read is no newer than the baseline. */
  "no-value-since-baseline",
  /** No stages are planned between the start and the deadline. */
  "no-stages",
  /** No rate of growth leads from zero, or from one side of it to the other. */
  "no-compound-rate",
  /** By the day of the value the path asks for nothing yet. */
  "path-is-level",
  /** By the day of the value the path has led away from what is required, to a stage on the other side of its start: a worse value would seem to hurry. */
  "path-leads-away",
  /** The deadline is past; what was expected by then is what is required. */
  "past-deadline",
] as const;
/** One of {@link ABSENT_REASONS}. */
export type Absence = (typeof ABSENT_REASONS)[number];

/** Why a question that a bound or condition asks has no answer. */
export const QUESTION_REASONS = [
  ...NO_EVIDENCE_REASONS,
  ...ABSENT_REASONS,
  ...ARITHMETIC_REASONS,
  /** Nobody has judged the target, or judgements differ. */
  "unjudged",
  /** A target's members are without evidence, or it has none. */
  "members-without-evidence",
  /** The district at hand has none above it. */
  "no-parent",
  /** The figure of a district above was made of nothing but that of the district at hand. */
  "made-of-itself",
] as const;
/** One of {@link QUESTION_REASONS}. */
export type QuestionReason = (typeof QUESTION_REASONS)[number];
