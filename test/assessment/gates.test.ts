import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { judged, observed, plan, type Raw, run, scheme, score, scoredOf } from "./build.js";

const grades = [
  { id: "A", atLeast: "90" },
  { id: "B", atLeast: "80", below: "90" },
  { id: "C", atLeast: "60", below: "80" },
  { id: "D", below: "60" },
];
const safe = { metric: "incidents", atMost: "0" };

function gate(id: string, of: string, otherwise: string, needs: Raw = safe): Raw {
  return { id, for: of, needs, otherwise, reason: id };
}

const scores = [score("p", "a", "95"), score("p", "b", "95"), score("p", "c", "95")];
/** Unit a had an incident, b had none, of c nobody knows. */
const observations = [observed("incidents", "a", "1"), observed("incidents", "b", "0")];

function under(gates: readonly Raw[], more: Raw = {}) {
  return run(scheme([judged("p", "100")], { grades, gates, ...more }), { scores, observations });
}

describe("a gate", () => {
  test("lowers the grade it is for where what it needs is false, and is listed where nobody can tell", () => {
    const round = under([gate("no incident", "A", "B")]);
    const [a, b, c] = ["a", "b", "c"].map((unit) => scoredOf(round, unit));
    expect(a).toMatchObject({ score: "95", gradeByScore: "A", grade: "B" });
    expect(a!.applied).toMatchObject([
      { by: "gate", rule: "no incident", effects: [{ gradeAtMost: "B" }], reason: "no incident" },
    ]);
    expect(a).not.toHaveProperty("withoutVetoes");
    expect(b).toMatchObject({ grade: "A", applied: [], unsettled: [] });
    expect(c).toMatchObject({
      grade: "A",
      applied: [],
      unsettled: [{ by: "gate", rule: "no incident", missing: "not-reported" }],
    });
  });

  test.each<[string, readonly Raw[], string]>([
    ["is for its grade alone", [gate("g", "B", "C")], "A"],
    ["of several for one grade the worst stands", [gate("g", "A", "B"), gate("h", "A", "D")], "D"],
    ["leads to a grade that has to pass its own", [gate("g", "A", "B"), gate("h", "B", "C")], "C"],
    ["in whatever order they are listed", [gate("h", "B", "C"), gate("g", "A", "B")], "C"],
    ["may read the score and the place", [gate("g", "A", "B", { result: "score", atLeast: "96" })], "B"],
    ["may ask how many there are", [gate("g", "A", "B", { result: "rank", atMost: "1" })], "A"],
  ])("%s", (_, gates, expected) => {
    expect(scoredOf(under(gates), "a").grade).toBe(expected);
  });

  test("comes before the effects of vetoes, which go on from there", () => {
    const vetoes = [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ gradeDown: 1 }], reason: "v" }];
    const one = scoredOf(under([gate("g", "A", "B")], { vetoes }), "a");
    expect([one.gradeByScore, one.grade, one.withoutVetoes]).toEqual(["A", "C", { score: "95", grade: "B" }]);
    expect(one.applied.map(({ by, rule }) => [by, rule])).toEqual([
      ["gate", "g"],
      ["veto", "v"],
    ]);
  });

  test("acts on the grade that a unit would have had without a veto, too", () => {
    const vetoes = [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ subtract: "40" }], reason: "v" }];
    const one = scoredOf(under([gate("g", "A", "B")], { vetoes }), "a");
    expect([one.score, one.grade, one.withoutVetoes]).toEqual(["55", "D", { score: "95", grade: "B" }]);
  });

  test("is told in both languages", () => {
    const round = under([gate("无事故", "A", "B")]);
    const names = namesFrom();
    expect(explain(scoredOf(round, "a"), { locale: "zh", names })[1]).toBe(
      "未满足：无事故（a 2013年incidents：1），等次不高于“B”。",
    );
    expect(explain(scoredOf(round, "a"), { locale: "en", names })[1]).toBe(
      "Not met, 无事故 (incidents of a in 2013: 1): the grade is at most “B”.",
    );
    expect(explain(scoredOf(round, "c"), { locale: "en", names })[1]).toMatch(
      /^Whether “无事故” is met cannot be told, .*; the gate did not act\.$/,
    );
    expect(explain(scoredOf(round, "c"), { locale: "zh", names })[1]).toMatch(
      /^“无事故”是否满足无法判断，.*；未予适用。$/,
    );
  });

  test("leads downwards, between grades there are, and does not read the grade", () => {
    const problemsOf = (gates: readonly Raw[]) => {
      const checked = checkScheme(scheme([judged("p", "100")], { grades, gates }), { plans: [plan] });
      return checked.ok ? [] : checked.problems;
    };
    expect(problemsOf([gate("g", "B", "B"), gate("h", "C", "A"), gate("i", "E", "F")])).toEqual([
      { code: "gate-not-lower", grade: "B", otherwise: "B", path: ["gates", 0, "otherwise"] },
      { code: "gate-not-lower", grade: "C", otherwise: "A", path: ["gates", 1, "otherwise"] },
      { code: "dangling-id", noun: "grade", id: "E", path: ["gates", 2, "for"] },
      { code: "dangling-id", noun: "grade", id: "F", path: ["gates", 2, "otherwise"] },
    ]);
    expect(problemsOf([gate("g", "A", "B", { result: "grade", equals: "A" }), gate("g", "B", "C")])).toEqual([
      { code: "duplicate-id", noun: "gate", id: "g", path: ["gates", 1, "id"] },
      { code: "effect-reads-its-change", effect: "g", path: ["gates", 0, "needs", "result"] },
    ]);
  });
});

