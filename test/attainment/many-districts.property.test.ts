import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attain, attainTarget } from "../../src/attainment/attain.js";
import { exactlyIn } from "../../src/attainment/attain-exactly.js";
import type { Attainment, DistrictsAttainment } from "../../src/attainment/attainment.js";
import { contextOf } from "../../src/attainment/context.js";
import { rollupValues } from "../../src/attainment/rollup-values.js";
import type { Values } from "../../src/attainment/values.js";
import { existing } from "../../src/internal/assert.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import type { Plan } from "../../src/model/plan.js";
import { readObservations } from "../../src/observations/index.js";
import { type Rollup, rollUp } from "../../src/rollup/index.js";

const DISTRICTS = parseDistricts([
  { id: "city" },
  ...["a", "b", "c", "d"].map((id) => ({ id, parent: "city", kind: id < "c" ? "county" : "zone" })),
  ...["a1", "a2", "b1"].map((id) => ({ id, parent: id.charAt(0), kind: "town" })),
  { id: "both", members: ["a", "b"] },
]);
const REPORTING = ["city", "a", "b", "c", "d", "a1", "a2", "b1"];
const PERIODS = ["2012", "2013-Q1", "2013-Q2", "2013"];

const METRICS = {
  flow: { kind: "amount", id: "m", name: "数", unit: "个", direction: "up", accrual: "flow" },
  stock: { kind: "amount", id: "m", name: "数", unit: "个", direction: "down", accrual: "stock" },
} as const satisfies Readonly<Record<string, Metric>>;

const folds = fc.constantFrom("least", "greatest", "mean", "median", "sum");
const own = { its: "kind" };
const wheres = fc.oneof(
  fc.constant({ ...own, equals: "county" }),
  folds.map((peers) => ({ metric: "m", atLeast: { metric: "m", district: { peers } } })),
  fc.constant({
    any: [
      { ...own, equals: "town" },
      { metric: "m", above: "1" },
    ],
  }),
  fc.constant({ target: "plain", read: "value", atLeast: "1" }),
);
const groups = fc.oneof(
  fc.constantFrom("siblings", "children", "tree", "leaves"),
  fc.constantFrom(["a", "b"], ["a", "a1", "city"], ["both", "c", "a"], ["d", "nowhere"]),
  wheres.map((where) => ({ where })),
);
const benchmarks = fc
  .record({ peers: folds, group: fc.option(groups, { nil: undefined }) })
  .chain(({ peers, group }) => {
    const district = { peers, ...(group === undefined ? {} : { group }) };
    return fc.constantFrom(
      { metric: "m", district },
      { metric: "m", district, back: 1 },
      { target: "plain", read: "value", district },
    );
  });
const asked = fc.oneof(
  benchmarks.map((value) => ({ bound: { atLeast: value } })),
  groups.map((group) => ({ measure: { rank: group }, bound: { reach: "2" } })),
);
const cases = fc.record({
  metric: fc.constantFrom(...Object.values(METRICS)),
  asked,
  districts: fc.oneof(
    fc.constantFrom("children", "tree", "leaves", ["a", "b", "a1", "both"]),
    wheres.map((where) => ({ where })),
  ),
  by: fc.constantFrom("2013", "2013-H1"),
  asOf: fc.constantFrom("2013-07-15", "2014-01-01"),
  reports: fc.uniqueArray(
    fc.record({
      district: fc.constantFrom(...REPORTING),
      period: fc.constantFrom(...PERIODS),
      value: fc.nat({ max: 3 }).map(String),
    }),
    { selector: ({ district, period }) => `${district} ${period}`, maxLength: 20 },
  ),
});

function evidenceOf(metric: Metric, reports: readonly object[]): Rollup {
  const rows = reports.map((report) => ({ metric: "m", ...report }));
  const { observations } = readObservations(rows, { metrics: [metric], districts: DISTRICTS });
  return rollUp(observations, { metrics: [metric], districts: DISTRICTS });
}

function planFor(metric: Metric, target: object): Plan {
  const common = { kind: "measured", metric: "m", source: { clause: "一" } } as const;
  const plain = { id: "plain", ...common, bound: { atLeast: "1" }, schedule: { by: "2013" } };
  return parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "规划",
    district: "city",
    period: "2013",
    metrics: [metric],
    targets: [plain, { id: "t", ...common, ...target }],
  });
}

function membersIn(attainment: Attainment | undefined): DistrictsAttainment["members"] {
  return attainment?.kind === "districts" ? attainment.members : [];
}

