import { describe, expect, test } from "vitest";
import type { ItemResult } from "../../src/assessment/round.js";
import { MISSING_REASONS } from "../../src/assessment/reason.js";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { explainAssessment } from "../../src/explain/assessment.js";
import { explainItem } from "../../src/explain/assessment-item.js";
import { namesFrom } from "../../src/explain/names.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { type Locale, LOCALES } from "../../src/model/text.js";
import { assessmentOf } from "../../src/assessment/ranking.js";
import {
  districts,
  itemOf,
  judged,
  observed,
  plan,
  type Raw,
  run,
  scheme,
  score,
  section,
  type Given,
  scoredOf,
} from "../assessment/build.js";

function names(raw: Raw) {
  return namesFrom(plan, districts, parseScheme(raw, { plans: [plan] }));
}

function explained(raw: Raw, given: Given, locale: "zh" | "en" = "en", unit = "a"): readonly string[] {
  return explainAssessment(assessmentOf(run(raw, given), unit), { locale, names: names(raw) });
}

function itemIn(raw: Raw, given: Given, item: string, locale: "zh" | "en" = "en"): string {
  return explainItem(itemOf(assessmentOf(run(raw, given), "a"), item), { locale, names: names(raw) }).join("");
}

const two = (more: Raw = {}) =>
  scheme(
    [
      judged("p", "60", { name: { zh: "措施", en: "Measures" } }),
      judged("q", "40", { name: { zh: "目标", en: "Targets" } }),
    ],
    more,
  );
const grades = [
  { id: "A", aliases: [{ zh: "优秀", en: "excellent" }], atLeast: "90" },
  { id: "D", below: "90" },
];
const vetoes = [
  {
    id: "v",
    reason: { zh: "发生质量安全事件", en: "a quality incident" },
    when: { metric: "incidents", above: "0" },
    effects: [{ grade: "D" }],
  },
];
const scores = [
  score("p", "a", "59.5"),
  score("q", "a", "38", { on: "2014-01-15", reason: { zh: "缺一项", en: "one short" } }),
];

const atLevel = (item: string, level: string) => ({ item, district: "a", source: "check", level });

