import { addedEntry, type Climb } from "./across.js";
import { BELOW, OWN } from "./room.js";

/** What is gathered beside the figures, district by district. */
export interface Gathering<Held> {
  /** Before anything below is known. */
  readonly empty: (district: number) => Held;
  /** Of a figure of the district's own, which stands for all below. */
  readonly ofOwn: (district: number, entry: number) => Held;
  readonly put: (into: Held, from: Held, child: number) => void;
  /** Puts an own figure to what is below, where own figures are added. */
  readonly putOwn: (into: Held, district: number, entry: number) => void;
}

/** Goes up the tree once more, after it is settled which figure stands where. */
export function gather<Held>(way: Climb, touched: Int32Array, gathering: Gathering<Held>): ReadonlyMap<number, Held> {
  const { tree, room } = way;
  const found = new Map<number, Held>();
  const heldAt = (district: number): Held => {
    const known = found.get(district);
    if (known !== undefined) return known;
    const made = gathering.empty(district);
    found.set(district, made);
    return made;
  };
  const settle = (district: number): void => {
    const stands = room.stands[district];
    if (stands === OWN) found.set(district, gathering.ofOwn(district, room.entry[district] ?? 0));
    else if (stands === BELOW) {
      const added = addedEntry(way, district);
      if (added >= 0) gathering.putOwn(heldAt(district), district, added);
    } else found.set(district, gathering.empty(district));
  };
  for (const district of touched.toReversed()) {
    if (tree.isComposed[district] === 1) continue;
    settle(district);
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0) gathering.put(heldAt(parent), heldAt(district), district);
  }
  for (const { at, members } of tree.composed) {
    if (room.marked[at] === 0) continue;
    for (const member of members) gathering.put(heldAt(at), heldAt(member), member);
    settle(at);
  }
  return found;
}
