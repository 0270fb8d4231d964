import { describe as suite, expect, test } from "vitest";
import { describe } from "../../src/explain/problem.js";
import { namesFrom } from "../../src/explain/names.js";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import {
  type Finding,
  type FindingCode,
  METRIC_TRAITS,
  type ReconciliationCode,
  type ReviewCode,
} from "../../src/model/finding.js";
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
  "unseen-character": { id: "c\r", character: "U+000D", at: 2 },
  "dangling-id": { noun: "metric", id: "pass-rate" },
  "duplicate-id": { noun: "target", id: "pass" },
  cycle: { noun: "district", ids: ["330400", "330402"] },
  "bound-out-of-range": { bound: "105", range: ["0", "100"] },
  "bound-reversed": { low: "6", high: "5" },
  "amount-too-small": { given: "0", least: "0", included: false },
  "direction-needed": { bound: "reach" },
  "bound-not-for-kind": { bound: "all", kind: "amount" },
  "measure-not-for-kind": { measure: "growth", kind: "ordinal" },
  "schedule-not-for-kind": { schedule: "every", kind: "milestone" },
  "no-whole-period": { every: "year", during: "2013-07/2014-06" },
  "run-too-long": { run: 3, periods: 2 },
  "operator-not-for-kind": { operator: "mean", kind: "ordinal" },
  "operators-do-not-combine": { over: "deviation", across: "mean" },
  "weight-not-for-kind": { weight: "grade", kind: "ordinal" },
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
  "marks-out-of-order": { before: "9", at: "8" },
  "ends-before-it-starts": { on: "2013-06-01", until: "2013-05-01" },
  "distinct-does-not-add": { field: "subject" },
  "undecided-entry": { metric: "awards", entry: "no-7" },
  "grade-gap": { from: "89", to: "90", grades: ["A", "B"] },
  "grade-never-given": { grade: "B", grades: ["A"] },
  "grade-overlap": { from: "89", to: "90", grades: ["A", "B"] },
  "grades-out-of-order": { grades: ["B", "A"] },
  "gate-not-lower": { grade: "B", otherwise: "A" },
  "same-ends": { at: "5" },
  "effect-reads-its-change": { effect: "veto", item: "safety" },
  "weights-differ": { sum: "1.1" },
  "weights-too-fine": { parts: "10000", limit: 1000 },
  "not-on-step": { given: "0.7", step: "0.5" },
  "whole-and-keys": { item: "safety", district: "330402", source: "check" },
  "points-differ": { stated: "100", sum: "99" },
  "score-above-item": { points: "6", full: "5" },
  "several-results": { scheme: "county-round", window: "2012", district: "330481" },
  "several-scores": { item: "safety", district: "330400", source: "self" },
  "rule-missing": { target: "pass" },
  "share-not-for-kind": { target: "pass", give: "apportion", kind: "judged" },
  "not-apportionable": { target: "pass", because: "metric" },
  "not-whole-steps": { target: "pass", total: "10.5", step: "1" },
  "minimum-above-total": { target: "pass", minimum: "2", parts: 7, total: "12" },
  "no-proportion": {},
  "part-missing": { target: "pass", district: "330402" },
  "cannot-be-raised": { target: "pass", because: "bound" },
  "not-passed-on": { target: "pass", because: "rank" },
  "same-does-not-add-up": { target: "pass", parts: 7, expected: "10", found: "70" },
  "reads-what-stays": { target: "pass", reads: "second" },
};

const problems = Object.entries(EXAMPLES).map(([code, facts]) => ({ code, path: [], ...facts }) as unknown as Problem);

const of = { severity: "weak", path: [], target: "pass" } as const;

