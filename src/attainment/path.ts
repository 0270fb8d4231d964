import {
  add,
  divide,
  fromInteger,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { writeAmount, writeExactAmount } from "../model/amount.js";
import { daysIn } from "../model/day.js";
import type { Day } from "../model/label.js";
import { baseOf, type Measure } from "../model/target.js";
import { fillsUp } from "./fills-up.js";
import { type BaseRead, readBaseline } from "./base.js";
import { dayBefore } from "../model/before.js";
import type { Absence } from "./reason.js";
import type { MeasureRead, Question } from "./reading.js";
import type { AttainmentStep } from "./trace.js";
import { sideOf, type Wanted } from "./wanted.js";

/** What a planned path asks for on the day of a value. */
export interface Expected {
  readonly amount: Rational;
  readonly step: AttainmentStep;
}

interface Start {
  readonly amount: Rational;
  readonly day: Day;
}

export function isExpected(expected: Expected | Absence): expected is Expected {
  return typeof expected !== "string";
}

/** The straight path from its start to what is required on the deadline day; or why there is none. */
export function expectedOn(
  question: Question,
  wanted: Wanted,
  read: MeasureRead,
  base: BaseRead | undefined,
): Expected | Absence {
  const { metric, window } = question;
  if (metric.kind === "ordinal" || metric.kind === "milestone") return "not-for-kind";
  if (window.over) return "past-deadline";
  if (wanted.required === undefined || sideOf(wanted) === "both") return "no-direction";
  const start = startOf(question, wanted, read, base);
  if (typeof start === "string") return start;
  if (read.on <= start.day) return "no-value-since-baseline";
  const gone = monthsBetween(start.day, read.on);
  const months = monthsBetween(start.day, window.due);
  const amount = add(start.amount, multiply(subtract(wanted.required, start.amount), divide(gone, months)));
  return {
    amount,
    step: {
      step: "path",
      from: { day: start.day, amount: writeAmount(start.amount) },
      to: { day: window.due, amount: writeAmount(wanted.required) },
      on: read.on,
      gone: writeExactAmount(gone),
      months: writeExactAmount(months),
      expected: writeExactAmount(amount),
    },
  };
}

function startOf(question: Question, wanted: Wanted, read: MeasureRead, base: BaseRead | undefined): Start | Absence {
  const { target, metric, window } = question;
  const { measure = "level" } = target;
  if (measure !== "level") return startOfComparison(question, measure);
  if (fillsUp(metric) && !read.earlier) {
    const day = dayBefore(window.first);
    return sideOf(wanted) === "lower" && day !== undefined ? { amount: ZERO, day } : "no-path";
  }
  return base?.amount === undefined || base.day === undefined ? "no-baseline" : { amount: base.amount, day: base.day };
}

/** A change from the baseline grows from nothing; one from the period before starts anew with each period. */
function startOfComparison(
  { context, target, district, window }: Question,
  measure: Exclude<Measure, "level">,
): Start | Absence {
  if (baseOf(measure) !== "baseline") return "no-path";
  const { day } = readBaseline(context, target, district, window.period);
  return day === undefined ? "no-baseline" : { amount: "factor" in measure ? ONE : ZERO, day };
}

/** Both days' ends. Months are equally long, so that three years of five are three fifths, leap years or not. */
function monthsBetween(from: Day, to: Day): Rational {
  return subtract(monthsAt(to), monthsAt(from));
}

function monthsAt(day: Day): Rational {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return add(fromInteger(year * 12 + month - 1), rational(BigInt(date), BigInt(daysIn(year, month))));
}
