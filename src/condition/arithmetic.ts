import { existing } from "../internal/assert.js";
import { absolute, fromInteger, type Rational } from "../internal/rational.js";
import { daysBetween } from "../model/day.js";
import type { ArithmeticKey } from "../model/value.js";
import { asAmount, textBeside } from "./coerce.js";
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
  const days = daysApart(operands);
  if (days !== undefined) return amount(key === "gap" ? absolute(days) : days);
  const readings = operands.map(asAmount);
  const unknown = readings.find((reading) => reading.kind === "unknown");
  if (unknown !== undefined) return unknown;
  const range = combinedRange(key, readings.map(rangeIn));
  return range === undefined ? { kind: "unknown", reason: "zero-denominator" } : ranged(range, readings);
}

/** From the second day to the first; nothing else is asked of two days. */
function daysApart<Why extends string>(operands: readonly Read<Why>[]): Rational | undefined {
  const [to, from] = operands.flatMap((operand) => (operand.kind === "day" ? [operand.day] : []));
  return to === undefined || from === undefined ? undefined : fromInteger(daysBetween(from, to));
}

function amount<Why extends string>(value: Rational): Read<Why> {
  return { kind: "amount", amount: value };
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

/**
 * The least or greatest of readings; of amounts that are not all known what it is bounded by. An attribute is read as the
 * levels or days that it stands among, and beside others of its kind as an amount.
 */
export function extreme<Why extends string>(key: "least" | "greatest", operands: readonly Read<Why>[]): Read<Why> {
  const ordered = operands.find(({ kind }) => kind === "level" || kind === "day");
  if (ordered === undefined) {
    const readings = operands.map(asAmount);
    const ranges = readings.map(rangeIn);
    return ranged(key === "least" ? leastOfRanges(ranges) : greatestOfRanges(ranges), readings);
  }
  const readings = operands.map((operand) => (operand.kind === "text" ? textBeside(operand.text, ordered) : operand));
  const unknown = readings.find(({ kind }) => kind === "unknown");
  if (unknown !== undefined) return unknown;
  const wanted = key === "least" ? -1 : 1;
  return readings.reduce((best, reading) => (ordersOf(reading, best).possible[0] === wanted ? reading : best));
}
