import { describe, expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess } from "../../src/assessment/index.js";
import type { Round } from "../../src/assessment/round.js";
import { namesFrom } from "../../src/explain/names.js";
import { rankingChart } from "../../src/interop/vega-lite/ranking-chart.js";
import type { Locale } from "../../src/model/text.js";
import { readObservations } from "../../src/observations/index.js";
import { type ReportBlock, roundReport, type RoundReportSection } from "../../src/report/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, judged, observed, plan, type Raw, run, scheme, score } from "../assessment/build.js";

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
    ["Place", "Unit", "Score", "Grade", "By score alone", "Among", "Gates and vetoes", "Notes"],
    ["1", "a", "95", "B 良好", "A", "12", "no incident", ""],
    ["1", "b", "85", "A", "", "5", "", ""],
    ["2", "c", "75", "C", "B 良好", "5", "many incidents", "the veto acts on the grade, places go by score"],
  ]);
  const { ranking: _, ...together } = rules;
  expect(textsOf(league(together, "zh"))).toEqual([
    ["名次", "单位", "得分", "等次", "仅按得分", "未评上的等次", "关口与否决", "备注"],
    ["1", "a", "95", "B 良好", "A", "", "无事故", ""],
    ["2", "b", "85", "B 良好", "", "A", "", ""],
    ["3", "c", "75", "C", "B 良好", "", "many incidents", "否决只定等次，名次仍按得分"],
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
  ).toEqual(["Place", "Unit", "Score", "Grade"]);
});

