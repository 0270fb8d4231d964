import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { Bound, MeasuredTarget, TargetInput } from "../../src/model/target.js";
import { type Case, figuresIn, measured, measuredOf, METRICS, statusOf } from "./plan-of.js";

const stock = METRICS.stock;
const fewer = { ...METRICS.stock, direction: "down" } as const;

/** 9 at the end of 2010, to be 15 by 2015; what was read at the end of the year named. */
function at(year: string, value: string, more: Partial<Case> = {}, target: Partial<MeasuredTarget> = {}): Case {
  return {
    metric: stock,
    target: measured(
      { atLeast: "15" },
      { schedule: { by: "2015" }, baseline: { period: "2010", value: "5" }, ...target },
    ),
    rows: [{ period: year, value }],
    period: "2011/2015",
    asOf: `${year}-12-31`,
    ...more,
  };
}

describe("a linear path", () => {
  test("asks for equal steps; pace is what was done of what it asks for, the forecast goes on like that", () => {
    expect(figuresIn(at("2013", "11"))).toMatchObject({ expected: "11", pace: "1", forecast: "15", path: "linear" });
    expect(figuresIn(at("2013", "8"))).toMatchObject({ expected: "11", pace: "0.5", forecast: "10" });
    expect(figuresIn(at("2013", "2"))).toMatchObject({ pace: "-0.5", forecast: "0" });
  });

  test("from a baseline beyond what is required has no pace, or what falls back would seem to hurry", () => {
    const fallen = at("2013", "13", {}, { baseline: { period: "2010", value: "20" } });
    expect(statusOf(fallen)).toBe("behind");
    expect(figuresIn(fallen)).toMatchObject({ expected: "17", absent: { pace: "base-is-required" } });
    expect(figuresIn(fallen).forecast).toMatch(/^8\.33/);
    const risen = at("2013", "16", { metric: fewer }, { bound: { atMost: "15" }, baseline: { value: "10" } });
    expect(statusOf(risen)).toBe("behind");
    expect(figuresIn(risen)).toMatchObject({ expected: "13", forecast: "20", absent: { pace: "base-is-required" } });
    const just = at("2013", "13", {}, { baseline: { period: "2010", value: "15" } });
    expect(figuresIn(just)).toMatchObject({ expected: "15", absent: { pace: "path-is-level" } });
    const staged = at("2013", "13", {}, { baseline: { period: "2010", value: "20" }, marks: { "2012": "18" } });
    expect(figuresIn(staged)).toMatchObject({ expected: "17", absent: { pace: "base-is-required" }, path: "staged" });
  });

  test("of a falling figure needs nothing special", () => {
    const target = { bound: { atMost: "5" }, baseline: { value: "15" } } as const;
    const given = at("2013", "12", { metric: fewer }, target);
    expect(figuresIn(given)).toMatchObject({ expected: "9", pace: "0.5", forecast: "10" });
    expect(statusOf(given)).toBe("behind");
    expect(statusOf(at("2013", "9", { metric: fewer }, target))).toBe("on-track");
  });

  test("of a flow starts at zero when its window does", () => {
    const given: Case = {
      metric: METRICS.flow,
      target: measured({ reach: "15" }),
      rows: [{ period: "2013", value: "5", missesParts: true }],
      asOf: "2013-06-30",
    };
    expect(figuresIn(given)).toMatchObject({ expected: "7.5", forecast: "10", path: "linear" });
  });

  test("is none for a flow under its limit, which leads somewhere all the same", () => {
    const given: Case = {
      metric: { ...METRICS.flow, direction: "down" },
      target: measured({ atMost: "15" }),
      rows: [{ period: "2013", value: "5", missesParts: true }],
      asOf: "2013-06-30",
    };
    const { expected, pace, forecast, absent } = figuresIn(given);
    expect([expected, pace, forecast]).toEqual([undefined, undefined, "10"]);
    expect(absent).toMatchObject({ expected: "no-path", pace: "no-path" });
    expect(statusOf(given)).toBe("on-track");
  });

  test("is none where both ends bind, which leads somewhere all the same", () => {
    const undirected = { ...stock, direction: "none" } as const;
    const figures = figuresIn(at("2013", "8", { metric: undirected }, { bound: { within: ["4", "15"] } }));
    expect(figures).toMatchObject({
      forecast: "10",
      path: "linear",
      absent: { expected: "no-direction", pace: "no-direction" },
    });
  });

  test("of a change starts at nothing, of a multiple at one times", () => {
    const change = { measure: { change: "baseline" }, bound: { atLeast: "10" } } as const;
    expect(figuresIn(at("2013", "8", {}, change))).toMatchObject({
      value: "3",
      expected: "6",
      pace: "0.5",
      forecast: "5",
    });
    const factor = { measure: { factor: "baseline" }, bound: { atLeast: "3" } } as const;
    expect(figuresIn(at("2013", "8", {}, factor))).toMatchObject({
      value: "1.6",
      expected: "2.2",
      pace: "0.5",
      forecast: "2",
    });
  });

  test("of a change counted anew in each period is none", () => {
    const target = measured({ atLeast: "10" }, { measure: { growth: "previous" }, schedule: { by: "2013" } });
    const rows = [
      { period: "2012", value: "100" },
      { period: "2013", value: "104" },
    ];
    expect(figuresIn({ metric: stock, target, rows }).absent).toMatchObject({
      expected: "no-path",
      pace: "no-path",
      forecast: "no-path",
    });
  });
});

