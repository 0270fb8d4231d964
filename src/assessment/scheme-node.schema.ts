import * as z from "zod";
import { responsibilitySchema } from "../model/agency.schema.js";
import { idSchema, isRecord, someOf, textSchema } from "../model/atoms.schema.js";
import type { Proof, Same } from "../model/same-type.js";
import { conditionSchema, valueSchema } from "../model/value.schema.js";
import { NO_EVIDENCE, NOT_APPLICABLE, RULES, type SchemeItem, type Section } from "./scheme-node.js";
import { judgedShape, pointsSchema, ruleShapes } from "./scheme-rule.schema.js";

export const takeSchema = z.strictObject({ first: someOf(idSchema<"source">()) });
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