test("a score that does not end is cut off and marked", () => {
  const share = { item: "p", district: "a", source: "check", share: "2/3" };
  expect(textsOf(league({}, "en", [share, score("p", "b", "66.66")])).slice(1)).toEqual([
    ["1", "a", "66.6666…", ""],
    ["2", "b", "66.66", ""],
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

describe("the league table's notes", () => {
  const parsed = parseScheme(scheme([judged("p", "100")]), { plans: [plan] });
  const tableOf = (round: Round, locale: Locale = "en") => {
    const [first] = roundReport(parsed, round, { locale, names: namesFrom(parsed) }).sections;
    const [block] = first?.blocks ?? [];
    if (block?.kind !== "table") throw new TypeError("no table");
    return block;
  };

  test("a veto, a gate and a grade that cannot be told are marked where they would stand", () => {
    const grades = [
      { id: "A", atLeast: "80", when: { metric: "y", atLeast: "1" } },
      { id: "B", atLeast: "0" },
    ];
    const open = { metric: "incidents", above: "2" };
    const vetoes = [{ id: "v", when: open, effects: [{ grade: "B" }], reason: { zh: "事故多", en: "many incidents" } }];
    const raw = scheme([judged("p", "100")], { grades, vetoes });
    const round = run(raw, { scores: [score("p", "a", "95")] });
    const { columns, rows } = tableOf(round);
    expect(columns.map(({ head }) => head).slice(4)).toEqual(["Grades passed over", "Gates and vetoes"]);
    expect(rows[0]?.slice(4)).toEqual([
      { text: "undecided: A", tone: "unknown" },
      { text: "undecided: many incidents", tone: "unknown" },
    ]);
    expect(tableOf(round, "zh").rows[0]?.[5]).toEqual({ text: "尚不能定：事故多", tone: "unknown" });
    const chart = rankingChart(parsed, round, { locale: "en", names: namesFrom(parsed) });
    expect(chart.data.values).toEqual([
      {
        unit: "a",
        score: 95,
        figure: "95",
        grade: "B",
        label: "1  95  B  ?",
        notes: "undecided: A; undecided: many incidents",
      },
    ]);
    expect(JSON.stringify(chart)).toContain('{"field":"notes","type":"nominal"}');
  });

  test("equals in print say why they have different places", () => {
    const rounding = { total: { digits: 0, mode: "halfUp" } };
    const scores = [score("p", "a", "89.9"), score("p", "b", "90.2"), score("p", "c", "90.2")];
    const rounded = run(scheme([judged("p", "100")], { rounding }), { scores });
    const notes = (round: Round, locale?: Locale) =>
      tableOf(round, locale).rows.map((row) => [row[0]?.text, row[1]?.text, row[2]?.text, row.at(-1)?.text]);
    expect(notes(rounded)).toEqual([
      ["1", "b", "90", "90.2 before rounding, by which places go"],
      ["1", "c", "90", "90.2 before rounding, by which places go"],
      ["3", "a", "90", "89.9 before rounding, by which places go"],
    ]);
    const digits = run(scheme([judged("p", "100")]), {
      scores: [score("p", "a", "66.6666661"), score("p", "b", "66.6666662"), score("p", "c", "60")],
    });
    expect(notes(digits, "zh")).toEqual([
      ["1", "b", "66.6666…", "得分在所示位数之后有差别"],
      ["2", "a", "66.6666…", "得分在所示位数之后有差别"],
      ["3", "c", "60", ""],
    ]);
    const ranking = { ties: "1224", then: [{ metric: "x" }] };
    const apart = run(scheme([judged("p", "100")], { ranking }), {
      scores: [score("p", "a", "90"), score("p", "b", "90"), score("p", "c", "80")],
      observations: [observed("x", "a", "3"), observed("x", "b", "4")],
    });
    expect(notes(apart)).toEqual([
      ["1", "b", "90", "level on points, told apart by 4"],
      ["2", "a", "90", "level on points, told apart by 3"],
      ["3", "c", "80", ""],
    ]);
  });

  test("a score on figures that not everybody reported is marked, and says which item", () => {
    const item = {
      id: "x",
      name: { zh: "满意度", en: "Satisfaction" },
      rule: "computed",
      points: "100",
      of: { metric: "incidents", over: "sum" },
    };
    const raw = scheme([item], { noEvidence: "zero" });
    const halves = ["2013-H1", "2013-H2"].map((half) => observed("incidents", "b", "20", half));
    const round = run(raw, { observations: [observed("incidents", "a", "30", "2013-H1"), ...halves] });
    const named = namesFrom(parseScheme(raw, { plans: [plan] }));
    const [first] = roundReport(parsed, round, { locale: "zh", names: named }).sections;
    expect(first?.blocks[0]).toMatchObject({
      rows: [
        [{}, { text: "b" }, { text: "40" }, {}, { text: "" }],
        [{}, { text: "a" }, { text: "30", tone: "fair" }, {}, { text: "数据未报齐：满意度" }],
        [{}, { text: "c" }, { text: "0" }, {}, { text: "" }],
      ],
    });
    const chart = rankingChart(parsed, round, { locale: "zh", names: named });
    expect(chart.data.values.map(({ label, notes }) => [label, notes])).toEqual([
      ["1  40", undefined],
      ["2  ○ 30", "数据未报齐：满意度"],
      ["3  0", undefined],
    ]);
  });

  test("who may be none of the scheme's units is named below the table", () => {
    const round = { ...run(scheme([judged("p", "100")]), {}), undecided: ["d", "e"] };
    const [apart] = roundReport(parsed, round, { locale: "en", names: namesFrom(parsed) }).sections;
    expect(apart?.blocks.at(-1)).toEqual({
      kind: "paragraphs",
      texts: ["Not assessed, as it cannot be told whether the scheme means them: d, e."],
    });
  });

  test("places by rounded scores are shared, and no note is needed", () => {
    const more = { rounding: { total: { digits: 0, mode: "halfUp" } }, ranking: { ties: "1224", by: "rounded" } };
    const round = run(scheme([judged("p", "100")], more), {
      scores: [score("p", "a", "89.9"), score("p", "b", "90.2")],
    });
    expect(tableOf(round).columns).toHaveLength(4);
  });
});

test("the sections that are asked for are there, in the order of the report", () => {
  const parsed = parseScheme(scheme([judged("p", "100")]), { plans: [plan] });
  const round = run(scheme([judged("p", "100")]), { scores: given });
  const headings = (...asked: readonly RoundReportSection[]) =>
    roundReport(parsed, round, { locale: "en", names: namesFrom(parsed), sections: asked }).sections.map(
      ({ heading }) => heading,
    );
  expect(headings("ranking")).toEqual(["Ranking"]);
  expect(headings("units")).toEqual(["Unit by unit"]);
  expect(headings("units", "ranking")).toEqual(["Ranking", "Unit by unit"]);
  expect(headings()).toEqual([]);
  expect(() => headings("duties" as "units")).toThrow(
    new RangeError('sections: "duties" is not one of ranking, units'),
  );
});
