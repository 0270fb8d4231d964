import type { Rational } from "../internal/rational.js";
import { type AmountInput } from "../model/amount-text.js";
import { exactly } from "../model/amount.js";
import type { Period } from "../model/label.js";
import type { Direction } from "../model/metric.js";
import { given, isObject, requireList } from "../model/require-plan.js";
import { endsMonth, monthOf, spanOf } from "../model/span.js";

/** A value and the period it is of: a year as a rule, or any other period that ends with a month. */
export interface PointInTime {
  readonly period: Period;
  readonly value: AmountInput;
}

/** Which way is better. */
export type Better = Exclude<Direction, "none">;

/** Where something started, where it stands, and where it is to be by when. */
export interface Course {
  readonly base: PointInTime;
  readonly current: PointInTime;
  readonly target: PointInTime;
}

/** A point as it is computed with: the month at whose end it stands, counted through. */
export interface Point {
  readonly period: Period;
  readonly month: number;
  readonly value: Rational;
}

/** @throws TypeError when it is no value with its period; RangeError when the value is no amount, or the period none that ends with a month */
export function pointIn(name: string, point: PointInTime): Point {
  requireGiven(name, point, '{ period: "2015", value: "80" }');
  const { period, value } = point;
  const last = spanOf(period)?.last;
  if (last === undefined || !endsMonth(last))
    throw new RangeError(`${name}: ${given(period)} does not end with a month; accepted: "2015", "2015-H1", "2015-06"`);
  return { period, month: monthOf(last), value: exactly(value, name) };
}

/** @throws RangeError when the periods do not follow each other */
export function requireOrder(earlier: readonly [string, Point], later: readonly [string, Point]): void {
  if (earlier[1].month < later[1].month) return;
  throw new RangeError(
    `${later[0]}: ${JSON.stringify(later[1].period)} does not end after ${earlier[0]}, ${JSON.stringify(earlier[1].period)}`,
  );
}

function requireBetter(direction: Better): void {
  const asked: string = direction;
  if (asked === "up" || asked === "down") return;
  throw new RangeError(`direction: ${given(asked)} is neither "up" nor "down"`);
}

/** @throws TypeError when it is no object that things could be read from */
export function requireGiven(name: string, value: unknown, accepted: string): void {
  if (!isObject(value)) throw new TypeError(`${name}: ${given(value)} holds nothing to read; accepted: ${accepted}`);
}

/** What every method is asked with. */
export function requireOptions(options: { readonly direction: Better }): void {
  requireGiven("options", options, '{ direction: "up" }, or "down"');
  requireBetter(options.direction);
}

/** The points of a series by their time, whatever order they came in. */
export function seriesOf(series: readonly PointInTime[]): readonly Point[] {
  requireList("series", series, "values, each with its period");
  return series.map((point, at) => pointIn(`series ${String(at)}`, point)).sort((a, b) => a.month - b.month);
}

/** Whether a value is as good as another one, or better. */
export function isAsGood(side: -1 | 0 | 1, direction: Better): boolean {
  return direction === "up" ? side >= 0 : side <= 0;
}
