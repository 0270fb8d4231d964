import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { Bound, Measure } from "../../src/model/target.js";
import type { Row } from "./cell-table.js";
import { type Case, figuresIn, measured, measuredOf, METRICS, statusOf } from "./plan-of.js";

const BEFORE = "2013-06-30";
const DEADLINE = "2013-12-31";
const AFTER = "2014-01-01";

const { flow, stock, share, rate, index, ordinal, milestone } = METRICS;
const undirected: Metric = { ...index, direction: "none" };
const falling: Metric = { ...index, direction: "down" };

function at(value: string, period = "2013"): Row {
  return { period, value };
}

describe("each bound is held against each measure, before the deadline and after it", () => {
  // What the bound asks of a level, the values that satisfy it and those that do not.
  const bounds: readonly [bound: Bound, metric: Metric, satisfied: readonly string[], not: readonly string[]][] = [
    [{ atLeast: "90" }, index, ["90", "90.000001", "200"], ["89.995", "0", "-90"]],
    [{ above: "90" }, index, ["90.000001"], ["90", "89.995"]],
    [{ atMost: "90" }, falling, ["90", "0", "-90"], ["90.005"]],
    [{ below: "90" }, falling, ["89.999"], ["90", "91"]],
    [{ equals: "90" }, index, ["90"], ["90.0001", "89.9999"]],
    [{ reach: "90" }, index, ["90", "91"], ["89"]],
    [{ reach: "90" }, falling, ["90", "89"], ["91"]],
    [{ within: ["80", "90"] }, index, ["80", "85", "95"], ["79.9"]],
    [{ within: ["80", "90"] }, falling, ["90", "85", "70"], ["90.1"]],
    [{ within: ["80", "90"] }, undirected, ["80", "90", "85"], ["79.9", "90.1"]],
    [{ about: "90", tolerance: "2" }, index, ["88", "92", "99"], ["87.9"]],
    [{ about: "90", tolerance: "2" }, falling, ["92", "88", "1"], ["92.1"]],
  ];
  for (const [bound, metric, satisfied, not] of bounds) {
    const name = `${JSON.stringify(bound)}, direction ${metric.direction}`;
    const given = (value: string, asOf: string): Case => ({ metric, target: measured(bound), rows: [at(value)], asOf });
    test.each(satisfied)(`${name}: %s is reached before and met after`, (value) => {
      expect(statusOf(given(value, BEFORE))).toBe("reached");
      expect(statusOf(given(value, DEADLINE))).toBe("reached");
      expect(statusOf(given(value, AFTER))).toBe("met");
    });
    test.each(not)(`${name}: %s is open before and missed after`, (value) => {
      expect(statusOf(given(value, BEFORE))).toBe("open");
      expect(statusOf(given(value, DEADLINE))).toBe("open");
      expect(statusOf(given(value, AFTER))).toBe("missed");
    });
  }

  // base 200: the same bounds on a change of so many units, and a growth of half as many percent.
  const measures: readonly [name: string, measure: Measure, basePeriod: string][] = [
    ["change from the period before", { change: "previous" }, "2012"],
    ["change from last year", { change: "sameLastYear" }, "2012"],
    ["change from the baseline", { change: "baseline" }, "2010"],
    ["growth on the period before", { growth: "previous" }, "2012"],
    ["growth on last year", { growth: "sameLastYear" }, "2012"],
    ["growth on the baseline", { growth: "baseline" }, "2010"],
  ];
  for (const [name, measure, basePeriod] of measures) {
    const isChange = typeof measure === "object" && "change" in measure;
    const valueFor = (amount: string): string => String(200 + Number(amount) * (isChange ? 1 : 2));
    const baseline = basePeriod === "2010" ? { baseline: { period: "2010" } } : {};
    for (const [bound, metric, satisfied, not] of bounds) {
      test(`${name}: ${JSON.stringify(bound)}, direction ${metric.direction}`, () => {
        const given = (amount: string): Case => ({
          metric,
          target: measured(bound, { measure, ...baseline }),
          rows: [at(valueFor(amount)), at("200", basePeriod)],
          asOf: AFTER,
        });
        for (const value of satisfied) expect(statusOf(given(value))).toBe("met");
        for (const value of not) expect(statusOf(given(value))).toBe("missed");
        for (const value of satisfied) expect(statusOf({ ...given(value), asOf: BEFORE })).toBe("reached");
      });
    }
  }
});