describe("an assessment", () => {
  test("begins with score, place and grade; losses follow, the largest first", () => {
    expect(explained(two({ grades }), { scores })).toEqual([
      "a in 2013: 97.5 of 100 points, place 1 of 1, grade “A excellent”.",
      "Targets: 38 of 40 points, 2 lost: scored by check (on 2014-01-15, one short).",
      "Measures: 59.5 of 60 points, 0.5 lost: scored by check.",
    ]);
    expect(explained(two({ grades }), { scores }, "zh")).toEqual([
      "a 2013年考核得 97.5 分，满分 100 分，在 1 个单位中列第 1 位，等次“A 优秀”。",
      "目标：满分 40 分，得 38 分，失 2 分：check 评分（2014年1月15日，缺一项）。",
      "措施：满分 60 分，得 59.5 分，失 0.5 分：check 评分。",
    ]);
  });

  test("calls a level by its name, of each item its own, and by its id where it has none", () => {
    const levels = (zh: string, en: string) => [
      { id: "all", share: "1" },
      { id: "part", name: { zh, en }, share: "1/2" },
    ];
    const raw = scheme([
      judged("p", "50", { levels: levels("部分落实", "partly in place") }),
      section("s", [judged("q", "50", { levels: levels("部分公开", "partly made public") })], { points: "50" }),
    ]);
    const given = { scores: [atLevel("p", "part"), atLevel("q", "part")] };
    expect(itemIn(raw, given, "p", "zh")).toContain("check 评分（等级“部分落实”）");
    expect(itemIn(raw, given, "q", "zh")).toContain("check 评分（等级“部分公开”）");
    expect(itemIn(raw, given, "q")).toContain("scored by check (level “partly made public”)");
    expect(itemIn(raw, { scores: [atLevel("p", "all"), atLevel("q", "part")] }, "p")).toContain("level “all”");
  });

  test("tells of scores that count for nothing, where an item's own rule stands", () => {
    const raw = scheme([
      { id: "r", name: "r", rule: "linear", points: "40", of: { metric: "x" }, from: "80", to: "95" },
    ]);
    const given = [score("r", "a", "36"), { item: "r", district: "a", source: "self", share: "1" }];
    const observations = [observed("x", "a", "83")];
    expect(itemIn(raw, { scores: given, observations }, "r")).toContain(
      "40 × 0.2 = 8 (x of a in 2013: 83). What check (36) and self gave does not count, since the item's own rule does.",
    );
    expect(itemIn(raw, { scores: given, observations }, "r", "zh")).toMatch(
      /。check（36 分）、self所评不计入，本项以自身规则为准。$/,
    );
    expect(itemIn(raw, { scores: given.slice(0, 1) }, "r")).toMatch(
      /nothing was reported.* What check \(36\) gave does not count, since the item's own rule does\.$/,
    );
    expect(itemIn(raw, { observations }, "r")).not.toContain("does not count");
  });

  test("says nothing of scores that stand behind another's", () => {
    const given = [score("p", "a", "60"), score("p", "a", "50", { source: "self" }), score("q", "a", "40")];
    expect(itemIn(two(), { scores: given }, "p")).not.toContain("does not count");
  });

  test("tells the veto, what it read, and the score and grade without it", () => {
    const observations = [observed("incidents", "a", "2")];
    expect(explained(two({ grades, vetoes }), { scores, observations }).slice(0, 3)).toEqual([
      "a in 2013: 97.5 of 100 points, place 1 of 1, grade “D”.",
      "Veto, a quality incident (incidents of a in 2013: 2): the grade is “D” whatever the score.",
      "Without this veto: 97.5 points, grade “A excellent”.",
    ]);
    expect(explained(two({ grades, vetoes }), { scores, observations }, "zh").slice(1, 3)).toEqual([
      "否决项：发生质量安全事件（a 2013年incidents：2），不论得分，等次定为“D”。",
      "没有这一否决项，则得 97.5 分，等次为“A 优秀”。",
    ]);
  });

  test("tells a veto that nobody can tell", () => {
    expect(explained(two({ grades, vetoes }), { scores })[1]).toBe(
      "Whether the veto “a quality incident” holds cannot be told, as nothing was reported (incidents of a in 2013: nothing was reported); it did not act.",
    );
    expect(explained(two({ grades, vetoes }), { scores }, "zh")[1]).toBe(
      "否决项“发生质量安全事件”是否成立无法判断，因为没有上报数据（a 2013年incidents：没有上报数据）；未予适用。",
    );
  });

  test("names what is missing where there is no score", () => {
    expect(explained(two(), { scores: scores.slice(0, 1) })).toEqual([
      "a in 2013: no score and no place, with “Targets” missing.",
      "Measures: 59.5 of 60 points, 0.5 lost: scored by check.",
      "Targets, 40 points: nobody gave a score; without it the scheme gives no score.",
    ]);
    expect(explained(two(), { scores: scores.slice(0, 1) }, "zh")[0]).toBe(
      "a 2013年考核不计总分，因为缺少“目标”，不排名。",
    );
  });

  test("tells rounding, ties, spread points and bonuses", () => {
    const raw = scheme([judged("p", "60"), judged("q", "40"), judged("b", "5", { extra: true, noEvidence: "zero" })], {
      rounding: { total: { digits: 0, mode: "halfUp" } },
    });
    const given = [
      score("p", "a", "40"),
      { item: "q", district: "a", source: "check", notApplicable: true as const },
      score("b", "a", "1"),
      ...["b", "c"].flatMap((unit) => [score("p", unit, "50"), score("q", unit, "40")]),
    ];
    expect(explained(raw, { scores: given })).toEqual([
      "a in 2013: 68 of 100 points (67.6666… before rounding), place 3 of 3.",
      "Total: 40 ÷ 60 × 100 + 1 = 67.6666….",
      "p: 40 of 60 points, 20 lost: scored by check.",
      "q, 40 points: does not apply, says check, so its points fall to the rest.",
      "b: 1 of 5 bonus points: scored by check.",
    ]);
    expect(explained(raw, { scores: given }, "en", "b")[0]).toBe(
      "b in 2013: 90 of 100 points, place 1 of 3, tied with c.",
    );
  });

  test("a bonus that does not count leaves the rest as it is", () => {
    const raw = scheme(
      [
        judged("p", "100"),
        judged("award", "10", { extra: true }),
        section("s", [judged("x", "4"), judged("y", "6")], { extra: true }),
      ],
      { noEvidence: "rescale" },
    );
    const given = [
      score("p", "a", "80"),
      score("y", "a", "3"),
      { item: "x", district: "a", source: "check", notApplicable: true as const },
    ];
    expect(explained(raw, { scores: given }).filter((one) => /count|apply/.test(one))).toEqual([
      "award, 10 bonus points: nobody gave a score; it does not count.",
      "x, 4 bonus points: does not apply, says check, so it does not count.",
    ]);
    expect(explained(raw, { scores: given }, "zh").filter((one) => one.includes("计入"))).toEqual([
      "award：加分项，分值 10 分，没有评分，不计入。",
      "x：加分项，分值 4 分，check 认定不适用，不计入。",
    ]);
  });

  test("says of points on top that have no evidence that they are on top", () => {
    const top = { id: "d", name: "d", rule: "steps", points: "0", of: { metric: "x" }, otherwise: "-5", extra: true };
    const raw = scheme([judged("p", "100"), { ...top, steps: [{ above: "1", points: "0" }] }], { noEvidence: "zero" });
    expect(explained(raw, { scores: [score("p", "a", "80")] }).join()).toMatch(
      /d, points on top: .*; the scheme counts it as zero\./,
    );
  });

  test("says how many items lost nothing, and tells a section whose points were spread or capped", () => {
    const raw = scheme([
      section("s", [judged("p", "30"), judged("q", "30")], { points: "60", cap: "50" }),
      judged("r", "40"),
    ]);
    const given = [
      score("p", "a", "30"),
      { item: "q", district: "a", source: "check", notApplicable: true as const },
      score("r", "a", "40"),
    ];
    expect(explained(raw, { scores: given })).toEqual([
      "a in 2013: 90 of 100 points, place 1 of 1.",
      "q, 30 points: does not apply, says check, so its points fall to the rest.",
      "s: 50 of 60 points, 10 lost: 30 ÷ 30 × 60 = 60, 60 cut to the cap of 50.",
      "The other 2 items lost nothing.",
    ]);
  });

  test("tells each effect of vetoes on points", () => {
    const effects = [{ zero: ["q"] }, { subtract: "10" }, { gradeAtMost: "D" }, { gradeDown: 1 }, { score: "20" }];
    const raw = two({ grades, vetoes: [{ ...vetoes[0], effects }] });
    const given = { scores, observations: [observed("incidents", "a", "1")] };
    expect(explained(raw, given)).toEqual([
      "a in 2013: 20 of 100 points, place 1 of 1, grade “D”.",
      "Veto, a quality incident (incidents of a in 2013: 1): no points for “Targets”, 10 points are taken off the total, the grade is at most “D”, there is no grade below “D” to go down to, the total is at most 20.",
      "Without this veto: 97.5 points, grade “A excellent”.",
      "Targets: 0 of 40 points, 40 lost: scored by check (on 2014-01-15, one short), 38 set to 0 by a veto.",
      "Measures: 59.5 of 60 points, 0.5 lost: scored by check.",
    ]);
    expect(explained(raw, given, "zh")[1]).toBe(
      "否决项：发生质量安全事件（a 2013年incidents：1），“目标”记零分，总分扣 10 分，等次不高于“D”，“D”以下已无等次可降，总分不高于 20 分。",
    );
  });
});

