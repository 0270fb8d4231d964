import { describe, expect, test } from "vitest";
import { attainTarget } from "../../src/attainment/attain.js";
import { explainAttainment } from "../../src/explain/attainment.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import type { TargetInput } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import type { Row } from "../attainment/cell-table.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "../attainment/plan-of.js";

const AFTER = "2014-01-31";
const districts = parseDistricts([
  { id: "d", name: { zh: "嘉兴市", en: "Jiaxing" } },
  { id: "e", parent: "d", name: { zh: "海宁市", en: "Haining" } },
  { id: "f", parent: "d", name: { zh: "平湖市", en: "Pinghu" } },
]);
const rate: Metric = { ...METRICS.share, name: { zh: "抽查合格率", en: "Pass rate" } };
const awards: Metric = { ...METRICS.flow, name: { zh: "获奖企业", en: "Award winners" }, unit: "家" };
const accidents: Metric = { ...awards, name: { zh: "事故", en: "Accidents" }, unit: "起", direction: "down" };

function told(given: Case, locale: "zh" | "en"): readonly string[] {
  const { metric = rate, target = measured({ atLeast: "90" }), targets = [target], period } = given;
  const names = namesFrom(planOf(metric, targets, period), districts);
  return explainAttainment(attainmentOf({ metric, ...given }), { locale, names });
}

