import type { DistrictId } from "../model/label.js";
import { type Bound, isFiled, isGroup, type MeasuredTarget } from "../model/target.js";
import { filedBound, type FiledBound } from "./filed.js";
import type { Inquiry } from "./inquiry.js";
import type { NoEvidence } from "./reason.js";

/** What a district has to satisfy, and where that is filed; or why nothing is asked of it, or nobody knows what. */
export function boundFor(
  { context }: Inquiry,
  target: MeasuredTarget,
  district: DistrictId,
): { readonly bound: Bound; readonly filed?: FiledBound } | NoEvidence {
  const { bound, districts } = target;
  if (districts === undefined || isGroup(districts)) return { bound };
  if (!isFiled(districts)) {
    const own = Object.hasOwn(districts, district) ? districts[district] : undefined;
    return own === undefined ? "not-bound" : { bound: own };
  }
  const filed = filedBound(context, target, district);
  if (typeof filed !== "string") return { bound: filed.bound, filed };
  return filed === "not-filed" && districts.otherwise !== undefined ? { bound: districts.otherwise } : filed;
}
