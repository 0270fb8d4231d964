import * as z from "zod";
import { ROUNDING_MODES } from "../internal/rounding.js";
import { responsibilitySchema } from "../model/agency.schema.js";
import {
  amountSchema,
  chosenBy,
  idSchema,
  isRecord,
  oneOfKeys,
  someOf,
  textSchema,
  wordsSchema,
} from "../model/atoms.schema.js";
import type { Proof, Same } from "../model/same-type.js";
import { conditionSchema, limitShape, requireLimit, valueSchema } from "../model/value.schema.js";
import { given, raise } from "../model/zod-problems.js";
import {
  type Clamp,
  type Grade,
  type JudgedLevel,
  NO_EVIDENCE,
  NOT_APPLICABLE,
  RULES,
  SCHEME_FORMAT,
  type SchemeEffect,
  type SchemeInput,
  type SchemeItem,
  type SchemeNode,
  SCORED_STATUSES,
  SOURCE_KINDS,
  type ScoreSource,
  type Section,
  TIES,
  type Veto,
} from "./scheme.js";
import { isMonthDay } from "./window.js";

const monthDaySchema = wordsSchema.superRefine((text, context) => {
  if (!isMonthDay(text)) raise(context, { code: "not-a-day", given: given(text) });
});

/** A whole number, as digits to round to or steps to go down. */
function wholeNumber(least: number, most: number) {
  return z.unknown().transform((value, context): number => {
    if (typeof value === "number" && Number.isInteger(value) && least <= value && value <= most) return value;
    raise(context, { code: "wrong-shape", expected: `whole number from ${least} to ${most}`, given: given(value) });
    return z.NEVER;
  }) as unknown as z.ZodType<number, number>;
}

const takeSchema = z.strictObject({ first: someOf(idSchema<"source">()) });
const roundingSchema = z.strictObject({ digits: wholeNumber(0, 34), mode: z.enum(ROUNDING_MODES) });

/** An amount that is not below zero. */
const pointsSchema = amountSchema.superRefine((amount, context) => {
  if (amount.startsWith("-")) raise(context, { code: "amount-too-small", given: amount, least: "0", included: true });
});

const clampSchema = chosenBy<Clamp>((value) =>
  Array.isArray(value) ? z.tuple([amountSchema, amountSchema]) : z.literal(false),
);

const ofAnyRule = {
  id: idSchema<"item">(),
  name: textSchema,
  extra: z.literal(true).exactOptional(),
  floor: valueSchema.exactOptional(),
  cap: valueSchema.exactOptional(),
  applies: conditionSchema.exactOptional(),
  responsibilities: z.array(responsibilitySchema).exactOptional(),
  take: takeSchema.exactOptional(),
  notApplicable: z.enum(NOT_APPLICABLE).exactOptional(),
  noEvidence: z.enum(NO_EVIDENCE).exactOptional(),
};
const ofAnyItem = { ...ofAnyRule, points: pointsSchema };

const stepSchema = z
  .strictObject({ ...limitShape, points: valueSchema })
  .superRefine((step, context) => requireLimit(step, context));

const levelSchema = oneOfKeys({
  points: z.strictObject({ id: wordsSchema, points: pointsSchema }),
  share: z.strictObject({ id: wordsSchema, share: pointsSchema }),
});

const byStatusShape = {
  missed: valueSchema.exactOptional(),
  behind: valueSchema.exactOptional(),
  open: valueSchema.exactOptional(),
  "on-track": valueSchema.exactOptional(),
  reached: valueSchema.exactOptional(),
  met: valueSchema.exactOptional(),
} satisfies Readonly<Record<(typeof SCORED_STATUSES)[number], z.ZodType>>;

/** A word as a key outside the closed set is told as a word. */
const byStatusSchema = z
  .unknown()
  .superRefine((value, context) => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(byStatusShape, key)) {
        raise(context, { code: "unknown-word", given: given(key), allowed: SCORED_STATUSES }, [key]);
      }
    }
  })
  .pipe(z.object(byStatusShape));

