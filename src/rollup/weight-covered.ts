import { divide, fromInteger, multiply, type Rational, ZERO } from "../internal/rational.js";
import type { Climb } from "./across.js";
import type { ExactFigures } from "./figures.js";
import { gather } from "./gather.js";
import { plus } from "./plus.js";
import type { WeightOf } from "./weighted-pool.js";

/** Of the weight of each district's leaves, how much reported; undefined weights where that of some leaf is not known. */
export function weightCovered(
  way: Climb,
  touched: Int32Array,
  made: readonly number[],
  weightOf: WeightOf,
): ExactFigures {
  const { entries } = way;
  const expected = expectedWeights(way, weightOf);
  const covered = gather(way, touched, {
    empty: (): Covered => ({ weight: ZERO }),
    ofOwn: (district, entry): Covered => {
      const filled = entries.filled?.get(entry);
      const parts = filled === undefined ? fromInteger(entries.covered?.[entry] ?? entries.parts) : filled.weighedParts;
      if (parts === undefined) return { weight: undefined };
      return { weight: divide(multiply(expected[district] ?? ZERO, parts), fromInteger(entries.parts)) };
    },
    put: (into, { weight }) => {
      into.weight = plus(into.weight, weight);
    },
    // What is added to the districts below is no report of theirs.
    putOwn: () => undefined,
  });
  return {
    kind: "exact",
    weightKind: "count",
    amounts: made.map((district) => (expected[district] === undefined ? undefined : coveredAt(covered.get(district)))),
    weights: made.map((district) => expected[district]),
  };
}

/** The weight that reported; absent where that of some part is not known. */
interface Covered {
  weight: Rational | undefined;
}

function coveredAt(held: Covered | undefined): Rational | undefined {
  return held === undefined ? ZERO : held.weight;
}

function expectedWeights({ tree }: Climb, weightOf: WeightOf): readonly (Rational | undefined)[] {
  const sums = Array.from({ length: tree.size }, (): Rational | undefined => ZERO);
  const put = (district: number, more: Rational | undefined): void => {
    sums[district] = plus(sums[district], more);
  };
  for (let district = tree.size - 1; district >= 0; district -= 1) {
    if (tree.isLeaf[district] === 1) put(district, weightOf(district));
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0) put(parent, sums[district]);
  }
  for (const { at, members } of tree.composed) for (const member of members) put(at, sums[member]);
  return sums;
}