describe("vetoes are told as they act", () => {
  const three = [
    { id: "A", atLeast: "90" },
    { id: "C", atLeast: "60", below: "90" },
    { id: "D", below: "60" },
  ];
  const veto = (...effects: readonly Raw[]) => [{ ...vetoes[0], effects }];
  const observations = [observed("incidents", "a", "1")];

  test("a grade that is worse already is no grade whatever the score", () => {
    const raw = two({ grades: three, vetoes: veto({ grade: "C" }) });
    const low = { scores: [score("p", "a", "10"), score("q", "a", "10")], observations };
    expect(explained(raw, low).slice(0, 2)).toEqual([
      "a in 2013: 20 of 100 points, place 1 of 1, grade “D”.",
      "Veto, a quality incident (incidents of a in 2013: 1): the grade is at most “C”.",
    ]);
    expect(explained(raw, low, "zh")[1]).toBe("否决项：发生质量安全事件（a 2013年incidents：1），等次不高于“C”。");
  });

  test("a grade that stands without the veto is not said to be its doing", () => {
    const high = { scores: [score("p", "a", "60"), score("q", "a", "40")], observations };
    expect(explained(two({ grades: three, vetoes: veto({ grade: "A" }) }), high).slice(0, 2)).toEqual([
      "a in 2013: 100 of 100 points, place 1 of 1, grade “A”.",
      "Veto, a quality incident (incidents of a in 2013: 1): the grade is at most “A”.",
    ]);
    const gates = [
      { id: "g", for: "A", needs: { metric: "incidents", atMost: "0" }, otherwise: "C", reason: "safety" },
    ];
    expect(explained(two({ grades: three, gates, vetoes: veto({ grade: "C" }) }), high).slice(0, 3)).toEqual([
      "a in 2013: 100 of 100 points, place 1 of 1, grade “C”.",
      "Not met, safety (incidents of a in 2013: 1): the grade is at most “C”.",
      "Veto, a quality incident (incidents of a in 2013: 1): the grade is at most “C”.",
    ]);
    const moved = two({ grades: three, gates, vetoes: veto({ grade: "D" }) });
    expect(explained(moved, high)[2]).toMatch(/: the grade is “D” whatever the score\.$/);
  });

  test("grades lower is told with the grade it leads from and to", () => {
    const high = { scores: [score("p", "a", "60"), score("q", "a", "40")], observations };
    const head = {
      en: "Veto, a quality incident (incidents of a in 2013: 1): ",
      zh: "否决项：发生质量安全事件（a 2013年incidents：1），",
    };
    const raw = (by: number) => two({ grades: three, vetoes: veto({ gradeDown: by }) });
    expect(explained(raw(1), high)[1]).toBe(`${head.en}one grade below “A”, at most “C”.`);
    expect(explained(raw(1), high, "zh")[1]).toBe(`${head.zh}由“A”降 1 级，等次不高于“C”。`);
    expect(explained(raw(5), high)[1]).toBe(`${head.en}up to 5 grades below “A”, at most “D”.`);
    expect(explained(raw(5), high, "zh")[1]).toBe(`${head.zh}由“A”至多降 5 级，等次不高于“D”。`);
    const low = { scores: [score("p", "a", "10"), score("q", "a", "10")], observations };
    expect(explained(raw(2), low)[1]).toBe(`${head.en}there is no grade below “D” to go down to.`);
    expect(explained(raw(2), low, "zh")[1]).toBe(`${head.zh}“D”以下已无等次可降。`);
  });

  test("of an item that does not count nothing is taken", () => {
    const raw = scheme([judged("p", "60"), judged("q", "40")], { vetoes: veto({ zero: ["p", "q"] }) });
    const given = {
      scores: [score("p", "a", "60"), { item: "q", district: "a", source: "check", notApplicable: true as const }],
      observations,
    };
    expect(explained(raw, given).slice(2)).toEqual([
      "Veto, a quality incident (incidents of a in 2013: 1): no points for “p”, nothing to take from “q”, as it does not count.",
      "Without this veto: 100 points.",
      "p: 0 of 60 points, 60 lost: scored by check, 60 set to 0 by a veto.",
      "q, 40 points: does not apply, says check, so its points fall to the rest.",
    ]);
    expect(explained(raw, given, "zh")[2]).toBe(
      "否决项：发生质量安全事件（a 2013年incidents：1），“p”记零分，“q”本不计分，无分可扣。",
    );
    const only = scheme([judged("p", "60"), judged("q", "40")], { vetoes: veto({ zero: ["q"] }) });
    expect(explained(only, given)[2]).toBe(
      "Veto, a quality incident (incidents of a in 2013: 1): nothing to take from “q”, as it does not count.",
    );
  });

  test("a unit without a score has no total and no grade to lower", () => {
    const raw = two({ grades: three, vetoes: veto({ subtract: "5" }, { gradeDown: 1 }) });
    expect(explained(raw, { observations })[1]).toBe(
      "Veto, a quality incident (incidents of a in 2013: 1): there is no total to lower, there is no grade to lower.",
    );
    expect(explained(raw, { observations }, "zh")[1]).toBe(
      "否决项：发生质量安全事件（a 2013年incidents：1），没有总分可扣，没有等次可降。",
    );
  });

  test("what does not apply, or has no evidence, is told with what was done to it after", () => {
    const raw = scheme(
      [
        judged("p", "50", { notApplicable: "full" }),
        judged("q", "30", { floor: "5" }),
        judged("r", "20", { floor: "2", noEvidence: "zero" }),
      ],
      { vetoes: veto({ zero: ["p", "q"] }) },
    );
    const scores = [{ item: "p", district: "a", source: "check", notApplicable: true as const }];
    expect(explained(raw, { scores, observations }).slice(-3)).toEqual([
      "p, 50 points: does not apply, says check, so it counts as full, 50 set to 0 by a veto.",
      "q, 30 points: nobody gave a score; a veto makes it zero, 0 raised to the floor of 5.",
      "r, 20 points: nobody gave a score; the scheme counts it as zero, 0 raised to the floor of 2.",
    ]);
    expect(explained(raw, { scores, observations }, "zh").slice(-3)).toEqual([
      "p：满分 50 分，check 认定不适用，按满分计，因否决项由 50 记为 0。",
      "q：满分 30 分，没有评分，因否决项记零分，由 0 提到最低分 5。",
      "r：满分 20 分，没有评分，按办法记零分，由 0 提到最低分 2。",
    ]);
  });
});

