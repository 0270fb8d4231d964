import type { Day, DistrictId, GradeId, Period, SchemeId } from "../model/label.js";
import { spanIn } from "../model/period.js";
import { gradeNamed } from "./grade-named.js";
import type { PastResult, Results } from "./results.js";
import type { AssessmentHere, Round } from "./round.js";
import type { Scheme } from "./scheme.js";

/** An earlier result, or one under another scheme, and the last day of its window. */
export interface KnownResult extends PastResult {
  readonly end: Day;
}

/** Earlier results by scheme and unit. */
export type PastResults = ReadonlyMap<SchemeId, ReadonlyMap<DistrictId, readonly KnownResult[]>>;

/**
 * Lays earlier results out for looking up. Those of the scheme that is replaced stand among the scheme's own, their
 * grades by the names that it knows them by.
 *
 * @throws RangeError when there are two results of one scheme, window and district
 */
export function pastResultsOf(past: readonly (Results | Round)[], scheme: Scheme): PastResults {
  const found = new Map<SchemeId, Map<DistrictId, KnownResult[]>>();
  const seen = new Set<string>();
  for (const result of past.flatMap(resultsIn)) {
    const own = result.scheme === scheme.id || result.scheme === scheme.replaces;
    const of = own ? scheme.id : result.scheme;
    const key = JSON.stringify([of, result.window, result.district]);
    if (seen.has(key)) {
      const both =
        own && scheme.replaces !== undefined ? `, or under ${JSON.stringify(scheme.replaces)}, which it replaces` : "";
      throw new RangeError(
        `past: there is more than one result of ${JSON.stringify(result.district)} in ${JSON.stringify(result.window)} under ${JSON.stringify(of)}${both}; accepted: one of each window`,
      );
    }
    seen.add(key);
    const known = knownOf(result, own ? scheme : undefined);
    if (known === undefined) continue;
    file(found, of, known);
    // It can still be asked for by the name of the scheme it was made under, and then bears its own grade.
    if (of !== result.scheme) file(found, result.scheme, { ...result, end: known.end });
  }
  return found;
}

function file(found: Map<SchemeId, Map<DistrictId, KnownResult[]>>, scheme: SchemeId, known: KnownResult): void {
  const ofScheme = found.get(scheme) ?? new Map<DistrictId, KnownResult[]>();
  found.set(scheme, ofScheme);
  const ofUnit = ofScheme.get(known.district);
  if (ofUnit === undefined) ofScheme.set(known.district, [known]);
  else ofUnit.push(known);
}

function knownOf(result: PastResult, scheme: Scheme | undefined): KnownResult | undefined {
  const { last: end } = spanIn(result.window);
  if (end === undefined) return undefined;
  const { grade } = result;
  const named: GradeId | undefined = grade === undefined ? undefined : gradeNamed(scheme?.grades, grade);
  return { ...result, end, ...(named === undefined ? {} : { grade: named }) };
}

function resultsIn(document: Results | Round): readonly PastResult[] {
  if (document.format === "quality-results/1") return document.results;
  return document.assessments.flatMap((one) => (one.outcome === "elsewhere" ? [] : [resultOf(one)]));
}

function resultOf(assessment: AssessmentHere): PastResult {
  const { scheme, window, district } = assessment;
  const facts = { scheme, window, district };
  if (assessment.outcome !== "scored") {
    const { grade } = assessment;
    return { ...facts, ...(grade === undefined ? {} : { grade }) };
  }
  const { score, grade, rank } = assessment;
  return {
    ...facts,
    score,
    rank: rank.place,
    fromLast: rank.fromLast,
    ...(grade === undefined ? {} : { grade }),
  };
}

/** The unit's result whose window ends in a period; of several the last one. */
export function resultEndingIn(
  past: PastResults,
  scheme: SchemeId,
  district: DistrictId,
  period: Period,
): KnownResult | undefined {
  const { first = "0001-01-01", last = "9999-12-31" } = spanIn(period);
  let found: KnownResult | undefined;
  for (const result of past.get(scheme)?.get(district) ?? []) {
    if (result.end < first || result.end > last) continue;
    if (found === undefined || found.end < result.end) found = result;
  }
  return found;
}
