import type { Period } from "../model/label.js";
import type { Filing } from "./entries.js";
import type { Figures } from "./figures.js";

/** One metric in one period: the districts of which something is known, and their figures. */
export interface Column {
  /** Position among the metrics. */
  readonly metric: number;
  readonly period: Period;
  /** How many equal parts the period was cut into; a leaf is expected to report each. */
  readonly parts: number;
  /** Positions of districts, ascending. */
  readonly at: Int32Array;
  /** For each of them the observation that stands, or −1 − the position among those that were made. */
  readonly stands: Int32Array;
  readonly made: MadeFigures;
}

/** Figures that were worked out, and places where none could be. */
export interface MadeFigures {
  /** Positions among {@link ORIGINS}. */
  readonly origin: Uint8Array;
  /** 0, or 1 + the position among {@link NO_VALUES} of why there is none. */
  readonly refusal: Uint8Array;
  /** Of the parts of the leaves expected, how many are in the figure. */
  readonly reported: Float64Array;
  /** Who of those in the figure misses parts of the period: 0 nobody, 1 some of them, 2 all. */
  readonly partsMissing: Uint8Array;
  /** Of those made from parts of the period. */
  readonly over: Figures;
  /** Of those made from the districts below. */
  readonly across: Figures;
  /** Position in `over` or in `across`. */
  readonly position: Int32Array;
  /** Of first and last values: for each the period it was reported for; absent for those made of districts. */
  readonly from?: readonly (Period | undefined)[];
  /** Where the metric names a weight: how much of it reported, of how much. */
  readonly weight?: Figures;
  /** 1 where a weight that the figure goes by could still change; absent where none could. */
  readonly openWeights?: Uint8Array;
  /** Of levels: how many figures there are of each, one after the other. */
  readonly levels?: Int32Array;
  readonly milestones?: MilestoneFigures;
}

/** Of milestones, for each district that was made. */
export interface MilestoneFigures {
  /** Not a number where the value is among the figures. */
  readonly value: Float64Array;
  /** What the value would be if every item were reached. */
  readonly of: Float64Array;
  /** The day all was reached as a number, else 0. */
  readonly reachedOn: Int32Array;
  /** For each item, one after the other, how many districts have reached it, and the day as a number, else 0. */
  readonly reached: Int32Array;
  readonly days: Int32Array;
  /** Of a district's own, by whom and when it was filed. */
  readonly filed: readonly (Filing | undefined)[];
}

/** The place of a district among the ascending positions of a column; −1 where it is not there. */
export function placeIn(at: Int32Array, district: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const held = at[middle] ?? 0;
    if (held === district) return middle;
    if (held < district) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
