import { compare, signOf } from "../internal/rational.js";
import { checkedAmount } from "./amount.js";
import type { Amount, Period } from "./label.js";
import { type Metric, type Range, rangeOf } from "./metric.js";
import { firstDayOf, lastDayOf } from "./period.js";
import type { Path, Problem } from "./problem.js";
import {
  type Bound,
  type BoundKey,
  boundKeyOf,
  type Measure,
  type MeasuredTarget,
  type Target,
  type TargetInput,
} from "./target.js";
import { repeats } from "./check-references.js";

/** What a target of good shape says that its metric or its period cannot bear. `metric` is undefined where it cannot be read. */
export function targetProblems(
  target: TargetInput | Target,
  metric: Metric | undefined,
  planPeriod: Period | undefined,
  at: Path,
): readonly Problem[] {
  switch (target.kind) {
    case "measured":
      return [
        ...scheduleProblems(target, planPeriod, at),
        ...baselineProblems(target, metric, at),
        ...(metric === undefined ? [] : measuredProblems(target, metric, at)),
      ];
    case "judged":
      return scheduleProblems(target, planPeriod, at);
    case "group":
      return [];
  }
}

function scheduleProblems(
  target: Exclude<TargetInput, { kind: "group" }>,
  planPeriod: Period | undefined,
  at: Path,
): readonly Problem[] {
  const by = target.schedule?.by;
  const measure = target.kind === "measured" ? target.measure : undefined;
  const path = by === undefined ? [...at, "measure"] : [...at, "schedule", "by"];
  const window = by ?? planPeriod;
  if (window === undefined) return [];
  if (by !== undefined && lastDayOf(by) === undefined) return [{ code: "open-period", given: by, end: "last", path }];
  if (measure === undefined || measure === "level" || baseOf(measure) === "baseline") return [];
  // The period before is as long as this one, so this one has to have a length.
  const open = firstDayOf(window) === undefined ? "first" : lastDayOf(window) === undefined ? "last" : undefined;
  return open === undefined ? [] : [{ code: "open-period", given: window, end: open, path }];
}

function baseOf(measure: Exclude<Measure, "level">) {
  return "change" in measure ? measure.change : measure.growth;
}

type MeasureKey = "level" | "change" | "growth";

function measureKeyOf(measure: Measure | undefined): MeasureKey {
  if (measure === undefined || measure === "level") return "level";
  return "change" in measure ? "change" : "growth";
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
  if (measure !== undefined && measure !== "level" && baseOf(measure) !== "baseline") {
    return [
      { code: "unused-key", key: "baseline", because: `measure.${measureKeyOf(measure)}: ${baseOf(measure)}`, path },
    ];
  }
  if (metric?.kind === "ordinal") return [{ code: "unused-key", key: "baseline", because: "kind: ordinal", path }];
  const range = metric === undefined ? undefined : rangeOf(metric);
  const outside = baseline.value !== undefined && range !== undefined && !inRange(baseline.value, range);
  return [
    ...repeats(baseline.period, "period", [...path, "period"]),
    ...(outside
      ? [{ code: "value-out-of-range" as const, value: baseline.value, range, path: [...path, "value"] }]
      : []),
  ];
}

function measuredProblems(target: MeasuredTarget, metric: Metric, at: Path): readonly Problem[] {
  const measure = measureKeyOf(target.measure);
  if (measure !== "level" && (metric.kind === "ordinal" || metric.kind === "milestone")) {
    return [{ code: "measure-not-for-kind", measure, kind: metric.kind, path: [...at, "measure", measure] }];
  }
  return boundsOf(target, at).flatMap(({ bound, path }) => boundProblems(bound, metric, measure, path));
}

