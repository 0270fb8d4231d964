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

/** Rules 1 and 2 for a level, with whole numbers reported for whole years and nothing missing, read off the model. */
function naive(asked: {
  readonly kind: "flow" | "stock" | "index";
  readonly bound: "atLeast" | "atMost";
  readonly limit: number;
  readonly value: number | undefined;
  readonly before: number | undefined;
  readonly months: number;
}): string {
  const { kind, bound, limit, value, before, months } = asked;
  const holds = (amount: number): boolean => (bound === "atLeast" ? amount >= limit : amount <= limit);
  const over = months > 12;
  if (over) return value === undefined ? "no-evidence" : holds(value) ? "met" : "missed";
  const read = value ?? before;
  if (read === undefined) return "no-evidence";
  if (kind !== "flow") {
    if (holds(read)) return "reached";
    // The year before the plan's is the baseline, from which a twelfth of the way is planned for each month.
    if (value === undefined || before === undefined) return "open";
    const ahead = 12 * (value - before) - months * (limit - before);
    return (bound === "atLeast" ? ahead >= 0 : ahead <= 0) ? "on-track" : "behind";
  }
  if (value === undefined) return holds(read) ? "on-track" : "open";
  if (bound === "atMost") return holds(value) ? "on-track" : "missed";
  return holds(value) ? "reached" : value * 12 >= limit * months ? "on-track" : "behind";
}

test("a level that is wholly reported stands as a plain reading of the rules says", () => {
  const amount = fc.integer({ min: 0, max: 40 });
  const maybe = fc.option(amount, { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom("flow", "stock", "index"),
      fc.constantFrom("atLeast", "atMost"),
      fc.integer({ min: 1, max: 40 }),
      maybe,
      maybe,
      fc.integer({ min: 1, max: 13 }),
      (kind, bound, limit, value, before, months) => {
        const plan = planOf(METRICS[kind], [
          measured(bound === "atLeast" ? { atLeast: String(limit) } : { atMost: String(limit) }),
        ]);
        const rows = [
          ...(value === undefined ? [] : [{ metric: "m", district: "d", period: "2013", value: String(value) }]),
          ...(before === undefined ? [] : [{ metric: "m", district: "d", period: "2012", value: String(before) }]),
        ];
        const asOf = months > 12 ? "2014-01-01" : new Date(Date.UTC(2013, months, 0)).toISOString().slice(0, 10);
        const [attainment] = attained(plan, rows, asOf);
        expect(attainment?.status).toBe(naive({ kind, bound, limit, value, before, months }));
      },
    ),
    { numRuns: 1000 },
  );
});
