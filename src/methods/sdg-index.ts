import {
  clamp,
  compare,
  divide,
  fromInteger,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from "../internal/rational.js";
import { type AmountInput } from "../model/amount-text.js";
import { type ExactAmount, exactly, writeExactAmount } from "../model/amount.js";
import { requireList } from "../model/require-plan.js";
import { type Better, type Course, isAsGood, requireGiven } from "./course.js";
import { paceOf, pointsOf } from "./linear.js";
import { refused, type Refused } from "./outcome.js";

/**
 * A value on the scale of the SDG Index, 0 at the worst bound and 100 at the best, cut off at both. Where the best lies
 * below the worst the scale is turned.
 *
 * @throws RangeError when one of the three is no amount, or the bounds are one
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @see https://dashboards.sdgindex.org/chapters/methodology
 *
 * @example
 * ```ts
 * import { sdgIndexScore } from "quality-plan/methods";
 *
 * sdgIndexScore("60", { worst: "28.6", best: "100" }).value.slice(0, 5); // => "43.97"
 * sdgIndexScore("10", { worst: "50", best: "0" }); // => { value: "80" }
 * ```
 */
export function sdgIndexScore(
  value: AmountInput,
  bounds: { readonly worst: AmountInput; readonly best: AmountInput },
): ExactAmount {
  requireGiven("bounds", bounds, '{ worst: "28.6", best: "100" }');
  const [at, worst, best] = [exactly(value, "value"), exactly(bounds.worst, "worst"), exactly(bounds.best, "best")];
  const width = subtract(best, worst);
  if (width.n === 0n) throw new RangeError(`best: ${writeExactAmount(best).value} is the worst bound too`);
  return writeExactAmount(multiply(clamp(divide(subtract(at, worst), width), ZERO, ONE), HUNDRED));
}

/** The SDG Index of one unit. */
export type SdgIndex =
  | {
      readonly outcome: "scored";
      readonly index: ExactAmount;
      /** The mean of each goal's indicators; undefined for a goal none of whose indicators has a score. */
      readonly goals: readonly (ExactAmount | undefined)[];
    }
  | Refused;

/**
 * The SDG Index: the mean of each goal's indicator scores, then the mean of the goals, so that a goal counts the same
 * whether it has two indicators or twenty. An indicator without a score is `undefined`.
 *
 * @param goals - of each goal the scores of its indicators
 * @returns refused, `too-many-missing`, where more than a fifth of all indicators have no score, and `too-few-values` where none has
 * @throws RangeError when a score is no amount
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @see https://dashboards.sdgindex.org/chapters/methodology
 *
 * @example
 * ```ts
 * import { sdgIndex } from "quality-plan/methods";
 *
 * const index = sdgIndex([["80", "60"], ["50"], ["90", "70", "20"]]);
 * index.outcome === "scored" ? index.index.value : index.reason; // => "60"
 * ```
 */
export function sdgIndex(goals: readonly (readonly (AmountInput | undefined)[])[]): SdgIndex {
  requireList("goals", goals, "goals, each a list of scores");
  const scores = goals.map((goal, at) => {
    requireList(`goal ${String(at)}`, goal, "scores");
    return goal.flatMap((score) => (score === undefined ? [] : [exactly(score, `goal ${String(at)}`)]));
  });
  const expected = goals.reduce((count, goal) => count + goal.length, 0);
  const missing = expected - scores.flat().length;
  if (missing === expected) return refused("too-few-values");
  if (missing * 5 > expected) return refused("too-many-missing");
  const means = scores.map((goal) => (goal.length === 0 ? undefined : mean(goal)));
  return {
    outcome: "scored",
    index: writeExactAmount(mean(means.filter((goal) => goal !== undefined))),
    goals: means.map((goal) => (goal === undefined ? undefined : writeExactAmount(goal))),
  };
}

function mean(values: readonly Rational[]): Rational {
  return divide(sum(values), fromInteger(values.length));
}

/** Which way the arrow of the SDG dashboards points, best first. */
export const SDG_ARROWS = ["achieved", "on-track", "moderately-improving", "stagnating", "decreasing"] as const;
/** One of {@link SDG_ARROWS}. */
export type SdgArrow = (typeof SDG_ARROWS)[number];

/**
 * The trend arrow of the SDG dashboards: the linear yearly change so far ÷ the one needed to reach the target in time. At
 * least 1 `on-track`, 0.5 `moderately-improving`, 0 `stagnating`, below `decreasing`; `achieved` where the current value
 * satisfies the target. What was achieved and has been lost is `decreasing`.
 *
 * @returns refused, `base-is-target`, where the target was met at the base, just, and is so no longer: there is no rate to compare with
 * @throws RangeError when a value is no amount, a period does not end with a month or the three do not follow each other
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @see https://dashboards.sdgindex.org/chapters/methodology, and docs/decisions/0010 for where this differs
 *
 * @example
 * ```ts
 * import { sdgIndexArrow } from "quality-plan/methods";
 *
 * sdgIndexArrow(
 *   { base: { period: "2015", value: "40" }, current: { period: "2020", value: "50" }, target: { period: "2030", value: "100" } },
 *   { direction: "up" },
 * ); // => { outcome: "assessed", arrow: "moderately-improving", pace: { value: "0.5" } }
 * ```
 */
export function sdgIndexArrow(
  course: Course,
  options: { readonly direction: Better },
): { readonly outcome: "assessed"; readonly arrow: SdgArrow; readonly pace?: ExactAmount } | Refused {
  const points = pointsOf(course, options);
  const { direction } = options;
  const pace = paceOf(points, direction);
  const figure = pace === undefined ? {} : { pace: writeExactAmount(pace) };
  if (isAsGood(compare(points.current.value, points.target.value), direction))
    return { outcome: "assessed", arrow: "achieved", ...figure };
  if (pace === undefined) return refused("base-is-target");
  return { outcome: "assessed", arrow: arrowOf(pace), ...figure };
}

function arrowOf(pace: Rational): SdgArrow {
  if (compare(pace, ONE) >= 0) return "on-track";
  if (compare(pace, rational(1n, 2n)) >= 0) return "moderately-improving";
  return compare(pace, ZERO) >= 0 ? "stagnating" : "decreasing";
}
