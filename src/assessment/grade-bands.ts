import { compare, powerOfTen, type Rational, rational, subtract } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { Amount, GradeId } from "../model/label.js";
import type { Grade } from "./scheme-grade.js";
import type { ScoreRange } from "./amount-range.js";

/** A place between scores: just before one, or just after it; or beyond them all. */
type Cut = { readonly at: Rational; readonly after: boolean } | "below all" | "above all";

/** The scores of a grade lie between two cuts. */
interface Band {
  readonly grade: Grade;
  readonly low: Cut;
  readonly high: Cut;
}

/** Scores that belong to no grade, or to two; `from` and `to` as {@link gradeFaults} writes them. */
export interface GradeFault {
  readonly code: "grade-gap" | "grade-overlap";
  readonly from?: Amount;
  readonly to?: Amount;
  readonly grades: readonly GradeId[];
}

function compareCuts(a: Cut, b: Cut): number {
  if (a === b) return 0;
  if (a === "below all" || b === "above all") return -1;
  if (a === "above all" || b === "below all") return 1;
  return compare(a.at, b.at) || Number(a.after) - Number(b.after);
}

function lowerOf(a: Cut, b: Cut): Cut {
  return compareCuts(a, b) <= 0 ? a : b;
}

function higherOf(a: Cut, b: Cut): Cut {
  return compareCuts(a, b) >= 0 ? a : b;
}

/** The higher of the lower bounds, and the lower of the upper ones. */
function bandOf(grade: Grade): Band {
  return {
    grade,
    low: higherOf(cut(grade.atLeast, false) ?? "below all", cut(grade.above, true) ?? "below all"),
    high: lowerOf(cut(grade.atMost, true) ?? "above all", cut(grade.below, false) ?? "above all"),
  };
}

function cut(amount: Amount | undefined, after: boolean): Cut | undefined {
  return amount === undefined ? undefined : { at: checkedAmount(amount), after };
}

/** Whether a score lies within a grade's bounds. */
export function gradeHolds(grade: Grade, score: Rational): boolean {
  const { low, high } = bandOf(grade);
  return compareCuts(low, { at: score, after: false }) <= 0 && compareCuts({ at: score, after: true }, high) <= 0;
}

/** Whether a grade takes every score within its bounds; one with places or a condition leaves some to those behind it. */
function isPlain({ places, when, forced }: Grade): boolean {
  return places === undefined && when === undefined && forced !== true;
}

/** Whether a grade's bounds leave it no score at all, `atLeast 90, atMost 80`. */
export function gradeIsEmpty(grade: Grade): boolean {
  const { low, high } = bandOf(grade);
  return compareCuts(low, high) >= 0;
}

/** On a grid of so many digits a cut can be moved up to just before the next score there is. */
function onGrid(place: Cut, digits: number | undefined): Cut {
  if (digits === undefined || typeof place === "string") return place;
  const { at, after } = place;
  const scale = powerOfTen(digits);
  const scaled = at.n * scale;
  const whole = scaled >= 0n ? scaled / at.d : -((at.d - 1n - scaled) / at.d);
  const next = whole * at.d === scaled && !after ? whole : whole + 1n;
  return { at: rational(next, scale), after: false };
}

/** The first score behind a cut, or the score that it stands at. */
function behind(place: Cut): Amount | undefined {
  return typeof place === "string" ? undefined : writeExact(place.at);
}

/** The last score of the grid before a cut; without a grid the score that it stands at. */
function before(place: Cut, digits: number | undefined): Amount | undefined {
  if (digits === undefined || typeof place === "string") return behind(place);
  return writeExact(subtract(place.at, rational(1n, powerOfTen(digits))));
}

/**
 * Where the bounds of grades leave a score out, or give it to two. Scores lie on the grid of the total's digits, or
 * anywhere when the total is not rounded; they run over the range a total can have. A gap is told by the last score
 * before it and the first behind it (the same one when that score alone is left out), an overlap by its first and last
 * score; an open end is absent. A grade with places or a condition may overlap others, and fills no gap: who does not get
 * it goes to the next one that takes the score. Without a range only what lies between grades is told. Bands that hold no score are left to {@link gradeIsEmpty}.
 */
export function gradeFaults(
  grades: readonly Grade[],
  digits: number | undefined,
  range: ScoreRange | undefined,
): readonly GradeFault[] {
  const plain = grades.filter(isPlain);
  const choosy = grades.filter((grade) => !isPlain(grade) && grade.forced !== true);
  if (plain.length === 0 && choosy.length > 0) return [{ code: "grade-gap", grades: choosy.map(({ id }) => id) }];
  const bands = plain
    .filter((grade) => !gradeIsEmpty(grade))
    .map(bandOf)
    .map(({ grade, low, high }) => ({ grade, low: onGrid(low, digits), high: onGrid(high, digits) }));
  // Without a grade there is nothing to leave out.
  return bands.length === 0 ? [] : [...gapsIn(bands, digits, range), ...overlapsIn(bands, digits)];
}

