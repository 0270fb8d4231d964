import { add, negate, type Rational } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import type { Direction, Metric } from "../model/metric.js";
import { type Bound, type MeasureKey } from "../model/target.js";
import type { Value } from "../model/value.js";

/** Which way is better for what is measured: a place is the better the lower, a level of a list the higher. */
export function betterWay(metric: Metric, measure: MeasureKey): Direction {
  if (measure === "rank") return "down";
  return metric.kind === "ordinal" ? "up" : metric.direction;
}

/** The values a bound is made of, the tolerance left out; none for `all`. */
export function valuesIn(bound: Bound): readonly Value[] {
  if ("all" in bound) return [];
  if ("within" in bound) return bound.within;
  return Object.entries(bound)
    .filter(([key]) => key !== "tolerance")
    .map(([, value]) => value);
}

/** The amounts a bound is made of; undefined where one of them is read from the evidence, or there is none. */
export function amountsIn(bound: Bound): readonly Rational[] | undefined {
  const values = valuesIn(bound);
  const literals = values.filter((value) => typeof value === "string");
  return values.length > 0 && literals.length === values.length ? literals.map(checkedAmount) : undefined;
}

/**
 * The same bound with its values moved by what is better: up where more is asked for, down where less is allowed.
 * Undefined where there is no stricter bound of its form: all is all, and a figure to be met exactly has no better side.
 */
export function stricter(bound: Bound, by: Rational, way: Direction): Bound | undefined {
  const up = (value: Value): Value => moved(value, by);
  const down = (value: Value): Value => moved(value, negate(by));
  if ("atLeast" in bound) return { atLeast: up(bound.atLeast) };
  if ("above" in bound) return { above: up(bound.above) };
  if ("atMost" in bound) return { atMost: down(bound.atMost) };
  if ("below" in bound) return { below: down(bound.below) };
  if ("within" in bound) {
    const [low, high] = bound.within;
    return { within: [way === "down" ? low : up(low), way === "up" ? high : down(high)] };
  }
  if (way === "none") return undefined;
  const better = way === "up" ? up : down;
  if ("reach" in bound) return { reach: better(bound.reach) };
  return "about" in bound ? { ...bound, about: better(bound.about) } : undefined;
}

function moved(value: Value, by: Rational): Value {
  if (typeof value === "string") return writeExact(add(checkedAmount(value), by));
  // Raised at each level of government, a value still holds one addition.
  const [first, second, ...others] = "plus" in value ? value.plus : [];
  return first !== undefined && typeof second === "string" && others.length === 0
    ? { plus: [first, writeExact(add(checkedAmount(second), by))] }
    : { plus: [value, writeExact(by)] };
}

/** Whether every amount that a bound was moved to can still be written: a sum may need more digits than an amount may have. */
export function canBeWritten(bound: Bound): boolean {
  return valuesIn(bound).every((value) => {
    if (typeof value === "string") return isWritten(value);
    return !("plus" in value) || value.plus.every((part) => typeof part !== "string" || isWritten(part));
  });
}

function isWritten(text: string): boolean {
  return !isAmountFault(readAmount(text));
}
