import { describe, expect, test } from "vitest";
import { attain, type AttainmentEvidence, attainTarget } from "../../src/attainment/attain.js";
import type { Attainment } from "../../src/attainment/attainment.js";
import { plan as jiaxing } from "../../src/catalog/jiaxing-2013/index.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { District, Districts } from "../../src/model/district.js";
import type { Metric } from "../../src/model/metric.js";
import type { ObservationInput } from "../../src/model/observation.js";
import type { Plan } from "../../src/model/plan.js";
import type { MeasuredTarget, TargetInput } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { measured, METRICS, planOf } from "./plan-of.js";

const AFTER = "2014-01-01";

function districtTree(rows: readonly District[]): Districts {
  return parseDistricts(rows);
}

const DISTRICTS = districtTree([
  { id: "d" },
  { id: "e", parent: "d" },
  { id: "f", parent: "d" },
  { id: "g", parent: "e" },
]);

function evidence(
  plan: Plan,
  rows: readonly Omit<ObservationInput, "metric">[],
  districts = DISTRICTS,
): AttainmentEvidence {
  const read = readObservations(
    rows.map((row) => ({ metric: "m", ...row })),
    { metrics: plan.metrics, districts },
  );
  expect(read.problems).toEqual([]);
  return { values: rollUp(read.observations, { metrics: plan.metrics, districts }) };
}

function months(
  count: number,
  value: (month: number) => string,
  district = "d",
): readonly Omit<ObservationInput, "metric">[] {
  return Array.from({ length: count }, (_, month) => ({
    district,
    period: `2013-${String(month + 1).padStart(2, "0")}`,
    value: value(month),
  }));
}

function statusOf(
  metric: Metric,
  target: TargetInput,
  rows: readonly Omit<ObservationInput, "metric">[],
  asOf: string,
  period = "2013",
): string {
  const plan = planOf(metric, [target], period);
  const [attainment] = attain(plan, evidence(plan, rows), { asOf });
  return attainment?.status ?? "nothing";
}

