import { existing } from "../internal/assert.js";
import { isRecord } from "./atoms.schema.js";
import { firstAtEachPlace, readElement, someProblems } from "./check-element.js";
import { copyPlain } from "./check-json.js";
import { cycleProblems, idOf, knownIds, own, referenceProblems } from "./check-references.js";
import type { Plan } from "./plan.js";
import { requirePlan } from "./require-plan.js";
import type { Checked, Problem } from "./problem.js";
import type { Target, TargetInput } from "./target.js";
import { targetSchemaFor } from "./target.schema.js";
import { planVocabulary, withoutKnown } from "./plan-vocabulary.js";
import { targetProblems } from "./target-problems.js";

/**
 * Reads one target of a plan, for a form in which it is drafted: what `checkPlan` would say of it in the place of the
 * plan's target of that id, or beside the others where the id is new. Paths begin at the target. Of a target it never throws.
 *
 * @throws TypeError when the plan is none
 *
 * @example
 * ```ts
 * import { checkTarget } from "quality-plan/model";
 * import { plan } from "quality-plan/catalog/jiaxing-2013";
 *
 * const draft = { kind: "measured", id: "draft", metric: "no-such-metric", bound: { atLeast: "90%" }, source: { clause: "一" } };
 * const checked = checkTarget(draft, plan);
 * checked.ok ? [] : checked.problems.map(({ path, code }) => [path.join("."), code]); // => [["bound.atLeast", "amount-percent-sign"], ["metric", "dangling-id"]]
 * ```
 */
export function checkTarget(data: unknown, plan: Plan): Checked<Target> {
  requirePlan("plan", plan);
  const copy = copyPlain(data);
  const draft = copy.data;
  const metricId = isRecord(draft) ? own(draft, "metric") : undefined;
  const metric = plan.metrics.find(({ id }) => id === metricId);
  const read = readElement(targetSchemaFor(metric, draft), draft, []);
  const others = plan.targets.filter(({ id }) => id !== idOf(draft));
  // The draft stands first, so that a cycle through it is told from it on; there was none without it.
  const around = { ...plan, targets: [draft, ...others] };
  const known = knownIds(around);
  const vocabulary = planVocabulary(plan.metrics, read.value === undefined ? others : [read.value, ...others]);
  const surroundings = { metric, planPeriod: plan.period, vocabulary };
  const cycles = cycleProblems(around).map((problem): Problem => ({ ...problem, path: problem.path.slice(2) }));
  const problems = someProblems(
    firstAtEachPlace(copy.problems, read.problems, [
      ...(read.value === undefined ? [] : withoutKnown(targetProblems(read.value, surroundings, []), known)),
      ...referenceProblems("targets", draft, known, []),
      ...cycles,
    ]),
  );
  if (problems !== undefined) return { ok: false, problems };
  const target: TargetInput = existing(read.value, "a target without problems has a value");
  // The mark of a checked value exists in types alone.
  return { ok: true, value: target as Target };
}
