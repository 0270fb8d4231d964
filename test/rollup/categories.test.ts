import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { observationRows, readObservationColumns, readObservations } from "../../src/observations/index.js";
import { rollupFor } from "../../src/rollup/by-category.js";
import { cellAt, cellRows, cells, type Rollup, rollupFromCells } from "../../src/rollup/index.js";
import { flow, ratio, roll, type Row, stock, told, value } from "./roll.js";

const tree = parseDistricts([{ id: "B" }, { id: "D", parent: "B" }, { id: "E", parent: "B" }]);
const breakdowns = [
  ["food", "goods"],
  ["urban", "rural"],
];

function of(category: string, district: string, period: string, amount: string | number, more: Row = {}): Row {
  return { ...value(district, period, amount), category, ...more };
}

function inside(rollup: Rollup, category: string | undefined, district: string, period: string): string {
  return told(cellAt(rollup, { metric: "m", district, period, ...(category === undefined ? {} : { category }) }));
}

describe("a figure broken down into categories", () => {
  const rows = [
    value("D", "2013-01", 10),
    of("food", "D", "2013-01", 4),
    of("goods", "D", "2013-01", 6),
    of("food", "D", "2013-02", 1),
    of("food", "E", "2013-01", 2),
  ];
  const rollup = roll(rows, [flow({ breakdowns })], tree);

  test("is never added to its total, and its categories add up by themselves", () => {
    expect(inside(rollup, undefined, "B", "2013-Q1")).toBe("10 1/6");
    expect(inside(rollup, "food", "B", "2013-Q1")).toBe("7 3/6");
    expect(inside(rollup, "goods", "B", "2013-Q1")).toBe("6 1/6");
    expect(inside(rollup, "urban", "B", "2013-Q1")).toBe("not-reported 0/2");
    expect(inside(rollup, undefined, "E", "2013-01")).toBe("not-reported 0/1");
  });

  test("is listed category by category, apart from the totals", () => {
    const keys = (category?: string): readonly string[] =>
      Array.from(
        cells(rollup, { period: "2013-01", ...(category === undefined ? {} : { category }) }),
        (cell) => `${cell.district} ${cell.category ?? "total"}`,
      );
    expect(keys()).toEqual(["B total", "D total"]);
    expect(keys("food")).toEqual(["B food", "D food", "E food"]);
    expect(inside(structuredClone(rollup), "food", "B", "2013-Q1")).toBe("7 3/6");
  });

  test("is listed for the periods that were asked for, as its totals are", () => {
    const asked = roll(rows, [flow({ breakdowns })], tree, { periods: ["2013-Q1"] });
    const listed = Array.from(cells(asked, { category: "food" }), ({ district, period }) => `${district} ${period}`);
    expect(listed).toEqual(["B 2013-Q1", "D 2013-Q1", "E 2013-Q1"]);
    expect(Array.from(cells(structuredClone(asked), { category: "food" }))).toHaveLength(3);
  });

  test("is listed for periods of which no total was reported", () => {
    const later = roll([...rows, of("food", "D", "2014", 3)], [flow({ breakdowns })], tree);
    expect(later.periods).not.toContain("2014");
    expect(Array.from(cells(later, { category: "food", period: "2014" }), ({ district }) => district)).toEqual([
      "B",
      "D",
    ]);
  });

  test("is read in one rollup of its own", () => {
    const food = rollupFor(rollup, { metric: "m", category: "food" });
    expect(rollupFor(rollup, { category: "food" })).toBe(food);
    expect(rollupFor(food, { metric: "m", category: "food" })).toBe(food);
    expect(rollupFor(rollup, { metric: "m" })).toBe(rollup);
  });

  test("refuses a category of another metric", () => {
    const other: Metric = { ...flow(), id: "n" };
    const two = roll(rows, [flow({ breakdowns }), other], tree);
    const cell = (metric: string) => () => cellAt(two, { metric, district: "B", period: "2013", category: "food" });
    expect(cell("n")).toThrow(new RangeError('category: "food" is not one of any, as there are none'));
    expect(cell("x")).toThrow(new RangeError('metric: "x" is not in this rollup'));
    expect(cell("m")).not.toThrow();
  });

  test("refuses a category there is none of", () => {
    expect(() => inside(rollup, "fodo", "B", "2013-01")).toThrow(
      'category: "fodo" is not one of food, goods, urban, rural',
    );
    expect(() => cells(rollup, { category: "x" })).toThrow(RangeError);
  });

  test("comes out as rows and goes in again, row by row and column by column", () => {
    const { observations } = readObservations(rows, { metrics: [flow({ breakdowns })] });
    expect([...observationRows(observations)]).toHaveLength(5);
    const again = readObservations([...observationRows(observations)], { metrics: [flow({ breakdowns })] });
    expect(again.problems).toEqual([]);
    const sorted = (from: typeof observations) =>
      Array.from(observationRows(from), (row) => JSON.stringify(row)).sort();
    expect(sorted(again.observations)).toEqual(sorted(observations));
    const columns = readObservationColumns(
      {
        metric: "m",
        district: rows.map((row) => row["district"]),
        period: rows.map((row) => row["period"]),
        category: rows.map((row) => row["category"]),
        value: rows.map((row) => row["value"]),
      },
      { metrics: [flow({ breakdowns })] },
    );
    expect(sorted(columns.observations)).toEqual(sorted(observations));
    const read = rollupFromCells(cellRows(rollup, { category: "food" }), {
      metrics: [flow({ breakdowns })],
      districts: tree,
    });
    expect(read.ok ? inside(read.value, "food", "B", "2013-Q1") : "").toBe("7 3/6");
    expect(read.ok ? inside(read.value, undefined, "B", "2013-Q1") : "").toBe("not-reported 0/2");
  });
});

