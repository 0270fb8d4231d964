import { describe, expect, test } from "vitest";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { compile } from "../../src/assessment/compiled.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import {
  itemOf,
  judged,
  observed,
  plan,
  type Raw,
  run,
  scheme,
  score,
  scoredOf,
  section,
  told,
  unscoredOf,
} from "./build.js";

const zeroing = (item: string, when: Raw = { metric: "incidents", above: "0" }): Raw => ({
  id: "v",
  when,
  effects: [{ zero: [item] }],
  reason: "v",
});
/** Unit a had an incident, b had none, of c nobody knows. */
const incidents = [observed("incidents", "a", "1"), observed("incidents", "b", "0")];

describe("what is done to points after the rule", () => {
  const adjustmentsOf = (more: Raw, points: string, schemeMore: Raw = {}) => {
    const raw = scheme([judged("p", "100", more)], schemeMore);
    const one = scoredOf(run(raw, { scores: [score("p", "a", points)], observations: incidents }));
    return [one.score, itemOf(one, "p").trace.adjustments ?? []];
  };
  const rounding = { items: { digits: 0, mode: "halfUp" } };

  test.each<[string, Raw, string, Raw, readonly unknown[]]>([
    ["nothing", {}, "70", {}, ["70", []]],
    ["a floor lifts", { floor: "75" }, "70", {}, ["75", [{ by: "floor", limit: "75", from: "70" }]]],
    ["a floor that is reached does nothing", { floor: "70" }, "70", {}, ["70", []]],
    ["a cap holds", { cap: "60" }, "70", {}, ["60", [{ by: "cap", limit: "60", from: "70" }]]],
    ["a cap that is kept does nothing", { cap: "70" }, "70", {}, ["70", []]],
    [
      "points are rounded",
      {},
      "70.5",
      { rounding },
      ["71", [{ by: "rounding", digits: 0, mode: "halfUp", from: "70.5" }]],
    ],
    ["whole points are as they are", {}, "70", { rounding }, ["70", []]],
    [
      "a veto takes them, a floor gives some back, and they are rounded",
      { floor: "2.5", cap: "90" },
      "70",
      { rounding, vetoes: [zeroing("p")] },
      [
        "3",
        [
          { by: "veto", veto: "v", from: "70" },
          { by: "floor", limit: "2.5", from: "0" },
          { by: "rounding", digits: 0, mode: "halfUp", from: "2.5" },
        ],
      ],
    ],
  ])("%s", (_, more, points, schemeMore, expected) => {
    expect(adjustmentsOf(more, points, schemeMore)).toEqual(expected);
  });

  test("a veto takes the points of the unit of which it is true, of no other", () => {
    const raw = scheme([judged("p", "60"), judged("q", "40")], { vetoes: [zeroing("q")] });
    const scores = ["a", "b", "c"].flatMap((unit) => [score("p", unit, "50"), score("q", unit, "30")]);
    const round = run(raw, { scores, observations: incidents });
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).score)).toEqual(["50", "80", "80"]);
    expect(itemOf(scoredOf(round, "b"), "q").trace.adjustments).toBeUndefined();
  });

  test("a floor that cannot be told leaves the item without evidence, with what was read and given", () => {
    const raw = scheme([judged("p", "60", { floor: { metric: "x" } }), judged("q", "40")], { noEvidence: "rescale" });
    const one = scoredOf(run(raw, { scores: [score("p", "a", "50"), score("q", "a", "30")] }));
    const p = itemOf(one, "p");
    expect([one.score, told(p)]).toEqual(["75", "no-evidence, rescale: not-reported"]);
    expect(p.trace.scores).toMatchObject([{ counted: true, score: { source: "check", points: "50" } }]);
    expect(p.trace.inputs).toMatchObject([{ kind: "metric", cell: { metric: "x", district: "a" } }]);
  });
});

