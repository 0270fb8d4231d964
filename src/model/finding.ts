import type { Amount, DistrictId, MetricId, Period, TargetId } from "./label.js";
import type { Path } from "./problem.js";

/** How much a finding matters: worth knowing, weak, wrong. */
export const SEVERITIES = ["note", "weak", "wrong"] as const;
/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** Findings of a rollup: figures that are there twice and do not agree. */
export const DISCREPANCY_CODES = ["own-differs-from-children", "reported-differs-from-parts"] as const;
/** One of {@link DISCREPANCY_CODES}. */
export type DiscrepancyCode = (typeof DISCREPANCY_CODES)[number];

/** What there is to find; a code never changes its meaning. */
export const FINDING_CODES = [...DISCREPANCY_CODES] as const;
/** One of {@link FINDING_CODES}. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Two figures for one thing that do not agree. */
interface TwoFigures {
  readonly metric: MetricId;
  readonly district: DistrictId;
  readonly period: Period;
  /** What the parts give, and what was reported. */
  readonly amounts: { readonly expected: Amount; readonly found: Amount };
}

/** What a finding of each code tells, beside its severity and path. */
export interface FindingFacts {
  readonly "own-differs-from-children": TwoFigures;
  readonly "reported-differs-from-parts": TwoFigures;
}

/** What every finding tells: how much it matters, where, and of which nouns it speaks. */
interface FindingPlace {
  readonly severity: Severity;
  readonly path: Path;
  readonly metric?: MetricId;
  readonly target?: TargetId;
  readonly district?: DistrictId;
  readonly period?: Period;
}

/** Something legal that a reader should know: the rule that found it, where, and the facts to judge it by. */
export type Finding<Code extends FindingCode = FindingCode> = {
  readonly [One in Code]: { readonly code: One } & FindingFacts[One] & FindingPlace;
}[Code];

/** Two figures of a rollup for one thing that do not agree. */
export type Discrepancy = Finding<DiscrepancyCode>;
