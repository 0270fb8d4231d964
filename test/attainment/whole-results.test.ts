import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/model/observation.js";
import type { Metric } from "../../src/model/metric.js";
import type { Bound, JudgedTarget, MeasuredTarget, TargetInput } from "../../src/model/target.js";
import type { Row } from "./cell-table.js";
import { attainmentOf, type Case, figuresIn, measured, METRICS, statusOf } from "./plan-of.js";

const { index, stock, flow, ordinal, milestone, share } = METRICS;
const falling = { ...index, direction: "down" } as const;
const undirected = { ...index, direction: "none" } as const;
const source = { clause: "一" };
const BEFORE = "2013-06-30";
const AFTER = "2014-01-01";
const NOBODY = {
  missed: 0,
  behind: 0,
  "no-evidence": 0,
  unjudged: 0,
  open: 0,
  "on-track": 0,
  reached: 0,
  met: 0,
};
const afterIn = (period: string) => ({ step: "window", period, when: "after-deadline" });
const beforeIn = (period: string) => ({ step: "window", period, when: "before-deadline" });

describe("completion", () => {
  const completion = (metric: Metric, bound: Bound, value: string, more: Partial<MeasuredTarget> = {}): unknown => {
    const rows = [
      { period: "2013", value },
      { period: "2012", value: "100" },
    ];
    const figures = figuresIn({ metric, target: measured(bound, more), rows, asOf: AFTER });
    return figures.completion ?? figures.absent.completion;
  };
  const change = { measure: { change: "previous" } } as const;
  const growth = { measure: { growth: "previous" } } as const;
  const factor = { measure: { factor: "previous" } } as const;
  const yearly = { measure: { compoundGrowth: "baseline" }, baseline: { period: "2012" } } as const;

  test.each<[what: string, metric: Metric, bound: Bound, value: string, more: Partial<MeasuredTarget>, told: string]>([
    ["a place to be is come up to where more is better", index, { equals: "80" }, "40", {}, "0.5"],
    ["and come down to where less is", falling, { equals: "80" }, "160", {}, "0.5"],
    ["a place to be with no better side has none", undirected, { equals: "80" }, "40", {}, "no-direction"],
    ["a range with no better side has none", undirected, { within: ["70", "80"] }, "40", {}, "no-direction"],
    ["a least where less is better is come up to all the same", falling, { atLeast: "80" }, "40", {}, "0.5"],
    ["a limit where more is better is come down to", index, { atMost: "80" }, "160", {}, "0.5"],
    ["nothing required of a place to be", index, { equals: "0" }, "40", {}, "required-is-zero"],
    ["nothing allowed, and nothing there", falling, { equals: "0" }, "0", {}, "1"],
    ["nothing allowed, and something there", falling, { equals: "0" }, "2", {}, "0"],
    ["a limit, and nothing there", falling, { equals: "2" }, "0", {}, "value-is-zero"],
    ["a value below zero under a limit", index, { atMost: "2" }, "-1", {}, "below-zero"],
    ["a value below zero short of a least", index, { atLeast: "2" }, "-1", {}, "-0.5"],
    ["a limit below zero", index, { atMost: "-2" }, "-1", {}, "below-zero"],
    ["a fall that is required", falling, { atMost: "-20" }, "90", change, "0.5"],
    ["a fall that is allowed", index, { atLeast: "-20" }, "90", change, "base-is-required"],
    ["a rise that is allowed, and a fall", index, { atMost: "5" }, "90", change, "base-is-required"],
    ["a rise where a fall is required", falling, { atMost: "-20" }, "110", change, "-0.5"],
    ["no change, required", index, { equals: "0" }, "110", change, "required-is-zero"],
    ["a growth below zero", falling, { atMost: "-20" }, "95", growth, "0.25"],
    ["no growth, required", falling, { atMost: "0" }, "95", growth, "required-is-zero"],
    ["a growth a year below zero", falling, { atMost: "-20" }, "90", yearly, "0.5"],
    ["no growth a year, required", index, { atLeast: "0" }, "90", yearly, "required-is-zero"],
    ["a multiple is no change", falling, { atMost: "0.5" }, "100", factor, "0.5"],
    ["a place", index, { atMost: "1" }, "100", { measure: { rank: "siblings" } }, "not-for-kind"],
    ["levels", ordinal, { atLeast: "A" }, "2", {}, "not-for-kind"],
    ["items", milestone, { atLeast: "2" }, "1", {}, "not-for-kind"],
  ])("%s", (_what, metric, bound, value, more, told) => {
    expect(completion(metric, bound, value, more)).toBe(told);
  });
});

