import { describe, expect, test } from "vitest";
import { isMonthDay, isWindow, windowFrom, windowIn } from "../../src/assessment/window.js";

describe("a day of the year", () => {
  test.each(["01-01", "02-29", "06-30", "12-31"])("%s is one", (text) => {
    expect(isMonthDay(text)).toBe(true);
  });

  test.each(["", "June", "6-30", "06-3", "106-30", "06-301", "00-10", "13-01", "06-00", "06-31", "02-30"])(
    "%j is none",
    (text) => {
      expect(isMonthDay(text)).toBe(false);
    },
  );
});

describe("windows", () => {
  const calendar = { from: "01-01", to: "12-31" };
  const july = { from: "07-01", to: "06-30" };

  test("run from a day to the next other one, over as many years as they last", () => {
    expect([windowFrom(calendar, 2013), windowFrom(july, 2013)]).toEqual(["2013", "2013-07/2014-06"]);
    expect(windowFrom({ ...july, years: 2 }, 2013)).toBe("2013-07/2015-06");
    expect(windowFrom({ from: "03-01", to: "02-29" }, 2013)).toBe("2013-03/2014-02");
  });

  test("end with the calendar", () => {
    expect([windowFrom(calendar, 1), windowFrom(calendar, 0)]).toEqual(["0001", undefined]);
    expect([windowFrom(calendar, 9999), windowFrom(july, 9999)]).toEqual(["9999", undefined]);
    expect(windowFrom({ ...calendar, years: 2 }, 9999)).toBeUndefined();
  });

  test("are told from other periods, however they are written", () => {
    expect(
      ["2013", "2013-01-01/2013-12-31", "2013-07/2014-06", "2013-H1"].map((one) => isWindow(calendar, one)),
    ).toEqual([true, true, false, false]);
    expect(isWindow(july, "2013-07-01/2014-06-30")).toBe(true);
    expect([isWindow(calendar, "../2013"), isWindow(calendar, "2013/..")]).toEqual([false, false]);
  });

  test("are taken in their shortest form; a period that is none is the caller's slip, and one is shown", () => {
    expect(windowIn(july, "2013-07-01/2014-06-30")).toBe("2013-07/2014-06");
    const refusal = (window: typeof calendar, period: string): unknown => {
      try {
        return windowIn(window, period);
      } catch (error) {
        return error;
      }
    };
    expect(refusal(july, "2013")).toEqual(
      new RangeError(
        'window: "2013" does not run from 07-01 to the next 06-30, as the scheme\'s windows do; accepted: "2013-07/2014-06"',
      ),
    );
    expect(refusal(july, "9999")).toMatchObject({ message: expect.stringContaining('accepted: "2000-07/2001-06"') });
    expect(refusal(calendar, "../2013")).toMatchObject({ message: expect.stringContaining('accepted: "2013"') });
  });
});
