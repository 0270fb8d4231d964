import { describe, expect, test } from "vitest";
import { dayFrom, dayOf, daysBetween, isDay, plusDays, plusMonths } from "../../src/model/day.js";

describe("a day", () => {
  test.each(["2013-06-17", "2012-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    "2013-02-29",
    "1900-02-29",
    "2013-02-30",
    "2013-04-31",
    "2013-13-01",
    "2013-00-10",
    "2013-06-00",
    "2013-06-32",
    "0000-01-01",
    "2013-6-17",
    "13-06-17",
    "20130617",
    "2013/06/17",
    "2013-06-17 ",
    " 2013-06-17",
    "2013-06-17\n",
    "２０１３-06-17",
    "2013‐06‐17",
    "2013-06-17T00:00:00Z",
    "-2013-06-17",
    "+02013-06-17",
    "12013-06-17",
    "2013-06",
    "",
    null,
    undefined,
    20130617,
    new Date(0),
    ["2013-06-17"],
  ])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("a month later it is the same date, or the last one that month has", () => {
    expect(plusMonths("2013-01-31", 1)).toBe("2013-02-28");
    expect(plusMonths("2012-01-31", 1)).toBe("2012-02-29");
    expect(plusMonths("2012-02-29", -12)).toBe("2011-02-28");
    expect(plusMonths("2013-02-28", -12)).toBe("2012-02-28");
    expect(plusMonths("0001-12-31", -10)).toBe("0001-02-28");
    expect(plusMonths("9998-12-31", 12)).toBe("9999-12-31");
  });

  test("there is none before 0001 and none after 9999, and none is made up", () => {
    for (const slip of [
      () => plusDays("0001-01-01", -1),
      () => plusDays("9999-12-31", 1),
      () => plusMonths("9999-12-31", 1),
      () => plusMonths("0001-01-31", -1),
      () => plusMonths("2013-01-31", 120_000),
      () => plusDays("2013-01-31", 1e12),
      () => dayFrom(Number.NaN, 1, 1),
    ]) {
      expect(slip).toThrow(/not a year from 1 to 9999/);
    }
    expect(plusDays("9999-12-30", 1)).toBe("9999-12-31");
    expect(plusDays("0001-01-02", -1)).toBe("0001-01-01");
    expect(daysBetween("0001-01-01", "9999-12-31")).toBe(3652058);
  });
});

describe("the day at an instant", () => {
  test("is the one of the zone asked for, to the minute", () => {
    expect(dayOf(new Date("2013-06-17T15:59:59.999Z"), "Asia/Shanghai")).toBe("2013-06-17");
    expect(dayOf(new Date("2013-06-17T16:00:00Z"), "Asia/Shanghai")).toBe("2013-06-18");
    expect(dayOf(new Date("2013-01-01T03:29:59Z"), "America/St_Johns")).toBe("2012-12-31");
    expect(dayOf(new Date("2013-01-01T03:30:00Z"), "America/St_Johns")).toBe("2013-01-01");
    expect(dayOf(new Date("2013-06-17T18:29:59Z"), "Asia/Kolkata")).toBe("2013-06-17");
    expect(dayOf(new Date("2013-06-17T18:30:00Z"), "Asia/Kolkata")).toBe("2013-06-18");
    expect(dayOf(new Date("2013-06-17T18:14:59Z"), "Asia/Kathmandu")).toBe("2013-06-17");
    expect(dayOf(new Date("2013-06-17T18:15:00Z"), "Asia/Kathmandu")).toBe("2013-06-18");
  });

  test("keeps to the date line: Apia left out 30 December 2011", () => {
    expect(dayOf(new Date("2011-12-30T09:59:59Z"), "Pacific/Apia")).toBe("2011-12-29");
    expect(dayOf(new Date("2011-12-30T10:00:00Z"), "Pacific/Apia")).toBe("2011-12-31");
    const noon = new Date("2013-06-17T11:00:00Z");
    expect(["Pacific/Kiritimati", "Pacific/Apia", "UTC", "Pacific/Pago_Pago"].map((zone) => dayOf(noon, zone))).toEqual(
      ["2013-06-18", "2013-06-18", "2013-06-17", "2013-06-17"],
    );
  });

  test("follows the summer time of the zone", () => {
    expect(dayOf(new Date("2013-07-01T22:30:00Z"), "Europe/Berlin")).toBe("2013-07-02");
    expect(dayOf(new Date("2013-01-01T22:30:00Z"), "Europe/Berlin")).toBe("2013-01-01");
  });

  test("is counted by the calendar of today far back, too", () => {
    expect(dayOf(new Date("1500-03-01T00:00:00Z"), "UTC")).toBe("1500-03-01");
    expect(dayOf(new Date("0001-01-01T00:00:00Z"), "UTC")).toBe("0001-01-01");
    expect(dayOf(new Date("9999-12-31T23:59:59Z"), "UTC")).toBe("9999-12-31");
  });

  test("is refused outside the years that can be written", () => {
    for (const instant of ["0000-12-31T23:59:59Z", "-000004-06-01T00:00:00Z", "+010000-01-01T00:00:00Z"]) {
      expect(() => dayOf(new Date(instant), "UTC")).toThrow(/not a year from 1 to 9999/);
    }
    expect(() => dayOf(new Date("0001-01-01T00:00:00Z"), "America/St_Johns")).toThrow(RangeError);
    expect(() => dayOf(new Date("9999-12-31T23:00:00Z"), "Asia/Shanghai")).toThrow(RangeError);
  });

  test("needs a date and a zone: the machine's own is never taken", () => {
    expect(() => dayOf(new Date(Number.NaN), "UTC")).toThrow(RangeError);
    for (const zone of [undefined, null, 8, "", "Asia/Nowhere", "x".repeat(1000)]) {
      expect(() => dayOf(new Date(0), zone as string)).toThrow(RangeError);
    }
  });
});
