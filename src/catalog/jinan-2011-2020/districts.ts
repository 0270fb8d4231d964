import type { DistrictInput } from "../../model/district.js";

/**
 * The district whose plan this is, by its GB/T 2260 code. It names none of its townships and subdistricts: what binds each of them wants the whole tree.
 *
 * @example
 * ```ts
 * import { districts, plan } from "quality-plan/catalog/jinan-2011-2020";
 * import { nameOf, namesFrom } from "quality-plan/explain";
 * import { parseDistricts } from "quality-plan/model";
 *
 * nameOf(namesFrom(plan, parseDistricts(districts)), "district", plan.district, "zh"); // => "晋安区"
 * ```
 */
export const districts: readonly DistrictInput[] = [
  { id: "350111", name: { zh: "晋安区", en: "Jin'an" }, kind: "district" },
];
