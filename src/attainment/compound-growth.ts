import { closedEnd, type Interval } from "../internal/interval.js";
import { exactRoot, power, radicalPower, rootDecimals } from "../internal/radical.js";
import {
  absolute,
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  negate,
  ONE,
  powerOfTen,
  type Rational,
  rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import type { Day } from "../model/label.js";
import { endsMonth, monthOf } from "../model/span.js";

/** Where a value is a root, which no fraction writes: what decides in its place, and where an amount stands beside that. */
export interface Powers {
  readonly value: Rational;
  readonly at: (amount: Rational) => Rational;
}

/** A growth a year: the value cut off where it does not end, and the powers that decide. */
export interface CompoundGrowth {
  readonly value: Rational;
  /** The value was cut off. */
  readonly cut: boolean;
  readonly powers: Powers;
}

const DIGITS = 30;

/**
 * Growth a year on average, in percent: ((value ÷ base)^(1 ÷ years) − 1) × 100. The root is taken to be shown alone: what
 * decides is (1 + growth ÷ 100)^months against (value ÷ base)^12, both divided by what they share.
 */
export function compoundGrowth(quotient: Rational, months: number): CompoundGrowth {
  const root = radicalPower(quotient, MONTHS_A_YEAR, months);
  const exact = exactRoot(root);
  const factor = exact ?? rootDecimals(root, DIGITS);
  return {
    value: multiply(subtract(factor, ONE), HUNDRED),
    cut: exact === undefined,
    powers: { value: root.radicand, at: (growth) => signedPower(add(ONE, divide(growth, HUNDRED)), root.degree) },
  };
}

export const MONTHS_A_YEAR = 12;

/** A fall by more than all there is lies below every value, whatever the power. */
function signedPower(base: Rational, exponent: number): Rational {
  return signOf(base) < 0 ? negate(power(absolute(base), exponent)) : power(base, exponent);
}

/** The least step between two values that are cut off. */
export const CUT: Rational = divide(HUNDRED, rational(powerOfTen(DIGITS)));

/** Whole months from the end of one day to the end of another; undefined where there are none. */
export function monthsUntil(from: Day, to: Day): number | undefined {
  if (!endsMonth(from) || !endsMonth(to)) return undefined;
  const months = monthOf(to) - monthOf(from);
  return months > 0 ? months : undefined;
}

/** What a growth can still become, as powers, from what its quotient can; below zero there is nothing to grow to. */
export function powersOf(quotients: Interval, months: number): Interval {
  const { low, high } = quotients;
  const raised = (at: Rational): Rational => radicalPower(at, MONTHS_A_YEAR, months).radicand;
  const bottom = low === undefined || compare(low.at, ZERO) <= 0;
  return {
    low: bottom ? closedEnd(ZERO) : { at: raised(low.at), open: low.open },
    ...(high === undefined ? {} : { high: { at: signOf(high.at) < 0 ? ZERO : raised(high.at), open: high.open } }),
  };
}
