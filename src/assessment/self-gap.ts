import { absolute, compare, subtract, ZERO } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { SourceId } from "../model/label.js";
import { amountsOf } from "./amounts-of.js";
import { saidBy } from "./item-outcome.js";
import { nodeAt, type Pass, readerOf } from "./pass.js";
import type { SelfGap } from "./round.js";

/** Items on which two sources lie further apart than the scheme lets pass; what that is may differ by unit. */
export function selfGapsOf(pass: Pass): readonly SelfGap[] {
  const { compiled, evidence, unit } = pass;
  const rule = compiled.scheme.selfGap;
  if (rule === undefined) return [];
  const [one, other] = rule.between;
  return compiled.nodes.flatMap((_, position): readonly SelfGap[] => {
    const node = nodeAt(position, pass);
    if (pass.outcomes[position]?.state === "not-applicable") return [];
    const given = evidence.scores.get(unit)?.get(node.node.id) ?? [];
    const of = (source: SourceId) => saidBy(source, given, node, pass);
    const [first, second] = [of(one), of(other)];
    if (first.kind !== "points" || second.kind !== "points") return [];
    const gap = absolute(subtract(first.points, second.points));
    const facts = {
      item: node.node.id,
      between: [
        { source: one, points: writeAmount(first.points) },
        { source: other, points: writeAmount(second.points) },
      ],
      gap: writeAmount(gap),
    } as const;
    const limit = amountsOf([rule.above], readerOf(node, pass));
    if ("missing" in limit) return [{ ...facts, missing: limit.missing }];
    const [above = ZERO] = limit.amounts;
    return compare(gap, above) > 0 ? [{ ...facts, above: writeAmount(above) }] : [];
  });
}
