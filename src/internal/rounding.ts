import { powerOfTen, rational, type Rational } from "./rational.js";

/** How a figure that lies between two writable ones is rounded; `up` and `down` are away from and towards zero. */
export const ROUNDING_MODES = ["halfUp", "halfEven", "up", "down"] as const;
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

/** Plain notation with exactly so many digits behind the point. */
export function toFixedText(value: Rational, digits: number, mode: RoundingMode): string {
  return plainText(roundedUnits(value, digits, mode), digits);
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
  let rest = d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

export const SIGNIFICANT_DIGITS = 34;

/** The shortest plain decimal that is the value itself; undefined when none of 34 significant digits is. */
export function toExactDecimal(value: Rational): string | undefined {
  const scale = value.d === 1n ? 0 : endingScale(value.d);
  if (scale === undefined) return undefined;
  const units = (value.n * powerOfTen(scale)) / value.d;
  return significantDigits(units) <= SIGNIFICANT_DIGITS ? plainText(units, scale) : undefined;
}

function significantDigits(units: bigint): number {
  const digits = (units < 0n ? -units : units).toString();
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return end;
}

/** Plain notation of at most 34 significant digits, rounded half to even; trailing zeros are dropped. */
export function toDecimalText(value: Rational): string {
  const exact = toExactDecimal(value);
  if (exact !== undefined) return exact;
  const digits = SIGNIFICANT_DIGITS - 1 - magnitudeOf(value);
  return withoutTrailingZeros(plainOf(round(value, digits, "halfEven"), Math.max(digits, 0)));
}

function plainOf(value: Rational, scale: number): string {
  return plainText((value.n * powerOfTen(scale)) / value.d, scale);
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
