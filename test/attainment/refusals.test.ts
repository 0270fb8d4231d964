import { describe, expect, test } from "vitest";
import { attain, attainTarget } from "../../src/attainment/attain.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import { measured, METRICS, planOf } from "./plan-of.js";

const asOf = "2013-12-31";
const plan = planOf(
  METRICS.stock,
  ["a", "b", "c", "d", "e", "f"].map((id) => measured({ atLeast: "5" }, { id })),
);
const { observations } = readObservations([], { metrics: plan.metrics });
const values = rollUp(observations, { metrics: plan.metrics });

describe("what is no question is refused, shown, and told what is accepted", () => {
  test.each<[what: string, asked: () => unknown, refusal: RangeError | TypeError]>([
    [
      "a plan",
      () => attain(null as never, { values }, { asOf }),
      new TypeError("plan: null is no plan; accepted: what parsePlan gave, or the value that checkPlan did"),
    ],
    [
      "evidence",
      () => attain(plan, null as never, { asOf }),
      new TypeError("evidence: null is no evidence; accepted: { values } with what rollUp gave"),
    ],
    [
      "options",
      () => attain(plan, { values }, undefined as never),
      new TypeError('options: undefined names no day; accepted: { asOf: "2014-03-31" }'),
    ],
    [
      "values",
      () => attain(plan, { values: null as never }, { asOf }),
      new TypeError("values: null is no rollup; accepted is what rollUp gave"),
    ],
    [
      "a path",
      () => attain(plan, { values }, { asOf, path: "bent" as never }),
      new RangeError('path: "bent" is not one of linear, compound, staged'),
    ],
    [
      "a target",
      () => attainTarget(plan, 7 as never, { values }, { asOf }),
      new TypeError("target: 7 is neither an id nor a target; accepted: an id of the plan's, or what checkTarget gave"),
    ],
    [
      "an id among many",
      () => attainTarget(plan, "g", { values }, { asOf }),
      new RangeError('target: "g" is no target of plan "p"; it has "a", "b", "c", "d", "e", …'),
    ],
    [
      "an id where there are none",
      () => attainTarget(planOf(METRICS.stock, []), "g", { values }, { asOf }),
      new RangeError('target: "g" is no target of plan "p"; it has none'),
    ],
  ])("%s", (_what, asked, refusal) => {
    expect(asked).toThrow(refusal);
    expect(asked).toThrow(refusal.constructor);
  });

  test("what looks like a rollup and holds no columns, or no metrics, is none", () => {
    for (const given of [{ columns: [] }, { definitions: [] }, { columns: {}, definitions: [] }])
      expect(() => attain(plan, { values: given as never }, { asOf })).toThrow(/^values: .* is no rollup/);
  });
});
