import { compare, type Rational } from "../internal/rational.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { assert } from "../internal/assert.js";
import { asAmount, textBeside } from "./coerce.js";
import { just } from "./range.js";
import type { AmountRange, ArithmeticReason, Reading } from "./reading.js";

/** How one stands to another: before it, the same, after it. */
export type Order = -1 | 0 | 1;

/** The orders that two readings may be in; where something is missing, why it cannot be told. */
export interface Orders<Why extends string> {
  readonly possible: readonly Order[];
  readonly missing?: Why | ArithmeticReason;
}

const ALL: readonly Order[] = [-1, 0, 1];

/** Words and texts that differ are in no order: 1 says no more than "not the same". */
export function ordersOf<Why extends string>(
  a: Reading<Why | ArithmeticReason>,
  b: Reading<Why | ArithmeticReason>,
): Orders<Why> {
  if (a.kind === "unknown") return { possible: ALL, missing: a.reason };
  if (b.kind === "unknown") return { possible: ALL, missing: b.reason };
  if (a.kind === "text" && b.kind === "text") return { possible: [sameText(a.text, b.text) ? 0 : 1] };
  if (a.kind === "text") return ordersOf(textBeside(a.text, b), b);
  if (b.kind === "text") return ordersOf(a, textBeside(b.text, a));
  if (a.kind === "range") return { possible: ordersOfRanges(a.range, rangeIn(b)), missing: a.reason };
  if (b.kind === "range") return { possible: ordersOfRanges(rangeIn(a), b.range), missing: b.reason };
  if (a.kind === "word" && b.kind === "word") return { possible: [a.word === b.word ? 0 : 1] };
  if (a.kind === "day" && b.kind === "day") return { possible: [a.day === b.day ? 0 : a.day < b.day ? -1 : 1] };
  return { possible: [compare(numberIn(a), numberIn(b))] };
}

/** An attribute held to an order is an amount, and so is what it is held against. */
export function ordersInNumbers<Why extends string>(
  a: Reading<Why | ArithmeticReason>,
  b: Reading<Why | ArithmeticReason>,
): Orders<Why> {
  return a.kind === "text" && b.kind === "text" ? ordersOf(asAmount(a), asAmount(b)) : ordersOf(a, b);
}

function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [readAmount(a), readAmount(b)];
  return !isAmountFault(one) && !isAmountFault(other) && compare(one, other) === 0;
}

/** Like is compared with like, and words and days are by themselves. */
function numberIn(reading: Reading<string>): Rational {
  if (reading.kind === "amount") return reading.amount;
  assert(reading.kind === "level", `a ${reading.kind} is compared with an amount`);
  return reading.place;
}

function rangeIn(reading: Reading<string>): AmountRange {
  return reading.kind === "range" ? reading.range : just(numberIn(reading));
}

function ordersOfRanges(a: AmountRange, b: AmountRange): readonly Order[] {
  return ALL.filter((order) => mayStand(order, a, b));
}

function mayStand(order: Order, a: AmountRange, b: AmountRange): boolean {
  switch (order) {
    case -1:
      return a.low === undefined || b.high === undefined || compare(a.low, b.high) < 0;
    case 1:
      return a.high === undefined || b.low === undefined || compare(a.high, b.low) > 0;
    case 0:
      return (
        (a.low === undefined || b.high === undefined || compare(a.low, b.high) <= 0) &&
        (b.low === undefined || a.high === undefined || compare(b.low, a.high) <= 0)
      );
  }
}
