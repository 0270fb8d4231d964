import { divide, ONE, type Rational, signOf, subtract } from "../internal/rational.js";
import { readExact } from "../model/amount.js";

/** A share as a length to draw, from 0 to 1: the one place where a figure becomes a double, which nothing is decided by. */
export function drawnShare(share: Rational): number {
  if (signOf(share) <= 0) return 0;
  if (signOf(subtract(share, ONE)) >= 0) return 1;
  return Number((share.n * 1000n) / share.d) / 1000;
}

/** Points of the full ones, to draw. */
export function shareOf(points: string, full: string): number {
  const whole = readExact(full);
  return signOf(whole) === 0 ? 0 : drawnShare(divide(readExact(points), whole));
}
