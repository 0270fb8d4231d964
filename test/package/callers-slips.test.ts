import {
  attain,
  attainTarget,
  byAgency,
  byDomain,
  cascade,
  cellAt,
  cells,
  checkPlan,
  compareAttainments,
  describe as words,
  explain,
  namesFrom,
  type Plan,
  readObservations,
  reconcile,
  reviewPlan,
  rollUp,
} from "quality-plan";
import { plan } from "quality-plan/catalog/jiaxing-2013";
import { expect, test } from "vitest";

// What TypeScript refuses, JavaScript hands in: the error says what was accepted.
const metrics = plan.metrics;
const reading = readObservations([], { metrics });
const values = rollUp(reading.observations, { metrics });
const loosely = <T>(value: unknown): T => value as T;
const [attainment] = attain(plan, { values }, { asOf: "2013-06-30" });

test.each<[string, RegExp, () => unknown]>([
  [
    "the whole reading in place of its observations",
    /observations: accepted/,
    () => rollUp(loosely(reading), { metrics }),
  ],
  [
    "observations that went through JSON",
    /JSON does not carry/,
    () => rollUp(loosely(JSON.parse(JSON.stringify(reading.observations))), { metrics }),
  ],
  ["no metrics", /metrics: undefined is no list/, () => rollUp(reading.observations, loosely({}))],
  [
    "observations in place of a rollup",
    /values: object is no rollup; accepted/,
    () => attain(plan, { values: loosely(reading.observations) }, { asOf: "2013-06-30" }),
  ],
  [
    "a BigInt as a metric",
    /metric: "1" is not in this rollup/,
    () => cellAt(values, loosely({ metric: 1n, district: "a", period: "2013" })),
  ],
  [
    "a BigInt as a district",
    /district: "1" is not in this rollup/,
    () => cellAt(values, loosely({ metric: metrics[0]?.id, district: 1n, period: "2013" })),
  ],
  ["a BigInt as own", /own: "1" is not one of/, () => rollUp(reading.observations, loosely({ metrics, own: 1n }))],
  ["a period that is none, asked of cells", /"junk"/, () => cells(values, { period: "junk" })],
  ["a period open at an end, asked of cells", /open at an end/, () => cells(values, { period: "2013/.." })],
  ["an unknown metric, asked of cells", /metric: "x" is not in this rollup/, () => cells(values, { metric: "x" })],
  ["an unknown district, asked of cells", /district: "x" is not/, () => cells(values, { district: "x" })],
  ["no values", /values: undefined is no rollup; accepted/, () => attain(plan, loosely({}), { asOf: "2013-06-30" })],
  [
    "no evidence at all",
    /evidence: null is no evidence; accepted/,
    () => attain(plan, loosely(null), { asOf: "2013-06-30" }),
  ],
  ["no options", /options: undefined names no day/, () => attain(plan, { values }, loosely(undefined))],
  ["no plan", /plan: null is no plan; accepted/, () => attain(loosely(null), { values }, { asOf: "2013-06-30" })],
  [
    "a plan's check in place of the plan",
    /plan: is what a check gave, not yet opened/,
    () => attain(loosely(checkPlan(plan)), { values }, { asOf: "2013-06-30" }),
  ],
  [
    "a plan below that is none",
    /plans\[0\]: null is no plan/,
    () => attain(plan, { values, plans: loosely([null]) }, { asOf: "2013-06-30" }),
  ],
  [
    "a judgement that is none",
    /judgements\[0\]: null is no judgement/,
    () => attain(plan, { values, judgements: loosely([null]) }, { asOf: "2013-06-30" }),
  ],
  [
    "no target",
    /target: undefined is neither an id nor a target/,
    () => attainTarget(plan, loosely(undefined), { values }, { asOf: "2013-06-30" }),
  ],
  [
    "one attainment in place of all",
    /before: object is no list; accepted: a list of attainments/,
    () => compareAttainments(loosely(attainment), []),
  ],
  ["an attainment that is none", /after\[0\]: 1 is no attainment/, () => compareAttainments([], loosely([1]))],
  ["a plan's id to byAgency", /plan: "2013" is no plan/, () => byAgency(loosely("2013"), [])],
  ["no attainments to byDomain", /attainments: undefined is no list/, () => byDomain(plan, loosely(undefined))],
  ["a plan's text to reviewPlan", /plan: "\{\}" is no plan/, () => reviewPlan(loosely("{}"))],
  [
    "what cascade gave, not opened",
    /children: is what a check gave, not yet opened/,
    () => reconcile(plan, loosely(cascade(plan, ["a"], { targets: {}, otherwise: { give: "keep" } }))),
  ],
  [
    "one plan in place of several",
    /children: object is no list; accepted: a list of plans/,
    () => reconcile(plan, loosely(plan)),
  ],
  ["a cascade of no plan", /plan: undefined is no plan/, () => cascade(loosely(undefined), ["a"], { targets: {} })],
  [
    "a metric list in place of a context",
    /context: list names no metrics; accepted: \{ metrics/,
    () => readObservations([], loosely(metrics)),
  ],
  [
    "rows in place of a tree of districts",
    /districts: list is no tree of districts; accepted: what parseDistricts/,
    () => rollUp(reading.observations, { metrics, districts: loosely([{ id: "a" }]) }),
  ],
  [
    "rows in place of a tree, when reading",
    /districts: list is no tree/,
    () => readObservations([], { metrics, districts: loosely([{ id: "a" }]) }),
  ],
  [
    "a rollup without options",
    /options: undefined names no metrics/,
    () => rollUp(reading.observations, loosely(undefined)),
  ],
  [
    "a list of results",
    /result: list is no result; accepted: one attainment/,
    () => explain(loosely([attainment]), { locale: "zh", names: namesFrom(plan) }),
  ],
  [
    "an explanation without options",
    /options: undefined names no locale/,
    () => explain(loosely(attainment), loosely(undefined)),
  ],
  [
    "a problem of a code that is none",
    /code: "x" is the code of no problem/,
    () => words(loosely({ code: "x" }), "zh"),
  ],
  ["a problem's code alone", /thing: "too-deep" is no problem/, () => words(loosely("too-deep"), "zh")],
  ["a list of documents", /documents\[0\]: list has no names to read/, () => namesFrom(loosely([plan]))],
  ["a document that is not there", /documents\[1\]: undefined has no names/, () => namesFrom(plan, loosely(undefined))],
  [
    "a language tag with a region",
    /locale: "zh-CN" is not one of zh, en/,
    () => explain(loosely(attainment), { locale: loosely("zh-CN"), names: namesFrom(plan) }),
  ],
  ["no names", /names: accepted/, () => explain(loosely(attainment), loosely({ locale: "zh" }))],
  [
    "a problem in a third language",
    /locale: "de"/,
    () => words({ code: "too-deep", limit: 100, path: [] }, loosely("de")),
  ],
])("%s is told as such", (_what, message, call) => {
  expect(call).toThrow(message);
});

test("a structured clone of observations is as good as they are", () => {
  const rows = [{ metric: "quality-towns", district: "330400", period: "2013", value: "3" }];
  const { observations } = readObservations(rows, { metrics: loosely<Plan>(plan).metrics });
  expect(rollUp(structuredClone(observations), { metrics }).columns).toEqual(rollUp(observations, { metrics }).columns);
});

test("a day that is no text is told, not tripped over", () => {
  const asOf = loosely<string>(20130630n);
  expect(() => rollUp(reading.observations, { metrics, asOf })).toThrow("asOf: bigint is not a day");
  expect(() => attain(plan, { values }, { asOf })).toThrow("asOf: bigint is not a day");
});
