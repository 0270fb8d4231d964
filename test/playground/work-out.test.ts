import { describe, expect, test } from "vitest";
import { documentIn, type Documents } from "../../docs/.vitepress/playground/documents.js";
import type { Outcome } from "../../docs/.vitepress/playground/outcome.js";
import { exactResults } from "../../docs/.vitepress/playground/exact-results.js";
import { explained, wholeReport, workOut } from "../../docs/.vitepress/playground/work-out.js";

const PLAN = {
  format: "quality-plan/1",
  id: "p",
  title: "Quality",
  district: "city",
  period: "2013",
  metrics: [{ id: "rate", kind: "ratio", per: "100", share: true, name: "Rate", unit: "%", direction: "up" }],
  targets: [
    { id: "ninety", kind: "measured", metric: "rate", bound: { atLeast: "90" }, source: { clause: "1" } },
    { id: "lead", kind: "judged", statement: "To lead", source: { clause: "2" } },
  ],
};
const SCHEME = {
  format: "quality-scheme/1",
  id: "s",
  title: "Rules",
  window: { from: "01-01", to: "12-31" },
  units: ["a", "b"],
  sources: [{ id: "check", name: "check", kind: "verified" }],
  take: { first: ["check"] },
  notApplicable: "rescale",
  noEvidence: "noScore",
  points: "100",
  items: [{ id: "work", name: "Work", rule: "judged", points: "100" }],
};
const DOCUMENTS: Documents = {
  plan: JSON.stringify(PLAN, null, 2),
  observations: "metric,district,period,numerator,denominator\nrate,a,2013,17,20\nrate,b,2013,20,20\n",
  districts: "id,parent,name.en\ncity,,City\na,city,A\nb,city,B\n",
  scheme: JSON.stringify(SCHEME, null, 2),
  scores: "item,district,source,points,notApplicable\nwork,a,check,80,\nwork,b,check,90,\n",
  judgements: "target,on,by,status\nlead,2014-01-10,jury,met\n",
};

function workedOut(changes: Partial<Documents> = {}, asOf = "2014-01-31", window = "2013") {
  return workOut({ documents: { ...DOCUMENTS, ...changes }, asOf, window, locale: "en" });
}

function errorsIn({ remarks }: Outcome) {
  return remarks.filter(({ severity }) => severity === "error");
}

function cellsOf(outcome: Outcome, pane: "attainment" | "rollup" | "round") {
  return outcome.tables[pane]?.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
}

describe("what follows from the texts", () => {
  test("is told without an error", () => {
    const { outcome } = workedOut();
    expect(errorsIn(outcome)).toEqual([]);
    expect(cellsOf(outcome, "attainment")).toEqual([
      ["Rate", "met", "92.5%", "≥ 90%", "102.7777…%", "1"],
      ["To lead", "met", "", "", "", "2"],
    ]);
    expect(cellsOf(outcome, "rollup")).toEqual([["Rate", "92.5%", "85%", "100%"]]);
    expect(cellsOf(outcome, "round")).toEqual([
      ["1", "B", "90", ""],
      ["2", "A", "80", ""],
    ]);
    expect(outcome.charts.map(({ title }) => title)).toEqual([
      "Completion of targets",
      "Districts",
      "Ranking",
      "Points lost",
    ]);
  });

  test("names the units of which it cannot be told whether the scheme means them", () => {
    const { outcome } = workedOut({
      districts: "id,parent,name.en,attributes.size\ncity,,City,\na,city,A,7\nb,city,B,\n",
      scheme: JSON.stringify({ ...SCHEME, units: { where: { its: "size", atLeast: "5" } } }),
    });
    expect(outcome.notes.round).toEqual(["Not assessed, as it cannot be told whether the scheme means them: City, B."]);
    expect(workedOut().outcome.notes.round).toEqual([]);
  });

  test("crosses from the worker unchanged", () => {
    const { outcome } = workedOut();
    expect(structuredClone(outcome)).toEqual(outcome);
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  });

  test("is explained row by row", () => {
    const { outcome, workings } = workedOut();
    const subjects = [outcome.tables.attainment, outcome.tables.rollup, outcome.tables.round].flatMap(
      (tables) => tables?.flatMap((table) => table.subjects ?? []) ?? [],
    );
    expect(subjects).toHaveLength(5);
    for (const subject of subjects) expect(explained(workings, subject).join(" ")).toMatch(/Rate|lead|points/);
    expect(explained({ attainments: [] }, { of: "assessment", district: "a" })).toEqual([]);
  });

  test("is handed out figure for figure", () => {
    const { outcome, workings } = workedOut();
    const results = exactResults(workings, "Mine.");
    expect(results).toMatchObject({ provenance: "Mine.", plan: "p", asOf: "2014-01-31", discrepancies: [] });
    expect(results?.attainments[0]).toMatchObject({ target: "ninety", figures: { exact: { completion: "37/36" } } });
    expect(results?.cells.map(({ district, period }) => [district, period])).toEqual([
      ["city", "2013"],
      ["a", "2013"],
      ["b", "2013"],
    ]);
    expect(results?.round).toBe(workings.round);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    expect(outcome.tables.round).toHaveLength(1);
    expect(exactResults({ attainments: [] }, "Mine.")).toBeUndefined();
  });

  test("is put into one report", () => {
    expect(wholeReport(workedOut().workings, "Mine.")?.sections.map(({ heading }) => heading)).toEqual([
      "Targets by domain",
      "Districts, 2013",
      "What is missing",
      "Rules",
    ]);
    expect(wholeReport({ attainments: [] }, "Mine.")).toBeUndefined();
  });

  test("says how many targets stand how, and nothing in its place where no day says as of when", () => {
    expect(workedOut().outcome.standing).toMatch(/[12] met/);
    expect(workedOut({}, "nonsense").outcome.standing).toBe("");
    expect(workedOut({ plan: "" }).outcome.standing).toBe("");
  });
});

