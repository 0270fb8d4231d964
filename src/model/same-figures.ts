import type { AskedWindow, Series } from "./asked-window.js";

/** Whether what one asks and what the other asks come to one figure, or must: two that no value satisfies both contradict each other there. */
export function mustMeet(one: AskedWindow, other: AskedWindow): boolean {
  if (one.key === other.key && one.run === undefined) return true;
  if (one.series === undefined || other.series === undefined) return false;
  if (one.run !== undefined && other.run !== undefined)
    return (
      one.series.step === other.series.step &&
      !isRoomForBoth(runOf(one.series, one.run), runOf(other.series, other.run))
    );
  if (one.run !== undefined) return !isRoomForRun(runOf(one.series, one.run), other.series);
  if (other.run !== undefined) return !isRoomForRun(runOf(other.series, other.run), one.series);
  return sharedBy(one.series, other.series) !== undefined;
}

/** Whether whoever does in the outer window what it asks has done so in the inner one too. */
export function includes(outer: AskedWindow, inner: AskedWindow): boolean {
  if (outer.key === inner.key) return true;
  const [a, b] = [outer.series, inner.series];
  if (a === undefined || b === undefined) return false;
  const shared = sharedBy(a, b);
  if (shared === undefined) return false;
  if (outer.run !== undefined)
    return inner.run !== undefined && a.step === b.step && outer.run - countOutside(a, shared) >= inner.run;
  if (!inner.recurs) return true;
  if (shared.step !== b.step) return false;
  return inner.run === undefined ? shared.first === b.first && shared.last === b.last : countOf(shared) >= inner.run;
}

/** The figures that two series have in common. */
function sharedBy(a: Series, b: Series): Series | undefined {
  if (!a.atEnds && a.step !== b.step) return undefined;
  // Years end with quarters and quarters with months, so every shared end is one of the longer periods.
  const step = Math.max(a.step, b.step);
  const first = Math.ceil(Math.max(a.first, b.first) / step) * step;
  const last = Math.floor(Math.min(a.last, b.last) / step) * step;
  return first <= last ? { step, first, last, atEnds: a.atEnds } : undefined;
}

function countOf({ first, last, step }: Series): number {
  return (last - first) / step + 1;
}

/** How many of a series lie before or behind those that it shares. */
function countOutside({ first, last, step }: Series, shared: Series): number {
  return (shared.first - first) / step + (last === shared.last ? 0 : (last - shared.last) / step);
}

interface Run extends Series {
  readonly run: number;
}

function runOf(series: Series, run: number): Run {
  return { ...series, run };
}

/** Whether a run can keep out of the way of figures that have to be otherwise: before them, between two, or behind. */
function isRoomForRun({ run, ...series }: Run, taken: Series): boolean {
  const shared = sharedBy(series, taken);
  if (shared === undefined) return true;
  const before = (shared.first - series.first) / series.step;
  const between = shared.first < shared.last ? shared.step / series.step - 1 : 0;
  const behind = (series.last - shared.last) / series.step;
  return Math.max(before, between, behind) >= run;
}

/** Whether one of two runs can be over before the other begins. */
function isRoomForBoth(one: Run, other: Run): boolean {
  return isRoomBefore(one, other) || isRoomBefore(other, one);
}

function isRoomBefore(early: Run, late: Run): boolean {
  return early.first + (early.run - 1) * early.step < late.last - (late.run - 1) * late.step;
}