describe("a compound path", () => {
  const compound = (year: string, value: string, target: Partial<MeasuredTarget> = {}, more: Partial<Case> = {}) =>
    at(year, value, { path: "compound", ...more }, { bound: { atLeast: "160" }, baseline: { value: "5" }, ...target });

  test("asks for equal growth: from 5 to 160 in five years it doubles every year", () => {
    expect(figuresIn(compound("2013", "40"))).toMatchObject({
      expected: "40",
      pace: "1",
      forecast: "160",
      path: "compound",
    });
    expect(figuresIn(compound("2013", "20"))).toMatchObject({ expected: "40", forecast: "50.39684199579492659069" });
    expect(measuredOf(compound("2013", "40")).trace.steps).toContainEqual(
      expect.objectContaining({ step: "path", form: "compound", gone: { value: "36" }, months: { value: "60" } }),
    );
  });

  test("is decided by powers: where its root ends nowhere, the last digit decides nothing", () => {
    const tenfold = { bound: { atLeast: "10" }, baseline: { value: "1" } } as const;
    // 10^(3 ÷ 5) = 3.98107170553497250770…
    const root = "3.981071705534972507702523050877520";
    expect(statusOf(compound("2013", root, tenfold))).toBe("behind");
    expect(statusOf(compound("2013", "3.981071705534972507702523050877521", tenfold))).toBe("on-track");
    expect(statusOf(compound("2013", "40"))).toBe("on-track");
    expect(statusOf(compound("2013", "39.99999999999999999999999999999999"))).toBe("behind");
  });

  test("runs through parts of months, whose powers nobody could write down", () => {
    const odd = (value: string): Case => ({
      metric: METRICS.stock,
      target: measured(
        { reach: "5012.345678901234567890123456789012" },
        { baseline: { value: "1/3", period: "2010-02-11" } },
      ),
      rows: [{ period: "2011-03-07/2060-11-19", value }],
      period: "2011-03-07/2060-11-19",
      asOf: "2043-05-17",
      path: "compound",
    });
    // 15037.037… to the power of 399.155… ÷ 609.240… months, ÷ 3: worked out to sixty digits elsewhere.
    expect(figuresIn(odd("100"))).toMatchObject({ expected: "181.81359697610409969789" });
    expect(statusOf(odd("181.813596976104099697888989519847"))).toBe("behind");
    expect(statusOf(odd("181.813596976104099697888989519848"))).toBe("on-track");
  });

  test("falls where less is better", () => {
    const halving = { bound: { atMost: "1" }, baseline: { value: "32" } } as const;
    expect(statusOf(compound("2013", "4", halving, { metric: fewer }))).toBe("on-track");
    expect(statusOf(compound("2013", "4.0000000000000000000000001", halving, { metric: fewer }))).toBe("behind");
  });

  test("below zero the order is turned: −32 to −1 by halves", () => {
    const rising = { bound: { atLeast: "-1" }, baseline: { value: "-32" } } as const;
    expect(statusOf(compound("2013", "-4", rising))).toBe("on-track");
    expect(statusOf(compound("2013", "-4.00000000000000001", rising))).toBe("behind");
    expect(figuresIn(compound("2013", "-8", rising))).toMatchObject({ expected: "-4" });
  });

  test.each([
    ["0", "15"],
    ["5", "0"],
    ["-5", "15"],
  ])("does not lead from %s to %s", (base, required) => {
    const given = compound("2013", "7", { baseline: { value: base }, bound: { equals: required } }, { metric: stock });
    const both = compound("2013", "-7", { baseline: { value: base }, bound: { atLeast: required } });
    expect(figuresIn(given).absent).toMatchObject({ expected: "no-direction" });
    if (required === "15") {
      expect(figuresIn(both).absent).toMatchObject({
        expected: "no-compound-rate",
        pace: "no-compound-rate",
        forecast: "no-compound-rate",
      });
      expect(statusOf(both)).toBe("open");
    }
  });

  test("has no forecast for a value that has changed sides", () => {
    expect(figuresIn(compound("2013", "-7"))).toMatchObject({
      expected: "40",
      absent: { forecast: "no-compound-rate" },
    });
  });
});

