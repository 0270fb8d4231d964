import { add, divide, fromInteger, multiply, type Rational, ZERO } from "../internal/rational.js";
import { BELOW, type Climb, OWN } from "./across.js";
import type { ExactFigures } from "./figures.js";
import type { WeightOf } from "./weighted-pool.js";

/** Of the weight of each district's leaves, how much reported; undefined weights where that of some leaf is not known. */
export function weightCovered(
  way: Climb,
  touched: Int32Array,
  made: readonly number[],
  weightOf: WeightOf,
): ExactFigures {
  const { tree, room, entries } = way;
  const expected = expectedWeights(way, weightOf);
  const covered = new Map<number, Rational>();
  const put = (district: number, more: Rational): void =>
    void covered.set(district, add(covered.get(district) ?? ZERO, more));
  const finish = (district: number): void => {
    if (room.stands[district] !== OWN) {
      if (room.stands[district] !== BELOW) covered.delete(district);
      return;
    }
    const parts = entries.covered?.[room.entry[district] ?? 0] ?? entries.parts;
    const whole = expected[district] ?? ZERO;
    covered.set(district, divide(multiply(whole, fromInteger(parts)), fromInteger(entries.parts)));
  };
  for (let place = touched.length - 1; place >= 0; place -= 1) {
    const district = touched[place] ?? 0;
    if (tree.isComposed[district] === 1) continue;
    finish(district);
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0) put(parent, covered.get(district) ?? ZERO);
  }
  for (const { at, members } of tree.composed) {
    if (room.marked[at] === 0) continue;
    for (const member of members) put(at, covered.get(member) ?? ZERO);
    finish(at);
  }
  return {
    kind: "exact",
    weightKind: "count",
    amounts: made.map((district) => (expected[district] === undefined ? undefined : (covered.get(district) ?? ZERO))),
    weights: made.map((district) => expected[district]),
  };
}

function expectedWeights({ tree }: Climb, weightOf: WeightOf): readonly (Rational | undefined)[] {
  const sums = Array.from({ length: tree.size }, (): Rational | undefined => ZERO);
  const put = (district: number, more: Rational | undefined): void => {
    const held = sums[district];
    sums[district] = held === undefined || more === undefined ? undefined : add(held, more);
  };
  for (let district = tree.size - 1; district >= 0; district -= 1) {
    if (tree.isComposed[district] === 1) continue;
    if (tree.isLeaf[district] === 1) put(district, weightOf(district));
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0) put(parent, sums[district]);
  }
  for (const { at, members } of tree.composed) for (const member of members) put(at, sums[member]);
  return sums;
}
