import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import type { Plan } from "../../src/model/plan.js";
import type { TargetInput } from "../../src/model/target.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "./plan-of.js";

const { flow, stock, index, share, ordinal } = METRICS;

/** How district a stands to what its own plan files, its value 2; the target and the metric of that plan, and whose child it is. */
function filedWith(
  own: Metric,
  filedMetric: Metric,
  more: Partial<MeasuredTarget> = {},
  above = "p",
  asked?: MeasuredTarget["bound"],
): string {
  const bound = own.kind === "ordinal" ? "B" : "2";
  const target = measured(asked ?? { atLeast: bound }, { districts: { filed: true } });
  const filed = { ...measured({ atLeast: bound }, { parent: { plan: above, target: "t" }, ...more }), id: "x" };
  const plan = { ...planOf(filedMetric, [filed]), id: "plan-a", district: "a" };
  const attainment = attainmentOf({
    metric: own,
    target,
    plans: [plan],
    tree: { d: ["a"], a: ["b"] },
    rows: [{ district: "a", period: "2013", value: "2" }],
    asOf: "2014-01-01",
  });
  if (attainment.kind !== "districts") throw new RangeError(`${attainment.kind} is not of districts`);
  return attainment.members
    .map((member) => (member.status === "no-evidence" ? member.reason : member.status))
    .join(" ");
}

describe("a bound that a district's own plan files is held against the same figure alone", () => {
  test.each<[Metric, Metric]>([
    [flow, flow],
    [index, { ...index, name: "under another name", range: ["0", "100"] }],
    [share, { ...share, per: "100.0" }],
    [ordinal, ordinal],
  ])("$kind as the plan above has it", (own, other) => {
    expect(filedWith(own, other)).toBe("met");
  });

  test.each<[string, Metric, Metric]>([
    ["another kind", index, { ...flow, unit: index.unit }],
    ["another kind of the same direction and unit", flow, { ...index, unit: flow.unit }],
    ["another direction", index, { ...index, direction: "down" }],
    ["another unit", index, { ...index, unit: "%" }],
    ["a stock where flows are asked for", flow, { ...stock, unit: flow.unit }],
    ["a stock where flows of the last period are asked for", { ...flow, over: "last" }, { ...stock, unit: flow.unit }],
    ["another kind of the same way over time", { ...stock, unit: index.unit }, index],
    ["another way to put its periods together", share, { ...share, over: "mean" }],
    ["another scale", share, { ...share, per: "10000" }],
    ["a longer list of levels", ordinal, { ...ordinal, levels: ["C", "B", "A", "AA", "AAA"] }],
    ["the levels in another order", ordinal, { ...ordinal, levels: ["B", "C", "A", "AA"] }],
  ])("not of %s", (_name, own, other) => {
    expect(filedWith(own, other)).toBe("filed-otherwise");
  });

  test("not what the plan asks of districts below its own", () => {
    expect(filedWith(index, index, { districts: "children" })).toBe("filed-otherwise");
  });

  test.each<[Metric, MeasuredTarget["bound"]]>([
    [index, { atMost: "7" }],
    [index, { below: "7" }],
    [ordinal, { atMost: "A" }],
  ])("not a limit filed for a floor", (metric, bound) => {
    expect(filedWith(metric, metric, { bound })).toBe("filed-otherwise");
  });

  test("nor a floor for a limit", () => {
    expect(filedWith(index, index, { bound: { atLeast: "1" } }, "p", { atMost: "7" })).toBe("filed-otherwise");
    expect(filedWith(index, index, { bound: { above: "1" } }, "p", { below: "7" })).toBe("filed-otherwise");
    expect(filedWith(index, index, { bound: { atMost: "3" } }, "p", { below: "7" })).toBe("met");
  });

  const fallen: Metric = { ...index, direction: "down" };
  const aimless: Metric = { ...index, direction: "none" };
  test.each<
    [what: string, metric: Metric, asked: MeasuredTarget["bound"], filed: MeasuredTarget["bound"], stands: string]
  >([
    ["what is to be reached on the way up for a limit", index, { atMost: "7" }, { reach: "1" }, "filed-otherwise"],
    ["what is to be reached on the way down for a limit", fallen, { atMost: "7" }, { reach: "3" }, "met"],
    ["what is to be reached on the way down for a floor", fallen, { atLeast: "1" }, { reach: "3" }, "filed-otherwise"],
    ["a limit for what is to be reached on the way up", index, { reach: "2" }, { below: "7" }, "filed-otherwise"],
    ["a limit for what is to be about on the way up", index, { about: "2" }, { atMost: "7" }, "filed-otherwise"],
    [
      "a limit for what is to lie between on the way up",
      index,
      { within: ["1", "3"] },
      { atMost: "7" },
      "filed-otherwise",
    ],
    ["what is to lie between on the way down for a limit", fallen, { atMost: "7" }, { within: ["1", "3"] }, "met"],
    ["either end for what is to lie between whichever way", aimless, { within: ["1", "3"] }, { atMost: "7" }, "met"],
    ["either end for what is to be equal", aimless, { equals: "3" }, { atLeast: "1" }, "met"],
    [
      "the other end for what is to lie between whichever way",
      aimless,
      { within: ["1", "3"] },
      { atLeast: "1" },
      "met",
    ],
    ["what is to lie between whichever way for a limit", aimless, { atMost: "7" }, { within: ["1", "3"] }, "met"],
    ["what is to be equal for either end", index, { atMost: "7" }, { equals: "2" }, "met"],
    ["a limit for the whole", share, { all: true }, { atMost: "7" }, "filed-otherwise"],
    ["a floor for the whole", share, { all: true }, { atLeast: "2" }, "met"],
  ])("%s", (_what, metric, asked, bound, stands) => {
    expect(filedWith(metric, metric, { bound }, "p", asked)).toBe(stands);
  });

  test("places the lower the better, whichever way their metric goes", () => {
    const measure = { rank: ["a", "b"] };
    const places = (asked: MeasuredTarget["bound"], bound: MeasuredTarget["bound"]) =>
      standings(index, [filing(index, { measure, bound })], {
        target: measured(asked, { measure, districts: { filed: true } }),
      })[0];
    expect(places({ reach: "1" }, { atMost: "2" })).toBe("a met plan-a x");
    expect(places({ reach: "1" }, { atLeast: "1" })).toBe("a filed-otherwise");
  });

  test("a floor or a value to be reached for a floor", () => {
    expect(filedWith(index, index, { bound: { above: "1" } })).toBe("met");
    expect(filedWith(index, index, { bound: { reach: "2" } })).toBe("met");
  });

  test("nor what is filed for the target of another plan", () => {
    expect(filedWith(index, index, {}, "q")).toBe("not-filed");
  });
});

