import { expect, test } from "vitest";
import { checkPlan } from "../../src/model/check-plan.js";

test("what is missing is told each time in its own place, however often the same was missing before", () => {
  const target = { kind: "measured", metric: "m", source: { clause: "1" } };
  const plan = {
    format: "quality-plan/1",
    id: "p",
    title: "Plan",
    district: "city",
    period: "2013",
    metrics: [
      { id: "m", kind: "amount", accrual: "flow", name: "M", unit: "", direction: "up" },
      { id: "n", kind: "amount", accrual: "flow", unit: "", direction: "up" },
    ],
    targets: [
      { ...target, id: "a" },
      { ...target, id: "b", bound: { atLeast: "1" } },
      { ...target, id: "c" },
      { kind: "judged", id: "d", source: { clause: "1" } },
      { kind: "judged", id: "e", source: { clause: "1" } },
    ],
  };
  const told = () => {
    const checked = checkPlan(plan);
    return checked.ok ? [] : checked.problems.map(({ code, path }) => `${path.join(".")}: ${code}`);
  };
  const expected = [
    "metrics.1.name: missing-key",
    "targets.0.bound: missing-key",
    "targets.2.bound: missing-key",
    "targets.3.statement: missing-key",
    "targets.4.statement: missing-key",
  ];
  expect(told()).toEqual(expected);
  expect(told()).toEqual(expected);
});