describe("a total", () => {
  test("that was spread is told with its arithmetic, and why an item does not apply", () => {
    const raw = scheme([judged("p", "60"), judged("q", "40", { applies: { metric: "x", above: "3" } })]);
    const given = { scores: [score("p", "a", "45")], observations: [observed("x", "a", "2")] };
    expect(explained(raw, given)).toEqual([
      "a in 2013: 75 of 100 points, place 1 of 1.",
      "Total: 45 ÷ 60 × 100 = 75.",
      "p: 45 of 60 points, 15 lost: scored by check.",
      "q, 40 points: does not apply (x of a in 2013: 2), so its points fall to the rest.",
    ]);
    expect(explained(raw, given, "zh").slice(1)).toEqual([
      "总分：45 ÷ 60 × 100 = 75。",
      "p：满分 60 分，得 45 分，失 15 分：check 评分。",
      "q：满分 40 分，不适用（a 2013年x：2），分值由其余各项分担。",
    ]);
  });

  test("a bonus beyond its cap is told by what was cut, not by a sum of one", () => {
    const raw = scheme([judged("p", "60"), section("s", [judged("b", "10")], { extra: true, cap: "5" })]);
    const given = { scores: [score("p", "a", "60"), score("b", "a", "7")] };
    expect(explained(raw, given).slice(1, 4)).toEqual([
      "Total: 60 + 5 = 65.",
      "s: 5 of 10 bonus points: 7 cut to the cap of 5.",
      "b: 7 of 10 bonus points: scored by check.",
    ]);
    expect(explained(raw, given, "zh")[2]).toBe("s：加分项，分值 10 分，得 5 分：由 7 压到最高分 5。");
  });

  test("of full points, of nothing that counts, and less what is taken off on top", () => {
    const full = { scores: [score("p", "a", "60"), score("q", "a", "40")] };
    expect(explained(two(), full)[1]).toBe("None of the 2 items lost anything.");
    expect(explained(two(), full, "zh")[1]).toBe("各项均未失分。");
    const one = { item: "p", district: "a", source: "check", notApplicable: true as const };
    expect(explained(scheme([judged("p", "60")]), { scores: [one] })[0]).toBe(
      "a in 2013: no score and no place, as nothing is left that counts.",
    );
    const deduction = { id: "d", name: "d", rule: "steps", points: "0", of: { metric: "x" }, otherwise: "-5" };
    const raw = scheme([judged("p", "60"), { ...deduction, extra: true, steps: [{ above: "1", points: "0" }] }]);
    const given = { scores: [score("p", "a", "60")], observations: [observed("x", "a", "0")] };
    expect(explained(raw, given).slice(1, 3)).toEqual([
      "Total: 60 + (−5) = 55.",
      "d: −5 points on top: 0 keeps to none of the steps, the nearest of which, step 1, asks for more than 1 (x of a in 2013: 0).",
    ]);
    expect(explained(raw, given, "zh").slice(1, 3)).toEqual([
      "总分：60 + (−5) = 55。",
      "d：另行加减分，得 −5 分：0 不在任何一档，最近的第 1 档要求高于 1（a 2013年x：0）。",
    ]);
  });
});

