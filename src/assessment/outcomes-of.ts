import { readExact } from "../model/amount.js";
import type { CompiledScheme } from "./compiled.js";
import type { Outcome } from "./outcome.js";
import type { Assessment } from "./round.js";

type Assessed = Exclude<Assessment, { readonly outcome: "elsewhere" }>;

/**
 * What a unit's items came to, read back from its assessment.
 *
 * @throws RangeError when the assessment lacks an item of the scheme
 */
export function outcomesOf({ nodes }: CompiledScheme, assessment: Assessed): readonly Outcome[] {
  const results = new Map(assessment.items.map((result) => [result.item, result]));
  return nodes.map(({ node: { id } }): Outcome => {
    const result = results.get(id);
    if (result === undefined) {
      throw new RangeError(
        `round: the assessment of ${JSON.stringify(assessment.district)} has no item ${JSON.stringify(id)}; hand in the scheme that the round was made by`,
      );
    }
    const { state, trace } = result;
    return {
      state,
      ...("treatment" in result ? { treatment: result.treatment } : {}),
      ...("points" in result ? { points: readExact(result.exact?.points ?? result.points) } : {}),
      ...("reason" in result ? { reason: result.reason } : {}),
      inputs: trace.inputs ?? [],
      scores: trace.scores ?? [],
      adjustments: trace.adjustments ?? [],
      blocks: false,
      lacks: state === "no-evidence",
    };
  });
}
