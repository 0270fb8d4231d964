import { describe, expect, test } from "vitest";
import {
  itemOf,
  judged,
  observed,
  type Raw,
  run,
  scheme,
  score,
  scoredOf,
  section,
  told,
  unscoredOf,
} from "./build.js";

const notForA = { item: "q", district: "a", source: "check", notApplicable: true } as const;

describe("an item that does not apply", () => {
  const items = (more: Raw = {}) => [judged("p", "60"), judged("q", "40", more)];
  const scores = [score("p", "a", "45"), notForA];

  test("leaves the denominator, and its points fall to the rest: 45 of 60 is 75 of 100", () => {
    const one = scoredOf(run(scheme(items()), { scores }));
    expect(one.score).toBe("75");
    expect(told(itemOf(one, "q"))).toBe("not-applicable, rescale");
    expect(one.trace.working).toEqual({ rule: "sum", points: "45", of: "60", bonus: "0", to: "100" });
  });

  test("counts as full, or as zero, where the scheme says so", () => {
    expect(scoredOf(run(scheme(items(), { notApplicable: "full" }), { scores })).score).toBe("85");
    expect(scoredOf(run(scheme(items(), { notApplicable: "zero" }), { scores })).score).toBe("45");
  });

  test("counts as the item says, where it does", () => {
    expect(scoredOf(run(scheme(items({ notApplicable: "full" })), { scores })).score).toBe("85");
  });

  test("may be told from the evidence; what cannot be told is a lack of evidence", () => {
    const raw = scheme(items({ applies: { metric: "incidents", above: "0" } }));
    const observations = [observed("incidents", "a", "0"), observed("incidents", "b", "2")];
    const both = [
      score("p", "a", "45"),
      score("p", "b", "45"),
      score("q", "b", "40"),
      score("p", "c", "45"),
      score("q", "c", "40"),
    ];
    const round = run(raw, { scores: both, observations });
    expect(scoredOf(round, "a").score).toBe("75");
    expect(scoredOf(round, "b").score).toBe("85");
    expect(told(itemOf(unscoredOf(round, "c"), "q"))).toBe("no-evidence, noScore: not-reported");
  });

  test("thirds stay thirds when spread", () => {
    const raw = scheme([judged("p", "30"), judged("q", "40"), judged("r", "30")]);
    const one = scoredOf(run(raw, { scores: [score("p", "a", "10"), score("r", "a", "10"), notForA] }));
    expect([one.score, one.exactScore]).toEqual(["33.33333333333333333333333333333333", "100/3"]);
  });
});

describe("an item without evidence", () => {
  const items = (more: Raw = {}) => [judged("p", "60"), judged("q", "40", more)];
  const scores = [score("p", "a", "45")];

  test("keeps the unit from having a score, falls to the rest, or counts as zero, as stated", () => {
    const none = unscoredOf(run(scheme(items()), { scores }));
    expect(none.missing).toEqual(["q"]);
    expect(itemOf(none, "p")).toMatchObject({ state: "scored", points: "45" });
    expect(scoredOf(run(scheme(items(), { noEvidence: "rescale" }), { scores })).score).toBe("75");
    const zero = scoredOf(run(scheme(items(), { noEvidence: "zero" }), { scores }));
    expect(zero.score).toBe("45");
    expect(itemOf(zero, "q")).toMatchObject({
      state: "no-evidence",
      treatment: "zero",
      reason: "no-score",
      points: "0",
      lost: "40",
    });
  });

  test("where nothing at all is left there is no score, however missing things are dealt with", () => {
    const none = unscoredOf(run(scheme(items(), { noEvidence: "rescale" })));
    expect(none.missing).toEqual(["p", "q"]);
    const allGone = unscoredOf(run(scheme(items()), { scores: [{ ...notForA, item: "p" }, notForA] }));
    expect(allGone.missing).toEqual([]);
  });
});

