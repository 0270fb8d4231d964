import { existing } from "./assert.js";
import { powerOfTen, rational, type Rational } from "./rational.js";

/** How a figure that lies between two writable ones is rounded; `up` and `down` are away from and towards zero. */
export const ROUNDING_MODES = ["halfUp", "halfEven", "up", "down"] as const;
/** One of {@link ROUNDING_MODES}. */
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** value × 10^digits as a whole number, rounded. */
function roundedUnits(value: Rational, digits: number, mode: RoundingMode): bigint {
  const scaled = digits >= 0 ? value.n * powerOfTen(digits) : value.n;
  const divisor = digits >= 0 ? value.d : value.d * powerOfTen(-digits);
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  const whole = magnitude / divisor;
  const rest = magnitude % divisor;
  const units = goesUp(whole, rest * 2n, divisor, mode) ? whole + 1n : whole;
  return negative ? -units : units;
}

function goesUp(whole: bigint, twiceRest: bigint, divisor: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case "down":
      return false;
    case "up":
      return twiceRest > 0n;
    case "halfUp":
      return twiceRest >= divisor;
    case "halfEven":
      return twiceRest > divisor || (twiceRest === divisor && whole % 2n === 1n);
  }
}

export function round(value: Rational, digits: number, mode: RoundingMode): Rational {
  const units = roundedUnits(value, digits, mode);
  return digits >= 0 ? rational(units, powerOfTen(digits)) : rational(units * powerOfTen(-digits));
}

/** Plain notation with exactly so many digits behind the point; below 0, rounded to tens, hundreds and so on. Nothing rounds to a minus zero. */
export function toFixedText(value: Rational, digits: number, mode: RoundingMode): string {
  const units = roundedUnits(value, digits, mode);
  return digits >= 0 ? plainText(units, digits) : plainText(units * powerOfTen(-digits), 0);
}

function plainText(units: bigint, scale: number): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

/** Digits behind the point that write the fraction in full; undefined when it never ends. */
function endingScale(d: bigint): number | undefined {
  // A power of two has one set bit: it is split off whole, not halved away bit by bit.
  const evenPart = d & -d;
  const twos = evenPart.toString(2).length - 1;
  const fives = exponentOfFive(d / evenPart);
  return fives === undefined ? undefined : Math.max(twos, fives);
}

/** The k of 5^k; undefined for every other number. Squares of five keep the steps few for a long number. */
function exponentOfFive(value: bigint): number | undefined {
  const squares: bigint[] = [];
  for (let power = 5n; power <= value; power *= power) squares.push(power);
  let rest = value;
  let exponent = 0;
  for (let step = squares.length - 1; step >= 0; step -= 1) {
    const power = existing(squares[step], "a step counted from its list");
    if (rest % power === 0n) {
      rest /= power;
      exponent += 2 ** step;
    }
  }
  return rest === 1n ? exponent : undefined;
}

export const SIGNIFICANT_DIGITS = 34;
const SIGNIFICANT_LIMIT = powerOfTen(SIGNIFICANT_DIGITS);

/** The shortest plain decimal that is the value itself; undefined when none of 34 significant digits is. */
export function toExactDecimal(value: Rational): string | undefined {
  if (value.d === 1n) return significantDigits(value.n) <= SIGNIFICANT_DIGITS ? plainText(value.n, 0) : undefined;
  // In lowest terms the digits behind the point end in none that could be left out, and they are no fewer than the numerator's.
  if (isLong(value.n)) return undefined;
  const scale = endingScale(value.d);
  if (scale === undefined) return undefined;
  const units = (value.n * powerOfTen(scale)) / value.d;
  return isLong(units) ? undefined : plainText(units, scale);
}

function isLong(units: bigint): boolean {
  return units >= SIGNIFICANT_LIMIT || units <= -SIGNIFICANT_LIMIT;
}

function significantDigits(units: bigint): number {
  const digits = (units < 0n ? -units : units).toString();
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return end;
}

/** Plain notation of at most 34 significant digits, rounded half to even; trailing zeros are dropped. */
export function toDecimalText(value: Rational): string {
  return (
    toExactDecimal(value) ??
    withoutTrailingZeros(toFixedText(value, SIGNIFICANT_DIGITS - 1 - magnitudeOf(value), "halfEven"))
  );
}

function withoutTrailingZeros(text: string): string {
  if (!text.includes(".")) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  return text.slice(0, text.charCodeAt(end - 1) === 46 ? end - 1 : end);
}

/** Exponent of the leading digit: 0 for 1…9, −1 for 0.1…0.9. */
function magnitudeOf(value: Rational): number {
  const n = value.n < 0n ? -value.n : value.n;
  const guess = n.toString().length - value.d.toString().length;
  const reached = guess >= 0 ? n >= value.d * powerOfTen(guess) : n * powerOfTen(-guess) >= value.d;
  return reached ? guess : guess - 1;
}

/** `n/d`, for a figure whose decimal text is not the figure itself. */
export function toFractionText(value: Rational): string {
  return value.d === 1n ? value.n.toString() : `${value.n.toString()}/${value.d.toString()}`;
}
