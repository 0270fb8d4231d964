import { describe, expect, test } from "vitest";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { assess } from "../../src/assessment/index.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { parseRegister } from "../../src/model/check-register.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { itemOf, observed, plan, type Raw, run, scheme, scoredOf } from "./build.js";

const entry = { district: "a", on: "2013-06-01" };
const entries = [
  { ...entry, id: "1", fields: { deaths: "2" } },
  { ...entry, id: "2", fields: { deaths: "1" } },
  { ...entry, id: "3" },
];
const listed = { name: "log", fields: { deaths: { type: "amount" } }, complete: ["2013"], entries };

/** What an item that is reckoned of a value has read. */
function readOf(of: Raw, unit = "a", observations = [observed("x", "a", "45"), observed("x", "b", "90")]): unknown {
  const log = parseRegister({ format: "quality-register/1", id: "log", ...listed });
  const item = { id: "i", name: "i", points: "100", rule: "computed", of };
  const round = run(scheme([item], { noEvidence: "zero", units: ["a", "b", "c", "city"] }), {
    observations,
    registers: [log],
  });
  const { trace } = itemOf(scoredOf(round, unit), "i") as { trace: { inputs: readonly unknown[] } };
  return trace.inputs;
}

describe("what is read of a target is told whole", () => {
  const target = { kind: "target", plan: "plan", target: "x-90", district: "a", status: "missed" };
  const figures = { value: "45", required: "90" };

  test.each<[string, Raw, Raw, string]>([
    ["a figure", { read: "completion" }, { ...target, ...figures, amount: "0.5" }, "a"],
    [
      "as it stood a window earlier, with that day",
      { read: "value", back: 1 },
      { ...target, ...figures, status: "open", amount: "45", asOf: "2013-02-28" },
      "a",
    ],
    [
      "a figure that there is no more, and why",
      { read: "forecast" },
      { ...target, ...figures, reason: "past-deadline" },
      "a",
    ],
    [
      "of a district above that has no value",
      { read: "value", district: "parent" },
      { ...target, district: "city", status: "no-evidence", reason: "operator-refuses" },
      "a",
    ],
    [
      "of a district above where there is none",
      { read: "value", district: "parent" },
      { ...target, district: "city", status: "no-evidence", reason: "no-parent" },
      "city",
    ],
  ])("%s", (_, of, told, unit) => {
    expect(readOf({ target: "x-90", ...of }, unit)).toStrictEqual([{ ...told, read: of["read"] }]);
  });
});

describe("what is read of a metric is told, with its district and period where there is nothing", () => {
  const nothing = { kind: "metric", metric: "x", district: "city", period: "2013" };

  test.each<[string, Raw, Raw, string]>([
    ["a district above where there is none", { district: "parent" }, { ...nothing, reason: "no-parent" }, "city"],
    [
      "a district that nobody knows",
      { district: "elsewhere" },
      { ...nothing, district: "elsewhere", reason: "unknown-district" },
      "city",
    ],
    [
      "a year before the calendar",
      { period: "0002", back: 3 },
      { ...nothing, district: "a", reason: "not-reported" },
      "a",
    ],
    [
      "a district above whose figure is the unit's own",
      { metric: "incidents", district: "parent" },
      { ...nothing, metric: "incidents", reason: "made-of-itself" },
      "a",
    ],
  ])("%s", (_, of, input, unit) => {
    expect(readOf({ metric: "x", ...of }, unit, [observed("incidents", "a", "2")])).toStrictEqual([input]);
  });

  test("an operator over time of its own, and no other", () => {
    const read = (of: Raw) => readOf({ metric: "x", ...of });
    expect(read({ over: "max" })).toMatchObject([
      { kind: "metric", cell: { metric: "x", period: "2013" }, over: "max" },
    ]);
    const [plain] = read({}) as readonly Raw[];
    expect(plain).not.toHaveProperty("over");
  });

  test("a metric that nobody hands in any more", () => {
    const parsed = parseScheme(
      scheme([{ id: "i", name: "i", points: "100", rule: "computed", of: { metric: "x" } }], { noEvidence: "zero" }),
      { plans: [plan] },
    );
    const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
    const round = assess(parsed, { plans: [], values }, { window: "2013", asOf: "2014-02-28" });
    expect(itemOf(scoredOf(round), "i")).toMatchObject({
      reason: "unknown-metric",
      trace: { inputs: [{ ...nothing, district: "a", reason: "unknown-metric" }] },
    });
  });

  test("so many periods before one that is named", () => {
    const years = [observed("x", "a", "11", "2011"), observed("x", "a", "12", "2012")];
    expect(readOf({ metric: "x", period: "2013", back: 2 }, "a", years)).toMatchObject([
      { cell: { period: "2011", value: "11" } },
    ]);
  });
});

