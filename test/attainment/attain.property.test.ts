import fc from "fast-check";
import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { ObservationInput } from "../../src/model/observation.js";
import type { Plan } from "../../src/model/plan.js";
import type { TargetInput } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { measured, METRICS, planOf } from "./plan-of.js";

const districts = parseDistricts([{ id: "d" }, { id: "e", parent: "d" }, { id: "f", parent: "d" }]);
const targets: readonly TargetInput[] = [
  measured({ atLeast: "20" }, { id: "level" }),
  measured({ atMost: "20" }, { id: "limit", schedule: { by: "2012" } }),
  measured({ atLeast: "10" }, { id: "growth", measure: { growth: "previous" } }),
  measured({ about: "15" }, { id: "each", districts: "children" }),
  { id: "both", kind: "group", of: "all", targets: ["level", "growth"], source: { clause: "1" } },
  { id: "either", kind: "group", of: "any", targets: ["both", "each", "limit"], source: { clause: "1" } },
];
const rows = fc.uniqueArray(
  fc.record({
    metric: fc.constant("m"),
    district: fc.constantFrom("d", "e", "f"),
    period: fc.constantFrom("2011", "2012", "2013", "2013-H1", "2012-Q4", "2013-07"),
    value: fc.integer({ min: -5, max: 40 }).map(String),
  }),
  { selector: (row) => `${row.district} ${row.period}`, maxLength: 12 },
);
const days = fc.constantFrom("2012-06-30", "2012-12-31", "2013-06-30", "2013-12-31", "2014-01-01");

function attained(plan: Plan, given: readonly ObservationInput[], asOf: string) {
  const { observations } = readObservations(given, { metrics: plan.metrics, districts });
  return attain(plan, { values: rollUp(observations, { metrics: plan.metrics, districts }) }, { asOf });
}

test("the order of rows never matters", () => {
  const plan = planOf(METRICS.flow, targets);
  fc.assert(
    fc.property(rows, days, fc.func(fc.integer()), (given, asOf, order) => {
      const shuffled = given.toSorted((a, b) => order(a.district, a.period) - order(b.district, b.period));
      expect(attained(plan, shuffled, asOf)).toEqual(attained(plan, given, asOf));
    }),
  );
});

test("the order of targets never matters", () => {
  fc.assert(
    fc.property(
      rows,
      days,
      fc.shuffledSubarray([...targets], { minLength: targets.length }),
      (given, asOf, shuffled) => {
        const byId = (list: ReturnType<typeof attained>) =>
          new Map(list.map((attainment) => [attainment.target, attainment]));
        expect(byId(attained(planOf(METRICS.stock, shuffled), given, asOf))).toEqual(
          byId(attained(planOf(METRICS.stock, targets), given, asOf)),
        );
      },
    ),
  );
});
