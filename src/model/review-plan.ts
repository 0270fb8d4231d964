import { reviewFigures } from "./review-figures.js";
import { requirePlan } from "./require-plan.js";
import type { Finding } from "./finding.js";
import type { Plan } from "./plan.js";
import { underReview } from "./plan-under-review.js";
import type { Path } from "./problem.js";
import { reviewBounds } from "./review-bounds.js";
import { reviewDeadlines } from "./review-deadlines.js";
import { reviewDuties } from "./review-duties.js";
import { reviewLengths } from "./review-lengths.js";
import { reviewNames } from "./review-names.js";
import { reviewPairs } from "./review-pairs.js";
import { reviewParts } from "./review-parts.js";
import { reviewUnused } from "./review-unused.js";

/**
 * What is legal in a plan and yet weak, 规划审读: targets without a deadline or an agency, periods outside the plan, bounds
 * that contradict each other or ask for nothing, two leads, parts above their whole, what is defined and never used.
 * `wrong` cannot be meant, `weak` wants mending, `note` is worth knowing. In the order of the plan; an empty list is a
 * plan of which nothing of this can be said.
 *
 * @throws TypeError when it is no plan, or one of its parts is none
 *
 * @example
 * ```ts
 * import { parsePlan, reviewPlan } from "quality-plan/model";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013",
 *   agencies: [{ id: "quality", name: "质监局" }, { id: "trade", name: "商务局" }],
 *   metrics: [{ id: "pass-rate", kind: "ratio", name: "合格率", unit: "%", per: "100", share: true, direction: "up" }],
 *   targets: [{
 *     id: "pass", kind: "measured", metric: "pass-rate", bound: { atLeast: "90" }, schedule: { by: "2015" },
 *     responsibilities: [{ agency: "quality", role: "lead" }], source: { clause: "一" },
 *   }],
 * });
 * reviewPlan(plan).map(({ code, path }) => `${path.join(".")}: ${code}`); // => ["agencies.1: unused-agency", "targets.0.schedule: outside-plan-period"]
 * ```
 */
export function reviewPlan(plan: Plan): readonly Finding[] {
  requirePlan("plan", plan);
  const review = underReview(plan);
  return [
    ...reviewNames(review),
    ...reviewUnused(review),
    ...reviewDeadlines(review),
    ...reviewLengths(review),
    ...reviewDuties(review),
    ...reviewBounds(review),
    ...reviewFigures(review),
    ...reviewPairs(review),
    ...reviewParts(review),
  ].toSorted((a, b) => inOrderOfPlan(a.path, b.path));
}

const LISTS = ["domains", "agencies", "metrics", "targets", "tasks"];

function inOrderOfPlan([aList, aAt]: Path, [bList, bAt]: Path): number {
  return LISTS.indexOf(String(aList)) - LISTS.indexOf(String(bList)) || Number(aAt ?? 0) - Number(bAt ?? 0);
}
