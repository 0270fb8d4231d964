/**
 * Values by rank, each so many times: a tree over the ranks that is never changed, so that what was gathered at a district
 * is still there when it has been put to what was gathered above.
 */
export interface Ranked {
  readonly times: number;
  readonly lower?: Ranked;
  readonly upper?: Ranked;
}

/** One value so many times, among `ranks` ranks. */
export function rankedOne(rank: number, times: number, ranks: number): Ranked {
  if (ranks <= 1) return { times };
  const half = (ranks + 1) >> 1;
  return rank < half
    ? { times, lower: rankedOne(rank, times, half) }
    : { times, upper: rankedOne(rank - half, times, ranks - half) };
}

/** Two gatherings in one. What it costs is what they have in common, so that gathering a whole tree costs little more than its values. */
export function together(a: Ranked | undefined, b: Ranked | undefined): Ranked | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const lower = together(a.lower, b.lower);
  const upper = together(a.upper, b.upper);
  return {
    times: a.times + b.times,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

/** The rank of the value that stands at a place, counted from 1 in rising order. */
export function rankAt(gathered: Ranked, place: number, ranks: number): number {
  let here: Ranked | undefined = gathered;
  let [first, span, left] = [0, ranks, place];
  while (here !== undefined && span > 1) {
    const half: number = (span + 1) >> 1;
    const below: number = here.lower?.times ?? 0;
    if (left <= below) {
      here = here.lower;
      span = half;
    } else {
      here = here.upper;
      left -= below;
      first += half;
      span -= half;
    }
  }
  return first;
}
