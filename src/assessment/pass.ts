import { existing } from "../internal/assert.js";
import type { DistrictId } from "../model/label.js";
import type { CompiledNode, CompiledScheme } from "./compiled.js";
import type { EvaluatedCondition } from "../condition/evaluate.js";
import type { Gate } from "./gate.js";
import type { Outcome } from "./outcome.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceReader } from "./unit-reader.js";
import type { EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

/** Whether a veto acts, and what it read. */
export type Decision = EvaluatedCondition<MissingReason, EvidenceRead>;

/** One way through all of a unit's items. */
export interface Pass {
  readonly compiled: CompiledScheme;
  readonly evidence: RoundEvidence;
  readonly unit: DistrictId;
  /** Whether vetoes act on items; without, it is the score had none acted. */
  readonly vetoes: boolean;
  readonly outcomes: Outcome[];
  readonly decisions: Decision[];
  readonly gates: Map<number, Gate>;
  /** One for each period whose figures are read; the first is the scheme's own. */
  readonly readers: readonly EvidenceReader[];
}

/** Who answers what a node asks. */
export function readerOf({ figures }: CompiledNode, { readers }: Pass): EvidenceReader {
  return existing(readers[figures], "every period has a reader");
}

export function nodeAt(position: number, { compiled }: Pass): CompiledNode {
  return existing(compiled.nodes[position], "a position is within the scheme");
}

/** A node and what it came to. */
export function partAt(position: number, pass: Pass): { readonly node: CompiledNode; readonly outcome: Outcome } {
  const outcome = existing(pass.outcomes[position], "what is waited for comes first");
  return { node: nodeAt(position, pass), outcome };
}
