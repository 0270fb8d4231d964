import * as z from "zod";
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
  type JudgedLevel,
  NO_EVIDENCE,
  NOT_APPLICABLE,
  RULES,
  type SchemeItem,
  SCORED_STATUSES,
  type Section,
} from "./scheme-node.js";

export const takeSchema = z.strictObject({ first: someOf(idSchema<"source">()) });
/** An amount that is not below zero. */
export const pointsSchema = amountSchema.superRefine((amount, context) => {
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

type ReadItem = { [Key in keyof typeof itemSchemas]: z.output<(typeof itemSchemas)[Key]> }[keyof typeof itemSchemas];
export type ItemIsRead = Proof<Same<ReadItem, SchemeItem>>;
export type SectionIsRead = Proof<
  Same<Omit<z.output<typeof sectionSchema>, "items"> & Pick<Section, "items">, Section>
>;
export type LevelIsRead = Proof<Same<z.output<typeof levelSchema>, JudgedLevel>>;
