import type { MetricId } from "../model/label.js";
import type { Operator } from "../model/metric.js";
import type { Rollup } from "./rollup.js";

const kept = new WeakMap<Rollup, Map<string, Rollup>>();

/** The rollup of one metric whose parts of a period are taken together by another operator than its own. */
export function takenOver(rollup: Rollup, metric: MetricId, over: Operator): Rollup {
  const made = kept.get(rollup) ?? new Map<string, Rollup>();
  kept.set(rollup, made);
  const key = JSON.stringify([metric, over]);
  const known = made.get(key) ?? withOperator(rollup, metric, over);
  made.set(key, known);
  return known;
}

function withOperator(rollup: Rollup, metric: MetricId, over: Operator): Rollup {
  const definitions = rollup.definitions.filter(({ id }) => id === metric).map((one) => ({ ...one, over }));
  return { ...rollup, metrics: [metric], definitions, columns: [], discrepancies: [] };
}
