import type { Climb } from "./across.js";
import { amountAt } from "./figures.js";
import { gather } from "./gather.js";

/** How many figures there are of each level, for districts made of those below: `levels` numbers for each. */
export function countsByLevel(way: Climb, touched: Int32Array, made: readonly number[], levels: number): Int32Array {
  const { figures } = way.entries;
  const count = (into: Int32Array, entry: number): void => {
    const level = Number(amountAt(figures, entry)?.n ?? 0n) - 1;
    into[level] = (into[level] ?? 0) + 1;
  };
  const counts = gather(way, touched, {
    empty: () => new Int32Array(levels),
    ofOwn: (_, entry) => {
      const own = new Int32Array(levels);
      count(own, entry);
      return own;
    },
    put: (into, from) => {
      from.forEach((more, level) => {
        into[level] = (into[level] ?? 0) + more;
      });
    },
    putOwn: (into, _, entry) => {
      count(into, entry);
    },
  });
  const found = new Int32Array(made.length * levels);
  made.forEach((district, index) => {
    found.set(counts.get(district) ?? new Int32Array(levels), index * levels);
  });
  return found;
}
