import type { Answer } from "../condition/reading.js";
import { existing } from "../internal/assert.js";
import { divide, greatest, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { ItemSource } from "../model/value.js";
import type { CompiledScheme } from "./compiled.js";
import type { Earned } from "./outcome.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";

/** What another item of the same unit got. */
export function readItem(
  { item, read = "points" }: ItemSource,
  { nodes, positions }: CompiledScheme,
  outcomes: readonly Earned[],
): Answer<MissingReason, EvidenceRead> {
  const position = existing(positions.get(item), `${item} passed a check and is no item`);
  const { full, extra } = existing(nodes[position], "a position is within the scheme");
  const points = existing(outcomes[position], "an item that is read comes first").points;
  const answer = (amount: Rational): Answer<MissingReason, EvidenceRead> => ({
    reading: { kind: "amount", amount },
    input: { kind: "item", item, read, amount: writeAmount(amount) },
  });
  const unknown = (reason: MissingReason): Answer<MissingReason, EvidenceRead> => ({
    reading: { kind: "unknown", reason },
    input: { kind: "item", item, read, reason },
  });
  if (read === "full") return answer(full);
  if (points === undefined) return unknown("item-without-points");
  switch (read) {
    case "points":
      return answer(points);
    case "lost":
      return answer(lostOf(points, full, extra));
    case "share":
      return signOf(full) === 0 ? unknown("zero-denominator") : answer(divide(points, full));
  }
}

/** What was not earned; of a bonus nothing is lost. */
export function lostOf(points: Rational, full: Rational, extra: boolean): Rational {
  return extra ? ZERO : greatest(ZERO, subtract(full, points));
}