describe("an item", () => {
  const x = { metric: "x" };
  const item = (more: Raw) => scheme([{ id: "i", name: "i", points: "30", ...more }], { noEvidence: "zero" });
  const at = (value: string) => ({ observations: [{ ...observed("x", "a", value), source: "yearbook" }] });

  test.each<[string, Raw, string, string, string]>([
    [
      "completion",
      { rule: "completion", of: { ratio: [x, "100"] } },
      "80",
      "i: 24 of 30 points, 6 lost: 30 × 0.8 = 24 (x of a in 2013: 80, from yearbook).",
      "i：满分 30 分，得 24 分，失 6 分：30 × 0.8 = 24（a 2013年x：80，来源 yearbook）。",
    ],
    [
      "completion of a third",
      { rule: "completion", of: { ratio: [x, "3"] } },
      "2",
      "i: 20 of 30 points, 10 lost: 30 × 2/3 = 20 (x of a in 2013: 2, from yearbook).",
      "i：满分 30 分，得 20 分，失 10 分：30 × 2/3 = 20（a 2013年x：2，来源 yearbook）。",
    ],
    [
      "completion past its end",
      { rule: "completion", of: { ratio: [x, "100"] }, cap: "20" },
      "110",
      "i: 20 of 30 points, 10 lost: 1.1 counts as 1, 30 × 1 = 30, 30 cut to the cap of 20 (x of a in 2013: 110, from yearbook).",
      "i：满分 30 分，得 20 分，失 10 分：1.1 按 1 计，30 × 1 = 30，由 30 压到最高分 20（a 2013年x：110，来源 yearbook）。",
    ],
    [
      "a line",
      { rule: "linear", of: x, from: "-10", to: "20" },
      "10",
      "i: 20 of 30 points, 10 lost: (10 − (−10)) ÷ (20 − (−10)) = 0.6666…, 30 × 0.6666… = 20 (x of a in 2013: 10, from yearbook).",
      "i：满分 30 分，得 20 分，失 10 分：(10 − (−10)) ÷ (20 − (−10)) = 0.6666…，30 × 0.6666… = 20（a 2013年x：10，来源 yearbook）。",
    ],
    [
      "a step",
      {
        rule: "steps",
        of: x,
        steps: [
          { atLeast: "9", points: "30" },
          { atLeast: "5", points: "12" },
        ],
        otherwise: "0",
      },
      "7",
      "i: 12 of 30 points, 18 lost: 7 keeps to step 2 (x of a in 2013: 7, from yearbook).",
      "i：满分 30 分，得 12 分，失 18 分：7 属第 2 档（a 2013年x：7，来源 yearbook）。",
    ],
    [
      "no step",
      { rule: "steps", of: x, steps: [{ atLeast: "9", points: "30" }], otherwise: "0", floor: "1" },
      "7",
      "i: 1 of 30 points, 29 lost: 7 keeps to none of the steps, the nearest of which, step 1, asks for at least 9, 0 raised to the floor of 1 (x of a in 2013: 7, from yearbook).",
      "i：满分 30 分，得 1 分，失 29 分：7 不在任何一档，最近的第 1 档要求不低于 9，由 0 提到最低分 1（a 2013年x：7，来源 yearbook）。",
    ],
    [
      "all or nothing",
      { rule: "allOrNothing", when: { metric: "x", atMost: "0" } },
      "1",
      "i: 0 of 30 points, 30 lost: what is asked for does not hold (x of a in 2013: 1, from yearbook).",
      "i：满分 30 分，得 0 分，失 30 分：条件不成立（a 2013年x：1，来源 yearbook）。",
    ],
    [
      "a target",
      { rule: "attainment", target: "x-90", byStatus: { met: "30" }, otherwise: "5" },
      "89.995",
      "i: 5 of 30 points, 25 lost: the target is missed (“x (level)” of a is missed, 89.995 of 90 required).",
      "i：满分 30 分，得 5 分，失 25 分：目标未完成（a“x（指标值）”未完成，实际 89.995，要求 90）。",
    ],
  ])("by %s, in one sentence", (_, more, value, english, chinese) => {
    expect(itemIn(item(more), at(value), "i")).toBe(english);
    expect(itemIn(item(more), at(value), "i", "zh")).toBe(chinese);
  });

  test("without evidence, as its scheme says", () => {
    const raw = item({ rule: "completion", of: { target: "x-90", read: "completion" } });
    expect(itemIn(raw, {}, "i")).toBe(
      "i, 30 points: nothing was reported (“x (level)” of a is without evidence, as nothing was reported); the scheme counts it as zero.",
    );
    expect(itemIn(raw, {}, "i", "zh")).toBe(
      "i：满分 30 分，没有上报数据（a“x（指标值）”缺少数据，没有上报数据），按办法记零分。",
    );
  });

  test("that reads another, and rounds", () => {
    const raw = scheme(
      [judged("p", "7"), { id: "i", name: "i", points: "10", rule: "completion", of: { item: "p", read: "share" } }],
      { rounding: { items: { digits: 1, mode: "halfUp" } } },
    );
    expect(itemIn(raw, { scores: [score("p", "a", "3")] }, "i")).toBe(
      "i: 4.3 of 10 points, 5.7 lost: 10 × 0.4285… = 4.2857…, 4.2857… rounded to 4.3 (“p” has 0.4285… of its points).",
    );
  });

  test("that reads what another lost, or is worth, or has not, says so", () => {
    const reading = (read: string) =>
      scheme([
        judged("p", "7", { noEvidence: "rescale" }),
        { id: "i", name: "i", points: "10", rule: "completion", of: { item: "p", read } },
      ]);
    const scores = [score("p", "a", "6.5")];
    expect(itemIn(reading("lost"), { scores }, "i")).toBe("i: 5 of 10 points, 5 lost: 10 × 0.5 = 5 (“p” lost 0.5).");
    expect(itemIn(reading("lost"), { scores }, "i", "zh")).toContain("（“p”失 0.5 分）");
    expect(itemIn(reading("full"), {}, "i")).toContain("(“p” is worth 7)");
    expect(itemIn(reading("points"), {}, "i")).toBe(
      "i, 10 points: the item it reads has no points (“p” has no points); without it the scheme gives no score.",
    );
  });

  test("that reads a figure of a target shows it", () => {
    const raw = scheme([
      {
        id: "i",
        name: "i",
        points: "10",
        rule: "linear",
        of: { target: "x-90", read: "margin" },
        from: "-10",
        to: "0",
      },
    ]);
    const given = { observations: [observed("x", "a", "81")] };
    expect(itemIn(raw, given, "i")).toContain("(“x (level)” of a is missed, 81 of 90 required, margin −9)");
    expect(itemIn(raw, given, "i", "zh")).toContain("，实际 81，要求 90，差额 −9）");
  });

  test("that comes near a mark is never said to have reached it", () => {
    const raw = item({ rule: "completion", of: { ratio: [x, "100"] } });
    expect(itemIn(raw, at("99.9999999"), "i")).toContain("29.9999… of 30 points, 0.00000003 lost");
  });
});

