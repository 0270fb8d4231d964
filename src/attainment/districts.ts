import { isFiled, isGroup, type MeasuredTarget, type TargetDistricts } from "../model/target.js";
import type { ExactDistricts, ExactMeasured } from "./exact-attainment.js";
import { filersOf } from "./filed.js";
import type { Inquiry } from "./inquiry.js";
import { measuredAttainment } from "./measured.js";
import { inGroup, type Member, membersOf, surely } from "./members.js";
import { couldChange, tallyOf, worstIn } from "./status.js";
import { dueBy } from "./window.js";

/** The districts a target binds, those it leaves out by a filter not yet taken away. */
function boundDistricts(inquiry: Inquiry, target: MeasuredTarget, districts: TargetDistricts): readonly Member[] {
  const { context } = inquiry;
  const { district } = context.plan;
  if (isGroup(districts)) return membersOf(inquiry, districts, district, inGroup(context, "tree", district));
  // Who files a bound is bound, also one that is no child: an enterprise, a project.
  const ids = isFiled(districts)
    ? [...inGroup(context, "children", district), ...filersOf(context, target.id)]
    : Object.keys(districts);
  return [...new Set(ids)].map(surely);
}

/** How a target stands that several districts must each satisfy: as badly as the worst of them. */
export function districtsAttainment(
  inquiry: Inquiry,
  target: MeasuredTarget,
  districts: TargetDistricts,
): ExactDistricts {
  const { plan, asOf } = inquiry.context;
  const due = dueBy(plan, target.schedule);
  const asked = boundDistricts(inquiry, target, districts).map((member) =>
    measuredAttainment(inquiry, target, member.id, member),
  );
  const members = asked.filter((member) => !isLeftOut(member));
  const perhapsBound = asked.filter((member) => isLeftOut(member) && member.provisional === true);
  const provisional = couldChange([...members, ...perhapsBound], "missed");
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
    provisional,
    tally,
    members,
    trace: {
      rule: status === undefined ? "no-members" : "worst-of-members",
      steps: [
        {
          step: "members",
          members: deciding.map((member) => ({ target: target.id, district: member.district, status: member.status })),
        },
        ...(!provisional || perhapsBound.length === 0
          ? []
          : [{ step: "left-out" as const, districts: perhapsBound.map((member) => member.district) }]),
      ],
    },
  };
}

/** The target's filter says that it does not apply. */
function isLeftOut(member: ExactMeasured): boolean {
  return member.status === "no-evidence" && member.reason === "not-bound";
}
