import { compare, type Rational } from "../internal/rational.js";
import type { DistrictId } from "../model/label.js";
import type { Rank } from "./round.js";

/** Places by exact scores, highest first; equals share a place and the next ones are left out: 1, 2, 2, 4. */
export function ranksOf(
  scores: readonly { readonly district: DistrictId; readonly score: Rational }[],
): ReadonlyMap<DistrictId, Rank> {
  const falling = [...scores].sort((a, b) => compare(b.score, a.score));
  const ranks = new Map<DistrictId, Rank>();
  for (let first = 0; first < falling.length; ) {
    const head = falling[first];
    if (head === undefined) break;
    let behind = first + 1;
    for (
      let next = falling[behind];
      next !== undefined && compare(next.score, head.score) === 0;
      next = falling[behind]
    ) {
      behind += 1;
    }
    const tied = falling.slice(first, behind).map(({ district }) => district);
    for (const district of tied) {
      ranks.set(district, {
        place: first + 1,
        of: falling.length,
        fromLast: falling.length - behind + 1,
        tiedWith: tied.filter((other) => other !== district),
      });
    }
    first = behind;
  }
  return ranks;
}
