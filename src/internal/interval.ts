import { compare, type Rational } from "./rational.js";

/** An end of a stretch of amounts; an open one is not part of it. */
export interface End {
  readonly at: Rational;
  readonly open: boolean;
}

/** A stretch of amounts; an absent end is unbounded. */
export interface Interval {
  readonly low?: End;
  readonly high?: End;
}

export function closedEnd(at: Rational): End {
  return { at, open: false };
}

export function openEnd(at: Rational): End {
  return { at, open: true };
}

export function contains({ low, high }: Interval, value: Rational): boolean {
  return (low === undefined || isAbove(value, low)) && (high === undefined || isBelow(value, high));
}

function isAbove(value: Rational, low: End): boolean {
  const side = compare(value, low.at);
  return low.open ? side > 0 : side >= 0;
}

function isBelow(value: Rational, high: End): boolean {
  const side = compare(value, high.at);
  return high.open ? side < 0 : side <= 0;
}

/** Whether every amount of the inner stretch lies in the outer one. */
export function encloses(outer: Interval, inner: Interval): boolean {
  return (
    (outer.low === undefined || (inner.low !== undefined && startsNoEarlier(inner.low, outer.low))) &&
    (outer.high === undefined || (inner.high !== undefined && endsNoLater(inner.high, outer.high)))
  );
}

function startsNoEarlier(inner: End, outer: End): boolean {
  const side = compare(inner.at, outer.at);
  return side > 0 || (side === 0 && (inner.open || !outer.open));
}

function endsNoLater(inner: End, outer: End): boolean {
  const side = compare(inner.at, outer.at);
  return side < 0 || (side === 0 && (inner.open || !outer.open));
}

/** Whether no amount lies in both. */
export function apart(a: Interval, b: Interval): boolean {
  return endsBefore(a.high, b.low) || endsBefore(b.high, a.low);
}

function endsBefore(high: End | undefined, low: End | undefined): boolean {
  if (high === undefined || low === undefined) return false;
  const side = compare(high.at, low.at);
  return side < 0 || (side === 0 && (high.open || low.open));
}