/** The target's own bound, and those of single districts. */
function boundsOf(target: MeasuredTarget, at: Path): readonly { readonly bound: Bound; readonly path: Path }[] {
  const { districts } = target;
  const single =
    typeof districts === "object" && !isList(districts)
      ? Object.entries(districts).map(([district, bound]) => ({ bound, path: [...at, "districts", district] }))
      : [];
  return [{ bound: target.bound, path: [...at, "bound"] }, ...single];
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

function boundProblems(bound: Bound, metric: Metric, measure: MeasureKey, at: Path): readonly Problem[] {
  const key = boundKeyOf(bound);
  const path = [...at, key];
  const unfit = unfitFor(key, metric, measure);
  if (unfit !== undefined) return [{ code: "bound-not-for-kind", bound: key, kind: unfit, path }];
  const undirected: readonly Problem[] =
    (key === "reach" || key === "about") && metric.direction === "none"
      ? [{ code: "direction-needed", bound: key, path }]
      : [];
  const tolerance: readonly Problem[] =
    "about" in bound && bound.tolerance !== undefined && signOf(checkedAmount(bound.tolerance)) < 0
      ? [{ code: "amount-too-small", given: bound.tolerance, least: "0", included: true, path: [...at, "tolerance"] }]
      : [];
  const figures =
    metric.kind === "ordinal"
      ? levelProblems(bound, metric.levels, path)
      : amountProblems(bound, metric, measure, path);
  return [...undirected, ...tolerance, ...figures];
}

/** What the bound does not go with: the metric's kind, or the measure. */
function unfitFor(key: BoundKey, metric: Metric, measure: MeasureKey): string | undefined {
  if (key === "about" && metric.kind === "ordinal") return metric.kind;
  if (key !== "all") return undefined;
  if (metric.kind !== "milestone" && !(metric.kind === "ratio" && metric.share === true)) return metric.kind;
  return measure === "level" ? undefined : measure;
}

function figuresOf(bound: Bound, path: Path): readonly { readonly figure: Amount; readonly path: Path }[] {
  if ("all" in bound) return [];
  if ("within" in bound) return bound.within.map((figure, position) => ({ figure, path: [...path, position] }));
  return Object.entries(bound)
    .filter(([key]) => key !== "tolerance")
    .map(([, figure]) => ({ figure, path }));
}

function amountProblems(bound: Bound, metric: Metric, measure: MeasureKey, path: Path): readonly Problem[] {
  if ("within" in bound && compare(checkedAmount(bound.within[0]), checkedAmount(bound.within[1])) > 0) {
    return [{ code: "bound-reversed", low: bound.within[0], high: bound.within[1], path }];
  }
  const range = measure === "level" ? boundRangeOf(metric) : undefined;
  if (range === undefined) return [];
  return figuresOf(bound, path)
    .filter(({ figure }) => !inRange(figure, range))
    .map(({ figure, path: place }): Problem => ({ code: "bound-out-of-range", bound: figure, range, path: place }));
}

/** A milestone of named items is reached by so many of them; without names it may be counted over any number of districts. */
function boundRangeOf(metric: Metric): Range | undefined {
  return metric.kind === "milestone" && metric.items !== undefined
    ? ["0", String(metric.items.length)]
    : rangeOf(metric);
}

function inRange(figure: Amount, [low, high]: Range): boolean {
  const value = checkedAmount(figure);
  return compare(checkedAmount(low), value) <= 0 && compare(value, checkedAmount(high)) <= 0;
}

function levelProblems(bound: Bound, levels: readonly string[], path: Path): readonly Problem[] {
  const unknown = figuresOf(bound, path).filter(({ figure }) => !levels.includes(figure));
  if (unknown.length > 0) {
    return unknown.map(
      ({ figure, path: place }): Problem => ({ code: "unknown-level", given: figure, levels, path: place }),
    );
  }
  if ("within" in bound && levels.indexOf(bound.within[0]) > levels.indexOf(bound.within[1])) {
    return [{ code: "bound-reversed", low: bound.within[0], high: bound.within[1], path }];
  }
  return [];
}
