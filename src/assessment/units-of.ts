import { countedDistrict } from "../attainment/district-questions.js";
import { evaluateOf } from "../condition/evaluate.js";
import type { DistrictForest } from "../model/district.js";
import type { DistrictId, SchemeId } from "../model/label.js";
import type { Scheme } from "./scheme.js";

/** Who is assessed under a scheme, and who is not, or not here. */
export interface AssessedUnits {
  readonly units: readonly DistrictId[];
  readonly elsewhere: readonly { readonly district: DistrictId; readonly under: SchemeId }[];
  /** Rows of which it cannot be told whether they are meant, for want of an attribute: they are not assessed. */
  readonly undecided: readonly DistrictId[];
}

/**
 * Who is assessed under a scheme: the units that it names, or the rows of the table of whom its condition is true, in the
 * order of either; without those that are assessed under another scheme. The table is needed only for a condition.
 *
 * @throws RangeError when the scheme chooses its units by a condition and no table is given
 *
 * @example
 * ```ts
 * import { unitsOf } from "quality-plan/assessment";
 * import { parseDistricts } from "quality-plan/model";
 * import { parseScheme } from "quality-plan/scheme";
 *
 * const districts = parseDistricts([
 *   { id: "city" },
 *   { id: "works", parent: "city", kind: "enterprise" },
 *   { id: "mill", parent: "city", kind: "enterprise" },
 *   { id: "mine", parent: "city", kind: "enterprise" },
 * ]);
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" },
 *     units: { where: { its: "kind", equals: "enterprise" } }, elsewhere: { mine: "mines" },
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *   },
 *   { plans: [] },
 * );
 * unitsOf(scheme, districts); // => { units: ["works", "mill"], elsewhere: [{ district: "mine", under: "mines" }], undecided: ["city"] }
 * ```
 */
export function unitsOf(scheme: Scheme, districts?: DistrictForest): AssessedUnits {
  const { units, elsewhere = {} } = scheme;
  const others = Object.entries(elsewhere).map(([district, under]) => ({ district, under }));
  const here = (id: DistrictId): boolean => !Object.hasOwn(elsewhere, id);
  if (!("where" in units)) return { units: units.filter(here), elsewhere: others, undecided: [] };
  if (districts === undefined) {
    throw new RangeError(
      `districts: the scheme ${JSON.stringify(scheme.id)} chooses its units by a condition; accepted: the table of districts`,
    );
  }
  const { where } = units;
  const judged = districts.rows
    .filter((row) => row.members === undefined && here(row.id))
    .map((row) => ({ id: row.id, truth: evaluateOf(countedDistrict(row.id, row), where, {}).truth }));
  const ids = (truth: "true" | "unknown"): readonly DistrictId[] =>
    judged.flatMap((one) => (one.truth === truth ? [one.id] : []));
  return { units: ids("true"), elsewhere: others, undecided: ids("unknown") };
}
