import * as z from "zod";
import type { Job } from "../national-rows.js";

const amount = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const row = z.strictObject({
  metric: z.string(),
  district: z.string(),
  period: z.string(),
  numerator: amount,
  denominator: amount,
});

/** The shape of the rows alone: no id is looked up, nothing is compared or kept, nothing added. */
export function zodParsing({ rows }: Job): number {
  return rows.reduce((good, one) => good + (row.safeParse(one).success ? 1 : 0), 0);
}
