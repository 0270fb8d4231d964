import type { Day, DistrictId, MetricId, Period } from "../model/label.js";
import type { DistrictGroup } from "../model/target.js";
import type { Cell, CellKey } from "../rollup/cell.js";
import type { ExactCell } from "../rollup/exact-cell.js";

export type EmptyCell = Extract<ExactCell, { readonly evidence: "none" }>;
export type ValueCell = Exclude<ExactCell, EmptyCell>;

/** What attainment asks of the evidence. */
export interface Values {
  readonly knowsMetric: (metric: MetricId) => boolean;
  readonly knowsDistrict: (district: DistrictId) => boolean;
  readonly cell: (key: CellKey) => ExactCell;
  /** The latest period before the one named, of the same length, that holds a value and is wanted. */
  readonly latestBefore: (key: CellKey, wanted: (period: Period) => boolean) => ValueCell | undefined;
  /** Whether parts of the cell's period were not reported by a district that reported others. */
  readonly missesParts: (cell: ValueCell) => boolean;
  /** How many districts a value is added up from; 1 for one that was reported as it stands. */
  readonly districtsIn: (group: DistrictGroup, district: DistrictId) => readonly DistrictId[];
  /** The cell as text, for the trace. */
  readonly written: (cell: ExactCell) => Cell;
}

/** First and last day of a closed period. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}
