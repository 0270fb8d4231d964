import { encloses, type End, type Interval } from "../internal/interval.js";
import { fromInteger, multiply, sum } from "../internal/rational.js";
import { boundInterval } from "../model/bound-interval.js";
import type { Metric } from "../model/metric.js";
import { type Bound, type MeasuredTarget, measureKeyOf } from "../model/target.js";

/**
 * The values that surely satisfy a target's bound: of one that says about without a tolerance, those at or beyond it on
 * the good side. Undefined where the values are read from the evidence.
 */
export function guaranteeOf(
  bound: Bound,
  { measure }: Pick<MeasuredTarget, "measure">,
  metric: Metric,
): Interval | undefined {
  const certain = "about" in bound && bound.tolerance === undefined ? { ...bound, tolerance: "0" } : bound;
  // A place is the better the lower it is, whatever the metric's own direction.
  return boundInterval(certain, measureKeyOf(measure) === "rank" ? { ...metric, direction: "down" } : metric);
}

/** What is sure of a sum when this is sure of each part; an end that one part leaves open is open. */
export function sumOfIntervals(parts: readonly Interval[]): Interval {
  const low = sumOfEnds(parts.map((part) => part.low));
  const high = sumOfEnds(parts.map((part) => part.high));
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function sumOfEnds(ends: readonly (End | undefined)[]): End | undefined {
  const known = ends.filter((end) => end !== undefined);
  if (known.length < ends.length || known.length === 0) return undefined;
  return { at: sum(known.map(({ at }) => at)), open: known.some(({ open }) => open) };
}

/** A sum of so many like parts. */
export function timesInterval({ low, high }: Interval, times: number): Interval {
  const factor = fromInteger(times);
  const grown = (end: End): End => ({ at: multiply(end.at, factor), open: end.open });
  return { ...(low === undefined ? {} : { low: grown(low) }), ...(high === undefined ? {} : { high: grown(high) }) };
}

/** The end at which what is sure falls short of what is asked for; both ends as amounts of one side. */
export interface Gap {
  readonly side: "low" | "high";
  readonly expected: End;
  /** Absent where nothing is sure on that side. */
  readonly found?: End;
}

/** On which sides a stretch leaves another. */
export function gapsBetween(asked: Interval, sure: Interval): readonly Gap[] {
  return (["low", "high"] as const).flatMap((side): readonly Gap[] => {
    const expected = asked[side];
    const found = sure[side];
    if (expected === undefined) return [];
    if (found === undefined) return [{ side, expected }];
    return encloses({ [side]: expected }, { [side]: found }) ? [] : [{ side, expected, found }];
  });
}
