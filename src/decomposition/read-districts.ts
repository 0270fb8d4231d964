import type { DistrictInput } from "../model/district.js";
import { idFault } from "../model/id-fault.js";
import type { DistrictId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import { type Path, type Problem, shown } from "../model/problem.js";
import type { Text } from "../model/text.js";
import { childId, titleTooLong, tooLong } from "./child-text.js";
import { isRecord, own } from "./read-share.js";

/** A district that gets a plan. */
export interface DistrictBelow {
  readonly id: DistrictId;
  /** Its name; where none is handed in, its id. */
  readonly name: Text;
}

export interface DistrictsReading {
  readonly districts: readonly DistrictBelow[];
  readonly problems: readonly Problem[];
}

/** The districts a plan is broken down to, as ids or rows; none twice, none inside another, and not the plan's own. */
export function readDistricts(given: readonly (DistrictId | DistrictInput)[], plan: Plan): DistrictsReading {
  const list: unknown = given;
  if (!Array.isArray(list)) {
    return {
      districts: [],
      problems: [{ code: "wrong-shape", expected: "list", given: shown(list), path: ["districts"] }],
    };
  }
  if (list.length === 0) return { districts: [], problems: [{ code: "empty-list", path: ["districts"] }] };
  const districts = new Map<DistrictId, DistrictBelow>();
  const problems: Problem[] = [];
  const listed = new Set(list.map((row: unknown) => (isRecord(row) ? own(row, "id") : row)));
  list.forEach((row: unknown, position) => {
    const path = ["districts", position];
    const id = isRecord(row) ? own(row, "id") : row;
    const name = isRecord(row) ? own(row, "name") : undefined;
    const problem =
      idProblem(id, plan, districts, path) ??
      (name === undefined ? nameProblem(id, plan, path) : nameProblem(name, plan, [...path, "name"])) ??
      twiceProblem(row, listed, path);
    if (problem !== undefined) problems.push(problem);
    else if (typeof id === "string") districts.set(id, { id, name: isText(name) ? name : id });
  });
  return { districts: [...districts.values()], problems };
}

function idProblem(
  id: unknown,
  plan: Plan,
  districts: ReadonlyMap<DistrictId, DistrictBelow>,
  path: Path,
): Problem | undefined {
  if (typeof id !== "string") return { code: "wrong-shape", expected: "text", given: shown(id), path };
  const fault = idFault(id);
  if (fault !== undefined) return { ...fault, path };
  if (districts.has(id)) return { code: "duplicate-id", noun: "district", id, path };
  if (id === plan.district) return { code: "cycle", noun: "district", ids: [id], path };
  return tooLong([childId(plan.id, id)], path)[0];
}

/** What lies inside another district of the list, or is made of others, would have its part twice. */
function twiceProblem(row: unknown, listed: ReadonlySet<unknown>, path: Path): Problem | undefined {
  if (!isRecord(row)) return undefined;
  const [id, parent, members] = [shown(own(row, "id")), own(row, "parent"), own(row, "members")];
  if (members !== undefined) return { code: "district-made-of-members", district: id, path: [...path, "members"] };
  return typeof parent === "string" && listed.has(parent)
    ? { code: "members-overlap", outer: shown(parent), inner: id, path: [...path, "parent"] }
    : undefined;
}

function nameProblem(name: unknown, plan: Plan, path: Path): Problem | undefined {
  if (!isText(name)) return { code: "wrong-shape", expected: "text", given: shown(name), path };
  return titleTooLong(plan, name, path)[0];
}

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

function isText(name: unknown): name is Text {
  if (!isRecord(name)) return isWords(name);
  const tags = Object.keys(name);
  return tags.length > 0 && tags.every((tag) => LANGUAGE_TAG.test(tag) && isWords(name[tag]));
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
