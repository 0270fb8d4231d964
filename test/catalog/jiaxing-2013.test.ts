import { existsSync, readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { districts, plan } from "quality-plan/catalog/jiaxing-2013";
import { checkPlan, type Target, textIn } from "quality-plan/model";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.js";
import { clausesOf, fittingPlaces } from "./published-text.js";
import { entryOf } from "./entry.js";
import { withGeneratedParts } from "./target-table.js";

const agencies = plan.agencies ?? [];
const tasks = plan.tasks ?? [];
const measured = plan.targets.filter((target) => target.kind === "measured");
const numbered = measured.filter(({ bound }) => !("all" in bound));
const byId = (id: string): Target | undefined => plan.targets.find((target) => target.id === id);

/** The clauses by section: 27 numbered through, so an ordinal alone is enough to find one. */
const SECTIONS = { 一: 2, 二: 5, 三: 3, 四: 4, 五: 4, 六: 4, 七: 5 };
const NUMERALS =
  "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七".split(
    " ",
  );
const CLAUSES = Object.entries(SECTIONS)
  .flatMap(([section, count]) => Array.from({ length: count }, () => section))
  .map((section, index) => `${section}(${NUMERALS[index]})`);

/** Figures that the document writes in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  "no-accident-with-three-or-more-deaths": "不发生",
  "foster-chief-quality-officers": "百名",
  "foster-quality-engineers": "千名",
  "train-people-in-quality": "万人以上",
};

describe("the Jiaxing plan of 2013", () => {
  it("is what checkPlan makes of it", () => {
    expect(checkPlan(JSON.parse(JSON.stringify(plan)))).toStrictEqual({ ok: true, value: plan });
  });

  it("names 22 bodies with a duty, two of them collective, and gives each one something to do", () => {
    expect(agencies).toHaveLength(22);
    expect(agencies.filter(({ name }) => textIn(name, "zh").startsWith("各")).map(({ id }) => id)).toEqual([
      "county-quality-offices",
      "member-units",
    ]);
    const used = new Set(tasks.flatMap(({ responsibilities }) => responsibilities.map(({ agency }) => agency)));
    expect([...used].toSorted()).toEqual(agencies.map(({ id }) => id).toSorted());
  });

  it("has 27 tasks, one for each clause in the document's order", () => {
    expect(tasks.map(({ clause }) => clause)).toEqual(CLAUSES);
    for (const { ordinal, clause } of tasks) expect(clause.slice(1)).toBe(ordinal);
  });

  it("leaves open exactly the two lists that name a collective", () => {
    expect(tasks.filter(({ open }) => open === true).map(({ ordinal }) => ordinal)).toEqual(["(二)", "(二十七)"]);
  });

  it("sets 35 targets with a figure, 18 that are checked without one, one choice and 28 goals to judge", () => {
    expect(numbered).toHaveLength(35);
    expect(measured.length - numbered.length).toBe(18);
    expect(plan.targets.filter(({ kind }) => kind === "group")).toHaveLength(1);
    expect(plan.targets.filter(({ kind }) => kind === "judged")).toHaveLength(28);
  });

  it("puts every target under the task of its clause, with that task's agencies", () => {
    for (const { clause, targets = [], responsibilities, open } of tasks)
      for (const id of targets) {
        const target = byId(id);
        expect(target?.source.clause, id).toBe(clause);
        expect(target?.responsibilities, id).toEqual(responsibilities);
        expect(target?.open, id).toBe(open);
      }
    expect(tasks.flatMap(({ targets = [] }) => targets).toSorted()).toEqual(
      plan.targets.map(({ id }) => id).toSorted(),
    );
  });

  it("measures something by every metric, and has every name in Chinese and English", () => {
    const used = new Set(measured.map(({ metric }) => metric));
    expect(plan.metrics.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    const texts = [
      plan.title,
      ...agencies.map(({ name }) => name),
      ...plan.metrics.map(({ name }) => name),
      ...tasks.map(({ title }) => title),
      ...plan.targets.map((target) => (target.kind === "judged" ? target.statement : target.title)),
    ];
    for (const text of texts) expect(text).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it("keeps the three nineties apart", () => {
    const nineties = numbered.filter(({ bound }) => Object.values(bound)[0] === "90").map(({ metric }) => metric);
    expect(nineties).toEqual([
      "catering-food-pass-rate",
      "excellence-model-enterprises",
      "enterprises-with-internal-training",
    ]);
  });

  it("takes three deaths for a threshold and none for the target", () => {
    expect(byId("no-accident-with-three-or-more-deaths")).toMatchObject({ bound: { atMost: "0" } });
  });

  it("gives the counts of the Twelfth Five-Year Plan that plan's years", () => {
    const programme = measured
      .filter(({ schedule = {} }) => "by" in schedule && schedule.by === "2011/2015")
      .map(({ id }) => id);
    expect(programme).toEqual(["foster-chief-quality-officers", "foster-quality-engineers", "train-people-in-quality"]);
  });

  it("counts 累计 as a stock and 新增 as the year's flow", () => {
    const accrual = (id: string) => plan.metrics.find((metric) => metric.id === id);
    expect(accrual("service-quality-platforms")).toMatchObject({ accrual: "stock" });
    expect(accrual("excellence-model-enterprises")).toMatchObject({ accrual: "flow" });
    expect(accrual("certified-service-enterprises")).toMatchObject({ accrual: "flow" });
  });

  it("is listed in the catalogue as what it is", () => {
    expect(catalog.find(({ id }) => id === plan.id)).toEqual(entryOf(plan));
  });
});

describe("its page", () => {
  // `npx vitest run test/catalog -u` writes the generated parts anew.
  it("shows every target and every reading as the data has them", async () => {
    const path = `${root}docs/plans/jiaxing-2013.md`;
    const page = withGeneratedParts(readFileSync(path, "utf8"), plan);
    for (const { id } of plan.targets) expect(page).toContain(`\`${id}\``);
    await expect(page).toMatchFileSnapshot(path);
  });
});

// The document itself is not part of the package: held against it wherever its text is at hand.
const published = `${root}../shared/seeds/jiaxing-2013.txt`;

describe.runIf(existsSync(published))("against the published text", () => {
  const document = existsSync(published) ? readFileSync(published, "utf8") : "";
  const clauses = clausesOf(document);
  const textOf = (clause: string): string => clauses.find(({ id }) => id === clause)?.text ?? "";
  const nameOf = (id: string): string => textIn(agencies.find((agency) => agency.id === id)?.name ?? "", "zh");

  it("has the document's clauses, no more and no fewer", () => {
    const inBrackets = clauses.filter(({ ordinal }) => ordinal.startsWith("("));
    expect(tasks.map(({ clause }) => clause)).toEqual(inBrackets.map(({ id }) => id));
  });

  it("gives each task the agencies of its bracket, in order, with the role words", () => {
    for (const { clause, responsibilities } of tasks) {
      const printed = clauses.find(({ id }) => id === clause)?.agencies;
      const ours = responsibilities.map(({ agency, role, word }) => ({ agency: nameOf(agency), role, word }));
      expect(ours, clause).toEqual(printed);
    }
  });

  it("titles each task as its clause is titled", () => {
    for (const { clause, title } of tasks) expect(textOf(clause)).toContain(textIn(title, "zh"));
  });

  it("finds every figure in its clause, with 以上, 至少 or 以下 where the bound says so", () => {
    for (const { id, bound, source } of numbered) {
      const text = textOf(source.clause);
      const inWords = IN_WORDS[id];
      if (inWords !== undefined) {
        expect(text, id).toContain(inWords);
        continue;
      }
      expect(fittingPlaces(bound, text), `${id}: ${JSON.stringify(bound)}`).not.toEqual([]);
    }
  });

  it("finds every word of commitment and every deadline in its clause", () => {
    const printed: Readonly<Record<string, RegExp>> = { "2013": /2013年|年内|年底/, "2011/2015": /“十二五”/ };
    for (const target of plan.targets) {
      const text = textOf(target.source.clause);
      expect(text).toContain(target.commitmentWord ?? "");
      if (target.kind !== "group" && target.schedule !== undefined && "by" in target.schedule)
        expect(text, target.id).toMatch(printed[target.schedule.by] ?? /^$/);
    }
  });

  it("finds its documents", () => {
    for (const { title, number, issuer } of plan.documents ?? [])
      for (const fact of [textIn(title, "zh"), number ?? "", textIn(issuer ?? "", "zh")])
        expect(document).toContain(fact);
    expect(document).toContain("2013年6月17日");
  });

  it("finds the districts it names", () => {
    for (const { name = "" } of districts) expect(document).toContain(textIn(name, "zh"));
  });
});
