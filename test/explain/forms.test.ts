import { expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "../attainment/plan-of.js";

const metric: Metric = { ...METRICS.index, unit: "", name: { zh: "满意度", en: "Satisfaction" } };
const at = (value: string, period = "2013", district = "d") => ({ period, value, district });

function said(given: Case, locale: "zh" | "en"): readonly string[] {
  const target = given.target ?? measured({ atLeast: "90" });
  const names = namesFrom(planOf(metric, [target]));
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
    "Satisfaction, d, 2013: 90 (as reported); that is place 3 of 3, behind b (96), a (95).",
    "Asked for is a place of at most 2 by 2013-12-31, and 2 − 3 = -1.",
    "As of 2014-01-01 the deadline is past and the bound is not satisfied: missed.",
  ]);
  expect(said(place, "zh")[0]).toBe("d2013年满意度为 90（上报值），在 3 个地区中居第 3 位，列b (96)、a (95)之后。");
});

test("a place to be reached is reached by a better one, and the levels of those ahead are named", () => {
  const grades: Metric = { ...METRICS.ordinal, name: { zh: "等级", en: "Grade" } };
  const target = measured({ reach: "1" }, { measure: { rank: ["d", "a"] } });
  const given: Case = { metric: grades, target, rows: [at("2"), at("4", "2013", "a")] };
  expect(said(given, "en").slice(0, 2).join(" ")).toContain(
    "place 2 of 2, behind a (AA). Asked for is a place of 1 or better by",
  );
  expect(said(given, "zh").slice(0, 2).join("")).toContain(
    "列a (AA)之后。目标要求到2013年12月31日位次为 1 或更靠前，1 − 2 = -1。",
  );
});

test("a place that is open says who could change it", () => {
  const open = { ...place, rows: [at("90"), at("95", "2013", "a")] };
  expect(said(open, "en")).toEqual([
    "Nothing can be said of Satisfaction, d, 2013: districts without a value could change the place (so far place 2 of 3, behind a (95), and 1 more could be ahead for all that is known).",
  ]);
});

test("a run lists its periods, and how long it is", () => {
  expect(said(yearly, "en")[2]).toBe(
    "As of 2014-01-01 the run is under way and can still be completed (2011 met, 2012 missed, 2013 met, 2014 without evidence; the longest run is 1 of 2): on track.",
  );
  expect(said(yearly, "zh")[1]).toBe("目标要求到2014年12月31日任意连续 2 年不低于 90，93 − 90 = 3。");
  expect(said(yearly, "en")[1]).toBe(
    "Asked for is at least 90, in any 2 years in succession until 2014-12-31, and 93 − 90 = 3.",
  );
});

test("a bound that is read says from what, also where that is missing", () => {
  const target = measured({ atLeast: { metric: "m", district: "n" } });
  expect(said({ target, rows: [at("90"), at("91.5", "2013", "n")] }, "en")[1]).toBe(
    "Asked for is at least 91.5 (Satisfaction of n in 2013: 91.5) by 2013-12-31, and 90 − 91.5 = -1.5.",
  );
  expect(said({ target, rows: [at("90"), at("1", "2012", "n")] }, "zh")).toEqual([
    "d2013年满意度无法判断：对照值没有数据（n 2013 满意度：未上报数据）。",
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
  expect(said(given, "en")[0]).toContain(
    'the base (2010) is not as long as the period judged (2009 to 2013), and totals over unlike lengths cannot be compared; name the period that counts, schedule: { by: "2013" }, or give a base that is as long.',
  );
  expect(said(given, "zh")[0]).toContain(
    '基期（2010年）与考核期（2009年至2013年）长短不一，累计数不能相比；请写明以哪一时段为准（schedule: { by: "2013" }），或改用同样长短的基期。',
  );
});
