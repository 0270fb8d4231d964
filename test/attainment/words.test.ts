import { expect, test } from "vitest";
import { OPTIONAL_FIGURES } from "../../src/attainment/attainment.js";
import { PATH_FORMS } from "../../src/attainment/path-form.js";
import { ABSENT_REASONS, NO_EVIDENCE_REASONS, QUESTION_REASONS } from "../../src/attainment/reason.js";
import { ATTAINMENT_RULES, type AttainmentRule, BOUND_SIDES, usesPath } from "../../src/attainment/trace.js";
import { ARITHMETIC_REASONS } from "../../src/condition/reading.js";
import { NO_VALUES } from "../../src/rollup/cell.js";

// Results are stored with these words: one that is renamed or lost is a break for who reads them later.
test("the rules that a status follows from are these, in this order", () => {
  expect(ATTAINMENT_RULES).toEqual([
    "satisfied-before-deadline",
    "satisfied-at-deadline",
    "not-satisfied-at-deadline",
    "flow-under-limit",
    "flow-over-limit",
    "earlier-flow-satisfies",
    "at-or-beyond-path",
    "short-of-path",
    "no-path",
    "about-without-tolerance",
    "no-value",
    "missing-parts-change-nothing",
    "missing-parts-could-change-it",
    "every-period-held",
    "period-broken",
    "no-period-broken",
    "periods-without-value",
    "run-complete",
    "run-impossible",
    "run-under-way",
    "run-to-start",
    "judged",
    "not-judged",
    "judgements-differ",
    "worst-of-members",
    "best-of-members",
    "no-members",
  ]);
});

test("the sides from which a bound holds a value are these, in this order", () => {
  expect(BOUND_SIDES).toEqual(["lower", "upper", "both"]);
});

test("the forms of a path are these, in this order", () => {
  expect(PATH_FORMS).toEqual(["linear", "compound", "staged"]);
});

test("the figures that may be absent are these, in this order", () => {
  expect(OPTIONAL_FIGURES).toEqual(["required", "margin", "completion", "progress", "expected", "pace", "forecast"]);
});

test("the reasons for which a figure is absent are these, in this order", () => {
  expect(ABSENT_REASONS).toEqual([
    "no-baseline",
    "base-of-other-length",
    "part-of-window",
    "base-is-required",
    "required-is-zero",
    "value-is-zero",
    "below-zero",
    "no-direction",
    "not-for-kind",
    "no-path",
    "no-value-since-baseline",
    "no-stages",
    "no-compound-rate",
    "path-is-level",
    "path-leads-away",
    "past-deadline",
  ]);
});

test("nothing can be said of a target for want of a value, or for these reasons", () => {
  expect(NO_EVIDENCE_REASONS).toEqual([
    ...NO_VALUES,
    "unknown-metric",
    "unknown-district",
    "not-bound",
    "open-window",
    "missing-parts",
    "no-baseline",
    "base-of-other-length",
    "base-not-positive",
    "value-below-zero",
    "no-whole-months",
    "missing-benchmark",
    "bounds-reversed",
    "missing-peers",
    "not-filed",
    "filed-otherwise",
    "membership-unknown",
    "periods-without-value",
  ]);
});

test("a question has no answer for all of these reasons, for want of arithmetic, or for these", () => {
  expect(QUESTION_REASONS).toEqual([
    ...NO_EVIDENCE_REASONS,
    ...ABSENT_REASONS,
    ...ARITHMETIC_REASONS,
    "unjudged",
    "members-without-evidence",
    "no-parent",
    "made-of-itself",
  ]);
});

test("two rules hold a value against a path, and no other does", () => {
  const using: readonly AttainmentRule[] = ATTAINMENT_RULES.filter(usesPath);
  expect(using).toEqual(["at-or-beyond-path", "short-of-path"]);
});
