import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { at, flow, rate, ratio, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "D", parent: "P" },
]);

const inMonths = (district: string, figures: Readonly<Record<string, number>>): readonly Row[] =>
  Object.entries(figures).map(([month, amount]) => value(district, `2013-${month}`, amount));

describe("own figures for some parts of a period, children's for the others", () => {
  test("no accident in the city's first half and four in its districts' second are four in the year", () => {
    const rows = [value("C", "2013-H1", 0), value("a", "2013-H2", 1), value("b", "2013-H2", 3)];
    const rollup = roll(rows, [flow()], districts);
    expect(at(rollup, "C", "2013")).toBe("4 4/4");
    expect(cellAt(rollup, { metric: "m", district: "C", period: "2013" })).toMatchObject({
      evidence: "full",
      origin: "filled",
    });
    expect(at(rollup, "P", "2013")).toBe("4 4/6");
    expect(rollup.discrepancies).toEqual([]);
  });

  test("three years of its own and two of its children are five years", () => {
    const rows = [
      ...[2011, 2012, 2013].map((year) => value("C", String(year), 20)),
      ...["a", "b"].flatMap((id) => [2014, 2015].map((year) => value(id, String(year), 20))),
    ];
    const rollup = roll(rows, [flow()], districts);
    expect(at(rollup, "C", "2011/2015")).toBe("140 10/10");
    expect(at(rollup, "C", "2011/2013")).toBe("60 6/6");
    expect(at(rollup, "C", "2014/2015")).toBe("80 4/4");
  });

  test("parts that nobody reported stay missing, and so do leaves in the parts that some did", () => {
    const rows = [value("C", "2013-Q1", 5), value("a", "2013-Q2", 1), value("D", "2013-Q3", 1)];
    expect(at(roll(rows, [flow()], districts), "C", "2013")).toBe("6 3/8");
  });

  test("a whole period of its own stands over everything below", () => {
    const rows = [value("C", "2013", 9), value("C", "2013-Q1", 5), value("a", "2013-Q2", 1), value("b", "2013-Q2", 1)];
    expect(at(roll(rows, [flow()], districts), "C", "2013")).toBe("9 8/8");
  });

  test("own figures are put over the children's in their own parts, and the difference is listed", () => {
    const months = ["a", "b"].flatMap((id) => inMonths(id, { "01": 1, "02": 1, "03": 1 }));
    const rollup = roll([...months, value("C", "2013-01", 9)], [flow()], districts);
    expect(at(rollup, "C", "2013-01")).toBe("9 2/2");
    expect(at(rollup, "C", "2013-Q1")).toBe("13 6/6");
    expect(at(rollup, "P", "2013-Q1")).toBe("13 6/9");
    expect(rollup.discrepancies).toMatchObject([
      { district: "C", period: "2013-01", severity: "weak", amounts: { expected: "2", found: "9" } },
      { district: "C", period: "2013-Q1", severity: "weak", amounts: { expected: "6", found: "13" } },
    ]);
    const agreed = roll([...months, value("C", "2013-01", 2)], [flow()], districts);
    expect(agreed.discrepancies).toEqual([]);
    expect(at(agreed, "C", "2013-Q1")).toBe("6 6/6");
  });

  test("through several tiers each part has the figure of the highest district that reported it", () => {
    const rows = [
      value("P", "2013-Q1", 100),
      value("C", "2013-Q1", 50),
      value("C", "2013-Q2", 20),
      ...["a", "b", "D"].flatMap((id) => ["Q1", "Q2", "Q3", "Q4"].map((quarter) => value(id, `2013-${quarter}`, 1))),
    ];
    const rollup = roll(rows, [flow()], districts);
    expect(at(rollup, "C", "2013")).toBe("74 8/8");
    expect(at(rollup, "P", "2013")).toBe("127 12/12");
    expect(at(roll(rows, [flow()], districts, { own: "ignore" }), "P", "2013")).toBe("12 12/12");
    expect(at(roll(rows, [flow()], districts, { own: "add" }), "P", "2013")).toBe("182 12/12");
  });
});

