import { type DistrictForest, positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";

/** The districts of a rollup in numbers, each after its parent. */
export interface Tree {
  readonly size: number;
  readonly parents: Int32Array;
  readonly positions: ReadonlyMap<DistrictId, number>;
  /** How many districts below have none below them; 1 for a leaf. */
  readonly leaves: Float64Array;
  readonly isLeaf: Uint8Array;
  /** 1 for a district made of members. */
  readonly isComposed: Uint8Array;
  /** Where districts made of members begin, and their members. */
  readonly composed: readonly { readonly at: number; readonly members: Int32Array }[];
}

const trees = new WeakMap<DistrictForest, Tree>();

/** The tree of some districts; kept beside them, as one set of districts is rolled up many times. */
export function treeOfDistricts(districts: DistrictForest): Tree {
  const tree = trees.get(districts) ?? newTree(districts);
  trees.set(districts, tree);
  return tree;
}

function newTree(districts: DistrictForest): Tree {
  const { rows } = districts;
  const size = rows.length;
  const parents = Int32Array.from(districts.parents);
  const positions = positionsIn(districts);
  const leaves = new Float64Array(size);
  const isLeaf = new Uint8Array(size).fill(1);
  const isComposed = new Uint8Array(size);
  const composed: { at: number; members: Int32Array }[] = [];
  for (const parent of parents) if (parent >= 0) isLeaf[parent] = 0;
  for (let at = size - 1; at >= 0; at -= 1) {
    const below = (leaves[at] ?? 0) + (isLeaf[at] ?? 0);
    leaves[at] = below;
    const parent = parents[at] ?? -1;
    if (parent >= 0) leaves[parent] = (leaves[parent] ?? 0) + below;
  }
  rows.forEach(({ members }, at) => {
    // One without members has figures of its own alone.
    if (members === undefined || members.length === 0) return;
    const places = Int32Array.from(members, (member) => positions.get(member) ?? -1);
    isLeaf[at] = 0;
    isComposed[at] = 1;
    leaves[at] = places.reduce((sum, member) => sum + (leaves[member] ?? 0), 0);
    composed.push({ at, members: places });
  });
  return { size, parents, positions, leaves, isLeaf, isComposed, composed };
}
