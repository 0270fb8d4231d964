import { signOf } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { acrossOf, type Metric, overOf, rangeOf } from "../model/metric.js";
import { baseOf, type MeasuredTarget, measureKeyOf } from "../model/target.js";
import { amountsIn } from "./bound-values.js";

/** Whether what the target measures of a district is the sum of what it measures of the districts below it. */
export function addsUp({ measure }: MeasuredTarget, metric: Metric): boolean {
  const key = measureKeyOf(measure);
  return acrossOf(metric) === "sum" && (key === "level" || key === "change");
}

/** Whether the figure is one of the districts themselves, how many they are or how far apart: no district has a part in it. */
export function isOfDistricts({ districts }: MeasuredTarget, metric: Metric): boolean {
  const across = acrossOf(metric);
  return districts === undefined && (across === "count" || across === "deviation" || across === "sampleDeviation");
}

/** Whether a district that is left out of such a sum could take from it: what is asked for below zero can lie there. */
export function canTakeAway({ bound, measure }: MeasuredTarget, metric: Metric): boolean {
  const low = rangeOf(metric)?.[0];
  const stated = [...(amountsIn(bound) ?? []), ...(low === undefined ? [] : [checkedAmount(low)])];
  return measureKeyOf(measure) === "change" || stated.some((amount) => signOf(amount) < 0);
}

/** Whether the figure is that of its window alone, so that windows of different length cannot be compared. */
export function dependsOnWindow({ measure }: MeasuredTarget, metric: Metric): boolean {
  const base = baseOf(measure);
  if (base === "previous" || base === "sameLastYear") return true;
  return overOf(metric) === "sum" || overOf(metric) === "count";
}
