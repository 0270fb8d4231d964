import { powerOfTen, rational, type Rational } from "../internal/rational.js";
import { SIGNIFICANT_DIGITS } from "../internal/rounding.js";

/** Why a text is not an amount: each a problem code of its own. */
export const AMOUNT_FAULTS = [
  "amount-not-finite",
  "amount-exponent",
  "amount-full-width",
  "amount-percent-sign",
  "amount-grouping",
  "amount-too-precise",
  "amount-too-long",
  "amount-zero-denominator",
  "not-an-amount",
] as const;
export type AmountFault = (typeof AMOUNT_FAULTS)[number];

/** What a decimal.js `Decimal` offers; asked of the value, so that no decimal library is loaded to read one. */
interface DecimalLike {
  readonly toFixed: () => string;
}

/** What code may hand in as an amount: a decimal or fraction string, a finite number, a decimal.js `Decimal`. */
export type AmountInput = string | number | DecimalLike;

/** A double's longest plain form, 5e-324, has 326 characters. */
const LONGEST = 330;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const FRACTION = /^-?\d+\/\d+$/;
const EXPONENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d+$/;
const GROUPED = /^-?\d{1,3}(?:[,\u00a0\u202f _']\d+)+(?:\.\d+)?$/;
const FULL_WIDTH = /[\uff01-\uff5e]/;

/** Reads an amount exactly, or says which rule it breaks. */
export function readAmount(input: unknown): Rational | AmountFault {
  if (typeof input === "string") return readText(input);
  if (typeof input === "number") return readNumber(input);
  if (isDecimalLike(input)) {
    const text: unknown = input.toFixed();
    return typeof text === "string" ? readText(text) : "not-an-amount";
  }
  return "not-an-amount";
}

export function isAmountFault(read: Rational | AmountFault): read is AmountFault {
  return typeof read === "string";
}

function isDecimalLike(input: unknown): input is DecimalLike {
  return typeof input === "object" && input !== null && "toFixed" in input && typeof input.toFixed === "function";
}

function readText(text: string): Rational | AmountFault {
  if (text.length > LONGEST) return "amount-too-long";
  if (PLAIN.test(text)) return readPlain(text);
  if (FRACTION.test(text)) return readFraction(text);
  return faultOf(text);
}

function readPlain(text: string): Rational | AmountFault {
  const point = text.indexOf(".");
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  if (significant(digits) > SIGNIFICANT_DIGITS) return "amount-too-precise";
  return rational(BigInt(digits), point < 0 ? 1n : powerOfTen(text.length - point - 1));
}

function readFraction(text: string): Rational | AmountFault {
  const slash = text.indexOf("/");
  const n = text.slice(0, slash);
  const d = text.slice(slash + 1);
  if (significant(n) > SIGNIFICANT_DIGITS || significant(d) > SIGNIFICANT_DIGITS) return "amount-too-precise";
  const denominator = BigInt(d);
  return denominator === 0n ? "amount-zero-denominator" : rational(BigInt(n), denominator);
}

/** Digits between the first and the last that is not zero. */
function significant(digits: string): number {
  let start = digits.startsWith("-") ? 1 : 0;
  let end = digits.length;
  while (start < end && digits.charCodeAt(start) === 48) start += 1;
  while (end > start && digits.charCodeAt(end - 1) === 48) end -= 1;
  return end - start;
}

function faultOf(text: string): AmountFault {
  const trimmed = text.trim();
  if (/^[+-]?(?:Infinity|NaN)$/.test(trimmed)) return "amount-not-finite";
  if (FULL_WIDTH.test(trimmed)) return "amount-full-width";
  if (/[%‰]$/.test(trimmed)) return "amount-percent-sign";
  if (EXPONENT.test(trimmed)) return "amount-exponent";
  if (GROUPED.test(trimmed)) return "amount-grouping";
  return "not-an-amount";
}

/** A number is the shortest decimal that reads back as the same number: 0.1 is one tenth. */
function readNumber(value: number): Rational | AmountFault {
  if (!Number.isFinite(value)) return "amount-not-finite";
  if (Number.isSafeInteger(value)) return rational(BigInt(value));
  const text = String(value);
  const mark = text.indexOf("e");
  if (mark < 0) return readPlain(text);
  const mantissa = readPlain(text.slice(0, mark));
  if (isAmountFault(mantissa)) return mantissa;
  const exponent = Number(text.slice(mark + 1));
  return exponent >= 0
    ? rational(mantissa.n * powerOfTen(exponent), mantissa.d)
    : rational(mantissa.n, mantissa.d * powerOfTen(-exponent));
}
