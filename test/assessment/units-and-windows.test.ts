import { describe, expect, test } from "vitest";
import { assess, assessmentOf, ranking, unitsOf } from "../../src/assessment/index.js";
import { checkScheme, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { explainAssessment } from "../../src/explain/assessment.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { checkRegister } from "../../src/model/check-register.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, itemOf, judged, observed, plan, type Raw, run, scheme, score, scoredOf, section } from "./build.js";

const item = (id: string, of: unknown, more: Raw = {}): Raw => ({
  id,
  name: id,
  rule: "computed",
  points: "1000",
  of,
  ...more,
});

function problemsOf(more: Raw): readonly unknown[] {
  const checked = checkScheme(scheme([judged("p", "10")], more), { plans: [plan] });
  return checked.ok ? [] : checked.problems;
}

describe("who is assessed", () => {
  test("all rows whose attributes meet a condition, in the order of the table", () => {
    const raw = scheme([judged("p", "10")], { units: { where: { its: "kind", equals: "county" } } });
    expect(unitsOf(parseScheme(raw, { plans: [] }), districts)).toEqual({
      units: ["a", "b", "c"],
      elsewhere: [],
      undecided: [],
    });
    const round = run(raw, { scores: [score("p", "b", "7")] });
    expect(round.assessments.map(({ district, outcome }) => [district, outcome])).toEqual([
      ["a", "unscored"],
      ["b", "scored"],
      ["c", "unscored"],
    ]);
  });

  test("and none that other rows are members of, or that are judged elsewhere", () => {
    const zone = { id: "zone", kind: "county", members: ["a", "b"], attributes: { size: "20" } };
    const table = parseDistricts([...districts.rows, zone]);
    const raw = scheme([judged("p", "10")], {
      units: { where: { its: "kind", equals: "county" } },
      elsewhere: { c: "other" },
    });
    const parsed = parseScheme(raw, { plans: [] });
    expect(unitsOf(parsed, table)).toEqual({
      units: ["a", "b"],
      elsewhere: [{ district: "c", under: "other" }],
      undecided: [],
    });
    expect(() => unitsOf(parsed)).toThrow(
      new RangeError('districts: the scheme "s" chooses its units by a condition; accepted: the table of districts'),
    );
    const counted = item("n", { count: { districts: { where: { its: "kind", equals: "county" } } } });
    const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [], districts: table });
    const round = assess(
      parseScheme(scheme([counted]), { plans: [] }),
      { plans: [], values },
      {
        window: "2013",
        asOf: "2014-01-31",
      },
    );
    expect(scoredOf(round).score).toBe("3");
  });

  test("a unit of which the table knows nothing has no siblings to be counted, and no attributes", () => {
    const unsettled = (when: Raw) => {
      const vetoes = [{ id: "v", reason: "v", when, effects: [{ score: "1" }] }];
      const parsed = parseScheme(scheme([item("p", "5")], { vetoes }), { plans: [] });
      const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
      const round = assess(parsed, { plans: [], values }, { window: "2013", asOf: "2014-01-31" });
      return scoredOf(round).unsettled.map(({ missing, inputs }) => [missing, inputs]);
    };
    expect(unsettled({ count: { districts: "siblings" }, atLeast: "1" })).toMatchObject([
      ["unknown-district", [{ kind: "count", of: { districts: 0 }, reason: "unknown-district" }]],
    ]);
    expect(unsettled({ unit: "size", atLeast: "1" })).toStrictEqual([
      ["no-such-field", [{ kind: "attribute", district: "a", name: "size", reason: "no-such-field" }]],
    ]);
  });

  test("rows that lack the attribute are told, and not assessed", () => {
    const raw = scheme([judged("p", "10")], { units: { where: { its: "size", atLeast: "10" } } });
    const round = run(raw, { scores: [score("p", "a", "7")] });
    expect(round.assessments.map(({ district }) => district)).toEqual(["a"]);
    expect(round.undecided).toEqual(["city"]);
  });

  test("a condition is on attributes alone, and its table is needed for scores", () => {
    expect(problemsOf({ units: { where: { metric: "x", above: "1" } } })).toEqual([
      { code: "source-not-here", source: "metric", allowed: [], path: ["units", "where", "metric"] },
    ]);
    expect(problemsOf({ units: {} })).toEqual([{ code: "missing-key", key: "where", path: ["units", "where"] }]);
    const parsed = parseScheme(scheme([judged("p", "10")], { units: { where: { its: "kind", equals: "county" } } }), {
      plans: [],
    });
    expect(() => checkScores([], parsed, { window: "2013" })).toThrow(RangeError);
    const given = checkScores([score("p", "city", "7")], parsed, { window: "2013", districts });
    expect(given.problems).toEqual([
      { code: "dangling-id", noun: "district", id: "city", path: ["district"], line: 1 },
    ]);
  });

  test("scores of a unit that is none in the table handed in are no evidence for anybody", () => {
    const parsed = parseScheme(scheme([judged("p", "10")], { units: { where: { its: "kind", equals: "county" } } }), {
      plans: [],
    });
    const { scores } = checkScores([score("p", "a", "7")], parsed, { window: "2013", districts });
    const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
    expect(() => assess(parsed, { plans: [], values, scores }, { window: "2013", asOf: "2014-01-31" })).toThrow(
      /no unit of the scheme/,
    );
  });

  test("units judged elsewhere are listed, not ranked, and nobody's peers", () => {
    const peers = { metric: "x", district: { peers: "greatest", group: "assessed" } };
    const raw = scheme([item("p", peers)], { units: ["a", "b", "c"], elsewhere: { c: "strong-county" } });
    const round = run(raw, {
      observations: [observed("x", "a", "3"), observed("x", "b", "5"), observed("x", "c", "9")],
    });
    expect(round.assessments.map(({ district, outcome }) => [district, outcome])).toEqual([
      ["a", "scored"],
      ["b", "scored"],
      ["c", "elsewhere"],
    ]);
    expect(scoredOf(round).score).toBe("5");
    expect(ranking(round).unranked).toEqual([{ district: "c", why: "elsewhere" }]);
    expect(run(raw, { units: ["a"] }).assessments).toHaveLength(1);
    const names = namesFrom({ ...raw, id: "strong-county", title: { zh: "强县考核", en: "Strong counties" } } as never);
    const told = (locale: "zh" | "en") => explainAssessment(assessmentOf(round, "c"), { locale, names });
    expect(told("en")).toEqual(["c in 2013: assessed under “Strong counties”, so it has no score and no place here."]);
    expect(told("zh")).toEqual(["c 2013年按“强县考核”考核，在此不计分、不排名。"]);
  });

  test("a score for a unit that is judged elsewhere is a problem, and so is elsewhere under the scheme itself", () => {
    const parsed = parseScheme(scheme([judged("p", "10")], { elsewhere: { c: "other" } }), { plans: [] });
    expect(checkScores([score("p", "c", "7")], parsed, { window: "2013" }).problems).toMatchObject([
      { code: "dangling-id", noun: "district" },
    ]);
    expect(problemsOf({ elsewhere: { c: "s" } })).toEqual([
      { code: "cycle", noun: "scheme", ids: ["s"], path: ["elsewhere", "c"] },
    ]);
  });
});

