import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { PathForm } from "../../src/attainment/path-form.js";
import { explainAttainment } from "../../src/explain/attainment.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { TargetInput } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";

const districts = parseDistricts([
  { id: "d", name: { zh: "嘉兴市", en: "Jiaxing" } },
  ...["a", "b"].map((id) => ({ id, parent: "d" })),
]);

const METRICS: readonly Metric[] = [
  { id: "x", name: "x", unit: "", kind: "amount", accrual: "stock", direction: "up" },
  { id: "y", name: "y", unit: "", kind: "amount", accrual: "flow", direction: "up" },
];

interface World {
  readonly target: Partial<TargetInput>;
  /** `metric,district,period,value`, one behind the other. */
  readonly rows: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly path?: PathForm;
  readonly metrics?: readonly Metric[];
}

function told(
  { target, rows, period = "2013", asOf = "2014-02-01", path, metrics = METRICS }: World,
  locale: "zh" | "en",
) {
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period,
    metrics,
    targets: [{ id: "t", kind: "measured", metric: "x", bound: { atLeast: "5" }, source: { clause: "1" }, ...target }],
  });
  const read = rows.split(" ").map((row) => {
    const [metric, district, of, value] = row.split(",");
    return { metric, district, period: of, value };
  });
  const { observations } = readObservations(read, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const [attainment] = attain(plan, { values }, { asOf, ...(path === undefined ? {} : { path }) });
  return attainment === undefined ? [] : explainAttainment(attainment, { locale, names: namesFrom(plan, districts) });
}

describe("a provisional verdict names what is not all in", () => {
  test.each<[string, World, string, string]>([
    ["the value", { target: {}, rows: "x,a,2013,6" }, "of the value are", "实际值的"],
    [
      "the base",
      { target: { measure: { change: "previous" } }, rows: "x,d,2013,16 x,a,2012,6" },
      "of what it is counted from are",
      "基数的",
    ],
    [
      "the benchmark",
      { target: { bound: { atLeast: { metric: "y" } } }, rows: "x,d,2013,16 y,a,2013,6" },
      "of what it is held against are",
      "对照值的",
    ],
    [
      "the peers of a benchmark",
      {
        target: { bound: { atLeast: { metric: "y", district: { peers: "greatest", group: ["d"] } } } },
        rows: "x,d,2013,16 y,a,2013,6",
      },
      "of what it is held against are",
      "对照值的",
    ],
    [
      "both",
      { target: { bound: { atLeast: { metric: "y" } } }, rows: "x,a,2013,16 y,a,2013,6" },
      "of the value and what it is held against are",
      "实际值、对照值的",
    ],
    [
      "those it is ranked with",
      {
        target: { measure: { rank: ["d", "a", "b"] }, bound: { atMost: "3" } },
        rows: "x,d,2013,16 x,a,2013-Q1,6",
        asOf: "2013-06-01",
      },
      "of the districts it is ranked with are",
      "参加排位的其他行政区的",
    ],
    [
      "other periods",
      { target: { schedule: { every: "year" } }, period: "2012/2013", rows: "x,a,2012,6 x,d,2013,6" },
      "of some of the periods are",
      "部分时期的",
    ],
  ])("%s", (_, world, english, chinese) => {
    expect(told(world, "en").at(-1)).toContain(`, provisionally, as not all reports ${english} in.`);
    expect(told(world, "zh").at(-1)).toContain(`，${chinese}数据未报齐，属暂定。`);
  });
});

