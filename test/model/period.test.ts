import { describe, expect, test } from "vitest";
import {
  calendarPeriodsAround,
  comparePeriods,
  firstDayOf,
  lastDayOf,
  lengthOf,
  periodContains,
  type PeriodLength,
  periodOf,
  periodsOf,
  previousPeriod,
  sameLastYear,
  shortestPeriod,
  spanOf,
} from "../../src/model/period.js";

describe("a period", () => {
  test.each([
    ["2013", "2013-01-01", "2013-12-31"],
    ["2013-H1", "2013-01-01", "2013-06-30"],
    ["2013-H2", "2013-07-01", "2013-12-31"],
    ["2013-Q1", "2013-01-01", "2013-03-31"],
    ["2013-Q2", "2013-04-01", "2013-06-30"],
    ["2013-Q3", "2013-07-01", "2013-09-30"],
    ["2013-Q4", "2013-10-01", "2013-12-31"],
    ["2012-02", "2012-02-01", "2012-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2013-12", "2013-12-01", "2013-12-31"],
    ["2012-02-29", "2012-02-29", "2012-02-29"],
    ["2011/2020", "2011-01-01", "2020-12-31"],
    ["2013-07-01/2014-06-30", "2013-07-01", "2014-06-30"],
    ["2013-Q2/2014-H1", "2013-04-01", "2014-06-30"],
    ["2013/2014-06-17", "2013-01-01", "2014-06-17"],
    ["../2025", undefined, "2025-12-31"],
    ["2023-07/..", "2023-07-01", undefined],
    ["0001", "0001-01-01", "0001-12-31"],
    ["9999-H2", "9999-07-01", "9999-12-31"],
  ] as const)("%s has its first and last day", (period, first, last) => {
    expect([firstDayOf(period), lastDayOf(period)]).toEqual([first, last]);
  });

  test.each([
    "2013-13",
    "2013-00",
    "2013-02-30",
    "2013-02-29",
    "2013-H3",
    "2013-H0",
    "2013-Q5",
    "2013-Q0",
    "0000",
    "0000-06",
    "0000-Q1",
    "13-06",
    "213",
    "12013",
    "2013 ",
    " 2013",
    "2013\n",
    "２０１３",
    "2013-０6",
    "2013-h1",
    "2013-q2",
    "2013-W05",
    "2013-6",
    "201306",
    "20130617",
    "2013-168",
    "2013年",
    "-2013",
    "+2013",
    "2014/2013",
    "2013-06-18/2013-06-17",
    "2013-H2/2013-H1",
    "../..",
    "2013//2014",
    "2013/",
    "/2013",
    "/",
    "..",
    "2013/2014/2015",
    "2013--2014",
    "2013-07/09",
    "2011/20",
    "2013/P1Y",
    "2013/..2014",
    "../2013-13",
    "2013-13/..",
    "2013..2014",
    "",
    "x".repeat(10_000_000),
    null,
    undefined,
    2013,
    new Date(0),
    ["2013"],
    {},
  ])("%j is none", (text) => {
    expect(spanOf(text)).toBeUndefined();
  });

  test("that is none is the caller's slip, shown short", () => {
    expect(() => firstDayOf("2013-13")).toThrow(/^"2013-13" is not a period; accepted: "2013", "2013-H1"/);
    expect(() => shortestPeriod("x".repeat(10_000_000))).toThrow(/^"x{60}…" is not a period/);
    const slips: readonly unknown[] = [undefined, null, 2013, 5n, {}];
    for (const slip of slips) expect(() => lastDayOf(slip as string)).toThrow(RangeError);
    expect(() => periodOf({})).toThrow(RangeError);
  });

  test.each([
    ["2013-01-01/2013-12-31", "2013"],
    ["2013-01/2013-12", "2013"],
    ["2013-H1/2013-H2", "2013"],
    ["2013-Q1/2013-Q2", "2013-H1"],
    ["2013-04-01/2013-06", "2013-Q2"],
    ["2013-06/2013-06", "2013-06"],
    ["2013-06-17/2013-06-17", "2013-06-17"],
    ["2012-02-01/2012-02-29", "2012-02"],
    ["2012-02-01/2012-02-28", "2012-02-01/2012-02-28"],
    ["2013-02/2013-04", "2013-02/2013-04"],
    ["2013-04/2013-09", "2013-04/2013-09"],
    ["2013-07-01/2014-06-30", "2013-07/2014-06"],
    ["2013/2014-06", "2013-01/2014-06"],
    ["2011-01-01/2020-12-31", "2011/2020"],
    ["2013-Q1/2014-03-30", "2013-01-01/2014-03-30"],
    ["../2025-12-31", "../2025"],
    ["../2025-H1", "../2025-06"],
    ["2023-01-01/..", "2023/.."],
    ["2023-Q3/..", "2023-07/.."],
    ["2023-07-02/..", "2023-07-02/.."],
    ["0001/9999", "0001/9999"],
  ])("%s is written %s", (period, shortest) => {
    expect(shortestPeriod(period)).toBe(shortest);
  });

  test("has a length where it is one of the calendar's", () => {
    const lengths: readonly (readonly [string, PeriodLength | undefined])[] = [
      ["2013-01/2013-12", "year"],
      ["2013-07/2013-12", "half"],
      ["2013-Q4", "quarter"],
      ["2013-02-01/2013-02-28", "month"],
      ["2013-02-28", "day"],
      ["2013-02/2013-04", undefined],
      ["2011/2020", undefined],
      ["../2013", undefined],
      ["2013/..", undefined],
    ];
    for (const [period, length] of lengths) expect(lengthOf(period)).toBe(length);
  });
});

