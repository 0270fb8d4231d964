import type { MetricEvidence, ObservedPeriod } from "./evidence.js";
import type { Filled } from "./filled.js";
import type { NumberedSpan } from "./span.js";

/** Observations inside a window, each for one district. */
export interface Piece {
  readonly district: number;
  /** −1 where it was filled in from the districts below. */
  readonly row: number;
  readonly span: NumberedSpan;
  readonly filled?: Filled;
}

/**
 * The pieces a window is made of, for each district: its longest observed periods that do not overlap, of equally long
 * ones the earlier. A reported half year so stands over its months.
 */
export function disjointPieces(periods: readonly ObservedPeriod[], districts: Int32Array): readonly Piece[] {
  if (areDisjoint(periods)) return allPieces(periods, districts);
  // Periods come ordered by their first day, and equally long ones stay so.
  const longestFirst = periods.toSorted((a, b) => lengthIn(b.span) - lengthIn(a.span));
  const taken = new Map<number, NumberedSpan[]>();
  return allPieces(longestFirst, districts).filter(({ district, span }) => {
    const spans = taken.get(district);
    if (spans !== undefined) return takeIfFree(spans, span);
    taken.set(district, [span]);
    return true;
  });
}

export function allPieces(periods: readonly ObservedPeriod[], districts: Int32Array): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { rows, span } of periods)
    for (const row of rows) pieces.push({ district: districts[row] ?? 0, row, span });
  return pieces;
}

function lengthIn(span: NumberedSpan): number {
  return span.last - span.first;
}

/** Periods come ordered by their first day. */
function areDisjoint(periods: MetricEvidence["periods"]): boolean {
  return periods.every(({ span }, at) => (periods[at - 1]?.span.last ?? Number.NEGATIVE_INFINITY) < span.first);
}

/** Spans are kept in order of their days. */
function takeIfFree(spans: NumberedSpan[], span: NumberedSpan): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) < span.first) low = middle + 1;
    else high = middle;
  }
  const before = spans[low - 1];
  const after = spans[low];
  if ((before !== undefined && before.last >= span.first) || (after !== undefined && after.first <= span.last))
    return false;
  spans.splice(low, 0, span);
  return true;
}
