import { evaluateCondition } from "../condition/evaluate.js";
import type { CompiledNode } from "./compiled.js";
import { nodeAt, type Pass, readerOf } from "./pass.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceReader } from "./unit-reader.js";
import type { EvidenceRead } from "./trace.js";

/** Whether a node applies: it does, it does not, or that cannot be told; `around`: because of a section around it. */
export type Gate =
  | { readonly applies: true; readonly inputs: readonly EvidenceRead[] }
  | {
      readonly applies: false;
      readonly inputs: readonly EvidenceRead[];
      readonly around: boolean;
      readonly reason?: MissingReason;
    };

export function gateOf(position: number, pass: Pass): Gate {
  const known = pass.gates.get(position);
  if (known !== undefined) return known;
  const compiled = nodeAt(position, pass);
  const { node, parent } = compiled;
  // A section stands before what lies in it, so this goes up no further than the tree is deep.
  const above = parent < 0 ? undefined : gateOf(parent, pass);
  const gate =
    above?.applies === false ? { ...above, inputs: [], around: true } : ownGate(node.applies, readerOf(compiled, pass));
  pass.gates.set(position, gate);
  return gate;
}

function ownGate(applies: CompiledNode["node"]["applies"], reader: EvidenceReader): Gate {
  if (applies === undefined) return { applies: true, inputs: [] };
  const { truth, missing, inputs } = evaluateCondition(applies, reader);
  if (truth === "true") return { applies: true, inputs };
  return { applies: false, inputs, around: false, ...(missing === undefined ? {} : { reason: missing }) };
}
