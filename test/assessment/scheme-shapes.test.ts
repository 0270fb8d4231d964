import { describe, expect, test } from "vitest";
import { checkResults, checkScheme } from "../../src/assessment/check-documents.js";
import type { PastResultInput } from "../../src/assessment/results.js";
import { judged, plan, type Raw, scheme, section } from "./build.js";

function problemsOf(raw: Raw): readonly unknown[] {
  const checked = checkScheme(raw, { plans: [plan] });
  return checked.ok ? [] : checked.problems.map(({ path, ...told }) => ({ at: path.join("."), ...told }));
}

const of = { metric: "x" };
const steps = [
  { id: "papers", name: "材料", by: "03-01" },
  { id: "check", name: "核查", within: { months: 1 } },
];

describe("steps of an assessment", () => {
  test("fall on a day, or so long after the one before, at once if need be", () => {
    expect(problemsOf(scheme([judged("p", "100")], { steps }))).toEqual([]);
    expect(
      problemsOf(scheme([judged("p", "100")], { steps: [steps[0], { ...steps[1], within: { days: 0 } }] })),
    ).toEqual([]);
  });

  test.each<[string, Raw, Raw]>([
    [
      "not both",
      { by: "04-01", within: { days: 3 } },
      { at: "steps.1", code: "one-of-keys", allowed: ["by", "within"], given: ["by", "within"] },
    ],
    ["a year is that of a day", { year: 1 }, { at: "steps.1.by", code: "missing-key", key: "by" }],
    [
      "nor before it",
      { within: { days: -1 } },
      { at: "steps.1.within.days", code: "amount-too-small", given: "-1", least: "0", included: true },
    ],
    [
      "nor on a day that is none",
      { by: "04-31" },
      { at: "steps.1.by", code: "wrong-shape", expected: "day of the year", given: "04-31" },
    ],
  ])("%s", (_, step, problem) => {
    const second = { id: "check", name: "核查", ...step };
    expect(problemsOf(scheme([judged("p", "100")], { steps: [steps[0], second] }))).toEqual([problem]);
  });
});

test("a window begins on a day that each year has", () => {
  expect(problemsOf(scheme([judged("p", "100")], { window: { from: "02-29", to: "02-28" } }))).toEqual([
    { at: "window.from", code: "wrong-shape", expected: "day of every year", given: "02-29" },
  ]);
});

test("a share of places is more than none and at most all of them", () => {
  const problemsWith = (share: string) =>
    problemsOf(scheme([judged("p", "100")], { grades: [{ id: "A", places: { share, mode: "down" } }, { id: "B" }] }));
  const outside = (value: string) => [
    { at: "grades.0.places.share", code: "value-out-of-range", value, range: ["0", "1"] },
  ];
  expect(problemsWith("1")).toEqual([]);
  expect(problemsWith("0.3")).toEqual([]);
  expect(problemsWith("0")).toEqual(outside("0"));
  expect(problemsWith("1.01")).toEqual(outside("1.01"));
});

test("a section that is no sum states its points", () => {
  const parts = section("s", [judged("p", "60"), judged("q", "40")], { rule: "mean" });
  expect(problemsOf(scheme([parts], { points: "100" }))).toEqual([
    { at: "items.0.points", code: "missing-key", key: "points" },
  ]);
  expect(problemsOf(scheme([{ ...parts, points: "100" }]))).toEqual([]);
});

describe("rules of items", () => {
  const item = (rule: Raw): Raw => ({ id: "p", name: "p", points: "100", ...rule });
  const byStatus = (statuses: unknown) =>
    item({ rule: "attainment", target: "x-90", byStatus: statuses, otherwise: "0" });

  test("points by status are by those that there are", () => {
    expect(problemsOf(scheme([byStatus({ met: "100", "on-track": "80" })]))).toEqual([]);
    expect(problemsOf(scheme([byStatus({ met: "100", finished: "100", toString: "1" })]))).toEqual(
      ["finished", "toString"].map((given) => ({
        at: `items.0.byStatus.${given}`,
        code: "unknown-word",
        given,
        allowed: ["missed", "behind", "open", "on-track", "reached", "met"],
      })),
    );
    expect(problemsOf(scheme([byStatus("met")]))).toEqual([
      { at: "items.0.byStatus", code: "wrong-shape", expected: "object", given: "met" },
    ]);
  });

  test("a step is at a limit", () => {
    expect(problemsOf(scheme([item({ rule: "steps", of, steps: [{ points: "100" }], otherwise: "0" })]))).toEqual([
      {
        at: "items.0.steps.0",
        code: "one-of-keys",
        allowed: ["atLeast", "above", "atMost", "below", "equals", "in"],
        given: [],
      },
    ]);
  });

  test("people give points in steps of more than nothing", () => {
    expect(problemsOf(scheme([judged("p", "100", { step: "0" })]))).toEqual([
      { at: "items.0.step", code: "amount-too-small", given: "0", least: "0", included: false },
    ]);
  });

  test("a row of a table gives points by any rule but people's", () => {
    const rules = [
      { rule: "completion", of },
      { rule: "efficacy", of, low: "50", high: "100", base: "60", span: "40" },
      { rule: "linear", of, from: "0", to: "100" },
      {
        rule: "tiered",
        of,
        tiers: [
          { at: "0", share: "0" },
          { at: "100", share: "1" },
        ],
        outside: "clamp",
      },
      { rule: "steps", of, steps: [{ atLeast: "90", points: "100" }], otherwise: "0" },
      { rule: "deduct", of, per: "1", parts: "whole", lose: "1" },
      { rule: "add", of, per: "1", parts: "whole", gain: "1" },
      { rule: "allOrNothing", when: { ...of, above: "1" } },
      { rule: "table", rows: [{ when: { ...of, above: "1" }, then: "5" }], otherwise: "0" },
      { rule: "attainment", target: "x-90", byStatus: { met: "100" }, otherwise: "0" },
      { rule: "computed", of },
    ];
    const rows = rules.map((then, at) => ({ when: { ...of, above: String(at) }, then }));
    expect(problemsOf(scheme([item({ rule: "table", rows, otherwise: "0" })]))).toEqual([]);
    expect(
      problemsOf(
        scheme([
          item({ rule: "table", rows: [{ when: { ...of, above: "1" }, then: { rule: "judged" } }], otherwise: "0" }),
        ]),
      ),
    ).toEqual([
      { at: "items.0.rows.0.then.rule", code: "unknown-word", given: "judged", allowed: rules.map(({ rule }) => rule) },
    ]);
  });
});

test("a place among earlier results is a number from 1 on, in halves where two share it", () => {
  const row = { scheme: "s", window: "2012", district: "a" };
  const rows = [
    { ...row, rank: 2.5 },
    { ...row, district: "b", rank: "2nd" },
    { ...row, district: "c", rank: 2.25 },
    { ...row, district: "d", rank: 0.5 },
    { ...row, district: "e" },
  ];
  const { results, problems } = checkResults(rows as readonly PastResultInput[]);
  expect(results.results).toEqual([{ ...row, rank: 2.5 }]);
  const none = { code: "wrong-shape", expected: "place from 1 on", path: ["rank"] };
  expect(problems).toEqual([
    { ...none, given: "2nd", line: 2 },
    { ...none, given: "2.25", line: 3 },
    { ...none, given: "0.5", line: 4 },
    { code: "one-of-keys", allowed: ["score", "grade", "rank", "fromLast"], given: [], path: [], line: 5 },
  ]);
});
