import { describe, expect, test } from "vitest";
import type { Bound, MeasuredTarget } from "../../src/model/target.js";
import { type Case, figuresIn, measured, measuredOf, METRICS, statusOf } from "./plan-of.js";

const more = METRICS.flow;
const fewer = { ...METRICS.flow, direction: "down" } as const;

/** A flow of 2011/2015, seen in 2014 where nothing else is said. */
function flow(
  bound: Bound,
  rows: Readonly<Record<string, string>>,
  given: Partial<Case> & Pick<MeasuredTarget, "schedule" | "baseline"> = {},
): Case {
  const { metric = more, asOf = "2014-06-30", period = "2011/2015", schedule = { by: "2015" }, baseline } = given;
  return {
    metric,
    target: measured(bound, { schedule, ...(baseline === undefined ? {} : { baseline }) }),
    rows: Object.entries(rows).map(([text, value]) => {
      const [year = "", part] = text.split(" ");
      return { period: year, value, ...(part === undefined ? {} : { missesParts: true as const }) };
    }),
    period,
    asOf,
  };
}

describe("a total over the plan's whole period, without a named baseline", () => {
  const total = (bound: Bound) => {
    const rows = [
      { period: "2006/2010", value: "50" },
      { period: "2011/2015", value: "30" },
    ];
    return figuresIn({ metric: more, target: measured(bound), rows, period: "2011/2015", asOf: "2016-01-31" });
  };

  test("comes from zero, be something at least asked for or just that", () => {
    expect(total({ atLeast: "60" }).progress).toBe("0.5");
    expect(total({ equals: "60" }).progress).toBe("0.5");
  });

  test("is held against the total before the plan where it has a limit", () => {
    expect(total({ atMost: "40" }).progress).toBe("2");
  });
});

describe("a year's flow of a plan for several, without a named baseline", () => {
  test("comes from the last value before the plan, whichever way it has to go", () => {
    const rising = flow({ atLeast: "100" }, { 2010: "50", 2013: "90" });
    expect(statusOf(rising)).toBe("on-track");
    expect(figuresIn(rising)).toMatchObject({
      progress: "0.8",
      expected: "80",
      forecast: "116.6666666666666666666666666666667",
    });
    const falling = flow({ atMost: "50" }, { 2010: "100", 2013: "60" }, { metric: fewer });
    expect(statusOf(falling)).toBe("on-track");
    expect(figuresIn(falling)).toMatchObject({ progress: "0.8", expected: "70" });
    expect(statusOf(flow({ atLeast: "100" }, { 2010: "50", 2013: "70" }))).toBe("behind");
  });

  test("stands like one whose baseline is named", () => {
    const rows = { 2010: "50", 2013: "90" };
    const [absent, named] = [
      flow({ atLeast: "100" }, rows),
      flow({ atLeast: "100" }, rows, { baseline: { period: "2010" } }),
    ];
    expect(figuresIn(absent)).toEqual(figuresIn(named));
    expect(statusOf(absent)).toBe(statusOf(named));
  });

  test("has come no way at all that could be told where nothing was known before the plan", () => {
    const unknown = flow({ atLeast: "100" }, { 2013: "90" });
    expect(statusOf(unknown)).toBe("open");
    expect(figuresIn(unknown)).toMatchObject({
      completion: "0.9",
      absent: { progress: "no-baseline", pace: "no-baseline" },
    });
  });

  test("has its whole year counted from there after the deadline, too", () => {
    const held = flow({ atLeast: "100" }, { 2010: "50", 2015: "90" }, { asOf: "2016-01-31" });
    expect(statusOf(held)).toBe("missed");
    expect(figuresIn(held).progress).toBe("0.8");
  });

  test("is asked for anew where it recurs: a year before the window is no way to it", () => {
    const during = { every: "year", during: "2014/2015" } as const;
    const each = flow({ atLeast: "100" }, { 2010: "50", 2013: "90" }, { schedule: during });
    expect(statusOf(each)).toBe("open");
    expect(figuresIn(each)).toMatchObject({ progress: "0.8", absent: { expected: "no-path", forecast: "no-path" } });
  });
});

describe("part of a window's flow", () => {
  test("is on the way from zero, and no progress from a whole year", () => {
    const part = flow({ atLeast: "100" }, { 2010: "50", "2015 part": "20" }, { asOf: "2015-03-31" });
    expect(statusOf(part)).toBe("behind");
    expect(figuresIn(part)).toMatchObject({ expected: "25", pace: "0.8", absent: { progress: "part-of-window" } });
    const limit = flow({ atMost: "50" }, { 2010: "100", "2015 part": "20" }, { metric: fewer, asOf: "2015-03-31" });
    expect(statusOf(limit)).toBe("on-track");
    expect(figuresIn(limit)).toMatchObject({ forecast: "80", absent: { progress: "part-of-window" } });
  });

  test("nor from a year whose baseline is named, which is not read then", () => {
    const baseline = { period: "2010" };
    const part = flow({ atLeast: "100" }, { 2010: "50", "2015 part": "20" }, { baseline, asOf: "2015-03-31" });
    expect(figuresIn(part)).toMatchObject({ pace: "0.8", absent: { progress: "part-of-window" } });
    expect(measuredOf(part).trace.steps.map(({ step }) => step)).not.toContain("observed-base");
  });
});

describe("a total over the whole plan, or over more than a year", () => {
  test("fills up from zero", () => {
    const whole = flow(
      { atLeast: "15" },
      { "2011/2015 part": "9", "2006/2010": "3" },
      { schedule: { by: "2011/2015" } },
    );
    expect(figuresIn(whole)).toMatchObject({ progress: "0.6", expected: "10.5" });
    const stage = flow({ atLeast: "9" }, { "2011/2013": "9", "2008/2010": "3" }, { schedule: { by: "2011/2013" } });
    expect(figuresIn(stage).progress).toBe("1");
    const year = flow(
      { atLeast: "10" },
      { 2012: "8", "2013 part": "6" },
      { period: "2013", schedule: { by: "2013" }, asOf: "2013-06-30" },
    );
    expect(figuresIn(year)).toMatchObject({ progress: "0.6", expected: "5" });
  });

  test("of exactly a year does not where the plan is longer, be it a leap year or across two", () => {
    for (const by of ["2012", "2011-07/2012-06"]) {
      const year = flow({ atLeast: "10" }, { [by]: "8" }, { schedule: { by }, asOf: "2014-06-30" });
      expect(figuresIn(year).absent.progress, by).toBe("no-baseline");
    }
    const longer = flow({ atLeast: "10" }, { "2011-07/2012-07": "8" }, { schedule: { by: "2011-07/2012-07" } });
    expect(figuresIn(longer).progress).toBe("0.8");
  });

  test("has not begun to where an earlier one was read: that is where it came from", () => {
    const earlier = flow(
      { atLeast: "12" },
      { 2012: "8" },
      { period: "2013", schedule: { by: "2013" }, asOf: "2013-02-01" },
    );
    expect(statusOf(earlier)).toBe("open");
    expect(figuresIn(earlier)).toMatchObject({ progress: "0", absent: { expected: "no-value-since-baseline" } });
  });

  test("under a limit comes from the last total before it", () => {
    const limit = flow(
      { atMost: "8" },
      { 2012: "10", 2013: "9" },
      { metric: fewer, period: "2013", schedule: { by: "2013" }, asOf: "2014-01-31" },
    );
    expect(figuresIn(limit).progress).toBe("0.5");
  });
});
