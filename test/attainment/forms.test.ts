import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { Plan } from "../../src/model/plan.js";
import type { Bound, Schedule } from "../../src/model/target.js";
import type { Target } from "../../src/model/target.js";
import { attain, attainTarget } from "../../src/attainment/attain.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import { type Row } from "./cell-table.js";
import { attainmentOf, type Case, figuresIn, measured, measuredOf, METRICS, planOf, statusOf } from "./plan-of.js";

const { index, stock, flow, ordinal, milestone, share } = METRICS;
const BEFORE = "2013-06-30";
const AFTER = "2014-01-01";

const at = (value: string, period = "2013", more: Partial<Row> = {}): Row => ({ period, value, ...more });

describe("a multiple of the base", () => {
  const doubling = (value: string): Case => ({
    metric: stock,
    target: measured({ atLeast: "2" }, { measure: { factor: "baseline" }, baseline: { period: "2010" } }),
    rows: [at("12", "2010"), at(value)],
    asOf: AFTER,
  });

  test("翻番 is twice the base", () => {
    expect(statusOf(doubling("24"))).toBe("met");
    expect(statusOf(doubling("23"))).toBe("missed");
    expect(figuresIn(doubling("30"))).toMatchObject({
      value: "2.5",
      required: "2",
      completion: "1.25",
      progress: "1.5",
    });
  });

  test("a multiple grows from one times: half of a doubling is half the way", () => {
    const given = { ...doubling("18"), asOf: BEFORE, period: "2011/2015" };
    expect(figuresIn({ ...doubling("18") })).toMatchObject({ progress: "0.5" });
    expect(measuredOf({ ...given, rows: [at("12", "2010"), at("18", "2011/2015")] })).toMatchObject({
      status: "on-track",
    });
  });
});

describe("growth a year on average", () => {
  const target = (bound: Bound) =>
    measured(bound, { measure: { compoundGrowth: "baseline" }, baseline: { period: "2010" } });
  const given = (bound: Bound, base: string, value: string, asOf = AFTER): Case => ({
    metric: stock,
    target: target(bound),
    rows: [at(base, "2010"), at(value)],
    asOf,
  });

  test("a root that ends is exact: 1.1 × 1.1 × 1.1 is ten percent a year", () => {
    const figures = figuresIn(given({ atLeast: "10" }, "1000", "1331"));
    expect(figures).toMatchObject({ value: "10", required: "10", margin: "0", completion: "1", progress: "1" });
    expect(figures.cut).toBeUndefined();
    expect(statusOf(given({ atLeast: "10" }, "1000", "1331"))).toBe("met");
    expect(statusOf(given({ above: "10" }, "1000", "1331"))).toBe("missed");
  });

  test("a root that does not end is shown cut off and marked, and decided on powers", () => {
    const figures = figuresIn(given({ atLeast: "8" }, "1000", "1300"));
    expect(figures.value.startsWith("9.1392883061")).toBe(true);
    expect(figures.cut).toBe(true);
    // The cube root of two, to more digits than are shown: just short, and just beyond.
    const short = "25.992104989487316476721060727822";
    expect(statusOf(given({ atLeast: short }, "1", "2"))).toBe("met");
    expect(statusOf(given({ atLeast: "25.992104989487316476721060727823" }, "1", "2"))).toBe("missed");
    expect(figuresIn(given({ above: short }, "1", "2")).margin).not.toBe("0");
  });

  test("a fall to nothing is −100 a year, below zero there is none", () => {
    expect(figuresIn(given({ atLeast: "0" }, "10", "0"))).toMatchObject({ value: "-100" });
    expect(statusOf(given({ atLeast: "0" }, "10", "-1"))).toBe("no-evidence: value-below-zero");
    expect(statusOf(given({ atLeast: "-150" }, "10", "0"))).toBe("met");
  });

  test("years are counted from the end of the base to the end of what was read", () => {
    const rows = [at("100", "2010"), at("121", "2012")];
    const before = { metric: stock, target: target({ atLeast: "10" }), rows, asOf: BEFORE };
    expect(figuresIn(before)).toMatchObject({ value: "10" });
    expect(statusOf(before)).toBe("reached");
    expect(statusOf({ ...before, target: target({ atLeast: "11" }) })).toBe("open");
    const base = {
      ...before,
      target: measured({ atLeast: "1" }, { measure: { compoundGrowth: "baseline" }, baseline: { period: "2013" } }),
    };
    expect(statusOf({ ...base, rows: [at("100")], asOf: AFTER })).toBe("no-evidence: no-whole-months");
  });
});

