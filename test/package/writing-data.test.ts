import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseRegister } from "../../src/model/check-register.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { reviewPlan } from "../../src/model/review-plan.js";
import { parseScheme } from "../../src/assessment/check-scheme.js";

const pages = ["writing-data.md", "zh/writing-data.md"].map((name) => ({
  name,
  page: readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"),
}));

const metrics = [
  { id: "pass-rate", kind: "ratio", per: "100", share: true, name: "合格率", unit: "%", direction: "up" },
  { id: "awards", kind: "amount", accrual: "flow", name: "新增获奖企业", unit: "家", direction: "up" },
  { id: "accidents", kind: "amount", accrual: "flow", name: "事故", unit: "起", direction: "down" },
];

function phrasesIn(page: string) {
  return [...page.matchAll(/^\| ([^|]+) \| `(\{ "metric": [^`]+)`/gmu)].map(([, phrase = "", target = "{}"]) => ({
    phrase,
    target: { id: "t", kind: "measured", source: { clause: "一" }, ...(JSON.parse(target) as object) },
  }));
}

function dataIn(page: string): readonly unknown[] {
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((block): unknown => JSON.parse(block[1] ?? ""));
}

describe.each(pages)("in $name", ({ page }) => {
  const phrases = phrasesIn(page);

  test.each(phrases)("what is written for $phrase is read as it stands, and nothing in it is wrong", ({ target }) => {
    const read = parsePlan({
      format: "quality-plan/1",
      id: "p",
      title: "规划",
      district: "330400",
      period: "2011/2015",
      metrics,
      targets: [target],
    });
    expect(read.targets).toEqual([target]);
    expect(reviewPlan(read).filter(({ severity }) => severity === "wrong")).toEqual([]);
  });

  test("the table has every phrase", () => {
    expect(phrases).toHaveLength(25);
  });

  test("the plan, the register and the scheme are read without a problem", () => {
    const [plan, register, scheme] = dataIn(page);
    const read = parsePlan(plan);
    expect(read.targets).toHaveLength(6);
    expect(parseRegister(register).entries).toHaveLength(1);
    expect(parseScheme(scheme, { plans: [read] }).items).toHaveLength(2);
  });
});

test("both languages show the same data", () => {
  const [en, zh] = pages.map(({ page }) => dataIn(page));
  expect(en).toHaveLength(5);
  expect(zh).toEqual(en);
});
