import { describe, expect, test } from "vitest";
import {
  addsUpOverTime,
  areAsLong,
  baseOfOtherLength,
  isLongerThanYear,
  lastYearOf,
} from "../../src/model/like-length.js";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";

const flow = { kind: "amount", id: "m", name: "数", unit: "个", direction: "up", accrual: "flow" } as const;

test.each<[string, string, boolean]>([
  ["2013", "2008", true],
  ["2013", "2012-04-01/2013-03-31", true],
  ["2013-02", "2013-03", true],
  ["2013-Q1", "2013-H1", false],
  ["2011/2015", "2013", false],
  ["2013-01-10/2013-03-20", "2013-02-10/2013-04-20", true],
  ["2008-01-10/2008-03-20", "2011-01-10/2011-03-20", true],
  ["2008-01-10/2008-03-20", "2011-01-10/2011-03-22", false],
  ["2008-01-10/2008-03-20", "2011-01-11/2011-03-20", false],
  ["2008-01-10/2009-03-20", "2011-01-10/2011-03-20", false],
  ["2011-02-10/2011-02-28", "2012-02-10/2012-02-29", true],
  ["2011-02-10/2011-02-27", "2012-02-10/2012-02-28", false],
  ["2011-02-10/2011-02-28", "2012-02-10/2012-02-28", true],
  ["2011-02-10/2011-02-28", "2013-02-10/2013-02-27", false],
  ["2013-01-10/2013-02-09", "2013-01", true],
  ["2013/..", "2013/..", false],
  ["../2013", "../2013", false],
  ["2013", "2013/..", false],
  ["2013-06-17", "../2013-06-17", false],
])("of %s and %s: as long, %s", (one, other, alike) => {
  expect(areAsLong(one, other)).toBe(alike);
  expect(areAsLong(other, one)).toBe(alike);
});

test.each<[string, boolean]>([
  ["2013", false],
  ["2013-06-01/2014-05-31", false],
  ["2013-01/2014-01", true],
  ["2012-01-02/2013-01-01", false],
  ["2012-01-02/2013-01-02", true],
  ["2011-03-05/2013-01-01", true],
  ["2013/..", false],
  ["../2013", false],
])("%s is longer than a year: %s", (period, longer) => {
  expect(isLongerThanYear(period)).toBe(longer);
});

test.each<[string, string | undefined]>([
  ["2011/2015", "2015"],
  ["2011-01/2015-06", "2014-07/2015-06"],
  ["../2015", "2015"],
  ["2011/..", undefined],
  ["2011-01-01/2015-06-15", undefined],
  ["2015-Q2", "2014-07/2015-06"],
])("the twelve months that end with %s are %s", (window, year) => {
  expect(lastYearOf(window)).toBe(year === undefined ? undefined : lastYearOf(year));
  if (year !== undefined) expect(areAsLong(lastYearOf(window) ?? "..", "2013")).toBe(true);
});

test("only what is summed, counted or not added up at all is the more the longer it is counted", () => {
  const over = (operator: Metric["over"]): Metric => ({
    ...flow,
    ...(operator === undefined ? {} : { over: operator }),
  });
  const operators = [undefined, "sum", "count", "none", "mean", "max", "last"] as const;
  expect(operators.filter((operator) => addsUpOverTime(over(operator)))).toEqual([undefined, "sum", "count", "none"]);
  expect(addsUpOverTime({ ...flow, accrual: "stock", over: "sum" })).toBe(false);
  expect(addsUpOverTime({ kind: "index", id: "m", name: "数", unit: "分", direction: "up" })).toBe(false);
});

describe("a baseline of another length than the window", () => {
  const unlike = (more: Partial<MeasuredTarget>, window = "2011/2015", metric: Metric = flow) =>
    baseOfOtherLength(
      metric,
      { id: "t", kind: "measured", metric: "m", bound: { atLeast: "1" }, source: { clause: "一" }, ...more },
      window,
    );
  const year = { baseline: { period: "2010" } };

  test("is told with the window that ends like this one and is as long", () => {
    expect(unlike(year)).toEqual({ base: "2010", window: "2011/2015", instead: "2015" });
    expect(unlike({ ...year, measure: { growth: "baseline" } })).toEqual(unlike(year));
    expect(unlike({ baseline: { period: ["2006/2010", "2010-H1", "2010"] } })).toEqual({
      base: "2010-H1",
      window: "2011/2015",
      instead: "2015-H2",
    });
  });

  test("is told alone where no such window is", () => {
    const alone = (base: string, window: string) => ({ base, window });
    expect(unlike(year, "2011-01-01/2015-06-15")).toEqual(alone("2010", "2011-01-01/2015-06-15"));
    expect(unlike({ baseline: { period: "2010-01-05/2010-02-01" } })).toEqual(
      alone("2010-01-05/2010-02-01", "2011/2015"),
    );
    expect(unlike({ ...year, schedule: { every: "half" } }, "2011-H1")).toEqual(alone("2010", "2011-H1"));
    expect(unlike({ baseline: { period: "../2010" } })).toEqual(alone("../2010", "2011/2015"));
  });

  test("is none where it is as long, where nothing is counted from it, and of what does not add up", () => {
    expect(unlike({ baseline: { period: "2006/2010" } })).toBeUndefined();
    expect(unlike({ baseline: { period: ["2010", "2009"] } }, "2015")).toBeUndefined();
    expect(unlike({ baseline: { value: "5" } })).toBeUndefined();
    expect(unlike({})).toBeUndefined();
    expect(unlike({ ...year, measure: { growth: "previous" } })).toBeUndefined();
    expect(unlike(year, "2011/2015", { ...flow, accrual: "stock" })).toBeUndefined();
  });
});
