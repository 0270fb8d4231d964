import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { cellRows } from "../../src/rollup/cell-rows.js";
import { rollupFromCells } from "../../src/rollup/from-cells.js";
import { cellAt } from "../../src/rollup/read-cell.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const DISTRICTS = parseDistricts([{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }]);
const INDEX = {
  id: "m",
  name: "satisfaction",
  unit: "",
  kind: "index",
  direction: "up",
  weight: "w",
  across: "weightedMean",
  over: "mean",
  range: ["0", "100"],
} as const satisfies Metric;
const FLOW = { id: "w", name: "cases", unit: "", kind: "amount", accrual: "flow", direction: "none" } as const;
const STOCK = { ...FLOW, accrual: "stock" } as const;

type Row = readonly [metric: "m" | "w", district: string, period: string, value: string];
const BOTH: readonly Row[] = [
  ["m", "a", "2013", "90"],
  ["m", "b", "2013", "80"],
];

/** How the city's mean of 2013 stands after the year. */
function judged(
  rows: readonly Row[],
  target: Partial<MeasuredTarget> = {},
  { weight = FLOW, index = INDEX }: { readonly weight?: Metric; readonly index?: Metric } = {},
) {
  const metrics = [index, weight];
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "city",
    period: "2013",
    metrics,
    targets: [{ id: "t", kind: "measured", metric: "m", bound: { atLeast: "85" }, source: { clause: "1" }, ...target }],
  });
  const known = { metrics, districts: DISTRICTS };
  const given = rows.map(([metric, district, period, value]) => ({ metric, district, period, value }));
  const values = rollUp(readObservations(given, known).observations, known);
  const [attainment] = attain(plan, { values }, { asOf: "2014-02-01" });
  return { plan, values, attainment: attainment as MeasuredAttainment };
}

