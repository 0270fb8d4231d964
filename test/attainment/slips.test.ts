import { describe, expect, test } from "vitest";
import { attain, attainTarget } from "../../src/attainment/attain.js";
import { compareAttainments } from "../../src/attainment/compare-attainments.js";
import { deadlineOf } from "../../src/attainment/deadline-of.js";
import { requireJudged } from "../../src/attainment/require-judged.js";
import { requireSameMetrics } from "../../src/attainment/same-metrics.js";
import { checkTarget } from "../../src/model/check-target.js";
import type { Judgement } from "../../src/model/observation.js";
import type { Metric } from "../../src/model/metric.js";
import { reviewPlan } from "../../src/model/review-plan.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import { measured, METRICS, planOf } from "./plan-of.js";

const { flow, index, milestone, ordinal, rate, share, stock } = METRICS;
const goal = { id: "j", kind: "judged", statement: "先进", source: { clause: "一" } } as const;
const plan = planOf(index, [goal, measured({ atLeast: "1" })]);
const judgement: Judgement = { target: "j", on: "2013-05-01", by: "市政府", status: "met" };

describe("judgements", () => {
  const other = { ...plan, id: "q", targets: plan.targets.slice(1) };

  test("are of the judged targets of one of the plans", () => {
    expect(() => requireJudged([], [], [])).not.toThrow();
    expect(() => requireJudged([judgement, judgement], [other, plan], [])).not.toThrow();
  });

  test("of anything else are refused, with the plans that have it not", () => {
    expect(() => requireJudged([judgement, { ...judgement, target: "t" }], [plan], [])).toThrow(
      new RangeError('judgements: "t" is no judged target of plan "p"; checkJudgements tells what is wrong with each'),
    );
    expect(() => requireJudged([{ ...judgement, target: "x" }], [plan, other], [])).toThrow(
      new RangeError(
        'judgements: "x" is no judged target of the plans "p", "q"; checkJudgements tells what is wrong with each',
      ),
    );
  });

  test("are of the plan's own district or one the evidence knows, or they would be passed over", () => {
    const of = (district: string) => ({ ...judgement, district });
    expect(() => requireJudged([judgement, of("d"), of("a")], [plan], ["a"])).not.toThrow();
    expect(() => requireJudged([of("a"), of("mars")], [plan], ["a", "b"])).toThrow(
      new RangeError(
        'judgement of j: district: "mars" is neither the plan\'s nor one of the evidence; accepted: "d", "a", "b"',
      ),
    );
    expect(() => requireJudged([of("mars")], [plan, { ...plan, district: "e" }], ["1", "2", "3", "4"])).toThrow(
      /accepted: "d", "e", "1", "2", "3", …$/,
    );
    expect(() => requireJudged([of("mars")], [plan], ["1", "2", "3", "4"])).toThrow(
      /accepted: "d", "1", "2", "3", "4"$/,
    );
  });

  test("of a district in question are looked at, though the evidence has not heard of it", () => {
    const values = rollUp(readObservations([], { metrics: [index] }).observations, { metrics: [index] });
    const judgements = [{ ...judgement, district: "a" }];
    const day = { asOf: "2014-01-01" };
    expect(attainTarget(plan, "j", { values, judgements }, { ...day, district: "a" }).status).toBe("met");
    expect(() => attainTarget(plan, "j", { values, judgements }, day)).toThrow(
      /^judgement of j: district: "a" is neither/,
    );
    expect(() => attain(plan, { values, judgements }, day)).toThrow(RangeError);
  });

  test("that are none are refused, with their place", () => {
    expect(() => requireJudged("j" as never, [plan], [])).toThrow(
      new TypeError('judgements: "j" is no list; accepted: a list of judgements'),
    );
    for (const [none, place] of [
      [[null], 0],
      [[judgement, null], 1],
    ] as const) {
      const message = `judgements[${String(place)}]: null is no judgement; accepted: { target, on, by, status }`;
      expect(() => requireJudged(none as never, [plan], [])).toThrow(new TypeError(message));
    }
  });
});

test.each([
  ["one", { target: "t", status: "met" }],
  ["a text", "t"],
])("%s in place of a list of attainments is refused", (_what, given) => {
  expect(() => compareAttainments(given as never, [])).toThrow(
    /^before: .* is no list; accepted: a list of attainments$/,
  );
});

