import { existing } from "../internal/assert.js";
import { firstPosition } from "../internal/first-position.js";
import type { DistrictId, GradeId } from "../model/label.js";
import type { GradeAnswers } from "./grade-answers.js";
import { roomFor } from "./grade-units.js";
import { type KindOrder, sumsBefore } from "./kind-order.js";
import { between, isUnchanged, type MovedUnit, runsIn, type Stretch } from "./moved-unit.js";
import type { Ranked } from "./rank.js";
import type { Grade } from "./scheme-grade.js";

/** A grade and the first run that it has no place for. */
interface Closed {
  readonly grade: Grade;
  readonly at: number;
}

/** How many units before each run of an order ask for a place of a grade while some that are better are open. */
export type Seats = (order: KindOrder, grade: Grade, open: readonly Grade[]) => readonly number[];

/** Counted once for all who are moved. */
export function seatsIn(answers: GradeAnswers): Seats {
  const known = new Map<KindOrder, Map<string, readonly number[]>>();
  return (order, grade, open) => {
    const ofOrder = known.get(order) ?? new Map<string, readonly number[]>();
    known.set(order, ofOrder);
    const key = JSON.stringify([grade.id, ...open.map(({ id }) => id)]);
    const counted = ofOrder.get(key) ?? sumsBefore(order.runs.map((run) => seatsOf(run, grade, open, answers)));
    ofOrder.set(key, counted);
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
  /** As everybody was, and what is counted of that. */
  readonly answers: GradeAnswers;
  readonly seats: Seats;
  /** As the unit is that has moved. */
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
  const { answers, asks, seats } = among;
  let filled = 0;
  let start = 0;
  for (const stretch of cutAt(closed, among.moved.stretches)) {
    const [at, filledHere] = [start, filled];
    const open = closed.flatMap((better) => (at < better.at ? [better.grade] : []));
    const { order, from, to, left, joined } = stretch;
    const counted = seats(order, grade, open);
    const more = takenBy(joined, grade, open, asks) - takenBy(left, grade, open, answers);
    const runs = runsIn(stretch);
    const filledBefore = (run: number): number =>
      filledHere + (run === runs ? between(counted, from, to) + more : between(counted, from, from + run));
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

function takenBy(unit: Ranked | undefined, grade: Grade, open: readonly Grade[], asks: GradeAnswers): number {
  return unit === undefined ? 0 : seatsOf([unit], grade, open, asks);
}

/** Stretches in each of which the same grades are open from its first run to its last. */
function cutAt(closed: readonly Closed[], stretches: readonly Stretch[]): readonly Stretch[] {
  let start = 0;
  return stretches.flatMap((stretch): readonly Stretch[] => {
    const at = start;
    start += runsIn(stretch);
    if (!isUnchanged(stretch)) return [stretch];
    const { order, from, to } = stretch;
    const shift = from - at;
    const ends = closed.map((better) => better.at + shift).filter((end) => from < end && end < to);
    const marks = [from, ...ends.sort((a, b) => a - b), to];
    return marks
      .slice(1)
      .map((end, position) => ({ order, from: existing(marks[position], "a mark before"), to: end }));
  });
}
