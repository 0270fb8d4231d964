import type { DistrictInput } from "../../model/district.js";

/**
 * The district whose plan this is, by its GB/T 2260 code. It names none of its counties.
 *
 * @example
 * ```ts
 * import { districts, plan } from "quality-plan/catalog/wenzhou-2011-2015";
 * import { nameOf, namesFrom } from "quality-plan/explain";
 * import { parseDistricts } from "quality-plan/model";
 *
 * nameOf(namesFrom(plan, parseDistricts(districts)), "district", plan.district, "zh"); // => "温州"
 * ```
 */
export const districts: readonly DistrictInput[] = [
  { id: "330300", name: { zh: "温州", en: "Wenzhou" }, kind: "city" },
];
