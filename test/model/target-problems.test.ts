import { describe, expect, test } from "vitest";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import { count, plan, source, target } from "./plans.js";

const undirected = { ...count, id: "neither", direction: "none" } as const;
const measured = (more: object) => ({
  kind: "measured",
  id: "t",
  source,
  metric: "towns",
  bound: { atLeast: "9" },
  ...more,
});

function planWith(...targets: readonly object[]) {
  return { ...plan, metrics: [...plan.metrics, undirected], targets: [target, ...targets] };
}

function told(...targets: readonly object[]): readonly string[] {
  const checked = checkPlan(planWith(...targets));
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.slice(2).join(".")} ${code}`);
}

describe("every form of target that means something is read, and comes back as it was", () => {
  const average = { metric: "towns", district: "330000" } as const;
  const forms: readonly object[] = [
    { measure: { factor: "baseline" }, baseline: { period: "2012" }, bound: { atLeast: "2" } },
    { measure: { compoundGrowth: "baseline" }, baseline: { period: "2010", value: "12" }, bound: { reach: "8" } },
    { measure: { rank: "siblings" }, bound: { atMost: "3" } },
    { measure: { rank: ["330000", "320000"] }, bound: { within: ["1", "3"] } },
    { measure: { rank: { where: { metric: "towns", atLeast: "1" } } }, bound: { reach: "3" } },
    { metric: "service-level", measure: { rank: "siblings" }, bound: { atMost: "3" } },
    { metric: "stages", measure: { rank: "siblings" }, bound: { atMost: "3" } },
    { bound: { atLeast: average } },
    { bound: { above: { plus: [average, "2"] } } },
    { bound: { within: [{ times: [average, "0.9"] }, { times: [average, "1.1"] }] } },
    { bound: { about: average, tolerance: { times: [average, "0.1"] } } },
    { bound: { atLeast: { target: "pass", read: "required" } } },
    { metric: "service-level", bound: { atLeast: { metric: "service-level", district: "parent" } } },
    { schedule: { every: "year" } },
    { schedule: { every: "quarter", during: "2011/2015", run: 3 } },
    { schedule: { every: "year", during: "2013/.." } },
    { schedule: { every: "year", during: "../2020" } },
    { districts: { filed: true } },
    { districts: { filed: true, otherwise: { atLeast: "5" } } },
    { districts: { where: { metric: "towns", above: "0" } } },
    { districts: { where: { atLeast: "5" }, filed: { atLeast: "6" } } },
    { districts: { where: { atLeast: "5" } } },
    { districts: "children", filter: { metric: "pass-rate", atLeast: "50" } },
    { parent: { plan: "province", target: "towns" } },
  ];
  test.each(forms.map((form) => [JSON.stringify(form), form] as const))("%s", (_, form) => {
    const written = measured(form);
    expect(told(written)).toEqual([]);
    expect(parsePlan(planWith(written)).targets[1]).toEqual(written);
  });
});

describe("every form that means nothing is told", () => {
  const average = { metric: "towns", district: "330000" } as const;
  const forms: readonly (readonly [object, readonly string[]])[] = [
    [{ measure: { factor: "last" } }, ["measure.factor unknown-word"]],
    [{ measure: { rank: "assessed" } }, ["measure.rank unknown-word"]],
    [{ measure: { rank: ["a", "a"] } }, ["measure.rank.1 duplicate-id"]],
    [{ metric: "neither", measure: { rank: "siblings" } }, ["measure.rank direction-needed"]],
    [{ measure: { rank: "siblings" }, bound: { atMost: "0" } }, ["bound.atMost amount-too-small"]],
    [{ measure: { rank: "siblings" }, baseline: { value: "1" } }, ["baseline unused-key"]],
    [{ measure: { rank: "siblings" }, schedule: { by: "../2013" } }, ["schedule.by open-period"]],
    [{ measure: { factor: "previous" }, baseline: { value: "1" } }, ["baseline unused-key"]],
    [
      { measure: { compoundGrowth: "baseline" }, baseline: { period: ["2009", "2010"] } },
      ["baseline.period wrong-shape"],
    ],
    [{ metric: "service-level", measure: { factor: "previous" } }, ["measure.factor measure-not-for-kind"]],
    [{ metric: "stages", measure: { compoundGrowth: "previous" } }, ["measure.compoundGrowth measure-not-for-kind"]],
    [{ metric: "pass-rate", measure: { factor: "previous" }, bound: { all: true } }, ["bound.all bound-not-for-kind"]],
    [{ bound: { atLeast: { metric: "lost" } } }, ["bound.atLeast.metric dangling-id"]],
    [{ bound: { atLeast: { target: "lost", read: "value" } } }, ["bound.atLeast.target dangling-id"]],
    [{ bound: { atLeast: { item: "total" } } }, ["bound.atLeast.item source-not-here"]],
    [{ bound: { atLeast: { metric: "service-level" } } }, ["bound.atLeast wrong-shape"]],
    [{ bound: { atLeast: { target: "pass", read: "status" } } }, ["bound.atLeast wrong-shape"]],
    [{ bound: { atLeast: { plus: ["many", average] } } }, ["bound.atLeast.plus.0 not-an-amount"]],
    [{ bound: { about: average, tolerance: { metric: "lost" } } }, ["bound.tolerance.metric dangling-id"]],
    [{ metric: "neither", bound: { reach: average } }, ["bound.reach direction-needed"]],
    [{ bound: { atLeast: { target: "t", read: "value" } } }, ["bound.atLeast.target cycle"]],
    [{ metric: "stages", bound: { all: true }, schedule: { every: "year" } }, ["schedule.every schedule-not-for-kind"]],
    [{ schedule: { every: "week" } }, ["schedule.every unknown-word"]],
    [{ schedule: { every: "year", by: "2013" } }, ["schedule one-of-keys"]],
    [{ schedule: { every: "year", during: "2013-07/2014-06" } }, ["schedule.during no-whole-period"]],
    [{ schedule: { every: "year", during: "../2012" } }, ["schedule.during no-whole-period"]],
    [{ schedule: { every: "year", run: 2 } }, ["schedule.run run-too-long"]],
    [{ schedule: { every: "month", run: 0 } }, ["schedule.run wrong-shape"]],
    [{ schedule: { every: "month", run: 1.5 } }, ["schedule.run wrong-shape"]],
    [{ districts: { filed: true, otherwise: { atLeast: "A" } } }, ["districts.otherwise.atLeast not-an-amount"]],
    [{ districts: { filed: true, bound: {} } }, ["districts.bound unknown-key"]],
    [{ districts: { where: { metric: "lost", above: "0" } } }, ["districts.where.metric dangling-id"]],
    [{ districts: {} }, ["districts empty-list"]],
    [{ marks: {} }, ["marks empty-list"]],
    [{ bound: { atleast: "9" } }, ["bound one-of-keys"]],
    [{ filter: { metric: "towns" } }, ["filter one-of-keys"]],
    [{ filter: { metric: "towns", atLeast: "many" } }, ["filter.atLeast not-an-amount"]],
    [{ parent: { plan: "province" } }, ["parent.target missing-key"]],
  ];
  test.each(forms.map(([form, problems]) => [JSON.stringify(form), form, problems] as const))(
    "%s",
    (_, form, problems) => {
      expect(told(measured(form))).toEqual(problems);
    },
  );
});

test("a chain of bounds that comes back is a cycle, also through a group and a filter", () => {
  const reads = (id: string) => ({ target: id, read: "value" });
  expect(
    told(
      measured({ id: "a", bound: { atLeast: reads("b") } }),
      measured({ id: "b", districts: { d: { atLeast: { plus: ["1", reads("a")] } } } }),
      measured({ id: "c", filter: { target: "g", read: "status", in: ["met"] } }),
      { kind: "group", id: "g", source, of: "any", targets: ["c"] },
    ),
  ).toEqual(["bound.atLeast.target cycle", "filter.target cycle"]);
});

test("what a bound names and what could not be read is no second fault", () => {
  const checked = checkPlan({
    ...planWith(measured({ bound: { atLeast: { metric: "bad" } } })),
    metrics: [...plan.metrics, { ...count, id: "bad", accrual: "flood" }],
  });
  expect(checked.ok ? [] : checked.problems.map(({ path }) => path.join("."))).toEqual(["metrics.4.accrual"]);
});

test("an unknown key hides none of what else is wrong with a target", () => {
  expect(
    told(
      measured({
        metric: "pass-rate",
        bound: { atLeast: "105" },
        districts: { d: { atLeast: "1", extra: 1 } },
        more: 2,
      }),
    ),
  ).toEqual(["districts.d.extra unknown-key", "more unknown-key", "bound.atLeast bound-out-of-range"]);
});