describe("a value short of its path", () => {
  const limited = (value: string): World => ({
    target: { bound: { atMost: "5" }, schedule: { by: "2015" }, baseline: { period: "2012", value: "-1" } },
    period: "2013/2015",
    rows: `x,d,2013,${value}`,
  });

  test("lies below the path, where that falls to a limit that it has passed", () => {
    const falling: World = {
      target: { bound: { atLeast: "5" }, schedule: { by: "2015" }, baseline: { period: "2012", value: "20" } },
      period: "2013/2015",
      rows: "x,d,2013,3",
    };
    expect(told(falling, "en").at(-1)).toContain("and the value lies below the planned path (");
    expect(told(falling, "zh").at(-1)).toContain("尚不符合要求，且低于计划进度（");
  });

  test("lies above a level path that it should not pass", () => {
    const level: World = {
      ...limited("30"),
      target: { bound: { atMost: "5" }, schedule: { by: "2015" }, baseline: { period: "2012", value: "5" } },
    };
    expect(told(level, "en").at(-1)).toContain("and the value lies above the planned path (");
  });

  test("lies above the path, where that leads to a limit that it has passed", () => {
    expect(told(limited("30"), "en").at(-1)).toContain("and the value lies above the planned path (");
    expect(told(limited("30"), "zh").at(-1)).toContain("尚不符合要求，且高于计划进度（");
  });

  test("has not come as far as planned otherwise", () => {
    const slow: World = {
      ...limited("0"),
      target: { schedule: { by: "2015" }, baseline: { period: "2012", value: "2" } },
    };
    expect(told(slow, "en").at(-1)).toContain("and the value has not come as far as planned (");
    expect(told(slow, "zh").at(-1)).toContain("尚未达到要求，且慢于计划进度（");
    const rising: World = {
      ...limited("30"),
      target: { bound: { atMost: "5" }, schedule: { by: "2015" }, baseline: { period: "2012", value: "25" } },
    };
    expect(told(rising, "en").at(-1)).toContain("and the value has not come as far as planned (");
  });
});

describe("the progress of a target with stages", () => {
  const staged = (period: string): World => ({
    target: {
      bound: { atLeast: "9" },
      schedule: { by: "2015" },
      baseline: { period: "2012", value: "3" },
      marks: { "2013": "7" },
    },
    period: "2013/2015",
    rows: `x,d,${period},7`,
    asOf: "2015-02-01",
  });

  test("tells where the path began, where that stage is behind", () => {
    expect(told(staged("2014"), "en").at(1)).toContain("progress from 3 on 2012-12-31 is (7 − 3) ÷ (9 − 3) = ");
    expect(told(staged("2014"), "zh").at(1)).toContain("自2012年12月31日的 3 起的进度为 (7 − 3) ÷ (9 − 3) = ");
  });

  test("leaves it to the path, where that begins there", () => {
    expect(told(staged("2013"), "en").join(" ")).toContain("progress is (7 − 3) ÷ (9 − 3) = ");
    expect(told(staged("2013"), "en").at(-1)).toContain("from 3 on 2012-12-31 to 7 on 2013-12-31");
  });
});

test("a stock that nobody has reported for the end of its period says where its figure is from", () => {
  const carried: World = { target: {}, period: "2013/2017", rows: "x,a,2015,4 x,b,2015,8", asOf: "2016-02-10" };
  expect(told(carried, "en").at(0)).toBe(
    "x, Jiaxing, 2013 to 2017: 12 (put together from the districts below; with none of 2 expected reports for the period itself, from the latest before it).",
  );
  expect(told(carried, "zh").at(0)).toBe(
    "嘉兴市2013年至2017年x为 12（由下级合成；本期应报 2、已报 0，取此前最近所报）。",
  );
});

