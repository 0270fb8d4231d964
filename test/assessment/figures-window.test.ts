import { describe, expect, test } from "vitest";
import { dayBefore, figuresBefore, windowBefore } from "../../src/assessment/figures-window.js";
import type { AssessmentWindow } from "../../src/assessment/scheme.js";
import type { EvidencePeriod } from "../../src/assessment/scheme-node.js";
import type { RoundEvidence } from "../../src/assessment/unit-evidence.js";

const evidence = (window: string, figures: EvidencePeriod, windows: AssessmentWindow): RoundEvidence =>
  ({ window, figures, scheme: { window: windows } }) as RoundEvidence;
const yearly: AssessmentWindow = { from: "07-01", to: "06-30" };
const ofTwoYears: AssessmentWindow = { from: "01-01", to: "12-31", years: 2 };

describe("so many windows earlier", () => {
  test.each([
    ["2014-03-31", 1, "2013-03-31"],
    ["2014-03-31", 0, "2014-03-31"],
    ["0002-03-31", 1, "0001-03-31"],
    ["0001-03-31", 1, undefined],
  ])("a day %s, %s window of a year back", (day, back, expected) => {
    expect(dayBefore(day, yearly, back)).toBe(expected);
  });

  test.each([
    ["2014-03-31", 3, "2008-03-31"],
    ["0007-03-31", 3, "0001-03-31"],
    ["0006-03-31", 3, undefined],
  ])("a day %s, %s windows of two years back", (day, back, expected) => {
    expect(dayBefore(day, ofTwoYears, back)).toBe(expected);
  });

  test("windows are whole ones", () => {
    expect(windowBefore(evidence("2013-07-01/2014-06-30", "window", yearly), 0)).toBe("2013-07-01/2014-06-30");
    expect(windowBefore(evidence("2013-07-01/2014-06-30", "window", yearly), 2)).toBe("2011-07/2012-06");
    expect(windowBefore(evidence("2013/2014", "window", ofTwoYears), 1)).toBe("2011/2012");
    expect(windowBefore(evidence("0001-07-01/0002-06-30", "window", yearly), 1)).toBeUndefined();
  });

  test.each<[string, EvidencePeriod, number, string | undefined]>([
    ["2013-07-01/2014-06-30", { year: "first" }, 0, "2013"],
    ["2013-07-01/2014-06-30", { year: "last" }, 0, "2014"],
    ["2013-07-01/2014-06-30", { year: "last", plus: -1 }, 1, "2012"],
    ["2013-07-01/2014-06-30", "window", 1, "2012-07/2013-06"],
    ["0001-07-01/0002-06-30", { year: "first" }, 0, "0001"],
    ["0001-07-01/0002-06-30", { year: "first" }, 1, undefined],
    ["0001-07-01/0002-06-30", { year: "last" }, 1, "0001"],
    ["9998-07-01/9999-06-30", { year: "last" }, 0, "9999"],
    ["9998-07-01/9999-06-30", { year: "last", plus: 1 }, 0, undefined],
    ["9998-07-01/9999-06-30", { year: "last", plus: 1 }, 1, "9999"],
  ])("figures of %s, %j, %s back", (window, figures, back, expected) => {
    expect(figuresBefore(evidence(window, figures, yearly), back)).toBe(expected);
  });
});
