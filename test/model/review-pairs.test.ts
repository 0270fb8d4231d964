import { describe, expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Finding } from "../../src/model/finding.js";
import type { Metric } from "../../src/model/metric.js";
import { lastDayOf, periodsOf } from "../../src/model/period.js";
import type { PlanInput } from "../../src/model/plan.js";
import { reviewPlan } from "../../src/model/review-plan.js";
import type { Schedule, TargetInput } from "../../src/model/target.js";

const PLAN_PERIOD = "2011/2015";
const source = { clause: "一" };

const METRICS = {
  flow: { kind: "amount", id: "m", name: "数", unit: "个", direction: "up", accrual: "flow" },
  stock: { kind: "amount", id: "m", name: "数", unit: "个", direction: "up", accrual: "stock" },
  rate: { kind: "ratio", id: "m", name: "率", unit: "%", direction: "up", per: "100" },
} as const satisfies Readonly<Record<string, Metric>>;

const PAIR_CODES = ["contradicting-bounds", "implied-by-other", "later-asks-less"] as const;

/** What is found of pairs: the target, and the one it is held against. */
function pairsFound(metric: Metric, targets: readonly object[], plan: Partial<PlanInput> = {}): readonly string[] {
  const written = targets.map((target, at) => ({
    id: `t${String(at)}`,
    kind: "measured",
    metric: "m",
    source,
    ...target,
  }));
  const checked = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "规划",
    district: "d",
    period: PLAN_PERIOD,
    metrics: [metric],
    targets: written as unknown as readonly TargetInput[],
    ...plan,
  });
  const isPair = (finding: Finding): finding is Finding<(typeof PAIR_CODES)[number]> =>
    PAIR_CODES.some((code) => code === finding.code);
  return reviewPlan(checked)
    .filter(isPair)
    .map(({ code, target, other }) => `${code} ${target} ${other}`);
}

/** Every way to write when, with windows that are apart, overlap, lie within each other and are one. */
const SCHEDULES: Readonly<Record<string, Schedule | undefined>> = {
  none: undefined,
  "by the plan's period": { by: "2011/2015" },
  "by 2013": { by: "2013" },
  "by 2013-Q4": { by: "2013-Q4" },
  "by a day": { by: "2013-06-17" },
  "by 2015": { by: "2015" },
  "every year": { every: "year" },
  "every year of 2012/2013": { every: "year", during: "2012/2013" },
  "every year of 2013/2014": { every: "year", during: "2013/2014" },
  "every year of 2014/2015": { every: "year", during: "2014/2015" },
  "every year of one": { every: "year", during: "2013" },
  "every quarter": { every: "quarter" },
  "every quarter of a part of 2013": { every: "quarter", during: "2013-02/2013-12" },
  "every half of 2013/2014": { every: "half", during: "2013/2014" },
  "two years running": { every: "year", run: 2 },
  "three years running": { every: "year", run: 3 },
  "four years running": { every: "year", run: 4 },
  "both years of two": { every: "year", during: "2013/2014", run: 2 },
  "two years running of three": { every: "year", during: "2012/2014", run: 2 },
  "two quarters running": { every: "quarter", run: 2 },
  "four quarters running of six": { every: "quarter", during: "2012-07/2013", run: 4 },
};

/** A way to satisfy a schedule: the figures that do, each by the day it is of or by its period; a run leaves out others, which must have no value. */
interface Way {
  readonly figures: readonly string[];
  readonly without: readonly string[];
}

interface Asks {
  readonly all: readonly string[];
  readonly run?: number;
}

function asksOf(metric: Metric, schedule: Schedule | undefined): Asks {
  const named = (period: string) => (metric === METRICS.stock ? (lastDayOf(period) ?? "") : period);
  if (schedule === undefined) return { all: [named(PLAN_PERIOD)] };
  if ("by" in schedule) return { all: [named(schedule.by)] };
  const { during = PLAN_PERIOD, every, run } = schedule;
  return { all: periodsOf(during, every).map(named), ...(run === undefined ? {} : { run }) };
}

function waysOf({ all, run }: Asks): readonly Way[] {
  if (run === undefined) return [{ figures: all, without: [] }];
  const choices = all.reduce<readonly (readonly number[])[]>(
    (chosen, _, at) => [...chosen, ...chosen.flatMap((one) => (one.length < run ? [[...one, at]] : []))],
    [[]],
  );
  return choices
    .filter(({ length }) => length === run)
    .map((chosen) => ({
      figures: all.filter((_, at) => chosen.includes(at)),
      without: all.filter((_, at) => at > (chosen[0] ?? 0) && at < (chosen.at(-1) ?? 0) && !chosen.includes(at)),
    }));
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((figure) => other.includes(figure));
}

