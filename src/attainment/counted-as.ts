import { checkedAmount, writeExact } from "../model/amount.js";
import type { Amount, Day, Period } from "../model/label.js";
import { addsUpOverTime } from "../model/like-length.js";
import type { Metric, MetricKind } from "../model/metric.js";
import { spanIn } from "../model/period.js";
import { periodOf } from "../model/span.js";
import type { Text } from "../model/text.js";

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
}

export function countedOf(metric: Metric, period: Period, until: Day): CountedAs {
  const { first, last } = spanIn(period);
  const isCut = first !== undefined && first <= until && until < (last ?? until);
  return {
    period: isCut ? periodOf({ first, last: until }) : period,
    kind: metric.kind,
    unit: metric.unit,
    ...(metric.kind === "ratio" ? { per: writeExact(checkedAmount(metric.per)) } : {}),
    ...(metric.kind === "ordinal" ? { levels: metric.levels } : {}),
    ...(metric.kind === "milestone" && metric.items !== undefined ? { items: metric.items } : {}),
    ...(addsUpOverTime(metric) ? { addsUp: true } : {}),
  };
}