describe("a figure that reaches over a part and out of it", () => {
  test("below stands over an own one where it says more of their stretch, elsewhere the own one stands", () => {
    const rows = [
      value("C", "2013-Q1", 3),
      value("C", "2013-Q3", 30),
      ...["a", "b"].flatMap((id) => [value(id, "2013-H1", 10), value(id, "2013-Q3", 1), value(id, "2013-Q4", 1)]),
    ];
    const rollup = roll(rows, [flow()], districts);
    expect(at(rollup, "C", "2013-H1")).toBe("20 4/4");
    expect(at(rollup, "C", "2013")).toBe("52 8/8");
  });

  test("below gives way where it says no more", () => {
    const rows = [value("C", "2013-Q1", 3), value("a", "2013-H1", 10)];
    const rollup = roll(rows, [flow()], districts);
    expect(at(rollup, "C", "2013-H1")).toBe("3 2/4");
    expect(at(rollup, "C", "2013")).toBe("3 2/8");
    const answered = roll([...rows, value("a", "2013-Q2", 4)], [flow()], districts);
    expect(at(answered, "C", "2013-H1")).toBe("7 3/4");
  });

  test("contradicts an own one where it is less than a part of it", () => {
    const rows = [value("C", "2013-Q1", 7), ...["a", "b"].map((id) => value(id, "2013-H1", 3))];
    expect(roll(rows, [flow()], districts, { periods: ["2013-H1"] }).discrepancies).toMatchObject([
      { severity: "wrong", amounts: { expected: "6", found: "7" } },
    ]);
    const signed = [...rows, value("D", "2013-Q1", -1)];
    expect(roll(signed, [flow()], districts, { periods: ["2013-H1"] }).discrepancies).toEqual([]);
    const mean = flow({ over: "mean" });
    expect(roll(rows, [mean], districts, { periods: ["2013-H1"] }).discrepancies).toEqual([]);
  });

  test("counts in the parts of the window, whatever parts it has itself", () => {
    const rows = [
      value("C", "2013-Q1", 3),
      value("a", "2013-04", 1),
      value("a", "2013-05", 1),
      value("b", "2013-Q2", 1),
    ];
    expect(at(roll(rows, [flow()], districts), "C", "2013-H1")).toBe("6 11/12");
    const days = [value("C", "2013-01/2013-03-30", 3), value("a", "2013-04", 1), value("b", "2013-Q2", 1)];
    expect(at(roll(days, [flow()], districts), "C", "2013-H1")).toBe("5 299/362");
  });
});

