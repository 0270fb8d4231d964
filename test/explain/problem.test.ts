import { describe as suite, expect, test } from "vitest";
import { describe } from "../../src/explain/problem.js";
import { namesFrom } from "../../src/explain/names.js";
import { checkPlan } from "../../src/model/check-plan.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Finding, FindingCode } from "../../src/model/finding.js";
import type { Problem, ProblemCode } from "../../src/model/problem.js";
import { LOCALES } from "../../src/model/text.js";
import { plan } from "../model/plans.js";

type Facts<Code extends ProblemCode> = Omit<Extract<Problem, { readonly code: Code }>, "code" | "path" | "line">;

/** One of each code; a code that is not here does not compile. */
const EXAMPLES: { readonly [Code in ProblemCode]: Facts<Code> } = {
  "amount-not-finite": { given: "NaN" },
  "amount-exponent": { given: "1e400" },
  "amount-full-width": { given: "９０" },
  "amount-percent-sign": { given: "90%" },
  "amount-grouping": { given: "1,000" },
  "amount-too-precise": { given: "0.12345678901234567890123456789012345" },
  "amount-too-long": { given: "1111111111…" },
  "amount-zero-denominator": { given: "1/0" },
  "not-an-amount": { given: "many" },
  "not-a-period": { given: "2013-13" },
  "not-a-day": { given: "2013-02-29" },
  "open-period": { given: "2013/..", end: "last" },
  "wrong-shape": { expected: "text", given: "5" },
  "missing-key": { key: "period" },
  "unknown-key": { key: "perriod" },
  "unknown-word": { given: "upp", allowed: ["up", "down", "none"] },
  "one-of-keys": { allowed: ["atLeast", "atMost"], given: ["atleast"] },
  "unused-key": { key: "baseline", because: "measure.growth: previous" },
  "text-too-long": { length: 10_000_000, limit: 10_000 },
  "empty-text": {},
  "empty-list": {},
  "too-deep": { limit: 100 },
  "too-large": { limit: 2_000_000 },
  "reserved-id": { id: "__proto__" },
  "dangling-id": { noun: "metric", id: "pass-rate" },
  "duplicate-id": { noun: "target", id: "pass" },
  cycle: { noun: "district", ids: ["330400", "330402"] },
  "bound-out-of-range": { bound: "105", range: ["0", "100"] },
  "bound-reversed": { low: "6", high: "5" },
  "amount-too-small": { given: "0", least: "0", included: false },
  "direction-needed": { bound: "reach" },
  "bound-not-for-kind": { bound: "all", kind: "amount" },
  "measure-not-for-kind": { measure: "growth", kind: "ordinal" },
  "operator-not-for-kind": { operator: "mean", kind: "ordinal" },
  "unknown-level": { given: "D", levels: ["C", "B", "A"] },
  "no-root": {},
  "several-roots": { ids: ["330400", "330500"] },
  "members-overlap": { outer: "330400", inner: "330402" },
  "conflicting-observations": { values: ["90", "91"], lines: [3, 7] },
  "numerator-above-denominator": { numerator: "12", denominator: "10" },
  "negative-denominator": { denominator: "-1" },
  "value-out-of-range": { value: "101", range: ["0", "100"] },
  "district-made-of-members": { district: "330500" },
  "source-not-here": { source: "item", allowed: ["metric", "target"] },
  "its-outside-where": {},
  "grade-gap": { from: "89", to: "90", grades: ["A", "B"] },
  "grade-overlap": { from: "89", to: "90", grades: ["A", "B"] },
  "grades-out-of-order": { grades: ["B", "A"] },
  "same-ends": { at: "5" },
  "effect-reads-its-change": { effect: "veto", item: "safety" },
  "points-differ": { stated: "100", sum: "99" },
  "score-above-item": { points: "6", full: "5" },
  "several-scores": { item: "safety", district: "330400", source: "self" },
};

const problems = Object.entries(EXAMPLES).map(([code, facts]) => ({ code, path: [], ...facts }) as unknown as Problem);

