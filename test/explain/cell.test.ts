import { expect, test } from "vitest";
import { explainCell } from "../../src/explain/cell.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { Locale } from "../../src/model/text.js";
import { cellAt, type RollUpOptions } from "../../src/rollup/index.js";
import { type Row, roll } from "../rollup/roll.js";

const rate: Metric = {
  id: "rate",
  name: { zh: "抽查合格率", en: "pass rate" },
  unit: "%",
  kind: "ratio",
  direction: "up",
  per: "100",
};
const awards: Metric = {
  id: "awards",
  name: { zh: "质量奖", en: "quality awards" },
  unit: "家",
  kind: "amount",
  accrual: "flow",
  direction: "up",
};
const held: Metric = {
  ...awards,
  id: "held",
  name: { zh: "有效质量奖", en: "quality awards held" },
  accrual: "stock",
};
const grade: Metric = {
  id: "grade",
  name: { zh: "等级", en: "grade" },
  unit: "",
  kind: "ordinal",
  direction: "up",
  levels: ["B", "A"],
};
const city: Metric = {
  id: "city",
  name: { zh: "示范城市", en: "model city" },
  unit: "项",
  kind: "milestone",
  direction: "up",
};
const metrics = [rate, awards, held, grade, city];
const districts = parseDistricts([
  { id: "51", name: { zh: "巴中市", en: "Bazhong" } },
  { id: "a", parent: "51", name: { zh: "巴州区", en: "Bazhou" } },
  { id: "b", parent: "51" },
]);
const plan = parsePlan({
  format: "quality-plan/1",
  id: "p",
  title: "p",
  district: "51",
  period: "2024",
  metrics,
  targets: [],
});
const names = namesFrom(plan, districts);

function said(
  locale: Locale,
  metric: string,
  district: string,
  period: string,
  rows: readonly Row[],
  options: Partial<RollUpOptions> = {},
): readonly string[] {
  return explainCell(cellAt(roll(rows, metrics, districts, options), { metric, district, period }), { locale, names });
}

const pooled = [
  { metric: "rate", district: "a", period: "2024", numerator: "297", denominator: "333" },
  { metric: "rate", district: "b", period: "2024", numerator: "200", denominator: "222" },
];

test("a rate is shown with the division that makes it", () => {
  expect(said("en", "rate", "51", "2024", pooled)).toEqual([
    "pass rate of Bazhong in 2024: 497 ÷ 555 = 89.5495…%.",
    "It was worked out from the districts below.",
  ]);
  expect(said("zh", "rate", "51", "2024", pooled)).toEqual([
    "巴中市2024年抽查合格率：497 ÷ 555 = 89.5495…%。",
    "由下级合成。",
  ]);
});

test("a rate of another unit is shown with what the division is multiplied by", () => {
  const risk: Metric = { ...rate, unit: "起/万台", per: "10000" };
  const told = (metric: Metric, numerator: string, denominator: string): string | undefined => {
    const rows = [{ metric: "rate", district: "a", period: "2024", numerator, denominator }];
    const cell = cellAt(roll(rows, [metric]), { metric: "rate", district: "a", period: "2024" });
    return explainCell(cell, { locale: "zh", names: namesFrom([metric]) })[0];
  };
  expect(told(risk, "3", "20000")).toBe("a 2024年抽查合格率：3 ÷ 20000 × 10000 = 1.5起/万台。");
  expect(told(risk, "0", "20000")).toBe("a 2024年抽查合格率：0 ÷ 20000 = 0起/万台。");
  expect(told(risk, "1/3", "7")).toBe("a 2024年抽查合格率：0.3333… ÷ 7 × 10000 = 476.1904…起/万台。");
  expect(told({ ...rate, unit: "‰", per: "1000" }, "3", "4")).toBe("a 2024年抽查合格率：3 ÷ 4 = 750‰。");
  expect(told({ ...rate, unit: "", per: "1" }, "3", "4")).toBe("a 2024年抽查合格率：3 ÷ 4 = 0.75。");
});

