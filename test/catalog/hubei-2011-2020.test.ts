import { readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { districts, plan, registers } from "quality-plan/catalog/hubei-2011-2020";
import { checkPlan, parseDistricts, parseRegister, type Target, textIn } from "quality-plan/model";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.js";
import { entryOf } from "./entry.js";
import { figureOf, hasFigure, holdAgainstText, publishedText } from "./hold-against-text.js";
import { SECTIONS_AND_MEASURES } from "./published-text.js";
import { withGeneratedParts } from "./target-table.js";
import { bothLanguages, unusedAgencies, unusedMetrics } from "./within-plan.js";

const tasks = plan.tasks ?? [];
const measures = tasks.filter(({ parent }) => parent === undefined);
const measured = plan.targets.filter((target) => target.kind === "measured");
const numbered = measured.filter(hasFigure);
const byId = (id: string): Target | undefined => plan.targets.find((target) => target.id === id);
const accrualOf = (id: string) => plan.metrics.find((metric) => metric.id === id);

/** How many measures each section holds. */
const SECTIONS = { 二: 5, 三: 10, 四: 7, 五: 6, 六: 7, 七: 4 };
const CLAUSES = Object.entries(SECTIONS)
  .flatMap(([section, count]) => Array.from({ length: count }, () => section))
  .map((section, index) => `${section}${index + 1}`);

describe("the Hubei plan of 2011 to 2020", () => {
  it("is what checkPlan makes of it", () => {
    expect(checkPlan(JSON.parse(JSON.stringify(plan)))).toStrictEqual({ ok: true, value: plan });
  });

  it("has 39 measures, numbered through its sections", () => {
    expect(measures.map(({ clause }) => clause)).toEqual(CLAUSES);
    for (const { ordinal, clause } of measures) expect(`${clause.slice(1)}、`).toBe(ordinal);
  });

  it("keeps every part in the measure of its whole", () => {
    for (const { id, parent, clause } of tasks)
      if (parent !== undefined) expect(tasks.find((task) => task.id === parent)?.clause, id).toBe(clause);
  });

  it("names no responsible agency for measures 1 to 35, and some for each after them", () => {
    const without = measures.filter(({ responsibilities }) => responsibilities.length === 0);
    expect(without).toEqual(measures.slice(0, 35));
    const early = new Set(without.map(({ clause }) => clause));
    for (const { clause, responsibilities } of tasks) if (early.has(clause)) expect(responsibilities).toEqual([]);
    for (const { source, responsibilities } of plan.targets)
      if (!source.clause.startsWith("七")) expect(responsibilities).toBeUndefined();
  });

  it("sets 27 targets with a figure, 27 that are checked without one, and 100 goals to judge", () => {
    expect(numbered).toHaveLength(27);
    expect(measured).toHaveLength(54);
    expect(plan.targets.filter(({ kind }) => kind === "group")).toEqual([]);
    expect(plan.targets.filter(({ kind }) => kind === "judged")).toHaveLength(100);
  });

  it("puts every target of its measures under one of them or its parts, and leaves the goals of 一(二) by themselves", () => {
    const under = tasks.flatMap(({ targets = [] }) => targets);
    const elsewhere = plan.targets.filter(({ source }) => source.clause !== "一(二)").map(({ id }) => id);
    expect(under.toSorted()).toEqual(elsewhere.toSorted());
    for (const { clause, targets = [] } of tasks)
      for (const id of targets) expect(byId(id)?.source.clause, id).toBe(clause);
  });

  it("leaves nothing unused, and has every name in Chinese and English", () => {
    expect(unusedMetrics(plan)).toEqual([]);
    expect(unusedAgencies(plan)).toEqual([]);
    for (const text of bothLanguages(plan)) expect(text).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it("gives 千百十 the years of the Twelfth Five-Year Plan, and the 3,000 no deadline", () => {
    const programme = measured.filter(
      ({ schedule }) => schedule !== undefined && "by" in schedule && schedule.by === "2011/2015",
    );
    expect(programme.map(({ bound }) => figureOf(bound))).toEqual(["1000", "100", "10"]);
    expect(byId("enterprises-with-award-criteria")).not.toHaveProperty("schedule");
  });

  it("keeps its hundreds apart: one of per cent, four counts", () => {
    const hundreds = numbered.filter(({ bound }) => figureOf(bound) === "100").map(({ metric }) => metric);
    expect(hundreds).toEqual([
      "green-standards-in-new-works",
      "model-enterprises",
      "excellence-model-enterprises",
      "influential-brands",
      "service-standard-pilots",
    ]);
  });

  it("counts 总数 and 累计 as stocks, and what is set up as flows", () => {
    for (const id of ["local-standards", "good-practice-enterprises", "farm-standard-zones"])
      expect(accrualOf(id)).toMatchObject({ accrual: "stock" });
    for (const id of ["service-standard-pilots", "national-test-centres", "enterprises-taking-up-criteria"])
      expect(accrualOf(id)).toMatchObject({ accrual: "flow" });
  });

  it("asks every government for more money each year", () => {
    expect(byId("quality-funds-rise")).toMatchObject({
      measure: { change: "previous" },
      schedule: { every: "year", during: "2011/2020" },
      districts: "tree",
    });
  });

  it("names seven districts that make a tree", () => {
    expect(parseDistricts(districts).size).toBe(7);
  });

  it("keeps a register that is read as it stands", () => {
    for (const register of registers) expect(parseRegister(register)).toEqual(register);
  });

  it("is listed in the catalogue as what it is", () => {
    expect(catalog.find(({ id }) => id === plan.id)).toEqual(entryOf(plan));
  });
});

describe("its page", () => {
  // `npx vitest run test/catalog -u` writes the generated parts anew.
  it("shows every target and every reading as the data has them", async () => {
    const path = `${root}docs/plans/hubei-2011-2020.md`;
    const page = withGeneratedParts(readFileSync(path, "utf8"), plan);
    for (const { id } of plan.targets) expect(page).toContain(`\`${id}\``);
    await expect(page).toMatchFileSnapshot(path);
  });
});

const published = publishedText("hubei-2011-2020", SECTIONS_AND_MEASURES);

describe.runIf(published !== undefined)("against the published text", () => {
  if (published === undefined) return;

  it("has the text's measures, no more and no fewer", () => {
    const inFigures = published.clauses.filter(({ ordinal }) => /^\d/.test(ordinal));
    expect(measures.map(({ clause }) => clause)).toEqual(inFigures.map(({ id }) => id));
  });

  holdAgainstText(plan, published, {
    periods: {
      "2020": /到2020年/,
      "2011/2015": /“十二五”期间/,
      "2011/2020": /逐年提高/,
    },
  });

  it("finds its documents, its day and its districts", () => {
    for (const { title, number, issuer } of plan.documents ?? [])
      for (const fact of [title, number ?? "", issuer ?? ""]) expect(published.document).toContain(textIn(fact, "zh"));
    for (const { name } of registers) expect(published.document).toContain(textIn(name, "zh"));
    expect(published.document).toContain("二O一一年九月十七日");
    expect(published.document).toContain("武汉、黄石、潜江、随州、鄂州、仙桃");
    expect(
      districts
        .slice(1)
        .map(({ name = "" }) => textIn(name, "zh"))
        .join("、"),
    ).toBe("武汉、黄石、潜江、随州、鄂州、仙桃");
  });
});
