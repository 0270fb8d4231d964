import type { Figures, MeasuredAttainment } from "../../attainment/attainment.js";
import type { AttainmentStep } from "../../attainment/trace.js";
import { measuredFigure } from "../../explain/measured-figure.js";
import { unitOf } from "../../explain/names.js";
import type { ExplainOptions } from "../../explain/options.js";
import type { MeasureKey } from "../../model/target.js";

/** A target on a metric that has a figure. */
export type KnownAttainment = Extract<MeasuredAttainment, { readonly figures: Figures }>;

/** Writes an attainment's figures in the unit of its measure. */
export function figureWriter({ figures, trace }: KnownAttainment, { locale, names }: ExplainOptions) {
  const value = trace.steps.find((step) => step.step === "value");
  const unit = value === undefined ? "" : unitOf(names, value.cell.metric, locale);
  const measure = measureIn(trace.steps);
  return (key: "value" | "required" | "forecast", amount: string): string => {
    const level = key === "value" ? figures.level : key === "required" ? figures.requiredLevel : undefined;
    return level ?? measuredFigure(figures.exact?.[key] ?? amount, measure, unit, locale);
  };
}

function measureIn(steps: readonly AttainmentStep[]): MeasureKey {
  for (const step of steps) {
    if (step.step === "measure") return step.measure;
    if (step.step === "rank") return "rank";
  }
  return "level";
}