describe("sections", () => {
  test("may lie as deep as one likes, and each spreads what does not count within itself", () => {
    const deep = section("outer", [section("inner", [judged("p", "10"), judged("q", "30")]), judged("r", "20")]);
    const raw = scheme([{ ...deep, points: "60" }, judged("s", "40")]);
    const one = scoredOf(
      run(raw, { scores: [score("p", "a", "8"), notForA, score("r", "a", "20"), score("s", "a", "40")] }),
    );
    // 8 of 10 becomes 32 of 40; 32 + 20 of 60; 92 of 100.
    expect(one.score).toBe("92");
    expect(told(itemOf(one, "inner"))).toBe("32 of 40, 8 lost");
    expect(one.items.map(({ item, parent, depth }) => [item, parent, depth])).toEqual([
      ["outer", undefined, 0],
      ["inner", "outer", 1],
      ["p", "inner", 2],
      ["q", "inner", 2],
      ["r", "outer", 1],
      ["s", undefined, 0],
    ]);
  });

  test("a tree as deep as data may be is read and added up", () => {
    let node = judged("leaf", "10");
    for (let depth = 0; depth < 45; depth += 1) node = section(`s${depth}`, [node]);
    expect(scoredOf(run(scheme([node], { points: "10" }), { scores: [score("leaf", "a", "7")] })).score).toBe("7");
  });

  test("one of which nothing is left goes like an item that does not apply", () => {
    const raw = scheme([judged("p", "60"), { ...section("s", [judged("q", "40")]), points: "40" }]);
    const one = scoredOf(run(raw, { scores: [score("p", "a", "45"), notForA] }));
    expect(one.score).toBe("75");
    expect(told(itemOf(one, "s"))).toBe("not-applicable, rescale");
  });

  test("one that does not apply takes all that lies in it along, and counts as it says itself", () => {
    const applies = { metric: "incidents", above: "0" };
    const items = (more: Raw) => [
      judged("p", "60"),
      { ...section("s", [judged("q", "40")], { applies, ...more }), points: "40" },
    ];
    const given = {
      scores: [score("p", "a", "45"), score("q", "a", "1")],
      observations: [observed("incidents", "a", "0")],
    };
    const rescaled = scoredOf(run(scheme(items({})), given));
    expect(rescaled.score).toBe("75");
    expect(told(itemOf(rescaled, "q"))).toBe("not-applicable, section");
    expect(scoredOf(run(scheme(items({ notApplicable: "full" })), given)).score).toBe("85");
    const untold = unscoredOf(run(scheme(items({})), { scores: given.scores }));
    expect(untold.missing).toEqual(["s"]);
    expect(told(itemOf(untold, "q"))).toBe("no-evidence, section: not-reported");
  });

  test("what a section says goes for all in it that does not say otherwise", () => {
    const raw = scheme([
      judged("p", "50"),
      {
        ...section("s", [judged("q", "30"), judged("r", "20", { noEvidence: "noScore" })], { noEvidence: "zero" }),
        points: "50",
      },
    ]);
    const round = run(raw, {
      scores: [score("p", "a", "50"), score("r", "a", "20"), score("p", "b", "50"), score("q", "b", "30")],
    });
    expect(scoredOf(round, "a").score).toBe("70");
    expect(unscoredOf(round, "b").missing).toEqual(["r"]);
  });
});

