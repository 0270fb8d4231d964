import { existing } from "../internal/assert.js";
import type { Rational } from "../internal/rational.js";
import { type ExactAmount, writeExactAmount } from "../model/amount.js";
import type { CompiledScheme } from "./compiled.js";
import type { Outcome } from "./outcome.js";
import type { ItemResult } from "./round.js";
import { lostOf } from "./read-item.js";

/** A unit's items as plain data. */
export function writeItems({ nodes }: CompiledScheme, outcomes: readonly Outcome[]): readonly ItemResult[] {
  return nodes.map(({ node, parent, depth, full, extra }, position): ItemResult => {
    const outcome = existing(outcomes[position], "every node has an outcome");
    const { points, working, inputs, scores, adjustments } = outcome;
    const amounts = {
      full: writeExactAmount(full),
      ...(points === undefined ? {} : earnedIn(points, full, extra)),
    };
    const section = nodes[parent]?.node.id;
    const facts = {
      item: node.id,
      ...(section === undefined ? {} : { parent: section }),
      depth,
      rule: node.rule,
      extra,
      ...stateOf(outcome),
      ...texts(amounts),
      trace: { ...(working === undefined ? {} : { working }), inputs, scores, adjustments },
    };
    // Which state goes with which treatment is how outcomes are made; the cast says so in one place.
    return facts as unknown as ItemResult;
  });
}

function earnedIn(
  points: Rational,
  full: Rational,
  extra: boolean,
): { readonly points: ExactAmount; readonly lost: ExactAmount } {
  return { points: writeExactAmount(points), lost: writeExactAmount(lostOf(points, full, extra)) };
}

/** The decimal texts, and the fractions of those that had to be cut short. */
function texts(amounts: Readonly<Record<string, ExactAmount>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(amounts);
  const cut = entries.flatMap(([key, { exact }]) => (exact === undefined ? [] : [[key, exact] as const]));
  return {
    ...Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    ...(cut.length === 0 ? {} : { exact: Object.fromEntries(cut) }),
  };
}

function stateOf({ state, treatment, reason, source }: Outcome): Readonly<Record<string, unknown>> {
  switch (state) {
    case "scored":
      return { state, ...(source === undefined ? {} : { source }) };
    case "not-applicable":
      return { state, treatment };
    case "no-evidence":
      return { state, treatment, reason };
  }
}
