import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
} from "../internal/rational.js";
import { type ExactAmount, writeExactAmount } from "../model/amount.js";
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
import { refused, type Refused } from "./outcome.js";

/** The weather of the German indicator report, best first. */
export const DESTATIS_SYMBOLS = ["sun", "sun-and-cloud", "cloud", "thunderstorm"] as const;
/** One of {@link DESTATIS_SYMBOLS}. */
export type DestatisSymbol = (typeof DESTATIS_SYMBOLS)[number];

/** What the German indicator report says of a series. */
export type DestatisProgress =
  | {
      readonly outcome: "assessed";
      readonly symbol: DestatisSymbol;
      /** Where the mean change of the last five years leads by the target's year. */
      readonly projected: ExactAmount;
      /** What is then missing, as a share of what is missing today; absent where the target is met today. */
      readonly shortfall?: ExactAmount;
    }
  | Refused;

const YEARS = 5;
const MONTHS = 12;

/**
 * The weather symbol of the German indicator report on sustainable development: the mean of the last five yearly changes
 * is carried on to the target's year. Target reached, or missed by less than 5 % of the distance that remains today: `sun`; by at
 * most 20 %: `sun-and-cloud`; by more, though moving the right way: `cloud`; standing still or moving away: `thunderstorm`.
 *
 * @param series - the values year by year, in any order; the last six are read
 * @returns refused where there are fewer than six values (`too-few-values`), or a year between the last six is missing (`gap-in-series`)
 * @throws RangeError when a value is no amount, a period does not end with a month or the target does not come last
 * @throws TypeError when what it is asked with is not there, or is another thing
 *
 * @see Statistisches Bundesamt, Indikatorenbericht Nachhaltige Entwicklung in Deutschland; docs/decisions/0010 for where this differs
 *
 * @example
 * ```ts
 * import { destatis } from "quality-plan/methods";
 *
 * const series = ["10", "11", "12", "13", "14", "15"].map((value, at) => ({ period: String(2015 + at), value }));
 * const progress = destatis(series, { target: { period: "2030", value: "26" }, direction: "up" });
 * progress.outcome === "assessed" ? [progress.symbol, progress.projected.value, progress.shortfall?.exact] : []; // => ["sun-and-cloud", "25", "1/11"]
 * ```
 */
export function destatis(
  series: readonly PointInTime[],
  options: { readonly target: PointInTime; readonly direction: Better },
): DestatisProgress {
  requireOptions(options);
  const { target, direction } = options;
  const points = seriesOf(series);
  const goal = pointIn("target", target);
  const last = points.slice(-YEARS - 1);
  const [first, current] = [last[0], last.at(-1)];
  if (first === undefined || current === undefined || last.length <= YEARS) return refused("too-few-values");
  requireOrder(["the last value", current], ["target", goal]);
  if (last.some((point, at) => point.month !== first.month + at * MONTHS)) return refused("gap-in-series");
  const yearly = divide(subtract(current.value, first.value), fromInteger(YEARS));
  const years = rational(BigInt(goal.month - current.month), BigInt(MONTHS));
  return symbolOf(current, goal, add(current.value, multiply(yearly, years)), yearly, direction);
}

function symbolOf(
  current: Point,
  goal: Point,
  projected: Rational,
  yearly: Rational,
  direction: Better,
): DestatisProgress {
  const place = { outcome: "assessed", projected: writeExactAmount(projected) } as const;
  const distance = subtract(goal.value, current.value);
  const metToday = isAsGood(compare(current.value, goal.value), direction);
  const share = metToday ? undefined : divide(subtract(goal.value, projected), distance);
  const shortfall = share === undefined ? {} : { shortfall: writeExactAmount(share) };
  if (isAsGood(compare(projected, goal.value), direction)) return { ...place, symbol: "sun", ...shortfall };
  const risesWell = signOf(yearly) === (direction === "up" ? 1 : -1);
  if (share === undefined || !risesWell) return { ...place, symbol: "thunderstorm", ...shortfall };
  if (compare(share, rational(5n, 100n)) < 0) return { ...place, symbol: "sun", ...shortfall };
  const symbol = compare(share, rational(20n, 100n)) <= 0 ? "sun-and-cloud" : "cloud";
  return { ...place, symbol, ...shortfall };
}
