import { compareRootWithLine, growthOf, type Radical, radicalPower } from "../internal/radical.js";
import {
  absolute,
  add,
  clamp,
  compare,
  divide,
  fromInteger,
  multiply,
  ONE,
  type Rational,
  rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { type AmountInput } from "../model/amount-text.js";
import { exactly } from "../model/amount.js";
import type { Amount, Period } from "../model/label.js";
import { compoundRatio, noGrowth, yearlyFactor } from "./compound.js";
import {
  type Better,
  isAsGood,
  type Point,
  pointIn,
  type PointInTime,
  requireOptions,
  requireOrder,
  seriesOf,
} from "./course.js";
import { type MethodRefusal, refused, type Refused, writeRounded } from "./outcome.js";

/** How Open SDG says that an indicator does, best first. */
export const OPEN_SDG_STATUSES = [
  "target-achieved",
  "substantial-progress",
  "moderate-progress",
  "limited-progress",
  "deterioration",
] as const;
/** One of {@link OPEN_SDG_STATUSES}. */
export type OpenSdgStatus = (typeof OPEN_SDG_STATUSES)[number];

/** How {@link openSdg} is asked. */
export interface OpenSdgOptions {
  readonly direction: Better;
  /** Where the way begins, if the series has a value for it, else with the first later one. Default: `2015`. */
  readonly base?: Period;
  /** The method with a target; absent: the one without. */
  readonly target?: PointInTime;
  /** The highest value there can be, or of what is to fall the lowest; near it less growth is asked for. Without a target only. */
  readonly limit?: AmountInput;
}

/** What Open SDG says of a series. */
export type OpenSdgProgress =
  | {
      readonly outcome: "assessed";
      readonly status: OpenSdgStatus;
      /** From −5 to 5, to twenty digits behind the point. */
      readonly score: Amount;
      /** The ratio of rates, or without a target the yearly rate as a share (0.01 is 1 % a year); positive the good way. Absent where the target is achieved and there is none. */
      readonly value?: Amount;
      readonly base: Period;
      readonly current: Period;
      /** What the thresholds were multiplied by near the limit, from 0 to 1. */
      readonly limitFactor?: Amount;
    }
  | Refused;

const WORKING_DIGITS = 60;
const FIVE = fromInteger(5);

/**
 * Progress as Open SDG measures it, after Statistics Canada: by compound yearly growth between a base year and the latest.
 *
 * With a target, the ratio of the rate so far to the rate needed: at least 0.95 `substantial-progress`, 0.6
 * `moderate-progress`, 0 `limited-progress`, else `deterioration`; `target-achieved` where the latest value satisfies it.
 * The score is 50/7 × ratio − 30/7 from 0.6 on, at most 5, and 25/6 × ratio − 2.5 below, at least −5.
 * Without one, the yearly rate itself: at least 1.5 %, 0.5 %, 0 %. With a limit both are multiplied by f = 1 − (base ÷ limit)^4.44,
 * mirrored beyond the limit. With r = rate ÷ f, 0.015 for 1.5 %, the score is then 500 r − 5 from 0.015 on, 250 r − 1.25 from
 * 0.005, 500 r − 2.5 from 0, and 125 × rate − 2.5 below; at most 5, at least −5. Statuses are decided exactly, without rounding a rate.
 *
 * @returns refused where there is no base and a later value, or no rate of growth leads from one to the other
 * @throws RangeError when a value is no amount, a period does not end with a month or comes twice, or both a target and a limit are given
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @see https://github.com/open-sdg/sdg-build (sdg/ProgressMeasure.py), and docs/decisions/0010 for where this differs
 *
 * @example
 * ```ts
 * import { openSdg } from "quality-plan/methods";
 *
 * const progress = openSdg(
 *   [{ period: "2015", value: "100" }, { period: "2020", value: "80" }],
 *   { direction: "down", target: { period: "2030", value: "50" } },
 * );
 * progress.outcome === "assessed" ? [progress.status, progress.score.slice(0, 5)] : []; // => ["substantial-progress", "2.618"]
 * ```
 */
export function openSdg(series: readonly PointInTime[], options: OpenSdgOptions): OpenSdgProgress {
  requireOptions(options);
  const { direction, base: from = "2015", target, limit } = options;
  if (target !== undefined && limit !== undefined)
    throw new RangeError("limit: the method with a target knows none; accepted is one of the two");
  const points = seriesOf(series);
  const twice = points.find((point, at) => points[at - 1]?.month === point.month);
  if (twice !== undefined) throw new RangeError(`series: ${JSON.stringify(twice.period)} comes twice`);
  const start = pointIn("base", { period: from, value: "0" });
  const base = points.find(({ month }) => month >= start.month);
  const current = points.at(-1);
  if (base === undefined || current === undefined || base.month === current.month) return refused("too-few-values");
  return target === undefined
    ? withoutTarget(base, current, direction, limit === undefined ? undefined : exactly(limit, "limit"))
    : withTarget(base, current, pointIn("target", target), direction);
}

function withTarget(base: Point, current: Point, target: Point, direction: Better): OpenSdgProgress {
  requireOrder(["base", base], ["target", target]);
  const ratio = compoundRatio({ base, current, target }, direction);
  const place = { outcome: "assessed", base: base.period, current: current.period } as const;
  if (isAsGood(compare(current.value, target.value), direction)) {
    const value = typeof ratio === "string" ? {} : { value: writeRounded(ratio.value) };
    return { ...place, status: "target-achieved", score: "5", ...value };
  }
  if (typeof ratio === "string") return refused(ratio);
  const status = ratio.isAtLeast(rational(95n, 100n))
    ? "substantial-progress"
    : ratio.isAtLeast(rational(60n, 100n))
      ? "moderate-progress"
      : ratio.isAtLeast(ZERO)
        ? "limited-progress"
        : "deterioration";
  const isUpper = status === "substantial-progress" || status === "moderate-progress";
  const score = isUpper ? line(ratio.value, [50n, 7n], [-30n, 7n]) : line(ratio.value, [25n, 6n], [-5n, 2n]);
  return { ...place, status, score: writeScore(score), value: writeRounded(ratio.value) };
}

function withoutTarget(base: Point, current: Point, direction: Better, limit: Rational | undefined): OpenSdgProgress {
  const unfit = noGrowth(base.value, current.value);
  if (unfit !== undefined) return refused(unfit);
  const near = limit === undefined ? NO_LIMIT : limitFactor(base.value, limit, direction);
  if (typeof near === "string") return refused(near);
  const turn = fromInteger((direction === "up" ? 1 : -1) * signOf(base.value));
  // What is at zero has shrunk by all of itself, in any number of years.
  const observed = yearlyFactor(base, current);
  const rate = multiply(turn, growthOf(observed, WORKING_DIGITS));
  const isAtLeast = (threshold: Rational): boolean => grewBy(observed, turn, threshold, near.nearness);
  const status: OpenSdgStatus = isAtLeast(rational(15n, 1000n))
    ? "substantial-progress"
    : isAtLeast(rational(5n, 1000n))
      ? "moderate-progress"
      : isAtLeast(ZERO)
        ? "limited-progress"
        : "deterioration";
  return {
    outcome: "assessed",
    status,
    score: writeScore(scoreOfRate(status, rate, near.factor)),
    value: writeRounded(rate),
    base: base.period,
    current: current.period,
    ...(limit === undefined ? {} : { limitFactor: writeRounded(near.factor) }),
  };
}

/** How near the base is to its limit: ℓ in the factor 1 − ℓ, and the factor. */
interface Near {
  readonly nearness?: Radical;
  readonly factor: Rational;
}

const NO_LIMIT: Near = { factor: ONE };

function limitFactor(base: Rational, limit: Rational, direction: Better): Near | MethodRefusal {
  if (!isAsGood(compare(limit, base), direction)) return "base-beyond-limit";
  const [size, end] = [absolute(base), absolute(limit)];
  const twice = multiply(end, fromInteger(2));
  if (compare(size, twice) >= 0) return NO_LIMIT;
  const share = divide(compare(size, end) <= 0 ? size : subtract(twice, size), end);
  const nearness = radicalPower(share, 111, 25);
  return { nearness, factor: subtract(ZERO, growthOf(nearness, WORKING_DIGITS)) };
}

/** turn × (g − 1) ≥ θ × (1 − ℓ), with g alone on the left. */
function grewBy(observed: Radical, turn: Rational, threshold: Rational, nearness: Radical | undefined): boolean {
  const slope = multiply(turn, threshold);
  const start = add(ONE, slope);
  const side =
    nearness === undefined
      ? compareRootWithLine(observed, start, ZERO, observed)
      : compareRootWithLine(observed, start, multiply(slope, fromInteger(-1)), nearness);
  return turn.n > 0n ? side >= 0 : side <= 0;
}

function scoreOfRate(status: OpenSdgStatus, rate: Rational, factor: Rational): Rational {
  if (status === "deterioration") return line(rate, [125n, 1n], [-5n, 2n]);
  if (factor.n === 0n) return FIVE;
  const normal = divide(rate, factor);
  if (status === "substantial-progress") return line(normal, [500n, 1n], [-5n, 1n]);
  if (status === "moderate-progress") return line(normal, [250n, 1n], [-5n, 4n]);
  return line(normal, [500n, 1n], [-5n, 2n]);
}

function line(at: Rational, slope: readonly [bigint, bigint], start: readonly [bigint, bigint]): Rational {
  return add(multiply(at, rational(...slope)), rational(...start));
}

function writeScore(score: Rational): Amount {
  return writeRounded(clamp(score, fromInteger(-5), FIVE));
}
