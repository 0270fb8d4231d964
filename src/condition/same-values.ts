import type { Metric } from "../model/metric.js";

/** Whether the values of two metrics of one id are read alike: both amounts, or both levels of the same list. */
export function sameValues(a: Metric, b: Metric): boolean {
  if (a.kind !== "ordinal" || b.kind !== "ordinal") return a.kind !== "ordinal" && b.kind !== "ordinal";
  return a.levels.length === b.levels.length && a.levels.every((level, place) => level === b.levels[place]);
}