describe("a total is counted from a total over as long a time", () => {
  const years = ["420", "430", "440", "450", "460"].map((value, year) => at(value, String(2011 + year)));
  const rows = [at("400", "2010"), at("2000", "2006/2010"), at("2200", "2011/2015"), ...years];
  const asOf = "2016-01-01";
  const given = (measure: object, more: object = {}): Case => ({
    metric: flow,
    target: measured({ atLeast: "1" }, { measure: measure as never, baseline: { period: "2010" }, ...more }),
    period: "2011/2015",
    rows,
    asOf,
  });
  const yearly = { compoundGrowth: "baseline" };

  test.each(["change", "growth", "factor", "compoundGrowth"])("five years give no %s from one", (measure) => {
    expect(statusOf(given({ [measure]: "baseline" }))).toBe("no-evidence: base-of-other-length");
    expect(statusOf(given({ [measure]: "baseline" }, { baseline: { period: "2010", value: "400" } }))).toBe(
      "no-evidence: base-of-other-length",
    );
  });

  test("nor from several of which one is not as long", () => {
    const baseline = { period: ["2006/2010", "2010"] };
    expect(statusOf(given({ change: "baseline" }, { baseline }))).toBe("no-evidence: base-of-other-length");
    expect(attainmentOf(given({ change: "baseline" }, { baseline })).trace.steps).toContainEqual({
      step: "other-length",
      base: "2010",
      window: "2011/2015",
      instead: "2015",
    });
  });

  test("what is as long is compared, and a printed value without a period is taken at its word", () => {
    expect(figuresIn(given({ change: "baseline" }, { baseline: { period: "2006/2010" } }))).toMatchObject({
      value: "200",
    });
    expect(figuresIn(given({ change: "baseline" }, { baseline: { value: "2100" } }))).toMatchObject({ value: "100" });
    expect(figuresIn(given({ change: "baseline" }, { schedule: { by: "2015" } }))).toMatchObject({ value: "60" });
    expect(statusOf(given(yearly, { schedule: { by: "2015" } }))).toBe("met");
  });

  test("a leap year is a year, and the same days of another year are as long", () => {
    const from = (base: string, window: string) =>
      statusOf({
        ...given({ change: "baseline" }, { baseline: { period: base }, schedule: { by: window } }),
        rows: [at("1", base), at("2", window)],
      });
    expect(from("2008", "2011")).toBe("met");
    expect(from("2008-01-10/2008-03-20", "2011-01-10/2011-03-20")).toBe("met");
    expect(from("2008-02-01/2008-02-10", "2011-03-01/2011-03-10")).toBe("met");
    expect(from("2010-01-10/2010-03-20", "2011-01-10/2011-03-21")).toBe("no-evidence: base-of-other-length");
  });

  test("a stock has no length", () => {
    expect(statusOf({ ...given({ change: "baseline" }), metric: stock })).toBe("met");
  });
});

