import type { KnownIds } from "./check-references.js";
import type { MetricId, TargetId } from "./label.js";
import type { Metric } from "./metric.js";
import type { Problem } from "./problem.js";
import type { TargetInput } from "./target.js";
import { READABLE_STATUSES } from "./target-status.js";
import type { Vocabulary } from "./vocabulary.js";

/** What the values in a plan can read: its own metrics and targets. There are no items to read of an assessment. */
export function planVocabulary(metrics: Iterable<Metric>, targets: Iterable<TargetInput>): Vocabulary {
  const metricById = firstOfEach<MetricId, Metric>(metrics);
  const targetById = firstOfEach<TargetId, TargetInput>(targets);
  return {
    sources: ["metric", "target"],
    counted: [],
    groups: ["children", "siblings", "tree", "leaves"],
    metricsOf: (id) => listed(metricById.get(id)),
    targetsOf: (id) => listed(targetById.get(id)),
    hasItem: () => false,
    hasTag: () => false,
    registerFields: () => undefined,
    gradesOf: () => undefined,
    statuses: READABLE_STATUSES,
  };
}

/** A second one of an id is a problem of its own. */
function firstOfEach<Id, Noun extends { readonly id: Id }>(nouns: Iterable<Noun>): ReadonlyMap<Id, Noun> {
  const found = new Map<Id, Noun>();
  for (const noun of nouns) if (!found.has(noun.id)) found.set(noun.id, noun);
  return found;
}

function listed<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** Without those that name what is there and could not be read: naming it is no second fault. */
export function withoutKnown(problems: readonly Problem[], known: KnownIds): readonly Problem[] {
  const isThere = (noun: string, id: string): boolean => {
    const ids = noun === "metric" ? known.metrics : noun === "target" ? known.targets : new Set<string>();
    return ids === undefined || ids.has(id);
  };
  return problems.filter((problem) => problem.code !== "dangling-id" || !isThere(problem.noun, problem.id));
}