test("a reported figure names its source and the day it was recorded", () => {
  const rows = [
    { metric: "awards", district: "a", period: "2024", value: "3", source: "Gazette", recordedOn: "2025-01-02" },
  ];
  expect(said("en", "awards", "a", "2024", rows)).toEqual([
    "quality awards of Bazhou in 2024: 3家.",
    "It was reported as it stands by Gazette, recorded on 2025-01-02.",
  ]);
  expect(said("zh", "awards", "a", "2024", rows)).toEqual([
    "巴州区2024年质量奖：3家。",
    "为上报值（来源：Gazette，2025年1月2日记录）。",
  ]);
});

test("what is missing is said to be missing", () => {
  const rows = [{ metric: "awards", district: "a", period: "2024-Q1", value: "3" }];
  expect(said("en", "awards", "a", "2024", rows)).toEqual([
    "quality awards of Bazhou in 2024: 3家.",
    "It was worked out from the parts of the period.",
    "1 of 4 expected was reported; the rest is missing, not zero.",
  ]);
  expect(said("zh", "awards", "51", "2024", rows).at(-1)).toBe("应报 8，已报 1；其余缺失，不按零计。");
  const two = [...rows, { metric: "awards", district: "a", period: "2024-Q2", value: "3" }];
  expect(said("en", "awards", "a", "2024", two).at(-1)).toBe(
    "2 of 4 expected were reported; the rest is missing, not zero.",
  );
});

test("a value that is not there has its reason", () => {
  const none = [{ metric: "awards", district: "a", period: "2023", value: "3" }];
  expect(said("en", "awards", "a", "2024", none)).toEqual([
    "quality awards of Bazhou in 2024: no value, because nothing was reported, here or below.",
  ]);
  expect(said("zh", "awards", "a", "2024", none)).toEqual(["巴州区2024年质量奖：无数值，因为本级和下级均未上报。"]);
  const bare = [{ metric: "rate", district: "a", period: "2024", value: "90" }];
  expect(said("en", "rate", "51", "2024", bare)).toEqual([
    "pass rate of Bazhong in 2024: no value, because a rate was reported without numerator and denominator, so the rates cannot be pooled.",
    "1 of 2 expected was reported; the rest is missing, not zero.",
  ]);
  const nothing = [{ metric: "rate", district: "a", period: "2024", numerator: "0", denominator: "0" }];
  expect(said("en", "rate", "a", "2024", nothing)).toEqual([
    "pass rate of Bazhou in 2024: no value, because the denominator is zero.",
  ]);
  expect(said("zh", "awards", "51", "2023", none, { minCoverage: "1" })).toEqual([
    "巴中市2023年质量奖：无数值，因为上报的份额低于要求。",
    "应报 2，已报 1；其余缺失，不按零计。",
  ]);
});

test("a value says what of it is the district's own, and a last one which period it is of", () => {
  const rows = [
    { metric: "awards", district: "51", period: "2024-H1", value: "3" },
    { metric: "awards", district: "a", period: "2024-H2", value: "1" },
  ];
  expect(said("en", "awards", "51", "2024", rows)).toEqual([
    "quality awards of Bazhong in 2024: 4家.",
    "It was worked out from its own figures and, for the parts of the period it did not report, from the districts below.",
    "3 of 4 expected were reported; the rest is missing, not zero.",
  ]);
  expect(said("zh", "awards", "51", "2024", rows)[1]).toBe("由本级所报时段与下级所报的其余时段合成。");
  const held = [{ metric: "held", district: "a", period: "2024-Q1", value: "3" }];
  expect(said("en", "held", "a", "2024", held)[1]).toBe("It is the value reported for 2024-Q1.");
  expect(said("zh", "held", "a", "2024", held)[1]).toBe("取自2024年第一季度的上报值。");
});

