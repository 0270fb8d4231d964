import * as z from "zod";
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
import type { Value } from "../model/value.js";
import { conditionSchema, limitShape, requireLimit, valueSchema } from "../model/value.schema.js";
import { given, raise } from "../model/zod-problems.js";
import {
  type Clamp,
  type Judgeable,
  type JudgedLevel,
  type JudgedRule,
  OUTSIDE,
  PARTS,
  type ReckonedRule,
  SCORED_STATUSES,
} from "./scheme-rule.js";

/** An amount that is not below zero. */
export const pointsSchema = amountSchema.superRefine((amount, context) => {
  if (amount.startsWith("-")) raise(context, { code: "amount-too-small", given: amount, least: "0", included: true });
});

const clampSchema = chosenBy<Clamp>((value) =>
  Array.isArray(value) ? z.tuple([amountSchema, amountSchema]) : z.literal(false),
).exactOptional();

const stepSchema = z
  .strictObject({ ...limitShape, points: valueSchema })
  .superRefine((step, context) => requireLimit(step, context));

const judgeableSchema = chosenBy<Judgeable>((value) =>
  Array.isArray(value) ? z.tuple([pointsSchema, pointsSchema]) : pointsSchema,
);

const ofAnyLevel = { id: wordsSchema, name: textSchema.exactOptional() };

const levelSchema = oneOfKeys({
  points: z.strictObject({ ...ofAnyLevel, points: judgeableSchema }),
  share: z.strictObject({ ...ofAnyLevel, share: judgeableSchema }),
});

const keySchema = z.strictObject({
  id: idSchema<"key">(),
  name: textSchema,
  domain: idSchema<"domain">().exactOptional(),
});

const stepOfPointsSchema = pointsSchema.superRefine((step, context) => {
  if (step === "0") raise(context, { code: "amount-too-small", given: step, least: "0", included: false });
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

const counted = {
  of: valueSchema,
  above: valueSchema.exactOptional(),
  below: valueSchema.exactOptional(),
  per: valueSchema,
  parts: z.enum(PARTS),
};

/** Points, or a rule that gives them. */
const thenSchema: z.ZodType<Value | ReckonedRule, Value | ReckonedRule> = chosenBy<Value | ReckonedRule>(
  (value): z.ZodType<Value | ReckonedRule> =>
    isRecord(value) && Object.hasOwn(value, "rule") ? ruleSchema : valueSchema,
);
const then = z.lazy(() => thenSchema);

/** The keys of each rule, its name apart. */
export const ruleShapes = {
  completion: { of: valueSchema, clamp: clampSchema },
  efficacy: {
    of: valueSchema,
    low: valueSchema,
    high: valueSchema,
    base: amountSchema,
    span: amountSchema,
    clamp: clampSchema,
  },
  linear: { of: valueSchema, from: valueSchema, to: valueSchema, clamp: clampSchema },
  tiered: {
    of: valueSchema,
    tiers: z.array(z.strictObject({ at: valueSchema, share: amountSchema })).min(2),
    outside: z.enum(OUTSIDE),
  },
  steps: { of: valueSchema, steps: someOf(stepSchema), otherwise: valueSchema },
  deduct: { ...counted, lose: valueSchema },
  add: { ...counted, base: valueSchema.exactOptional(), gain: valueSchema },
  allOrNothing: { when: conditionSchema },
  table: { rows: someOf(z.strictObject({ when: conditionSchema, then })), otherwise: then },
  attainment: { target: idSchema<"target">(), byStatus: byStatusSchema, otherwise: valueSchema },
  computed: { of: valueSchema },
} as const satisfies Readonly<Record<ReckonedRule["rule"], z.core.$ZodShape>>;

export const judgedShape = {
  levels: someOf(levelSchema).exactOptional(),
  step: stepOfPointsSchema.exactOptional(),
  keys: someOf(keySchema).exactOptional(),
};

const ruleSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("completion"), ...ruleShapes.completion }),
  z.strictObject({ rule: z.literal("efficacy"), ...ruleShapes.efficacy }),
  z.strictObject({ rule: z.literal("linear"), ...ruleShapes.linear }),
  z.strictObject({ rule: z.literal("tiered"), ...ruleShapes.tiered }),
  z.strictObject({ rule: z.literal("steps"), ...ruleShapes.steps }),
  z.strictObject({ rule: z.literal("deduct"), ...ruleShapes.deduct }),
  z.strictObject({ rule: z.literal("add"), ...ruleShapes.add }),
  z.strictObject({ rule: z.literal("allOrNothing"), ...ruleShapes.allOrNothing }),
  z.strictObject({ rule: z.literal("table"), ...ruleShapes.table }),
  z.strictObject({ rule: z.literal("attainment"), ...ruleShapes.attainment }),
  z.strictObject({ rule: z.literal("computed"), ...ruleShapes.computed }),
]);

export type RuleIsRead = Proof<Same<z.output<typeof ruleSchema>, ReckonedRule>>;
type ReadJudged = z.output<z.ZodObject<typeof judgedShape, z.core.$strict>>;
export type JudgedIsRead = Proof<Same<ReadJudged, Omit<JudgedRule, "rule">>>;
export type LevelIsRead = Proof<Same<z.output<typeof levelSchema>, JudgedLevel>>;
