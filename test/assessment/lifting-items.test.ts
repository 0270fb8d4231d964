import { describe, expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess, liftingItems } from "../../src/assessment/index.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, judged, observed, plan, type Raw, scheme, score, section } from "./build.js";

const grades = [
  { id: "A", atLeast: "90" },
  { id: "B", atLeast: "80", below: "90" },
  { id: "C", below: "80" },
];

function evidenceOf(
  raw: Raw,
  points: readonly (readonly [string, string, string])[],
  incidents: readonly string[] = [],
  more: readonly ScoreInput[] = [],
) {
  const parsed = parseScheme(raw, { plans: [plan] });
  const rows = [...points.map(([item, unit, one]) => score(item, unit, one)), ...more];
  const { scores } = checkScores(rows, parsed, { window: "2013" });
  const { observations } = readObservations(
    incidents.map((unit) => observed("incidents", unit, "1")),
    { metrics: plan.metrics, districts },
  );
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  return { parsed, evidence: { plans: [plan], values, scores } };
}

function lifting(
  raw: Raw,
  points: readonly (readonly [string, string, string])[],
  { district = "a", incidents = [] as readonly string[], more = [] as readonly ScoreInput[] } = {},
) {
  const { parsed, evidence } = evidenceOf(raw, points, incidents, more);
  return liftingItems(parsed, evidence, { district, window: "2013", asOf: "2014-02-28" });
}

const items = [judged("p", "40"), judged("q", "30"), judged("r", "30")];
const base = [
  ["p", "a", "20"],
  ["q", "a", "25"],
  ["r", "a", "29"],
] as const;

describe("the one item that would lift a grade", () => {
  test("is found by giving each its full points, one at a time", () => {
    expect(lifting(scheme(items, { grades }), base)).toEqual([
      { item: "p", points: "20", full: "40", score: "94", grade: "A" },
    ]);
  });

  test("comes with others that would, the fewest points first", () => {
    const points = [
      ["p", "a", "35"],
      ["q", "a", "20"],
      ["r", "a", "24"],
    ] as const;
    expect(
      lifting(scheme(items, { grades }), points).map(({ item, score: total, grade }) => [item, total, grade]),
    ).toEqual([
      ["p", "84", "B"],
      ["r", "85", "B"],
      ["q", "89", "B"],
    ]);
  });

  test("may be one without evidence, and is none that a veto zeroes or that does not apply", () => {
    const vetoes = [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ zero: ["p"] }], reason: "v" }];
    expect(lifting(scheme(items, { grades, vetoes }), base, { incidents: ["a"] })).toEqual([]);
    const open = [
      judged("p", "40"),
      judged("q", "30", { noEvidence: "zero" }),
      judged("r", "30", { applies: { unit: "size", equals: "1" } }),
    ];
    expect(lifting(scheme(open, { grades }), [["p", "a", "40"]])).toEqual([
      { item: "q", points: "0", full: "30", score: "100", grade: "A" },
    ]);
  });

  test("may be one that takes points away and is worth none", () => {
    const taking = {
      id: "fines",
      name: "fines",
      rule: "computed",
      points: "0",
      of: { minus: ["0", { metric: "incidents" }] },
    };
    const open = [judged("p", "100"), { ...taking, floor: "-9", noEvidence: "zero" }];
    expect(lifting(scheme(open, { grades }), [["p", "a", "90"]], { incidents: ["a"] })).toEqual([
      { item: "fines", points: "-1", full: "0", score: "90", grade: "A" },
      { item: "p", points: "90", full: "100", score: "99", grade: "A" },
    ]);
  });

  test("is none that people say does not apply, and no section", () => {
    const parts = [section("s", [judged("p", "40"), judged("q", "30")], { points: "70" }), judged("r", "30")];
    const points = [
      ["p", "a", "25"],
      ["q", "a", "19"],
      ["r", "a", "26"],
    ] as const;
    expect(lifting(scheme(parts, { grades, points: "100" }), points)).toEqual([
      { item: "q", points: "19", full: "30", score: "81", grade: "B" },
      { item: "p", points: "25", full: "40", score: "85", grade: "B" },
    ]);
    const open = [judged("p", "60"), judged("q", "40", { notApplicable: "zero" })];
    const none = { item: "q", district: "a", source: "check", notApplicable: true } as const;
    expect(lifting(scheme(open, { grades }), [["p", "a", "50"]], { more: [none] })).toEqual([]);
  });

  test("is none for whom a missing item keeps from a score", () => {
    const two = [judged("p", "60"), judged("q", "40")];
    expect(lifting(scheme(two, { grades }), [["p", "a", "60"]])).toEqual([]);
    const vetoes = [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ grade: "C" }], reason: "v" }];
    expect(lifting(scheme(items, { grades, vetoes }), [["p", "a", "40"]], { incidents: ["a"] })).toEqual([]);
  });

  test("counts places: others are as they are", () => {
    const ranked = [{ id: "A", places: 1 }, { id: "B" }];
    const points = [...base, ["p", "b", "40"], ["q", "b", "30"], ["r", "b", "20"]] as const;
    expect(lifting(scheme(items, { grades: ranked, units: ["a", "b"] }), points).map(({ item }) => item)).toEqual([
      "p",
    ]);
  });

  test("is none for the best, for those without a grade, and for strangers the caller's slip", () => {
    const full = [
      ["p", "a", "40"],
      ["q", "a", "30"],
      ["r", "a", "29"],
    ] as const;
    expect(lifting(scheme(items, { grades }), full)).toEqual([]);
    expect(lifting(scheme(items), base)).toEqual([]);
    expect(lifting(scheme(items, { grades }), base, { district: "b" })).toEqual([]);
    expect(() => lifting(scheme(items, { grades }), base, { district: "z" })).toThrow(
      'district: "z" is no unit of the scheme "s"',
    );
  });
});

test("the same evidence assesses the same, and the what-if leaves it as it was", () => {
  const { parsed, evidence } = evidenceOf(scheme(items, { grades }), base);
  const options = { window: "2013", asOf: "2014-02-28" };
  const before = JSON.stringify(assess(parsed, evidence, options));
  const [lift] = liftingItems(parsed, evidence, { district: "a", ...options });
  expect(JSON.stringify(assess(parsed, { ...evidence }, options))).toBe(before);
  // What the function tells is what assessing with that score tells.
  const rows = [...base.slice(1).map(([item, unit, one]) => score(item, unit, one)), score("p", "a", "40")];
  const { scores } = checkScores(rows, parsed, { window: "2013" });
  const [changed] = assess(parsed, { ...evidence, scores }, options).assessments;
  expect(changed).toMatchObject({ score: lift?.score, grade: lift?.grade });
});
