import type { Vocabulary } from "../model/vocabulary.js";
import { sameValues } from "../condition/same-values.js";
import type { GradeId, ItemId, MetricId, PlanId, SchemeId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import { entryFields } from "../model/entry-fields.js";
import type { Register } from "../model/register.js";
import { COUNTED_KEYS, GROUP_WORDS } from "../model/value.js";
import type { TargetInput } from "../model/target.js";
import { SCORED_STATUSES } from "./scheme-rule.js";
import { targetPlans } from "./target-plans.js";

/** What a scheme can read: the targets and metrics of plans, metrics defined elsewhere, its own items. */
export function vocabularyOf(
  plans: readonly Plan[],
  nodes: readonly { readonly id?: ItemId | undefined; readonly tags?: readonly string[] }[],
  {
    definitions = [],
    registers = [],
    scheme,
    grades,
    named,
  }: {
    readonly definitions?: readonly Metric[];
    readonly registers?: readonly Register[];
    readonly scheme?: SchemeId | undefined;
    /** The plans whose targets are meant. */
    readonly named?: readonly PlanId[] | undefined;
    /** Its grades, worst first; undefined where it has none. */
    readonly grades?: readonly GradeId[] | undefined;
  } = {},
): Vocabulary {
  const items = new Set(nodes.flatMap(({ id }) => id ?? []));
  const tags = new Set(nodes.flatMap((node) => node.tags ?? []));
  const metrics = new Map<MetricId, Metric[]>();
  const targets = new Map<TargetId, TargetInput[]>();
  for (const metric of [...plans.flatMap((plan) => plan.metrics), ...definitions]) {
    const known = metrics.get(metric.id);
    if (known === undefined) metrics.set(metric.id, [metric]);
    else if (!known.some((other) => sameValues(other, metric))) known.push(metric);
  }
  for (const target of targetPlans(named, plans).flatMap((plan) => plan.targets)) {
    const known = targets.get(target.id);
    if (known === undefined) targets.set(target.id, [target]);
    else known.push(target);
  }
  const fields = new Map(registers.map((register) => [register.id, entryFields(register)]));
  return {
    sources: ["metric", "target", "item", "result", "count", "unit", "day"],
    counted: COUNTED_KEYS,
    groups: GROUP_WORDS,
    metricsOf: (id) => metrics.get(id) ?? [],
    targetsOf: (id) => targets.get(id) ?? [],
    hasItem: (id) => items.has(id),
    hasTag: (tag) => tags.has(tag),
    registerFields: (id) => fields.get(id),
    gradesOf: (of) => (of === undefined || of === scheme ? grades : undefined),
    statuses: SCORED_STATUSES,
  };
}
