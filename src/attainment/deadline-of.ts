import { requirePlan } from "../model/require-plan.js";
import type { Day, TargetId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import { dueBy } from "./window.js";

/**
 * The last day on which a target may be satisfied, 期限: of its schedule, else of the plan's period; of what recurs the end
 * of its last period, of a group the latest of its members'. The day itself still counts as before. Undefined where there
 * is none, as in a plan without an end.
 *
 * @throws RangeError when the plan has no target of that id
 * @throws TypeError when the plan is none
 *
 * @example
 * ```ts
 * import { deadlineOf } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "p", title: "规划", district: "330300", period: "2011/2015",
 *   metrics: [{ id: "awards", kind: "amount", accrual: "flow", name: "获奖企业", unit: "家", direction: "up" }],
 *   targets: [
 *     { id: "half", kind: "measured", metric: "awards", bound: { reach: "8" }, schedule: { by: "2013-H1" }, source: { clause: "一" } },
 *     { id: "whole", kind: "measured", metric: "awards", bound: { reach: "15" }, source: { clause: "一" } },
 *     { id: "both", kind: "group", of: "all", targets: ["half", "whole"], source: { clause: "一" } },
 *   ],
 * });
 * ["half", "whole", "both"].map((target) => deadlineOf(plan, target)); // => ["2013-06-30", "2015-12-31", "2015-12-31"]
 * ```
 */
export function deadlineOf(plan: Plan, target: TargetId): Day | undefined {
  requirePlan("plan", plan);
  const targets = new Map(plan.targets.map((one) => [one.id, one]));
  if (!targets.has(target))
    throw new RangeError(`target: ${JSON.stringify(target)} is no target of plan ${JSON.stringify(plan.id)}`);
  // Groups of groups may be as deep as a plan is long; the list grows while it is walked.
  const asked = new Set<TargetId>([target]);
  let latest: Day | undefined;
  for (const id of asked) {
    const one = targets.get(id);
    if (one?.kind === "group") for (const member of one.targets) asked.add(member);
    if (one === undefined || one.kind === "group") continue;
    const due = dueBy(plan, one.schedule);
    if (due === undefined) return undefined;
    if (latest === undefined || due > latest) latest = due;
  }
  return latest;
}
