import { expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import { explainItem } from "../../src/explain/assessment-item.js";
import { namesFrom } from "../../src/explain/names.js";
import { itemOf, judged, type Raw, run, scheme, score, scoredOf, told, unscoredOf } from "./build.js";

const RULES = ["mean", "product", "geometric", "least", "greatest"] as const;

function combining(rule: string, items: readonly Raw[], more: Raw = {}): Raw {
  return { id: "s", name: "s", rule, points: "40", items, ...more };
}

function pointsOf(section: Raw, given: Readonly<Record<string, string>>): string {
  const scores = Object.entries(given).map(([item, points]) => score(item, "a", points));
  return itemOf(scoredOf(run(scheme([section]), { scores })), "s")["points" as never];
}

const pair = [judged("p", "10"), judged("q", "100")];

test.each([
  ["mean", "26"],
  ["product", "16"],
  ["geometric", "25.29822128134703"],
  ["least", "20"],
  ["greatest", "32"],
] as const)("a section that takes the %s of its items' shares of their points", (rule, points) => {
  expect(pointsOf(combining(rule, pair), { p: "5", q: "80" })).toMatch(points);
});

test("weights weigh in a mean, as parts of 1 or of 100", () => {
  for (const [first, second] of [
    ["0.25", "0.75"],
    ["25", "75"],
    ["1/4", "3/4"],
  ]) {
    const items = [judged("p", "10", { weight: first }), judged("q", "100", { weight: second })];
    expect(pointsOf(combining("mean", items), { p: "5", q: "80" })).toBe("29");
  }
});

test("the published geometric mean of four efficacies: 82.1845", () => {
  const items = ["75.368", "96.844", "74.940", "83.404"].map((_, at) => judged(`i${at}`, "100"));
  const given = { i0: "75.368", i1: "96.844", i2: "74.940", i3: "83.404" };
  expect(pointsOf(combining("geometric", items, { points: "100" }), given)).toMatch(/^82\.1845/);
});

test("a root that is a fraction is that fraction, whatever the weights", () => {
  const items = [judged("p", "100", { weight: "0.25" }), judged("q", "100", { weight: "0.75" })];
  // (1/16)^(1/4) × 1^(3/4) = 1/2
  expect(pointsOf(combining("geometric", items, { points: "100" }), { p: "6.25", q: "100" })).toBe("50");
  const thirds = ["1/3", "2/3"].map((weight, at) => judged(`i${at}`, "100", { weight }));
  expect(pointsOf(combining("geometric", thirds, { points: "100" }), { i0: "12.5", i1: "100" })).toBe("50");
});

test("a root that is none is cut off behind 120 digits, and does not reach what it falls short of", () => {
  const section = combining("geometric", [judged("p", "1"), judged("q", "1")], { points: "1" });
  const raw = scheme([section], {
    grades: [
      { id: "A", above: "0.7" },
      { id: "B", atMost: "0.7" },
    ],
  });
  const scores = [score("p", "a", "0.7"), score("q", "a", "0.7")];
  expect(scoredOf(run(raw, { scores })).grade).toBe("B");
  const more = [score("p", "a", "0.7"), score("q", "a", "0.7000000000000000000000000000000001")];
  const one = scoredOf(run(raw, { scores: more }));
  expect(one.grade).toBe("A");
  expect(one.exactScore).toMatch(/^7\d{119}\/10{120}$/);
});

test("none of a geometric mean is none", () => {
  expect(pointsOf(combining("geometric", pair), { p: "0", q: "80" })).toBe("0");
});

test.each(RULES)("%s: an item that does not apply falls to the rest, counts in full, or counts as none", (rule) => {
  const of = (notApplicable: string) => {
    const items = [judged("p", "10", { notApplicable }), judged("q", "100")];
    const scores = [{ item: "p", district: "a", source: "check", notApplicable: true as const }, score("q", "a", "25")];
    return itemOf(scoredOf(run(scheme([combining(rule, items)]), { scores })), "s")["points" as never];
  };
  expect(of("rescale")).toBe("10");
  const full = { mean: "25", product: "10", geometric: "20", least: "10", greatest: "40" };
  expect(of("full")).toBe(full[rule]);
  const zero = { mean: "5", product: "0", geometric: "0", least: "0", greatest: "10" };
  expect(of("zero")).toBe(zero[rule]);
});

test.each(RULES)(
  "%s: an item without evidence keeps the unit from a score, falls to the rest, or counts as none",
  (rule) => {
    const of = (noEvidence: string) => {
      const items = [judged("p", "10", { noEvidence }), judged("q", "100")];
      return run(scheme([combining(rule, items)]), { scores: [score("q", "a", "25")] });
    };
    expect(unscoredOf(of("noScore")).missing).toEqual(["p"]);
    expect(told(itemOf(scoredOf(of("rescale")), "s"))).toBe("10 of 40, 30 lost");
    const zero = { mean: "5", product: "0", geometric: "0", least: "0", greatest: "10" };
    expect(scoredOf(of("zero")).score).toBe(zero[rule]);
  },
);

test.each(RULES)("%s: where nothing is left that counts the section's own points fall to the rest", (rule) => {
  const items = [judged("p", "10", { noEvidence: "rescale" }), judged("q", "100", { noEvidence: "rescale" })];
  const raw = scheme([combining(rule, items), judged("r", "60")]);
  expect(scoredOf(run(raw, { scores: [score("r", "a", "30")] })).score).toBe("50");
});

test("of a mean weights are held against those of what counts", () => {
  const items = ["0.5", "0.3", "0.2"].map((weight, at) => judged(`i${at}`, "10", { weight, noEvidence: "rescale" }));
  // (0.3 × 1 + 0.2 × 0.5) ÷ 0.5
  expect(pointsOf(combining("mean", items, { points: "100" }), { i1: "10", i2: "5" })).toBe("80");
});

test.each(RULES)("%s: a bonus comes on top, held by the section's cap", (rule) => {
  const items = [...pair, judged("more", "5", { extra: true, noEvidence: "zero" })];
  const given = { p: "10", q: "100", more: "5" };
  expect(pointsOf(combining(rule, items), given)).toBe("45");
  expect(pointsOf(combining(rule, items, { cap: "42" }), given)).toBe("42");
  expect(pointsOf(combining(rule, items, { floor: "44" }), { p: "0", q: "0", more: "0" })).toBe("44");
});

test.each(["product", "geometric"] as const)(
  "%s: a share below zero has no sense, and the section no evidence",
  (rule) => {
    const below = { ...judged("p", "10"), rule: "deduct", of: "3", per: "1", parts: "whole", lose: "5", floor: "-10" };
    const raw = scheme([combining(rule, [below, judged("q", "100")])]);
    const one = unscoredOf(run(raw, { scores: [score("q", "a", "50")] }));
    expect(told(itemOf(one, "s"))).toBe("no-evidence, noScore: below-zero");
    expect(one.missing).toEqual(["s"]);
  },
);

test("a section applies or does not, like an item", () => {
  const raw = scheme([combining("mean", pair, { applies: { unit: "size", above: "10" } }), judged("r", "60")]);
  const scores = ["a", "b"].flatMap((unit) => [
    score("r", unit, "30"),
    score("p", unit, "10"),
    score("q", unit, "100"),
  ]);
  const round = run(raw, { scores });
  expect([scoredOf(round, "a").score, scoredOf(round, "b").score]).toEqual(["70", "50"]);
});

function problemsOf(section: Raw): readonly unknown[] {
  const checked = checkScheme(scheme([section], { points: "40" }), { plans: [] });
  return checked.ok ? [] : checked.problems;
}

test("weights that do not add up, or of some items only, or of nothing, are problems", () => {
  const at = ["items", 0, "items"];
  const weighed = (...weights: readonly (string | undefined)[]) =>
    combining(
      "mean",
      weights.map((weight, position) => judged(`i${position}`, "10", weight === undefined ? {} : { weight })),
    );
  expect(problemsOf(weighed("0.3", "0.3", "0.3"))).toEqual([{ code: "weights-differ", sum: "0.9", path: at }]);
  expect(problemsOf(weighed("0.5", undefined))).toEqual([
    { code: "missing-key", key: "weight", path: [...at, 1, "weight"] },
  ]);
  expect(problemsOf(weighed("0", "1"))).toEqual([
    { code: "amount-too-small", given: "0", least: "0", included: false, path: [...at, 0, "weight"] },
  ]);
  expect(problemsOf(weighed("-1", "2"))[0]).toMatchObject({ code: "amount-too-small", given: "-1" });
  expect(problemsOf(weighed("100"))).toEqual([]);
});

test("weights where nothing is weighed are a problem", () => {
  for (const rule of ["sum", "product", "least", "greatest"]) {
    const section = combining(rule, [judged("p", "40", { weight: "1" })]);
    expect(problemsOf(section)).toEqual([
      { code: "unused-key", key: "weight", because: `rule: ${rule}`, path: ["items", 0, "items", 0, "weight"] },
    ]);
  }
  const bonus = combining("mean", [judged("p", "10"), judged("q", "10", { extra: true, weight: "1" })]);
  expect(problemsOf(bonus)).toMatchObject([{ code: "unused-key", because: "extra: true" }]);
  expect(problemsOf(judged("p", "40", { weight: "1" }))).toMatchObject([{ code: "unused-key", because: "rule: sum" }]);
});

test("weights of a geometric mean that divide the whole too finely are a problem", () => {
  const items = ["33.33", "66.67"].map((weight, at) => judged(`i${at}`, "10", { weight }));
  expect(problemsOf(combining("geometric", items))).toEqual([
    { code: "weights-too-fine", parts: "10000", limit: 1000, path: ["items", 0, "items"] },
  ]);
  expect(problemsOf(combining("mean", items))).toEqual([]);
  const many = Array.from({ length: 1001 }, (_, at) => judged(`i${at}`, "10"));
  expect(problemsOf(combining("geometric", many))).toMatchObject([{ code: "weights-too-fine", parts: "1001" }]);
});

test("only a sum can leave out its points, and of no points there is no share", () => {
  const { points: _, ...without } = combining("mean", pair);
  expect(problemsOf(without)).toEqual([{ code: "missing-key", key: "points", path: ["items", 0, "points"] }]);
  expect(problemsOf(combining("least", [judged("p", "0"), judged("q", "10")]))).toEqual([
    { code: "amount-too-small", given: "0", least: "0", included: false, path: ["items", 0, "items", 0, "points"] },
  ]);
});

test("grades are held against what a section can come to", () => {
  const grades = [
    { id: "A", atLeast: "30" },
    { id: "B", atLeast: "0", below: "30" },
  ];
  for (const rule of RULES) {
    expect(checkScheme(scheme([combining(rule, pair)], { grades }), { plans: [] }).ok).toBe(true);
    const capped = scheme([combining(rule, [judged("p", "10", { cap: "20", rule: "computed", of: "15" })])], {
      grades: [
        { id: "A", atLeast: "30", atMost: "40" },
        { id: "B", below: "30" },
      ],
    });
    const checked = checkScheme(capped, { plans: [] });
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(["grade-gap"]);
  }
});

test("it is told what was taken together, in both languages", () => {
  const items = [judged("p", "10", { name: "甲", weight: "25" }), judged("q", "100", { name: "乙", weight: "75" })];
  const raw = scheme([combining("mean", items, { name: "发展" })]);
  const result = itemOf(scoredOf(run(raw, { scores: [score("p", "a", "5"), score("q", "a", "80")] })), "s");
  const names = namesFrom(raw as never);
  expect(explainItem(result, { locale: "en", names })).toEqual([
    "发展: 29 of 40 points, 11 lost: the mean of “甲” 0.5 (weight 25), “乙” 0.8 (weight 75) is 0.725, 40 × 0.725 = 29.",
  ]);
  expect(explainItem(result, { locale: "zh", names })).toEqual([
    "发展：满分 40 分，得 29 分，失 11 分：得分率“甲” 0.5（权重 25）、“乙” 0.8（权重 75）的平均数为 0.725，40 × 0.725 = 29。",
  ]);
});