describe("a section of which nothing is left that counts", () => {
  const none = (item: string) => ({ ...notForA, item });
  const left = (rule: string, scores: readonly ReturnType<typeof none>[], more: readonly Raw[] = []) => {
    const items = [judged("p", "10", { noEvidence: "rescale" }), judged("q", "10", { noEvidence: "rescale" }), ...more];
    const raw = scheme([section("s", items, { rule, points: "20" }), judged("rest", "80")]);
    return told(itemOf(scoredOf(run(raw, { scores: [...scores, score("rest", "a", "60")] })), "s"));
  };

  test.each(["sum", "mean"])("does not apply if none of them does, else evidence is missing (%s)", (rule) => {
    expect(left(rule, [none("p"), none("q")])).toBe("not-applicable, rescale");
    expect(left(rule, [none("p")])).toBe("no-evidence, rescale: items-missing");
    expect(left(rule, [])).toBe("no-evidence, rescale: items-missing");
  });

  test("does not apply, though one that only takes points away counts for nothing without evidence", () => {
    const taking = { id: "d", name: "d", rule: "computed", points: "0", of: { metric: "x" }, noEvidence: "zero" };
    expect(left("sum", [none("p"), none("q")], [taking])).toBe("not-applicable, rescale");
  });

  test("is not one of bonuses alone, which nothing has to be left beside", () => {
    const bonuses = section("b", [judged("extra", "5", { extra: true })]);
    const one = scoredOf(
      run(scheme([judged("p", "100"), bonuses], { points: "100" }), {
        scores: [score("p", "a", "90"), score("extra", "a", "4")],
      }),
    );
    expect([one.score, told(itemOf(one, "b"))]).toEqual(["94", "4 of 0, 0 lost"]);
  });
});

describe("thirds", () => {
  const share = (item: string, of: string) => ({ item, district: "a", source: "check", share: of });
  const figures = (points: string, given: readonly ReturnType<typeof share>[], more: Raw = {}): unknown => {
    const raw = scheme([judged("p", points, { noEvidence: "rescale", ...more }), judged("q", "60")], {
      points: more["extra"] === true ? "60" : points === "40" ? "100" : "380/3",
    });
    const result = itemOf(scoredOf(run(raw, { scores: [...given, score("q", "a", "60")] })), "p");
    return "exact" in result ? result.exact : "points" in result ? [result.points, result.full, result.lost] : "none";
  };

  test.each<[string, string, readonly ReturnType<typeof share>[], Raw, unknown]>([
    ["nowhere", "40", [share("p", "0.5")], {}, ["20", "40", "20"]],
    ["nowhere, of one without points", "40", [], {}, "none"],
    ["of the full points of one without points", "200/3", [], {}, { full: "200/3" }],
    ["of the full points, and so of what is lost", "200/3", [share("p", "3/20")], {}, { full: "200/3", lost: "170/3" }],
    ["of points and full points", "200/3", [share("p", "1")], {}, { points: "200/3", full: "200/3" }],
    ["of points, and so of what is lost", "40", [share("p", "5/6")], {}, { points: "100/3", lost: "20/3" }],
    ["of a bonus, of which nothing is lost", "40", [share("p", "5/6")], { extra: true }, { points: "100/3" }],
  ])("are told as fractions beside what is written: %s", (_, points, given, more, exact) => {
    expect(figures(points, given, more)).toStrictEqual(exact);
  });
});

describe("a bonus", () => {
  const bonus = judged("extra", "9", { extra: true, noEvidence: "zero" });

  test("comes on top of the full points and is not lost where it is not earned", () => {
    const one = scoredOf(
      run(scheme([judged("p", "100"), bonus]), { scores: [score("p", "a", "98"), score("extra", "a", "9")] }),
    );
    expect([one.score, one.full]).toEqual(["107", "100"]);
    const without = scoredOf(run(scheme([judged("p", "100"), bonus]), { scores: [score("p", "a", "98")] }));
    expect(without.score).toBe("98");
    expect(itemOf(without, "extra")).toMatchObject({ extra: true, points: "0", lost: "0" });
  });

  test("is held down by the cap of its section", () => {
    const raw = scheme([{ ...section("s", [judged("p", "100"), bonus], { cap: "105" }), points: "100" }]);
    const one = scoredOf(run(raw, { scores: [score("p", "a", "100"), score("extra", "a", "9")] }));
    expect(one.score).toBe("105");
    expect(itemOf(one, "s").trace.adjustments).toEqual([{ by: "cap", limit: "105", from: "109" }]);
  });

  test("does not grow when something beside it does not apply", () => {
    const bonuses = section("b", [judged("x1", "5"), judged("q", "5")], { extra: true });
    const raw = scheme([judged("p", "100"), bonuses]);
    const one = scoredOf(run(raw, { scores: [score("p", "a", "90"), score("x1", "a", "4"), notForA] }));
    expect(one.score).toBe("94");
  });
});

