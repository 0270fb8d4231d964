import { leaveRoom, type Room, touchedBy } from "./room.js";
import { ORIGINS } from "./cell.js";
import type { MadeFigures } from "./column.js";
import type { Entries } from "./entries.js";
import type { Tree } from "./tree.js";

/**
 * What follows for a column from which districts reported, whatever they reported: many columns share it. It is there
 * only where no figure stands above another, so that each is poured up to the root and none is chosen over what is below.
 */
export interface Shape {
  /** Districts of which something is known, ascending. */
  readonly at: Int32Array;
  /** For each of them its entry, or −1 − its position among those that are made. */
  readonly stands: Int32Array;
  readonly made: Omit<MadeFigures, "over" | "across" | "reachedOn">;
  /** Whether every figure is of a district that has none below it. */
  readonly ofLeaves: boolean;
  readonly pours: Pours;
}

/** From where to where sums are handed up: first the entries, then the made ones, each after all that is poured into it. */
interface Pours {
  readonly entries: Int32Array;
  readonly intoByEntry: Int32Array;
  readonly made: Int32Array;
  readonly intoByMade: Int32Array;
}

/** A shape, or that there is none, for entries of these districts. */
export interface KnownShape {
  readonly districts: Int32Array;
  readonly parts: number;
  readonly shape: Shape | undefined;
}

/** Columns of a table come in turns: months, quarters, years. */
const SHAPES_KEPT = 8;

/** The shape of a column of figures that all cover their window; undefined where some stand above others. */
export function shapeOf(shapes: KnownShape[], tree: Tree, room: Room, entries: Entries): Shape | undefined {
  const known = shapes.find(({ districts, parts }) => parts === entries.parts && sameNumbers(districts, entries.at));
  if (known !== undefined) return known.shape;
  const touched = touchedBy(tree, entries.at, room);
  const shape = drawShape(tree, room, entries, touched);
  leaveRoom(room, touched);
  shapes.unshift({ districts: entries.at, parts: entries.parts, shape });
  if (shapes.length > SHAPES_KEPT) shapes.pop();
  return shape;
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function drawShape(tree: Tree, room: Room, entries: Entries, touched: Int32Array): Shape | undefined {
  const { entry: entryOf, list: madeOf, marked } = room;
  for (let entry = 0; entry < entries.at.length; entry += 1) entryOf[entries.at[entry] ?? 0] = entry;
  const stands = new Int32Array(touched.length);
  let size = 0;
  for (let place = 0; place < touched.length; place += 1) {
    const district = touched[place] ?? 0;
    const entry = entryOf[district] ?? -1;
    stands[place] = entry < 0 ? -size - 1 : entry;
    if (entry >= 0) continue;
    madeOf[district] = size;
    size += 1;
  }
  const lists = { entries: [], intoByEntry: [], made: [], intoByMade: [] } as Record<keyof Pours, number[]>;
  const pour = (from: number, into: number): boolean => {
    if ((entryOf[into] ?? -1) >= 0) return false;
    const entry = entryOf[from] ?? -1;
    if (entry >= 0) lists.entries.push(entry);
    else lists.made.push(madeOf[from] ?? 0);
    lists[entry >= 0 ? "intoByEntry" : "intoByMade"].push(madeOf[into] ?? 0);
    return true;
  };
  for (let place = touched.length - 1; place >= 0; place -= 1) {
    const district = touched[place] ?? 0;
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0 && !pour(district, parent)) return undefined;
  }
  for (const { at, members } of tree.composed) {
    for (const member of members) if (marked[member] === 1 && !pour(member, at)) return undefined;
  }
  const pours = {
    entries: new Int32Array(lists.entries),
    intoByEntry: new Int32Array(lists.intoByEntry),
    made: new Int32Array(lists.made),
    intoByMade: new Int32Array(lists.intoByMade),
  };
  const leaves = Float64Array.from(entries.at, (district) => (tree.leaves[district] ?? 0) * entries.parts);
  return {
    at: touched,
    stands,
    made: {
      origin: new Uint8Array(size).fill(ORIGINS.indexOf("across")),
      refusal: new Uint8Array(size),
      reported: pourUp(pours, leaves, size),
      partsMissing: new Uint8Array(size),
      position: Int32Array.from({ length: size }, (_, position) => position),
    },
    ofLeaves: entries.at.every((district) => tree.isLeaf[district] === 1),
    pours,
  };
}

/** What the made ones come to when every entry is poured up. */
export function pourUp(
  { entries, intoByEntry, made, intoByMade }: Pours,
  units: Float64Array,
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  for (let at = 0; at < entries.length; at += 1) {
    const into = intoByEntry[at] ?? 0;
    sums[into] = (sums[into] ?? 0) + (units[entries[at] ?? 0] ?? 0);
  }
  for (let at = 0; at < made.length; at += 1) {
    const into = intoByMade[at] ?? 0;
    sums[into] = (sums[into] ?? 0) + (sums[made[at] ?? 0] ?? 0);
  }
  return sums;
}