const parent = { plan: "p", target: "t" };
const SOURCE = { clause: "一" };

/** What district a's plan files: a target to carry out the one above, and whatever else stands in that plan. */
function filing(metric: Metric, more: Partial<MeasuredTarget> = {}, others: readonly TargetInput[] = []): Plan {
  const filed = { ...measured({ atLeast: "2" }, { parent, ...more }), id: "x" };
  return { ...planOf(metric, [...others, filed]), id: "plan-a", district: "a" };
}

/** How the districts a and b stand to what is filed, the value of each 3, and by which bounds they are held. */
function standings(metric: Metric, plans: readonly Plan[], more: Partial<Case> = {}): readonly unknown[] {
  const attainment = attainmentOf({
    metric,
    target: measured({ atLeast: "9" }, { districts: { filed: true } }),
    plans,
    tree: { d: ["a", "b"] },
    rows: ["a", "b", "e"].map((district) => ({ district, period: "2013", value: "3" })),
    asOf: "2014-01-01",
    ...more,
  });
  if (attainment.kind !== "districts") throw new RangeError(`${attainment.kind} is not of districts`);
  return attainment.members.map((member) => {
    const filed = member.trace.steps.flatMap((step) => (step.step === "filed-bound" ? [step.plan, step.target] : []));
    return [member.district, member.status === "no-evidence" ? member.reason : member.status, ...filed].join(" ");
  });
}

