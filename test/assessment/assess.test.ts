import { describe, expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess, type AssessmentEvidence } from "../../src/assessment/assess.js";
import { assessmentOf, ranking } from "../../src/assessment/ranking.js";
import { windowFrom } from "../../src/assessment/window.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Plan } from "../../src/model/plan.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, judged, plan, type Raw, run, scheme, score, scoredOf } from "./build.js";

const raw = scheme([judged("p", "100")]);
const parsed = parseScheme(raw, { plans: [plan] });
const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
const evidence: AssessmentEvidence = { plans: [plan], values };

describe("slips of the caller", () => {
  test.each([
    ["2013-07-01/2014-06-30", /accepted: "2013"/],
    ["2013-Q1", /window/],
    ["2013/2014", /window/],
    ["../2013", /window/],
    ["yesterday", /not a period/],
  ])("the window %s is none of a calendar year's", (window, message) => {
    expect(() => assess(parsed, evidence, { window, asOf: "2014-02-28" })).toThrow(RangeError);
    expect(() => assess(parsed, evidence, { window, asOf: "2014-02-28" })).toThrow(message);
  });

  test.each(["2014-02-30", "2014", "", "28.2.2014"])("%s is no day", (asOf) => {
    expect(() => assess(parsed, evidence, { window: "2013", asOf })).toThrow(/^asOf: .* is not a day/);
  });

  test("a unit that the scheme has not, scores of another window or scheme, a plan that is missing", () => {
    const options = { window: "2013", asOf: "2014-02-28" };
    expect(() => assess(parsed, evidence, { ...options, units: ["a", "z"] })).toThrow(/^units: "z" is no unit/);
    const { scores: earlier } = checkScores([], parsed, { window: "2012" });
    expect(() => assess(parsed, { ...evidence, scores: earlier }, options)).toThrow(/^scores: .*"2012"/);
    const { scores: others } = checkScores([], parseScheme({ ...raw, id: "t" }, { plans: [] }), { window: "2013" });
    expect(() => assess(parsed, { ...evidence, scores: others }, options)).toThrow(/^scores: .*"t"/);
    const reading = parseScheme(
      scheme([{ id: "i", name: "i", rule: "completion", points: "1", of: { target: "x-90", read: "completion" } }]),
      { plans: [plan] },
    );
    expect(() => assess(reading, { ...evidence, plans: [] }, options)).toThrow(/^plans: .*"x-90"/);
    const vetoes = [
      {
        id: "v",
        reason: "v",
        when: { metric: "x", above: "1" },
        effects: [{ subtract: { target: "x-90", read: "margin" } }],
      },
    ];
    const byVeto = parseScheme({ ...raw, vetoes }, { plans: [plan] });
    expect(() => assess(byVeto, { ...evidence, plans: [] }, options)).toThrow(/^plans: .*"x-90"/);
  });
});

test("a rollup that means other values by a metric than the plans do is a slip", () => {
  const reading = parseScheme(
    scheme([
      {
        id: "i",
        name: "i",
        rule: "steps",
        points: "1",
        of: { metric: "water" },
        steps: [{ atLeast: "good", points: "1" }],
        otherwise: "0",
      },
    ]),
    { plans: [plan] },
  );
  const metrics = plan.metrics.map((metric) =>
    metric.id === "water" ? { ...metric, kind: "index" as const } : metric,
  ) as unknown as typeof plan.metrics;
  const other = rollUp(readObservations([], { metrics }).observations, { metrics });
  expect(() => assess(reading, { plans: [plan], values: other }, { window: "2013", asOf: "2014-02-28" })).toThrow(
    /^values: .*"water"/,
  );
});

