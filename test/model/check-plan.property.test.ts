import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import type { Problem } from "../../src/model/problem.js";
import { plans } from "../arbitraries/plan.js";
import { plan } from "./plans.js";

function problemsOf(data: unknown): readonly Problem[] {
  const checked = checkPlan(data);
  return checked.ok ? [] : checked.problems;
}

test("a sound plan is read as it stands", () => {
  fc.assert(
    fc.property(plans, (sound) => {
      expect(parsePlan(sound)).toEqual(sound);
    }),
  );
});

test("what was read is written and read back the same, key for key", () => {
  fc.assert(
    fc.property(plans, (sound) => {
      const once = JSON.stringify(parsePlan(sound));
      expect(JSON.stringify(parsePlan(JSON.parse(once)))).toBe(once);
    }),
  );
});

test("whatever comes in, there is an answer and no error", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (data) => {
      expect(problemsOf(data)).not.toEqual([]);
    }),
  );
});

test("whatever stands in the place of one part, every problem says where: there, or where that part is named", () => {
  const keys = Object.keys(plan);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.anything({ withBigInt: true, withDate: true }), (key, value) => {
      for (const problem of problemsOf({ ...plan, [key]: value })) {
        expect(problem.path.every((step) => typeof step === "string" || Number.isInteger(step))).toBe(true);
        expect([key, "targets", "tasks"]).toContain(problem.path[0]);
      }
    }),
  );
});

test("a part that is left out is told, and nothing else", () => {
  fc.assert(
    fc.property(
      plans,
      fc.constantFrom("format", "id", "title", "district", "period", "metrics", "targets"),
      (sound, key) => {
        const told = problemsOf({ ...sound, [key]: undefined });
        expect(told.map(({ code, path }) => [code, path])).toEqual([["missing-key", [key]]]);
      },
    ),
  );
});

test("the order of metrics, agencies and tasks makes no problem", () => {
  fc.assert(
    fc.property(plans, (sound) => {
      const turned = {
        ...sound,
        metrics: sound.metrics.toReversed(),
        targets: sound.targets.toReversed(),
        ...(sound.tasks === undefined ? {} : { tasks: sound.tasks.toReversed() }),
      };
      expect(problemsOf(turned)).toEqual([]);
    }),
  );
});
