import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import { ranking } from "../../src/assessment/ranking.js";
import type { Round } from "../../src/assessment/round.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { judged, observed, plan, type Raw, run, scheme, score, scoredOf } from "./build.js";

const UNITS = ["u1", "u2", "u3", "u4", "u5", "u6"];

/** Units with these points, one item, no evidence but that. */
function graded(points: readonly string[], grades: readonly Raw[], more: Raw = {}, incidents: readonly string[] = []) {
  const units = UNITS.slice(0, points.length);
  const raw = scheme([judged("p", "100")], { units, grades, ...more });
  const scores = points.flatMap((one, at) => (one === "" ? [] : [score("p", units[at] ?? "", one)]));
  return run(raw, {
    scores,
    observations: incidents.map((value, at) => observed("incidents", "abc"[at] ?? "", value)),
  });
}

function gradesIn(...given: Parameters<typeof graded>): string {
  return gradesOf(graded(...given));
}

function gradesOf({ assessments }: Round): string {
  return assessments.map((one) => (one.outcome === "elsewhere" ? undefined : one.grade) ?? "-").join(" ");
}

const top = (places: unknown, more: Raw = {}) => [{ id: "A", places, ...more }, { id: "B" }];

describe("places of a grade", () => {
  test.each<[string, readonly string[], readonly Raw[], string]>([
    ["are filled in order of rank", ["70", "90", "80"], top(2), "B A A"],
    ["are no more than there are units", ["70", "90"], top(5), "A A"],
    ["take in all who share the last one", ["90", "80", "80", "70"], top(2), "A A A B"],
    ["or none of them, where the scheme says so", ["90", "80", "80", "70"], top(2, { tied: "out" }), "A B B B"],
    [
      "of who share the last one all get in where there is room",
      ["90", "80", "80", "70"],
      top(3, { tied: "out" }),
      "A A A B",
    ],
    [
      "are a share of those with a score",
      ["90", "80", "70", "60", ""],
      top({ share: "0.3", mode: "halfUp" }),
      "A B B B -",
    ],
    ["rounded as the scheme says", ["90", "80", "70", "60"], top({ share: "0.3", mode: "up" }), "A A B B"],
    ["may come to none", ["90", "80"], top({ share: "0.3", mode: "down" }), "B B"],
    ["are for scores within the bounds", ["90", "80", "70"], top(2, { atLeast: "85" }), "A B B"],
    [
      "are filled grade by grade",
      ["90", "80", "70", "60"],
      [{ id: "A", places: 1 }, { id: "B", places: 2 }, { id: "C" }],
      "A B B C",
    ],
  ])("%s", (_, points, grades, expected) => {
    expect(gradesIn(points, grades)).toBe(expected);
  });

  test("one that is lost for want of the condition goes to the next, or stays empty", () => {
    const when = { metric: "incidents", atMost: "0" };
    const given = (more: Raw) => {
      const raw = scheme([judged("p", "100")], { grades: top(1, { when, ...more }) });
      const scores = [score("p", "a", "90"), score("p", "b", "80"), score("p", "c", "70")];
      const observations = [
        observed("incidents", "a", "1"),
        observed("incidents", "b", "0"),
        observed("incidents", "c", "0"),
      ];
      return gradesOf(run(raw, { scores, observations }));
    };
    expect(given({})).toBe("B A B");
    expect(given({ refill: true })).toBe("B A B");
    expect(given({ refill: false })).toBe("B B B");
  });

  test("why a better grade was not given is told", () => {
    const raw = scheme([judged("p", "100")], {
      grades: [
        { id: "A", places: 1, when: { metric: "incidents", atMost: "0" } },
        { id: "B", places: 1, tied: "out" },
        { id: "C" },
      ],
    });
    const scores = ["a", "b", "c"].map((unit, at) => score("p", unit, String(90 - at)));
    const observations = [observed("incidents", "a", "1"), observed("incidents", "b", "0")];
    const round = run(raw, { scores, observations });
    expect(scoredOf(round, "a")).toMatchObject({ grade: "B", passedOver: [{ grade: "A", because: "condition" }] });
    expect(scoredOf(round, "b")).not.toHaveProperty("passedOver");
    expect(scoredOf(round, "c").passedOver).toEqual([
      { grade: "A", because: "places", places: 1, given: 1 },
      { grade: "B", because: "places", places: 1, given: 1 },
    ]);
    const names = namesFrom();
    expect(explain(scoredOf(round, "a"), { locale: "en", names })[1]).toBe(
      "Grade “A” would have taken the score, but its condition does not hold (incidents of a in 2013: 1).",
    );
    expect(explain(scoredOf(round, "c"), { locale: "zh", names }).slice(1, 3)).toEqual([
      "得分够得上等次“A”，但其 1 个名额已满。",
      "得分够得上等次“B”，但其 1 个名额已满。",
    ]);
  });

  test("a place that stayed empty, or is none, is not told as taken", () => {
    const toldOf = (grade: Raw, points: readonly string[], given: Parameters<typeof run>[1] = {}) => {
      const raw = scheme([judged("p", "100")], { grades: [{ id: "A", ...grade }, { id: "B" }] });
      const scores = ["a", "b", "c"].map((unit, at) => score("p", unit, points[at] ?? "0"));
      const last = scoredOf(run(raw, { ...given, scores }), "c");
      const words = (["en", "zh"] as const).map((locale) => explain(last, { locale, names: namesFrom() })[1]);
      return [last.passedOver, ...words];
    };
    const safe = { when: { metric: "incidents", atMost: "0" }, refill: false };
    const unsafe = (...units: readonly string[]) => ({
      observations: ["a", "b", "c"].map((unit) => observed("incidents", unit, units.includes(unit) ? "1" : "0")),
    });
    const kept = "Grade “A” would have taken the score, but";
    expect(toldOf({ places: 1, ...safe }, ["90", "80", "70"], unsafe("a"))).toEqual([
      [{ grade: "A", because: "places", places: 1, given: 0 }],
      `${kept} its one place stays empty.`,
      "得分够得上等次“A”，但其 1 个名额空缺。",
    ]);
    expect(toldOf({ places: 2, ...safe }, ["90", "80", "70"], unsafe("a", "b"))[1]).toBe(
      `${kept} its 2 places stay empty.`,
    );
    expect(toldOf({ places: 2, ...safe }, ["90", "80", "70"], unsafe("b"))).toEqual([
      [{ grade: "A", because: "places", places: 2, given: 1 }],
      `${kept} of its 2 places 1 went to others and the rest stays empty.`,
      "得分够得上等次“A”，但其 2 个名额只给出 1 个，其余空缺。",
    ]);
    expect(toldOf({ places: 1, tied: "out" }, ["90", "90", "70"])).toEqual([
      [{ grade: "A", because: "places", places: 1, given: 0 }],
      `${kept} its one place stays empty.`,
      "得分够得上等次“A”，但其 1 个名额空缺。",
    ]);
    expect(toldOf({ places: { share: "0.3", mode: "down" } }, ["90", "80", "70"])).toEqual([
      [{ grade: "A", because: "places", places: 0, given: 0 }],
      `${kept} there is no place for it.`,
      "得分够得上等次“A”，但本次没有名额。",
    ]);
    // Both that share the last of two places got in, and so none is left.
    expect(toldOf({ places: 1 }, ["90", "90", "70"])).toEqual([
      [{ grade: "A", because: "places", places: 1, given: 2 }],
      `${kept} its one place was taken.`,
      "得分够得上等次“A”，但其 1 个名额已满。",
    ]);
    expect(toldOf({ places: 2 }, ["90", "80", "70"])[1]).toBe(`${kept} its 2 places were taken.`);
  });

  describe("that are lost to a veto or a gate afterwards are not given again, and that is told", () => {
    const incident = { metric: "incidents", atLeast: "1" };
    const vetoes = [{ id: "v", when: incident, effects: [{ grade: "C" }], reason: "incident" }];
    const gates = [{ id: "g", for: "A", needs: { not: incident }, otherwise: "B", reason: "no incident" }];
    const roundOf = (first: Raw, more: Raw, points: readonly string[] = ["97", "95", "91"]) => {
      const units = ["a", "b", "c"];
      const grades = [
        { id: "A", atLeast: "90", ...first },
        { id: "B", atLeast: "80" },
        { id: "C", below: "80" },
      ];
      return run(scheme([judged("p", "100")], { units, grades, ...more }), {
        scores: points.map((one, at) => score("p", units[at] ?? "", one)),
        observations: units.map((unit) => observed("incidents", unit, unit === "a" ? "1" : "0")),
      });
    };
    const wordsOf = (round: Round, unit: string) =>
      (["en", "zh"] as const).map((locale) => explain(scoredOf(round, unit), { locale, names: namesFrom() })[1]);

    test.each<[string, Raw]>([
      ["a veto", { vetoes }],
      ["a gate", { gates }],
    ])("%s", (_, more) => {
      const round = roundOf({ places: { share: "0.4", mode: "down" } }, more);
      expect(scoredOf(round, "b")).toMatchObject({
        grade: "B",
        passedOver: [{ grade: "A", because: "places", places: 1, given: 1, lost: 1 }],
      });
      expect(wordsOf(round, "b")).toEqual([
        "Grade “A” would have taken the score, but its one place was taken; places are given out in order of rank before vetoes and gates take effect, and 1 of the units that got one lost the grade to them.",
        "得分够得上等次“A”，但其 1 个名额已满；名额按名次给出在先，否决项和关口起作用在后，其中 1 个单位因此失去该等次，其名额不递补。",
      ]);
    });

    test("those who kept theirs are not counted", () => {
      const round = roundOf({ places: 2 }, { vetoes });
      expect(scoredOf(round, "c").passedOver).toEqual([
        { grade: "A", because: "places", places: 2, given: 2, lost: 1 },
      ]);
      expect(wordsOf(roundOf({ places: 1 }, { vetoes }, ["80", "97", "95"]), "c")).toEqual([
        "Grade “A” would have taken the score, but its one place was taken.",
        "得分够得上等次“A”，但其 1 个名额已满。",
      ]);
    });

    test("of another kind is not counted either", () => {
      const round = roundOf({ places: 1 }, { vetoes, ranking: { among: "size", ties: "1224" } });
      expect(gradesOf(round)).toBe("C A B");
      expect(scoredOf(round, "c").passedOver).toEqual([{ grade: "A", because: "places", places: 1, given: 1 }]);
    });

    test("with the condition on the grade itself the place goes to the next", () => {
      const round = roundOf({ places: 1, when: { not: incident } }, { vetoes });
      expect(gradesOf(round)).toBe("C A B");
      expect(scoredOf(round, "c").passedOver).toEqual([{ grade: "A", because: "places", places: 1, given: 1 }]);
    });
  });

  test("a condition nobody can tell gives nothing, and is listed", () => {
    const grades = [{ id: "A", atLeast: "80", when: { metric: "incidents", atMost: "0" } }, { id: "B" }];
    const round = run(scheme([judged("p", "100")], { grades }), { scores: [score("p", "a", "90")] });
    const one = scoredOf(round);
    expect(one).toMatchObject({
      grade: "B",
      unsettled: [{ by: "grade", rule: "A", of: "condition", missing: "not-reported" }],
    });
    const names = namesFrom();
    expect(explain(one, { locale: "en", names })[1]).toBe(
      "Whether the condition of grade “A” holds cannot be told, as nothing was reported (incidents of a in 2013: nothing was reported); it was not given.",
    );
    expect(explain(one, { locale: "zh", names })[1]).toContain("等次“A”的条件是否成立无法判断");
  });

  test("units that would share the last of too few places are told so", () => {
    const one = scoredOf(graded(["90", "90"], top(1, { tied: "out" })), "u1");
    expect(one.passedOver).toEqual([{ grade: "A", because: "tied", places: 1 }]);
    expect(explain(one, { locale: "en", names: namesFrom() })[1]).toBe(
      "Grade “A” would have taken the score, but more units share the last of its 1 places than there is room for, so none of them got in.",
    );
  });

  test("a condition may read the place and the score", () => {
    const grades = [
      {
        id: "A",
        when: {
          all: [
            { result: "rank", atMost: "2" },
            { result: "score", atLeast: "85" },
          ],
        },
      },
      { id: "B" },
    ];
    expect(gradesIn(["90", "80", "70"], grades)).toBe("A B B");
  });
});

