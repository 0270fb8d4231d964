import { childrenOf, parentOf, positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { CellKey } from "./cell.js";
import { readExactCell } from "./read-cell.js";
import type { Rollup } from "./rollup.js";

/**
 * Whether the value of a district above another was made of that other one's figures alone: nothing was reported for it,
 * for any between them, or for anyone else below. It is then the same figure, and no measure for it.
 */
export function isMadeOfAlone(rollup: Rollup, key: CellKey, alone: DistrictId): boolean {
  const above = new Set<DistrictId>();
  if (!positionsIn(rollup.districts).has(alone)) return false;
  for (let at = parentOf(rollup.districts, alone); at !== undefined; at = parentOf(rollup.districts, at)) above.add(at);
  for (let at = key.district; at !== alone; ) {
    const cell = readExactCell(rollup, { ...key, district: at });
    if (cell.evidence === "none" || cell.origin !== "across") return false;
    const below = membersOf(rollup, at);
    const next = below.find((one) => one === alone || above.has(one));
    if (next === undefined || below.some((one) => one !== next && hasValue(rollup, { ...key, district: one })))
      return false;
    at = next;
  }
  return true;
}

function membersOf({ districts }: Rollup, district: DistrictId): readonly DistrictId[] {
  return districts.rows[positionsIn(districts).get(district) ?? -1]?.members ?? childrenOf(districts, district);
}

function hasValue(rollup: Rollup, key: CellKey): boolean {
  return readExactCell(rollup, key).evidence !== "none";
}