test.each([
  ["nothing", null, "null"],
  ["a target without a status", { target: "t" }, "object"],
  ["a status without a target", { status: "met" }, "object"],
  ["a target that is no id", { target: 7, status: "met" }, "object"],
])("%s among attainments is refused, with its place", (_what, given, told) => {
  const known = { target: "t", status: "met" };
  expect(() => compareAttainments([], [known, given] as never)).toThrow(
    new TypeError(`after[1]: ${told} is no attainment; accepted: what attain gave`),
  );
});

describe("a metric of the plan and the one that was rolled up", () => {
  const held = (planned: Metric, rolledUp: Metric) => () => {
    const { observations } = readObservations([], { metrics: [rolledUp] });
    requireSameMetrics(planOf(planned, []), rollUp(observations, { metrics: [rolledUp] }));
  };

  test.each<[what: string, planned: Metric, rolledUp: Metric]>([
    [
      "in name, unit, direction and range",
      index,
      { ...index, name: "x", unit: "%", direction: "down", range: ["0", "9"] },
    ],
    ["in a scale written otherwise", rate, { ...rate, per: "10000.0" }],
    ["in a default that is written out", stock, { ...stock, over: "last", across: "sum" }],
    ["in the same levels", ordinal, { ...ordinal, levels: [...ordinal.levels] }],
    ["in the same items", milestone, { ...milestone, items: [...milestone.items] }],
  ])("may differ %s", (_what, planned, rolledUp) => {
    expect(held(planned, rolledUp)).not.toThrow();
  });

  const itemless: Metric = { id: "m", name: "done", unit: "", kind: "milestone", direction: "up" };
  test.each<[key: string, planned: Metric, rolledUp: Metric]>([
    ["kind", share, index],
    ["accrual", stock, flow],
    ["per", rate, { ...rate, per: "1000" }],
    ["levels", ordinal, { ...ordinal, levels: ["C", "B", "AA", "A"] }],
    ["levels", ordinal, { ...ordinal, levels: ["C", "B", "A"] }],
    ["items", milestone, { ...milestone, items: ["x", "z", "y"] }],
    ["items", milestone, { ...milestone, items: ["x", "y"] }],
    ["items", itemless, milestone],
    ["items", milestone, itemless],
    ["over", flow, { ...flow, over: "mean" }],
    ["across", stock, { ...stock, across: "mean" }],
  ])("may not differ in %s", (key, planned, rolledUp) => {
    expect(held(planned, rolledUp)).toThrow(
      new RangeError(
        `values: metric "m" was rolled up with another ${key} than plan "p" gives it; roll up with the plan's metrics`,
      ),
    );
  });

  test("may not be weighed or reach otherwise; one that was not rolled up is no matter", () => {
    const with2 = (more: object): Metric => ({ ...index, across: "mean", ...more });
    const rollup = (metric: Metric) => ({ definitions: [metric] }) as never;
    const compared = (planned: Metric, rolledUp: Metric) => () => {
      requireSameMetrics({ ...plan, metrics: [planned] }, rollup(rolledUp));
    };
    expect(compared(with2({ weight: "w" }), with2({ weight: "v" }))).toThrow(/another weight than/);
    expect(compared(with2({ weight: "w" }), with2({ weight: "w" }))).not.toThrow();
    expect(compared(with2({ reach: { a: 1 } }), with2({ reach: { a: 2 } }))).toThrow(/another reach than/);
    expect(compared(with2({ reach: { a: 1 } }), with2({ reach: { a: 1 } }))).not.toThrow();
    expect(compared(index, { ...flow, id: "other" })).not.toThrow();
  });
});

test("a deadline is asked of a plan's own targets", () => {
  expect(() => deadlineOf(plan, "x")).toThrow(new RangeError('target: "x" is no target of plan "p"'));
  expect(() => deadlineOf(null as never, "x")).toThrow(
    new TypeError("plan: null is no plan; accepted: what parsePlan gave, or the value that checkPlan did"),
  );
});