const calm = parsePlan({
  ...JSON.parse(JSON.stringify(plan)),
  targets: [{ id: "x-90", kind: "measured", metric: "incidents", bound: { atMost: "0" }, source: { clause: "1" } }],
});

test("the figure that a step is looked for with has the unit that it was read in", () => {
  const steps = [{ atLeast: "98", points: "30" }];
  const raw = scheme([{ id: "i", name: "i", points: "30", rule: "steps", of: { metric: "x" }, steps, otherwise: "0" }]);
  const [item] = scoredOf(run(raw, { observations: [observed("x", "a", "97")] })).items;
  const rate = { id: "x", name: "x", unit: "%", kind: "index", direction: "up" } as const;
  if (item === undefined) throw new TypeError("no item");
  expect(explainItem(item, { locale: "zh", names: namesFrom([rate]) })).toEqual([
    "i：满分 30 分，得 0 分，失 30 分：97% 不在任何一档，最近的第 1 档要求不低于 98%（a 2013年x：97%）。",
  ]);
});

describe("a figure that keeps to no step", () => {
  const near = (steps: readonly object[], of: string, locale: Locale = "en") => {
    const raw = scheme([
      { id: "i", name: "i", points: "30", rule: "steps", of: { metric: "x" }, steps, otherwise: "0" },
    ]);
    const [item] = scoredOf(run(raw, { observations: [observed("x", "a", of)] })).items;
    if (item === undefined) throw new TypeError("no item");
    return explainItem(item, { locale, names: namesFrom() })[0]
      ?.replace(/^.*?[:：] ?/, "")
      .replace(/^.*?lost: /, "");
  };

  test("is told which it came nearest to, by the limit that it breaks", () => {
    const printed = [
      { atLeast: "98", points: "30" },
      { atLeast: "95", atMost: "97", points: "20" },
      { below: "95", points: "10" },
    ];
    expect(near(printed, "97.9591")).toBe(
      "97.9591 keeps to none of the steps, the nearest of which, step 1, asks for at least 98 (x of a in 2013: 97.9591).",
    );
    expect(near(printed, "97.1")).toContain("step 2, asks for at most 97 (");
    // As near to both: the first.
    expect(near(printed, "97.5")).toContain("step 1, asks for at least 98 (");
    expect(near([{ above: "5", points: "1" }], "5")).toContain("step 1, asks for more than 5 (");
    expect(near([{ below: "5", points: "1" }], "5")).toContain("step 1, asks for less than 5 (");
    expect(near([{ equals: "5", points: "1" }], "6")).toContain("step 1, asks for exactly 5 (");
    expect(near(printed, "97.1", "zh")).toContain("不在任何一档，最近的第 2 档要求不超过 97（");
  });
});

