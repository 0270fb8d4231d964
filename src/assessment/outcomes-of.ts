import { readExact } from "../model/amount.js";
import type { CompiledScheme } from "./compiled.js";
import type { Earned } from "./outcome.js";
import type { Assessment } from "./round.js";

type Assessed = Exclude<Assessment, { readonly outcome: "elsewhere" }>;

/**
 * What a unit's items came to, read back from its assessment.
 *
 * @throws RangeError when the assessment lacks an item of the scheme
 */
export function outcomesOf({ nodes }: CompiledScheme, assessment: Assessed): readonly Earned[] {
  const results = new Map(assessment.items.map((result) => [result.item, result]));
  return nodes.map(({ node: { id } }): Earned => {
    const result = results.get(id);
    if (result === undefined) {
      throw new RangeError(
        `round: the assessment of ${JSON.stringify(assessment.district)} has no item ${JSON.stringify(id)}; hand in the scheme that the round was made by`,
      );
    }
    const { state } = result;
    return "points" in result ? { state, points: readExact(result.exact?.points ?? result.points) } : { state };
  });
}
