import { describe, expect, test } from "vitest";
import { cascadeByAgency } from "../../src/decomposition/cascade-by-agency.js";
import { reconcile } from "../../src/decomposition/reconcile.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Plan } from "../../src/model/plan.js";
import { group, judged, METRICS, planOf, target } from "./small-plan.js";

/** A district's plan, whose targets carry out those of the city's plan of their ids unless they say otherwise. */
function below(district: string, ...targets: readonly object[]): Plan {
  return childPlan({ id: `city.${district}`, district }, ...targets);
}

function childPlan(head: object, ...targets: readonly object[]): Plan {
  return parsePlan({
    format: "quality-plan/1",
    id: "child",
    title: "要点",
    district: "east",
    period: "2013",
    metrics: METRICS,
    targets: targets.map((written) => ({
      parent: { plan: "city", target: (written as { id: string }).id },
      ...written,
    })),
    ...head,
  });
}

const found = (city: Plan, ...children: readonly Plan[]) => reconcile(city, children);
const towns = (bound: object, rest: object = {}) => target("towns", { bound, ...rest });
const rate = (bound: object, rest: object = {}) => target("rate", { bound, ...rest });

describe("a sum", () => {
  test.each([
    ["at least", { atLeast: "12" }, { atLeast: "7" }, { atLeast: "4" }, "sum-falls-short", "11"],
    ["at most", { atMost: "12" }, { atMost: "7" }, { atMost: "6" }, "sum-exceeds", "13"],
    ["above, just met", { above: "12" }, { atLeast: "7" }, { atLeast: "5" }, "sum-falls-short", "12"],
    ["reach", { reach: "12" }, { reach: "7" }, { atLeast: "4.5" }, "sum-falls-short", "11.5"],
    ["about", { about: "12", tolerance: "1" }, { atLeast: "7" }, { atLeast: "3" }, "sum-falls-short", "10"],
  ])("that does not come out is found with both figures: %s", (_, asked, one, other, code, sum) => {
    const expected = { about: "11" }[Object.keys(asked)[0] ?? ""] ?? "12";
    expect(found(planOf(towns(asked)), below("east", towns(one)), below("west", towns(other)))).toEqual([
      {
        code,
        severity: "wrong",
        target: "towns",
        metric: "towns",
        amounts: { expected, found: sum },
        path: ["targets", 0, "bound"],
      },
    ]);
  });

  test.each([
    [{ atLeast: "12" }, { atLeast: "7" }, { above: "5" }],
    [{ above: "12" }, { atLeast: "7" }, { above: "5" }],
    [{ atMost: "12" }, { below: "7" }, { atMost: "5" }],
    [{ equals: "12" }, { equals: "7" }, { equals: "5" }],
  ])("that comes out is not: %j", (asked, one, other) => {
    expect(found(planOf(towns(asked)), below("east", towns(one)), below("west", towns(other)))).toEqual([]);
  });

  test("is exact at any size: thirds of a third", () => {
    const [east, west, north] = ["east", "west", "north"].map((id) => below(id, towns({ atLeast: "1/9" })));
    expect(found(planOf(towns({ atLeast: "1/3" })), east!, west!, north!)).toEqual([]);
    expect(found(planOf(towns({ above: "1/3" })), east!, west!, north!)).toMatchObject([{ code: "sum-falls-short" }]);
  });

  test("of a limit needs everybody, of a floor only those who take part", () => {
    const none = below("west", judged("own", { parent: { plan: "elsewhere", target: "x" } }));
    expect(
      found(planOf(towns({ atLeast: "5" })), below("east", towns({ atLeast: "5" })), none).map(({ code }) => code),
    ).toEqual(["plan-takes-nothing"]);
    expect(found(planOf(towns({ atMost: "5" })), below("east", towns({ atMost: "5" })), none)).toMatchObject([
      { code: "plan-takes-nothing", plan: "city.west" },
      { code: "district-without-target", severity: "weak", target: "towns", district: "west" },
    ]);
  });

  test("is not claimed while a part of it is unknown", () => {
    const east = below("east", towns({ atLeast: "1" }));
    const city = planOf(towns({ atLeast: "12" }));
    expect(found(city, east, below("west", towns({ atLeast: { metric: "holders" } }))).map(({ code }) => code)).toEqual(
      ["bound-not-comparable"],
    );
    expect(found(city, east, below("west", towns({ atMost: "3" }))).map(({ code }) => code)).toEqual([
      "bound-on-other-side",
    ]);
    expect(
      found(city, east, below("west", towns({ atLeast: "3" }, { districts: "children" }))).map(({ code }) => code),
    ).toEqual(["bound-not-comparable"]);
    expect(
      found(city, east, below("west", towns({ atLeast: "3" }, { schedule: { by: "2011/2013" } }))).map(
        ({ code }) => code,
      ),
    ).toEqual(["window-differs"]);
  });

  test("takes the last of a district's stages, and none of what nobody can add", () => {
    const holders = (id: string, reach: string, by: string) =>
      target("holders", { id, bound: { reach }, schedule: { by }, parent: { plan: "city", target: "holders" } });
    const city = planOf(target("holders", { bound: { reach: "10" } }));
    const staged = below("east", holders("first", "4", "2013-H1"), holders("second", "10", "2013"));
    expect(found(city, staged)).toEqual([]);
    const twice = below("east", holders("one", "4", "2013"), holders("two", "6", "2013"));
    expect(found(city, twice)).toEqual([
      { code: "taken-twice", severity: "weak", target: "holders", district: "east", times: 2, path: [] },
    ]);
    const otherPlan = childPlan({ id: "again" }, holders("again", "10", "2013"));
    expect(found(city, below("east", holders("one", "10", "2013")), otherPlan)).toMatchObject([
      { code: "taken-twice", times: 2 },
    ]);
  });
});

