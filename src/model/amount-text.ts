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
/** One of {@link AMOUNT_FAULTS}. */
export type AmountFault = (typeof AMOUNT_FAULTS)[number];

/** What a decimal.js `Decimal` offers; asked of the value, so that no decimal library is loaded to read one. */
interface DecimalLike {
  readonly toFixed: () => string;
}

/** What code may hand in as an amount: a decimal or fraction string, a finite number, a decimal.js `Decimal`. */
export type AmountInput = string | number | DecimalLike;

/** A double's longest plain form, −2.2250738585072014e-308, has 327 characters. */
const LONGEST = 330;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const FRACTION = /^-?\d+\/\d+$/;
const NOT_FINITE = /^[+-]?(?:inf|infinity|nan|∞)$/i;
/** Full-width forms except the comma and the percent sign, which are wrong here in any width. */
const FULL_WIDTH = /[\uff01-\uff04\uff06-\uff0b\uff0d-\uff5e]/;
const PERCENT = /\d\s?[%‰‱\uff05]$/;
const EXPONENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d+$/;
/** Commas, apostrophes, underlines and spaces, broken or thin. */
const GROUPED = /^[+-]?\d+(?:[,\uff0c'\u2019_ \u00a0\u2007\u2009\u202f]\d+)+(?:\.\d*)?$/;

/** Reads an amount exactly, or says which rule it breaks. Whatever is handed in, it does not throw. */
export function readAmount(input: unknown): Rational | AmountFault {
  if (typeof input === "string") return readText(input);
  if (typeof input === "number") return readNumber(input);
  try {
    return isDecimalLike(input) ? readDecimal(input) : "not-an-amount";
  } catch {
    return "not-an-amount";
  }
}

/** A boxed number has a `toFixed` too, which rounds to whole numbers. */
function isDecimalLike(input: unknown): input is DecimalLike {
  return (
    typeof input === "object" &&
    input !== null &&
    typeof input.valueOf() !== "number" &&
    "toFixed" in input &&
    typeof input.toFixed === "function"
  );
}

function readDecimal(input: DecimalLike): Rational | AmountFault {
  // 1e1000000000 is a small object whose plain form would fill the memory.
  if ("e" in input && typeof input.e === "number" && Math.abs(input.e) > LONGEST) return "amount-too-long";
  const text: unknown = input.toFixed();
  return typeof text === "string" ? readText(text) : "not-an-amount";
}

export function isAmountFault(read: Rational | AmountFault): read is AmountFault {
  return typeof read === "string";
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

/** Here zeros behind count as digits: 10^50 ÷ 2^49 is short to write and too long a number once it is reduced. */
function readFraction(text: string): Rational | AmountFault {
  const slash = text.indexOf("/");
  const n = BigInt(text.slice(0, slash));
  const d = BigInt(text.slice(slash + 1));
  if (d === 0n) return "amount-zero-denominator";
  return n >= PARTS_LIMIT || n <= -PARTS_LIMIT || d >= PARTS_LIMIT ? "amount-too-precise" : rational(n, d);
}

const PARTS_LIMIT = powerOfTen(SIGNIFICANT_DIGITS);

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
  if (NOT_FINITE.test(trimmed)) return "amount-not-finite";
  if (FULL_WIDTH.test(trimmed)) return "amount-full-width";
  if (PERCENT.test(trimmed)) return "amount-percent-sign";
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
