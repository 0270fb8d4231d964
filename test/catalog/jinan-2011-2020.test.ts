import { readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { plan, registers } from "quality-plan/catalog/jinan-2011-2020";
import { checkPlan, type MeasuredTarget, parseRegister, type Target, textIn } from "quality-plan/model";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.js";
import { entryOf } from "./entry.js";
import { holdAgainstText, publishedText } from "./hold-against-text.js";
import { agencyNamed } from "./published-text.js";
import { withGeneratedParts } from "./target-table.js";
import { bothLanguages, unusedAgencies, unusedMetrics } from "./within-plan.js";

const agencies = plan.agencies ?? [];
const tasks = plan.tasks ?? [];
const numberedTasks = tasks.filter(({ ordinal }) => ordinal !== undefined);
const measured = plan.targets.filter((target) => target.kind === "measured");
const byId = (id: string): Target | undefined => plan.targets.find((target) => target.id === id);

/** The numbered tasks; their numbers begin anew under each heading. */
const CLAUSES =
  "三(一)1 三(一)2 三(一)3 三(一)4 三(一)5 三(二)1 三(二)2 三(二)3 三(二)4 三(二)4(1) 三(二)4(2) 三(二)4(3) 三(三)1 三(三)2 三(三)3 三(三)4 三(三)5 四(一) 四(二) 四(三) 四(四) 四(五)".split(
    " ",
  );
const FIELDS = ["二(二)产品质量", "二(二)工程质量", "二(二)服务质量"];

/** The figure a target prints: of its bound, or how many years in a row. */
function figureOf({ bound, schedule }: MeasuredTarget): string | undefined {
  if (schedule !== undefined && "run" in schedule) return String(schedule.run);
  const asked: unknown = "all" in bound || "above" in bound ? undefined : Object.values(bound)[0];
  return typeof asked === "string" ? asked : undefined;
}

describe("the Jin'an plan of 2011 to 2020", () => {
  it("is what checkPlan makes of it", () => {
    expect(checkPlan(JSON.parse(JSON.stringify(plan)))).toStrictEqual({ ok: true, value: plan });
  });

  it("has 22 numbered tasks, whose bare numbers repeat between its headings", () => {
    expect(numberedTasks.map(({ clause }) => clause)).toEqual(CLAUSES);
    for (const { ordinal = "", clause } of numberedTasks) expect(clause.endsWith(ordinal.replace(".", ""))).toBe(true);
    expect(numberedTasks.filter(({ ordinal }) => ordinal === "1.")).toHaveLength(3);
  });

  it("keeps every part in the clause of its whole, or numbered right below it", () => {
    for (const { id, parent, clause, ordinal } of tasks)
      if (parent !== undefined)
        expect(clause, id).toBe(`${tasks.find((task) => task.id === parent)?.clause ?? ""}${ordinal ?? ""}`);
  });

  it("sets 13 targets with a figure", () => {
    const figures = measured.flatMap((target) => {
      const figure = figureOf(target);
      return figure === undefined ? [] : [[target.id, figure]];
    });
    expect(figures).toEqual([
      ["product-spot-check-pass-rate", "90"],
      ["production-licence-coverage", "100"],
      ["compulsory-certification-coverage", "100"],
      ["standardised-farming-rate", "30"],
      ["local-farm-product-pass-rate", "95"],
      ["key-food-pass-rate", "95"],
      ["works-acceptance-pass-rate", "100"],
      ["energy-efficiency-rises-three-years", "3"],
      ["industrialised-construction-rises-three-years", "3"],
      ["energy-standard-at-design", "100"],
      ["energy-standard-at-construction", "100"],
      ["affordable-housing-pass-rate", "100"],
      ["satisfaction-rises-three-years", "3"],
    ]);
  });

  it("sets 33 more that are checked without one, and 45 goals to judge", () => {
    expect(measured).toHaveLength(13 + 33);
    expect(plan.targets.filter(({ kind }) => kind === "judged")).toHaveLength(45);
  });

  it("strives at the stage of construction, not at that of design", () => {
    expect(byId("energy-standard-at-construction")).toMatchObject({
      commitment: "aspirational",
      commitmentWord: "力争",
    });
    expect(byId("energy-standard-at-design")?.commitment).toBeUndefined();
  });

  it("holds deaths against the country's, not against a figure", () => {
    expect(byId("special-equipment-deaths-below-national-rate")).toMatchObject({
      bound: { below: { metric: "special-equipment-death-rate", district: "CN" } },
    });
  });

  it("knows no day of issue, only that of publication", () => {
    const [own] = plan.documents ?? [];
    expect(own).toMatchObject({ relation: "own", publishedOn: "2019-04-03" });
    expect(own).not.toHaveProperty("issuedOn");
    expect(own).not.toHaveProperty("number");
  });

  it("takes neither the matched half nor the city's title for a target of its own", () => {
    expect(measured.filter((target) => figureOf(target) === "50")).toEqual([]);
    expect(JSON.stringify(plan.targets)).not.toContain("全国质量强市示范城市");
  });

  it("puts every target of its tasks under the task of its clause, and leaves the goals of section 二 by themselves", () => {
    const under = tasks.flatMap(({ targets = [] }) => targets);
    const elsewhere = plan.targets.filter(({ source }) => !source.clause.startsWith("二")).map(({ id }) => id);
    expect(under.toSorted()).toEqual(elsewhere.toSorted());
    for (const { clause, targets = [] } of tasks)
      for (const id of targets) expect(byId(id)?.source.clause, id).toBe(clause);
  });

  it("leaves nothing unused, and has every name in Chinese and English", () => {
    expect(unusedMetrics(plan)).toEqual([]);
    expect(unusedAgencies(plan)).toEqual([]);
    for (const text of bothLanguages(plan)) expect(text).toEqual({ zh: expect.any(String), en: expect.any(String) });
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
    const path = `${root}docs/plans/jinan-2011-2020.md`;
    const page = withGeneratedParts(readFileSync(path, "utf8"), plan);
    for (const { id } of [...plan.targets, ...tasks]) expect(page).toContain(`\`${id}\``);
    await expect(page).toMatchFileSnapshot(path);
  });
});

const MARKS = [
  /^([一二三四五六七八九十]+)、/,
  /^(\([一二三四五六七八九十]+\))/,
  /^(?:——)?(\d+(?=\.)|(?<=^——)[^。]+(?=。))/,
  /^(\(\d+\))/,
];
const published = publishedText(plan.id, MARKS);

describe.runIf(published !== undefined)("against the published text", () => {
  if (published === undefined) return;
  const { document, clauses } = published;

  it("has the text's numbered tasks and fields of goals, no more and no fewer", () => {
    const ids = clauses.map(({ id }) => id);
    expect(ids.filter((id) => /^三\(.\)\d|^四\(/.test(id))).toEqual(CLAUSES);
    expect(ids.filter((id) => /^二\(二\)./.test(id))).toEqual(FIELDS);
  });

  it("gives each field of goals the agencies of its bracket, in order, with the role words", () => {
    for (const clause of FIELDS) {
      const printed = clauses.find(({ id }) => id === clause);
      const theirs = printed?.agencies.map(({ agency, ...role }) => ({ agency: agencyNamed(plan, agency), ...role }));
      const ours = plan.targets.filter(({ source }) => source.clause === clause);
      expect(ours.length).toBeGreaterThan(0);
      for (const { id, responsibilities } of ours) expect(responsibilities, id).toEqual(theirs);
    }
  });

  // The three working groups are printed as one: 产品质量、工程质量、服务质量工作组.
  const printedByThemselves = tasks.filter(({ id }) => !id.endsWith("-working-group"));
  holdAgainstText({ ...plan, tasks: printedByThemselves }, published, {
    inWords: { "special-equipment-deaths-below-national-rate": "低于全国平均水平" },
    // The fields of goals stand below the 到2020年 that opens 二(二).
    periods: { "2020": /到2020年|^——/ },
  });

  it("finds 连续3年 once for two of the three that rise three years in a row, once for the third", () => {
    const runs = measured.filter(({ schedule }) => schedule !== undefined && "run" in schedule);
    expect(runs.map(({ source }) => source.clause)).toEqual([FIELDS[1], FIELDS[1], FIELDS[2]]);
    for (const clause of FIELDS.slice(1))
      expect(clauses.find(({ id }) => id === clause)?.text.split("连续3年")).toHaveLength(2);
  });

  it("finds what its registers hold", () => {
    for (const words of ["工作总结", "下阶段工作计划", "市政府奖励金额", "黑名单"]) expect(document).toContain(words);
  });

  it("finds its documents", () => {
    for (const { title, number, issuer } of plan.documents ?? [])
      for (const fact of [textIn(title, "zh"), number ?? "", textIn(issuer ?? "", "zh")])
        expect(document).toContain(fact);
    expect(document).toContain("发布时间:2019-04-03");
    expect(agencies).toHaveLength(25);
  });
});
