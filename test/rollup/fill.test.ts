import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { prepareColumns } from "../../src/rollup/column-of-span.js";
import { filledPieces, spansToFill, type ValuesBelow } from "../../src/rollup/fill.js";
import { fillPlans } from "../../src/rollup/fill-plan.js";
import { basisOf } from "../../src/rollup/roll-up.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { newWorkings } from "../../src/rollup/workings.js";
import { flow, fraction, rate, ratio, type Row, value } from "./roll.js";

/** P at 0, C at 1, D at 2, a at 3, b at 4, memo of C and D at 5. */
const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "D", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "memo", members: ["C", "D"] },
]);

function setUp(rows: readonly Row[], period: string, metric: Metric = flow()) {
  const { observations, problems } = readObservations(rows, { metrics: [metric], districts });
  expect(problems).toEqual([]);
  const basis = basisOf(observations, { metrics: [metric], districts });
  const workings = newWorkings(basis);
  const window = numberedSpan(period);
  return { basis, workings, window, plans: fillPlans(basis, workings, 0, window) };
}

describe("of which periods it has to be known what the districts below come to", () => {
  const wanted = (rows: readonly Row[], period: string): readonly string[] => {
    const { plans, workings, window } = setUp(rows, period);
    return spansToFill(plans, workings, window).map((span) => span.period);
  };

  test("are those in which they alone reported, and none that the own figures leave no day of open", () => {
    const rows = [
      value("C", "2013-Q1", 1),
      value("a", "2013-01", 9),
      value("a", "2013-Q2", 1),
      value("b", "2013-H2", 1),
    ];
    expect(wanted(rows, "2013")).toEqual(["2013-Q2", "2013-H2"]);
  });

  test("are those of a stretch that stays open, and what is left of it", () => {
    const rows = [
      value("C", "2013-02", 1),
      value("C", "2013-05", 1),
      value("a", "2013-H1", 1),
      value("a", "2013-01", 1),
      value("b", "2013-03", 1),
    ];
    expect(wanted(rows, "2013")).toEqual(["2013-H1", "2013-01", "2013-03"]);
    expect(wanted(rows, "2013-H1")).toEqual(["2013-01", "2013-03"]);
  });

  test("are those that a district of members reported too, as theirs may stand over it", () => {
    const rows = [value("memo", "2013-H1", 1), value("a", "2013-Q1", 1), value("D", "2013-H2", 1)];
    expect(wanted(rows, "2013")).toEqual(["2013-H1", "2013-H2"]);
  });

  test("are each named once", () => {
    const rows = [value("P", "2013-H1", 1), value("C", "2013-H1", 1), value("a", "2013-H2", 1)];
    expect(wanted(rows, "2013")).toEqual(["2013-H2"]);
  });
});

describe("the pieces that a window is put together from", () => {
  const pieces = (
    rows: readonly Row[],
    period: string,
    metric?: Metric,
    valuesBelow: ValuesBelow = () => new Map(),
  ) => {
    const { basis, workings, window, plans } = setUp(rows, period, metric);
    prepareColumns(basis, workings, 0, window);
    return filledPieces(basis, workings, 0, window, plans, valuesBelow).map(({ row, span, filled }) => [
      span.period,
      row < 0 ? undefined : "own",
      filled?.amount,
    ]);
  };

  test("are its own figures, and between them those of the districts below", () => {
    const rows = [
      value("C", "2013-Q2", 1),
      value("C", "2013-Q4", 2),
      value("a", "2013-Q1", 4),
      value("b", "2013-Q1", 8),
      value("a", "2013-Q3", 16),
    ];
    expect(pieces(rows, "2013")).toEqual([
      ["2013-Q2", "own", undefined],
      ["2013-Q4", "own", undefined],
      ["2013-Q1", undefined, fraction("12")],
      ["2013-Q3", undefined, fraction("16")],
    ]);
  });

  test("are those below in a stretch of which they say more", () => {
    const below = ["a", "b"].flatMap((id) => [value(id, "2013-H1", 10), value(id, "2013-Q3", 1)]);
    const rows = [value("C", "2013-Q1", 3), value("C", "2013-Q3", 30), ...below];
    expect(pieces(rows, "2013")).toEqual([
      ["2013-Q3", "own", undefined],
      ["2013-H1", undefined, fraction("20")],
    ]);
    expect(
      pieces(
        rows.filter((row) => row["district"] !== "b"),
        "2013",
      ),
    ).toEqual([]);
  });

  test("are rates as they are read where they are not pooled", () => {
    const rows = [rate("C", "2013-Q1", 1, 2), rate("a", "2013-Q2", 1, 4), rate("b", "2013-Q2", 1, 5)];
    expect(pieces(rows, "2013-H1", ratio({ over: "mean", across: "max" }))).toEqual([
      ["2013-Q1", "own", undefined],
      ["2013-Q2", undefined, fraction("25")],
    ]);
  });

  test("are none where nothing of its own is left, or nothing from below is had", () => {
    const all = ["a", "b"].map((id) => value(id, "2013-H1", 10));
    expect(pieces([value("C", "2013-Q1", 3), ...all, value("a", "2013-Q3", 1)], "2013")).toEqual([]);
    expect(pieces([value("C", "2013-Q1", 3), value("a", "2013-H1", 10)], "2013")).toEqual([]);
  });

  test("are members' where all of them report, though its own leave no day open", () => {
    const rows = [
      value("memo", "2013-H1", 3),
      value("memo", "2013-H2", 5),
      ...["a", "b", "D"].map((id) => value(id, "2013-H1", 10)),
    ];
    expect(pieces(rows, "2013")).toEqual([
      ["2013-H2", "own", undefined],
      ["2013-H1", undefined, fraction("30")],
    ]);
  });

  test("hold the values behind them where all are taken together, asked for once for each period", () => {
    const asked: unknown[] = [];
    const below: ValuesBelow = (span, places) => {
      asked.push([span.period, places]);
      return new Map(places.map((place) => [place, [{ value: fraction(String(place)), times: 1 }]]));
    };
    const rows = [
      value("P", "2013-Q1", 1),
      value("C", "2013-Q1", 1),
      value("a", "2013-Q2", 4),
      value("b", "2013-Q2", 8),
    ];
    const values = (metric: Metric, known: ValuesBelow = below) => {
      const { basis, workings, window, plans } = setUp(rows, "2013", metric);
      prepareColumns(basis, workings, 0, window);
      return filledPieces(basis, workings, 0, window, plans, known).map(({ filled }) =>
        filled?.values.map(({ value: one }) => one),
      );
    };
    const both = [undefined, [fraction("0")], undefined, [fraction("1")]];
    for (const operator of ["median", "deviation", "sampleDeviation"] as const) {
      asked.length = 0;
      expect(values(flow({ over: operator, across: operator }))).toEqual(both);
      expect(asked).toEqual([["2013-Q2", [0, 1]]]);
    }
    const median = flow({ over: "median", across: "median" });
    expect(values(median, () => new Map())).toEqual([undefined, [], undefined, []]);
    asked.length = 0;
    expect(values(flow({ over: "sum", across: "median" }))).toEqual([undefined, [], undefined, []]);
    expect(values(flow({ over: "mean", across: "mean" }))).toEqual([undefined, [], undefined, []]);
    expect(asked).toEqual([]);
  });
});