describe("each operator over time puts the parts together as those of any district", () => {
  const rows = [
    ...inMonths("C", { "01": 9 }),
    ...inMonths("a", { "01": 1, "02": 2, "03": 6 }),
    ...inMonths("b", { "01": 1, "02": 5, "03": 4 }),
  ];
  const quarter = (over: Operator, across: Operator, district = "C"): string =>
    at(roll(rows, [flow({ over, across })], districts), district, "2013-Q1");

  test.each<[Operator, Operator, string]>([
    ["sum", "sum", "26"],
    ["sum", "mean", "17.5"],
    ["sum", "max", "20"],
    ["mean", "sum", "26/3"],
    ["min", "sum", "7"],
    ["max", "sum", "10"],
    ["max", "mean", "9"],
    ["median", "sum", "9"],
    ["median", "mean", "5"],
    ["min", "min", "2"],
    ["max", "max", "9"],
    ["sum", "first", "17"],
    ["sum", "last", "18"],
  ])("%s over time of what %s across districts comes to in each part", (over, across, figure) => {
    expect(quarter(over, across)).toBe(`${figure} 6/6`);
  });

  test.each<[Operator, string]>([
    // 9 for both leaves, 2, 5, 6, 4.
    ["mean", "35/6"],
    ["median", "5.5"],
    ["count", "5"],
  ])("%s both ways takes all values together, an own one for each leaf it stands for", (operator, figure) => {
    expect(quarter(operator, operator)).toBe(`${figure} 6/6`);
    expect(at(roll(rows, [flow({ over: operator, across: operator })], districts), "P", "2013-Q1")).toBe(
      `${figure} 6/9`,
    );
  });

  test.each<[Operator, string]>([
    ["deviation", "233/36"],
    ["sampleDeviation", "233/30"],
  ])("%s both ways is that of all values", (operator, square) => {
    for (const district of ["C", "P"]) {
      const cell = cellAt(roll(rows, [flow({ over: operator, across: operator })], districts), {
        metric: "m",
        district,
        period: "2013-Q1",
      });
      expect(cell).toMatchObject({ square, coverage: { reported: 6 } });
    }
  });

  test("neither a root nor a number of values is taken together with anything else: there whoever covers more stands for the whole", () => {
    expect(quarter("deviation", "max")).toBe("2.160246899469286743655322478695999 6/6");
    expect(quarter("count", "sum")).toBe("6 6/6");
    expect(at(roll(rows, [flow({ over: "sum", across: "deviation" })], districts), "C", "2013-Q1")).toBe("0.5 6/6");
  });

  test("rates pool, with their numerators and denominators", () => {
    const given = [rate("C", "2013-Q1", 1, 10), rate("a", "2013-Q2", 3, 4), rate("b", "2013-Q2", 2, 6)];
    const rollup = roll([...given, rate("D", "2013-H1", 1, 1)], [ratio()], districts);
    expect(at(rollup, "C", "2013-H1")).toBe("30 4/4");
    expect(cellAt(rollup, { metric: "m", district: "C", period: "2013-H1" })).toMatchObject({
      numerator: "6",
      denominator: "20",
    });
    expect(at(rollup, "P", "2013-H1")).toBe("100/3 6/6");
    const averaged = roll(given, [ratio({ over: "mean", across: "mean" })], districts);
    expect(at(averaged, "C", "2013-H1")).toBe("385/12 4/4");
    const bare = roll([value("C", "2013-Q1", 10), ...given.slice(1)], [ratio()], districts);
    expect(at(bare, "C", "2013-H1")).toBe("50 2/4");
    const lacking = roll([given[0]!, value("a", "2013-Q2", 50), ...given.slice(2)], [ratio()], districts);
    expect(at(lacking, "C", "2013-H1")).toBe("10 2/4");
  });

  test("levels have a median and extremes, and are counted as one figure above", () => {
    const levels = (operator: Operator): Metric => ({
      ...flow(),
      kind: "ordinal",
      levels: ["C", "B", "A"],
      over: operator,
      across: operator,
    });
    const given = [value("C", "2013-Q1", "A"), value("a", "2013-Q2", "C"), value("b", "2013-Q2", "B")];
    const told = (operator: Operator, district: string) =>
      cellAt(roll(given, [levels(operator)], districts), { metric: "m", district, period: "2013-H1" });
    expect(told("min", "C")).toMatchObject({ level: "C", origin: "filled" });
    expect(told("max", "C")).toMatchObject({ level: "A" });
    expect(told("median", "C")).toMatchObject({ level: "B" });
    expect(told("min", "C")).not.toHaveProperty("byLevel");
    expect(told("min", "P")).toMatchObject({ byLevel: [{ districts: 1 }, { districts: 0 }, { districts: 0 }] });
  });
});

