import { add, divide, multiply, type Rational, ZERO } from "../internal/rational.js";
import type { Discrepancy } from "../model/finding.js";
import { exactly, writeAmount } from "../model/amount.js";
import type { Period } from "../model/label.js";
import type { Metric, Operator } from "../model/metric.js";
import { inCategory } from "./by-category.js";
import type { CellKey } from "./cell.js";
import { discrepancyOf } from "./difference.js";
import type { ExactCell } from "./exact-cell.js";
import { canBeNegative, hasReportedNegative } from "./negative.js";
import { acrossOperator, overOperator } from "./operators.js";
import { plus } from "./plus.js";
import { cells, readExactCell } from "./read-cell.js";
import type { Rollup } from "./rollup.js";
import { numberedSpan } from "./span.js";
import { workingsOf } from "./workings.js";

type WithValue = Exclude<ExactCell, { readonly evidence: "none" }>;

/**
 * Where what the categories of a breakdown come to differs from the total: of amounts their sum, of rates their numerators over
 * their denominators. Other figures are of no parts that add up, nor are those of the highest month.
 */
export function breakdownDiscrepancies(rollup: Rollup): readonly Discrepancy[] {
  return rollup.definitions.flatMap((metric) =>
    addsUp(metric) ? (metric.breakdowns ?? []).flatMap((categories) => ofBreakdown(rollup, metric, categories)) : [],
  );
}

/** The operators over time, and those across districts, by which the figures of categories go on adding up to the total's. */
const KEEPING_SUMS_OVER: readonly Operator[] = ["sum", "ratio", "mean", "first", "last", "none"];
const KEEPING_SUMS_ACROSS: readonly Operator[] = ["sum", "ratio", "mean"];

function addsUp(metric: Metric): boolean {
  return (metric.kind === "amount" || metric.kind === "ratio") && KEEPING_SUMS_OVER.includes(overOperator(metric));
}

function ofBreakdown(rollup: Rollup, metric: Metric, categories: readonly string[]): readonly Discrepancy[] {
  const used = categories.filter((category) => rollup.observations.categories.includes(category));
  if (used.length === 0) return [];
  const isSigned = signedIn([rollup, ...used.map((category) => inCategory(rollup, category))], metric);
  const found: Discrepancy[] = [];
  for (const { district, period } of cells(rollup, { metric: metric.id })) {
    const key = { metric: metric.id, district, period };
    const finding = differenceAt(rollup, metric, key, categories, isSigned);
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

/** Whether something can be below zero in a period, or was reported so, of the total or of a category. */
function signedIn(rollups: readonly Rollup[], metric: Metric): (period: Period) => boolean {
  if (canBeNegative(metric)) return () => true;
  const known = new Map<Period, boolean>();
  return (period) => {
    const signed =
      known.get(period) ??
      rollups.some((rollup) => {
        const { evidence, metrics } = workingsOf(rollup);
        const ofMetric = evidence[metrics.get(metric.id) ?? -1];
        return ofMetric !== undefined && hasReportedNegative(rollup.observations, ofMetric, numberedSpan(period));
      });
    known.set(period, signed);
    return signed;
  };
}

function differenceAt(
  rollup: Rollup,
  metric: Metric,
  key: CellKey,
  categories: readonly string[],
  isSigned: (period: Period) => boolean,
): Discrepancy | undefined {
  const total = readExactCell(rollup, key);
  // What was worked out from others is held against them there.
  if (total.evidence === "none" || total.origin !== "reported") return undefined;
  const parts = categories
    .map((category) => readExactCell(inCategory(rollup, category), key))
    .filter((cell): cell is WithValue => cell.evidence !== "none");
  const across = acrossOperator(metric);
  if (parts.length === 0 || (parts.some(isFromBelow) && !KEEPING_SUMS_ACROSS.includes(across))) return undefined;
  const expected = addedUp(metric, parts);
  if (expected === undefined) return undefined;
  const partly = parts.filter((cell) => cell.evidence === "partial");
  return discrepancyOf({
    code: "breakdown-differs-from-total",
    metric: key.metric,
    district: key.district,
    period: key.period,
    operators: [
      metric.kind === "ratio" ? "ratio" : "sum",
      ...(partly.some(isFromBelow) ? [across] : []),
      ...(partly.some((cell) => cell.partsMissing !== undefined) ? [overOperator(metric)] : []),
    ],
    expected,
    found: total.value,
    full: parts.length === categories.length && partly.length === 0,
    ...(total.denominator === undefined ? { digits: digitsOf(total.value) } : {}),
    signed: isSigned(key.period),
  });
}

function isFromBelow({ origin }: WithValue): boolean {
  return origin !== "reported" && origin !== "over";
}

function digitsOf(value: Rational): number {
  const text = writeAmount(value);
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}

/** Rates without their numerators and denominators come to nothing. */
function addedUp(metric: Metric, parts: readonly WithValue[]): Rational | undefined {
  if (metric.kind !== "ratio") return parts.reduce((sum, cell) => add(sum, cell.value), ZERO);
  const above = parts.reduce<Rational | undefined>((sum, { numerator }) => plus(sum, numerator), ZERO);
  const below = parts.reduce<Rational | undefined>((sum, { denominator }) => plus(sum, denominator), ZERO);
  if (above === undefined || below === undefined) return undefined;
  return divide(multiply(above, exactly(metric.per)), below);
}
