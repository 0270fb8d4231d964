import * as z from "zod";
import type { Agency, Responsibility } from "./agency.js";
import { ROLES } from "./agency.js";
import { idSchema, textSchema, wordsSchema } from "./atoms.schema.js";
import type { Proof, Same } from "./same-type.js";

export const agencySchema = z.strictObject({
  id: idSchema<"agency">(),
  name: textSchema,
  aliases: z.array(textSchema).exactOptional(),
  district: idSchema<"district">().exactOptional(),
});

export const responsibilitySchema = z.strictObject({
  agency: idSchema<"agency">(),
  role: z.enum(ROLES),
  word: wordsSchema.exactOptional(),
});

export type AgencyIsRead = Proof<Same<z.output<typeof agencySchema>, Agency>>;
export type ResponsibilityIsRead = Proof<Same<z.output<typeof responsibilitySchema>, Responsibility>>;