describe("the window, its deadline and what is read before it holds a value", () => {
  test("no later figure is read than the day could know", () => {
    const target = measured({ atLeast: "90" }, { schedule: { by: "2015" } });
    const rows = [at("80", "2012"), at("95", "2014")];
    expect(statusOf({ target, rows, period: "2011/2015", asOf: BEFORE })).toBe("open");
    expect(statusOf({ target, rows, period: "2011/2015", asOf: "2014-01-01" })).toBe("reached");
  });

  test("a schedule open to the past starts with the plan", () => {
    const target = measured({ atLeast: "90" }, { schedule: { by: "../2015" } });
    const attainment = measuredOf({ target, rows: [at("91", "2011/2015")], period: "2011/2020", asOf: "2016-01-01" });
    expect(attainment).toMatchObject({ status: "met", due: "2015-12-31" });
  });

  test("a plan without an end has no window to read, and no deadline", () => {
    const attainment = measuredOf({ rows: [at("91")], period: "2013/.." });
    expect(attainment).toMatchObject({ status: "no-evidence", reason: "open-window" });
    expect(attainment.due).toBeUndefined();
  });

  describe("after the deadline a window with missing parts gives a verdict only where they could not change it", () => {
    const cases: readonly [name: string, metric: Metric, bound: Bound, value: string, status: string][] = [
      ["a flow already above a limit", flow, { atMost: "5" }, "6", "missed"],
      ["a flow still under a limit", flow, { atMost: "5" }, "5", "no-evidence: missing-parts"],
      ["a flow that has enough", flow, { atLeast: "5" }, "5", "met"],
      ["a flow that has not enough yet", flow, { atLeast: "5" }, "4", "no-evidence: missing-parts"],
      [
        "a flow that can be negative, above a limit",
        { ...flow, range: ["-10", "10"] },
        { atMost: "5" },
        "6",
        "no-evidence: missing-parts",
      ],
      [
        "a flow that can be negative and has enough",
        { ...flow, range: ["-10", "10"] },
        { atLeast: "5" },
        "6",
        "no-evidence: missing-parts",
      ],
      ["a flow that was negative already", flow, { atLeast: "-5" }, "-1", "no-evidence: missing-parts"],
      ["a flow that only falls, under its limit", { ...flow, range: ["-10", "0"] }, { atMost: "-5" }, "-6", "met"],
      ["a share that is no longer whole", share, { all: true }, "99.9", "missed"],
      ["a share that is whole so far", share, { all: true }, "100", "no-evidence: missing-parts"],
      ["a share that is no longer none", share, { atMost: "0" }, "0.1", "missed"],
      ["a share that any figure satisfies", share, { atLeast: "0" }, "40", "met"],
      ["a share in between", share, { atLeast: "90" }, "95", "no-evidence: missing-parts"],
      ["a rate that is no share", rate, { atMost: "0.5" }, "9", "no-evidence: missing-parts"],
      ["a peak that has passed a limit", { ...stock, over: "max" }, { atMost: "5" }, "6", "missed"],
      ["a trough that has fallen below", { ...stock, over: "min" }, { atLeast: "5" }, "4", "missed"],
      [
        "a trough that has not fallen below yet",
        { ...stock, over: "min" },
        { atLeast: "5" },
        "6",
        "no-evidence: missing-parts",
      ],
      ["a flow exactly at what equals asks for", flow, { equals: "5" }, "5", "no-evidence: missing-parts"],
      ["a flow past what equals asks for", flow, { equals: "5" }, "5.1", "missed"],
      ["items already reached", milestone, { atLeast: "2" }, "2", "met"],
    ];
    test.each(cases)("%s", (_name, metric, bound, value, status) => {
      expect(
        statusOf({ metric, target: measured(bound), rows: [{ ...at(value), missesParts: true }], asOf: AFTER }),
      ).toBe(status);
    });

    test.each([
      [
        "a sum of districts above the range of one",
        { ...stock, over: "mean", range: ["0", "100"] },
        { atLeast: "100" },
        "197",
      ],
      [
        "a sum of districts, above the highest there can be of one",
        { ...stock, range: ["0", "100"] },
        { above: "99" },
        "150",
      ],
      ["a sum of peaks that can still rise", { ...stock, over: "max", range: ["0", "100"] }, { above: "99" }, "95"],
      ["flows that can be negative, summed", { ...flow, range: ["-5", "5"] }, { atMost: "4" }, "9"],
    ] as const)("%s is not decided", (_name, metric, bound, value) => {
      const rows = [{ ...at(value), missesParts: true as const, origin: "across" as const }];
      expect(statusOf({ metric, target: measured(bound), rows, asOf: AFTER })).toBe("no-evidence: missing-parts");
    });

    test("a sum of districts that cannot be negative never falls below zero", () => {
      const metric = { ...stock, range: ["0", "100"] } as const;
      const rows = [{ ...at("150"), missesParts: true as const, origin: "across" as const }];
      expect(statusOf({ metric, target: measured({ atLeast: "0" }), rows, asOf: AFTER })).toBe("met");
      const signed = { ...stock, range: ["-100", "0"] } as const;
      expect(statusOf({ metric: signed, target: measured({ atMost: "0" }), rows, asOf: AFTER })).toBe("met");
    });

    test.each<[name: string, metric: Metric, bound: Bound, value: string, status: string]>([
      ["nothing so far of what cannot be negative", { ...flow, range: ["0", "9"] }, { atLeast: "0" }, "0", "met"],
      ["nothing so far of a flow without a range", flow, { atLeast: "0" }, "0", "met"],
      ["a district's own stock, held to its range", { ...stock, range: ["0", "100"] }, { atMost: "100" }, "95", "met"],
      ["a peak, held to its range", { ...stock, over: "max", range: ["0", "100"] }, { atMost: "100" }, "60", "met"],
      ["any level at all", ordinal, { atLeast: "C" }, "2", "met"],
      [
        "a district's own figure where districts are counted",
        { ...stock, across: "count", range: ["50", "100"] },
        { atLeast: "51" },
        "51",
        "no-evidence: missing-parts",
      ],
      ["a flow past about, with no tolerance", { ...flow, direction: "down" }, { about: "5" }, "6", "unjudged"],
    ])("%s, whatever is still missing", (_name, metric, bound, value, status) => {
      const rows = [{ ...at(value), missesParts: true as const, origin: "over" as const }];
      expect(statusOf({ metric, target: measured(bound), rows, asOf: AFTER })).toBe(status);
    });

    test("how many districts have a value can only become more", () => {
      const metric = { ...stock, across: "count", range: ["50", "100"] } as const;
      const rows = [{ ...at("51"), missesParts: true as const, origin: "across" as const }];
      expect(statusOf({ metric, target: measured({ atLeast: "51" }), rows, asOf: AFTER })).toBe("met");
      expect(statusOf({ metric, target: measured({ below: "51" }), rows, asOf: AFTER })).toBe("missed");
    });

    test("a growth whose value lacks parts is decided the same way", () => {
      const target = (bound: Bound) => measured(bound, { measure: { growth: "previous" } });
      const rows = [{ ...at("120"), missesParts: true as const }, at("100", "2012")];
      expect(statusOf({ metric: flow, target: target({ atLeast: "20" }), rows, asOf: AFTER })).toBe("met");
      expect(statusOf({ metric: flow, target: target({ atLeast: "21" }), rows, asOf: AFTER })).toBe(
        "no-evidence: missing-parts",
      );
      expect(statusOf({ metric: flow, target: target({ below: "20" }), rows, asOf: AFTER })).toBe("missed");
    });

    test("a base that lacks parts is no base", () => {
      const target = measured({ atLeast: "0" }, { measure: { growth: "previous" } });
      const rows = [at("120"), { ...at("100", "2012"), missesParts: true as const }];
      expect(statusOf({ metric: flow, target, rows, asOf: AFTER })).toBe("no-evidence: no-baseline");
    });

    test("missing districts make a verdict provisional, and do not withhold it", () => {
      const attainment = measuredOf({ rows: [{ ...at("95"), partial: true, origin: "across" }], asOf: AFTER });
      expect(attainment).toMatchObject({ status: "met", provisional: true, coverage: { reported: 1, expected: 2 } });
    });
  });

  test("half a year's flow is not compared with a whole year's", () => {
    const target = measured({ atLeast: "10" }, { measure: { growth: "previous" } });
    const rows = [{ ...at("60"), missesParts: true as const }, at("100", "2012"), at("80", "2011")];
    const attainment = measuredOf({ metric: flow, target, rows });
    expect(attainment).toMatchObject({
      status: "on-track",
      figures: { value: "25" },
      trace: { rule: "earlier-flow-satisfies" },
    });
    expect(attainment.trace.steps[1]).toMatchObject({ earlier: true, cell: { period: "2012" } });
    const alone = measuredOf({ metric: flow, target, rows: rows.slice(0, 2) });
    expect(alone).toMatchObject({ status: "no-evidence", reason: "missing-parts", trace: { rule: "no-value" } });
    expect(alone.trace.steps[1]).toMatchObject({ cell: { period: "2013", value: "60" } });
  });

  test("half a year's rate is compared with a whole year's", () => {
    const target = measured({ atLeast: "10" }, { measure: { growth: "previous" } });
    const rows = [{ ...at("60"), missesParts: true as const }, at("50", "2012"), at("80", "2011")];
    expect(figuresIn({ metric: share, target, rows }).value).toBe("20");
  });

  test("where an earlier period says nothing either, the window's own reason stands", () => {
    const target = measured({ atLeast: "10" }, { measure: { growth: "previous" } });
    expect(statusOf({ metric: flow, target, rows: [at("100", "2012")] })).toBe("no-evidence: not-reported");
  });
});

