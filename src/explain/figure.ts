import { equal, type Rational } from "../internal/rational.js";
import { round, toExactDecimal, toFixedText } from "../internal/rounding.js";
import { readExact, withUnit } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import { shown } from "../model/problem.js";
import { isOne, singular } from "./plural.js";

const DIGITS_SHOWN = 4;

const SIGNIFICANT_SHOWN = 8;

const MOST_DIGITS = 12;

/** As wide as a plus, and the one that stands between two amounts. */
export const MINUS = "−";

/**
 * An amount written for reading, as sentences, reports and charts write it: exact, or cut off and marked. One that has more
 * than eight significant digits and more than four behind the point is cut, never rounded, so that no figure seems to reach a bound
 * which it misses. One so small that four digits show nothing of it goes on to the first two that do. What is below zero stands
 * behind the sign that subtractions are written with, `−3`.
 *
 * @param amount - a decimal or a fraction, best the `exact` of a result where it has one
 * @param unit - written behind the number; an English plural of plain small letters becomes one behind 1, where its spelling tells which
 * @throws RangeError when the amount is none that a result writes
 * @throws TypeError when the amount or the unit is no text
 *
 * @example
 * ```ts
 * import { figure } from "quality-plan/explain";
 *
 * figure("89.99996", "%"); // => "89.99996%"
 * figure("89.999999996", "%"); // => "89.9999…%"
 * figure("2/3"); // => "0.6666…"
 * figure("1", "awards"); // => "1 award"
 * ```
 */
export function figure(amount: Amount, unit = ""): string {
  requireText("amount", amount, 'a text such as "89.995" or "269/3"');
  requireText("unit", unit, "a text");
  const value = readExact(amount);
  const text = (shortText(value, amount) ?? cutText(value)).replace("-", MINUS);
  return withUnit(text, isOne(text) ? singular(unit) : unit);
}

function requireText(name: string, text: string, accepted: string): void {
  if (typeof text !== "string") throw new TypeError(`${name}: ${shown(text)} is no text; accepted: ${accepted}`);
}

/** In brackets where it is below zero, so that two signs do not meet. */
export function bracketed(amount: string): string {
  return amount.startsWith(MINUS) ? `(${amount})` : amount;
}

/** The whole of it, where that is short enough to reckon with. */
function shortText(value: Rational, amount: Amount): string | undefined {
  const text = toExactDecimal(value);
  if (equal(round(value, DIGITS_SHOWN, "down"), value)) return text ?? amount;
  const [, behind = ""] = text?.split(".") ?? [];
  return text !== undefined && behind.length <= MOST_DIGITS && lengthOf(text) <= SIGNIFICANT_SHOWN ? text : undefined;
}

/** How many significant digits a decimal has that is no whole number. */
function lengthOf(text: string): number {
  return text.replace(/^-?[0.]*/u, "").replace(".", "").length;
}

/** Four digits or more and a mark; what is below zero keeps its sign even where no digit shows it. */
function cutText(value: Rational): string {
  const digits = digitsFor(value);
  const text = toFixedText(value, digits, "down");
  return value.n < 0n && !text.startsWith("-") ? `-${text}…` : `${text}…`;
}

function digitsFor(value: Rational): number {
  if (round(value, DIGITS_SHOWN, "down").n !== 0n) return DIGITS_SHOWN;
  const zeros = /^-?0\.(0*)[1-9]/u.exec(toFixedText(value, MOST_DIGITS, "down"))?.[1];
  return zeros === undefined ? DIGITS_SHOWN : Math.min(zeros.length + 2, MOST_DIGITS);
}