describe("a place among districts", () => {
  const tree = { p: ["d", "a", "b", "c"] };
  const target = measured({ atMost: "2" }, { measure: { rank: "siblings" } });
  const row = (district: string, value?: string, more: Partial<Row> = {}): Row => ({
    district,
    period: "2013",
    ...(value === undefined ? {} : { value }),
    ...more,
  });
  const given = (rows: readonly Row[], more: Partial<Case> = {}): Case => ({
    metric: index,
    target,
    tree,
    rows,
    asOf: AFTER,
    ...more,
  });

  test("a peer whose parts are missing can still overtake once the year is over", () => {
    const parts = (value: string): Case =>
      given([row("d", "90"), row("a", value, { missesParts: true }), row("b", "95"), row("c", "1")], { metric: flow });
    expect(statusOf(parts("80"))).toBe("no-evidence: missing-peers");
    expect(statusOf(parts("91"))).toBe("missed");
  });

  test("reach means at least as good a place, and the first is the best there is", () => {
    const rows = [row("d", "90"), row("a", "95"), row("b", "80"), row("c", "70")];
    for (const [bound, status] of [
      [{ reach: "2" }, "met"],
      [{ reach: "1" }, "missed"],
      [{ within: ["1", "3"] }, "met"],
      [{ about: "1", tolerance: "1" }, "met"],
      [{ equals: "2" }, "met"],
      [{ below: "2" }, "missed"],
    ] as const) {
      expect(statusOf(given(rows, { target: { ...target, bound } }))).toBe(status);
    }
  });

  test("peers may be listed, or those of whom a condition is true", () => {
    const rows = [row("d", "90"), row("a", "95"), row("b", "99"), row("c", "70")];
    const among = (rank: object, more: Partial<Case> = {}) =>
      given(rows, { target: measured({ atMost: "2" }, { measure: { rank } as never }), ...more });
    expect(figuresIn(among(["a", "c"]))).toMatchObject({ value: "2" });
    const attributes = { d: { size: "big" }, a: { size: "small" }, b: { size: "big" }, c: { size: "small" } };
    expect(figuresIn(among({ where: { its: "size", equals: "big" } }, { attributes }))).toMatchObject({ value: "2" });
    expect(statusOf(among({ where: { metric: "m", district: "self", above: "96" } }))).toBe("met");
  });
});

describe("a bound may be a value that is read", () => {
  const row = (district: string, value: string, period = "2013"): Row => ({ district, value, period });
  const average: Bound = { atLeast: { metric: "m", district: "n" } };
  const given = (bound: Bound, rows: readonly Row[], more: Partial<Case> = {}): Case => ({
    metric: index,
    target: measured(bound),
    rows,
    asOf: AFTER,
    ...more,
  });

  test("a benchmark of the same period: the national average", () => {
    const rows = [row("d", "85"), row("n", "84.9")];
    expect(statusOf(given(average, rows))).toBe("met");
    expect(figuresIn(given(average, rows))).toMatchObject({ required: "84.9", margin: "0.1" });
    expect(statusOf(given({ atLeast: { plus: [{ metric: "m", district: "n" }, "2"] } }, rows))).toBe("missed");
  });

  test("before the deadline the latest period is read in which both are there", () => {
    const rows = [row("d", "85"), row("d", "80", "2012"), row("n", "81", "2012"), row("d", "99", "2011")];
    expect(measuredOf(given(average, rows, { asOf: BEFORE }))).toMatchObject({
      figures: { value: "80", required: "81" },
    });
  });

  test("peers taken together: at least their mean, the best of them", () => {
    const rows = [row("d", "85"), row("a", "80"), row("b", "96")];
    const tree = { p: ["d", "a", "b"] };
    const peers = (fold: "mean" | "greatest" | "least" | "median" | "sum") =>
      statusOf(given({ atLeast: { metric: "m", district: { peers: fold } } }, rows, { tree }));
    expect(peers("mean")).toBe("missed");
    expect(peers("median")).toBe("met");
    expect(peers("greatest")).toBe("missed");
    expect(peers("least")).toBe("met");
  });

  test("another metric's growth, worked out or read of its target", () => {
    const gdp: Metric = { ...stock, id: "gdp" };
    const rows = [
      row("d", "110"),
      row("d", "100", "2012"),
      { ...row("d", "55"), metric: "gdp" },
      { ...row("d", "50", "2012"), metric: "gdp" },
    ];
    const growth = {
      times: [{ minus: [{ ratio: [{ metric: "gdp" }, { metric: "gdp", back: 1 }] }, "1"] }, "100"],
    } as const;
    const own = measured({ above: growth }, { measure: { growth: "previous" } });
    expect(statusOf({ metric: stock, metrics: [gdp], target: own, rows, asOf: AFTER })).toBe("missed");
    expect(
      statusOf({ metric: stock, metrics: [gdp], target: { ...own, bound: { atLeast: growth } }, rows, asOf: AFTER }),
    ).toBe("met");
    const other = { ...measured({ atLeast: "5" }, { measure: { growth: "previous" } }), id: "other", metric: "gdp" };
    const reads = { ...own, bound: { atLeast: { target: "other", read: "value" } } } as const;
    expect(statusOf({ metric: stock, metrics: [gdp], targets: [other, reads], rows, asOf: AFTER })).toBe("met");
  });

  test("a chain of bounds that read bounds, thousands long, is no matter", () => {
    const targets = Array.from({ length: 5_000 }, (_, position) => ({
      ...measured(position === 0 ? { atLeast: "1" } : { atLeast: { target: `t${position - 1}`, read: "required" } }),
      id: `t${position}`,
    }));
    expect(figuresIn({ metric: index, targets, rows: [at("2")], asOf: AFTER })).toMatchObject({ required: "1" });
  });

  test("levels are read as levels, also of another district", () => {
    const levels = { metric: ordinal, rows: [row("d", "3"), row("n", "2")], asOf: AFTER };
    expect(figuresIn({ ...levels, target: measured(average) })).toMatchObject({ level: "A", requiredLevel: "B" });
    expect(statusOf({ ...levels, target: measured({ above: { metric: "m", district: "n" } }) })).toBe("met");
  });

  test("a range whose ends come out in the wrong order says nothing", () => {
    const bound: Bound = { within: ["90", { metric: "m", district: "n" }] };
    expect(statusOf(given(bound, [row("d", "85"), row("n", "84")]))).toBe("no-evidence: bounds-reversed");
  });

  test("a tolerance may be worked out", () => {
    const bound: Bound = {
      about: { metric: "m", district: "n" },
      tolerance: { times: [{ metric: "m", district: "n" }, "0.1"] },
    };
    expect(statusOf(given(bound, [row("d", "90"), row("n", "100")]))).toBe("met");
    expect(statusOf(given(bound, [row("d", "89.9"), row("n", "100")]))).toBe("missed");
  });
});