describe("flows", () => {
  const accidents: Metric = { ...flow, direction: "down" };
  const none = measured({ atMost: "0" });

  test.each([BEFORE, AFTER])("a flow over its limit is so for good, whoever is still to report: %s", (asOf) => {
    const some: Row = { ...at("1"), partial: true, missesParts: true };
    expect(measuredOf({ metric: accidents, target: none, rows: [some], asOf })).toMatchObject({
      status: "missed",
      provisional: false,
    });
    const grown = measured({ atMost: "-5" }, { measure: { growth: "previous" } });
    const base: Row = { ...at("100", "2012"), partial: true };
    expect(measuredOf({ metric: accidents, target: grown, rows: [some, base], asOf })).not.toMatchObject({
      status: "missed",
    });
    const over: Row = { ...some, value: "96" };
    // A base that grows may yet leave room for it.
    expect(measuredOf({ metric: accidents, target: grown, rows: [over, base], asOf })).toMatchObject({
      status: asOf === AFTER ? "missed" : "open",
      provisional: true,
    });
  });

  test("a flow past about, with no tolerance, is not missed but unjudged", () => {
    expect(statusOf({ metric: accidents, target: measured({ about: "5" }), rows: [at("6")] })).toBe("unjudged");
  });

  describe("a growth of a flow follows the flow", () => {
    const grown = (bound: Bound, metric: Metric, value: Row, asOf = BEFORE) =>
      measuredOf({
        metric,
        target: measured(bound, { measure: { growth: "previous" } }),
        rows: [value, at("100", "2012"), at("120", "2011")],
        asOf,
      });
    const part = (value: string): Row => ({ ...at(value), missesParts: true });

    test("part of a year that is over last year's limit already is missed at once, whatever last year grew by", () => {
      expect(grown({ atMost: "-5" }, accidents, part("96"))).toMatchObject({
        status: "missed",
        figures: { value: "-4" },
        trace: { rule: "flow-over-limit" },
      });
      expect(grown({ atMost: "-5" }, accidents, part("95"))).toMatchObject({
        status: "on-track",
        trace: { rule: "earlier-flow-satisfies" },
      });
    });

    test("part of a year that has grown enough already is reached", () => {
      expect(grown({ atLeast: "5" }, flow, part("105"))).toMatchObject({ status: "reached", figures: { value: "5" } });
      expect(grown({ atLeast: "5" }, flow, part("104"))).toMatchObject({
        status: "open",
        figures: { value: "-16.66666666666666666666666666666667" },
      });
    });

    test("a limit on growth is never reached before the deadline", () => {
      expect(grown({ atMost: "-5" }, accidents, at("90"), DEADLINE).status).toBe("on-track");
      expect(grown({ atMost: "-5" }, accidents, at("90"), AFTER).status).toBe("met");
    });
  });

  test("a period of a flow that has not ended is no earlier period yet", () => {
    const target = measured({ atLeast: "5" }, { schedule: { by: "2014" } });
    const rows = [at("9", "2013"), at("1", "2012")];
    expect(measuredOf({ metric: flow, target, rows, period: "2013/2014" }).trace.steps[1]).toMatchObject({
      cell: { period: "2012" },
    });
    expect(
      measuredOf({ metric: flow, target, rows, period: "2013/2014", asOf: DEADLINE }).trace.steps[1],
    ).toMatchObject({ cell: { period: "2013" } });
  });
});

