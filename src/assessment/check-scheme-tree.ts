import { existing } from "../internal/assert.js";
import { isRecord } from "../model/atoms.schema.js";
import { readElement } from "../model/check-element.js";
import { idOf, listIn } from "../model/check-references.js";
import type { ItemId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import { isSection, type SchemeNode } from "./scheme-node.js";
import { nodeSchemaFor, type ShallowNode } from "./scheme-node.schema.js";

/** A node of a scheme's tree as it was read, before it is known whether the whole hangs together. */
export interface ReadNode {
  /** Also of a node that has other faults: naming it is no second fault. */
  readonly id: ItemId | undefined;
  /** Undefined where its shape is wrong. */
  readonly value: ShallowNode | undefined;
  readonly path: Path;
  /** Position of its section; −1 at the top. */
  readonly parent: number;
}

export interface ReadTree {
  /** Sections before what lies in them. */
  readonly nodes: readonly ReadNode[];
  readonly problems: readonly Problem[];
}

/** Reads every node by itself, so that one bad item hides no other. */
export function readTree(raw: Readonly<Record<string, unknown>>): ReadTree {
  const nodes: ReadNode[] = [];
  const problems: Problem[] = [];
  const pending = childrenOf(raw, [], -1);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { data, path, parent } = next;
    const read = readElement(nodeSchemaFor(data), data, path);
    for (const problem of read.problems) problems.push(problem);
    const position = nodes.push({ id: idOf(data), value: read.value, path, parent }) - 1;
    if (isRecord(data)) pending.push(...childrenOf(data, path, position));
  }
  return { nodes, problems };
}

interface Pending {
  readonly data: unknown;
  readonly path: Path;
  readonly parent: number;
}

/** Last first, for they are taken from the end. */
function childrenOf(raw: Readonly<Record<string, unknown>>, at: Path, parent: number): Pending[] {
  const children = listIn(raw, "items").map((data, place) => ({ data, path: [...at, "items", place], parent }));
  return children.reverse();
}

/** The tree put together again, of nodes all of which were read. */
export function assembleTree(nodes: readonly ReadNode[]): readonly SchemeNode[] {
  const items = nodes.map((): SchemeNode[] => []);
  const top: SchemeNode[] = [];
  // Children stand behind their section, so from the end each section finds its items ready, last first.
  for (let position = nodes.length - 1; position >= 0; position -= 1) {
    const { value, parent } = existing(nodes[position], "a position is within the list");
    const shallow = existing(value, "a tree without problems has all its nodes");
    const [first, ...rest] = items[position]?.reverse() ?? [];
    const node: SchemeNode = isSection(shallow)
      ? { ...shallow, items: [existing(first, "a section has items"), ...rest] }
      : shallow;
    (items[parent] ?? top).push(node);
  }
  return top.reverse();
}
