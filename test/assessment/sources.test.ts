import { describe, expect, test } from "vitest";
import { checkScheme, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import { explainAssessment } from "../../src/explain/assessment.js";
import { explainItem } from "../../src/explain/assessment-item.js";
import { namesFrom } from "../../src/explain/names.js";
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

const SOURCES = [
  { id: "self", name: "自评", kind: "self" },
  { id: "dept", name: "部门", kind: "department" },
  { id: "third", name: "第三方", kind: "thirdParty" },
  { id: "check", name: "核查", kind: "verified" },
  { id: "rule", name: "计算", kind: "computed" },
];

type Gave = Partial<ScoreInput> & { readonly source: string };
const gave = (source: string, points: string, more: Partial<ScoreInput> = {}): Gave => ({ source, points, ...more });
const none = (source: string): Gave => ({ source, notApplicable: true });

function of(take: unknown, given: readonly Gave[], more: Raw = {}, itemMore: Raw = {}) {
  const raw = scheme([judged("p", "100", itemMore)], { sources: SOURCES, take, ...more });
  const scores = given.map((one): ScoreInput => ({ item: "p", district: "a", ...one }));
  return run(raw, { scores });
}

const pointsOf = (...args: Parameters<typeof of>): string => scoredOf(of(...args)).exactScore;

describe("whose score counts", () => {
  const both = [gave("self", "90"), gave("check", "80")];

  test.each<[string, unknown, string]>([
    ["the first that gave one", { first: ["check", "self"] }, "80"],
    ["of these", { first: ["self", "check"] }, "90"],
    ["though others come first who gave none", { first: ["third", "dept", "self"] }, "90"],
    ["each by its share", { share: { self: "0.3", check: "0.7" }, missing: "noScore" }, "83"],
    ["by shares in percent", { share: { self: "30", check: "70" }, missing: "noScore" }, "83"],
    ["the mean", { mean: ["self", "check"] }, "85"],
    ["the least", { least: ["self", "check"] }, "80"],
  ])("%s", (_, take, points) => {
    expect(pointsOf(take, both)).toBe(points);
  });

  test("a share that is missing leaves the item without a score, or falls to the others", () => {
    const share = { self: "0.2", dept: "0.3", check: "0.5" };
    expect(unscoredOf(of({ share, missing: "noScore" }, both)).missing).toEqual(["p"]);
    // (0.2 × 90 + 0.5 × 80) ÷ 0.7
    expect(pointsOf({ share, missing: "rescale" }, both)).toBe("580/7");
    expect(pointsOf({ share, missing: "noScore" }, both, {}, { noEvidence: "zero" })).toBe("0");
  });

  test("of a source that looks at some only nothing is missing where it gave nothing", () => {
    const take = { share: { self: "0.2", third: "0.3", check: "0.5" }, missing: "noScore" };
    const sampled = SOURCES.map((source) => (source.id === "third" ? { ...source, sampled: true } : source));
    expect(of(take, both).assessments[0]?.outcome).toBe("unscored");
    expect(pointsOf(take, both, { sources: sampled })).toBe("580/7");
    expect(pointsOf(take, [...both, gave("third", "50")], { sources: sampled })).toBe("73");
  });

  test("mean and least are of those that gave one", () => {
    expect(pointsOf({ mean: ["self", "dept", "check"] }, both)).toBe("85");
    expect(pointsOf({ least: ["self", "dept"] }, both)).toBe("90");
    expect(unscoredOf(of({ mean: ["third", "dept"] }, both)).missing).toEqual(["p"]);
  });

  test("that it does not apply counts where it comes first, and elsewhere where nobody gave points", () => {
    const half = [none("check"), gave("self", "90")];
    expect(told(itemOf(unscoredOf(of({ first: ["check", "self"] }, half)), "p"))).toBe("not-applicable, rescale");
    for (const take of [
      { mean: ["self", "check"] },
      { least: ["self", "check"] },
      { share: { self: "0.5", check: "0.5" }, missing: "rescale" },
    ]) {
      expect(pointsOf(take, half)).toBe("90");
      const nobody = unscoredOf(of(take, [none("check"), none("self")]));
      expect(told(itemOf(nobody, "p"))).toBe("not-applicable, rescale");
    }
  });

  test("of shares none of which may be missing no source decides alone, not by saying that it does not apply either", () => {
    const take = { share: { self: "0.3", check: "0.7" }, missing: "noScore" };
    const itemGiven = (given: readonly Gave[], more: Raw = {}) => told(itemOf(unscoredOf(of(take, given, more)), "p"));
    const disagreeing = "no-evidence, noScore: sources-disagree";
    expect(itemGiven([gave("self", "90"), none("check")])).toBe(disagreeing);
    expect(itemGiven([none("self"), gave("check", "90")])).toBe(disagreeing);
    expect(itemGiven([none("self")])).toBe("no-evidence, noScore: no-score");
    expect(itemGiven([none("self"), none("check")])).toBe("not-applicable, rescale");
    expect(pointsOf(take, [gave("self", "90"), none("check")], {}, { noEvidence: "zero" })).toBe("0");
    const sampled = (id: string) => ({
      sources: SOURCES.map((source) => (source.id === id ? { ...source, sampled: true } : source)),
    });
    expect(pointsOf(take, [gave("self", "90"), none("check")], sampled("check"))).toBe("90");
    expect(itemGiven([gave("self", "90"), none("check")], sampled("self"))).toBe(disagreeing);
    expect(itemGiven([none("check")], sampled("self"))).toBe("not-applicable, rescale");
  });

  test("an item or a section says otherwise than the scheme", () => {
    const items = [
      judged("p", "50"),
      section("s", [judged("q", "25"), judged("r", "25", { take: { first: ["dept"] } })], {
        take: { mean: ["self", "check"] },
        points: "50",
      }),
    ];
    const scores = ["p", "q", "r"].flatMap((item) =>
      [gave("self", "10"), gave("check", "20"), gave("dept", "5")].map((one) => ({ item, district: "a", ...one })),
    );
    const one = scoredOf(
      run(scheme(items, { sources: SOURCES, take: { first: ["check"] }, points: "100" }), { scores }),
    );
    expect(["p", "q", "r"].map((id) => told(itemOf(one, id)).split(" ")[0])).toEqual(["20", "15", "5"]);
  });

  test("what the rule gives is a score like another where it is taken", () => {
    const item = { id: "p", name: "p", rule: "completion", points: "100", of: { metric: "x" }, clamp: false };
    const at = (take: unknown, scores: readonly Gave[], observations = [observed("x", "a", "0.6")]) => {
      const raw = scheme([item], { sources: SOURCES, take });
      const given = scores.map((one): ScoreInput => ({ item: "p", district: "a", ...one }));
      return run(raw, { scores: given, observations });
    };
    const take = { share: { rule: "0.7", check: "0.3" }, missing: "noScore" };
    expect(scoredOf(at(take, [gave("check", "80")])).score).toBe("66");
    expect(scoredOf(at({ least: ["rule", "check"] }, [gave("check", "80")])).score).toBe("60");
    expect(scoredOf(at({ mean: ["rule", "check"] }, [])).score).toBe("60");
    expect(told(itemOf(unscoredOf(at(take, [gave("check", "80")], [])), "p"))).toBe(
      "no-evidence, noScore: not-reported",
    );
    expect(scoredOf(at({ mean: ["check"] }, [gave("check", "80")])).score).toBe("60");
  });
});

describe("several scores of one source", () => {
  const sources = (several?: string) =>
    SOURCES.map((source) => (source.id === "dept" && several !== undefined ? { ...source, several } : source));
  const departments = [
    gave("dept", "30", { by: "a1" }),
    gave("dept", "20", { by: "a2" }),
    gave("dept", "40", { by: "a3" }),
  ];
  const take = { first: ["dept"] };

  test.each([
    ["mean", "30"],
    ["least", "20"],
    ["sum", "90"],
  ])("%s", (several, points) => {
    expect(pointsOf(take, departments, { sources: sources(several) })).toBe(points);
  });

  test("are refused where nothing else is said, and none of them is kept", () => {
    for (const several of [undefined, "refuse"]) {
      const parsed = parseScheme(scheme([judged("p", "100")], { sources: sources(several), take }), { plans: [] });
      const rows = departments.map((one) => ({ item: "p", district: "a", ...one }));
      const { scores, problems } = checkScores(rows, parsed, { window: "2013" });
      expect(scores.scores).toEqual([]);
      expect(problems.map(({ code, line }) => [code, line])).toEqual([
        ["several-scores", 2],
        ["several-scores", 3],
      ]);
    }
  });

  test("that it does not apply is left out where others of the source gave points", () => {
    const mixed = [...departments, none("dept")];
    const round = of(take, mixed, { sources: sources("mean") });
    expect(scoredOf(round).exactScore).toBe("30");
    const { scores } = itemOf(scoredOf(round), "p").trace;
    expect(scores?.map(({ counted }) => counted)).toEqual([true, true, true, false]);
  });

  const checked = (several: string, rows: readonly Gave[], itemMore: Raw = {}) => {
    const parsed = parseScheme(scheme([judged("p", "100", itemMore)], { sources: sources(several), take }), {
      plans: [],
    });
    return checkScores(
      rows.map((one): ScoreInput => ({ item: "p", district: "a", ...one })),
      parsed,
      { window: "2013" },
    );
  };

  test("the same of the same body on the same day was written twice", () => {
    const twice = checked("mean", [gave("dept", "30", { by: "a1" }), gave("dept", "30", { by: "a1" })]);
    expect(twice.problems).toMatchObject([{ code: "several-scores", line: 2 }]);
    expect(twice.scores.scores).toEqual([]);
    const visits = [
      gave("dept", "30", { by: "a1", on: "2013-03-01" }),
      gave("dept", "30", { by: "a1", on: "2013-06-01" }),
    ];
    expect(checked("mean", visits).problems).toEqual([]);
    expect(checked("mean", [gave("dept", "30"), gave("dept", "30")]).problems).toEqual([]);
  });

  test("a sum above the item's points is a problem, and none of it is kept", () => {
    const { scores, problems } = checked("sum", [gave("dept", "60", { by: "a1" }), gave("dept", "41", { by: "a2" })]);
    expect(problems).toEqual([{ code: "score-above-item", points: "101", full: "100", path: [], line: 2 }]);
    expect(scores.scores).toEqual([]);
  });
});

describe("levels that give more than the item's points", () => {
  const several = (word: string) =>
    scheme(
      [
        judged("p", "10", {
          cap: "15",
          levels: [
            { id: "whole", points: "10" },
            { id: "more", points: "12" },
            { id: "some", points: "4" },
          ],
        }),
      ],
      {
        sources: SOURCES.map((source) => (source.id === "dept" ? { ...source, several: word } : source)),
        take: { first: ["dept"] },
      },
    );
  const given = (word: string, ...rows: readonly Partial<ScoreInput>[]) =>
    checkScores(
      rows.map(
        (row, position): ScoreInput => ({ item: "p", district: "a", source: "dept", by: String(position), ...row }),
      ),
      parseScheme(several(word), { plans: [] }),
      { window: "2013" },
    );
  const more = { level: "more" };

  test("stand beside each other where each may stand alone", () => {
    expect(given("mean", more).problems).toEqual([]);
    for (const word of ["mean", "least"]) {
      const { problems, scores } = given(word, more, more);
      expect(problems).toEqual([]);
      const round = run(several(word), { scores: scores.scores });
      expect(scoredOf(round).score).toBe("12");
    }
    expect(given("sum", { level: "some" }, { level: "some" }, { level: "some" }).problems).toEqual([]);
  });

  test("and together come to no more than the best of them", () => {
    expect(given("sum", more, { level: "some" }).problems).toEqual([
      { code: "score-above-item", points: "16", full: "12", path: [], line: 2 },
    ]);
  });

  test("may be given in points too, up to the best of them", () => {
    expect(given("mean", { points: "12" }).problems).toEqual([]);
    expect(given("mean", { points: "13" }).problems).toEqual([
      { code: "score-above-item", points: "13", full: "12", path: ["points"], line: 1 },
      { code: "unknown-level", given: "13", levels: ["whole", "more", "some"], path: ["points"], line: 1 },
    ]);
  });

  test("are too much already while keys are still to be scored", () => {
    const keyed = scheme([
      judged("p", "10", {
        keys: [
          { id: "k", name: "k" },
          { id: "l", name: "l" },
          { id: "m", name: "m" },
        ],
      }),
    ]);
    const rows = ["k", "l"].map((key): ScoreInput => ({ item: "p", district: "a", source: "check", key, points: "6" }));
    const { problems } = checkScores(rows, parseScheme(keyed, { plans: [] }), { window: "2013" });
    expect(problems).toEqual([{ code: "score-above-item", points: "12", full: "10", path: [], line: 2 }]);
  });
});

describe("what a judge can give", () => {
  const rows = (item: Raw, ...given: readonly Partial<ScoreInput>[]) => {
    const parsed = parseScheme(scheme([judged("p", "10", item)]), { plans: [] });
    const all = given.map((one): ScoreInput => ({ item: "p", district: "a", source: "check", ...one }));
    return checkScores(all, parsed, { window: "2013" }).problems.map(({ line: _, ...problem }) => problem);
  };
  const points = (item: Raw, given: Partial<ScoreInput>) =>
    scoredOf(
      run(scheme([judged("p", "10", item)]), { scores: [{ item: "p", district: "a", source: "check", ...given }] }),
    ).score;

  const graded = {
    levels: [
      { id: "whole", points: "10" },
      { id: "part", points: "5" },
      { id: "none", points: "0" },
    ],
  };
  const ranges = {
    levels: [
      { id: "good", points: ["8", "10"] },
      { id: "fair", share: ["0.5", "0.7"] },
    ],
  };

  test("1, 0.5 or 0: a level, or points that are one", () => {
    expect(points(graded, { level: "part" })).toBe("5");
    expect(points(graded, { points: "5" })).toBe("5");
    expect(points(graded, { share: "0.5" })).toBe("5");
    const levels = ["whole", "part", "none"];
    expect(rows(graded, { points: "7" })).toEqual([{ code: "unknown-level", given: "7", levels, path: ["points"] }]);
    expect(rows(graded, { share: "0.7" })).toEqual([{ code: "unknown-level", given: "0.7", levels, path: ["share"] }]);
    expect(rows(graded, { level: "most" })).toMatchObject([{ code: "unknown-level", given: "most" }]);
    expect(rows(graded, { level: "part", points: "4" })).toMatchObject([{ code: "value-out-of-range" }]);
  });

  test("a level that is a range comes with points or a share in it", () => {
    expect(points(ranges, { level: "good", points: "9.5" })).toBe("9.5");
    expect(points(ranges, { level: "fair", share: "0.6" })).toBe("6");
    expect(points(ranges, { points: "6.5" })).toBe("6.5");
    expect(rows(ranges, { level: "good" })).toEqual([{ code: "missing-key", key: "points", path: ["points"] }]);
    expect(rows(ranges, { level: "fair" })).toEqual([{ code: "missing-key", key: "share", path: ["share"] }]);
    expect(rows(ranges, { level: "good", points: "7.9" })).toEqual([
      { code: "value-out-of-range", value: "7.9", range: ["8", "10"], path: ["points"] },
    ]);
    expect(rows(ranges, { level: "good", share: "0.9" })).toMatchObject([{ code: "unused-key", key: "share" }]);
    expect(rows(ranges, { level: "good", points: "9", share: "0.9" })).toMatchObject([{ code: "one-of-keys" }]);
    expect(rows(ranges, { points: "7.5" })).toMatchObject([{ code: "unknown-level", given: "7.5" }]);
  });

  test("points come in whole steps", () => {
    const step = { step: "0.5" };
    expect(points(step, { points: "7.5" })).toBe("7.5");
    expect(points(step, { share: "0.35" })).toBe("3.5");
    expect(rows(step, { points: "7.3" })).toEqual([
      { code: "not-on-step", given: "7.3", step: "0.5", path: ["points"] },
    ]);
    expect(rows(step, { share: "0.33" })).toEqual([
      { code: "not-on-step", given: "0.33", step: "0.5", path: ["share"] },
    ]);
    expect(rows({ ...step, ...ranges }, { level: "good", points: "8.2" })).toMatchObject([{ code: "not-on-step" }]);
  });

  test("levels, steps and keys that cannot be are problems of the scheme", () => {
    const problems = (item: Raw) => {
      const checked = checkScheme(scheme([judged("p", "10", item)]), { plans: [] });
      return checked.ok ? [] : checked.problems;
    };
    const at = ["items", 0, "levels", 0];
    expect(problems({ levels: [{ id: "l", points: ["8", "6"] }] })).toEqual([
      { code: "bound-reversed", low: "8", high: "6", path: [...at, "points"] },
    ]);
    expect(problems({ levels: [{ id: "l", points: ["8", "12"] }] })).toMatchObject([{ code: "score-above-item" }]);
    expect(problems({ levels: [{ id: "l", share: ["0.5", "1.5"] }] })).toMatchObject([{ code: "value-out-of-range" }]);
    expect(problems({ levels: [{ id: "l", points: "0.7" }], step: "0.5" })).toEqual([
      { code: "not-on-step", given: "0.7", step: "0.5", path: [...at, "points"] },
    ]);
    expect(problems({ step: "0" })).toMatchObject([{ code: "amount-too-small", included: false }]);
    const keys = [
      { id: "k", name: "k" },
      { id: "k", name: "l" },
    ];
    expect(problems({ keys })).toMatchObject([
      { code: "duplicate-id", noun: "key", path: ["items", 0, "keys", 1, "id"] },
    ]);
  });

  const keys = {
    keys: [
      { id: "k1", name: "制造业合格率", domain: "product" },
      { id: "k2", name: "农产品合格率" },
    ],
  };
  const keyed = (...given: readonly Partial<ScoreInput>[]) =>
    run(scheme([judged("p", "10", keys)]), {
      scores: given.map((one): ScoreInput => ({ item: "p", district: "a", source: "check", ...one })),
    });

  test("an item that is scored by keys has their sum, once all are scored", () => {
    expect(scoredOf(keyed({ key: "k1", points: "6" }, { key: "k2", points: "3" })).score).toBe("9");
    // A share is one of what the key is worth, and keys count alike.
    expect(scoredOf(keyed({ key: "k1", share: "1" }, { key: "k2", share: "0.5" })).score).toBe("7.5");
    const half = unscoredOf(keyed({ key: "k1", points: "6" }));
    expect(told(itemOf(half, "p"))).toBe("no-evidence, noScore: keys-missing");
    expect(scoredOf(keyed({ points: "8" })).score).toBe("8");
  });

  test("keys that are none, that come to too much, or stand beside a score for the whole are problems", () => {
    expect(rows(keys, { key: "k3", points: "1" })).toEqual([
      { code: "dangling-id", noun: "key", id: "k3", path: ["key"] },
    ]);
    expect(rows({}, { key: "k1", points: "1" })).toMatchObject([{ code: "dangling-id", noun: "key" }]);
    expect(rows(keys, { key: "k1", notApplicable: true })).toMatchObject([{ code: "unused-key", because: "key" }]);
    expect(rows(keys, { key: "k1", points: "6" }, { key: "k2", points: "5" })).toEqual([
      { code: "score-above-item", points: "11", full: "10", path: [] },
    ]);
    expect(rows(keys, { key: "k1", points: "6" }, { points: "5" })).toMatchObject([{ code: "whole-and-keys" }]);
    expect(rows(keys, { key: "k1", points: "1" }, { key: "k1", points: "2" })).toMatchObject([
      { code: "several-scores" },
    ]);
  });
});

describe("what cannot be taken", () => {
  const problems = (more: Raw) => {
    const checked = checkScheme(scheme([judged("p", "10")], { sources: SOURCES, ...more }), { plans: [plan] });
    return checked.ok ? [] : checked.problems;
  };

  test("is a problem", () => {
    expect(problems({ take: { share: { self: "0.3", check: "0.6" }, missing: "rescale" } })).toEqual([
      { code: "weights-differ", sum: "0.9", path: ["take", "share"] },
    ]);
    expect(problems({ take: { share: { self: "0.5", nobody: "0.5" }, missing: "rescale" } })).toEqual([
      { code: "dangling-id", noun: "source", id: "nobody", path: ["take", "share", "nobody"] },
    ]);
    expect(problems({ take: { share: { self: "1" } } })).toEqual([
      { code: "missing-key", key: "missing", path: ["take", "missing"] },
    ]);
    expect(problems({ take: { share: { self: "0", check: "1" }, missing: "rescale" } })).toMatchObject([
      { code: "amount-too-small", path: ["take", "share", "self"] },
    ]);
    expect(problems({ take: { mean: ["self", "self"] } })).toMatchObject([{ code: "duplicate-id", noun: "source" }]);
    expect(problems({ take: { mean: ["rule"] } })).toMatchObject([{ code: "unknown-word", given: "rule" }]);
    expect(problems({ take: { first: ["self"], mean: ["self"] } })).toMatchObject([{ code: "one-of-keys" }]);
    expect(problems({ sources: [{ ...SOURCES[0], several: "all" }], take: { first: ["self"] } })).toMatchObject([
      { code: "unknown-word", given: "all" },
    ]);
  });
});

describe("two sources far apart on an item", () => {
  const selfGap = { between: ["self", "check"], above: "5" };
  const two = [judged("p", "50"), judged("q", "50")];
  const scores = [
    score("p", "a", "30"),
    score("q", "a", "45"),
    score("p", "a", "40", { source: "self" }),
    score("q", "a", "50", { source: "self" }),
  ];

  test("are told, and change no points", () => {
    const one = scoredOf(run(scheme(two, { selfGap }), { scores }));
    expect(one.score).toBe("75");
    expect(one.selfGaps).toEqual([
      {
        item: "p",
        between: [
          { source: "self", points: "40" },
          { source: "check", points: "30" },
        ],
        gap: "10",
        above: "5",
      },
    ]);
    const none = scoredOf(run(scheme(two, { selfGap: { ...selfGap, above: "10" } }), { scores }));
    expect(none.selfGaps).toBeUndefined();
  });

  test("also where one lies below, of a unit without a score, and beside a rule", () => {
    const raw = scheme([...two, judged("r", "10")], { selfGap: { between: ["check", "self"], above: "9" } });
    expect(unscoredOf(run(raw, { scores })).selfGaps).toMatchObject([{ item: "p", gap: "10" }]);
    const rule = { id: "p", name: "p", rule: "computed", points: "50", of: { metric: "x" } };
    const beside = scheme([rule], {
      sources: SOURCES,
      take: { first: ["rule"] },
      selfGap: { between: ["self", "rule"], above: "5" },
    });
    const given = { scores: [score("p", "a", "40", { source: "self" })], observations: [observed("x", "a", "20")] };
    expect(scoredOf(run(beside, given)).selfGaps).toMatchObject([{ gap: "20" }]);
  });

  test("are none where only one of them scored the item, or it does not apply", () => {
    const alone = [score("p", "a", "30"), score("q", "a", "45", { source: "self" })];
    expect(scoredOf(run(scheme(two, { selfGap }), { scores: alone })).selfGaps).toBeUndefined();
    const gone = judged("p", "50", { applies: { unit: "size", above: "100" } });
    expect(scoredOf(run(scheme([gone, judged("q", "50")], { selfGap }), { scores })).selfGaps).toBeUndefined();
  });

  test("what may be can be worked out, and where it cannot that is told", () => {
    const above = { metric: "y" };
    const raw = scheme(two, { selfGap: { ...selfGap, above } });
    expect(scoredOf(run(raw, { scores, observations: [observed("y", "a", "7")] })).selfGaps).toMatchObject([
      { item: "p", above: "7" },
    ]);
    const unknown = scoredOf(run(raw, { scores }));
    expect(unknown.selfGaps).toMatchObject([
      { item: "p", missing: "not-reported" },
      { item: "q", missing: "not-reported" },
    ]);
  });

  test("are put into words", () => {
    const raw = scheme([judged("p", "50", { name: "质量安全" })], { selfGap, sources: [SOURCES[0], SOURCES[3]] });
    const names = namesFrom(raw as never);
    const one = scoredOf(run(raw, { scores: scores.filter(({ item }) => item === "p") }));
    expect(explainAssessment(one, { locale: "zh", names })).toContain(
      "质量安全：自评 40 分，核查 30 分，相差 10 分，超过 5 分。",
    );
    expect(explainAssessment(one, { locale: "en", names })).toContain(
      "质量安全: 自评 40, 核查 30, 10 apart, more than 5.",
    );
  });

  test("need two sources that are there", () => {
    const problems = (gap: unknown) => {
      const checked = checkScheme(scheme(two, { selfGap: gap }), { plans: [plan] });
      return checked.ok ? [] : checked.problems;
    };
    expect(problems({ between: ["self", "nobody"], above: "5" })).toEqual([
      { code: "dangling-id", noun: "source", id: "nobody", path: ["selfGap", "between", 1] },
    ]);
    expect(problems({ between: ["self", "self"], above: "5" })).toMatchObject([{ code: "duplicate-id" }]);
    expect(problems({ ...selfGap, above: "-0.1" })).toEqual([
      { code: "amount-too-small", given: "-0.1", least: "0", included: true, path: ["selfGap", "above"] },
    ]);
    expect(problems({ ...selfGap, above: "0" })).toEqual([]);
    expect(problems({ ...selfGap, above: { metric: "z" } })).toEqual([
      { code: "dangling-id", noun: "metric", id: "z", path: ["selfGap", "above", "metric"] },
    ]);
  });
});

test("who gave what is put into words", () => {
  const names = namesFrom(scheme([judged("p", "100", { name: "质量安全" })], { sources: SOURCES }) as never);
  const words = (round: ReturnType<typeof of>) =>
    (["en", "zh"] as const).map((locale) => explainItem(itemOf(scoredOf(round), "p"), { locale, names }).join(""));
  const both = [gave("self", "90"), gave("check", "80")];
  expect(words(of({ share: { self: "0.3", check: "0.7" }, missing: "noScore" }, both))).toEqual([
    "质量安全: 83 of 100 points, 17 lost: 自评 90 (share 0.3), 核查 80 (share 0.7), each by its share.",
    "质量安全：满分 100 分，得 83 分，失 17 分：自评 90 分（比例 0.3）、核查 80 分（比例 0.7），按比例合计。",
  ]);
  expect(words(of({ mean: ["self", "check"] }, both))).toEqual([
    "质量安全: 85 of 100 points, 15 lost: the mean of 自评 90, 核查 80.",
    "质量安全：满分 100 分，得 85 分，失 15 分：自评 90 分、核查 80 分，取平均。",
  ]);
  const several = SOURCES.map((source) => (source.id === "dept" ? { ...source, several: "sum" } : source));
  const departments = [gave("dept", "30", { by: "a1" }), gave("dept", "20", { by: "a2" })];
  expect(words(of({ first: ["dept"] }, departments, { sources: several }))).toEqual([
    "质量安全: 50 of 100 points, 50 lost: scored by 部门 50 (the sum of 30, 20).",
    "质量安全：满分 100 分，得 50 分，失 50 分：评分：部门 50 分（30、20 之和）。",
  ]);
});
