import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { plan as jiaxing } from "../../src/catalog/jiaxing-2013/index.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Plan } from "../../src/model/plan.js";
import { readObservations } from "../../src/observations/read-observations.js";
import {
  PLAN_REPORT_SECTIONS,
  planReport,
  type PlanReportSection,
  type Report,
  type ReportCell,
  reportHtml,
  reportMarkdown,
} from "../../src/report/index.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const districts = parseDistricts([
  { id: "city", name: { zh: "某市", en: "City" } },
  { id: "a", parent: "city", name: { zh: "甲县", en: "A" } },
  { id: "b", parent: "city", name: { zh: "乙县", en: "B" } },
  { id: "c", parent: "city", name: { zh: "丙县", en: "C" } },
]);

function planOf(changes: object = {}): Plan {
  return parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: { zh: "质量", en: "Quality" },
    district: "city",
    period: "2013",
    domains: [{ id: "products", name: { zh: "产品质量", en: "Products" } }],
    agencies: [
      { id: "aqs", name: { zh: "质监局", en: "Supervision" } },
      { id: "farm", name: { zh: "农业局", en: "Farming" } },
    ],
    metrics: [
      {
        id: "rate",
        kind: "ratio",
        per: "100",
        share: true,
        name: { zh: "合格率", en: "Rate" },
        unit: "%",
        direction: "up",
      },
    ],
    targets: [
      {
        id: "ninety",
        kind: "measured",
        metric: "rate",
        domain: "products",
        bound: { atLeast: "90" },
        source: { clause: "1" },
      },
      { id: "goal", kind: "judged", statement: { zh: "领先", en: "To lead" }, source: { clause: "2" } },
    ],
    tasks: [
      {
        id: "t",
        ordinal: "(一)",
        title: { zh: "抓质量", en: "Work on it" },
        clause: "3",
        open: true,
        responsibilities: [
          { agency: "aqs", role: "lead", word: "牵头" },
          { agency: "farm", role: "supporting" },
        ],
      },
    ],
    ...changes,
  });
}

const rows = [
  { metric: "rate", district: "a", period: "2012", numerator: "8", denominator: "10" },
  { metric: "rate", district: "b", period: "2012", numerator: "8", denominator: "10" },
  { metric: "rate", district: "c", period: "2012", numerator: "8", denominator: "10" },
  { metric: "rate", district: "a", period: "2013", numerator: "17", denominator: "20" },
  { metric: "rate", district: "b", period: "2013", numerator: "20", denominator: "20" },
  { metric: "rate", district: "c", period: "2013", numerator: "20", denominator: "20" },
];

function reportOf(plan = planOf(), observed: readonly object[] = rows, locale: "zh" | "en" = "en"): Report {
  const { observations } = readObservations(observed, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const attainments = attain(plan, { values }, { asOf: "2014-01-31" });
  return planReport(plan, { attainments, values }, { locale, names: namesFrom(plan, districts) });
}

function tablesIn(report: Report): Map<string, readonly (readonly ReportCell[])[]> {
  const all = report.sections.flatMap((section) => [section, ...(section.sections ?? [])]);
  return new Map(
    all
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? [[block.caption, block.rows]] : [])),
  );
}

