import type * as z from "zod";
import { existing } from "../internal/assert.js";
import { type Elements, readElements } from "../model/check-element.js";
import { listIn } from "../model/check-references.js";
import { assembleTree, type ReadTree, readTree } from "./check-scheme-tree.js";
import type { ConsequenceRule } from "./scheme-consequence.js";
import type { Grade, GradeGate } from "./scheme-grade.js";
import type { SchemeInput, ScoreSource, Veto } from "./scheme.js";
import {
  consequenceSchema,
  gateSchema,
  gradeSchema,
  type schemeHeadSchema,
  sourceSchema,
  vetoSchema,
} from "./scheme.schema.js";

/** The lists of a scheme, each element read by itself. */
export interface Parts {
  readonly tree: ReadTree;
  readonly sources: Elements<ScoreSource>;
  readonly grades: Elements<Grade>;
  readonly gates: Elements<GradeGate>;
  readonly vetoes: Elements<Veto>;
  readonly consequences: Elements<ConsequenceRule>;
}

export function readParts(raw: Readonly<Record<string, unknown>>): Parts {
  return {
    tree: readTree(raw),
    sources: readElements<ScoreSource>(listIn(raw, "sources"), ["sources"], () => sourceSchema),
    grades: readElements<Grade>(listIn(raw, "grades"), ["grades"], () => gradeSchema),
    gates: readElements<GradeGate>(listIn(raw, "gates"), ["gates"], () => gateSchema),
    vetoes: readElements<Veto>(listIn(raw, "vetoes"), ["vetoes"], () => vetoSchema),
    consequences: readElements<ConsequenceRule>(listIn(raw, "consequences"), ["consequences"], () => consequenceSchema),
  };
}

/** A scheme of which every part was read without problems. */
export function assembled(head: z.output<typeof schemeHeadSchema>, parts: Parts): SchemeInput {
  const { sources, items: _items, grades, gates, vetoes, consequences, ...rest } = head;
  const listed = <T>(part: { readonly values: readonly { readonly value: T }[] }): readonly [T, ...T[]] => {
    const [first, ...others] = part.values.map(({ value }) => value);
    return [existing(first, "a list without problems is not empty"), ...others];
  };
  const [first, ...others] = assembleTree(parts.tree.nodes);
  return {
    ...rest,
    ...(sources === undefined ? {} : { sources: listed(parts.sources) }),
    items: [existing(first, "a scheme without problems has items"), ...others],
    ...(grades === undefined ? {} : { grades: listed(parts.grades) }),
    ...(gates === undefined ? {} : { gates: listed(parts.gates) }),
    ...(vetoes === undefined ? {} : { vetoes: listed(parts.vetoes) }),
    ...(consequences === undefined ? {} : { consequences: listed(parts.consequences) }),
  };
}
