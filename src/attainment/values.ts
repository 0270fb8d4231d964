import type { DistrictId, MetricId, Period } from "../model/label.js";
import type { DistrictGroup } from "../model/target.js";
import type { CellKey } from "../rollup/cell.js";
import type { ExactCell } from "../rollup/exact-cell.js";

type EmptyCell = Extract<ExactCell, { readonly evidence: "none" }>;
export type ValueCell = Exclude<ExactCell, EmptyCell>;

/** What attainment asks of the evidence. */
export interface Values {
  readonly knowsMetric: (metric: MetricId) => boolean;
  readonly knowsDistrict: (district: DistrictId) => boolean;
  readonly cell: (key: CellKey) => ExactCell;
  /** The latest period before the one named, of the same length, that holds a value and is wanted. */
  readonly latestBefore: (key: CellKey, wanted: (period: Period) => boolean) => ValueCell | undefined;
  readonly districtsIn: (group: DistrictGroup, district: DistrictId) => readonly DistrictId[];
}