describe("an attainment in words names the observation, the rule and the arithmetic", () => {
  const short: Case = {
    rows: [{ period: "2013", value: "89.995", source: "bulletin 7", recordedOn: "2014-01-15" }],
    asOf: AFTER,
  };

  test("a missed level", () => {
    expect(told(short, "en")).toEqual([
      "Pass rate, Jiaxing, 2013: 89.995% (as reported; source bulletin 7; recorded on 2014-01-15).",
      "Asked for is at least 90% by 2013-12-31, and 89.995 − 90 = −0.005; completion is 89.995 ÷ 90 = 99.9944…%.",
      "As of 2014-01-31 the deadline is past and the bound is not satisfied: missed.",
    ]);
    expect(told(short, "zh")).toEqual([
      "嘉兴市2013年抽查合格率为 89.995%（上报值；来源 bulletin 7；2014年1月15日记录）。",
      "目标要求到2013年12月31日不低于 90%，89.995 − 90 = −0.005；目标完成率为 89.995 ÷ 90 = 99.9944…%。",
      "截至2014年1月31日，期限已过，不符合要求：未完成。",
    ]);
  });

  test("a figure just short of its bound is cut off, never rounded up to it", () => {
    const words = told({ rows: [{ period: "2013", value: "89.9999999" }], asOf: AFTER }, "en").join(" ");
    expect(words).toContain("89.9999…");
    expect(words).not.toMatch(/(?<!least )90%/);
  });

  test("a limit is held the other way round", () => {
    const over: Case = { metric: accidents, target: measured({ atMost: "5" }), rows: [{ period: "2013", value: "7" }] };
    expect(told(over, "en").slice(1)).toEqual([
      "Asked for is at most 5起 by 2013-12-31, and 5 − 7 = −2; completion so far is 5 ÷ 7 = 71.4285…%.",
      "As of 2013-06-30 the bound is broken, and nothing still to come can take that back: missed.",
    ]);
  });

  test("a growth shows its base and its own arithmetic", () => {
    const grown: Case = {
      metric: awards,
      target: measured({ atLeast: "10" }, { measure: { growth: "previous" } }),
      rows: [
        { period: "2013", value: "120" },
        { period: "2012", value: "100" },
      ],
      asOf: AFTER,
    };
    expect(told(grown, "en").slice(0, 2)).toEqual([
      "Award winners, Jiaxing, 2013: 120家 (as reported); against 100 in 2012 that is a growth of (120 ÷ 100 − 1) × 100 = 20%.",
      "Asked for is growth of at least 10% by 2013-12-31, and 20 − 10 = 10; completion is 20 ÷ 10 = 200%.",
    ]);
    expect(told(grown, "zh")[0]).toBe(
      "嘉兴市2013年获奖企业为 120家（上报值），与2012年的 100 相比，增长率为 (120 ÷ 100 − 1) × 100 = 20%。",
    );
  });

  test("a change from below zero is bracketed; a printed base says so", () => {
    const target = measured({ atLeast: "5" }, { measure: { change: "baseline" }, baseline: { value: "-3" } });
    expect(
      told({ metric: METRICS.stock, target, rows: [{ period: "2013", value: "4" }], asOf: AFTER }, "en")[0],
    ).toContain("against the baseline −3 printed in the plan that is a change of 4 − (−3) = 7");
  });

  test("a percentage changes by points", () => {
    const target = measured({ atLeast: "5" }, { measure: { change: "previous" } });
    const rows = [
      { period: "2013", value: "90" },
      { period: "2012", value: "84" },
    ];
    expect(told({ target, rows, asOf: AFTER }, "en").slice(0, 2)).toEqual([
      "Pass rate, Jiaxing, 2013: 90% (as reported); against 84 in 2012 that is a change of 90 − 84 = 6 percentage points.",
      "Asked for is a change of at least 5 percentage points by 2013-12-31, and 6 − 5 = 1; completion is 6 ÷ 5 = 120%.",
    ]);
    expect(told({ target, rows, asOf: AFTER }, "zh")[1]).toBe(
      "目标要求到2013年12月31日变化量不低于 5个百分点，6 − 5 = 1；目标完成率为 6 ÷ 5 = 120%。",
    );
  });

  test("an earlier period and missing reports are named", () => {
    const early: Case = { rows: [{ period: "2012", value: "88", partial: true, origin: "across" }] };
    expect(told(early, "en")[0]).toBe(
      "There is no figure to judge 2013 by yet, so 2012 is read: Pass rate, Jiaxing, 2012: 88% (put together from the districts below; with 1 of 2 expected reports).",
    );
    expect(told(early, "zh")[0]).toBe(
      "2013年尚无可用数据，取2012年：嘉兴市2012年抽查合格率为 88%（由下级合成；应报 2、已报 1）。",
    );
  });

  test("a figure of the window that cannot be judged is passed over for the reason, not as if it were none", () => {
    const early: Case = {
      metric: METRICS.stock,
      target: measured({ atLeast: "10" }, { measure: { growth: "previous" } }),
      rows: [
        { period: "2013", value: "6" },
        { period: "2012", value: "0" },
        { period: "2011", value: "5" },
        { period: "2010", value: "4" },
      ],
    };
    const lost: Case = { ...early, rows: [{ period: "2013", value: "6" }, ...early.rows!.slice(2)] };
    expect(told(early, "en")[0]).toMatch(
      /^As growth or a multiple needs a base above zero, 2013 cannot be judged, and 2012 is read: /,
    );
    expect(told(early, "zh")[0]).toMatch(/^基数不大于零，不能计算增长或倍数，2013年无法判断，取2012年：/);
    expect(told(lost, "en")[0]).toMatch(
      /^As there is nothing to count the change from, 2013 cannot be judged, and 2011 is read: /,
    );
    expect(told(lost, "zh")[0]).toMatch(/^没有可比的基数，2013年无法判断，取2011年：/);
  });

  test("of a flow that has only begun there is no figure to judge its window by yet", () => {
    const begun: Case = {
      metric: METRICS.flow,
      target: measured({ atLeast: "10" }, { measure: { growth: "previous" } }),
      rows: [
        { period: "2013", value: "6", partial: true, missesParts: true, origin: "over" },
        { period: "2012", value: "8" },
        { period: "2011", value: "5" },
      ],
    };
    expect(told(begun, "en")[0]).toMatch(/^There is no figure to judge 2013 by yet, so 2012 is read: /);
  });

  test("a path is written out", () => {
    const behind: Case = {
      metric: awards,
      target: measured({ reach: "15" }),
      rows: [{ period: "2011/2015", value: "8" }],
      period: "2011/2015",
      asOf: "2013-12-31",
    };
    expect(told(behind, "en")[2]).toBe(
      "As of 2013-12-31 the bound is not satisfied yet, and the value has not come as far as planned (a straight path from 0家 on 2010-12-31 to 15家 on 2015-12-31 asks for 9家 on 2013-12-31, after 36 of 60 months; 0.8888… times the planned pace leads to 13.3333…家 by 2015-12-31): behind.",
    );
    expect(told(behind, "zh")[0]).toBe("嘉兴市2011年至2015年获奖企业为 8家（上报值）。");
  });

  test("a tolerance, both ends of a range, and a level", () => {
    expect(
      told({ target: measured({ about: "90", tolerance: "2" }), rows: [{ period: "2013", value: "87" }] }, "en")[1],
    ).toBe(
      "Asked for is about 90% (give or take 2 percentage points, so at least 88%) by 2013-12-31, and 87 − 88 = −1; completion so far is 87 ÷ 90 = 96.6666…%.",
    );
    const undirected: Metric = { ...rate, direction: "none" };
    expect(
      told(
        { metric: undirected, target: measured({ within: ["80", "90"] }), rows: [{ period: "2013", value: "93" }] },
        "en",
      )[1],
    ).toBe("Asked for is 80% to 90% by 2013-12-31, and the value, 93%, lies 3 percentage points outside.");
    expect(
      told(
        { metric: METRICS.ordinal, target: measured({ atLeast: "A" }), rows: [{ period: "2013", value: "2" }] },
        "en",
      )[1],
    ).toBe("Asked for is at least A by 2013-12-31, and the level is B.");
  });

  describe("what decides is never hidden", () => {
    const sentence = (given: Case, locale: "zh" | "en", place: number): string => told(given, locale)[place] ?? "";

    test("a sum that misses its bound by less than a result can write is not shown as the bound", () => {
      const plan = planOf(awards, [measured({ atLeast: "90" })]);
      const rows = ["89", "0.9999999999999999999999999999999999"].map((value, half) => ({
        metric: "m",
        district: "d",
        period: `2013-H${String(half + 1)}`,
        value,
      }));
      const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });
      const attainment = attainTarget(plan, "t", { values }, { asOf: AFTER });
      const [value, held] = explainAttainment(attainment, { locale: "en", names: namesFrom(plan) });
      expect(value).toContain("2013: 89.9999…家");
      expect(held).toContain("89.9999… − 90 = −0.0000…;");
    });

    test("a rate shows its division", () => {
      const rate10k: Metric = { ...METRICS.rate, unit: "" };
      const row = { period: "2013", value: "3/7", numerator: "3", denominator: "70000" };
      expect(sentence({ metric: rate10k, rows: [row] }, "en", 0)).toContain("0.4285… (3 ÷ 70000 × 10000; as reported)");
      expect(sentence({ rows: [{ ...row, value: "0", numerator: "0" }] }, "zh", 0)).toContain(
        "0%（0 ÷ 70000；上报值）",
      );
      const ratio: Metric = { ...METRICS.share, per: "1", unit: "" };
      const half = { period: "2013", value: "0.5", numerator: "1", denominator: "2" };
      expect(sentence({ metric: ratio, target: measured({ atLeast: "1" }), rows: [half] }, "en", 0)).toContain(
        "0.5 (1 ÷ 2;",
      );
    });

    test("the end of a range that does not bind, and the way a falling metric goes, are told", () => {
      const falling: Metric = { ...rate, direction: "down" };
      const rows = [{ period: "2013", value: "70" }];
      const within: Case = { metric: falling, target: measured({ within: ["80", "90"] }), rows };
      expect(sentence(within, "en", 1)).toContain("80% to 90% (less is better, so the upper end binds)");
      expect(sentence(within, "zh", 1)).toContain("处于 80% 至 90% 之间（越低越好，以上限为准）");
      const reach: Case = { metric: falling, target: measured({ reach: "80" }), rows };
      expect(sentence(reach, "en", 1)).toContain("to come down to 80% or less");
      expect(sentence(reach, "zh", 1)).toContain("降至 80% 或更低");
      const about: Case = { metric: falling, target: measured({ about: "80", tolerance: "1" }), rows };
      expect(sentence(about, "en", 1)).toContain("about 80% (give or take 1 percentage point, so at most 81%)");
      expect(sentence(about, "zh", 1)).toContain("允许相差 1个百分点，即不高于 81%");
      const grown: Case = {
        metric: awards,
        target: measured({ reach: "10" }, { measure: { growth: "previous" } }),
        rows: [
          { period: "2013", value: "120" },
          { period: "2012", value: "100" },
        ],
      };
      expect(sentence(grown, "en", 1)).toContain("Asked for is growth of 10% or more by");
      expect(sentence(grown, "zh", 1)).toContain("增长率达到 10%");
    });

    test("an exact figure that is asked for is hit or missed, and lies inside nothing", () => {
      const equal = (value: string): Case => ({
        target: measured({ equals: "90" }),
        rows: [{ period: "2013", value }],
      });
      expect(sentence(equal("90"), "en", 1)).toContain("and the value is just that;");
      expect(sentence(equal("90"), "zh", 1)).toContain("，90% 正好相符；");
      expect(sentence(equal("88"), "en", 1)).toContain("and the value, 88%, is 2 percentage points off;");
      expect(sentence(equal("88"), "zh", 1)).toContain("，88% 与之相差 2个百分点；");
    });

    test("a status that reports still to come could change is provisional, and no other", () => {
      const part = (value: string, missesParts: boolean): Case => ({
        metric: accidents,
        target: measured({ atMost: "5" }),
        rows: [missesParts ? { period: "2013", value, missesParts } : { period: "2013", value, partial: true }],
        asOf: AFTER,
      });
      expect(sentence(part("4", false), "en", 2)).toMatch(
        /: met, provisionally, as not all reports of the value are in\.$/,
      );
      expect(sentence(part("4", false), "zh", 2)).toMatch(/：已完成，实际值的数据未报齐，属暂定。$/);
      expect(sentence(part("6", true), "en", 2)).toMatch(/could not change the verdict: missed\.$/);
      expect(sentence({ ...part("6", true), asOf: "2013-06-30" }, "zh", 2)).toMatch(/不可能挽回：未完成。$/);
      const both = { ...part("6", true), rows: [{ period: "2013", value: "6", missesParts: true, partial: true }] };
      expect(sentence(both as Case, "en", 2)).toMatch(/could not change the verdict: missed\.$/);
    });

    test("a base that is missing, not above zero or not all reported is named", () => {
      const grown = (base: Partial<Row>, more: object = { measure: { growth: "previous" } }): Case => ({
        metric: awards,
        target: measured({ atLeast: "10" }, more),
        rows: [{ period: "2013", value: "120" }, ...(base.value === undefined ? [] : [{ period: "2012", ...base }])],
        asOf: AFTER,
      });
      expect(sentence(grown({}), "en", 0)).toBe("Award winners, Jiaxing, 2013: 120家 (as reported).");
      expect(sentence(grown({}), "en", 1)).toMatch(/count the change from \(no whole figure for 2012\)\.$/);
      expect(sentence(grown({}), "zh", 1)).toMatch(/没有可比的基数（2012年没有完整数据）。$/);
      expect(sentence(grown({ value: "0" }), "en", 1)).toMatch(
        /growth or a multiple needs a base above zero, and 2012 has 0\.$/,
      );
      expect(sentence(grown({ value: "0" }), "zh", 1)).toMatch(/不能计算增长或倍数（2012年为 0）。$/);
      const printed = { measure: { growth: "baseline" }, baseline: { value: "-1" } };
      expect(sentence(grown({}, printed), "en", 1)).toMatch(/and the plan prints −1\.$/);
      expect(sentence(grown({}, printed), "zh", 1)).toMatch(/（文件所载基数为 −1）。$/);
      const some = grown({ value: "100", partial: true });
      expect(sentence(some, "en", 0)).toContain("against 100 in 2012 (with 1 of 2 expected reports) that is");
      expect(sentence(some, "zh", 0)).toContain("与2012年的 100（应报 2、已报 1）相比");
      expect(sentence(some, "en", 2)).toContain("met, provisionally");
      const whole: Case = {
        ...grown({ value: "100" }),
        rows: [
          { period: "2013", value: "120", partial: true },
          { period: "2012", value: "100", expected: 2 },
        ],
      };
      expect(sentence(whole, "en", 0)).toContain("against 100 in 2012 (with 2 of 2 expected reports) that is");
    });
  });

  test("no evidence says why", () => {
    expect(told({ asOf: AFTER }, "en")).toEqual([
      "Nothing can be said of Pass rate, Jiaxing, 2013: nothing was reported.",
    ]);
    expect(told({ asOf: AFTER }, "zh")).toEqual(["嘉兴市2013年抽查合格率无法判断：没有上报数据。"]);
    const parts: Case = {
      metric: awards,
      target: measured({ atLeast: "5" }),
      rows: [{ period: "2013", value: "4", missesParts: true }],
      asOf: AFTER,
    };
    expect(told(parts, "en")).toEqual([
      "Award winners, Jiaxing, 2013: 4家 (as reported).",
      "Asked for is at least 5家 by 2013-12-31.",
      "Nothing can be said of Award winners, Jiaxing, 2013: parts of the period are missing and could change the verdict.",
    ]);
    expect(told(parts, "zh").slice(1)).toEqual([
      "目标要求到2013年12月31日不低于 5家。",
      "嘉兴市2013年获奖企业无法判断：时期内所缺部分可能改变结论。",
    ]);
  });

  test("several districts name those that decide", () => {
    const rows = [
      { district: "e", period: "2013", value: "91" },
      { district: "f", period: "2013", value: "89" },
    ];
    const given: Case = {
      target: measured({ atLeast: "90" }, { districts: "children" }),
      rows,
      tree: { d: ["e", "f"] },
      asOf: AFTER,
    };
    expect(told(given, "en")).toEqual([
      "Pass rate, as of 2014-01-31: every district has to satisfy it, so the worst decides; in 1 of 2 districts it is missed (Pinghu), so it is missed.",
    ]);
    expect(told(given, "zh")).toEqual([
      "抽查合格率：截至2014年1月31日，各行政区须全部达到，以最差者为准；2 个行政区中有 1 个（平湖市）为未完成，故为未完成。",
    ]);
  });

  test("a judged goal names who judged and when, or that nobody has", () => {
    const target: TargetInput = {
      id: "j",
      kind: "judged",
      statement: { zh: "达到国内先进水平", en: "Be among the best" },
      source: { clause: "一" },
    };
    expect(told({ targets: [target], asOf: AFTER }, "en")).toEqual([
      "Be among the best, Jiaxing: a goal without a measure, which nobody has judged as of 2014-01-31.",
    ]);
    const judgements = [{ target: "j", on: "2014-01-10", by: "市政府", status: "met" as const }];
    expect(told({ targets: [target], judgements, asOf: AFTER }, "zh")).toEqual([
      "嘉兴市“达到国内先进水平”：市政府于2014年1月10日评定为已完成。",
    ]);
  });

  test.each([
    [{ atLeast: "90" }, "at least 90%", "不低于 90%"],
    [{ atMost: "90" }, "at most 90%", "不超过 90%"],
    [{ above: "90" }, "more than 90%", "高于 90%"],
    [{ below: "90" }, "less than 90%", "低于 90%"],
    [{ equals: "90" }, "exactly 90%", "等于 90%"],
    [
      { within: ["80", "90"] },
      "80% to 90% (more is better, so the lower end binds)",
      "处于 80% 至 90% 之间（越高越好，以下限为准）",
    ],
    [{ reach: "90" }, "to reach 90%", "达到 90%"],
    [{ about: "90" }, "about 90%", "达到 90% 左右"],
    [
      { about: "90", tolerance: "2" },
      "about 90% (give or take 2 percentage points, so at least 88%)",
      "达到 90% 左右（允许相差 2个百分点，即不低于 88%）",
    ],
    [{ all: true }, "all (100%)", "全部达到（100%）"],
  ] as const)("%j is asked for in both languages", (bound, en, zh) => {
    const given: Case = { target: measured(bound), rows: [{ period: "2013", value: "70" }], asOf: AFTER };
    expect(told(given, "en")[1]).toContain(`Asked for is ${en} by 2013-12-31, and `);
    expect(told(given, "zh")[1]).toContain(`目标要求到2013年12月31日${zh}，`);
  });

  test.each([
    ["2013", "2013年"],
    ["2013-H1", "2013年上半年"],
    ["2013-H2", "2013年下半年"],
    ["2013-Q3", "2013年第三季度"],
    ["2013-06", "2013年6月"],
    ["2013-06-17", "2013年6月17日"],
    ["2013-07/2014-06", "2013年7月至2014年6月"],
  ])("%s is %s in Chinese", (period, words) => {
    expect(told({ period, asOf: "2015-01-01" }, "zh")).toEqual([`嘉兴市${words}抽查合格率无法判断：没有上报数据。`]);
  });

  test("an open period is told as one", () => {
    expect(told({ period: "2013/.." }, "zh")).toEqual(["嘉兴市2013年起抽查合格率无法判断：时期没有写明起日或止日。"]);
    expect(told({ period: "../2013" }, "en")).toEqual([
      "Nothing can be said of Pass rate, Jiaxing, until 2013: the period is open at an end.",
    ]);
    expect(told({ period: "../2013" }, "zh")[0]).toContain("2013年以前");
    expect(told({ period: "2013/.." }, "en")[0]).toContain("from 2013 on");
  });

  test("a distance from the nearer of two ends, a level and a mean are told in Chinese too", () => {
    const undirected: Metric = { ...rate, direction: "none" };
    const range = measured({ within: ["80", "90"] });
    expect(told({ metric: undirected, target: range, rows: [{ period: "2013", value: "83" }] }, "zh")[1]).toContain(
      "83% 在范围之内，距较近一端 3个百分点",
    );
    expect(told({ metric: undirected, target: range, rows: [{ period: "2013", value: "83" }] }, "en")[1]).toContain(
      "the value, 83%, lies inside, 3 percentage points from the nearer end",
    );
    expect(told({ metric: undirected, target: range, rows: [{ period: "2013", value: "93" }] }, "zh")[1]).toContain(
      "93% 在范围之外，相差 3个百分点",
    );
    expect(
      told(
        { metric: METRICS.ordinal, target: measured({ atLeast: "A" }), rows: [{ period: "2013", value: "2" }] },
        "zh",
      )[1],
    ).toContain("不低于 A，现为 B");
    const target = measured(
      { atLeast: "5" },
      { measure: { change: "baseline" }, baseline: { period: ["2009", "2010"] } },
    );
    const rows = [
      { period: "2013", value: "20" },
      { period: "2009", value: "10" },
      { period: "2010", value: "12" },
    ];
    expect(told({ metric: awards, target, rows, asOf: AFTER }, "zh")[0]).toContain(
      "与2009年、2010年的均值 11 相比，变化 20 − 11 = 9家",
    );
    expect(told({ metric: awards, target, rows, asOf: AFTER }, "en")[0]).toContain(
      "against 11, the mean of 2009 and 2010, that is a change of 20 − 11 = 9家",
    );
  });

  test("alternatives say that the best speaks for them", () => {
    const targets: readonly TargetInput[] = [
      measured({ atLeast: "90" }, { id: "a" }),
      measured({ atLeast: "95" }, { id: "b" }),
      {
        id: "g",
        kind: "group",
        of: "any",
        title: { zh: "两者之一", en: "Either" },
        targets: ["a", "b"],
        source: { clause: "一" },
      },
    ];
    const given: Case = { targets, rows: [{ period: "2013", value: "91" }], asOf: AFTER };
    expect(told(given, "en")).toEqual([
      "Either, Jiaxing, as of 2014-01-31: any one of the targets will do, so the best decides; 1 of 2 targets is met (“Pass rate (≥ 90%)”), so it is met.",
    ]);
    expect(told(given, "zh")).toEqual([
      "嘉兴市“两者之一”：截至2014年1月31日，达到其一即可，以最好者为准；2 项目标中有 1 项（“抽查合格率（≥ 90%）”）为已完成，故为已完成。",
    ]);
  });

  test("judgements that differ, and a note, are told", () => {
    const target: TargetInput = { id: "j", kind: "judged", statement: "争先", source: { clause: "一" } };
    const judgements = [
      { target: "j", on: "2014-01-10", by: "a", status: "met" as const, note: "专家会" },
      { target: "j", on: "2014-01-10", by: "b", status: "missed" as const },
    ];
    expect(told({ targets: [target], judgements, asOf: AFTER }, "en")[0]).toContain(
      "judgements of the same day differ as of 2014-01-31",
    );
    expect(told({ targets: [target], judgements, asOf: AFTER }, "zh")[0]).toContain("同日的评定不一致");
    expect(told({ targets: [target], judgements: judgements.slice(0, 1), asOf: AFTER }, "en")).toEqual([
      "争先, Jiaxing: judged by a on 2014-01-10: met (专家会).",
    ]);
  });

  test("a target that binds nobody here says so", () => {
    const target = measured({ atLeast: "90" }, { districts: "children" });
    expect(told({ target }, "en")).toEqual(["Pass rate: there is no district it binds, so nothing can be said."]);
    expect(told({ target }, "zh")).toEqual(["“抽查合格率”：没有适用的行政区，无法判断。"]);
  });

  test("never more than three sentences, whatever the locale and the case", () => {
    for (const locale of ["zh", "en"] as const) expect(told(short, locale).length).toBeLessThanOrEqual(3);
  });
});
