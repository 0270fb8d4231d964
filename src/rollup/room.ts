import type { SumRoom } from "./scaled-pool.js";
import type { Tree } from "./tree.js";

/** What stands at a district. */
export const NOTHING = 0;
export const OWN = 1;
export const BELOW = 2;
export const REFUSED = 3;

/** Room for one column, by district; as it was between columns. */
export interface Room extends SumRoom {
  /** The district's own entry; −1 where there is none. */
  readonly entry: Int32Array;
  readonly stands: Uint8Array;
  readonly refusal: Uint8Array;
  /** How much of what was expected is in the figure that stands, and how much in the one that is handed up. */
  readonly reported: Float64Array;
  readonly handedUp: Float64Array;
  readonly partsMissing: Uint8Array;
  /** Of a first or last value: how many leaves below have one, and how far the furthest of these is from the period's edge. */
  readonly known: Float64Array;
  readonly distance: Float64Array;
  readonly marked: Uint8Array;
  readonly list: Int32Array;
}

export function newRoom(size: number): Room {
  return {
    amounts: new Float64Array(size),
    weights: new Float64Array(size),
    entry: new Int32Array(size).fill(-1),
    stands: new Uint8Array(size),
    refusal: new Uint8Array(size),
    reported: new Float64Array(size),
    handedUp: new Float64Array(size),
    partsMissing: new Uint8Array(size),
    known: new Float64Array(size),
    distance: new Float64Array(size),
    marked: new Uint8Array(size),
    list: new Int32Array(size),
  };
}

/** Districts of which something is known, ascending: those with an entry, all above them, and those made of them. */
export function touchedBy(tree: Tree, at: Int32Array, { marked, list }: Room): Int32Array {
  let count = 0;
  for (const entry of at) {
    for (let district = entry; district >= 0 && marked[district] === 0; district = tree.parents[district] ?? -1) {
      marked[district] = 1;
      list[count] = district;
      count += 1;
    }
  }
  for (const { at: district, members } of tree.composed) {
    if (marked[district] === 1 || !members.some((member) => marked[member] === 1)) continue;
    marked[district] = 1;
    list[count] = district;
    count += 1;
  }
  return count * SPARSE < tree.size ? list.slice(0, count).sort() : allMarked(tree, marked, count);
}

/** Where fewer than one in so many districts are touched, sorting them costs less than looking at all. */
const SPARSE = 16;

function allMarked(tree: Tree, marked: Uint8Array, count: number): Int32Array {
  const touched = new Int32Array(count);
  let next = 0;
  for (let district = 0; district < tree.size; district += 1) {
    if (marked[district] === 0) continue;
    touched[next] = district;
    next += 1;
  }
  return touched;
}

/** Leaves the room as it was found. */
export function leaveRoom(room: Room, touched: Int32Array): void {
  const { list: _, entry, ...others } = room;
  const columns = Object.values(others);
  if (touched.length * SPARSE >= entry.length) {
    entry.fill(-1);
    for (const column of columns) column.fill(0);
    return;
  }
  for (const district of touched) {
    entry[district] = -1;
    for (const column of columns) column[district] = 0;
  }
}
