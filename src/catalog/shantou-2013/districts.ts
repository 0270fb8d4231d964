import type { DistrictInput } from "../../model/district.js";

/**
 * The district whose plan this is, by its GB/T 2260 code. It names none of its districts and counties: what binds each of them wants the whole tree.
 *
 * @example
 * ```ts
 * import { districts, plan } from "quality-plan/catalog/shantou-2013";
 * import { nameOf, namesFrom } from "quality-plan/explain";
 * import { parseDistricts } from "quality-plan/model";
 *
 * nameOf(namesFrom(plan, parseDistricts(districts)), "district", plan.district, "zh"); // => "汕头"
 * ```
 */
export const districts: readonly DistrictInput[] = [
  { id: "440500", name: { zh: "汕头", en: "Shantou" }, kind: "city" },
];
