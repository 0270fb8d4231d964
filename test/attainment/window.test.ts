import { describe, expect, test } from "vitest";
import { dueBy, isClosed, periodJudged, recurrencesOf, windowFor, windowOf } from "../../src/attainment/window.js";
import type { Plan } from "../../src/model/plan.js";
import type { Schedule } from "../../src/model/target.js";
import { METRICS, planOf } from "./plan-of.js";

const planIn = (period: string): Plan => planOf(METRICS.index, [], period);
const five = planIn("2011/2015");
const endless = planIn("2011/..");

describe("the window a target is judged for", () => {
  test.each<[what: string, plan: Plan, schedule: Schedule | undefined, window: object]>([
    ["the plan's period", five, undefined, { period: "2011/2015", first: "2011-01-01", due: "2015-12-31" }],
    ["the schedule's", five, { by: "2013-H1" }, { period: "2013-H1", first: "2013-01-01", due: "2013-06-30" }],
    ["from the plan's start", five, { by: "../2013" }, { period: "2011/2013", first: "2011-01-01", due: "2013-12-31" }],
    ["open to the past", planIn("../2015"), { by: "../2013" }, { period: "../2013", due: "2013-12-31" }],
    ["open to the future", endless, undefined, { period: "2011/..", first: "2011-01-01" }],
    [
      "of each year, with its last",
      five,
      { every: "year" },
      { period: "2011/2015", first: "2011-01-01", due: "2015-12-31" },
    ],
    [
      "of each year during some",
      five,
      { every: "year", during: "2012/2013" },
      { period: "2012/2013", first: "2012-01-01", due: "2013-12-31" },
    ],
    [
      "of each year, due with the last that is whole",
      planIn("2011-07/2014-06"),
      { every: "year" },
      { period: "2011-07/2014-06", first: "2011-07-01", due: "2013-12-31" },
    ],
    ["of each year without an end", endless, { every: "year" }, { period: "2011/..", first: "2011-01-01" }],
    [
      "of each year from the plan's start on",
      five,
      { every: "year", during: "../2013" },
      { period: "2011/2013", first: "2011-01-01", due: "2013-12-31" },
    ],
  ])("%s", (_what, plan, schedule, window) => {
    const { due } = window as { readonly due?: string };
    expect(windowOf(plan, schedule, "0001-01-01")).toStrictEqual({ ...window, over: false });
    expect(windowOf(plan, schedule, "9999-12-31")).toStrictEqual({ ...window, over: due !== undefined });
    if (due !== undefined) expect(windowOf(plan, schedule, due).over).toBe(false);
    expect(dueBy(plan, schedule)).toBe(due);
    expect(periodJudged(plan, schedule)).toBe((window as { readonly period: string }).period);
  });

  test("the deadline day counts as before, the next does not", () => {
    for (const schedule of [undefined, { every: "year" }] as const)
      expect(["2015-12-31", "2016-01-01"].map((day) => windowOf(five, schedule, day).over)).toEqual([false, true]);
    expect(["2013-12-31", "2014-01-01"].map((day) => windowFor("2013", day))).toEqual([
      { period: "2013", first: "2013-01-01", due: "2013-12-31", over: false },
      { period: "2013", first: "2013-01-01", due: "2013-12-31", over: true },
    ]);
  });

  test("is closed where both its ends are known", () => {
    expect(["2013", "2013/..", "../2013"].map((period) => isClosed(windowFor(period, "2013-01-01")))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the periods a target recurs in", () => {
  test.each<
    [
      what: string,
      plan: Plan,
      schedule: Extract<Schedule, { every: unknown }>,
      asOf: string,
      begun: readonly string[],
      toCome: number,
    ]
  >([
    ["none before the plan begins", five, { every: "year" }, "2010-12-31", [], 5],
    ["the first on its first day", five, { every: "year" }, "2011-01-01", ["2011"], 4],
    ["all once the last has begun", five, { every: "year" }, "2015-01-01", ["2011", "2012", "2013", "2014", "2015"], 0],
    ["half-years of a year named", five, { every: "half", during: "2012" }, "2012-07-01", ["2012-H1", "2012-H2"], 0],
    ["quarters", five, { every: "quarter", during: "2012" }, "2012-06-30", ["2012-Q1", "2012-Q2"], 2],
    ["whole years alone", planIn("2011-07/2014-06"), { every: "year" }, "2014-01-01", ["2012", "2013"], 0],
    ["always more to come without an end", endless, { every: "year" }, "2012-06-30", ["2011", "2012"], Infinity],
    ["of an endless plan none before it begins", endless, { every: "year" }, "2010-06-30", [], Infinity],
    ["none where the start is not known", planIn("../2013"), { every: "year" }, "2012-06-30", [], 0],
  ])("%s", (_what, plan, schedule, asOf, begun, toCome) => {
    expect(recurrencesOf(plan, schedule, asOf)).toEqual({ begun, toCome });
  });
});
