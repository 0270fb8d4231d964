import { compare, signOf } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { Value } from "../model/value.js";
import { aboveFull, literal, notBelowZero, reversed, type Worth } from "./amount-problems.js";
import { judgedProblems } from "./check-judged.js";
import type { SchemeItem } from "./scheme-node.js";
import { isRule, type ReckonedRule, type TieredRule } from "./scheme-rule.js";

/** What an item's rule says that cannot be. */
export function ruleProblems(item: SchemeItem, at: Path): readonly Problem[] {
  return item.rule === "judged" ? judgedProblems(item, item, at) : reckonedProblems(item, item, at);
}

function reckonedProblems(rule: ReckonedRule, item: Worth, at: Path): readonly Problem[] {
  switch (rule.rule) {
    case "completion":
      return clampProblems(rule.clamp, at);
    case "efficacy":
      return [...clampProblems(rule.clamp, at), ...sameEnds(rule.low, rule.high, [...at, "high"])];
    case "linear":
      return [...clampProblems(rule.clamp, at), ...sameEnds(rule.from, rule.to, [...at, "to"])];
    case "tiered":
      return tierProblems(rule, at);
    case "steps":
      return [
        ...rule.steps.flatMap((step, position) => aboveFull(step.points, item, [...at, "steps", position, "points"])),
        ...aboveFull(rule.otherwise, item, [...at, "otherwise"]),
      ];
    case "deduct":
      return [...countedProblems(rule, at), ...notBelowZero(rule.lose, [...at, "lose"])];
    case "add":
      return [
        ...countedProblems(rule, at),
        ...notBelowZero(rule.gain, [...at, "gain"]),
        ...aboveFull(rule.base, item, [...at, "base"]),
      ];
    case "attainment":
      return [
        ...Object.entries(rule.byStatus).flatMap(([status, points]) =>
          aboveFull(points, item, [...at, "byStatus", status]),
        ),
        ...aboveFull(rule.otherwise, item, [...at, "otherwise"]),
      ];
    case "table":
      return [
        ...rule.rows.flatMap(({ then }, position) => thenProblems(then, item, [...at, "rows", position, "then"])),
        ...thenProblems(rule.otherwise, item, [...at, "otherwise"]),
      ];
    case "computed":
      return aboveFull(rule.of, item, [...at, "of"]);
    case "allOrNothing":
      return [];
  }
}

function thenProblems(then: Value | ReckonedRule, item: Worth, at: Path): readonly Problem[] {
  return isRule(then) ? reckonedProblems(then, item, at) : aboveFull(then, item, at);
}

function clampProblems(clamp: readonly [Amount, Amount] | false | undefined, at: Path): readonly Problem[] {
  if (clamp === undefined || clamp === false) return [];
  return reversed(checkedAmount(clamp[0]), checkedAmount(clamp[1]), [...at, "clamp"]);
}

function sameEnds(from: Value, to: Value, path: Path): readonly Problem[] {
  const [start, end] = [literal(from), literal(to)];
  const same = start !== undefined && end !== undefined && compare(start, end) === 0;
  return same ? [{ code: "same-ends", at: writeExact(start), path }] : [];
}

/** Marks rise throughout or fall throughout; those that are worked out are looked at then. */
function tierProblems({ tiers }: TieredRule, at: Path): readonly Problem[] {
  const marks = tiers.flatMap((tier, position) => {
    const mark = literal(tier.at);
    return mark === undefined ? [] : [{ mark, path: [...at, "tiers", position, "at"] }];
  });
  const [first, second] = marks;
  const way = first === undefined || second === undefined ? 0 : compare(second.mark, first.mark);
  return marks.slice(1).flatMap(({ mark, path }, before): readonly Problem[] => {
    const previous = marks[before]?.mark ?? mark;
    const step = compare(mark, previous);
    if (step === 0) return [{ code: "same-ends", at: writeExact(mark), path }];
    return step === way
      ? []
      : [{ code: "marks-out-of-order", before: writeExact(previous), at: writeExact(mark), path }];
  });
}

function countedProblems(
  { above, below, per }: Extract<ReckonedRule, { readonly per: Value }>,
  at: Path,
): readonly Problem[] {
  const both: readonly Problem[] =
    above === undefined || below === undefined
      ? []
      : [{ code: "one-of-keys", allowed: ["above", "below"], given: ["above", "below"], path: at }];
  const size = literal(per);
  const empty: readonly Problem[] =
    size === undefined || signOf(size) > 0
      ? []
      : [{ code: "amount-too-small", given: writeExact(size), least: "0", included: false, path: [...at, "per"] }];
  return [...both, ...empty];
}
