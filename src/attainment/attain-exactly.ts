import { assert, existing } from "../internal/assert.js";
import type { DistrictId, TargetId } from "../model/label.js";
import type { Target } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import { districtsAttainment } from "./districts.js";
import type { ExactAttainment } from "./exact-attainment.js";
import { groupAttainment } from "./group.js";
import type { Inquiry } from "./inquiry.js";
import { judgedAttainment } from "./judged.js";
import { measuredAttainment } from "./measured.js";
import { askedByName } from "./members.js";

/** Answers for any target of the plan, each worked out once. */
export type AttainExactly = (target: Target) => ExactAttainment;

/** A target held against one district's value, or, where none is named, against the districts it binds. */
interface Node {
  readonly target: Target;
  readonly district: DistrictId | undefined;
}

/**
 * How targets stand, for engines: figures not yet written down. With a district, each target is held against that
 * district's value; without one, each against the districts it binds.
 */
export function exactlyIn(context: AttainmentContext, district?: DistrictId): AttainExactly {
  const known = new Map<string, ExactAttainment>();
  return (asked) => {
    const find = (id: TargetId): Target =>
      id === asked.id ? asked : existing(context.targets.get(id), `${id} passed a check and is no target`);
    // Groups of groups, and bounds that read bounds, may be as deep as a plan is long: a stack and not a recursion.
    const pending: Node[] = [{ target: asked, district }];
    const opened = new Set<string>();
    for (let node = pending.at(-1); node !== undefined; node = pending.at(-1)) {
      const key = keyOf(node.target.id, node.district);
      if (known.has(key)) {
        pending.pop();
        continue;
      }
      const wanted = new Map<string, Node>();
      const attained = (target: TargetId, place: DistrictId | undefined): ExactAttainment | undefined => {
        const found = known.get(keyOf(target, place));
        if (found === undefined) wanted.set(keyOf(target, place), { target: find(target), district: place });
        return found;
      };
      const attainment = attainedBy({ context, attained }, node, attained);
      if (wanted.size === 0) {
        known.set(key, existing(attainment, "what nothing is wanted for is worked out"));
        opened.delete(key);
        pending.pop();
        continue;
      }
      opened.add(key);
      for (const [other, next] of wanted) {
        assert(!opened.has(other), `${next.target.id} passed a check and is read by what it reads`);
        pending.push(next);
      }
    }
    return existing(known.get(keyOf(asked.id, district)), "the target asked for was worked out last");
  };
}

function keyOf(target: TargetId, district: DistrictId | undefined): string {
  return JSON.stringify([target, district ?? null]);
}

function attainedBy(
  inquiry: Inquiry,
  { target, district }: Node,
  attained: (target: TargetId, district: DistrictId | undefined) => ExactAttainment | undefined,
): ExactAttainment | undefined {
  const { context } = inquiry;
  const place = district ?? context.plan.district;
  switch (target.kind) {
    case "measured":
      return target.districts !== undefined && district === undefined
        ? districtsAttainment(inquiry, target, target.districts)
        : measuredAttainment(inquiry, target, place, askedByName(inquiry, target.districts, place));
    case "judged":
      return judgedAttainment(context, target, place);
    case "group": {
      const members = target.targets.map((id) => attained(id, district));
      const found = members.filter((member) => member !== undefined);
      return found.length < members.length ? undefined : groupAttainment(context, target, place, found);
    }
  }
}
