import type { Rational } from "../../internal/rational.js";
import { toDecimalText } from "../../internal/rounding.js";

/** A figure as a length to draw, a double: nothing is decided by it, and the text beside it is exact. */
export function drawn(amount: Rational): number {
  return Number(toDecimalText(amount));
}
