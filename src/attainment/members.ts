import type { DistrictId } from "../model/label.js";
import { type DistrictGroup, isGroup, type TargetDistricts, type TargetGroup } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import { type Chosen, truthOfDistrict } from "./evidence-reader.js";
import type { Inquiry } from "./inquiry.js";

/** A district, and whether it belongs to a group. */
export interface Member extends Chosen {
  readonly id: DistrictId;
}

/** The districts of a group as seen from one; those of whom a condition is not, or may not stay, false are chosen from `among`. */
export function membersOf(
  inquiry: Inquiry,
  group: TargetGroup,
  district: DistrictId,
  among: readonly DistrictId[],
): readonly Member[] {
  if (typeof group === "string") return inGroup(inquiry.context, group, district).map(surely);
  if (!("where" in group)) return group.map(surely);
  const { where } = group;
  return among
    .map((id) => ({ id, ...truthOfDistrict(inquiry, where, id) }))
    .filter(({ truth, partial }) => truth !== "false" || partial.length > 0);
}

/**
 * A district that a target is asked about by name: it is held whether or not the condition on whom the target binds
 * chooses it, but for good only once no report can change that.
 */
export function askedByName(inquiry: Inquiry, districts: TargetDistricts | undefined, district: DistrictId): Member {
  if (districts === undefined || !isGroup(districts) || typeof districts === "string" || !("where" in districts))
    return surely(district);
  return { ...surely(district), partial: truthOfDistrict(inquiry, districts.where, district).partial };
}

export function surely(id: DistrictId): Member {
  return { id, truth: "true", partial: [] };
}

/** The districts of a group that has a word; none where the evidence has not heard of the one it is seen from. */
export function inGroup(
  { values }: AttainmentContext,
  group: DistrictGroup,
  district: DistrictId,
): readonly DistrictId[] {
  return values.knowsDistrict(district) ? values.districtsIn(group, district) : [];
}
