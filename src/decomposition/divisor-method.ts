import { existing } from "../internal/assert.js";
import { type Division, type Level, levelOf, total } from "./level.js";

/** A unit that a part would get next: its claim is weight ÷ divisor, and the strongest claim is served first. */
interface Claim {
  readonly at: number;
  readonly weight: bigint;
  readonly divisor: bigint;
}

/**
 * Units by highest averages: one after the other to the part with the largest weight ÷ (units it has + 1) for d'Hondt
 * (`halves` 0), weight ÷ (units it has + ½) for Sainte-Laguë (`halves` 1), the earlier part first among equals. Each
 * part starts with the least.
 *
 * The result is the same, but the steps do not grow with the units: all claims above some bar are served together as
 * soon as it is sure that there are units for them. A part has max(least, ⌊weight × level + halves/2⌋) claims at a
 * level, and rounding down loses less than one unit a part. So the level at which these add up to the units without
 * being rounded serves none too many, that of one unit a part more leaves none out, and between the two lie fewer than
 * two claims a part on average.
 */
export function byHighestAverages(division: Division, halves: 0n | 1n): readonly bigint[] {
  const { units, weights } = division;
  const many = BigInt(weights.length);
  const sure = claimsServed(division, levelFor(division, units, halves), halves);
  const possible = claimsServed(division, levelFor(division, units + many, halves), halves);
  const open: Claim[] = [];
  weights.forEach((weight, at) => {
    const first = existing(sure[at], "a count for every part");
    const behind = existing(possible[at], "a count for every part");
    for (let has = first; has < behind; has += 1n) open.push({ at, weight, divisor: 2n * has + 2n - halves });
  });
  // Sorting keeps equals as they stand: in the order of the parts.
  open.sort((a, b) => compareClaims(b, a));
  const given = [...sure];
  const left = Number(units - total(sure));
  for (const { at } of open.slice(0, left)) given[at] = existing(given[at], "a count for every part") + 1n;
  return given;
}

function compareClaims(a: Claim, b: Claim): -1 | 0 | 1 {
  const left = a.weight * b.divisor;
  const right = b.weight * a.divisor;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** In half units, so that all is whole: Σ max(2 × least, weight × level + halves) = 2 × units. */
function levelFor({ weights, least }: Division, units: bigint, halves: bigint): Level {
  return levelOf({
    units: notBelowZero(2n * units - halves * BigInt(weights.length)),
    weights,
    least: notBelowZero(2n * least - halves),
  });
}

function claimsServed({ weights, least }: Division, level: Level, halves: bigint): readonly bigint[] {
  return weights.map((weight) => {
    const served = (weight * level.n + halves * level.d) / (2n * level.d);
    return served < least ? least : served;
  });
}

function notBelowZero(value: bigint): bigint {
  return value < 0n ? 0n : value;
}