describe("what is half there is refused by name", () => {
  const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
  const day = { asOf: "2014-01-01" };

  test("a rollup without districts", () => {
    const half = { columns: [], definitions: [] } as unknown as typeof values;
    expect(() => attain(plan, { values: half }, day)).toThrow(
      new TypeError("values: object is no rollup; accepted is what rollUp gave"),
    );
  });

  test.each([
    ["a target without a bound", { id: "x", kind: "measured", metric: "m" }],
    ["a target whose bound is a text", { id: "x", kind: "measured", metric: "m", bound: "90" }],
    ["a target whose bound asks for nothing", { id: "x", kind: "measured", metric: "m", bound: {} }],
    ["a target between no two ends", { id: "x", kind: "measured", metric: "m", bound: { within: 5 } }],
    ["a target between one end", { id: "x", kind: "measured", metric: "m", bound: { within: ["5"] } }],
    ["a target without a metric", { id: "x", kind: "measured", bound: { atLeast: "1" } }],
    ["a target without an id", { kind: "judged", statement: "先进" }],
    ["a group without members", { id: "x", kind: "group", of: "all" }],
  ])("%s", (_, draft) => {
    expect(() => attainTarget(plan, draft as never, { values }, day)).toThrow(TypeError);
    expect(() => attainTarget(plan, draft as never, { values }, day)).toThrow(
      /is neither an id nor a target; accepted: an id of the plan's, or what checkTarget gave$/,
    );
  });

  test.each([
    ["one bound", { atLeast: "90%" }, '"90%"'],
    ["an end of two", { within: ["1", "many"] }, '"many"'],
    ["a tolerance", { about: "1", tolerance: "" }, '""'],
    ["nothing at all", { atLeast: null }, "null"],
  ])("an unchecked draft that asks for no amount: %s", (_, bound, told) => {
    const draft = { id: "x", kind: "measured", metric: "m", bound, source: { clause: "1" } };
    expect(() => attainTarget(plan, draft as never, { values }, day)).toThrow(
      new RangeError(`target: "x" asks for ${told}, which is no amount; accepted: what checkTarget gave`),
    );
  });

  test("an unchecked draft of an ordinal metric that asks for no level", () => {
    const graded = planOf(ordinal, []);
    const { observations } = readObservations([], { metrics: graded.metrics });
    const draft = (atLeast: string) =>
      ({ id: "x", kind: "measured", metric: "m", bound: { atLeast }, source: { clause: "1" } }) as never;
    const asked = (atLeast: string) =>
      attainTarget(graded, draft(atLeast), { values: rollUp(observations, { metrics: graded.metrics }) }, day);
    expect(asked("AA").status).toBe("no-evidence");
    expect(() => asked("AAAA")).toThrow(/asks for "AAAA", which is no amount and no level; accepted:/);
  });

  test.each([
    ["metrics", "metric", null, "null"],
    ["targets", "target", null, "null"],
    ["targets", "target", {}, "object"],
    ["agencies", "agency", "quality", '"quality"'],
    ["domains", "domain", 7, "7"],
    ["tasks", "task", undefined, "undefined"],
  ])("a plan with %s among which one is no %s", (list, noun, none, told) => {
    const broken = { ...plan, [list]: [none] };
    const message = `plan: ${list}[0]: ${told} is no ${noun}; accepted: what parsePlan gave, or the value that checkPlan did`;
    expect(() => reviewPlan(broken as never)).toThrow(new TypeError(message));
    expect(() => attain(broken as never, { values }, day)).toThrow(new TypeError(message));
  });

  test("a plan whose agencies are no list", () => {
    expect(() => reviewPlan({ ...plan, agencies: "quality" } as never)).toThrow(
      new TypeError('plan: agencies: "quality" is no list; accepted: a list of agencies'),
    );
  });

  test("an attainment without a trace, compared with another", () => {
    const whole = attain(plan, { values }, day);
    const bare = whole.map(({ trace: _, ...rest }) => rest) as unknown as typeof whole;
    expect(() => compareAttainments(bare, whole)).toThrow(/^before\[0\]: .* has no trace; accepted: what attain gave$/);
    expect(() => compareAttainments(whole, bare)).toThrow(/^after\[0\]: .* has no trace; accepted: what attain gave$/);
  });

  test.each([undefined, null, {}, [], 5, "x"])("a plan that is %j, to check a target against", (none) => {
    expect(() => checkTarget({ id: "x" }, none as never)).toThrow(TypeError);
    expect(() => checkTarget({ id: "x" }, none as never)).toThrow(
      /^plan: .* is no plan; accepted: what parsePlan gave/,
    );
  });
});
