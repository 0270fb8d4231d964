import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { cellAt, cellRows, cells, rollUp } from "../../src/rollup/index.js";
import { at, flow, rate, ratio, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, { id: "a", parent: "P" }, { id: "b", parent: "P" }]);
const law: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up" };

describe("the periods worked out", () => {
  test("are those observed and the calendar around them, in order", () => {
    expect(roll([value("a", "2013-05", 1), value("a", "2012-Q4", 1)], [flow()], districts).periods).toEqual([
      "2012-Q4",
      "2012-H2",
      "2012",
      "2013-05",
      "2013-Q2",
      "2013-H1",
      "2013",
    ]);
  });

  test("of milestones are the years in which they were reached, and the periods in which they were not", () => {
    const rows = [
      { metric: "m", district: "a", value: "2013-05-06" },
      { metric: "m", district: "b", value: "not-reached", period: "2012-Q1" },
    ];
    expect(roll(rows, [law], districts).periods).toEqual(["2012-Q1", "2012-H1", "2012", "2013"]);
  });

  test("are those asked for, each once, though nobody reported in them", () => {
    const rollup = roll([value("a", "2013-05", 1)], [flow()], districts, {
      periods: ["2014", "2013-01/2013-12", "2013", "2012"],
    });
    expect(rollup.periods).toEqual(["2012", "2013", "2014"]);
    expect(rollup.columns.map(({ period }) => period)).toEqual(["2013"]);
    expect(rollup.periodsAsked).toBe(true);
    expect(roll([value("a", "2013-05", 1)], [flow()], districts)).not.toHaveProperty("periodsAsked");
  });
});

test("differences are told in the order of the districts, what parts say before what those below do", () => {
  const rows = [
    value("b", "2013", 5),
    value("b", "2013-H1", 1),
    value("b", "2013-H2", 1),
    value("a", "2013", 5),
    value("a", "2013-H1", 2),
    value("a", "2013-H2", 2),
    value("P", "2013", 7),
    value("P", "2013-H1", 3),
    value("P", "2013-H2", 3),
  ];
  const { discrepancies } = roll(rows, [flow()], districts, { periods: ["2013"] });
  expect(discrepancies.map(({ code, district }) => `${district} ${code}`)).toEqual([
    "P reported-differs-from-parts",
    "P own-differs-from-children",
    "a reported-differs-from-parts",
    "b reported-differs-from-parts",
  ]);
});

test("in a category are only the metrics that are broken down into it", () => {
  const metrics = [flow({ breakdowns: [["x", "y"]] }), { ...flow(), id: "n" }];
  const rows = [
    { ...value("a", "2013", 1), category: "x" },
    { ...value("a", "2013", 2), metric: "n" },
  ];
  const listed = cells(roll(rows, metrics, districts), { category: "x" });
  expect(Array.from(listed, ({ metric, district }) => `${metric} ${district}`)).toEqual(["m P", "m a"]);
});

test("cells go out as rows where they have a value, with what is known of each and nothing else", () => {
  const rows = [value("a", "2013", "1/3", { source: "s" }), { ...value("b", "2013", 2), category: "x" }];
  const rollup = roll(rows, [flow({ breakdowns: [["x"]], across: "none" })], districts);
  expect(Array.from(cells(rollup), ({ district }) => district)).toEqual(["P", "a"]);
  const beside = { metric: "m", period: "2013", reported: 1, expected: 1 };
  expect([...cellRows(rollup)]).toStrictEqual([{ ...beside, district: "a", value: "1/3", source: "s" }]);
  expect([...cellRows(rollup, { category: "x" })]).toStrictEqual([
    { ...beside, district: "b", category: "x", value: "2" },
  ]);
});

test("a district that is not in the tree is named", () => {
  const message =
    'districts: "z" was observed and is no district of this tree; read the observations with the same districts';
  const read = (row: Row, metric: Metric) =>
    readObservations([{ ...row, district: "P" }, row, { ...row, district: "a" }], { metrics: [metric] });
  const figures = read(value("z", "2013", 1), flow());
  expect(() => rollUp(figures.observations, { metrics: [flow()], districts })).toThrow(new RangeError(message));
  const days = read({ metric: "m", district: "z", value: "2013-05-06" }, law);
  expect(() => rollUp(days.observations, { metrics: [law], districts })).toThrow(new RangeError(message));
});

