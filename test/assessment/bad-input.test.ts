import { describe, expect, test } from "vitest";
import { ranking } from "../../src/assessment/index.js";
import { checkScheme, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { ROUNDING_MODES } from "../../src/internal/rounding.js";
import { judged, plan, type Raw, run, scheme, score, scoredOf, section } from "./build.js";

function problemsOf(raw: Raw): readonly unknown[] {
  const checked = checkScheme(raw, { plans: [plan] });
  return checked.ok ? [] : checked.problems;
}

const printed = [
  { id: "A", atLeast: "90", printed: "90分以上" },
  { id: "B", atLeast: "80", atMost: "89", printed: "80-89分" },
  { id: "C", atMost: "79", printed: "79分以下" },
];
const hundred = [judged("p", "60"), judged("q", "40")];

describe("a scheme that cannot be meant", () => {
  test("printed bands A from 90, B 80 to 89, on a total that is not rounded: 89.5 has no grade", () => {
    expect(problemsOf(scheme(hundred, { grades: printed }))).toEqual([
      { code: "grade-gap", from: "79", to: "80", grades: ["B", "C"], path: ["grades", 2] },
      { code: "grade-gap", from: "89", to: "90", grades: ["A", "B"], path: ["grades", 1] },
    ]);
    expect(
      problemsOf(scheme(hundred, { grades: printed, rounding: { total: { digits: 0, mode: "halfUp" } } })),
    ).toEqual([]);
  });

  test("a veto that reads the grade and subtracts points", () => {
    const veto = (effects: readonly Raw[]) => ({
      grades: [
        { id: "A", atLeast: "90" },
        { id: "B", below: "90" },
      ],
      vetoes: [{ id: "v", reason: "v", when: { result: "grade", equals: "A" }, effects }],
    });
    expect(problemsOf(scheme(hundred, veto([{ subtract: "5" }])))).toEqual([
      { code: "effect-reads-its-change", effect: "v", path: ["vetoes", 0, "when", "result"] },
    ]);
  });

  test("a cycle through items that read each other", () => {
    const reads = (id: string, item: string) => ({
      id,
      name: id,
      rule: "completion",
      points: "50",
      of: { item, read: "share" },
    });
    expect(problemsOf(scheme([reads("p", "q"), reads("q", "p")]))).toEqual([
      { code: "cycle", noun: "item", ids: ["p", "q"], path: ["items", 0] },
    ]);
    // An item that reads the section it lies in.
    const within = section("s", [reads("p", "s"), judged("q", "50")], { points: "100" });
    expect(problemsOf(scheme([within]))).toMatchObject([{ code: "cycle", noun: "item" }]);
  });
});

describe("scores that cannot be meant are told by row, and the others stand", () => {
  const read = (rows: Parameters<typeof checkScores>[0]) => {
    const { scores, problems } = checkScores(rows, parseScheme(scheme(hundred), { plans: [plan] }), { window: "2013" });
    return { kept: scores.scores.length, problems };
  };

  test("a score above its item's points", () => {
    expect(read([score("p", "a", "61"), score("q", "a", "40")])).toEqual({
      kept: 1,
      problems: [{ code: "score-above-item", points: "61", full: "60", path: ["points"], line: 1 }],
    });
  });

  test("two scores from a source that refuses several", () => {
    const { kept, problems } = read([score("p", "a", "50"), score("q", "a", "40"), score("p", "a", "55")]);
    expect(kept).toBe(1);
    expect(problems).toEqual([
      { code: "several-scores", item: "p", district: "a", source: "check", path: [], line: 3 },
    ]);
  });

  test("a score for a district that is no unit", () => {
    expect(read([score("p", "z", "50"), score("q", "a", "40")])).toEqual({
      kept: 1,
      problems: [{ code: "dangling-id", noun: "district", id: "z", path: ["district"], line: 1 }],
    });
  });

  test("a unit with no score is listed, not ranked, and counts nowhere as zero", () => {
    const round = run(scheme(hundred), {
      scores: [score("p", "a", "50"), score("q", "a", "40"), score("p", "b", "60")],
    });
    const { ranked, unranked } = ranking(round);
    expect(ranked.map(({ district }) => district)).toEqual(["a"]);
    expect(unranked).toEqual([
      { district: "b", why: "unscored" },
      { district: "c", why: "unscored" },
    ]);
    expect(scoredOf(round).rank.of).toBe(1);
  });
});

describe("each mode of rounding, of items, of sections, of the total", () => {
  const tree = [section("s", [judged("p", "10"), judged("q", "10")], { points: "20" })];
  const at = (place: "items" | "sections" | "total", mode: string, points: string) => {
    const raw = scheme(tree, { points: "20", rounding: { [place]: { digits: 0, mode } } });
    return scoredOf(run(raw, { scores: [score("p", "a", points), score("q", "a", "0")] })).score;
  };

  test.each([
    ["halfUp", ["2", "3", "4", "2"]],
    ["halfEven", ["2", "2", "4", "2"]],
    ["up", ["3", "3", "4", "3"]],
    ["down", ["2", "2", "3", "2"]],
  ] as const)("%s", (mode, expected) => {
    for (const place of ["items", "sections", "total"] as const) {
      expect(["2.4", "2.5", "3.5", "2.1"].map((points) => at(place, mode, points))).toEqual(expected);
    }
  });

  test("there is no other", () => {
    expect(ROUNDING_MODES).toEqual(["halfUp", "halfEven", "up", "down"]);
    expect(problemsOf(scheme(tree, { points: "20", rounding: { total: { digits: 0, mode: "near" } } }))).toMatchObject([
      { code: "unknown-word", given: "near", path: ["rounding", "total", "mode"] },
    ]);
  });
});
