import type { Day, DistrictId } from "../model/label.js";
import type { GroupTarget } from "../model/target.js";
import type { GroupAttainment } from "./attainment.js";
import type { AttainmentContext } from "./context.js";
import type { ExactAttainment } from "./exact-attainment.js";
import { bestIn, couldChange, tallyOf, worstIn } from "./status.js";

/** How targets taken together stand: all of them as badly as the worst, any of them as well as the best. */
export function groupAttainment(
  { asOf }: AttainmentContext,
  target: GroupTarget,
  district: DistrictId,
  attainments: readonly ExactAttainment[],
): GroupAttainment {
  const members = attainments.map((member) => ({
    target: member.target,
    district: member.district,
    status: member.status,
  }));
  const tally = tallyOf(members.map(({ status }) => status));
  const status = (target.of === "all" ? worstIn(tally) : bestIn(tally)) ?? "no-evidence";
  const due = latestDue(attainments);
  return {
    target: target.id,
    kind: "group",
    district,
    asOf,
    ...(due === undefined ? {} : { due }),
    status,
    of: target.of,
    provisional: couldChange(attainments, target.of === "all" ? "missed" : "met"),
    tally,
    members,
    trace: {
      rule: target.of === "all" ? "worst-of-members" : "best-of-members",
      steps: [{ step: "members", members: members.filter((member) => member.status === status) }],
    },
  };
}

/** None where one of them has no deadline. */
function latestDue(attainments: readonly ExactAttainment[]): Day | undefined {
  let latest: Day | undefined;
  for (const { due } of attainments) {
    if (due === undefined) return undefined;
    if (latest === undefined || due > latest) latest = due;
  }
  return latest;
}
