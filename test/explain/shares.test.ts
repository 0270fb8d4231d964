import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import type { Metric } from "../../src/model/metric.js";
import type { Bound } from "../../src/model/target.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "../attainment/plan-of.js";

const AFTER = "2014-01-31";
const at = (value: string, period = "2013") => ({ period, value });
const stock: Metric = { ...METRICS.stock, name: { zh: "获奖企业", en: "Award winners" } };
const accidents: Metric = { ...METRICS.flow, direction: "down", unit: "起" };
const awards: Metric = METRICS.flow;

/** What stands behind the subtraction. */
function shares(given: Case, locale: "zh" | "en"): string {
  const { metric = stock, target = measured({ atLeast: "15" }) } = given;
  const names = namesFrom(planOf(metric, [target], given.period));
  const sentences = explain(attainmentOf({ asOf: AFTER, ...given, metric, target }), { locale, names });
  expect(sentences.length).toBeLessThanOrEqual(3);
  const [, told = ""] = /[;；] ?(.*)[.。]$/u.exec(sentences[1] ?? "") ?? [];
  return told;
}

describe("completion and progress are told with their arithmetic", () => {
  test("a level is divided by what is required, and its way begins at its baseline", () => {
    const given: Case = { target: measured({ atLeast: "15" }, { baseline: { value: "3" } }), rows: [at("9")] };
    expect(shares(given, "en")).toBe(
      "completion is 9 ÷ 15 = 60%, and progress from the baseline 3 printed in the plan is (9 − 3) ÷ (15 − 3) = 50%",
    );
    expect(shares(given, "zh")).toBe("目标完成率为 9 ÷ 15 = 60%，自文件所载基数 3 起的进度为 (9 − 3) ÷ (15 − 3) = 50%");
  });

  test("a baseline that was observed is named with its periods", () => {
    const rows = [at("16"), at("3", "2010"), at("5", "2011")];
    const one: Case = { target: measured({ atLeast: "15" }, { baseline: { period: "2010" } }), rows };
    expect(shares(one, "en")).toContain("progress from 3 in 2010 is (16 − 3) ÷ (15 − 3) = 108.3333…%");
    expect(shares(one, "zh")).toContain("自2010年的 3 起的进度为 (16 − 3) ÷ (15 − 3) = 108.3333…%");
    const two: Case = { target: measured({ atLeast: "15" }, { baseline: { period: ["2010", "2011"] } }), rows };
    expect(shares(two, "en")).toContain("progress from 4, the mean of 2010 and 2011, is (16 − 4) ÷ (15 − 4)");
    expect(shares(two, "zh")).toContain("自2010年、2011年的均值 4 起的进度为");
    const part: Case = { ...one, rows: [at("16"), { ...at("3", "2010"), partial: true }] };
    expect(shares(part, "en")).toContain("progress from 3 in 2010 (with 1 of 2 expected reports) is");
    expect(shares(part, "zh")).toContain("自2010年的 3（应报 2、已报 1）起的进度为");
  });

  test("before the deadline they are so far", () => {
    const given: Case = { rows: [at("9", "2012")], asOf: "2013-06-30" };
    expect(shares(given, "en")).toBe(
      "completion so far is 9 ÷ 15 = 60%, and progress from 9 in 2012 is (9 − 9) ÷ (15 − 9) = 0%",
    );
    expect(shares({ rows: [at("9")], asOf: "2013-06-30" }, "zh")).toBe("目标完成率目前为 9 ÷ 15 = 60%");
  });

  test("where a path is told its start is not told again", () => {
    const given: Case = {
      target: measured({ atLeast: "15" }, { baseline: { value: "3" } }),
      rows: [at("9", "2012")],
      period: "2011/2015",
      asOf: "2013-06-30",
    };
    expect(shares({ ...given, rows: [{ ...at("9"), period: "2011/2015" }] }, "en")).toBe(
      "completion so far is 9 ÷ 15 = 60%, and progress is (9 − 3) ÷ (15 − 3) = 50%",
    );
  });

  test("under a limit completion is turned over, progress is not", () => {
    const given: Case = {
      metric: { ...METRICS.index, direction: "down" },
      target: measured({ atMost: "5" }, { baseline: { value: "10" } }),
      rows: [at("6")],
    };
    expect(shares(given, "en")).toBe(
      "completion is 5 ÷ 6 = 83.3333…%, and progress from the baseline 10 printed in the plan is (6 − 10) ÷ (5 − 10) = 80%",
    );
  });

  test("of a limit of zero it is all or nothing", () => {
    const given = (value: string): Case => ({
      metric: accidents,
      target: measured({ atMost: "0" }),
      rows: [at(value)],
    });
    expect(shares(given("0"), "en")).toBe("completion is 100%, for a limit of zero is kept or broken");
    expect(shares(given("2"), "en")).toBe("completion is 0%, for a limit of zero is kept or broken");
    expect(shares(given("0"), "zh")).toBe("目标完成率为 100%（上限为零，未突破计 100%，突破计 0）");
  });

  test("a limit of zero is kept as it is put: nothing is not less than nothing, and about nothing may be more", () => {
    const given = (bound: Bound, value: string): Case => ({
      metric: accidents,
      target: measured(bound),
      rows: [at(value)],
    });
    expect(shares(given({ below: "0" }, "0"), "en")).toBe("completion is 0%, for a limit of zero is kept or broken");
    expect(shares(given({ about: "0", tolerance: "1" }, "1"), "en")).toBe(
      "completion is 100%, for a limit of 1 is kept or broken",
    );
    expect(shares(given({ about: "0", tolerance: "1" }, "2"), "zh")).toBe(
      "目标完成率为 0%（上限为 1，未突破计 100%，突破计 0）",
    );
    expect(shares(given({ within: ["-1", "0"] }, "0"), "zh")).toBe(
      "目标完成率为 100%（上限为零，未突破计 100%，突破计 0）",
    );
  });

  test("what is to be just nothing has no limit", () => {
    const given = (value: string): Case => ({
      metric: accidents,
      target: measured({ equals: "0" }),
      rows: [at(value)],
    });
    expect(shares(given("0"), "en")).toBe("completion is 100%");
    expect(shares(given("3"), "zh")).toBe("目标完成率为 0%");
  });

  test("what starts from nothing has the same progress, which is not told again", () => {
    expect(shares({ metric: awards, rows: [at("12")] }, "en")).toBe("completion is 12 ÷ 15 = 80%");
    expect(shares({ target: measured({ atLeast: "15" }, { baseline: { value: "0" } }), rows: [at("12")] }, "en")).toBe(
      "completion is 12 ÷ 15 = 80%",
    );
    const grown = measured({ atLeast: "10" }, { measure: { growth: "previous" } });
    expect(shares({ target: grown, rows: [at("120"), at("100", "2012")] }, "zh")).toBe("目标完成率为 20 ÷ 10 = 200%");
  });

  test("a fall asked for as a change is divided as it is", () => {
    const fallen = measured({ reach: "-5" }, { measure: { change: "previous" } });
    const down: Metric = { ...stock, direction: "down" };
    expect(shares({ metric: down, target: fallen, rows: [at("97"), at("100", "2012")] }, "en")).toBe(
      "completion is −3 ÷ (−5) = 60%",
    );
  });

  test("a multiple starts from once the base", () => {
    const doubled = measured({ atLeast: "2" }, { measure: { factor: "baseline" }, baseline: { value: "10" } });
    expect(shares({ target: doubled, rows: [at("18")] }, "en")).toBe(
      "completion is 1.8 ÷ 2 = 90%, and progress from once the base is (1.8 − 1) ÷ (2 − 1) = 80%",
    );
    expect(shares({ target: doubled, rows: [at("18")] }, "zh")).toBe(
      "目标完成率为 1.8 ÷ 2 = 90%，自 1 倍起的进度为 (1.8 − 1) ÷ (2 − 1) = 80%",
    );
  });

  test("below zero the signs do not meet", () => {
    const given: Case = { target: measured({ atLeast: "5" }, { baseline: { value: "-3" } }), rows: [at("-1")] };
    expect(shares(given, "en")).toContain("is (−1 − (−3)) ÷ (5 − (−3)) = 25%");
  });

  test("a share just short of the whole is cut off, never rounded up to it", () => {
    expect(shares({ target: measured({ atLeast: "90" }), rows: [at("89.9999999")] }, "en")).toBe(
      "completion is 89.9999… ÷ 90 = 99.9999…%",
    );
  });

  test("of a period that is over the figures are no longer so far, though others are to come", () => {
    const target = measured({ atLeast: "15" }, { schedule: { every: "year", during: "2012/2014" } });
    expect(shares({ target, rows: [at("9", "2012"), at("20")], asOf: "2013-06-30" }, "en")).toBe(
      "completion is 9 ÷ 15 = 60%",
    );
    const later = measured({ atLeast: "15" }, { schedule: { every: "year", during: "2013/2014" } });
    expect(shares({ target: later, rows: [at("20")], asOf: "2013-12-31" }, "en")).toBe(
      "completion so far is 20 ÷ 15 = 133.3333…%",
    );
  });
});

