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
  const below = childrenIn(way, touched);
  return new Map(districts.map((district) => [district, valuesAt(district)]));

  function valuesAt(start: number): readonly CountedValue[] {
    const values: CountedValue[] = [];
    const open = [start];
    for (let district = open.pop(); district !== undefined; district = open.pop()) {
      const stands = room.stands[district];
      if (stands === OWN) values.push(...valuesOfEntry(entries, room.entry[district] ?? 0, tree, per));
      if (stands !== BELOW) continue;
      const added = addedEntry(way, district);
      if (added >= 0) values.push(...valuesOfEntry(entries, added, tree, per));
      for (const child of below.get(district) ?? []) open.push(child);
    }
    return values;
  }
}

function childrenIn({ tree }: Climb, touched: Int32Array): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  for (const district of touched) {
    const parent = tree.parents[district] ?? -1;
    const held = below.get(parent);
    if (held === undefined) below.set(parent, [district]);
    else held.push(district);
  }
  for (const { at, members } of tree.composed) below.set(at, [...members]);
  return below;
}
