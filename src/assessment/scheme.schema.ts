import * as z from "zod";
import { ROUNDING_MODES } from "../internal/rounding.js";
import {
  amountSchema,
  chosenBy,
  idSchema,
  isRecord,
  oneOfKeys,
  periodSchema,
  someOf,
  textSchema,
  wholeNumber,
  wordsSchema,
} from "../model/atoms.schema.js";
import type { Proof, Same } from "../model/same-type.js";
import { conditionSchema, valueSchema } from "../model/value.schema.js";
import { given, raise } from "../model/zod-problems.js";
import { NO_EVIDENCE, NOT_APPLICABLE, type SchemeNode } from "./scheme-node.js";
import { evidenceSchema, takeSchema } from "./scheme-node.schema.js";
import { pointsSchema } from "./scheme-rule.schema.js";
import {
  type Grade,
  SCHEME_FORMAT,
  type SchemeEffect,
  type SchemeInput,
  SOURCE_KINDS,
  type ScoreSource,
  TIES,
  type Units,
  type Veto,
} from "./scheme.js";
import { isMonthDay } from "./window.js";

const monthDaySchema = wordsSchema.superRefine((text, context) => {
  if (!isMonthDay(text)) raise(context, { code: "wrong-shape", expected: "day of the year", given: given(text) });
});

const roundingSchema = z.strictObject({ digits: wholeNumber(0, 34), mode: z.enum(ROUNDING_MODES) });

export const sourceSchema = z.strictObject({ id: idSchema<"source">(), name: textSchema, kind: z.enum(SOURCE_KINDS) });

export const gradeSchema = z
  .strictObject({
    id: idSchema<"grade">(),
    aliases: someOf(textSchema).exactOptional(),
    printed: textSchema.exactOptional(),
    atLeast: amountSchema.exactOptional(),
    above: amountSchema.exactOptional(),
    atMost: amountSchema.exactOptional(),
    below: amountSchema.exactOptional(),
  })
  .superRefine((grade, context) => {
    for (const pair of [
      ["atLeast", "above"],
      ["atMost", "below"],
    ] as const) {
      if (pair.every((key) => Object.hasOwn(grade, key)))
        raise(context, { code: "one-of-keys", allowed: pair, given: pair }, [pair[1]]);
    }
  });

const effectSchema = oneOfKeys({
  grade: z.strictObject({ grade: idSchema<"grade">() }),
  gradeAtMost: z.strictObject({ gradeAtMost: idSchema<"grade">() }),
  gradeDown: z.strictObject({ gradeDown: wholeNumber(1, 1000) }),
  zero: z.strictObject({ zero: someOf(idSchema<"item">()) }),
  subtract: z.strictObject({ subtract: valueSchema }),
  score: z.strictObject({ score: valueSchema }),
});

export const vetoSchema = z.strictObject({
  id: idSchema<"veto">(),
  when: conditionSchema,
  effects: someOf(effectSchema),
  reason: textSchema,
});

const windowSchema = z
  .strictObject({ from: monthDaySchema, to: monthDaySchema, years: wholeNumber(1, 100).exactOptional() })
  .superRefine((window, context) => {
    // As the first day it would be missing in three years of four.
    if (window.from === "02-29")
      raise(context, { code: "wrong-shape", expected: "day of every year", given: window.from }, ["from"]);
  });

/** A scheme that gives no points scores nobody. */
const fullPointsSchema = pointsSchema.superRefine((points, context) => {
  if (points === "0") raise(context, { code: "amount-too-small", given: points, least: "0", included: false });
});

const unitsSchema = chosenBy<Units>((value) =>
  isRecord(value) ? z.strictObject({ where: conditionSchema }) : someOf(idSchema<"district">()),
);

const someThings = someOf(z.unknown());

/** A scheme's own keys, with its lists not yet looked into. */
export const schemeHeadSchema = z.strictObject({
  format: z.literal(SCHEME_FORMAT),
  id: idSchema<"scheme">(),
  title: textSchema,
  replaces: idSchema<"scheme">().exactOptional(),
  for: periodSchema.exactOptional(),
  plans: someOf(idSchema<"plan">()).exactOptional(),
  window: windowSchema,
  evidence: evidenceSchema.exactOptional(),
  units: unitsSchema,
  elsewhere: z.record(idSchema<"district">(), idSchema<"scheme">()).exactOptional(),
  sources: someThings.exactOptional(),
  take: takeSchema.exactOptional(),
  notApplicable: z.enum(NOT_APPLICABLE),
  noEvidence: z.enum(NO_EVIDENCE),
  points: fullPointsSchema,
  items: someThings,
  rounding: z
    .strictObject({
      items: roundingSchema.exactOptional(),
      sections: roundingSchema.exactOptional(),
      total: roundingSchema.exactOptional(),
    })
    .exactOptional(),
  ranking: z.strictObject({ ties: z.enum(TIES) }).exactOptional(),
  grades: someThings.exactOptional(),
  vetoes: someThings.exactOptional(),
});

interface Lists {
  readonly sources?: readonly ScoreSource[];
  readonly items: readonly SchemeNode[];
  readonly grades?: readonly Grade[];
  readonly vetoes?: readonly Veto[];
}
type Head = Omit<z.output<typeof schemeHeadSchema>, keyof Lists>;
export type SchemeIsRead = Proof<Same<Head & Lists, SchemeInput>>;
export type GradeIsRead = Proof<Same<z.output<typeof gradeSchema>, Grade>>;
export type VetoIsRead = Proof<Same<z.output<typeof vetoSchema>, Veto>>;
export type EffectIsRead = Proof<Same<z.output<typeof effectSchema>, SchemeEffect>>;
export type SourceIsRead = Proof<Same<z.output<typeof sourceSchema>, ScoreSource>>;
