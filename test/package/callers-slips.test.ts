import {
  attain,
  cellAt,
  cells,
  describe as words,
  explain,
  namesFrom,
  type Plan,
  readObservations,
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
    /values: accepted/,
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
  ["no values", /values: accepted/, () => attain(plan, loosely({}), { asOf: "2013-06-30" })],
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