/** Whether a figure of the one would have to be one of the other too, or to be missing for it. */
function excludes(one: Way, other: Way): boolean {
  return meet(one.figures, other.figures) || meet(one.figures, other.without) || meet(one.without, other.figures);
}

/** Whether who goes that way has also done what is asked, as far as these figures tell. */
function does({ figures, without }: Way, { all, run }: Asks): boolean {
  if (run === undefined) return all.every((figure) => figures.includes(figure));
  let held = 0;
  return all.some((figure) => {
    if (figures.includes(figure)) held += 1;
    else if (!without.includes(figure)) held = 0;
    return held >= run;
  });
}

/** Each two are asked for once: what is said of the first beside the second is said of the second beside the first. */
function fromOn(name: string): readonly (readonly [string, Schedule | undefined])[] {
  return Object.entries(SCHEDULES).slice(Object.keys(SCHEDULES).indexOf(name));
}

describe.each(Object.entries(METRICS))("two targets on one %s", (_, metric) => {
  describe.each(Object.entries(SCHEDULES))("%s", (name, first) => {
    test.each(fromOn(name))("beside %s", (__, second) => {
      const [asked, asksToo] = [asksOf(metric, first), asksOf(metric, second)];
      const [ways, others] = [waysOf(asked), waysOf(asksToo)];
      const scheduled = (bound: object, schedule: Schedule | undefined) =>
        schedule === undefined ? { bound } : { bound, schedule };
      const codesOf = (one: object, other: object) =>
        pairsFound(metric, [scheduled(one, first), scheduled(other, second)]).filter(
          (code) => !code.startsWith("later-asks-less"),
        );
      // No values do for both where whichever ways are gone a figure would have to be two things.
      const impossible = ways.every((way) => others.every((other) => excludes(way, other)));
      expect(codesOf({ equals: "9" }, { equals: "8" })).toEqual(impossible ? ["contradicting-bounds t1 t0"] : []);
      // What is looser is said already where every way to do what is stricter does it too.
      const secondSaid = ways.every((way) => does(way, asksToo));
      expect(codesOf({ atLeast: "9" }, { atLeast: "8" })).toEqual(secondSaid ? ["implied-by-other t1 t0"] : []);
      const firstSaid = others.every((way) => does(way, asked));
      expect(codesOf({ atLeast: "8" }, { atLeast: "9" })).toEqual(firstSaid ? ["implied-by-other t0 t1"] : []);
    });
  });
});

describe("a target that ends later and asks for less", () => {
  const [high, low] = [{ atLeast: "90" }, { atLeast: "80" }];
  const found = (metric: Metric, first: Schedule | undefined, second: Schedule | undefined, more: object = {}) =>
    pairsFound(metric, [
      { bound: low, ...(second === undefined ? {} : { schedule: second }), ...more },
      { bound: high, ...(first === undefined ? {} : { schedule: first }), ...more },
    ]).filter((code) => code === "later-asks-less t0 t1").length === 1;
  const year = { every: "year" } as const;

  test.each<[string, Schedule | undefined, string, Schedule | undefined, of: string]>([
    ["by 2013", { by: "2013" }, "by 2015", { by: "2015" }, "flow stock rate"],
    ["by 2013", { by: "2013" }, "none", undefined, "stock"],
    ["by 2013", { by: "2013" }, "by 2013-H1", { by: "2013-H1" }, ""],
    ["by 2015", { by: "2015" }, "by 2013", { by: "2013" }, ""],
    ["by 2011/2013", { by: "2011/2013" }, "by 2013/2015", { by: "2013/2015" }, "flow stock rate"],
    ["none", undefined, "by 2013", { by: "2013" }, ""],
    ["by 2013", { by: "2013" }, "every year of 2014/2015", { ...year, during: "2014/2015" }, "flow stock rate"],
    ["by 2013", { by: "2013" }, "every half-year of 2014", { every: "half", during: "2014" }, "stock"],
    ["by 2013", { by: "2013" }, "every year", year, ""],
    ["by 2013", { by: "2013" }, "every year from 2014", { ...year, during: "2014/.." }, "flow stock rate"],
    ["by 2013", { by: "2013" }, "two of 2014/2015", { ...year, during: "2014/2015", run: 2 }, "flow stock rate"],
    ["every year", year, "by 2015", { by: "2015" }, ""],
    ["every year of 2011/2013", { ...year, during: "2011/2013" }, "by 2015", { by: "2015" }, "flow stock rate"],
    ["every year of 2011/2013", { ...year, during: "2011/2013" }, "none", undefined, "stock"],
    [
      "every year of 2011/2013",
      { ...year, during: "2011/2013" },
      "every year of 2013/2015",
      { ...year, during: "2013/2015" },
      "flow stock rate",
    ],
    ["every year of 2012/2013", { ...year, during: "2012/2013" }, "every year", year, ""],
    [
      "every year from 2012",
      { ...year, during: "2012/.." },
      "every year from 2013",
      { ...year, during: "2013/.." },
      "",
    ],
    ["two of 2011/2013", { ...year, during: "2011/2013", run: 2 }, "by 2015", { by: "2015" }, "flow stock rate"],
  ])("%s, then %s", (_, first, __, second, of) => {
    const kinds = Object.entries(METRICS).flatMap(([kind, metric]) => (found(metric, first, second) ? [kind] : []));
    expect(kinds.join(" ")).toBe(of);
  });

  test("is held against the nearest before it, of those that ask for more", () => {
    const targets = [
      { bound: high, schedule: { by: "2012" } },
      { bound: { atLeast: "95" }, schedule: { ...year, during: "2012/2013" } },
      { bound: { atMost: "99" }, schedule: { ...year, during: "2013/2014" } },
      { bound: low, schedule: { ...year, during: "2014/2015" } },
    ];
    expect(pairsFound(METRICS.rate, targets)).toEqual(["implied-by-other t0 t1", "later-asks-less t3 t1"]);
  });

  const baseline = { period: "2010" };
  test.each<[measure: object, holds: boolean, baseline: object]>([
    [{ change: "baseline" }, true, { baseline }],
    [{ growth: "baseline" }, true, { baseline }],
    [{ factor: "baseline" }, true, { baseline }],
    [{ compoundGrowth: "baseline" }, false, { baseline }],
    [{ growth: "previous" }, false, {}],
    [{ change: "sameLastYear" }, false, {}],
  ])("of %j, which holds once it is reached: %s", (measure, holds, more) => {
    expect(found(METRICS.stock, { by: "2013" }, { by: "2015" }, { measure, ...more })).toBe(holds);
  });

  test("of a place among districts, of which the lower is the better", () => {
    const measure = { rank: ["d", "e"] };
    const placed = (atMost: string, by: string) => ({ measure, bound: { atMost }, schedule: { by } });
    expect(pairsFound(METRICS.stock, [placed("3", "2013"), placed("5", "2015")])).toEqual(["later-asks-less t1 t0"]);
  });
});

