import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { Rollup } from "../../src/rollup/index.js";
import { latestCellBefore } from "../../src/rollup/latest-period.js";
import { flow, roll, value } from "./roll.js";

const latest = (rollup: Rollup, period: string, wanted?: (period: string) => boolean): string | undefined =>
  latestCellBefore(rollup, { metric: "m", district: "a", period }, wanted)?.period;

describe("the latest value before a period", () => {
  const rollup = roll([value("a", "2010", "1"), value("a", "2011-03", "2"), value("b", "2012", "3")], [flow()]);

  test("is of the same length, and holds something", () => {
    expect(latest(rollup, "2013")).toBe("2011");
    expect(latest(rollup, "2011")).toBe("2010");
    expect(latest(rollup, "2010")).toBeUndefined();
    expect(latest(rollup, "2013-05")).toBe("2011-03");
    expect(latest(rollup, "2013-Q1")).toBe("2011-Q1");
    expect(latest(rollup, "2012/2013")).toBe("2010/2011");
    expect(latest(rollup, "1950")).toBeUndefined();
  });

  test("is one that is wanted, of those in which anything was observed", () => {
    expect(latest(rollup, "2013", (period) => period < "2011")).toBe("2010");
    const asked: string[] = [];
    latest(rollup, "2014-Q1", (period) => {
      asked.push(period);
      return false;
    });
    expect(asked).toEqual(["2011-Q1"]);
  });

  test("is not looked for where nothing could be", () => {
    expect(() => latestCellBefore(rollup, { metric: "x", district: "a", period: "2013" })).toThrow(
      new RangeError('metric: "x" is not in this rollup'),
    );
    expect(() => latestCellBefore(rollup, { metric: "m", district: "a", period: "2013/.." })).toThrow(RangeError);
  });

  test("is none where nothing was observed, or where the one before would begin before the year 1", () => {
    expect(latest(roll([], [flow()]), "2013")).toBeUndefined();
    expect(latest(roll([value("a", "0001", 1)], [flow()]), "0002/9999")).toBeUndefined();
  });

  test("is that of the metric asked for, whichever others there are", () => {
    const two = roll([value("a", "2010", 1), value("a", "2012", 2, { metric: "n" })], [{ ...flow(), id: "n" }, flow()]);
    expect(latest(two, "2013")).toBe("2010");
  });
});

describe("the latest state of a milestone before a period", () => {
  const law: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up" };
  const rollup = roll(
    [
      { metric: "m", district: "b", value: "2013-08-01" },
      { metric: "m", district: "a", value: "2011-06-15" },
    ],
    [law],
  );

  test("is found in any period since somebody reached it", () => {
    expect(latest(rollup, "2016")).toBe("2015");
    expect(latest(rollup, "2013-Q1")).toBe("2012-Q4");
    expect(latest(rollup, "2012")).toBe("2011");
  });

  test("is found since it was said that it was not reached", () => {
    const denied = roll([{ metric: "m", district: "a", value: "not-reached", period: "2012" }], [law]);
    expect(latest(denied, "2014")).toBe("2013");
    expect(latest(denied, "2013-Q2")).toBe("2013-Q1");
    expect(latest(denied, "2012")).toBeUndefined();
  });

  test("is none before that", () => {
    expect(latest(rollup, "2011")).toBeUndefined();
    expect(latest(rollup, "2011-06")).toBeUndefined();
  });
});