describe("progress", () => {
  const progress = (metric: Metric, bound: Bound, value: string, more: Partial<MeasuredTarget> = {}): unknown => {
    const rows = [
      { period: "2013", value },
      { period: "2012", value: "100" },
    ];
    const figures = figuresIn({ metric, target: measured(bound, more), rows, asOf: AFTER });
    return figures.progress ?? figures.absent.progress;
  };
  test.each<[what: string, metric: Metric, bound: Bound, value: string, more: Partial<MeasuredTarget>, told: string]>([
    ["of a level from its baseline", index, { atLeast: "120" }, "105", {}, "0.25"],
    ["of a change from nothing", index, { atLeast: "20" }, "105", { measure: { change: "previous" } }, "0.25"],
    ["of a growth from nothing", index, { atLeast: "20" }, "95", { measure: { growth: "previous" } }, "-0.25"],
    ["of a multiple from one times", index, { atLeast: "3" }, "150", { measure: { factor: "previous" } }, "0.25"],
    [
      "of a multiple of one times",
      index,
      { atLeast: "1" },
      "150",
      { measure: { factor: "previous" } },
      "base-is-required",
    ],
    ["of no change", index, { atMost: "0" }, "150", { measure: { change: "previous" } }, "base-is-required"],
    ["of a total from zero", flow, { atLeast: "200" }, "50", {}, "0.25"],
    [
      "of a total from a baseline that is named",
      flow,
      { atLeast: "200" },
      "125",
      { baseline: { value: "100" } },
      "0.25",
    ],
    ["of a total under its limit, from one that kept to it", flow, { atMost: "200" }, "125", {}, "base-is-required"],
    ["of what has more already", index, { atLeast: "90" }, "80", {}, "base-is-required"],
    ["of what has less already", index, { atMost: "110" }, "120", {}, "base-is-required"],
    [
      "of a multiple that is kept with once",
      index,
      { atLeast: "0.5" },
      "75",
      { measure: { factor: "previous" } },
      "base-is-required",
    ],
    [
      "of a growth under its limit",
      index,
      { atMost: "50" },
      "120",
      { measure: { growth: "previous" } },
      "base-is-required",
    ],
    ["of an exact figure, from either side", undirected, { equals: "80" }, "95", {}, "0.25"],
    ["of a range with no better side", undirected, { within: ["70", "80"] }, "40", {}, "no-direction"],
    ["of a place", index, { atMost: "1" }, "100", { measure: { rank: "siblings" } }, "not-for-kind"],
    ["of levels", ordinal, { atLeast: "A" }, "2", {}, "not-for-kind"],
    ["of items", milestone, { atLeast: "3" }, "2", { baseline: { value: "1" } }, "0.5"],
  ])("%s", (_what, metric, bound, value, more, told) => {
    expect(progress(metric, bound, value, more)).toBe(told);
  });
});

describe("figures are written whole", () => {
  test("with the fractions of those that were cut short", () => {
    const target = measured({ atLeast: "90" }, { baseline: { value: "60" }, schedule: { by: "2015" } });
    const given = { metric: index, target, period: "2013/2015", rows: [{ period: "2013", value: "70" }] };
    expect(figuresIn({ ...given, asOf: "2013-12-31" })).toEqual({
      value: "70",
      required: "90",
      margin: "-20",
      completion: "0.7777777777777777777777777777777778",
      progress: "0.3333333333333333333333333333333333",
      expected: "70",
      pace: "1",
      forecast: "90",
      path: "linear",
      absent: {},
      exact: { completion: "7/9", progress: "1/3" },
    });
  });

  test("of levels with their words", () => {
    const rows = [{ period: "2013", value: "2" }];
    expect(figuresIn({ metric: ordinal, target: measured({ atLeast: "A" }), rows })).toEqual({
      value: "2",
      required: "3",
      level: "B",
      requiredLevel: "A",
      absent: {
        margin: "not-for-kind",
        completion: "not-for-kind",
        progress: "not-for-kind",
        expected: "not-for-kind",
        pace: "not-for-kind",
        forecast: "not-for-kind",
      },
    });
    const ranked = measured({ atMost: "2" }, { measure: { rank: "siblings" } });
    expect(figuresIn({ metric: ordinal, target: ranked, rows })).toMatchObject({
      value: "1",
      required: "2",
      margin: "1",
    });
    expect(figuresIn({ metric: ordinal, target: ranked, rows })).not.toHaveProperty("level");
  });

  test("a total of a period that recurs, period by period", () => {
    const target = measured({ atLeast: "1" }, { schedule: { every: "year", during: "2012/2014" } });
    const rows = [{ period: "2012", value: "1/3" }];
    const attainment = attainmentOf({ metric: stock, target, rows, asOf: AFTER });
    expect(attainment).toMatchObject({
      status: "missed",
      periods: [
        { period: "2012", status: "missed", value: "0.3333333333333333333333333333333333" },
        { period: "2013", status: "no-evidence" },
        { period: "2014", status: "no-evidence" },
      ],
    });
  });
});

