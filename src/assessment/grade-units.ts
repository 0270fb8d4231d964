import { evaluateCondition } from "../condition/evaluate.js";
import { existing } from "../internal/assert.js";
import { fromInteger, multiply, type Rational } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { checkedAmount } from "../model/amount.js";
import type { DistrictId, GradeId } from "../model/label.js";
import { gradeHolds } from "./grade-bands.js";
import type { PassedGrade, Unsettled } from "./round.js";
import type { Grade, Places } from "./scheme-grade.js";
import type { EvidenceReader } from "./unit-reader.js";

/** A unit that is to have a grade. */
export interface Gradable {
  readonly district: DistrictId;
  /** As it is stated. */
  readonly score: Rational;
  readonly place: number;
  readonly among?: string;
  readonly reader: EvidenceReader;
}

/** The grade a unit got, and those that would have taken its score and did not. */
export interface Graded {
  readonly grade?: GradeId;
  readonly passedOver: readonly PassedGrade[];
  readonly unsettled: readonly Unsettled[];
}

interface Open extends Gradable {
  readonly passedOver: PassedGrade[];
  readonly unsettled: Unsettled[];
}

/** Gives grades in the order of the list, each to those it takes of the units that have none yet. */
export function gradeUnits(grades: readonly Grade[], units: readonly Gradable[]): ReadonlyMap<DistrictId, Graded> {
  const kinds = new Map<string | undefined, Open[]>();
  for (const unit of units) {
    const open: Open = { ...unit, passedOver: [], unsettled: [] };
    const kind = kinds.get(unit.among);
    if (kind === undefined) kinds.set(unit.among, [open]);
    else kind.push(open);
  }
  const graded = new Map<DistrictId, Graded>();
  for (const kind of kinds.values()) gradeKind(grades, kind, graded);
  return graded;
}

function gradeKind(grades: readonly Grade[], units: readonly Open[], graded: Map<DistrictId, Graded>): void {
  const given = gradesOf(grades, sharing([...units].sort((a, b) => a.place - b.place)));
  for (const unit of units) {
    const grade = given.get(unit);
    graded.set(unit.district, grade === undefined ? unit : { ...unit, grade });
  }
}

/** The grade of each unit that gets one, of units in order of rank; those of one run share a place. */
function gradesOf(grades: readonly Grade[], runs: readonly (readonly Open[])[]): ReadonlyMap<Open, GradeId> {
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const given = new Map<Open, GradeId>();
  for (const grade of grades) {
    if (grade.forced === true) continue;
    const within = runs
      .map((run) => run.filter((unit) => !given.has(unit) && gradeHolds(grade, unit.score)))
      .filter((run) => run.length > 0);
    const taken =
      grade.places === undefined
        ? within.flatMap((run) => run.filter((unit) => fits(grade, unit)))
        : seated(grade, within, roomFor(grade.places, count));
    for (const unit of taken) given.set(unit, grade.id);
  }
  return given;
}

/** How many places there are. */
export function roomFor(places: Places, of: number): number {
  if (typeof places === "number") return places;
  return Number(round(multiply(checkedAmount(places.share), fromInteger(of)), 0, places.mode).n);
}

/** Whether a unit meets a grade's condition; where it does not, or nobody can tell, that is noted. */
function fits({ id, when }: Grade, unit: Open): boolean {
  if (when === undefined) return true;
  const { truth, missing, inputs } = evaluateCondition(when, unit.reader);
  if (truth === "true") return true;
  if (truth === "false") unit.passedOver.push({ grade: id, because: "condition", inputs });
  else unit.unsettled.push({ by: "grade", rule: id, of: "condition", missing: missing ?? "not-reported", inputs });
  return false;
}

/** Those that get one of the places, in order of rank; units that share a place get in together or not at all. */
function seated(grade: Grade, runs: readonly (readonly Open[])[], room: number): readonly Open[] {
  const { id } = grade;
  const taken: Open[] = [];
  let filled = 0;
  let closed = false;
  for (const equals of runs) {
    if (closed || filled >= room) {
      closed = true;
      for (const { passedOver } of equals) {
        passedOver.push({ grade: id, because: "places", places: room, given: taken.length });
      }
      continue;
    }
    const fitting = equals.filter((unit) => fits(grade, unit));
    const seats = grade.refill === false ? equals.length : fitting.length;
    if (filled + seats > room && grade.tied === "out") {
      closed = true;
      for (const { passedOver } of fitting) passedOver.push({ grade: id, because: "tied", places: room });
      continue;
    }
    filled += seats;
    taken.push(...fitting);
  }
  return taken;
}

/** Runs of units that share a place. */
function sharing(units: readonly Open[]): readonly (readonly Open[])[] {
  const runs: Open[][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run !== undefined && existing(run[0], "a run has a first one").place === unit.place) run.push(unit);
    else runs.push([unit]);
  }
  return runs;
}
