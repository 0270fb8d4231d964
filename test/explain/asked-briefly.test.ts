import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { askedBriefly } from "../../src/explain/asked-briefly.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Target, TargetInput } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const METRICS = [
  { id: "m", name: { zh: "合格率", en: "pass rate" }, unit: "%", kind: "index", direction: "up" },
  {
    id: "deaths",
    name: { zh: "死亡率", en: "death rate" },
    unit: "",
    kind: "index",
    direction: "down",
  },
  { id: "rain", name: "rain", unit: { zh: "毫米", en: "mm" }, kind: "index", direction: "none" },
  { id: "share", name: "share", unit: "%", kind: "ratio", per: "100", share: true, direction: "up" },
  {
    id: "built",
    name: "built",
    unit: { zh: "个", en: "centres" },
    kind: "milestone",
    items: ["x", "y"],
    direction: "up",
  },
  { id: "done", name: "done", unit: "", kind: "milestone", direction: "up" },
  { id: "o", name: "rating", unit: "", kind: "ordinal", levels: ["C", "B", "A"], direction: "up" },
];

const districts = parseDistricts([
  { id: "cn", name: { zh: "全国", en: "China" } },
  { id: "d", parent: "cn", name: { zh: "某市", en: "City" } },
  { id: "e", parent: "cn", name: { zh: "邻市", en: "Next" } },
  { id: "f", parent: "cn" },
]);

/** What one target asks for, in Chinese and in English; a measured one on the first metric unless it says more. */
function asked(
  target: Partial<TargetInput>,
  observed: readonly object[] = [],
  isJudged = observed.length > 0,
): readonly string[] {
  const measured = "targets" in target || "statement" in target ? {} : { kind: "measured", metric: "m" };
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period: "2013/2015",
    metrics: METRICS,
    targets: [
      { id: "t", ...measured, source: { clause: "1" }, ...target },
      { id: "t1", kind: "measured", metric: "done", bound: { all: true }, source: { clause: "1" } },
      { id: "t2", kind: "measured", metric: "m", bound: { atLeast: "1" }, source: { clause: "1" } },
    ],
  });
  const { observations } = readObservations(observed, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const [attainment] = attain(plan, { values }, { asOf: "2014-01-31" });
  const [first] = plan.targets;
  if (first === undefined) return [];
  const metric = plan.metrics.find(({ id }) => first.kind === "measured" && id === first.metric);
  return (["zh", "en"] as const).map((locale) =>
    askedBriefly(
      first,
      isJudged ? attainment : undefined,
      { period: plan.period, ...(metric === undefined ? {} : { metric }) },
      { locale, names: namesFrom(plan, districts) },
    ),
  );
}

