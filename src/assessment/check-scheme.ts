import { existing } from "../internal/assert.js";
import { isRecord } from "../model/atoms.schema.js";
import { firstAtEachPlace, readElement, someProblems } from "../model/check-element.js";
import { copyPlain } from "../model/check-json.js";
import { type Checked, parsed } from "../model/problem.js";
import { assembled, readParts } from "./check-scheme-parts.js";
import { type SchemeContext, senseProblems } from "./check-scheme-sense.js";
import { requireContext } from "./require-evidence.js";
import type { Scheme } from "./scheme.js";
import { schemeHeadSchema } from "./scheme.schema.js";

/**
 * Reads an assessment scheme from outside data, `quality-scheme/1`: the scheme, or everything that is wrong with it at
 * once. Every target, metric, agency, register, item, source and grade that it names must be there, and every domain
 * where plans are handed in (the four common ones, such as `product`, always are); sections' points are the sum of their
 * items'; grades are listed best first, and their bounds leave out none of the scores there can be and give none to two:
 * on the grid that `rounding.total` states, or among all decimals where it states none. Keys and rules the format does not
 * have are problems. It throws for no data whatever, and leaves the data as it was.
 *
 * @throws TypeError when the context names no plans to check against
 *
 * @example
 * ```ts
 * import { checkScheme } from "quality-plan/scheme";
 *
 * const grades = [{ id: "A", atLeast: "90" }, { id: "B", atLeast: "80", atMost: "89" }, { id: "C", below: "80" }];
 * const scheme = {
 *   format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["330481"],
 *   sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *   notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *   items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }], grades,
 * };
 *
 * const checked = checkScheme(scheme, { plans: [] });
 * checked.ok ? [] : checked.problems; // => [{ code: "grade-gap", from: "89", to: "90", grades: ["A", "B"], path: ["grades", 1] }]
 * checkScheme({ ...scheme, rounding: { total: { digits: 0, mode: "halfUp" } } }, { plans: [] }).ok; // => true
 * ```
 */
export function checkScheme(data: unknown, context: SchemeContext): Checked<Scheme> {
  requireContext(context);
  const copy = copyPlain(data);
  const raw = isRecord(copy.data) ? copy.data : {};
  const head = readElement(schemeHeadSchema, copy.data, []);
  const parts = readParts(raw);
  const shapeProblems = [
    ...head.problems,
    ...parts.tree.problems,
    ...parts.sources.problems,
    ...parts.grades.problems,
    ...parts.gates.problems,
    ...parts.vetoes.problems,
    ...parts.consequences.problems,
  ];
  const whole =
    shapeProblems.length > 0 ? undefined : assembled(existing(head.value, "a head without problems"), parts);
  const problems = someProblems(
    firstAtEachPlace(copy.problems, shapeProblems, senseProblems(raw, parts, context, whole)),
  );
  if (problems !== undefined) return { ok: false, problems };
  // The mark of a checked value exists in types alone.
  return { ok: true, value: existing(whole, "a scheme without problems is whole") as Scheme };
}

/**
 * Like {@link checkScheme}, for where a bad scheme is the end of it.
 *
 * @throws ProblemsError with all the problems, when there are any
 *
 * @example
 * ```ts
 * import { parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "07-01", to: "06-30" }, units: ["330481"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: 100,
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: 100 }],
 *   },
 *   { plans: [] },
 * );
 * scheme.points; // => "100"
 * ```
 */
export function parseScheme(data: unknown, context: SchemeContext): Scheme {
  return parsed(checkScheme(data, context));
}
