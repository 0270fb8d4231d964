import { isSection, type SchemeNode } from "./scheme-node.js";

/** A node of a scheme's tree, laid out in a list. */
export interface PlacedNode {
  readonly node: SchemeNode;
  /** Position of its section; −1 at the top. */
  readonly parent: number;
  /** 0 at the top. */
  readonly depth: number;
}

/** Every node of a tree in reading order: a section before what lies in it. */
export function nodesOf(items: readonly SchemeNode[]): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const pending: PlacedNode[] = below(items, -1, 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const position = placed.push(next) - 1;
    if (isSection(next.node)) pending.push(...below(next.node.items, position, next.depth + 1));
  }
  return placed;
}

/** Last first, for they are taken from the end. */
function below(nodes: readonly SchemeNode[], parent: number, depth: number): PlacedNode[] {
  return nodes.map((node) => ({ node, parent, depth })).reverse();
}
