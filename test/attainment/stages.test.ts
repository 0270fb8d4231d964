import { describe, expect, test } from "vitest";
import { exactlyIn } from "../../src/attainment/attain-exactly.js";
import { contextOf } from "../../src/attainment/context.js";
import type { Bound, MeasuredTarget, TargetInput } from "../../src/model/target.js";
import { cellTable } from "./cell-table.js";
import { type Case, measured, measuredOf, METRICS, planOf } from "./plan-of.js";

const { flow, stock } = METRICS;
const undirected = { ...stock, direction: "none" } as const;
const baseline = { period: "2010", value: "5" };
const source = { clause: "一" };

/** A target on the way from 5 at the end of 2010. */
function stage(id: string, by: string, bound: Bound, more: Partial<MeasuredTarget> = {}): MeasuredTarget {
  return measured(bound, { id, schedule: { by }, baseline, ...more });
}

const early = stage("early", "2012", { atLeast: "8" });
const late = stage("late", "2013", { atLeast: "12" });
const last = stage("t", "2015", { atLeast: "15" });

function group(of: "all" | "any", targets: readonly [string, ...string[]], id: string = of): TargetInput {
  return { id, kind: "group", of, targets, source };
}

/** Where the path leads along to the last of the targets, or why there is none; of a straight one both its ends. */
function pathOf(targets: readonly TargetInput[], more: Partial<Case> = {}): string {
  const attainment = measuredOf({
    metric: stock,
    targets,
    rows: [{ period: "2011", value: "6" }],
    period: "2011/2015",
    asOf: "2011-12-31",
    ...more,
  });
  if (attainment.status === "no-evidence") return attainment.reason;
  const step = attainment.trace.steps.find((one) => one.step === "path");
  if (step === undefined) return String(attainment.figures.absent.expected);
  const points = (step.points ?? [step.from, step.to]).map(({ day, amount }) => `${day.slice(0, 7)} ${amount}`);
  return `${step.form}: ${points.join(", ")}`;
}

const STRAIGHT = "linear: 2010-12 5, 2015-12 15";
const THROUGH_LATE = "staged: 2010-12 5, 2013-12 12, 2015-12 15";
const THROUGH_BOTH = "staged: 2010-12 5, 2012-12 8, 2013-12 12, 2015-12 15";

describe("a path passes the earlier targets of a group all of which are asked for", () => {
  const third = stage("third", "2014", { atLeast: "13" });
  test.each([
    [["early", "late", "third", "t"]],
    [["t", "third", "late", "early"]],
    [["late", "third", "early", "t"]],
  ] as const)("by their days, in whatever order they stand: %j", (ids) => {
    expect(pathOf([early, late, third, group("all", ids), last])).toBe(
      "staged: 2010-12 5, 2012-12 8, 2013-12 12, 2014-12 13, 2015-12 15",
    );
  });

  test("of each such group, and of none of which any one will do", () => {
    const groups = [group("any", ["early", "t"]), group("all", ["late", "t"])];
    expect(pathOf([early, late, ...groups, last])).toBe(THROUGH_LATE);
    expect(pathOf([early, late, ...groups.toReversed(), last])).toBe(THROUGH_LATE);
    expect(pathOf([early, late, group("all", ["early", "t"], "one"), group("all", ["late", "t"], "two"), last])).toBe(
      THROUGH_BOTH,
    );
  });

  test("the first of two on one day, and a mark of that day before either", () => {
    const other = stage("other", "2013-H2", { atLeast: "10" });
    expect(pathOf([late, other, group("all", ["late", "other", "t"]), last])).toBe(THROUGH_LATE);
    expect(pathOf([late, other, group("all", ["other", "late", "t"]), last])).toBe(
      "staged: 2010-12 5, 2013-12 10, 2015-12 15",
    );
    expect(pathOf([early, late, group("all", ["early", "late", "t"]), { ...last, marks: { "2013": "14" } }])).toBe(
      "staged: 2010-12 5, 2012-12 8, 2013-12 14, 2015-12 15",
    );
  });

  test("and a draft is no stage of itself as the plan has it", () => {
    const plan = planOf(
      stock,
      [early, stage("t", "2013", { atLeast: "12" }), group("all", ["early", "t"])],
      "2011/2015",
    );
    const values = cellTable([{ period: "2011", value: "6" }]);
    const context = contextOf(plan, values, { asOf: "2011-12-31", judgements: [], plans: [] });
    const drafted = exactlyIn(context)(planOf(stock, [last], "2011/2015").targets[0]!);
    const [path] = drafted.trace.steps.flatMap((step) => (step.step === "path" ? [step] : []));
    expect(path?.points?.map(({ day }) => day)).toEqual(["2010-12-31", "2012-12-31", "2015-12-31"]);
  });

  test("none that is due as it starts or before, nor as it ends or later", () => {
    const days = ["2009", "2010", "2015", "2016"].map((by) => stage(`by-${by}`, by, { atLeast: "7" }));
    const ids = ["t", ...days.map(({ id }) => id)] as const;
    expect(pathOf([...days, group("all", ids as unknown as [string, ...string[]]), last])).toBe(STRAIGHT);
  });

  test("by the end of the plan where it has no schedule of its own, and not what recurs", () => {
    const whole = measured({ atLeast: "12" }, { id: "whole", baseline });
    const given = (first: TargetInput) => pathOf([first, group("all", ["whole", "t"]), last], { period: "2011/2013" });
    expect(given(whole)).toBe(THROUGH_LATE);
    expect(given({ ...whole, schedule: { every: "year" } })).toBe(STRAIGHT);
    expect(pathOf([whole, group("all", ["whole", "t"]), last], { period: "2011/.." })).toBe(STRAIGHT);
  });

  test.each<[what: string, bound: Bound, metric: Case["metric"], path: string]>([
    ["a least", { above: "12" }, stock, THROUGH_LATE],
    ["a most", { atMost: "12" }, stock, THROUGH_LATE],
    ["the near end of a range", { within: ["12", "13"] }, stock, THROUGH_LATE],
    ["no range of which both ends bind", { within: ["12", "13"] }, undirected, STRAIGHT],
    ["nothing that is read from the evidence", { atLeast: { metric: "m", period: "2010" } }, stock, STRAIGHT],
  ])("with one end: %s", (_what, bound, metric, path) => {
    const stages = [stage("late", "2013", bound), group("all", ["late", "t"])];
    expect(pathOf([...stages, last], metric === undefined ? {} : { metric })).toBe(path);
  });
});

