import { existing } from "../internal/assert.js";
import type { Interval } from "../internal/interval.js";
import { compare, type Rational } from "../internal/rational.js";
import type { Member } from "./members.js";
import type { ValueCell } from "./values.js";

/** Who may stand before another: a member of a group with the stretch its value lies in, what is better lying higher. */
export interface Ranked extends Member {
  /** Its place in the list of the group. */
  readonly at: number;
  readonly cell: ValueCell;
  readonly span: Interval;
  /** The value itself, what is better lying higher. */
  readonly height: Rational;
}

/** How many of many stand before, no higher than, or perhaps before one of them. */
interface Placing {
  readonly ahead: number;
  readonly noBetter: number;
  /** The best of those that stand before it. */
  readonly best: readonly Ranked[];
}

/** Puts one among many that were sorted once. */
export type Order = (own: Interval) => Placing;

/** Sorts those whose stretches are known. */
export function orderOf(all: readonly Ranked[], shown: number): Order {
  const lows = all.flatMap((one) => (one.span.low === undefined ? [] : [{ one, end: one.span.low.at }]));
  lows.sort((a, b) => compare(b.end, a.end));
  const highs = all.flatMap(({ span }) => (span.high === undefined ? [] : [span.high.at])).sort(compare);
  const bestOf: (readonly Ranked[])[] = [[]];
  for (const [count, { one }] of lows.entries())
    bestOf.push(bestIn([...existing(bestOf[count], "the best of those before are known"), one], shown));
  return ({ low, high }) => {
    const ahead = high === undefined ? 0 : countWhile(lows, ({ end }) => compare(end, high.at) > 0);
    const noBetter = low === undefined ? 0 : countWhile(highs, (end) => compare(end, low.at) <= 0);
    return { ahead, noBetter, best: existing(bestOf[ahead], "the best of as many as there are are known") };
  };
}

/** The best few; among equals the first in the list is told first. */
export function bestIn(all: readonly Ranked[], shown: number): readonly Ranked[] {
  return [...all].sort((a, b) => compare(b.height, a.height) || a.at - b.at).slice(0, shown);
}

/** How many from the start on a question is true of, of which it is true no more once it is not. */
function countWhile<One>(sorted: readonly One[], holds: (one: One) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(existing(sorted[middle], "the middle lies within"))) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whatever both come to, the first stands no higher. */
export function isNoBetter({ high }: Interval, { low }: Interval): boolean {
  return high !== undefined && low !== undefined && compare(high.at, low.at) <= 0;
}

/** Whatever both come to, the first stands higher. */
export function isBetter({ low }: Interval, { high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low.at, high.at) > 0;
}