describe("a row's category", () => {
  const problems = (row: Row, metric: Metric = flow({ breakdowns })): readonly string[] =>
    readObservations([{ ...value("D", "2013", 1), ...row }], { metrics: [metric] }).problems.map(
      ({ code, path }) => `${path.join(".")} ${code}`,
    );

  test("is one the metric is broken down into", () => {
    expect(problems({ category: "food" })).toEqual([]);
    expect(problems({ category: "" })).toEqual([]);
    expect(problems({ category: "x" })).toEqual(["category dangling-id"]);
    expect(problems({ category: 7 })).toEqual(["category wrong-shape"]);
    expect(problems({ category: "food" }, flow())).toEqual(["category unknown-key"]);
    const milestone: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up" };
    expect(problems({ category: "food", value: "2013-02-03" }, milestone)).toEqual(["category unknown-key"]);
  });

  test("keeps it apart from rows of other categories of the same day and standing", () => {
    const rows = [
      value("D", "2013", 1),
      of("food", "D", "2013", 2),
      of("goods", "D", "2013", 3),
      of("food", "D", "2013", 4),
    ];
    const { observations, problems: found } = readObservations(rows, { metrics: [flow({ breakdowns })] });
    expect(found).toMatchObject([{ code: "conflicting-observations", lines: [2, 4] }]);
    expect(observations.size).toBe(2);
  });
});

