import type { TargetId } from "../model/label.js";
import type { Target } from "../model/target.js";

/** Targets by id, and in an order in which the members of a group stand before it. */
export interface OrderedTargets {
  readonly byId: ReadonlyMap<TargetId, Target>;
  readonly membersFirst: readonly Target[];
}

/** Walks with a list of its own: groups may lie within groups to any depth. A checked plan has no group within itself. */
export function targetsInOrder(targets: readonly Target[]): OrderedTargets {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const membersFirst: Target[] = [];
  const entered = new Set<TargetId>();
  const left = new Set<TargetId>();
  for (const start of targets) {
    const way = [start];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      if (entered.has(here.id) || here.kind !== "group") {
        way.pop();
        if (!left.has(here.id)) membersFirst.push(here);
        left.add(here.id);
      } else {
        for (const id of here.targets) {
          const member = byId.get(id);
          if (member !== undefined && !left.has(id)) way.push(member);
        }
      }
      entered.add(here.id);
    }
  }
  return { byId, membersFirst };
}

/** The targets that are members, at whatever depth, of a group of which any one will do. */
export function alternatives({ byId, membersFirst }: OrderedTargets): ReadonlySet<TargetId> {
  const found = new Set<TargetId>();
  for (const target of [...membersFirst].reverse()) {
    if (target.kind !== "group" || !(target.of === "any" || found.has(target.id))) continue;
    for (const id of target.targets) if (byId.has(id)) found.add(id);
  }
  return found;
}

/**
 * For each target that is there, the nearest target it is part of, or part of a part of, that is there too: what was left
 * out in between is skipped.
 */
export function nearestWholes(
  { byId }: OrderedTargets,
  isThere: (id: TargetId) => boolean,
): ReadonlyMap<TargetId, TargetId> {
  const wholes = new Map<TargetId, TargetId | undefined>();
  for (const start of byId.keys()) {
    const way: TargetId[] = [];
    let here: TargetId | undefined = start;
    let whole: TargetId | undefined;
    while (here !== undefined) {
      if (wholes.has(here)) {
        whole = wholes.get(here);
        break;
      }
      way.push(here);
      const above: TargetId | undefined = byId.get(here)?.partOf;
      if (above !== undefined && isThere(above)) {
        whole = above;
        break;
      }
      here = above;
    }
    // The whole that ends the way is nearest to all on it.
    for (const id of way) wholes.set(id, whole);
  }
  const found = new Map<TargetId, TargetId>();
  for (const [id, whole] of wholes) if (whole !== undefined && isThere(id)) found.set(id, whole);
  return found;
}
