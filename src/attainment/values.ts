import type { Day, DistrictId, MetricId, Period } from "../model/label.js";
import type { Operator } from "../model/metric.js";
import type { District } from "../model/district.js";
import type { DistrictGroup } from "../model/target.js";
import type { CellKey } from "../rollup/cell.js";
import type { ExactCell } from "../rollup/exact-cell.js";

type EmptyCell = Extract<ExactCell, { readonly evidence: "none" }>;
export type ValueCell = Exclude<ExactCell, EmptyCell>;

/** What attainment asks of the evidence. */
export interface Values {
  readonly knowsMetric: (metric: MetricId) => boolean;
  readonly knowsDistrict: (district: DistrictId) => boolean;
  /** `over`: how the parts of the period are taken together, where not by the metric's own operator. */
  readonly cell: (key: CellKey, over?: Operator) => ExactCell;
  /** Whether the cell of a district above another was made of that other one alone. */
  readonly isMadeOfAlone: (key: CellKey, alone: DistrictId, over?: Operator) => boolean;
  /** The latest period before the one named, of the same length, that holds a value and is wanted. */
  readonly latestBefore: (key: CellKey, wanted: (period: Period) => boolean) => ValueCell | undefined;
  /** The last day of what was observed of a metric inside a period, in a district or below it; undefined where nothing was. */
  readonly observedUntil: (key: CellKey) => Day | undefined;
  /** Whether any figure of a metric is below zero, whoever reported it and for whatever period. */
  readonly holdsBelowZero: (metric: MetricId) => boolean;
  /** Whether a district's figures can be put together from those of others. */
  readonly hasBelow: (district: DistrictId) => boolean;
  /** The district above; undefined for a root, and for a district the evidence has not heard of. */
  readonly parentOf: (district: DistrictId) => DistrictId | undefined;
  readonly rowOf: (district: DistrictId) => District | undefined;
  /** All but those made of members, whose figures are in others' already. */
  readonly everyDistrict: () => readonly DistrictId[];
  readonly districtsIn: (group: DistrictGroup, district: DistrictId) => readonly DistrictId[];
}
