import { evaluateCondition } from "../condition/evaluate.js";
import { existing } from "../internal/assert.js";
import type { GradeId } from "../model/label.js";
import type { Applied, Unsettled } from "./round.js";
import type { Scheme } from "./scheme.js";
import type { EvidenceReader } from "./unit-reader.js";

/** A grade after the gates, and those that acted or could not be told. */
export interface Gated {
  readonly grade: GradeId;
  readonly applied: readonly Applied[];
  readonly unsettled: readonly Unsettled[];
}

/**
 * Lets gates act: a grade that lacks what it needs becomes the worst of those named instead, which has to pass its own
 * gates again. Every gate leads downwards, so this ends, and the order in which gates are listed changes nothing.
 */
export function gated(grade: GradeId, { gates = [], grades = [] }: Scheme, reader: EvidenceReader): Gated {
  const places = new Map(grades.map(({ id }, place) => [id, place]));
  const placeOf = (id: GradeId): number => existing(places.get(id), "a gate names grades of the scheme");
  const applied: Applied[] = [];
  const unsettled: Unsettled[] = [];
  let here = grade;
  for (;;) {
    let next = here;
    for (const { id, for: of, needs, otherwise, reason } of gates) {
      if (of !== here) continue;
      const { truth, missing, inputs } = evaluateCondition(needs, reader);
      if (truth === "unknown") {
        unsettled.push({ by: "gate", rule: id, of: "condition", missing: missing ?? "not-reported", reason, inputs });
      }
      if (truth !== "false") continue;
      applied.push({ by: "gate", rule: id, effects: [{ gradeAtMost: otherwise }], reason, inputs });
      if (placeOf(otherwise) > placeOf(next)) next = otherwise;
    }
    if (next === here) return { grade: here, applied, unsettled };
    here = next;
  }
}
