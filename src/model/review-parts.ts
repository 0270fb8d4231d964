import { compare, type Rational } from "../internal/rational.js";
import { writeAmount } from "./amount.js";
import { askedWindow } from "./asked-window.js";
import { boundInterval } from "./bound-interval.js";
import type { Finding } from "./finding.js";
import type { PlanUnderReview } from "./plan-under-review.js";
import { measureKeyOf, type MeasuredTarget, type Target } from "./target.js";

/**
 * Parts with a floor above their whole's floor, or a ceiling above its ceiling: one of the two asks for nothing. Only
 * amounts add up; a share of a part may well be the higher.
 */
export function reviewParts(review: PlanUnderReview): readonly Finding[] {
  const { plan, targets } = review;
  return plan.targets.flatMap((part, at): readonly Finding[] => {
    const whole = part.partOf === undefined ? undefined : targets.get(part.partOf);
    if (!isAmount(review, part) || !isAmount(review, whole) || !areComparable(review, part, whole)) return [];
    const ends = endsOf(review, part, whole);
    if (ends === undefined || compare(ends.found, ends.expected) <= 0) return [];
    return [
      {
        code: "part-above-whole",
        severity: "weak",
        target: part.id,
        metric: part.metric,
        whole: whole.id,
        amounts: { expected: writeAmount(ends.expected), found: writeAmount(ends.found) },
        path: ["targets", at, "bound"],
      },
    ];
  });
}

/** A part may well grow faster than its whole, or rank above it. */
function isAmount({ metrics }: PlanUnderReview, target: Target | undefined): target is Target & MeasuredTarget {
  if (target?.kind !== "measured" || metrics.get(target.metric)?.kind !== "amount") return false;
  const measure = measureKeyOf(target.measure);
  return measure === "level" || measure === "change";
}

/** The same measure in the same unit, in the same window, of the same districts. */
function areComparable(
  { plan, metrics }: PlanUnderReview,
  part: Target & MeasuredTarget,
  whole: Target & MeasuredTarget,
) {
  const windowOf = (target: MeasuredTarget) => {
    const metric = metrics.get(target.metric);
    return metric === undefined ? "" : askedWindow(plan, target, metric).key;
  };
  const [a, b] = [part, whole].map((target) =>
    JSON.stringify([metrics.get(target.metric)?.unit, target.measure ?? "level", target.districts, windowOf(target)]),
  );
  return a === b;
}

/** Both floors or both ceilings; of a range neither. */
function endsOf(
  { metrics }: PlanUnderReview,
  part: MeasuredTarget,
  whole: MeasuredTarget,
): { readonly found: Rational; readonly expected: Rational } | undefined {
  const [a, b] = [part, whole].map(({ metric, bound }) => {
    const known = metrics.get(metric);
    return known === undefined ? undefined : boundInterval(bound, known);
  });
  if (a === undefined || b === undefined) return undefined;
  if (a.high === undefined && b.high === undefined) return both(a.low?.at, b.low?.at);
  return a.low === undefined && b.low === undefined ? both(a.high?.at, b.high?.at) : undefined;
}

function both(found: Rational | undefined, expected: Rational | undefined) {
  return found === undefined || expected === undefined ? undefined : { found, expected };
}
