import type { Amount, DistrictId, MetricId, Period, TargetId } from "./label.js";
import type { Path } from "./problem.js";

/** How much a finding matters: worth knowing, weak, wrong. */
export const SEVERITIES = ["note", "weak", "wrong"] as const;
/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** Findings of a rollup: figures that are there twice and do not agree. */
export const FINDING_CODES = ["own-differs-from-children", "reported-differs-from-parts"] as const;
/** One of {@link FINDING_CODES}. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something legal that a reader should know: which rule found it, where, and both figures where there are two. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly path: Path;
  readonly metric?: MetricId;
  readonly target?: TargetId;
  readonly district?: DistrictId;
  readonly period?: Period;
  /** What the parts give, and what was reported. */
  readonly amounts?: { readonly expected: Amount; readonly found: Amount };
}