describe("every period has to hold", () => {
  const every = measured({ atLeast: "90" }, { schedule: { every: "year", during: "2011/2013" } });
  const given = (values: readonly (string | undefined)[], asOf: string, more: Partial<Case> = {}): Case => ({
    metric: index,
    target: every,
    rows: values.flatMap((value, position) => (value === undefined ? [] : [at(value, String(2011 + position))])),
    asOf,
    ...more,
  });

  test("before its first period has begun there is nothing to say", () => {
    expect(statusOf(given([], "2010-12-31"))).toBe("no-evidence: not-reported");
  });

  test("it lists its periods, and one that is broken speaks for them", () => {
    expect(measuredOf(given(["95", "89", "99"], AFTER))).toMatchObject({
      due: "2013-12-31",
      figures: { value: "89", margin: "-1" },
      trace: { rule: "period-broken" },
      periods: [
        { period: "2011", status: "met", value: "95" },
        { period: "2012", status: "missed", value: "89" },
        { period: "2013", status: "met", value: "99" },
      ],
    });
  });

  test("a flow over its limit breaks its period at once", () => {
    const none = { metric: { ...flow, direction: "down" } as const, target: { ...every, bound: { atMost: "0" } } };
    expect(statusOf(given(["0", "0", "1"], "2013-02-01", none))).toBe("missed");
    expect(statusOf(given(["0", "0", "0"], "2013-02-01", none))).toBe("on-track");
  });

  test("without an end it is never met, and a broken period still breaks it", () => {
    const open = { target: { ...every, schedule: { every: "year", during: "2011/.." } } as const };
    expect(statusOf(given(["95", "91", "92"], "2014-01-01", open))).toBe("on-track");
    expect(statusOf(given(["95", "91", "80"], "2014-01-01", open))).toBe("missed");
    expect(measuredOf(given(["95"], AFTER, open)).due).toBeUndefined();
  });
});

