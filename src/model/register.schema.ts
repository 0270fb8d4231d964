import * as z from "zod";
import {
  amountSchema,
  chosenBy,
  daySchema,
  idSchema,
  periodSchema,
  someOf,
  textSchema,
  wordsSchema,
} from "./atoms.schema.js";
import {
  FIELD_TYPES,
  REGISTER_FORMAT,
  type RegisterEntry,
  type RegisterField,
  type RegisterInput,
} from "./register.js";
import type { Proof, Same } from "./same-type.js";

const fieldSchema = z.strictObject({
  type: z.enum(FIELD_TYPES),
  name: textSchema.exactOptional(),
  levels: someOf(wordsSchema).exactOptional(),
});

/** What a field is read as, its type says; here it is an amount, a text or a flag. */
const flagSchema = z.boolean();
const anySchema = chosenBy<string | boolean>((value): z.ZodType<string | boolean> => {
  if (typeof value === "boolean") return flagSchema;
  return typeof value === "string" ? wordsSchema : amountSchema;
});

const entryId = idSchema<never>() as z.ZodType<string>;

export const entrySchema = z.strictObject({
  id: entryId,
  district: idSchema<"district">(),
  on: daySchema,
  until: daySchema.exactOptional(),
  subject: wordsSchema.exactOptional(),
  fields: z.record(z.string(), anySchema).exactOptional(),
});

/** A register's own keys, with its entries not yet looked into: a bad one hides no other. */
export const registerHeadSchema = z.strictObject({
  format: z.literal(REGISTER_FORMAT),
  id: idSchema<"register">(),
  name: textSchema,
  fields: z.record(z.string(), fieldSchema),
  complete: z.array(periodSchema),
  entries: z.array(z.unknown()),
});

type Head = Omit<z.output<typeof registerHeadSchema>, "entries">;
export type RegisterIsRead = Proof<Same<Head & { entries: readonly RegisterEntry[] }, RegisterInput>>;
export type EntryIsRead = Proof<Same<z.output<typeof entrySchema>, RegisterEntry>>;
export type FieldIsRead = Proof<Same<z.output<typeof fieldSchema>, RegisterField>>;
