import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import { ranking } from "../../src/assessment/ranking.js";
import type { Round } from "../../src/assessment/round.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { judged, plan, type Raw, run, scheme, score, scoredOf } from "./build.js";

const UNITS = ["u1", "u2", "u3", "u4"];

function ranked(points: readonly (readonly [string, string])[], rule: Raw, more: Raw = {}): Round {
  const units = points.map((_, at) => `u${at + 1}`);
  const raw = scheme([judged("p", "60"), judged("q", "40")], { units, ranking: rule, ...more });
  return run(raw, {
    scores: points.flatMap(([p, q], at) => [score("p", units[at] ?? "", p), score("q", units[at] ?? "", q)]),
  });
}

const places = (round: Round) =>
  UNITS.flatMap((unit) => round.assessments.filter(({ district }) => district === unit)).map((one) =>
    one.outcome === "scored" ? [one.rank.place, one.rank.fromLast] : [],
  );
const four: readonly (readonly [string, string])[] = [
  ["50", "30"],
  ["40", "40"],
  ["60", "40"],
  ["10", "10"],
];

describe("equals", () => {
  test.each<[string, Raw, readonly (readonly number[])[]]>([
    [
      "leave the next places out",
      { ties: "1224" },
      [
        [2, 2],
        [2, 2],
        [1, 4],
        [4, 1],
      ],
    ],
    [
      "leave out none",
      { ties: "1223" },
      [
        [2, 2],
        [2, 2],
        [1, 3],
        [3, 1],
      ],
    ],
    [
      "share the mean of their places",
      { ties: "fractional" },
      [
        [2.5, 2.5],
        [2.5, 2.5],
        [1, 4],
        [4, 1],
      ],
    ],
  ])("%s", (_, rule, expected) => {
    expect(places(ranked(four, rule))).toEqual(expected);
  });

  test("are told apart by further figures, in turn", () => {
    const round = ranked(four, { ties: "1224", then: [{ item: "p" }] });
    expect(places(round)).toEqual([
      [2, 3],
      [3, 2],
      [1, 4],
      [4, 1],
    ]);
    expect(scoredOf(round, "u1").rank).toEqual({
      place: 2,
      fromLast: 3,
      of: 4,
      tiedWith: [],
      tieBreaks: [{ amount: "50" }],
      apartFrom: ["u2"],
    });
    const names = namesFrom();
    expect(explain(scoredOf(round, "u1"), { locale: "en", names })[1]).toBe(
      "On points level with u2, told apart by further figures: 50.",
    );
    expect(explain(scoredOf(round, "u1"), { locale: "zh", names })[1]).toBe("与u2同分，按其他数值分先后：50。");
  });

  test("a figure that one of them lacks counts for none of them; the next one may", () => {
    const round = ranked(four, { ties: "1224", then: [{ metric: "x" }, { minus: ["0", { item: "p" }] }] });
    expect(places(round)).toEqual([
      [3, 2],
      [2, 3],
      [1, 4],
      [4, 1],
    ]);
    expect(scoredOf(round, "u1").rank.tieBreaks).toEqual([{ missing: "unknown-district" }, { amount: "-50" }]);
  });

  test("of very many the first ten are named, and the rest counted", () => {
    const equal = Array.from({ length: 13 }, (): [string, string] => ["50", "30"]);
    const { rank } = scoredOf(ranked(equal, { ties: "1224" }), "u1");
    expect(rank.tiedWith).toHaveLength(10);
    expect(rank.tiedWithMore).toBe(2);
    const apart = ranked([...equal, ["40", "40"]], { ties: "1224", then: [{ item: "p" }] });
    const last = scoredOf(apart, "u14");
    expect(last.rank.apartFrom).toHaveLength(10);
    expect(last.rank.apartFromMore).toBe(3);
    const words = (locale: "zh" | "en", unit: string): string =>
      explain(scoredOf(apart, unit), { locale, names: namesFrom() }).join(" ");
    expect(words("en", "u14")).toContain("u10 and 3 more, told apart");
    expect(words("zh", "u14")).toContain("u10等 13 个单位同分");
    expect(words("en", "u1")).toContain("u11 and 2 more");
  });

  test("stay equal where nothing tells them apart", () => {
    const round = ranked(
      [
        ["50", "30"],
        ["50", "30"],
      ],
      { ties: "1224", then: [{ item: "p" }] },
    );
    expect(scoredOf(round, "u1").rank).toMatchObject({ place: 1, tiedWith: ["u2"] });
    expect(scoredOf(round, "u1").rank).not.toHaveProperty("apartFrom");
  });
});

