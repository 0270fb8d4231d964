import { existing } from "../internal/assert.js";
import { fillsUp } from "./fills-up.js";
import {
  divide,
  fromInteger,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { writeExactAmount } from "../model/amount.js";
import type { Day, DistrictId, Period } from "../model/label.js";
import { baseOfOtherLength } from "../model/like-length.js";
import type { Metric } from "../model/metric.js";
import { spanIn } from "../model/period.js";
import { baseOf, type MeasuredTarget, measureKeyOf } from "../model/target.js";
import { writeCell } from "../rollup/read-cell.js";
import { type BaseRead, readBase, stepOf } from "./base.js";
import { compoundGrowth, MONTHS_A_YEAR, monthsUntil, type Powers, powersOf } from "./compound-growth.js";
import type { Interval } from "../internal/interval.js";
import { possibleFrom, shifted } from "./possible.js";
import { countedOf } from "./counted-as.js";
import type { Inquiry } from "./inquiry.js";
import { ranked } from "./rank.js";
import type { NoEvidence } from "./reason.js";
import type { AttainmentStep } from "./trace.js";
import type { ValueCell } from "./values.js";
import type { ClosedWindow } from "./window.js";

/** What the target's measure comes to, and what it was read from. */
export interface MeasureRead {
  readonly value: Rational;
  readonly cell: ValueCell;
  /** Read from a period before the window, which held none yet. */
  readonly earlier: boolean;
  /** The last day the value speaks for: of what was observed, and not after the day of the question. */
  readonly on: Day;
  /** Parts of the period are not in: no district whose figures are in the value has reported the whole of it. */
  readonly missesParts: boolean;
  /** What is missing where that leaves things open; absent: parts of the period. */
  readonly undecided?: NoEvidence;
  /** Of a value that is a root: what decides, in powers. */
  readonly powers?: Powers;
  /** The value is cut off, as its root does not end. */
  readonly cut?: true;
  /** What the measure can still become when more parts of the period come in. */
  readonly possible: Interval;
  readonly partial: boolean;
  /** What the value is compared with, a base or other districts, is not wholly reported: `possible` does not know of it. */
  readonly comparedPartial: boolean;
  readonly steps: readonly AttainmentStep[];
}

export interface Unread {
  readonly reason: NoEvidence;
  readonly steps: readonly AttainmentStep[];
}

export function isRead(read: MeasureRead | Unread): read is MeasureRead {
  return "value" in read;
}

/** One target in one district, with all that is asked of the evidence. */
export interface Question extends Inquiry {
  readonly target: MeasuredTarget;
  readonly metric: Metric;
  readonly district: DistrictId;
  readonly window: ClosedWindow;
}

/** Whether the window starts at zero and fills up; a place among others does not, whatever it is taken by. */
export function isFilling({ metric, target }: Question): boolean {
  return fillsUp(metric) && measureKeyOf(target.measure) !== "rank";
}

/** What a value is held against, as far as reading it goes. */
export interface Asked {
  /** Whether parts that a value misses could not change how it stands. */
  readonly decided: (read: MeasureRead) => boolean;
  /** Why what is asked for in a period is not known; absent where it is. */
  readonly missing: (
    period: Period,
  ) => { readonly reason: NoEvidence; readonly steps: readonly AttainmentStep[] } | undefined;
  /** Whether a level below zero is asked for in a period, so that there are such. */
  readonly belowZero: (period: Period) => boolean;
}

/** The measure for the window itself; while the deadline is not past, else for the latest earlier period of its length. */
export function readMeasure(question: Question, asked: Asked): MeasureRead | Unread {
  const { context, metric, district, window } = question;
  const key = { metric: metric.id, district, period: window.period };
  const own = context.values.cell(key);
  const inWindow: MeasureRead | Unread =
    own.evidence === "none"
      ? { reason: own.reason, steps: [{ step: "value", cell: writeCell(own) }] }
      : measured(question, own, asked);
  const held = isRead(inWindow) ? unlessMissing(inWindow, asked.missing(own.period)) : inWindow;
  if (window.over) return held;
  const now =
    isRead(held) && saysNothingYet(question, held, asked)
      ? { reason: held.undecided ?? "missing-parts", steps: held.steps }
      : held;
  if (isRead(now)) return now;
  const earlier = context.values.latestBefore(
    key,
    (period) => hasCome(metric, period, context.asOf) && asked.missing(period) === undefined,
  );
  const before =
    earlier === undefined
      ? now
      : measured(question, earlier, asked, own.evidence === "none" ? {} : { passedOver: now.reason });
  return isRead(before) && (before.undecided === undefined || asked.decided(before) || !before.missesParts)
    ? before
    : now;
}

function unlessMissing(
  read: MeasureRead,
  missing: { readonly reason: NoEvidence; readonly steps: readonly AttainmentStep[] } | undefined,
): MeasureRead | Unread {
  return missing === undefined ? read : { reason: missing.reason, steps: [...read.steps, ...missing.steps] };
}

/**
 * Half a year's flow held against a whole year's says nothing yet, unless it is past what is asked for already; nor does
 * a place that others without a value could still take.
 */
function saysNothingYet(question: Question, read: MeasureRead, { decided }: Asked): boolean {
  const compared = measureKeyOf(question.target.measure) !== "level" && isFilling(question);
  return (compared || read.undecided !== undefined) && read.missesParts && !decided(read);
}

/** No later figure is looked at than the day could know: a flow's period has ended by then, any other has begun. */
function hasCome(metric: Metric, period: Period, asOf: Day): boolean {
  const { first, last } = spanIn(period);
  const day = metric.kind === "amount" && metric.accrual === "flow" ? last : first;
  return day !== undefined && day <= asOf;
}

/** A period read in place of the window, and why the window's own value would not do, where there is one. */
interface InPlace {
  readonly passedOver?: NoEvidence;
}

function measured(question: Question, cell: ValueCell, asked: Asked, inPlace?: InPlace): MeasureRead | Unread {
  const earlier = inPlace !== undefined;
  const { context, target, metric, district, window } = question;
  const { measure = "level" } = target;
  const observed =
    earlier && cell.partsMissing === undefined
      ? undefined
      : context.values.observedUntil({ metric: metric.id, district, period: cell.period });
  const last = spanIn(cell.period).last ?? window.due;
  const end = observed ?? last;
  const valueStep: AttainmentStep = {
    step: "value",
    cell: writeCell(cell),
    ...(earlier ? { earlier, ...inPlace } : {}),
    counted: countedOf(
      metric,
      cell,
      observed ?? last,
      (period) => context.values.cell({ metric: metric.id, district, period }).coverage,
    ),
  };
  const level: MeasureRead = {
    value: cell.value,
    cell,
    earlier,
    on: end < context.asOf ? end : context.asOf,
    missesParts: cell.partsMissing === "all",
    possible: possibleFrom(metric, cell, {
      values: context.values,
      isBelowZeroSomewhere: (id) => context.isBelowZeroSomewhere(id) || asked.belowZero(cell.period),
    }),
    partial: cell.evidence === "partial",
    comparedPartial: false,
    steps: [valueStep],
  };
  if (measure === "level") return level;
  if ("rank" in measure) return ranked(question, level, measure.rank);
  const periods = { period: cell.period, window: window.period };
  const base = readBase(context, target, district, existing(baseOf(measure), "a place has no base"), periods);
  const unlike = baseOfOtherLength(metric, target, window.period);
  if (unlike !== undefined) {
    const steps = [...level.steps, ...stepOf(base), { step: "other-length", ...unlike } as const];
    return { reason: "base-of-other-length", steps };
  }
  if ("change" in measure) return changed(level, base);
  if ("growth" in measure) return grown(level, base);
  return "factor" in measure ? multiplied(level, base) : compounded(level, base, end);
}

function changed(level: MeasureRead, base: BaseRead): MeasureRead | Unread {
  const steps = [...level.steps, ...stepOf(base)];
  if (base.amount === undefined) return { reason: "no-baseline", steps };
  return comparedWith(level, base, "change", base.amount, ONE);
}

function grown(level: MeasureRead, base: BaseRead): MeasureRead | Unread {
  const steps = [...level.steps, ...stepOf(base)];
  if (base.amount === undefined) return { reason: "no-baseline", steps };
  if (signOf(base.amount) <= 0) return { reason: "base-not-positive", steps };
  return comparedWith(level, base, "growth", base.amount, divide(HUNDRED, base.amount));
}

function multiplied(level: MeasureRead, base: BaseRead): MeasureRead | Unread {
  const steps = [...level.steps, ...stepOf(base)];
  if (base.amount === undefined) return { reason: "no-baseline", steps };
  if (signOf(base.amount) <= 0) return { reason: "base-not-positive", steps };
  return comparedWith(level, base, "factor", ZERO, divide(ONE, base.amount));
}

/** Counted from the end of the base to the end of what was observed, in whole months. */
function compounded(level: MeasureRead, base: BaseRead, until: Day): MeasureRead | Unread {
  const steps = [...level.steps, ...stepOf(base)];
  if (base.amount === undefined) return { reason: "no-baseline", steps };
  if (signOf(base.amount) <= 0) return { reason: "base-not-positive", steps };
  if (signOf(level.value) < 0) return { reason: "value-below-zero", steps };
  const months = base.day === undefined ? undefined : monthsUntil(base.day, until);
  if (months === undefined) return { reason: "no-whole-months", steps };
  const { value, cut, powers } = compoundGrowth(divide(level.value, base.amount), months);
  const step: AttainmentStep = {
    step: "measure",
    measure: "compoundGrowth",
    amount: writeExactAmount(value),
    years: writeExactAmount(divide(fromInteger(months), fromInteger(MONTHS_A_YEAR))),
    ...(cut ? { cut } : {}),
  };
  return {
    ...level,
    value,
    powers,
    ...(cut ? { cut } : {}),
    possible: powersOf(shifted(level.possible, ZERO, divide(ONE, base.amount)), months),
    partial: level.partial || base.partial,
    comparedPartial: base.partial,
    steps: [...steps, step],
  };
}

function comparedWith(
  level: MeasureRead,
  base: BaseRead,
  measure: "change" | "growth" | "factor",
  from: Rational,
  factor: Rational,
): MeasureRead {
  const value = multiply(subtract(level.value, from), factor);
  return {
    ...level,
    value,
    possible: shifted(level.possible, from, factor),
    partial: level.partial || base.partial,
    comparedPartial: base.partial,
    steps: [...level.steps, ...stepOf(base), { step: "measure", measure, amount: writeExactAmount(value) }],
  };
}
