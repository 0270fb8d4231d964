import type { Plan } from "./plan.js";
import { type Span, spanIn } from "./span.js";

/** A schedule open to the past, `../2025`, starts with the plan. */
export function startedWithPlan(span: Span, plan: Plan): Span {
  const { first } = spanIn(plan.period);
  if (span.first !== undefined || first === undefined) return span;
  return span.last !== undefined && span.last < first ? span : { ...span, first };
}
