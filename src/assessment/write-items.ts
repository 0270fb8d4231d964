import { existing } from "../internal/assert.js";
import { writeExactAmount } from "../model/amount.js";
import type { CompiledNode, CompiledScheme } from "./compiled.js";
import type { Outcome } from "./outcome.js";
import { lostOf } from "./read-item.js";
import type { ItemResult } from "./round.js";

/** A unit's items as plain data. */
export function writeItems({ nodes }: CompiledScheme, outcomes: readonly Outcome[]): readonly ItemResult[] {
  return nodes.map((node, position) => {
    const outcome = existing(outcomes[position], "every node has an outcome");
    return writeItem(node, nodes[node.parent], outcome);
  });
}

function writeItem(compiled: CompiledNode, section: CompiledNode | undefined, outcome: Outcome): ItemResult {
  const { node, depth, extra } = compiled;
  const { state, treatment, reason, source, working, inputs, scores, adjustments } = outcome;
  const facts = {
    item: node.id,
    ...(section === undefined ? {} : { parent: section.node.id }),
    depth,
    rule: node.rule,
    extra,
    state,
    ...(treatment === undefined ? {} : { treatment }),
    ...(reason === undefined ? {} : { reason }),
    ...(source === undefined ? {} : { source }),
    ...amountsIn(compiled, outcome),
    trace: {
      ...(working === undefined ? {} : { working }),
      ...(inputs.length === 0 ? {} : { inputs }),
      ...(scores.length === 0 ? {} : { scores }),
      ...(adjustments.length === 0 ? {} : { adjustments }),
    },
  };
  // Which state goes with which treatment is how outcomes are made; the cast says so in one place.
  return facts as unknown as ItemResult;
}

/** Full points, points and loss as decimal texts, and as fractions those that had to be cut short. */
function amountsIn({ full, extra }: CompiledNode, { points }: Outcome): Pick<ItemResult, "full" | "exact"> {
  const whole = writeExactAmount(full);
  if (points === undefined) {
    return whole.exact === undefined ? { full: whole.value } : { full: whole.value, exact: { full: whole.exact } };
  }
  const earned = writeExactAmount(points);
  const lost = writeExactAmount(lostOf(points, full, extra));
  const amounts = { points: earned.value, full: whole.value, lost: lost.value };
  if (whole.exact === undefined && earned.exact === undefined && lost.exact === undefined) return amounts;
  const exact = {
    ...(earned.exact === undefined ? {} : { points: earned.exact }),
    ...(whole.exact === undefined ? {} : { full: whole.exact }),
    ...(lost.exact === undefined ? {} : { lost: lost.exact }),
  };
  return { ...amounts, exact };
}