describe("a run of periods", () => {
  const run = measured({ atLeast: "90" }, { schedule: { every: "year", during: "2011/2015", run: 3 } });
  const given = (values: readonly (string | undefined)[], asOf: string, more: Partial<Case> = {}): Case => ({
    metric: index,
    target: run,
    rows: values.flatMap((value, position) => (value === undefined ? [] : [at(value, String(2011 + position))])),
    asOf,
    ...more,
  });

  test.each([
    ["it can still be completed", ["0", "90"], "2013-01-01", "on-track"],
    [
      "where only a gap could complete it no period to come can",
      ["90", undefined, "90", "0"],
      "2015-06-30",
      "no-evidence: periods-without-value",
    ],
    [
      "nor where the last has begun anew",
      ["90", undefined, "90", "0", "90"],
      "2015-06-30",
      "no-evidence: periods-without-value",
    ],
  ] as const)("%s", (_, values, asOf, status) => {
    expect(statusOf(given(values, asOf))).toBe(status);
  });

  test("a run is provisional only where what is still to be reported could undo it, or make one after all", () => {
    const standing = (
      values: readonly (readonly [value?: string, partial?: true])[],
      schedule: Schedule = { every: "year", during: "2011/2015", run: 3 },
      asOf = "2016-01-01",
    ) => {
      const rows = values.flatMap(([value, partial], position) =>
        value === undefined
          ? []
          : [{ ...at(value, String(2011 + position)), ...(partial === undefined ? {} : { partial }) }],
      );
      const attainment = measuredOf({ ...given([], asOf), target: { ...run, schedule }, rows });
      return `${attainment.status}${"provisional" in attainment && attainment.provisional ? ", provisionally" : ""}`;
    };
    expect(standing([["90"], ["90"], ["90"], ["0", true], ["95", true]])).toBe("met");
    expect(standing([["90"], ["90", true], ["90"], ["0"], ["0"]])).toBe("met, provisionally");
    expect(standing([["90"], ["90", true], ["90"], ["90"], ["90"]])).toBe("met");
    expect(standing([["90"], [], ["90"], ["90"], ["0"]])).toBe("met, provisionally");
    expect(standing([["90"], [], ["90"], ["90"], ["90"]])).toBe("met");
    expect(standing([["90"], [], ["90"], ["90"]], undefined, "2015-06-30")).toBe("met, provisionally");
    expect(standing([["90"], ["90"], ["90"], []])).toBe("met");
    expect(standing([["90"], ["0", true], ["90"], ["0"], ["0"]])).toBe("missed, provisionally");
    expect(standing([["90"], ["0"], ["90"], ["0", true], ["0"]])).toBe("missed");
    const every = { every: "year", during: "2011/2013" } as const;
    expect(standing([["90"], ["0", true], ["90"]], every)).toBe("missed, provisionally");
    expect(standing([["90"], ["0", true], ["0"]], every)).toBe("missed");
    expect(standing([["90"], ["95", true], ["90"]], every)).toBe("met, provisionally");
  });

  test("a run that waits for a judgement alone is unjudged", () => {
    const about = { target: { ...run, bound: { about: "90" } } } as const;
    expect(statusOf(given(["90", "89", "90", "90", "0"], "2015-06-30", about))).toBe("on-track");
    expect(statusOf(given(["90", "89", "90", "90", "0"], "2016-01-01", about))).toBe("unjudged");
    expect(statusOf(given(["90", "89", undefined, "90", "0"], "2016-01-01", about))).toBe(
      "no-evidence: periods-without-value",
    );
    expect(statusOf(given(["90", "89"], "2013-01-01", about))).toBe("unjudged");
  });
});

