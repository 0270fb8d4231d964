import type { Counted, Reading } from "../condition/reading.js";
import type { District } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { QuestionReason } from "./reason.js";

/** `self`, `parent` or an id, as seen from a district; undefined where there is none above. */
export function districtAt(
  parentOf: (district: DistrictId) => DistrictId | undefined,
  reference: DistrictId | undefined,
  here: DistrictId,
): DistrictId | undefined {
  if (reference === undefined || reference === "self") return here;
  return reference === "parent" ? parentOf(here) : reference;
}

/** A district as a thing that can be asked about. */
export function countedDistrict(
  district: DistrictId,
  row: District | undefined,
): Counted<QuestionReason> & { readonly district: DistrictId } {
  return { district, its: (name) => attributeOf(row, district, name) };
}

/** An attribute of a row; where it has none of that name, its own `id`, `kind` or `parent`. */
function attributeOf(row: District | undefined, id: DistrictId, name: string): Reading<QuestionReason> {
  const { attributes = {}, kind, parent } = row ?? {};
  const own = new Map([
    ["id", id],
    ["kind", kind],
    ["parent", parent],
  ]);
  const text = Object.hasOwn(attributes, name) ? attributes[name] : own.get(name);
  return text === undefined ? { kind: "unknown", reason: "no-such-field" } : { kind: "text", text };
}
