import { expect, test } from "vitest";
import { attainTarget } from "../../src/attainment/attain.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import type { Metric } from "../../src/model/metric.js";
import type { Bound } from "../../src/model/target.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "../attainment/plan-of.js";

const metric: Metric = { ...METRICS.index, unit: "", name: { zh: "满意度", en: "Satisfaction" } };
const at = (value: string, period = "2013", district = "d") => ({ period, value, district });

function said(given: Case, locale: "zh" | "en"): readonly string[] {
  const target = given.target ?? measured({ atLeast: "90" });
  const names = namesFrom(planOf(given.metric ?? metric, [target], given.period));
  return explain(attainmentOf({ metric, asOf: "2014-01-01", ...given }), { locale, names });
}

const place: Case = {
  target: measured({ atMost: "2" }, { measure: { rank: "siblings" } }),
  tree: { p: ["d", "a", "b"] },
  rows: [at("90"), at("95", "2013", "a"), at("96", "2013", "b")],
};
const yearly: Case = {
  target: measured({ atLeast: "90" }, { schedule: { every: "year", during: "2011/2014", run: 2 } }),
  rows: [at("95", "2011"), at("80", "2012"), at("93")],
};

test("a place names who is ahead, and the arithmetic of the bound", () => {
  expect(said(place, "en")).toEqual([
    "Satisfaction, d, 2013: 90 (as reported); that is place 3 of 3, behind b (96) and a (95).",
    "Asked for is place 2 or better by 2013-12-31, and 2 − 3 = −1.",
    "As of 2014-01-01 the deadline is past and the bound is not satisfied: missed.",
  ]);
  expect(said(place, "zh")[0]).toBe(
    "d 2013年满意度为 90（上报值），在 3 个行政区中居第 3 位，列b（96）、a（95）之后。",
  );
});

test("a place to be reached is reached by a better one, and the levels of those ahead are named", () => {
  const grades: Metric = { ...METRICS.ordinal, name: { zh: "等级", en: "Grade" } };
  const target = measured({ reach: "1" }, { measure: { rank: ["d", "a"] } });
  const given: Case = { metric: grades, target, rows: [at("2"), at("4", "2013", "a")] };
  expect(said(given, "en").slice(0, 2).join(" ")).toContain(
    "place 2 of 2, behind a (AA). Asked for is place 1 or better by",
  );
  expect(said(given, "zh").slice(0, 2).join("")).toContain(
    "列a（AA）之后。目标要求到2013年12月31日位次为第 1 位或更靠前，1 − 2 = −1。",
  );
});

test("a place that is open says who could change it", () => {
  const open = { ...place, rows: [at("90"), at("95", "2013", "a")] };
  expect(said(open, "en")).toEqual([
    "Satisfaction, d, 2013: 90 (as reported); that is place 2 of 3, behind a (95), and 1 more could be ahead for all that is known.",
    "Asked for is place 2 or better by 2013-12-31.",
    "Nothing can be said of Satisfaction, d, 2013: districts without a value could change the place.",
  ]);
});

test("a run lists its periods, and how long it is", () => {
  expect(said(yearly, "en")[2]).toBe(
    "As of 2014-01-01 the run is under way and can still be completed (2011 met, 2012 missed, 2013 met, 2014 without evidence; the longest run is 1, and 2 are asked for): on track.",
  );
  expect(said(yearly, "zh")[1]).toBe(
    "目标要求到2014年12月31日止任意连续 2 年不低于 90，93 − 90 = 3；目标完成率为 93 ÷ 90 = 103.3333…%，自2012年的 80 起的进度为 (93 − 80) ÷ (90 − 80) = 130%。",
  );
  expect(said(yearly, "en")[1]).toBe(
    "Asked for is at least 90, in any 2 years in succession until 2014-12-31, and 93 − 90 = 3; completion is 93 ÷ 90 = 103.3333…%, and progress from 80 in 2012 is (93 − 80) ÷ (90 − 80) = 130%.",
  );
});