describe("a stage is of the same figure of the same districts", () => {
  const food = { where: { its: "food", equals: "yes" } } as const;
  const goods = { where: { its: "goods", equals: "yes" } } as const;
  const dry = { its: "dry", equals: "yes" } as const;
  type More = Partial<MeasuredTarget>;

  test.each<[what: string, first: More, then: More]>([
    ["measured at its level, said or not", { measure: "level" }, {}],
    ["in one scope", { scope: "食品" }, { scope: "食品" }],
    ["of one group of districts", { districts: "children" }, { districts: "children" }],
    ["of listed districts in another order", { districts: ["a", "d"] }, { districts: ["d", "a"] }],
    [
      "of districts each with a bound of its own, in another order",
      { districts: { d: { atLeast: "12" }, a: { atLeast: "9" } } },
      { districts: { a: { atLeast: "14" }, d: { atLeast: "15" } } },
    ],
    ["of the districts of whom the same is true", { districts: food }, { districts: food }],
    [
      "of districts by what they file, with another bound for the others or not",
      { districts: { filed: true, otherwise: { atLeast: "12" } }, bound: { atLeast: "1" } },
      { districts: { filed: true, otherwise: { atLeast: "15" } }, bound: { atLeast: "1" } },
    ],
  ])("%s", (_what, first, then) => {
    const targets = [{ ...late, ...first }, group("all", ["late", "t"]), { ...last, ...then }];
    expect(pathOf(targets, { district: "d" })).toBe(THROUGH_LATE);
  });

  test.each<[what: string, first: More, then: More]>([
    ["in another scope", { scope: "食品" }, { scope: "药品" }],
    ["in a scope where the target has none", { scope: "食品" }, {}],
    ["in none where the target has a scope", {}, { scope: "食品" }],
    ["of another measure", { measure: { change: "baseline" } }, {}],
    ["from another baseline", { baseline: { period: "2010", value: "4" } }, {}],
    ["from no baseline of its own", { baseline: { period: "2010" } }, {}],
    ["of another group of districts", { districts: "children" }, { districts: "tree" }],
    ["of a group where the target is of none", { districts: "tree" }, {}],
    ["of other listed districts", { districts: ["a", "d"] }, { districts: ["b", "d"] }],
    ["of those of whom something else is true", { districts: food }, { districts: goods }],
    ["of those that a filter leaves", { districts: "tree", filter: { not: dry } }, { districts: "tree" }],
    [
      "of fewer districts each with a bound of its own",
      { districts: { d: { atLeast: "12" } } },
      { districts: { a: { atLeast: "14" }, d: { atLeast: "15" } } },
    ],
    ["of another metric", { metric: "n" }, {}],
  ])("not %s", (_what, first, then) => {
    const targets = [{ ...late, ...first }, group("all", ["late", "t"]), { ...last, ...then }];
    expect(pathOf(targets, { district: "d", metrics: [{ ...stock, id: "n" }] })).toBe(STRAIGHT);
  });

  test("and a bound that a district's own plan files for it, if it does", () => {
    const filed = (id: string) => ({
      ...measured({ atLeast: id === "late" ? "12" : "15" }, { id, parent: { plan: "p", target: id } }),
      schedule: { by: id === "late" ? "2013" : "2015" },
    });
    const given = (ids: readonly string[], more: { readonly otherwise?: Bound } = {}) => {
      const plan = { ...planOf(stock, ids.map(filed), "2011/2015"), id: "plan-d" };
      const districts = { filed: true } as const;
      const targets = [
        { ...late, districts },
        group("all", ["late", "t"]),
        { ...last, districts: { ...districts, ...more } },
      ];
      return pathOf(targets, { district: "d", plans: [plan] });
    };
    expect(given(["late", "t"])).toBe(THROUGH_LATE);
    expect(given(["late", "t"], { otherwise: { atLeast: "1" } })).toBe(THROUGH_LATE);
    expect(given(["t"])).toBe(STRAIGHT);
  });
});

