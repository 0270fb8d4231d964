import { describe, expect, test } from "vitest";
import {
  itemOf,
  judged,
  observed,
  type Raw,
  run,
  scheme,
  score,
  scoredOf,
  section,
  told,
  unscoredOf,
} from "./build.js";

const grades = [
  { id: "A", atLeast: "90" },
  { id: "B", atLeast: "80", below: "90" },
  { id: "C", atLeast: "60", below: "80" },
  { id: "D", below: "60" },
];
const incident = { metric: "incidents", above: "0" };

function veto(id: string, effects: readonly Raw[], when: Raw = incident): Raw {
  return { id, when, effects, reason: id };
}

/** Unit a had an incident, b had none, of c nobody knows. */
const observations = [observed("incidents", "a", "1"), observed("incidents", "b", "0")];
const scores = ["a", "b", "c"].flatMap((unit) => [score("p", unit, "57"), score("q", unit, "38")]);

function ruled(vetoes: readonly Raw[], more: Raw = {}): Raw {
  return scheme([judged("p", "60"), judged("q", "40")], { grades, vetoes, ...more });
}

function outcome(vetoes: readonly Raw[], unit = "a") {
  const { score: total, grade, gradeByScore } = scoredOf(run(ruled(vetoes), { scores, observations }), unit);
  return [total, gradeByScore, grade];
}

