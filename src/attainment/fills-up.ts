import { type Metric, overOf } from "../model/metric.js";

/** Whether a window of the metric starts at zero and fills up. */
export function fillsUp(metric: Metric): boolean {
  return (
    metric.kind === "amount" && metric.accrual === "flow" && (overOf(metric) === "sum" || overOf(metric) === "count")
  );
}
