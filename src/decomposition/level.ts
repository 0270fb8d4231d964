import { assert } from "../internal/assert.js";

/** Units to hand out, whole weights to go by, and the units that each part has at the least. */
export interface Division {
  readonly units: bigint;
  readonly weights: readonly bigint[];
  readonly least: bigint;
}

/** What a weight of one is worth, n ÷ d, not reduced. */
export interface Level {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * The level at which max(least, weight × level) adds up to the units. Raising the lightest to the least lowers what is
 * left for the others, so who is to be raised is found from the lightest up, in one pass. The caller has made sure that
 * a weight is above zero, none below, and that the units are enough for the least of all.
 */
export function levelOf({ units, weights, least }: Division): Level {
  const rising = [...weights].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let left = units;
  let weight = total(weights);
  for (const lightest of rising) {
    if (left * lightest >= least * weight) break;
    left -= least;
    weight -= lightest;
  }
  assert(weight > 0n, "the heaviest part is not raised: with all others raised, what is left is its own");
  return { n: left, d: weight };
}

export function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