describe("which figures are read", () => {
  const observations = ["2011", "2012", "2013", "2014", "2015"].map((year) => observed("x", "a", year.slice(2), year));
  const july = { window: { from: "07-01", to: "06-30" } };
  const inWindow = { window: "2013-07-01/2014-06-30", asOf: "2014-07-31" };
  const points = (more: Raw, of: unknown = { metric: "x" }, itemMore: Raw = {}) => {
    const raw = scheme([item("p", of, { noEvidence: "zero", ...itemMore })], { ...july, ...more });
    return scoredOf(run(raw, { observations, ...inWindow })).score;
  };

  test("those of the window, or of its first or last year, or so many years from it", () => {
    expect(points({})).toBe("0");
    expect(points({ evidence: "window" })).toBe("0");
    expect(points({ evidence: { year: "first" } })).toBe("13");
    expect(points({ evidence: { year: "last" } })).toBe("14");
    expect(points({ evidence: { year: "last", plus: -1 } })).toBe("13");
    expect(points({ evidence: { year: "first", plus: -2 } })).toBe("11");
  });

  test("an earlier window's are of the year that stands to it likewise, and a period that is named stays", () => {
    expect(points({ evidence: { year: "first" } }, { metric: "x", back: 1 })).toBe("12");
    expect(points({ evidence: { year: "first" } }, { metric: "x", period: "2015" })).toBe("0");
    expect(points({ evidence: { year: "first" } }, { metric: "x", period: "2011" })).toBe("11");
  });

  test("an item says otherwise than its section, and that than the scheme", () => {
    const raw = scheme(
      [
        item("p", { metric: "x" }),
        section(
          "s",
          [item("q", { metric: "x" }), item("r", { metric: "x" }, { evidence: { year: "first", plus: -1 } })],
          {
            evidence: { year: "last" },
            points: "2000",
          },
        ),
      ],
      { ...july, evidence: { year: "first" }, points: "3000" },
    );
    const one = scoredOf(run(raw, { observations, ...inWindow }));
    expect(["p", "q", "r"].map((id) => itemOf(one, id)["points" as never])).toEqual(["13", "14", "12"]);
  });

  test("what decides whether an item applies, and its cap, are read in the same period", () => {
    const evidence = { year: "first" } as const;
    const raw = scheme(
      [
        item("p", "20", { evidence, cap: { metric: "x" } }),
        item("q", "5", { evidence, applies: { metric: "x", equals: "14" }, notApplicable: "zero" }),
      ],
      { ...july, points: "2000" },
    );
    expect(scoredOf(run(raw, { observations, ...inWindow })).score).toBe("13");
  });

  test("vetoes and entries of registers likewise", () => {
    const register = checkRegister({
      format: "quality-register/1",
      id: "awards",
      name: "awards",
      fields: {},
      complete: ["2013", "2014"],
      entries: [
        { id: "1", district: "a", on: "2013-02-01", fields: {} },
        { id: "2", district: "a", on: "2013-09-01", fields: {} },
        { id: "3", district: "a", on: "2014-03-01", fields: {} },
      ],
    });
    if (!register.ok) throw new TypeError(JSON.stringify(register.problems));
    const count = { count: { entries: "awards" } };
    const counted = (more: Raw) => {
      const raw = scheme([item("p", count)], { ...july, ...more });
      return scoredOf(run(raw, { registers: [register.value], ...inWindow })).score;
    };
    expect(counted({})).toBe("2");
    expect(counted({ evidence: { year: "last" } })).toBe("1");
    const vetoes = [{ id: "v", reason: "v", when: { ...count, equals: "1" }, effects: [{ score: "0" }] }];
    expect(counted({ evidence: { year: "last" }, vetoes })).toBe("0");
    expect(counted({ vetoes })).toBe("2");
  });

  test("windows of several years run on, and an earlier one is so many years earlier", () => {
    const window = { from: "01-01", to: "12-31", years: 2 };
    const given = { observations, window: "2013/2014", asOf: "2015-01-31" };
    const mean = (back: number) => ({ metric: "x", over: "mean", ...(back === 0 ? {} : { back }) });
    const of = (value: unknown) => scoredOf(run(scheme([item("p", value)], { window }), given)).score;
    expect(of(mean(0))).toBe("13.5");
    expect(of(mean(1))).toBe("11.5");
    expect(() => run(scheme([item("p", "1")], { window }), { window: "2013" })).toThrow(/accepted: "2013\/2014"/);
    const early = { metric: "x", back: 1 };
    const last = scheme([item("p", early)], { window, evidence: { year: "last" } });
    expect(scoredOf(run(last, given)).score).toBe("12");
  });

  test("a day in a run goes back with windows of several years", () => {
    const window = { from: "01-01", to: "12-31", years: 2 };
    const held = (years: number, atLeast: string) => {
      const rule = { id: "p", name: "p", rule: "allOrNothing", points: "10" };
      const raw = scheme([{ ...rule, when: { run: years, of: { day: "asOf", atLeast } } }], { window });
      return scoredOf(run(raw, { window: "2013/2014", asOf: "2015-01-31" })).score;
    };
    expect([held(2, "2013-01-31"), held(2, "2013-02-01")]).toEqual(["10", "0"]);
    expect([held(3, "2011-01-31"), held(3, "2011-02-01")]).toEqual(["10", "0"]);
  });

  test("figures of the first and the last year there is are read, and none before or after them", () => {
    const rows = ["0001", "0002", "9998", "9999"].map((year) => observed("x", "a", String(Number(year)), year));
    const read = (window: string, plus: number) => {
      const raw = scheme([item("p", { metric: "x" }, { noEvidence: "zero", points: "9999" })], {
        evidence: { year: "first", plus },
      });
      const result = itemOf(scoredOf(run(raw, { observations: rows, window, asOf: "9999-12-31" })), "p");
      if (result.state === "no-evidence") return result.reason;
      return "points" in result ? result.points : result.state;
    };
    expect([read("0002", 0), read("0002", -1), read("0002", -2)]).toEqual(["2", "1", "not-reported"]);
    expect([read("9998", 0), read("9998", 1), read("9998", 2)]).toEqual(["9998", "9999", "not-reported"]);
  });

  test("rules that are for some time assess no other", () => {
    const raw = scheme([judged("p", "10")], { for: "2012/2013" });
    expect(scoredOf(run(raw, { scores: [score("p", "a", "7")] })).score).toBe("7");
    expect(() => run(raw, { window: "2014", asOf: "2015-01-31" })).toThrow(/lies outside "2012\/2013"/);
  });

  test("other keys and words of the window and of figures are problems", () => {
    expect(problemsOf({ evidence: "year" })).toMatchObject([{ code: "unknown-word" }]);
    expect(problemsOf({ evidence: { year: "middle" } })).toMatchObject([{ code: "unknown-word" }]);
    expect(problemsOf({ evidence: { year: "first", plus: 0.5 } })).toMatchObject([{ code: "wrong-shape" }]);
    expect(problemsOf({ window: { from: "01-01", to: "12-31", years: 0 } })).toMatchObject([{ code: "wrong-shape" }]);
  });
});