test("a bound that is read says from what, also where that is missing", () => {
  const target = measured({ atLeast: { metric: "m", district: "n" } });
  expect(said({ target, rows: [at("90"), at("91.5", "2013", "n")] }, "en")[1]).toBe(
    "Asked for is at least 91.5 (Satisfaction of n in 2013: 91.5) by 2013-12-31, and 90 − 91.5 = −1.5; completion is 90 ÷ 91.5 = 98.3606…%.",
  );
  expect(said({ target, rows: [at("90"), at("1", "2012", "n")] }, "zh")).toEqual([
    "d 2013年满意度为 90（上报值）。",
    "d 2013年满意度无法判断：对照值没有数据（n 2013年满意度：没有上报数据）。",
  ]);
});

test("growth a year shows the root and its years", () => {
  const target = measured({ reach: "8" }, { measure: { compoundGrowth: "baseline" }, baseline: { period: "2010" } });
  expect(said({ target, rows: [at("1000", "2010"), at("1300")] }, "en")[0]).toBe(
    "Satisfaction, d, 2013: 1300 (as reported); against 1000 in 2010 that is ((1300 ÷ 1000)^(1 ÷ 3) − 1) × 100 = 9.1392…% a year.",
  );
});

test("totals over unlike lengths are named with what the plan should say", () => {
  const target = measured(
    { atLeast: "8" },
    { measure: { compoundGrowth: "baseline" }, baseline: { period: "2010" }, schedule: { by: "2009/2013" } },
  );
  const given: Case = { metric: METRICS.flow, target, rows: [at("400", "2010"), at("2200", "2009/2013")] };
  expect(said(given, "en")[1]).toContain(
    'the base (2010) is not as long as the period judged (2009 to 2013), and totals over unlike lengths cannot be compared; name the period that counts, schedule: { by: "2013" }, or give a base that is as long.',
  );
  expect(said(given, "zh")[1]).toContain(
    '基期（2010年）与考核期（2009年至2013年）长短不一，累计数不能相比；请写明以哪一时段为准（schedule: { by: "2013" }），或改用同样长短的基期。',
  );
});

test("places are told by how far ahead they are, for neither more nor less is", () => {
  const asked = (bound: Bound) =>
    said({ ...place, target: measured(bound, { measure: { rank: ["d", "a", "b"] } }) }, "zh")[1];
  expect(asked({ atLeast: "2" })).toContain("位次为第 2 位或更靠后，3 − 2 = 1。");
  expect(asked({ above: "1" })).toContain("位次在第 1 位之后，");
  expect(asked({ below: "3" })).toContain("位次在第 3 位之前，");
  expect(asked({ equals: "3" })).toContain("位次为第 3 位，3 正好相符。");
  expect(asked({ within: ["1", "2"] })).toContain("位次在第 1 位至第 2 位之间（越靠前越好，以第 2 位为准），");
  expect(asked({ about: "2" })).toContain("位次在第 2 位左右，");
  expect(asked({ about: "2", tolerance: "1" })).toContain("位次在第 2 位左右（允许相差 1 位，即第 3 位或更靠前），");
});

test("a change or a growth comes to so much, it does not rise or fall to it", () => {
  const falling = { ...METRICS.stock, direction: "down" } as const;
  const target = measured({ reach: "-5" }, { measure: { growth: "previous" } });
  const given: Case = { metric: falling, target, rows: [at("80", "2012"), at("90")] };
  expect(said(given, "zh")[1]).toContain("增长率不高于 −5%，");
  expect(said(given, "en")[1]).toContain("growth of −5% or less by");
});

test("every period held, and the last one not over, says nothing of periods to come", () => {
  const target = measured({ atLeast: "90" }, { schedule: { every: "year" } });
  const given: Case = { target, rows: [at("95")], asOf: "2013-12-31" };
  expect(said(given, "zh")[2]).toContain("至今各期均符合要求，期限未满（2013年已达到（期限未到））");
  expect(said(given, "en")[2]).toContain(
    "no period has been broken so far, and the last has yet to end (2013 reached)",
  );
});