describe("a breakdown that does not make up its total", () => {
  const found = (rows: readonly Row[], metric: Metric = flow({ breakdowns })) =>
    roll(rows, [metric], tree).discrepancies.map(({ code, severity, district, period, amounts }) => [
      code,
      severity,
      district,
      period,
      amounts.expected,
      amounts.found,
    ]);

  test("is told with both figures", () => {
    const rows = [value("D", "2013", 10), of("food", "D", "2013", 4), of("goods", "D", "2013", 5)];
    expect(found(rows)).toEqual([["breakdown-differs-from-total", "weak", "D", "2013", "9", "10"]]);
    expect(found([...rows.slice(0, 2), of("goods", "D", "2013", 6)])).toEqual([]);
  });

  test("while a category is missing, only where those that are there are more than the total already", () => {
    expect(found([value("D", "2013", 10), of("food", "D", "2013", 4)])).toEqual([]);
    expect(found([value("D", "2013", 10), of("food", "D", "2013", 11)])).toEqual([
      ["breakdown-differs-from-total", "wrong", "D", "2013", "11", "10"],
    ]);
  });

  test("may be mended by what is missing where something was below zero, though it went into a larger sum", () => {
    const months = [of("food", "D", "2013-01", -5), of("food", "D", "2013-02", 20)];
    expect(found([value("D", "2013", 10), ...months])).toEqual([]);
    expect(found([value("D", "2013", 10), ...months, of("goods", "D", "2013", 1)])).toEqual([]);
    expect(found([value("D", "2013", 10), of("food", "D", "2013-01", 5), months[1]!])).toEqual([
      ["breakdown-differs-from-total", "wrong", "D", "2013", "25", "10"],
    ]);
    const balance = [value("D", "2013", -5), of("food", "D", "2013", 3)];
    expect(found(balance)).toEqual([]);
    expect(found([...balance, of("goods", "D", "2013", -4)])).toEqual([
      ["breakdown-differs-from-total", "weak", "D", "2013", "-1", "-5"],
    ]);
    expect(found([value("B", "2013", 10), of("food", "D", "2013", 20), of("food", "E", "2013", -1)])).toEqual([]);
  });

  test("may be mended by what is missing where that is not added, but stands instead or is averaged", () => {
    const march = [value("D", "2013", 10), of("food", "D", "2013-03", 20), of("goods", "D", "2013", 1)];
    expect(found(march, stock({ breakdowns }))).toEqual([]);
    expect(found(march, flow({ breakdowns, over: "mean" }))).toEqual([]);
    expect(found(march)).toEqual([["breakdown-differs-from-total", "wrong", "D", "2013", "21", "10"]]);
    const one = [value("B", "2013", 10), of("food", "D", "2013", 20)];
    expect(found(one, flow({ breakdowns, across: "mean" }))).toEqual([]);
    expect(found(one)).toEqual([["breakdown-differs-from-total", "wrong", "B", "2013", "20", "10"]]);
  });

  test("is none where the figures of categories do not add up to the total's, as those of the highest month", () => {
    const peaks = [value("D", "2013", 10), of("food", "D", "2013", 6), of("goods", "D", "2013", 7)];
    expect(found(peaks, flow({ breakdowns, over: "max" }))).toEqual([]);
    expect(found(peaks, flow({ breakdowns, over: "none" })).map(([, severity]) => severity)).toEqual(["weak"]);
    const middle = [
      value("B", "2013", 10),
      ...["D", "E"].flatMap((district) => [of("food", district, "2013", 6), of("goods", district, "2013", 7)]),
    ];
    expect(found(middle, flow({ breakdowns, across: "median" }))).toEqual([]);
    expect(found(middle, flow({ breakdowns, across: "mean" }))).toEqual([
      ["breakdown-differs-from-total", "weak", "B", "2013", "13", "10"],
    ]);
    const best = ["urban", "rural"].map((category) => ({
      metric: "m",
      district: "D",
      period: "2013",
      category,
      numerator: 1,
      denominator: 2,
    }));
    expect(found([value("D", "2013", 60), ...best], ratio({ breakdowns, over: "max" }))).toEqual([]);
    expect(found([value("D", "2013", 60), ...best], ratio({ breakdowns }))).toHaveLength(1);
  });

  test("is told where last values, means and rates of all of them make up another total", () => {
    const whole = [value("D", "2013", 10), of("food", "D", "2013", 6), of("goods", "D", "2013", 7)];
    for (const over of ["sum", "mean", "first", "last"] as const)
      expect(found(whole, flow({ breakdowns, over }))).toEqual([
        ["breakdown-differs-from-total", "weak", "D", "2013", "13", "10"],
      ]);
    const rates = ["D", "E"].flatMap((district) =>
      ["urban", "rural"].map((category) => ({ ...of(category, district, "2013", ""), numerator: 1, denominator: 2 })),
    );
    expect(found([value("B", "2013", 60), ...rates], ratio({ breakdowns }))).toEqual([
      ["breakdown-differs-from-total", "weak", "B", "2013", "50", "60"],
    ]);
  });

  test("may be mended by any one of the categories that is not only added", () => {
    const total = value("B", "2013", 10);
    const mean = flow({ breakdowns, across: "mean" });
    expect(found([total, of("food", "D", "2013", 20), of("goods", "B", "2013-03", 1)], mean)).toEqual([]);
    expect(found([total, of("food", "D", "2013-03", 20), of("goods", "D", "2013", 1)], stock({ breakdowns }))).toEqual(
      [],
    );
    const median = flow({ breakdowns, across: "median" });
    expect(
      found([total, of("food", "B", "2013", 6), of("goods", "D", "2013", 7), of("goods", "E", "2013", 7)], median),
    ).toEqual([]);
  });

  test("may not be mended across districts by what one district reported itself, nor over time by whole figures", () => {
    const wrong = (district: string) => [["breakdown-differs-from-total", "wrong", district, "2013", "20", "10"]];
    expect(
      found([value("D", "2013", 10), of("food", "D", "2013-03", 20)], flow({ breakdowns, across: "mean" })),
    ).toEqual(wrong("D"));
    expect(found([value("B", "2013", 10), of("food", "D", "2013", 20)], stock({ breakdowns }))).toEqual(wrong("B"));
    const halves = ["H1", "H2"].map((half) => of("food", "D", `2013-${half}`, 3));
    expect(
      found([value("D", "2013", 10), ...halves, of("goods", "D", "2013", 7)], flow({ breakdowns, across: "median" })),
    ).toEqual([["breakdown-differs-from-total", "weak", "D", "2013", "13", "10"]]);
  });

  test("is told once and of its own metric and period, whatever others hold", () => {
    const rows = [
      ...[10, 20].flatMap((amount, at) => [
        value("D", String(2013 + at), amount),
        of("food", "D", String(2013 + at), 25),
      ]),
      value("E", "2013", -1),
      value("D", "2013", -5, { metric: "n" }),
      value("D", "2014", -5, { metric: "n" }),
    ];
    const both = roll(rows, [{ ...flow(), id: "n" }, flow({ breakdowns })], tree).discrepancies;
    expect(both.map(({ metric, period, severity }) => [metric, period, severity])).toEqual([["m", "2014", "wrong"]]);
  });

  test("is looked for in each breakdown by itself", () => {
    const rows = [
      value("D", "2013", 10),
      ...["food", "goods"].map((category) => of(category, "D", "2013", 5)),
      of("urban", "D", "2013", 7),
      of("rural", "D", "2013", 7),
    ];
    expect(found(rows)).toEqual([["breakdown-differs-from-total", "weak", "D", "2013", "14", "10"]]);
  });

  test("pools rates, and allows a printed one its rounding", () => {
    const parts = [
      { metric: "m", district: "D", period: "2013", category: "urban", numerator: 300, denominator: 333 },
      { metric: "m", district: "D", period: "2013", category: "rural", numerator: 197, denominator: 222 },
    ];
    const metric = ratio({ breakdowns });
    expect(found([...parts, value("D", "2013", "89.55")], metric)).toEqual([
      ["breakdown-differs-from-total", "note", "D", "2013", "89.54954954954954954954954954954955", "89.55"],
    ]);
    expect(found([...parts, value("D", "2013", "80")], metric).map(([, severity]) => severity)).toEqual(["weak"]);
    for (const [counted, bare] of [
      [parts[0]!, "rural"],
      [parts[1]!, "urban"],
    ] as const)
      expect(found([counted, of(bare, "D", "2013", 90), value("D", "2013", "80")], metric)).toEqual([]);
    expect(found([parts[0]!, value("D", "2013", "80")], metric)).toEqual([]);
    expect(found([{ ...parts[0]!, numerator: 0, denominator: 0 }, value("D", "2013", "80")], metric)).toEqual([]);
  });

  test("is of no interest where figures do not add up, or the total was worked out", () => {
    const index: Metric = { id: "m", name: "m", unit: "", kind: "index", direction: "up", breakdowns };
    expect(found([value("D", "2013", 80), of("food", "D", "2013", 60), of("goods", "D", "2013", 70)], index)).toEqual(
      [],
    );
    const below = [value("D", "2013", 10), of("food", "B", "2013", 4), of("goods", "B", "2013", 5)];
    expect(found(below)).toEqual([]);
  });
});

test("a category is weighed by the total of its weight, or by the same category of it", () => {
  const people: Metric = { ...stock(), id: "w" };
  const index: Metric = { id: "m", name: "m", unit: "", kind: "index", direction: "up", weight: "w", breakdowns };
  const given = [of("food", "D", "2013", 60), of("food", "E", "2013", 90)];
  const weights = [
    { metric: "w", district: "D", period: "2013", value: 1 },
    { metric: "w", district: "E", period: "2013", value: 2 },
  ];
  expect(inside(roll([...given, ...weights], [index, people], tree), "food", "B", "2013")).toBe("80 2/2");
  const own = { ...people, breakdowns: [["food"]] } as Metric;
  const split = [
    ...given,
    ...weights,
    { ...weights[0], category: "food", value: 4 },
    { ...weights[1], category: "food" },
  ];
  expect(inside(roll(split, [index, own], tree), "food", "B", "2013")).toBe("70 2/2");
});
