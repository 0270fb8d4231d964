import { childrenOf, leavesOf, parentOf, positionsIn, treeOf } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { DistrictGroup } from "../model/target.js";
import { latestCellBefore } from "../rollup/latest-period.js";
import { observedUntil } from "../rollup/observed-until.js";
import { readExactCell } from "../rollup/read-cell.js";
import { takenOver } from "../rollup/taken-over.js";
import type { Rollup } from "../rollup/rollup.js";
import type { Values } from "./values.js";

/** What attainment asks of the evidence, answered by a rollup. */
export function rollupValues(rollup: Rollup): Values {
  const metrics = new Set(rollup.metrics);
  const districts = positionsIn(rollup.districts);
  return {
    knowsMetric: (metric) => metrics.has(metric),
    knowsDistrict: (district) => districts.has(district),
    cell: (key, over) => readExactCell(over === undefined ? rollup : takenOver(rollup, key.metric, over), key),
    latestBefore: (key, wanted) => latestCellBefore(rollup, key, wanted),
    observedUntil: (key) => observedUntil(rollup, key),
    parentOf: (district) => (districts.has(district) ? parentOf(rollup.districts, district) : undefined),
    rowOf: (district) => rollup.districts.rows[districts.get(district) ?? -1],
    everyDistrict: () => rollup.districts.rows.flatMap((row) => (row.members === undefined ? [row.id] : [])),
    districtsIn: (group, district) => districtsIn(rollup, group, district),
  };
}

function districtsIn({ districts }: Rollup, group: DistrictGroup, district: DistrictId): readonly DistrictId[] {
  switch (group) {
    case "children":
      return childrenOf(districts, district);
    case "siblings": {
      const parent = parentOf(districts, district);
      return parent === undefined ? [district] : childrenOf(districts, parent);
    }
    case "tree":
      return treeOf(districts, district);
    case "leaves":
      return leavesOf(districts, district);
  }
}