describe("the report of a plan", () => {
  test("lists each target under its domain with value, status and the years before", () => {
    const [row] = tablesIn(reportOf()).get("Products") ?? [];
    expect(row).toMatchObject([
      { text: "Rate" },
      { text: "1" },
      { text: "95%" },
      { text: "≥ 90%" },
      { text: "105.5555…%", bar: 1 },
      { text: "met", tone: "good" },
      { text: "2012 80%, 2013 95%", spark: [{ height: 0 }, { height: 1 }] },
    ]);
  });

  test("shades districts by their place: the same figure has the same shade, the best of all the darkest", () => {
    const heat = tablesIn(reportOf())
      .get("Districts, 2013")
      ?.map(([name, cell]) => [name?.text, cell?.text, cell?.heat]);
    expect(heat).toEqual([
      ["A", "85%", 0],
      ["B", "100%", 4],
      ["C", "100%", 4],
    ]);
  });

  test("divides a table of more metrics than paper has room for, each part with the districts", () => {
    const metrics = Array.from({ length: 17 }, (_, at) => ({
      id: `m${at}`,
      kind: "amount",
      accrual: "flow",
      name: `Metric ${at}`,
      unit: "",
      direction: "up",
    }));
    const observed = metrics.map(({ id }, at) => ({ metric: id, district: "a", period: "2013", value: String(at) }));
    const tables = [...tablesIn(reportOf(planOf({ metrics, targets: [] }), observed))].slice(0, 3);
    expect(tables.map(([caption]) => caption)).toEqual([
      "Districts, 2013 (1 of 3)",
      "Districts, 2013 (2 of 3)",
      "Districts, 2013 (3 of 3)",
    ]);
    expect(tables.map(([, [row]]) => row?.map(({ text }) => text))).toEqual([
      ["A", "0", "1", "2", "3", "4", "5"],
      ["A", "6", "7", "8", "9", "10", "11"],
      ["A", "12", "13", "14", "15", "16"],
    ]);
  });

  test("shades nothing where all districts are the same, and leaves out who said nothing", () => {
    const report = reportOf(planOf(), rows.slice(4));
    expect(
      tablesIn(report)
        .get("Districts, 2013")
        ?.map(([, cell]) => cell),
    ).toEqual([{ text: "no figure", tone: "unknown" }, { text: "100%" }, { text: "100%" }]);
    expect(reportHtml(report)).toContain('<span aria-hidden="true">?</span> no figure');
  });

  test("says of a figure of part of the reports of how many, and compares it with nobody", () => {
    const quarters = ["2013-Q1", "2013-Q2", "2013-Q3"].map((period) => ({
      metric: "rate",
      district: "a",
      period,
      numerator: "1",
      denominator: "4",
    }));
    const report = reportOf(planOf(), [...quarters, ...rows.slice(4), { ...rows[3]!, district: "b", period: "2011" }]);
    const cells = tablesIn(report)
      .get("Districts, 2013")
      ?.map(([, cell]) => cell);
    expect(cells).toEqual([{ text: "25% (3 of 4 reports)", tone: "fair" }, { text: "100%" }, { text: "100%" }]);
  });

  test("shows the last year with a figure in the middle of a plan for many years", () => {
    const report = reportOf(planOf({ period: "2011/2015" }));
    expect([...tablesIn(report).keys()]).toContain("Districts, 2013");
  });

  test("has no table of districts where none of them has a figure", () => {
    expect(tablesIn(reportOf(planOf(), [])).has("Districts, 2013")).toBe(false);
  });

  test("calls a group without a title by its members", () => {
    const [ninety, goal] = planOf().targets;
    const group = { id: "both", kind: "group", of: "all", targets: ["ninety", "goal"], source: { clause: "4" } };
    const plan = planOf({ targets: [ninety, goal, group, { ...group, id: "either", of: "any" }] });
    expect(
      tablesIn(reportOf(plan))
        .get("Without a domain")
        ?.map(([name]) => name?.text),
    ).toEqual(["To lead", "Rate and To lead", "Rate or To lead"]);
  });

  test("has a head over each column of duties, and none for what no list leaves open", () => {
    const headsOf = (report: Report): readonly (readonly string[])[] =>
      report.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "table" && block.caption === "Duties" ? [block.columns.map(({ head }) => head)] : [],
        ),
      );
    expect(headsOf(reportOf())).toEqual([["Task or target", "Clause", "Lead", "Supporting", "Further agencies"]]);
    const tasks = planOf().tasks?.map(({ open: _, ...task }) => task);
    const closed = reportOf(planOf({ tasks }));
    expect(headsOf(closed)).toEqual([["Task or target", "Clause", "Lead", "Supporting"]]);
  });

  test("says once who has the duties of a clause, and apart what others have in it", () => {
    const [ninety] = planOf().targets;
    const lead = { agency: "aqs", role: "lead" };
    const targets = [
      {
        ...ninety,
        title: "Of the task",
        source: { clause: "3" },
        open: true,
        responsibilities: [lead, { agency: "farm", role: "supporting" }],
      },
      {
        ...ninety,
        id: "b",
        title: "Not open",
        source: { clause: "3" },
        responsibilities: [lead, { agency: "farm", role: "supporting" }],
      },
      { ...ninety, id: "c", title: "Elsewhere", source: { clause: "4" }, responsibilities: [lead] },
      { ...ninety, id: "d", title: "Its like", source: { clause: "4" }, responsibilities: [lead] },
      {
        ...ninety,
        id: "e",
        title: "Another role",
        source: { clause: "4" },
        responsibilities: [{ ...lead, role: "responsible" }],
      },
      { ...ninety, id: "f", title: "Nobody's", source: { clause: "4" } },
    ];
    const rows = tablesIn(reportOf(planOf({ targets }))).get("Duties") ?? [];
    expect(rows.map(([what]) => what?.text)).toEqual([
      "(一)Work on it; Of the task",
      "Not open",
      "Elsewhere; Its like",
      "Another role",
    ]);
  });

  test("has a table of duties with the roles that the plan gives", () => {
    expect(tablesIn(reportOf(planOf(), rows, "zh")).get("职责分工表")).toEqual([
      [{ text: "(一)抓质量" }, { text: "3" }, { text: "质监局" }, { text: "农业局" }, { text: "等" }],
    ]);
  });

  test("lists what is missing: goals to be judged, targets without a figure, verdicts on part of the reports", () => {
    expect(
      tablesIn(reportOf())
        .get("What is missing")
        ?.map(([target]) => target?.text),
    ).toEqual(["To lead"]);
    const partial = tablesIn(reportOf(planOf(), rows.slice(3, 5))).get("What is missing");
    expect(partial?.map(([target]) => target?.text)).toEqual(["Rate", "To lead"]);
    const none = tablesIn(reportOf(planOf(), [])).get("What is missing");
    expect(none?.[0]?.map(({ text }) => text)).toEqual(["Rate", "without evidence", expect.stringContaining("Rate")]);
  });

  test("lists the districts without a figure of a target that binds each, also where it has a verdict", () => {
    const [ninety] = planOf().targets;
    const plan = planOf({ targets: [{ ...ninety, districts: "children" }] });
    const table = tablesIn(reportOf(plan, rows.slice(3, 5))).get("What is missing");
    expect(table?.map(([target, status]) => [target?.text, status?.text])).toContainEqual([
      "Rate (C)",
      "without evidence",
    ]);
  });

  test.each([
    [{ change: "previous" }, "15 percentage points", "change on the period before ≥ 10 percentage points"],
    [{ growth: "previous" }, "18.75%", "growth on the period before ≥ 10%"],
    [{ factor: "previous" }, "1.1875 times", "multiple on the period before ≥ 10 times"],
  ])("writes figures in the unit of their measure: %j", (measure, value, required) => {
    const [ninety] = planOf().targets;
    const plan = planOf({ targets: [{ ...ninety, measure, bound: { atLeast: "10" } }] });
    const [row] = tablesIn(reportOf(plan)).get("Products") ?? [];
    expect(row).toMatchObject([{}, {}, { text: value }, { text: required }, {}, {}, {}]);
  });

  test("says what is asked for of which nothing was reported too", () => {
    const [row] = tablesIn(reportOf(planOf(), [])).get("Products") ?? [];
    expect(row).toMatchObject([{}, {}, { text: "" }, { text: "≥ 90%" }, { text: "" }, { text: "without evidence" }]);
  });

  test("has a column of trends where a target has one, and none where one year is all there is", () => {
    const widths = (given: readonly object[]) =>
      (tablesIn(reportOf(planOf(), given)).get("Products") ?? []).map((row) => row.length);
    expect(new Set(widths(rows))).toEqual(new Set([7]));
    expect(new Set(widths(rows.filter(({ period }) => period === "2013")))).toEqual(new Set([6]));
  });

  test("says whose document it is, its number and its day", () => {
    const own = {
      relation: "own",
      title: "Opinions",
      number: "No. 1",
      issuer: "The city",
      issuedOn: "2013-06-17",
      publishedOn: "2013-07-01",
    };
    const { facts } = reportOf(planOf({ documents: [own] }));
    const told = ["Opinions", "No. 1", "The city", "17 June 2013", "1 July 2013"];
    expect(facts.slice(0, 5).map(({ text }) => text)).toEqual(told);
    expect(reportOf(planOf()).facts[0]).toEqual({ name: "Period", text: "2013" });
  });

  test("says so where nothing is missing", () => {
    const report = reportOf(planOf({ targets: planOf().targets.slice(0, 1) }));
    expect(report.sections.at(-1)?.blocks).toEqual([
      {
        kind: "paragraphs",
        texts: ["Nothing: every target has a figure or a judgement, and all reports of these figures are in."],
      },
    ]);
  });

  test("says so where there are no targets, also below their heading", () => {
    const { sections } = reportOf(planOf({ targets: [] }));
    const none = [{ kind: "paragraphs", texts: ["This report is about no targets."] }];
    expect(sections.at(0)).toMatchObject({ heading: "Targets by domain", blocks: none });
    expect(sections.at(-1)).toMatchObject({ heading: "What is missing", blocks: none });
    expect(reportMarkdown(reportOf(planOf({ targets: [] }), rows, "zh"))).toContain("本报告未涉及目标。");
  });

  describe("marks figures of part of the reports and lists them as missing, whatever still comes", () => {
    const awards = {
      id: "awards",
      kind: "amount",
      accrual: "flow",
      name: "Awards",
      unit: "",
      direction: "up",
      range: ["0", "100"],
    };
    const asked = (changes: object): Plan =>
      planOf({
        metrics: [awards, { ...awards, id: "others", name: "Others" }],
        targets: [{ id: "t", kind: "measured", metric: "awards", source: { clause: "1" }, ...changes }],
      });
    const only = (...given: readonly string[]) =>
      given.map((district) => ({ metric: "awards", district, period: "2013", value: "9" }));
    const all = (metric: string) =>
      ["a", "b", "c"].map((district) => ({ metric, district, period: "2013", value: "9" }));
    const missing = (report: Report) =>
      tablesIn(report)
        .get("What is missing")
        ?.map(([target, status]) => [target?.text, status?.text]);

    test.each([
      [{ atLeast: "5" }, "met"],
      [{ atMost: "5" }, "missed"],
    ])("a verdict by %j that is final", (bound, status) => {
      const report = reportOf(asked({ bound }), only("a"));
      const [row] = tablesIn(report).get("Without a domain") ?? [];
      expect(row?.[2]).toEqual({ text: "9 (1 of 3 reports)", tone: "fair" });
      expect(row?.[5]?.text).toBe(status);
      expect(missing(report)).toEqual([["Awards", status]]);
    });

    test("those of the districts that a target binds", () => {
      const below = parseDistricts([...districts.rows, { id: "a1", parent: "a" }, { id: "a2", parent: "a" }]);
      const plan = asked({ bound: { atLeast: "5" }, districts: ["a", "b"] });
      const { observations } = readObservations(only("a1", "b"), { metrics: plan.metrics, districts: below });
      const values = rollUp(observations, { metrics: plan.metrics, districts: below });
      const attainments = attain(plan, { values }, { asOf: "2014-01-31" });
      const report = planReport(plan, { attainments, values }, { locale: "en", names: namesFrom(plan, below) });
      expect(missing(report)).toEqual([["Awards (A)", "met"]]);
    });

    test("those that a bound is read from", () => {
      const bound = { atLeast: { metric: "others" } };
      expect(missing(reportOf(asked({ bound }), [...all("awards"), ...all("others").slice(0, 1)]))).toHaveLength(1);
      expect(missing(reportOf(asked({ bound }), [...all("awards"), ...all("others")]))).toBeUndefined();
    });

    test("those that progress is counted from", () => {
      const plan = asked({ bound: { atLeast: "5" }, baseline: { period: "2012" } });
      const before = all("awards").map((row) => ({ ...row, period: "2012" }));
      expect(missing(reportOf(plan, [...all("awards"), ...before.slice(0, 2)]))).toEqual([["Awards", "met"]]);
      expect(missing(reportOf(plan, [...all("awards"), ...before]))).toBeUndefined();
    });

    test("not what is all there of a year that lasts", () => {
      const plan = asked({ bound: { atLeast: "5" } });
      const months = ["01", "02"].flatMap((month) => all("awards").map((row) => ({ ...row, period: `2013-${month}` })));
      const { observations } = readObservations(months, { metrics: plan.metrics, districts });
      const values = rollUp(observations, { metrics: plan.metrics, districts });
      const attainments = attain(plan, { values }, { asOf: "2013-02-28" });
      const report = planReport(plan, { attainments, values }, { locale: "en", names: namesFrom(plan) });
      expect(tablesIn(report).get("Without a domain")?.[0]?.[2]).toEqual({ text: "54" });
    });
  });

  test("says of each row which target in which district it is about", () => {
    const [section] = reportOf().sections;
    const subjects = section?.sections?.flatMap(({ blocks }) =>
      blocks.map((block) => (block.kind === "table" ? block.subjects : undefined)),
    );
    expect(subjects).toEqual([[{ target: "ninety", district: "city" }], [{ target: "goal", district: "city" }]]);
  });

  test("is plain data", () => {
    const report = reportOf();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test("counts every target of a real plan once", () => {
    const attainments = attain(
      jiaxing,
      { values: rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] }) },
      { asOf: "2014-01-31" },
    );
    const report = planReport(jiaxing, { attainments }, { locale: "zh", names: namesFrom(jiaxing) });
    const section = report.sections.find(({ heading }) => heading === "各领域目标完成情况");
    const rowsIn = section?.sections?.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
    );
    expect(rowsIn).toHaveLength(jiaxing.targets.length);
  });
});

