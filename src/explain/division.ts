import { divide, equal, fromInteger, ONE, type Rational } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { readExact, writeExact } from "../model/amount.js";
import type { Cell } from "../rollup/cell.js";
import { figure } from "./figure.js";

type CellWithValue = Exclude<Cell, { readonly evidence: "none" }>;

/** Signs that say by themselves what a quotient is multiplied by. */
const SIGNS: ReadonlyMap<string, Rational> = new Map([
  ["%", fromInteger(100)],
  ["‰", fromInteger(1000)],
]);

/** A factor so near another one differs from it by the cut of a numerator or denominator that does not end. */
const FACTOR_DIGITS = 20;

/** `497 ÷ 555 = ` before 89.5495…%, `3 ÷ 20000 × 10000 = ` before 1.5起/万台; nothing before what is no rate. */
export function divisionBefore({ numerator, denominator, value, exact }: CellWithValue, unit: string): string {
  if (numerator === undefined || denominator === undefined) return "";
  const quotient = divide(readExact(numerator), readExact(denominator));
  const factor =
    quotient.n === 0n ? ONE : round(divide(readExact(exact ?? value), quotient), FACTOR_DIGITS, "halfEven");
  const said = equal(factor, ONE) || equal(factor, SIGNS.get(unit.slice(0, 1)) ?? ONE);
  const times = said ? "" : ` × ${figure(writeExact(factor))}`;
  return `${figure(numerator)} ÷ ${figure(denominator)}${times} = `;
}