describe("floor and cap", () => {
  test("hold an item's points, the cap last", () => {
    const raw = scheme([
      judged("p", "50", { floor: "10" }),
      judged("q", "50", { cap: "40" }),
      judged("r", "0", { extra: true, floor: "3", cap: "3" }),
    ]);
    const one = scoredOf(run(raw, { scores: [score("p", "a", "2"), score("q", "a", "45"), score("r", "a", "0")] }));
    expect(one.items.map((item) => told(item))).toEqual(["10 of 50, 40 lost", "40 of 50, 10 lost", "3 of 0, 0 lost"]);
  });

  test("may be read from the evidence; a limit that is missing leaves the item without evidence", () => {
    const raw = scheme([judged("p", "50", { cap: { metric: "x" } })]);
    const round = run(raw, {
      scores: [score("p", "a", "45"), score("p", "b", "45")],
      observations: [observed("x", "a", "20")],
    });
    expect(scoredOf(round, "a").score).toBe("20");
    expect(told(itemOf(unscoredOf(round, "b"), "p"))).toBe("no-evidence, noScore: not-reported");
  });
});

describe("rounding", () => {
  const items = [{ ...section("s", [judged("p", "30"), judged("q", "30")]), points: "60" }, judged("r", "40")];
  const scores = [
    { item: "p", district: "a", source: "check", share: "1/3" },
    { item: "q", district: "a", source: "check", share: "0.9345" },
    { item: "r", district: "a", source: "check", share: "0.12345" },
  ];

  test("nothing is rounded that the scheme does not round", () => {
    expect(scoredOf(run(scheme(items, { points: "100" }), { scores })).exactScore).toBe("42.973");
  });

  test("items, sections and the total are rounded where it says so, each from what is rounded inside", () => {
    const to = (digits: number, mode = "halfUp") => ({ digits, mode });
    const byItem = scoredOf(run(scheme(items, { points: "100", rounding: { items: to(1) } }), { scores }));
    expect(byItem.exactScore).toBe("42.9");
    const bySection = scoredOf(
      run(scheme(items, { points: "100", rounding: { items: to(2), sections: to(0, "up") } }), { scores }),
    );
    expect(bySection.exactScore).toBe("43.94");
    const byTotal = scoredOf(run(scheme(items, { points: "100", rounding: { total: to(1, "down") } }), { scores }));
    expect([byTotal.score, byTotal.exactScore]).toEqual(["42.9", "42.973"]);
  });
});

describe("items of no points", () => {
  const deduction = (id: string) => ({
    ...{ id, name: id, rule: "steps", points: "0", of: { metric: "incidents" } },
    ...{ steps: [{ atLeast: "1", points: "-5" }], otherwise: "0" },
  });
  const given = { scores: [score("w", "a", "90")], observations: [observed("incidents", "a", "2")] };

  test("that take points away do so in a section of their own, too", () => {
    const one = scoredOf(run(scheme([judged("w", "100"), section("d", [deduction("i"), deduction("j")])]), given));
    expect([one.score, told(itemOf(one, "d"))]).toEqual(["80", "-10 of 0, 10 lost"]);
  });

  test("of which none applies leave their section without points", () => {
    const applies = { metric: "incidents", above: "9" };
    const raw = scheme([judged("w", "100"), section("d", [{ ...deduction("i"), applies }])]);
    const one = scoredOf(run(raw, given));
    expect([one.score, told(itemOf(one, "d"))]).toEqual(["90", "not-applicable, rescale"]);
  });
});