describe("goals that somebody judges", () => {
  const goal: JudgedTarget = { id: "j", kind: "judged", statement: "国内先进", source };
  const by = (on: string, status: "met" | "missed", more: Partial<Judgement> = {}): Judgement => ({
    target: "j",
    on,
    by: "市政府",
    status,
    ...more,
  });
  const judged = (judgements: readonly Judgement[], more: Partial<Case> = {}) =>
    attainmentOf({ targets: [goal], judgements, asOf: BEFORE, ...more });
  const place = { target: "j", kind: "judged", district: "d", asOf: BEFORE, due: "2013-12-31" };

  test("stand as they were judged, or say why not", () => {
    const steps = [beforeIn("2013")];
    expect(judged([])).toEqual({ ...place, status: "unjudged", trace: { rule: "not-judged", steps } });
    const met = by("2013-05-01", "met");
    expect(judged([met])).toEqual({ ...place, status: "met", judgement: met, trace: { rule: "judged", steps } });
    expect(judged([met, by("2013-05-01", "missed")])).toEqual({
      ...place,
      status: "unjudged",
      trace: { rule: "judgements-differ", steps },
    });
    expect(judged([], { asOf: AFTER })).toEqual({
      ...place,
      asOf: AFTER,
      status: "unjudged",
      trace: { rule: "not-judged", steps: [afterIn("2013")] },
    });
  });

  test("without an end they are never due", () => {
    expect(judged([], { period: "2013/.." })).toEqual({
      target: "j",
      kind: "judged",
      district: "d",
      asOf: BEFORE,
      status: "unjudged",
      trace: { rule: "not-judged", steps: [beforeIn("2013/..")] },
    });
  });

  test("of those that agree the first by name and note is shown, whatever their order", () => {
    const judgements = [
      by("2013-05-01", "met", { by: "乙" }),
      by("2013-05-01", "met", { by: "a", note: "b" }),
      by("2013-05-01", "met", { by: "a", note: "a" }),
      by("2013-05-01", "met", { by: "b" }),
      by("2013-04-30", "met", { by: "A" }),
    ];
    for (const list of [judgements, judgements.toReversed(), [...judgements.slice(2), ...judgements.slice(0, 2)]])
      expect(judged(list)).toMatchObject({ judgement: { on: "2013-05-01", by: "a", note: "a" } });
    const [noted, bare] = [by("2013-05-01", "met", { note: "A" }), by("2013-05-01", "met")];
    for (const list of [
      [noted, bare],
      [bare, noted],
    ])
      expect(judged(list)).toHaveProperty("judgement", bare);
  });

  test("a judgement names its target where it is refused", () => {
    expect(() => judged([by("2013-13-01", "met")])).toThrow(/^judgement of j: on: /);
    expect(() => judged([{ ...by("2013-05-01", "met"), status: "good" as never }])).toThrow(
      new RangeError('judgement of j: status: "good" is neither "met" nor "missed"'),
    );
  });
});

describe("targets taken together", () => {
  const rows: readonly Row[] = [{ period: "2013", value: "80" }];
  const high = measured({ atLeast: "90" }, { id: "high" });
  const low = measured({ atLeast: "70" }, { id: "low", schedule: { by: "2013-12" } });
  const group = (of: "all" | "any", targets: readonly [string, ...string[]]): TargetInput => ({
    id: "g",
    kind: "group",
    of,
    targets,
    source,
  });
  const members = [
    { target: "high", district: "d", status: "missed" },
    { target: "low", district: "d", status: "met" },
  ];
  const given = (of: "all" | "any") =>
    attainmentOf({
      metric: index,
      targets: [high, low, group(of, ["high", "low"])],
      rows: [...rows, { period: "2013-12", value: "80" }],
      asOf: AFTER,
    });
  const told = {
    target: "g",
    kind: "group",
    district: "d",
    asOf: AFTER,
    due: "2013-12-31",
    provisional: false,
    tally: { ...NOBODY, missed: 1, met: 1 },
    members,
  };

  test("all of them stand as the worst", () => {
    expect(given("all")).toEqual({
      ...told,
      of: "all",
      status: "missed",
      trace: { rule: "worst-of-members", steps: [{ step: "members", members: members.slice(0, 1) }] },
    });
  });

  test("any of them as the best", () => {
    expect(given("any")).toEqual({
      ...told,
      of: "any",
      status: "met",
      trace: { rule: "best-of-members", steps: [{ step: "members", members: members.slice(1) }] },
    });
  });

  test("are due with the last, in whatever order, and never where one is not", () => {
    const early = measured({ atLeast: "70" }, { id: "early", schedule: { by: "2012" } });
    const never = measured({ atLeast: "70" }, { id: "never" });
    const by = { ...high, schedule: { by: "2013" } };
    const due = (...targets: readonly [MeasuredTarget, ...MeasuredTarget[]]) => {
      const ids = targets.map(({ id }) => id) as unknown as [string, ...string[]];
      return attainmentOf({ metric: index, targets: [...targets, group("all", ids)], rows, period: "2013/.." }).due;
    };
    expect(due(early, by)).toBe("2013-12-31");
    expect(due(by, early)).toBe("2013-12-31");
    expect(due(by, never)).toBeUndefined();
    expect(due(never, by)).toBeUndefined();
  });
});

