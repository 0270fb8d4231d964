import { comparePower, powerDecimals } from "../internal/fractional-power.js";
import { add, compare, divide, multiply, type Rational, signOf, subtract } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { writeAmount, writeExactAmount } from "../model/amount.js";
import type { Day } from "../model/label.js";
import type { BaseRead } from "./base.js";
import { fillsUp } from "./fills-up.js";
import { monthsBetween } from "./months.js";
import type { PathForm } from "./path-form.js";
import { marksOf, startOf, type Waypoint } from "./path-points.js";
import type { MeasureRead, Question } from "./reading.js";
import type { Absence } from "./reason.js";
import type { AttainmentStep, PathPoint } from "./trace.js";
import { sideOf, type Wanted } from "./wanted.js";

/** What a planned path asks for on the day of a value. */
export interface Expected {
  readonly form: PathForm;
  readonly start: Waypoint;
  /** Of a compound path to twenty digits behind the point. */
  readonly amount: Rational;
  /** On which side of it the value lies, exactly: of a compound path decided by powers. */
  readonly side: -1 | 0 | 1;
  readonly step: AttainmentStep;
}

export function isExpected(expected: Expected | Absence): expected is Expected {
  return typeof expected !== "string";
}

/** The planned path from its start to what is required on the deadline day; or why there is none. */
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
  // What fills up does not pass its limit little by little.
  if (isLimit(question, wanted, read)) return "no-path";
  const start = startOf(question, read, base);
  if (typeof start === "string") return start;
  if (read.on <= start.day) return "no-value-since-baseline";
  const end = { day: window.due, amount: wanted.required };
  const marks = marksOf(question, start.day);
  const form = question.context.path ?? (marks.length > 0 ? "staged" : "linear");
  switch (form) {
    case "linear":
      return straight(form, start, [start, end], read);
    case "staged":
      return marks.length === 0 ? "no-stages" : straight(form, start, [start, ...marks, end], read);
    case "compound":
      return curved(start, end, read);
  }
}

function isLimit({ metric, target }: Question, wanted: Wanted, read: MeasureRead): boolean {
  const ofLevel = (target.measure ?? "level") === "level";
  return ofLevel && fillsUp(metric) && !read.earlier && sideOf(wanted) === "upper";
}

/** Straight from one point to the next. */
function straight(
  form: "linear" | "staged",
  start: Waypoint,
  points: readonly Waypoint[],
  read: MeasureRead,
): Expected {
  const next = Math.max(
    1,
    points.findIndex(({ day }) => day >= read.on),
  );
  const [from = start, to = start] = [points[next - 1], points[next]];
  const time = timeOn(read.on, from, to);
  const amount = add(from.amount, multiply(subtract(to.amount, from.amount), divide(time.gone, time.months)));
  const side = compare(read.value, amount);
  const step = stepOf(form, from, to, read.on, time, amount);
  return { form, start, amount, side, step: form === "staged" ? { ...step, points: points.map(written) } : step };
}

/** By equal growth, which zero has not, nor what lies on the other side of it. */
function curved(start: Waypoint, end: Waypoint, read: MeasureRead): Expected | Absence {
  if (signOf(start.amount) === 0 || signOf(start.amount) !== signOf(end.amount)) return "no-compound-rate";
  const time = timeOn(read.on, start, end);
  const [ratio, share] = [divide(end.amount, start.amount), divide(read.value, start.amount)];
  const part = divide(time.gone, time.months);
  const amount = grownBy(start.amount, ratio, part);
  // value = start × share, and a start below zero turns the order round.
  const side = comparePower(ratio, part, share) * -signOf(start.amount);
  const step = stepOf("compound", start, end, read.on, time, amount);
  return { form: "compound", start, amount, side: side > 0 ? 1 : side < 0 ? -1 : 0, step };
}

const WORKING_DIGITS = 40;
const DIGITS = 20;

/** amount × ratio^exponent, the ratio above zero, to twenty digits behind the point. */
export function grownBy(amount: Rational, ratio: Rational, exponent: Rational): Rational {
  return round(multiply(amount, powerDecimals(ratio, exponent, WORKING_DIGITS)), DIGITS, "halfEven");
}

interface Time {
  readonly gone: Rational;
  readonly months: Rational;
}

export function timeOn(on: Day, from: Waypoint, to: Waypoint): Time {
  return { gone: monthsBetween(from.day, on), months: monthsBetween(from.day, to.day) };
}

type PathStep = Extract<AttainmentStep, { readonly step: "path" }>;

function written({ day, amount }: Waypoint): PathPoint {
  return { day, amount: writeAmount(amount) };
}

function stepOf(
  form: PathForm,
  from: Waypoint,
  to: Waypoint,
  on: Day,
  { gone, months }: Time,
  expected: Rational,
): PathStep {
  return {
    step: "path",
    form,
    from: written(from),
    to: written(to),
    on,
    gone: writeExactAmount(gone),
    months: writeExactAmount(months),
    expected: writeExactAmount(expected),
  };
}