test("a run of one, and periods of which more than one is broken", () => {
  const once = measured({ atLeast: "90" }, { schedule: { every: "quarter", run: 1 } });
  expect(said({ target: once, rows: [at("80", "2013-Q1")], asOf: "2013-05-01" }, "zh").slice(1)).toEqual([
    "目标要求到2013年12月31日止任意一个季度不低于 90，80 − 90 = −10；目标完成率为 80 ÷ 90 = 88.8888…%。",
    "截至2013年5月1日，目前没有连续符合要求的时期，但仍可达到所要求的期数（2013年第一季度未完成、2013年第二季度缺少数据；尚有 2 期；最长连续 0 期，要求 1 期）：进行中。",
  ]);
  const each = measured({ atLeast: "90" }, { schedule: { every: "quarter" } });
  const rows = [at("80", "2013-Q1"), at("80", "2013-Q2")];
  expect(said({ target: each, rows, asOf: "2013-07-01" }, "en")[2]).toContain(
    "every period has to hold, and not every one did",
  );
});

test("peers of whom some have no value are not told to have none", () => {
  const target = measured({ atLeast: { metric: "m", district: { peers: "mean", group: ["d", "a"] } } });
  const given: Case = { target, rows: [at("90"), at("1", "2012", "a")] };
  expect(said(given, "zh")[1]).toContain("（满意度，2 个行政区（1 个有数据）的平均：数据不全，无法得出）");
  expect(said(given, "en")[1]).toContain(
    "(Satisfaction, mean of 2 districts, 1 of them with a value: not known without the others)",
  );
});

test("ends that came out reversed are told with what they were worked out from", () => {
  const undirected: Metric = { ...metric, direction: "none" };
  const target = measured({ within: [{ metric: "m", district: "n" }, "80"] });
  expect(said({ metric: undirected, target, rows: [at("90"), at("91.5", "2013", "n")] }, "zh")).toEqual([
    "d 2013年满意度为 90（上报值）。",
    "d 2013年满意度无法判断：算得的下限高于上限（n 2013年满意度：91.5）。",
  ]);
});

test("a level read in the middle of a long period is that of the year it was reported for", () => {
  const stock: Metric = { ...METRICS.stock, name: { zh: "获奖企业", en: "Award winners" } };
  const plan = planOf(stock, [measured({ reach: "50" })], "2011/2015");
  const { observations } = readObservations([{ metric: "m", district: "d", period: "2012", value: "30" }], {
    metrics: plan.metrics,
  });
  const values = rollUp(observations, { metrics: plan.metrics });
  const told = (locale: "zh" | "en") =>
    explain(attainTarget(plan, "t", { values }, { asOf: "2013-05-01" }), { locale, names: namesFrom(plan) })[0];
  expect(told("zh")).toBe("d 2011年至2015年获奖企业为 30家（取自2012年；本期应报 1、已报 0）。");
  expect(told("en")).toBe(
    "Award winners, d, 2011 to 2015: 30家 (the figure of 2012; with 0 of 1 expected reports for the period itself).",
  );
});

test("a bound that a district files is told with the name of its plan", () => {
  const plan = planOf(metric, [measured({ atLeast: "80" }, { districts: { filed: true } })]);
  const below = parsePlan({
    ...plan,
    id: "e-2013",
    district: "e",
    title: { zh: "海宁市规划", en: "Plan of Haining" },
    targets: [measured({ atLeast: "90" }, { id: "own", parent: { plan: "p", target: "t" } })],
  });
  const { observations } = readObservations([{ metric: "m", district: "e", period: "2013", value: "92" }], {
    metrics: plan.metrics,
  });
  const values = rollUp(observations, { metrics: plan.metrics });
  const found = attainTarget(plan, "t", { values, plans: [below] }, { asOf: "2014-01-01", district: "e" });
  const told = (locale: "zh" | "en") => explain(found, { locale, names: namesFrom(plan, below) })[1];
  expect(told("zh")).toContain("不低于 90（见该行政区规划“海宁市规划”），92 − 90 = 2");
  expect(told("en")).toBe(
    "Asked for is at least 90 (as its own plan “Plan of Haining” says) by 2013-12-31, and 92 − 90 = 2; completion is 92 ÷ 90 = 102.2222…%.",
  );
});