const REVIEW_FINDINGS: { readonly [Code in ReviewCode]: Finding<Code> } = {
  "no-deadline": { ...of, code: "no-deadline", until: "2015-12-31" },
  "outside-plan-period": { ...of, code: "outside-plan-period", period: "2016", planPeriod: "2011/2015" },
  "due-before-issue": { ...of, code: "due-before-issue", due: "2013-06-30", issuedOn: "2013-07-01" },
  "baseline-not-before-deadline": { ...of, code: "baseline-not-before-deadline", period: "2013", due: "2013-12-31" },
  "base-of-other-length": {
    ...of,
    code: "base-of-other-length",
    metric: "output",
    base: "2010",
    window: "2011/2015",
    instead: "2015",
  },
  "pooled-over-years": {
    ...of,
    code: "pooled-over-years",
    metric: "pass-rate",
    window: "2011/2015",
    lastYear: "2015",
  },
  "task-after-target": { ...of, code: "task-after-target", task: "t1", period: "2014", due: "2013-12-31" },
  "no-agency": { ...of, code: "no-agency" },
  "several-leads": { ...of, code: "several-leads", agencies: ["quality", "trade"] },
  "no-lead": { ...of, code: "no-lead", agencies: ["trade"] },
  "two-roles": { ...of, code: "two-roles", agency: "quality" },
  "directive-to-nobody": { ...of, code: "directive-to-nobody" },
  "unused-agency": { severity: "note", path: [], code: "unused-agency", agency: "trade" },
  "unused-metric": { severity: "note", path: [], code: "unused-metric", metric: "pass-rate" },
  "unused-domain": { severity: "note", path: [], code: "unused-domain", domain: "product" },
  "same-name": { severity: "weak", path: [], code: "same-name", noun: "agency", id: "trade", other: "quality" },
  "no-tolerance": { ...of, code: "no-tolerance" },
  "against-direction": { ...of, code: "against-direction", metric: "pass-rate", bound: "atMost" },
  "asks-nothing": { ...of, code: "asks-nothing", metric: "pass-rate" },
  "implausible-figure": {
    ...of,
    code: "implausible-figure",
    metric: "pass-rate",
    amount: "0.9",
    because: "part-of-one",
  },
  "no-baseline-named": { ...of, code: "no-baseline-named" },
  "word-and-commitment-differ": { ...of, code: "word-and-commitment-differ", word: "striving", meant: "aspirational" },
  "group-of-one": { ...of, code: "group-of-one" },
  "contradicting-bounds": { ...of, code: "contradicting-bounds", metric: "pass-rate", other: "second" },
  "implied-by-other": { ...of, code: "implied-by-other", metric: "pass-rate", other: "second" },
  "later-asks-less": { ...of, code: "later-asks-less", metric: "pass-rate", other: "second" },
  "part-above-whole": {
    ...of,
    code: "part-above-whole",
    metric: "pass-rate",
    whole: "second",
    amounts: { expected: "10", found: "12" },
  },
};

const taken = {
  severity: "weak",
  path: ["targets", 0],
  target: "pass",
  plan: "2013.330402",
  district: "330402",
} as const;

