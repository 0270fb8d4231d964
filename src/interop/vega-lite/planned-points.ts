import type { Figures, MeasuredAttainment } from "../../attainment/attainment.js";
import { readExact } from "../../model/amount.js";
import type { Day } from "../../model/label.js";
import { drawn } from "./drawn.js";
import type { ChartPoint } from "./specification.js";

type Known = Extract<MeasuredAttainment, { readonly figures: Figures }>;

/** The stretch of the planned path that the value is held against, and on to what is required on the deadline day. */
export function plannedPoints({ figures, trace, due }: Known): readonly ChartPoint[] {
  const path = trace.steps.find((step) => step.step === "path");
  if (path === undefined) return [];
  const from = pointOf(path.from);
  const to = pointOf(path.to);
  // A curve is drawn by the point of the day between its ends: near enough to look at.
  const bend =
    path.form === "compound" ? [pointOf({ day: path.on, amount: path.expected.exact ?? path.expected.value })] : [];
  const end =
    due === undefined || figures.required === undefined || due <= path.to.day
      ? []
      : [{ day: due, amount: drawn(readExact(figures.exact?.required ?? figures.required)) }];
  return [from, ...bend, to, ...end];
}

function pointOf({ day, amount }: { readonly day: Day; readonly amount: string }): ChartPoint {
  return { day, amount: drawn(readExact(amount)) };
}
