import { add, divide, multiply, type Rational, signOf, subtract } from "../internal/rational.js";
import type { BaseRead } from "./base.js";
import { type Expected, grownBy, isExpected, timeOn } from "./path.js";
import type { PathForm } from "./path-form.js";
import { startOf } from "./path-points.js";
import type { MeasureRead, Question } from "./reading.js";
import type { Absence } from "./reason.js";
import { leadsFrom, type Wanted } from "./wanted.js";

/** How fast it goes, where that leads, and by which form of path both were worked out. */
export interface Outlook {
  readonly pace: Rational | Absence;
  readonly forecast: Rational | Absence;
  /** Absent where both are. */
  readonly path?: PathForm;
}

export function outlookOf(
  question: Question,
  wanted: Wanted,
  read: MeasureRead,
  base: BaseRead | undefined,
  expected: Expected | Absence,
): Outlook {
  const pace = isExpected(expected) ? paceOf(expected, read.value) : expected;
  const { form, forecast } = forecastOf(question, wanted, read, base, { expected, pace });
  const told = isExpected(expected) && startsBeyond(expected, wanted) ? "base-is-required" : pace;
  return typeof told === "string" && typeof forecast === "string"
    ? { pace: told, forecast }
    : { pace: told, forecast, path: form };
}

/** From beyond what is required the path leads back, and the faster a value falls the better its pace would look. */
function startsBeyond({ start }: Expected, wanted: Wanted): boolean {
  return wanted.required !== undefined && leadsFrom(wanted, wanted.required, start.amount);
}

/** What has been done of what the path asks for by the day: 1 keeps to it. */
function paceOf({ start, amount }: Expected, value: Rational): Rational | Absence {
  const asked = subtract(amount, start.amount);
  return asked.n === 0n ? "path-is-level" : divide(subtract(value, start.amount), asked);
}

interface Course {
  readonly expected: Expected | Absence;
  readonly pace: Rational | Absence;
}

/** The value on the deadline day if it goes on as it has gone since its start. */
function forecastOf(
  question: Question,
  wanted: Wanted,
  read: MeasureRead,
  base: BaseRead | undefined,
  { expected, pace }: Course,
): { readonly form: PathForm; readonly forecast: Rational | Absence } {
  const { context, metric, window } = question;
  const form = isExpected(expected) ? expected.form : (context.path ?? "linear");
  const absent = (reason: Absence) => ({ form, forecast: reason });
  if (metric.kind === "ordinal" || metric.kind === "milestone") return absent("not-for-kind");
  if (window.over) return absent("past-deadline");
  if (expected === "no-compound-rate" || expected === "no-stages") return absent(expected);
  const start = startOf(question, read, base);
  if (typeof start === "string") return absent(start);
  if (read.on <= start.day) return absent("no-value-since-baseline");
  if (form === "staged" && wanted.required !== undefined) {
    if (typeof pace === "string") return absent(pace);
    return { form, forecast: add(start.amount, multiply(pace, subtract(wanted.required, start.amount))) };
  }
  const { gone, months } = timeOn(read.on, start, { day: window.due, amount: read.value });
  const times = divide(months, gone);
  if (form !== "compound") {
    return { form, forecast: add(start.amount, multiply(subtract(read.value, start.amount), times)) };
  }
  if (signOf(start.amount) === 0 || signOf(start.amount) !== signOf(read.value)) return absent("no-compound-rate");
  return { form, forecast: grownBy(start.amount, divide(read.value, start.amount), times) };
}
