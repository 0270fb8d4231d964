import { compare } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { GradeId } from "../model/label.js";
import type { Field } from "./assess-units.js";
import { finalScore } from "./effects.js";
import { gated } from "./grade-gates.js";
import { gradeUnits } from "./grade-units.js";
import type { Outcome } from "./outcome.js";
import { outcomeQuestions } from "./outcome-questions.js";
import { readsNow } from "./reads-now.js";
import { scoreUnit } from "./score-unit.js";
import type { Scheme } from "./scheme.js";
import { rankedUnits, ranksIn, type ScoredUnit, standingOf } from "./standings.js";
import { unitReader } from "./unit-reader.js";

/**
 * What a unit's score and grade were if no veto had acted on it, all others as they are; gates act all the same. `grade`
 * is the one it has before vetoes act on the grade.
 */
export function withoutVetoes(
  field: Field,
  { district, final, score: held }: ScoredUnit,
  grade: GradeId | undefined,
): { readonly score?: string; readonly grade?: GradeId } {
  const { compiled, evidence } = field;
  const { scheme } = compiled;
  const score = scoreUnit(compiled, evidence, district, { vetoes: false });
  if (score.total.kind !== "points") return {};
  const free = finalScore(score.total.points, [], scheme);
  // What a veto took from an item can be asked after by a grade, a gate or a tie, though a cap leaves the total as it was.
  const same = compare(free.exact, final.exact) === 0 && !held.outcomes.some(isHeldByVeto);
  const found = same ? grade : gradeOf(field, { district, score, final: free });
  return { score: writeAmount(free.score), ...(found === undefined ? {} : { grade: found }) };
}

function isHeldByVeto({ adjustments }: Outcome): boolean {
  return adjustments.some(({ by }) => by === "veto");
}

function gradeOf(field: Field, unit: ScoredUnit): GradeId | undefined {
  const { compiled, evidence, ranked, ranks } = field;
  const { scheme } = compiled;
  const { district, score, final } = unit;
  const byPlaces = goesByPlaces(scheme);
  const moved = byPlaces
    ? ranksIn(compiled, [...ranked.filter((one) => one.district !== district), ...rankedUnits(compiled, [unit])])
    : ranks;
  // Where nothing reads how others stand, they are left out.
  const standings = new Map(byPlaces ? evidence.standings : []).set(district, standingOf(final, moved.get(district)));
  const reader = unitReader(compiled, { ...evidence, standings }, district, score.outcomes);
  const others = byPlaces ? field.gradable : field.gradable.filter((one) => one.district === district);
  const gradable = others.map((one) => {
    const place = moved.get(one.district)?.place ?? one.place;
    return one.district === district ? { ...one, place, score: final.score, reader } : { ...one, place };
  });
  const byScore = gradeUnits(scheme.grades ?? [], gradable).get(district)?.grade;
  return byScore === undefined ? undefined : gated(byScore, scheme, reader).grade;
}

/** Whether the grade of one unit can hang on the places of all. */
function goesByPlaces(scheme: Scheme): boolean {
  return (
    scheme.grades?.some(({ places }) => places !== undefined) === true ||
    outcomeQuestions(scheme).conditions.some(({ is }) => readsNow(is, [], scheme.id).length > 0)
  );
}
