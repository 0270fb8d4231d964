import type { AmountInput } from "../model/amount-text.js";
import type { DistrictForest, Districts } from "../model/district.js";
import type { Discrepancy } from "../model/finding.js";
import type { Amount, Day, MetricId, Period, Proven } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Observations } from "../observations/observations.js";
import type { Column } from "./column.js";

/** What becomes of a district's own figure where the districts below it have figures too. */
export const OWN_FIGURES = ["prefer", "add", "ignore"] as const;
/** One of {@link OWN_FIGURES}. */
export type OwnFigures = (typeof OWN_FIGURES)[number];

/** How {@link rollUp} adds up. */
export interface RollUpOptions {
  /** The metrics to roll up; observations of others are left alone. */
  readonly metrics: readonly Metric[];
  /** The tree they are added up along; absent, every district stands for itself. */
  readonly districts?: Districts;
  /** What was recorded after this day is not seen. Absent: everything is. */
  readonly asOf?: Day;
  /**
   * The periods to work out ahead, which `cells` lists and discrepancies are looked for in. Absent: every observed period
   * and the quarters, halves and years around it. `cellAt` answers any closed period.
   */
  readonly periods?: readonly Period[];
  /**
   * `prefer` (default): a district's own figure stands over its children's, in the parts of a period it covers; the others
   * are filled up with theirs. `add`: it is added to theirs.
   * `ignore`: a district with children is made of its children alone.
   */
  readonly own?: OwnFigures;
  /** The share of what was expected, from 0 to 1, below which a cell has no value. Absent: any share will do. */
  readonly minCoverage?: AmountInput;
}

/** How much is in a cell that was added up elsewhere: how many of the leaves below, of how many. */
export interface GivenCoverage {
  readonly reported: number;
  readonly expected: number;
  /** What it is weighed by could still change. */
  readonly weightsOpen?: true;
}

/**
 * Observations added up over time and across districts: plain data that crosses to a worker. `cellAt` and `cells` read it.
 */
export interface Rollup extends Proven<"rollup"> {
  readonly metrics: readonly MetricId[];
  /** The periods worked out ahead, in order. */
  readonly periods: readonly Period[];
  /** Whether those were asked for; the cells of categories are then listed for no others either. */
  readonly periodsAsked?: true;
  /** Figures that are there twice and do not agree, in the periods worked out ahead. */
  readonly discrepancies: readonly Discrepancy[];
  readonly definitions: readonly Metric[];
  readonly districts: DistrictForest;
  readonly observations: Observations;
  readonly own: OwnFigures;
  readonly asOf?: Day;
  /** Periods that begin later, and milestones reached later, are left out. */
  readonly until?: Day;
  readonly minCoverage?: Amount;
  /** The category whose figures these are; absent: totals. */
  readonly category?: string;
  /** Of cells that were added up elsewhere: for each row of the observations its coverage. Nothing is then made of parts or below. */
  readonly given?: readonly GivenCoverage[];
  readonly columns: readonly Column[];
}
