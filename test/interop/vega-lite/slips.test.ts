import { describe, expect, test } from "vitest";
import type { ExplainOptions } from "../../../src/explain/options.js";
import { namesFrom } from "../../../src/explain/names.js";
import {
  attainmentChart,
  districtChart,
  lossesChart,
  pathChart,
  rankingChart,
} from "../../../src/interop/vega-lite/index.js";
import { planReport, roundReport } from "../../../src/report/index.js";
import { readObservations } from "../../../src/observations/read-observations.js";
import { rollUp } from "../../../src/rollup/roll-up.js";

const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
const nothing = {} as never;

const entries: Readonly<Record<string, (options: ExplainOptions) => unknown>> = {
  attainmentChart: (options) => attainmentChart(nothing, options),
  districtChart: (options) => districtChart(nothing, { ...options, period: "2013" }),
  pathChart: (options) => pathChart(nothing, values, options),
  rankingChart: (options) => rankingChart(nothing, nothing, options),
  lossesChart: (options) => lossesChart(nothing, options),
  planReport: (options) => planReport(nothing, nothing, options),
  roundReport: (options) => roundReport(nothing, nothing, options),
};

describe.each(Object.entries(entries))("%s tells a caller's slip", (_, entry) => {
  test.each(["fr", "constructor", "__proto__"])("the locale %s", (locale) => {
    const options = { locale: locale as "en", names: namesFrom() };
    expect(() => entry(options)).toThrow(new RangeError(`locale: "${locale}" is not one of zh, en`));
  });

  test("names that are none", () => {
    expect(() => entry({ locale: "en", names: nothing })).toThrow(/^names: accepted are those that namesFrom gave/);
  });

  test("what it is to tell of", () => {
    expect(() => entry({ locale: "en", names: namesFrom() })).toThrow(/accepted(: | is )/);
  });
});

test("planReport says what its evidence is", () => {
  const plan = { format: "quality-plan/1", metrics: [], targets: [] } as never;
  const options = { locale: "en", names: namesFrom() } as const;
  expect(() => planReport(plan, undefined as never, options)).toThrow(
    /^evidence: .* accepted: \{ attainments, values\? \}/,
  );
  expect(() => planReport(plan, {} as never, options)).toThrow(/^attainments: .* accepted: /);
  expect(() => planReport(plan, { attainments: [], values: nothing }, options)).toThrow(
    /^rollup: accepted is what rollUp gave/,
  );
});
