import { existing } from "../internal/assert.js";
import { multiply, type Rational } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { CompiledNode } from "./compiled.js";
import type { Score } from "./scores.js";

/** The points of a score that somebody gave; undefined for "does not apply". */
export function scoreOfPeople(score: Score, { node, full }: CompiledNode): Rational | undefined {
  if ("points" in score) return checkedAmount(score.points);
  if ("share" in score) return multiply(full, checkedAmount(score.share));
  if ("notApplicable" in score) return undefined;
  const levels = node.rule === "judged" ? (node.levels ?? []) : [];
  const level = existing(
    levels.find(({ id }) => id === score.level),
    `${score.level} passed a check and is no level`,
  );
  return "points" in level ? checkedAmount(level.points) : multiply(full, checkedAmount(level.share));
}
