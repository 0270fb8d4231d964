import type { DistrictId } from "../model/label.js";
import type { Judgement } from "../model/observation.js";
import type { Plan } from "../model/plan.js";
import { given, isObject, requireList } from "../model/require-plan.js";

/**
 * A judgement that nobody asked for would be passed over, and its author would not know.
 *
 * @throws RangeError for the first judgement of what is no judged target of any of the plans, or of a district that neither
 * is a plan's own nor among those listed
 */
export function requireJudged(
  judgements: readonly Judgement[],
  plans: readonly Plan[],
  districts: Iterable<DistrictId>,
): void {
  requireList("judgements", judgements, "judgements");
  if (judgements.length === 0) return;
  const none = judgements.findIndex((judgement) => !isObject(judgement));
  if (none >= 0)
    throw new TypeError(
      `judgements[${String(none)}]: ${given(judgements[none])} is no judgement; accepted: { target, on, by, status }`,
    );
  const judged = new Set(
    plans.flatMap(({ targets }) => targets.flatMap(({ id, kind }) => (kind === "judged" ? [id] : []))),
  );
  const other = judgements.find(({ target }) => !judged.has(target));
  if (other === undefined) {
    requireKnown(judgements, new Set([...plans.map(({ district }) => district), ...districts]));
    return;
  }
  const names = plans.map(({ id }) => JSON.stringify(id)).join(", ");
  throw new RangeError(
    `judgements: ${JSON.stringify(other.target)} is no judged target of ${plans.length === 1 ? "plan" : "the plans"} ${names}; checkJudgements tells what is wrong with each`,
  );
}

const SHOWN = 5;

function requireKnown(judgements: readonly Judgement[], known: ReadonlySet<DistrictId>): void {
  const stray = judgements.find(({ district }) => district !== undefined && !known.has(district));
  if (stray === undefined) return;
  const accepted = [...known].slice(0, SHOWN).map((id) => JSON.stringify(id));
  throw new RangeError(
    `judgement of ${stray.target}: district: ${given(stray.district)} is neither the plan's nor one of the evidence; accepted: ${accepted.join(", ")}${known.size > SHOWN ? ", …" : ""}`,
  );
}
