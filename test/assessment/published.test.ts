import { expect, test } from "vitest";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { published, type PublishLevel } from "../../src/assessment/index.js";
import { judged, observed, plan, type Raw, run, scheme, score, section } from "./build.js";

const rules = (publish?: PublishLevel) =>
  scheme([section("s", [judged("p", "60"), judged("q", "40", { noEvidence: "rescale" })], { points: "100" })], {
    units: ["c", "a", "b"],
    elsewhere: { z: "other" },
    grades: [
      { id: "A", atLeast: "80" },
      { id: "D", below: "80" },
    ],
    rounding: { total: { digits: 0, mode: "halfUp" } },
    vetoes: [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ grade: "D" }], reason: "秘密" }],
    ...(publish === undefined ? {} : { publish }),
  });
const given = {
  scores: [score("p", "a", "54.3"), score("q", "a", "31"), score("p", "b", "30"), score("q", "c", "39")],
  observations: [observed("incidents", "a", "1")],
};

function shown(publish: PublishLevel) {
  const raw = rules(publish);
  return published(parseScheme(raw, { plans: [plan] }), run(raw, given));
}

test("grades, and nothing that would tell more", () => {
  const one = shown("grade");
  expect(one).toStrictEqual({
    scheme: "s",
    window: "2013",
    publish: "grade",
    units: [
      { district: "a", outcome: "scored", grade: "D" },
      { district: "b", outcome: "scored", grade: "D" },
      { district: "c", outcome: "unscored" },
      { district: "z", outcome: "elsewhere" },
    ],
  });
});

test("places beside them, then scores as they are stated, then items", () => {
  expect(shown("rank").units[0]).toStrictEqual({ district: "a", outcome: "scored", grade: "D", place: 1 });
  expect(shown("score").units[0]).toStrictEqual({
    district: "a",
    outcome: "scored",
    grade: "D",
    place: 1,
    score: "85",
  });
  expect(shown("items").units[0]).toStrictEqual({
    district: "a",
    outcome: "scored",
    grade: "D",
    place: 1,
    score: "85",
    items: [
      { item: "s", full: "100" },
      { item: "p", parent: "s", full: "60", points: "54.3" },
      { item: "q", parent: "s", full: "40", points: "31" },
    ],
  });
  expect(shown("items").units[1]?.items?.[2]).toStrictEqual({ item: "q", parent: "s", full: "40" });
});

test.each(["grade", "rank", "score", "items"] as const)(
  "at %s no reason, evidence or exact figure leaks",
  (publish) => {
    const text = JSON.stringify(shown(publish));
    for (const secret of ["秘密", "incidents", "trace", "exactScore", "gradeByScore", "withoutVetoes", "applied"]) {
      expect(text).not.toContain(secret);
    }
    if (publish !== "items") expect(text).not.toContain("85.3");
  },
);

test("whom a unit is ranked among is told with its place", () => {
  const raw = { ...rules("rank"), ranking: { among: "size", ties: "1224" } };
  const { units } = published(parseScheme(raw, { plans: [plan] }), run(raw, given));
  expect(units[0]).toMatchObject({ place: 1, among: "12" });
});

test("without a word about it nothing is shown", () => {
  const raw = rules();
  const parsed = parseScheme(raw, { plans: [plan] });
  expect(() => published(parsed, run(raw, given))).toThrow(
    new RangeError('scheme: "s" does not state what is published; accepted as its publish: grade, rank, score, items'),
  );
  const other = parseScheme({ ...rules("grade"), id: "t" }, { plans: [plan] });
  expect(() => published(other, run(raw, given))).toThrow('round: it is of the scheme "s", not of "t"');
});

test("points of sections only where they tell no more than the stated score", () => {
  const sectionOf = (rounding?: Raw) => {
    const { rounding: _, ...rest } = rules("items");
    const raw = { ...rest, ...(rounding === undefined ? {} : { rounding }) };
    return published(parseScheme(raw, { plans: [plan] }), run(raw, given)).units[0]?.items?.[0];
  };
  const round = { digits: 0, mode: "halfUp" };
  expect(sectionOf()).toStrictEqual({ item: "s", full: "100", points: "85.3" });
  expect(sectionOf({ total: round })).toStrictEqual({ item: "s", full: "100" });
  expect(sectionOf({ total: round, items: round })).toStrictEqual({ item: "s", full: "100" });
  expect(sectionOf({ total: round, sections: round })).toStrictEqual({ item: "s", full: "100", points: "85" });
});
