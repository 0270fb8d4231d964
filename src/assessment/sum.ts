import { add, compare, divide, multiply, type Rational, signOf, ZERO } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { CompiledNode } from "./compiled.js";
import type { Outcome } from "./outcome.js";
import type { Working } from "./trace.js";

type SumWorking = Extract<Working, { readonly rule: "sum" }>;

/** What nodes come to taken together. */
export type Sum =
  | { readonly kind: "points"; readonly points: Rational; readonly working: SumWorking }
  /** One of them keeps the whole from having a score. */
  | { readonly kind: "blocked" }
  /** Nothing is left that counts; `missing` where that is for want of evidence. */
  | { readonly kind: "nothing"; readonly missing: boolean };

/** A node and what it came to. */
export interface Part {
  readonly node: CompiledNode;
  readonly outcome: Outcome;
}

/**
 * The points of nodes taken together. What does not count leaves the denominator, so that the full points are spread
 * over the rest: Σ points ÷ Σ full points of what counts × full. A bonus comes on top; within one nothing is spread.
 */
export function sumOf(parts: readonly Part[], full: Rational, withinBonus: boolean): Sum {
  if (parts.some(({ outcome }) => outcome.blocks)) return { kind: "blocked" };
  let points = ZERO;
  let of = ZERO;
  let bonus = ZERO;
  let regular = 0;
  let counted = 0;
  for (const { node, outcome } of parts) {
    const isBonus = node.node.extra === true;
    if (!isBonus) regular += 1;
    if (outcome.points === undefined) continue;
    if (isBonus) bonus = add(bonus, outcome.points);
    else {
      counted += 1;
      points = add(points, outcome.points);
      of = add(of, node.full);
    }
  }
  // Items of no points, which only take some away, have nothing to be spread over; what they take counts.
  const taking = signOf(full) === 0 && counted > 0;
  const spread = !withinBonus && regular > 0 && !taking;
  if (spread && signOf(of) === 0) {
    const missing = parts.some(({ outcome }) => outcome.points === undefined && outcome.state === "no-evidence");
    return { kind: "nothing", missing };
  }
  const carried = spread && compare(of, full) !== 0 ? multiply(divide(points, of), full) : points;
  return {
    kind: "points",
    points: add(carried, bonus),
    working: {
      rule: "sum",
      points: writeAmount(points),
      of: writeAmount(of),
      bonus: writeAmount(bonus),
      to: writeAmount(spread ? full : of),
    },
  };
}
