import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { DistrictInput, Districts } from "../../src/model/district.js";
import type { DistrictId, MetricId } from "../../src/model/label.js";
import type { Plan, PlanInput } from "../../src/model/plan.js";
import type { Problems } from "../../src/model/problem.js";
import type { planSchema } from "../../src/model/schema.js";
import type { Target, TargetInput } from "../../src/model/target.js";

test("only a check makes a plan of what is written", () => {
  expectTypeOf(parsePlan).returns.toEqualTypeOf<Plan>();
  expectTypeOf<PlanInput>().not.toExtend<Plan>();
  expectTypeOf<TargetInput>().not.toExtend<Target>();
  expectTypeOf<readonly DistrictInput[]>().not.toExtend<Districts>();
  expectTypeOf(parseDistricts).returns.toEqualTypeOf<Districts>();
});

test("a plan can be read again", () => {
  expectTypeOf<Plan>().toExtend<PlanInput>();
});

test("there is no value before the check is known to have passed, and no problems after", () => {
  const checked = checkPlan({});
  // @ts-expect-error the value is there only once `ok` is known
  expectTypeOf(checked.value).toBeUnknown();
  // @ts-expect-error so are the problems
  expectTypeOf(checked.problems).toBeUnknown();
  if (checked.ok) expectTypeOf(checked.value).toEqualTypeOf<Plan>();
  else expectTypeOf(checked.problems).toEqualTypeOf<Problems>();
});

test("ids of two nouns never mix, and a text is either", () => {
  expectTypeOf<MetricId>().not.toExtend<DistrictId>();
  expectTypeOf<DistrictId>().not.toExtend<MetricId>();
  expectTypeOf<string>().toExtend<MetricId>();
});

test("the schema takes what is written and gives what is checked", () => {
  expectTypeOf<z.input<typeof planSchema>>().toEqualTypeOf<PlanInput>();
  expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<Plan>();
});
