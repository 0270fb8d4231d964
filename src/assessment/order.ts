import type { ItemId } from "../model/label.js";

/** An item that is read by name, or all those that are counted by a tag. */
export type ItemReference = { readonly item: ItemId } | { readonly tag: string };

/** What a node of the scheme's tree waits for. */
export interface NodeLinks {
  readonly id: ItemId | undefined;
  readonly tags: readonly string[];
  /** Position of its section; −1 at the top. */
  readonly parent: number;
  readonly reads: readonly ItemReference[];
  /** What decides whether it applies; it decides for all that lies in it, too. */
  readonly applies: readonly ItemReference[];
}

export interface VetoLinks {
  readonly zeroes: readonly ItemId[];
  readonly reads: readonly ItemReference[];
}

/**
 * What has to be known before what: nodes by their positions, then vetoes. A section waits for its items, an item for
 * those it reads and for the vetoes that zero it, a veto for the items it reads.
 */
export function needsIn(nodes: readonly NodeLinks[], vetoes: readonly VetoLinks[]): readonly (readonly number[])[] {
  const positions = positionsOf(nodes);
  const tagged = taggedIn(nodes);
  const at = (references: readonly ItemReference[]): readonly number[] =>
    references.flatMap(
      (reference) => ("item" in reference ? positions.get(reference.item) : tagged.get(reference.tag)) ?? [],
    );
  const needs: number[][] = [];
  // Parents come before their children, so what they wait for is known here.
  const gates: (readonly number[])[] = [];
  nodes.forEach((node, position) => {
    const gate = [...(gates[node.parent] ?? []), ...at(node.applies)];
    gates[position] = gate;
    needs[position] = [...gate, ...at(node.reads)];
    needs[node.parent]?.push(position);
  });
  vetoes.forEach((veto, position) => {
    needs[nodes.length + position] = [...at(veto.reads)];
    for (const zeroed of veto.zeroes.flatMap((id) => positions.get(id) ?? []))
      needs[zeroed]?.push(nodes.length + position);
  });
  return needs;
}

/** Where the nodes of each tag stand. */
export function taggedIn(nodes: readonly Pick<NodeLinks, "tags">[]): ReadonlyMap<string, readonly number[]> {
  const tagged = new Map<string, number[]>();
  nodes.forEach(({ tags }, position) => {
    for (const tag of new Set(tags)) tagged.set(tag, [...(tagged.get(tag) ?? []), position]);
  });
  return tagged;
}

/** Where each id stands first. */
export function positionsOf(nodes: readonly Pick<NodeLinks, "id">[]): ReadonlyMap<ItemId, number> {
  const positions = new Map<ItemId, number>();
  nodes.forEach(({ id }, position) => {
    if (id !== undefined && !positions.has(id)) positions.set(id, position);
  });
  return positions;
}

/** An order in which everything comes after what it waits for. There is one: cycles were refused. */
export function orderOf(needs: readonly (readonly number[])[]): readonly number[] {
  const order: number[] = [];
  const entered = new Uint8Array(needs.length);
  for (let start = 0; start < needs.length; start += 1) {
    if (entered[start] === 1) continue;
    entered[start] = 1;
    const way = [{ node: start, tried: 0 }];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const next = needs[here.node]?.[here.tried];
      here.tried += 1;
      if (next === undefined) {
        order.push(here.node);
        way.pop();
      } else if (entered[next] === 0) {
        entered[next] = 1;
        way.push({ node: next, tried: 0 });
      }
    }
  }
  return order;
}

/** What waits for each. */
export function waitingFor(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const waiting = needs.map((): number[] => []);
  needs.forEach((needed, position) => needed.forEach((before) => waiting[before]?.push(position)));
  return waiting;
}

/** Everything that waits for one of these, at however many removes; themselves included. */
export function dependentsOf(waiting: readonly (readonly number[])[], starts: readonly number[]): ReadonlySet<number> {
  const found = new Set(starts);
  const pending = [...starts];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const after of waiting[next] ?? []) {
      if (found.has(after)) continue;
      found.add(after);
      pending.push(after);
    }
  }
  return found;
}
