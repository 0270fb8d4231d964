import type { CountedValue } from "./entry-values.js";
import type { Rational } from "../internal/rational.js";
import type { Period } from "../model/label.js";
import type { Figures } from "./figures.js";
import type { Tree } from "./tree.js";

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
  /** Of first and last values: how many days each lies from the edge of the window. */
  readonly edge?: Float64Array;
  /** Of first and last values: the period each was reported for. */
  readonly from?: readonly (Period | undefined)[];
  /** Of entries that were filled up from the districts below: how much of what is expected of their leaves is in them. */
  readonly filled?: ReadonlyMap<number, FilledEntry>;
  readonly figures: Figures;
  /** Where the same operator is asked for over time and across districts: the values of each, so that all are taken together. */
  readonly values?: readonly (readonly CountedValue[])[];
  /** Whether the figures are values times their weights, over the weights. */
  readonly weighed?: boolean;
  /** 1 where the weight of a part could still change; absent where none could. */
  readonly openWeights?: Uint8Array;
  /** Whether those made from parts are numbers of values. */
  readonly counted: boolean;
  /** Of milestones: for each item, one after the other, the day it was reached as a number, else 0. */
  readonly itemDays?: Int32Array;
  /** Of milestones: by whom and when what is known of the items was filed. */
  readonly itemsFrom?: readonly Filing[];
}

/** What a figure of one's own was filed as. */
export interface Filing {
  /** Position among the sources; −1 where none is named, or several are. */
  readonly source: number;
  /** The day as a number; 0 where none is named, or several are. */
  readonly recordedOn: number;
}

export interface FilledEntry {
  readonly reported: number;
  /** Who misses parts of the period: all where one is missing altogether, some where those below who filled it in did. */
  readonly partsMissing: number;
  /** The parts, each counted by the share of the weight that reported in it; undefined where that of some is not known. */
  readonly weighedParts: Rational | undefined;
}

/** How much of what is expected of a district's leaves its entry stands for. */
export function reportedBy({ filled, covered, parts, at }: Entries, entry: number, { leaves }: Tree): number {
  return filled?.get(entry)?.reported ?? (covered?.[entry] ?? parts) * (leaves[at[entry] ?? 0] ?? 0);
}

/** Whether an entry has everything that is expected of it. */
export function isWhole(entries: Entries, entry: number, tree: Tree): boolean {
  return reportedBy(entries, entry, tree) === entries.parts * (tree.leaves[entries.at[entry] ?? 0] ?? 0);
}