describe("a mean by weights that are not all in", () => {
  const halves = (part: "H1" | "H2", a: string, b: string): readonly Row[] => [
    ["w", "a", `2013-${part}`, a],
    ["w", "b", `2013-${part}`, b],
  ];
  test.each([["flow", FLOW] as const, ["stock", STOCK] as const])("is provisional, of a %s", (_, weight) => {
    const first = judged([...BOTH, ...halves("H1", "30", "10")], {}, { weight }).attainment;
    expect(first).toMatchObject({ status: "met", provisional: true });
    const whole = judged([...BOTH, ...halves("H1", "30", "10"), ...halves("H2", "0", "60")], {}, { weight }).attainment;
    expect(whole).toMatchObject({ status: "missed", provisional: false });
  });

  test("be it those of one district alone", () => {
    const rows: readonly Row[] = [...BOTH, ["w", "a", "2013", "30"], ["w", "b", "2013-Q1", "10"]];
    expect(judged(rows).attainment).toMatchObject({ status: "met", provisional: true });
  });

  test("says that of itself, though everybody reported the value", () => {
    const { values } = judged([...BOTH, ...halves("H1", "30", "10")]);
    const cell = cellAt(values, { metric: "m", district: "city", period: "2013" });
    expect(cell).toMatchObject({ evidence: "partial", weightsOpen: true, coverage: { reported: 2, expected: 2 } });
    expect(cellAt(values, { metric: "m", district: "a", period: "2013" })).toMatchObject({ evidence: "full" });
    expect(explain(cell, { locale: "en", names: namesFrom(DISTRICTS) })).toContain(
      "Not all reports of the weights it is averaged by are in.",
    );
    expect(explain(cell, { locale: "zh", names: namesFrom(DISTRICTS) })).toContain("加权所用的权重尚未报齐。");
  });

  test("is provisional also when its cells were handed on as rows", () => {
    const { plan, values, attainment } = judged([...BOTH, ...halves("H1", "30", "10")]);
    const read = rollupFromCells(cellRows(values), { metrics: plan.metrics, districts: DISTRICTS });
    if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
    const [again] = attain(plan, { values: read.value }, { asOf: "2014-02-01" });
    expect(attainment).toMatchObject({ status: "met", provisional: true });
    expect(again).toMatchObject({ status: "met", provisional: true });
  });

  test("is told in the verdict", () => {
    const { plan, attainment } = judged([...BOTH, ...halves("H1", "30", "10")]);
    const names = namesFrom(plan, DISTRICTS);
    expect(explain(attainment, { locale: "en", names })[0]).not.toContain("expected reports");
    expect(explain(attainment, { locale: "en", names })[2]).toContain(
      "met, provisionally, as not all reports of the weights it is averaged by are in.",
    );
    expect(explain(attainment, { locale: "zh", names })[2]).toContain("加权所用权重的数据未报齐，属暂定");
  });

  test("is final where no weights could change how it stands", () => {
    const { attainment } = judged([...BOTH, ...halves("H1", "30", "10")], { bound: { atLeast: "0" } });
    expect(attainment).toMatchObject({ status: "met", provisional: false });
  });

  test("leaves what is counted from it provisional", () => {
    const rows: readonly Row[] = [
      ...BOTH,
      ["w", "a", "2013", "20"],
      ["w", "b", "2013", "20"],
      ["m", "a", "2012", "90"],
      ["m", "b", "2012", "80"],
      ["w", "a", "2012-H1", "10"],
      ["w", "b", "2012-H1", "30"],
    ];
    const change = { measure: { change: "previous" }, bound: { atLeast: "1" } } as const;
    expect(judged(rows, change).attainment).toMatchObject({ status: "met", provisional: true });
    const rest: readonly Row[] = [
      ["w", "a", "2012-H2", "90"],
      ["w", "b", "2012-H2", "10"],
    ];
    expect(judged([...rows, ...rest], change).attainment).toMatchObject({ status: "missed", provisional: false });
  });

  test("says so of a base, and counts no reports where all of them are in", () => {
    const rows: readonly Row[] = [
      ...BOTH,
      ["w", "a", "2013", "20"],
      ["w", "b", "2013", "20"],
      ["m", "a", "2012", "90"],
      ["m", "b", "2012", "80"],
      ["w", "a", "2012-H1", "10"],
      ["w", "b", "2012-H1", "30"],
    ];
    const told = (given: readonly Row[], locale: "zh" | "en") => {
      const change = { measure: { change: "previous" }, bound: { atLeast: "1" } } as const;
      const { plan, attainment } = judged(given, change);
      return explain(attainment, { locale, names: namesFrom(plan, DISTRICTS) })[0];
    };
    expect(told(rows, "en")).toContain(
      "against 82.5 in 2012 (not all reports of the weights it is averaged by are in) that is",
    );
    expect(told(rows, "zh")).toContain("与2012年的 82.5（加权所用的权重尚未报齐）相比");
    const ofValue: readonly Row[] = [
      ...rows.filter(([, , period]) => !period.startsWith("2012-")),
      ["w", "a", "2012", "1"],
    ];
    expect(told([...ofValue, ["w", "b", "2012", "1"]], "en")).toContain("against 85 in 2012 that is");
  });

  test("over the parts of a year is as open, in the district itself and above it", () => {
    const index = { ...INDEX, over: "weightedMean" } as const;
    const rows: readonly Row[] = [
      ["m", "a", "2013-H1", "95"],
      ["m", "a", "2013-H2", "75"],
      ["m", "b", "2013", "86"],
      ["w", "a", "2013-Q1", "30"],
      ["w", "a", "2013-H2", "10"],
      ["w", "b", "2013", "40"],
    ];
    const { values } = judged(rows, {}, { index });
    const evidence = (all: typeof values, district: string) =>
      cellAt(all, { metric: "m", district, period: "2013" }).evidence;
    expect(["a", "b", "city"].map((district) => evidence(values, district))).toEqual(["partial", "full", "partial"]);
    const all = judged([...rows, ["w", "a", "2013-Q2", "1"]], {}, { index }).values;
    expect(["a", "b", "city"].map((district) => evidence(all, district))).toEqual(["full", "full", "full"]);
  });
});
