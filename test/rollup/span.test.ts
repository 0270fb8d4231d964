import { describe, expect, test } from "vitest";
import { dayBack, divisionOf, numberedSpan } from "../../src/rollup/span.js";
import { daysOf, isSame, stretchesOf } from "../../src/rollup/stretches.js";

const spans = (...periods: readonly string[]) => periods.map(numberedSpan);

describe("a period in numbers", () => {
  test.each([
    ["2000-01-01", { first: 0, last: 0, firstDay: "2000-01-01", lastDay: "2000-01-01" }],
    [
      "2000-01",
      { first: 0, last: 30, firstDay: "2000-01-01", lastDay: "2000-01-31", months: { first: 24000, count: 1 } },
    ],
    [
      "2000-Q2",
      { first: 91, last: 181, firstDay: "2000-04-01", lastDay: "2000-06-30", months: { first: 24003, count: 3 } },
    ],
    [
      "1999",
      { first: -365, last: -1, firstDay: "1999-01-01", lastDay: "1999-12-31", months: { first: 23988, count: 12 } },
    ],
    ["2000-01-01/2000-01-30", { first: 0, last: 29, firstDay: "2000-01-01", lastDay: "2000-01-30" }],
    ["2000-01-02/2000-01-31", { first: 1, last: 30, firstDay: "2000-01-02", lastDay: "2000-01-31" }],
  ])("%s", (period, numbers) => {
    expect(numberedSpan(period)).toEqual({ period, ...numbers });
  });

  test("is the same each time it is asked for, and written in its shortest form", () => {
    expect(numberedSpan("2013-05")).toBe(numberedSpan("2013-05"));
    expect(numberedSpan("2013-01-01/2013-06-30").period).toBe("2013-H1");
  });

  test("is closed", () => {
    const message = (period: string) => `period: "${period}" is open at an end; a rollup has values for closed periods`;
    expect(() => numberedSpan("2013/..")).toThrow(new RangeError(message("2013/..")));
    expect(() => numberedSpan("../2013")).toThrow(new RangeError(message("../2013")));
  });

  test("stays what it is however many others were asked for since", () => {
    const before = numberedSpan("2013-05");
    for (let year = 1000; year < 3100; year += 1) numberedSpan(String(year));
    expect(numberedSpan("2013-05")).toEqual(before);
  });
});

test("the day so long before a period, the calendar's first where it ends before", () => {
  const [span] = spans("2000-03");
  expect(dayBack(span!, {})).toBe(60);
  expect(dayBack(span!, { days: 1 })).toBe(59);
  expect(dayBack(span!, { months: 1 })).toBe(31);
  expect(dayBack(span!, { months: 2 })).toBe(0);
  expect(dayBack(span!, { years: 1 })).toBe(-306);
  expect(dayBack(span!, { years: 1, months: 1, days: 1 })).toBe(-306 - 28 - 1);
  expect(dayBack(span!, { years: 9000 })).toBe(numberedSpan("0001-01-01").first);
});

describe("a window is cut into the longest equal parts that all pieces are made of", () => {
  test.each<[string, readonly string[], number, readonly number[]]>([
    ["2013", ["2013-01", "2013-Q2"], 12, [1, 3]],
    ["2013", ["2013-H1", "2013-Q3"], 4, [2, 1]],
    ["2013", ["2013-H1"], 2, [1]],
    ["2013", ["2013"], 1, [1]],
    ["2013", [], 1, []],
    ["2013", ["2013-03/2013-04"], 6, [1]],
    ["2013", ["2013-02/2013-03"], 12, [2]],
    ["2013-02", ["2013-02-01/2013-02-14"], 2, [1]],
    ["2013-02", ["2013-02-08/2013-02-14", "2013-02-15/2013-02-28"], 4, [1, 2]],
    ["2013-01/2013-02", ["2013-01", "2013-02-01"], 59, [31, 1]],
    ["2013-01-01/2013-01-10", ["2013-01-03/2013-01-04"], 5, [1]],
    ["2013-01-02/2013-03-01", ["2013-02"], 59, [28]],
    ["2011/2015", ["2011", "2013/2014"], 5, [1, 2]],
  ])("%s of %j", (window, pieces, parts, covers) => {
    expect(divisionOf(numberedSpan(window), spans(...pieces))).toEqual({ parts, covers });
  });

  test.each<[string, string, string, number, number, number]>([
    ["months inside months", "2013-H1", "2013-Q1", 3, 6, 3],
    ["halves inside a half", "2013", "2013-H1", 1, 2, 1],
    ["quarters inside a half", "2013", "2013-H1", 2, 4, 2],
    ["sevenths of four weeks", "2013-02", "2013-02-01/2013-02-14", 2, 4, 2],
    ["what is no number of days", "2013-02", "2013-02-01/2013-02-14", 3, 2, 1],
    ["what is no number of months, in days", "2013-Q1", "2013-01", 31, 90, 31],
    ["what is no number of months nor days", "2013-H1", "2013-01", 30, 181, 31],
  ])("of pieces that were cut themselves: %s", (_, window, piece, cut, parts, covers) => {
    const [span] = spans(piece);
    expect(divisionOf(numberedSpan(window), [span!], [{ span: span!, parts: cut }])).toEqual({
      parts,
      covers: [covers],
    });
  });
});

describe("stretches", () => {
  const stretched = (...periods: readonly string[]) => stretchesOf(spans(...periods)).map(({ period }) => period);

  test("are what spans that overlap cover between them, in order", () => {
    expect(stretched("2013-Q2", "2013-01")).toEqual(["2013-01", "2013-Q2"]);
    expect(stretched("2013-01", "2013-02")).toEqual(["2013-01", "2013-02"]);
    expect(stretched("2013-01/2013-02", "2013-02/2013-03")).toEqual(["2013-Q1"]);
    expect(stretched("2013-H1", "2013-02", "2013-05/2013-07")).toEqual(["2013-01/2013-07"]);
    expect(stretched("2013-H1", "2013-06")).toEqual(["2013-H1"]);
    expect(stretched("2013-01-01/2013-01-10", "2013-01-10/2013-01-12")).toEqual(["2013-01-01/2013-01-12"]);
    expect(stretched()).toEqual([]);
  });

  test("have so many days, and are the same by their first and last", () => {
    expect(daysOf(spans("2013-01", "2013-02"))).toBe(59);
    expect(daysOf([])).toBe(0);
    const [year, half, other] = spans("2013", "2013-H1", "2013-H2");
    expect([isSame(year!, year!), isSame(year!, half!), isSame(year!, other!)]).toEqual([true, false, false]);
  });
});
