/**
 * The zod schema of a plan, for form libraries' resolvers.
 *
 * @packageDocumentation
 */

import * as z from "zod";
import { checkPlan } from "./check-plan.js";
import type { Plan, PlanInput } from "./plan.js";

/**
 * A plan as a zod schema, and so as a Standard Schema, for form libraries and tools that take one. It reads what
 * `checkPlan` reads and refuses what `checkPlan` refuses: each issue has the problem's path, its code as the message and
 * the whole problem under `params.problem`, for `describe` to word.
 *
 * @example
 * ```ts
 * import { planSchema } from "quality-plan/schema";
 *
 * const read = planSchema.safeParse({ format: "quality-plan/2", id: "p", title: "规划", district: "330400", period: "2013", metrics: [], targets: [] });
 * read.error?.issues.map((issue) => [issue.path.join("."), issue.message]); // => [["format", "unknown-word"]]
 * ```
 */
export const planSchema: z.ZodType<Plan, PlanInput> = z.custom<PlanInput>().transform((data, context): Plan => {
  const result = checkPlan(data);
  if (result.ok) return result.value;
  for (const problem of result.problems) {
    context.addIssue({ code: "custom", path: [...problem.path], message: problem.code, params: { problem } });
  }
  return z.NEVER;
});