describe("what a target asks for is told in a few words", () => {
  test.each<[string, Partial<TargetInput>, readonly string[]]>([
    ["at least", { bound: { atLeast: "90" } }, ["≥ 90%", "≥ 90%"]],
    ["at most", { bound: { atMost: "90" } }, ["≤ 90%", "≤ 90%"]],
    ["above", { bound: { above: "90" } }, ["> 90%", "> 90%"]],
    ["below", { bound: { below: "90" } }, ["< 90%", "< 90%"]],
    ["equals", { bound: { equals: "90" } }, ["= 90%", "= 90%"]],
    ["within", { bound: { within: ["80", "90"] } }, ["80% 至 90%，或更优", "80% to 90%, or better"]],
    ["reach, the more the better", { bound: { reach: "90" } }, ["≥ 90%", "≥ 90%"]],
    ["reach, the less the better", { metric: "deaths", bound: { reach: "0.4" } }, ["≤ 0.4", "≤ 0.4"]],
    ["about", { bound: { about: "90" } }, ["≈ 90%，或更优", "≈ 90%, or better"]],
    [
      "about, give or take",
      { bound: { about: "90", tolerance: "2" } },
      ["≈ 90% ± 2个百分点，或更优", "≈ 90% ± 2 percentage points, or better"],
    ],
    ["a level", { metric: "o", bound: { reach: "B" } }, ["≥ B", "≥ B"]],
    ["all of a share", { metric: "share", bound: { all: true } }, ["全部（100%）", "all (100%)"]],
    ["all of several items", { metric: "built", bound: { all: true } }, ["全部（2个）", "all (2 centres)"]],
    ["one thing", { metric: "done", bound: { all: true } }, ["达成", "reached"]],
  ])("a bound: %s", (_, target, expected) => {
    expect(asked(target)).toEqual(expected);
  });

  test.each<[string, Partial<TargetInput>, readonly string[]]>([
    [
      "change",
      { measure: { change: "previous" }, bound: { above: "3" } },
      ["比上期增减量 > 3个百分点", "change on the period before > 3 percentage points"],
    ],
    [
      "growth",
      { measure: { growth: "sameLastYear" }, bound: { atLeast: "8" } },
      ["比上年同期增幅 ≥ 8%", "growth on last year ≥ 8%"],
    ],
    [
      "factor",
      { metric: "deaths", measure: { factor: "baseline" }, bound: { reach: "0.5" } },
      ["比基期倍数 ≤ 0.5倍", "multiple on the baseline ≤ 0.5 times"],
    ],
    [
      "compoundGrowth",
      { measure: { compoundGrowth: "baseline" }, bound: { about: "8", tolerance: "1" } },
      ["比基期年均增幅 ≈ 8% ± 1个百分点，或更优", "growth a year on the baseline ≈ 8% ± 1 percentage point, or better"],
    ],
    [
      "a change, give or take",
      { measure: { change: "baseline" }, bound: { about: "8", tolerance: "1" } },
      [
        "比基期增减量 ≈ 8个百分点 ± 1个百分点，或更优",
        "change on the baseline ≈ 8 percentage points ± 1 percentage point, or better",
      ],
    ],
  ])("a measure: %s", (_, target, expected) => {
    expect(asked(target)).toEqual(expected);
  });

  test.each<[object, string, string]>([
    [{ atLeast: "3" }, "第3位或更靠后", "place 3 or further back"],
    [{ atMost: "3" }, "第3位或更靠前", "place 3 or better"],
    [{ reach: "3" }, "第3位或更靠前", "place 3 or better"],
    [{ above: "3" }, "第3位之后", "behind place 3"],
    [{ below: "3" }, "第3位之前", "ahead of place 3"],
    [{ equals: "3" }, "第3位", "place 3"],
    [{ about: "3", tolerance: "1" }, "第3位左右 ± 1，或更优", "about place 3 ± 1, or better"],
    [{ within: ["1", "3"] }, "第1至第3位", "places 1 to 3"],
    [{ within: ["2", "3"] }, "第2至第3位，或更优", "places 2 to 3, or better"],
  ])("a place: %j", (bound, zh, en) => {
    expect(asked({ measure: { rank: "siblings" }, bound } as Partial<TargetInput>)).toEqual([zh, en]);
  });

  test.each<[string, Partial<TargetInput>, readonly string[]]>([
    ["once", { schedule: { by: "2015" } }, ["≥ 90%，2015年", "≥ 90%, 2015"]],
    [
      "once, in the plan's own period, which goes without saying",
      { schedule: { by: "2013/2015" } },
      ["≥ 90%", "≥ 90%"],
    ],
    ["again and again", { schedule: { every: "quarter" } }, ["≥ 90%，每季度", "≥ 90%, each quarter"]],
    [
      "again and again for a while",
      { schedule: { every: "year", during: "2014/2015" } },
      ["≥ 90%，2014年至2015年每年", "≥ 90%, each year, 2014 to 2015"],
    ],
    [
      "so many times running",
      { schedule: { every: "month", during: "2013/2015", run: 3 } },
      ["≥ 90%，连续 3 个月", "≥ 90%, 3 months in succession"],
    ],
  ])("a schedule: %s", (_, target, expected) => {
    expect(asked({ bound: { atLeast: "90" }, ...target })).toEqual(expected);
  });

  test.each<[string, Partial<TargetInput>, readonly string[]]>([
    ["each of a group", { districts: "siblings" }, ["≥ 90%，每个行政区", "≥ 90%, each district"]],
    ["some of them, by name", { districts: ["d", "e"] }, ["≥ 90%，某市、邻市", "≥ 90%, each of City, Next"]],
    ["one of them", { districts: ["e"] }, ["≥ 90%，邻市", "≥ 90%, Next"]],
    [
      "more of them than are named",
      { districts: ["cn", "d", "e", "f"] },
      ["≥ 90%，所列 4 个行政区", "≥ 90%, each of 4 districts named"],
    ],
    [
      "those that a filter leaves",
      { districts: "siblings", filter: { metric: "deaths", atMost: "1" } },
      ["≥ 90%，每个适用的行政区", "≥ 90%, each district it applies to"],
    ],
    [
      "those of whom something is true",
      { districts: { where: { metric: "deaths", atMost: "1" } } },
      ["≥ 90%，每个适用的行政区", "≥ 90%, each district it applies to"],
    ],
    ["one its own", { districts: { d: { atLeast: "1" } } }, ["某市：≥ 1%", "City: ≥ 1%"]],
    [
      "each its own, where it applies",
      { districts: { d: { atLeast: "1" }, e: { atMost: "2" } }, filter: { metric: "deaths", atMost: "1" } },
      ["某市：≥ 1%；邻市：≤ 2%，适用时", "City: ≥ 1%; Next: ≤ 2%, where it applies"],
    ],
    [
      "more of them than are named, each its own",
      {
        districts: { cn: { atLeast: "1" }, d: { atLeast: "1" }, e: { atLeast: "1" }, f: { atLeast: "1" } },
      },
      ["4 个行政区各有目标值", "4 districts, each its own"],
    ],
    [
      "what their own plans say, and what else",
      { districts: { filed: true, otherwise: { atLeast: "60" } } },
      ["按各行政区自己的规划，未提出的 ≥ 60%", "as each district's own plan says, ≥ 60% where it files none"],
    ],
    [
      "what their own plans say",
      { districts: { filed: true } },
      ["按各行政区自己的规划", "as each district's own plan says"],
    ],
  ])("districts: %s", (_, target, expected) => {
    expect(asked({ bound: { atLeast: "90" }, ...target })).toEqual(expected);
  });

  test.each<[string, object, string, string]>([
    ["another district's", { metric: "m", district: "cn" }, "全国", "that of China"],
    ["another metric's", { metric: "deaths" }, "“死亡率”", "“death rate”"],
    [
      "another district's in a period",
      { metric: "deaths", district: "cn", period: "2012" },
      "全国“死亡率”，2012年",
      "“death rate” of China, 2012",
    ],
    ["one's own, earlier", { metric: "m", back: 1 }, "自身，前 1 期", "its own, 1 period before"],
    ["the one above", { metric: "m", district: "parent" }, "上级", "that of the district above"],
    [
      "the mean of peers",
      { metric: "m", district: { peers: "mean", group: "children" } },
      "下级行政区平均",
      "the mean of the districts below",
    ],
    [
      "the best of some",
      { metric: "m", district: { peers: "greatest", group: ["e"] } },
      "所选行政区最高",
      "the greatest of chosen districts",
    ],
    ["another target's", { target: "t2", read: "required" }, "“合格率（指标值，≥ 1%）”", "“pass rate (level, ≥ 1%)”"],
    [
      "worked out",
      { plus: ["2", { least: [{ metric: "m", district: "cn" }, { metric: "deaths" }] }] },
      "由全国、“死亡率”算出",
      "from that of China, “death rate”",
    ],
    ["worked out of what is written", { plus: ["2", "3"] }, "算出", "worked out"],
  ])("a bound that is %s", (_, value, zh, en) => {
    const told = asked({ bound: { atLeast: value } } as Partial<TargetInput>);
    expect(told).toEqual([`≥ ${zh}`, `≥ ${en}`]);
  });

  test.each([
    ["year", "每年", "连续 2 年", "year"],
    ["half", "每半年", "连续 2 个半年", "half-year"],
    ["quarter", "每季度", "连续 2 个季度", "quarter"],
    ["month", "每月", "连续 2 个月", "month"],
  ] as const)("each %s, and two in succession", (every, zh, running, en) => {
    const bound = { atLeast: "90" };
    expect(asked({ bound, schedule: { every } })).toEqual([`≥ 90%，${zh}`, `≥ 90%, each ${en}`]);
    expect(asked({ bound, schedule: { every, run: 2 } })).toEqual([
      `≥ 90%，${running}`,
      `≥ 90%, 2 ${en}s in succession`,
    ]);
  });

  test.each([
    ["least", "最低"],
    ["greatest", "最高"],
    ["mean", "平均"],
    ["median", "中位数"],
    ["sum", "合计"],
  ] as const)("the %s of peers", (peers, zh) => {
    const ofOwn = { bound: { atLeast: { metric: "m", district: { peers } } } };
    expect(asked(ofOwn)).toEqual([`≥ 同级行政区${zh}`, `≥ the ${peers} of its peers`]);
    const ofAnother = { bound: { atLeast: { metric: "deaths", district: { peers, group: "tree" } } } } as const;
    expect(asked(ofAnother)).toEqual([`≥ 全部行政区${zh}“死亡率”`, `≥ the ${peers} of all districts in “death rate”`]);
  });

  test("the lowest districts, and so many periods before one that is named", () => {
    const lowest = { metric: "m", district: { peers: "mean", group: "leaves" } } as const;
    expect(asked({ bound: { atLeast: lowest } })).toEqual(["≥ 最下级行政区平均", "≥ the mean of the lowest districts"]);
    const back = { metric: "m", district: "self", period: "2013", back: 2 } as const;
    expect(asked({ bound: { atLeast: back } })).toEqual(["≥ 自身，2013年前 2 期", "≥ its own, 2 periods before 2013"]);
  });

  test("both ends of a range, each with whose it is", () => {
    const within = [
      { metric: "m", district: "cn" },
      { metric: "m", district: "e" },
    ] as const;
    const observed = [
      { metric: "m", district: "cn", period: "2013/2015", value: "80" },
      { metric: "m", district: "e", period: "2013/2015", value: "90" },
      { metric: "m", district: "d", period: "2013/2015", value: "85" },
    ];
    expect(asked({ bound: { within } })).toEqual(["全国 至 邻市，或更优", "that of China to that of Next, or better"]);
    expect(asked({ bound: { within } }, observed)).toEqual([
      "80% 至 90%，或更优（全国、邻市）",
      "80% to 90%, or better (that of China, that of Next)",
    ]);
    expect(asked({ bound: { within: ["80", within[1]] } }, observed)).toEqual([
      "80% 至 90%，或更优（邻市）",
      "80% to 90%, or better (that of Next)",
    ]);
  });

  test("what may be missed by, in the unit of the metric, and not where it is not known", () => {
    const metric = "deaths";
    expect(asked({ metric, bound: { about: "3", tolerance: "1" } })).toEqual(["≈ 3 ± 1，或更优", "≈ 3 ± 1, or better"]);
    const other = { metric: "m", district: "cn" } as const;
    expect(asked({ bound: { about: "3", tolerance: other } })).toEqual(["≈ 3%，或更优", "≈ 3%, or better"]);
    const observed = [
      { metric: "m", district: "cn", period: "2013/2015", value: "2" },
      { metric: "m", district: "d", period: "2013/2015", value: "3" },
    ];
    expect(asked({ bound: { about: "3", tolerance: other } }, observed)[1]).toBe(
      "≈ 3% ± 2 percentage points, or better",
    );
  });

  test("all, where the metric is not at hand", () => {
    const target = { id: "t", kind: "measured", metric: "m", bound: { all: true }, source: { clause: "1" } };
    const told = (locale: "zh" | "en"): string =>
      askedBriefly(target as unknown as Target, undefined, { period: "2013" }, { locale, names: namesFrom() });
    expect([told("zh"), told("en")]).toEqual(["全部", "all"]);
  });

  test("with what another's value came to, where it is known", () => {
    const observed = [
      { metric: "deaths", district: "cn", period: "2013/2015", value: "0.48" },
      { metric: "deaths", district: "d", period: "2013/2015", value: "0.4" },
    ];
    const target = { metric: "deaths", bound: { below: { metric: "deaths", district: "cn" } } } as const;
    expect(asked(target, observed)).toEqual(["< 0.48（全国）", "< 0.48 (that of China)"]);
    expect(asked(target)).toEqual(["< 全国", "< that of China"]);
  });

  test("the nearer end of a range alone binds where less is better, and both where neither is", () => {
    const none = { metric: "rain", bound: { within: ["80", "90"] } } as const;
    expect(asked(none)).toEqual(["80毫米 至 90毫米", "80 mm to 90 mm"]);
    expect(asked(none, [{ metric: "rain", district: "d", period: "2013/2015", value: "85" }])[1]).toBe(
      "80 mm to 90 mm",
    );
    expect(asked({ metric: "deaths", bound: { within: ["1", "2"] } })[1]).toBe("1 to 2, or better");
    expect(asked({ metric: "o", bound: { within: ["C", "B"] } })).toEqual(["C 至 B，或更优", "C to B, or better"]);
  });

  const RECURRING = [
    { metric: "m", district: "d", period: "2013", value: "70" },
    { metric: "m", district: "cn", period: "2013", value: "88" },
    { metric: "m", district: "d", period: "2014", value: "70" },
    { metric: "m", district: "cn", period: "2014", value: "60" },
  ];

  test("again and again, with the year of what another's value came to", () => {
    const bound = { atLeast: { metric: "m", district: "cn" } } as const;
    expect(asked({ bound, schedule: { every: "year" } }, RECURRING)).toEqual([
      "≥ 全国，每年（2013年：≥ 88%）",
      "≥ that of China, each year (2013: ≥ 88%)",
    ]);
    expect(asked({ bound: { about: "69", tolerance: bound.atLeast }, schedule: { every: "year" } }, RECURRING)[1]).toBe(
      "≈ 69%, or better, each year (2014: ≈ 69% ± 60 percentage points, or better)",
    );
    expect(asked({ bound: { atLeast: "80" }, schedule: { every: "year" } }, RECURRING)).toEqual([
      "≥ 80%，每年",
      "≥ 80%, each year",
    ]);
    expect(asked({ bound, schedule: { every: "year" } })).toEqual(["≥ 全国，每年", "≥ that of China, each year"]);
  });

  test("of a group its members, of a goal to be judged its deadline", () => {
    expect(asked({ kind: "group", of: "all", targets: ["t1", "t2"] })).toEqual(["2 项全部", "all of 2 targets"]);
    expect(asked({ kind: "group", of: "any", targets: ["t1", "t2"] })).toEqual(["2 项中任一项", "any of 2 targets"]);
    expect(asked({ kind: "judged", statement: "to lead", schedule: { by: "2014" } })).toEqual(["2014年", "2014"]);
    expect(asked({ kind: "judged", statement: "to lead" })).toEqual(["", ""]);
  });
});
