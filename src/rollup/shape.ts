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

/** What is handed up: first the entries, then the made ones, each after all that is poured into it. */
interface Pours {
  readonly entries: Runs;
  readonly made: Runs;
}

/** Positions that follow each other and go into one place, `to` not included: the districts of one parent mostly do. */
interface Runs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly into: Int32Array;
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
  const ofEntries = newRuns();
  const ofMade = newRuns();
  const pour = (from: number, into: number): boolean => {
    if ((entryOf[into] ?? -1) >= 0) return false;
    const entry = entryOf[from] ?? -1;
    if (entry >= 0) extend(ofEntries, entry, madeOf[into] ?? 0);
    else extend(ofMade, madeOf[from] ?? 0, madeOf[into] ?? 0);
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
  const pours = { entries: drawn(ofEntries), made: drawn(ofMade) };
  const leaves = new Float64Array(entries.at.length);
  let ofLeaves = true;
  for (let entry = 0; entry < leaves.length; entry += 1) {
    const district = entries.at[entry] ?? 0;
    leaves[entry] = (tree.leaves[district] ?? 0) * entries.parts;
    if (tree.isLeaf[district] === 0) ofLeaves = false;
  }
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
    ofLeaves,
    pours,
  };
}

type OpenRuns = Record<keyof Runs, number[]>;

function newRuns(): OpenRuns {
  return { from: [], to: [], into: [] };
}

/** Adds a position to the last run, or opens another. Districts come from the last one down, and so do their positions. */
function extend({ from, to, into }: OpenRuns, position: number, place: number): void {
  const last = into.length - 1;
  if (into[last] === place && from[last] === position + 1) from[last] = position;
  else {
    from.push(position);
    to.push(position + 1);
    into.push(place);
  }
}

function drawn({ from, to, into }: OpenRuns): Runs {
  return { from: new Int32Array(from), to: new Int32Array(to), into: new Int32Array(into) };
}

/** What the made ones come to when every entry is poured up. */
export function pourUp({ entries, made }: Pours, units: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  pourRuns(entries, units, sums);
  pourRuns(made, sums, sums);
  return sums;
}

function pourRuns({ from, to, into }: Runs, units: Float64Array, sums: Float64Array): void {
  for (let run = 0; run < into.length; run += 1) {
    const place = into[run] ?? 0;
    const end = to[run] ?? 0;
    let sum = sums[place] ?? 0;
    for (let at = from[run] ?? 0; at < end; at += 1) sum += units[at] ?? 0;
    sums[place] = sum;
  }
}
