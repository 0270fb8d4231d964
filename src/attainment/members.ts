import type { Truth } from "../condition/truth.js";
import type { DistrictId } from "../model/label.js";
import type { DistrictGroup, TargetGroup } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import { truthOfDistrict } from "./evidence-reader.js";
import type { Inquiry } from "./inquiry.js";

/** A district of a group; `sure` where it is known to belong to it. */
export interface Member {
  readonly id: DistrictId;
  readonly sure: boolean;
}

/** The districts of a group as seen from one; those of whom a condition is not false are chosen from `among`. */
export function membersOf(
  inquiry: Inquiry,
  group: TargetGroup,
  district: DistrictId,
  among: readonly DistrictId[],
): readonly Member[] {
  if (typeof group === "string") return inGroup(inquiry.context, group, district).map(surely);
  if (!("where" in group)) return group.map(surely);
  const { where } = group;
  return among.flatMap((id) => memberIf(id, truthOfDistrict(inquiry, where, id)));
}

function surely(id: DistrictId): Member {
  return { id, sure: true };
}

function memberIf(id: DistrictId, truth: Truth): readonly Member[] {
  return truth === "false" ? [] : [{ id, sure: truth === "true" }];
}

/** The districts of a group that has a word; none where the evidence has not heard of the one it is seen from. */
export function inGroup(
  { values }: AttainmentContext,
  group: DistrictGroup,
  district: DistrictId,
): readonly DistrictId[] {
  return values.knowsDistrict(district) ? values.districtsIn(group, district) : [];
}
