import { boundProblems, inRange } from "./bound-problems.js";
import { repeats } from "./check-references.js";
import type { Period } from "./label.js";
import { markProblems } from "./mark-problems.js";
import { type Metric, rangeOf } from "./metric.js";
import type { Path, Problem } from "./problem.js";
import { scheduleProblems } from "./schedule-problems.js";
import {
  baseOf,
  type Bound,
  isFiled,
  isGroup,
  type MeasuredTarget,
  measureKeyOf,
  type Target,
  type TargetInput,
} from "./target.js";
import { checkGroup, checkOfDistrict } from "./value-types.js";
import type { Checking, Vocabulary } from "./vocabulary.js";

/** What a target of good shape is checked against; each undefined where it cannot be read. */
export interface TargetSurroundings {
  readonly metric: Metric | undefined;
  readonly planPeriod: Period | undefined;
  readonly vocabulary: Vocabulary;
}

/** What a target of good shape says that its metric, its period or its plan cannot bear. */
export function targetProblems(
  target: TargetInput | Target,
  { metric, planPeriod, vocabulary }: TargetSurroundings,
  at: Path,
): readonly Problem[] {
  switch (target.kind) {
    case "measured": {
      const checking: Checking = { vocabulary, problems: [] };
      const problems = [
        ...emptyRecords(target, at),
        ...scheduleProblems(target, metric, planPeriod, at),
        ...baselineProblems(target, metric, at),
        ...markProblems(target, metric, planPeriod, at),
        ...(metric === undefined ? [] : measuredProblems(target, metric, at, checking)),
      ];
      checkConditions(target, at, checking);
      return [...problems, ...rankedTwice(target, at), ...checking.problems];
    }
    case "judged":
      return scheduleProblems(target, metric, planPeriod, at);
    case "group":
      return [];
  }
}

/** No district, and no mark, is as good as an empty list of them. */
function emptyRecords(target: MeasuredTarget, at: Path): readonly Problem[] {
  return (["districts", "marks"] as const).flatMap((key): readonly Problem[] => {
    const record: unknown = target[key];
    const isEmpty = typeof record === "object" && record !== null && Object.keys(record).length === 0;
    return isEmpty ? [{ code: "empty-list", path: [...at, key] }] : [];
  });
}

function baselineProblems(
  { baseline, measure }: MeasuredTarget,
  metric: Metric | undefined,
  at: Path,
): readonly Problem[] {
  if (baseline === undefined) return [];
  const path = [...at, "baseline"];
  if (baseline.period === undefined && baseline.value === undefined) {
    return [{ code: "one-of-keys", allowed: ["period", "value"], given: [], path }];
  }
  const unused = unusedBaseline(measure, metric);
  if (unused !== undefined) return [{ code: "unused-key", key: "baseline", because: unused, path }];
  const range = metric === undefined ? undefined : rangeOf(metric);
  const outside = baseline.value !== undefined && range !== undefined && !inRange(baseline.value, range);
  // Years are counted from one period on; between the middle and the last of several there would be a choice.
  const several = measureKeyOf(measure) === "compoundGrowth" && Array.isArray(baseline.period);
  return [
    ...(several
      ? [{ code: "wrong-shape" as const, expected: "period", given: "list", path: [...path, "period"] }]
      : repeats(baseline.period, "period", [...path, "period"])),
    ...(outside
      ? [{ code: "value-out-of-range" as const, value: baseline.value, range, path: [...path, "value"] }]
      : []),
  ];
}

function unusedBaseline(measure: MeasuredTarget["measure"], metric: Metric | undefined): string | undefined {
  const key = measureKeyOf(measure);
  if (key === "rank") return "measure.rank";
  const base = baseOf(measure);
  if (base !== undefined && base !== "baseline") return `measure.${key}: ${base}`;
  return metric?.kind === "ordinal" ? "kind: ordinal" : undefined;
}

function measuredProblems(target: MeasuredTarget, metric: Metric, at: Path, checking: Checking): readonly Problem[] {
  const measure = measureKeyOf(target.measure);
  const path = [...at, "measure", measure];
  if (measure !== "level" && measure !== "rank" && (metric.kind === "ordinal" || metric.kind === "milestone")) {
    return [{ code: "measure-not-for-kind", measure, kind: metric.kind, path }];
  }
  const undirected: readonly Problem[] =
    measure === "rank" && metric.kind !== "ordinal" && metric.direction === "none"
      ? [{ code: "direction-needed", bound: measure, path }]
      : [];
  const bounds = boundsOf(target, at).flatMap((placed) =>
    boundProblems(placed.bound, { metric, measure }, placed.path, checking),
  );
  return [...undirected, ...bounds];
}

function rankedTwice({ measure }: MeasuredTarget, at: Path): readonly Problem[] {
  const group = typeof measure === "object" && "rank" in measure ? measure.rank : undefined;
  return repeats(group, "district", [...at, "measure", "rank"]);
}

/** The target's own bound, and those of single districts. */
function boundsOf(target: MeasuredTarget, at: Path): readonly { readonly bound: Bound; readonly path: Path }[] {
  const { districts } = target;
  const own = { bound: target.bound, path: [...at, "bound"] };
  if (districts === undefined || isGroup(districts)) return [own];
  const path = [...at, "districts"];
  if (isFiled(districts)) {
    return districts.otherwise === undefined
      ? [own]
      : [own, { bound: districts.otherwise, path: [...path, "otherwise"] }];
  }
  return [own, ...Object.entries(districts).map(([district, bound]) => ({ bound, path: [...path, district] }))];
}

function checkConditions({ districts, measure, filter }: MeasuredTarget, at: Path, checking: Checking): void {
  if (districts !== undefined && isGroup(districts)) checkGroup(districts, [...at, "districts"], checking);
  if (typeof measure === "object" && "rank" in measure) checkGroup(measure.rank, [...at, "measure", "rank"], checking);
  if (filter !== undefined) checkOfDistrict(filter, [...at, "filter"], checking);
}
