import type { CountedValue } from "./entry-values.js";
import type { Figures } from "./figures.js";

/** What districts reported themselves for one window, as it stands or made from parts of it. */
export interface Entries {
  /** How many equal parts the window was cut into. */
  readonly parts: number;
  /** Positions of districts, each once. */
  readonly at: Int32Array;
  /** The observation, or −1 where the figure was made from parts. */
  readonly rows: Int32Array;
  /** Of the parts, how many are in the figure; absent: all of them, in each. */
  readonly covered?: Float64Array;
  /** 0, or 1 + the position among {@link NO_VALUES} of why there is no figure; absent: there is one in each. */
  readonly refusal?: Uint8Array;
  /** The day that decides what comes first or last; absent: the same for all. Of milestones the day of the last item. */
  readonly days?: Int32Array;
  readonly figures: Figures;
  /** Where the same operator is asked for over time and across districts: the values of each, so that all are taken together. */
  readonly values?: readonly (readonly CountedValue[])[];
  /** Whether the figures are values times their weights, over the weights. */
  readonly weighed?: boolean;
  /** Whether those made from parts are numbers of values. */
  readonly counted: boolean;
  /** Of milestones: for each item, one after the other, the day it was reached as a number, else 0. */
  readonly itemDays?: Int32Array;
}