const FINDINGS: { readonly [Code in FindingCode]: Finding<Code> } = {
  "own-differs-from-children": {
    code: "own-differs-from-children",
    severity: "weak",
    path: [],
    metric: "pass-rate",
    district: "330400",
    period: "2013",
    amounts: { expected: "89.54954954", found: "89.55" },
  },
  "reported-differs-from-parts": {
    code: "reported-differs-from-parts",
    severity: "weak",
    path: [],
    metric: "pass-rate",
    district: "330400",
    period: "2013",
    amounts: { expected: "12", found: "11" },
  },
};

suite("every problem", () => {
  test.each(problems)("$code is said in both languages, in a sentence of that language", (problem) => {
    expect(describe(problem, "zh")).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(describe(problem, "en")).toMatch(/^["“\p{L}\d].*\.$/u);
    expect(describe(problem, "en")).not.toMatch(/\p{Script=Han}|undefined|\[object/u);
    expect(describe(problem, "zh")).not.toMatch(/undefined|\[object/u);
  });

  test.each(problems)("$code shows the facts it carries", (problem) => {
    const { code: _code, path: _path, line: _line, ...facts } = problem;
    const shown = Object.values(facts)
      .flat()
      .filter((fact) => typeof fact === "number" || (typeof fact === "string" && /^[\d.-]+$/u.test(fact)));
    for (const locale of LOCALES) for (const fact of shown) expect(describe(problem, locale)).toContain(String(fact));
  });

  test("has words of its own", () => {
    for (const locale of LOCALES)
      expect(new Set(problems.map((problem) => describe(problem, locale))).size).toBe(problems.length);
  });

  test("stays short and harmless to print, whatever it carries", () => {
    const hostile = `\u001b[31m\u202e\n${"长".repeat(1_000_000)}`;
    const blow = (value: unknown): unknown => {
      if (typeof value === "string") return hostile;
      const texts = Array.isArray(value) && typeof value[0] === "string";
      return texts ? Array.from({ length: 1000 }, () => hostile) : value;
    };
    for (const { code, path, ...facts } of problems) {
      const grown = {
        code,
        path,
        ...Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, blow(fact)])),
      };
      for (const locale of LOCALES) {
        const words = describe(grown as unknown as Problem, locale);
        expect(words.length, code).toBeLessThan(2000);
        expect(words).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    }
  });
});

suite("a finding", () => {
  const names = namesFrom(parseDistricts([{ id: "330400", name: { zh: "嘉兴市", en: "Jiaxing" } }]));

  test("names both figures, cut and not rounded", () => {
    expect(describe(FINDINGS["own-differs-from-children"], "en")).toBe(
      "330400, pass-rate, 2013: the figure reported differs from what the districts below give: 89.55 reported, 89.5495… from the districts below.",
    );
  });

  test("uses the names it is handed", () => {
    expect(describe(FINDINGS["reported-differs-from-parts"], "en", names)).toBe(
      "Jiaxing, pass-rate, 2013: the figure reported differs from what the parts of the period give: 11 reported, 12 from the parts of the period.",
    );
    expect(describe(FINDINGS["own-differs-from-children"], "zh", names)).toBe(
      "嘉兴市、pass-rate、2013：上报值与下级行政区的结果不一致：上报 89.55，下级行政区合计得 89.5495…。",
    );
  });
});

test("what checkPlan finds is said as it stands in the plan", () => {
  const checked = checkPlan({
    ...plan,
    period: "2013-13",
    targets: [{ ...plan.targets[0], bound: { atLeast: "90%", atMost: "95" } }],
  });
  const words = checked.ok ? [] : checked.problems.map((problem) => describe(problem, "en"));
  expect(words).toEqual([
    "“2013-13” is not a period; write 2013, 2013-H1, 2013-Q2, 2013-06, 2013-06-17 or 2011/2020.",
    "Only one of these keys may stand here: atLeast, atMost, above, below, equals, within, reach, about, all; there is “atLeast”, “atMost”.",
  ]);
});
