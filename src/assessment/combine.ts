import { add, divide, multiply, ONE, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount, writeAmount } from "../model/amount.js";
import type { ItemId } from "../model/label.js";
import type { CompiledNode } from "./compiled.js";
import type { CombiningRule, Section } from "./scheme-node.js";
import type { MissingReason } from "./reason.js";
import { sharesTogether, type Weighted } from "./shares.js";
import { type Part, type Sum, sumOf } from "./sum.js";
import type { Working } from "./trace.js";

type SharesRule = Exclude<CombiningRule, "sum">;
type SharesWorking = Extract<Working, { readonly rule: SharesRule }>;

/** What a section's items come to. */
export type Combined =
  | Sum
  | { readonly kind: "points"; readonly points: Rational; readonly working: SharesWorking }
  /** The rule has no sense for what there is. */
  | { readonly kind: "unreckoned"; readonly reason: MissingReason };

export function combined(section: Section, { full, extra }: CompiledNode, parts: readonly Part[]): Combined {
  return section.rule === "sum" ? sumOf(parts, full, extra) : byShares(section.rule, parts, full);
}

interface Counted extends Weighted {
  readonly item: ItemId;
}

/** What does not count is left out, so that the weight of the rest is the whole. */
function byShares(rule: SharesRule, parts: readonly Part[], full: Rational): Combined {
  if (parts.some(({ outcome }) => outcome.blocks)) return { kind: "blocked" };
  const counted: Counted[] = [];
  let bonus = ZERO;
  for (const { node, outcome } of parts) {
    if (outcome.points === undefined) continue;
    const { id, extra, weight } = node.node;
    if (extra === true) bonus = add(bonus, outcome.points);
    else {
      const share = divide(outcome.points, node.full);
      counted.push({ item: id, share, weight: weight === undefined ? ONE : checkedAmount(weight) });
    }
  }
  if (counted.length === 0) {
    const missing = parts.some(({ outcome }) => outcome.points === undefined && outcome.state === "no-evidence");
    return { kind: "nothing", missing };
  }
  const share = sharesTogether(rule, counted);
  if (share === undefined) return { kind: "unreckoned", reason: "below-zero" };
  const weighed = parts.some(({ node }) => node.node.weight !== undefined);
  return {
    kind: "points",
    points: add(multiply(full, share), bonus),
    working: {
      rule,
      parts: counted.map((part) => ({
        item: part.item,
        share: writeAmount(part.share),
        ...(weighed ? { weight: writeAmount(part.weight) } : {}),
      })),
      share: writeAmount(share),
      bonus: writeAmount(bonus),
    },
  };
}