describe("a veto", () => {
  test("acts where its condition is true, not where it is false, and where it is unknown it is listed", () => {
    const round = run(ruled([veto("safety", [{ grade: "D" }])]), { scores, observations });
    const [a, b, c] = ["a", "b", "c"].map((unit) => scoredOf(round, unit));
    expect(a).toMatchObject({ score: "95", gradeByScore: "A", grade: "D", withoutVetoes: { score: "95", grade: "A" } });
    expect(a!.applied).toMatchObject([{ rule: "safety", effects: [{ grade: "D" }], reason: "safety" }]);
    expect(a!.applied[0]!.inputs).toMatchObject([
      { kind: "metric", cell: { metric: "incidents", district: "a", value: "1" } },
    ]);
    expect(b).toMatchObject({ grade: "A", applied: [], unsettled: [] });
    expect(b).not.toHaveProperty("withoutVetoes");
    expect(c).toMatchObject({
      grade: "A",
      applied: [],
      unsettled: [{ rule: "safety", of: "condition", missing: "not-reported" }],
    });
  });

  test("leaves the place as it is", () => {
    const round = run(ruled([veto("safety", [{ grade: "D" }])]), { scores, observations });
    expect(scoredOf(round, "a").rank).toEqual({ place: 1, of: 3, fromLast: 1, tiedWith: ["b", "c"] });
  });

  test.each<[string, readonly Raw[], readonly (string | undefined)[]]>([
    ["a grade at most", [{ gradeAtMost: "C" }], ["95", "A", "C"]],
    ["a grade at most that is no limit", [{ gradeAtMost: "A" }], ["95", "A", "A"]],
    ["grades down", [{ gradeDown: 2 }], ["95", "A", "C"]],
    ["further down than there are grades", [{ gradeDown: 9 }], ["95", "A", "D"]],
    ["of several the worst", [{ gradeDown: 1 }, { grade: "C" }, { gradeAtMost: "B" }], ["95", "A", "C"]],
    ["points off", [{ subtract: "10.5" }], ["84.5", "B", "B"]],
    [
      "points off by the number of incidents",
      [{ subtract: { times: ["6", { metric: "incidents" }] } }],
      ["89", "B", "B"],
    ],
    ["a total that is set", [{ score: "59" }], ["59", "D", "D"]],
    ["items that earn nothing", [{ zero: ["q"] }], ["57", "D", "D"]],
    [
      "points off first, then the least total that is set",
      [{ score: "70" }, { subtract: "5" }, { score: "65" }],
      ["65", "C", "C"],
    ],
    ["points below zero", [{ subtract: "100" }], ["-5", "D", "D"]],
  ])("gives %s", (_, effects, expected) => {
    expect(outcome([veto("v", effects)])).toEqual(expected);
  });

  test("never makes a grade better", () => {
    const low = ["a", "b"].flatMap((unit) => [score("p", unit, "10"), score("q", unit, "10")]);
    const one = scoredOf(run(ruled([veto("v", [{ grade: "B" }])]), { scores: low, observations }));
    expect([one.gradeByScore, one.grade]).toEqual(["D", "D"]);
  });

  test("never makes a total better, whatever the amounts turn out to be", () => {
    const low = ["a", "b"].flatMap((unit) => [score("p", unit, "10"), score("q", unit, "10")]);
    const set = scoredOf(run(ruled([veto("v", [{ score: "60" }])]), { scores: low, observations }));
    expect([set.score, set.grade, set.trace.adjustments]).toEqual(["20", "D", []]);
    expect(outcome([veto("v", [{ subtract: { minus: ["0", { metric: "incidents" }] } }])])).toEqual(["95", "A", "A"]);
  });

  test("the order in which vetoes are listed changes nothing", () => {
    const several = [
      veto("one", [{ subtract: "3" }, { gradeDown: 1 }]),
      veto("two", [{ score: "86" }]),
      veto("three", [{ subtract: "4" }]),
      veto("four", [{ score: "85" }]),
      veto("five", [{ gradeAtMost: "C" }]),
    ];
    expect(outcome(several)).toEqual(outcome([...several].reverse()));
    expect(outcome(several)).toEqual(["85", "B", "C"]);
    const zeroing = [...several, veto("six", [{ zero: ["q"] }])];
    expect(outcome(zeroing)).toEqual(outcome([...zeroing].reverse()));
    expect(outcome(zeroing)).toEqual(["50", "D", "D"]);
  });

  test("an amount that cannot be told is left out and listed; the other effects stand", () => {
    const one = scoredOf(
      run(ruled([veto("v", [{ subtract: { metric: "x" } }, { gradeDown: 1 }])]), { scores, observations }),
    );
    expect([one.score, one.grade]).toEqual(["95", "B"]);
    expect(one.applied).toMatchObject([{ effects: [{ gradeDown: 1 }] }]);
    expect(one.unsettled).toMatchObject([{ rule: "v", of: "amount", missing: "not-reported" }]);
  });

  test("says what the score had been without points it took", () => {
    const one = scoredOf(run(ruled([veto("v", [{ zero: ["q"] }])]), { scores, observations }));
    expect(one.withoutVetoes).toEqual({ score: "95", grade: "A" });
    expect(itemOf(one, "q").trace.adjustments).toEqual([{ by: "veto", veto: "v", from: "38" }]);
  });

  test("zeroes before the floor lifts, and before the cap of the section", () => {
    const raw = ruled([veto("v", [{ zero: ["q"] }])], {
      items: [judged("p", "60"), judged("q", "40", { floor: "5" })],
    });
    expect(scoredOf(run(raw, { scores, observations })).score).toBe("62");
  });

  test("zeroes a section whole, and what has no evidence, but not what does not apply", () => {
    const raw = scheme([judged("p", "60"), { ...section("s", [judged("q", "30"), judged("r", "10")]), points: "40" }], {
      grades,
      vetoes: [veto("v", [{ zero: ["s"] }])],
    });
    const one = scoredOf(run(raw, { scores: [score("p", "a", "57"), score("q", "a", "30")], observations }));
    expect(one.score).toBe("57");
    expect(itemOf(one, "s")).toMatchObject({ state: "no-evidence", treatment: "veto", points: "0", lost: "40" });
    expect(one.withoutVetoes).toEqual({});
    const notApplicable = { item: "q", district: "a", source: "check", notApplicable: true } as const;
    const gone = scoredOf(
      run(ruled([veto("v", [{ zero: ["q"] }])]), { scores: [score("p", "a", "57"), notApplicable], observations }),
    );
    expect([gone.score, told(itemOf(gone, "q"))]).toEqual(["95", "not-applicable, rescale"]);
  });

  test("may read items and targets, as they stand after other vetoes", () => {
    const raw = ruled([
      veto("first", [{ zero: ["q"] }]),
      veto("second", [{ grade: "D" }], { item: "q", equals: "0" }),
      veto("third", [{ gradeDown: 1 }], { target: "x-90", read: "status", equals: "missed" }),
    ]);
    const one = scoredOf(run(raw, { scores, observations }));
    expect(one.applied.map(({ rule }) => rule)).toEqual(["first", "second"]);
    expect(one.unsettled.map(({ rule }) => rule)).toEqual(["third"]);
  });
});

describe("a unit without a score", () => {
  const some = [score("p", "a", "57"), score("p", "b", "57")];

  test("has the worst grade where a veto gives it whatever the score, and no other", () => {
    const worst = unscoredOf(run(ruled([veto("v", [{ grade: "D" }])]), { scores: some, observations }));
    expect(worst).toMatchObject({ missing: ["q"], grade: "D", applied: [{ rule: "v" }] });
    const open = unscoredOf(run(ruled([veto("v", [{ grade: "C" }])]), { scores: some, observations }));
    expect(open).not.toHaveProperty("grade");
    expect(
      unscoredOf(run(ruled([veto("v", [{ grade: "D" }])]), { scores: some, observations }), "b"),
    ).not.toHaveProperty("grade");
  });
});
