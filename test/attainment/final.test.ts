import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Bound, MeasuredTarget } from "../../src/model/target.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import type { Row } from "./cell-table.js";
import { measured, measuredOf, METRICS as METRICS_OF } from "./plan-of.js";

const METRICS = [{ id: "cases", name: "cases", unit: "", kind: "amount", accrual: "flow", direction: "down" }] as const;
const DISTRICTS = parseDistricts([{ id: "city" }, ...["a", "b", "c"].map((id) => ({ id, parent: "city" }))]);

type ReportRow = readonly [district: string, period: string, value: string];

/** How the city stands in 2013 when, unless said otherwise, two of its three districts reported one case each. */
function judged(
  bound: Bound,
  asOf = "2014-01-31",
  more: readonly ReportRow[] = [],
  reported: readonly ReportRow[] = [
    ["a", "2013", "1"],
    ["b", "2013", "1"],
  ],
) {
  const rows = [...reported, ...more];
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
    rows.map(([district, period, value]) => ({ metric: "cases", district, period, value })),
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

describe("an older value stands in for the baseline", () => {
  const compound: MeasuredTarget = measured({ atLeast: "5" }, { measure: { compoundGrowth: "baseline" } });
  const given = (rows: readonly Row[], more: object = {}) =>
    measuredOf({ metric: METRICS_OF.stock, target: compound, period: "2012/2013", asOf: "2014-02-01", rows, ...more });
  const row = (period: string, value: string): Row => ({ period, value });
  const by2013 = { target: { ...compound, schedule: { by: "2013" } } } as const;

  test("a verdict from it waits for the year right before the plan, and says so", () => {
    const attainment = given([row("2010", "80"), row("2013", "100")], by2013);
    expect(attainment).toMatchObject({ status: "met", provisional: true });
    expect(attainment.trace.steps[2]).toMatchObject({ step: "observed-base", awaited: "2011" });
    expect(explain(attainment, { locale: "en", names: namesFrom() })[0]).toContain(
      "against 80 in 2010 (2011 has no figure yet)",
    );
    expect(explain(attainment, { locale: "zh", names: namesFrom() })[0]).toContain("2010年的 80（2011年尚无数据）");
  });

  test("from the year right before the plan it is final", () => {
    const attainment = given([row("2010", "80"), row("2011", "99"), row("2013", "100")], by2013);
    expect(attainment).toMatchObject({ status: "missed", provisional: false });
    expect(attainment.trace.steps[2]).not.toHaveProperty("awaited");
  });

  test.each([
    ["2005", "2011/2012", "2010"],
    ["2009", "2011/2012", "2010"],
    ["2010", "2011/2012", undefined],
    ["2009", "2010-12/2012", undefined],
    ["2010-Q3", "2011-Q2", "2011-Q1"],
    ["2011-01-02", "2011-01-05/2011-01-20", "2011-01-04"],
    ["2011-01-04", "2011-01-05/2011-01-20", undefined],
    ["2011-01-01/2011-01-02", "2011-01-05/2011-01-20", "2011-01-03/2011-01-04"],
    ["2010-12-30/2010-12-31", "2011-01-05/2011-01-20", "2011-01-03/2011-01-04"],
    ["2011-01-03/2011-01-04", "2011-01-05/2011-01-20", undefined],
  ])("%s before the plan of %s", (observed, period, awaited) => {
    const window = observed.includes("/")
      ? "2011-01-19/2011-01-20"
      : observed.includes("Q")
        ? "2011-Q2"
        : observed.length > 4
          ? "2011-01-20"
          : "2012";
    const change = measured({ above: "0" }, { measure: { change: "baseline" }, schedule: { by: window } });
    const rows = [row(observed, "1"), row(window, "2")];
    const { trace } = measuredOf({ metric: METRICS_OF.stock, target: change, period, asOf: "2014-02-01", rows });
    const base = trace.steps.find(({ step }) => step === "observed-base");
    expect(base).toBeDefined();
    expect(base?.step === "observed-base" ? base.awaited : "none").toBe(awaited);
  });
});

describe("against a year before of which districts are missing, no rule says that nothing could change it", () => {
  const quarters = ["2013-Q1", "2013-Q2", "2013-Q3"].map((period) => ["city", period, "30"] as const);
  const before = ["a", "2012", "10"] as const;
  const changed = (bound: Bound, asOf: string, rows: readonly ReportRow[] = [...quarters, before]) =>
    judged(bound, asOf, rows, []).at(1);

  test("after the deadline it is satisfied, or not, provisionally", () => {
    expect(changed({ atLeast: "15" }, "2014-02-01")).toEqual({
      status: "met",
      provisional: true,
      rule: "satisfied-at-deadline",
    });
    expect(changed({ atMost: "15" }, "2014-02-01")).toEqual({
      status: "missed",
      provisional: true,
      rule: "not-satisfied-at-deadline",
    });
  });

  test("before it a limit is not broken at once", () => {
    expect(changed({ atMost: "15" }, "2013-10-10")).toEqual({ status: "open", provisional: true, rule: "no-path" });
    const whole = [...quarters, before, ["b", "2012", "1"], ["c", "2012", "1"]] as const;
    expect(changed({ atMost: "15" }, "2013-10-10", [...whole])).toEqual({
      status: "missed",
      provisional: false,
      rule: "flow-over-limit",
    });
  });
});
