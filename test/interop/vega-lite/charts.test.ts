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
  pathChart,
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

test("units and districts of one name are told apart as Chinese writes it", () => {
  const { ranking, districts } = chartsOf("某县");
  expect(ranking?.data.values.map(({ unit }) => unit)).toContain("某县（330424）");
  expect(districts?.data.values.map(({ district }) => district)).toContain("某县（330424）");
});

test("one target of seven counties is told apart by their names", () => {
  const { attainment } = chartsOf();
  expect(attainment!.data.values.map((row) => row["target"])).toContain("南湖区 主要农产品质量安全监测合格率");
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

test.each([
  ["en", ["Score", "Full points", "Bonuses, vetoes, rounding"]],
  ["zh", ["得分", "满分", "加分、否决、舍入"]],
] as const)("items called as the chart's own steps have rows of their own: %s", (locale, called) => {
  const plan = parsePlan(madeUp.plan);
  const [first, second, third] = called;
  const items = [
    { id: "a", name: first, rule: "judged", points: "50" },
    { id: "b", name: second, rule: "judged", points: "30" },
    { id: "c", name: third, rule: "judged", points: "20" },
  ];
  const { sources, take } = {
    sources: [{ id: "check", name: "Check", kind: "verified" }],
    take: { first: ["check"] },
  };
  const scheme = parseScheme(
    {
      format: "quality-scheme/1",
      id: "s",
      title: "S",
      window: { from: "01-01", to: "12-31" },
      units: ["x"],
      sources,
      take,
      notApplicable: "rescale",
      noEvidence: "noScore",
      points: "100",
      items,
    },
    { plans: [plan] },
  );
  const given = items.map(({ id: item }) => ({ item, district: "x", source: "check", points: "1" }));
  const { scores } = checkScores(given, scheme, { window: "2013" });
  const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
  const round = assess(scheme, { plans: [plan], values, scores }, { window: "2013", asOf: "2014-02-01" });
  const rows = lossesChart(assessmentOf(round, "x"), { locale, names: namesFrom(scheme) }).data.values;
  expect(rows).toHaveLength(5);
  expect(new Set(rows.map(({ step }) => step)).size).toBe(5);
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

describe("targets of one name", () => {
  const target = { kind: "measured", metric: "brands", source: { clause: "1" } };
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "Plan",
    district: "city",
    period: "2011/2015",
    metrics: [{ id: "brands", kind: "amount", accrual: "stock", name: "Brands", unit: "", direction: "up" }],
    targets: [
      { ...target, id: "t1", bound: { reach: "10" }, schedule: { by: "2013" } },
      { ...target, id: "t2", bound: { reach: "15" }, schedule: { by: "2015" } },
    ],
  });
  const attained = (changed: typeof plan, value: string) => {
    const rows = [{ metric: "brands", district: "city", period: "2013", value }];
    const values = rollUp(readObservations(rows, { metrics: changed.metrics }).observations, {
      metrics: changed.metrics,
    });
    return attain(changed, { values }, { asOf: "2013-12-31" });
  };
  const drawnOf = (changed: typeof plan, attainments: readonly Attainment[]) =>
    attainmentChart(attainments, { locale: "en", names: namesFrom(changed) }).data.values;
  const namesOf = (changed: typeof plan, value = "9") => drawnOf(changed, attained(changed, value));
  const alike = (changes: object) =>
    parsePlan({ ...plan, targets: plan.targets.map((one) => ({ ...one, schedule: { by: "2015" }, ...changes })) });

  test("are told apart by when they are due, or else by what they require", () => {
    expect(namesOf(plan).map((row) => row["target"])).toEqual(["Brands (2013)", "Brands (2015)"]);
    expect(namesOf(alike({})).map((row) => row["target"])).toEqual(["Brands (10)", "Brands (15)"]);
    expect(namesOf(alike({ bound: { reach: "15" } })).map((row) => row["target"])).toEqual([
      "Brands (t1)",
      "Brands (t2)",
    ]);
  });

  test("a bar is no longer than twice the whole, and its figure stands in words", () => {
    expect(namesOf(plan, "23")[0]).toMatchObject({
      completion: 200,
      labelled: 200,
      figure: "230%",
      label: "reached 230%",
    });
    expect(namesOf(plan, "12")[0]).toMatchObject({ completion: 120, labelled: 120, figure: "120%", label: "reached" });
    const below = attained(plan, "9").map((one) =>
      "figures" in one ? { ...one, figures: { ...one.figures, completion: "-2.38", exact: {} } } : one,
    );
    expect(drawnOf(plan, below)[0]).toMatchObject({ completion: 0, labelled: 100, label: "open −238%" });
  });
});

test("a field of part of the reports is marked, and not shaded", () => {
  const districts = parseDistricts([
    { id: "city" },
    ...["a", "b"].map((id) => ({ id, parent: "city" })),
    ...["a1", "a2"].map((id) => ({ id, parent: "a" })),
    { id: "b1", parent: "b" },
    { id: "c", parent: "city" },
  ]);
  const metrics = [
    { id: "brands", name: "Brands", unit: "", kind: "amount", accrual: "flow", direction: "up" },
  ] as const;
  const rows = ["a1", "b1", "c"].map((district, at) => ({
    metric: "brands",
    district,
    period: "2013",
    value: String(9 - at),
  }));
  const values = rollUp(readObservations(rows, { metrics, districts }).observations, { metrics, districts });
  const options = { period: "2013", districts: ["a", "b", "c"], locale: "en", names: namesFrom(metrics) } as const;
  expect(districtChart(values, options).data.values).toEqual([
    { district: "a", metric: "Brands", figure: "○ 9 (1/2)" },
    { district: "b", metric: "Brands", figure: "8", heat: 4 },
    { district: "c", metric: "Brands", figure: "7", heat: 0 },
  ]);
});

describe("the path to a target", () => {
  const measured = {
    brands: { kind: "amount", accrual: "stock", unit: "", direction: "up" },
    towns: { kind: "amount", accrual: "flow", unit: "", direction: "up" },
    rate: { kind: "ratio", per: "100", share: true, unit: "%", direction: "up" },
  };
  const targets = [
    { id: "linear", metric: "brands", bound: { reach: "15" }, schedule: { by: "2015" }, baseline: { period: "2010" } },
    {
      id: "staged",
      metric: "brands",
      bound: { reach: "15" },
      schedule: { by: "2015" },
      baseline: { period: "2010" },
      marks: { "2012": "4" },
    },
    { id: "flow", metric: "towns", bound: { atLeast: "12" }, schedule: { by: "2013" } },
    {
      id: "growth",
      metric: "brands",
      measure: { growth: "previous" },
      bound: { atLeast: "10" },
      schedule: { by: "2013" },
    },
    { id: "yearly", metric: "rate", bound: { atLeast: "90" }, schedule: { every: "year", during: "2011/2015" } },
    { id: "limit", metric: "rate", bound: { atMost: "95" }, schedule: { by: "2013" } },
  ];
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "P",
    district: "city",
    period: "2011/2015",
    metrics: Object.entries(measured).map(([id, metric]) => ({ id, name: id, ...metric })),
    targets: [
      ...targets.map((target) => ({ kind: "measured", source: { clause: "1" }, ...target })),
      { id: "goal", kind: "judged", statement: "to lead", source: { clause: "2" } },
    ],
  });
  const rows = [
    ...[
      ["2010", "3"],
      ["2011", "5"],
      ["2012", "8"],
      ["2013", "9"],
    ].map(([period, value]) => ({ metric: "brands", period, value })),
    ...["01", "02", "03", "04", "05", "06"].map((month) => ({ metric: "towns", period: `2013-${month}`, value: "1" })),
    ...[
      ["2011", "91"],
      ["2012", "92"],
      ["2013", "94"],
    ].map(([period, numerator]) => ({ metric: "rate", period, numerator, denominator: "100" })),
  ].map((row) => ({ district: "city", ...row }));
  const { observations } = readObservations(rows, { metrics: plan.metrics });
  const values = rollUp(observations, { metrics: plan.metrics });

  function chartOf(id: string, asOf = "2013-12-31", path?: "compound"): VegaLiteSpecification {
    const options = { asOf, targets: [id], ...(path === undefined ? {} : { path }) };
    const [attainment] = attain(plan, { values }, options);
    return pathChart(attainment!, values, { locale: "en", names: namesFrom(plan) });
  }

  function series(chart: VegaLiteSpecification, name: string): readonly unknown[] {
    return chart.data.values.filter((row) => row["series"] === name).map((row) => [row["day"], row["amount"]]);
  }

  test.each(targets.map(({ id }) => id))("of %s is what Vega-Lite's schema asks for, and is drawn", async (id) => {
    const chart = chartOf(id, id === "flow" ? "2013-06-30" : undefined);
    expect(faultsOf(chart)).toEqual([]);
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
    expect(await drawnAsSvg(chart)).toContain("required");
  });

  test("is straight, and the forecast goes on from what was observed", () => {
    const chart = chartOf("linear");
    expect(series(chart, "observed")).toEqual([
      ["2010-12-31", 3],
      ["2011-12-31", 5],
      ["2012-12-31", 8],
      ["2013-12-31", 9],
    ]);
    expect(series(chart, "planned")).toEqual([
      ["2010-12-31", 3],
      ["2015-12-31", 15],
    ]);
    expect(series(chart, "forecast")).toEqual([
      ["2013-12-31", 9],
      ["2015-12-31", 13],
    ]);
  });

  test.each(["2011-12-31", "2013-12-31"])("goes through all stages, those that are past too, as of %s", (asOf) => {
    expect(series(chartOf("staged", asOf), "planned")).toEqual([
      ["2010-12-31", 3],
      ["2012-12-31", 4],
      ["2015-12-31", 15],
    ]);
  });

  test("bends where equal growth is planned", () => {
    const points = series(chartOf("linear", "2013-12-31", "compound"), "planned");
    expect(points).toHaveLength(3);
    expect(points[1]).toEqual(["2013-12-31", expect.closeTo(3 * 5 ** 0.6, 9)]);
  });

  test("of a total fills up month by month from nothing", () => {
    const chart = chartOf("flow", "2013-06-30");
    expect(series(chart, "observed").at(0)).toEqual(["2013-01-31", 1]);
    expect(series(chart, "observed").at(-1)).toEqual(["2013-06-30", 6]);
    expect(series(chart, "planned")).toEqual([
      ["2012-12-31", 0],
      ["2013-12-31", 12],
    ]);
    expect(series(chart, "forecast").at(-1)).toEqual(["2013-12-31", 12]);
  });

  test("of what recurs has a point for each period, of what is compared one alone", () => {
    expect(series(chartOf("yearly"), "observed")).toHaveLength(3);
    expect(series(chartOf("growth"), "observed")).toEqual([["2013-12-31", 12.5]]);
  });

  describe("of what recurs", () => {
    const rate = { id: "rate", kind: "index", name: "Rate", unit: "%", direction: "up", across: "mean" };
    const recurring = (changes: object) =>
      parsePlan({
        ...plan,
        period: "2011/2013",
        metrics: [rate, { id: "towns", name: "Towns", ...measured.towns }],
        targets: [{ id: "t", kind: "measured", metric: "rate", source: { clause: "1" }, ...changes }],
      });
    const labelsOf = (changes: object, given: Readonly<Record<string, string>>, asOf: string): readonly unknown[] => {
      const changed = recurring(changes);
      const metric = "metric" in changes ? changes.metric : "rate";
      const observed = Object.entries(given).map(([period, value]) => ({ metric, district: "city", period, value }));
      const own = rollUp(readObservations(observed, { metrics: changed.metrics }).observations, {
        metrics: changed.metrics,
      });
      const [attainment] = attain(changed, { values: own }, { asOf });
      const chart = pathChart(attainment!, own, { locale: "en", names: namesFrom(changed) });
      const layers = chart["layer"] as readonly {
        readonly mark: object;
        readonly data?: { readonly values: unknown[] };
      }[];
      expect(faultsOf(chart)).toEqual([]);
      return layers.flatMap(({ mark, data }) =>
        "type" in mark && mark.type === "text" && !("stroke" in mark)
          ? (data?.values ?? []).map((row) => ({ ...(row as object), align: "align" in mark ? mark.align : "" }))
          : [],
      );
    };

    test("the period that decides carries its own figure, as words beside it", () => {
      const bound = { atLeast: "80" };
      const given = { "2011": "70", "2012": "85", "2013": "95" };
      expect(labelsOf({ bound, schedule: { every: "year" } }, given, "2014-01-31")).toEqual([
        { day: "2011-12-31", amount: 80, label: "required 80%", align: "left" },
        { day: "2011-12-31", amount: 70, label: "70%  missed", align: "left" },
      ]);
      const held = labelsOf({ bound, schedule: { every: "year" } }, { ...given, "2011": "90" }, "2014-01-31");
      expect(held.at(-1)).toEqual({ day: "2013-12-31", amount: 95, label: "95%  met", align: "right" });
    });

    test("by quarter and by change too", () => {
      const given = { "2012-Q4": "80", "2013-Q1": "82", "2013-Q2": "70", "2013-Q3": "90" };
      const quarterly = { bound: { atLeast: "75" }, schedule: { every: "quarter", during: "2013" } };
      expect(labelsOf(quarterly, given, "2013-10-31").at(-1)).toMatchObject({
        day: "2013-06-30",
        label: "70%  missed",
      });
      const yearly = {
        measure: { change: "previous" },
        bound: { atLeast: "1" },
        schedule: { every: "year", during: "2012/2013" },
      };
      const changed = labelsOf(yearly, { "2011": "70", "2012": "70", "2013": "90" }, "2014-01-31");
      expect(changed.at(-1)).toMatchObject({ day: "2012-12-31", amount: 0 });
    });

    test("a year that lasts is drawn up to the day it is seen from, and its forecast to its own end", () => {
      const changes = { metric: "towns", bound: { atLeast: "10" }, schedule: { every: "year" } };
      const months = ["01", "02", "03", "04", "05", "06"].map((month) => [`2012-${month}`, "3"] as const);
      const labels = labelsOf(changes, { "2011": "12", ...Object.fromEntries(months) }, "2012-06-30");
      expect(labels).toMatchObject([
        { day: "2012-12-31", label: "required 10" },
        { day: "2012-06-30", amount: 18 },
        { day: "2012-12-31", label: "forecast 36" },
      ]);
    });
  });

  test("is refused where there are no figures", () => {
    expect(() => chartOf("goal")).toThrow('"goal" has no figures to draw, it is of kind judged');
    const [silent] = attain(
      plan,
      { values: rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics }) },
      { asOf: "2013-12-31", targets: ["linear"] },
    );
    expect(() => pathChart(silent!, values, { locale: "en", names: namesFrom(plan) })).toThrow("without evidence");
  });
});