describe("what is counted is told whole", () => {
  const targets = { count: { targets: ["x-90", "leading"] } };
  const register = { count: { entries: "log" } };
  const count = { kind: "count", district: "a", undecided: 0 };
  const ofTargets = { ...count, of: { targets: 2 } };
  const ofEntries = { ...count, of: { register: "log" }, period: "2013" };
  const known = { known: { its: "deaths" } };

  test.each<[string, Raw, Raw]>([
    [
      "targets by their kind",
      { ...targets, where: { its: "kind", equals: "measured" } },
      { ...ofTargets, counted: 1, amount: "1" },
    ],
    [
      "targets by their ids",
      { ...targets, where: { its: "id", equals: "leading" } },
      { ...ofTargets, counted: 1, amount: "1" },
    ],
    [
      "targets of which one is not judged",
      { ...targets, where: { its: "status", equals: "met" } },
      { ...ofTargets, counted: 0, undecided: 1, low: "0", high: "1", reason: "unjudged" },
    ],
    [
      "targets by a word that they do not have",
      { ...targets, where: { its: "commitment", equals: "binding" } },
      { ...ofTargets, counted: 0, undecided: 2, low: "0", high: "2", reason: "no-such-field" },
    ],
    [
      "the sum of a field",
      { ...register, sum: "deaths", where: known },
      { ...ofEntries, sum: "deaths", counted: 2, amount: "3" },
    ],
    [
      "how many different ones",
      { ...register, distinct: "deaths", where: known },
      { ...ofEntries, distinct: "deaths", counted: 2, amount: "2" },
    ],
    [
      "a sum of which a part is missing",
      { ...register, sum: "deaths" },
      { ...ofEntries, sum: "deaths", counted: 3, reason: "no-such-field" },
    ],
    [
      "units of which one has no figure",
      { count: { districts: ["a", "b", "c"] }, where: { metric: "x", atLeast: "85" } },
      { ...count, of: { districts: 3 }, counted: 1, undecided: 1, low: "1", high: "2", reason: "not-reported" },
    ],
  ])("%s", (_, of, told) => {
    expect(readOf(of)).toStrictEqual([told]);
  });
});

describe("what is asked of a target", () => {
  const targets = [
    ...plan.targets,
    {
      id: "good-water",
      kind: "measured",
      metric: "water",
      bound: { atLeast: "good" },
      domain: "environment",
      commitment: "binding",
      districts: ["a", "b"],
      source: { clause: "2" },
    },
  ];
  const plans = [parsePlan({ ...plan, targets })];
  const observations = [
    ...[observed("x", "a", "95"), observed("x", "b", "80")],
    ...[observed("water", "a", "fair"), observed("water", "b", "good")],
  ];
  const work = { id: "i", name: "i", points: "20", rule: "computed", of: "20" };

  /** 5 where a veto acts that asks it, 20 where it does not, and why where it cannot be told. */
  function under(when: Raw, unit = "a", { window = "2013", asOf = "2014-02-28" } = {}): string {
    const vetoes = [{ id: "v", when, effects: [{ score: "5" }], reason: "v" }];
    const raw = scheme([work], { vetoes, units: ["a", "b", "c", "city"] });
    const one = scoredOf(run(raw, { observations, plans, window, asOf }), unit);
    return one.unsettled[0]?.missing ?? one.score;
  }

  test.each<[string, Raw, readonly [string, string]]>([
    ["its level, in their order", { target: "good-water", read: "value", below: "good" }, ["5", "20"]],
    ["the level it requires", { target: "good-water", read: "required", equals: "good" }, ["5", "5"]],
    [
      "how it stands, two years running",
      { run: 2, of: { target: "x-90", read: "status", in: ["met", "reached"] } },
      ["5", "20"],
    ],
    [
      "how it stood before its deadline too",
      { run: 2, of: { target: "x-90", read: "status", equals: "met" } },
      ["20", "20"],
    ],
    [
      "how many are of a domain",
      { count: { targets: ["good-water"] }, where: { its: "domain", equals: "environment" }, atLeast: "1" },
      ["5", "5"],
    ],
    [
      "how many are of another",
      { count: { targets: ["good-water"] }, where: { its: "domain", equals: "product" }, atLeast: "1" },
      ["20", "20"],
    ],
    [
      "how many bind",
      { count: { targets: ["good-water"] }, where: { its: "commitment", equals: "binding" }, atLeast: "1" },
      ["5", "5"],
    ],
    [
      "how many of those that bind are missed",
      {
        count: { targets: ["good-water"] },
        where: {
          all: [
            { its: "commitment", equals: "binding" },
            { its: "status", equals: "missed" },
          ],
        },
        atLeast: "1",
      },
      ["5", "20"],
    ],
  ])("is %s", (_, when, expected) => {
    expect([under(when, "a"), under(when, "b")]).toEqual(expected);
  });

  test("of a district above cannot be told where there is none", () => {
    expect(under({ target: "x-90", read: "value", district: "parent", atLeast: "1" }, "city")).toBe("no-parent");
  });

  test("of a year before the calendar cannot be told", () => {
    expect(
      under({ target: "x-90", read: "value", back: 600, atLeast: "1" }, "a", { window: "0500", asOf: "0501-02-28" }),
    ).toBe("not-reported");
  });
});

test("entries are counted of units that stand in no table of districts", () => {
  const { metrics } = plan;
  const log = parseRegister({ format: "quality-register/1", id: "log", ...listed });
  const of = { count: { entries: "log" } };
  const parsed = parseScheme(scheme([{ id: "i", name: "i", points: "100", rule: "computed", of }]), {
    plans: [],
    registers: [log],
  });
  const values = rollUp(readObservations([], { metrics }).observations, { metrics });
  const evidence = { plans: [], values, registers: [log] };
  const round = assess(parsed, evidence, { window: "2013", asOf: "2014-02-28" });
  expect(["a", "b"].map((unit) => scoredOf(round, unit).score)).toEqual(["3", "0"]);
});