describe("a share that says nothing is left out", () => {
  test("of growth up to a limit, which standing still keeps", () => {
    const grown = measured({ atMost: "5" }, { measure: { growth: "previous" } });
    expect(shares({ target: grown, rows: [at("97"), at("100", "2012")] }, "en")).toBe("");
    const none = measured({ atMost: "0" }, { measure: { growth: "previous" } });
    expect(shares({ target: none, rows: [at("97"), at("100", "2012")] }, "en")).toBe(
      "there is no completion, as what is required is zero",
    );
  });

  test("of an earlier total, from which the new one does not go on", () => {
    expect(shares({ metric: awards, rows: [at("20", "2012")], asOf: "2013-03-01" }, "en")).toBe("");
  });

  test("why there is no way to go is not told of what is kept", () => {
    const given = (value: string): Case => ({
      target: measured({ atLeast: "15" }, { baseline: { value: "18" } }),
      rows: [at(value)],
    });
    expect(shares(given("16"), "en")).toBe("completion is 16 ÷ 15 = 106.6666…%");
    expect(shares(given("14"), "en")).toContain("and there is no progress, as the baseline");
  });

  test("of a milestone there is progress alone, and that it is so far is said of it", () => {
    const target = measured({ all: true }, { baseline: { value: "1" } });
    expect(shares({ metric: METRICS.milestone, target, rows: [at("2")], asOf: "2013-06-30" }, "en")).toBe(
      "progress so far from the baseline 1 printed in the plan is (2 − 1) ÷ (3 − 1) = 50%",
    );
    expect(shares({ metric: METRICS.milestone, target, rows: [at("2")], asOf: "2013-06-30" }, "zh")).toBe(
      "自文件所载基数 1 起的进度目前为 (2 − 1) ÷ (3 − 1) = 50%",
    );
  });
});

