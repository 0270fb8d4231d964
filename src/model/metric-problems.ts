import { compare, signOf } from "../internal/rational.js";
import { checkedAmount } from "./amount.js";
import { countingProblems } from "./counting-problems.js";
import { acrossOf, type Metric, OPERATORS_OF, operatorsCombine, overOf, type Range } from "./metric.js";
import type { Path, Problem } from "./problem.js";

/** What a metric of good shape says that cannot be. */
export function metricProblems(metric: Metric, at: Path): readonly Problem[] {
  return [
    ...operatorProblems(metric, at),
    ...combinationProblems(metric, at),
    ...reachProblems(metric, at),
    ...breakdownProblems(metric, at),
    ...scaleProblems(metric, at),
    ...countingProblems(metric, at),
  ];
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

function combinationProblems(metric: Metric, at: Path): readonly Problem[] {
  const [over, across] = [overOf(metric), acrossOf(metric)];
  const allowed = OPERATORS_OF[metric.kind];
  const unweighed: readonly Problem[] =
    metric.weight === undefined && (over === "weightedMean" || across === "weightedMean")
      ? [{ code: "missing-key", key: "weight", path: [...at, "weight"] }]
      : [];
  if (!allowed.includes(over) || !allowed.includes(across) || operatorsCombine(over, across)) return unweighed;
  return [...unweighed, { code: "operators-do-not-combine", over, across, path: [...at, "across"] }];
}

function reachProblems(metric: Metric, at: Path): readonly Problem[] {
  const over = overOf(metric);
  const unused = metric.reach !== undefined && (over !== "last" || metric.kind === "milestone");
  return unused ? [{ code: "unused-key", key: "reach", because: `over: ${over}`, path: [...at, "reach"] }] : [];
}

/** A category belongs to one breakdown; what happens once is not broken down. */
function breakdownProblems({ kind, breakdowns = [] }: Metric, at: Path): readonly Problem[] {
  const path = [...at, "breakdowns"];
  if (kind === "milestone" && breakdowns.length > 0)
    return [{ code: "unused-key", key: "breakdowns", because: "kind: milestone", path }];
  const seen = new Set<string>();
  return breakdowns.flatMap((categories, breakdown) =>
    categories.flatMap((category, position): readonly Problem[] => {
      if (seen.has(category))
        return [{ code: "duplicate-id", noun: "category", id: category, path: [...path, breakdown, position] }];
      seen.add(category);
      return [];
    }),
  );
}

/** Levels and milestones are no amounts to weigh by. */
export function weightProblems(
  metrics: readonly { readonly value: Metric; readonly path: Path }[],
): readonly Problem[] {
  const byId = new Map(metrics.map(({ value }) => [value.id, value]));
  return metrics.flatMap(({ value, path }): readonly Problem[] => {
    const weight = value.weight === undefined ? undefined : byId.get(value.weight);
    return weight?.kind === "ordinal" || weight?.kind === "milestone"
      ? [{ code: "weight-not-for-kind", weight: weight.id, kind: weight.kind, path: [...path, "weight"] }]
      : [];
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
