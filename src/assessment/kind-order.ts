import type { Ranked, TiedClass } from "./rank.js";

/** Units that are ranked together, as places go. */
export interface KindOrder {
  readonly classes: readonly TiedClass[];
  /** Units that share a place, best first. */
  readonly runs: readonly (readonly Ranked[])[];
  /** The position of the first run of each class; behind the last, how many runs there are. */
  readonly starts: readonly number[];
  /** How many units stand before each run; behind the last, how many there are. */
  readonly before: readonly number[];
}

export function kindOrder(classes: readonly TiedClass[]): KindOrder {
  const runs = classes.flatMap(({ groups }) => groups);
  return {
    classes,
    runs,
    starts: sumsBefore(classes.map(({ groups }) => groups.length)),
    before: sumsBefore(runs.map((run) => run.length)),
  };
}

/** Of each figure the sum of those before it; behind the last, the sum of all. */
export function sumsBefore(figures: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...figures.map((figure) => (sum += figure))];
}
