import { expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess } from "../../src/assessment/index.js";
import { namesFrom } from "../../src/explain/names.js";
import { rankingChart } from "../../src/interop/vega-lite/ranking-chart.js";
import type { Locale } from "../../src/model/text.js";
import { readObservations } from "../../src/observations/index.js";
import { type ReportBlock, roundReport } from "../../src/report/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, judged, observed, plan, type Raw, scheme, score } from "../assessment/build.js";

const given = [score("p", "a", "95"), score("p", "b", "85"), score("p", "c", "75")];

function league(more: Raw, locale: Locale = "en", rows = given): Extract<ReportBlock, { readonly kind: "table" }> {
  const parsed = parseScheme(scheme([judged("p", "100")], more), { plans: [plan] });
  const { scores } = checkScores(rows, parsed, { window: "2013" });
  const { metrics } = plan;
  const incidents = [observed("incidents", "a", "1"), observed("incidents", "b", "0"), observed("incidents", "c", "3")];
  const values = rollUp(readObservations(incidents, { metrics, districts }).observations, { metrics, districts });
  const round = assess(parsed, { plans: [plan], values, scores }, { window: "2013", asOf: "2014-02-28" });
  const [first] = roundReport(parsed, round, { locale, names: namesFrom(parsed) }).sections;
  const [block] = first?.blocks ?? [];
  if (block?.kind !== "table") throw new TypeError("no table");
  return block;
}

const textsOf = ({ columns, rows }: ReturnType<typeof league>): readonly (readonly string[])[] => [
  columns.map(({ head }) => head),
  ...rows.map((row) => row.map(({ text }) => text)),
];

test("the league table tells whom a unit is ranked among, which grades passed it over, and what acted on its grade", () => {
  const rules = {
    ranking: { among: "size", ties: "1224" },
    grades: [
      { id: "A", atLeast: "80", places: 1 },
      { id: "B", atLeast: "60", aliases: ["良好"] },
      { id: "C", below: "60" },
    ],
    gates: [
      {
        id: "g",
        for: "A",
        needs: { metric: "incidents", atMost: "0" },
        otherwise: "B",
        reason: { zh: "无事故", en: "no incident" },
      },
    ],
    vetoes: [
      { id: "v", when: { metric: "incidents", above: "2" }, effects: [{ grade: "C" }], reason: "many incidents" },
    ],
  };
  expect(textsOf(league(rules))).toEqual([
    ["Place", "Unit", "Score", "Grade", "By score alone", "Among", "Gates and vetoes"],
    ["1", "a", "95", "B 良好", "A", "12", "no incident"],
    ["1", "b", "85", "A", "", "5", ""],
    ["2", "c", "75", "C", "B 良好", "5", "many incidents"],
  ]);
  const { ranking: _, ...together } = rules;
  expect(textsOf(league(together, "zh"))).toEqual([
    ["名次", "单位", "得分", "等次", "仅按得分", "未评上的等次", "关口与否决"],
    ["1", "a", "95", "B 良好", "A", "", "无事故"],
    ["2", "b", "85", "B 良好", "", "A", ""],
    ["3", "c", "75", "C", "B 良好", "", "many incidents"],
  ]);
});

test("and is no wider where there is nothing of it", () => {
  expect(
    textsOf(
      league({
        grades: [
          { id: "A", atLeast: "80" },
          { id: "B", below: "80" },
        ],
      }),
    )[0],
  ).toEqual(["Place", "Unit", "Score", "Grade", "By score alone"]);
});

test("a score that does not end is cut off and marked", () => {
  const share = { item: "p", district: "a", source: "check", share: "2/3" };
  expect(textsOf(league({}, "en", [share, score("p", "b", "66.66")])).slice(1)).toEqual([
    ["1", "a", "66.6666…", "", ""],
    ["2", "b", "66.66", "", ""],
  ]);
});

test("a score of more digits than its text holds is cut wherever it is shown, and never seems to reach a grade", () => {
  const least = `0.${"0".repeat(39)}1`;
  const item = { id: "p", name: "P", rule: "computed", points: "100", of: { minus: ["90", least] } };
  const veto = { id: "v", when: { day: "asOf", atLeast: "2014-01-01" }, effects: [{ grade: "B" }], reason: "v" };
  const grades = [
    { id: "A", atLeast: "90" },
    { id: "B", below: "90" },
  ];
  const parsed = parseScheme(scheme([item], { grades, vetoes: [veto] }), { plans: [plan] });
  const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
  const round = assess(parsed, { plans: [plan], values }, { window: "2013", asOf: "2014-02-28" });
  const options = { locale: "en", names: namesFrom(parsed) } as const;
  const [league, cards] = roundReport(parsed, round, options).sections;
  expect(league?.blocks[0]).toHaveProperty("rows.0.2.text", "89.9999…");
  expect(JSON.stringify(cards)).toContain("Without this veto: 89.9999… points, grade “B”.");
  expect(rankingChart(parsed, round, options).data.values[0]).toMatchObject({
    figure: "89.9999…",
    label: "1  89.9999…  B",
  });
});
