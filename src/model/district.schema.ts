import * as z from "zod";
import { idSchema, textSchema, wordsSchema } from "./atoms.schema.js";
import type { DistrictInput } from "./district.js";
import type { Proof, Same } from "./same-type.js";

export const districtSchema = z.strictObject({
  id: idSchema<"district">(),
  parent: idSchema<"district">().exactOptional(),
  name: textSchema.exactOptional(),
  kind: wordsSchema.exactOptional(),
  attributes: z.record(z.string(), z.string()).exactOptional(),
  members: z.array(idSchema<"district">()).exactOptional(),
});

export type DistrictIsRead = Proof<Same<z.output<typeof districtSchema>, DistrictInput>>;
