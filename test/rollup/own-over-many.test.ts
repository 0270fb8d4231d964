import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { at, flow, rate, ratio, roll, type Row, stock, value } from "./roll.js";

const tree = parseDistricts([
  { id: "A" },
  { id: "B", parent: "A" },
  { id: "C", parent: "A" },
  { id: "a", parent: "B" },
  { id: "b", parent: "B" },
  { id: "memo", members: ["a", "C"] },
]);
const rows = [value("a", "2013", 1), value("b", "2013", 3), value("C", "2013", 8)];
const people: Metric = { ...stock(), id: "w" };
const weights = ["a", "b", "C"].map((district) => ({ metric: "w", district, period: "2013", value: 1 }));

function metrics(across: Operator, more: Partial<Metric> = {}): readonly Metric[] {
  return [flow({ across, weight: "w", ...more }), people];
}

describe("an own figure above others", () => {
  test.each<[Operator, string]>([
    ["median", "2"],
    ["weightedMean", "2"],
    ["deviation", "1"],
  ])("is held against their %s", (across, below) => {
    const found = roll([...rows, ...weights, value("B", "2013", "7")], metrics(across), tree);
    expect(found.discrepancies.filter(({ metric }) => metric === "m")).toMatchObject([
      { district: "B", severity: "weak", amounts: { expected: below, found: "7" } },
    ]);
    expect(at(found, "B", "2013")).toBe("7 2/2");
  });

  test.each<[Operator, string]>([
    ["median", "7"],
    ["mean", "22/3"],
    ["deviation", "0.4714045207910316829338962414032327"],
    ["sampleDeviation", "0.5773502691896257645091487805019575"],
  ])("counts in the %s for all the leaves it stands for", (across, expected) => {
    const found = roll([...rows, value("B", "2013", "7")], [flow({ across })], tree);
    const cell = cellAt(found, { metric: "m", district: "A", period: "2013" });
    expect(cell.evidence === "none" ? cell.reason : (cell.exact ?? cell.value)).toBe(expected);
  });

  test.each<[Operator, string, string]>([
    ["median", "5", "7"],
    ["weightedMean", "11/3", "4.75"],
    ["deviation", "2.5980762113533", "2.7129319932501"],
    ["count", "3", "4"],
  ])("is put to their %s where own figures are added", (across, below, above) => {
    const own = [
      ...rows,
      ...weights,
      value("B", "2013", "7"),
      { metric: "w", district: "B", period: "2013", value: 1 },
    ];
    const found = roll(own, metrics(across), tree, { own: "add" });
    const told = (district: string): string => {
      const cell = cellAt(found, { metric: "m", district, period: "2013" });
      return cell.evidence === "none" ? cell.reason : (cell.exact ?? cell.value);
    };
    expect(told("B").startsWith(below)).toBe(true);
    expect(told("A").startsWith(above)).toBe(true);
  });

  test("is left out of each where it is ignored", () => {
    for (const across of ["median", "deviation", "weightedMean"] as const) {
      const own = roll([...rows, ...weights, value("B", "2013", "7")], metrics(across), tree, { own: "ignore" });
      const plain = roll([...rows, ...weights], metrics(across), tree);
      for (const district of ["A", "B", "memo"]) expect(at(own, district, "2013")).toBe(at(plain, district, "2013"));
    }
  });
});

test("a sample of one has no deviation, and an own figure above it is held against nothing", () => {
  const one = [value("a", "2013", 1), value("B", "2013-01", 7), value("b", "2013-02", 5)];
  const metric = flow({ across: "sampleDeviation" });
  expect(at(roll(one, [metric], tree), "B", "2013-02")).toBe("zero-denominator 1/2");
  const own = roll([value("a", "2013", 1), value("B", "2013", 7)], [metric], tree);
  expect(at(own, "B", "2013")).toBe("7 2/2");
  expect(own.discrepancies).toEqual([]);
});

describe("districts made of members", () => {
  test.each<[Operator, string]>([
    ["median", "4.5"],
    ["mean", "4.5"],
    ["deviation", "3.5"],
  ])("have a %s of theirs, whatever is gathered elsewhere", (across, expected) => {
    const found = roll(rows, [flow({ across })], tree);
    const cell = cellAt(found, { metric: "m", district: "memo", period: "2013" });
    expect(cell.evidence === "none" ? cell.reason : cell.value).toBe(expected);
    expect(cellAt(found, { metric: "m", district: "A", period: "2013" })).toMatchObject({
      coverage: { reported: 3, expected: 3 },
    });
  });
});

