import { describe, expect, test } from "vitest";
import { judged, observed, type Raw, run, scheme, score, scoredOf, unscoredOf } from "./build.js";

const grades = [
  { id: "A", atLeast: "90" },
  { id: "B", atLeast: "80", below: "90" },
  { id: "C", atLeast: "60", below: "80" },
  { id: "struck", forced: true },
  { id: "D", below: "60" },
];
const incident = { metric: "incidents", above: "0" };

function veto(id: string, effects: readonly Raw[], when: Raw = incident): Raw {
  return { id, when, effects, reason: `${id} happened` };
}

/** Unit a had an incident and earned 95 points. */
function ruled(vetoes: readonly Raw[], more: Raw = {}, points = "95") {
  const raw = scheme([judged("p", "100")], { grades, vetoes, ...more });
  return run(raw, { scores: [score("p", "a", points)], observations: [observed("incidents", "a", "1")] });
}

describe("what vetoes do is told", () => {
  test("step by step from the points at the top to the score that is stated", () => {
    const vetoes = [
      veto("late", [{ subtract: "3.2" }]),
      veto("spill", [{ score: "85.6" }]),
      veto("fraud", [{ subtract: "1" }, { score: "80.5" }]),
    ];
    const told = scoredOf(ruled(vetoes, { rounding: { total: { digits: 0, mode: "halfUp" } } }));
    expect(told).toMatchObject({ score: "81", exactScore: "80.5", grade: "B" });
    expect(told.trace.adjustments).toEqual([
      { by: "subtract", veto: "late", amount: "3.2", from: "95" },
      { by: "subtract", veto: "fraud", amount: "1", from: "91.8" },
      { by: "score", veto: "fraud", amount: "80.5", from: "90.8" },
      { by: "rounding", digits: 0, mode: "halfUp", from: "80.5" },
    ]);
  });

  test("a total that is held down to what it is already is not touched", () => {
    expect(scoredOf(ruled([veto("v", [{ score: "95" }])])).trace.adjustments).toEqual([]);
  });

  test("a total may be held down to less than nothing", () => {
    const below = scoredOf(ruled([veto("v", [{ score: { minus: ["0", { metric: "incidents" }] } }])]));
    expect([below.score, below.trace.adjustments]).toEqual([
      "-1",
      [{ by: "score", veto: "v", amount: "-1", from: "95" }],
    ]);
  });

  test.each<[string, readonly Raw[], readonly Raw[]]>([
    ["a grade down", [{ gradeDown: 1 }], [{ gradeDown: 1, from: "A", to: "B" }]],
    ["past the grade that nobody falls to", [{ gradeDown: 3 }], [{ gradeDown: 3, from: "A", to: "D" }]],
    ["no further than the last", [{ gradeDown: 7 }], [{ gradeDown: 7, from: "A", to: "D" }]],
    [
      "beside what names a grade and an amount",
      [{ gradeDown: 2 }, { gradeAtMost: "B" }, { subtract: "0" }],
      [{ gradeDown: 2, from: "A", to: "C" }, { gradeAtMost: "B" }, { subtract: "0" }],
    ],
  ])("%s: from which grade, and to which", (_, effects, told) => {
    expect(scoredOf(ruled([veto("v", effects)])).applied).toMatchObject([{ effects: told }]);
  });

  test("nobody falls below the last grade", () => {
    const last = scoredOf(ruled([veto("v", [{ gradeDown: 1 }])], {}, "40"));
    expect([last.grade, last.applied[0]?.effects]).toEqual(["D", [{ gradeDown: 1, from: "D", to: "D" }]]);
  });

  test("grades off are told without grades where there is no score", () => {
    const vetoes = [veto("v", [{ gradeDown: 1 }])];
    const raw = scheme([judged("p", "60"), judged("q", "40")], { grades, vetoes });
    const open = run(raw, { scores: [score("p", "a", "57")], observations: [observed("incidents", "a", "1")] });
    expect(unscoredOf(open).applied).toMatchObject([{ rule: "v", effects: [{ gradeDown: 1 }] }]);
    expect(unscoredOf(open).applied[0]?.effects).toEqual([{ gradeDown: 1 }]);
  });
});

test("what cannot be told is listed whole, and a veto of which nothing acts is not among those that do", () => {
  const vetoes = [
    veto("size", [{ subtract: { metric: "x" } }]),
    veto("rumour", [{ gradeDown: 1 }], { metric: "y", above: "0" }),
  ];
  const told = scoredOf(ruled(vetoes));
  expect(told.applied).toEqual([]);
  expect(told).toMatchObject({ score: "95", grade: "A" });
  expect(told.unsettled.map(({ inputs, ...facts }) => ({ ...facts, read: inputs.length }))).toEqual([
    { by: "veto", rule: "size", of: "amount", missing: "not-reported", reason: "size happened", read: 1 },
    { by: "veto", rule: "rumour", of: "condition", missing: "not-reported", reason: "rumour happened", read: 1 },
  ]);
});
