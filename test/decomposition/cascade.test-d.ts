import { expectTypeOf, test } from "vitest";
import { cascade, type CascadeRules, reconcile } from "../../src/decomposition/index.js";
import type { Districts } from "../../src/model/district.js";
import type { Finding, ReconciliationCode } from "../../src/model/finding.js";
import type { Plan, PlanInput } from "../../src/model/plan.js";
import type { Checked } from "../../src/model/problem.js";

declare const plan: Plan;
declare const written: PlanInput;
declare const districts: Districts;

test("what is broken down is a checked plan, and so is what comes of it", () => {
  expectTypeOf(cascade(plan, ["east"], { targets: {} })).toEqualTypeOf<Checked<readonly Plan[]>>();
  cascade(plan, districts.rows, { targets: {}, otherwise: { give: "keep" } });
  // @ts-expect-error nobody has checked it
  cascade(written, ["east"], { targets: {} });
  // @ts-expect-error nobody has checked it
  reconcile(plan, [written]);
});

test("findings tell what their code tells", () => {
  const findings = reconcile(plan, []);
  expectTypeOf(findings).toEqualTypeOf<readonly Finding<ReconciliationCode>[]>();
  for (const finding of findings) {
    if (finding.code === "sum-falls-short") expectTypeOf(finding.amounts.found).toExtend<string>();
    // @ts-expect-error not of every finding
    finding.amounts;
  }
});

test("a rule that is none does not compile", () => {
  // @ts-expect-error a step is stated
  const stepless: CascadeRules = { targets: { towns: { give: "apportion", weights: { east: 1 } } } };
  // @ts-expect-error there is no such share
  const half: CascadeRules = { targets: { towns: { give: "half" } } };
  // @ts-expect-error what is kept is not raised
  const kept: CascadeRules = { targets: {}, otherwise: { give: "keep", raise: "1" } };
  // @ts-expect-error a bound that is set by hand is written down
  const read: CascadeRules = { targets: { rate: { give: "each", bounds: { east: { atLeast: { metric: "rate" } } } } } };
});
