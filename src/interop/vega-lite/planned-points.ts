import type { Figures, MeasuredAttainment } from "../../attainment/attainment.js";
import { readExact } from "../../model/amount.js";
import type { Day } from "../../model/label.js";
import { drawn } from "./drawn.js";
import type { ChartPoint } from "./specification.js";

type Known = Extract<MeasuredAttainment, { readonly figures: Figures }>;

/** The planned path from its start, through its stages, to what is required on the deadline day. */
export function plannedPoints({ trace }: Known): readonly ChartPoint[] {
  const path = trace.steps.find((step) => step.step === "path");
  if (path === undefined) return [];
  if (path.points !== undefined) return path.points.map(pointOf);
  const from = pointOf(path.from);
  const to = pointOf(path.to);
  // A curve is drawn by the point of the day between its ends: near enough to look at.
  const bend =
    path.form === "compound" ? [pointOf({ day: path.on, amount: path.expected.exact ?? path.expected.value })] : [];
  return [from, ...bend, to];
}

function pointOf({ day, amount }: { readonly day: Day; readonly amount: string }): ChartPoint {
  return { day, amount: drawn(readExact(amount)) };
}
