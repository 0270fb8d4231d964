import { add, fromInteger, type Rational, rational, subtract } from "../internal/rational.js";
import { daysIn } from "../model/day.js";
import type { Day } from "../model/label.js";

/** Both days' ends. Months are equally long, so that three years of five are three fifths, leap years or not. */
export function monthsBetween(from: Day, to: Day): Rational {
  return subtract(monthsAt(to), monthsAt(from));
}

function monthsAt(day: Day): Rational {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return add(fromInteger(year * 12 + month - 1), rational(BigInt(date), BigInt(daysIn(year, month))));
}