describe("a level is held against the straight path from its baseline", () => {
  const target = measured({ atLeast: "90" }, { schedule: { by: "2015" }, baseline: { period: "2010" } });
  const given = (value: string, period: string, asOf: string): Case => ({
    metric: index,
    target,
    rows: [at("80", "2010"), at(value, period)],
    period: "2011/2015",
    asOf,
  });

  test("at or beyond the path is on track, short of it behind, without rounding", () => {
    expect(statusOf(given("84", "2012", "2012-12-31"))).toBe("on-track");
    expect(statusOf(given("83.9999999999", "2012", "2012-12-31"))).toBe("behind");
    expect(figuresIn(given("84", "2012", "2012-12-31"))).toMatchObject({ expected: "84", progress: "0.4" });
  });

  test("an older value is held against the path on its own last day", () => {
    expect(statusOf(given("84", "2012", "2014-06-30"))).toBe("on-track");
  });

  test("a value of a period that has not ended is held against the path on the day of the question", () => {
    expect(figuresIn(given("85", "2013", "2013-06-30")).expected).toBe("85");
    expect(figuresIn(given("85", "2013", "2014-06-30")).expected).toBe("86");
  });

  test("a falling path falls", () => {
    const fall = measured({ atMost: "70" }, { schedule: { by: "2015" }, baseline: { value: "80" } });
    const fell = (value: string): Case => ({
      metric: falling,
      target: fall,
      rows: [at(value, "2012")],
      period: "2011/2015",
      asOf: "2013-01-31",
    });
    expect(statusOf(fell("76"))).toBe("on-track");
    expect(statusOf(fell("76.01"))).toBe("behind");
    expect(figuresIn(fell("76"))).toMatchObject({ expected: "76", progress: "0.4" });
  });

  test("a value that was better than required and has fallen below is behind", () => {
    const kept = measured({ atLeast: "90" }, { schedule: { by: "2015" }, baseline: { value: "95" } });
    expect(
      statusOf({ metric: index, target: kept, rows: [at("89", "2012")], period: "2011/2015", asOf: "2013-01-31" }),
    ).toBe("behind");
  });

  test("the baseline itself is no news", () => {
    const attainment = measuredOf({
      metric: index,
      target,
      rows: [at("80", "2010")],
      period: "2011/2015",
      asOf: "2012-12-31",
    });
    expect(attainment).toMatchObject({
      status: "open",
      figures: { progress: "0", absent: { expected: "no-value-since-baseline" } },
    });
  });

  test("without a baseline named, the last value before the plan's period is it", () => {
    const unnamed = measured({ atLeast: "90" }, { schedule: { by: "2015" } });
    const rows = [at("60", "2008"), at("80", "2010"), at("84", "2012")];
    expect(figuresIn({ metric: index, target: unnamed, rows, period: "2011/2015", asOf: "2013-01-31" })).toMatchObject({
      expected: "84",
      progress: "0.4",
    });
  });

  test("a change from the baseline grows from nothing", () => {
    const grown = measured(
      { atLeast: "10" },
      { measure: { change: "baseline" }, schedule: { by: "2015" }, baseline: { period: "2010" } },
    );
    const rows = (value: string): readonly Row[] => [at("80", "2010"), at(value, "2012")];
    expect(statusOf({ metric: index, target: grown, rows: rows("84"), period: "2011/2015", asOf: "2013-01-31" })).toBe(
      "on-track",
    );
    expect(statusOf({ metric: index, target: grown, rows: rows("83"), period: "2011/2015", asOf: "2013-01-31" })).toBe(
      "behind",
    );
  });
});