describe("what is asked for reads as one says it", () => {
  const asked = (target: Partial<TargetInput>, rows: string): string | undefined => {
    const world: World = { target, rows, period: "2013", asOf: "2014-02-01" };
    return told(world, "en").at(1);
  };

  test.each<[Partial<TargetInput>, string]>([
    [{ bound: { atLeast: "2" } }, "at least 2 times the base by"],
    [{ bound: { within: ["1", "2"] } }, "1 to 2 times the base (more is better, so the lower end binds) by"],
    [{ bound: { reach: "2" } }, "2 times the base or more by"],
    [{ bound: { about: "2", tolerance: "1" } }, "about 2 times the base (give or take 1, so at least 1) by"],
  ])("a multiple %j", (target, words) => {
    expect(asked({ measure: { factor: "previous" }, ...target }, "x,d,2012,10 x,d,2013,30")).toContain(words);
  });

  test("growth a year", () => {
    const target = { measure: { compoundGrowth: "baseline" }, bound: { atLeast: "5" } } as const;
    expect(asked(target, "x,d,2012,10 x,d,2013,30")).toContain("average growth of at least 5% a year by");
  });

  test.each<[Partial<TargetInput>, string]>([
    [{ bound: { atLeast: "2" } }, "place 2 or further down by"],
    [{ bound: { above: "2" } }, "a place below place 2 by"],
    [{ bound: { below: "2" } }, "a place better than place 2 by"],
    [{ bound: { equals: "2" } }, "place 2 by"],
    [{ bound: { within: ["1", "2"] } }, "place 1 to place 2 (the first is the best, so place 2 binds) by"],
    [{ bound: { about: "2" } }, "about place 2 by"],
    [{ bound: { about: "2", tolerance: "1" } }, "about place 2 (give or take 1, so place 3 or better) by"],
  ])("a place %j", (target, words) => {
    expect(asked({ measure: { rank: ["d", "a"] }, ...target }, "x,d,2013,10 x,a,2013,30")).toContain(words);
  });
});

test("several districts together stand provisionally where one of them does", () => {
  const world: World = {
    target: { metric: "y", districts: "children" },
    rows: "y,a,2013-Q1,6 y,b,2013,7",
    asOf: "2013-06-01",
  };
  expect(told(world, "en").at(0)).toMatch(/so it is reached, provisionally, as not all reports are in\.$/);
  expect(told(world, "zh").at(0)).toMatch(
    /有 2 个（a、b）为已达到（期限未到），故为已达到（期限未到），数据未报齐，属暂定。$/,
  );
});

test("a value that moves the wrong way is said to", () => {
  const world: World = {
    target: { bound: { atLeast: "9" }, schedule: { by: "2015" }, baseline: { period: "2012", value: "3" } },
    period: "2013/2015",
    rows: "x,d,2013,2",
  };
  expect(told(world, "en").at(-1)).toContain(
    "; −0.5 times the planned pace, which is the wrong way, leads to 0 by 2015-12-31)",
  );
  expect(told(world, "zh").at(-1)).toContain("；进度为计划的 −0.5 倍（方向相反），照此推算到2015年12月31日为 0）");
});

test("a base that no growth can be counted from is the mean of several, where it is one", () => {
  const world: World = {
    target: { measure: { growth: "baseline" }, baseline: { period: ["2011", "2012"] } },
    rows: "x,d,2011,0 x,d,2012,0 x,d,2013,2",
  };
  expect(told(world, "en").at(-1)).toMatch(/, and 2011 and 2012 have a mean of 0\.$/);
  expect(told(world, "zh").at(-1)).toMatch(/（2011年、2012年的均值为 0）。$/);
});

test("a benchmark that was read from an earlier report says from which", () => {
  const world: World = {
    target: { bound: { atLeast: { metric: "x", district: "a" } } },
    rows: "x,d,2013,16 x,a,2013-Q4,6",
  };
  expect(told(world, "en").at(1)).toContain("x of a in 2013: 6, the figure of 2013-Q4");
  expect(told(world, "zh").at(1)).toContain("a 2013年x：6，取自2013年第四季度");
});

test("levels lie above and below each other", () => {
  const rating: Metric = { id: "g", name: "g", unit: "", kind: "ordinal", levels: ["C", "B", "A"], direction: "up" };
  const asked = (bound: object, locale: "zh" | "en"): string | undefined =>
    told({ target: { metric: "g", bound } as Partial<TargetInput>, rows: "g,d,2013,C", metrics: [rating] }, locale).at(
      1,
    );
  expect(asked({ above: "B" }, "en")).toContain("Asked for is above B by");
  expect(asked({ below: "B" }, "en")).toContain("Asked for is below B by");
  expect(asked({ equals: "B" }, "zh")).toContain("为 B，现为 C");
});
