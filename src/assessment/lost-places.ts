import type { GradeId } from "../model/label.js";
import type { AssessmentHere, PassedGrade } from "./round.js";

/** Says of grades whose places were given out how many of those who got one lost the grade afterwards. */
export function withLostPlaces(assessments: readonly AssessmentHere[]): readonly AssessmentHere[] {
  const lost = lostByKind(assessments);
  if (lost.size === 0) return assessments;
  return assessments.map((assessment): AssessmentHere => {
    if (assessment.outcome === "unscored" || assessment.passedOver === undefined) return assessment;
    const ofKind = lost.get(assessment.rank.among);
    const passedOver = assessment.passedOver.map((passed): PassedGrade => {
      if (passed.because !== "places") return passed;
      const count = ofKind?.get(passed.grade);
      return count === undefined ? passed : { ...passed, lost: count };
    });
    return { ...assessment, passedOver };
  });
}

type Lost = ReadonlyMap<string | undefined, ReadonlyMap<GradeId, number>>;

/** How many of those ranked together have a grade by score and another in the end. */
function lostByKind(assessments: readonly AssessmentHere[]): Lost {
  const kinds = new Map<string | undefined, Map<GradeId, number>>();
  for (const assessment of assessments) {
    if (assessment.outcome === "unscored") continue;
    const { rank, grade, gradeByScore } = assessment;
    if (gradeByScore === undefined || gradeByScore === grade) continue;
    const ofKind = kinds.get(rank.among) ?? new Map<GradeId, number>();
    kinds.set(rank.among, ofKind.set(gradeByScore, (ofKind.get(gradeByScore) ?? 0) + 1));
  }
  return kinds;
}
