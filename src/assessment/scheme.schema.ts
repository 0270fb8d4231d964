import * as z from "zod";
import { compare, ONE, signOf } from "../internal/rational.js";
import { ROUNDING_MODES } from "../internal/rounding.js";
import { checkedAmount } from "../model/amount.js";
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
import type { Value } from "../model/value.js";
import { conditionSchema, durationSchema, valueSchema } from "../model/value.schema.js";
import { raise } from "../model/zod-problems.js";
import { NO_EVIDENCE, NOT_APPLICABLE, type SchemeNode } from "./scheme-node.js";
import { evidenceSchema, takeSchema } from "./scheme-node.schema.js";
import { pointsSchema } from "./scheme-rule.schema.js";
import { monthDaySchema, stepSchema } from "./scheme-step.schema.js";
import { type Grade, type GradeGate, type Places, RANKED_BY, TIED, TIES } from "./scheme-grade.js";
import { COUNTED_FROM, type ConsequenceRule } from "./scheme-consequence.js";
import {
  PUBLISH_LEVELS,
  SCHEME_FORMAT,
  type SchemeEffect,
  type SchemeInput,
  SEVERAL,
  SOURCE_KINDS,
  type ScoreSource,
  type Units,
  type Veto,
} from "./scheme.js";

const roundingSchema = z.strictObject({ digits: wholeNumber(0, 34), mode: z.enum(ROUNDING_MODES) });

export const sourceSchema = z.strictObject({
  id: idSchema<"source">(),
  name: textSchema,
  kind: z.enum(SOURCE_KINDS),
  sampled: z.literal(true).exactOptional(),
  several: z.enum(SEVERAL).exactOptional(),
});

export const selfGapSchema = z.strictObject({
  between: z.tuple([idSchema<"source">(), idSchema<"source">()]),
  above: valueSchema,
});

/** More than none, and no more than all. */
const placesShareSchema = amountSchema.superRefine((share, context) => {
  const amount = checkedAmount(share);
  if (signOf(amount) > 0 && compare(amount, ONE) <= 0) return;
  raise(context, { code: "value-out-of-range", value: share, range: ["0", "1"] });
});

const placesSchema: z.ZodType<Places, Places> = chosenBy<Places>(
  (value): z.ZodType<Places> =>
    isRecord(value)
      ? z.strictObject({ share: placesShareSchema, mode: z.enum(ROUNDING_MODES) })
      : wholeNumber(1, 1_000_000),
);

export const gradeSchema = z
  .strictObject({
    id: idSchema<"grade">(),
    aliases: someOf(textSchema).exactOptional(),
    printed: textSchema.exactOptional(),
    atLeast: amountSchema.exactOptional(),
    above: amountSchema.exactOptional(),
    atMost: amountSchema.exactOptional(),
    below: amountSchema.exactOptional(),
    places: placesSchema.exactOptional(),
    tied: z.enum(TIED).exactOptional(),
    refill: z.boolean().exactOptional(),
    when: conditionSchema.exactOptional(),
    forced: z.literal(true).exactOptional(),
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

export const gateSchema = z.strictObject({
  id: idSchema<"gate">(),
  for: idSchema<"grade">(),
  needs: conditionSchema,
  otherwise: idSchema<"grade">(),
  reason: textSchema,
});

export const vetoSchema = z.strictObject({
  id: idSchema<"veto">(),
  when: conditionSchema,
  effects: someOf(effectSchema),
  reason: textSchema,
});

const countedFromSchema = chosenBy<NonNullable<ConsequenceRule["from"]>>(
  (value): z.ZodType<NonNullable<ConsequenceRule["from"]>> =>
    isRecord(value) ? (valueSchema as z.ZodType<Exclude<Value, string>>) : z.enum(COUNTED_FROM),
);

export const consequenceSchema = z.strictObject({
  id: idSchema<"consequence">(),
  kind: wordsSchema,
  then: textSchema,
  when: conditionSchema.exactOptional(),
  each: z.strictObject({ entries: idSchema<"register">(), where: conditionSchema.exactOptional() }).exactOptional(),
  once: wordsSchema.exactOptional(),
  after: idSchema<"consequence">().exactOptional(),
  within: durationSchema.exactOptional(),
  from: countedFromSchema.exactOptional(),
  amount: valueSchema.exactOptional(),
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
  steps: someOf(stepSchema).exactOptional(),
  elsewhere: z.record(idSchema<"district">(), idSchema<"scheme">()).exactOptional(),
  sources: someThings.exactOptional(),
  take: takeSchema.exactOptional(),
  selfGap: selfGapSchema.exactOptional(),
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
  ranking: z
    .strictObject({
      among: wordsSchema.exactOptional(),
      by: z.enum(RANKED_BY).exactOptional(),
      ties: z.enum(TIES),
      then: someOf(valueSchema).exactOptional(),
    })
    .exactOptional(),
  grades: someThings.exactOptional(),
  gates: someThings.exactOptional(),
  vetoes: someThings.exactOptional(),
  consequences: someThings.exactOptional(),
  publish: z.enum(PUBLISH_LEVELS).exactOptional(),
});

interface Lists {
  readonly sources?: readonly ScoreSource[];
  readonly items: readonly SchemeNode[];
  readonly grades?: readonly Grade[];
  readonly gates?: readonly GradeGate[];
  readonly vetoes?: readonly Veto[];
  readonly consequences?: readonly ConsequenceRule[];
}
type Head = Omit<z.output<typeof schemeHeadSchema>, keyof Lists>;
export type SchemeIsRead = Proof<Same<Head & Lists, SchemeInput>>;
export type GradeIsRead = Proof<Same<z.output<typeof gradeSchema>, Grade>>;
export type GateIsRead = Proof<Same<z.output<typeof gateSchema>, GradeGate>>;
export type ConsequenceIsRead = Proof<Same<z.output<typeof consequenceSchema>, ConsequenceRule>>;
export type VetoIsRead = Proof<Same<z.output<typeof vetoSchema>, Veto>>;
export type EffectIsRead = Proof<Same<z.output<typeof effectSchema>, SchemeEffect>>;
export type SourceIsRead = Proof<Same<z.output<typeof sourceSchema>, ScoreSource>>;