test("a level is quoted, a milestone gives its day", () => {
  const rows = [
    { metric: "grade", district: "a", period: "2024", value: "A" },
    { metric: "city", district: "a", value: "2024-05-06" },
  ];
  expect(said("en", "grade", "a", "2024", rows)[0]).toBe("grade of Bazhou in 2024: “A”.");
  expect(said("zh", "grade", "51", "2024", rows)[0]).toBe("巴中市2024年等级：无数值，因为该指标未规定汇总办法。");
  expect(said("en", "city", "a", "2024", rows).slice(0, 2)).toEqual([
    "model city of Bazhou in 2024: 1项.",
    "All of it was reached by 2024-05-06.",
  ]);
  expect(said("zh", "city", "a", "2024", rows)[1]).toBe("已于2024年5月6日全部达到。");
});

test("without names there are ids", () => {
  const cell = cellAt(roll(pooled, metrics, districts), { metric: "rate", district: "a", period: "2024" });
  expect(explainCell(cell, { locale: "en", names: namesFrom() })[0]).toBe(
    "rate of a in 2024: 297 ÷ 333 × 100 = 89.1891….",
  );
});

test("a source cannot act on the page it stands on, nor fill it", () => {
  const source = `\u202eGazette\n${"x".repeat(100)}`;
  const rows = [{ metric: "awards", district: "a", period: "2024", value: "3", source }];
  const [, english] = said("en", "awards", "a", "2024", rows);
  expect(english).toBe(`It was reported as it stands by \ufffdGazette\ufffd${"x".repeat(51)}….`);
  const [, chinese] = said("zh", "awards", "a", "2024", rows);
  expect(chinese).toBe(`为上报值（来源：\ufffdGazette\ufffd${"x".repeat(51)}…）。`);
});

test("a deviation is shown with its square, levels with how many there are of each, items with how many of all", () => {
  const spread = { ...awards, across: "deviation" } as const;
  const awarded = ["a", "b"].map((district, at) => ({ metric: "awards", district, period: "2024", value: 1 + 4 * at }));
  const cell = (metric: Metric, rows: readonly Row[], district = "51") =>
    cellAt(roll(rows, [metric], districts), { metric: metric.id, district, period: "2024" });
  const told = (locale: Locale, ...given: Parameters<typeof cell>) => explainCell(cell(...given), { locale, names });
  const split = { ...awards, breakdowns: [["town", "country"]] } as const;
  const towns = roll(
    [{ metric: "awards", district: "a", period: "2024", category: "town", value: 2 }],
    [split],
    districts,
  );
  const ofTowns = cellAt(towns, { metric: "awards", district: "a", period: "2024", category: "town" });
  expect(explainCell(ofTowns, { locale: "en", names })[0]).toBe("quality awards (town) of Bazhou in 2024: 2家.");
  expect(explainCell(ofTowns, { locale: "zh", names })[0]).toBe("巴州区2024年质量奖（town）：2家。");
  expect(told("en", spread, awarded)[0]).toBe("quality awards of Bazhong in 2024: 2家.");
  const third = { ...spread, across: "sampleDeviation" } as const;
  expect(told("zh", third, awarded)[0]).toBe("巴中市2024年质量奖：√8 = 2.8284…家。");
  const levels = ["a", "b"].map((district) => ({ metric: "grade", district, period: "2024", value: "A" }));
  expect(told("en", { ...grade, across: "median" }, levels)).toEqual([
    "grade of Bazhong in 2024: “A”.",
    "By level: A 2.",
    "It was worked out from the districts below.",
  ]);
  expect(told("zh", { ...grade, across: "min" }, [levels[0]!, { ...levels[1], value: "B" }])[1]).toBe(
    "各等级：A 1、B 1。",
  );
  const cities = [{ metric: "city", district: "a", value: "2024-05-06" }];
  expect(told("en", city, cities)[0]).toBe("model city of Bazhong in 2024: 1项 of 2.");
  expect(told("zh", city, cities)[0]).toBe("巴中市2024年示范城市：1项（共 2）。");
});
