import { isLanguageTag, isRecord } from "./atoms.schema.js";
import { firstAtEachPlace, readElement, someProblems } from "./check-element.js";
import { copyPlain, DATA_LIMITS } from "./check-json.js";
import { own } from "./check-references.js";
import type { District, Districts } from "./district.js";
import { districtSchema } from "./district.schema.js";
import { type DistrictLinks, linkProblems, treeFrom } from "./district-links.js";
import { filledCells, isBlankRow } from "./filled-cells.js";
import { idFault } from "./id-fault.js";
import { type Checked, parsed, type Problem } from "./problem.js";
import type { Text } from "./text.js";
import { given } from "./zod-problems.js";

/** Tables of every village of a country are longer than any plan. */
const TABLE_LIMITS = { ...DATA_LIMITS, values: 20_000_000 };

/**
 * Reads a table of districts into a tree: rows in any order, each naming its parent, one of them without; an empty
 * cell counts as absent, and a row of nothing else is passed over. Or everything that is wrong with it at once: a parent that is not there, an id given twice, no root or several, districts that are
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
  const list = copy.data.map((row) => (isBlankRow(row) ? BLANK : filledCells(row, districtSchema.shape)));
  const read = readRows(list);
  const problems = someProblems(firstAtEachPlace(copy.problems, read.problems, linkProblems(list.map(linksOf))));
  if (problems !== undefined) return { ok: false, problems };
  return { ok: true, value: treeFrom(read.rows) };
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

/** Stands where nothing is written, so that the rows below keep their places. */
const BLANK = Symbol("blank row");

interface Rows {
  readonly rows: readonly District[];
  readonly problems: readonly Problem[];
}

/** Most rows are short and plain; the schema, twenty times slower, is asked where one is not, and for every problem. */
function readRows(list: readonly unknown[]): Rows {
  const rows: District[] = [];
  const problems: Problem[] = [];
  list.forEach((data, position) => {
    if (data === BLANK) return;
    const plain = plainRow(data);
    const read = plain === undefined ? readElement(districtSchema, data, [position]) : { value: plain, problems: [] };
    if (read.value !== undefined) rows.push(read.value);
    for (const problem of read.problems) problems.push(problem);
  });
  return { rows, problems };
}

const PLAIN_KEYS: ReadonlySet<string> = new Set(["id", "parent", "name", "kind"]);

/** A row of ids and names without anything to look into twice; undefined for any other. */
function plainRow(data: unknown): District | undefined {
  if (!isRecord(data) || !Object.keys(data).every((key) => PLAIN_KEYS.has(key))) return undefined;
  const { id, parent, name, kind } = data;
  if (!isPlainId(id) || !(parent === undefined || isPlainId(parent))) return undefined;
  if (!(name === undefined || isPlainText(name)) || !(kind === undefined || isWords(kind))) return undefined;
  return {
    id,
    ...(parent === undefined ? {} : { parent }),
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function isPlainText(value: unknown): value is Text {
  if (!isRecord(value)) return isWords(value);
  const tags = Object.keys(value);
  return tags.length > 0 && tags.every((tag) => isLanguageTag(tag) && isWords(value[tag]));
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isPlainId(value: unknown): value is string {
  return typeof value === "string" && idFault(value) === undefined;
}

/** What a row says of its place, also where its other keys are at fault. */
function linksOf(row: unknown): DistrictLinks {
  if (row === BLANK) return { id: undefined, parent: undefined, members: [], kind: "blank" };
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
