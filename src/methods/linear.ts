import { compare, divide, fromInteger, multiply, type Rational, subtract } from "../internal/rational.js";
import type { AmountInput } from "../model/amount-text.js";
import { type ExactAmount, exactly, writeExactAmount } from "../model/amount.js";
import {
  type Better,
  type Course,
  isAsGood,
  type Point,
  pointIn,
  requireGiven,
  requireOptions,
  requireOrder,
} from "./course.js";
import { refused, type Refused } from "./outcome.js";

/** A figure of a method. */
export type MethodFigure = ({ readonly outcome: "known" } & ExactAmount) | Refused;

function known(value: Rational): MethodFigure {
  return { outcome: "known", ...writeExactAmount(value) };
}

/**
 * The part of the way that is done, (current − base) ÷ (target − base): 0 at the base, 1 at the target, for falling
 * figures too. Not cut off: below 0 it went the wrong way, above 1 beyond the target. It does not ask which way is better, so
 * from a base beyond the target it counts the way back; an attainment has no progress there.
 *
 * @returns refused, `base-is-target`, where there is no way to go
 * @throws RangeError when one of the three is no amount
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @example
 * ```ts
 * import { linearProgress } from "quality-plan/methods";
 *
 * linearProgress("80", { base: "100", target: "20" }); // => { outcome: "known", value: "0.25" }
 * ```
 */
export function linearProgress(
  current: AmountInput,
  way: { readonly base: AmountInput; readonly target: AmountInput },
): MethodFigure {
  requireGiven("way", way, '{ base: "100", target: "20" }');
  const [value, base, target] = [exactly(current, "current"), exactly(way.base, "base"), exactly(way.target, "target")];
  const distance = subtract(target, base);
  return distance.n === 0n ? refused("base-is-target") : known(divide(subtract(value, base), distance));
}

/**
 * 目标完成率: value ÷ target, and target ÷ value where less is better; 1 is complete, and more is not cut off. It knows no
 * base: 80 of 100 is 0.8 whether one started from 10 or from 79. Amounts below zero are divided as they are. An attainment's
 * `completion` says more: nothing below zero, and of a limit of zero 1 where it is kept and 0 where it is broken.
 *
 * @returns refused, `target-is-zero` or `value-is-zero`, where nothing can be divided by it
 * @throws RangeError when one of the two is no amount, or the direction neither `up` nor `down`
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @example
 * ```ts
 * import { completionRate } from "quality-plan/methods";
 *
 * completionRate("80", { target: "100", direction: "up" }); // => { outcome: "known", value: "0.8" }
 * completionRate("80", { target: "60", direction: "down" }); // => { outcome: "known", value: "0.75" }
 * ```
 */
export function completionRate(
  value: AmountInput,
  options: { readonly target: AmountInput; readonly direction: Better },
): MethodFigure {
  requireOptions(options);
  const { target, direction } = options;
  const [reached, asked] = [exactly(value, "value"), exactly(target, "target")];
  if (direction === "up") return asked.n === 0n ? refused("target-is-zero") : known(divide(reached, asked));
  return reached.n === 0n ? refused("value-is-zero") : known(divide(asked, reached));
}

/**
 * How fast something goes, against the straight line from base to target: the yearly change so far ÷ the yearly change
 * that the whole way needs. 1 keeps to the line, 0 stands still, below 0 goes back. Of a target that the base had met
 * already and the current value has lost, it is below 0, though both changes have the same sign.
 *
 * @returns refused, `base-is-target`, where there is no way to go
 * @throws RangeError when a value is no amount, a period does not end with a month or the three do not follow each other
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @example
 * ```ts
 * import { linearPace } from "quality-plan/methods";
 *
 * linearPace(
 *   { base: { period: "2010", value: "9" }, current: { period: "2013", value: "12" }, target: { period: "2015", value: "15" } },
 *   { direction: "up" },
 * ); // => { outcome: "known", value: "0.8333333333333333333333333333333333", exact: "5/6" }
 * ```
 */
export function linearPace(course: Course, options: { readonly direction: Better }): MethodFigure {
  const points = pointsOf(course, options);
  const pace = paceOf(points, options.direction);
  return pace === undefined ? refused("base-is-target") : known(pace);
}

export interface Points {
  readonly base: Point;
  readonly current: Point;
  readonly target: Point;
}

export function pointsOf(course: Course, options: { readonly direction: Better }): Points {
  requireOptions(options);
  requireGiven("course", course, "{ base, current, target }, each with its period and value");
  const points = {
    base: pointIn("base", course.base),
    current: pointIn("current", course.current),
    target: pointIn("target", course.target),
  };
  requireOrder(["base", points.base], ["current", points.current]);
  requireOrder(["base", points.base], ["target", points.target]);
  return points;
}

/** Undefined where the base is the target. */
export function paceOf({ base, current, target }: Points, direction: Better): Rational | undefined {
  const distance = subtract(target.value, base.value);
  if (distance.n === 0n) return undefined;
  const soFar = divide(subtract(current.value, base.value), fromInteger(current.month - base.month));
  const needed = divide(distance, fromInteger(target.month - base.month));
  const pace = divide(soFar, needed);
  const hadMet = isAsGood(compare(base.value, target.value), direction);
  return hadMet ? multiply(pace, fromInteger(-1)) : pace;
}
