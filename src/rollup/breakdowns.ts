import { add, divide, multiply, type Rational, ZERO } from "../internal/rational.js";
import type { Discrepancy } from "../model/finding.js";
import { exactly, writeAmount } from "../model/amount.js";
import type { Metric } from "../model/metric.js";
import { inCategory } from "./by-category.js";
import type { CellKey } from "./cell.js";
import { discrepancyOf } from "./difference.js";
import type { ExactCell } from "./exact-cell.js";
import { cells, readExactCell } from "./read-cell.js";
import type { Rollup } from "./rollup.js";

type WithValue = Exclude<ExactCell, { readonly evidence: "none" }>;

/**
 * Where what the categories of a breakdown come to differs from the total: of amounts their sum, of rates their numerators over
 * their denominators. Other figures are of no parts that add up.
 */
export function breakdownDiscrepancies(rollup: Rollup): readonly Discrepancy[] {
  return rollup.definitions.flatMap((metric) =>
    metric.kind === "amount" || metric.kind === "ratio"
      ? (metric.breakdowns ?? []).flatMap((categories) => ofBreakdown(rollup, metric, categories))
      : [],
  );
}

function ofBreakdown(rollup: Rollup, metric: Metric, categories: readonly string[]): readonly Discrepancy[] {
  const used = categories.filter((category) => rollup.observations.categories.includes(category));
  if (used.length === 0) return [];
  const found: Discrepancy[] = [];
  for (const { district, period } of cells(rollup, { metric: metric.id })) {
    const key = { metric: metric.id, district, period };
    const finding = differenceAt(rollup, metric, key, categories);
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

function differenceAt(
  rollup: Rollup,
  metric: Metric,
  key: CellKey,
  categories: readonly string[],
): Discrepancy | undefined {
  const total = readExactCell(rollup, key);
  // What was worked out from others is held against them there.
  if (total.evidence === "none" || total.origin !== "reported") return undefined;
  const parts = categories
    .map((category) => readExactCell(inCategory(rollup, category), key))
    .filter((cell): cell is WithValue => cell.evidence !== "none");
  const expected = parts.length === 0 ? undefined : addedUp(metric, parts);
  if (expected === undefined) return undefined;
  return discrepancyOf({
    code: "breakdown-differs-from-total",
    metric: key.metric,
    district: key.district,
    period: key.period,
    operator: metric.kind === "ratio" ? "ratio" : "sum",
    expected,
    found: total.value,
    full: parts.length === categories.length && parts.every((cell) => cell.evidence === "full"),
    ...(total.denominator === undefined ? { digits: digitsOf(total.value) } : {}),
    signed: parts.some((cell) => cell.value.n < 0n),
  });
}

function digitsOf(value: Rational): number {
  const text = writeAmount(value);
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}

/** Rates without their numerators and denominators come to nothing. */
function addedUp(metric: Metric, parts: readonly WithValue[]): Rational | undefined {
  if (metric.kind !== "ratio") return parts.reduce((sum, cell) => add(sum, cell.value), ZERO);
  const sums = parts.reduce<{ readonly above: Rational; readonly below: Rational } | undefined>(
    (sum, { numerator, denominator }) =>
      sum === undefined || numerator === undefined || denominator === undefined
        ? undefined
        : { above: add(sum.above, numerator), below: add(sum.below, denominator) },
    { above: ZERO, below: ZERO },
  );
  if (sums === undefined || sums.below.n === 0n) return undefined;
  return divide(multiply(sums.above, exactly(metric.per)), sums.below);
}
