import { least, multiply, type Rational, signOf, ZERO } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import { endsOf, hull, hullOf, NOTHING, type ScoreRange, valueRange } from "./amount-range.js";
import { type SchemeItem, type Take, takenIn } from "./scheme-node.js";
import { endsOf as endsOfLevel, isRule, type JudgedLevel, type ReckonedRule } from "./scheme-rule.js";
import type { SchemeInput } from "./scheme.js";

/** What its rule can give, and what people can where they score beside it. */
export function itemRange(item: SchemeItem, take: Take | undefined, scheme: SchemeInput): ScoreRange {
  const computed = scheme.sources?.find(({ kind }) => kind === "computed")?.id;
  const sources = take === undefined ? [] : takenIn(take).sources;
  const beside = computed !== undefined && sources.includes(computed) && sources.length > 1;
  return beside ? hull(ruleRange(item), { low: ZERO, high: checkedAmount(item.points) }) : ruleRange(item);
}

function ruleRange(item: SchemeItem): ScoreRange {
  const full = checkedAmount(item.points);
  if (item.rule === "judged") return hullOf([{ low: ZERO, high: full }, ...(item.levels ?? []).map(levelRange)]);
  return reckonedRange(item, item, full);
}

function reckonedRange(rule: ReckonedRule, item: Pick<SchemeItem, "floor" | "cap">, full: Rational): ScoreRange {
  const then = (value: Value | ReckonedRule): ScoreRange =>
    isRule(value) ? reckonedRange(value, item, full) : valueRange(value);
  switch (rule.rule) {
    case "completion":
    case "efficacy":
    case "linear": {
      if (rule.clamp === false) return {};
      const [low, high] = rule.clamp ?? (["0", "1"] as const);
      return { low: multiply(full, checkedAmount(low)), high: multiply(full, checkedAmount(high)) };
    }
    case "tiered": {
      if (rule.outside === "extend") return {};
      const shares = rule.tiers.map(({ share }) => multiply(full, checkedAmount(share)));
      return hullOf(shares.map((points) => ({ low: points, high: points })));
    }
    case "steps":
      return hullOf([rule.otherwise, ...rule.steps.map((step) => step.points)].map(valueRange));
    case "deduct":
      return item.floor === undefined ? { low: ZERO, high: full } : { high: full };
    case "add": {
      const { low } = valueRange(rule.base ?? "0");
      const held = item.cap === undefined && signOf(full) > 0;
      return endsOf(low === undefined ? undefined : held ? least(low, full) : low, held ? full : undefined);
    }
    case "table":
      return hullOf([then(rule.otherwise), ...rule.rows.map((row) => then(row.then))]);
    case "attainment":
      return hullOf([rule.otherwise, ...Object.values(rule.byStatus)].map(valueRange));
    case "allOrNothing":
      return { low: ZERO, high: full };
    case "computed":
      return valueRange(rule.of);
  }
}

/** A level may give more than the item's points, up to its cap; a share of them never does. */
function levelRange(level: JudgedLevel): ScoreRange {
  if (!("points" in level)) return NOTHING;
  const [low, high] = endsOfLevel(level.points);
  return { low: checkedAmount(low), high: checkedAmount(high) };
}
