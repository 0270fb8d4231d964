import { describe, expect, test } from "vitest";
import { compareRounds, type Round } from "../../src/assessment/index.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { judged, type Raw, run, scheme, score } from "./build.js";

const grades = [
  { id: "A", aliases: ["优秀"], atLeast: "80" },
  { id: "B", below: "80" },
];
const rules = (items: readonly Raw[], more: Raw = {}) => scheme(items, { grades, units: ["a", "b"], ...more });
const before = run(rules([judged("p", "60"), judged("q", "40"), judged("old", "20")], { points: "120" }), {
  window: "2012",
  scores: [score("p", "a", "30"), score("q", "a", "40"), score("old", "a", "10"), score("p", "b", "60")],
});
const after = run(
  rules([judged("p", "80"), judged("q", "40"), judged("new", "0")], { points: "120", units: ["c", "a"] }),
  {
    scores: [score("p", "a", "60"), score("q", "a", "30"), score("new", "a", "0")],
  },
);

describe("two rounds", () => {
  test("are compared unit by unit, by score, place, grade and items", () => {
    const changes = compareRounds(before, after);
    expect(changes.map((change) => [change.district, change.in])).toEqual([
      ["c", "after"],
      ["a", "both"],
      ["b", "before"],
    ]);
    expect(changes[1]).toEqual({
      district: "a",
      in: "both",
      outcome: { before: "scored", after: "scored" },
      score: { before: "80", after: "90", change: "10" },
      place: { before: 1, after: 1 },
      grade: { before: "A", after: "A" },
      items: [
        { item: "p", share: { before: "0.5", after: "0.75", change: "0.25" } },
        {
          item: "q",
          share: { before: "1", after: "0.75", change: "-0.25" },
          points: { before: "40", after: "30", change: "-10" },
        },
      ],
      appeared: ["new"],
      vanished: ["old"],
      notComparable: [],
    });
  });

  test("a unit without a score in one of them has no score, place or points to compare", () => {
    const [a, b] = compareRounds(before, before);
    expect(b).toEqual({
      district: "b",
      in: "both",
      outcome: { before: "unscored", after: "unscored" },
      items: [
        {
          item: "p",
          share: { before: "1", after: "1", change: "0" },
          points: { before: "60", after: "60", change: "0" },
        },
      ],
      appeared: [],
      vanished: [],
      notComparable: ["q", "old"],
    });
    expect(a?.items.every(({ share }) => share.change === "0")).toBe(true);
  });

  test("scores under other full points are not compared, shares are", () => {
    const less = run(rules([judged("p", "60")]), { scores: [score("p", "a", "60")] });
    const change = compareRounds(before, less).find(({ district }) => district === "a");
    expect(change).not.toHaveProperty("score");
    expect(change?.items).toEqual([
      {
        item: "p",
        share: { before: "0.5", after: "1", change: "0.5" },
        points: { before: "30", after: "60", change: "30" },
      },
    ]);
  });

  test("backwards the changes turn their sign", () => {
    const there = compareRounds(before, after).find(({ district }) => district === "a");
    const back = compareRounds(after, before).find(({ district }) => district === "a");
    expect(back?.score).toEqual({ before: "90", after: "80", change: "-10" });
    expect([back?.appeared, back?.vanished]).toEqual([there?.vanished, there?.appeared]);
  });

  test("are told in both languages, the largest loss first", () => {
    const changes = compareRounds(before, after);
    const names = namesFrom();
    expect(explain(changes[1]!, { locale: "en", names })).toEqual([
      "a: 80 points became 90 (+10).",
      "The place stayed 1.",
      "The grade stayed “A”.",
      "q: 40 points became 30 (−10).",
      "p: a share of 0.5 of its points became 0.75 (+0.25).",
      "New items: new.",
      "Items no longer there: old.",
    ]);
    expect(explain(changes[1]!, { locale: "zh", names }).slice(0, 4)).toEqual([
      "a：得分由 80 变为 90（+10）。",
      "位次仍为第 1 位。",
      "等次仍为“A”。",
      "q：由 40 分变为 30 分（−10）。",
    ]);
    expect(explain(changes[0]!, { locale: "en", names })).toEqual(["c was not in the earlier round."]);
    expect(explain(changes[2]!, { locale: "zh", names })).toEqual(["b后一轮不再参加考核。"]);
    expect(explain(compareRounds(before, before)[1]!, { locale: "en", names })).toEqual([
      "b: there are no scores in both rounds that can be compared.",
      "Items that cannot be compared: q, old.",
    ]);
  });
});

