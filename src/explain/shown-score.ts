import type { AssessmentHere } from "../assessment/round.js";
import { compare } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { Amount } from "../model/label.js";

type Scored = Extract<AssessmentHere, { readonly outcome: "scored" }>;

/** Whether the scheme rounds the total, and that changed it. */
export function isRounded({ score, exactScore, trace }: Scored): boolean {
  return (
    compare(readExact(exactScore), readExact(score)) !== 0 && trace.adjustments.some(({ by }) => by === "rounding")
  );
}

/** The score to make a figure of: in full, unless the scheme itself rounds it. */
export function shownScore(assessment: Scored): Amount {
  return isRounded(assessment) ? assessment.score : assessment.exactScore;
}
