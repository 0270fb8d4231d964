import { existing } from "../internal/assert.js";
import { writeExactAmount } from "../model/amount.js";
import type { DistrictId, GradeId } from "../model/label.js";
import type { Field } from "./assess-units.js";
import { finalScore } from "./effects.js";
import { gated } from "./grade-gates.js";
import { type GradeAnswers, meets } from "./grade-answers.js";
import { gradeHolds } from "./grade-bands.js";
import { gradeOfMoved } from "./grade-of-moved.js";
import { withMoved } from "./moved-unit.js";
import { scoreUnit } from "./score-unit.js";
import { rankedUnits, type ScoredUnit, standingOf, tiesIn } from "./standings.js";
import { unitReader } from "./unit-reader.js";

/** What a unit's score and grade were if no veto had acted on it, all others as they are; gates act all the same. */
export function withoutVetoes(
  field: Field,
  district: DistrictId,
): { readonly score?: string; readonly exact?: string; readonly grade?: GradeId } {
  const { compiled, evidence } = field;
  const score = scoreUnit(compiled, evidence, district, { vetoes: false });
  if (score.total.kind !== "points") return {};
  const final = finalScore(score.total.points, [], compiled.scheme);
  const grade = gradeOf(field, { district, score, final });
  const { value, exact } = writeExactAmount(final.score);
  return { score: value, ...(exact === undefined ? {} : { exact }), ...(grade === undefined ? {} : { grade }) };
}

/**
 * The grade before vetoes act on it, of a unit that has another score than the field knows: all others keep what they are,
 * and are passed or pass as places go.
 */
function gradeOf(field: Field, unit: ScoredUnit): GradeId | undefined {
  const { compiled, evidence, ranked, kinds, answers, seats } = field;
  const { scheme } = compiled;
  const { district, score, final } = unit;
  const to = existing(rankedUnits(compiled, [unit])[0], "a unit with a score can be ranked");
  const from = existing(ranked.get(district), "a unit with a score has a place");
  const order = existing(kinds.get(to.among), "a unit with a place is of a kind");
  const moved = withMoved(order, { from, to }, tiesIn(compiled));
  const standing = standingOf(final, moved);
  const standings = { get: (id: DistrictId) => (id === district ? standing : evidence.standings?.get(id)) };
  const reader = unitReader(compiled, { ...evidence, standings }, district, score.outcomes);
  const asks: GradeAnswers = {
    holds: (grade) => gradeHolds(grade, final.score),
    fits: (grade) => meets(grade, { reader }),
  };
  const byScore = gradeOfMoved(scheme.grades ?? [], district, { order, moved, answers, seats, asks });
  return byScore === undefined ? undefined : gated(byScore, scheme, reader).grade;
}