describe("several districts", () => {
  const rows = [
    at("95", "2013", { district: "a" }),
    at("85", "2013", { district: "b" }),
    at("70", "2013", { district: "e" }),
  ];
  const tree = { d: ["a", "b"] };
  const child = (id: string, district: string, bound: Bound, more: object = {}) => ({
    ...planOf(index, [{ ...measured(bound, more), id, parent: { plan: "p", target: "t" } }]),
    id: `plan-${district}`,
    district,
  });
  const filed = measured({ atLeast: "99" }, { districts: { filed: true } });
  const members = (given: Case): readonly string[] => {
    const attainment = attainmentOf(given);
    return attainment.kind === "districts"
      ? attainment.members.map((one) => `${one.district} ${one.status === "no-evidence" ? one.reason : one.status}`)
      : [];
  };

  test("each is bound by what its own plan files, also one that is no child", () => {
    const plans = [
      child("x", "a", { atLeast: "96" }),
      child("y", "b", { atLeast: "80" }),
      child("z", "e", { atLeast: "70" }),
    ];
    expect(members({ metric: index, target: filed, rows, tree, plans, asOf: AFTER })).toEqual([
      "a missed",
      "b met",
      "e met",
    ]);
  });

  test("who files none is bound by the other bound, or by none that is known", () => {
    const plans = [child("x", "a", { atLeast: "90" })];
    const given = { metric: index, target: filed, rows, tree, plans, asOf: AFTER };
    expect(members(given)).toEqual(["a met", "b not-filed"]);
    const otherwise = { ...filed, districts: { filed: true, otherwise: { atLeast: "80" } } } as const;
    expect(members({ ...given, target: otherwise })).toEqual(["a met", "b met"]);
  });

  test("what is filed by another measure, or twice, cannot be held against it", () => {
    const given = { metric: index, target: filed, rows, tree, asOf: AFTER };
    const growth = child("x", "a", { atLeast: "9" }, { measure: { growth: "previous" } });
    expect(members({ ...given, plans: [growth] })).toEqual(["a filed-otherwise", "b not-filed"]);
    const once = child("x", "a", { atLeast: "90" });
    expect(members({ ...given, plans: [once, { ...once, id: "again" }] })).toEqual([
      "a filed-otherwise",
      "b not-filed",
    ]);
  });

  test("what is filed for other years cannot be held against it; of what is no total only the last day counts", () => {
    const other = (schedule: object, period = "2013") => ({
      ...child("x", "a", { atLeast: "90" }, { schedule }),
      period,
    });
    const given = { metric: index, target: filed, rows, tree, asOf: AFTER };
    const filedBy = (plan: Plan, more: Partial<Case> = {}) => members({ ...given, plans: [plan], ...more })[0];
    expect(filedBy(other({ by: "2013" }))).toBe("a met");
    expect(filedBy(other({ by: "2013-H2" }))).toBe("a met");
    expect(filedBy(other({ by: "2014" }, "2013/2014"))).toBe("a filed-otherwise");
    expect(filedBy(other({ every: "year" }))).toBe("a filed-otherwise");
    const each = { ...filed, schedule: { every: "year", during: "2012/2013" } } as const;
    expect(filedBy(other({ every: "year", during: "2012/2013", run: 2 }, "2012/2013"), { target: each })).toBe(
      "a filed-otherwise",
    );
    const total = {
      ...planOf(flow, [
        {
          ...measured({ atLeast: "90" }, { schedule: { by: "2013-H2" } }),
          id: "x",
          parent: { plan: "p", target: "t" },
        },
      ]),
      id: "plan-a",
      district: "a",
    };
    expect(filedBy(total, { metric: flow })).toBe("a filed-otherwise");
  });

  test("what is filed on another scale or in another unit cannot be held against it", () => {
    const share = METRICS.share;
    const given = { metric: share, target: filed, rows, tree, asOf: AFTER };
    const filedOn = (metric: Metric, bound: Bound) => ({
      ...planOf(metric, [{ ...measured(bound), id: "x", parent: { plan: "p", target: "t" } }]),
      id: "plan-a",
      district: "a",
    });
    expect(members({ ...given, plans: [filedOn({ ...share, per: "1" }, { atLeast: "0.9" })] })[0]).toBe(
      "a filed-otherwise",
    );
    expect(members({ ...given, plans: [filedOn({ ...share, per: "100.0" }, { atLeast: "90" })] })[0]).toBe("a met");
    expect(members({ ...given, plans: [filedOn({ ...share, unit: "‰" }, { atLeast: "90" })] })[0]).toBe(
      "a filed-otherwise",
    );
    const bothLanguages = { ...share, unit: { zh: "%", en: "percent" } };
    expect(members({ ...given, plans: [filedOn(bothLanguages, { atLeast: "90" })] })[0]).toBe("a met");
    const { flow, stock } = METRICS;
    const stocked = { ...given, metric: stock, plans: [filedOn({ ...flow, unit: "家" }, { atLeast: "1" })] };
    expect(members(stocked)[0]).toBe("a filed-otherwise");
  });

  test("those of whom a condition is true, and those of whom nobody can tell", () => {
    const where = measured({ atLeast: "90" }, { districts: { where: { its: "kind", equals: "county" } } as never });
    const attributes = { d: { kind: "city" }, a: { kind: "county" } };
    expect(members({ metric: index, target: where, rows, tree, attributes, asOf: AFTER })).toEqual([
      "a met",
      "b membership-unknown",
    ]);
  });

  test("a filter leaves out those of whom it is false", () => {
    const small = measured({ atLeast: "90" }, { districts: "children", filter: { metric: "m", above: "90" } });
    expect(members({ metric: index, target: small, rows, tree, asOf: AFTER })).toEqual(["a met"]);
    const unknown = { ...small, filter: { metric: "m", period: "2012", above: "90" } } as const;
    expect(members({ metric: index, target: unknown, rows, tree, asOf: AFTER })).toEqual([
      "a membership-unknown",
      "b membership-unknown",
    ]);
  });
});

