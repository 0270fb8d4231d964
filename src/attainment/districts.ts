import type { DistrictId } from "../model/label.js";
import { type DistrictGroup, isFiled, isGroup, type MeasuredTarget, type TargetDistricts } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import type { ExactDistricts } from "./exact-attainment.js";
import { boundFor } from "./bound-for.js";
import { measuredAttainment } from "./measured.js";
import { tallyOf, worstIn } from "./status.js";
import { windowOf } from "./window.js";

/** The districts a target binds. */
function boundDistricts({ plan, values }: AttainmentContext, districts: TargetDistricts): readonly DistrictId[] {
  const groupMembers = (group: DistrictGroup): readonly DistrictId[] =>
    values.knowsDistrict(plan.district) ? values.districtsIn(group, plan.district) : [];
  if (isFiled(districts)) return groupMembers("children");
  if (!isGroup(districts)) return Object.keys(districts);
  if (typeof districts === "string") return groupMembers(districts);
  return "where" in districts ? groupMembers("tree") : districts;
}

/** How a target stands that several districts must each satisfy: as badly as the worst of them. */
export function districtsAttainment(
  context: AttainmentContext,
  target: MeasuredTarget,
  districts: TargetDistricts,
): ExactDistricts {
  const { plan, asOf } = context;
  const { due } = windowOf(plan, target.schedule, asOf);
  const members = boundDistricts(context, districts).map((district) =>
    measuredAttainment(context, target, district, boundFor(target, district)),
  );
  const tally = tallyOf(members.map(({ status }) => status));
  const status = worstIn(tally);
  const deciding = members.filter((member) => member.status === status);
  return {
    target: target.id,
    kind: "districts",
    district: plan.district,
    asOf,
    ...(due === undefined ? {} : { due }),
    status: status ?? "no-evidence",
    provisional: members.some((member) => member.status !== "no-evidence" && member.provisional),
    tally,
    members,
    trace: {
      rule: status === undefined ? "no-members" : "worst-of-members",
      steps: [
        {
          step: "members",
          members: deciding.map((member) => ({ target: target.id, district: member.district, status: member.status })),
        },
      ],
    },
  };
}
