import type { Rational } from "../internal/rational.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead, ReckonedWorking } from "./trace.js";

/** What an item's points are reckoned from: its full points, and whether a floor or a cap of its own holds them. */
export interface Worth {
  readonly full: Rational;
  readonly floored: boolean;
  readonly capped: boolean;
}

/** What a rule came to; `missing` where it had nothing to go by. */
export type Reckoned =
  | { readonly points: Rational; readonly working: ReckonedWorking; readonly inputs: readonly EvidenceRead[] }
  | { readonly missing: MissingReason; readonly inputs: readonly EvidenceRead[] };