describe("a bound that is not added up", () => {
  test.each([
    [{ atLeast: "94" }, { atLeast: "93" }, "94", "93"],
    [{ atLeast: "94" }, { above: "93" }, "94", "93"],
    [{ above: "94" }, { atLeast: "94" }, "94", "94"],
    [{ reach: "94" }, { about: "94", tolerance: "1" }, "94", "93"],
    [{ all: true }, { atLeast: "99.9" }, "100", "99.9"],
  ])("is looser: %j, %j", (asked, bound, expected, here) => {
    expect(found(planOf(rate(asked)), below("east", rate(bound)))).toEqual([
      {
        code: "looser-bound",
        severity: "weak",
        target: "rate",
        plan: "city.east",
        district: "east",
        metric: "rate",
        measure: "level",
        stated: { expected, found: here },
        path: ["targets", 0, "bound"],
      },
    ]);
  });

  test("is wrong where every district owes it, and is held to the bound of each", () => {
    const each = planOf(rate({ atLeast: "90" }, { districts: { east: { atLeast: "95" }, west: { atLeast: "80" } } }));
    expect(found(each, below("east", rate({ atLeast: "94" })), below("west", rate({ atLeast: "80" })))).toMatchObject([
      { code: "looser-bound", severity: "wrong", district: "east", stated: { expected: "95", found: "94" } },
    ]);
    const filed = planOf(rate({ atLeast: "90" }, { districts: { filed: true } }));
    expect(found(filed, below("east", rate({ atLeast: "10" })))).toEqual([]);
  });

  test("tells what it is a bound of", () => {
    const growth = (atLeast: string) => rate({ atLeast }, { measure: { growth: "previous" } });
    expect(found(planOf(growth("10")), below("east", growth("8")))).toMatchObject([
      { code: "looser-bound", measure: "growth", stated: { expected: "10", found: "8" } },
    ]);
  });

  test("is told by its level where it is one", () => {
    const city = planOf(target("level", { bound: { atLeast: "A" } }));
    expect(found(city, below("east", target("level", { bound: { atLeast: "B" } })))).toMatchObject([
      { stated: { expected: "A", found: "B" } },
    ]);
  });

  test("is the same where it reads the same, and not comparable where it reads another", () => {
    const benchmark = (metric: string) => rate({ atLeast: { metric, district: "nation" } });
    expect(found(planOf(benchmark("neutral")), below("east", benchmark("neutral")))).toEqual([]);
    expect(found(planOf(benchmark("neutral")), below("east", benchmark("deaths")))).toMatchObject([
      { code: "bound-not-comparable", severity: "note" },
    ]);
  });

  test("of districts that are counted is not one of a district", () => {
    const metrics = METRICS.map((metric) => (metric.id === "holders" ? { ...metric, across: "count" } : metric));
    const holders = target("holders", { bound: { atLeast: "5" } });
    const city = parsePlan({ ...planOf(), metrics, targets: [holders] });
    const east = childPlan({ metrics }, target("holders", { bound: { atLeast: "1" } }));
    expect(found(city, east)).toMatchObject([{ code: "bound-not-comparable", severity: "note" }]);
    const bureau = childPlan({ metrics, district: "city" }, target("holders", { bound: { atLeast: "4" } }));
    expect(found(city, bureau)).toMatchObject([{ code: "looser-bound", stated: { expected: "5", found: "4" } }]);
  });

  test("is missing where a district that owes it does not take it; of a rate of all that is worth knowing", () => {
    const west = below("west", judged("goal"));
    const children = planOf(rate({ atLeast: "90" }, { districts: "children" }), judged("goal"));
    const east = below("east", rate({ atLeast: "90" }), judged("goal"));
    expect(found(children, east, west)).toMatchObject([
      { code: "district-without-target", severity: "weak", district: "west" },
    ]);
    expect(found(planOf(rate({ atLeast: "90" }), judged("goal")), east, west)).toMatchObject([
      { code: "district-without-target", severity: "note", district: "west" },
    ]);
    expect(found(planOf(rate({ atLeast: "90" }, { districts: ["east"] }), judged("goal")), east, west)).toEqual([]);
  });
});