describe("other documents than the scheme was checked against", () => {
  const metric = { id: "x", name: "x", unit: "", direction: "up" };
  const index = { ...metric, kind: "index" };
  const ordinal = { ...metric, kind: "ordinal", levels: ["bad", "good"] };
  const planOf = (id: string, definition: Raw, target: Raw) =>
    parsePlan({
      ...{ format: "quality-plan/1", id, title: id, district: "city", period: "2013", metrics: [definition] },
      targets: [{ id: "t", source: { clause: "1" }, ...target }],
    });
  const measured = planOf("measured", index, { kind: "measured", metric: "x", bound: { atLeast: "90" } });
  const looser = planOf("looser", index, { kind: "measured", metric: "x", bound: { atLeast: "50" } });
  const judging = planOf("judging", index, { kind: "judged", statement: "leading" });
  const levels = planOf("levels", ordinal, { kind: "measured", metric: "x", bound: { atLeast: "good" } });
  const whole = (when: Raw) => scheme([{ id: "i", name: "i", rule: "allOrNothing", points: "10", when }]);
  const completion = (of: Raw) => scheme([{ id: "i", name: "i", rule: "completion", points: "10", of }]);
  const assessed = (raw: Raw, checked: Plan, plans: readonly Plan[], read: Plan, value: string) => {
    const { metrics } = read;
    const rows = [{ metric: "x", district: "a", period: "2013", value }];
    const values = rollUp(readObservations(rows, { metrics, districts }).observations, { metrics, districts });
    const parsed = parseScheme(raw, { plans: [checked] });
    return scoredOf(assess(parsed, { plans, values }, { window: "2013", asOf: "2014-02-28" })).score;
  };

  test("two plans with the target that is read leave nobody knowing which is meant", () => {
    const raw = completion({ target: "t", read: "completion" });
    expect(assessed(raw, measured, [measured], measured, "45")).toBe("5");
    expect(() => assessed(raw, measured, [measured, looser], measured, "45")).toThrow(/^plans: more than one .*"t"/);
  });

  test.each<[string, Raw, Plan, Plan, string]>([
    [
      "a judged target where figures are read",
      completion({ target: "t", read: "completion" }),
      measured,
      judging,
      "45",
    ],
    ["levels where an amount is read", completion({ metric: "x" }), measured, levels, "good"],
    ["levels where an amount is held to limits", whole({ metric: "x", atLeast: "5" }), measured, levels, "good"],
    ["amounts where a level is held to limits", whole({ metric: "x", atLeast: "good" }), levels, measured, "6"],
  ])("%s is a slip", (_, raw, checked, read, value) => {
    expect(() => assessed(raw, checked, [read], read, value)).toThrow(RangeError);
    expect(() => assessed(raw, checked, [read], read, value)).toThrow(/^plans: .*"i\./);
  });

  test("a metric may come from the rollup alone, and is read as what it is there", () => {
    expect(assessed(whole({ metric: "x", atLeast: "5" }), measured, [], measured, "6")).toBe("10");
    expect(assessed(whole({ metric: "x", atLeast: "good" }), levels, [], levels, "good")).toBe("10");
    expect(() => assessed(whole({ metric: "x", atLeast: "5" }), measured, [], levels, "good")).toThrow(RangeError);
  });
});

describe("windows", () => {
  test("may span years, whichever way they are written", () => {
    const spanning = { ...raw, window: { from: "07-01", to: "06-30" } };
    const scheme2013 = parseScheme(spanning, { plans: [plan] });
    const round = assess(scheme2013, evidence, { window: "2013-07-01/2014-06-30", asOf: "2014-07-15" });
    expect(round.window).toBe("2013-07/2014-06");
    expect(() => assess(scheme2013, evidence, { window: "2013", asOf: "2014-07-15" })).toThrow(
      /accepted: "2013-01-01|accepted: "2013-07/,
    );
    expect(() => assess(scheme2013, evidence, { window: "2013-07-01/2013-06-30", asOf: "2014-07-15" })).toThrow(
      RangeError,
    );
    expect(() => assess(scheme2013, evidence, { window: "2013-07-01/2015-06-30", asOf: "2014-07-15" })).toThrow(
      RangeError,
    );
  });

  test("that end with February end with its last day", () => {
    const winter = { from: "03-01", to: "02-29" };
    expect([windowFrom(winter, 2011), windowFrom(winter, 2012)]).toEqual(["2011-03/2012-02", "2012-03/2013-02"]);
    expect(windowFrom({ from: "04-01", to: "03-31" }, 2013)).toBe("2013-04/2014-03");
    expect(windowFrom({ from: "06-17", to: "06-17" }, 2013)).toBe("2013-06-17");
    expect(() => parseScheme({ ...raw, window: { from: "02-29", to: "12-31" } }, { plans: [] })).toThrow(
      /window\.from: wrong.shape/,
    );
  });
});

describe("places", () => {
  const given = [score("p", "a", "90"), score("p", "b", "95.5"), score("p", "c", "90.0")];

  test("equals share a place, and each knows with whom", () => {
    const round = run(raw, { scores: given });
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).rank)).toEqual([
      { place: 2, of: 3, fromLast: 1, tiedWith: ["c"] },
      { place: 1, of: 3, fromLast: 3, tiedWith: [] },
      { place: 2, of: 3, fromLast: 1, tiedWith: ["a"] },
    ]);
    expect(ranking(round).ranked.map(({ district, place }) => [district, place])).toEqual([
      ["b", 1],
      ["a", 2],
      ["c", 2],
    ]);
  });

  test("after equals the next places are left out", () => {
    const units = ["a", "b", "c", "d"];
    const round = run({ ...raw, units }, { scores: [...given, score("p", "d", "1")] });
    expect(ranking(round).ranked.map(({ place }) => place)).toEqual([1, 2, 2, 4]);
  });

  test("go by exact scores, not by rounded ones", () => {
    const rounded = { ...raw, rounding: { total: { digits: 0, mode: "halfUp" } } };
    const round = run(rounded, { scores: [score("p", "a", "89.6"), score("p", "b", "90.4"), score("p", "c", "90")] });
    expect(ranking(round).ranked.map(({ district, place, score: total }) => [district, place, total])).toEqual([
      ["b", 1, "90"],
      ["c", 2, "90"],
      ["a", 3, "90"],
    ]);
  });

  test("thirds that come to the same tie, digits that differ beyond what is written do not", () => {
    const thirds = scheme([judged("p", "30"), judged("q", "30"), judged("r", "30")]);
    const share = (item: string, district: string, part: string) => ({ item, district, source: "check", share: part });
    const scores = [
      ...["p", "q", "r"].map((item) => share(item, "a", "1/3")),
      score("p", "b", "30"),
      score("q", "b", "0"),
      score("r", "b", "0"),
      score("p", "c", "29.99999999999999999999999999999999"),
      score("q", "c", "0"),
      score("r", "c", "0"),
    ];
    const round = run(thirds, { scores });
    expect(scoredOf(round, "a").score).toBe("30");
    expect(ranking(round).ranked.map(({ district, place }) => [district, place])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
  });

  test("a unit without a score is listed and has none", () => {
    const round = run(raw, { scores: given.slice(0, 2) });
    expect(ranking(round).unranked).toEqual([{ district: "c", why: "unscored" }]);
    expect(scoredOf(round, "b").rank).toEqual({ place: 1, of: 2, fromLast: 2, tiedWith: [] });
  });

  test("some of the units are ranked among themselves, in the scheme's order", () => {
    const round = run(raw, { scores: given, units: ["c", "a"] });
    expect(round.assessments.map(({ district }) => district)).toEqual(["a", "c"]);
    expect(scoredOf(round, "a").rank).toEqual({ place: 1, of: 2, fromLast: 1, tiedWith: ["c"] });
    expect(() => assessmentOf(round, "b")).toThrow('district: "b" is no unit of this round');
  });

  test("a round from elsewhere with a score that is none is refused", () => {
    const round = run(raw, { scores: given });
    const bad = JSON.parse(JSON.stringify(round).replace('"exactScore":"95.5"', '"exactScore":"95,5"'));
    expect(() => ranking(bad)).toThrow(RangeError);
  });
});

test("a round is plain data, and ranks the same when it comes back", () => {
  const round = run(raw, { scores: [score("p", "a", "90"), score("p", "b", "1")] });
  expect(JSON.parse(JSON.stringify(round))).toEqual(round);
  expect(ranking(JSON.parse(JSON.stringify(round)))).toEqual(ranking(round));
  expect(round).toMatchObject({ format: "quality-round/1", scheme: "s", window: "2013", asOf: "2014-02-28" });
});