describe("what is wrong is told beside its line", () => {
  test("in a plan", () => {
    const { outcome } = workedOut({ plan: DOCUMENTS.plan.replace('"90"', '"90%"') });
    const [error] = errorsIn(outcome);
    expect(error).toMatchObject({ document: "plan", path: "targets.0.bound.atLeast" });
    expect(DOCUMENTS.plan.split("\n")[(error?.line ?? 0) - 1]).toContain("atLeast");
    expect(outcome.tables).toEqual({});
  });

  test("in what is no JSON", () => {
    const { outcome } = workedOut({ plan: '{\n  "format": "quality-plan/1"\n  "id": "p"\n}' });
    expect(errorsIn(outcome)).toMatchObject([{ line: 3, text: "A comma is missing before this." }]);
  });

  test("in a row of the observations, and the others are kept", () => {
    const observations = `# made up\n${DOCUMENTS.observations}rate,a,2013-13,1,2\n`;
    const { outcome } = workedOut({ observations });
    expect(errorsIn(outcome)).toMatchObject([{ document: "observations", line: 5 }]);
    expect(cellsOf(outcome, "rollup")).toHaveLength(1);
  });

  test("in the scores, though the day is not put in", () => {
    const scores = "item,district,source,points\nwork,z,check,80\n";
    const { outcome } = workedOut({ scores }, "");
    expect(errorsIn(outcome)).toMatchObject([{ document: "scores", line: 2 }]);
    expect(outcome.tables.round).toEqual([]);
    const quotes = 'item,district,source,points\nwork,"a,check,80\n';
    expect(errorsIn(workedOut({ scores: quotes }, "", "2013-13").outcome)).toMatchObject([{ document: "scores" }]);
  });

  test("in districts, scores, judgements and the scheme", () => {
    const { outcome } = workedOut({
      districts: "id,parent\ncity,\na,town\n",
      scores: "item,district,source,points\nwork,z,check,80\n",
      judgements: "target,on,by,status\nlead,yesterday,jury,met\n",
      scheme: DOCUMENTS.scheme.replace('"points": "100"', '"points": "90"'),
    });
    expect(errorsIn(outcome).map(({ document, line }) => [document, line])).toEqual(
      expect.arrayContaining([
        ["districts", 3],
        ["judgements", 2],
      ]),
    );
    expect(errorsIn(outcome).some(({ document }) => document === "scheme")).toBe(true);
    const scored = workedOut({ scores: "item,district,source,points\nwork,z,check,80\n" });
    expect(errorsIn(scored.outcome)).toMatchObject([{ document: "scores", line: 2 }]);
  });

  test("of a day that is none and a window that is none beside their fields", () => {
    expect(workedOut({}, "soon").outcome).toMatchObject({
      errorCount: 0,
      fieldFaults: { asOf: "This is no day of the calendar." },
    });
    expect(workedOut({}, "2014-01-31", "2013-Q1").outcome).toMatchObject({
      errorCount: 0,
      fieldFaults: { window: "The scheme's periods run from 01-01 to the next 12-31 (month-day)." },
    });
  });
});

describe("texts that mean harm", () => {
  const hostile = `<script>alert(1)</script>=HYPERLINK("http://x")`;

  test("stay text", () => {
    const { outcome } = workedOut({
      plan: JSON.stringify({ ...PLAN, title: hostile, metrics: [{ ...PLAN.metrics[0], name: hostile }] }),
    });
    expect(cellsOf(outcome, "attainment")?.[0]?.[0]).toBe(hostile);
  });

  test("of 2,000 targets are worked out, and as many charts drawn as one can look at", () => {
    const targets = Array.from({ length: 2000 }, (_, at) => ({ ...PLAN.targets[0], id: `t${at}` }));
    const { outcome } = workedOut({ plan: JSON.stringify({ ...PLAN, targets }) });
    expect(errorsIn(outcome)).toEqual([]);
    expect(cellsOf(outcome, "attainment")).toHaveLength(2000);
    expect(outcome.remarks.length).toBeLessThanOrEqual(1000);
    expect(outcome.charts[0]?.specification.data.values.length).toBe(40);
  });

  test("with more problems than one can read are counted", () => {
    const rows = "rate,nowhere,2013,1,2\n".repeat(3000);
    const { outcome } = workedOut({ observations: DOCUMENTS.observations + rows });
    expect(outcome.remarks).toHaveLength(1000);
    expect(outcome.errorCount).toBe(3000);
  });
});

test("a file is known by what stands in it", () => {
  for (const [key, text] of Object.entries(DOCUMENTS)) expect(documentIn(text)).toBe(key);
  expect(documentIn("\ufeff# made up\n\nmetric,value\n")).toBe("observations");
  expect(documentIn("hello")).toBeUndefined();
});
