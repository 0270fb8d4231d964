import type { Observations } from "../observations/observations.js";
import { type MetricEvidence, periodsInside } from "./evidence.js";
import { type Figures, figuresOf } from "./figures.js";
import type { NumberedSpan } from "./span.js";

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

export function hasNegative(figures: Figures): boolean {
  if (figures.kind === "scaled") return figures.amounts.some((amount) => amount < 0);
  return figures.amounts.some((amount) => amount !== undefined && amount.n < 0n);
}
