import type { CompiledNode } from "./compiled.js";
import { noEvidence, notApplicable, type Outcome, type Read, scored } from "./outcome.js";
import { type Pass, readerOf } from "./pass.js";
import type { MissingReason } from "./reason.js";
import { COMPUTED } from "./round.js";
import { pointsByRule } from "./rules.js";
import { isSection } from "./scheme-node.js";
import { scoreOfPeople } from "./score-of-people.js";

/** An item by its rule, or by the first score of people that counts. */
export function itemOutcome(node: CompiledNode, read: Read, pass: Pass): Outcome {
  const item = node.node;
  const given = pass.evidence.scores.get(pass.unit)?.get(item.id) ?? [];
  const { computed } = pass.compiled;
  const ruleIsTaken = computed !== undefined && node.take.includes(computed);
  const order = item.rule === "judged" || ruleIsTaken ? node.take : [computed];
  let inputs = read.inputs;
  let missing: MissingReason = "no-score";
  const worth = { full: node.full, floored: item.floor !== undefined, capped: item.cap !== undefined };
  for (const source of order) {
    if (source === computed) {
      if (item.rule === "judged" || isSection(item)) continue;
      const reckoned = pointsByRule(item, worth, readerOf(node, pass));
      inputs = [...inputs, ...reckoned.inputs];
      if ("missing" in reckoned) missing = reckoned.missing;
      else {
        const scores = given.map((score) => ({ score, counted: false }));
        return scored(reckoned.points, reckoned.working, { inputs, scores }, source ?? COMPUTED);
      }
      continue;
    }
    const score = given.find((one) => one.source === source);
    if (score === undefined) continue;
    const scores = given.map((one) => ({ score: one, counted: one === score }));
    const points = scoreOfPeople(score, node);
    return points === undefined
      ? notApplicable(node.notApplicable, node.full, { inputs, scores })
      : scored(points, { rule: "judged", score }, { inputs, scores }, score.source);
  }
  const scores = given.map((score) => ({ score, counted: false }));
  return noEvidence(node.noEvidence, missing, { inputs, scores });
}