describe("a grade that only an effect gives", () => {
  const grades = [
    { id: "A", atLeast: "60" },
    { id: "B", below: "60" },
    { id: "未完成", forced: true },
  ];
  const veto = (effects: readonly Raw[]) => ({
    grades,
    vetoes: [{ id: "v", when: { metric: "incidents", above: "0" }, effects, reason: "目标未完成" }],
  });
  const given = {
    scores: [score("p", "a", "90"), score("p", "b", "10")],
    observations: [observed("incidents", "a", "1"), observed("incidents", "b", "1")],
  };

  test("is given by name, points notwithstanding", () => {
    const round = run(scheme([judged("p", "100")], veto([{ grade: "未完成" }])), given);
    expect(scoredOf(round)).toMatchObject({
      score: "90",
      gradeByScore: "A",
      grade: "未完成",
      withoutVetoes: { grade: "A" },
    });
  });

  test("is not reached by going down", () => {
    const round = run(scheme([judged("p", "100")], veto([{ gradeDown: 5 }])), given);
    expect([scoredOf(round, "a").grade, scoredOf(round, "b").grade]).toEqual(["B", "B"]);
  });

  test("may be the only one there is", () => {
    const only = [{ id: "未完成", forced: true }];
    const round = run(scheme([judged("p", "100")], { ...veto([{ grade: "未完成" }]), grades: only }), {
      ...given,
      observations: [observed("incidents", "a", "1"), observed("incidents", "b", "0")],
    });
    expect(scoredOf(round, "a").grade).toBe("未完成");
    expect(scoredOf(round, "b")).not.toHaveProperty("grade");
  });
});

