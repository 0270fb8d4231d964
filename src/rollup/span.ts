import { daysBetween } from "../model/day.js";
import { unlessBeyondCalendar } from "../model/before.js";
import { type Duration, plusDuration } from "../model/duration.js";
import type { Day, Period } from "../model/label.js";
import { periodOf, spanIn } from "../model/period.js";
import { endsMonth, startsMonth } from "../model/span.js";

/** A closed period in numbers: days counted from one day of reference, and months where it is made of whole ones. */
export interface NumberedSpan {
  readonly period: Period;
  readonly first: number;
  readonly last: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Months since year 0 and how many they are; absent where the period cuts a month. */
  readonly months?: { readonly first: number; readonly count: number };
}

const REFERENCE = "2000-01-01";

/** The number of the day so long before the first of a period; the first day there is where the calendar ends before it. */
export function dayBack({ firstDay }: NumberedSpan, { years = 0, months = 0, days = 0 }: Duration): number {
  const back = { years: -years, months: -months, days: -days };
  return daysBetween(REFERENCE, unlessBeyondCalendar(() => plusDuration(firstDay, back)) ?? "0001-01-01");
}

/** The same few periods are asked for in every district and target. */
const known = new Map<Period, NumberedSpan>();
const SPANS_KEPT = 1_000;

/**
 * Numbers of a period.
 *
 * @throws RangeError when it is none, or open at an end
 */
export function numberedSpan(period: Period): NumberedSpan {
  const kept = known.get(period);
  if (kept !== undefined) return kept;
  if (known.size === SPANS_KEPT) known.clear();
  const made = newSpan(period);
  known.set(period, made);
  return made;
}

function newSpan(period: Period): NumberedSpan {
  const { first, last } = spanIn(period);
  if (first === undefined || last === undefined) {
    throw new RangeError(`period: ${JSON.stringify(period)} is open at an end; a rollup has values for closed periods`);
  }
  const whole = startsMonth(first) && endsMonth(last);
  const months = { first: monthOf(first), count: monthOf(last) - monthOf(first) + 1 };
  return {
    period: periodOf({ first, last }),
    first: daysBetween(REFERENCE, first),
    last: daysBetween(REFERENCE, last),
    firstDay: first,
    lastDay: last,
    ...(whole ? { months } : {}),
  };
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** How a window is cut into equal parts: their number, and for each piece how many of them it covers. */
export interface Division {
  readonly parts: number;
  readonly covers: readonly number[];
}

/**
 * The longest equal parts that every piece of a window is made of: months for months, quarters for quarters and halves.
 * A piece may itself have been cut into so many parts.
 */
export function divisionOf(
  window: NumberedSpan,
  pieces: readonly NumberedSpan[],
  cutPieces: readonly CutPiece[] = [],
): Division {
  const months = piecesInMonths(window, pieces, cutPieces);
  const { whole, cuts, inner } = months ?? piecesInDays(window, pieces, cutPieces);
  const part = [...cuts, ...inner].reduce((unit, { offset, length }) => divisor(divisor(unit, offset), length), whole);
  return { parts: whole / part, covers: cuts.map(({ length }) => length / part) };
}

/** A piece that is made of equal parts. */
export interface CutPiece {
  readonly span: NumberedSpan;
  readonly parts: number;
}

interface Cut {
  readonly offset: number;
  readonly length: number;
}

interface Cuts {
  readonly whole: number;
  readonly cuts: readonly Cut[];
  readonly inner: readonly Cut[];
}

/** Months are equal parts, whichever days they have; undefined where a period cuts one. */
function piecesInMonths(
  { months: whole }: NumberedSpan,
  pieces: readonly NumberedSpan[],
  cutPieces: readonly CutPiece[],
): Cuts | undefined {
  if (whole === undefined) return undefined;
  const cuts: Cut[] = [];
  for (const { months } of pieces) {
    if (months === undefined) return undefined;
    cuts.push({ offset: months.first - whole.first, length: months.count });
  }
  const inner: Cut[] = [];
  for (const { span, parts } of cutPieces) {
    if (span.months === undefined || span.months.count % parts !== 0) return undefined;
    inner.push({ offset: span.months.first - whole.first, length: span.months.count / parts });
  }
  return { whole: whole.count, cuts, inner };
}

function piecesInDays(window: NumberedSpan, pieces: readonly NumberedSpan[], cutPieces: readonly CutPiece[]): Cuts {
  const cutOf = ({ first, last }: NumberedSpan, parts: number): Cut => ({
    offset: first - window.first,
    length: (last - first + 1) / parts,
  });
  return {
    whole: window.last - window.first + 1,
    cuts: pieces.map((span) => cutOf(span, 1)),
    // Months of different lengths are no equal parts in days.
    inner: cutPieces.map(({ span, parts }) => cutOf(span, parts)).filter(({ length }) => Number.isInteger(length)),
  };
}

function divisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