describe("the period before", () => {
  test.each([
    ["2013", "2012"],
    ["2013-H1", "2012-H2"],
    ["2013-Q1", "2012-Q4"],
    ["2012-03", "2012-02"],
    ["2012-02", "2012-01"],
    ["2012-03-01", "2012-02-29"],
    ["2012-02-29", "2012-02-28"],
    ["2013-01-01", "2012-12-31"],
    ["2011/2020", "2001/2010"],
    ["2013-07/2014-06", "2012-07/2013-06"],
    ["2013-02/2013-04", "2012-11/2013-01"],
    ["2012-02-01/2012-02-28", "2012-01-04/2012-01-31"],
    ["2013-06-11/2013-06-20", "2013-06-01/2013-06-10"],
    ["0002", "0001"],
    ["9999", "9998"],
    ["9999-12-31", "9999-12-30"],
  ])("%s is %s", (period, before) => {
    expect(previousPeriod(period)).toBe(before);
  });
});

describe("the same stretch of the year before", () => {
  test.each([
    ["2013", "2012"],
    ["2013-H1", "2012-H1"],
    ["2013-Q1", "2012-Q1"],
    ["2012-Q1", "2011-Q1"],
    ["2012-02", "2011-02"],
    ["2013-02", "2012-02"],
    ["2012-02-29", "2011-02-28"],
    ["2013-02-28", "2012-02-28"],
    ["2013-01-01/2013-02-28", "2012-01/2012-02"],
    ["2013-01-15/2013-02-28", "2012-01-15/2012-02-28"],
    ["2012-02-29/2012-03-05", "2011-02-28/2011-03-05"],
    ["2013-01/2014-06", "2012-01/2013-06"],
    ["2013-06-30", "2012-06-30"],
    ["0002-02", "0001-02"],
    ["9999", "9998"],
    ["9999-12", "9998-12"],
    ["9999-12-31", "9998-12-31"],
  ])("of %s is %s", (period, before) => {
    expect(sameLastYear(period)).toBe(before);
  });

  test("is refused before the year 1 and for open ends, as is the period before", () => {
    for (const step of [previousPeriod, sameLastYear]) {
      for (const period of ["0001", "0001-01", "0001-01-01", "0001-Q1", "0001-01-01/0001-01-20"]) {
        expect(() => step(period)).toThrow(/0 is not a year from 1 to 9999/);
      }
      for (const period of ["../2013", "2013/.."])
        expect(() => step(period)).toThrow(/^(\.\.\/2013|2013\/\.\.): an open period has no/);
    }
    expect(previousPeriod("0001-02")).toBe("0001-01");
    expect(previousPeriod("0001-01-02")).toBe("0001-01-01");
  });
});

