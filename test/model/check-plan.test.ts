import { describe, expect, test } from "vitest";
import { plan as jiaxing } from "../../src/catalog/jiaxing-2013/plan.js";
import { describe as describeProblem } from "../../src/explain/problem.js";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import { type Problem, ProblemsError } from "../../src/model/problem.js";
import { count, grade, plan, planWith, rate, reached, source, target } from "./plans.js";

function problemsOf(data: unknown): readonly Problem[] {
  const checked = checkPlan(data);
  return checked.ok ? [] : checked.problems;
}

/** Path and code of each problem, `targets.0.metric dangling-id`. */
function told(data: unknown): readonly string[] {
  return problemsOf(data).map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("a sound plan", () => {
  test("comes back as it was", () => {
    expect(parsePlan(plan)).toEqual(plan);
  });

  test("is written and read back the same", () => {
    const once = parsePlan(jiaxing);
    expect(parsePlan(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  test("comes back as a copy that does not hold the data it was read from", () => {
    const value = parsePlan(plan);
    expect(value.metrics).not.toBe(plan.metrics);
    expect(value.targets[0]).not.toBe(plan.targets[0]);
  });

  test("has its amounts and periods in their shortest writing", () => {
    const value = parsePlan({
      ...planWith({
        metric: "towns",
        bound: { within: [1.5, "0040/2"] },
        schedule: { by: "2011-01-01/2015-12-31" },
        baseline: { period: ["2010-01/2010-12", "2009"], value: "03.10" },
      }),
      period: "2013-01-01/2013-12-31",
    });
    expect(value.period).toBe("2013");
    expect(value.targets[1]).toMatchObject({
      bound: { within: ["1.5", "20"] },
      schedule: { by: "2011/2015" },
      baseline: { period: ["2010", "2009"], value: "3.1" },
    });
  });

  test("keeps a fraction that no decimal is", () => {
    expect(parsePlan(planWith({ metric: "towns", bound: { atLeast: "2/6" } })).targets[1]).toMatchObject({
      bound: { atLeast: "1/3" },
    });
  });

  test("has its keys in one order, however they came", () => {
    const turned = Object.fromEntries(Object.entries(plan).reverse());
    expect(JSON.stringify(parsePlan(turned))).toBe(JSON.stringify(parsePlan(plan)));
  });

  test("reads a key without a value as absent", () => {
    const value = parsePlan({ ...plan, domains: undefined, metrics: [{ ...count, range: undefined }, rate] });
    expect(Object.keys(value)).not.toContain("domains");
    expect(Object.keys(value.metrics[0] ?? {})).not.toContain("range");
  });

  test("may take ids from the prototype of objects", () => {
    const ids = ["constructor", "toString", "hasOwnProperty", "valueOf"];
    const metrics = ids.map((id) => ({ ...count, id }));
    const targets = ids.map((id) => ({ ...target, id, metric: id, districts: { [id]: { reach: "1" } } }));
    expect(parsePlan({ ...plan, metrics, targets, tasks: [] }).targets).toEqual(targets);
  });

  test("keeps the levels of an ordinal metric as words, also where they look like numbers", () => {
    const metrics = [...plan.metrics, { ...grade, id: "stars", levels: ["1.0", "2.0"] }];
    const { targets } = parsePlan({ ...planWith({ metric: "stars", bound: { atLeast: "1.0" } }), metrics });
    expect(targets[1]).toMatchObject({ bound: { atLeast: "1.0" } });
  });

  test("may name the four common domains without listing them", () => {
    expect(told(planWith({ metric: "towns", bound: { reach: "1" }, domain: "engineering" }))).toEqual([]);
    expect(told(planWith({ metric: "towns", bound: { reach: "1" }, domain: "culture" }))).toEqual([
      "targets.1.domain dangling-id",
    ]);
  });
});

describe("a plan with faults", () => {
  test("has all of them told at once, each with its place", () => {
    const faulty = {
      ...plan,
      format: "quality-plan/2",
      title: "长".repeat(10_000_000),
      period: "2013-13",
      remarks: "",
      agencies: [{ id: "__proto__", name: "质监局" }],
      metrics: [
        rate,
        { ...count, id: "pass-rate" },
        { ...grade, levels: ["C", "B", "C"] },
        { ...count },
        { ...rate, id: "extra", range: ["0", "1"] },
      ],
      targets: [
        { ...target, metric: "pas-rate" },
        { ...target, id: "a", bound: { atLeast: "90%" } },
        { ...target, id: "b", bound: { atLeast: "９０" } },
        { ...target, id: "c", bound: { atLeast: "1e400" } },
        { ...target, id: "d", bound: { atLeast: "105" } },
        { ...target, id: "e", metric: "towns", bound: { all: true } },
        { ...target, id: "f", bound: { atLeast: "90", atMost: "95" } },
        { ...target, id: "g", bound: { atleast: "90" } },
        { ...target, id: "h", partOf: "i" },
        { ...target, id: "i", partOf: "h" },
        { kind: "group", id: "j", source, of: "all", targets: ["a", "j", "nowhere"] },
        { kind: "measurd", id: "k" },
        { ...target, id: "l", responsibilities: [{ agency: "finance", role: "boss" }] },
        "a target",
      ],
      tasks: [{ id: "t1", title: "任务", clause: "一", targets: ["z"] }],
    };
    expect([...told(faulty)].sort()).toEqual(
      [
        "agencies.0.id reserved-id",
        "format unknown-word",
        "metrics.1.id duplicate-id",
        "metrics.2.levels.2 duplicate-id",
        "metrics.4.range unknown-key",
        "period not-a-period",
        "remarks unknown-key",
        "targets.0.metric dangling-id",
        "targets.1.bound.atLeast amount-percent-sign",
        "targets.10.targets.1 cycle",
        "targets.10.targets.2 dangling-id",
        "targets.11.kind unknown-word",
        "targets.12.responsibilities.0.agency dangling-id",
        "targets.12.responsibilities.0.role unknown-word",
        "targets.13 wrong-shape",
        "targets.2.bound.atLeast amount-full-width",
        "targets.3.bound.atLeast amount-exponent",
        "targets.4.bound.atLeast bound-out-of-range",
        "targets.5.bound.all bound-not-for-kind",
        "targets.6.bound one-of-keys",
        "targets.7.bound one-of-keys",
        "targets.8.partOf cycle",
        "tasks.0.responsibilities missing-key",
        "tasks.0.targets.0 dangling-id",
        "title text-too-long",
      ].sort(),
    );
  });

  test("throws them all in one error from parsePlan", () => {
    const parse = () => parsePlan({ ...plan, period: "2013-13", metrics: "none" });
    expect(parse).toThrow(ProblemsError);
    expect(parse).toThrow(
      '2 problems; describe(problem, "en") puts each into words\n  period: not a period (given "2013-13")\n  metrics: wrong shape',
    );
  });

  test("has each unknown key told by itself", () => {
    expect(told({ ...plan, a: 1, b: 2 })).toEqual(["a unknown-key", "b unknown-key"]);
  });

  test("does not have references told that may be right: to elements with other faults, or of a list that cannot be read", () => {
    expect(told({ ...plan, metrics: [{ ...rate, unit: 5 }] })).toEqual(["metrics.0.unit wrong-shape"]);
    expect(told({ ...plan, metrics: { rate } })).toEqual(["metrics wrong-shape"]);
    expect(told({ ...plan, metrics: undefined })).toEqual(["metrics missing-key"]);
  });

  test("says what is allowed where a word is unknown", () => {
    expect(problemsOf({ ...plan, metrics: [{ ...rate, direction: "upp" }] })).toEqual([
      { code: "unknown-word", given: "upp", allowed: ["up", "down", "none"], path: ["metrics", 0, "direction"] },
    ]);
  });

  test("a measure that is compared with something names the forms it may have", () => {
    const problems = problemsOf(planWith({ metric: "towns", measure: "growth", bound: { atLeast: "1" } }));
    expect(problems).toMatchObject([{ code: "unknown-word", given: "growth", path: ["targets", 1, "measure"] }]);
    expect(problems.map((problem) => describeProblem(problem, "en"))).toEqual([
      '“growth” is not one of the words allowed here: level, { "change": … }, { "growth": … }, { "factor": … }, { "compoundGrowth": … }, { "rank": … }; perhaps { "growth": … } is meant.',
    ]);
    expect(told(planWith({ metric: "towns", measure: 5, bound: { atLeast: "1" } }))).toEqual([
      "targets.1.measure wrong-shape",
    ]);
  });

  test("that is no record at all is told as such", () => {
    for (const data of [undefined, null, 5, "plan", [], true, () => plan, Symbol("plan"), 5n, new Map(), new Date(0)]) {
      expect(told(data)).toEqual([" wrong-shape"]);
    }
  });

  test.each([
    ["NaN", Number.NaN, "amount-not-finite"],
    ["an endless number", Number.POSITIVE_INFINITY, "amount-not-finite"],
    ["digits in groups", "1,000", "amount-grouping"],
    ["a number too precise", `0.${"1".repeat(35)}`, "amount-too-precise"],
    ["a denominator of zero", "1/0", "amount-zero-denominator"],
    ["a word", "many", "not-an-amount"],
    ["nothing", "", "not-an-amount"],
    ["null", null, "wrong-shape"],
    ["true", true, "wrong-shape"],
    ["a day", new Date(0), "wrong-shape"],
    ["a whole number of any size", 5n, "wrong-shape"],
    ["a number in an object, which would round itself", new Number(5.7), "wrong-shape"],
  ])("refuses %s as an amount", (_, atLeast, code) => {
    expect(told(planWith({ metric: "towns", bound: { atLeast } }))).toEqual([`targets.1.bound.atLeast ${code}`]);
  });
});

describe("a target", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ["may ask for the whole of a share", { metric: "pass-rate", bound: { all: true } }, []],
    ["asks for all or does not", { metric: "pass-rate", bound: { all: "yes" } }, ["bound.all wrong-shape"]],
    ["may ask for all of a milestone", { metric: "stages", bound: { all: true } }, []],
    [
      "cannot ask for all of a change",
      { metric: "pass-rate", measure: { change: "previous" }, bound: { all: true } },
      ["bound.all bound-not-for-kind"],
    ],
    ["needs a direction to reach", { metric: "neither", bound: { reach: "5" } }, ["bound.reach direction-needed"]],
    ["needs a direction to be about", { metric: "neither", bound: { about: "5" } }, ["bound.about direction-needed"]],
    ["needs none to lie within", { metric: "neither", bound: { within: ["5", "6"] } }, []],
    ["has its low end first", { metric: "towns", bound: { within: ["6", "5"] } }, ["bound.within bound-reversed"]],
    ["may lie within one point", { metric: "towns", bound: { within: ["6", "6"] } }, []],
    [
      "has both ends in range",
      { metric: "pass-rate", bound: { within: ["-1", "101"] } },
      ["bound.within.0 bound-out-of-range", "bound.within.1 bound-out-of-range"],
    ],
    ["has two ends", { metric: "towns", bound: { within: ["6"] } }, ["bound.within wrong-shape"]],
    [
      "may grow beyond the metric's range",
      { metric: "pass-rate", measure: { growth: "previous" }, bound: { atLeast: "105" } },
      [],
    ],
    [
      "cannot grow by levels",
      { metric: "service-level", measure: { growth: "previous" }, bound: { atLeast: "A" } },
      ["measure.growth measure-not-for-kind"],
    ],
    [
      "cannot change a milestone",
      { metric: "stages", measure: { change: "previous" }, bound: { atLeast: "1" } },
      ["measure.change measure-not-for-kind"],
    ],
    ["reaches a level of the metric", { metric: "service-level", bound: { atLeast: "A" } }, []],
    ["reaches no other level", { metric: "service-level", bound: { atLeast: "D" } }, ["bound.atLeast unknown-level"]],
    [
      "has its levels in order",
      { metric: "service-level", bound: { within: ["A", "B"] } },
      ["bound.within bound-reversed"],
    ],
    ["is not about a level", { metric: "service-level", bound: { about: "A" } }, ["bound.about bound-not-for-kind"]],
    [
      "reaches no more items than there are",
      { metric: "stages", bound: { atLeast: "3" } },
      ["bound.atLeast bound-out-of-range"],
    ],
    [
      "has no tolerance below zero",
      { metric: "towns", bound: { about: "5", tolerance: "-1" } },
      ["bound.tolerance amount-too-small"],
    ],
    [
      "has a tolerance with about alone",
      { metric: "towns", bound: { atLeast: "5", tolerance: "1" } },
      ["bound.tolerance unknown-key"],
    ],
    [
      "has its districts' bounds checked like its own",
      { metric: "pass-rate", bound: { atLeast: "90" }, districts: { "330402": { atLeast: "101" }, "330411": {} } },
      ["districts.330411 one-of-keys"],
    ],
    [
      "has its districts' bounds in range",
      { metric: "pass-rate", bound: { atLeast: "90" }, districts: { "330402": { atLeast: "101" } } },
      ["districts.330402.atLeast bound-out-of-range"],
    ],
    [
      "names a district once",
      { metric: "towns", bound: { atLeast: "9" }, districts: ["1", "1"] },
      ["districts.1 duplicate-id"],
    ],
    [
      "gives each bound to a district that has a name",
      { metric: "pass-rate", bound: { atLeast: "90" }, districts: { "": { atLeast: "91" } } },
      ["districts. empty-text"],
    ],
    ["names some district", { metric: "towns", bound: { atLeast: "9" }, districts: [] }, ["districts empty-list"]],
    [
      "names a group of districts that there is",
      { metric: "towns", bound: { atLeast: "9" }, districts: "all" },
      ["districts unknown-word"],
    ],
    [
      "ends some day",
      { metric: "towns", bound: { atLeast: "9" }, schedule: { by: "2013/.." } },
      ["schedule.by open-period"],
    ],
    ["may begin at any time", { metric: "towns", bound: { atLeast: "9" }, schedule: { by: "../2013" } }, []],
    [
      "grows over a period that begins",
      { metric: "towns", measure: { growth: "previous" }, bound: { atLeast: "9" }, schedule: { by: "../2013" } },
      ["schedule.by open-period"],
    ],
    [
      "uses the baseline it has",
      { metric: "towns", measure: { growth: "previous" }, bound: { atLeast: "9" }, baseline: { value: "3" } },
      ["baseline unused-key"],
    ],
    [
      "has a baseline that says something",
      { metric: "towns", bound: { atLeast: "9" }, baseline: {} },
      ["baseline one-of-keys"],
    ],
    [
      "has a baseline in range",
      { metric: "pass-rate", bound: { atLeast: "9" }, baseline: { value: "101" } },
      ["baseline.value value-out-of-range"],
    ],
    [
      "starts from each period once",
      { metric: "towns", bound: { atLeast: "9" }, baseline: { period: ["2010", "2010-01/2010-12"] } },
      ["baseline.period.1 duplicate-id"],
    ],
    [
      "has no baseline of levels",
      { metric: "service-level", bound: { atLeast: "A" }, baseline: { value: "1" } },
      ["baseline unused-key"],
    ],
    [
      "names an agency in a role once",
      {
        metric: "towns",
        bound: { atLeast: "9" },
        responsibilities: [
          { agency: "quality", role: "lead" },
          { agency: "quality", role: "lead" },
        ],
      },
      ["responsibilities.1.agency duplicate-id"],
    ],
    [
      "may name an agency in two roles",
      {
        metric: "towns",
        bound: { atLeast: "9" },
        responsibilities: [
          { agency: "quality", role: "lead" },
          { agency: "quality", role: "supporting" },
        ],
      },
      [],
    ],
    ["is no part of itself", { metric: "towns", bound: { atLeast: "9" }, partOf: "other" }, ["partOf cycle"]],
    [
      "tells a level from a garbled amount where the metric is not known",
      { metric: "lost", bound: { atLeast: "A" } },
      ["metric dangling-id"],
    ],
    [
      "has its amount checked where the metric is not known",
      { metric: "lost", bound: { atLeast: "9%" } },
      ["bound.atLeast amount-percent-sign", "metric dangling-id"],
    ],
    [
      "measures what can be measured",
      { metric: "towns", measure: "levels", bound: { atLeast: "9" } },
      ["measure unknown-word"],
    ],
    ["measures one thing", { metric: "towns", measure: {}, bound: { atLeast: "9" } }, ["measure one-of-keys"]],
    [
      "counts from a base that there is",
      { metric: "towns", measure: { growth: "before" }, bound: { atLeast: "9" } },
      ["measure.growth unknown-word"],
    ],
    [
      "has a clause",
      { metric: "towns", bound: { atLeast: "9" }, source: { clause: " " } },
      ["source.clause empty-text"],
    ],
    ["has a title in some language", { metric: "towns", bound: { atLeast: "9" }, title: {} }, ["title empty-text"]],
    [
      "has titles by language tags",
      { metric: "towns", bound: { atLeast: "9" }, title: { "z h": "题" } },
      ["title.z h unknown-key"],
    ],
  ];
  test.each(cases)("%s", (_, more, expected) => {
    const metrics = [...plan.metrics, { ...count, id: "neither", direction: "none" }];
    expect(told({ ...planWith(more), metrics })).toEqual(expected.map((one) => `targets.1.${one}`));
  });
});

describe("a metric", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ["adds up by an operator of its kind", { ...rate, across: "sum" }, ["across operator-not-for-kind"]],
    ["is never a mean of levels", { ...grade, over: "mean" }, ["over operator-not-for-kind"]],
    ["never averages deviations", { ...count, over: "deviation" }, ["across operators-do-not-combine"]],
    ["compares deviations", { ...count, over: "deviation", across: "max" }, []],
    ["takes the deviation of all", { ...rate, over: "sampleDeviation", across: "sampleDeviation" }, []],
    ["names what it is weighed by", { ...count, across: "weightedMean" }, ["weight missing-key"]],
    ["is weighed by a metric there is", { ...count, across: "weightedMean", weight: "people" }, ["weight dangling-id"]],
    ["is weighed by no level", { ...rate, weight: grade.id }, ["weight weight-not-for-kind"]],
    ["is not weighed by itself", { ...rate, weight: "new" }, ["weight cycle"]],
    ["looks back for a last value", { ...count, over: "last", across: "sum", reach: { months: 6 } }, []],
    ["looks back for nothing else", { ...rate, reach: { months: 6 } }, ["reach unused-key"]],
    [
      "has each category in one breakdown",
      {
        ...count,
        breakdowns: [
          ["a", "b"],
          ["c", "a"],
        ],
      },
      ["breakdowns.1.1 duplicate-id"],
    ],
    ["breaks down into something", { ...count, breakdowns: [[]] }, ["breakdowns.0 empty-list"]],
    ["is not broken down where it happens once", { ...reached, breakdowns: [["a"]] }, ["breakdowns unused-key"]],
    ["has its range in order", { ...count, range: ["5", "1"] }, ["range bound-reversed"]],
    ["is a rate per something", { ...rate, per: "0" }, ["per amount-too-small"]],
    ["has some level", { ...grade, levels: [] }, ["levels empty-list"]],
    ["has each item once", { ...reached, items: ["first", "first"] }, ["items.1 duplicate-id"]],
    ["has a kind", { id: "x" }, ["kind missing-key"]],
    ["may be without a unit", { ...count, unit: "" }, []],
  ];
  test.each(cases)("%s", (_, metric, expected) => {
    const found = told({ ...plan, metrics: [...plan.metrics, { ...metric, id: "new" }] });
    expect(found).toEqual(expected.map((one) => `metrics.4.${one}`));
  });
});

describe("a cycle", () => {
  const group = (id: string, targets: readonly string[]) => ({ kind: "group", id, source, of: "all", targets });

  test("of groups is told once, from its first target on", () => {
    const targets = [target, group("b", ["pass", "c"]), group("c", ["d"]), group("d", ["pass", "b"])];
    expect(problemsOf({ ...plan, targets })).toEqual([
      { code: "cycle", noun: "target", ids: ["b", "c", "d"], path: ["targets", 1, "targets", 1] },
    ]);
  });

  test("of tasks is told", () => {
    const task = { title: "任务", clause: "一", responsibilities: [] };
    const tasks = [
      { ...task, id: "a", parent: "b" },
      { ...task, id: "b", parent: "a" },
    ];
    expect(told({ ...plan, tasks })).toEqual(["tasks.0.parent cycle"]);
  });

  test("is not seen where two groups share a target", () => {
    const targets = [target, group("b", ["pass"]), group("c", ["pass", "b"])];
    expect(told({ ...plan, targets })).toEqual([]);
  });
});
