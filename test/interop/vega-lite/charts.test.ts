import { describe, expect, test } from "vitest";
import { assess } from "../../../src/assessment/assess.js";
import { checkScores } from "../../../src/assessment/check-scores.js";
import { parseScheme } from "../../../src/assessment/check-scheme.js";
import { assessmentOf } from "../../../src/assessment/ranking.js";
import { unitsOf } from "../../../src/assessment/units-of.js";
import type { Attainment } from "../../../src/attainment/attainment.js";
import { attain } from "../../../src/attainment/attain.js";
import { namesFrom } from "../../../src/explain/names.js";
import {
  attainmentChart,
  districtChart,
  lossesChart,
  rankingChart,
  type VegaLiteSpecification,
} from "../../../src/interop/vega-lite/index.js";
import { parseDistricts } from "../../../src/model/check-districts.js";
import { parsePlan } from "../../../src/model/check-plan.js";
import { readObservations } from "../../../src/observations/read-observations.js";
import { rollUp } from "../../../src/rollup/roll-up.js";
import madeUp from "../../../examples/data/county-round-made-up.json" with { type: "json" };
import { drawnAsSvg, faultsOf } from "./drawing.js";

const HOSTILE = "</text><script>alert(1)</script> datum.x + '\"`${}";

function chartsOf(name?: string): Readonly<Record<string, VegaLiteSpecification>> {
  const title = name === undefined ? {} : { title: name };
  const plan = parsePlan({ ...madeUp.plan, targets: madeUp.plan.targets.map((target) => ({ ...target, ...title })) });
  const called = name === undefined ? {} : { name };
  const districts = parseDistricts(madeUp.districts.map((row) => ({ ...row, ...called })));
  const scheme = parseScheme(madeUp.scheme, { plans: [plan] });
  const { observations } = readObservations(madeUp.observations, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const window = "2013-07/2014-06";
  const { scores } = checkScores(madeUp.scores, scheme, { window });
  const round = assess(scheme, { plans: [plan], values, scores }, { window, asOf: "2014-07-15" });
  const options = { locale: "zh", names: namesFrom(plan, districts, scheme) } as const;
  const members = attain(plan, { values }, { asOf: "2014-07-15" }).flatMap((one): readonly Attainment[] =>
    one.kind === "districts" ? one.members : [one],
  );
  return {
    attainment: attainmentChart(members, options),
    districts: districtChart(values, { ...options, period: window, districts: unitsOf(scheme).units }),
    ranking: rankingChart(scheme, round, options),
    losses: lossesChart(assessmentOf(round, "330424"), options),
  };
}

describe.each(Object.entries(chartsOf()))("the chart of %s", (_, chart) => {
  test("is what Vega-Lite's schema asks for", () => {
    expect(faultsOf(chart)).toEqual([]);
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  });

  test("is drawn with every row's text in it", async () => {
    const svg = await drawnAsSvg(chart);
    for (const row of chart.data.values) {
      for (const text of [row["label"], row["status"]]) if (typeof text === "string") expect(svg).toContain(text);
    }
  });
});

test("a schema fault is found, so the charts above are held to something", () => {
  const [chart] = Object.values(chartsOf());
  expect(faultsOf({ ...chart!, width: { step: "wide" } })).not.toEqual([]);
});

test.each(Object.entries(chartsOf(HOSTILE)))("hostile names stay text in the chart of %s", async (_, chart) => {
  expect(await drawnAsSvg(chart)).not.toContain("<script");
});

test("seven counties of one name are seven bars", () => {
  const { ranking } = chartsOf("县");
  expect(new Set(ranking!.data.values.map((row) => row["unit"])).size).toBe(7);
});

test("a veto colours the bar by the grade that stands", () => {
  const row = chartsOf()["ranking"]!.data.values.find(({ unit }) => unit === "桐乡市");
  expect(row).toMatchObject({ score: 98, grade: "D", label: "3  98  D" });
});

test("the bands of the grades meet and fill the scale", () => {
  const [bands] = chartsOf()["ranking"]!["layer"] as readonly [{ readonly data: { readonly values: unknown } }];
  expect(bands.data.values).toEqual([
    { grade: "A", from: 90, to: 100 },
    { grade: "B", from: 80, to: 90 },
    { grade: "C", from: 60, to: 80 },
    { grade: "D", from: 0, to: 60 },
  ]);
});

test("the steps of what was lost lead from the full points to the score", () => {
  const rows = chartsOf()["losses"]!.data.values;
  const lost = rows.slice(1, -1);
  expect(rows.at(0)).toMatchObject({ step: "满分", to: 100 });
  for (const [at, row] of lost.entries()) expect(row["from"]).toBe(at === 0 ? 100 : lost[at - 1]!["to"]);
  expect(lost.at(-1)!["to"]).toBe(rows.at(-1)!["to"]);
  expect(lost.at(-1)!["step"]).toBe("加分、否决、舍入");
});

test("a unit without a score has no way to one", () => {
  const plan = parsePlan(madeUp.plan);
  const scheme = parseScheme(madeUp.scheme, { plans: [plan] });
  const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
  const round = assess(scheme, { plans: [plan], values }, { window: "2013-07/2014-06", asOf: "2014-07-15" });
  const options = { locale: "en", names: namesFrom(plan, scheme) } as const;
  expect(() => lossesChart(assessmentOf(round, "330424"), options)).toThrow('"330424" has no score');
  expect(rankingChart(scheme, round, options).data.values).toEqual([]);
});
