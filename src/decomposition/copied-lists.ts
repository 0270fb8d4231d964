import type { MetricId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Domain, Plan } from "../model/plan.js";
import type { TargetInput } from "../model/target.js";
import { namesInTarget } from "../model/names-in-target.js";

/** The metrics that targets measure or read, with those by which they are weighed, in the order of their plan. */
export function metricsOf(plan: Plan, targets: readonly TargetInput[]): readonly Metric[] {
  const used = new Set<MetricId>();
  for (const target of targets) {
    if (target.kind !== "measured") continue;
    used.add(target.metric);
    for (const id of namesInTarget(target).metrics) used.add(id);
  }
  const weights = new Map(plan.metrics.map((metric) => [metric.id, weightOf(metric)]));
  // The list grows while it is walked, until no weight is missing.
  for (const id of used) {
    const weight = weights.get(id);
    if (weight !== undefined) used.add(weight);
  }
  return plan.metrics.filter(({ id }) => used.has(id));
}

function weightOf(metric: Metric): MetricId | undefined {
  return "weight" in metric && typeof metric.weight === "string" ? metric.weight : undefined;
}

/** The plan's own domains that are named. */
export function domainsOf({ domains = [] }: Plan, named: readonly { readonly domain?: string }[]): readonly Domain[] {
  const used = new Set(named.flatMap(({ domain }) => domain ?? []));
  return domains.filter(({ id }) => used.has(id));
}