describe("what a growth is counted from", () => {
  const growth = measured({ atLeast: "5" }, { measure: { growth: "previous" } });

  test("nothing to count from is said", () => {
    const attainment = measuredOf({ metric: stock, target: growth, rows: [at("10")], asOf: AFTER });
    expect(attainment).toMatchObject({ status: "no-evidence", reason: "no-baseline" });
    expect(attainment.trace.steps.at(-1)).toMatchObject({
      step: "observed-base",
      base: "previous",
      cells: [{ period: "2012", reason: "not-reported" }],
    });
  });

  test("a printed baseline stands over an observed one; several periods are their mean", () => {
    const from = (baseline: object) => measured({ atLeast: "5" }, { measure: { growth: "baseline" }, baseline });
    const rows = [at("120"), at("80", "2009"), at("90", "2010"), at("130", "2011")];
    const growthFrom = (baseline: object) =>
      figuresIn({ metric: stock, target: from(baseline), rows, asOf: AFTER }).value;
    expect(growthFrom({ period: "2010", value: "100" })).toBe("20");
    expect(growthFrom({ period: ["2009", "2010", "2011"] })).toBe("20");
    expect(statusOf({ metric: stock, target: from({ period: ["2008", "2010"] }), rows, asOf: AFTER })).toBe(
      "no-evidence: no-baseline",
    );
  });

  test("without a baseline named, growth counts from the last value before the plan's period", () => {
    const target = measured({ atLeast: "5" }, { measure: { growth: "baseline" } });
    expect(figuresIn({ metric: stock, target, rows: [at("120"), at("100", "2011")], asOf: AFTER }).value).toBe("20");
  });

  test("a baseline printed for the plan's district is no other district's", () => {
    const target = measured({ atLeast: "5" }, { measure: { growth: "baseline" }, baseline: { value: "100" } });
    const rows = [
      { ...at("120"), district: "e" },
      { ...at("60", "2012"), district: "e" },
    ];
    expect(figuresIn({ metric: stock, target, rows, asOf: AFTER, district: "e" }).value).toBe("100");
  });
});

