import type { PlanId } from "../model/label.js";
import type { Plan } from "../model/plan.js";

/** The plans whose targets a scheme names: those it lists, or all; the others are read for what they file. */
export function targetPlans(named: readonly PlanId[] | undefined, plans: readonly Plan[]): readonly Plan[] {
  return named === undefined ? plans : plans.filter(({ id }) => named.includes(id));
}
