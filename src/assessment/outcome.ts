import { type Rational, ZERO } from "../internal/rational.js";
import type { SourceId } from "../model/label.js";
import type { MissingReason } from "./reason.js";
import type { MissingEvidence, NotApplicable } from "./scheme-node.js";
import type { Adjustment, GivenScore, EvidenceRead, Working } from "./trace.js";

/** What a node came to for a unit, before it is written down. */
export interface Outcome {
  readonly state: "scored" | "not-applicable" | "no-evidence";
  /** How a node that was not scored is dealt with; `section`: as its section is. */
  readonly treatment?: NotApplicable | MissingEvidence | "section" | "veto";
  /** Absent where it does not count. */
  readonly points?: Rational;
  readonly reason?: MissingReason;
  readonly source?: SourceId;
  readonly working?: Working;
  readonly inputs: readonly EvidenceRead[];
  readonly scores: readonly GivenScore[];
  readonly adjustments: readonly Adjustment[];
  /** For want of it there is no score. */
  readonly blocks: boolean;
  /** The lack is its own, not that of what lies in it or around it. */
  readonly lacks: boolean;
}

/** As much of an outcome as is asked about. */
export type Earned = Pick<Outcome, "state" | "points">;

/** What was read on the way to an outcome. */
export interface Read {
  readonly inputs: readonly EvidenceRead[];
  readonly scores: readonly GivenScore[];
}

const CLEAR = { adjustments: [], blocks: false, lacks: false } as const;

export function scored(points: Rational, working: Working, read: Read, source?: SourceId): Outcome {
  return { state: "scored", points, working, ...read, ...CLEAR, ...(source === undefined ? {} : { source }) };
}

/** Of an item whose points are supposed. */
export function given(points: Rational, read: Read): Outcome {
  return { state: "scored", points, ...read, ...CLEAR };
}

/** Of a node that does not apply, by itself. */
export function notApplicable(treatment: NotApplicable, full: Rational, read: Read): Outcome {
  const counts = treatment === "rescale" ? {} : { points: treatment === "full" ? full : ZERO };
  return { state: "not-applicable", treatment, ...counts, ...read, ...CLEAR };
}

/** Of a node that has nothing to go by, itself. */
export function noEvidence(treatment: MissingEvidence, reason: MissingReason, read: Read): Outcome {
  const counts = treatment === "zero" ? { points: ZERO } : {};
  const blocks = treatment === "noScore";
  return { state: "no-evidence", treatment, reason, ...counts, ...read, ...CLEAR, blocks, lacks: true };
}

/** Of a node whose section does not apply, or cannot be told to. */
export function asItsSection(section: { readonly reason?: MissingReason }): Outcome {
  const nothing = { inputs: [], scores: [], ...CLEAR };
  return section.reason === undefined
    ? { state: "not-applicable", treatment: "section", ...nothing }
    : { state: "no-evidence", treatment: "section", reason: section.reason, ...nothing };
}
