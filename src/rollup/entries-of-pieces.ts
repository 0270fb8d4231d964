import type { Rational } from "../internal/rational.js";
import type { Period } from "../model/label.js";
import type { Operator } from "../model/metric.js";
import type { Observations } from "../observations/observations.js";
import type { Entries } from "./entries.js";
import { filledEntries, fillingOf } from "./filling.js";
import { fold } from "./fold.js";
import { weightOfPart } from "./fold-values.js";
import { acrossOperator, overOperator } from "./operators.js";
import type { MetricAtHand } from "./own-entries.js";
import type { Parcel } from "./parcel.js";
import type { Piece } from "./pieces.js";
import { type CutPiece, divisionOf, type NumberedSpan } from "./span.js";

/** Pieces by what they share. Of a table of months there are a dozen for each district, so that every step here is taken often. */
interface Sorted {
  /** Each span once. */
  readonly spans: readonly NumberedSpan[];
  /** For each piece the position of its span. */
  readonly span: Int32Array;
  /** For each piece the position of its district's entry. */
  readonly entry: Int32Array;
  /** The district of each entry, by its position among those observed. */
  readonly districts: readonly number[];
}

/** The figures of districts for a window, each put together over time from its pieces. */
export function entriesOfPieces(
  observations: Observations,
  { metric, per, partWeights, tree }: MetricAtHand,
  window: NumberedSpan,
  places: Int32Array,
  pieces: readonly Piece[],
): Entries {
  const operator = overOperator(metric);
  const sorted = sortedPieces(pieces, places.length);
  const { spans, span: spanOf, entry, districts } = sorted;
  const edge = operator === "first" || operator === "last" || operator === "none";
  const division = edge ? { parts: 1, covers: [] } : divisionOf(window, spans, cutPieces(pieces));
  const covers = spans.map((span, at) =>
    edge ? (reachesEdge(operator, span, window) ? 1 : 0) : (division.covers[at] ?? 0),
  );
  const wholes = spans.map((span) => (span.first === window.first && span.last === window.last ? 1 : 0));
  const order = orderOf(operator, spans);
  const weighed =
    partWeights === undefined ? undefined : weightsOfPieces(pieces, partWeights, sorted, covers, places, wholes);
  const parcel: Parcel = {
    entries: districts.length,
    entry,
    rows: new Int32Array(pieces.length),
    covers: new Float64Array(pieces.length),
    whole: new Uint8Array(pieces.length),
    order: new Int32Array(pieces.length),
    ...fillingOf(pieces, districts, places, tree, partWeights?.flows === true),
    ...(weighed === undefined ? {} : { weights: weighed.weights }),
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const span = spanOf[at] ?? 0;
    parcel.rows[at] = pieces[at]?.row ?? -1;
    parcel.covers[at] = covers[span] ?? 0;
    parcel.whole[at] = wholes[span] ?? 0;
    parcel.order[at] = order[span] ?? 0;
  }
  const { figures, refusal, ...folded } = fold(observations, metric, per, operator, parcel);
  const isFirst = acrossOperator(metric) === "first";
  const beside = besideOf(parcel, sorted, edge, isFirst);
  const at = Int32Array.from(districts, (district) => places[district] ?? 0);
  const counted = operator === "count";
  const edges = operator === "first" || operator === "last" ? edgesOf(operator, parcel, sorted, window, isFirst) : {};
  const filled = parcel.filling === undefined ? {} : { filled: filledEntries(parcel, beside.covered, division.parts) };
  const open = weighed?.open === undefined ? {} : { openWeights: weighed.open };
  return { parts: division.parts, at, refusal, figures, counted, ...beside, ...edges, ...filled, ...open, ...folded };
}

/** Pieces of one span mostly follow each other. */
function sortedPieces(pieces: readonly Piece[], observed: number): Sorted {
  const positions = new Map<NumberedSpan, number>();
  const span = new Int32Array(pieces.length);
  const entry = new Int32Array(pieces.length);
  const entryOf = new Int32Array(observed).fill(-1);
  const districts: number[] = [];
  let latest: NumberedSpan | undefined;
  let position = -1;
  pieces.forEach((piece, at) => {
    if (piece.span !== latest) {
      latest = piece.span;
      position = positions.get(latest) ?? positions.size;
      positions.set(latest, position);
    }
    span[at] = position;
    const { district } = piece;
    let known = entryOf[district] ?? -1;
    if (known < 0) {
      known = districts.push(district) - 1;
      entryOf[district] = known;
    }
    entry[at] = known;
  });
  return { spans: [...positions.keys()], span, entry, districts };
}

