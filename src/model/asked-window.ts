import type { Day, Period } from "./label.js";
import { type Metric, overOf } from "./metric.js";
import { lengthOf, wholeMonths } from "./period.js";
import { endsMonth, MONTHS_IN, monthOf, monthsFrom, periodOf, type Span, spanIn, startsMonth } from "./span.js";
import type { Plan } from "./plan.js";
import { startedWithPlan } from "./started-with-plan.js";
import { type MeasuredTarget, recursIn } from "./target.js";

/** When the figures are read that a target asks about. */
export interface AskedWindow {
  /** The same key, the same figures, however the schedule is written. */
  readonly key: string;
  /** Absent: of what follows one another, all; or it is one window alone. */
  readonly run?: number;
  readonly recurs: boolean;
  readonly series?: Series;
  /** The last day of its first period, and of its last; absent where there is none. */
  readonly from?: Day;
  readonly until?: Day;
  /** How many months each of its figures speaks for. */
  readonly months?: number;
}

/** Periods of so many months, one after the other, by the months they end before; `last` may be infinite. */
export interface Series {
  readonly step: number;
  readonly first: number;
  readonly last: number;
  /** Each figure is the one of a day, whatever the length of the period that it ends. */
  readonly atEnds: boolean;
}

export function askedWindow(plan: Plan, target: MeasuredTarget, metric: Metric): AskedWindow {
  const { schedule, measure = "level" } = target;
  const atEnds = measure === "level" && overOf(metric) === "last";
  if (!recursIn(schedule)) return askedOnce(startedWithPlan(spanIn(schedule?.by ?? plan.period), plan), atEnds);
  const { every, during, run } = schedule;
  const span = startedWithPlan(spanIn(during ?? plan.period), plan);
  const step = MONTHS_IN[every];
  const series = { step, ...endsWithin(span, step), atEnds };
  const inAll = run === undefined || run > (series.last - series.first) / step;
  return {
    key: JSON.stringify([series.first, series.last, step, inAll ? 0 : run]),
    recurs: true,
    series,
    from: lastDayBefore(series.first),
    ...(Number.isFinite(series.last) ? { until: lastDayBefore(series.last) } : {}),
    months: step,
    ...(inAll ? {} : { run }),
  };
}

function askedOnce(span: Span, atEnds: boolean): AskedWindow {
  const { first, last } = span;
  const period = periodOf(span);
  const months = first === undefined || last === undefined ? undefined : wholeMonths({ first, last });
  const series = last === undefined ? undefined : seriesOfOne(period, last, atEnds);
  return {
    key: atEnds && last !== undefined ? last : period,
    recurs: false,
    ...(series === undefined ? {} : { series }),
    ...(last === undefined ? {} : { from: last, until: last }),
    ...(months === undefined ? {} : { months }),
  };
}

/** A figure of a whole calendar period, or of the last day of a month, may be one of those that recur. */
function seriesOfOne(period: Period, last: Day, atEnds: boolean): Series | undefined {
  const length = lengthOf(period);
  const step = atEnds ? 1 : length === undefined || length === "day" ? undefined : MONTHS_IN[length];
  if (step === undefined || !endsMonth(last)) return undefined;
  const end = monthOf(last) + 1;
  return { step, first: end, last: end, atEnds };
}

/** Where the first and the last whole period of so many months end that lie in a span. */
function endsWithin({ first, last }: Span, step: number): Pick<Series, "first" | "last"> {
  const start = first === undefined ? 0 : monthOf(first) + (startsMonth(first) ? 0 : 1);
  const end = last === undefined ? Number.POSITIVE_INFINITY : monthOf(last) + (endsMonth(last) ? 1 : 0);
  return { first: (Math.ceil(start / step) + 1) * step, last: Math.floor(end / step) * step };
}

function lastDayBefore(month: number): Day {
  return monthsFrom(month - 1, 1).last;
}
