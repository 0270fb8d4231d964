import type { CatalogEntry } from "quality-plan/catalog";
import type { Plan, Target } from "quality-plan/model";

/** What the catalogue has to say of a plan. A part of a task counts where the document numbers it. */
export function entryOf(plan: Plan): CatalogEntry {
  const count = (kind: Target["kind"]) => plan.targets.filter((target) => target.kind === kind).length;
  return {
    id: plan.id,
    title: plan.title,
    district: plan.district,
    period: plan.period,
    agencies: plan.agencies?.length ?? 0,
    tasks: plan.tasks?.filter(({ ordinal }) => ordinal !== undefined).length ?? 0,
    targets: { measured: count("measured"), group: count("group"), judged: count("judged") },
  };
}
