import { existing } from "../internal/assert.js";
import { divide, fromInteger, multiply, type Rational } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { CompiledNode } from "./compiled.js";
import { endsOf } from "./scheme-rule.js";
import type { Score } from "./scores.js";

/** The points of a score that somebody gave; undefined for "does not apply". */
export function scoreOfPeople(score: Score, { node, full }: CompiledNode): Rational | undefined {
  if ("notApplicable" in score) return undefined;
  const { keys = [], levels = [] } = node.rule === "judged" ? node : {};
  const shareOf = (share: string): Rational => {
    const whole = multiply(full, checkedAmount(share));
    // All keys of an item count alike; one that an item without keys has not is told as such.
    return score.key === undefined || keys.length === 0 ? whole : divide(whole, fromInteger(keys.length));
  };
  if ("points" in score) return checkedAmount(score.points);
  if ("share" in score) return shareOf(score.share);
  const id = "level" in score ? score.level : "";
  const level = existing(
    levels.find((one) => one.id === id),
    `${id} passed a check and is no level`,
  );
  return "points" in level ? checkedAmount(endsOf(level.points)[0]) : shareOf(endsOf(level.share)[0]);
}
