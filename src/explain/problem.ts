import { given, isObject } from "../model/require-plan.js";
import type { Finding, FindingCode } from "../model/finding.js";
import type { Problem, ProblemCode, ProblemFacts } from "../model/problem.js";
import type { Locale } from "../model/text.js";
import { AMOUNT_PROBLEM_WORDS } from "./amount-problem-words.js";
import { CASCADE_PROBLEM_WORDS } from "./cascade-problem-words.js";
import { FINDING_WORDS } from "./finding-words.js";
import { requireLocale } from "./options.js";
import type { Names } from "./names.js";
import { PLAN_PROBLEM_WORDS } from "./plan-problem-words.js";
import type { Wordings } from "./problem-wording.js";
import { SCHEME_PROBLEM_WORDS } from "./scheme-problem-words.js";
import { SHAPE_PROBLEM_WORDS } from "./shape-problem-words.js";
import { TABLE_PROBLEM_WORDS } from "./table-problem-words.js";

const PROBLEM_WORDS: Wordings<ProblemCode> = {
  ...AMOUNT_PROBLEM_WORDS,
  ...SHAPE_PROBLEM_WORDS,
  ...PLAN_PROBLEM_WORDS,
  ...TABLE_PROBLEM_WORDS,
  ...SCHEME_PROBLEM_WORDS,
  ...CASCADE_PROBLEM_WORDS,
};

/**
 * A problem or a finding in words: what is wrong, and what would be right. The place is not repeated: show `path` and
 * `line` beside it. Names of metrics and districts are used where they are handed in, ids otherwise; whatever the data
 * holds, a sentence stays short enough to print.
 *
 * @throws RangeError when the locale or the code is none of those there are
 * @throws TypeError when it is no problem
 *
 * @example
 * ```ts
 * import { describe } from "quality-plan/explain";
 *
 * describe({ code: "amount-percent-sign", given: "90%", path: ["targets", 0, "bound", "atLeast"] }, "en"); // => "“90%” carries a percent or per-mille sign; the unit belongs to the metric, write the number alone."
 * describe({ code: "dangling-id", noun: "metric", id: "合格率", path: ["targets", 0, "metric"] }, "zh"); // => "没有标识为“合格率”的指标；请检查拼写，或补上它。"
 * ```
 */
export function describe(thing: Problem | Finding, locale: Locale, names?: Names): string {
  requireLocale(locale);
  requireKnown(thing);
  return isFinding(thing) ? findingWords(thing, locale, names) : problemWords(thing, locale, names);
}

/** What another version found, or nobody, has no words here. */
function requireKnown(thing: unknown): void {
  if (!isObject(thing)) throw new TypeError(`thing: ${given(thing)} is no problem; accepted: one problem or finding`);
  const code = String(thing["code"]);
  if (Object.hasOwn("severity" in thing ? FINDING_WORDS : PROBLEM_WORDS, code)) return;
  throw new RangeError(`code: ${given(thing["code"])} is the code of no problem and no finding`);
}

function isFinding(thing: Problem | Finding): thing is Finding {
  return "severity" in thing;
}

function findingWords<Code extends FindingCode>(
  finding: Finding<Code>,
  locale: Locale,
  names: Names | undefined,
): string {
  return FINDING_WORDS[finding.code][locale](finding, names);
}

function problemWords<Code extends ProblemCode>(
  problem: { readonly code: Code } & ProblemFacts[Code],
  locale: Locale,
  names: Names | undefined,
): string {
  return PROBLEM_WORDS[problem.code][locale](problem, names);
}
