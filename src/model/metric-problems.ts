import { compare, signOf } from "../internal/rational.js";
import { checkedAmount } from "./amount.js";
import { type Metric, OPERATORS_OF, type Range } from "./metric.js";
import type { Path, Problem } from "./problem.js";

/** What a metric of good shape says that cannot be. */
export function metricProblems(metric: Metric, at: Path): readonly Problem[] {
  return [...operatorProblems(metric, at), ...scaleProblems(metric, at)];
}

function operatorProblems(metric: Metric, at: Path): readonly Problem[] {
  const allowed = OPERATORS_OF[metric.kind];
  return (["across", "over"] as const).flatMap((key): readonly Problem[] => {
    const operator = metric[key];
    return operator === undefined || allowed.includes(operator)
      ? []
      : [{ code: "operator-not-for-kind", operator, kind: metric.kind, path: [...at, key] }];
  });
}

function scaleProblems(metric: Metric, at: Path): readonly Problem[] {
  switch (metric.kind) {
    case "amount":
    case "index":
      return metric.range === undefined ? [] : rangeProblems(metric.range, [...at, "range"]);
    case "ratio":
      return signOf(checkedAmount(metric.per)) > 0
        ? []
        : [{ code: "amount-too-small", given: metric.per, least: "0", included: false, path: [...at, "per"] }];
    case "ordinal":
    case "milestone":
      return [];
  }
}

function rangeProblems([low, high]: Range, path: Path): readonly Problem[] {
  return compare(checkedAmount(low), checkedAmount(high)) <= 0 ? [] : [{ code: "bound-reversed", low, high, path }];
}
