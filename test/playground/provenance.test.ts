import { describe, expect, test } from "vitest";
import { DOCUMENT_KEYS, type Documents } from "../../docs/.vitepress/playground/documents.js";
import { documentsOf, EXAMPLES } from "../../docs/.vitepress/playground/examples.js";
import type { PlaygroundInput } from "../../docs/.vitepress/playground/outcome.js";
import { originsOf, provenance } from "../../docs/.vitepress/playground/provenance.js";
import { wholeReport, workOut } from "../../docs/.vitepress/playground/work-out.js";

const [first] = EXAMPLES;
if (first === undefined) throw new RangeError("there are no examples");
const found = await documentsOf(first);
const NONE: Documents = { plan: "", observations: "", districts: "", scheme: "", scores: "", judgements: "" };

function saidOf(changes: Partial<Documents>, locale: "zh" | "en" = "en", asFound = found): string {
  return provenance(originsOf({ ...asFound, ...changes }, asFound), first?.name[locale] ?? "", locale);
}

describe("where the texts are from", () => {
  test("is said of an example as one finds it", () => {
    expect(saidOf({})).toBe(
      "Plan: as published; Observations, Scheme, Scores, Judgements: made up for the example Jiaxing 2013.",
    );
    expect(saidOf({}, "zh")).toBe("规划按公布的文本；数据、考核办法、评分、评定为示例“嘉兴市 2013”虚构。");
  });

  test("follows each text that is changed", () => {
    expect(saidOf({ plan: `${found.plan} ` })).toBe(
      "Plan: changed or put in here; Districts: of the example Jiaxing 2013; Observations, Scheme, Scores, Judgements: made up for the example Jiaxing 2013.",
    );
    expect(saidOf({ observations: "metric,district", scheme: "" }, "zh")).toBe(
      "规划按公布的文本；数据为自行修改或录入；评分、评定为示例“嘉兴市 2013”虚构。",
    );
  });

  test("is nowhere where nothing is left of the example", () => {
    expect(saidOf({}, "en", NONE)).toBe("Nothing is put in yet.");
    expect(saidOf({ plan: "{}" }, "en", NONE)).toBe("Plan: changed or put in here.");
    const own = Object.fromEntries(DOCUMENT_KEYS.map((key) => [key, "mine"]));
    expect(saidOf(own, "zh")).toBe("规划、数据、行政区、考核办法、评分、评定为自行修改或录入。");
  });

  test("stands in the report", () => {
    const { workings } = workOut(input({}));
    const report = wholeReport(workings, saidOf({}, "zh"));
    expect(report?.facts.at(-1)).toEqual({ name: "文本来源", text: saidOf({}, "zh") });
  });
});

function input(changes: Partial<PlaygroundInput>): PlaygroundInput {
  return { documents: found, asOf: "2014-01-31", window: "2013", locale: "zh", ...changes };
}

describe("what is worked out", () => {
  test.each([
    ["", "请填写日期：目标完成情况按这一天判定。"],
    ["2014-02-30", "没有这一天。"],
    ["2014", "没有这一天。"],
  ])("of the day %j is marked as no day, in the page's language", (asOf, said) => {
    const { outcome } = workOut(input({ asOf }));
    expect(outcome.fieldFaults).toEqual({ asOf: said });
    expect(outcome.errorCount).toBe(0);
    expect(outcome.tables.rollup).toHaveLength(1);
  });

  test.each([
    ["", "不是时期；应如 2013 或 2013-07/2014-06。"],
    ["2013-13", "不是时期；应如 2013 或 2013-07/2014-06。"],
    ["2013/..", "不是时期；应如 2013 或 2013-07/2014-06。"],
    ["2013-06", "与考核办法不符：考核期应从 01-01 到 12-31（月-日）。"],
  ])("of the window %j is marked as none of the scheme's", (window, said) => {
    const { outcome } = workOut(input({ window }));
    expect(outcome.fieldFaults).toEqual({ window: said });
    expect(outcome.errorCount).toBe(0);
    expect(outcome.tables.attainment).not.toHaveLength(0);
    expect(outcome.tables.round).toHaveLength(0);
  });

  test("asks nothing of the window where there is no scheme", () => {
    const { outcome } = workOut(input({ window: "", documents: { ...found, scheme: "", scores: "" } }));
    expect(outcome.fieldFaults).toEqual({});
  });

  test("of no texts at all is nothing, and nothing is wrong", () => {
    const { outcome } = workOut(input({ documents: NONE }));
    expect(outcome).toMatchObject({ remarkCount: 0, standing: "", tables: {}, charts: [] });
  });
});