describe("a plan below files what carries out the target, and that alone", () => {
  test("its bound is named with its plan, and the district without a plan has none", () => {
    expect(standings(index, [filing(index)])).toEqual(["a met plan-a x", "b not-filed"]);
    expect(standings(index, [])).toEqual(["a not-filed", "b not-filed"]);
  });

  test("goals without a measure, what carries out nothing, and what carries out others, are no second filing", () => {
    const judged: TargetInput = { id: "j", kind: "judged", statement: "先进", parent, source: SOURCE };
    const own = measured({ atLeast: "8" }, { id: "own" });
    const other = measured({ atLeast: "8" }, { id: "other", parent: { plan: "p", target: "u" } });
    const elsewhere = measured({ atLeast: "8" }, { id: "elsewhere", parent: { plan: "q", target: "t" } });
    const group: TargetInput = { id: "g", kind: "group", of: "all", targets: ["own", "j"], parent, source: SOURCE };
    expect(standings(index, [filing(index, {}, [judged, own, other, elsewhere, group])])).toEqual([
      "a met plan-a x",
      "b not-filed",
    ]);
  });

  test("two filings of one district, in one plan or in two, leave it unknown which is meant", () => {
    const twice = filing(index, {}, [measured({ atLeast: "2" }, { id: "y", parent })]);
    expect(standings(index, [twice])).toEqual(["a filed-otherwise", "b not-filed"]);
    expect(standings(index, [filing(index), { ...filing(index), id: "again" }])).toEqual([
      "a filed-otherwise",
      "b not-filed",
    ]);
    expect(standings(index, [filing(index), { ...filing(index), district: "b", id: "plan-b" }])).toEqual([
      "a met plan-a x",
      "b met plan-b x",
    ]);
  });

  test("who is no child is asked where it files something, and not asked where it files for another target", () => {
    const e = { ...filing(index, { bound: { atLeast: "5" } }), id: "plan-e", district: "e" };
    expect(standings(index, [e])).toEqual(["a not-filed", "b not-filed", "e missed plan-e x"]);
    const other = { ...filing(index, { parent: { plan: "p", target: "u" } }), id: "plan-e", district: "e" };
    expect(standings(index, [other])).toEqual(["a not-filed", "b not-filed"]);
  });

  test("the metric of the filed target is looked at, and no other of its plan", () => {
    const plan = filing(index);
    expect(standings(index, [{ ...plan, metrics: [{ ...flow, id: "n" }, ...plan.metrics] }])).toEqual([
      "a met plan-a x",
      "b not-filed",
    ]);
  });

  test("a target on a metric that its plan has not is held against nothing", () => {
    expect(standings(index, [{ ...filing(index), metrics: [] }])).toEqual(["a filed-otherwise", "b not-filed"]);
  });

  test("a bound that reads the plan's own targets means nothing above; whom a filter leaves out is not asked", () => {
    const own = measured({ atLeast: "1" }, { id: "own" });
    const reading = { bound: { atLeast: { target: "own", read: "required" } } } as const;
    expect(standings(index, [filing(index, reading, [own])])).toEqual(["a filed-otherwise", "b not-filed"]);
    const filter = { target: "own", read: "value", atLeast: "1" } as const;
    expect(standings(index, [filing(index, { filter }, [own])])).toEqual(["a met plan-a x", "b not-filed"]);
    expect(standings(index, [filing(index, { bound: { atLeast: { metric: "m", period: "2013" } } })])).toEqual([
      "a met plan-a x",
      "b not-filed",
    ]);
  });
});

describe("what is filed is for the years that are asked for", () => {
  type Schedule = MeasuredTarget["schedule"];
  const given = (metric: Metric, above: Schedule, below: Schedule): unknown => {
    const filed = filing(metric, below === undefined ? {} : { schedule: below });
    const target = measured(
      { atLeast: "9" },
      { districts: { filed: true }, ...(above === undefined ? {} : { schedule: above }) },
    );
    return String(standings(metric, [filed], { target })[0]).split(" ")[1];
  };
  const year = { every: "year" } as const;
  const NOT = "filed-otherwise";

  test.each<[what: string, metric: Metric, above: Schedule, below: Schedule, stands: string]>([
    ["a level by the same last day", index, { by: "2013" }, { by: "2013-H2" }, "met"],
    ["a level by another day", index, { by: "2013" }, { by: "2013-H1" }, NOT],
    ["a rate of the same window", share, { by: "2013" }, { by: "2013-01/2013-12" }, "met"],
    ["a rate of half the window", share, { by: "2013" }, { by: "2013-H2" }, NOT],
    ["a mean of half the window", { ...index, over: "mean" }, { by: "2013" }, { by: "2013-H2" }, NOT],
    ["a stock by the same last day", stock, undefined, { by: "2013-12" }, "met"],
    ["a total of the same window", flow, { by: "2013" }, undefined, "met"],
    ["a total of half the window", flow, { by: "2013" }, { by: "2013-H2" }, NOT],
    ["a level in each year alike", index, year, { ...year, during: "2013" }, "met"],
    ["a level in each year of others", index, year, { ...year, during: "2012/2013" }, NOT],
    ["a level in each half-year instead", index, year, { every: "half" }, NOT],
    ["a level in each year instead of once", index, { by: "2013" }, year, NOT],
    ["a level once instead of in each year", index, year, { by: "2013" }, NOT],
    ["a total in each half-year instead", flow, year, { every: "half" }, NOT],
    [
      "a run where none is asked for",
      index,
      { ...year, during: "2012/2013" },
      { ...year, during: "2012/2013", run: 2 },
      NOT,
    ],
    [
      "no run where one is asked for",
      index,
      { ...year, during: "2012/2013", run: 2 },
      { ...year, during: "2012/2013" },
      NOT,
    ],
  ])("%s", (_what, metric, above, below, stands) => {
    expect(given(metric, above, below)).toBe(stands);
  });
});