test("all goes with a milestone and a share alone, and a milestone has places too", () => {
  expect(statusOf({ metric: milestone, target: measured({ all: true }), rows: [at("3")], asOf: AFTER })).toBe("met");
  expect(statusOf({ metric: share, target: measured({ all: true }), rows: [at("99.9")], asOf: AFTER })).toBe("missed");
  const ranked = measured({ atMost: "1" }, { measure: { rank: ["a"] } });
  const rows = [at("2"), at("3", "2013", { district: "a" })];
  expect(statusOf({ metric: milestone, target: ranked, rows, asOf: AFTER })).toBe("missed");
});

test("a draft whose bound reads what the plan has not is refused by name", () => {
  const plan = planOf(index, [measured({ atLeast: "1" })]);
  const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
  const draft = (bound: Bound) => ({ ...measured(bound), id: "draft" }) as Target;
  const asked = (bound: Bound) => () => attainTarget(plan, draft(bound), { values }, { asOf: AFTER });
  expect(asked({ atLeast: { metric: "lost" } })).toThrow(/metric "lost"/);
  expect(asked({ within: ["1", { target: "lost", read: "value" }] })).toThrow(/target "lost"/);
});

test("a judgement of what nobody is to judge is told, not passed over", () => {
  const plan = planOf(index, [measured({ atLeast: "1" })]);
  const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
  const judgements = (target: string) => [{ target, on: "2013-12-01", by: "x", status: "met" as const }];
  expect(() => attain(plan, { values, judgements: judgements("lost") }, { asOf: AFTER })).toThrow(
    /"lost" is no judged target/,
  );
  expect(() => attain(plan, { values, judgements: judgements("t") }, { asOf: AFTER })).toThrow(
    /"t" is no judged target/,
  );
});

describe("a mean or least of flows over districts can still fall while some are to report", () => {
  const limited = (across: "mean" | "min" | "max" | "sum", partial: boolean): string =>
    statusOf({
      metric: { ...flow, direction: "down", across },
      target: measured({ atMost: "5" }),
      rows: [at("9", "2013", { origin: "across", ...(partial ? { partial: true } : {}) })],
      asOf: BEFORE,
    });
  test.each([
    ["mean", true, "open"],
    ["min", true, "open"],
    ["mean", false, "missed"],
    ["max", true, "missed"],
    ["sum", true, "missed"],
  ] as const)("%s, partial %s: %s", (across, partial, status) => {
    expect(limited(across, partial)).toBe(status);
  });
});
