import { expect, test } from "vitest";
import { assess, assessmentOf } from "../../src/assessment/index.js";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { itemOf, plan, scheme } from "./build.js";

const districts = parseDistricts([
  { id: "province" },
  { id: "east", parent: "province" },
  { id: "west", parent: "province" },
  { id: "e1", parent: "east" },
  { id: "e2", parent: "east" },
  { id: "w1", parent: "west" },
  { id: "w2", parent: "west" },
]);
const units = ["east", "west", "e1", "e2", "w1", "w2"];

const questions = {
  siblings: { metric: "incidents", district: { peers: "mean" } },
  assessed: { metric: "incidents", district: { peers: "greatest", group: "assessed" } },
  listed: { metric: "incidents", district: { peers: "sum", group: ["e1", "w1"] } },
  aboveToo: { metric: "incidents", district: { peers: "least", group: ["west", "e1"] } },
  earlier: { metric: "incidents", back: 1, district: { peers: "mean" } },
  below: { metric: "incidents", district: { peers: "sum", group: "children" } },
};
const raw = scheme(
  Object.entries(questions).map(([id, of]) => ({ id, name: id, rule: "computed", points: "1000", of })),
  { units, noEvidence: "zero", grades: [] },
);

test("a unit hears of its peers the same with all the others as by itself", () => {
  const parsed = parseScheme({ ...raw, grades: undefined }, { plans: [plan] });
  // Nobody else in the west reported for 2013, so its figure is that of w1 alone.
  const rows = ["e1 2013 3", "e2 2013 5", "w1 2013 7", "e1 2012 2", "w1 2012 4", "w2 2012 6"].map((row) => {
    const [district = "", period = "", value = ""] = row.split(" ");
    return { metric: "incidents", district, period, value };
  });
  const { observations, problems } = readObservations(rows, { metrics: plan.metrics, districts });
  expect(problems).toEqual([]);
  const evidence = { plans: [plan], values: rollUp(observations, { metrics: plan.metrics, districts }) };
  const options = { window: "2013", asOf: "2014-02-28" };
  const together = assess(parsed, evidence, options);
  for (const unit of units) {
    const alone = assess(parsed, evidence, { ...options, units: [unit] });
    for (const id of Object.keys(questions)) {
      expect(itemOf(assessmentOf(together, unit), id)).toEqual(itemOf(assessmentOf(alone, unit), id));
    }
  }
  const pointsOf = (unit: string, id: string): unknown => {
    const found = itemOf(assessmentOf(together, unit), id);
    return "points" in found ? found.points : undefined;
  };
  expect(["e1", "e2", "w1"].map((unit) => pointsOf(unit, "siblings"))).toEqual(["4", "4", "0"]);
  expect(["w1", "w2"].map((unit) => pointsOf(unit, "earlier"))).toEqual(["5", "5"]);
});
