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
  const pace = isExpected(expected) ? paceOf(expected, wanted, read.value) : expected;
  const { form, forecast } = forecastOf(question, wanted, read, base, expected);
  return typeof pace === "string" && typeof forecast === "string" ? { pace, forecast } : { pace, forecast, path: form };
}

/**
 * What has been done of what the path asks for by the day: 1 keeps to it. Where the path leads back, from beyond what is
 * required or to a stage on the other side of its start, a worse value would seem to hurry.
 */
function paceOf({ start, amount }: Expected, wanted: Wanted, value: Rational): Rational | Absence {
  const asked = subtract(amount, start.amount);
  if (asked.n === 0n) return "path-is-level";
  if (wanted.required === undefined || !leadsFrom(wanted, start.amount, wanted.required)) return "base-is-required";
  if (!leadsFrom(wanted, start.amount, amount)) return "path-leads-away";
  return divide(subtract(value, start.amount), asked);
}

/** At the pace of the stages so far, where they lead the same way as the whole; else a worse value would lead to a better one. */
function stagedForecast({ start, amount }: Expected, required: Rational, value: Rational): Rational | Absence {
  const [asked, whole] = [subtract(amount, start.amount), subtract(required, start.amount)];
  if (asked.n === 0n) return "path-is-level";
  if (whole.n === 0n) return "base-is-required";
  if (signOf(asked) !== signOf(whole)) return "path-leads-away";
  return add(start.amount, multiply(divide(subtract(value, start.amount), asked), whole));
}

/** The value on the deadline day if it goes on as it has gone since its start. */
function forecastOf(
  question: Question,
  wanted: Wanted,
  read: MeasureRead,
  base: BaseRead | undefined,
  expected: Expected | Absence,
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
  if (form === "staged" && wanted.required !== undefined)
    return { form, forecast: isExpected(expected) ? stagedForecast(expected, wanted.required, read.value) : expected };
  const { gone, months } = timeOn(read.on, start, { day: window.due, amount: read.value });
  const times = divide(months, gone);
  if (form !== "compound") {
    return { form, forecast: add(start.amount, multiply(subtract(read.value, start.amount), times)) };
  }
  if (signOf(start.amount) === 0 || signOf(start.amount) !== signOf(read.value)) return absent("no-compound-rate");
  return { form, forecast: grownBy(start.amount, divide(read.value, start.amount), times) };
}