describe("filed targets", () => {
  const own = (district: string, atLeast: string) =>
    parsePlan({
      format: "quality-plan/1",
      id: `plan-${district}`,
      title: district,
      district,
      period: "2013",
      metrics: plan.metrics,
      targets: [
        {
          id: "x-filed",
          kind: "measured",
          metric: "x",
          bound: { atLeast },
          parent: { plan: "above", target: "x-filed" },
          source: { clause: "1" },
        },
      ],
    });
  const above = parsePlan({
    format: "quality-plan/1",
    id: "above",
    title: "above",
    district: "city",
    period: "2013",
    metrics: plan.metrics,
    targets: [
      {
        id: "x-filed",
        kind: "measured",
        metric: "x",
        bound: { reach: "0" },
        districts: { filed: true },
        source: { clause: "1" },
      },
    ],
  });
  const rule = {
    id: "p",
    name: "p",
    rule: "attainment",
    points: "10",
    target: "x-filed",
    byStatus: { met: "10" },
    otherwise: "0",
  };
  const observations = ["a", "b"].map((unit) => observed("x", unit, "80"));
  const plans = [above, own("a", "70"), own("b", "90")];

  test("each unit is held to what it filed, though its plan names the target alike", () => {
    const raw = scheme([rule], { plans: ["above"] });
    const round = run(raw, { plans, observations });
    expect([scoredOf(round, "a").score, scoredOf(round, "b").score]).toEqual(["10", "0"]);
    expect(assessmentOf(round, "c").outcome).toBe("unscored");
  });

  test("without saying which plans are meant nobody knows which of the targets is", () => {
    const checked = checkScheme(scheme([rule]), { plans });
    expect(checked.ok ? [] : checked.problems).toMatchObject([{ code: "duplicate-id", noun: "target" }]);
    expect(problemsOf({ plans: ["above"] })).toMatchObject([
      { code: "dangling-id", noun: "plan", id: "above", path: ["plans", 0] },
    ]);
  });
});