describe("what was reported for the whole period", () => {
  const months = (more: readonly Row[]): readonly Row[] => [
    value("a", "2013-01", 1),
    value("a", "2013-02", 4),
    value("a", "2013-03", 7),
    ...more,
  ];

  test.each<[Operator, string, string]>([
    ["median", "4", "5"],
    ["deviation", "2.449489742783178098197284074705891", "5"],
    ["sampleDeviation", "3", "5"],
    ["mean", "4", "5"],
  ])("stands over the %s of its parts, and is held against it", (over, made, reported) => {
    const across = over === "mean" ? "mean" : "max";
    const parts = roll(months([]), [flow({ over, across })], tree);
    const cell = cellAt(parts, { metric: "m", district: "a", period: "2013-Q1" });
    expect(cell.evidence === "none" ? cell.reason : cell.value).toBe(made);
    const both = roll(
      months([value("a", "2013-Q1", 5), value("b", "2013-01", 2), value("b", "2013-02", 2)]),
      [flow({ over, across })],
      tree,
    );
    expect(at(both, "a", "2013-Q1")).toBe(`${reported} 3/3`);
    expect(both.discrepancies).toMatchObject([
      { code: "reported-differs-from-parts", severity: "weak", amounts: { expected: made, found: "5" } },
    ]);
    const city = cellAt(both, { metric: "m", district: "B", period: "2013-Q1" });
    expect(city.evidence === "none" ? city.reason : city.value).toBe(over === "mean" ? "3.8" : "5");
  });

  test("is so many equal values among the parts of others", () => {
    const both = [
      value("a", "2013-Q1", 6),
      value("b", "2013-01", 1),
      value("b", "2013-02", 1),
      value("b", "2013-03", 0),
    ];
    const told = (operator: Operator): string => {
      const cell = cellAt(roll(both, [flow({ over: operator, across: operator })], tree), {
        metric: "m",
        district: "B",
        period: "2013-Q1",
      });
      return cell.evidence === "none" ? cell.reason : (cell.square ?? cell.exact ?? cell.value);
    };
    expect(told("median")).toBe("3.5");
    expect(told("mean")).toBe("10/3");
    expect(told("deviation")).toBe("65/9");
    expect(told("sampleDeviation")).toBe("26/3");
  });
});

test("rates have medians, deviations and weighted means of their values, and pool only where asked", () => {
  const given = [rate("a", "2013", 1, 2), rate("b", "2013", 3, 4), rate("C", "2013", 0, 0)];
  const told = (across: Operator): string =>
    at(roll([...given, ...weights], [ratio({ across, weight: "w" }), people], tree), "B", "2013");
  expect(told("median")).toBe("62.5 2/2");
  expect(told("deviation")).toBe("12.5 2/2");
  expect(told("weightedMean")).toBe("62.5 2/2");
  expect(told("ratio")).toBe("200/3 2/2");
  const all = (across: Operator): string =>
    at(roll([...given, ...weights], [ratio({ across, weight: "w" }), people], tree), "A", "2013");
  expect([all("median"), all("weightedMean"), all("deviation")]).toEqual(["62.5 3/3", "62.5 3/3", "12.5 3/3"]);
  const months = [rate("a", "2013-01", 1, 2), rate("a", "2013-02", 1, 4), rate("b", "2013-01", 1, 4)];
  const over = roll(months, [ratio({ over: "median" })], tree);
  expect(at(over, "a", "2013-Q1")).toBe("37.5 2/3");
  expect(at(over, "B", "2013-Q1")).toBe("missing-denominator 3/6");
});

test("levels of every district are counted apart", () => {
  const metric: Metric = {
    id: "m",
    name: "m",
    unit: "",
    direction: "up",
    kind: "ordinal",
    levels: ["C", "B", "A"],
    across: "min",
  };
  const given = [value("a", "2013", "A"), value("b", "2013", "A"), value("C", "2013", "C")];
  const counts = (district: string) => {
    const cell = cellAt(roll(given, [metric], tree), { metric: "m", district, period: "2013" });
    return cell.evidence === "none" ? [] : cell.byLevel?.map(({ districts }) => districts);
  };
  expect([counts("A"), counts("B"), counts("memo")]).toEqual([
    [1, 0, 2],
    [0, 0, 2],
    [1, 0, 1],
  ]);
});