describe("attain, from observations", () => {
  test("nine times ten thirds are thirty", () => {
    const rows = months(9, () => "10/3");
    const zeros = ["10", "11", "12"].map((month) => ({ district: "d", period: `2013-${month}`, value: "0" }));
    expect(statusOf(METRICS.flow, measured({ atLeast: "30" }), [...rows, ...zeros], AFTER)).toBe("met");
    expect(statusOf(METRICS.flow, measured({ above: "30" }), [...rows, ...zeros], AFTER)).toBe("missed");
  });

  test("89.995 is not 90, and a rate is the ratio of sums", () => {
    const rows = [
      { district: "e", period: "2013", numerator: "8000", denominator: "9000" },
      { district: "f", period: "2013", numerator: "9999", denominator: "11000" },
    ];
    const plan = planOf(METRICS.share, [measured({ atLeast: "90" })]);
    expect(attain(plan, evidence(plan, rows), { asOf: AFTER })).toMatchObject([
      {
        status: "missed",
        figures: { value: "89.995", margin: "-0.005" },
        trace: {
          steps: [
            { step: "window" },
            { cell: { origin: "across", numerator: "17999", denominator: "20000" } },
            { step: "bound" },
          ],
        },
      },
    ]);
  });

  test("a figure that does not end carries its fraction, and the verdict is taken from that", () => {
    const plan = planOf(METRICS.share, [
      measured({ atLeast: "33.33333333333333333333333333333333" }, { id: "a" }),
      measured({ atLeast: "100/3" }, { id: "b" }),
    ]);
    const rows = [{ district: "d", period: "2013", numerator: "1", denominator: "3" }];
    expect(attain(plan, evidence(plan, rows), { asOf: AFTER })).toMatchObject([
      { status: "met", figures: { exact: { value: "100/3" } } },
      { status: "met", figures: { completion: "1", margin: "0" } },
    ]);
  });

  test("a year that lacks a month is judged only where the month could not change it", () => {
    const accidents: Metric = { ...METRICS.flow, direction: "down" };
    expect(
      statusOf(
        accidents,
        measured({ atMost: "0" }),
        months(11, () => "0"),
        AFTER,
      ),
    ).toBe("no-evidence");
    expect(
      statusOf(
        accidents,
        measured({ atMost: "0" }),
        months(11, (month) => (month === 3 ? "1" : "0")),
        AFTER,
      ),
    ).toBe("missed");
    expect(
      statusOf(
        accidents,
        measured({ atMost: "0" }),
        months(11, () => "0"),
        "2013-11-30",
      ),
    ).toBe("on-track");
    expect(
      statusOf(
        accidents,
        measured({ atMost: "0" }),
        months(12, () => "0"),
        AFTER,
      ),
    ).toBe("met");
  });

  test("a stock is judged by the end of its window, not by an earlier month", () => {
    expect(
      statusOf(
        METRICS.stock,
        measured({ atLeast: "5" }),
        months(11, () => "9"),
        AFTER,
      ),
    ).toBe("no-evidence");
    expect(
      statusOf(
        METRICS.stock,
        measured({ atLeast: "5" }),
        months(12, (month) => (month === 11 ? "5" : "0")),
        AFTER,
      ),
    ).toBe("met");
    expect(
      statusOf(METRICS.stock, measured({ atLeast: "5" }), [{ district: "d", period: "2013-12", value: "5" }], AFTER),
    ).toBe("met");
  });

  test("a district that did not report leaves the verdict provisional", () => {
    const plan = planOf(METRICS.share, [measured({ atLeast: "90" })]);
    const rows = [{ district: "f", period: "2013", numerator: "95", denominator: "100" }];
    expect(attain(plan, evidence(plan, rows), { asOf: AFTER })).toMatchObject([
      { status: "met", provisional: true, coverage: { reported: 1, expected: 2 } },
    ]);
  });

  test("a five year total fills up from zero", () => {
    const rows = ["2009", "2010", "2011", "2012", "2013"].map((period) => ({ district: "d", period, value: "3" }));
    const target = measured({ reach: "15" }, { schedule: { by: "2011/2015" } });
    expect(statusOf(METRICS.flow, target, rows, "2013-12-31", "2011/2015")).toBe("on-track");
    // Yearly figures say nothing of January: the value is held against the path on the last day it speaks for.
    expect(statusOf(METRICS.flow, target, rows, "2014-01-31", "2011/2015")).toBe("on-track");
    const idle = [...rows, { district: "d", period: "2014", value: "0" }];
    expect(statusOf(METRICS.flow, target, idle, "2015-01-31", "2011/2015")).toBe("behind");
    expect(statusOf(METRICS.flow, target, rows, "2016-01-01", "2011/2015")).toBe("no-evidence");
  });

  test("in the first year there is, nothing lies before, and nothing is thrown", () => {
    const row = [{ district: "d", period: "0001", value: "3" }];
    const before = "0001-06-30";
    const after = "0002-01-01";
    const given = (metric: Metric, more: object, asOf: string): string =>
      statusOf(metric, measured({ atLeast: "5" }, more), row, asOf, "0001");
    expect(given(METRICS.flow, {}, before)).toBe("open");
    expect(given(METRICS.stock, {}, before)).toBe("open");
    expect(given(METRICS.stock, { baseline: { value: "2" } }, before)).toBe("open");
    for (const base of ["previous", "sameLastYear", "baseline"]) {
      expect(given(METRICS.stock, { measure: { change: base } }, after)).toBe("no-evidence");
    }
  });

  test("a value before the plan is no way come from an older one", () => {
    const rows = [
      { district: "d", period: "2008", value: "60" },
      { district: "d", period: "2010", value: "80" },
    ];
    const by = { schedule: { by: "2015" } };
    const plan = planOf(
      METRICS.stock,
      [
        measured({ atLeast: "90" }, { id: "level", ...by }),
        measured({ atLeast: "20" }, { id: "change", ...by, measure: { change: "baseline" } }),
      ],
      "2011/2015",
    );
    expect(attain(plan, evidence(plan, rows), { asOf: "2012-06-30" })).toMatchObject([
      { status: "open", figures: { value: "80", progress: "0", absent: { expected: "no-value-since-baseline" } } },
      { status: "open", figures: { value: "0", progress: "0", absent: { expected: "no-value-since-baseline" } } },
    ]);
  });

  test("a path from a baseline that not all reported leaves the standing provisional", () => {
    const target = measured({ atLeast: "90" }, { schedule: { by: "2015" }, baseline: { period: "2010" } });
    const plan = planOf(METRICS.share, [target], "2011/2015");
    const given = (value: string) =>
      attain(
        plan,
        evidence(plan, [
          { district: "f", period: "2010", numerator: "80", denominator: "100" },
          { district: "d", period: "2013", value },
        ]),
        { asOf: "2014-01-31" },
      );
    expect(given("85")).toMatchObject([{ status: "behind", provisional: true }]);
    // What is satisfied is so whatever the path.
    expect(given("90")).toMatchObject([{ status: "reached", provisional: false }]);
  });

  test("the last district's items are not the sum of all", () => {
    const plan = planOf({ ...METRICS.milestone, across: "last" }, [measured({ all: true })]);
    const rows = ["g", "f"].flatMap((district) =>
      ["x", "y", "z"].map((item) => ({ district, item, value: "2013-03-01" })),
    );
    expect(attain(plan, evidence(plan, rows), { asOf: AFTER })).toMatchObject([
      { status: "met", figures: { value: "3", required: "3" } },
    ]);
  });

  test("levels come with their names", () => {
    const plan = planOf(METRICS.ordinal, [measured({ atLeast: "A" })]);
    expect(
      attain(plan, evidence(plan, [{ district: "d", period: "2013", value: "B" }]), { asOf: AFTER }),
    ).toMatchObject([
      {
        status: "missed",
        figures: { level: "B", requiredLevel: "A" },
        trace: { steps: [{ step: "window" }, { step: "value" }, { levels: ["A"] }] },
      },
    ]);
  });

  test("a milestone is reached on a day, all of it on the last", () => {
    const target = measured({ all: true });
    const plan = planOf(METRICS.milestone, [target]);
    const day = (item: string, value: string) => ({ district: "d", item, value });
    const given = (...rows: Parameters<typeof evidence>[1]) => attain(plan, evidence(plan, rows), { asOf: AFTER })[0];
    expect(given(day("x", "2012-05-01"), day("y", "2013-02-01"), day("z", "2013-12-31"))).toMatchObject({
      status: "met",
      figures: { value: "3", reachedOn: "2013-12-31" },
    });
    expect(given(day("x", "2012-05-01"), day("y", "2013-02-01"), day("z", "2014-01-01"))).toMatchObject({
      status: "missed",
    });
    expect(given(day("x", "2012-05-01"), day("y", "2013-02-01"))).toMatchObject({
      status: "no-evidence",
      reason: "missing-parts",
    });
    expect(
      given(day("x", "2012-05-01"), day("y", "2013-02-01"), {
        district: "d",
        item: "z",
        value: "not-reached",
        period: "2013",
      }),
    ).toMatchObject({
      status: "missed",
      figures: { value: "2", required: "3" },
    });
  });

  test("a milestone added up from districts is all when each has every item", () => {
    const plan = planOf({ ...METRICS.milestone, items: ["x"] }, [measured({ all: true })]);
    const rows = ["g", "f"].map((district) => ({ district, value: "2013-03-01" }));
    expect(attain(plan, evidence(plan, rows), { asOf: AFTER })).toMatchObject([
      { status: "met", figures: { required: "2" } },
    ]);
    expect(attain(plan, evidence(plan, rows.slice(1)), { asOf: AFTER })).toMatchObject([
      { status: "missed", provisional: true },
    ]);
  });

  test("districts made of members can be bound by name", () => {
    const districts = districtTree([
      { id: "d" },
      { id: "e", parent: "d" },
      { id: "f", parent: "d" },
      { id: "urban", members: ["e", "f"] },
    ]);
    const plan = planOf(METRICS.flow, [measured({ atLeast: "5" }, { districts: ["urban", "e"] })]);
    const rows = ["e", "f"].map((district) => ({ district, period: "2013", value: "3" }));
    expect(attain(plan, evidence(plan, rows, districts), { asOf: AFTER })).toMatchObject([
      {
        status: "missed",
        members: [
          { district: "urban", status: "met" },
          { district: "e", status: "missed" },
        ],
      },
    ]);
  });

  test("siblings include the district itself", () => {
    const plan = parsePlan({
      ...planOf(METRICS.flow, [measured({ atLeast: "5" }, { districts: "siblings" })]),
      district: "e",
    });
    const [attainment] = attain(plan, evidence(plan, []), { asOf: AFTER });
    expect(attainment?.kind === "districts" ? attainment.members.map((member) => member.district) : []).toEqual([
      "e",
      "f",
    ]);
  });

  test("a metric that was not rolled up, and a plan's district that is not in the tree, are no evidence", () => {
    const plan = planOf(METRICS.flow, [
      measured({ atLeast: "5" }),
      measured({ atLeast: "5" }, { id: "c", districts: "children" }),
    ]);
    const { observations } = readObservations([], { metrics: [] });
    expect(attain(plan, { values: rollUp(observations, { metrics: [] }) }, { asOf: AFTER })).toMatchObject([
      { status: "no-evidence", reason: "unknown-metric" },
      { status: "no-evidence", members: [] },
    ]);
    const elsewhere = rollUp(observations, { metrics: plan.metrics, districts: districtTree([{ id: "x" }]) });
    expect(attain(plan, { values: elsewhere }, { asOf: AFTER })).toMatchObject([
      { status: "no-evidence", reason: "unknown-district" },
      { status: "no-evidence", members: [] },
    ]);
  });

  test("every target of a real plan stands somehow without any evidence", () => {
    const { observations } = readObservations([], { metrics: jiaxing.metrics });
    const attainments = attain(
      jiaxing,
      {
        values: rollUp(observations, { metrics: jiaxing.metrics, districts: districtTree([{ id: jiaxing.district }]) }),
      },
      { asOf: "2014-01-31" },
    );
    expect(attainments.map((attainment) => attainment.target)).toEqual(jiaxing.targets.map((target) => target.id));
    expect(new Set(attainments.map((attainment) => attainment.status))).toEqual(new Set(["no-evidence", "unjudged"]));
  });

  test("attainments are plain data: what JSON keeps is all there is", () => {
    const plan = planOf(METRICS.share, [
      measured({ about: "90" }),
      measured({ atLeast: "1/3" }, { id: "c", districts: "tree" }),
      { id: "g", kind: "group", of: "any", targets: ["t", "c"], source: { clause: "1" } },
      { id: "j", kind: "judged", statement: "x", source: { clause: "1" } },
    ]);
    const rows = [
      { district: "f", period: "2012", numerator: "1", denominator: "7", source: "s", recordedOn: "2013-01-01" },
    ];
    const attainments = attain(
      plan,
      { ...evidence(plan, rows), judgements: [{ target: "j", on: "2013-01-01", by: "x", status: "met" }] },
      { asOf: "2013-02-01" },
    );
    expect(JSON.parse(JSON.stringify(attainments))).toStrictEqual(attainments);
  });
});

