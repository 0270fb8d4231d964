import { compare, divide, greatest, ONE, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import { aboveFull, reversed, type Worth } from "./amount-problems.js";
import { repeatedIds } from "./repeated-ids.js";
import type { SchemeItem } from "./scheme-node.js";
import { endsOf, type JudgedLevel, type JudgedRule } from "./scheme-rule.js";

/** What the levels, the step and the keys of a judged item say that cannot be. */
export function judgedProblems(
  { levels = [], step, keys = [] }: JudgedRule,
  item: Worth,
  at: Path,
): readonly Problem[] {
  return [
    ...repeatedIds(idsIn(levels, [...at, "levels"]), "level"),
    ...repeatedIds(idsIn(keys, [...at, "keys"]), "key"),
    ...levels.flatMap((level, position) => levelProblems(level, step, item, [...at, "levels", position])),
  ];
}

/** The most that a score can give: the item's points, or under a higher cap those of its best level. */
export function mostGiven(item: SchemeItem): Rational {
  const levels = item.rule === "judged" ? (item.levels ?? []) : [];
  return levels
    .map((level) => ("points" in level ? checkedAmount(endsOf(level.points)[1]) : ZERO))
    .reduce(greatest, checkedAmount(item.points));
}

function idsIn(list: readonly { readonly id: string }[], path: Path) {
  return list.map(({ id }, position) => ({ id, path: [...path, position, "id"] }));
}

function levelProblems(level: JudgedLevel, step: Amount | undefined, item: Worth, at: Path): readonly Problem[] {
  const key = "points" in level ? "points" : "share";
  const path = [...at, key];
  const [low, high] = endsOf("points" in level ? level.points : level.share);
  const turned = reversed(checkedAmount(low), checkedAmount(high), path);
  if (turned.length > 0) return turned;
  if ("points" in level) {
    const offStep = [...new Set([low, high])].flatMap((points) =>
      stepProblems(checkedAmount(points), points, step, path),
    );
    return [...aboveFull(high, item, path), ...offStep];
  }
  const within = compare(checkedAmount(high), ONE) <= 0;
  return within ? [] : [{ code: "value-out-of-range", value: high, range: ["0", "1"], path }];
}

/** Points that are no whole multiple of a step. */
export function stepProblems(
  points: Rational,
  given: Amount,
  step: Amount | undefined,
  path: Path,
): readonly Problem[] {
  if (step === undefined || divide(points, checkedAmount(step)).d === 1n) return [];
  return [{ code: "not-on-step", given, step, path }];
}
