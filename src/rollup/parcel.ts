import { divide, fromInteger, type Rational } from "../internal/rational.js";
import type { Filled } from "./filled.js";

/** Observations that are put together over time, each for an entry and covering some of the window's parts. */
export interface Parcel {
  readonly entries: number;
  readonly entry: Int32Array;
  readonly rows: Int32Array;
  readonly covers: Float64Array;
  /** 1 where the observation is of the whole window and so stands as it is. */
  readonly whole: Uint8Array;
  /** What comes first or last. */
  readonly order: Int32Array;
  /** What each weighs, where that is asked for; undefined where nobody knows. */
  readonly weights?: readonly (Rational | undefined)[];
  /** Where some were filled in from the districts below. */
  readonly filling?: Filling;
}

export interface Filling {
  /** By place; undefined where the district reported itself. */
  readonly filled: readonly (Filled | undefined)[];
  /** Of the district of each entry. */
  readonly leaves: readonly number[];
  /** Whether a weight is more in a longer part by itself. */
  readonly flows: boolean;
}

/** By what a sum or a number of values in a filled stretch is multiplied to be in parts of the window. */
export function perPart({ covers }: Parcel, at: number, { parts }: Filled): Rational {
  return divide(fromInteger(covers[at] ?? 1), fromInteger(parts));
}
