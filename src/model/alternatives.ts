import type { TargetId } from "./label.js";
import type { PlanUnderReview } from "./plan-under-review.js";
import type { Target } from "./target.js";

/**
 * Which targets are asked for together: those of one number. 0 is what is asked for in any case; of two alternatives only one
 * has to be, and what belongs to one of them is asked for with it.
 */
export function branchesOf({ plan, groupsOf }: PlanUnderReview): ReadonlyMap<TargetId, number> {
  const branches = new Map<TargetId, number>();
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const branchOf = (id: TargetId, groups: readonly Target[]): number => {
    const ways = groups.map((group) => {
      const above = branches.get(group.id) ?? 0;
      return group.kind === "group" && group.of === "any" ? numberOf(JSON.stringify([above, group.id, id])) : above;
    });
    if (ways.length === 0 || ways.includes(0)) return 0;
    const [way = 0, ...others] = [...new Set(ways)].sort((a, b) => a - b);
    return others.length === 0 ? way : numberOf(JSON.stringify([way, ...others]));
  };
  // Groups before their members, without recursion: a chain of groups may be as long as the plan.
  const toDo = plan.targets.map(({ id }) => id);
  for (let id = toDo.at(-1); id !== undefined; id = toDo.at(-1)) {
    const groups = groupsOf.get(id) ?? [];
    const unknown = branches.has(id) ? [] : groups.map((group) => group.id).filter((group) => !branches.has(group));
    if (unknown.length > 0) toDo.push(...unknown);
    else {
      toDo.pop();
      if (!branches.has(id)) branches.set(id, branchOf(id, groups));
    }
  }
  return branches;
}