describe("whose figure it is", () => {
  const [nine, eight] = [{ equals: "9" }, { equals: "8" }];
  const where = { where: { its: "kind", equals: "county" } };
  const CONTRADICTS = ["contradicting-bounds t1 t0"];

  test.each<[string, object | undefined, object | undefined, found: readonly string[]]>([
    ["the plan's own, named or not", undefined, { districts: ["d"] }, CONTRADICTS],
    ["the plan's own is in its tree", undefined, { districts: "tree" }, CONTRADICTS],
    ["the plan's own is among its siblings", { districts: "siblings" }, undefined, CONTRADICTS],
    ["the children are in the tree", { districts: "children" }, { districts: "tree" }, CONTRADICTS],
    ["so are the leaves", { districts: "tree" }, { districts: "leaves" }, CONTRADICTS],
    ["the plan's own, by its bound in a record", { districts: ["d"] }, { districts: { d: eight } }, CONTRADICTS],
    ["a district in two lists", { districts: ["a", "b"] }, { districts: ["b", "c"] }, CONTRADICTS],
    ["a condition written alike", { districts: where }, { districts: where }, CONTRADICTS],
    ["others", { districts: ["a"] }, { districts: ["b"] }, []],
    ["the plan's own is none of its children", undefined, { districts: "children" }, []],
    ["children may have children", { districts: "children" }, { districts: "leaves" }, []],
    ["who is chosen nobody knows", { districts: "tree" }, { districts: where }, []],
    ["what a record says of others", { districts: { a: nine } }, { districts: { b: eight } }, []],
    ["what each files is its own", { districts: { filed: true } }, { districts: { filed: true } }, []],
    [
      "what those are held to who file none",
      { districts: { filed: true, otherwise: nine } },
      { districts: { filed: true, otherwise: eight } },
      CONTRADICTS,
    ],
    [
      "and not what the target says beside it",
      { districts: { filed: true, otherwise: eight } },
      { districts: { filed: true, otherwise: eight } },
      ["implied-by-other t1 t0"],
    ],
  ])("%s", (_, first, second, found) => {
    expect(
      pairsFound(METRICS.stock, [
        { bound: nine, ...first },
        { bound: eight, ...second },
      ]),
    ).toEqual(found);
  });

  test("is said already where it is said of all who are asked", () => {
    const floors = (first: object, second: object) =>
      pairsFound(METRICS.stock, [
        { bound: { atLeast: "9" }, ...first },
        { bound: { atLeast: "8" }, ...second },
      ]);
    const IMPLIED = ["implied-by-other t1 t0"];
    expect(floors({ districts: ["a", "b"] }, { districts: ["b"] })).toEqual(IMPLIED);
    expect(floors({ districts: ["a"] }, { districts: ["a", "b"] })).toEqual([]);
    expect(floors({ districts: ["a", "b"] }, { districts: { a: { atLeast: "1" }, c: { atLeast: "1" } } })).toEqual([]);
    expect(floors({ districts: "tree" }, {})).toEqual(IMPLIED);
    expect(floors({ districts: "tree" }, { districts: "leaves" })).toEqual(IMPLIED);
    expect(floors({}, { districts: "tree" })).toEqual([]);
    expect(floors({ districts: "siblings" }, { districts: "tree" })).toEqual([]);
  });
});

