import { describe, expect, test } from "vitest";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { assessmentOf } from "../../src/assessment/ranking.js";
import { explain, namesFrom } from "../../src/explain/index.js";
import { judged, type Raw, run, scheme, score, scoredOf, unscoredOf } from "./build.js";

const items = [judged("p", "60"), judged("q", "40")];
const self = { id: "self", name: "自我评价", by: "01-31", year: 1, source: "self" };

function lateOf(steps: readonly Raw[], given: readonly [item: string, on?: string, source?: string][]) {
  const scores = given.map(([item, on, source = "self"]) =>
    score(item, "a", "30", { source, ...(on === undefined ? {} : { on }) }),
  );
  return scoredOf(run(scheme(items, { steps }), { scores })).lateScores;
}

describe("scores that came after the day of their source's step", () => {
  test("a score counts, and is told as late with its step, its day and the day it was due", () => {
    const scores = [
      score("p", "a", "50", { source: "self", on: "2014-02-03" }),
      score("q", "a", "40", { source: "self" }),
    ];
    const one = scoredOf(run(scheme(items, { steps: [self] }), { scores }));
    expect(one.score).toBe("90");
    expect(one.lateScores).toEqual([
      { step: "self", source: "self", due: "2014-01-31", late: [{ item: "p", on: "2014-02-03" }] },
    ]);
  });

  test("the day itself is in time", () => {
    expect(
      lateOf(
        [self],
        [
          ["p", "2014-01-31"],
          ["q", "2014-01-30"],
        ],
      ),
    ).toBeUndefined();
  });

  test("whoever does not say the day is not late", () => {
    expect(lateOf([self], [["p"], ["q"]])).toBeUndefined();
  });

  test("another source's day says nothing", () => {
    expect(
      lateOf(
        [self],
        [
          ["p", "2014-02-03", "check"],
          ["q", "2014-02-03", "check"],
        ],
      ),
    ).toBeUndefined();
  });

  test("a late score is told though another source's counts, and where there is no score at all", () => {
    const given = { scores: [score("p", "a", "50", { source: "self", on: "2014-02-03" }), score("p", "a", "60")] };
    expect(unscoredOf(run(scheme(items, { steps: [self] }), given)).lateScores).toMatchObject([{ source: "self" }]);
  });

  test("of a source with several steps the last day is the one", () => {
    const filing = { id: "filing", name: "备案", by: "06-30", source: "self" };
    const late: [string, string][] = [
      ["p", "2014-02-03"],
      ["q", "2014-01-15"],
    ];
    const expected = [{ step: "self", source: "self", due: "2014-01-31", late: [{ item: "p", on: "2014-02-03" }] }];
    expect(lateOf([filing, self], late)).toEqual(expected);
    expect(lateOf([self, filing], late)).toEqual(expected);
  });

  test("a source with a step of which no day is stated is never late", () => {
    expect(lateOf([self, { id: "more", name: "补充", source: "self" }], [["p", "2014-02-03"], ["q"]])).toBeUndefined();
  });

  test("a step without a source, or without a day, makes nobody late", () => {
    const steps = [
      { id: "check", name: "核查", by: "06-30" },
      { id: "report", name: "通报" },
    ];
    expect(
      lateOf(steps, [
        ["p", "2014-02-03"],
        ["q", "2014-02-03"],
      ]),
    ).toBeUndefined();
  });

  test("each source by itself, items in the scheme's order with the last of their days", () => {
    const check = { id: "check", name: "核查", by: "02-10", year: 1, source: "check" };
    const sources = [
      { id: "check", name: "check", kind: "verified", several: "mean" },
      { id: "self", name: "self", kind: "self" },
    ];
    const by = (item: string, source: string, on: string) => score(item, "a", "30", { source, on });
    const scores = [
      by("q", "self", "2014-02-20"),
      by("p", "self", "2014-02-18"),
      by("p", "check", "2014-02-12"),
      by("p", "check", "2014-02-11"),
      by("q", "check", "2014-02-10"),
    ];
    expect(scoredOf(run(scheme(items, { steps: [self, check], sources }), { scores })).lateScores).toEqual([
      {
        step: "self",
        source: "self",
        due: "2014-01-31",
        late: [
          { item: "p", on: "2014-02-18" },
          { item: "q", on: "2014-02-20" },
        ],
      },
      { step: "check", source: "check", due: "2014-02-10", late: [{ item: "p", on: "2014-02-12" }] },
    ]);
  });

  test("are told in both languages, ten items by name", () => {
    const many = Array.from({ length: 12 }, (_, at) => judged(`i${at}`, "5"));
    const raw = scheme(many, { steps: [self] });
    const late = (item: string, on: string) => score(item, "a", "5", { source: "self", on });
    const told = (scores: Parameters<typeof run>[1], locale: "en" | "zh") =>
      explain(scoredOf(run(raw, scores)), { locale, names: namesFrom(parseScheme(raw, { plans: [] })) });
    const all = { scores: many.map((item, at) => late(item["id"], `2014-02-${10 + ((at * 5) % 12)}`)) };
    expect(told(all, "en")).toContain(
      "Late for “自我评价”, due by 2014-01-31: what self gave, until 2014-02-21, for i0, i1, i2, i3, i4, i5, i6, i7, i8, i9 and 2 more; the scheme does not say what follows from lateness, and it counts as usual.",
    );
    const few = { scores: many.map((item, at) => late(item["id"], at < 2 ? "2014-02-10" : "2014-01-10")) };
    expect(told(few, "zh")).toContain(
      "“自我评价”最迟2014年1月31日，self 评分迟至2014年2月10日的有i0、i1；办法未规定迟报后果，照常计分。",
    );
  });

  test("count as usual only where the item's points are made of them", () => {
    const late = (item: string) => score(item, "a", "30", { source: "self", on: "2014-02-20" });
    const told = (more: Raw, scores: ReturnType<typeof score>[], locale: "en" | "zh") => {
      const raw = scheme(items, { steps: [self], take: { first: ["check", "self"] }, ...more });
      const names = namesFrom(parseScheme(raw, { plans: [] }));
      return explain(assessmentOf(run(raw, { scores }), "a"), { locale, names }).find((text) => /Late|迟/u.test(text));
    };
    const veto = { id: "v", when: { day: "asOf", atLeast: "2014-01-01" }, effects: [{ zero: ["p"] }], reason: "v" };
    expect(told({}, [late("p"), score("p", "a", "50"), score("q", "a", "30")], "en")).toMatch(
      /for p; the scheme does not say what follows from lateness\.$/u,
    );
    expect(told({ vetoes: [veto] }, [late("p"), score("q", "a", "30")], "zh")).toMatch(/有p；办法未规定迟报后果。$/u);
    expect(told({}, [late("p")], "zh")).toMatch(/有p；办法未规定迟报后果。$/u);
    const some = [late("p"), late("q"), score("p", "a", "50")];
    expect(told({}, some, "en")).toMatch(/for p, q; .* lateness; it counts as usual for q\.$/u);
    expect(told({}, some, "zh")).toMatch(/有p、q；办法未规定迟报后果，照常计分的有q。$/u);
  });
});