describe("what those below report of an open quarter", () => {
  const districts = parseDistricts([{ id: "C" }, { id: "a", parent: "C" }, { id: "b", parent: "C" }]);
  const half = value("C", "2013-H1", 10);
  const third = [value("a", "2013-Q3", 40), value("b", "2013-Q3", 20)];

  test("counts value by value where the mean of all is asked for, an own figure for each of its leaves", () => {
    const mean = flow({ over: "mean", across: "mean" });
    expect(at(roll([half, third[0]!], [mean], districts), "C", "2013")).toBe("16 5/8");
    expect(at(roll([half, ...third], [mean], districts), "C", "2013")).toBe("50/3 6/8");
  });

  test("counts as one quarter where they are weighed across and averaged over time", () => {
    const people = { ...stock(), id: "w" } as Metric;
    const weights = [value("a", "2013-Q3", 1, { metric: "w" }), value("b", "2013-Q3", 3, { metric: "w" })];
    const metric = flow({ over: "mean", across: "weightedMean", weight: "w" });
    expect(at(roll([half, ...third, ...weights], [metric, people], districts), "C", "2013-Q3")).toBe("25 2/2");
    expect(at(roll([half, ...third, ...weights], [metric, people], districts), "C", "2013")).toBe("15 6/8");
  });
});

describe("weights", () => {
  const people: Metric = { ...stock(), id: "w" };
  const checks: Metric = { ...flow(), id: "w" };
  const given = [
    value("C", "2013-Q1", 10),
    value("a", "2013-Q2", 20),
    value("b", "2013-Q2", 40),
    ...["Q1", "Q2"].flatMap((quarter) =>
      [
        ["a", 1],
        ["b", 3],
      ].map(([district, weight]) => ({ metric: "w", district, period: `2013-${quarter}`, value: weight })),
    ),
  ];

  test.each([
    ["people", people],
    ["checks", checks],
  ])("each value weighs what its district and part do, by %s", (_, weight) => {
    const mean = flow({ over: "weightedMean", across: "weightedMean", weight: "w" });
    expect(at(roll(given, [mean, weight], districts), "C", "2013-H1")).toBe("22.5 4/4");
    const summed = flow({ over: "weightedMean", across: "sum", weight: "w" });
    expect(at(roll(given, [summed, weight], districts), "C", "2013-H1")).toBe("35 4/4");
  });

  test("tell how much of them reported", () => {
    const metric = flow({ weight: "w" });
    const told = (rows: readonly Row[]) =>
      cellAt(roll(rows, [metric, people], districts), { metric: "m", district: "C", period: "2013-H1" }).coverage;
    expect(told(given)).toEqual({ reported: 4, expected: 4, weight: "1" });
    expect(told(given.filter((row) => row.district !== "b" || row.metric === "w"))).toEqual({
      reported: 3,
      expected: 4,
      weight: "0.625",
    });
  });
});

describe("first and last values", () => {
  const year = (rows: readonly Row[], more: Partial<Metric> = {}): string =>
    at(roll(rows, [stock(more)], districts), "C", "2013");

  test("have one part alone: the district's own stands unless those below say more of the period's end", () => {
    expect(year([value("C", "2013-Q1", 20), value("a", "2013-12", 8), value("b", "2013-12", 9)])).toBe("17 2/2");
    expect(year([value("C", "2013-12", 20), value("a", "2013-12", 8), value("b", "2013-12", 9)])).toBe("20 2/2");
    expect(year([value("C", "2013-Q1", 20), value("a", "2013-12", 8)])).toBe("8 1/2");
  });

  test("or unless each of them has a later one", () => {
    const later = [value("C", "2013-Q1", 20), value("a", "2013-Q2", 8), value("b", "2013-Q3", 9)];
    expect(year(later)).toBe("17 0/2");
    expect(year(later.slice(0, 2))).toBe("20 0/2");
    expect(year([...later.slice(0, 2), value("b", "2013-Q1", 9)])).toBe("20 0/2");
    const earlier = [value("C", "2013-11", 20), value("a", "2013-Q3", 8), value("b", "2013-Q2", 9)];
    expect(year(earlier, { over: "first" })).toBe("17 0/2");
    expect(year(earlier)).toBe("20 0/2");
  });

  test("through several tiers", () => {
    const rows = [value("P", "2013-Q1", 50), value("C", "2013-Q3", 20), value("D", "2013-Q2", 5)];
    const rollup = roll(rows, [stock()], districts);
    expect(at(rollup, "P", "2013")).toBe("25 0/3");
    expect(at(roll(rows.slice(0, 2), [stock()], districts), "P", "2013")).toBe("50 0/3");
  });

  test("say which period they are of", () => {
    const rollup = roll(
      [value("C", "2013-Q1", 20), value("D", "2012-12", 5)],
      [stock({ reach: { years: 1 } })],
      districts,
    );
    const cell = (district: string, period: string) => cellAt(rollup, { metric: "m", district, period });
    expect(cell("C", "2013")).toMatchObject({ origin: "over", observedIn: "2013-Q1" });
    expect(cell("D", "2013")).toMatchObject({ origin: "over", observedIn: "2012-12" });
    expect(cell("C", "2013-Q1")).not.toHaveProperty("observedIn");
    expect(cell("P", "2013")).not.toHaveProperty("observedIn");
  });
});