describe("a staged path", () => {
  const marks = { "2012": "6", "2013": "12" };

  test("goes through its marks, without being asked to", () => {
    expect(figuresIn(at("2011", "6", {}, { marks }))).toMatchObject({ expected: "5.5", path: "staged" });
    expect(figuresIn(at("2012", "6", {}, { marks }))).toMatchObject({ expected: "6", pace: "1", forecast: "15" });
    expect(figuresIn(at("2013", "11", {}, { marks }))).toMatchObject({ expected: "12" });
    expect(figuresIn(at("2014", "13.5", {}, { marks }))).toMatchObject({ expected: "13.5", pace: "1", forecast: "15" });
    expect(statusOf(at("2013", "11", {}, { marks }))).toBe("behind");
    expect(statusOf(at("2013", "11", { path: "linear" }, { marks }))).toBe("on-track");
  });

  test("shows the stretch that the day lies in", () => {
    expect(measuredOf(at("2014", "13", {}, { marks })).trace.steps).toContainEqual(
      expect.objectContaining({
        step: "path",
        form: "staged",
        from: { day: "2013-12-31", amount: "12" },
        to: { day: "2015-12-31", amount: "15" },
        gone: { value: "12" },
        months: { value: "24" },
      }),
    );
  });

  test.each(["2011", "2014"])("names all that it passes, before the day and after it, as of %s", (year) => {
    const [path] = measuredOf(at(year, "13", {}, { marks })).trace.steps.flatMap((step) =>
      step.step === "path" ? [step] : [],
    );
    expect(path?.points).toEqual([
      { day: "2010-12-31", amount: "5" },
      { day: "2012-12-31", amount: "6" },
      { day: "2013-12-31", amount: "12" },
      { day: "2015-12-31", amount: "15" },
    ]);
    const [straight] = measuredOf(at(year, "13", { path: "linear" }, { marks })).trace.steps.filter(
      ({ step }) => step === "path",
    );
    expect(straight).not.toHaveProperty("points");
  });

  test("has a pace of its own: half of what the stages ask for leads to half of the way", () => {
    expect(figuresIn(at("2013", "8.5", {}, { marks }))).toMatchObject({ pace: "0.5", forecast: "10" });
  });

  test("to a stage on the other side of its start has no pace and no forecast, or what goes wrong would seem to lead well", () => {
    const down = { bound: { atMost: "10" }, baseline: { value: "12" }, marks: { "2013": "20" } } as const;
    const away = { pace: "path-leads-away", forecast: "path-leads-away" };
    for (const value of ["12", "20", "40"])
      expect(figuresIn(at("2013", value, { metric: fewer }, down))).toMatchObject({ expected: "20", absent: away });
    const up = { baseline: { value: "10" }, marks: { "2013": "8" } } as const;
    expect(figuresIn(at("2013", "6", {}, up))).toMatchObject({ expected: "8", absent: away });
    expect(figuresIn(at("2013", "6", {}, up))).not.toHaveProperty("path");
  });

  test("from a baseline that is what is required already has neither, whatever its stages ask for", () => {
    const target = { bound: { atMost: "12" }, baseline: { value: "12" }, marks: { "2013": "20" } } as const;
    const neither = { pace: "base-is-required", forecast: "base-is-required" };
    expect(figuresIn(at("2013", "30", { metric: fewer }, target))).toMatchObject({ expected: "20", absent: neither });
  });

  test("past what is required by a stage in between has a pace and a forecast as any other", () => {
    const target = { marks: { "2013": "30" } } as const;
    expect(figuresIn(at("2013", "25", {}, target))).toMatchObject({ expected: "30", pace: "0.8", forecast: "13" });
  });

  test("may ask for nothing yet", () => {
    const level = { marks: { "2012": "5" } };
    expect(figuresIn(at("2012", "6", {}, level))).toMatchObject({
      expected: "5",
      absent: { pace: "path-is-level", forecast: "path-is-level" },
    });
  });

  test("is none where no stages are planned", () => {
    const given = at("2013", "11", { path: "staged" });
    expect(figuresIn(given).absent).toMatchObject({ expected: "no-stages", pace: "no-stages", forecast: "no-stages" });
    expect(statusOf(given)).toBe("open");
  });

  test("goes through the earlier targets of its group on the same figure", () => {
    const stage = (id: string, by: string, amount: string, more: object = {}): TargetInput =>
      measured({ atLeast: amount }, { id, schedule: { by }, baseline: { period: "2010", value: "5" }, ...more });
    const group = (of: "all" | "any"): TargetInput => ({
      id: "g",
      kind: "group",
      of,
      targets: ["first", "t"],
      source: { clause: "一" },
    });
    const given = (first: TargetInput, of: "all" | "any" = "all"): Case =>
      at("2014", "13", { targets: [first, group(of), stage("t", "2015", "15")] });
    expect(figuresIn(given(stage("first", "2013", "12")))).toMatchObject({ expected: "13.5", path: "staged" });
    expect(figuresIn(given(stage("first", "2013", "12"), "any"))).toMatchObject({ expected: "13", path: "linear" });
    expect(figuresIn(given(stage("first", "2013", "12", { scope: "食品" })))).toMatchObject({ path: "linear" });
    expect(figuresIn(given(stage("first", "2016", "12")))).toMatchObject({ path: "linear" });
    const [ofA, ofB] = [{ districts: ["a", "d"] }, { districts: ["b", "d"] }];
    const bound = (first: object, last: object): Case => ({
      ...given(stage("first", "2013", "12", first)),
      targets: [stage("first", "2013", "12", first), group("all"), stage("t", "2015", "15", last)],
      district: "d",
    });
    expect(figuresIn(bound(ofA, { districts: ["d", "a"] }))).toMatchObject({ path: "staged" });
    expect(figuresIn(bound(ofA, ofB))).toMatchObject({ path: "linear" });
    const [food, goods] = ["food", "goods"].map((its) => ({ districts: { where: { its, equals: "yes" } } }));
    expect(figuresIn(bound(food ?? {}, goods ?? {}))).toMatchObject({ path: "linear" });
    const own = { marks: { "2013": "14" } };
    const both: Case = {
      ...given(stage("first", "2013", "12")),
      targets: [stage("first", "2013", "12"), group("all"), stage("t", "2015", "15", own)],
    };
    expect(figuresIn(both)).toMatchObject({ expected: "14.5" });
  });
});

