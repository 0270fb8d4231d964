import type { Rational } from "../internal/rational.js";
import type { Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Observations } from "../observations/observations.js";
import type { Entries } from "./entries.js";
import { type MetricEvidence, type ObservedPeriod, periodsInside, periodsReaching } from "./evidence.js";
import { figuresOf, startOf } from "./figures.js";
import { filledEntries, fillingOf } from "./filling.js";
import { fold } from "./fold.js";
import { weightOfPart } from "./fold-values.js";
import { acrossOperator, overOperator } from "./operators.js";
import type { Parcel } from "./parcel.js";
import { allPieces, disjointPieces, type Piece } from "./pieces.js";
import { type CutPiece, dayBack, divisionOf, type NumberedSpan } from "./span.js";
import type { Tree } from "./tree.js";
import type { WeightOf } from "./weighted-pool.js";

/** What a metric's figures are read with. */
export interface MetricAtHand {
  readonly metric: Metric;
  readonly per: Rational;
  readonly evidence: MetricEvidence;
  /** What parts of a window are weighed by, where they are. */
  readonly partWeights?: { readonly of: (part: NumberedSpan) => WeightOf; readonly flows: boolean };
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
  const reported = new Set(wholes.map((piece) => piece.district));
  const filled = new Set(atHand.filledPieces.map((piece) => piece.district));
  const standing = [
    ...wholes,
    ...parts.filter((piece) => !reported.has(piece.district) && !filled.has(piece.district)),
    ...atHand.filledPieces,
  ];
  const under = parts.filter((piece) => reported.has(piece.district) && piece.span.first >= window.first);
  const entries = entriesOfPieces(observations, atHand, window, places, standing);
  if (under.length === 0) return { entries };
  const byParts = entriesOfPieces(observations, atHand, window, places, under);
  const positions = new Map(Array.from(entries.at, (at, entry) => [at, entry]));
  return { entries, byParts, twice: byParts.at.map((at) => positions.get(at) ?? -1) };
}

function entriesOfPieces(
  observations: Observations,
  { metric, per, partWeights, tree }: MetricAtHand,
  window: NumberedSpan,
  places: Int32Array,
  pieces: readonly Piece[],
): Entries {
  const operator = overOperator(metric);
  const spans = [...new Set(pieces.map((piece) => piece.span))];
  const edge = operator === "first" || operator === "last" || operator === "none";
  const division = edge ? { parts: 1, covers: [] } : divisionOf(window, spans, cutPieces(pieces));
  const covers = new Map(
    spans.map((span, at) => [span, edge ? (reachesEdge(operator, span, window) ? 1 : 0) : (division.covers[at] ?? 0)]),
  );
  const entryOf = new Map<number, number>();
  for (const { district } of pieces) if (!entryOf.has(district)) entryOf.set(district, entryOf.size);
  const parcel: Parcel = {
    entries: entryOf.size,
    entry: Int32Array.from(pieces, (piece) => entryOf.get(piece.district) ?? 0),
    rows: Int32Array.from(pieces, (piece) => piece.row),
    covers: Float64Array.from(pieces, (piece) => covers.get(piece.span) ?? 0),
    whole: Uint8Array.from(pieces, ({ span }) => (span.first === window.first && span.last === window.last ? 1 : 0)),
    order: Int32Array.from(orderOf(operator, pieces)),
    ...fillingOf(pieces, [...entryOf.keys()], places, tree, partWeights?.flows === true),
    ...(partWeights === undefined ? {} : { weights: weightsOfPieces(pieces, partWeights, covers, places) }),
  };
  const { figures, refusal, ...folded } = fold(observations, metric, per, operator, parcel);
  const rows = new Int32Array(parcel.entries).fill(-1);
  const covered = new Float64Array(parcel.entries);
  const days = new Int32Array(parcel.entries);
  const first = acrossOperator(metric) === "first";
  const met = new Uint8Array(parcel.entries);
  parcel.entry.forEach((entry, at) => {
    const span = pieces[at]?.span ?? window;
    if (parcel.whole[at] === 1) rows[entry] = parcel.rows[at] ?? -1;
    const more = parcel.covers[at] ?? 0;
    covered[entry] = edge ? Math.max(covered[entry] ?? 0, more) : (covered[entry] ?? 0) + more;
    const day = first ? span.first : span.last;
    const held = days[entry] ?? 0;
    if (met[entry] === 0 || (first ? day < held : day > held)) days[entry] = day;
    met[entry] = 1;
  });
  const at = Int32Array.from(entryOf.keys(), (district) => places[district] ?? 0);
  const counted = operator === "count";
  const edges = operator === "first" || operator === "last" ? edgesOf(operator, pieces, parcel, window) : {};
  const filled = parcel.filling === undefined ? {} : { filled: filledEntries(parcel, covered, division.parts) };
  return { parts: division.parts, at, rows, covered, refusal, days, figures, counted, ...edges, ...filled, ...folded };
}

/** Stretches below that were made of parts themselves, so that the window's parts are no longer than theirs. */
function cutPieces(pieces: readonly Piece[]): readonly CutPiece[] {
  return pieces.flatMap(({ span, filled }) => (filled === undefined ? [] : [{ span, parts: filled.parts }]));
}

function weightsOfPieces(
  pieces: readonly Piece[],
  { of, flows }: NonNullable<MetricAtHand["partWeights"]>,
  covers: ReadonlyMap<NumberedSpan, number>,
  places: Int32Array,
): readonly (Rational | undefined)[] {
  const bySpan = new Map([...covers.keys()].map((span) => [span, of(span)]));
  return pieces.map(({ district, span }) =>
    weightOfPart(bySpan.get(span)?.(places[district] ?? 0), covers.get(span) ?? 1, flows),
  );
}

/** Of a first or last value only one part is asked for: the one at the window's edge. */
function reachesEdge(operator: "first" | "last" | "none", span: NumberedSpan, window: NumberedSpan): boolean {
  switch (operator) {
    case "first":
      return span.first === window.first;
    case "last":
      return span.last === window.last;
    case "none":
      return span.first === window.first && span.last === window.last;
  }
}

/** Of the piece that stands for each entry how far it lies from the window's edge, and its period. */
function edgesOf(
  operator: "first" | "last",
  pieces: readonly Piece[],
  { entries, entry, order }: Parcel,
  window: NumberedSpan,
): Required<Pick<Entries, "edge" | "from">> {
  const edge = new Float64Array(entries);
  const from = Array.from({ length: entries }, (): Period | undefined => undefined);
  const places = new Float64Array(entries).fill(Number.NaN);
  pieces.forEach(({ span }, at) => {
    const to = entry[at] ?? 0;
    const [place, held] = [order[at] ?? 0, places[to] ?? Number.NaN];
    if (operator === "first" ? place >= held : place <= held) return;
    places[to] = place;
    edge[to] = operator === "first" ? span.first - window.first : window.last - span.last;
    from[to] = span.period;
  });
  return { edge, from };
}

/** Positions in the order in which pieces come first or last; of those that share the day the longer one comes further out. */
function orderOf(operator: string, pieces: readonly Piece[]): readonly number[] {
  const spans = [...new Set(pieces.map((piece) => piece.span))].sort((a, b) =>
    operator === "first" ? a.first - b.first || b.last - a.last : a.last - b.last || b.first - a.first,
  );
  const places = new Map(spans.map((span, at) => [span, at]));
  return pieces.map((piece) => places.get(piece.span) ?? 0);
}
