import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import { reviewPlan } from "../../src/model/review-plan.js";
import { plans } from "../arbitraries/plan.js";

test("every finding is plain data and says where: a list of the plan and an element it has", () => {
  fc.assert(
    fc.property(plans, (written) => {
      const plan = parsePlan(written);
      for (const finding of reviewPlan(plan)) {
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
        const [list = "", at = 0] = finding.path;
        const elements = Object.entries(plan).find(([key]) => key === list)?.[1] as readonly unknown[] | undefined;
        if (finding.path.length > 1) expect(elements?.[Number(at)]).toBeDefined();
        else expect(finding.code).toBe("no-agency");
      }
    }),
  );
});

test("no finding is given twice", () => {
  fc.assert(
    fc.property(plans, (written) => {
      const found = reviewPlan(parsePlan(written)).map((finding) => JSON.stringify(finding));
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
