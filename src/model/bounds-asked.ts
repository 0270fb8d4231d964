import type { DistrictId } from "./label.js";
import type { Path } from "./problem.js";
import { type Bound, isFiled, isGroup, type MeasuredTarget } from "./target.js";

/** A bound that some districts have to satisfy, and where it is written. */
export interface BoundAsked {
  readonly bound: Bound;
  readonly path: Path;
  /** A district, or districts that a plan knows as a group alone. */
  readonly places: readonly string[];
}

/** The bounds that count: of each district named its own; of filed ones that of those who file none. */
export function boundsAsked({ bound, districts }: MeasuredTarget, own: DistrictId, at: Path): readonly BoundAsked[] {
  const path = [...at, "bound"];
  if (districts === undefined) return [{ bound, path, places: [districtPlace(own)] }];
  if (isList(districts)) return [{ bound, path, places: districts.map(districtPlace) }];
  if (isGroup(districts)) return [{ bound, path, places: placesOf(districts, own) }];
  if (isFiled(districts)) {
    const { otherwise } = districts;
    return otherwise === undefined
      ? []
      : [{ bound: otherwise, path: [...at, "districts", "otherwise"], places: [groupPlace("filed")] }];
  }
  return Object.entries(districts).map(([district, its]) => ({
    bound: its,
    path: [...at, "districts", district],
    places: [districtPlace(district)],
  }));
}

/** Two groups, two conditions, are the same districts where they are written alike; a district is in its own tree and among its siblings. */
function placesOf(group: string | object, own: DistrictId): readonly string[] {
  if (group === "tree") return [...["tree", "children", "leaves"].map(groupPlace), districtPlace(own)];
  return group === "siblings" ? [groupPlace(group), districtPlace(own)] : [groupPlace(group)];
}

function districtPlace(district: DistrictId): string {
  return JSON.stringify(["district", district]);
}

function groupPlace(group: string | object): string {
  return JSON.stringify(["group", group]);
}

function isList(value: object | string): value is readonly string[] {
  return Array.isArray(value);
}
