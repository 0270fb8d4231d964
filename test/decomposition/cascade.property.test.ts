import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, rational, type Rational } from "../../src/internal/rational.js";
import { cascade } from "../../src/decomposition/cascade.js";
import { cascadeByAgency } from "../../src/decomposition/cascade-by-agency.js";
import { reconcile } from "../../src/decomposition/reconcile.js";
import type { CascadeRules, Share } from "../../src/decomposition/share.js";
import { amountsIn } from "../../src/decomposition/bound-values.js";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import type { Plan } from "../../src/model/plan.js";
import type { Target } from "../../src/model/target.js";
import { plans } from "../arbitraries/plan.js";
import { BELOW } from "./small-plan.js";

const weights = fc.record(
  { east: fc.integer({ min: 0, max: 9 }), west: fc.integer({ min: 0, max: 9 }), north: fc.integer({ min: 1, max: 9 }) },
  { requiredKeys: ["north"] },
);

/** Shares that a target of such plans may have; 1/42 divides every amount that occurs in them. */
const shares: fc.Arbitrary<Share> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      give: fc.constant("apportion" as const),
      weights,
      step: fc.constant("1/42"),
      method: fc.constantFrom("largestRemainder" as const, "dHondt" as const, "sainteLague" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      { give: fc.constant("same" as const), raise: fc.constantFrom("0", "1", "1/3") },
      { requiredKeys: ["give"] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ give: "keep" as const }) },
);

const cases = plans
  .chain((input) =>
    fc.record({
      plan: fc.constant(parsePlan(input)),
      picked: fc.array(shares, { minLength: input.targets.length, maxLength: input.targets.length }),
    }),
  )
  .filter(({ plan }) => !BELOW.some((district) => district === plan.district));

function rulesOf(plan: Plan, picked: readonly Share[]): CascadeRules {
  return { targets: Object.fromEntries(plan.targets.map(({ id }, at) => [id, picked[at] ?? { give: "keep" }])) };
}

/** The plans below, with every rule that does not go with its target replaced by what does. */
function brokenDown(
  plan: Plan,
  picked: readonly Share[],
): { readonly rules: CascadeRules; readonly children: readonly Plan[] } {
  let rules = rulesOf(plan, picked);
  for (let round = 0; round <= 2 * plan.targets.length; round += 1) {
    const drafted = cascade(plan, BELOW, rules);
    if (drafted.ok) return { rules, children: drafted.value };
    const [{ path }] = drafted.problems;
    const id = String(path[1]);
    const softer: Share = rules.targets[id]?.give === "apportion" ? { give: "same" } : { give: "keep" };
    rules = { targets: { ...rules.targets, [id]: softer } };
  }
  throw new RangeError("keeping every target is always possible");
}

describe("breaking a plan down", () => {
  test("gives plans in which checkPlan finds nothing, whatever the plan", () => {
    fc.assert(
      fc.property(cases, ({ plan, picked }) => {
        for (const child of brokenDown(plan, picked).children) {
          expect(checkPlan(JSON.parse(JSON.stringify(child)))).toEqual({ ok: true, value: child });
        }
      }),
      { numRuns: 150 },
    );
  });

  test("keeps the plan: reconciling finds what was kept above, and nothing else of weight", () => {
    fc.assert(
      fc.property(cases, ({ plan, picked }) => {
        const { rules, children } = brokenDown(plan, picked);
        const findings = reconcile(plan, children).filter(({ severity }) => severity !== "note");
        const taken = new Set(children.flatMap(({ targets }) => targets.map(({ id }) => id)));
        const unexplained = findings.filter(({ code, target }) => {
          if (code === "plan-takes-nothing") return false;
          return !(
            code === "target-not-taken" &&
            target !== undefined &&
            !taken.has(target) &&
            mayStay(plan, rules, target)
          );
        });
        expect(unexplained).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("divides totals into parts that add up to them exactly, at both ends", () => {
    fc.assert(
      fc.property(cases, ({ plan, picked }) => {
        const { rules, children } = brokenDown(plan, picked);
        for (const target of plan.targets) {
          if (rules.targets[target.id]?.give !== "apportion") continue;
          const parts = children.map(({ targets }) => targets.find(({ id }) => id === target.id)).map(boundAmounts);
          const sums = parts.reduce<readonly Rational[]>(
            (sum, part) => (part === undefined ? sum : sum.map((end, at) => add(end, part[at] ?? rational(0n)))),
            (boundAmounts(target) ?? []).map(() => rational(0n)),
          );
          expect(sums).toEqual(boundAmounts(target));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("does not hang on the order of the rules, and gives the plans in the order of the districts", () => {
    fc.assert(
      fc.property(cases, ({ plan, picked }) => {
        const { rules, children } = brokenDown(plan, picked);
        const reversed = { targets: Object.fromEntries(Object.entries(rules.targets).reverse()) };
        expect(cascade(plan, BELOW, reversed)).toEqual({ ok: true, value: children });
        const backwards = cascade(plan, [...BELOW].reverse(), rules);
        expect(backwards.ok && backwards.value).toEqual([...children].reverse());
      }),
      { numRuns: 60 },
    );
  });

  test("never throws, whatever the rules and the districts are", () => {
    const anything = fc.anything({ withNullPrototype: true, withMap: true, maxDepth: 4 });
    const likely = fc.record(
      {
        give: fc.constantFrom("apportion", "same", "each", "keep", "toString"),
        weights: anything,
        step: anything,
        minimum: anything,
        raise: anything,
        bounds: anything,
        method: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        cases,
        fc.oneof(anything, likely),
        fc.oneof(anything, fc.array(anything)),
        ({ plan }, share, districts) => {
          const targets = Object.fromEntries(plan.targets.map(({ id }) => [id, share]));
          for (const rules of [share, { targets }, { targets: {}, otherwise: share }]) {
            for (const below of [districts, BELOW]) {
              const drafted = cascade(plan, below as readonly string[], rules as CascadeRules);
              expect(typeof drafted.ok).toBe("boolean");
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("breaking a plan down to its departments", () => {
  test("gives plans in which checkPlan finds nothing, and of which none is looser", () => {
    fc.assert(
      fc.property(plans, (input) => {
        const plan = parsePlan(input);
        const drafted = cascadeByAgency(plan);
        const children = drafted.ok ? drafted.value : [];
        for (const child of children) {
          expect(checkPlan(JSON.parse(JSON.stringify(child)))).toEqual({ ok: true, value: child });
        }
        const codes = reconcile(plan, children).map(({ code }) => code);
        expect(codes.filter((code) => code !== "target-not-taken")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("reconciling", () => {
  test("does not hang on the order of the plans, and leaves them as they were", () => {
    fc.assert(
      fc.property(cases, cases, fc.boolean(), ({ plan, picked }, other, mixed) => {
        const { children } = brokenDown(plan, picked);
        const all = mixed ? [...children, other.plan, ...children] : children;
        const before = JSON.stringify(all);
        const findings = reconcile(plan, all);
        expect(reconcile(plan, [...all].reverse())).toEqual(findings);
        expect(JSON.stringify(all)).toBe(before);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
      { numRuns: 60 },
    );
  });
});

function boundAmounts(target: Target | undefined): readonly Rational[] | undefined {
  return target?.kind === "measured" ? amountsIn(target.bound) : undefined;
}

/** Kept by its rule, or binding none of the districts there are. */
function mayStay(plan: Plan, rules: CascadeRules, id: string): boolean {
  const target = plan.targets.find((one) => one.id === id);
  return rules.targets[id]?.give === "keep" || (target?.kind === "measured" && target.districts !== undefined);
}
