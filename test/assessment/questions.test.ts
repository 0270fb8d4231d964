import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/index.js";
import { checkScheme, parseScheme } from "../../src/assessment/check-documents.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseRegister } from "../../src/model/check-register.js";
import type { Register, RegisterEntry } from "../../src/model/register.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { itemOf, observed, plan, type Raw, run, scheme, scoredOf, told } from "./build.js";

function incidents(entries: readonly RegisterEntry[], complete: readonly string[] = ["2013"]): Register {
  const fields = { deaths: { type: "amount" } };
  return parseRegister({ format: "quality-register/1", id: "incidents", name: "质量事故", fields, complete, entries });
}

const entry = { id: "1", district: "a", on: "2013-05-01" };
const count = { entries: "incidents" };
const work = { id: "i", name: "i", points: "20", rule: "computed", of: "20" };
const veto = (when: Raw) => ({ vetoes: [{ id: "v", when, effects: [{ score: "5" }], reason: "发生事故" }] });

function scoreUnder(when: Raw, register: Register): string {
  const { score, unsettled } = scoredOf(run(scheme([work], veto(when)), { registers: [register] }));
  const [open] = unsettled;
  return open === undefined ? score : `${score}, unsettled: ${open.missing}`;
}

describe("a veto over a register", () => {
  test.each<[string, Raw, Register, string]>([
    ["acts on an entry", { count, atLeast: "1" }, incidents([entry]), "5"],
    ["leaves alone who has none", { count, atLeast: "1" }, incidents([{ ...entry, district: "b" }]), "20"],
    [
      "cannot be told where the register is not complete",
      { count, atLeast: "1" },
      incidents([], ["2013-H1"]),
      "20, unsettled: register-not-complete",
    ],
    ["acts on what is listed even so", { count, atLeast: "1" }, incidents([entry], []), "5"],
    ["does not see another window", { count, atLeast: "1" }, incidents([{ ...entry, on: "2012-05-01" }]), "20"],
    ["sees the first day of the window", { count, atLeast: "1" }, incidents([{ ...entry, on: "2013-01-01" }]), "5"],
    ["sees its last day", { count, atLeast: "1" }, incidents([{ ...entry, on: "2013-12-31" }]), "5"],
    [
      "does not see what came after it, though it is known by now",
      { count, atLeast: "1" },
      incidents([{ ...entry, on: "2014-01-01" }]),
      "20",
    ],
    [
      "asks of a single day whether it is listed",
      { count, period: "2013-06-17", atLeast: "1" },
      incidents([], ["2013-06-16"]),
      "20, unsettled: register-not-complete",
    ],
    [
      "has nothing to ask of a period that has not begun",
      { count, period: "2015", atLeast: "1" },
      incidents([], []),
      "20",
    ],
    [
      "looks back as far as the calendar goes",
      { count, period: "../2013", atLeast: "1" },
      incidents([], ["0001/2013"]),
      "20",
    ],
    [
      "cannot be told of a year before the calendar",
      { count, period: "0002", back: 2, atLeast: "1" },
      incidents([]),
      "20, unsettled: not-reported",
    ],
    [
      "looks back where it says so",
      { count, back: 1, atLeast: "1" },
      incidents([{ ...entry, on: "2012-05-01" }], ["2012"]),
      "5",
    ],
    [
      "asks each entry",
      { count, where: { its: "deaths", atLeast: "3" }, atLeast: "1" },
      incidents([{ ...entry, fields: { deaths: "2" } }]),
      "20",
    ],
    [
      "cannot be told for want of a field",
      { count, where: { its: "deaths", atLeast: "3" }, atLeast: "1" },
      incidents([entry]),
      "20, unsettled: no-such-field",
    ],
    [
      "adds a field up",
      { count, sum: "deaths", atLeast: "3" },
      incidents([
        { ...entry, fields: { deaths: "2" } },
        { ...entry, id: "2", fields: { deaths: "1" } },
      ]),
      "5",
    ],
    [
      "holds days against days",
      { count, where: { its: "on", above: { day: "windowEnd", later: { months: -3 } } }, atLeast: "1" },
      incidents([entry]),
      "20",
    ],
    [
      "reads a period named",
      { count, period: "../2013", atLeast: "1" },
      incidents([{ ...entry, on: "2011-05-01" }]),
      "5",
    ],
  ])("%s", (_, when, register, expected) => {
    expect(scoreUnder(when, register)).toBe(expected);
  });

  test("counts what lies below the unit", () => {
    const raw = scheme([work], { ...veto({ count, atLeast: "1" }), units: ["city"] });
    expect(scoredOf(run(raw, { registers: [incidents([entry])] }), "city").score).toBe("5");
  });

  test("does not know on the day what happens later, nor ask that it be listed", () => {
    const raw = scheme([work], veto({ count, atLeast: "1" }));
    const later = incidents([{ ...entry, on: "2013-12-01" }], ["2013-H1"]);
    const early = scoredOf(run(raw, { registers: [later], asOf: "2013-06-30" }));
    expect([early.score, early.unsettled]).toEqual(["20", []]);
    expect(scoredOf(run(raw, { registers: [later], asOf: "2013-12-01" })).score).toBe("5");
  });

  test("is put into words", () => {
    const register = incidents([entry]);
    const round = run(scheme([work], veto({ count, atLeast: "1" })), { registers: [register] });
    const options = { names: namesFrom(plan, register) };
    expect(explain(scoredOf(round), { ...options, locale: "zh" })[1]).toBe(
      "否决项：发生事故（a 2013年“质量事故”条目：1），总分不高于 5 分。",
    );
    expect(explain(scoredOf(round), { ...options, locale: "en" })[1]).toBe(
      "Veto, 发生事故 (entries of “质量事故”, a in 2013: 1): the total is at most 5.",
    );
  });
});