test("a path needs an amount to start from: a baseline that was not observed is none", () => {
  expect(pathOf([{ ...last, baseline: { period: "2010" } }])).toBe("no-baseline");
});

describe("a path needs a day to start from", () => {
  const open = { period: "../2015", rows: [{ period: "2013", value: "8" }], asOf: "2013-06-30" } as const;
  const dayless = { baseline: { value: "5" }, schedule: { by: "2013" } } as const;

  test.each<[what: string, more: Partial<MeasuredTarget>]>([
    ["a level", {}],
    ["a change", { measure: { change: "baseline" } }],
    ["a multiple", { measure: { factor: "baseline" } }],
  ])("%s has none from a printed baseline without one, in a plan that is open to the past", (_what, more) => {
    expect(pathOf([{ ...last, ...dayless, ...more }], open)).toBe("no-baseline");
    expect(pathOf([{ ...last, ...dayless, ...more, baseline }], open)).toMatch(/^linear: 2010-12 /);
  });

  test("a total that starts with the first day there is has none before it", () => {
    const given = { metric: flow, rows: [{ period: "0001", value: "3" }], period: "0001", asOf: "0001-06-30" };
    expect(pathOf([measured({ atLeast: "15" })], given)).toBe("no-path");
    expect(
      pathOf([measured({ atLeast: "15" })], {
        ...given,
        rows: [{ period: "0002", value: "3" }],
        period: "0002",
        asOf: "0002-06-30",
      }),
    ).toBe("linear: 0001-12 0, 0002-12 15");
  });

  test.each<[what: string, metric: Case["metric"], more: Partial<MeasuredTarget>, path: string]>([
    ["a level asked for anew in each year", stock, { schedule: { every: "year" } }, "no-path"],
    ["a total that fills up anew in each year", flow, { schedule: { every: "year" } }, "linear: 2010-12 0, 2011-12 15"],
    [
      "a change of a total asked for anew in each year",
      flow,
      { schedule: { every: "year" }, measure: { change: "baseline" }, baseline },
      "no-path",
    ],
    ["a change on the year before", stock, { measure: { change: "previous" } }, "no-path"],
    ["a multiple of the year before", stock, { measure: { factor: "sameLastYear" } }, "no-path"],
    ["a growth a year", stock, { measure: { compoundGrowth: "baseline" }, baseline }, "no-path"],
  ])("%s", (_what, metric, more, path) => {
    const rows = [
      { period: "2010", value: "5" },
      { period: "2011", value: "6" },
    ];
    const target = measured({ atLeast: "15" }, { schedule: { by: "2011" }, ...more });
    expect(pathOf([target], { rows, asOf: "2011-06-30", ...(metric === undefined ? {} : { metric }) })).toBe(path);
  });
});
