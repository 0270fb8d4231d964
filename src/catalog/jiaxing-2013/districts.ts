import type { DistrictInput } from "../../model/district.js";

/**
 * The districts the Jiaxing plan names, by their GB/T 2260 codes: the city, and the two pilot counties of clause (一).
 * They are not all of the city's counties: what binds every county wants the whole tree.
 *
 * @example
 * ```ts
 * import { districts } from "quality-plan/catalog/jiaxing-2013";
 *
 * districts.map((district) => district.id); // => ["330400", "330481", "330483"]
 * ```
 */
export const districts: readonly DistrictInput[] = [
  { id: "330400", name: { zh: "嘉兴", en: "Jiaxing" }, kind: "city" },
  { id: "330481", parent: "330400", name: { zh: "海宁市", en: "Haining" }, kind: "county" },
  { id: "330483", parent: "330400", name: { zh: "桐乡市", en: "Tongxiang" }, kind: "county" },
];
