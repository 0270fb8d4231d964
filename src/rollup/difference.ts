import { compare, equal, type Rational } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { writeAmount } from "../model/amount.js";
import type { Discrepancy, DiscrepancyCode, Severity } from "../model/finding.js";
import type { DistrictId, MetricId, Period } from "../model/label.js";
import type { Operator } from "../model/metric.js";

/** Two figures for the same thing: what its parts give, and what was reported. */
export interface Twice {
  readonly code: DiscrepancyCode;
  readonly metric: MetricId;
  readonly district: DistrictId;
  readonly period: Period;
  /** What missing parts would still go through to come into what was expected: the operators over time, across districts, or both. */
  readonly operators: readonly Operator[];
  readonly expected: Rational;
  readonly found: Rational;
  /** Digits behind the point of the figure found; absent where it was not printed as a decimal. */
  readonly digits?: number;
  /** Whether all parts were reported. */
  readonly full: boolean;
  /** Where the figure found itself lacks parts of the period: the operator that would add them. */
  readonly unfinishedBy?: Operator;
  /** Whether some part is below zero, so that the missing ones could be too. */
  readonly signed: boolean;
}

/**
 * The discrepancy of two figures: `note` where they differ by no more than the rounding of the one that was printed,
 * `weak` where they differ otherwise, `wrong` where the parts reported so far already contradict the whole.
 * Parts that are missing, on either side, explain every other difference; where both lack some, all of them.
 */
export function discrepancyOf(twice: Twice): Discrepancy | undefined {
  const severity = severityOf(twice);
  if (severity === undefined) return undefined;
  const { code, metric, district, period, expected, found } = twice;
  const amounts = { expected: writeAmount(expected), found: writeAmount(found) };
  return { code, severity, path: [metric, district, period], metric, district, period, amounts };
}

function severityOf({ operators, expected, found, digits, full, unfinishedBy, signed }: Twice): Severity | undefined {
  if (equal(expected, found)) return undefined;
  if (unfinishedBy !== undefined)
    return full && contradicts([unfinishedBy], compare(found, expected), signed) ? "wrong" : undefined;
  const rounded = digits !== undefined && equal(round(expected, digits, "halfUp"), found);
  if (full) return rounded ? "note" : "weak";
  return !rounded && contradicts(operators, compare(expected, found), signed) ? "wrong" : undefined;
}

/** Whether parts that are still missing could not mend the difference, as a figure that is too high can only rise, or one too low fall. */
function contradicts(operators: readonly Operator[], order: -1 | 0 | 1, signed: boolean): boolean {
  if (order < 0) return operators.every((operator) => operator === "min");
  return operators.every((operator) => operator === "max" || (!signed && (operator === "sum" || operator === "count")));
}