describe("a unit without a score says what is missing", () => {
  const missingIn = (raw: Raw, scores: Parameters<typeof score>[] = []) =>
    unscoredOf(run(raw, { scores: scores.map((one) => score(...one)), observations: incidents })).missing;

  test("what keeps it from having one, not what would have been left out", () => {
    const raw = scheme([judged("p", "50"), judged("q", "30", { noEvidence: "rescale" }), judged("r", "20")]);
    expect(missingIn(raw, [["r", "a", "20"]])).toEqual(["p"]);
  });

  test("all that lacks evidence, where nothing is left that counts", () => {
    const items = [judged("p", "50"), section("s", [judged("q", "30"), judged("r", "20")], { points: "50" })];
    expect(missingIn(scheme(items, { noEvidence: "rescale" }))).toEqual(["p", "q", "r"]);
  });

  test("not what lies in something that counts all the same", () => {
    const raw = scheme(
      [section("s", [judged("q", "30"), section("t", [judged("r", "20")], { points: "20" })]), judged("p", "50")],
      { points: "100", vetoes: [zeroing("s")] },
    );
    expect(missingIn(raw)).toEqual(["p"]);
  });

  test("nor a bonus that came to nothing, or a part of one that came to something", () => {
    const raw = scheme(
      [
        judged("p", "100"),
        judged("none", "5", { extra: true, noEvidence: "zero" }),
        section("bonus", [judged("q", "3"), judged("r", "2")], { extra: true, points: "5" }),
      ],
      { noEvidence: "rescale" },
    );
    expect(missingIn(raw, [["q", "a", "3"]])).toEqual(["p"]);
  });
});

describe("a unit without a score has the worst grade where a veto gives at most that", () => {
  const grades = [
    { id: "A", atLeast: "60" },
    { id: "B", below: "60" },
  ];
  const veto = (effects: readonly Raw[]) => ({
    id: "v",
    when: { metric: "incidents", above: "0" },
    effects,
    reason: "v",
  });
  const gradeUnder = (effects: readonly Raw[], more: Raw = {}) =>
    unscoredOf(
      run(scheme([judged("p", "100")], { grades, vetoes: [veto(effects)], ...more }), { observations: incidents }),
    ).grade;

  test.each<[readonly Raw[], string | undefined]>([
    [[{ gradeAtMost: "B" }], "B"],
    [[{ gradeAtMost: "A" }], undefined],
    [[{ gradeDown: 1 }], undefined],
    [[{ subtract: "100" }, { grade: "B" }], "B"],
  ])("%j: %s", (effects, grade) => {
    expect(gradeUnder(effects)).toBe(grade);
  });

  test("and none where there are no grades", () => {
    const raw = scheme([judged("p", "100")], { vetoes: [veto([{ score: "5" }])] });
    const one = unscoredOf(run(raw, { observations: incidents }));
    expect(one).not.toHaveProperty("grade");
    expect(one.applied.map(({ rule }) => rule)).toEqual(["v"]);
  });
});

describe("a round", () => {
  const scores = [score("p", "a", "70"), score("p", "b", "80"), score("p", "c", "90")];

  test("fills places among those of a kind", () => {
    const raw = scheme([judged("p", "100")], {
      ranking: { ties: "1224", among: "size" },
      grades: [
        { id: "A", places: 1 },
        { id: "B", atLeast: "0" },
      ],
    });
    const round = run(raw, { scores });
    // Of size 12 is a alone; b and c are of size 5.
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).grade)).toEqual(["A", "B", "A"]);
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).rank)).toMatchObject([
      { place: 1, of: 1, fromLast: 1, among: "12" },
      { place: 2, of: 2, fromLast: 1, among: "5" },
      { place: 1, of: 2, fromLast: 2, among: "5" },
    ]);
    expect(round.ranking).toEqual({ by: "exact", ties: "1224" });
  });

  test("says nothing of what the scheme does not have", () => {
    const round = run(scheme([judged("p", "100")]), { scores });
    expect(Object.keys(round)).toEqual(["format", "scheme", "window", "asOf", "assessments"]);
    const one = scoredOf(round);
    for (const key of ["grade", "gradeByScore", "passedOver", "withoutVetoes", "selfGaps"]) {
      expect(one).not.toHaveProperty(key);
    }
  });

  test("of vetoes that wait for the scores and others, each decides once", () => {
    const grades = [
      { id: "A", atLeast: "60" },
      { id: "B", below: "60" },
    ];
    const late = { id: "late", when: { result: "rank", atLeast: "3" }, effects: [{ gradeDown: 1 }], reason: "l" };
    const round = run(scheme([judged("p", "60"), judged("q", "40")], { grades, vetoes: [zeroing("q"), late] }), {
      scores: ["a", "b", "c"].flatMap((unit) => [score("p", unit, "60"), score("q", unit, unit === "c" ? "1" : "40")]),
      observations: [...incidents, observed("incidents", "c", "0")],
    });
    const ruled = (unit: string) => scoredOf(round, unit).applied.map(({ rule }) => rule);
    expect([ruled("a"), ruled("b"), ruled("c")]).toEqual([["v", "late"], [], []]);
    expect(scoredOf(round, "a").grade).toBe("B");
  });
});

