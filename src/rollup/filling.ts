import { fromInteger, multiply, ONE, type Rational, ZERO } from "../internal/rational.js";
import type { FilledEntry } from "./entries.js";
import type { Filled } from "./filled.js";
import { ALL, NOBODY } from "./missing-parts.js";
import type { Filling, Parcel } from "./parcel.js";
import type { Piece } from "./pieces.js";
import { plus } from "./plus.js";
import type { Tree } from "./tree.js";

/** What a parcel knows of its pieces that were filled in; nothing where none was. */
export function fillingOf(
  pieces: readonly Piece[],
  districts: readonly number[],
  places: Int32Array,
  { leaves }: Tree,
  flows: boolean,
): { readonly filling?: Filling } {
  if (pieces.every(({ filled }) => filled === undefined)) return {};
  const filled = pieces.map((piece) => piece.filled);
  return { filling: { filled, leaves: districts.map((district) => leaves[places[district] ?? 0] ?? 0), flows } };
}

/** The entries that were filled up: what their leaves reported between them, an own figure counting for all of them. */
export function filledEntries(
  { entry, covers, filling }: Parcel,
  covered: Float64Array,
  parts: number,
): ReadonlyMap<number, FilledEntry> {
  const found = new Map<number, FilledEntry>();
  filling?.filled.forEach((filled, at) => {
    if (filled === undefined) return;
    const to = entry[at] ?? 0;
    found.set(to, { reported: 0, partsMissing: (covered[to] ?? 0) < parts ? ALL : NOBODY, weighedParts: ZERO });
  });
  entry.forEach((to, at) => {
    const held = found.get(to);
    if (held === undefined) return;
    const filled = filling?.filled[at];
    const part = covers[at] ?? 0;
    found.set(to, {
      reported: held.reported + (filled === undefined ? part * (filling?.leaves[to] ?? 0) : inParts(filled, part)),
      partsMissing: Math.max(held.partsMissing, filled?.partsMissing ?? NOBODY),
      weighedParts: plus(held.weighedParts, weighed(filled, part)),
    });
  });
  return found;
}

/** Of a stretch that was cut otherwise than the window no more is counted than whole parts, so that only a full one is full. */
function inParts({ reported, parts }: Filled, covers: number): number {
  return Math.floor((reported * covers) / parts);
}

function weighed(filled: Filled | undefined, covers: number): Rational | undefined {
  const share = filled === undefined ? ONE : filled.weightCovered;
  return share === undefined ? undefined : multiply(share, fromInteger(covers));
}