describe("marks in a plan", () => {
  const problems = (more: object, metric: Metric = METRICS.share) => {
    const target = measured({ atLeast: metric.kind === "ordinal" ? "A" : "2" }, { schedule: { by: "2015" }, ...more });
    const checked = checkPlan({
      format: "quality-plan/1",
      id: "p",
      title: "plan",
      district: "d",
      period: "2011/2015",
      metrics: [metric],
      targets: [target],
    });
    return checked.ok ? [] : checked.problems.map(({ code, path }) => `${path.slice(2).join(".")}: ${code}`);
  };

  test("lie on the way: before the deadline, one a day, in the metric's range", () => {
    expect(problems({ marks: { "2012": "60", "2013-H1": "70" } })).toEqual([]);
    expect(problems({ marks: { "2012": "60", "2012-12": "61" } })).toEqual(["marks.2012-12: duplicate-id"]);
    expect(problems({ marks: { "2015": "60" } })).toEqual(["marks.2015: unused-key"]);
    expect(problems({ marks: { "2012": "101" } })).toEqual(["marks.2012: value-out-of-range"]);
    expect(problems({ marks: { "2012": "9x" } })).toEqual(["marks.2012: not-an-amount"]);
    expect(problems({ marks: { soon: "60" } })).toEqual(["marks.soon: not-a-period"]);
    expect(problems({ marks: { "2012/..": "60" } })).toEqual(["marks.2012/..: open-period"]);
  });

  test("are in the unit of the measure", () => {
    expect(problems({ measure: { change: "baseline" }, marks: { "2012": "101" } })).toEqual([]);
  });

  test("need a way to lie on", () => {
    expect(problems({ marks: { "2012": "A" } }, METRICS.ordinal)).toContain("marks.2012: not-an-amount");
    expect(problems({ marks: { "2012": "1" } }, METRICS.milestone)).toEqual(["marks: unused-key"]);
    expect(problems({ marks: { "2012": "1" }, measure: { growth: "previous" } })).toEqual(["marks: unused-key"]);
    expect(problems({ marks: { "2012": "1" }, measure: { rank: "siblings" } })).toEqual(["marks: unused-key"]);
    expect(problems({ marks: { "2012": "1" }, schedule: { every: "year" } })).toEqual(["marks: unused-key"]);
  });
});

test("a part of a year whose growth decides already lies on no path of whole years", () => {
  const growth = { measure: { growth: "baseline" }, baseline: { period: "2010", value: "100" } } as const;
  const given = (bound: Bound, period: string, missesParts: boolean): Case => ({
    metric: METRICS.flow,
    target: measured(bound, { ...growth, schedule: { by: "2015" } }),
    rows: [{ period, value: "85", ...(missesParts ? { missesParts } : {}) }],
    period: "2011/2015",
    asOf: "2015-08-31",
  });
  for (const [bound, status] of [
    [{ atMost: "-20" }, "missed"],
    [{ atLeast: "-20" }, "reached"],
  ] as const) {
    expect(statusOf(given(bound, "2015", true))).toBe(status);
    expect(figuresIn(given(bound, "2015", true)).absent).toMatchObject({
      expected: "no-path",
      pace: "no-path",
      forecast: "no-path",
    });
  }
  expect(figuresIn(given({ atMost: "-20" }, "2014", false))).toMatchObject({ expected: "-16", forecast: "-18.75" });
});
