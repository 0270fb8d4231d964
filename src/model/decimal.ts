import { Decimal } from "decimal.js";
import type { AmountInput } from "./amount-text.js";
import { exactly, writeAmount } from "./amount.js";

/** Our own constructor: a caller's `Decimal.set` changes nothing in it. */
const PlanDecimal = Decimal.clone({
  defaults: true,
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

// Whoever holds one of our numbers holds its constructor; set there, the precision would change for everybody.
PlanDecimal.set = refuseSettings;
PlanDecimal.config = refuseSettings;

function refuseSettings(): never {
  throw new TypeError("the Decimal of quality-plan keeps its settings: use Decimal.clone for others");
}

/**
 * An amount as a decimal.js number of our own clone (34 significant digits, half to even, plain notation), to go on
 * computing with. A fraction that does not end is cut at 34 digits: it is no longer exact.
 *
 * @throws RangeError when it is not an amount
 *
 * @example
 * ```ts
 * import { decimal } from "quality-plan/model";
 *
 * decimal("0.1").plus("0.2").toString(); // => "0.3"
 * ```
 */
export function decimal(amount: AmountInput): Decimal {
  return new PlanDecimal(writeAmount(exactly(amount)));
}