describe("a reference", () => {
  const city = planOf(rate({ atLeast: "90" }), judged("goal"), group("both", "all", ["rate", "goal"]));

  test("nobody makes is a target nobody took; a group goes where its members go", () => {
    expect(found(city).map(({ code, target: id }) => [code, id])).toEqual([
      ["target-not-taken", "rate"],
      ["target-not-taken", "goal"],
    ]);
  });

  test("to those whom none of the plans is for is nobody's to take", () => {
    expect(
      found(planOf(rate({ atLeast: "90" }, { districts: ["north"] })), below("east")).map(({ code }) => code),
    ).toEqual(["plan-takes-nothing"]);
  });

  test("that leads nowhere is wrong; one to another plan is not ours", () => {
    const east = below(
      "east",
      rate({ atLeast: "90" }),
      judged("goal"),
      judged("lost", { parent: { plan: "city", target: "__nothing__" } }),
      judged("other", { parent: { plan: "province", target: "goal" } }),
    );
    expect(found(city, east)).toEqual([
      {
        code: "points-to-nothing",
        severity: "wrong",
        target: "__nothing__",
        plan: "city.east",
        district: "east",
        path: ["targets", 2, "parent", "target"],
      },
    ]);
  });

  test("of a plan to itself is left out and said", () => {
    const self = childPlan({ id: "city", district: "city" }, rate({ atLeast: "90" }));
    expect(found(city, self).map(({ code }) => code)).toEqual([
      "plan-is-its-own-parent",
      "target-not-taken",
      "target-not-taken",
    ]);
  });
});

