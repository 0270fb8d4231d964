import type { Finding } from "./finding.js";
import type { AgencyId, DomainId, MetricId } from "./label.js";
import { dutiesIn, type PlanUnderReview } from "./plan-under-review.js";

/** What the plan defines and then never speaks of. */
export function reviewUnused(review: PlanUnderReview): readonly Finding[] {
  const { plan, tasks } = review;
  const agencies = new Set<AgencyId>(
    dutiesIn(review).flatMap(({ responsibilities }) => responsibilities.map(({ agency }) => agency)),
  );
  const metrics = metricsNamedIn([plan.targets, plan.metrics.map(({ id: _own, ...rest }) => rest)]);
  const domains = new Set<DomainId>([...plan.targets, ...tasks].flatMap(({ domain }) => domain ?? []));
  // A plan that sorts nothing by domain lists them for its readers.
  const listed = domains.size === 0 ? [] : (plan.domains ?? []);
  return [
    ...(plan.agencies ?? []).flatMap(({ id }, at): readonly Finding[] =>
      agencies.has(id) ? [] : [{ code: "unused-agency", severity: "note", agency: id, path: ["agencies", at] }],
    ),
    ...plan.metrics.flatMap(({ id }, at): readonly Finding[] =>
      metrics.has(id) ? [] : [{ code: "unused-metric", severity: "note", metric: id, path: ["metrics", at] }],
    ),
    ...listed.flatMap(({ id }, at): readonly Finding[] =>
      domains.has(id) ? [] : [{ code: "unused-domain", severity: "note", domain: id, path: ["domains", at] }],
    ),
  ];
}

/** Metrics are named by targets, by what their bounds are compared with, and as weights, at any depth. */
function metricsNamedIn(data: unknown): ReadonlySet<MetricId> {
  const found = new Set<MetricId>();
  const pending: unknown[] = [data];
  while (pending.length > 0) {
    const one = pending.pop();
    if (typeof one !== "object" || one === null) continue;
    for (const [key, value] of Object.entries(one)) {
      if ((key === "metric" || key === "weight") && typeof value === "string") found.add(value);
      else pending.push(value);
    }
  }
  return found;
}
