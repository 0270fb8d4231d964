import { type Division, levelOf, total } from "./level.js";

/**
 * Units by largest remainder (Hamilton, Hare–Niemeyer): each part's quota without its fraction, and what is left one by
 * one to the largest fractions, the earlier part first among equals. Whose quota lies below the least gets the least,
 * and the quotas of the others are those of what remains.
 */
export function byLargestRemainder(division: Division): readonly bigint[] {
  const { units, weights, least } = division;
  const level = levelOf(division);
  const quotas = weights.map((weight, at) => {
    const quota = weight * level.n;
    const raised = quota < least * level.d;
    return { at, whole: raised ? least : quota / level.d, rest: raised ? 0n : quota % level.d };
  });
  const given = quotas.map(({ whole }) => whole);
  const left = Number(units - total(given));
  // Sorting keeps equals as they stand: in the order of the parts.
  const falling = quotas.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : 0));
  for (const { at, whole } of falling.slice(0, left)) given[at] = whole + 1n;
  return given;
}