describe("all: the whole of a share, every item of a milestone", () => {
  const all = measured({ all: true });

  test("a share is all at its whole", () => {
    expect(statusOf({ metric: share, target: all, rows: [at("100")], asOf: AFTER })).toBe("met");
    expect(
      statusOf({ metric: share, target: all, rows: [at("99.9999999999999999999999999999999")], asOf: AFTER }),
    ).toBe("missed");
    expect(figuresIn({ metric: share, target: all, rows: [at("99")], asOf: AFTER })).toMatchObject({
      required: "100",
      margin: "-1",
    });
  });

  test("a milestone is all when every item is reached", () => {
    expect(statusOf({ metric: milestone, target: all, rows: [at("3")], asOf: AFTER })).toBe("met");
    expect(statusOf({ metric: milestone, target: all, rows: [at("2")], asOf: AFTER })).toBe("missed");
    expect(figuresIn({ metric: milestone, target: all, rows: [at("2")], asOf: AFTER })).toMatchObject({
      required: "3",
      absent: { completion: "not-for-kind" },
    });
  });

  test("a milestone counted over districts is all when every district has every item", () => {
    const tree = { d: ["e", "f"] };
    const rows = (value: string): readonly Row[] => [{ ...at(value), origin: "across", of: 6 }];
    expect(statusOf({ metric: milestone, target: all, rows: rows("6"), tree, asOf: AFTER })).toBe("met");
    expect(statusOf({ metric: milestone, target: all, rows: rows("5"), tree, asOf: AFTER })).toBe("missed");
  });
});

