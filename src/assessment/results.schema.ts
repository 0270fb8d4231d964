import * as z from "zod";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { amountSchema, idSchema, periodSchema, readBy } from "../model/atoms.schema.js";
import type { Proof, Same } from "../model/same-type.js";
import { given, raise } from "../model/zod-problems.js";
import { PAST_KEYS, type PastResult } from "./results.js";

/** A place shared by two lies between two whole ones. */
const placeSchema = readBy<number>((value) => {
  const place = typeof value === "string" ? numberIn(value) : value;
  return typeof place === "number" && Number.isInteger(place * 2) && place >= 1
    ? { is: place }
    : { code: "wrong-shape", expected: "place from 1 on", given: given(value) };
});

/** A table has its numbers as text; they are written as amounts are. */
function numberIn(text: string): number | undefined {
  const read = readAmount(text);
  return isAmountFault(read) ? undefined : Number(read.n) / Number(read.d);
}

const rowShape = {
  scheme: idSchema<"scheme">(),
  window: periodSchema,
  district: idSchema<"district">(),
  score: amountSchema.exactOptional(),
  grade: idSchema<"grade">().exactOptional(),
  rank: placeSchema.exactOptional(),
  fromLast: placeSchema.exactOptional(),
};

export const pastResultSchema = z.strictObject(rowShape).superRefine((row, context) => {
  if (PAST_KEYS.some((key) => Object.hasOwn(row, key))) return;
  raise(context, { code: "one-of-keys", allowed: PAST_KEYS, given: [] });
});

export type PastResultIsRead = Proof<Same<z.output<typeof pastResultSchema>, PastResult>>;
