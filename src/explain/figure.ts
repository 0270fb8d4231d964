import type { Rational } from "../internal/rational.js";
import { round, toExactDecimal, toFixedText } from "../internal/rounding.js";
import { readExact, withUnit } from "../model/amount.js";
import type { Amount } from "../model/label.js";

const DIGITS_SHOWN = 4;

/**
 * An amount as it stands in a sentence. One that is longer than four digits behind the point is cut off, never rounded,
 * and marked: 89.99996 reads 89.9999…, so that no figure seems to reach a bound which it misses.
 */
export function figure(amount: Amount, unit = ""): string {
  const value = readExact(amount);
  const cut = round(value, DIGITS_SHOWN, "down");
  const whole = cut.n === value.n && cut.d === value.d;
  const text = whole ? (toExactDecimal(value) ?? amount) : cutText(value);
  return withUnit(text, unit);
}

/** Four digits and a mark; what is below zero keeps its sign even where no digit shows it. */
function cutText(value: Rational): string {
  const digits = toFixedText(value, DIGITS_SHOWN, "down");
  return value.n < 0n && !digits.startsWith("-") ? `-${digits}…` : `${digits}…`;
}