/** For each entry the observation of the whole window, how much it covers, and the day that decides what comes first or last. */
function besideOf(
  { entries, entry, rows: rowOf, covers, whole }: Parcel,
  { spans, span: spanOf }: Sorted,
  edge: boolean,
  first: boolean,
): Required<Pick<Entries, "rows" | "covered" | "days">> {
  const rows = new Int32Array(entries).fill(-1);
  const covered = new Float64Array(entries);
  const days = new Int32Array(entries);
  const met = new Uint8Array(entries);
  const dayOf = Int32Array.from(spans, (span) => (first ? span.first : span.last));
  for (let at = 0; at < entry.length; at += 1) {
    const to = entry[at] ?? 0;
    if (whole[at] === 1) rows[to] = rowOf[at] ?? -1;
    const more = covers[at] ?? 0;
    const before = covered[to] ?? 0;
    covered[to] = edge ? Math.max(before, more) : before + more;
    const day = dayOf[spanOf[at] ?? 0] ?? 0;
    const held = days[to] ?? 0;
    if (met[to] === 0 || (first ? day < held : day > held)) days[to] = day;
    met[to] = 1;
  }
  return { rows, covered, days };
}

const NOT_CUT: readonly CutPiece[] = [];

/** Stretches below that were made of parts themselves, so that the window's parts are no longer than theirs. */
function cutPieces(pieces: readonly Piece[]): readonly CutPiece[] {
  if (pieces.every(({ filled }) => filled === undefined)) return NOT_CUT;
  return pieces.flatMap(({ span, filled }) => (filled === undefined ? [] : [{ span, parts: filled.parts }]));
}

function weightsOfPieces(
  pieces: readonly Piece[],
  { of, flows }: NonNullable<MetricAtHand["partWeights"]>,
  { spans, span: spanOf, entry, districts }: Sorted,
  covers: readonly number[],
  places: Int32Array,
  wholes: readonly number[],
): { readonly weights: readonly (Rational | undefined)[]; readonly open?: Uint8Array } {
  const bySpan = spans.map(of);
  const open = new Uint8Array(districts.length);
  const weights = pieces.map(({ district }, at) => {
    const span = spanOf[at] ?? 0;
    const [place, known] = [places[district] ?? 0, bySpan[span]];
    // What was reported for the whole window is not weighed against other parts.
    if (wholes[span] !== 1 && known?.isOpen(place) === true) open[entry[at] ?? 0] = 1;
    return weightOfPart(known?.of(place), covers[span] ?? 1, flows);
  });
  return open.includes(1) ? { weights, open } : { weights };
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

/** Of the piece that stands for each entry how far it lies from the window's edge, its period, and the day that decides. */
function edgesOf(
  operator: "first" | "last",
  { entries, entry, order }: Parcel,
  { spans, span: spanOf }: Sorted,
  window: NumberedSpan,
  first: boolean,
): Required<Pick<Entries, "edge" | "from" | "days">> {
  const days = new Int32Array(entries);
  const edge = new Float64Array(entries);
  const from = Array.from({ length: entries }, (): Period | undefined => undefined);
  const places = new Float64Array(entries).fill(Number.NaN);
  for (let at = 0; at < entry.length; at += 1) {
    const span = spans[spanOf[at] ?? 0];
    const to = entry[at] ?? 0;
    const [place, held] = [order[at] ?? 0, places[to] ?? Number.NaN];
    if (span === undefined || (operator === "first" ? place >= held : place <= held)) continue;
    places[to] = place;
    edge[to] = operator === "first" ? span.first - window.first : window.last - span.last;
    from[to] = span.period;
    days[to] = first ? span.first : span.last;
  }
  return { edge, from, days };
}

/** For each span its place in the order in which they come first or last; of those that share the day the longer one comes further out. */
function orderOf(operator: Operator, spans: readonly NumberedSpan[]): Int32Array {
  const rising = spans.toSorted((a, b) =>
    operator === "first" ? a.first - b.first || b.last - a.last : a.last - b.last || b.first - a.first,
  );
  const places = new Map(rising.map((span, at) => [span, at]));
  return Int32Array.from(spans, (span) => places.get(span) ?? 0);
}