const itemSchemas = {
  completion: z.strictObject({
    rule: z.literal("completion"),
    ...ofAnyItem,
    of: valueSchema,
    clamp: clampSchema.exactOptional(),
  }),
  linear: z.strictObject({
    rule: z.literal("linear"),
    ...ofAnyItem,
    of: valueSchema,
    from: valueSchema,
    to: valueSchema,
    clamp: clampSchema.exactOptional(),
  }),
  steps: z.strictObject({
    rule: z.literal("steps"),
    ...ofAnyItem,
    of: valueSchema,
    steps: someOf(stepSchema),
    otherwise: valueSchema,
  }),
  allOrNothing: z.strictObject({ rule: z.literal("allOrNothing"), ...ofAnyItem, when: conditionSchema }),
  attainment: z.strictObject({
    rule: z.literal("attainment"),
    ...ofAnyItem,
    target: idSchema<"target">(),
    byStatus: byStatusSchema,
    otherwise: valueSchema,
  }),
  judged: z.strictObject({ rule: z.literal("judged"), ...ofAnyItem, levels: someOf(levelSchema).exactOptional() }),
} as const;

/** A section with its items not yet looked into: each node is read by itself, so that one bad item hides no other. */
const sectionSchema = z.strictObject({
  rule: z.literal("sum"),
  ...ofAnyRule,
  points: pointsSchema.exactOptional(),
  items: someOf(z.unknown()),
});

/** A section of which the items are still to be read, or an item. */
export type ShallowNode = z.output<typeof sectionSchema> | SchemeItem;

const anyRuleSchema = z.looseObject({ rule: z.enum(RULES) });

/** The schema of a node by its rule; where it names none, one that says so. */
export function nodeSchemaFor(data: unknown): z.ZodType<ShallowNode> {
  const rule = isRecord(data)
    ? RULES.find((known) => Object.hasOwn(data, "rule") && known === data["rule"])
    : undefined;
  // What has no rule never passes it.
  if (rule === undefined) return anyRuleSchema as unknown as z.ZodType<ShallowNode>;
  return rule === "sum" ? sectionSchema : itemSchemas[rule];
}

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

const windowSchema = z.strictObject({ from: monthDaySchema, to: monthDaySchema }).superRefine((window, context) => {
  // As the first day it would be missing in three years of four.
  if (window.from === "02-29") raise(context, { code: "not-a-day", given: window.from }, ["from"]);
});

const someThings = someOf(z.unknown());

/** A scheme's own keys, with its lists not yet looked into. */
export const schemeHeadSchema = z.strictObject({
  format: z.literal(SCHEME_FORMAT),
  id: idSchema<"scheme">(),
  title: textSchema,
  window: windowSchema,
  units: someOf(idSchema<"district">()),
  sources: someThings.exactOptional(),
  take: takeSchema.exactOptional(),
  notApplicable: z.enum(NOT_APPLICABLE),
  noEvidence: z.enum(NO_EVIDENCE),
  points: pointsSchema,
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

type ReadItem = { [Key in keyof typeof itemSchemas]: z.output<(typeof itemSchemas)[Key]> }[keyof typeof itemSchemas];
interface Lists {
  readonly sources?: readonly [ScoreSource, ...ScoreSource[]];
  readonly items: readonly [SchemeNode, ...SchemeNode[]];
  readonly grades?: readonly [Grade, ...Grade[]];
  readonly vetoes?: readonly [Veto, ...Veto[]];
}
type Head = Omit<z.output<typeof schemeHeadSchema>, keyof Lists>;
export type SchemeIsRead = Proof<Same<Head & Lists, SchemeInput>>;
export type ItemIsRead = Proof<Same<ReadItem, SchemeItem>>;
export type SectionIsRead = Proof<Same<Omit<z.output<typeof sectionSchema>, "items"> & Pick<Lists, "items">, Section>>;
export type LevelIsRead = Proof<Same<z.output<typeof levelSchema>, JudgedLevel>>;
export type GradeIsRead = Proof<Same<z.output<typeof gradeSchema>, Grade>>;
export type VetoIsRead = Proof<Same<z.output<typeof vetoSchema>, Veto>>;
export type EffectIsRead = Proof<Same<z.output<typeof effectSchema>, SchemeEffect>>;
export type SourceIsRead = Proof<Same<z.output<typeof sourceSchema>, ScoreSource>>;
