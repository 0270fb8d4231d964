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
  wholeNumber,
  wordsSchema,
} from "../model/atoms.schema.js";
import type { Proof, Same } from "../model/same-type.js";
import { conditionSchema, valueSchema } from "../model/value.schema.js";
import { raise } from "../model/zod-problems.js";
import {
  COMBINING_RULES,
  type EvidencePeriod,
  isCombining,
  MISSING_SHARES,
  NO_EVIDENCE,
  NOT_APPLICABLE,
  RULES,
  type SchemeItem,
  type Section,
  type Take,
} from "./scheme-node.js";
import { judgedShape, pointsSchema, ruleShapes } from "./scheme-rule.schema.js";

const sourcesSchema = someOf(idSchema<"source">());

/** What counts for nothing is left out, not weighed with nothing. */
const weightSchema = amountSchema.superRefine((weight, context) => {
  if (weight === "0" || weight.startsWith("-"))
    raise(context, { code: "amount-too-small", given: weight, least: "0", included: false });
});

export const takeSchema = oneOfKeys({
  first: z.strictObject({ first: sourcesSchema }),
  share: z.strictObject({
    share: z.record(idSchema<"source">(), weightSchema),
    missing: z.enum(MISSING_SHARES),
  }),
  mean: z.strictObject({ mean: sourcesSchema }),
  least: z.strictObject({ least: sourcesSchema }),
});

const LATEST = 100;

export const evidenceSchema = chosenBy<EvidencePeriod>((value) =>
  isRecord(value)
    ? z.strictObject({ year: z.enum(["first", "last"]), plus: wholeNumber(-LATEST, LATEST).exactOptional() })
    : z.literal("window"),
);

const ofAnyRule = {
  id: idSchema<"item">(),
  name: textSchema,
  extra: z.literal(true).exactOptional(),
  weight: weightSchema.exactOptional(),
  floor: valueSchema.exactOptional(),
  cap: valueSchema.exactOptional(),
  applies: conditionSchema.exactOptional(),
  tags: someOf(wordsSchema).exactOptional(),
  domain: idSchema<"domain">().exactOptional(),
  responsibilities: z.array(responsibilitySchema).exactOptional(),
  standard: textSchema.exactOptional(),
  basis: textSchema.exactOptional(),
  method: textSchema.exactOptional(),
  materials: someOf(textSchema).exactOptional(),
  take: takeSchema.exactOptional(),
  notApplicable: z.enum(NOT_APPLICABLE).exactOptional(),
  noEvidence: z.enum(NO_EVIDENCE).exactOptional(),
  evidence: evidenceSchema.exactOptional(),
};
const ofAnyItem = { ...ofAnyRule, points: pointsSchema };

const itemSchemas = {
  completion: z.strictObject({ rule: z.literal("completion"), ...ofAnyItem, ...ruleShapes.completion }),
  efficacy: z.strictObject({ rule: z.literal("efficacy"), ...ofAnyItem, ...ruleShapes.efficacy }),
  linear: z.strictObject({ rule: z.literal("linear"), ...ofAnyItem, ...ruleShapes.linear }),
  tiered: z.strictObject({ rule: z.literal("tiered"), ...ofAnyItem, ...ruleShapes.tiered }),
  steps: z.strictObject({ rule: z.literal("steps"), ...ofAnyItem, ...ruleShapes.steps }),
  deduct: z.strictObject({ rule: z.literal("deduct"), ...ofAnyItem, ...ruleShapes.deduct }),
  add: z.strictObject({ rule: z.literal("add"), ...ofAnyItem, ...ruleShapes.add }),
  allOrNothing: z.strictObject({ rule: z.literal("allOrNothing"), ...ofAnyItem, ...ruleShapes.allOrNothing }),
  table: z.strictObject({ rule: z.literal("table"), ...ofAnyItem, ...ruleShapes.table }),
  attainment: z.strictObject({ rule: z.literal("attainment"), ...ofAnyItem, ...ruleShapes.attainment }),
  computed: z.strictObject({ rule: z.literal("computed"), ...ofAnyItem, ...ruleShapes.computed }),
  judged: z.strictObject({ rule: z.literal("judged"), ...ofAnyItem, ...judgedShape }),
} as const;

/** A section with its items not yet looked into: each node is read by itself, so that one bad item hides no other. */
const sectionSchema = z
  .strictObject({
    rule: z.enum(COMBINING_RULES),
    ...ofAnyRule,
    points: pointsSchema.exactOptional(),
    items: someOf(z.unknown()),
  })
  .superRefine((section, context) => {
    // Only a sum can be told from what lies in it.
    if (section.rule !== "sum" && section.points === undefined)
      raise(context, { code: "missing-key", key: "points" }, ["points"]);
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
  return isCombining(rule) ? sectionSchema : itemSchemas[rule];
}

type ReadItem = { [Key in keyof typeof itemSchemas]: z.output<(typeof itemSchemas)[Key]> }[keyof typeof itemSchemas];
export type ItemIsRead = Proof<Same<ReadItem, SchemeItem>>;
export type SectionIsRead = Proof<
  Same<Omit<z.output<typeof sectionSchema>, "items"> & Pick<Section, "items">, Section>
>;
export type TakeIsRead = Proof<Same<z.output<typeof takeSchema>, Take>>;
