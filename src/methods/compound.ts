import {
  absolute,
  compare,
  divide,
  fromInteger,
  multiply,
  ONE,
  type Rational,
  signOf,
  subtract,
} from "../internal/rational.js";
import { compareRootWithLine, growthOf, type Radical, radicalPower } from "../internal/radical.js";
import type { Amount } from "../model/label.js";
import { type Better, type Course, type Point } from "./course.js";
import { pointsOf, type Points } from "./linear.js";
import { type MethodRefusal, refused, type Refused, writeRounded } from "./outcome.js";

const MONTHS = 12;
const WORKING_DIGITS = 60;

/** What a value is multiplied by in a year when it grows by one rate from one point to the other. */
export function yearlyFactor(from: Point, to: Point): Radical {
  return radicalPower(divide(to.value, from.value), MONTHS, to.month - from.month);
}

/** Why no rate of growth leads from one amount to the other. */
export function noGrowth(from: Rational, to: Rational): MethodRefusal | undefined {
  if (from.n === 0n) return "base-is-zero";
  return signOf(from) === -signOf(to) ? "sign-changes" : undefined;
}

/** The compound rates of a course, and what can be asked of their ratio. */
export interface CompoundRatio {
  /** To twenty digits; the comparison is exact. */
  readonly value: Rational;
  readonly isAtLeast: (threshold: Rational) => boolean;
}

/**
 * d × [(c ÷ b)^(1 ÷ years) − 1] ÷ |(t ÷ b)^(1 ÷ years) − 1|. Below zero growth turns round: −10 to −5 shrinks in size
 * and rises.
 */
export function compoundRatio({ base, current, target }: Points, direction: Better): CompoundRatio | MethodRefusal {
  const unfit = noGrowth(base.value, current.value) ?? noGrowth(base.value, target.value);
  if (unfit !== undefined) return unfit;
  if (target.value.n === 0n) return "target-is-zero";
  if (compare(base.value, target.value) === 0) return "base-is-target";
  const turn = fromInteger((direction === "up" ? 1 : -1) * signOf(base.value));
  const needed = yearlyFactor(base, target);
  const needs = growthOf(needed, WORKING_DIGITS);
  const observed = yearlyFactor(base, current);
  const grown = growthOf(observed, WORKING_DIGITS);
  return {
    value: divide(multiply(turn, grown), absolute(needs)),
    isAtLeast: (threshold) => {
      // turn × (g − 1) ≥ θ × |h − 1|, with g alone on the left.
      const slope = multiply(multiply(turn, threshold), fromInteger(signOf(needs)));
      const side = compareRootWithLine(observed, subtract(ONE, slope), slope, needed);
      return turn.n > 0n ? side >= 0 : side <= 0;
    },
  };
}

/**
 * How fast something goes, by compound yearly rates: d × [(c ÷ b)^(1 ÷ years so far) − 1] ÷ |(t ÷ b)^(1 ÷ years in all) − 1|,
 * with d = 1 where more is better and −1 where less is. 1 keeps to the curve of equal yearly growth from base to target.
 * The ratio is given to twenty digits behind the point.
 *
 * @returns refused where no rate of growth leads from the base to the other values: a base or target of zero, values on
 * both sides of zero, a target that is the base
 * @throws RangeError when a value is no amount, a period does not end with a month or the three do not follow each other
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @example
 * ```ts
 * import { compoundPace } from "quality-plan/methods";
 *
 * const pace = compoundPace(
 *   { base: { period: "2015", value: "100" }, current: { period: "2020", value: "80" }, target: { period: "2030", value: "50" } },
 *   { direction: "down" },
 * );
 * pace.outcome === "known" ? pace.value.slice(0, 6) : pace.reason; // => "0.9665"
 * ```
 */
export function compoundPace(
  course: Course,
  options: { readonly direction: Better },
): { readonly outcome: "known"; readonly value: Amount } | Refused {
  const ratio = compoundRatio(pointsOf(course, options), options.direction);
  return typeof ratio === "string" ? refused(ratio) : { outcome: "known", value: writeRounded(ratio.value) };
}