describe("what cannot be compared", () => {
  const metricsWith = (changed: object) =>
    METRICS.map((metric) => (metric.id === "towns" ? { ...metric, ...changed } : metric));

  test.each([
    ["unit", { unit: "家" }, "个", "家"],
    ["direction", { direction: "down" }, "up", "down"],
    ["accrual", { accrual: "stock", over: "sum" }, "flow", "stock"],
    ["over", { over: "mean" }, "sum", "mean"],
    ["across", { across: "none" }, "sum", "none"],
  ])("is a metric with another %s", (trait, changed, expected, here) => {
    const child = childPlan({ metrics: metricsWith(changed) }, towns({ atLeast: "1" }));
    expect(found(planOf(towns({ atLeast: "12" })), child)).toMatchObject([
      { code: "metric-differs", severity: "wrong", trait, stated: { expected, found: here } },
    ]);
  });

  test("is another metric, but not the same unit in two languages", () => {
    const other = below("east", target("holders", { id: "towns", bound: { atLeast: "12" } }));
    expect(
      found(planOf(towns({ atLeast: "12" })), other).map((finding) => "trait" in finding && finding.trait),
    ).toEqual(["id"]);
    const twoTongues = childPlan(
      { metrics: metricsWith({ unit: { zh: "个", en: "towns" } }) },
      towns({ atLeast: "12" }),
    );
    expect(found(planOf(towns({ atLeast: "12" })), twoTongues)).toEqual([]);
  });

  test("is another kind of target, another measure, another rhythm", () => {
    const city = planOf(towns({ atLeast: "12" }));
    expect(found(city, below("east", judged("towns")))).toMatchObject([
      { code: "kind-differs", stated: { expected: "measured", found: "judged" } },
    ]);
    expect(found(city, below("east", towns({ atLeast: "12" }, { measure: { growth: "previous" } })))).toMatchObject([
      { code: "measure-differs", stated: { expected: "level", found: "growth: previous" } },
    ]);
    expect(found(city, below("east", towns({ atLeast: "12" }, { schedule: { every: "quarter" } })))).toMatchObject([
      { code: "rhythm-differs", stated: { expected: "by", found: "every: quarter" } },
    ]);
  });
});

describe("looser terms", () => {
  test("are a later deadline, told by its day; an earlier one is not", () => {
    const city = planOf(rate({ atLeast: "90" }, { schedule: { by: "2013-H1" } }));
    expect(found(city, below("east", rate({ atLeast: "90" }, { schedule: { by: "2013" } })))).toMatchObject([
      { code: "later-deadline", severity: "weak", stated: { expected: "2013-06-30", found: "2013-12-31" } },
    ]);
    expect(found(city, below("east", rate({ atLeast: "90" }, { schedule: { by: "2013-Q1" } })))).toEqual([]);
    const openEnded = childPlan({ period: "2013/.." }, judged("goal"));
    expect(found(planOf(judged("goal")), openEnded)).toMatchObject([
      { code: "later-deadline", stated: { found: "2013/.." } },
    ]);
  });

  test("are periods that are left out of those in which it recurs; more of them are not", () => {
    const every = (during?: string) =>
      rate({ atLeast: "90" }, { schedule: { every: "year", ...(during === undefined ? {} : { during }) } });
    const city = planOf(every("2011/2015"));
    for (const [here, looser] of [
      ["2011", true],
      ["2012/2015", true],
      ["2013/2020", true],
      ["2011/..", false],
      ["2011/2015", false],
      ["2010/2020", false],
    ] as const) {
      const findings = found(city, childPlan({ period: "2010/2030" }, every(here)));
      expect(findings).toMatchObject(
        looser
          ? [
              {
                code: "fewer-periods",
                severity: "weak",
                target: "rate",
                stated: { expected: "2011/2015", found: here },
              },
            ]
          : [],
      );
      expect(findings.length).toBe(looser ? 1 : 0);
    }
    const running = (during: string) => rate({ atLeast: "90" }, { schedule: { every: "year", run: 3, during } });
    expect(found(planOf(running("2011/2015")), childPlan({}, running("2011/2013")))).toEqual([]);
    expect(found(planOf(running("2011/2015")), childPlan({}, running("2011/2016")))).toMatchObject([
      { code: "later-deadline" },
    ]);
  });

  test.each([
    ["binding", "expected", "weaker-commitment"],
    ["binding", "aspirational", "weaker-commitment"],
    ["expected", "aspirational", "weaker-commitment"],
    ["expected", "binding", undefined],
    ["binding", "directive", undefined],
    ["directive", "aspirational", undefined],
    ["binding", undefined, "commitment-dropped"],
    [undefined, "aspirational", undefined],
  ])("are a weaker commitment: %s above, %s below", (above, here, code) => {
    const said = (commitment: string | undefined) => (commitment === undefined ? {} : { commitment });
    const city = planOf(judged("goal", said(above)));
    expect(found(city, below("east", judged("goal", said(here)))).map((finding) => finding.code)).toEqual(
      code === undefined ? [] : [code],
    );
  });

  test("are any where all was asked for", () => {
    const city = planOf(judged("a"), judged("b"), group("both", "all", ["a", "b"]));
    const east = below("east", judged("a"), judged("b"), group("both", "any", ["a", "b"]));
    expect(found(city, east)).toMatchObject([{ code: "group-differs", severity: "weak" }]);
    expect(
      found(planOf(judged("a"), group("both", "any", ["a"])), below("east", judged("a"), group("both", "all", ["a"]))),
    ).toEqual([]);
  });
});

