import { existing } from "../internal/assert.js";
import { absolute, add, divide, fromInteger, multiply, type Rational, signOf, subtract } from "../internal/rational.js";
import { daysBetween } from "../model/day.js";
import type { ArithmeticKey } from "../model/value.js";
import { bounded } from "./bounded.js";
import { asAmount } from "./coerce.js";
import { ordersOf } from "./order.js";
import {
  addRanges,
  distanceRange,
  divideRanges,
  greatestOfRanges,
  just,
  leastOfRanges,
  multiplyRanges,
  onlyAmount,
  subtractRanges,
} from "./range.js";
import type { AmountRange, ArithmeticReason, Reading } from "./reading.js";

type Read<Why extends string> = Reading<Why | ArithmeticReason>;
type Numeric = Exclude<ArithmeticKey, "least" | "greatest" | "first">;

/** What arithmetic comes to. Only of the least and the greatest is something known where a part is not. */
export function combined<Why extends string>(
  key: Exclude<ArithmeticKey, "first">,
  operands: readonly Read<Why>[],
): Read<Why> {
  if (key === "least" || key === "greatest") return extreme(key, operands);
  const days = (key === "minus" || key === "gap") && daysApart(operands);
  if (days !== false) return amount(key === "gap" ? absolute(days) : days);
  const readings = operands.map(asAmount);
  const unknown = readings.find((reading) => reading.kind === "unknown");
  if (unknown !== undefined) return unknown;
  const exact = readings.flatMap((reading) => (reading.kind === "amount" ? [reading.amount] : []));
  return exact.length === readings.length ? onAmounts(key, exact) : onRanges(key, readings);
}

/** From the second day to the first. */
function daysApart<Why extends string>([first, second]: readonly Read<Why>[]): Rational | false {
  if (first?.kind !== "day" || second?.kind !== "day") return false;
  return fromInteger(daysBetween(second.day, first.day));
}

function amount<Why extends string>(value: Rational): Read<Why> {
  return { kind: "amount", amount: value };
}

function onAmounts<Why extends string>(key: Numeric, amounts: readonly Rational[]): Read<Why> {
  switch (key) {
    case "plus":
      return amount(amounts.reduce((total, one) => bounded(add(total, one))));
    case "times":
      return amount(amounts.reduce((product, one) => bounded(multiply(product, one))));
    case "minus":
      return amount(amounts.reduce(subtract));
    case "gap":
      return amount(absolute(amounts.reduce(subtract)));
    case "ratio": {
      const above = existing(amounts[0], "a ratio has a numerator");
      const below = existing(amounts[1], "a ratio has a denominator");
      if (signOf(below) === 0) return { kind: "unknown", reason: "zero-denominator" };
      return amount(bounded(divide(above, below)));
    }
  }
}

function onRanges<Why extends string>(key: Numeric, readings: readonly Read<Why>[]): Read<Why> {
  const ranges = readings.map((reading) => rangeIn(reading));
  const made = combinedRange(key, ranges);
  return made === undefined ? { kind: "unknown", reason: "zero-denominator" } : ranged(made, readings);
}

function combinedRange(key: Numeric, ranges: readonly AmountRange[]): AmountRange | undefined {
  switch (key) {
    case "plus":
      return ranges.reduce(addRanges);
    case "times":
      return ranges.reduce(multiplyRanges);
    case "minus":
      return ranges.reduce(subtractRanges);
    case "gap":
      return distanceRange(ranges.reduce(subtractRanges));
    case "ratio":
      return divideRanges(
        existing(ranges[0], "a ratio has a numerator"),
        existing(ranges[1], "a ratio has a denominator"),
      );
  }
}

/** Of what is not known anything may be the range. */
function rangeIn<Why extends string>(reading: Read<Why>): AmountRange {
  if (reading.kind === "amount") return just(reading.amount);
  return reading.kind === "range" ? reading.range : {};
}

/** A range made of readings, for the reason of the first of them that is not an amount. */
export function ranged<Why extends string>(range: AmountRange, readings: readonly Read<Why>[]): Read<Why> {
  const only = onlyAmount(range);
  if (only !== undefined) return amount(only);
  const { reason } = existing(
    readings.find((reading) => "reason" in reading),
    "a range is made of something that is not an amount",
  );
  return range.low === undefined && range.high === undefined
    ? { kind: "unknown", reason }
    : { kind: "range", range, reason };
}

/** The least or greatest of readings; of amounts that are not all known what it is bounded by. */
export function extreme<Why extends string>(key: "least" | "greatest", operands: readonly Read<Why>[]): Read<Why> {
  const inNumbers = operands.some(({ kind }) => kind === "amount" || kind === "range");
  const readings = inNumbers ? operands.map(asAmount) : operands;
  if (inNumbers && readings.some(({ kind }) => kind !== "amount")) {
    const ranges = readings.map((reading) => rangeIn(reading));
    return ranged(key === "least" ? leastOfRanges(ranges) : greatestOfRanges(ranges), readings);
  }
  const unknown = readings.find(({ kind }) => kind === "unknown");
  if (unknown !== undefined) return unknown;
  const wanted = key === "least" ? -1 : 1;
  return readings.reduce((best, reading) => (ordersOf(reading, best).possible[0] === wanted ? reading : best));
}
