import { isRecord } from "./atoms.schema.js";
import { firstAtEachPlace, readElements, someProblems } from "./check-element.js";
import { copyPlain, DATA_LIMITS } from "./check-json.js";
import { own } from "./check-references.js";
import type { Districts } from "./district.js";
import { districtSchema } from "./district.schema.js";
import { type DistrictLinks, linkProblems, treeFrom } from "./district-links.js";
import { type Checked, parsed, type Problem } from "./problem.js";
import { given } from "./zod-problems.js";

/** Tables of every village of a country are longer than any plan. */
const TABLE_LIMITS = { ...DATA_LIMITS, values: 20_000_000 };

/**
 * Reads a table of districts into a tree: rows in any order, each naming its parent, one of them without. Or everything
 * that is wrong with it at once: a parent that is not there, an id given twice, no root or several, districts that are
 * above themselves. Rows with `members` stand beside the tree. It never throws; a chain 100,000 deep is read like any
 * other.
 *
 * @example
 * ```ts
 * import { checkDistricts } from "quality-plan/model";
 *
 * const checked = checkDistricts([{ id: "330402", parent: "330400" }, { id: "330400" }]);
 * checked.ok ? checked.value.rows.map((row) => row.id) : []; // => ["330400", "330402"]
 *
 * const lost = checkDistricts([{ id: "330400" }, { id: "330402", parent: "3304" }]);
 * lost.ok ? [] : lost.problems; // => [{ code: "dangling-id", noun: "district", id: "3304", path: [1, "parent"] }]
 * ```
 */
export function checkDistricts(rows: unknown): Checked<Districts> {
  const copy = copyPlain(rows, TABLE_LIMITS);
  if (!Array.isArray(copy.data)) {
    const shape: Problem = { code: "wrong-shape", expected: "list", given: given(copy.data), path: [] };
    return { ok: false, problems: someProblems(copy.problems) ?? [shape] };
  }
  const list: readonly unknown[] = copy.data;
  const read = readElements(list, [], () => districtSchema);
  const problems = someProblems(firstAtEachPlace(copy.problems, read.problems, linkProblems(list.map(linksOf))));
  if (problems !== undefined) return { ok: false, problems };
  return { ok: true, value: treeFrom(read.values.map(({ value }) => value)) };
}

/**
 * Like {@link checkDistricts}, for where a bad table is the end of it.
 *
 * @throws ProblemsError with all the problems, when there are any
 *
 * @example
 * ```ts
 * import { parseDistricts } from "quality-plan/model";
 *
 * parseDistricts([{ id: "330400" }, { id: "330402", parent: "330400" }]).root; // => "330400"
 * ```
 */
export function parseDistricts(rows: unknown): Districts {
  return parsed(checkDistricts(rows));
}

/** What a row says of its place, also where its other keys are at fault. */
function linksOf(row: unknown): DistrictLinks {
  if (!isRecord(row)) return { id: undefined, parent: undefined, members: [], kind: "unknown" };
  const id = own(row, "id");
  const parent = own(row, "parent");
  const members = own(row, "members");
  const inTree = parent === undefined ? "root" : "below";
  return {
    id: typeof id === "string" ? id : undefined,
    parent: typeof parent === "string" ? parent : undefined,
    members: Array.isArray(members) ? members : [],
    kind: members === undefined ? inTree : "beside",
  };
}
