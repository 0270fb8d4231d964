import type { Rational } from "../internal/rational.js";
import { exactly } from "../model/amount.js";
import type { MetricId } from "../model/label.js";
import { type Metric, rangeOf } from "../model/metric.js";

/** A metric with what its rows are checked against worked out once. */
export interface MetricReader {
  readonly position: number;
  readonly metric: Metric;
  readonly range?: ExactRange;
  /** Places of an ordinal's levels, or positions of a milestone's items. */
  readonly words: ReadonlyMap<string, number>;
  readonly categories: ReadonlySet<unknown>;
}

export interface ExactRange {
  readonly texts: readonly [string, string];
  readonly low: Rational;
  readonly high: Rational;
  readonly lowNumber: number;
  readonly highNumber: number;
}

export function metricReaders(metrics: readonly Metric[]): ReadonlyMap<MetricId, MetricReader> {
  const readers = new Map<MetricId, MetricReader>();
  for (const metric of metrics) {
    const known = readers.get(metric.id);
    if (known === undefined) readers.set(metric.id, metricReader(metric, readers.size));
    else if (JSON.stringify(known.metric) !== JSON.stringify(metric)) {
      throw new RangeError(`metrics: ${JSON.stringify(metric.id)} is there twice and not the same`);
    }
  }
  return readers;
}

function metricReader(metric: Metric, position: number): MetricReader {
  const range = rangeOf(metric);
  const words = new Map<string, number>();
  if (metric.kind === "ordinal") for (const level of metric.levels) words.set(level, words.size + 1);
  if (metric.kind === "milestone") for (const item of itemsOf(metric)) words.set(item, words.size);
  const categories = new Set<unknown>(metric.breakdowns?.flat());
  if (range === undefined) return { position, metric, words, categories };
  const [low, high] = [exactly(range[0]), exactly(range[1])];
  const exact = {
    texts: range,
    low,
    high,
    lowNumber: Number(low.n) / Number(low.d),
    highNumber: Number(high.n) / Number(high.d),
  };
  return { position, metric, words, categories, range: exact };
}

/** The items of a milestone; one without a name where it lists none. */
export function itemsOf(metric: Metric): readonly string[] {
  return metric.kind === "milestone" ? (metric.items ?? [""]) : [];
}
