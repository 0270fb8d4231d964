/** So many digits a double holds exactly, whichever they are. */
const SAFE_DIGITS = 15;

/** Where the number of digits behind the point goes: the units are the result, and two results would cost an object a row. */
export interface ScaleHolder {
  scale: number;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LONGEST = SAFE_DIGITS + 2;

/** Reads a whole number of up to fifteen digits without a sign; −1 stands for every other text. Most amounts are such counts. */
export function wholeUnits(text: string): number {
  const end = text.length;
  if (end === 0 || end > SAFE_DIGITS) return -1;
  let units = 0;
  for (let at = 0; at < end; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    units = units * 10 + digit;
  }
  return units;
}

/**
 * Reads a plain decimal of up to fifteen digits, by hand because this is what reading a table spends its time on.
 * `"12.50"` gives 125 and the scale 1. NaN stands for every other text; the reader of amounts then says what it is.
 */
export function scaledUnits(text: string, holder: ScaleHolder): number {
  const end = text.length;
  if (end > LONGEST) return Number.NaN;
  const whole = wholeUnits(text);
  if (whole >= 0) {
    holder.scale = 0;
    return whole;
  }
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  let units = 0;
  let point = end;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) units = units * 10 + (code - ZERO);
    else if (code === POINT && point === end && at > start) point = at;
    else return Number.NaN;
  }
  const pointed = point < end;
  const digits = end - start - (pointed ? 1 : 0);
  let scale = pointed ? end - point - 1 : 0;
  if (digits === 0 || digits > SAFE_DIGITS || (pointed && scale === 0)) return Number.NaN;
  while (scale > 0 && units % 10 === 0) {
    units /= 10;
    scale -= 1;
  }
  holder.scale = scale;
  // Not −0, which would not be the same as 0 in a comparison of bits.
  return negative && units !== 0 ? -units : units;
}
