import { signOf } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { MetricId } from "../model/label.js";
import { type Metric, rangeOf } from "../model/metric.js";
import type { Observations } from "../observations/observations.js";
import { type MetricEvidence, periodsInside } from "./evidence.js";
import { type Figures, figuresOf } from "./figures.js";
import type { Rollup } from "./rollup.js";
import type { NumberedSpan } from "./span.js";
import { workingsOf } from "./workings.js";

/** Whether something reported inside a window is below zero, so that what was not may be too. */
export function hasReportedNegative(
  observations: Observations,
  evidence: MetricEvidence,
  window: NumberedSpan,
): boolean {
  return periodsInside(evidence, window).some(({ rows }) =>
    hasNegative(figuresOf(observations, rows, "none", undefined)),
  );
}

const kept = new WeakMap<MetricEvidence, boolean>();

/** Whether anything reported of a metric is below zero, in any district and period. */
export function holdsBelowZero(rollup: Rollup, metric: MetricId): boolean {
  const workings = workingsOf(rollup);
  const evidence = workings.evidence[workings.metrics.get(metric) ?? -1];
  if (evidence === undefined) return false;
  const known =
    kept.get(evidence) ??
    evidence.periods.some(({ rows }) => hasNegative(figuresOf(rollup.observations, rows, "none", undefined)));
  kept.set(evidence, known);
  return known;
}

/** Whether the metric's own range says that its figures can be below zero. */
export function canBeNegative(metric: Metric): boolean {
  const least = rangeOf(metric)?.[0];
  return least !== undefined && signOf(checkedAmount(least)) < 0;
}

export function hasNegative(figures: Figures): boolean {
  if (figures.kind === "scaled") return figures.amounts.some((amount) => amount < 0);
  return figures.amounts.some((amount) => amount !== undefined && amount.n < 0n);
}