describe("alternatives", () => {
  const CLASH = [{ bound: { equals: "9" } }, { bound: { equals: "8" } }];
  const group = (id: string, of: "all" | "any", ...targets: readonly string[]) => ({
    id,
    kind: "group",
    of,
    targets,
    metric: undefined,
  });
  const found = (...groups: readonly ReturnType<typeof group>[]) => {
    const others = [{ bound: { atLeast: { metric: "m", back: 1 } } }, { bound: { atLeast: { metric: "m", back: 2 } } }];
    const written = groups.map(({ metric: _, ...rest }) => rest);
    const targets = [...CLASH, ...others].map((target, at) => ({
      id: `t${String(at)}`,
      kind: "measured",
      metric: "m",
      source,
      ...target,
    }));
    const grouped = written.map((one) => ({ ...one, source }));
    return pairsFound(METRICS.stock, [], { targets: [...targets, ...grouped] as unknown as readonly TargetInput[] });
  };
  const CONTRADICTS = ["contradicting-bounds t1 t0"];

  test("may contradict each other", () => {
    expect(found(group("g", "any", "t0", "t1"))).toEqual([]);
    expect(found(group("g", "any", "t0", "t2"))).toEqual([]);
  });

  test("may contradict each other with all that belongs to them", () => {
    const both = [group("a", "all", "t0", "t2"), group("b", "all", "t1", "t3"), group("g", "any", "a", "b")];
    expect(found(...both)).toEqual([]);
    expect(found(...both.toReversed())).toEqual([]);
  });

  test("hold together what belongs to one of them, and stages hold together", () => {
    expect(found(group("a", "all", "t0", "t1"), group("g", "any", "a", "t2"))).toEqual(CONTRADICTS);
    expect(found(group("g", "all", "t0", "t1"))).toEqual(CONTRADICTS);
    const within = [group("a", "all", "t0", "t2"), group("b", "all", "a", "t1"), group("g", "any", "b", "t3")];
    expect(found(...within)).toEqual(CONTRADICTS);
  });

  test("are asked for in any case where a group of all asks for them too", () => {
    expect(found(group("a", "all", "t0", "t2"), group("g", "any", "t0", "t3"))).toEqual(CONTRADICTS);
  });

  test("of two groups each are one of both", () => {
    expect(found(group("g", "any", "t0", "t2"), group("h", "any", "t0", "t3"))).toEqual([]);
    const shared = [group("a", "all", "t0", "t1"), group("g", "any", "a", "t2"), group("h", "any", "a", "t3")];
    expect(found(...shared)).toEqual(CONTRADICTS);
  });

  test("may be nested as deep as a plan is long", () => {
    const deep = Array.from({ length: 5_000 }, (_, at) =>
      group(
        `g${String(at)}`,
        at % 2 === 0 ? "all" : "any",
        at === 0 ? "t0" : `g${String(at - 1)}`,
        at === 0 ? "t1" : "t2",
      ),
    );
    expect(found(...deep.toReversed())).toEqual(CONTRADICTS);
  });
});

describe("what is put together over a period is held against what is of a period as long", () => {
  const mean = { kind: "index", id: "m", name: "分", unit: "分", direction: "up", over: "mean" } as const;

  test.each([
    ["a pooled rate", METRICS.rate],
    ["a mean", mean],
    ["a highest level", { ...METRICS.stock, over: "max" } as const],
  ])("%s of one year, and of all five", (_, metric) => {
    const asks = (amount: string, by?: string) => ({
      bound: { atLeast: amount },
      ...(by === undefined ? {} : { schedule: { by } }),
    });
    expect(pairsFound(metric, [asks("90", "2013"), asks("88", "2011/2015")])).toEqual([]);
    expect(pairsFound(metric, [asks("90", "2013"), asks("88")])).toEqual([]);
    expect(pairsFound(metric, [asks("90", "2011/2013"), asks("88", "2015")])).toEqual([]);
    expect(pairsFound(metric, [asks("90", "2013"), asks("88", "2015")])).toEqual(["later-asks-less t1 t0"]);
  });
});