describe("the parts of a period", () => {
  test("are those that lie wholly inside", () => {
    expect(periodsOf("2013", "half")).toEqual(["2013-H1", "2013-H2"]);
    expect(periodsOf("2013", "quarter")).toEqual(["2013-Q1", "2013-Q2", "2013-Q3", "2013-Q4"]);
    expect(periodsOf("2013-Q2", "month")).toEqual(["2013-04", "2013-05", "2013-06"]);
    expect(periodsOf("2013-Q2", "year")).toEqual([]);
    expect(periodsOf("2013-Q2", "quarter")).toEqual(["2013-Q2"]);
    expect(periodsOf("2013-02/2013-07", "quarter")).toEqual(["2013-Q2"]);
    expect(periodsOf("2013-01-02/2013-03-30", "month")).toEqual(["2013-02"]);
    expect(periodsOf("2012-07-02/2014-06-30", "year")).toEqual(["2013"]);
    expect(periodsOf("2012-02-10/2012-02-20", "month")).toEqual([]);
  });

  test("are all there at both ends of the calendar", () => {
    expect(periodsOf("9999", "month")).toHaveLength(12);
    expect(periodsOf("9998/9999", "quarter").slice(-2)).toEqual(["9999-Q3", "9999-Q4"]);
    expect(periodsOf("0001", "month")[0]).toBe("0001-01");
    expect(periodsOf("0001/9999", "month")).toHaveLength(9999 * 12);
    expect(periodsOf("9999-12-30/9999-12-31", "month")).toEqual([]);
  });

  test("are not listed for open ends, nor by a length that is none", () => {
    expect(() => periodsOf("2013/..", "year")).toThrow(/^2013\/\.\.: an open period has no parts to list/);
    for (const every of ["day", "week", "toString", ""])
      expect(() => periodsOf("2013", every as "year")).toThrow(/is not one of year, half, quarter, month/);
  });

  test("know the calendar periods around them", () => {
    expect(calendarPeriodsAround("2013-06-17")).toEqual(["2013-06", "2013-Q2", "2013-H1", "2013"]);
    expect(calendarPeriodsAround("2013-Q4")).toEqual(["2013-H2", "2013"]);
    expect(calendarPeriodsAround("2013-02/2013-03")).toEqual(["2013-Q1", "2013-H1", "2013"]);
    expect(calendarPeriodsAround("9999-12-31")).toEqual(["9999-12", "9999-Q4", "9999-H2", "9999"]);
    expect(calendarPeriodsAround("2013")).toEqual([]);
    expect(calendarPeriodsAround("2013/2014")).toEqual([]);
    expect(calendarPeriodsAround("2013/..")).toEqual([]);
  });
});

describe("order and nesting", () => {
  test("a part comes before the whole it closes, and open ends lie outermost", () => {
    const sorted = [
      "../2012",
      "2012",
      "../2013",
      "2013-06",
      "2013-Q2",
      "2013-H1",
      "2013",
      "2013/..",
      "../9999",
      "9999",
    ];
    expect([...sorted].sort(comparePeriods)).toEqual([
      "2012",
      "../2012",
      "2013-06",
      "2013-Q2",
      "2013-H1",
      "2013",
      "../2013",
      "9999",
      "../9999",
      "2013/..",
    ]);
  });

  test("only an open period holds an open one", () => {
    expect(periodContains("2011/2020", "2013-Q2")).toBe(true);
    expect(periodContains("../2013", "2013")).toBe(true);
    expect(periodContains("2013/..", "9999")).toBe(true);
    expect(periodContains("0001/9999", "2013/..")).toBe(false);
    expect(periodContains("0001/9999", "../2013")).toBe(false);
    expect(periodContains("2013", "2013-07/2014-06")).toBe(false);
  });
});