describe("a target of several districts", () => {
  const each = measured({ atLeast: "90" }, { districts: "children" });
  const tree = { d: ["a", "b"] };
  const rows: readonly Row[] = [
    { district: "a", period: "2013", value: "95" },
    { district: "b", period: "2013", value: "80" },
  ];

  test("stands as the worst of them, who is named", () => {
    const attainment = attainmentOf({ metric: index, target: each, tree, rows, asOf: AFTER });
    if (attainment.kind !== "districts") throw new RangeError("a target of districts is of districts");
    const { members, ...rest } = attainment;
    expect(members.map(({ district, status }) => [district, status])).toEqual([
      ["a", "met"],
      ["b", "missed"],
    ]);
    expect(rest).toEqual({
      target: "t",
      kind: "districts",
      district: "d",
      asOf: AFTER,
      due: "2013-12-31",
      status: "missed",
      provisional: false,
      tally: { ...NOBODY, missed: 1, met: 1 },
      trace: {
        rule: "worst-of-members",
        steps: [{ step: "members", members: [{ target: "t", district: "b", status: "missed" }] }],
      },
    });
  });

  test("is without evidence where there is nobody, and never due without an end", () => {
    const nobody = (given: Partial<Case>) =>
      attainmentOf({ metric: index, target: each, tree: {}, rows: [], asOf: AFTER, ...given });
    const told = {
      target: "t",
      kind: "districts",
      district: "d",
      asOf: AFTER,
      status: "no-evidence",
      provisional: false,
      tally: NOBODY,
      members: [],
      trace: { rule: "no-members", steps: [{ step: "members", members: [] }] },
    };
    expect(nobody({})).toEqual({ ...told, due: "2013-12-31" });
    expect(nobody({ period: "2013/.." })).toEqual(told);
  });

  test("asks those of whom a condition is true among its own tree, and who is listed wherever it is", () => {
    const members = (districts: MeasuredTarget["districts"], more: Partial<Case> = {}): readonly string[] => {
      const attainment = attainmentOf({
        metric: index,
        target: measured({ atLeast: "90" }, districts === undefined ? {} : { districts }),
        tree: { top: ["d", "e"], d: ["a", "b"] },
        rows: [...rows, { district: "e", period: "2013", value: "91" }, { district: "d", period: "2013", value: "90" }],
        attributes: { a: { big: "yes" }, b: { big: "no" }, e: { big: "yes" }, d: {} },
        asOf: AFTER,
        ...more,
      });
      return attainment.kind === "districts"
        ? attainment.members.map((one) => `${one.district} ${one.status === "no-evidence" ? one.reason : one.status}`)
        : [];
    };
    expect(members({ where: { its: "big", equals: "yes" } })).toEqual(["d membership-unknown", "a met"]);
    expect(members(["e", "a"])).toEqual(["e met", "a met"]);
    expect(members("siblings")).toEqual(["d met", "e met"]);
    expect(members("tree")).toEqual(["d met", "a met", "b missed"]);
    expect(members("leaves")).toEqual(["a met", "b missed"]);
    expect(members({ e: { atLeast: "92" }, lost: { atLeast: "1" } })).toEqual(["e missed", "lost unknown-district"]);
  });
});

test("a district that another's bound is filed for, or none, is told so when it is asked alone", () => {
  const target = measured({ atLeast: "90" }, { districts: { a: { atLeast: "80" } } });
  const rows = ["a", "b", "constructor"].map((district) => ({ district, period: "2013", value: "85" }));
  const status = (district: string) => statusOf({ metric: share, target, rows, asOf: AFTER, district });
  expect(["a", "b", "constructor"].map(status)).toEqual(["met", "no-evidence: not-bound", "no-evidence: not-bound"]);
});
