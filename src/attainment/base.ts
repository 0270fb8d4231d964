import { divide, fromInteger, type Rational, sum } from "../internal/rational.js";
import { checkedAmount, writeAmount, writeExactAmount } from "../model/amount.js";
import type { Day, DistrictId, Period } from "../model/label.js";
import { daysBetween, plusDays } from "../model/day.js";
import { lastDayOf, spanIn, wholeMonths } from "../model/period.js";
import { monthOf, monthsFrom, periodOf } from "../model/span.js";
import type { Base, Baseline, MeasuredTarget } from "../model/target.js";
import { writeCell } from "../rollup/read-cell.js";
import { dayBefore, periodBefore, periodLastYear } from "../model/before.js";
import type { AttainmentContext } from "./context.js";
import type { Absence } from "./reason.js";
import type { AttainmentStep } from "./trace.js";
import type { ValueCell } from "./values.js";

/** What a change or progress is counted from. */
export interface BaseRead {
  /** Absent where there was nothing to read. */
  readonly step?: AttainmentStep;
  /** Absent where something it is made of is not known. */
  readonly amount?: Rational;
  /** Why there is no amount, where it is another reason than that nothing was observed. */
  readonly unfit?: Absence;
  /** The last day of what it was observed in, or the day before the plan begins. */
  readonly day?: Day;
  /** Not everybody reported. */
  readonly partial: boolean;
}

export function stepOf({ step }: BaseRead): readonly AttainmentStep[] {
  return step === undefined ? [] : [step];
}

/** The base of a change or growth of what was read for a period, be it the window or an earlier one of its length. */
export function readBase(
  context: AttainmentContext,
  target: MeasuredTarget,
  district: DistrictId,
  base: Base,
  { period, window }: { readonly period: Period; readonly window: Period },
): BaseRead {
  switch (base) {
    case "previous":
      return observedBefore(context, target, district, base, periodBefore(period));
    case "sameLastYear":
      return observedBefore(context, target, district, base, periodLastYear(period));
    case "baseline":
      return readBaseline(context, target, district, window);
  }
}

/** Before the year 1 there is no period, so there is nothing to read. */
function observedBefore(
  context: AttainmentContext,
  target: MeasuredTarget,
  district: DistrictId,
  base: Base,
  period: Period | undefined,
): BaseRead {
  return period === undefined ? { partial: false } : observedIn(context, target, district, base, [period]);
}

/**
 * The target's baseline: the printed value, else the periods named, else the last value before the plan's period. It is
 * the same whichever period was read: one before the plan may be the baseline itself.
 */
export function readBaseline(
  context: AttainmentContext,
  target: MeasuredTarget,
  district: DistrictId,
  window: Period,
): BaseRead {
  const { baseline } = target;
  if (baseline?.value !== undefined && isSetFor(context, target, district))
    return printed(context, baseline, baseline.value);
  if (baseline?.period !== undefined)
    return observedIn(context, target, district, "baseline", periodsOfBaseline(baseline.period));
  return lastBeforePlan(context, target, district, window);
}

/** A printed baseline speaks of the districts the target binds, not of any other that is held against it. */
function isSetFor({ plan }: AttainmentContext, target: MeasuredTarget, district: DistrictId): boolean {
  return target.districts !== undefined || district === plan.district;
}

function printed({ plan }: AttainmentContext, { period }: Baseline, value: string): BaseRead {
  const amount = checkedAmount(value);
  const start = period === undefined ? dayBeforePeriod(plan.period) : latestDayOf(periodsOfBaseline(period));
  return {
    step: { step: "printed-base", base: "baseline", amount: writeAmount(amount) },
    amount,
    ...(start === undefined ? {} : { day: start }),
    partial: false,
  };
}

function periodsOfBaseline(period: Period | readonly Period[]): readonly Period[] {
  return typeof period === "string" ? [period] : period;
}

function dayBeforePeriod(period: Period): Day | undefined {
  const { first } = spanIn(period);
  return first === undefined ? undefined : dayBefore(first);
}

function latestDayOf(periods: readonly Period[]): Day | undefined {
  let latest: Day | undefined;
  for (const period of periods) {
    const last = lastDayOf(period);
    if (last !== undefined && (latest === undefined || last > latest)) latest = last;
  }
  return latest;
}

/** The mean over the periods; not known where one of them is not, or misses parts that others have. */
function observedIn(
  { values }: AttainmentContext,
  { metric }: MeasuredTarget,
  district: DistrictId,
  base: Base,
  periods: readonly Period[],
): BaseRead {
  const cells = periods.map((period) => values.cell({ metric, district, period }));
  const whole = cells.filter((cell): cell is ValueCell => cell.evidence !== "none" && cell.partsMissing !== "all");
  const amount =
    whole.length === cells.length && cells.length > 0
      ? divide(sum(whole.map((cell) => cell.value)), fromInteger(whole.length))
      : undefined;
  const day = latestDayOf(periods);
  return {
    step: {
      step: "observed-base",
      base,
      cells: cells.map(writeCell),
      ...(amount === undefined ? {} : { amount: writeExactAmount(amount) }),
    },
    ...(amount === undefined ? {} : { amount }),
    ...(day === undefined ? {} : { day }),
    partial: whole.some((cell) => cell.evidence === "partial"),
  };
}

/** Of the length of the window, so that a year is held against a year. */
function lastBeforePlan(
  { plan, values }: AttainmentContext,
  { metric }: MeasuredTarget,
  district: DistrictId,
  window: Period,
): BaseRead {
  const { first } = spanIn(plan.period);
  const cell =
    first === undefined
      ? undefined
      : values.latestBefore(
          { metric, district, period: window },
          (candidate) => (lastDayOf(candidate) ?? first) < first,
        );
  if (cell === undefined) return { partial: false };
  const amount = cell.partsMissing === "all" ? undefined : cell.value;
  const day = lastDayOf(cell.period);
  // A newer one may yet be reported, and would be the base in its place.
  const awaited = first === undefined ? undefined : newestBetween(cell.period, first);
  return {
    step: {
      step: "observed-base",
      base: "baseline",
      cells: [writeCell(cell)],
      ...(amount === undefined ? {} : { amount: writeExactAmount(amount) }),
      ...(awaited === undefined ? {} : { awaited }),
    },
    ...(amount === undefined ? {} : { amount }),
    ...(day === undefined ? {} : { day }),
    partial: cell.evidence === "partial" || awaited !== undefined,
  };
}

/** The last period as long as the one named, so many lengths after it, that ends before a day; undefined where there is none. */
function newestBetween(period: Period, before: Day): Period | undefined {
  const { first, last } = spanIn(period);
  if (first === undefined || last === undefined) return undefined;
  const months = wholeMonths({ first, last });
  if (months !== undefined) {
    const times = Math.floor((monthOf(before) - monthOf(last) - 1) / months);
    return times < 1 ? undefined : periodOf(monthsFrom(monthOf(first) + times * months, months));
  }
  const days = daysBetween(first, last) + 1;
  const times = Math.floor((daysBetween(last, before) - 1) / days);
  if (times < 1) return undefined;
  return periodOf({ first: plusDays(first, times * days), last: plusDays(last, times * days) });
}
