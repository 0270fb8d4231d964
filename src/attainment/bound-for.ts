import type { DistrictId } from "../model/label.js";
import { type Bound, isFiled, isGroup, type MeasuredTarget } from "../model/target.js";

/** The bound that a district has to satisfy; none where the target names bounds for others only. */
export function boundFor({ bound, districts }: MeasuredTarget, district: DistrictId): Bound | undefined {
  if (districts === undefined || isGroup(districts)) return bound;
  if (isFiled(districts)) return districts.otherwise;
  return Object.hasOwn(districts, district) ? districts[district] : undefined;
}
