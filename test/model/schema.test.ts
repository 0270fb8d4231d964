import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan } from "../../src/model/check-plan.js";
import { planSchema } from "../../src/model/schema.js";
import { plan } from "./plans.js";

test("the schema gives the plan that checkPlan gives", () => {
  const checked = checkPlan(plan);
  expect(planSchema.parse(plan)).toEqual(checked.ok ? checked.value : undefined);
});

test("the schema refuses what checkPlan refuses, problem for problem", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(plan)), fc.anything(), (key, value) => {
      const data = { ...plan, [key]: value };
      const checked = checkPlan(data);
      const issues = planSchema.safeParse(data).error?.issues ?? [];
      const problems = checked.ok ? [] : checked.problems;
      expect(issues.map(({ path, message }) => ({ path, message }))).toEqual(
        problems.map(({ path, code }) => ({ path, message: code })),
      );
    }),
  );
});

test("the schema is a Standard Schema, for form libraries", async () => {
  const standard = planSchema["~standard"];
  expect(standard.version).toBe(1);
  const read = await standard.validate({ ...plan, period: "2013-13" });
  expect(read.issues?.map(({ path }) => path)).toEqual([["period"]]);
});