describe("levels", () => {
  test("levels compare by their place, and have no shares", () => {
    const target = measured({ atLeast: "A" });
    expect(statusOf({ metric: ordinal, target, rows: [at("4")], asOf: AFTER })).toBe("met");
    expect(statusOf({ metric: ordinal, target, rows: [at("2")], asOf: AFTER })).toBe("missed");
    expect(figuresIn({ metric: ordinal, target, rows: [at("2")], asOf: AFTER })).toEqual({
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
  });
});

describe("no evidence is a variant, with its reason", () => {
  test.each([
    ["nothing was reported", {}, "not-reported"],
    ["the denominator is zero", { rows: [{ period: "2013", reason: "zero-denominator" }] }, "zero-denominator"],
    [
      "coverage is below what was asked for",
      { rows: [{ period: "2013", reason: "below-coverage" }] },
      "below-coverage",
    ],
    ["the district is unheard of", { district: "nowhere" }, "unknown-district"],
  ] as const)("%s", (_name, given, reason) => {
    expect(statusOf({ ...given, asOf: AFTER })).toBe(`no-evidence: ${reason}`);
  });

  test("a district that a target names no bound for is not bound", () => {
    const target = measured({ atLeast: "90" }, { districts: { e: { atLeast: "95" } } });
    const rows = [
      { ...at("94"), district: "e" },
      { ...at("94"), district: "f" },
    ];
    expect(statusOf({ target, rows, district: "e", asOf: AFTER })).toBe("missed");
    expect(statusOf({ target, rows, district: "f", asOf: AFTER })).toBe("no-evidence: not-bound");
  });

  test("zero is a value", () => {
    expect(statusOf({ metric: flow, target: measured({ atLeast: "1" }), rows: [at("0")], asOf: AFTER })).toBe("missed");
    expect(figuresIn({ metric: flow, target: measured({ atLeast: "1" }), rows: [at("0")], asOf: AFTER })).toMatchObject(
      { value: "0", completion: "0" },
    );
  });
});

describe("the figures", () => {
  const after = (metric: Metric, bound: Bound, value: string, more: object = {}, rows: readonly Row[] = []) =>
    figuresIn({ metric, target: measured(bound, more), rows: [at(value), ...rows], asOf: AFTER });

  test("the margin is positive on the good side", () => {
    expect(after(index, { atLeast: "90" }, "94").margin).toBe("4");
    expect(after(falling, { atMost: "90" }, "94").margin).toBe("-4");
    expect(after(falling, { below: "0.48" }, "0.4").margin).toBe("0.08");
    expect(after(index, { equals: "90" }, "94").margin).toBe("-4");
    expect(after(index, { equals: "90" }, "86").margin).toBe("-4");
  });

  test("completion is value ÷ required, turned over for a limit", () => {
    expect(after(index, { atLeast: "90" }, "45").completion).toBe("0.5");
    expect(after(falling, { atMost: "90" }, "180").completion).toBe("0.5");
    expect(after(falling, { reach: "90" }, "60").completion).toBe("1.5");
  });

  test("completion of nothing asked for is 1 at zero and 0 above", () => {
    expect(after(falling, { atMost: "0" }, "0").completion).toBe("1");
    expect(after(falling, { atMost: "0" }, "3").completion).toBe("0");
    expect(after(falling, { atMost: "0" }, "-2").absent.completion).toBe("below-zero");
  });

  test("completion that would say nothing is absent, with the reason", () => {
    expect(after(falling, { atMost: "5" }, "0").absent.completion).toBe("value-is-zero");
    expect(after(falling, { atMost: "5" }, "-1").absent.completion).toBe("below-zero");
    expect(after(index, { atLeast: "-5" }, "-3").absent.completion).toBe("below-zero");
    expect(after(index, { atLeast: "0" }, "5").absent.completion).toBe("required-is-zero");
    expect(after(undirected, { equals: "5" }, "4").absent.completion).toBe("no-direction");
    const growth = { measure: { change: "previous" } };
    expect(after(index, { atLeast: "0" }, "4", growth, [at("3", "2012")]).absent.completion).toBe("required-is-zero");
  });

  test("completion of a change or growth is never turned over", () => {
    expect(
      after(falling, { atMost: "-10" }, "95", { measure: { growth: "previous" } }, [at("100", "2012")]).completion,
    ).toBe("0.5");
  });

  test("progress is counted from the baseline and not cut off", () => {
    const from = (value: string, metric: Metric = index) =>
      after(metric, { reach: "20" }, value, { baseline: { value: "100" } }).progress;
    expect(from("80", falling)).toBe("0.25");
    expect(from("10", falling)).toBe("1.125");
    expect(from("120", falling)).toBe("-0.25");
  });

  test("progress without a distance or a baseline is absent, with the reason", () => {
    expect(after(index, { atLeast: "90" }, "91", { baseline: { value: "90" } }).absent.progress).toBe(
      "base-is-required",
    );
    expect(after(index, { atLeast: "90" }, "91").absent.progress).toBe("no-baseline");
  });

  test("what had to be cut short carries its fraction", () => {
    expect(after(index, { atLeast: "3" }, "1")).toMatchObject({
      completion: "0.3333333333333333333333333333333333",
      exact: { completion: "1/3" },
    });
    expect(after(index, { atLeast: "4" }, "1").exact).toBeUndefined();
  });

  test("after the deadline nothing is expected any more", () => {
    expect(after(index, { atLeast: "4" }, "1").absent.expected).toBe("past-deadline");
  });
});
