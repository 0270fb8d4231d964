import type { Responsibility } from "./agency.js";
import type { TargetId } from "./label.js";
import type { Plan } from "./plan.js";
import type { Target } from "./target.js";

/**
 * Who answers for each target: as it says itself; a group that names nobody, as its members do, each agency and role
 * once. Nothing else is inherited.
 */
export function responsibilitiesOf(plan: Plan): ReadonlyMap<TargetId, readonly Responsibility[]> {
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const known = new Map<TargetId, readonly Responsibility[]>();
  // Groups of groups may be as deep as a plan is long, so this is a stack and not a recursion.
  const pending: Target[] = [...plan.targets];
  for (let target = pending.at(-1); target !== undefined; target = pending.at(-1)) {
    const members = target.kind === "group" && target.responsibilities === undefined ? target.targets : [];
    const waiting = members.flatMap((id) => (known.has(id) ? [] : (targets.get(id) ?? [])));
    if (known.has(target.id) || waiting.length === 0) {
      pending.pop();
      if (!known.has(target.id))
        known.set(target.id, target.responsibilities ?? onceEach(members.flatMap((id) => known.get(id) ?? [])));
      continue;
    }
    pending.push(...waiting);
  }
  return known;
}

function onceEach(all: readonly Responsibility[]): readonly Responsibility[] {
  const found = new Map<string, Responsibility>();
  for (const one of all) {
    const key = JSON.stringify([one.agency, one.role]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
