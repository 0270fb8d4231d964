import { requireDistricts } from "../model/require-districts.js";
import { given, isObject, requireList } from "../model/require-plan.js";
import { cyclesIn } from "../internal/cycles.js";
import { compare, ONE, signOf } from "../internal/rational.js";
import { exactly, writeExact } from "../model/amount.js";
import { requireDay } from "../model/day.js";
import type { DistrictForest } from "../model/district.js";
import type { Metric } from "../model/metric.js";
import { shown } from "../model/problem.js";
import { isObservations, type Observations } from "../observations/observations.js";
import { breakdownDiscrepancies } from "./breakdowns.js";
import { OWN_FIGURES, type Rollup, type RollUpOptions } from "./rollup.js";
import { workOut } from "./work-out.js";
import { keepWorkings, type RollupBasis, workingsOf } from "./workings.js";

/**
 * Adds observations up, 汇总: over time for each district, then across districts from the leaves up, all of it exactly.
 *
 * Of one district and period the firmest status counts, then the newest recording not after `asOf`. A value reported for
 * a period stands over one made of its parts, the longest disjoint observed periods inside it; `last` and `first` read
 * the value nearest the period's end or start. Where a district reported some parts of a period itself and those below it
 * others, each part has its own figure or theirs, and the parts are put together over time. Rates pool numerators and denominators. What is missing is missing, never
 * zero: the cell says `partial`, and how much of what was expected is in it. Two figures for one thing that differ are
 * listed as discrepancies; where parts are still missing, only when the missing ones could not make up the difference.
 *
 * @throws TypeError when the observations are none, or have been through JSON
 * @throws RangeError for an option that is none of those listed, for an observed district outside the tree, and for a
 * metric that is of another kind, or has other levels or items, than the one the observations were read with
 *
 * @example
 * ```ts
 * import { parseDistricts } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { cellAt, rollUp } from "quality-plan/rollup";
 *
 * const districts = parseDistricts([{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }]);
 * const metrics = [{ id: "rate", name: "合格率", unit: "%", kind: "ratio", direction: "up", per: "100" }] as const;
 * const { observations } = readObservations(
 *   [
 *     { metric: "rate", district: "a", period: "2013", numerator: "1", denominator: "10" },
 *     { metric: "rate", district: "b", period: "2013", numerator: "50", denominator: "55" },
 *   ],
 *   { metrics, districts },
 * );
 * const cell = cellAt(rollUp(observations, { metrics, districts }), { metric: "rate", district: "city", period: "2013" });
 * cell.evidence === "none" ? cell.reason : cell.exact; // => "1020/13"
 * ```
 */
export function rollUp(observations: Observations, options: RollUpOptions): Rollup {
  const rollup = workOut(basisOf(observations, options), options.periods);
  const ofBreakdowns = breakdownDiscrepancies(rollup);
  if (ofBreakdowns.length === 0) return rollup;
  const whole = { ...rollup, discrepancies: [...rollup.discrepancies, ...ofBreakdowns] };
  keepWorkings(whole, workingsOf(rollup));
  return whole;
}

export function basisOf(observations: Observations, options: RollUpOptions): RollupBasis {
  if (!isObservations(observations))
    throw new TypeError(
      "observations: accepted are those that readObservations gave, or a structured clone of them; JSON does not carry their columns",
    );
  if (!isObject(options)) throw new TypeError(`options: ${given(options)} names no metrics; accepted: { metrics }`);
  const { metrics, districts, own = "prefer", asOf, minCoverage } = options;
  requireDistricts(districts);
  if (!Array.isArray(metrics)) throw new TypeError(`metrics: ${given(metrics)} is no list; accepted: a plan's metrics`);
  metrics.forEach(requireMetric);
  if (options.periods !== undefined) requireList("periods", options.periods, "periods");
  if (!OWN_FIGURES.includes(own))
    throw new RangeError(`own: ${JSON.stringify(shown(own))} is not one of ${OWN_FIGURES.join(", ")}`);
  if (asOf !== undefined) requireDay("asOf", asOf);
  refuseOtherDefinitions(observations.metrics, metrics);
  refuseWeights(metrics);
  const share = minCoverage === undefined ? undefined : exactly(minCoverage);
  if (share !== undefined && (signOf(share) < 0 || compare(share, ONE) > 0)) {
    throw new RangeError(`minCoverage: ${writeExact(share)} is not a share from 0 to 1`);
  }
  return {
    definitions: metrics,
    districts: districts ?? everyDistrictAlone(observations),
    observations,
    own,
    ...(asOf === undefined ? {} : { asOf }),
    ...(share === undefined ? {} : { minCoverage: writeExact(share) }),
  };
}

function requireMetric(metric: unknown, at: number): void {
  if (isObject(metric) && typeof metric["id"] === "string") return;
  throw new TypeError(`metrics[${String(at)}]: ${given(metric)} is no metric; accepted: one of a plan's`);
}

/** Levels and items are told by their position, so they must be the ones the observations were read with. */
function refuseOtherDefinitions(read: readonly Metric[], asked: readonly Metric[]): void {
  const known = new Map(read.map((metric) => [metric.id, metric]));
  const seen = new Set<string>();
  for (const metric of asked) {
    if (seen.has(metric.id)) throw new RangeError(`metrics: ${JSON.stringify(shown(metric.id))} is there twice`);
    seen.add(metric.id);
    const other = known.get(metric.id);
    if (other !== undefined && wordsOf(other) !== wordsOf(metric)) {
      throw new RangeError(
        `metrics: ${JSON.stringify(shown(metric.id))} is not what the observations were read with: ${wordsOf(other)}`,
      );
    }
  }
}

/** A weight must be rolled up too, and not by what it weighs. */
function refuseWeights(metrics: readonly Metric[]): void {
  const positions = new Map(metrics.map((metric, position) => [metric.id, position]));
  for (const { id, weight } of metrics) {
    if (weight !== undefined && !positions.has(weight))
      throw new RangeError(
        `metrics: ${JSON.stringify(shown(id))} is weighed by ${JSON.stringify(shown(weight))}, which is not among them`,
      );
  }
  const [cycle] = cyclesIn(metrics.length, (position) => {
    const weight = metrics[position]?.weight;
    return weight === undefined ? [] : [positions.get(weight) ?? 0];
  });
  if (cycle !== undefined)
    throw new RangeError(`metrics: ${JSON.stringify(metrics[cycle[0] ?? 0]?.id)} is weighed by itself`);
}

function wordsOf(metric: Metric): string {
  const words = metric.kind === "ordinal" ? metric.levels : metric.kind === "milestone" ? (metric.items ?? []) : [];
  return [metric.kind, ...words.map((word) => JSON.stringify(word))].join(" ");
}

function everyDistrictAlone({ districts }: Observations): DistrictForest {
  return { rows: districts.map((id) => ({ id })), parents: districts.map(() => -1) };
}
