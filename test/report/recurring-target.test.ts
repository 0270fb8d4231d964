import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { TargetInput } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { planReport } from "../../src/report/plan-report.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const districts = parseDistricts([
  { id: "cn", name: { zh: "全国", en: "China" } },
  { id: "d", parent: "cn" },
]);

/** Value, what is required and completion of a target on yearly figures, 70 in 2013 and in 2014 as given. */
function row(
  target: Partial<TargetInput>,
  { in2014 = ["70"], asOf = "2015-01-31", locale = "en" }: Options = {},
): readonly string[] {
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period: "2013/2014",
    metrics: [{ id: "m", name: "score", unit: "%", kind: "index", direction: "up" }],
    targets: [{ id: "t", kind: "measured", metric: "m", source: { clause: "1" }, ...target }],
  });
  const figures = [
    { metric: "m", district: "d", period: "2013", value: "70" },
    { metric: "m", district: "cn", period: "2013", value: "88" },
    ...in2014.map((value) => ({ metric: "m", district: "d", period: "2014", value })),
    { metric: "m", district: "cn", period: "2014", value: "60" },
  ];
  const { observations } = readObservations(figures, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const attainments = attain(plan, { values }, { asOf });
  const report = planReport(plan, { attainments, values }, { locale, names: namesFrom(plan, districts) });
  const block = report.sections[0]?.sections?.[0]?.blocks[0];
  const cells = block?.kind === "table" ? (block.rows[0] ?? []) : [];
  return cells.slice(2, 5).map(({ text }) => text);
}

interface Options {
  readonly in2014?: readonly string[];
  readonly asOf?: string;
  readonly locale?: "zh" | "en";
}

const EVERY_YEAR = { every: "year" } as const;

test("the value of a target that recurs says the year that it is of", () => {
  const target = { bound: { atLeast: "80" }, schedule: EVERY_YEAR } as const;
  expect(row(target)).toEqual(["70% (2013)", "≥ 80%, each year", "87.5%"]);
  expect(row(target, { locale: "zh" })).toEqual(["70%（2013年）", "≥ 80%，每年", "87.5%"]);
});

test("what another district's value asked for is said of that year alone", () => {
  const target = { bound: { atLeast: { metric: "m", district: "cn" } }, schedule: EVERY_YEAR } as const;
  expect(row(target)).toEqual(["70% (2013)", "≥ that of China, each year (2013: ≥ 88%)", "79.5454…%"]);
  expect(row(target, { locale: "zh" })).toEqual(["70%（2013年）", "≥ 全国，每年（2013年：≥ 88%）", "79.5454…%"]);
});

test("a year judged by the one before says of which its value is", () => {
  const target = { bound: { atLeast: "60" }, schedule: { every: "year", during: "2014" } } as const;
  expect(row(target, { in2014: [], asOf: "2014-02-01" })[0]).toBe("70% (2013)");
});

test("a target that does not recur says no year", () => {
  expect(row({ bound: { atLeast: "80" }, schedule: { by: "2014" } })[0]).toBe("70%");
});