describe("a district made of members", () => {
  const city = parseDistricts([
    { id: "C" },
    { id: "a", parent: "C" },
    { id: "b", parent: "C" },
    { id: "memo", members: ["a", "b"] },
  ]);
  const months = [...inMonths("a", { "01": 1, "02": 1 }), ...inMonths("b", { "01": 2 })];

  test("has its members' figures in the parts in which all of them report, its own in the others", () => {
    const rollup = roll([...months, ...inMonths("memo", { "01": 9, "02": 9, "03": 9 })], [flow()], city);
    expect(["2013-01", "2013-02", "2013-03"].map((month) => at(rollup, "memo", month))).toEqual([
      "3 2/2",
      "9 2/2",
      "9 2/2",
    ]);
    expect(at(rollup, "memo", "2013-Q1")).toBe("21 6/6");
    expect(at(rollup, "C", "2013-Q1")).toBe("4 3/6");
  });

  test("has its members' alone where they report all, and its own is held against them", () => {
    const all = [...months, ...inMonths("b", { "02": 2 }), ...inMonths("memo", { "01": 9, "02": 9 })];
    const rollup = roll(all, [flow()], city, { periods: ["2013-01/2013-02"] });
    expect(at(rollup, "memo", "2013-01/2013-02")).toBe("6 4/4");
    expect(rollup.discrepancies).toMatchObject([{ district: "memo", amounts: { expected: "6", found: "18" } }]);
  });
});

test("each category is decided by itself", () => {
  const metric = flow({ breakdowns: [["x", "y"]] });
  const rows = [
    value("C", "2013-H1", 0, { category: "x" }),
    value("a", "2013-H2", 1, { category: "x" }),
    value("b", "2013-H2", 3, { category: "x" }),
    value("a", "2013-H2", 7, { category: "y" }),
  ];
  const cell = cellAt(roll(rows, [metric], districts), { metric: "m", district: "C", period: "2013", category: "x" });
  expect(cell).toMatchObject({ value: "4", evidence: "full", origin: "filled", category: "x" });
});

test("less than minCoverage asks for is no value, whoever reported it", () => {
  const rows = [value("C", "2013-H1", 0), value("a", "2013-H2", 1)];
  expect(at(roll(rows, [flow()], districts, { minCoverage: "0.75" }), "C", "2013")).toBe("1 3/4");
  expect(at(roll(rows, [flow()], districts, { minCoverage: "0.8" }), "C", "2013")).toBe("below-coverage 3/4");
});

test("periods that lie in one another a thousandfold are worked out without recursion", () => {
  const chain = parseDistricts(
    Array.from({ length: 1500 }, (_, at) => (at === 0 ? { id: "0" } : { id: String(at), parent: String(at - 1) })),
  );
  const day = (number: number): string => new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10);
  const rows = chain.rows.flatMap(({ id }, at) => [value(id, `2000-01-01/${day(1500 - at)}`, 1)]);
  const rollup = roll(rows, [flow()], chain, { periods: ["2000/2004"] });
  expect(at(rollup, "0", "2000/2004")).toBe("1 1500/1827");
});
