import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Bound } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const METRICS = [{ id: "cases", name: "cases", unit: "", kind: "amount", accrual: "flow", direction: "down" }] as const;
const DISTRICTS = parseDistricts([{ id: "city" }, ...["a", "b", "c"].map((id) => ({ id, parent: "city" }))]);

/** How the city stands in 2013 when two of its three districts reported one case each. */
function judged(bound: Bound, asOf = "2014-01-31", more: readonly (readonly [string, string, string])[] = []) {
  const rows = [["a", "2013", "1"], ["b", "2013", "1"], ...more];
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "city",
    period: "2013",
    metrics: METRICS,
    targets: [
      { id: "level", kind: "measured", metric: "cases", bound, source: { clause: "1" } },
      {
        id: "change",
        kind: "measured",
        metric: "cases",
        measure: { change: "previous" },
        bound,
        source: { clause: "2" },
      },
    ],
  });
  const { observations } = readObservations(
    rows.map(([district = "", period = "", value = ""]) => ({ metric: "cases", district, period, value })),
    { metrics: METRICS, districts: DISTRICTS },
  );
  const values = rollUp(observations, { metrics: METRICS, districts: DISTRICTS });
  return attain(plan, { values }, { asOf }).map((one) => ({
    status: one.status,
    provisional: "provisional" in one && one.provisional,
    rule: one.trace.rule,
  }));
}

test("what a missing district cannot repair is missed for good", () => {
  const [level] = judged({ atMost: "1" });
  expect(level).toEqual({ status: "missed", provisional: false, rule: "missing-parts-change-nothing" });
});

test("what a missing district cannot take away is met for good", () => {
  const [level] = judged({ atLeast: "2" });
  expect(level).toEqual({ status: "met", provisional: false, rule: "missing-parts-change-nothing" });
});

test("what a missing district could change is provisional", () => {
  expect(judged({ atMost: "2" })[0]).toEqual({ status: "met", provisional: true, rule: "satisfied-at-deadline" });
  expect(judged({ atLeast: "3" })[0]).toEqual({
    status: "missed",
    provisional: true,
    rule: "not-satisfied-at-deadline",
  });
});

test("before the deadline a value may be revised whatever is missing", () => {
  expect(judged({ atLeast: "2" }, "2013-12-31")[0]).toMatchObject({ status: "reached", provisional: true });
});

test("a change from a year of which districts are missing stays provisional", () => {
  const [, change] = judged({ atMost: "1" }, "2014-01-31", [["a", "2012", "0"]]);
  expect(change).toEqual({ status: "missed", provisional: true, rule: "not-satisfied-at-deadline" });
  const whole = ["a", "b", "c"].map((id) => [id, "2012", "0"] as const);
  expect(judged({ atMost: "1" }, "2014-01-31", whole)[1]).toEqual({
    status: "missed",
    provisional: false,
    rule: "missing-parts-change-nothing",
  });
});
