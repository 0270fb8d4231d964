import type { DistrictId, Proven } from "./label.js";
import type { Text } from "./text.js";

/** A row of a table of districts, 行政区: it names its parent. An assessed department or enterprise is a row too. */
export interface DistrictInput {
  readonly id: DistrictId;
  /** Absent for the root, and for a district made of members. */
  readonly parent?: DistrictId;
  readonly name?: Text;
  /** `province`, `city`, `county`, `department`; free. */
  readonly kind?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * For a figure printed beside the tree, 市区 = 吴兴 + 南浔: the districts it is made of. It stands outside the tree, so
   * nothing is added twice; its value is its members' value, and its own figure is held against that. With no members it is a
   * district to compare with, 全国: it has the figures reported for it, and they are added to nothing.
   */
  readonly members?: readonly DistrictId[];
}

/** A checked row. */
export type District = DistrictInput;

/** Districts in order, each after its parent, and those made of members last. A tree has one root, a forest any number. */
export interface DistrictForest {
  readonly rows: readonly District[];
  /** For each row the position of its parent; −1 for a root and for districts made of members. */
  readonly parents: readonly number[];
}

/**
 * A checked tree of districts, plain data. Rows of the tree come first, each after its parent, the root foremost;
 * then the districts made of members.
 */
export interface Districts extends DistrictForest, Proven<"districts"> {
  readonly root: DistrictId;
  /** How many rows, districts made of members included. */
  readonly size: number;
}

const positions = new WeakMap<DistrictForest, ReadonlyMap<DistrictId, number>>();

/** Position of each id among the rows; kept beside the tree once it has been asked for. */
export function positionsIn(districts: DistrictForest): ReadonlyMap<DistrictId, number> {
  const known = positions.get(districts);
  if (known !== undefined) return known;
  const made = new Map(districts.rows.map((row, position) => [row.id, position]));
  positions.set(districts, made);
  return made;
}

function positionOf(districts: DistrictForest, id: DistrictId): number {
  const position = positionsIn(districts).get(id);
  if (position === undefined) throw new RangeError(`${JSON.stringify(id)} is no district of this tree`);
  return position;
}

const childLists = new WeakMap<DistrictForest, ReadonlyMap<number, readonly DistrictId[]>>();

function childListsOf(districts: DistrictForest): ReadonlyMap<number, readonly DistrictId[]> {
  const known = childLists.get(districts);
  if (known !== undefined) return known;
  const made = new Map<number, DistrictId[]>();
  districts.parents.forEach((parent, position) => {
    const row = districts.rows[position];
    if (parent < 0 || row === undefined) return;
    const siblings = made.get(parent);
    if (siblings === undefined) made.set(parent, [row.id]);
    else siblings.push(row.id);
  });
  childLists.set(districts, made);
  return made;
}

/**
 * The districts just below one, in the order of the rows; none for a leaf or a district made of members.
 *
 * @throws RangeError for an id that is not in the tree
 *
 * @example
 * ```ts
 * import { childrenOf, parseDistricts } from "quality-plan/model";
 *
 * const districts = parseDistricts([{ id: "330400" }, { id: "330402", parent: "330400" }, { id: "330411", parent: "330400" }]);
 * childrenOf(districts, "330400"); // => ["330402", "330411"]
 * ```
 */
export function childrenOf(districts: DistrictForest, id: DistrictId): readonly DistrictId[] {
  return childListsOf(districts).get(positionOf(districts, id)) ?? [];
}

/**
 * The district above; undefined for the root and for a district made of members.
 *
 * @throws RangeError for an id that is not in the tree
 *
 * @example
 * ```ts
 * import { parentOf, parseDistricts } from "quality-plan/model";
 *
 * const districts = parseDistricts([{ id: "330000" }, { id: "330400", parent: "330000" }, { id: "330402", parent: "330400" }]);
 * parentOf(districts, "330402"); // => "330400"
 * ```
 */
export function parentOf(districts: DistrictForest, id: DistrictId): DistrictId | undefined {
  const parent = districts.parents[positionOf(districts, id)];
  return parent === undefined ? undefined : districts.rows[parent]?.id;
}

/**
 * A district and everything below it, parents before children.
 *
 * @throws RangeError for an id that is not in the tree
 *
 * @example
 * ```ts
 * import { parseDistricts, treeOf } from "quality-plan/model";
 *
 * const districts = parseDistricts([{ id: "330000" }, { id: "330400", parent: "330000" }, { id: "330402", parent: "330400" }]);
 * treeOf(districts, "330400"); // => ["330400", "330402"]
 * ```
 */
export function treeOf(districts: DistrictForest, id: DistrictId): readonly DistrictId[] {
  const found: DistrictId[] = [id];
  // The list grows while it is walked, until the lowest have been reached.
  for (const here of found) for (const child of childrenOf(districts, here)) found.push(child);
  return found;
}

/**
 * The districts below one that have none below them; the district itself when it is a leaf.
 *
 * @throws RangeError for an id that is not in the tree
 *
 * @example
 * ```ts
 * import { leavesOf, parseDistricts } from "quality-plan/model";
 *
 * const districts = parseDistricts([{ id: "330000" }, { id: "330400", parent: "330000" }, { id: "330402", parent: "330400" }]);
 * leavesOf(districts, "330000"); // => ["330402"]
 * ```
 */
export function leavesOf(districts: DistrictForest, id: DistrictId): readonly DistrictId[] {
  return treeOf(districts, id).filter((candidate) => childrenOf(districts, candidate).length === 0);
}
