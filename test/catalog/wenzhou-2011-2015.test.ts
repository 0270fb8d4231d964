import { readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { plan, registers } from "quality-plan/catalog/wenzhou-2011-2015";
import { checkPlan, parseRegister, type Target, textIn } from "quality-plan/model";
import { observeRegister } from "quality-plan/register";
import { cellAt, rollUp } from "quality-plan/rollup";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.js";
import { entryOf } from "./entry.js";
import { figureOf, hasFigure, holdAgainstText, publishedText } from "./hold-against-text.js";
import { withGeneratedParts } from "./target-table.js";
import { bothLanguages, unusedAgencies, unusedMetrics } from "./within-plan.js";

const tasks = plan.tasks ?? [];
const measured = plan.targets.filter((target) => target.kind === "measured");
const numbered = measured.filter(hasFigure);
const byId = (id: string): Target | undefined => plan.targets.find((target) => target.id === id);
const accrualOf = (id: string) => plan.metrics.find((metric) => metric.id === id);

describe("the Wenzhou plan of 2011 to 2015", () => {
  it("is what checkPlan makes of it", () => {
    expect(checkPlan(JSON.parse(JSON.stringify(plan)))).toStrictEqual({ ok: true, value: plan });
  });

  it("has eight tasks, whose bare ordinals repeat between its sections", () => {
    const whole = tasks.filter(({ parent }) => parent === undefined);
    expect(whole.map(({ clause }) => clause)).toEqual([
      "二(一)",
      "二(二)",
      "二(三)",
      "三(一)",
      "三(二)",
      "三(三)",
      "三(四)",
      "三(五)",
    ]);
    for (const { ordinal, clause } of whole) expect(clause.slice(1)).toBe(ordinal);
  });

  it("keeps every part in the clause of its whole", () => {
    for (const { id, parent, clause } of tasks)
      if (parent !== undefined) expect(tasks.find((task) => task.id === parent)?.clause, id).toBe(clause);
  });

  it("sets 23 targets with a figure, 10 that are checked without one, and 29 goals to judge", () => {
    expect(numbered).toHaveLength(23);
    expect(measured).toHaveLength(33);
    expect(plan.targets.filter(({ kind }) => kind === "group")).toEqual([]);
    expect(plan.targets.filter(({ kind }) => kind === "judged")).toHaveLength(29);
  });

  it("charges no agency with a target that has a figure", () => {
    expect(numbered.filter(({ responsibilities }) => responsibilities !== undefined)).toEqual([]);
  });

  it("puts every target of its tasks under one of them, and leaves the goals of section 一 by themselves", () => {
    const under = tasks.flatMap(({ targets = [] }) => targets);
    const elsewhere = plan.targets.filter(({ source }) => source.clause !== "一").map(({ id }) => id);
    expect(under.toSorted()).toEqual(elsewhere.toSorted());
    for (const { clause, targets = [] } of tasks)
      for (const id of targets) expect(byId(id)?.source.clause, id).toBe(clause);
  });

  it("leaves nothing unused, and has every name in Chinese and English", () => {
    expect(unusedMetrics(plan)).toEqual([]);
    expect(unusedAgencies(plan)).toEqual([]);
    for (const text of bothLanguages(plan)) expect(text).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it("lets 稳定在, 持续 and 逐年 bind every year", () => {
    const recurring = measured.filter(({ schedule }) => schedule !== undefined && "every" in schedule);
    expect(recurring.map(({ id }) => id)).toEqual([
      "product-pass-rate",
      "standards-adoption-keeps-rising",
      "special-funds-every-year",
      "spot-check-funds-rise",
    ]);
    for (const { schedule } of recurring) expect(schedule).toEqual({ every: "year", during: "2011/2015" });
  });

  it("takes one 均达到95%以上 for two targets", () => {
    const both = numbered.filter(({ bound }) => "atLeast" in bound && bound.atLeast === "95");
    expect(both.map(({ id }) => id)).toEqual(["compulsory-verification-coverage", "compulsory-verification-pass-rate"]);
  });

  it("counts 新增 and 创建 as flows, and the number come to as a stock", () => {
    for (const id of ["national-test-centres", "provincial-test-centres", "accredited-test-items", "regional-brands"])
      expect(accrualOf(id)).toMatchObject({ accrual: "flow" });
    for (const id of ["quality-award-enterprises", "provincial-brand-products", "wenzhou-brand-products"])
      expect(accrualOf(id)).toMatchObject({ accrual: "stock" });
  });

  it("keeps the figures of the province's campaign and the threshold of 5,000 tonnes out of its targets", () => {
    const figures = numbered.map(({ bound }) => figureOf(bound));
    expect(figures.filter((figure) => ["10000", "5000"].includes(figure))).toEqual([]);
    expect(numbered.filter(({ bound }) => figureOf(bound) === "1000").map(({ id }) => id)).toEqual([
      "accredited-test-items",
    ]);
  });

  it("counts enterprises and awards from one register, an enterprise with two awards once", () => {
    const won = { district: "330300", on: "2013-06-01" };
    const entries = [
      { ...won, id: "1", subject: "a", fields: { level: "province" } },
      { ...won, id: "2", subject: "a", fields: { level: "city" } },
      { ...won, id: "3", subject: "b", fields: { level: "county" } },
    ];
    const { metrics } = plan;
    const awards = parseRegister({ ...registers[0], complete: ["2013"], entries });
    const values = rollUp(observeRegister(awards, metrics).observations, { metrics });
    const held = ["quality-award-enterprises", "provincial-quality-awards", "mayor-quality-awards"].map((metric) => {
      const cell = cellAt(values, { metric, district: "330300", period: "2013" });
      return cell.evidence === "none" ? cell.reason : cell.value;
    });
    expect(held).toEqual(["2", "1", "1"]);
  });

  it("keeps registers that are read as they stand", () => {
    for (const register of registers) expect(parseRegister(register)).toEqual(register);
  });

  it("is listed in the catalogue as what it is", () => {
    expect(catalog.find(({ id }) => id === plan.id)).toEqual(entryOf(plan));
  });
});

describe("its page", () => {
  // `npx vitest run test/catalog -u` writes the generated parts anew.
  it("shows every target and every reading as the data has them", async () => {
    const path = `${root}docs/plans/wenzhou-2011-2015.md`;
    const page = withGeneratedParts(readFileSync(path, "utf8"), plan);
    for (const { id } of plan.targets) expect(page).toContain(`\`${id}\``);
    await expect(page).toMatchFileSnapshot(path);
  });
});

const published = publishedText("wenzhou-2011-2015");

describe.runIf(published !== undefined)("against the published text", () => {
  if (published === undefined) return;

  it("has the text's clauses, no more and no fewer", () => {
    const inBrackets = published.clauses.filter(({ ordinal }) => ordinal.startsWith("("));
    const whole = tasks.filter(({ parent }) => parent === undefined);
    expect(whole.map(({ clause }) => clause)).toEqual(inBrackets.map(({ id }) => id));
  });

  holdAgainstText(plan, published, {
    periods: {
      "2015": /“十二五”期末|2015年末/,
      "2011/2015": /“十二五”期|五年内|每年|逐年/,
    },
  });

  it("finds its documents and registers", () => {
    for (const { name } of registers) expect(published.document).toContain(textIn(name, "zh"));
    for (const { title, issuer } of plan.documents ?? [])
      for (const fact of [title, issuer ?? ""])
        expect(published.document).toContain(typeof fact === "string" ? fact : fact["zh"]);
  });
});
