import { checkedAmount, writeExact } from "../model/amount.js";
import type { Amount, Day, Period } from "../model/label.js";
import { addsUpOverTime } from "../model/like-length.js";
import type { Metric, MetricKind } from "../model/metric.js";
import { spanIn } from "../model/period.js";
import { periodOf } from "../model/span.js";
import type { Text } from "../model/text.js";
import type { Coverage } from "../rollup/cell.js";
import type { ValueCell } from "./values.js";

/** What a value counts: what has to be known of two before one is taken from the other. */
export interface CountedAs {
  /** What it speaks for: its period, of one that is not wholly observed as far as that goes. */
  readonly period: Period;
  readonly kind: MetricKind;
  readonly unit: Text;
  /** Of a rate, in the one way it is written. */
  readonly per?: Amount;
  /** Of an ordinal metric, worst first. */
  readonly levels?: readonly string[];
  /** Of a milestone that names them. */
  readonly items?: readonly string[];
  /** It is the more the longer it is counted. */
  readonly addsUp?: true;
  /** Of those who report in that period, and of its parts, how many have. */
  readonly coverage: Coverage;
}

export function countedOf(
  metric: Metric,
  cell: ValueCell,
  until: Day,
  coverageIn: (period: Period) => Coverage,
): CountedAs {
  const { first, last } = spanIn(cell.period);
  const isCut = first !== undefined && first <= until && until < (last ?? until);
  const period = isCut ? periodOf({ first, last: until }) : cell.period;
  return {
    period,
    coverage: isCut && cell.evidence === "partial" ? coverageIn(period) : cell.coverage,
    kind: metric.kind,
    unit: metric.unit,
    ...(metric.kind === "ratio" ? { per: writeExact(checkedAmount(metric.per)) } : {}),
    ...(metric.kind === "ordinal" ? { levels: metric.levels } : {}),
    ...(metric.kind === "milestone" && metric.items !== undefined ? { items: metric.items } : {}),
    ...(addsUpOverTime(metric) ? { addsUp: true } : {}),
  };
}