describe("what is wrong with grades", () => {
  const problemsOf = (grades: readonly Raw[], more: Raw = {}) => {
    const checked = checkScheme(scheme([judged("p", "100")], { grades, ...more }), { plans: [plan] });
    return checked.ok ? [] : checked.problems;
  };

  test("places and conditions fill no gap: somebody may not get the grade", () => {
    const when = { metric: "incidents", atMost: "0" };
    expect(
      problemsOf([
        { id: "A", atLeast: "90", when },
        { id: "B", below: "90" },
      ]),
    ).toEqual([{ code: "grade-gap", from: "90", grades: ["B"], path: ["grades", 1] }]);
    expect(problemsOf([{ id: "A", atLeast: "90", when }, { id: "B" }])).toEqual([]);
    expect(problemsOf(top(2).slice(0, 1))).toEqual([{ code: "grade-gap", grades: ["A"], path: ["grades", 0] }]);
  });

  test("keys that say nothing", () => {
    const plain = { id: "Z" };
    expect(
      problemsOf([{ id: "A", forced: true, atLeast: "1", places: 1 }, plain]).map(({ path }) => path.join(".")),
    ).toEqual(["grades.0.atLeast", "grades.0.places"]);
    expect(problemsOf([{ id: "A", places: 1, refill: false }, plain])).toEqual([
      { code: "unused-key", key: "refill", because: "no when", path: ["grades", 0, "refill"] },
    ]);
    expect(problemsOf([{ id: "A", tied: "in" }])).toEqual([
      { code: "unused-key", key: "tied", because: "no places", path: ["grades", 0, "tied"] },
    ]);
  });

  test("places that are none, and a condition that reads the grade", () => {
    const shapes = [0, 1.5, { share: "0", mode: "up" }, { share: "1.1", mode: "up" }, { share: "0.3" }];
    expect(shapes.map((places) => problemsOf(top(places))[0]?.code)).toEqual([
      "wrong-shape",
      "wrong-shape",
      "value-out-of-range",
      "value-out-of-range",
      "missing-key",
    ]);
    expect(problemsOf([{ id: "A", when: { result: "grade", equals: "A" } }, { id: "B" }])).toEqual([
      { code: "effect-reads-its-change", effect: "A", path: ["grades", 0, "when", "result"] },
    ]);
  });

  test("bands in the wrong order, also with conditions", () => {
    const when = { metric: "incidents", atMost: "0" };
    expect(
      problemsOf([
        { id: "B", atLeast: "80" },
        { id: "A", atLeast: "90", when },
        { id: "C", below: "80" },
      ]),
    ).toEqual([{ code: "grades-out-of-order", grades: ["B", "A"], path: ["grades", 1] }]);
  });
});

test("the ranking shows grades by place", () => {
  const { ranked } = ranking(graded(["70", "90", "80"], top(1)));
  expect(ranked.map(({ district, place, grade }) => [district, place, grade])).toEqual([
    ["u2", 1, "A"],
    ["u3", 2, "B"],
    ["u1", 3, "B"],
  ]);
});