describe("a target over several districts", () => {
  test("comes to the same in each of them as where that one alone is asked about", () => {
    fc.assert(
      fc.property(cases, ({ metric, asked: target, districts, by, asOf, reports }) => {
        const plan = planFor(metric, { ...target, districts, schedule: { by } });
        const values = evidenceOf(metric, reports);
        const [together] = attain(plan, { values }, { asOf, targets: ["t"] });
        const bare = planFor(metric, { ...target, schedule: { by } });
        for (const member of membersIn(together)) {
          if (typeof districts === "object" && "where" in districts) continue;
          expect(member).toEqual(attainTarget(bare, "t", { values }, { asOf, district: member.district }));
        }
      }),
    );
  });
});

describe("a place among many", () => {
  const values = fc.array(fc.option(fc.nat({ max: 5 }), { nil: undefined }), { minLength: 1, maxLength: 30 });

  test("is one more than are ahead, and holds where those without a value could not change it", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("up", "down"), fc.nat({ max: 8 }), (found, direction, reach) => {
        const metric: Metric = { ...METRICS.stock, direction };
        const districts = parseDistricts([
          { id: "city" },
          ...found.map((_, at) => ({ id: `d${String(at)}`, parent: "city" })),
        ]);
        const rows = found.flatMap((value, at) =>
          value === undefined
            ? []
            : [{ metric: "m", district: `d${String(at)}`, period: "2013", value: String(value) }],
        );
        const read = readObservations(rows, { metrics: [metric], districts });
        const evidence = { values: rollUp(read.observations, { metrics: [metric], districts }) };
        const target = { districts: "children", measure: { rank: "siblings" }, bound: { reach: String(reach + 1) } };
        const [together] = attain(planFor(metric, target), evidence, { asOf: "2014-01-01", targets: ["t"] });
        const missing = found.filter((value) => value === undefined).length;
        for (const [at, { status, trace }] of membersIn(together).entries()) {
          const value = found[at];
          if (value === undefined) {
            expect(status).toBe("no-evidence");
            continue;
          }
          const ahead = found.flatMap((other, place) =>
            other !== undefined && (direction === "up" ? other > value : other < value)
              ? [{ district: `d${String(place)}`, value: { value: String(other) } }]
              : [],
          );
          const inOrder = [...ahead].sort(
            (a, b) => (direction === "up" ? 1 : -1) * (Number(b.value.value) - Number(a.value.value)),
          );
          expect(trace.steps.find(({ step }) => step === "rank")).toEqual({
            step: "rank",
            place: ahead.length + 1,
            among: found.length,
            unsure: missing,
            ahead: inOrder.slice(0, 3),
          });
          const [first, last] = [ahead.length + 1, ahead.length + 1 + missing];
          expect(status).toBe(last <= reach + 1 ? "met" : first > reach + 1 ? "missed" : "no-evidence");
        }
      }),
    );
  });
});

describe("each of many districts held against all of them", () => {
  const ids = Array.from({ length: 60 }, (_, at) => `d${String(at)}`);
  const districts = parseDistricts([{ id: "city" }, ...ids.map((id) => ({ id, parent: "city" }))]);
  const aboveMean = { above: { metric: "m", district: { peers: "mean" } } };

  test.each([
    ["above their mean", { districts: "children", bound: aboveMean }],
    ["chosen above their mean", { districts: { where: { metric: "m", ...aboveMean } }, bound: { atLeast: "1" } }],
    ["with a place among them", { districts: "children", measure: { rank: "siblings" }, bound: { reach: "3" } }],
  ])("%s: their figures are read a few times each, and not once for every pair", (_, target) => {
    const rows = ids.map((district, at) => ({ metric: "m", district, period: "2013", value: String(at % 7) }));
    const { observations } = readObservations(rows, { metrics: [METRICS.flow], districts });
    const values = rollupValues(rollUp(observations, { metrics: [METRICS.flow], districts }));
    let reads = 0;
    const counting: Values = {
      ...values,
      cell: (...asked) => {
        reads += 1;
        return values.cell(...asked);
      },
    };
    const plan = planFor(METRICS.flow, target);
    const context = contextOf(plan, counting, { asOf: "2014-01-01" });
    const { status } = exactlyIn(context)(existing(context.targets.get("t"), "the plan has it"));
    expect(["met", "missed"]).toContain(status);
    expect(reads).toBeLessThan(ids.length * 10);
  });
});