describe("of what not everybody reported, a sentence says how many did", () => {
  const months = (value: string) =>
    ["01", "02", "03"].map((month) => observed("incidents", "a", value, `2013-${month}`));
  const safe = { id: "safe", name: "safe", rule: "allOrNothing", points: "10" };
  const explainedIn = (locale: "zh" | "en", when: Raw) =>
    itemIn(scheme([{ ...safe, when }]), { observations: months("0") }, "safe", locale);

  test("a metric’s value", () => {
    const none = { metric: "incidents", atMost: "0" };
    expect(explainedIn("en", none)).toContain("(incidents of a in 2013: 0, with 3 of 12 expected reports)");
    expect(explainedIn("zh", none)).toContain("incidents：0，应报 12、已报 3）");
  });

  test("a whole value says nothing of it", () => {
    const whole = { ...safe, when: { metric: "x", atLeast: "0" } };
    expect(itemIn(scheme([whole]), { observations: [observed("x", "a", "1")] }, "safe")).toContain("in 2013: 1)");
  });

  test("also where no point was lost on it", () => {
    const raw = scheme([
      { ...safe, when: { metric: "incidents", atMost: "0" } },
      { ...safe, id: "sure", when: { metric: "x", atLeast: "0" } },
    ]);
    const sentences = explained(raw, { observations: [...months("0"), observed("x", "a", "1")] });
    expect(sentences.slice(1)).toEqual([
      "safe: 10 of 10 points, 0 lost: what is asked for holds (incidents of a in 2013: 0, with 3 of 12 expected reports).",
      "The other item lost nothing.",
    ]);
  });

  test("a target’s standing that the rest could still change", () => {
    const raw = scheme([{ ...safe, when: { target: "x-90", district: "city", read: "status", equals: "met" } }]);
    const given = { observations: [observed("incidents", "a", "0")], plans: [calm] };
    const told = (locale: "zh" | "en") => {
      const named = namesFrom(calm, districts, parseScheme(raw, { plans: [calm] }));
      return explainItem(itemOf(assessmentOf(run(raw, given), "a"), "safe"), { locale, names: named }).join("");
    };
    expect(told("en")).toContain("(“incidents” of city is met, 0 of 0 required, provisionally)");
    expect(told("zh")).toContain("实际 0，要求 0，属暂定）");
  });
});

test("every reason has words in both languages, none twice in one", () => {
  const result = (reason: (typeof MISSING_REASONS)[number]): ItemResult => ({
    item: "i",
    depth: 0,
    rule: "completion",
    extra: false,
    full: "1",
    state: "no-evidence",
    treatment: "rescale",
    reason,
    trace: { inputs: [], scores: [], adjustments: [] },
  });
  for (const locale of LOCALES) {
    const reasons = [...new Set(MISSING_REASONS)];
    const sentences = reasons.map((reason) => explainItem(result(reason), { locale, names: namesFrom() }).join(""));
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN/);
  }
});
