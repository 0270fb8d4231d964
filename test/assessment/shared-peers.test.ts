import { describe, expect, test } from "vitest";
import { assess, assessmentOf } from "../../src/assessment/index.js";
import type { EvidencePeriod } from "../../src/assessment/scheme-node.js";
import { takenOnce } from "../../src/assessment/shared-peers.js";
import { gatherEvidence } from "../../src/assessment/unit-evidence.js";
import type { Standpoint } from "../../src/condition/reading.js";
import type { Group } from "../../src/model/value.js";
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

describe("what many units ask of the same group is worked out once", () => {
  const { metrics } = plan;
  const table = parseDistricts([
    ...districts.rows.map(({ id, parent }) => ({ id, ...(parent === undefined ? {} : { parent }) })),
    { id: "zone", members: ["e1", "w1"] },
  ]);
  const source = { metric: "incidents" };

  interface Asked {
    readonly group: Group;
    readonly unit: string;
    readonly of?: readonly string[];
    readonly by?: typeof source;
    readonly from?: Standpoint;
    readonly figures?: EvidencePeriod;
  }

  /** How often the group was asked itself. */
  function timesTaken(asked: readonly Asked[]): number {
    const parsed = parseScheme({ ...raw, grades: undefined }, { plans: [plan] });
    const values = rollUp(readObservations([], { metrics, districts: table }).observations, {
      metrics,
      districts: table,
    });
    const none = { scores: [], judgements: [], registers: [], past: [] };
    const given = { ...none, plans: [plan], values, scheme: parsed, units, window: "2013", asOf: "2014-02-28" };
    const evidence = gatherEvidence(given);
    let times = 0;
    for (const { group, unit, of = ["e1", "e2"], by = source, from = { back: 0 }, figures = "window" } of asked) {
      const taken = takenOnce(by, group, from, unit, { ...evidence, figures }, () => {
        times += 1;
        const reading = { kind: "unknown", reason: "not-reported" } as const;
        const nothing = { kind: "metric", metric: "incidents", period: "2013", reason: "not-reported" } as const;
        const answers = of.map((district) => ({ district, reading, input: { ...nothing, district } }));
        return { of: answers, reading };
      });
      expect(taken.of.map(({ district }) => district)).toEqual(of);
    }
    return times;
  }

  test.each<[string, readonly Asked[], number]>([
    [
      "for those of one parent, and again for those of another",
      [
        { group: "siblings", unit: "e1" },
        { group: "siblings", unit: "e2" },
        { group: "siblings", unit: "w1", of: ["w1", "w2"] },
      ],
      2,
    ],
    [
      "for all who are assessed",
      [
        { group: "assessed", unit: "e1" },
        { group: "assessed", unit: "w1" },
      ],
      1,
    ],
    [
      "for a list",
      [
        { group: ["e1", "e2"], unit: "e1" },
        { group: ["e1", "e2"], unit: "w1" },
      ],
      1,
    ],
    [
      "not for those below, who are each unit's own",
      [
        { group: "children", unit: "east" },
        { group: "children", unit: "east" },
      ],
      2,
    ],
    [
      "not for somebody whom nobody knows",
      [
        { group: "siblings", unit: "nobody" },
        { group: "siblings", unit: "nobody" },
      ],
      2,
    ],
    [
      "again in another window, of other figures, and for another question",
      [
        { group: "assessed", unit: "e1" },
        { group: "assessed", unit: "e1", from: { back: 1 } },
        { group: "assessed", unit: "e1", figures: { year: "first" } },
        { group: "assessed", unit: "e1", by: { metric: "incidents" } },
      ],
      4,
    ],
    [
      "for the district at hand, whoever asks",
      [
        { group: "siblings", unit: "e1", from: { back: 0, district: "w1" } },
        { group: "siblings", unit: "w2" },
        { group: "siblings", unit: "e1" },
      ],
      2,
    ],
    ...[["west", "e1"], ["e1", "nobody"], ["zone"]].map((of): [string, readonly Asked[], number] => [
      `not for ${of.join(" and ")}, whose figures may be the asking unit's own`,
      [
        { group: of, unit: "e1", of },
        { group: of, unit: "w1", of },
      ],
      2,
    ]),
  ])("%s", (_, asked, times) => {
    expect(timesTaken(asked)).toBe(times);
  });
});
