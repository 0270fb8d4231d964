import { existing } from "../internal/assert.js";
import { firstPosition } from "../internal/first-position.js";
import type { DistrictId, GradeId } from "../model/label.js";
import type { GradeAnswers } from "./grade-answers.js";
import { roomFor } from "./grade-units.js";
import { type KindOrder, sumsBefore } from "./kind-order.js";
import { type MovedUnit, runsIn, type Stretch } from "./moved-unit.js";
import type { Ranked } from "./rank.js";
import type { Grade } from "./scheme-grade.js";

/** A grade and the first run that it has no place for. */
interface Closed {
  readonly grade: Grade;
  readonly at: number;
}

/** How many of an order's units ask for a place of a grade while some that are better are open. */
export type Seats = (grade: Grade, open: readonly Grade[]) => readonly number[];

/** Counted once for all who are moved in an order. */
export function seatsIn({ runs }: KindOrder, asks: GradeAnswers): Seats {
  const known = new Map<string, readonly number[]>();
  return (grade, open) => {
    const key = JSON.stringify([grade.id, ...open.map(({ id }) => id)]);
    const counted = known.get(key) ?? sumsBefore(runs.map((run) => seatsOf(run, grade, open, asks)));
    known.set(key, counted);
    return counted;
  };
}

/** How many places of a grade a run takes that no better one is left for. */
function seatsOf(run: readonly Ranked[], grade: Grade, open: readonly Grade[], { holds, fits }: GradeAnswers): number {
  return run.filter(
    ({ district }) =>
      holds(grade, district) &&
      (grade.refill === false || fits(grade, district)) &&
      !open.some((better) => holds(better, district) && fits(better, district)),
  ).length;
}

/** What is asked of an order in which a unit has moved. */
export interface MovedOrder {
  readonly order: KindOrder;
  readonly moved: MovedUnit;
  /** Of the order as it was. */
  readonly seats: Seats;
  readonly asks: GradeAnswers;
}

/**
 * The grade of a unit that has moved in an order. Instead of giving all grades anew it finds where the places of each come
 * to an end: between two ends the units that still ask for a place are those of the order as it was, counted before.
 */
export function gradeOfMoved(grades: readonly Grade[], district: DistrictId, among: MovedOrder): GradeId | undefined {
  const { order, moved, asks } = among;
  const closed: Closed[] = [];
  const count = existing(order.before.at(-1), "an order has an end");
  for (const grade of grades) {
    if (grade.forced === true) continue;
    const at = grade.places === undefined ? Infinity : endOf(grade, roomFor(grade.places, count), closed, among);
    if (moved.position < at && asks.holds(grade, district) && asks.fits(grade, district)) return grade.id;
    closed.push({ grade, at });
  }
  return undefined;
}

/** The first run that a grade has no place for. */
function endOf(grade: Grade, room: number, closed: readonly Closed[], among: MovedOrder): number {
  let filled = 0;
  let start = 0;
  for (const stretch of cutAt(closed, among.moved.stretches)) {
    const at = start;
    const open = closed.flatMap((better) => (at < better.at ? [better.grade] : []));
    const [counted, from] =
      "units" in stretch
        ? [[0, seatsOf(stretch.units, grade, open, among.asks)], 0]
        : [among.seats(grade, open), stretch.from];
    const before = filled - existing(counted[from], "seats are counted");
    const filledBefore = (run: number): number => before + existing(counted[from + run], "seats are counted");
    const runs = runsIn(stretch);
    const end = firstPosition(
      0,
      runs,
      (run) => filledBefore(run) >= room || (grade.tied === "out" && filledBefore(run + 1) > room),
    );
    if (end < runs) return at + end;
    filled = filledBefore(runs);
    start += runs;
  }
  return Infinity;
}

/** Stretches in each of which the same grades are open from its first run to its last. */
function cutAt(closed: readonly Closed[], stretches: readonly Stretch[]): readonly Stretch[] {
  let start = 0;
  return stretches.flatMap((stretch): readonly Stretch[] => {
    const at = start;
    start += runsIn(stretch);
    if ("units" in stretch) return [stretch];
    const shift = stretch.from - at;
    const ends = closed.map((better) => better.at + shift).filter((end) => stretch.from < end && end < stretch.to);
    const marks = [stretch.from, ...ends.sort((a, b) => a - b), stretch.to];
    return marks.slice(1).map((to, position) => ({ from: existing(marks[position], "a mark before"), to }));
  });
}