describe("a veto on the grade", () => {
  test("may read the score and the place, which are known by then", () => {
    const last = { id: "last", when: { result: "fromLast", atMost: "1" }, effects: [{ gradeDown: 1 }], reason: "末位" };
    const round = run(scheme([judged("p", "100")], { grades, vetoes: [last] }), {
      scores: [score("p", "a", "95"), score("p", "b", "91"), score("p", "c", "99")],
    });
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).grade)).toEqual(["A", "B", "A"]);
    expect(scoredOf(round, "b").applied[0]?.inputs).toEqual([
      { kind: "result", read: "fromLast", scheme: "s", district: "b", window: "2013", value: { amount: "1" } },
    ]);
  });

  test("cannot be told of a unit without a score", () => {
    const last = { id: "last", when: { result: "score", below: "60" }, effects: [{ grade: "D" }], reason: "r" };
    const round = run(scheme([judged("p", "100")], { grades, vetoes: [last] }), { scores: [score("p", "a", "95")] });
    expect(round.assessments[1]).toMatchObject({
      outcome: "unscored",
      unsettled: [{ rule: "last", missing: "no-such-result" }],
    });
  });

  test("does not read the grade it changes", () => {
    const raw = scheme([judged("p", "100")], {
      grades,
      vetoes: [{ id: "v", when: { result: "grade", equals: "A" }, effects: [{ gradeDown: 1 }], reason: "r" }],
    });
    const checked = checkScheme(raw, { plans: [plan] });
    expect(checked.ok ? [] : checked.problems).toEqual([
      { code: "effect-reads-its-change", effect: "v", path: ["vetoes", 0, "when", "result"] },
    ]);
  });
});

test("of several gates that a grade does not pass the worst grade stands, in whichever order they are listed", () => {
  const [lower, low] = [gate("lower", "A", "C"), gate("low", "A", "B")];
  for (const gates of [
    [lower, low],
    [low, lower],
  ])
    expect(scoredOf(under(gates), "a")).toMatchObject({ gradeByScore: "A", grade: "C" });
});

test("a gate that nobody can tell says that it is the condition, and why", () => {
  const needs = { item: "q", atLeast: "1" };
  const raw = scheme([judged("p", "90"), judged("q", "10", { noEvidence: "rescale" })], {
    grades,
    gates: [gate("measures", "A", "B", needs), gate("no incident", "A", "B")],
  });
  const round = run(raw, { scores: [score("p", "c", "90")], observations: [observed("incidents", "b", "0")] });
  expect(scoredOf(round, "c").unsettled).toMatchObject([
    { by: "gate", rule: "measures", of: "condition", missing: "item-without-points", reason: "measures" },
    { by: "gate", rule: "no incident", of: "condition", missing: "not-reported", reason: "no incident" },
  ]);
});
