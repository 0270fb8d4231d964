import type { DistrictId } from "../model/label.js";
import type { TargetDistricts } from "../model/target.js";

const sets = new WeakMap<readonly DistrictId[], ReadonlySet<DistrictId>>();

export function isList(districts: TargetDistricts): districts is readonly DistrictId[] {
  return Array.isArray(districts);
}

/** Whether a list of districts names one; it is asked once for each of thousands, so the list is read once. */
export function isListed(districts: readonly DistrictId[], district: DistrictId): boolean {
  const known = sets.get(districts);
  if (known !== undefined) return known.has(district);
  const made = new Set(districts);
  sets.set(districts, made);
  return made.has(district);
}
