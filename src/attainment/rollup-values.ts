import { childrenOf, leavesOf, parentOf, positionsIn, treeOf } from "../model/district.js";
import type { DistrictId, MetricId } from "../model/label.js";
import type { Operator } from "../model/metric.js";
import type { CellKey } from "../rollup/cell.js";
import type { ExactCell } from "../rollup/exact-cell.js";
import type { DistrictGroup } from "../model/target.js";
import { holdsBelowZero } from "../rollup/negative.js";
import { isMadeOfAlone } from "../rollup/made-of-alone.js";
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
  const overBy = (metric: MetricId, over: Operator | undefined): Rollup =>
    over === undefined ? rollup : takenOver(rollup, metric, over);
  return {
    knowsMetric: (metric) => metrics.has(metric),
    knowsDistrict: (district) => districts.has(district),
    cell: (key, over) => untilAdded(overBy(key.metric, over), key),
    isMadeOfAlone: (key, alone, over) => isMadeOfAlone(overBy(key.metric, over), key, alone),
    latestBefore: (key, wanted) => latestCellBefore(rollup, key, wanted),
    observedUntil: (key) => observedUntil(rollup, key),
    holdsBelowZero: (metric) => holdsBelowZero(rollup, metric),
    hasBelow: (district) => {
      const row = rollup.districts.rows[districts.get(district) ?? -1];
      return row !== undefined && (row.members !== undefined || childrenOf(rollup.districts, district).length > 0);
    },
    parentOf: (district) => (districts.has(district) ? parentOf(rollup.districts, district) : undefined),
    rowOf: (district) => rollup.districts.rows[districts.get(district) ?? -1],
    everyDistrict: () => rollup.districts.rows.flatMap((row) => (row.members === undefined ? [row.id] : [])),
    districtsIn: (group, district) => districtsIn(rollup, group, district),
  };
}

/** Where districts' own figures are added to those below, one that is not there yet may still come. */
function untilAdded(rollup: Rollup, key: CellKey): ExactCell {
  const cell = readExactCell(rollup, key);
  if (rollup.own !== "add" || cell.evidence !== "full") return cell;
  const awaitsOwn = (district: DistrictId): boolean =>
    childrenOf(rollup.districts, district).length > 0 && isOfOthers(readExactCell(rollup, { ...key, district }));
  return treeOf(rollup.districts, key.district).some(awaitsOwn) ? { ...cell, evidence: "partial" } : cell;
}

function isOfOthers(cell: ExactCell): boolean {
  return cell.evidence !== "none" && cell.origin === "across";
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
