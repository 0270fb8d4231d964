import { add, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { isSection, type SchemeNode } from "./scheme-node.js";

/** Full points of a node: its own, or of a section that does not say, the sum of its items'. */
export function fullPointsOf(node: SchemeNode): Rational {
  if (node.points !== undefined) return checkedAmount(node.points);
  return isSection(node) ? fullPointsIn(node.items) : ZERO;
}

/** Full points of nodes taken together, bonuses apart. */
function fullPointsIn(nodes: readonly SchemeNode[]): Rational {
  return nodes.reduce((total, node) => (node.extra === true ? total : add(total, fullPointsOf(node))), ZERO);
}