describe("other questions", () => {
  const pointsOf = (of: unknown, observations = [observed("x", "a", "90"), observed("x", "b", "80")]): string =>
    told(itemOf(scoredOf(run(scheme([{ ...work, of, cap: "1000" }], { noEvidence: "zero" }), { observations })), "i"));

  test("an attribute of the unit decides whether an item applies", () => {
    const raw = scheme(
      [
        { ...work, applies: { unit: "size", atLeast: "10" } },
        { ...work, id: "j" },
      ],
      { notApplicable: "zero" },
    );
    expect(["a", "b"].map((unit) => scoredOf(run(raw), unit).score)).toEqual(["40", "20"]);
  });

  test("districts and targets are counted", () => {
    expect(pointsOf({ count: { districts: "assessed" } })).toBe("3 of 20, 17 lost");
    expect(pointsOf({ count: { districts: { where: { its: "kind", equals: "county" } } } })).toBe("3 of 20, 17 lost");
    expect(pointsOf({ count: { districts: ["a", "b"] }, where: { metric: "x", above: "85" } })).toBe(
      "1 of 20, 19 lost",
    );
    expect(pointsOf({ count: { targets: ["x-90"] }, where: { its: "status", in: ["met", "reached"] } })).toBe(
      "1 of 20, 19 lost",
    );
    expect(pointsOf({ count: { targets: ["x-90"] }, where: { its: "completion", below: "1" } })).toBe(
      "0 of 20, 20 lost",
    );
  });

  test("a metric of several districts, and of earlier windows", () => {
    expect(pointsOf({ metric: "x", district: { peers: "mean", group: ["a", "b"] } })).toBe("85 of 20, 0 lost");
    const years = [observed("x", "a", "90"), observed("x", "a", "70", "2012")];
    expect(pointsOf({ minus: [{ metric: "x" }, { metric: "x", back: 1 }] }, years)).toBe("20 of 20, 0 lost");
  });

  test("days are told apart", () => {
    expect(pointsOf({ minus: [{ day: "asOf" }, { day: "windowEnd" }] })).toBe("59 of 20, 0 lost");
    expect(pointsOf({ minus: [{ day: "asOf" }, { day: "windowStart" }] })).toBe("423 of 20, 0 lost");
  });

  test("a run looks at the figures and the days of each of its windows", () => {
    const under = (when: Raw, more: { window?: string; asOf?: string } = {}): string => {
      const observations = [
        observed("x", "a", "95"),
        observed("x", "a", "91", "2012"),
        observed("x", "a", "70", "2011"),
      ];
      const one = scoredOf(run(scheme([work], veto(when)), { observations, ...more }));
      return one.unsettled[0]?.missing ?? one.score;
    };
    const high = { metric: "x", atLeast: "90" };
    expect([2, 3].map((years) => under({ run: years, of: high }))).toEqual(["5", "20"]);
    const since = (day: Raw) => ({ ...day, atLeast: "2012-01-01" });
    expect([2, 3].map((years) => under({ run: years, of: since({ day: "windowStart" }) }))).toEqual(["5", "20"]);
    expect([2, 3].map((years) => under({ run: years, of: since({ day: "windowEnd" }) }))).toEqual(["5", "20"]);
    const early = { run: 3, of: { day: "windowStart", later: { days: 1 }, above: "0001-01-01" } };
    expect(under(early, { window: "0002", asOf: "0003-01-31" })).toBe("beyond-calendar");
  });
});

describe("what is not there", () => {
  test("a register, a field, and a period without an end are problems of the scheme", () => {
    const problemsOf = (when: Raw, registers: readonly Register[]) => {
      const checked = checkScheme(scheme([work], veto(when)), { plans: [plan], registers });
      return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
    };
    const known = [incidents([])];
    expect(problemsOf({ count, atLeast: "1" }, [])).toEqual(["vetoes.0.when.count.entries dangling-id"]);
    expect(problemsOf({ count, sum: "injured", atLeast: "1" }, known)).toEqual(["vetoes.0.when.sum dangling-id"]);
    expect(problemsOf({ count, period: "../2013", back: 1, atLeast: "1" }, known)).toEqual([
      "vetoes.0.when.period open-period",
    ]);
    expect(problemsOf({ metric: "x", period: "2013/..", above: "1" }, known)).toEqual([
      "vetoes.0.when.period open-period",
    ]);
    expect(problemsOf({ count: { items: "key" }, above: "1" }, known)).toEqual([
      "vetoes.0.when.count.items dangling-id",
    ]);
    expect(problemsOf({ result: "score", above: "1" }, known)).toEqual([
      "vetoes.0.when.result effect-reads-its-change",
    ]);
  });

  test("a register that is not handed in, or is another, is the caller's slip", () => {
    const parsed = parseScheme(scheme([work], veto({ count, sum: "deaths", atLeast: "1" })), {
      plans: [plan],
      registers: [incidents([])],
    });
    const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
    const options = { window: "2013", asOf: "2014-02-28" };
    expect(() => assess(parsed, { plans: [plan], values }, options)).toThrow(/registers: none .* "incidents"/);
    const other = parseRegister({ ...incidents([]), fields: {} });
    expect(() => assess(parsed, { plans: [plan], values, registers: [other] }, options)).toThrow(
      /not what it was checked/,
    );
  });
});
