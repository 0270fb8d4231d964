import type { Path } from "../model/problem.js";
import type { Condition, Value } from "../model/value.js";
import type { Grade, GradeGate } from "./scheme-grade.js";
import type { RankingRule, SelfGapRule } from "./scheme.js";

/** What a scheme asks of the evidence once its items are worked out, each with its place. */
export interface OutcomeQuestions {
  readonly conditions: readonly { readonly is: Condition; readonly path: Path }[];
  readonly amounts: readonly { readonly is: Value; readonly path: Path }[];
}

export function outcomeQuestions({
  grades = [],
  gates = [],
  ranking,
  selfGap,
}: {
  readonly grades?: readonly Grade[];
  readonly gates?: readonly GradeGate[];
  readonly ranking?: RankingRule;
  readonly selfGap?: SelfGapRule;
}): OutcomeQuestions {
  return {
    conditions: [
      ...grades.flatMap(({ when }, position) =>
        when === undefined ? [] : [{ is: when, path: ["grades", position, "when"] }],
      ),
      ...gates.map(({ needs }, position) => ({ is: needs, path: ["gates", position, "needs"] })),
    ],
    amounts: [
      ...(ranking?.then ?? []).map((is, position) => ({ is, path: ["ranking", "then", position] })),
      ...(selfGap === undefined ? [] : [{ is: selfGap.above, path: ["selfGap", "above"] }]),
    ],
  };
}
