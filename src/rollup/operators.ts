import { acrossOf, type Metric, OPERATORS_OF, type Operator, operatorsCombine, overOf } from "../model/metric.js";

/** The operator over time; `none` where the one that is named means nothing for the kind. */
export function overOperator(metric: Metric): Operator {
  return meaningful(metric, overOf(metric));
}

/** The operator across districts; `none` where the one that is named means nothing for the kind, or for what is made over time. */
export function acrossOperator(metric: Metric): Operator {
  const across = acrossOf(metric);
  return operatorsCombine(overOperator(metric), across) ? meaningful(metric, across) : "none";
}

function meaningful(metric: Metric, operator: Operator): Operator {
  return OPERATORS_OF[metric.kind].includes(operator) ? operator : "none";
}
