import { existsSync, readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { plan, registers } from "quality-plan/catalog/shantou-2013";
import { checkPlan, parseRegister, type Target, textIn } from "quality-plan/model";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.js";
import { entryOf } from "./entry.js";
import { agencyNamed, clausesOf } from "./published-text.js";
import { withGeneratedParts } from "./target-table.js";

const agencies = plan.agencies ?? [];
const tasks = plan.tasks ?? [];
const numbered = tasks.filter(({ ordinal }) => ordinal !== undefined);
const measured = plan.targets.filter((target) => target.kind === "measured");
const byId = (id: string): Target | undefined => plan.targets.find((target) => target.id === id);

/** The clauses by section, numbered through. */
const CLAUSES =
  "一(一) 一(二) 一(三) 一(四) 一(五) 二(六) 二(七) 三(八) 三(九) 四(十) 四(十一) 四(十二) 五(十三) 五(十四) 六(十五) 六(十六) 七(十七) 七(十八) 七(十九) 七(二十) 八(二十一) 八(二十二) 八(二十三)".split(
    " ",
  );

describe("the Shantou plan of 2013", () => {
  it("is what checkPlan makes of it", () => {
    expect(checkPlan(JSON.parse(JSON.stringify(plan)))).toStrictEqual({ ok: true, value: plan });
  });

  it("has 23 numbered tasks, one for each clause in the document's order, with their parts behind them", () => {
    expect(numbered.map(({ clause }) => clause)).toEqual(CLAUSES);
    for (const { ordinal, clause } of numbered) expect(clause.slice(1)).toBe(ordinal);
    for (const { id, parent, clause, ordinal } of tasks)
      expect(tasks.find((task) => task.id === (ordinal === undefined ? parent : id))?.clause, id).toBe(clause);
  });

  it("names 26 bodies with a duty, one of them collective", () => {
    expect(agencies).toHaveLength(26);
    expect(agencies.filter(({ name }) => textIn(name, "zh").startsWith("各")).map(({ id }) => id)).toEqual([
      "county-governments",
    ]);
  });

  it("sets one target with a figure, eleven that are checked without one and eight goals to judge", () => {
    const figures = measured.filter(({ bound }) => !("all" in bound || "above" in bound));
    expect(figures.map(({ id }) => id)).toEqual(["standard-systems-of-eight-industries"]);
    expect(measured).toHaveLength(12);
    expect(plan.targets.filter(({ kind }) => kind === "judged")).toHaveLength(8);
  });

  it("counts all eight industries", () => {
    const industries = plan.metrics.find(({ id }) => id === "industries-with-standard-system");
    expect(industries?.kind === "milestone" ? industries.items : []).toHaveLength(8);
    expect(byId("standard-systems-of-eight-industries")).toMatchObject({ bound: { reach: "8" } });
  });

  it("puts every target under the task of its clause, with that task's agencies", () => {
    for (const { clause, targets = [], responsibilities, open } of tasks)
      for (const id of targets) {
        const target = byId(id);
        expect(target?.source.clause, id).toBe(clause);
        expect(target?.responsibilities ?? [], id).toEqual(responsibilities);
        expect(target?.open, id).toBe(open);
      }
    expect(tasks.flatMap(({ targets = [] }) => targets).toSorted()).toEqual(
      plan.targets.map(({ id }) => id).toSorted(),
    );
  });

  it("sets no day: everything is judged for the year", () => {
    const dated = plan.targets.filter((target) => target.kind !== "group" && target.schedule !== undefined);
    expect([...dated, ...tasks.filter(({ due }) => due !== undefined)]).toEqual([]);
  });

  it("has its registers kept without entries, as it prints none", () => {
    for (const register of registers) {
      expect(parseRegister(register)).toEqual(register);
      expect(register.entries).toEqual([]);
    }
  });

  it("is listed in the catalogue as what it is", () => {
    expect(catalog.find(({ id }) => id === plan.id)).toEqual(entryOf(plan));
  });
});

describe("its page", () => {
  // `npx vitest run test/catalog -u` writes the generated parts anew.
  it("shows every target, task and reading as the data has them", async () => {
    const path = `${root}docs/plans/shantou-2013.md`;
    const page = withGeneratedParts(readFileSync(path, "utf8"), plan);
    for (const { id } of [...plan.targets, ...tasks]) expect(page).toContain(`\`${id}\``);
    await expect(page).toMatchFileSnapshot(path);
  });
});

// The document itself is not part of the package: held against it wherever its text is at hand.
const published = `${root}../shared/seeds/shantou-2013.txt`;

describe.runIf(existsSync(published))("against the published text", () => {
  const document = existsSync(published) ? readFileSync(published, "utf8") : "";
  const clauses = clausesOf(document).filter(({ ordinal }) => ordinal.startsWith("("));
  const textOf = (clause: string): string => clauses.find(({ id }) => id === clause)?.text ?? "";

  it("has the document's clauses, no more and no fewer", () => {
    expect(clauses.map(({ id }) => id)).toEqual(CLAUSES);
  });

  it("gives each task the agencies of its bracket, in order, with the role words, and leaves open what ends in 等", () => {
    for (const { clause, responsibilities, open = false } of tasks) {
      const printed = clauses.find(({ id }) => id === clause);
      const theirs = printed?.agencies.map(({ agency, ...role }) => ({ agency: agencyNamed(plan, agency), ...role }));
      expect(responsibilities, clause).toEqual(theirs);
      expect(open, clause).toBe(printed?.open);
    }
  });

  it("knows no alias that is not printed", () => {
    const printed = new Set(clauses.flatMap((clause) => clause.agencies.map(({ agency }) => agency)));
    const aliases = agencies.flatMap((agency) => agency.aliases ?? []);
    expect(aliases.filter((alias) => !printed.has(textIn(alias, "zh")))).toEqual([]);
  });

  it("titles each task and states each goal in words of its clause", () => {
    for (const { clause, title } of tasks) expect(textOf(clause)).toContain(textIn(title, "zh"));
    for (const target of plan.targets)
      if (target.kind === "judged") expect(textOf(target.source.clause)).toContain(textIn(target.statement, "zh"));
  });

  it("finds its one count and every word of commitment in their clauses", () => {
    expect(textOf("七(十七)")).toContain("八大支柱产业");
    for (const { commitmentWord, source } of plan.targets)
      expect(textOf(source.clause)).toContain(commitmentWord ?? "");
  });

  it("finds what its registers hold", () => {
    for (const words of ["挂牌督办重点质量案件", "涉嫌犯罪", "移送公安机关处理"]) expect(document).toContain(words);
  });

  it("finds its documents", () => {
    for (const { title, number, issuer } of plan.documents ?? [])
      for (const fact of [textIn(title, "zh"), number ?? "", textIn(issuer ?? "", "zh")])
        expect(document).toContain(fact);
    expect(document).toContain("2013年2月18日");
  });
});
