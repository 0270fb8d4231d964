import * as z from "zod";
import { daySchema, idSchema, wordsSchema } from "./atoms.schema.js";
import type { Judgement } from "./observation.js";
import type { Proof, Same } from "./same-type.js";

export const judgementSchema = z.strictObject({
  target: idSchema<"target">(),
  district: idSchema<"district">().exactOptional(),
  on: daySchema,
  by: wordsSchema,
  status: z.enum(["met", "missed"]),
  note: wordsSchema.exactOptional(),
});

export type JudgementIsRead = Proof<Same<z.output<typeof judgementSchema>, Judgement>>;
