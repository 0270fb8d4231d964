import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import { explainAssessment } from "../../src/explain/assessment.js";
import { namesFrom } from "../../src/explain/names.js";
import { itemOf, judged, plan, type Raw, run, scheme, score, scoredOf, section, told } from "./build.js";

const key = { tags: ["key"] };
const three = [
  judged("p", "10", { ...key, domain: "product", noEvidence: "rescale" }),
  judged("q", "20", { ...key, domain: "service" }),
  judged("r", "70"),
];
const poor = { count: { items: "key" }, where: { its: "share", below: "0.6" } };
const scores = [score("p", "a", "5"), score("q", "a", "18"), score("r", "a", "60")];

function veto(when: Raw): Raw {
  return { vetoes: [{ id: "v", reason: "关键项目不达标", when, effects: [{ grade: "B" }] }], grades };
}
const grades = [
  { id: "A", atLeast: "50" },
  { id: "B", below: "50" },
];

describe("items counted by tag", () => {
  test.each<[string, Raw, string]>([
    ["how many are poor", { ...poor, atLeast: "1" }, "B"],
    ["not so many", { ...poor, atLeast: "2" }, "A"],
    [
      "of one domain",
      {
        count: { items: "key" },
        where: {
          all: [
            { its: "domain", equals: "service" },
            { its: "lost", above: "1" },
          ],
        },
        above: "0",
      },
      "B",
    ],
    ["their points added up", { count: { items: "key" }, sum: "points", below: "24" }, "B"],
    ["all of them", { count: { items: "key" }, equals: "2" }, "B"],
    ["by rule", { count: { items: "key" }, where: { its: "rule", equals: "judged" }, equals: "2" }, "B"],
    ["but one by id", { count: { items: "key" }, where: { not: { its: "id", equals: "p" } }, equals: "1" }, "B"],
  ])("%s", (_, when, grade) => {
    expect(scoredOf(run(scheme(three, veto(when)), { scores })).grade).toBe(grade);
  });

  test("one without points leaves it open, unless the others decide it", () => {
    const without = scores.filter(({ item }) => item !== "p");
    const open = scoredOf(run(scheme(three, veto({ ...poor, atLeast: "1" })), { scores: without }));
    expect([open.grade, open.unsettled.map(({ rule, missing }) => [rule, missing])]).toEqual([
      "A",
      [["v", "item-without-points"]],
    ]);
    expect(open.unsettled[0]?.inputs).toMatchObject([
      { kind: "count", of: { items: 2, tag: "key" }, counted: 0, undecided: 1, low: "0", high: "1" },
    ]);
    const decided = scoredOf(run(scheme(three, veto({ ...poor, atLeast: "2" })), { scores: without }));
    expect([decided.grade, decided.unsettled]).toEqual(["A", []]);
  });

  test("one without a domain cannot be told to be of one", () => {
    const plain = [three[0], judged("q", "20", key), three[2]] as readonly Raw[];
    const ofService = { count: { items: "key" }, where: { its: "domain", equals: "service" }, atLeast: "1" };
    const { unsettled } = scoredOf(run(scheme(plain, veto(ofService)), { scores }));
    expect(unsettled.map(({ rule, missing }) => [rule, missing])).toEqual([["v", "no-such-field"]]);
  });

  test("one that does not apply is none of the unit's", () => {
    const none = [{ item: "p", district: "a", source: "check", notApplicable: true as const }, ...scores.slice(1)];
    const one = scoredOf(run(scheme(three, veto({ ...poor, atLeast: "1" })), { scores: none }));
    expect([one.grade, one.unsettled]).toEqual(["A", []]);
    const full = [{ ...three[0], notApplicable: "zero" }, three[1], three[2]] as readonly Raw[];
    expect(scoredOf(run(scheme(full, veto({ ...poor, atLeast: "1" })), { scores: none })).grade).toBe("B");
  });

  test("an item that counts others waits for them, wherever they stand", () => {
    const bonus = {
      id: "bonus",
      name: "bonus",
      rule: "computed",
      points: "10",
      extra: true,
      of: { count: { items: "key" }, where: { its: "share", atLeast: "0.5" } },
    };
    const one = scoredOf(run(scheme([bonus, section("s", three, { points: "100" })], { points: "100" }), { scores }));
    expect(told(itemOf(one, "bonus"))).toBe("2 of 10, 0 lost");
  });

  test("one that counts itself is a cycle, and a veto does not count what it changes", () => {
    const own = { ...judged("p", "10", key), cap: { count: { items: "key" } } };
    const problems = (items: readonly Raw[], more: Raw = {}) => {
      const checked = checkScheme(scheme(items, more), { plans: [plan] });
      return checked.ok ? [] : checked.problems;
    };
    expect(problems([own])).toEqual([{ code: "cycle", noun: "item", ids: ["p"], path: ["items", 0] }]);
    expect(problems([section("s", [own], { points: "10" })])).toMatchObject([{ code: "cycle" }]);
    const zero = { vetoes: [{ id: "v", reason: "v", when: { ...poor, above: "0" }, effects: [{ zero: ["q"] }] }] };
    expect(problems(three, zero)).toEqual([
      { code: "effect-reads-its-change", effect: "v", item: "q", path: ["vetoes", 0, "when", "count", "items"] },
    ]);
    expect(problems(three, veto({ count: { items: "keys" }, above: "0" }))).toEqual([
      { code: "dangling-id", noun: "tag", id: "keys", path: ["vetoes", 0, "when", "count", "items"] },
    ]);
    expect(problems(three, veto({ ...poor, where: { its: "size", above: "1" }, above: "0" }))).toMatchObject([
      { code: "dangling-id", noun: "field", id: "size" },
    ]);
  });

  test("the count is told, in both languages", () => {
    const raw = scheme(three, veto({ ...poor, atLeast: "1" }));
    const one = scoredOf(run(raw, { scores }));
    const names = namesFrom(raw as never);
    expect(explainAssessment(one, { locale: "en", names })[1]).toBe(
      "Veto, 关键项目不达标 (of 2 items tagged “key”, a: 1): the grade is “B” whatever the score.",
    );
    expect(explainAssessment(one, { locale: "zh", names })[1]).toBe(
      "否决项：关键项目不达标（a的 2 个“key”项目中：1），不论得分，等次定为“B”。",
    );
  });
});