describe("how attain is asked", () => {
  const plan = planOf(METRICS.flow, [measured({ atLeast: "5" }, { id: "a" }), measured({ atLeast: "6" }, { id: "b" })]);
  const known = evidence(plan, [{ district: "d", period: "2013", value: "5" }]);

  test("all of the plan's targets in its order, or those asked for in the order asked", () => {
    const ids = (attainments: readonly Attainment[]): readonly string[] =>
      attainments.map((attainment) => attainment.target);
    expect(ids(attain(plan, known, { asOf: AFTER }))).toEqual(["a", "b"]);
    expect(ids(attain(plan, known, { asOf: AFTER, targets: ["b", "a"] }))).toEqual(["b", "a"]);
    expect(attain(plan, known, { asOf: AFTER, targets: [] })).toEqual([]);
  });

  test("one target alone says what it says among all", () => {
    const all = attain(plan, known, { asOf: AFTER });
    expect(plan.targets.map((target) => attainTarget(plan, target.id, known, { asOf: AFTER }))).toEqual(all);
    expect(plan.targets.map((target) => attainTarget(plan, target, known, { asOf: AFTER }))).toEqual(all);
  });

  test("a checked draft need not be in the plan, and stands over the plan's own target of its id", () => {
    const draft = planOf(METRICS.flow, [measured({ atLeast: "4" }, { id: "b" })]).targets[0]!;
    expect(attainTarget(plan, draft, known, { asOf: AFTER }).status).toBe("met");
    const group = planOf(METRICS.flow, [
      measured({ atLeast: "5" }, { id: "a" }),
      { id: "new", kind: "group", of: "all", targets: ["a"], source: { clause: "1" } },
    ]).targets[1]!;
    expect(attainTarget(plan, group, known, { asOf: AFTER }).status).toBe("met");
  });

  test("a draft checked against another plan is refused, and what this one lacks is shown", () => {
    const other = parsePlan({
      ...planOf({ ...METRICS.flow, id: "q" }, []),
      targets: [
        measured({ atLeast: "5" }, { id: "c", metric: "q" }),
        { id: "g", kind: "group", of: "all", targets: ["c"], source: { clause: "1" } },
      ],
    });
    const asked = (position: number) => () => attainTarget(plan, other.targets[position]!, known, { asOf: AFTER });
    expect(asked(0)).toThrow(RangeError);
    expect(asked(0)).toThrow('target: "c" speaks of the metric "q", which plan "p" has not');
    expect(asked(1)).toThrow(RangeError);
    expect(asked(1)).toThrow('target: "g" speaks of the target "c", which plan "p" has not');
  });

  test.each<[where: string, more: Partial<MeasuredTarget>]>([
    ["a filter", { filter: { target: "c", read: "value", atLeast: "1" } }],
    ["the condition of a group", { districts: { where: { target: "c", read: "value", atLeast: "1" } } }],
    [
      "the condition of those it is ranked among",
      {
        measure: { rank: { where: { target: "c", read: "value", atLeast: "1" } } },
        bound: { atMost: "1" },
      },
    ],
    ["a district's bound", { districts: { d: { atLeast: { target: "c", read: "value" } } } }],
    [
      "the bound of who files none",
      { districts: { filed: true, otherwise: { atLeast: { target: "c", read: "value" } } } },
    ],
  ])("a draft that speaks in %s of what the plan has not is refused as well", (_, more) => {
    const other = planOf(METRICS.flow, [
      measured({ atLeast: "5" }, { id: "c" }),
      measured({ atLeast: "5" }, { id: "draft", ...more }),
    ]);
    const asked = () => attainTarget(plan, other.targets[1]!, known, { asOf: AFTER });
    expect(asked).toThrow(RangeError);
    expect(asked).toThrow('target: "draft" speaks of the target "c", which plan "p" has not');
  });

  test.each<[key: string, planned: Metric, rolledUp: Metric]>([
    ["kind", METRICS.flow, METRICS.index],
    ["accrual", METRICS.flow, METRICS.stock],
    ["per", METRICS.share, { ...METRICS.share, per: "1" }],
    ["levels", METRICS.ordinal, { ...METRICS.ordinal, levels: ["AA", "A", "B", "C"] }],
    ["levels", METRICS.ordinal, { ...METRICS.ordinal, levels: ["C", "B", "A", "AA", "AAA"] }],
    ["items", METRICS.milestone, { ...METRICS.milestone, items: ["x", "y"] }],
    ["over", METRICS.stock, { ...METRICS.stock, over: "max" }],
    ["across", METRICS.index, { ...METRICS.index, across: "mean" }],
  ])("values rolled up with another %s than the plan's are refused", (key, planned, rolledUp) => {
    const { observations } = readObservations([], { metrics: [rolledUp] });
    const values = rollUp(observations, { metrics: [rolledUp] });
    const asked = () => attain(planOf(planned, []), { values }, { asOf: AFTER });
    expect(asked).toThrow(RangeError);
    expect(asked).toThrow(`values: metric "m" was rolled up with another ${key} than plan "p" gives it`);
  });

  test("values rolled up with other words, another direction or the default written out are the plan's", () => {
    const rolledUp: Metric = { ...METRICS.share, name: "x", unit: "", direction: "none", per: "100.0", over: "ratio" };
    const { observations } = readObservations([], { metrics: [rolledUp] });
    const values = rollUp(observations, { metrics: [rolledUp] });
    expect(attain(planOf(METRICS.share, []), { values }, { asOf: AFTER })).toEqual([]);
  });

  test("a district asked for is the one that is judged", () => {
    expect(attainTarget(plan, "a", known, { asOf: AFTER, district: "f" })).toMatchObject({
      district: "f",
      status: "no-evidence",
      reason: "not-reported",
    });
    expect(attainTarget(plan, "a", known, { asOf: AFTER, district: "nowhere" })).toMatchObject({
      reason: "unknown-district",
    });
  });

  test.each(["2013", "2013-2-1", "2013-02-29", "", "today", " 2013-01-01", undefined, null, 20130101, new Date(0)])(
    "asOf %j is refused, and shown",
    (asOf) => {
      expect(() => attain(plan, known, { asOf: asOf as string })).toThrow(RangeError);
      expect(() => attainTarget(plan, "a", known, { asOf: asOf as string })).toThrow(/asOf: .* is not a day/);
    },
  );

  test.each(["c", "", "__proto__", "constructor"])("a target %j that the plan has not is refused, and shown", (id) => {
    expect(() => attain(plan, known, { asOf: AFTER, targets: [id] })).toThrow(RangeError);
    expect(() => attainTarget(plan, id, known, { asOf: AFTER })).toThrow(
      `target: ${JSON.stringify(id)} is no target of plan "p"; it has "a", "b"`,
    );
  });

  test.each(["a", null, 7, { 0: "a" }])("targets %j that are no list are refused, and shown", (targets) => {
    const asked = () => attain(plan, known, { asOf: AFTER, targets: targets as unknown as string[] });
    expect(asked).toThrow(TypeError);
    expect(asked).toThrow(/^targets: .* is no list; accepted: a list of ids of targets$/);
  });

  test.each([null, 330400, ["f"]])("a district %j that is no id is refused, and shown", (district) => {
    const asked = () => attainTarget(plan, "a", known, { asOf: AFTER, district: district as unknown as string });
    expect(asked).toThrow(TypeError);
    expect(asked).toThrow(/^district: .* is no id; accepted: the id of a district$/);
  });

  test("words of the language are good ids", () => {
    const odd = parsePlan({
      ...plan,
      district: "toString",
      targets: [
        measured(
          { atLeast: "5" },
          { id: "constructor", districts: { valueOf: { atLeast: "6" }, toString: { atLeast: "5" } } },
        ),
        { id: "hasOwnProperty", kind: "group", of: "all", targets: ["constructor"], source: { clause: "1" } },
      ],
    });
    const districts = districtTree([{ id: "toString" }, { id: "valueOf", parent: "toString" }]);
    const rows = [{ district: "valueOf", period: "2013", value: "5" }];
    expect(attain(odd, evidence(odd, rows, districts), { asOf: AFTER })).toMatchObject([
      { status: "missed", tally: { met: 1, missed: 1 } },
      { status: "missed" },
    ]);
    expect(
      attainTarget(odd, "constructor", evidence(odd, rows, districts), { asOf: AFTER, district: "isPrototypeOf" }),
    ).toMatchObject({ reason: "not-bound" });
  });
});
