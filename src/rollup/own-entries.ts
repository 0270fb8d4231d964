import type { Rational } from "../internal/rational.js";
import type { Metric } from "../model/metric.js";
import type { Observations } from "../observations/observations.js";
import type { Entries } from "./entries.js";
import { entriesOfPieces } from "./entries-of-pieces.js";
import { type MetricEvidence, type ObservedPeriod, periodsInside, periodsReaching } from "./evidence.js";
import { figuresOf, startOf } from "./figures.js";
import { overOperator } from "./operators.js";
import { allPieces, disjointPieces, type Piece } from "./pieces.js";
import { dayBack, type NumberedSpan } from "./span.js";
import type { Tree } from "./tree.js";
import type { Weights } from "./weights.js";

/** What a metric's figures are read with. */
export interface MetricAtHand {
  readonly metric: Metric;
  readonly per: Rational;
  readonly evidence: MetricEvidence;
  /** What parts of a window are weighed by, where they are. */
  readonly partWeights?: { readonly of: (part: NumberedSpan) => Weights; readonly flows: boolean };
  readonly tree: Tree;
  /** The pieces of districts whose own figures are filled up from those below them. */
  readonly filledPieces: readonly Piece[];
}

/** Figures of districts for a window, and beside them what the parts give where a district reported both. */
export interface OwnEntries {
  readonly entries: Entries;
  readonly byParts?: Entries;
  /** For each of `byParts` the position of its district's figure among the entries. */
  readonly twice?: Int32Array;
}

/** What districts reported themselves for a window; undefined where nobody reported anything inside it. */
export function ownEntries(
  observations: Observations,
  atHand: MetricAtHand,
  window: NumberedSpan,
  places: Int32Array,
): OwnEntries | undefined {
  const inside = periodsInside(atHand.evidence, window);
  const earlier = earlierPeriods(atHand, window);
  const whole = inside.find(({ span }) => span.first === window.first && span.last === window.last);
  const inner = inside.filter((period) => period !== whole);
  if (inner.length + earlier.length > 0)
    return entriesOfParts(observations, atHand, window, places, whole, [...inner, ...earlier]);
  if (whole === undefined) return undefined;
  return { entries: entriesOfRows(observations, atHand, places, whole) };
}

/** The periods before a window in which a last value is looked for. */
function earlierPeriods({ metric, evidence }: MetricAtHand, window: NumberedSpan): readonly ObservedPeriod[] {
  const { reach } = metric;
  if (reach === undefined || overOperator(metric) !== "last") return [];
  return periodsReaching(evidence, window, dayBack(window, reach));
}

/** The usual case: every figure was reported for the window itself. */
function entriesOfRows(
  observations: Observations,
  { metric }: MetricAtHand,
  places: Int32Array,
  { rows }: ObservedPeriod,
): Entries {
  return {
    parts: 1,
    at: placesOfRows(observations.rows.district, rows, places),
    rows,
    counted: false,
    figures: figuresOf(observations, rows, metric.kind === "ratio" ? "denominator" : "none", undefined),
  };
}

function placesOfRows(district: Int32Array, rows: Int32Array, places: Int32Array): Int32Array {
  const start = startOf(rows);
  const standing = start < 0 ? undefined : district.subarray(start, start + rows.length);
  // Districts that stand where they stood when they were read are told as they are.
  if (standing !== undefined && areSame(standing, places)) return standing;
  const at = new Int32Array(rows.length);
  for (let entry = 0; entry < rows.length; entry += 1) at[entry] = places[district[rows[entry] ?? 0] ?? 0] ?? 0;
  return at;
}

function areSame(districts: Int32Array, places: Int32Array): boolean {
  for (const district of districts) if (places[district] !== district) return false;
  return true;
}

function entriesOfParts(
  observations: Observations,
  atHand: MetricAtHand,
  window: NumberedSpan,
  places: Int32Array,
  whole: ObservedPeriod | undefined,
  inner: readonly ObservedPeriod[],
): OwnEntries {
  const operator = overOperator(atHand.metric);
  const { district } = observations.rows;
  // The last of a window may be of any length, and so may one part be inside another.
  const singly = operator === "first" || operator === "last" || operator === "none";
  const parts = singly ? allPieces(inner, district) : disjointPieces(inner, district);
  const wholes = whole === undefined ? [] : allPieces([whole], district);
  const { filledPieces } = atHand;
  // All parts stand: nothing has to be chosen, nor copied.
  if (wholes.length + filledPieces.length === 0)
    return { entries: entriesOfPieces(observations, atHand, window, places, parts) };
  const reported = districtsOf(wholes, places.length);
  const filled = districtsOf(filledPieces, places.length);
  const isOpen = ({ district: at }: Piece): boolean => reported[at] === 0 && filled[at] === 0;
  const standing = wholes.concat(parts.filter(isOpen), filledPieces);
  const under = parts.filter((piece) => reported[piece.district] === 1 && piece.span.first >= window.first);
  const entries = entriesOfPieces(observations, atHand, window, places, standing);
  if (under.length === 0) return { entries };
  const byParts = entriesOfPieces(observations, atHand, window, places, under);
  const positions = new Map(Array.from(entries.at, (at, entry) => [at, entry]));
  return { entries, byParts, twice: byParts.at.map((at) => positions.get(at) ?? -1) };
}

/** 1 for each district of the pieces, by its position among those observed. */
function districtsOf(pieces: readonly Piece[], size: number): Uint8Array {
  const found = new Uint8Array(size);
  for (const { district } of pieces) found[district] = 1;
  return found;
}
