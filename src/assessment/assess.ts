import type { Day, DistrictId, Period } from "../model/label.js";
import type { Judgement } from "../model/observation.js";
import type { Plan } from "../model/plan.js";
import { requireList } from "../model/require-plan.js";
import type { Register } from "../model/register.js";
import type { Rollup } from "../rollup/rollup.js";
import { assessUnits } from "./assess-units.js";
import { compile } from "./compiled.js";
import { type Assessment, ROUND_FORMAT, type Round } from "./round.js";
import { requireEvidence, requireOptions } from "./require-evidence.js";
import { roundEvidence } from "./round-evidence.js";
import { roundRanking } from "./round-ranking.js";
import type { Results } from "./results.js";
import type { Scheme } from "./scheme.js";
import type { Scores } from "./scores.js";
import type { AssessedUnits } from "./units-of.js";

/** What units are assessed on. */
export interface AssessmentEvidence {
  /** The plans whose targets the scheme reads. */
  readonly plans: readonly Plan[];
  readonly values: Rollup;
  /** What people gave, checked by `checkScores`. */
  readonly scores?: Scores;
  /** Verdicts on judged targets. */
  readonly judgements?: readonly Judgement[];
  /** The registers of which the scheme counts entries. */
  readonly registers?: readonly Register[];
  /** Results of earlier rounds and of other schemes: read by `checkResults`, or the rounds themselves. */
  readonly past?: readonly (Results | Round)[];
}

/** How {@link assess} assesses. */
export interface AssessOptions {
  /** The window that is assessed, one of the scheme's: a metric is read for it where the scheme names no period. */
  readonly window: Period;
  /** The day it is looked at: targets stand as of it, later scores and judgements do not count yet. */
  readonly asOf: Day;
  /** Only these of the scheme's units; they are ranked among themselves. Absent: all. */
  readonly units?: readonly DistrictId[];
}

/**
 * Runs an assessment: scores every unit of a scheme in one window, ranks those that have a score, grades them, and lets gates
 * and vetoes act.
 *
 * The order of work: each item's rule or the first score that counts → vetoes that zero items → the item's floor, then
 * its cap → rounding of items → sections, likewise → the total → vetoes that subtract from it, then those that set it,
 * where that is lower → rounding of the total → places → grades in the order of their list → gates → vetoes on the grade,
 * the worst one standing. All of it is exact: 89.995 is not 90, and three times a third of 30 points is 30. Places go by
 * the score before the total is rounded, unless the scheme's `ranking` says `by: "rounded"`.
 *
 * An item that does not apply, or has no evidence, counts as the scheme states. A veto whose condition is unknown does
 * not act and is listed as `unsettled`. A unit for which nothing is left that counts, or that lacks an item under
 * `noScore`, is `unscored`: it lists what is missing and has no place. A value made of only some of its parts counts as
 * it is; the cell in the trace says `partial` (`minCoverage` of `rollUp` refuses it). The result is plain data.
 *
 * @throws RangeError when a number of more than 2,000 digits comes out of the scheme's arithmetic, when the window is none of the scheme's, `asOf` is no day, a unit is none of the scheme's, no plan
 * handed in has a target that the scheme reads or several have it, `past` has two results of one unit for one window, the plans and the rollup differ in what a metric's
 * values are (amounts, or which levels), they are not what the scheme was checked against, or the scores are of another
 * scheme or window
 * @throws TypeError when the scheme, the evidence, one of its parts or the options are no such thing
 *
 * @example
 * ```ts
 * import { assess, ranking } from "quality-plan/assessment";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "07-01", to: "06-30" }, units: ["330402", "330481"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *     grades: [{ id: "A", atLeast: "90" }, { id: "B", below: "90" }],
 *   },
 *   { plans: [] },
 * );
 * const window = "2013-07-01/2014-06-30";
 * const { scores } = checkScores(
 *   [
 *     { item: "work", district: "330402", source: "check", points: "89.995" },
 *     { item: "work", district: "330481", source: "check", points: "90" },
 *   ],
 *   scheme,
 *   { window },
 * );
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const round = assess(scheme, { plans: [], values, scores }, { window, asOf: "2014-07-15" });
 * ranking(round).ranked.map(({ district, place, grade }) => [district, place, grade]); // => [["330481", 1, "A"], ["330402", 2, "B"]]
 * ```
 */
export function assess(scheme: Scheme, evidence: AssessmentEvidence, options: AssessOptions): Round {
  requireEvidence(scheme, evidence);
  requireOptions(options, '{ window: "2013", asOf: "2014-03-31" }');
  if (options.units !== undefined) requireList("units", options.units, "districts");
  const { consequences: _followed, ...rest } = scheme;
  // What only consequences read need not be there yet.
  const rules = rest as Scheme;
  const { gathered, assessed, window, asOf } = roundEvidence(rules, evidence, options);
  const units = unitsIn(scheme, assessed.units, options.units);
  const made = assessUnits(compile(scheme), gathered, units);
  const { undecided } = assessed;
  return {
    format: ROUND_FORMAT,
    scheme: scheme.id,
    window,
    asOf,
    ...(scheme.ranking === undefined ? {} : { ranking: roundRanking(scheme.ranking) }),
    assessments: options.units === undefined ? [...made, ...elsewhereIn(scheme, window, assessed)] : made,
    ...(undecided.length === 0 ? {} : { undecided }),
  };
}

function elsewhereIn(scheme: Scheme, window: Period, { elsewhere }: AssessedUnits): readonly Assessment[] {
  return elsewhere.map(({ district, under }) => ({
    scheme: scheme.id,
    window,
    district,
    outcome: "elsewhere",
    under,
  }));
}

function unitsIn(
  scheme: Scheme,
  all: readonly DistrictId[],
  asked: readonly DistrictId[] | undefined,
): readonly DistrictId[] {
  if (asked === undefined) return all;
  const known = new Set(all);
  const unknown = asked.find((unit) => !known.has(unit));
  if (unknown !== undefined) {
    throw new RangeError(`units: ${JSON.stringify(unknown)} is no unit of the scheme ${JSON.stringify(scheme.id)}`);
  }
  const wanted = new Set(asked);
  return all.filter((unit) => wanted.has(unit));
}