describe("places", () => {
  const close: readonly (readonly [string, string])[] = [
    ["50.4", "30"],
    ["50", "30"],
  ];

  test("go by the exact score, or by the rounded one", () => {
    const rounding = { total: { digits: 0, mode: "halfUp" } };
    expect(places(ranked(close, { ties: "1224" }, { rounding }))).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(places(ranked(close, { ties: "1224", by: "rounded" }, { rounding }))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("are among those of one kind", () => {
    const raw = scheme([judged("p", "100")], {
      ranking: { among: "size", ties: "1224" },
      grades: [{ id: "A", places: 1 }, { id: "B" }],
    });
    const round = run(raw, { scores: [score("p", "a", "70"), score("p", "b", "80"), score("p", "c", "90")] });
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).rank)).toEqual([
      { place: 1, fromLast: 1, among: "12", of: 1, tiedWith: [] },
      { place: 2, fromLast: 1, among: "5", of: 2, tiedWith: [] },
      { place: 1, fromLast: 2, among: "5", of: 2, tiedWith: [] },
    ]);
    expect(ranking(round).ranked).toEqual([
      { district: "a", place: 1, among: "12", score: "70", grade: "A" },
      { district: "c", place: 1, among: "5", score: "90", grade: "A" },
      { district: "b", place: 2, among: "5", score: "80", grade: "B" },
    ]);
    const names = namesFrom();
    expect(explain(scoredOf(round, "b"), { locale: "en", names })[0]).toBe(
      "b in 2013: 80 of 100 points, place 2 of 2 in “5”, grade “B”.",
    );
    expect(explain(scoredOf(round, "b"), { locale: "zh", names })[0]).toContain("在“5”类 2 个单位中列第 2 位");
  });

  test("of a kind come together, in the order in which a round first has them, to the last key", () => {
    const raw = scheme([judged("p", "100")], { units: ["b", "a", "c"], ranking: { among: "size", ties: "1224" } });
    const round = run(raw, { scores: [score("p", "a", "70"), score("p", "b", "80"), score("p", "c", "90")] });
    expect(ranking(round)).toStrictEqual({
      ranked: [
        { district: "c", place: 1, among: "5", score: "90" },
        { district: "b", place: 2, among: "5", score: "80" },
        { district: "a", place: 1, among: "12", score: "70" },
      ],
      unranked: [],
    });
  });

  test("of a round are worked out by the score that its rule ranks by", () => {
    const rounding = { total: { digits: 0, mode: "halfUp" } };
    const rows = (rule: Raw) => ranking(ranked(close, { ties: "1224", ...rule }, { rounding })).ranked;
    const both = (first: number, second: number) => [
      { district: "u1", place: first, score: "80" },
      { district: "u2", place: second, score: "80" },
    ];
    expect(rows({})).toStrictEqual(both(1, 2));
    expect(rows({ by: "rounded" })).toStrictEqual(both(1, 1));
  });

  describe("of a round that others wrote", () => {
    const written = (figures: Raw, rule: Raw = {}): Round => {
      const round = JSON.parse(JSON.stringify(ranked(close, { ties: "1224", ...rule }))) as Raw;
      Object.assign(round["assessments"][0], figures);
      return round as unknown as Round;
    };

    test.each(["269/3", "269/13", "-0.5", "80"])("go by %s", (exactScore) => {
      expect(ranking(written({ exactScore })).ranked).toHaveLength(2);
    });

    test.each([["x90"], ["90分"], ["269/03"], ["269/"], [90], [null]])("do not go by %j", (exactScore) => {
      expect(() => ranking(written({ exactScore }))).toThrow(
        new RangeError(`exactScore: ${JSON.stringify(exactScore)} is not an amount, "89.995" or "269/3"`),
      );
      expect(() => ranking(written({ score: exactScore }, { by: "rounded" }))).toThrow(
        new RangeError(`score: ${JSON.stringify(exactScore)} is not an amount, "89.995" or "269/3"`),
      );
    });
  });

  test("of units without the attribute are among themselves", () => {
    const round = ranked(four, { ties: "1224", among: "size" });
    expect(places(round)).toEqual([
      [2, 2],
      [2, 2],
      [1, 4],
      [4, 1],
    ]);
    expect(scoredOf(round, "u1").rank).not.toHaveProperty("among");
  });

  test("are worked out anew for some of a round, by its own rule, also from JSON", () => {
    const round = ranked(four, { ties: "1223", then: [{ item: "p" }], by: "rounded" });
    const some = { ...round, assessments: round.assessments.filter(({ district }) => district !== "u3") };
    expect(
      ranking(JSON.parse(JSON.stringify(some)) as Round).ranked.map(({ district, place }) => [district, place]),
    ).toEqual([
      ["u1", 1],
      ["u2", 2],
      ["u4", 3],
    ]);
  });

  test("what tells equals apart cannot be the result, nor a word", () => {
    const problemsOf = (then: readonly Raw[]) => {
      const checked = checkScheme(scheme([judged("p", "100")], { ranking: { ties: "1224", then } }), { plans: [plan] });
      return checked.ok ? [] : checked.problems;
    };
    expect(
      problemsOf([{ result: "score" }, { target: "x-90", read: "status" }, { metric: "gone" }]).map(
        ({ code, path }) => [code, path.join(".")],
      ),
    ).toEqual([
      ["effect-reads-its-change", "ranking.then.0.result"],
      ["wrong-shape", "ranking.then.1"],
      ["dangling-id", "ranking.then.2.metric"],
    ]);
  });
});