const RECONCILIATION_FINDINGS: { readonly [Code in ReconciliationCode]: Finding<Code> } = {
  "target-not-taken": { ...of, code: "target-not-taken" },
  "district-without-target": { ...of, code: "district-without-target", district: "330402" },
  "plan-takes-nothing": { severity: "weak", path: [], code: "plan-takes-nothing", plan: "p", district: "330402" },
  "plan-is-its-own-parent": { severity: "wrong", path: [], code: "plan-is-its-own-parent", plan: "p" },
  "points-to-nothing": { ...taken, code: "points-to-nothing" },
  "taken-twice": { ...of, code: "taken-twice", district: "330402", times: 2 },
  "kind-differs": { ...taken, code: "kind-differs", stated: { expected: "measured", found: "judged" } },
  "metric-differs": { ...taken, code: "metric-differs", trait: "direction", stated: { expected: "up", found: "down" } },
  "measure-differs": { ...taken, code: "measure-differs", stated: { expected: "level", found: "growth: previous" } },
  "rhythm-differs": { ...taken, code: "rhythm-differs", stated: { expected: "by", found: "every: year" } },
  "fewer-periods": { ...taken, code: "fewer-periods", stated: { expected: "2011/2015", found: "2013" } },
  "window-differs": { ...taken, code: "window-differs", stated: { expected: "2011/2015", found: "2013" } },
  "group-differs": { ...taken, code: "group-differs", stated: { expected: "all", found: "any" } },
  "sum-falls-short": { ...of, code: "sum-falls-short", metric: "m", amounts: { expected: "12", found: "11" } },
  "sum-exceeds": { ...of, code: "sum-exceeds", metric: "m", amounts: { expected: "12", found: "13" } },
  "looser-bound": {
    ...taken,
    code: "looser-bound",
    metric: "m",
    measure: "level",
    stated: { expected: "94", found: "93" },
  },
  "bound-on-other-side": { ...taken, code: "bound-on-other-side", stated: { expected: "atLeast", found: "atMost" } },
  "bound-not-comparable": { ...taken, code: "bound-not-comparable" },
  "later-deadline": { ...taken, code: "later-deadline", stated: { expected: "2013-06-30", found: "2013-12-31" } },
  "weaker-commitment": { ...taken, code: "weaker-commitment", stated: { expected: "binding", found: "expected" } },
  "commitment-dropped": { ...taken, code: "commitment-dropped", commitment: "binding" },
};

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
  "breakdown-differs-from-total": {
    code: "breakdown-differs-from-total",
    severity: "weak",
    path: [],
    metric: "pass-rate",
    district: "330400",
    period: "2013",
    amounts: { expected: "12", found: "11" },
  },
  ...REVIEW_FINDINGS,
  ...RECONCILIATION_FINDINGS,
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

  test("says that a year was written as a number, and an amount with spaces", () => {
    const year = { code: "wrong-shape", expected: "period", given: "2024", path: ["period"] } as const;
    expect(describe(year, "en")).toBe('The year 2024 is written as a number; put it in quotes: "2024".');
    expect(describe(year, "zh")).toContain('年份 2024 写成了数；请加引号，写作 "2024"。');
    expect(describe({ ...year, given: "20245" }, "en")).toContain("Expected a period");
    expect(describe({ ...year, given: "0124" }, "en")).toContain("Expected a period");
    expect(describe({ ...year, expected: "text" }, "en")).not.toContain("quotes");
    const padded = { code: "not-an-amount", given: "12 ", path: ["value"] } as const;
    expect(describe(padded, "en")).toContain('“12 ” has a space before or behind it; write "12".');
    expect(describe(padded, "zh")).toContain('“12 ”前后有空格；请去掉，写作 "12"。');
    expect(describe({ ...padded, given: "many " }, "en")).toContain("is not an amount");
  });

  test.each([
    [{ code: "not-a-period", given: "2025\r" }, 'has a line break before or behind it; write "2025".', "回车或换行符"],
    [{ code: "not-a-day", given: "2025-06-17 " }, 'has a space before or behind it; write "2025-06-17".', "空格"],
    [{ code: "dangling-id", noun: "district", id: "\ufeff330901" }, "has a byte order mark before", "字节顺序标记"],
    [
      { code: "unknown-key", key: "\u200bstatus" },
      'an invisible character before or behind it; write "status".',
      "看不见",
    ],
    [
      { code: "unknown-word", given: "met\n", allowed: ["met"] },
      'a line break before or behind it; write "met".',
      "换行",
    ],
    [{ code: "not-an-amount", given: "12\r" }, 'has a line break before or behind it; write "12".', "换行"],
    [{ code: "not-a-period", given: "spring\r" }, "is not a period", "不是时期"],
    [{ code: "not-a-period", given: " " }, "is not a period", "不是时期"],
    [{ code: "dangling-id", noun: "district", id: `${"a".repeat(61)}\r` }, "There is no district", "没有标识"],
    [{ code: "dangling-id", noun: "district", id: "a\u202eb\r" }, "There is no district", "没有标识"],
    [{ code: "dangling-id", noun: "district", id: " " }, "There is no district", "没有标识"],
    [{ code: "unknown-word", given: "meet ", allowed: ["met"] }, "is not one of the words", "不在可用"],
  ] as const)("names what nobody sees around a text: %j", (facts, en, zh) => {
    const problem = { ...facts, path: ["x"] };
    expect(describe(problem, "en")).toContain(en);
    expect(describe(problem, "zh")).toContain(zh);
  });

  test("says in both languages which place is wanted", () => {
    const place = { code: "wrong-shape", expected: "place from 1 on", given: "0", path: ["rank"] } as const;
    expect(describe(place, "en")).toContain("Expected a place from 1 on");
    expect(describe(place, "zh")).toContain("此处应为从 1 起的名次");
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

  test.each(Object.values(FINDINGS))("$code is said in both languages, with the facts it carries", (finding) => {
    const { code: _code, path: _path, severity: _severity, ...facts } = finding;
    for (const locale of LOCALES) {
      const words = describe(finding, locale);
      expect(words).toMatch(locale === "zh" ? /\p{Script=Han}.*。$/u : /^[“\p{L}\d].*\.$/u);
      expect(words).not.toMatch(/undefined|\[object/u);
      for (const fact of Object.values(facts)
        .flat()
        .filter((fact) => /^[\d-]+$/u.test(String(fact))))
        if (locale === "en" || !String(fact).includes("-")) expect(words).toContain(String(fact));
    }
    expect(describe(finding, "en")).not.toMatch(/\p{Script=Han}/u);
  });

  test("has words of its own", () => {
    for (const locale of LOCALES) {
      const words = Object.values(FINDINGS).map((finding) => describe(finding, locale));
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test("of a reconciliation says which trait of the metric, which level, and when a bound is only just met", () => {
    const differs = RECONCILIATION_FINDINGS["metric-differs"];
    const traits = METRIC_TRAITS.map((trait) => describe({ ...differs, trait }, "zh"));
    expect(new Set(traits).size).toBe(METRIC_TRAITS.length);
    const looser = { ...RECONCILIATION_FINDINGS["looser-bound"], stated: { expected: "A", found: "B" } };
    expect(describe(looser, "en")).toBe("The target “pass” of “330402” is looser than above: A above, B here.");
    const even = { ...RECONCILIATION_FINDINGS["sum-falls-short"], amounts: { expected: "12", found: "12" } };
    expect(describe(even, "en")).toBe(
      "The districts' parts of “pass” add up to just 12, and the target above excludes that.",
    );
    expect(describe(RECONCILIATION_FINDINGS["sum-falls-short"], "zh")).toBe(
      "目标“pass”分到各地合计 11，少于上级目标 12。",
    );
    expect(describe(RECONCILIATION_FINDINGS["sum-exceeds"], "en")).toBe(
      "The districts' parts of “pass” add up to 13, more than 12 above.",
    );
  });

  test.each([
    ["level", "%", "94%", "94%"],
    ["change", "%", "94 percentage points", "94个百分点"],
    ["change", "件", "94件", "94件"],
    ["growth", "件", "94%", "94%"],
    ["compoundGrowth", "件", "94%", "94%"],
    ["factor", "件", "94 times", "94倍"],
    ["rank", "件", "place 94", "第94位"],
  ] as const)("of a looser bound on %s, of a metric in %s, has the unit of the measure", (measure, unit, en, zh) => {
    const looser = { ...RECONCILIATION_FINDINGS["looser-bound"], measure };
    const metrics = plan.metrics.map((metric, at) => ({ ...metric, id: at === 0 ? "m" : metric.id, unit }));
    const known = namesFrom(metrics);
    expect(describe(looser, "en", known)).toContain(`: ${en} above, `);
    expect(describe(looser, "zh", known)).toContain(`：上级 ${zh}，`);
  });

  test("of a review is worded by what is absent too", () => {
    const { until: _until, ...never } = REVIEW_FINDINGS["no-deadline"];
    expect(describe(never, "en")).toBe(
      "Target “pass” names no deadline, and neither does the plan, so it is never decided.",
    );
    expect(describe({ code: "no-agency", severity: "weak", path: ["agencies"] }, "en")).toBe(
      "The plan names no agency for any target or task.",
    );
    expect(describe({ code: "no-agency", severity: "weak", task: "t1", path: [] }, "zh")).toBe(
      "任务“t1”没有写明由哪个部门承担。",
    );
    expect(describe({ ...REVIEW_FINDINGS["word-and-commitment-differ"], commitment: "binding" }, "en")).toBe(
      "Target “pass” is worded “striving”, which is aspirational, and is marked binding.",
    );
  });

  test("of a review calls things by the names it is handed", () => {
    const named = namesFrom(parsePlan(plan));
    expect(describe(REVIEW_FINDINGS["against-direction"], "zh", named)).toBe(
      "目标“合格率”给“合格率”规定的是上限，而该指标越高越好。",
    );
    expect(describe(REVIEW_FINDINGS["several-leads"], "en", named)).toBe(
      "Target “pass rate” has 2 leading agencies: “质监局”, “trade”.",
    );
    expect(describe(REVIEW_FINDINGS["part-above-whole"], "en", named)).toBe(
      "Target “pass rate” (12%) lies above the whole it is part of, “second” (10%).",
    );
  });

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

suite("a slip of the pen is told with what was perhaps meant", () => {
  const bound = { code: "one-of-keys", allowed: ["atLeast", "atMost", "within"], path: [] } as const;
  test("a key that is none", () => {
    expect(describe({ ...bound, given: ["atleast"] }, "en")).toBe(
      "“atleast” is none of the keys that may stand here: atLeast, atMost, within; perhaps atLeast is meant.",
    );
    expect(describe({ ...bound, given: ["at-mots"] }, "zh")).toContain("也许应为 atMost。");
    expect(describe({ ...bound, given: ["x", "y"] }, "en")).toBe(
      "“x”, “y” are none of the keys that may stand here: atLeast, atMost, within.",
    );
    expect(describe({ ...bound, given: ["atLeast", "atMost"] }, "en")).toContain("Only one of these keys");
  });

  test("a word outside its set, but for one that is like none of them", () => {
    const word = { code: "unknown-word", allowed: ["amount", "ratio", "milestone"], path: [] } as const;
    expect(describe({ ...word, given: "Ratio" }, "en")).toContain("; perhaps ratio is meant.");
    expect(describe({ ...word, given: "mile-stone" }, "en")).toContain("; perhaps milestone is meant.");
    expect(describe({ ...word, given: "amonut" }, "en")).toContain("; perhaps amount is meant.");
    expect(describe({ ...word, given: "percent" }, "en")).not.toContain("perhaps");
    expect(describe({ ...word, given: "a".repeat(4_000) }, "en")).not.toContain("perhaps");
  });

  test("a key that is missing names what it may hold, where that is little", () => {
    expect(describe({ code: "missing-key", key: "accrual", path: [] }, "en")).toBe(
      "The key “accrual” is required and missing: flow (so many in a period) or stock (so many as of a day).",
    );
    expect(describe({ code: "missing-key", key: "toString", path: [] }, "en")).toBe(
      "The key “toString” is required and missing.",
    );
  });
});

test("how often and how something is measured is said in words of the language", () => {
  const differs = {
    ...RECONCILIATION_FINDINGS["rhythm-differs"],
    stated: { expected: "every: year, run: 3", found: "every: year, run: 2" },
  };
  expect(describe(differs, "zh")).toContain("上级为 连续 3 年达到");
  expect(describe(differs, "en")).toContain("above in 3 years in succession, here in 2 years in succession.");
  const quarterly = { ...differs, stated: { expected: "by", found: "every: quarter" } };
  expect(describe(quarterly, "zh")).toContain("本级为 每季度考核");
  const once = { ...differs, stated: { expected: "by", found: "every: month, run: 1" } };
  expect(describe(once, "en")).toContain("here in 1 month.");
  const measure = {
    ...RECONCILIATION_FINDINGS["measure-differs"],
    stated: { expected: "level", found: "growth: previous" },
  };
  expect(describe(measure, "zh")).toContain("本级为 比上期增幅");
  expect(describe(measure, "en")).toContain("here the growth on the period before.");
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
