import { existing } from "../internal/assert.js";
import { evaluateCondition } from "../condition/evaluate.js";
import type { DistrictId } from "../model/label.js";
import { adjusted } from "./adjust.js";
import { combined } from "./combine.js";
import type { CompiledNode, CompiledScheme } from "./compiled.js";
import { gateOf } from "./gate.js";
import { itemOutcome } from "./item-outcome.js";
import { asItsSection, given, noEvidence, notApplicable, type Outcome, type Read, scored } from "./outcome.js";
import { type Decision, nodeAt, partAt, type Pass } from "./pass.js";
import { isSection, type Section } from "./scheme-node.js";
import { type EvidenceReader, unitReader } from "./unit-reader.js";
import type { SelfGap } from "./round.js";
import { selfGapsOf } from "./self-gap.js";
import { type Sum, sumOf } from "./sum.js";
import type { RoundEvidence } from "./unit-evidence.js";

/** All that a unit's score is made of. */
export interface UnitScore {
  readonly outcomes: readonly Outcome[];
  /** By the position of the veto; of one that waits for the scores there is none yet. */
  readonly decisions: readonly Decision[];
  readonly total: Sum;
  readonly selfGaps: readonly SelfGap[];
  readonly reader: EvidenceReader;
}

/** Works all of a unit's items out, each after what it waits for, and adds them up. */
export function scoreUnit(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  unit: DistrictId,
  { vetoes }: { readonly vetoes: boolean },
): UnitScore {
  const outcomes: Outcome[] = [];
  const readers = compiled.periods.map((figures) => unitReader(compiled, { ...evidence, figures }, unit, outcomes));
  const reader = existing(readers[0], "the scheme has a period of its own");
  const pass: Pass = { compiled, evidence, unit, vetoes, outcomes, decisions: [], gates: new Map(), readers };
  const count = compiled.nodes.length;
  for (const position of compiled.order) {
    const veto = compiled.scheme.vetoes?.[position - count];
    if (veto === undefined) outcomes[position] = outcomeOf(position, pass);
    else if (compiled.late[position - count] !== true) {
      pass.decisions[position - count] = evaluateCondition(veto.when, reader);
    }
  }
  const top = compiled.top.map((position) => partAt(position, pass));
  const total = sumOf(top, compiled.full, false);
  return { outcomes, decisions: pass.decisions, total, selfGaps: vetoes ? selfGapsOf(pass) : [], reader };
}

function outcomeOf(position: number, pass: Pass): Outcome {
  const node = nodeAt(position, pass);
  const gate = gateOf(position, pass);
  if (!gate.applies && gate.around) return asItsSection(gate);
  const read: Read = { inputs: gate.inputs, scores: [] };
  if (!gate.applies) {
    const outcome =
      gate.reason === undefined
        ? notApplicable(node.notApplicable, node.full, read)
        : noEvidence(node.noEvidence, gate.reason, read);
    return adjusted(outcome, node, pass);
  }
  const section = node.node;
  const supposed = pass.evidence.supposed?.get(section.id);
  if (supposed !== undefined) return adjusted(given(supposed, read), node, pass);
  const outcome = isSection(section) ? sectionOutcome(section, node, read, pass) : itemOutcome(node, read, pass);
  return adjusted(outcome, node, pass);
}

function sectionOutcome(section: Section, node: CompiledNode, read: Read, pass: Pass): Outcome {
  const parts = node.children.map((position) => partAt(position, pass));
  const found = combined(section, node, parts);
  switch (found.kind) {
    case "points":
      return scored(found.points, found.working, read);
    case "unreckoned":
      return noEvidence(node.noEvidence, found.reason, read);
    case "blocked":
      return { ...noEvidence("noScore", "items-missing", read), lacks: false };
    case "nothing":
      return found.missing
        ? { ...noEvidence("rescale", "items-missing", read), lacks: false }
        : notApplicable("rescale", node.full, read);
  }
}
