import * as z from "zod";
import { idSchema, textSchema, wholeNumber, wordsSchema } from "../model/atoms.schema.js";
import type { Proof, Same } from "../model/same-type.js";
import { durationSchema } from "../model/value.schema.js";
import { given, raise } from "../model/zod-problems.js";
import type { SchemeStep } from "./scheme-step.js";
import { isMonthDay } from "./window.js";

export const monthDaySchema = wordsSchema.superRefine((text, context) => {
  if (!isMonthDay(text)) raise(context, { code: "wrong-shape", expected: "day of the year", given: given(text) });
});

const FARTHEST = 100;

export const stepSchema = z
  .strictObject({
    id: idSchema<"step">(),
    name: textSchema,
    by: monthDaySchema.exactOptional(),
    year: wholeNumber(-FARTHEST, FARTHEST).exactOptional(),
    within: durationSchema.exactOptional(),
    source: idSchema<"source">().exactOptional(),
  })
  .superRefine(({ by, year, within }, context) => {
    if (by !== undefined && within !== undefined)
      raise(context, { code: "one-of-keys", allowed: ["by", "within"], given: ["by", "within"] });
    if (by === undefined && year !== undefined) raise(context, { code: "missing-key", key: "by" }, ["by"]);
    for (const [unit, length] of Object.entries(within ?? {})) {
      // A step comes after the one before it.
      if (length < 0)
        raise(context, { code: "amount-too-small", given: String(length), least: "0", included: true }, [
          "within",
          unit,
        ]);
    }
  });

export type StepIsRead = Proof<Same<z.output<typeof stepSchema>, SchemeStep>>;
