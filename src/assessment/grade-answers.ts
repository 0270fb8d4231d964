import { evaluateCondition } from "../condition/evaluate.js";
import type { DistrictId } from "../model/label.js";
import { gradeHolds } from "./grade-bands.js";
import type { Gradable } from "./grade-units.js";
import type { Grade } from "./scheme-grade.js";

/** What grades ask of a unit. */
export interface GradeAnswers {
  /** Whether its score lies within the grade's bounds. */
  readonly holds: (grade: Grade, district: DistrictId) => boolean;
  /** Whether it meets what the grade asks beside them. */
  readonly fits: (grade: Grade, district: DistrictId) => boolean;
}

/** As the units are, each worked out once for all who are held against them. */
export function gradeAnswers(units: ReadonlyMap<DistrictId, Gradable>): GradeAnswers {
  return {
    holds: once((grade, district) => {
      const unit = units.get(district);
      return unit !== undefined && gradeHolds(grade, unit.score);
    }),
    fits: once((grade, district) => {
      const unit = units.get(district);
      return unit !== undefined && meets(grade, unit);
    }),
  };
}

/** Whether a unit meets what a grade asks beside its bounds. */
export function meets({ when }: Grade, { reader }: Pick<Gradable, "reader">): boolean {
  return when === undefined || evaluateCondition(when, reader).truth === "true";
}

function once(ask: GradeAnswers["holds"]): GradeAnswers["holds"] {
  const known = new Map<Grade, Map<DistrictId, boolean>>();
  return (grade, district) => {
    const ofGrade = known.get(grade) ?? new Map<DistrictId, boolean>();
    known.set(grade, ofGrade);
    const answer = ofGrade.get(district) ?? ask(grade, district);
    ofGrade.set(district, answer);
    return answer;
  };
}
