import { compare, fromScaled, type Rational } from "../internal/rational.js";
import { toDecimalText } from "../internal/rounding.js";
import { readExact, writeExact } from "../model/amount.js";
import { type AmountFault, isAmountFault, readAmount } from "../model/amount-text.js";
import { EXACT } from "./observations.js";
import { type ScaleHolder, scaledUnits } from "./scaled-text.js";
import type { ExactRange } from "./metric-reader.js";
import type { Reader } from "./reader.js";

/** Numbers below it are whole units of at most fifteen digits. */
const SAFE_UNITS = 1e15;

/**
 * An amount for the columns: the units are the result, the scale is left in the holder. NaN says that it is none;
 * {@link amountFault} then says why.
 */
export function unitsOf(reader: Reader, input: unknown): number {
  const units = plainUnits(input, reader.holder);
  return Number.isNaN(units) ? keepExact(reader, input) : units;
}

/** The units of a plain decimal or a whole number, as nearly all amounts are; NaN for every other one. */
export function plainUnits(input: unknown, holder: ScaleHolder): number {
  if (typeof input === "string") return scaledUnits(input, holder);
  if (typeof input !== "number" || !Number.isInteger(input) || Math.abs(input) >= SAFE_UNITS) return Number.NaN;
  holder.scale = 0;
  return input === 0 ? 0 : input;
}

function keepExact(reader: Reader, input: unknown): number {
  const read = readSafely(input);
  if (isAmountFault(read)) return Number.NaN;
  const text = writeExact(read);
  const units = scaledUnits(text, reader.holder);
  if (!Number.isNaN(units)) return units;
  reader.holder.scale = EXACT;
  return reader.exactAmounts.push(text) - 1;
}

/** Why an input is no amount. */
export function amountFault(input: unknown): AmountFault {
  const read = readSafely(input);
  return isAmountFault(read) ? read : "not-an-amount";
}

/** What pretends to be a Decimal runs code of its own. Databases hand out their counts as bigints. */
function readSafely(input: unknown): Rational | AmountFault {
  try {
    return readAmount(typeof input === "bigint" ? String(input) : input);
  } catch {
    return "not-an-amount";
  }
}

/** The exact value of an amount in the columns. */
export function exactOf(units: number, scale: number, exactAmounts: readonly string[]): Rational {
  return scale === EXACT ? readExact(exactAmounts[units] ?? "0") : fromScaled(units, scale);
}

/** The text of an amount in the columns. */
export function textOf(units: number, scale: number, exactAmounts: readonly string[]): string {
  return scale === EXACT ? (exactAmounts[units] ?? "0") : toDecimalText(fromScaled(units, scale));
}

/** Whether two amounts in the columns are the same, or both are not there. */
export function sameAmount(
  unitsA: number,
  scaleA: number,
  unitsB: number,
  scaleB: number,
  exactAmounts: readonly string[],
): boolean {
  if (scaleA !== scaleB) return false;
  return scaleA === EXACT ? exactAmounts[unitsA] === exactAmounts[unitsB] : Object.is(unitsA, unitsB);
}

/**
 * Whether an amount lies in a range. Correctly rounded quotients keep their order, so where they differ they decide;
 * where they are the same, the exact amounts do.
 */
export function inRange(units: number, scale: number, range: ExactRange, exactAmounts: readonly string[]): boolean {
  if (scale !== EXACT) {
    const value = units / 10 ** scale;
    if (value > range.lowNumber && value < range.highNumber) return true;
  }
  const exact = exactOf(units, scale, exactAmounts);
  return compare(range.low, exact) <= 0 && compare(exact, range.high) <= 0;
}
