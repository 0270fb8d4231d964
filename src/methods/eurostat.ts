import { compareRoot, growthOf } from "../internal/radical.js";
import {
  add,
  compare,
  fromInteger,
  multiply,
  ONE,
  type Rational,
  rational,
  signOf,
  ZERO,
} from "../internal/rational.js";
import type { Amount } from "../model/label.js";
import { compoundRatio, noGrowth, yearlyFactor } from "./compound.js";
import {
  type Better,
  isAsGood,
  type Point,
  pointIn,
  type PointInTime,
  requireGiven,
  requireOptions,
  requireOrder,
} from "./course.js";
import { refused, type Refused, writeRounded } from "./outcome.js";

/** How Eurostat says that an indicator moves, best first. `no-significant-change` is there without a target only. */
export const EUROSTAT_TRENDS = [
  "target-achieved",
  "significant-progress",
  "moderate-progress",
  "no-significant-change",
  "insufficient-progress",
  "moderate-movement-away",
  "significant-movement-away",
] as const;
/** One of {@link EUROSTAT_TRENDS}. */
export type EurostatTrend = (typeof EUROSTAT_TRENDS)[number];

/** What Eurostat says of two values. */
export type EurostatProgress =
  | {
      readonly outcome: "assessed";
      readonly trend: EurostatTrend;
      /** The ratio of rates, or without a target the yearly rate as a share (0.01 is 1 % a year), positive the good way; to twenty digits behind the point. Absent where the target is achieved and there is no rate. */
      readonly value?: Amount;
    }
  | Refused;

/** How {@link eurostat} is asked. */
export interface EurostatOptions {
  readonly direction: Better;
  /** The method with a quantitative target; absent: the one without. */
  readonly target?: PointInTime;
}

const WORKING_DIGITS = 60;

/**
 * The trend of an indicator as Eurostat's monitoring of sustainable development words it, by compound yearly growth.
 *
 * With a target, the ratio of the rate so far to the rate needed: at least 0.95 `significant-progress`, 0.6
 * `moderate-progress`, 0 `insufficient-progress`, else `significant-movement-away`. Without one the yearly rate in the good
 * direction: more than 1 % significant and more than 0.1 % moderate progress, within ± 0.1 % no significant change, down to
 * −1 % a moderate, below a significant movement away. Decided exactly, by powers.
 *
 * @returns refused where no rate of growth leads from one value to the other
 * @throws RangeError when a value is no amount, a period does not end with a month or they do not follow each other
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @see https://ec.europa.eu/eurostat/web/sdi, and docs/decisions/0010 for where this differs
 *
 * @example
 * ```ts
 * import { eurostat } from "quality-plan/methods";
 *
 * const base = { period: "2015", value: "100" };
 * eurostat({ base, current: { period: "2020", value: "106" } }, { direction: "up" }).outcome; // => "assessed"
 * const progress = eurostat({ base, current: { period: "2016", value: "101" } }, { direction: "up" });
 * progress.outcome === "assessed" ? progress.trend : progress.reason; // => "moderate-progress"
 * ```
 */
export function eurostat(
  values: { readonly base: PointInTime; readonly current: PointInTime },
  options: EurostatOptions,
): EurostatProgress {
  requireOptions(options);
  requireGiven("values", values, "{ base, current }, each with its period and value");
  const { direction, target } = options;
  const [base, current] = [pointIn("base", values.base), pointIn("current", values.current)];
  requireOrder(["base", base], ["current", current]);
  return target === undefined
    ? withoutTarget(base, current, direction)
    : withTarget(base, current, pointIn("target", target), direction);
}

function withTarget(base: Point, current: Point, target: Point, direction: Better): EurostatProgress {
  requireOrder(["base", base], ["target", target]);
  const ratio = compoundRatio({ base, current, target }, direction);
  const value = typeof ratio === "string" ? {} : { value: writeRounded(ratio.value) };
  if (isAsGood(compare(current.value, target.value), direction))
    return { outcome: "assessed", trend: "target-achieved", ...value };
  if (typeof ratio === "string") return refused(ratio);
  const trend = ratio.isAtLeast(rational(95n, 100n))
    ? "significant-progress"
    : ratio.isAtLeast(rational(60n, 100n))
      ? "moderate-progress"
      : ratio.isAtLeast(ZERO)
        ? "insufficient-progress"
        : "significant-movement-away";
  return { outcome: "assessed", trend, ...value };
}

function withoutTarget(base: Point, current: Point, direction: Better): EurostatProgress {
  const unfit = noGrowth(base.value, current.value);
  if (unfit !== undefined) return refused(unfit);
  const turn = fromInteger((direction === "up" ? 1 : -1) * signOf(base.value));
  // What is at zero has shrunk by all of itself, in any number of years.
  const observed = yearlyFactor(base, current);
  const grown = growthOf(observed, WORKING_DIGITS);
  // turn × (g − 1) against θ, with g alone on the left.
  const sideOf = (threshold: Rational): number =>
    compareRoot(observed, add(ONE, multiply(turn, threshold))) * signOf(turn);
  return {
    outcome: "assessed",
    trend: trendBy(sideOf),
    value: writeRounded(multiply(turn, grown)),
  };
}

function trendBy(sideOf: (threshold: Rational) => number): EurostatTrend {
  if (sideOf(rational(1n, 100n)) > 0) return "significant-progress";
  if (sideOf(rational(1n, 1000n)) > 0) return "moderate-progress";
  if (sideOf(rational(-1n, 1000n)) >= 0) return "no-significant-change";
  return sideOf(rational(-1n, 100n)) >= 0 ? "moderate-movement-away" : "significant-movement-away";
}
