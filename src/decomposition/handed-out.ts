import { boundProblems } from "../model/bound-problems.js";
import type { DistrictId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { planVocabulary } from "../model/plan-vocabulary.js";
import type { Path, Problem } from "../model/problem.js";
import { type Bound, type MeasuredTarget, measureKeyOf, type TargetDistricts } from "../model/target.js";

/** What a district's copy of a target has of its own. */
export interface Handover {
  readonly bound?: Bound;
  readonly districts?: TargetDistricts;
}

/** Whom a target comes to, and with what; or all that keeps it from being handed out so. */
export interface HandedOut {
  readonly to: ReadonlyMap<DistrictId, Handover>;
  readonly problems: readonly Problem[];
}

/** What surrounds a target that is handed out. */
export interface Surroundings {
  readonly districts: readonly DistrictId[];
  readonly metric: Metric | undefined;
  /** Whether it is one of several of which any will do. */
  readonly anyOf: boolean;
  /** Where the rule stands. */
  readonly path: Path;
}

export const NOBODY: ReadonlyMap<DistrictId, Handover> = new Map();

export function refusal(problem: Problem): HandedOut {
  return { to: NOBODY, problems: [problem] };
}

/** What a bound that is written down, and so reads nothing, asks that the metric cannot bear. */
export function unsoundBound(
  bound: Bound,
  { measure }: MeasuredTarget,
  metric: Metric,
  path: Path,
): readonly Problem[] {
  const vocabulary = planVocabulary([], []);
  return boundProblems(bound, { metric, measure: measureKeyOf(measure) }, path, { vocabulary, problems: [] });
}
