import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { fillPlans } from "../../src/rollup/fill-plan.js";
import type { RollUpOptions } from "../../src/rollup/index.js";
import { basisOf } from "../../src/rollup/roll-up.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { newWorkings } from "../../src/rollup/workings.js";
import { flow, type Row, value } from "./roll.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "D", parent: "P" },
  { id: "memo", members: ["C", "D"] },
]);

/** Each plan: its district, and its stretches with the periods of its own and those left to the districts below. */
function planned(
  rows: readonly Row[],
  window: string,
  metric: Metric = flow(),
  options: Partial<RollUpOptions> = {},
): readonly unknown[] {
  const { observations, problems } = readObservations(rows, { metrics: [metric], districts });
  expect(problems).toEqual([]);
  const basis = basisOf(observations, { metrics: [metric], districts, ...options });
  return fillPlans(basis, newWorkings(basis), 0, numberedSpan(window)).map(({ place, stretches }) => [
    districts.rows[place]?.id,
    ...stretches.map(({ span, own, gaps }) => [
      span.period,
      own.map((piece) => piece.span.period).join(" "),
      gaps.map(({ period }) => period).join(" "),
    ]),
  ]);
}

describe("a period that a district reported in part and those below it in others", () => {
  test.each<[string, string, readonly Row[], readonly unknown[]]>([
    [
      "is cut where no figure reaches over",
      "2013",
      [value("C", "2013-Q1", 1), value("a", "2013-Q2", 1), value("b", "2013-H2", 1)],
      [["C", ["2013-Q1", "2013-Q1", ""], ["2013-Q2", "", "2013-Q2"], ["2013-H2", "", "2013-H2"]]],
    ],
    [
      "is one stretch where one below reaches over an own one and out of it",
      "2013",
      [value("C", "2013-Q1", 1), value("a", "2013-H1", 1), value("b", "2013-Q4", 1)],
      [["C", ["2013-H1", "2013-Q1", ""], ["2013-Q4", "", "2013-Q4"]]],
    ],
    [
      "leaves to those below what the own ones leave open in a stretch",
      "2013",
      [
        value("C", "2013-02", 1),
        value("C", "2013-05", 1),
        value("a", "2013-H1", 1),
        value("a", "2013-01", 1),
        value("b", "2013-03", 1),
        value("b", "2013-05", 1),
        value("b", "2013-06", 1),
      ],
      [["C", ["2013-H1", "2013-02 2013-05", "2013-01 2013-03 2013-06"]]],
    ],
    [
      "goes by days too",
      "2013-01-01/2013-01-04",
      [
        value("C", "2013-01-01", 1),
        value("a", "2013-01-02", 1),
        value("a", "2013-01-01", 1),
        value("b", "2013-01-04", 1),
      ],
      [["C", ["2013-01-01", "2013-01-01", ""], ["2013-01-02", "", "2013-01-02"], ["2013-01-04", "", "2013-01-04"]]],
    ],
    [
      "of several tiers has a plan for each",
      "2013",
      [value("P", "2013-Q1", 1), value("C", "2013-Q2", 1), value("a", "2013-Q3", 1), value("D", "2013-Q4", 1)],
      [
        [
          "P",
          ["2013-Q1", "2013-Q1", ""],
          ["2013-Q2", "", "2013-Q2"],
          ["2013-Q3", "", "2013-Q3"],
          ["2013-Q4", "", "2013-Q4"],
        ],
        ["C", ["2013-Q2", "2013-Q2", ""], ["2013-Q3", "", "2013-Q3"]],
      ],
    ],
    [
      "has no plan where the district reported all of it",
      "2013",
      [value("C", "2013", 9), value("C", "2013-Q1", 1), value("a", "2013-Q2", 1)],
      [],
    ],
    [
      "has one of another district that reported parts, though one above it reported all of it",
      "2013",
      [value("P", "2013", 9), value("P", "2013-Q1", 9), value("C", "2013-Q1", 1), value("a", "2013-Q2", 1)],
      [["C", ["2013-Q1", "2013-Q1", ""], ["2013-Q2", "", "2013-Q2"]]],
    ],
    ["or all of its parts", "2013", [value("C", "2013-H1", 9), value("C", "2013-H2", 1), value("a", "2013-Q2", 1)], []],
    ["or nothing was reported below", "2013", [value("C", "2013-H1", 9), value("D", "2013-H2", 1)], []],
    ["or all was reported below alone", "2013", [value("a", "2013-H1", 9), value("b", "2013-H2", 1)], []],
    [
      "made of members, is planned with what lies below these, all of it reported or not",
      "2013",
      [value("memo", "2013-H1", 1), value("memo", "2013-H2", 1), value("a", "2013-Q1", 1), value("D", "2013-Q4", 1)],
      [["memo", ["2013-H1", "2013-H1", ""], ["2013-H2", "2013-H2", ""]]],
    ],
    [
      "made of members, is planned with what a district below one of them reported",
      "2013",
      [value("memo", "2013-H1", 1), value("a", "2013-Q4", 1)],
      [["memo", ["2013-H1", "2013-H1", ""], ["2013-Q4", "", "2013-Q4"]]],
    ],
    [
      "made of members, is planned with what one of them reported",
      "2013",
      [value("memo", "2013-H1", 1), value("D", "2013-Q4", 1)],
      [["memo", ["2013-H1", "2013-H1", ""], ["2013-Q4", "", "2013-Q4"]]],
    ],
    [
      "made of members, has no plan where none of them reported",
      "2013",
      [value("memo", "2013-H1", 1), value("P", "2013-H2", 1)],
      [],
    ],
  ])("%s", (_, window, rows, expected) => {
    expect(planned(rows, window)).toEqual(expected);
  });

  const halves = [value("C", "2013-H1", 1), value("a", "2013-H2", 1)];

  test("has no plan where own figures are added or ignored", () => {
    expect(planned(halves, "2013")).toHaveLength(1);
    expect(planned(halves, "2013", flow(), { own: "add" })).toEqual([]);
    expect(planned(halves, "2013", flow(), { own: "ignore" })).toEqual([]);
  });

  test.each<[Operator, Operator, boolean]>([
    ["sum", "sum", true],
    ["sum", "first", true],
    ["sum", "deviation", false],
    ["sum", "sampleDeviation", false],
    ["sum", "none", false],
    ["none", "none", false],
    ["none", "sum", false],
    ["first", "first", false],
    ["last", "last", false],
    ["first", "sum", false],
    ["last", "sum", false],
    ["ratio", "sum", false],
    ["all", "sum", false],
    ["any", "sum", false],
    ["count", "sum", false],
    ["count", "count", true],
    ["deviation", "max", false],
    ["sampleDeviation", "max", false],
    ["deviation", "deviation", true],
    ["sampleDeviation", "sampleDeviation", true],
    ["mean", "sum", true],
    ["min", "max", true],
    ["max", "mean", true],
    ["median", "sum", true],
    ["median", "sampleDeviation", false],
    ["weightedMean", "sum", true],
    ["weightedMean", "deviation", false],
  ])("by %s over time and %s across: %s", (over, across, can) => {
    expect(planned(halves, "2013", flow({ over, across }))).toHaveLength(can ? 1 : 0);
  });
});
