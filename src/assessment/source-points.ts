import { add, divide, fromInteger, least, type Rational, ZERO } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { SourceId } from "../model/label.js";
import type { CompiledNode } from "./compiled.js";
import type { MissingReason } from "./reason.js";
import type { Several } from "./scheme.js";
import { scoreOfPeople } from "./score-of-people.js";
import type { Score } from "./scores.js";
import type { SourcePart } from "./trace.js";

/** What one source says of an item. */
export type SourcePoints =
  | { readonly kind: "points"; readonly points: Rational; readonly part: SourcePart; readonly used: readonly Score[] }
  | { readonly kind: "not-applicable"; readonly used: readonly Score[] }
  | { readonly kind: "missing"; readonly reason: MissingReason };

/**
 * The points that a source of people gave an item. Several scores are taken together as the source says, of each key by
 * itself; keys add up, once all of them are scored.
 */
export function pointsOfSource(
  source: SourceId,
  given: readonly Score[],
  node: CompiledNode,
  several: Several,
): SourcePoints {
  const scores = given.filter((score) => score.source === source);
  if (scores.length === 0) return { kind: "missing", reason: "no-score" };
  const keys = node.node.rule === "judged" ? (node.node.keys ?? []) : [];
  const keyed = scores.filter(({ key }) => key !== undefined);
  if (keyed.length === 0) return together(source, scores, node, several);
  let total = ZERO;
  const told: { readonly key: string; readonly points: string }[] = [];
  for (const { id } of keys) {
    const ofKey = keyed.filter(({ key }) => key === id);
    const found = together(source, ofKey, node, several);
    if (found.kind !== "points") return { kind: "missing", reason: "keys-missing" };
    total = add(total, found.points);
    told.push({ key: id, points: writeAmount(found.points) });
  }
  return { kind: "points", points: total, part: { source, points: writeAmount(total), keys: told }, used: keyed };
}

function together(source: SourceId, scores: readonly Score[], node: CompiledNode, several: Several): SourcePoints {
  const points = scores.flatMap((score) => scoreOfPeople(score, node) ?? []);
  const [first, ...others] = points;
  if (first === undefined) return { kind: "not-applicable", used: scores };
  const used = scores.filter((score) => !("notApplicable" in score));
  if (others.length === 0 || several === "refuse") {
    return { kind: "points", points: first, part: { source, points: writeAmount(first) }, used };
  }
  const made = severalTogether(several, points);
  const part = { source, points: writeAmount(made), several: { by: several, points: points.map(writeAmount) } };
  return { kind: "points", points: made, part, used };
}

function severalTogether(several: Exclude<Several, "refuse">, points: readonly Rational[]): Rational {
  switch (several) {
    case "least":
      return points.reduce(least);
    case "sum":
      return points.reduce(add);
    case "mean":
      return divide(points.reduce(add), fromInteger(points.length));
  }
}
