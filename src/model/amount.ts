import { assert } from "../internal/assert.js";
import { compare, powerOfTen, rational, type Rational } from "../internal/rational.js";
import {
  ROUNDING_MODES,
  type RoundingMode,
  toDecimalText,
  toExactDecimal,
  toFixedText,
  toFractionText,
} from "../internal/rounding.js";
import type { Amount } from "./label.js";
import { type AmountInput, isAmountFault, readAmount } from "./amount-text.js";
import { shown } from "./problem.js";

/** The exact value of an amount handed in by code; what is not an amount is the caller's slip, told with the argument's name. */
export function exactly(input: AmountInput, name?: string): Rational {
  const read = readAmount(input);
  if (isAmountFault(read)) {
    const given = typeof input === "string" ? JSON.stringify(shown(input)) : shown(input);
    const where = name === undefined ? "" : `${name}: `;
    throw new RangeError(
      `${where}${given} is not an amount (${read}); accepted: "94", "-3.5", "2/3", a finite number or a Decimal`,
    );
  }
  return read;
}

const WRITTEN = /^-?\d+(?:\.\d+|\/0*[1-9]\d*)?$/;

/** Reads back what {@link writeExact} wrote, of any length. */
export function readExact(text: string): Rational {
  if (!WRITTEN.test(text))
    throw new RangeError(`${JSON.stringify(shown(text))} is not an amount that was written here`);
  const slash = text.indexOf("/");
  if (slash >= 0) return rational(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
  const point = text.indexOf(".");
  if (point < 0) return rational(BigInt(text));
  return rational(BigInt(text.slice(0, point) + text.slice(point + 1)), powerOfTen(text.length - point - 1));
}

/** A text that is the value itself: a decimal where one of 34 digits can be, else a fraction. */
export function writeExact(value: Rational): string {
  return toExactDecimal(value) ?? toFractionText(value);
}

/**
 * An amount in a result: the decimal text, and beside it the exact fraction where the text had to be cut short.
 * `exact` is there to be computed with again; for reading, `value` is enough.
 */
export interface ExactAmount {
  readonly value: Amount;
  readonly exact?: string;
}

export function writeAmount(value: Rational): Amount {
  return toDecimalText(value);
}

export function writeExactAmount(value: Rational): ExactAmount {
  const text = toExactDecimal(value);
  return text === undefined ? { value: toDecimalText(value), exact: toFractionText(value) } : { value: text };
}

/**
 * Which of two amounts is larger, exactly; to sort by.
 *
 * @returns −1, 0 or 1
 * @throws RangeError when one of them is not an amount
 *
 * @example
 * ```ts
 * import { compareAmounts } from "quality-plan/model";
 *
 * compareAmounts("9", "10"); // => -1
 * compareAmounts("0.30", "3/10"); // => 0
 * ```
 */
export function compareAmounts(a: AmountInput, b: AmountInput): -1 | 0 | 1 {
  return compare(exactly(a), exactly(b));
}

/** How {@link formatAmount} writes an amount. */
export interface AmountFormat {
  /** Digits behind the decimal point, 0 to 34. */
  readonly digits: number;
  /** `halfUp` (default: half goes away from zero), `halfEven`, `up` (away from zero), `down` (towards zero). */
  readonly mode?: RoundingMode;
  /** Written behind the number: after a space where it begins with a Latin or Greek letter or a digit; `%`, `°` and Chinese units without. */
  readonly unit?: string;
}

/**
 * An amount written for reading, rounded as asked. It is for reading only: no verdict is ever taken from it.
 *
 * @throws RangeError when the amount is none, or `digits` is not a whole number from 0 to 34
 *
 * @example
 * ```ts
 * import { formatAmount } from "quality-plan/model";
 *
 * formatAmount("89.5495", { digits: 2, unit: "%" }); // => "89.55%"
 * formatAmount("2.5", { digits: 0, mode: "halfEven" }); // => "2"
 * formatAmount("1/3", { digits: 3 }); // => "0.333"
 * ```
 */
export function formatAmount(amount: AmountInput, format: AmountFormat): string {
  const { digits, mode = "halfUp", unit } = format;
  if (!Number.isInteger(digits) || digits < 0 || digits > 34) {
    throw new RangeError(`digits: ${String(digits)} is not a whole number from 0 to 34`);
  }
  if (!ROUNDING_MODES.includes(mode)) {
    throw new RangeError(`mode: ${JSON.stringify(mode)} is not one of ${ROUNDING_MODES.join(", ")}`);
  }
  const text = toFixedText(exactly(amount), digits, mode);
  return withUnit(text, unit ?? "");
}

/** A number and its unit: `3 km`, `3%`, `3件`. */
export function withUnit(text: string, unit: string): string {
  return STANDS_APART.test(unit) ? `${text} ${unit}` : `${text}${unit}`;
}

/** `km`, `μg/m³`; and `10万元`, whose digits would run into the number. The micro sign is neither Latin nor Greek. */
const STANDS_APART = /^[\p{Script=Latin}\p{Script=Greek}\p{N}\u00b5]/u;

/** An amount in checked data, which is one by proof. */
export function checkedAmount(text: Amount): Rational {
  const read = readAmount(text);
  assert(!isAmountFault(read), `${text} passed a check and is no amount`);
  return read;
}
