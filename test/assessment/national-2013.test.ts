import { expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.js";
import { checkScheme, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { ranking } from "../../src/assessment/ranking.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { judged, plan, type Raw, scheme, score, scoredOf } from "./build.js";

// Bands, window and veto as 国办发〔2013〕47号 has them; units, items and figures are this test's own.
const units = ["nanhu", "xiuzhou", "jiashan", "haiyan", "haining", "pinghu", "tongxiang"];
const rules: Raw = scheme([judged("targets", "40"), judged("measures", "60")], {
  units,
  window: { from: "07-01", to: "06-30" },
  rounding: { total: { digits: 0, mode: "halfUp" } },
  grades: [
    { id: "A", printed: "90 and over", atLeast: "90" },
    { id: "B", printed: "80-89", atLeast: "80", atMost: "89" },
    { id: "C", printed: "60-79", atLeast: "60", atMost: "79" },
    { id: "D", printed: "59 and under", atMost: "59" },
  ],
  vetoes: [
    {
      id: "product-incident",
      when: { metric: "incidents", above: "0" },
      effects: [{ grade: "D" }],
      reason: {
        zh: "发生区域性、系统性产品质量安全事件",
        en: "a regional or systemic product quality-safety incident",
      },
    },
  ],
});
const window = "2013-07-01/2014-06-30";

const POINTS: readonly (readonly [string, string, string])[] = [
  ["nanhu", "38", "57.5"],
  ["xiuzhou", "30", "59.5"],
  ["jiashan", "30", "59.499999"],
  ["haiyan", "25", "54.49"],
  ["haining", "39", "60"],
  ["pinghu", "20", "39.5"],
  ["tongxiang", "20", "39.4"],
];

function round() {
  const parsed = parseScheme(rules, { plans: [plan] });
  const districts = parseDistricts([{ id: "city" }, ...units.map((id) => ({ id, parent: "city" }))]);
  const rows = POINTS.flatMap(([unit, targets, measures]) => [
    score("targets", unit, targets),
    score("measures", unit, measures),
  ]);
  const incidents = units
    .filter((unit) => unit !== "nanhu")
    .map((district) => ({ metric: "incidents", district, period: window, value: district === "haining" ? "1" : "0" }));
  const { observations } = readObservations(incidents, { metrics: plan.metrics, districts });
  const { scores } = checkScores(rows, parsed, { window });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  return assess(parsed, { plans: [plan], values, scores }, { window, asOf: "2014-07-15" });
}

test("seven districts are graded on whole points and placed on exact ones", () => {
  const { ranked, unranked } = ranking(round());
  expect(ranked.map(({ place, district, score: total, grade }) => [place, district, total, grade])).toEqual([
    [1, "haining", "99", "D"],
    [2, "nanhu", "96", "A"],
    [3, "xiuzhou", "90", "A"],
    [4, "jiashan", "89", "B"],
    [5, "haiyan", "79", "C"],
    [6, "pinghu", "60", "C"],
    [7, "tongxiang", "59", "D"],
  ]);
  expect(unranked).toEqual([]);
});

test("the district with an incident has the grade D whatever the score, and the one it would have had", () => {
  expect(scoredOf(round(), "haining")).toMatchObject({
    grade: "D",
    gradeByScore: "A",
    applied: [{ rule: "product-incident" }],
  });
});

test("the district of which nobody knows keeps its grade, and the veto is listed as unsettled", () => {
  expect(scoredOf(round(), "nanhu")).toMatchObject({
    grade: "A",
    applied: [],
    unsettled: [{ rule: "product-incident" }],
  });
});

test("without the rounding the printed bands are refused, gap by gap", () => {
  const { rounding: _rounding, ...unrounded } = rules;
  const checked = checkScheme(unrounded, { plans: [plan] });
  expect(checked.ok ? [] : checked.problems).toEqual([
    { code: "grade-gap", from: "59", to: "60", grades: ["C", "D"], path: ["grades", 3] },
    { code: "grade-gap", from: "79", to: "80", grades: ["B", "C"], path: ["grades", 2] },
    { code: "grade-gap", from: "89", to: "90", grades: ["A", "B"], path: ["grades", 1] },
  ]);
});