describe("a breakdown held against its total", () => {
  const breakdowns = [["x", "y"]];
  const of = (category: string, row: Row): Row => ({ ...row, category });
  const found = (rows: readonly Row[], metric: Metric = flow({ breakdowns })) =>
    roll(rows, [metric], districts, { periods: ["2013"] }).discrepancies;
  const severities = (rows: readonly Row[], metric?: Metric) => found(rows, metric).map(({ severity }) => severity);
  const parts = (x: string, y: string): readonly Row[] => [
    of("x", value("a", "2013", x)),
    of("y", value("a", "2013", y)),
  ];

  test("tells of its place and both figures", () => {
    expect(found([value("a", "2013", 10), ...parts("4", "5.25")])).toEqual([
      {
        code: "breakdown-differs-from-total",
        severity: "weak",
        path: ["m", "a", "2013"],
        metric: "m",
        district: "a",
        period: "2013",
        amounts: { expected: "9.25", found: "10" },
      },
    ]);
  });

  test("allows a printed total its rounding, by the digits it was printed with", () => {
    expect(severities([value("a", "2013", 10), ...parts("4.2", "5.5")])).toEqual(["note"]);
    expect(severities([value("a", "2013", "9.8"), ...parts("4.25", "5.5")])).toEqual(["note"]);
    expect(severities([value("a", "2013", "9.7"), ...parts("4.25", "5.5")])).toEqual(["weak"]);
    expect(severities([value("a", "2013", "9.75"), ...parts("4.251", "5.5")])).toEqual(["note"]);
  });

  test("is contradicted while a part is missing only where none is below zero, or a part is not whole", () => {
    expect(severities([value("a", "2013", 10), of("x", value("a", "2013", 11))])).toEqual(["wrong"]);
    expect(severities([value("a", "2013", -10), of("x", value("a", "2013", -9))])).toEqual([]);
    expect(severities([value("a", "2013", 0), of("x", value("a", "2013", 0))])).toEqual([]);
    const half = [of("x", value("a", "2013-H1", 4)), of("y", value("a", "2013", 5))];
    expect(severities([value("a", "2013", 10), ...half])).toEqual([]);
    expect(severities([value("a", "2013", 8), ...half])).toEqual(["wrong"]);
  });

  test("of a rate is by its numerators and denominators, to which a total that was counted is not rounded", () => {
    const metric = ratio({ breakdowns });
    const rates = [of("x", rate("a", "2013", 1, 3)), of("y", rate("a", "2013", 1, 6))];
    expect(severities([value("a", "2013", "22.2"), ...rates], metric)).toEqual(["note"]);
    expect(found([rate("a", "2013", 1, 4), ...rates], metric)).toMatchObject([
      { severity: "weak", amounts: { expected: "22.22222222222222222222222222222222", found: "25" } },
    ]);
    expect(severities([rate("a", "2013", 2, 9), ...rates], metric)).toEqual([]);
    expect(severities([rate("a", "2013", 1, 4), rates[0]!, of("y", value("a", "2013", 50))], metric)).toEqual([]);
    const nothing = [of("x", rate("a", "2013", 0, 0)), of("y", rate("a", "2013", 1, 6))];
    expect(severities([rate("a", "2013", 1, 4), ...nothing], metric)).toEqual([]);
  });

  test("may be contradicted while a third part is missing, unless one of the others is below zero", () => {
    const metric = flow({ breakdowns: [["x", "y", "z"]] });
    expect(severities([value("a", "2013", 10), ...parts("11", "0")], metric)).toEqual(["wrong"]);
    expect(severities([value("a", "2013", 10), ...parts("12", "-1")], metric)).toEqual([]);
  });

  test("of a rate is contradicted by nothing while a part is missing or of nothing, and rounded to none that was counted", () => {
    const metric = ratio({ breakdowns });
    const half = of("x", rate("a", "2013", 1, 2));
    expect(severities([rate("a", "2013", 1, 4), half], metric)).toEqual([]);
    expect(severities([rate("a", "2013", 11, 50), half, of("y", rate("a", "2013", 1, 7))], metric)).toEqual(["weak"]);
    const nothing = ["x", "y"].map((category) => of(category, rate("a", "2013", 0, 0)));
    expect(severities([rate("a", "2013", 1, 4), ...nothing], metric)).toEqual([]);
  });

  test("is not looked for where nobody reported a category, or nobody the total", () => {
    expect(found([value("a", "2013", 10)])).toEqual([]);
    expect(found([value("b", "2013", 10), ...parts("4", "5.5")])).toEqual([]);
    expect(found([value("a", "2013", 10), of("x", value("b", "2013", 11))])).toEqual([]);
  });
});

