import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { Status } from "../../src/attainment/status.js";
import { reconcile } from "../../src/decomposition/reconcile.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import { responsibilitiesOf } from "../../src/model/responsibilities.js";
import { type Bound, type Commitment, COMMITMENTS, type MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import type { Row } from "./cell-table.js";
import { attainmentOf, type Case, figuresIn, measured, measuredOf, METRICS, planOf, statusOf } from "./plan-of.js";
import { group, STANDS_AS, standingAs, WORST_FIRST } from "./stands-as.js";

// What the contract says of attainment, sentence by sentence. What follows from a sentence in its harder cases stands in the files
// beside this one.

const BEFORE = "2013-06-30";
const DEADLINE = "2013-12-31";
const AFTER = "2014-01-01";

const { flow, stock, index, ordinal } = METRICS;
const falling: Metric = { ...index, direction: "down" };
const undirected: Metric = { ...index, direction: "none" };
const accidents: Metric = { ...flow, direction: "down" };
const ninety = measured({ atLeast: "90" });

function at(value: string, period = "2013", more: Partial<Row> = {}): Row {
  return { period, value, ...more };
}

/** Values of 2011 and the years after it; a year without one is a gap. */
function yearly(values: readonly (string | undefined)[]): readonly Row[] {
  return values.flatMap((value, place) => (value === undefined ? [] : [at(value, String(2011 + place))]));
}

describe("the statuses", () => {
  const five = measured({ atLeast: "90" }, { schedule: { by: "2015" }, baseline: { value: "80", period: "2010" } });
  const inFive = (value: string, period: string, asOf: string) =>
    statusOf({ metric: index, target: five, rows: [at(value, period)], period: "2011/2015", asOf });

  test("reached: satisfied before the deadline, and it can still be lost", () => {
    const standing = (value: string, asOf: string) => statusOf({ metric: index, rows: [at(value)], asOf });
    expect(standing("91", BEFORE)).toBe("reached");
    expect(standing("88", DEADLINE)).toBe("open");
    expect(standing("88", AFTER)).toBe("missed");
  });

  test("on-track: before the deadline not satisfied, at or beyond the path", () => {
    expect(inFive("84", "2012", "2012-12-31")).toBe("on-track");
    expect(inFive("89.9", "2012", "2012-12-31")).toBe("on-track");
  });

  test("behind: before the deadline short of the path", () => {
    expect(inFive("83.99", "2012", "2012-12-31")).toBe("behind");
  });

  test("open: before the deadline with nothing to compare with, no baseline or no path", () => {
    expect(statusOf({ metric: index, rows: [at("84")], asOf: BEFORE })).toBe("open");
    const change = measured({ atLeast: "5" }, { measure: { change: "previous" } });
    expect(statusOf({ metric: index, target: change, rows: [at("80", "2012"), at("84")], asOf: BEFORE })).toBe("open");
  });

  test.each([
    ["met", "90"],
    ["missed", "89.995"],
  ])("%s: after the deadline, of at least 90, %s", (status, value) => {
    expect(statusOf({ metric: index, rows: [at(value)], asOf: AFTER })).toBe(status);
  });

  test.each([BEFORE, AFTER])("no-evidence: nothing was reported, as of %s", (asOf) => {
    expect(statusOf({ metric: index, rows: [], asOf })).toBe("no-evidence: not-reported");
  });

  test.each([BEFORE, AFTER])("unjudged: a goal that nobody has judged, as of %s", (asOf) => {
    expect(statusOf({ targets: [STANDS_AS.unjudged], asOf })).toBe("unjudged");
  });

  test("what was reached and lost is on track while it is ahead of its path, for a status has no memory", () => {
    const standing = (period: string, value: string) => inFive(value, period, `${period}-12-31`);
    expect(standing("2013", "91")).toBe("reached");
    expect(standing("2014", "89")).toBe("on-track");
    expect(standing("2014", "88")).toBe("on-track");
    expect(standing("2014", "87.9")).toBe("behind");
  });

  test("a figure that is revised is judged as revised", () => {
    const given = (value: string, recordedOn: string): Case => ({
      metric: index,
      rows: [at(value, "2013", { recordedOn })],
      asOf: AFTER,
    });
    expect(statusOf(given("90", "2014-01-10"))).toBe("met");
    expect(statusOf(given("89.9", "2014-02-10"))).toBe("missed");
  });

  test("a verdict on partial evidence is provisional where what is still to come could change it", () => {
    const limit = { metric: accidents, target: measured({ atMost: "5" }), asOf: AFTER };
    const some = (value: string): Row => at(value, "2013", { partial: true, origin: "across" });
    expect(measuredOf({ ...limit, rows: [some("5")] })).toMatchObject({ status: "met", provisional: true });
    expect(measuredOf({ ...limit, rows: [some("6")] })).toMatchObject({ status: "missed", provisional: false });
    expect(measuredOf({ ...limit, rows: [at("5")] })).toMatchObject({ status: "met", provisional: false });
  });

  test("after the deadline missing parts of the window allow a verdict only where they could not change it", () => {
    const standing = (bound: Bound, value: string) =>
      statusOf({
        metric: flow,
        target: measured(bound),
        rows: [at(value, "2013", { missesParts: true })],
        asOf: AFTER,
      });
    expect(standing({ atMost: "5" }, "6")).toBe("missed");
    expect(standing({ atMost: "5" }, "5")).toBe("no-evidence: missing-parts");
    expect(standing({ atLeast: "5" }, "5")).toBe("met");
    expect(standing({ atLeast: "5" }, "4")).toBe("no-evidence: missing-parts");
  });
});

describe("rule 1: the window", () => {
  describe("a schedule's period is the window: the metric's value for exactly that period through its over", () => {
    const valueBy = (metric: Metric, by: string): string | undefined => {
      const plan = planOf(metric, [measured({ atLeast: "1" }, { schedule: { by } })], "2012/2013");
      const rows = [
        ["2012-Q3", "1"],
        ["2012-Q4", "2"],
        ["2013-Q1", "4"],
        ["2013-Q2", "9"],
      ].map(([period = "", value = ""]) => ({ metric: "m", district: "d", period, value }));
      const { observations, problems } = readObservations(rows, { metrics: plan.metrics });
      expect(problems).toEqual([]);
      const [found] = attain(plan, { values: rollUp(observations, { metrics: plan.metrics }) }, { asOf: AFTER });
      return found?.kind === "measured" && found.status !== "no-evidence" ? found.figures.value : undefined;
    };
    test.each<[string, Metric, window: string, value: string]>([
      ["a flow is summed", flow, "2012-H2", "3"],
      ["over those quarters alone", flow, "2012-10-01/2013-06-30", "15"],
      ["a stock is the last", stock, "2013-H1", "9"],
      ["a peak is the greatest", { ...stock, over: "max" }, "2012-H2", "2"],
      ["a mean is the mean", { ...stock, over: "mean" }, "2012-H2", "1.5"],
    ])("%s", (_, metric, window, value) => {
      expect(valueBy(metric, window)).toBe(value);
    });
  });

  test("without a schedule it is the plan's period, whole", () => {
    const given = { metric: stock, period: "2011/2015", rows: [at("95", "2011/2015")] };
    expect(measuredOf({ ...given, asOf: "2015-12-31" })).toMatchObject({ status: "reached", due: "2015-12-31" });
    expect(measuredOf({ ...given, asOf: "2016-01-01" })).toMatchObject({ status: "met", figures: { value: "95" } });
    expect(statusOf({ ...given, rows: [at("95", "2015")], asOf: "2016-01-01" })).toBe("no-evidence: not-reported");
  });

  test("before the window holds a value the latest earlier period of the same length is read, and the trace says so", () => {
    const attainment = measuredOf({ rows: [at("95", "2011"), at("80", "2012-H2"), at("92", "2010")] });
    expect(attainment.status).toBe("reached");
    expect(attainment.trace.steps[1]).toMatchObject({
      step: "value",
      earlier: true,
      cell: { period: "2011", value: "95" },
    });
    expect(statusOf({ rows: [at("95", "2012")], asOf: AFTER })).toBe("no-evidence: not-reported");
  });

  test("the deadline day still counts as before, the day after it does not", () => {
    expect(statusOf({ rows: [at("80")], asOf: DEADLINE })).toBe("open");
    expect(statusOf({ rows: [at("80")], asOf: AFTER })).toBe("missed");
    expect(statusOf({ rows: [at("90")], asOf: DEADLINE })).toBe("reached");
    expect(statusOf({ rows: [at("90")], asOf: AFTER })).toBe("met");
  });
});

describe("rule 2: flows", () => {
  const none = measured({ atMost: "0" });

  test("a flow under an upper bound is never reached: on track until the deadline day is over", () => {
    for (const asOf of [BEFORE, DEADLINE]) {
      const attainment = measuredOf({ metric: accidents, target: none, rows: [at("0")], asOf });
      expect(attainment).toMatchObject({ status: "on-track", trace: { rule: "flow-under-limit" } });
    }
    expect(statusOf({ metric: accidents, target: none, rows: [at("0")], asOf: AFTER })).toBe("met");
  });

  test("once over it is missed at once", () => {
    expect(measuredOf({ metric: accidents, target: none, rows: [at("1")] })).toMatchObject({
      status: "missed",
      trace: { rule: "flow-over-limit" },
    });
    expect(statusOf({ metric: accidents, target: measured({ within: ["1", "3"] }), rows: [at("4")] })).toBe("missed");
    expect(
      statusOf({ metric: { ...accidents, direction: "none" }, target: measured({ equals: "3" }), rows: [at("4")] }),
    ).toBe("missed");
  });

  test("it is not below zero unless its range or a value says otherwise", () => {
    expect(statusOf({ metric: { ...accidents, range: ["-5", "5"] }, target: none, rows: [at("1")] })).toBe("open");
    expect(statusOf({ metric: accidents, target: none, rows: [at("1"), at("-1", "2011")] })).toBe("open");
  });

  test("a flow's window starts at 0: what an earlier one held neither reaches nor misses it", () => {
    expect(statusOf({ metric: flow, target: measured({ atLeast: "5" }), rows: [at("9", "2012")] })).toBe("on-track");
    expect(statusOf({ metric: accidents, target: none, rows: [at("0", "2012")] })).toBe("on-track");
    expect(statusOf({ metric: accidents, target: none, rows: [at("3", "2012")] })).toBe("open");
  });

  test("a flow's window starts at 0: what has come in is held against the part of it that is gone", () => {
    const given = (value: string): Case => ({
      metric: flow,
      target: measured({ atLeast: "15" }, { schedule: { by: "2011/2015" } }),
      rows: [at(value, "2011/2015")],
      period: "2011/2015",
      asOf: "2013-12-31",
    });
    expect(["9", "8.999", "15"].map((value) => statusOf(given(value)))).toEqual(["on-track", "behind", "reached"]);
    expect(figuresIn(given("9"))).toMatchObject({
      expected: "9",
      progress: "0.6",
      completion: "0.6",
      margin: "-6",
    });
  });
});

describe("rule 3: what recurs", () => {
  const every = measured({ atLeast: "90" }, { schedule: { every: "year", during: "2011/2013" } });
  const each = (values: readonly (string | undefined)[], asOf: string) =>
    statusOf({ metric: index, target: every, rows: yearly(values), asOf });
  const run = measured({ atLeast: "90" }, { schedule: { every: "year", during: "2011/2015", run: 3 } });
  const running = (values: readonly (string | undefined)[], asOf: string) =>
    statusOf({ metric: index, target: run, rows: yearly(values), asOf });

  test("every: one broken period is missed, before the end too", () => {
    expect(each(["95", "89"], "2013-03-01")).toBe("missed");
    expect(each(["95", "89", "99"], AFTER)).toBe("missed");
    expect(each(["95", undefined, "80"], AFTER)).toBe("missed");
    // The year that is not over is not broken yet.
    expect(each(["95", "89"], "2012-12-31")).toBe("open");
  });

  test("every: after the end met only if every period has a value and holds", () => {
    expect(each(["95", "91", "90"], AFTER)).toBe("met");
    expect(each(["95", undefined, "99"], AFTER)).toBe("no-evidence: periods-without-value");
  });

  test("every: never reached", () => {
    expect(each(["95", "91", "99"], "2013-12-31")).toBe("on-track");
    expect(each(["95", "91"], "2013-03-01")).toBe("on-track");
    expect(each(["95"], "2011-01-01")).toBe("on-track");
  });

  test("run: any unbroken run inside the period", () => {
    expect(running(["90", "90", "90", "0", "0"], "2016-01-01")).toBe("met");
    expect(running(["0", "0", "90", "90", "90"], "2016-01-01")).toBe("met");
    expect(running(["90", "90", "0", "90", "90"], "2016-01-01")).toBe("missed");
    expect(
      statusOf({ metric: index, target: run, rows: [at("90", "2010"), ...yearly(["90", "90"])], asOf: "2013-01-01" }),
    ).toBe("on-track");
  });

  test("run: complete means that it cannot be lost", () => {
    expect(running(["90", "90", "90"], "2014-01-01")).toBe("met");
    expect(running(["90", "90", "90", "0"], "2015-01-01")).toBe("met");
    // The year that is not over does not count yet.
    expect(running(["90", "90", "90"], "2013-12-31")).toBe("on-track");
  });

  test("run: a gap neither counts nor breaks", () => {
    expect(running(["90", undefined, "90"], "2014-01-01")).toBe("on-track");
    expect(running(["90", undefined, "90", "90"], "2015-01-01")).toBe("met");
  });

  test("run: a gap leaves it open at the end only where it could have completed it", () => {
    expect(running(["90", undefined, "90", "0", "0"], "2016-01-01")).toBe("no-evidence: periods-without-value");
    expect(running(["0", undefined, "90", "0", "0"], "2016-01-01")).toBe("missed");
  });

  test("run: missed when no run can still be completed", () => {
    expect(running(["90", "0"], "2013-01-01")).toBe("open");
    expect(running(["90", "0", "0"], "2014-01-01")).toBe("missed");
    expect(running(["90", "90", "0", "90"], "2015-01-01")).toBe("missed");
  });

  test("run: a change on the period before needs one value more than the run is long", () => {
    const rising: MeasuredTarget = { ...run, measure: { change: "previous" }, bound: { above: "0" } };
    const given = (rows: readonly Row[]) => statusOf({ metric: index, target: rising, rows, asOf: AFTER });
    expect(given(yearly(["1", "2", "3"]))).toBe("on-track");
    expect(given([at("0", "2010"), ...yearly(["1", "2", "3"])])).toBe("met");
  });
});

describe("rule 4: together", () => {
  test.each(WORST_FIRST)("a member that is %s is just that", (status) => {
    const alone = { ...standingAs("all", [status]), targets: [STANDS_AS[status]] };
    expect(attainmentOf(alone).status).toBe(status);
  });

  const pairs = WORST_FIRST.flatMap((worse, place) =>
    WORST_FIRST.slice(place).map((better): readonly [Status, Status] => [worse, better]),
  );
  test.each(pairs)("all of one %s and one %s stand as the first, any of them as the second", (worse, better) => {
    const members = worse === better ? [worse] : [worse, better];
    for (const ids of [members, members.toReversed()]) {
      expect(statusOf(standingAs("all", ids))).toBe(worse);
      expect(statusOf(standingAs("any", ids))).toBe(better);
    }
  });

  const rows = [at("91", "2013", { district: "e" }), at("89", "2013", { district: "f" })];
  const tree = { d: ["e", "f"] };

  test("several districts are the group all of them, with a tally", () => {
    const districts = { ...ninety, districts: "children" } as const;
    expect(attainmentOf({ target: districts, rows, tree, asOf: AFTER })).toMatchObject({
      kind: "districts",
      status: "missed",
      district: "d",
      due: "2013-12-31",
      provisional: false,
      tally: { met: 1, missed: 1 },
      members: [
        { district: "e", status: "met", figures: { value: "91" } },
        { district: "f", status: "missed", figures: { margin: "-1" } },
      ],
    });
  });

  test("bounds by district bind those districts only", () => {
    const districts = { ...ninety, districts: { f: { atLeast: "89" } } } as const;
    expect(attainmentOf({ target: districts, rows, tree, asOf: AFTER })).toMatchObject({
      status: "met",
      tally: { met: 1, missed: 0, "no-evidence": 0 },
      members: [{ district: "f", status: "met" }],
    });
    expect(statusOf({ target: districts, rows, tree, asOf: AFTER, district: "e" })).toBe("no-evidence: not-bound");
  });
});

describe("rule 5: bounds that follow the direction", () => {
  const standing = (metric: Metric, bound: Bound) => (value: string) =>
    statusOf({ metric, target: measured(bound), rows: [at(value)], asOf: AFTER });

  test("reach follows the direction", () => {
    const values = ["89", "90", "91"];
    expect(values.map(standing(index, { reach: "90" }))).toEqual(["missed", "met", "met"]);
    expect(values.map(standing(falling, { reach: "90" }))).toEqual(["met", "met", "missed"]);
  });

  test("within: with a direction the near end binds, with none both", () => {
    const values = ["79", "80", "90", "91"];
    expect(values.map(standing(index, { within: ["80", "90"] }))).toEqual(["missed", "met", "met", "met"]);
    expect(values.map(standing(falling, { within: ["80", "90"] }))).toEqual(["met", "met", "met", "missed"]);
    expect(values.map(standing(undirected, { within: ["80", "90"] }))).toEqual(["missed", "met", "met", "missed"]);
  });

  test("within: where both ends bind no one figure is required", () => {
    const figures = (value: string) =>
      figuresIn({ metric: undirected, rows: [at(value)], target: measured({ within: ["80", "90"] }) });
    expect(figures("82")).toMatchObject({
      margin: "2",
      absent: {
        required: "no-direction",
        completion: "no-direction",
        progress: "no-direction",
        expected: "no-direction",
      },
    });
    expect(figures("93").margin).toBe("-3");
  });

  test("about: satisfied at or beyond on the good side, or within the tolerance", () => {
    const values = ["87.9", "88", "92", "92.1"];
    const about: Bound = { about: "90", tolerance: "2" };
    expect(values.map(standing(index, about))).toEqual(["missed", "met", "met", "met"]);
    expect(values.map(standing(falling, about))).toEqual(["met", "met", "met", "missed"]);
    expect(figuresIn({ rows: [at("88")], target: measured({ about: "90", tolerance: "2.5" }) })).toMatchObject({
      margin: "0.5",
      required: "90",
    });
  });

  test("about: without a tolerance unjudged on the other side, with figures", () => {
    const about = measured({ about: "90" });
    expect(["89.99", "90", "91"].map(standing(index, about.bound))).toEqual(["unjudged", "met", "met"]);
    expect(["89", "90", "90.01"].map(standing(falling, about.bound))).toEqual(["met", "met", "unjudged"]);
    expect(statusOf({ rows: [at("89.99")], target: about, asOf: BEFORE })).toBe("unjudged");
    expect(figuresIn({ rows: [at("89.99")], target: about, asOf: AFTER })).toMatchObject({
      margin: "-0.01",
      required: "90",
    });
  });
});

describe("rule 6: what cannot be compared", () => {
  test.each(["growth", "factor", "compoundGrowth"] as const)(
    "%s needs a base above zero, else no value and the reason",
    (measure) => {
      const target = measured({ atLeast: "1" }, { measure: { [measure]: "previous" } as never });
      const on = (...base: readonly Row[]) =>
        statusOf({ metric: index, target, rows: [at("9"), ...base], asOf: AFTER });
      expect(on(at("0", "2012"))).toBe("no-evidence: base-not-positive");
      expect(on(at("-5", "2012"))).toBe("no-evidence: base-not-positive");
      expect(on()).toBe("no-evidence: no-baseline");
      expect(on(at("0.001", "2012"))).toBe("met");
    },
  );

  test("a change never does", () => {
    const change = measured({ atLeast: "5" }, { measure: { change: "previous" } });
    const on = (value: string, base: string) =>
      figuresIn({ metric: stock, target: change, rows: [at(value), at(base, "2012")], asOf: AFTER }).value;
    expect(on("10", "0")).toBe("10");
    expect(on("-3", "-10")).toBe("7");
  });

  test.each([BEFORE, AFTER])("a missing benchmark is no evidence, as of %s", (asOf) => {
    const target = measured({ atLeast: { metric: "m", district: "n" } });
    expect(statusOf({ metric: index, target, rows: [at("85")], asOf })).toBe("no-evidence: missing-benchmark");
    const rows = [at("85"), at("84.9", "2013", { district: "n" })];
    expect(figuresIn({ metric: index, target, rows, asOf })).toMatchObject({ required: "84.9", margin: "0.1" });
  });

  const tree = { p: ["d", "a", "b", "c"] };
  const ranked = measured({ atMost: "2" }, { measure: { rank: "siblings" } });
  const places = (values: readonly string[], more: Partial<Case> = {}): Case => ({
    metric: index,
    target: ranked,
    tree,
    rows: values.map((value, place) => at(value, "2013", { district: ["d", "a", "b", "c"][place] ?? "x" })),
    asOf: AFTER,
    ...more,
  });

  test.each([
    [["90", "95", "80", "70"], "2", "met"],
    [["90", "90", "90", "70"], "1", "met"],
    [["80", "90", "90", "70"], "3", "missed"],
    [["70", "90", "80", "95"], "4", "missed"],
  ])(
    "rank: equals share a place and the next is left out, of %j the first is in place %s: %s",
    (values, place, status) => {
      expect(figuresIn(places(values))).toMatchObject({
        value: place,
        required: "2",
        absent: { completion: "not-for-kind", progress: "not-for-kind" },
      });
      expect(statusOf(places(values))).toBe(status);
    },
  );

  test("rank: 1 is the best, which is the least where less is better and of levels the highest", () => {
    expect(figuresIn(places(["70", "90", "80", "60"], { metric: falling })).value).toBe("2");
    expect(figuresIn(places(["3", "4", "3", "1"], { metric: ordinal }))).toMatchObject({ value: "2", margin: "0" });
  });

  test("rank: over peers with a value, it stands only if missing peers cannot change it", () => {
    const three = ["90", "95", "80"];
    const asked = (most: string): Partial<Case> => ({ target: { ...ranked, bound: { atMost: most } } });
    expect(statusOf(places(three))).toBe("no-evidence: missing-peers");
    expect(statusOf(places(three, { asOf: BEFORE }))).toBe("no-evidence: missing-peers");
    expect(measuredOf(places(three, asked("3")))).toMatchObject({
      status: "met",
      trace: { rule: "missing-parts-change-nothing" },
    });
    expect(statusOf(places(three, asked("1")))).toBe("missed");
  });
});

describe("rule 7: what says nothing of a verdict", () => {
  test("partOf never changes a verdict", () => {
    const whole = measured({ atLeast: "100" }, { id: "whole" });
    const part = measured({ atLeast: "90" }, { id: "part", partOf: "whole" });
    const rows = [at("95")];
    for (const asOf of [BEFORE, AFTER]) {
      const { partOf: _, ...alone } = part;
      expect(attainmentOf({ metric: index, targets: [whole, part], rows, asOf })).toEqual(
        attainmentOf({ metric: index, targets: [whole, alone], rows, asOf }),
      );
      expect(attainmentOf({ metric: index, targets: [part, whole], rows, asOf }).status).toBe(
        asOf === AFTER ? "missed" : "open",
      );
    }
  });

  test("a group's responsibilities are its members' where they name none; nothing else is inherited", () => {
    const lead = (agency: string) => [{ agency, role: "lead" }] as const;
    const plan = parsePlan({
      ...planOf(index, []),
      agencies: ["x", "y", "z"].map((id) => ({ id, name: id })),
      targets: [
        measured({ atLeast: "90" }, { id: "one", responsibilities: lead("x") }),
        measured({ atLeast: "80" }, { id: "two", responsibilities: lead("y"), partOf: "one" }),
        measured({ atLeast: "70" }, { id: "three", partOf: "one" }),
        group("all", ["one", "two"], "unnamed"),
        { ...group("all", ["one", "two"], "named"), responsibilities: lead("z") },
      ],
    });
    const agencies = [...responsibilitiesOf(plan)].map(([target, named]) => [
      target,
      named.map(({ agency }) => agency),
    ]);
    expect(Object.fromEntries(agencies)).toEqual({
      one: ["x"],
      two: ["y"],
      three: [],
      unnamed: ["x", "y"],
      named: ["z"],
    });
  });

  describe("strength: binding is above expected and expected above aspirational; directive is not compared", () => {
    const weaker: Readonly<Record<Commitment, readonly Commitment[]>> = {
      binding: ["expected", "aspirational"],
      expected: ["aspirational"],
      aspirational: [],
      directive: [],
    };
    test.each(COMMITMENTS)("what is weaker than %s", (commitment) => {
      const parent = planOf(index, [{ ...ninety, commitment }]);
      const found = COMMITMENTS.filter((taken) => {
        const target = { ...ninety, commitment: taken, parent: { plan: "p", target: "t" } };
        const child = { ...planOf(index, [target]), id: "below", district: "a" };
        return reconcile(parent, [child]).some(({ code }) => code === "weaker-commitment");
      });
      expect(found).toEqual(weaker[commitment]);
    });
  });

  test("how firmly a target is meant never changes a verdict", () => {
    const [first, ...others] = COMMITMENTS.map((commitment) =>
      attainmentOf({ metric: index, target: { ...ninety, commitment }, rows: [at("89")], asOf: AFTER }),
    );
    for (const other of others) expect(other).toEqual(first);
  });
});