describe("what is filed is measured as it is asked for", () => {
  const rows = ["2011", "2012", "2013"].flatMap((period) => [
    { district: "a", period, value: String(Number(period) - 2010) },
  ]);
  const given = (above: Partial<MeasuredTarget>, below: Partial<MeasuredTarget>, began = "2013"): unknown => {
    const target = measured({ atLeast: "9" }, { districts: { filed: true }, ...above });
    const plan = {
      ...filing(index, { bound: { atLeast: "1" }, schedule: { by: "2013" }, ...below }),
      period: `${began}/2013`,
    };
    return String(standings(index, [plan], { target, rows, tree: { d: ["a"] } })[0]).split(" ")[1];
  };
  const NOT = "filed-otherwise";
  const from = (
    base: "previous" | "sameLastYear" | "baseline",
    period?: string | readonly string[],
    value?: string,
  ) => ({
    measure: { change: base },
    ...(period === undefined && value === undefined
      ? {}
      : { baseline: { ...(period === undefined ? {} : { period }), ...(value === undefined ? {} : { value }) } }),
  });

  test.each<[string, Partial<MeasuredTarget>, Partial<MeasuredTarget>, string]>([
    ["from the period before", from("previous"), from("previous"), "met"],
    ["from last year instead of the period before", from("previous"), from("sameLastYear"), NOT],
    ["in percent instead of units", from("previous"), { measure: { growth: "previous" } }, NOT],
    ["from one baseline", from("baseline", "2011"), from("baseline", "2011"), "met"],
    ["from one baseline, written as the mean of one", from("baseline", "2011"), from("baseline", ["2011"]), "met"],
    ["from another baseline", from("baseline", "2011"), from("baseline", "2012"), NOT],
    ["from more of a baseline", from("baseline", "2011"), from("baseline", ["2011", "2012"]), NOT],
    ["from what is observed where a value is printed", from("baseline", "2011", "1.5"), from("baseline", "2011"), NOT],
    ["from another printed value", from("baseline", "2011", "1.5"), from("baseline", "2011", "1.6"), NOT],
    ["from no baseline where one is named", from("baseline", "2012"), from("baseline"), NOT],
    ["from a value of one's own", from("baseline", "2011"), from("baseline", "2011", "1.5"), NOT],
    ["from one printed value", from("baseline", "2011", "1.5"), from("baseline", "2011", "1.50"), "met"],
    ["from the last value before the plan, which begins on the same day", from("baseline"), from("baseline"), "met"],
    ["from a baseline where none is named", from("baseline"), from("baseline", "2012"), NOT],
    [
      "a level, whatever baseline leads to it",
      { baseline: { period: "2011" } },
      { baseline: { period: "2012" } },
      "met",
    ],
    [
      "a place among the same",
      { measure: { rank: ["a"] }, bound: { atMost: "9" } },
      { measure: { rank: ["a"] }, bound: { atMost: "1" } },
      "met",
    ],
    [
      "a place among others",
      { measure: { rank: ["a"] }, bound: { atMost: "9" } },
      { measure: { rank: ["a", "d"] }, bound: { atMost: "1" } },
      NOT,
    ],
  ])("%s", (_what, above, below, stands) => {
    expect(given(above, below)).toBe(stands);
  });

  test("from the last value before a plan that begins on another day, which is another value", () => {
    expect(given(from("baseline"), from("baseline"), "2012")).toBe(NOT);
    expect(given(from("baseline", "2011"), from("baseline", "2011"), "2012")).toBe("met");
  });

  test("from the period before, which is as long as the window", () => {
    expect(
      given({ ...from("previous"), schedule: { by: "2013" } }, { ...from("previous"), schedule: { by: "2013-H2" } }),
    ).toBe(NOT);
  });
});