describe("a section", () => {
  const rules = scheme(
    [
      { id: "s", name: "s", rule: "sum", points: "60", items: [judged("p", "40"), judged("q", "20")] },
      judged("r", "40"),
    ],
    { units: ["a"] },
  );
  const given = (p: string) =>
    run(rules, { scores: [score("p", "a", p), score("q", "a", "20"), score("r", "a", "40")] });
  const [change] = compareRounds(given("10"), given("30"));

  test("is marked, so that its items are not added up twice", () => {
    expect(change?.items.map(({ item, section, points }) => [item, section, points?.change])).toEqual([
      ["s", true, "20"],
      ["p", undefined, "20"],
      ["q", undefined, "0"],
      ["r", undefined, "0"],
    ]);
    expect(change?.items[1]).not.toHaveProperty("section");
    const own = change?.items.filter(({ section }) => section !== true).map(({ points }) => Number(points?.change));
    expect(own?.reduce((sum, one) => sum + one, 0)).toBe(Number(change?.score?.change));
  });

  test("is told as one", () => {
    const names = namesFrom();
    expect(explain(change!, { locale: "en", names }).slice(2)).toEqual([
      "s (a section, its items included): 30 points became 50 (+20).",
      "p: 10 points became 30 (+20).",
    ]);
    expect(explain(change!, { locale: "zh", names }).slice(2)).toEqual([
      "s（分组，含其各项）：由 30 分变为 50 分（+20）。",
      "p：由 10 分变为 30 分（+20）。",
    ]);
  });
});

describe("two rounds held against each other", () => {
  const grades = [
    { id: "A", atLeast: "60" },
    { id: "B", below: "60" },
  ];
  const raw = scheme([judged("p", "100")], { grades, units: ["a", "b"] });
  const both = run(raw, { scores: [score("p", "a", "70"), score("p", "b", "40")] });
  const one = run(raw, { scores: [score("p", "a", "50")] });

  test("a unit that had a grade and has none any more", () => {
    const [, b] = compareRounds(both, one);
    expect(b).toStrictEqual({
      district: "b",
      in: "both",
      outcome: { before: "scored", after: "unscored" },
      grade: { before: "B" },
      items: [],
      appeared: [],
      vanished: [],
      notComparable: ["p"],
    });
    expect(compareRounds(one, both)[1]?.grade).toStrictEqual({ after: "B" });
  });

  test("a unit that is assessed elsewhere has no grade and no items", () => {
    const gone: Round = {
      ...both,
      assessments: [{ scheme: "s", window: "2013", district: "a", outcome: "elsewhere", under: "t" }],
    };
    expect(compareRounds(both, gone)).toEqual([
      {
        district: "a",
        in: "both",
        outcome: { before: "scored", after: "elsewhere" },
        grade: { before: "A" },
        items: [],
        appeared: [],
        vanished: ["p"],
        notComparable: [],
      },
      {
        district: "b",
        in: "before",
        outcome: { before: "scored" },
        grade: { before: "B" },
        items: [],
        appeared: [],
        vanished: ["p"],
        notComparable: [],
      },
    ]);
    expect(compareRounds(gone, gone)[0]).toStrictEqual({
      district: "a",
      in: "both",
      outcome: { before: "elsewhere", after: "elsewhere" },
      items: [],
      appeared: [],
      vanished: [],
      notComparable: [],
    });
  });

  test("an item worth nothing cannot be compared, and thirds are compared exactly", () => {
    const thirds = (points: string) =>
      run(
        scheme([judged("p", "1/3"), judged("q", "2/3"), judged("r", "0", { floor: "0" })], {
          points: "1",
          units: ["a"],
        }),
        {
          scores: [score("p", "a", points), score("q", "a", "2/3"), score("r", "a", "0")],
        },
      );
    const [change] = compareRounds(thirds("1/3"), thirds("1/6"));
    expect(change?.items).toEqual([
      {
        item: "p",
        share: { before: "1", after: "0.5", change: "-0.5" },
        points: {
          before: "0.3333333333333333333333333333333333",
          after: "0.1666666666666666666666666666666667",
          change: "-0.1666666666666666666666666666666667",
        },
      },
      {
        item: "q",
        share: { before: "1", after: "1", change: "0" },
        points: {
          before: "0.6666666666666666666666666666666667",
          after: "0.6666666666666666666666666666666667",
          change: "0",
        },
      },
    ]);
    expect(change?.notComparable).toEqual(["r"]);
  });
});
