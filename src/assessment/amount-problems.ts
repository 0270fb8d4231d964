import { compare, type Rational, signOf } from "../internal/rational.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { Path, Problem } from "../model/problem.js";
import type { Value } from "../model/value.js";
import type { SchemeItem } from "./scheme-node.js";

/** The amount of a literal; undefined for what is worked out later, or is none. */
export function literal(value: Value | undefined): Rational | undefined {
  if (typeof value !== "string") return undefined;
  const read = readAmount(value);
  return isAmountFault(read) ? undefined : read;
}

export function reversed(low: Rational, high: Rational, path: Path): readonly Problem[] {
  if (compare(low, high) <= 0) return [];
  return [{ code: "bound-reversed", low: writeExact(low), high: writeExact(high), path }];
}

export type Worth = Pick<SchemeItem, "points" | "cap">;

export function notBelowZero(value: Value, path: Path): readonly Problem[] {
  const amount = literal(value);
  if (amount === undefined || signOf(amount) >= 0) return [];
  return [{ code: "amount-too-small", given: writeExact(amount), least: "0", included: true, path }];
}

/** More than the item's points must be said by a cap, or it is taken for a slip. */
export function aboveFull(points: Value | undefined, item: Worth, path: Path): readonly Problem[] {
  const amount = literal(points);
  if (amount === undefined || item.cap !== undefined || compare(amount, checkedAmount(item.points)) <= 0) return [];
  return [{ code: "score-above-item", points: writeExact(amount), full: item.points, path }];
}