/** Where the scores that can be reached begin and end. */
function endsOf(range: ScoreRange | undefined, digits: number | undefined): readonly [Cut, Cut] {
  return [
    range?.low === undefined ? "below all" : onGrid({ at: range.low, after: false }, digits),
    range?.high === undefined ? "above all" : onGrid({ at: range.high, after: true }, digits),
  ];
}

function gapsIn(
  bands: readonly Band[],
  digits: number | undefined,
  range: ScoreRange | undefined,
): readonly GradeFault[] {
  const [lowest, highest] = endsOf(range, digits);
  const faults: GradeFault[] = [];
  /** Up to here every score has a grade. */
  let covered = lowest;
  let below: Grade | undefined;
  const gap = (upTo: Cut, above: Grade | undefined): void => {
    if (compareCuts(covered, lowerOf(upTo, highest)) >= 0) return;
    const from = below === undefined ? undefined : before(covered, digits);
    const to = above === undefined ? undefined : behind(upTo);
    if (range === undefined && (below === undefined || above === undefined)) return;
    const grades = [above, below].flatMap((grade) => grade?.id ?? []);
    faults.push({ code: "grade-gap", ...fromTo(from, to), grades });
  };
  for (const band of [...bands].sort((a, b) => compareCuts(a.low, b.low))) {
    gap(band.low, band.grade);
    if (below === undefined || compareCuts(covered, band.high) < 0) below = band.grade;
    covered = higherOf(covered, band.high);
  }
  gap("above all", undefined);
  return faults;
}

/** Each band is held against the one before it that reaches highest: what two bands share, one of these pairs shares. */
function overlapsIn(bands: readonly Band[], digits: number | undefined): readonly GradeFault[] {
  const rising = bands
    .map((band, position) => ({ band, position }))
    .sort((a, b) => compareCuts(a.band.low, b.band.low) || b.position - a.position);
  const found: { readonly fault: GradeFault; readonly position: number }[] = [];
  let widest: (typeof rising)[number] | undefined;
  for (const here of rising) {
    if (widest !== undefined) {
      const low = here.band.low;
      const high = lowerOf(here.band.high, widest.band.high);
      if (compareCuts(low, high) < 0) {
        const [upper, lower] = here.position < widest.position ? [here, widest] : [widest, here];
        const grades = [upper.band.grade.id, lower.band.grade.id];
        const fault = { code: "grade-overlap", ...fromTo(behind(low), before(high, digits)), grades } as const;
        found.push({ fault, position: upper.position });
      }
    }
    if (widest === undefined || compareCuts(widest.band.high, here.band.high) < 0) widest = here;
  }
  return found.sort((a, b) => a.position - b.position).map(({ fault }) => fault);
}

/**
 * Grades with places or a condition of which every score that can be reached goes to plain grades listed before them, and
 * which these are.
 */
export function gradesNeverGiven(
  grades: readonly Grade[],
  digits: number | undefined,
  range: ScoreRange | undefined,
): readonly { readonly grade: GradeId; readonly behind: readonly GradeId[] }[] {
  const [lowest, highest] = endsOf(range, digits);
  return grades.flatMap((grade, position) => {
    if (isPlain(grade) || grade.forced === true || gradeIsEmpty(grade)) return [];
    const { low, high } = bandOf(grade);
    const upTo = lowerOf(onGrid(high, digits), highest);
    let covered = higherOf(onGrid(low, digits), lowest);
    if (compareCuts(covered, upTo) >= 0) return [];
    const behind: GradeId[] = [];
    const before = grades.slice(0, position).filter((one) => isPlain(one) && !gradeIsEmpty(one));
    for (const band of before.map(bandOf).sort((a, b) => compareCuts(a.low, b.low))) {
      const top = onGrid(band.high, digits);
      if (compareCuts(onGrid(band.low, digits), covered) > 0 || compareCuts(top, covered) <= 0) continue;
      if (compareCuts(covered, upTo) >= 0) break;
      behind.push(band.grade.id);
      covered = top;
    }
    return compareCuts(covered, upTo) >= 0 ? [{ grade: grade.id, behind }] : [];
  });
}

function fromTo(from: Amount | undefined, to: Amount | undefined): { readonly from?: Amount; readonly to?: Amount } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A grade that takes whom it has room for needs no lower bound to be above the next one. */
function hasFoot(grade: Grade): boolean {
  return isPlain(grade) || (grade.forced !== true && (grade.atLeast ?? grade.above) !== undefined);
}

/** The first two neighbours of which the later holds higher scores than the earlier: grades are listed best first. */
export function gradesOutOfOrder(grades: readonly Grade[]): readonly [GradeId, GradeId] | undefined {
  const bands = grades.filter((grade) => !gradeIsEmpty(grade) && hasFoot(grade)).map(bandOf);
  for (const [position, band] of bands.entries()) {
    const next = bands[position + 1];
    if (next !== undefined && compareCuts(band.low, next.low) < 0) return [band.grade.id, next.grade.id];
  }
  return undefined;
}
