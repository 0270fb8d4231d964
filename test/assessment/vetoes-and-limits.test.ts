import { describe, expect, test } from "vitest";
import { checkResults, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import { judged, plan, type Raw, run, scheme, score, scoredOf, section } from "./build.js";

const veto = (when: Raw, item: string) => ({ id: "v", when, effects: [{ zero: [item] }], reason: "r" });

describe("the grade a unit would have had without its vetoes", () => {
  test("is asked anew where a cap left the total as it was", () => {
    const raw = scheme(
      [
        section("s1", [judged("a1", "50"), judged("b1", "50"), judged("c1", "50", { extra: true })], {
          points: "100",
          cap: "100",
        }),
      ],
      {
        grades: [
          { id: "A", atLeast: "90", when: { item: "a1", atLeast: "30" } },
          { id: "B", atLeast: "60" },
          { id: "C", below: "60" },
        ],
        vetoes: [veto({ item: "b1", atLeast: "50" }, "a1")],
      },
    );
    const scores = ["a1", "b1", "c1"].map((item) => score(item, "a", "50"));
    expect(scoredOf(run(raw, { scores }))).toMatchObject({
      score: "100",
      grade: "B",
      withoutVetoes: { score: "100", grade: "A" },
    });
  });

  test("is given by the place that it would have had among its equals", () => {
    const raw = scheme([judged("a1", "50"), judged("b1", "50")], {
      ranking: { ties: "1224", then: [{ item: "a1" }] },
      grades: [
        { id: "A", places: 1, atLeast: "60" },
        { id: "B", atLeast: "0" },
      ],
      vetoes: [veto({ item: "b1", equals: "40" }, "a1")],
    });
    const scores = [score("a1", "a", "50"), score("b1", "a", "40"), score("a1", "b", "45"), score("b1", "b", "45")];
    expect(scoredOf(run(raw, { scores }))).toMatchObject({ score: "40", withoutVetoes: { score: "90", grade: "A" } });
  });
});

test.each(["cap", "floor"])("a %s that cannot be told gives nothing back of what a veto took", (limit) => {
  const raw = scheme([judged("p", "50", { [limit]: { metric: "x" }, noEvidence: "rescale" }), judged("q", "50")], {
    plans: ["plan"],
    vetoes: [veto({ item: "q", atLeast: "1" }, "p")],
  });
  const scores = [score("p", "a", "50"), score("q", "a", "40")];
  expect(scoredOf(run(raw, { scores })).exactScore).toBe("40");
});

test("a result of the scheme that is replaced answers to both names", () => {
  const past = [checkResults([{ scheme: "old", window: "2012", district: "a", score: "77" }]).results];
  const asked = (more: Raw, result: Raw) =>
    scoredOf(
      run(
        scheme([judged("p", "50"), { id: "q", name: "q", rule: "computed", points: "50", cap: "50", of: result }], {
          noEvidence: "zero",
          ...more,
        }),
        { scores: [score("p", "a", "5")], past },
      ),
    ).exactScore;
  expect(asked({}, { result: "score", scheme: "old", back: 1 })).toBe("55");
  expect(asked({ replaces: "old" }, { result: "score", scheme: "old", back: 1 })).toBe("55");
  expect(asked({ replaces: "old" }, { result: "score", back: 1 })).toBe("55");
});

describe("scores of people", () => {
  const read = (item: Raw, several: string, rows: readonly Partial<ScoreInput>[]) =>
    checkScores(
      rows.map((row) => ({ item: "p", district: "a", source: "check", ...row })),
      parseScheme(
        scheme([item], {
          sources: [{ id: "check", name: "c", kind: "verified", several }],
          take: { first: ["check"] },
        }),
        { plans: [plan] },
      ),
      { window: "2013" },
    ).problems;

  test.each(["mean", "least"])("several of one key are not added up while others are outstanding: %s", (several) => {
    const item = judged("p", "100", { keys: ["k1", "k2"].map((id) => ({ id, name: id })) });
    const rows = ["d1", "d2", "d3"].map((by) => ({ key: "k1", points: "40", by }));
    expect(read(item, several, rows)).toEqual([]);
  });

  test("a share of a level keeps to the step", () => {
    const item = judged("p", "100", { levels: [{ id: "hi", share: ["0.8", "1"] }], step: "5" });
    expect(read(item, "refuse", [{ level: "hi", share: "0.85" }])).toEqual([]);
    expect(read(item, "refuse", [{ level: "hi", share: "0.83" }])).toMatchObject([{ code: "not-on-step" }]);
  });
});
