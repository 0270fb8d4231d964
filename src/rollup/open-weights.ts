import type { Climb } from "./across.js";
import { gather } from "./gather.js";
import type { Weights } from "./weights.js";

/**
 * For each district that was made, 1 where a weight could still change that its mean goes by: of a part of the period, or
 * of a figure below; undefined where all weights are in.
 */
export function openWeights(
  way: Climb,
  touched: Int32Array,
  made: readonly number[],
  { isOpen }: Weights,
): Uint8Array | undefined {
  const { entries, operator } = way;
  const isOpenOver = (entry: number): boolean => entries.openWeights?.[entry] === 1;
  const weighsDistricts = operator === "weightedMean";
  const found = gather(way, touched, {
    empty: (): Open => ({ here: false, above: false }),
    // What stands by itself is weighed only further up.
    ofOwn: (district, entry): Open => {
      const here = isOpenOver(entry);
      return { here, above: here || (weighsDistricts && isOpen(district)) };
    },
    put: (into, { above }) => {
      into.here ||= above;
      into.above ||= above;
    },
    putOwn: (into, district, entry) => {
      const open = isOpenOver(entry) || (weighsDistricts && isOpen(district));
      into.here ||= open;
      into.above ||= open;
    },
  });
  const open = Uint8Array.from(made, (district) => (found.get(district)?.here === true ? 1 : 0));
  return open.includes(1) ? open : undefined;
}

interface Open {
  /** Of the district's own value, and of what it hands up. */
  here: boolean;
  above: boolean;
}