describe("the plans of departments", () => {
  const lead = (agency: string) => ({ responsibilities: [{ agency, role: "lead" }] });
  const city = planOf(towns({ atLeast: "12" }, lead("bureau")), rate({ atLeast: "90" }));

  test("are held against the city's targets, and never added", () => {
    const drafted = cascadeByAgency(city);
    const plans = drafted.ok ? drafted.value : [];
    expect(plans.map(({ id, district, targets }) => [id, district, targets.map((one) => one.id)])).toEqual([
      ["city.bureau", "city", ["towns"]],
    ]);
    expect(found(city, ...plans).map(({ code, target: id }) => [code, id])).toEqual([["target-not-taken", "rate"]]);
    const second = childPlan({ id: "city.second", district: "city" }, towns({ atLeast: "11" }));
    expect(found(city, ...plans, second)).toMatchObject([
      { code: "looser-bound", plan: "city.second", stated: { expected: "12", found: "11" } },
      { code: "target-not-taken" },
    ]);
  });

  test("are made for agencies that there are, in words a plan may have", () => {
    const asked = (options: unknown, plan: Plan = city) => {
      const drafted = cascadeByAgency(plan, options as { roles: [] });
      return drafted.ok ? [] : drafted.problems.map(({ code, path }) => [code, path.join(".")]);
    };
    expect(asked(null)).toEqual([["wrong-shape", ""]]);
    expect(asked({ agencies: "bureau", roles: 5 })).toEqual([
      ["wrong-shape", "agencies"],
      ["wrong-shape", "roles"],
    ]);
    expect(asked({ agencies: ["bureau", "bureau", "nobody"] })).toEqual([
      ["duplicate-id", "agencies.1"],
      ["dangling-id", "agencies.2"],
    ]);
    expect(asked({}, { ...city, title: "长".repeat(9_999) })).toEqual([["text-too-long", "agencies.0.name"]]);
  });

  test("are each held against them, also one that comes later than another", () => {
    const department = (id: string, rest: object) => childPlan({ id, district: "city" }, rate({ atLeast: "90" }, rest));
    const late = department("late", { schedule: { by: "2014" } });
    expect(found(planOf(rate({ atLeast: "90" })), department("prompt", {}), late)).toMatchObject([
      { code: "later-deadline", plan: "late", stated: { expected: "2013-12-31", found: "2014-12-31" } },
    ]);
  });
});

test("the findings do not hang on the order of the plans, and stand in the order of the targets", () => {
  const city = planOf(towns({ atLeast: "12" }), rate({ atLeast: "90" }));
  const children = ["d", "b", "a", "c"].map((id) => below(id, rate({ atLeast: "80" }), towns({ atLeast: "1" })));
  const one = reconcile(city, children);
  expect(reconcile(city, [...children].reverse())).toEqual(one);
  expect(one.map(({ code, district }) => [code, district])).toEqual([
    ["sum-falls-short", undefined],
    ["looser-bound", "a"],
    ["looser-bound", "b"],
    ["looser-bound", "c"],
    ["looser-bound", "d"],
  ]);
});

test("names of the prototype of objects are names like others", () => {
  const ids = ["constructor", "toString", "valueOf"];
  const city = planOf(...ids.map((id) => towns({ atLeast: "2" }, { id })));
  const children = ids.map((district) => below(district, ...ids.map((id) => towns({ atLeast: "1" }, { id }))));
  expect(reconcile(city, children)).toEqual([]);
  expect(reconcile(city, children.slice(1)).map(({ code }) => code)).toEqual([]);
  expect(reconcile(city, children.slice(2)).map(({ code }) => code)).toEqual([
    "sum-falls-short",
    "sum-falls-short",
    "sum-falls-short",
  ]);
});
