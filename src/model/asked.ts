import type { Interval } from "../internal/interval.js";
import type { AskedWindow } from "./asked-window.js";
import type { MeasuredTarget } from "./target.js";

/** What one target asks of one district, or of one group of them. */
export interface Asked {
  readonly target: MeasuredTarget;
  readonly at: number;
  readonly place: string;
  /** In how many places it asks. */
  readonly places: number;
  readonly interval: Interval;
  readonly window: AskedWindow;
  /** Of alternatives only one is asked for. */
  readonly branch: number;
}

/** Two targets of which something can be said in one place: the one found, and the one it is held against. */
export interface AskedPair {
  readonly found: Asked;
  readonly against: Asked;
}