describe("a share that is absent is told where its reason says something", () => {
  test("a value of zero under a limit, and nothing asked for", () => {
    const few: Case = { metric: accidents, target: measured({ atMost: "5" }), rows: [at("0")] };
    expect(shares(few, "en")).toBe("there is no completion, as the value is zero");
    expect(shares({ ...few, asOf: "2013-06-30" }, "zh")).toBe("无目标完成率（实际值为零）");
    expect(shares({ target: measured({ atLeast: "0" }), rows: [at("3")] }, "en")).toBe(
      "there is no completion, as what is required is zero",
    );
    expect(shares({ target: measured({ atLeast: "-4" }), rows: [at("3")] }, "zh")).toBe("无目标完成率（数值小于零）");
  });

  test("a baseline that is required already, or of other length", () => {
    expect(shares({ target: measured({ atLeast: "15" }, { baseline: { value: "15" } }), rows: [at("12")] }, "en")).toBe(
      "completion is 12 ÷ 15 = 80%, and there is no progress, as the baseline is already what is required, or better",
    );
    expect(shares({ target: measured({ atLeast: "15" }, { baseline: { value: "18" } }), rows: [at("12")] }, "zh")).toBe(
      "目标完成率为 12 ÷ 15 = 80%，无进度（基数已达到或优于要求值）",
    );
    const long = measured({ atLeast: "15" }, { baseline: { period: "2010" } });
    const given: Case = {
      metric: awards,
      target: long,
      rows: [at("3", "2010"), at("12", "2011/2015")],
      period: "2011/2015",
    };
    expect(shares({ ...given, asOf: "2016-01-31" }, "en")).toBe(
      "completion is 12 ÷ 15 = 80%, and there is no progress, as the base is not as long as the period judged",
    );
  });

  test.each([
    ["a place", { target: measured({ atMost: "2" }, { measure: { rank: ["d"] } }) }],
    ["a level", { metric: METRICS.ordinal, target: measured({ atLeast: "A" }), rows: [at("2")] }],
    ["a milestone", { metric: METRICS.milestone, target: measured({ all: true }), rows: [at("2")] }],
    ["a range with two ends", { metric: { ...stock, direction: "none" }, target: measured({ within: ["1", "9"] }) }],
  ] as const)("%s has none, and nobody asks for one", (_, given) => {
    expect(shares({ rows: [at("12")], ...given }, "en")).toBe("");
  });

  test("no baseline is told where it leaves the status open, and nowhere else", () => {
    const names = namesFrom(planOf(stock, [measured({ atLeast: "15" })]));
    const told = (asOf: string, locale: "zh" | "en") =>
      explain(attainmentOf({ metric: stock, target: measured({ atLeast: "15" }), rows: [at("9")], asOf }), {
        locale,
        names,
      });
    expect(told("2013-06-30", "en")[2]).toBe(
      "As of 2013-06-30 the bound is not satisfied yet, and there is no path to hold the value against (there is no baseline to start from): open.",
    );
    expect(told("2013-06-30", "zh")[2]).toBe(
      "截至2013年6月30日，尚未达到要求，也没有可对照的计划进度（没有可以起算的基数）：进行中。",
    );
    const items = measured({ all: true });
    const milestone: Case = { metric: METRICS.milestone, target: items, rows: [at("2")], asOf: "2013-06-30" };
    const [, , verdict] = explain(attainmentOf(milestone), {
      locale: "en",
      names: namesFrom(planOf(METRICS.milestone, [items])),
    });
    expect(verdict).toBe(
      "As of 2013-06-30 the bound is not satisfied yet, and there is no path to hold the value against: open.",
    );
    expect(told(AFTER, "en").join(" ")).not.toContain("baseline");
  });
});
