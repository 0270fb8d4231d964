import { describe, expect, test } from "vitest";
import { checkResults, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess, dueSteps, followUp } from "../../src/assessment/index.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseRegister } from "../../src/model/check-register.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, itemOf, judged, plan, type Raw, run, scheme, told, unscoredOf } from "./build.js";

const JULY = { from: "07-01", to: "06-30" };
const when = (condition: Raw, more: Raw = {}) =>
  scheme([{ id: "p", name: "p", rule: "allOrNothing", points: "10", when: condition }], more);
const itemTold = (raw: Raw, given: Parameters<typeof run>[1]) => told(itemOf(unscoredOf(run(raw, given)), "p"));

describe("a day before the year 1 or after 9999", () => {
  test("is not known where a condition counts to it, and says why", () => {
    const later = (day: string, span: Raw) => when({ day, later: span, atMost: "2014-01-01" });
    const beyond = "no-evidence, noScore: beyond-calendar";
    expect(itemTold(later("asOf", { days: 1 }), { asOf: "9999-12-31" })).toBe(beyond);
    expect(itemTold(later("windowStart", { days: -1 }), { window: "0001", asOf: "0002-02-28" })).toBe(beyond);
    expect(itemTold(later("windowEnd", { years: 1000 }), { window: "9000", asOf: "9001-02-28" })).toBe(beyond);
    const early = when({ run: 3, of: { day: "asOf", atLeast: "0001-01-01" } });
    expect(itemTold(early, { window: "0001", asOf: "0002-02-28" })).toBe(beyond);
    const [round] = [run(later("asOf", { days: 1 }), { asOf: "9999-12-31" })];
    const names = namesFrom(later("asOf", { days: 1 }) as never);
    const item = itemOf(unscoredOf(round), "p");
    expect(explain(item, { locale: "en", names }).join(" ")).toContain("the day lies outside the years 1 to 9999");
    expect(explain(item, { locale: "zh", names }).join("")).toContain("日期不在公元1年至9999年之间");
  });

  test("leaves what is read of windows and periods before it without evidence", () => {
    const first = { window: "0001", asOf: "0002-02-28" };
    for (const condition of [
      { metric: "x", back: 1, atLeast: "1" },
      { metric: "x", period: "0001", back: 3, atLeast: "1" },
      { run: 2, of: { metric: "x", atLeast: "1" } },
      { target: "x-90", read: "value", back: 1, atLeast: "1" },
      { metric: "incidents", back: 100, atMost: "0" },
    ]) {
      expect(itemTold(when(condition), first)).toBe("no-evidence, noScore: not-reported");
    }
    expect(itemTold(when({ result: "rank", back: 1, atMost: "1" }), first)).toBe(
      "no-evidence, noScore: no-such-result",
    );
  });
});

describe("a window that would end after the year 9999", () => {
  const crossing = scheme([judged("p", "10")], { window: JULY });

  test("is the caller's slip, and one that can be is shown", () => {
    const parsed = parseScheme(crossing, { plans: [] });
    const expected =
      'window: "9999" does not run from 07-01 to the next 06-30, as the scheme\'s windows do; accepted: "2000-07/2001-06"';
    expect(() => dueSteps(parsed, { window: "9999" })).toThrow(new RangeError(expected));
    expect(() => checkScores([], parsed, { window: "9999" })).toThrow(new RangeError(expected));
    expect(() => run(crossing, { window: "9999" })).toThrow(new RangeError(expected));
    expect(() =>
      run(scheme([judged("p", "10")], { window: { from: "01-01", to: "12-31", years: 3 } }), { window: "9998" }),
    ).toThrow('accepted: "2000/2002"');
    expect(dueSteps(parsed, { window: "9998-07/9999-06" })).toEqual([]);
  });

  test("is a problem of an earlier result", () => {
    const row = { scheme: "s", window: "9999", district: "a", score: "1" };
    expect(checkResults([row], { schemes: [parseScheme(crossing, { plans: [] })] }).problems).toEqual([
      { code: "wrong-shape", expected: "07-01/06-30", given: "9999", path: ["window"], line: 1 },
    ]);
  });
});

test("a step that is due outside the years 1 to 9999 has no day, and says why", () => {
  const steps = [
    { id: "early", name: "early", by: "01-31", year: -2 },
    { id: "self", name: "self", by: "01-31" },
    { id: "late", name: "late", within: { years: 1000 } },
    { id: "after", name: "after", within: { days: 1 } },
  ];
  const raw = scheme([judged("p", "10")], { steps });
  const of = (window: string) => dueSteps(parseScheme(raw, { plans: [] }), { window });
  const dues = (window: string) => of(window).map(({ due, missing }) => due ?? missing);
  expect(dues("0002")).toEqual(["beyond-calendar", "0002-01-31", "1002-01-31", "1002-02-01"]);
  expect(dues("9100")).toEqual(["9098-01-31", "9100-01-31", "beyond-calendar", "beyond-calendar"]);
  const [early] = of("0002");
  const names = namesFrom(raw as never);
  expect(early && explain(early, { locale: "en", names })).toEqual([
    "“early” for 0002: the day cannot be written, the day lies outside the years 1 to 9999.",
  ]);
  expect(early && explain(early, { locale: "zh", names })).toEqual([
    "0002年考核“early”：期限无法推算（日期不在公元1年至9999年之间）。",
  ]);
});

test("a consequence that is due after the year 9999 follows without a day, which is unsettled", () => {
  const rule = {
    id: "r",
    kind: "report",
    then: "report",
    when: { result: "score", atLeast: "0" },
    within: { years: 1000 },
  };
  const registers = [
    parseRegister({ format: "quality-register/1", id: "r", name: "r", fields: {}, complete: [], entries: [] }),
  ];
  const parsed = parseScheme(scheme([judged("p", "10")], { consequences: [rule], units: ["a"] }), {
    plans: [plan],
    registers,
  });
  const { scores } = checkScores([{ item: "p", district: "a", source: "check", points: "1" }], parsed, {
    window: "9000",
  });
  const values = rollUp(readObservations([], { metrics: plan.metrics, districts }).observations, {
    metrics: plan.metrics,
    districts,
  });
  const evidence = { plans: [plan], values, scores, registers };
  const round = assess(parsed, evidence, { window: "9000", asOf: "9001-01-31" });
  const { consequences, unsettled } = followUp(parsed, round, evidence, { publishedOn: "9001-02-28" });
  expect(consequences.map(({ consequence, due }) => [consequence, due])).toEqual([["r", undefined]]);
  expect(unsettled.map(({ of, missing }) => [of, missing])).toEqual([["due", "beyond-calendar"]]);
});
