import type { AssessmentHere, Effect } from "../assessment/round.js";
import type { GradeId, ItemId } from "../model/label.js";
import type { EffectFact } from "./assessment-phrases.js";
import { figure } from "./figure.js";
import type { ExplainOptions } from "./options.js";
import { gradeText, named } from "./read-fact.js";

/** What an effect came to: a veto's own grade is no more than a limit where it changed nothing, or another is worse. */
export function effectFact(effect: Effect, assessment: AssessmentHere, options: ExplainOptions): EffectFact {
  if ("grade" in effect) {
    const text = gradeText(effect.grade, options);
    return { effect: isGivenBy(effect.grade, assessment) ? "grade" : "gradeAtMost", grade: text };
  }
  if ("gradeAtMost" in effect) return { effect: "gradeAtMost", grade: gradeText(effect.gradeAtMost, options) };
  if ("zero" in effect) return zeroFact(effect.zero, assessment, options);
  if ("gradeDown" in effect) {
    const { gradeDown, from, to } = effect;
    if (from === undefined || to === undefined) return { effect: "no-grade" };
    return { effect: "gradeDown", by: gradeDown, from: gradeText(from, options), to: gradeText(to, options) };
  }
  if (assessment.outcome === "unscored") return { effect: "no-total" };
  return "subtract" in effect
    ? { effect: "subtract", amount: figure(effect.subtract) }
    : { effect: "score", amount: figure(effect.score) };
}

/** Whether the grade that stands is one that neither score nor gates gave. */
function isGivenBy(grade: GradeId, assessment: AssessmentHere): boolean {
  if (assessment.grade !== grade) return false;
  if (assessment.outcome === "unscored") return true;
  const byGate = assessment.applied.some(
    ({ by, effects }) =>
      by === "gate" && effects.some((effect) => "gradeAtMost" in effect && effect.gradeAtMost === grade),
  );
  return assessment.gradeByScore !== grade && !byGate;
}

function zeroFact(zero: readonly ItemId[], { items }: AssessmentHere, options: ExplainOptions): EffectFact {
  const counting = new Set(items.filter((item) => "points" in item).map(({ item }) => item));
  const worded = (counts: boolean) =>
    zero.filter((item) => counting.has(item) === counts).map((item) => named(options, "item", item));
  return { effect: "zero", items: worded(true), uncounted: worded(false) };
}
