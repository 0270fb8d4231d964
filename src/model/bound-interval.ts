import { closedEnd, type Interval, openEnd } from "../internal/interval.js";
import { absolute, add, fromInteger, type Rational, subtract } from "../internal/rational.js";
import { checkedAmount } from "./amount.js";
import type { Direction, Metric } from "./metric.js";
import type { Bound } from "./target.js";

/**
 * The values that satisfy a bound, as far as the plan itself says: undefined where it names no amounts of its own, or
 * leaves what lies outside to somebody's judgement. Of an ordinal metric the places of its levels, 1 the worst.
 */
export function boundInterval(bound: Bound, metric: Metric): Interval | undefined {
  const low = (value: unknown) => from(amountWritten(value, metric));
  const high = (value: unknown) => upTo(amountWritten(value, metric));
  if ("atLeast" in bound) return low(bound.atLeast);
  if ("atMost" in bound) return high(bound.atMost);
  if ("above" in bound) return beyond(amountWritten(bound.above, metric), "low");
  if ("below" in bound) return beyond(amountWritten(bound.below, metric), "high");
  if ("equals" in bound) return between(low(bound.equals), high(bound.equals), "none");
  if ("reach" in bound) return between(low(bound.reach), high(bound.reach), directionOf(metric));
  if ("within" in bound) return between(low(bound.within[0]), high(bound.within[1]), directionOf(metric));
  if ("about" in bound) {
    const [at, tolerance] = [amountWritten(bound.about, metric), amountWritten(bound.tolerance, metric)];
    if (at === undefined || tolerance === undefined) return undefined;
    const width = absolute(tolerance);
    return between(from(subtract(at, width)), upTo(add(at, width)), directionOf(metric));
  }
  return metric.kind === "ratio"
    ? low(metric.per)
    : low(metric.kind === "milestone" ? itemsOf(metric.items) : undefined);
}

/** The way that is better: of levels, which are listed worst first, always up. */
export function directionOf(metric: Metric): Direction {
  return metric.kind === "ordinal" ? "up" : metric.direction;
}

function itemsOf(items: readonly string[] | undefined): string {
  return String(items?.length ?? 1);
}

/** An amount that stands in the plan; undefined for one that is read from the evidence. */
function amountWritten(value: unknown, metric: Metric): Rational | undefined {
  if (typeof value !== "string") return undefined;
  if (metric.kind !== "ordinal") return checkedAmount(value);
  const place = metric.levels.indexOf(value);
  return place < 0 ? undefined : fromInteger(place + 1);
}

function from(at: Rational | undefined): Interval | undefined {
  return at === undefined ? undefined : { low: closedEnd(at) };
}

function upTo(at: Rational | undefined): Interval | undefined {
  return at === undefined ? undefined : { high: closedEnd(at) };
}

function beyond(at: Rational | undefined, end: "low" | "high"): Interval | undefined {
  return at === undefined ? undefined : { [end]: openEnd(at) };
}

/** With a direction the near end binds, with none both. */
function between(low: Interval | undefined, high: Interval | undefined, direction: Direction): Interval | undefined {
  if (low === undefined || high === undefined) return undefined;
  switch (direction) {
    case "up":
      return low;
    case "down":
      return high;
    case "none":
      return { ...low, ...high };
  }
}
