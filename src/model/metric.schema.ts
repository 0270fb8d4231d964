import * as z from "zod";
import { amountSchema, chosenBy, idSchema, someOf, textSchema, wordsSchema } from "./atoms.schema.js";
import { ACCRUALS, DIRECTIONS, type Metric, OPERATORS } from "./metric.js";
import type { Proof, Same } from "./same-type.js";
import type { Text } from "./text.js";
import { conditionSchema, durationSchema } from "./value.schema.js";

/** Unlike a name, a unit may be empty. */
const unitSchema = chosenBy<Text>((value) => (value === "" ? z.literal("") : textSchema));

const ofAnyKind = {
  id: idSchema<"metric">(),
  name: textSchema,
  unit: unitSchema,
  direction: z.enum(DIRECTIONS),
  across: z.enum(OPERATORS).exactOptional(),
  over: z.enum(OPERATORS).exactOptional(),
  weight: idSchema<"metric">().exactOptional(),
  reach: durationSchema.exactOptional(),
  breakdowns: someOf(someOf(wordsSchema)).exactOptional(),
};

const range = z.tuple([amountSchema, amountSchema]).exactOptional();
const itemId = idSchema<never>() as z.ZodType<string>;

const counting = {
  where: conditionSchema.exactOptional(),
  distinct: wordsSchema.exactOptional(),
  sum: wordsSchema.exactOptional(),
};
const registerCount = { entries: idSchema<"register">(), ...counting };

export const metricSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("amount"),
    ...ofAnyKind,
    accrual: z.enum(ACCRUALS),
    range,
    from: z.strictObject(registerCount).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("ratio"),
    ...ofAnyKind,
    numerator: textSchema.exactOptional(),
    denominator: textSchema.exactOptional(),
    per: amountSchema,
    share: z.boolean().exactOptional(),
    from: z.strictObject({ ...registerCount, of: z.strictObject(counting) }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal("index"), ...ofAnyKind, range }),
  z.strictObject({ kind: z.literal("ordinal"), ...ofAnyKind, levels: someOf(wordsSchema) }),
  z.strictObject({ kind: z.literal("milestone"), ...ofAnyKind, items: z.array(itemId).min(1).exactOptional() }),
]);

export type MetricIsRead = Proof<Same<z.output<typeof metricSchema>, Metric>>;
