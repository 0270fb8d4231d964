import { existing } from "../internal/assert.js";
import { absolute, add, compare, type Rational, subtract } from "../internal/rational.js";
import type { Direction, Metric } from "../model/metric.js";
import { type Bound, type BoundKey, boundKeyOf, type Measure, measureKeyOf } from "../model/target.js";
import type { Value } from "../model/value.js";
import type { BoundSide } from "./trace.js";
import { closedEnd, type End, type Interval, openEnd } from "../internal/interval.js";

/** What a bound asks for: the amounts that satisfy it, and the one a figure is held against. */
export interface Wanted {
  readonly key: BoundKey;
  readonly interval: Interval;
  /** Absent where both ends of a range bind: no one amount is what is required. */
  readonly required?: Rational;
  /** What lies outside is left to somebody's judgement. */
  readonly judgedOutside: boolean;
  /** The amounts of the bound as it is written. */
  readonly amounts: readonly Rational[];
  readonly tolerance?: Rational;
  /** Not everybody reported what the bound was worked out from, so that it may move. */
  readonly mayMove?: true;
}

/** Levels are listed worst first, so a higher place is better whatever else is said. */
function directionOf(metric: Metric): Direction {
  return metric.kind === "ordinal" ? "up" : metric.direction;
}

/** Which way the measure is better: a place is the better the lower it is. */
export function directionFor(metric: Metric, measure: Measure | undefined): Direction {
  return measureKeyOf(measure) === "rank" ? "down" : directionOf(metric);
}

/** What of a bound holds the value from which side, by the measure's direction where the bound leaves it open. */
export function wantedBy(
  bound: Bound,
  direction: Direction,
  read: (value: Value) => Rational,
  whole: Rational,
): Wanted {
  const key = boundKeyOf(bound);
  if ("atLeast" in bound) return oneSided(key, { low: closedEnd(read(bound.atLeast)) });
  if ("atMost" in bound) return oneSided(key, { high: closedEnd(read(bound.atMost)) });
  if ("above" in bound) return oneSided(key, { low: openEnd(read(bound.above)) });
  if ("below" in bound) return oneSided(key, { high: openEnd(read(bound.below)) });
  if ("equals" in bound) return exactlyAt(key, read(bound.equals));
  if ("reach" in bound) return reaching(key, read(bound.reach), direction);
  if ("within" in bound) return between(key, read(bound.within[0]), read(bound.within[1]), direction);
  if ("about" in bound) {
    const tolerance = bound.tolerance === undefined ? undefined : absolute(read(bound.tolerance));
    return around(key, read(bound.about), tolerance, direction);
  }
  return oneSided(key, { low: closedEnd(whole) });
}

function oneSided(key: BoundKey, interval: Interval): Wanted {
  const { at } = existing(interval.low ?? interval.high, "a bound has an end");
  return { key, interval, required: at, judgedOutside: false, amounts: [at] };
}

function exactlyAt(key: BoundKey, at: Rational): Wanted {
  return {
    key,
    interval: { low: closedEnd(at), high: closedEnd(at) },
    required: at,
    judgedOutside: false,
    amounts: [at],
  };
}

function reaching(key: BoundKey, at: Rational, direction: Direction): Wanted {
  switch (direction) {
    case "up":
      return oneSided(key, { low: closedEnd(at) });
    case "down":
      return oneSided(key, { high: closedEnd(at) });
    case "none":
      return exactlyAt(key, at);
  }
}

/** With a direction the near end binds, and going past the far one does no harm. */
function between(key: BoundKey, low: Rational, high: Rational, direction: Direction): Wanted {
  const amounts = [low, high];
  switch (direction) {
    case "up":
      return { ...oneSided(key, { low: closedEnd(low) }), amounts };
    case "down":
      return { ...oneSided(key, { high: closedEnd(high) }), amounts };
    case "none":
      return { key, interval: { low: closedEnd(low), high: closedEnd(high) }, judgedOutside: false, amounts };
  }
}

function around(key: BoundKey, at: Rational, tolerance: Rational | undefined, direction: Direction): Wanted {
  const low = tolerance === undefined ? at : subtract(at, tolerance);
  const high = tolerance === undefined ? at : add(at, tolerance);
  const interval: Interval =
    direction === "up"
      ? { low: closedEnd(low) }
      : direction === "down"
        ? { high: closedEnd(high) }
        : { low: closedEnd(low), high: closedEnd(high) };
  return {
    key,
    interval,
    required: at,
    judgedOutside: tolerance === undefined,
    amounts: [at],
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}

/** From which side the bound holds the value: `lower` wants more, `upper` is a limit, `both` is a place to be. */
export function sideOf({ interval }: Wanted): BoundSide {
  if (interval.high === undefined) return "lower";
  return interval.low === undefined ? "upper" : "both";
}

/** Whether there is a way from one amount to another, the way that the bound wants it; where both ends bind either way. */
export function leadsFrom(wanted: Wanted, start: Rational, end: Rational): boolean {
  const order = compare(end, start);
  switch (sideOf(wanted)) {
    case "lower":
      return order > 0;
    case "upper":
      return order < 0;
    case "both":
      return order !== 0;
  }
}

/** How far a value lies inside the bound; negative is short of it. */
export function marginOf({ interval: { low, high } }: Wanted, value: Rational): Rational {
  const fromLow = low === undefined ? undefined : aboveEnd(value, low);
  const fromHigh = high === undefined ? undefined : subtract(high.at, value);
  if (fromLow === undefined) return existing(fromHigh, "a bound has an end");
  if (fromHigh === undefined) return fromLow;
  return subtract(fromLow, fromHigh).n <= 0n ? fromLow : fromHigh;
}

function aboveEnd(value: Rational, end: End): Rational {
  return subtract(value, end.at);
}