describe("a cell as it is told", () => {
  const key = { metric: "m", district: "P", period: "2013" };
  const two = [value("a", "2013", 1), value("b", "2013", 4)];

  test("has its numerator and denominator, and the whole fraction where its text was cut", () => {
    expect(cellAt(roll([rate("a", "2013", 1, 3), rate("b", "2013", "0.5", 6)], [ratio()], districts), key)).toEqual({
      ...key,
      coverage: { reported: 2, expected: 2 },
      evidence: "full",
      origin: "across",
      value: "16.66666666666666666666666666666667",
      exact: "50/3",
      numerator: "1.5",
      denominator: "9",
    });
  });

  test("has the square of a deviation where that is all that can be told exactly", () => {
    expect(cellAt(roll(two, [flow({ across: "sampleDeviation" })], districts), key)).toEqual({
      ...key,
      coverage: { reported: 2, expected: 2 },
      evidence: "full",
      origin: "across",
      value: "2.121320343559642573202533086314547",
      square: "4.5",
    });
  });

  test("has none of what is for engines alone", () => {
    const rollup = roll([value("a", "2013-H1", 1)], [flow()], districts);
    expect(cellAt(rollup, { ...key, district: "a" })).toEqual({
      ...key,
      district: "a",
      coverage: { reported: 1, expected: 2 },
      evidence: "partial",
      origin: "over",
      value: "1",
    });
  });
});

describe("metrics weighed by others", () => {
  const weighed: Metric = { ...flow(), kind: "index", weight: "w", over: "weightedMean" };
  const people: Metric = { ...stock(), id: "w" };
  const weight = (district: string, period: string, amount: number): Row => ({
    metric: "w",
    district,
    period,
    value: amount,
  });

  test("are worked out with the weights of the period and of its parts, whichever was worked out before", () => {
    const rows = [
      value("a", "2013-H1", 10),
      value("a", "2013-H2", 40),
      weight("a", "2013-H1", 2),
      weight("a", "2013-H2", 1),
      weight("b", "2013-H1", 5),
      value("b", "2013-H1", 7),
    ];
    for (const metrics of [
      [weighed, people],
      [people, weighed],
    ])
      for (const periods of [["2013"], ["2013-H1", "2013"], ["2012"]])
        expect(at(roll(rows, metrics, districts, { periods }), "a", "2013")).toBe("20 2/2");
  });

  test("fill up the weights themselves first where these were reported part by part", () => {
    const rows = [
      value("a", "2013", 10),
      value("b", "2013", 40),
      value("P", "2012", 1),
      weight("a", "2013", 1),
      weight("b", "2013", 2),
    ];
    expect(at(roll(rows, [weighed, people], districts, { periods: ["2012/2013"] }), "P", "2013")).toBe("30 2/2");
    const flows = { ...flow(), id: "w" } as Metric;
    const city = parseDistricts([
      { id: "R" },
      ...districts.rows.map((row) => ({ parent: "R", ...row })),
      { id: "c", parent: "R" },
    ]);
    const filled = [
      value("P", "2013", 10),
      value("c", "2013", 40),
      weight("P", "2013-H1", 1),
      weight("a", "2013-H2", 2),
      weight("b", "2013-H2", 3),
      weight("c", "2013", 4),
    ];
    expect(at(roll(filled, [weighed, flows], city, { periods: ["2013"] }), "R", "2013")).toBe("22 3/3");
  });
});
