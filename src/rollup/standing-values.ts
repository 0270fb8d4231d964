import type { Rational } from "../internal/rational.js";
import { addedEntry, type Climb } from "./across.js";
import { BELOW, OWN } from "./room.js";
import { type CountedValue, valuesOfEntry } from "./entry-values.js";

/**
 * The values that stand at some districts after a climb, each as often as it counts: those of the figures that were handed
 * up to them, down to the reports they came from.
 */
export function standingValues(
  way: Climb,
  touched: Int32Array,
  districts: readonly number[],
  per: Rational,
): ReadonlyMap<number, readonly CountedValue[]> {
  const { tree, room, entries } = way;
  const wanted = new Set([...districts, ...tree.composed.flatMap(({ members }) => [...members])]);
  const found = new Map<number, readonly CountedValue[]>();
  const below = new Map<number, Gathered>();
  const settle = (district: number): readonly CountedValue[] => {
    const values = valuesAt(district, below.get(district)?.values ?? NONE);
    below.delete(district);
    if (wanted.has(district)) found.set(district, values);
    return values;
  };
  for (const district of touched.toReversed()) {
    if (tree.isComposed[district] === 1) continue;
    const values = settle(district);
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0) put(below, parent, values);
  }
  for (const { at, members } of tree.composed) {
    for (const member of members) put(below, at, found.get(member) ?? NONE);
    settle(at);
  }
  return found;

  function valuesAt(district: number, handedUp: readonly CountedValue[]): readonly CountedValue[] {
    const stands = room.stands[district];
    if (stands === OWN) return valuesOfEntry(entries, room.entry[district] ?? 0, tree, per);
    if (stands !== BELOW) return NONE;
    const added = addedEntry(way, district);
    return added < 0 ? handedUp : [...handedUp, ...valuesOfEntry(entries, added, tree, per)];
  }
}

/** Values on their way up. What one district alone handed up is its own list still: a long chain makes no copies. */
interface Gathered {
  readonly values: readonly CountedValue[];
  readonly copy?: CountedValue[];
}

const NONE: readonly CountedValue[] = [];

function put(below: Map<number, Gathered>, parent: number, values: readonly CountedValue[]): void {
  if (values.length === 0) return;
  const held = below.get(parent);
  if (held === undefined) {
    below.set(parent, { values });
    return;
  }
  const copy = held.copy ?? held.values.slice();
  for (const value of values) copy.push(value);
  below.set(parent, { values: copy, copy });
}
