import type { Plan, Text } from "quality-plan/model";

/** Metrics by which no target measures anything. */
export function unusedMetrics(plan: Plan): readonly string[] {
  const used = new Set(plan.targets.flatMap((target) => (target.kind === "measured" ? [target.metric] : [])));
  return plan.metrics.map(({ id }) => id).filter((id) => !used.has(id));
}

/** Agencies that have nothing to do. */
export function unusedAgencies(plan: Plan): readonly string[] {
  const charged = [...(plan.tasks ?? []), ...plan.targets].flatMap(({ responsibilities = [] }) => responsibilities);
  const used = new Set(charged.map(({ agency }) => agency));
  return (plan.agencies ?? []).map(({ id }) => id).filter((id) => !used.has(id));
}

/** Every text of a plan that is to be there in both languages. */
export function bothLanguages({
  title,
  documents,
  domains,
  agencies,
  metrics,
  tasks,
  targets,
}: Plan): readonly (Text | undefined)[] {
  return [
    title,
    ...(documents ?? []).map((document) => document.title),
    ...[...(domains ?? []), ...(agencies ?? []), ...metrics].map(({ name }) => name),
    ...(tasks ?? []).map((task) => task.title),
    ...targets.map((target) => (target.kind === "judged" ? target.statement : target.title)),
    ...targets.flatMap(({ source, scope }) => [source.note, scope]).filter((text) => text !== undefined),
  ];
}
