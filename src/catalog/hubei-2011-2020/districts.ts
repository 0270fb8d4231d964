import type { DistrictInput } from "../../model/district.js";

/**
 * The districts the Hubei plan names, by their GB/T 2260 codes: the province, and the six cities of measure 23 whose
 * monitoring bodies its energy metering stands on. They are not all of the province's cities and
 * prefectures: what binds every one of them wants the whole tree.
 *
 * @example
 * ```ts
 * import { districts } from "quality-plan/catalog/hubei-2011-2020";
 * import { childrenOf, parseDistricts } from "quality-plan/model";
 *
 * childrenOf(parseDistricts(districts), "420000").length; // => 6
 * ```
 */
export const districts: readonly DistrictInput[] = [
  { id: "420000", name: { zh: "湖北省", en: "Hubei" }, kind: "province" },
  { id: "420100", parent: "420000", name: { zh: "武汉", en: "Wuhan" }, kind: "city" },
  { id: "420200", parent: "420000", name: { zh: "黄石", en: "Huangshi" }, kind: "city" },
  { id: "429005", parent: "420000", name: { zh: "潜江", en: "Qianjiang" }, kind: "city" },
  { id: "421300", parent: "420000", name: { zh: "随州", en: "Suizhou" }, kind: "city" },
  { id: "420700", parent: "420000", name: { zh: "鄂州", en: "Ezhou" }, kind: "city" },
  { id: "429004", parent: "420000", name: { zh: "仙桃", en: "Xiantao" }, kind: "city" },
];
