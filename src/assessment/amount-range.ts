import { add, greatest, least, multiply, type Rational, ZERO } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { checkedAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import type { SchemeNode } from "./scheme-node.js";
import type { Rounding } from "./scheme.js";

/** The amounts that something can come to, as far as a scheme tells; an absent end is open. */
export interface ScoreRange {
  readonly low?: Rational;
  readonly high?: Rational;
}

export function endsOf(low: Rational | undefined, high: Rational | undefined): ScoreRange {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

export function valueRange(value: Value): ScoreRange {
  if (typeof value !== "string") return {};
  const amount = checkedAmount(value);
  return { low: amount, high: amount };
}

export function hull(a: ScoreRange, b: ScoreRange): ScoreRange {
  return combined(a, b, least, greatest);
}

export function plus(a: ScoreRange, b: ScoreRange): ScoreRange {
  return combined(a, b, add, add);
}

type Combine = (a: Rational, b: Rational) => Rational;

function combined(a: ScoreRange, b: ScoreRange, lows: Combine, highs: Combine): ScoreRange {
  return endsOf(
    a.low === undefined || b.low === undefined ? undefined : lows(a.low, b.low),
    a.high === undefined || b.high === undefined ? undefined : highs(a.high, b.high),
  );
}

export function times({ low, high }: ScoreRange, factor: Rational): ScoreRange {
  return endsOf(low && multiply(low, factor), high && multiply(high, factor));
}

export const NOTHING: ScoreRange = { low: ZERO, high: ZERO };

export function hullOf(ranges: readonly ScoreRange[]): ScoreRange {
  return ranges.reduce(hull);
}

export function rounded({ low, high }: ScoreRange, rounding: Rounding | undefined): ScoreRange {
  if (rounding === undefined) return endsOf(low, high);
  const { digits, mode } = rounding;
  return endsOf(low && round(low, digits, mode), high && round(high, digits, mode));
}

/** A floor and a cap that are written as amounts are known here; others can be anything. */
export function withinLimits(range: ScoreRange, { floor, cap }: SchemeNode): ScoreRange {
  return below(cap, aboveFloor(floor, range));
}

function aboveFloor(floor: Value | undefined, { low, high }: ScoreRange): ScoreRange {
  if (floor === undefined) return endsOf(low, high);
  if (typeof floor !== "string") return endsOf(low, undefined);
  const least = checkedAmount(floor);
  return endsOf(
    low === undefined ? least : greatest(low, least),
    high === undefined ? undefined : greatest(high, least),
  );
}

function below(cap: Value | undefined, { low, high }: ScoreRange): ScoreRange {
  if (cap === undefined) return endsOf(low, high);
  if (typeof cap !== "string") return endsOf(undefined, high);
  const most = checkedAmount(cap);
  return endsOf(low === undefined ? undefined : least(low, most), high === undefined ? most : least(high, most));
}
