import fc from "fast-check";
import { expect, test } from "vitest";
import { attain } from "../../src/attainment/index.js";
import { cascade, type CascadeRules, reconcile, type Share } from "../../src/decomposition/index.js";
import { checkPlan, OPERATORS, parseDistricts } from "../../src/model/index.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { BELOW } from "./small-plan.js";

const amount = fc.integer({ min: -20, max: 40 }).map(String);
const bound = fc.oneof(
  ...(["atLeast", "atMost", "above", "below", "equals", "reach", "about"] as const).map((key) =>
    amount.map((value) => ({ [key]: value })),
  ),
  fc
    .record({ low: fc.integer({ min: -10, max: 10 }), width: fc.nat(10) })
    .map(({ low, width }) => ({ within: [String(low), String(low + width)] })),
);
const weight = fc.integer({ min: 0, max: 5 });
const share = fc.oneof(
  fc.record({
    give: fc.constant("apportion"),
    weights: fc.record({ east: weight, west: weight, north: fc.constant(1) }, { requiredKeys: ["north"] }),
    step: fc.constantFrom("1", "1/3"),
  }),
  fc.record({ give: fc.constant("same"), raise: fc.constantFrom("0", "1") }),
  fc.record({
    give: fc.constant("each"),
    bounds: fc.record({ east: bound, west: bound, north: bound }, { requiredKeys: ["north"] }),
  }),
);
const metric = fc.record({
  id: fc.constant("m"),
  kind: fc.constant("amount"),
  accrual: fc.constantFrom("flow", "stock"),
  name: fc.constant("数"),
  unit: fc.constant("个"),
  direction: fc.constantFrom("up", "down", "none"),
  across: fc.constantFrom(...OPERATORS),
});
const districts = parseDistricts([{ id: "city" }, ...BELOW.map((id) => ({ id, parent: "city" }))]);
/** Figures of each district: an end of its own bound, or any. */
const picks = fc.tuple(...BELOW.map(() => fc.record({ atEnd: fc.boolean(), any: fc.integer({ min: -60, max: 120 }) })));

test("where every part is met and nothing of weight is found, the whole is met", () => {
  let held = 0;
  fc.assert(
    fc.property(
      metric,
      bound,
      share,
      fc.array(picks, { minLength: 6, maxLength: 6 }),
      (measured, asked, rule, rounds) => {
        const target = { id: "t", kind: "measured", metric: "m", bound: asked, source: { clause: "一" } };
        const head = { format: "quality-plan/1", id: "p", title: "要点", district: "city", period: "2013" };
        const checked = checkPlan({ ...head, metrics: [measured], targets: [target] });
        if (!checked.ok) return;
        const plan = checked.value;
        const drafted = cascade(plan, BELOW, { targets: { t: rule as Share } } satisfies CascadeRules);
        if (!drafted.ok || reconcile(plan, drafted.value).some(({ severity }) => severity !== "note")) return;
        if (reconcile(plan, drafted.value).some(({ code }) => code === "bound-not-comparable")) return;
        for (const round of rounds) {
          const rows = drafted.value.map(({ district, targets: [own] }, at) => {
            const ends = own?.kind === "measured" ? Object.values(own.bound).flat() : ["0"];
            const { atEnd, any } = round[at] ?? { atEnd: true, any: 0 };
            const value = own === undefined ? "0" : atEnd ? String(ends[Math.abs(any) % ends.length]) : String(any);
            return { metric: "m", district, period: "2013", value };
          });
          const { observations } = readObservations(rows, { metrics: plan.metrics, districts });
          const values = rollUp(observations, { metrics: plan.metrics, districts });
          const statusOf = (of: typeof plan) => attain(of, { values }, { asOf: "2014-06-01" })[0]?.status ?? "met";
          if (!drafted.value.every((child) => statusOf(child) === "met")) continue;
          held += 1;
          // Across none there is no figure of the whole.
          expect(["met", "no-evidence"]).toContain(statusOf(plan));
        }
      },
    ),
    { numRuns: 600 },
  );
  expect(held).toBeGreaterThan(50);
});