test("a share of places is of those ranked together", () => {
  const raw = scheme([judged("p", "100")], {
    ranking: { ties: "1224", among: "size" },
    grades: [
      { id: "A", places: { share: "0.5", mode: "down" } },
      { id: "B", atLeast: "0" },
    ],
  });
  const round = run(raw, { scores: [score("p", "a", "70"), score("p", "b", "80"), score("p", "c", "90")] });
  // Half of one, which is none, and one of two; of all three a would have a place beside c.
  expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).grade)).toEqual(["B", "B", "A"]);
});

describe("a section of shares of which nothing counts", () => {
  const mean = (items: readonly Raw[]) => ({ id: "s", name: "s", rule: "mean", points: "40", items });
  const raw = (items: readonly Raw[]) => scheme([mean(items), judged("r", "60")], { noEvidence: "rescale" });
  const none = (item: string) => ({ item, district: "a", source: "check", notApplicable: true }) as const;
  const bonus = judged("b", "5", { extra: true, noEvidence: "zero" });

  test.each<[string, readonly Raw[], readonly ScoreInput[], string]>([
    [
      "all of it does not apply: nor does it",
      [judged("p", "10"), judged("q", "10")],
      [none("p"), none("q")],
      "not-applicable, rescale",
    ],
    [
      "some of it lacks evidence: so does it",
      [judged("p", "10"), judged("q", "10")],
      [none("p")],
      "no-evidence, rescale: items-missing",
    ],
    ["a bonus that came to nothing is no lack", [judged("p", "10"), bonus], [none("p")], "not-applicable, rescale"],
  ])("%s", (_, items, scores, expected) => {
    const one = scoredOf(run(raw(items), { scores: [score("r", "a", "30"), ...scores] }));
    expect([one.score, told(itemOf(one, "s"))]).toEqual(["50", expected]);
  });

  test("says the weights where there are any", () => {
    const working = (weight: Raw) => {
      const items = [judged("p", "10", weight), judged("b", "5", { extra: true })];
      const scores = [score("r", "a", "30"), score("p", "a", "5"), score("b", "a", "1")];
      return itemOf(scoredOf(run(raw(items), { scores })), "s").trace.working;
    };
    const parts = { rule: "mean", share: "0.5", bonus: "1" };
    expect(working({})).toStrictEqual({ ...parts, parts: [{ item: "p", share: "0.5" }] });
    expect(working({ weight: "1" })).toStrictEqual({ ...parts, parts: [{ item: "p", share: "0.5", weight: "1" }] });
  });
});

test("within a bonus nothing is spread, however deep it lies", () => {
  const bonus = section("s", [section("t", [judged("q", "3"), judged("r", "2")], { points: "5" })], {
    extra: true,
    points: "5",
  });
  const raw = scheme([judged("p", "100"), bonus], { noEvidence: "rescale" });
  expect(scoredOf(run(raw, { scores: [score("p", "a", "50"), score("q", "a", "3")] })).score).toBe("53");
});

describe("a scheme laid out for scoring", () => {
  const compiled = (items: readonly Raw[], more: Raw = {}) =>
    compile(parseScheme(scheme(items, more), { plans: [plan] }));
  test("meets each period of figures once", () => {
    const { nodes, periods } = compiled([
      judged("p", "10", { evidence: { year: "first", plus: -1 } }),
      judged("q", "10", { evidence: { year: "first", plus: -2 } }),
      judged("r", "10", { evidence: { year: "first" } }),
      judged("s", "10", { evidence: { year: "first", plus: 0 } }),
      judged("t", "10", { evidence: "window" }),
      judged("u", "10", { evidence: { year: "last", plus: -1 } }),
      judged("v", "10", { evidence: { year: "first", plus: -1 } }),
      judged("w", "10"),
    ]);
    expect(periods).toEqual([
      "window",
      { year: "first", plus: -1 },
      { year: "first", plus: -2 },
      { year: "first" },
      { year: "last", plus: -1 },
    ]);
    expect(nodes.map(({ figures }) => figures)).toEqual([1, 2, 3, 3, 0, 4, 1, 0]);
  });

  test("knows where nothing is stated", () => {
    const bare = compiled([{ id: "p", name: "p", rule: "computed", points: "10", of: "5" }], {
      sources: undefined,
      take: undefined,
    });
    expect(bare.computed).toBeUndefined();
    expect([...bare.sources]).toEqual([]);
    expect(bare.top).toEqual([0]);
    expect(bare.nodes[0]).toMatchObject({ parent: -1, children: [], zeroedBy: [], extra: false, depth: 0 });
  });
});