test("a milestone says by which day what is reached counts, as its day may lie ahead", () => {
  const metric: Metric = { id: "m", name: "archive opened", unit: "", kind: "milestone", direction: "up" };
  const plan = planOf(metric, [measured({ all: true }, { schedule: { by: "2013" } })], "2013/2014");
  const rows = [{ metric: "m", district: "d", value: "2013-12-01", source: "notice" }];
  const { observations } = readObservations(rows, { metrics: [metric] });
  const observation = (asOf: string, locale: "zh" | "en") =>
    explain(attainTarget(plan, "t", { values: rollUp(observations, { metrics: [metric], asOf }) }, { asOf }), {
      locale,
      names: namesFrom(plan),
    })[0];
  expect(observation("2013-06-30", "en")).toBe("archive opened, d, 2013: 0 (counting what was reached by 2013-06-30).");
  expect(observation("2014-06-30", "en")).toContain("1 (counting what was reached by 2013-12-31");
  expect(observation("2013-06-30", "zh")).toContain("为 0（计入截至2013年6月30日已完成的）");
});

test("of many periods, those are listed that decide", () => {
  const broken: Case = {
    metric: { ...METRICS.flow, name: { zh: "获奖", en: "Awards" } },
    target: measured({ atMost: "4" }, { schedule: { every: "year", during: "2011/2039" } }),
    rows: Array.from({ length: 29 }, (_, year) => at(year === 0 ? "5" : "1", String(2011 + year))),
    period: "2011/2039",
    asOf: "2040-01-01",
  };
  expect(said(broken, "en").at(-1)).toContain("(2011 missed, 2012 met, ");
  expect(said(broken, "en").at(-1)).toContain(", 2022 met, …): missed");
  expect(said(broken, "zh").at(-1)).toContain("（2011年未完成、");
  expect(said(broken, "zh").at(-1)).toContain("2022年已完成……）");
  const run: Case = {
    ...broken,
    target: measured({ atLeast: "4" }, { schedule: { every: "year", during: "2011/2039", run: 3 } }),
    rows: Array.from({ length: 29 }, (_, year) => at(year < 3 ? "5" : "1", String(2011 + year))),
  };
  expect(said(run, "en").at(-1)).toContain("(2011 met, 2012 met, 2013 met, 2014 missed, ");
  expect(said(run, "en").at(-1)).toContain(", …; the longest run is 3, and 3 are asked for): met");
});

test("a run whose end is among the last periods is listed from its start", () => {
  const listed = (lastHeld: number) => {
    const given: Case = {
      metric: METRICS.flow,
      target: measured({ atLeast: "4" }, { schedule: { every: "year", during: "2011/2039", run: 3 } }),
      rows: Array.from({ length: 29 }, (_, year) => 2011 + year).map((year) =>
        at(year > lastHeld - 3 && year <= lastHeld ? "5" : "1", String(year)),
      ),
      period: "2011/2039",
      asOf: "2040-01-01",
    };
    return said(given, "en").at(-1) ?? "";
  };
  expect(listed(2030)).toContain("(…, 2028 met, 2029 met, 2030 met, 2031 missed, ");
  expect(listed(2029)).toContain("(…, 2018 missed, ");
  expect(listed(2029)).toContain(", 2027 met, 2028 met, 2029 met, …;");
});
