import { assert, existing } from "../internal/assert.js";
import type { DistrictId, TargetId } from "../model/label.js";
import type { Target } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import { boundFor } from "./bound-for.js";
import { districtsAttainment } from "./districts.js";
import type { ExactAttainment } from "./exact-attainment.js";
import { groupAttainment } from "./group.js";
import { judgedAttainment } from "./judged.js";
import { measuredAttainment } from "./measured.js";

/** Answers for any target of the plan, each worked out once. */
export type AttainExactly = (target: Target) => ExactAttainment;

/**
 * How targets stand, for engines: figures not yet written down. With a district, each target is held against that
 * district's value; without one, each against the districts it binds.
 */
export function exactlyIn(context: AttainmentContext, district?: DistrictId): AttainExactly {
  const known = new Map<TargetId, ExactAttainment>();
  return (asked) => {
    const find = (id: TargetId): Target =>
      id === asked.id ? asked : existing(context.targets.get(id), `${id} passed a check and is no target`);
    // Groups of groups may be as deep as a plan is long, so this is a stack and not a recursion.
    const pending: Target[] = [asked];
    const opened = new Set<TargetId>();
    for (let target = pending.at(-1); target !== undefined; target = pending.at(-1)) {
      if (known.has(target.id)) {
        pending.pop();
        continue;
      }
      const waiting = target.kind === "group" ? target.targets.filter((id) => !known.has(id)) : [];
      if (waiting.length === 0) {
        known.set(target.id, attainedBy(context, target, district, known));
        pending.pop();
        continue;
      }
      assert(!opened.has(target.id), `${target.id} passed a check and is a member of itself`);
      opened.add(target.id);
      for (const id of waiting) pending.push(find(id));
    }
    return existing(known.get(asked.id), "the target asked for was worked out last");
  };
}

function attainedBy(
  context: AttainmentContext,
  target: Target,
  district: DistrictId | undefined,
  known: ReadonlyMap<TargetId, ExactAttainment>,
): ExactAttainment {
  const place = district ?? context.plan.district;
  switch (target.kind) {
    case "measured":
      return target.districts !== undefined && district === undefined
        ? districtsAttainment(context, target, target.districts)
        : measuredAttainment(context, target, place, boundFor(target, place));
    case "judged":
      return judgedAttainment(context, target, place);
    case "group": {
      const members = target.targets.map((id) => existing(known.get(id), `${id} is worked out before its group`));
      return groupAttainment(context, target, place, members);
    }
  }
}
