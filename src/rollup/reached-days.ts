import { OWN, type Room } from "./across.js";
import type { Entries } from "./entries.js";
import type { Tree } from "./tree.js";

/** The day the last item was reached, where all are; for a district without its own milestone those of all its leaves. */
export function reachedDays(
  entries: Entries,
  tree: Tree,
  { entry: entryOf, stands }: Room,
  touched: Int32Array,
  made: readonly number[],
): Int32Array {
  const done = new Map<number, { leaves: number; day: number }>();
  const add = (district: number, leaves: number, day: number): void => {
    const held = done.get(district) ?? { leaves: 0, day: 0 };
    done.set(district, { leaves: held.leaves + leaves, day: Math.max(held.day, day) });
  };
  const finish = (district: number): void => {
    if (stands[district] !== OWN) return;
    const entry = entryOf[district] ?? 0;
    done.delete(district);
    if (entries.complete?.[entry] === 1) add(district, tree.leaves[district] ?? 0, entries.days?.[entry] ?? 0);
  };
  for (let place = touched.length - 1; place >= 0; place -= 1) {
    const district = touched[place] ?? 0;
    if (tree.isComposed[district] === 1) continue;
    finish(district);
    const parent = tree.parents[district] ?? -1;
    const own = done.get(district);
    if (parent >= 0 && own !== undefined) add(parent, own.leaves, own.day);
  }
  for (const { at, members } of tree.composed) {
    for (const member of members) {
      const own = done.get(member);
      if (own !== undefined) add(at, own.leaves, own.day);
    }
    finish(at);
  }
  return Int32Array.from(made, (district) => {
    const held = done.get(district);
    return held !== undefined && held.leaves === tree.leaves[district] ? held.day : 0;
  });
}