const HOSTILE = `<script>alert(1)</script> "quoted" | & [link](javascript:x) \u202eright to left\u0007 <!-- {{ }}`;

describe("written down", () => {
  const hostile = reportOf(
    planOf({
      title: HOSTILE,
      agencies: [
        { id: "aqs", name: HOSTILE },
        { id: "farm", name: HOSTILE },
      ],
      targets: [{ id: "goal", kind: "judged", statement: HOSTILE, source: { clause: HOSTILE } }],
    }),
  );

  test("as HTML, hostile text stays text", () => {
    const page = reportHtml(hostile);
    expect(page).not.toMatch(/<script|<!--|\u202e|\u0007/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot;");
    // Every tag is one that the report itself writes.
    const tags = new Set(Array.from(page.matchAll(/<\/?([a-z0-9]+)/g), ([, name]) => name));
    const own =
      "html head meta title style body main h1 h2 h3 dl dt dd section p div table caption thead tbody tr th td span svg rect polyline circle";
    expect([...tags].filter((tag) => tag !== undefined && !own.split(" ").includes(tag))).toEqual([]);
  });

  test("as HTML, a word too long for any column may be broken, and a short figure may not", () => {
    const long = "x".repeat(30);
    const name = `${long}<b>乡镇质量${long}`;
    const page = reportHtml(
      reportOf(planOf({ targets: [{ id: "goal", kind: "judged", statement: name, source: { clause: "1" } }] })),
    );
    expect(page).toContain(`<th scope="row" class="long text">${long}&lt;b&gt;乡镇质量${long}</th>`);
    expect(page).toContain('<th scope="row">(一)Work on it</th>');
    expect(reportHtml(reportOf())).toContain('<td class="right whole">95%</td>');
    expect(reportHtml(reportOf(planOf({ title: long })))).toContain(`<h1>${long}</h1>`);
  });

  test("as Markdown, hostile text stays text and a table keeps its columns", () => {
    const text = reportMarkdown(hostile);
    expect(text).not.toMatch(/(?<!\\)<|\u202e|\u0007/);
    for (const line of text
      .split("\n")
      .filter((one) => one.startsWith("|"))
      .slice(0, 3)) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(7);
    }
  });

  test.each([
    ["https://evil.example/x?a=1", "https\\:\\//evil\\.example/x?a=1"],
    ["//evil.example", "\\//evil\\.example"],
    ["WWW.evil.example", "WWW\\.evil\\.example"],
    ["mailto:a@evil.example", "mailto:a\\@evil\\.example"],
    ["one\u061ctwo", "one\ufffdtwo"],
    ["9:30, 1.5 and 3/4", "9:30, 1.5 and 3/4"],
  ])("as Markdown, %s stays text", (given, written) => {
    expect(reportMarkdown(reportOf(planOf({ title: given })))).toContain(`# ${written}\n`);
  });

  test("as HTML, it asks nothing of the network and says its language", () => {
    const page = reportHtml(reportOf(planOf(), rows, "zh"));
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).not.toMatch(/https?:|url\(|@import|<link|<img/);
  });

  test("each tone has a mark beside its colour", () => {
    expect(reportMarkdown(reportOf())).toContain("✓ met");
    expect(reportHtml(reportOf())).toContain('<td class="whole tone-good"><span aria-hidden="true">✓</span> met</td>');
  });

  test("a short text stays on one line, in widths of a letter: Chinese takes two", () => {
    const cells = ["Name", "4 brands, or so", "≥ 90%，2015年", "比上期增减量 ≥ 3个", "", "进展正常"];
    const table = {
      kind: "table",
      caption: "C",
      columns: cells.map(() => ({ head: "H" })),
      rows: [cells.map((text) => ({ text }))],
    };
    const report = { ...reportOf(), sections: [{ heading: "H", blocks: [table] }] } as Report;
    const html = reportHtml(report);
    const whole = [...html.matchAll(/<td[^>]*class="whole"[^>]*>([^<]+)</g)].map(([, text]) => text);
    expect(whole).toEqual(["≥ 90%，2015年", "进展正常"]);
  });

  test("a table that goes on one page is not cut in two", () => {
    const withRows = (count: number): string => {
      const rows = Array.from({ length: count }, () => [{ text: "k" }]);
      const table = { kind: "table", caption: "C", columns: [{ head: "H" }], rows } as const;
      return reportHtml({ ...reportOf(), sections: [{ heading: "H", blocks: [table] }] });
    };
    expect(withRows(12)).toContain('<div class="table short"');
    expect(withRows(13)).toContain('<div class="table"');
  });

  test("is light on paper, and on a screen as dark as its reader asks for", () => {
    const html = reportHtml(reportOf());
    expect(html).toContain("@media screen and (prefers-color-scheme: dark)");
    const rules = html.slice(html.indexOf("* {"), html.indexOf("</style>"));
    expect(rules).not.toMatch(/#[0-9a-f]{3,6}\b/);
  });

  test("a paragraph that begins as a list would is a paragraph", () => {
    const paragraphs = { kind: "paragraphs", texts: ["1. first", "- second", "2013. third"] } as const;
    const report: Report = {
      format: "quality-report/1",
      locale: "en",
      title: "T",
      facts: [],
      sections: [{ heading: "H", blocks: [paragraphs] }],
    };
    expect(reportMarkdown(report)).toBe("# T\n\n## H\n\n1\\. first\n\n\\- second\n\n2013\\. third\n");
  });

  test("a small line breaks where a period has no value", () => {
    const spark = [
      { period: "2011", text: "1", height: 0 },
      { period: "2012", text: "2", height: 1 },
      { period: "2013", text: "" },
      { period: "2014", text: "1", height: 0 },
      { period: "2015", text: "2", height: 0.5 },
    ];
    const table = {
      kind: "table",
      caption: "C",
      columns: [{ head: "a" }, { head: "b" }],
      rows: [[{ text: "x" }, { text: "told", spark }]],
    } as const;
    const page = reportHtml({
      format: "quality-report/1",
      locale: "en",
      title: "T",
      facts: [],
      sections: [{ heading: "H", blocks: [table] }],
    });
    expect(page.match(/<polyline/g)).toHaveLength(2);
    expect(page).toContain('aria-label="told"');
  });
});

test("a locale there is none of is refused", () => {
  const plan = planOf();
  // @ts-expect-error only zh and en
  expect(() => planReport(plan, { attainments: [] }, { locale: "de", names: namesFrom(plan) })).toThrow(RangeError);
});

test("the districts are not gone through anew for each target", () => {
  const below = Array.from({ length: 200 }, (_, at) => ({ id: `d${at}`, parent: "city" }));
  const wide = parseDistricts([{ id: "city" }, ...below]);
  const [target] = planOf().targets;
  const plan = planOf({ targets: Array.from({ length: 500 }, (_, at) => ({ ...target, id: `t${at}` })) });
  const observed = below.flatMap(({ id }) =>
    ["2012", "2013"].map((period) => ({ metric: "rate", district: id, period, numerator: "9", denominator: "10" })),
  );
  const { observations } = readObservations(observed, { metrics: plan.metrics, districts: wide });
  const values = rollUp(observations, { metrics: plan.metrics, districts: wide });
  const attainments = attain(plan, { values }, { asOf: "2014-01-31" });
  let reads = 0;
  const rowsWatched = new Proxy(wide.rows, {
    get: (all, key, receiver) => {
      reads += 1;
      return Reflect.get(all, key, receiver) as unknown;
    },
  });
  const watched = { ...values, districts: { ...values.districts, rows: rowsWatched } };
  const report = planReport(plan, { attainments, values: watched }, { locale: "en", names: namesFrom(plan) });
  expect(report.sections[0]?.sections?.[0]?.blocks[0]).toHaveProperty("rows.499.6.text", "2012 90%, 2013 90%");
  // A few times each, and not 500 times.
  expect(reads).toBeLessThan(below.length * 50);
});

test("a wide table is a card for each row on a phone, headed by its columns", () => {
  const head = `A "quoted" \\ head; color:red</style><script>`;
  const column = { head };
  const table = (columns: number) => {
    const row = Array.from({ length: columns }, () => ({ text: "x" }));
    const block = { kind: "table" as const, caption: "c", columns: row.map(() => column), rows: [row] };
    return reportHtml({
      format: "quality-report/1",
      locale: "en",
      title: "t",
      facts: [],
      sections: [{ heading: "h", blocks: [block] }],
    });
  };
  expect(table(4)).not.toContain('class="cards"');
  expect(table(5)).toContain(
    `<table class="cards" style="--head-1:&quot;A \\&quot;quoted\\&quot; \\\\ head; color:red&lt;/style&gt;&lt;script&gt;&quot;;--head-2:`,
  );
});

test("the sections that are asked for are there, in the order of the report", () => {
  const plan = planOf();
  const { observations } = readObservations(rows, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const evidence = { attainments: attain(plan, { values }, { asOf: "2014-01-31" }), values };
  const options = { locale: "en", names: namesFrom(plan, districts) } as const;
  const headings = (sections: readonly PlanReportSection[]) =>
    planReport(plan, evidence, { ...options, sections }).sections.map(({ heading }) => heading);
  expect(headings(["missing", "attainment"])).toEqual(["Targets by domain", "What is missing"]);
  expect(headings(["duties"])).toEqual(["Duties"]);
  expect(headings([])).toEqual([]);
  expect(headings(PLAN_REPORT_SECTIONS)).toEqual(
    planReport(plan, evidence, options).sections.map(({ heading }) => heading),
  );
  expect(() => headings(["ranking" as "duties"])).toThrow(
    'sections: "ranking" is not one of attainment, districts, duties, missing',
  );
  for (const [given, told] of [
    ["duties", '"duties"'],
    [null, '"null"'],
    [{}, '"object"'],
  ] as const) {
    expect(() => headings(given as unknown as ["duties"])).toThrow(
      new TypeError(`sections: ${told} is no list; accepted: a list of attainment, districts, duties, missing`),
    );
  }
});
