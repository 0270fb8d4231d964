import { existing } from "../internal/assert.js";
import { fillsUp } from "./fills-up.js";
import { divide, HUNDRED, multiply, ONE, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { writeExactAmount } from "../model/amount.js";
import type { Day, DistrictId, Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { spanIn } from "../model/period.js";
import { baseOf, type MeasuredTarget } from "../model/target.js";
import { writeCell } from "../rollup/read-cell.js";
import { type BaseRead, readBase, stepOf } from "./base.js";
import type { AttainmentContext } from "./context.js";
import type { Interval } from "../internal/interval.js";
import { possibleFrom, shifted } from "./possible.js";
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
  /** Parts of the period are not in. */
  readonly missesParts: boolean;
  /** What the measure can still become when more parts of the period come in. */
  readonly possible: Interval;
  readonly partial: boolean;
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
export interface Question {
  readonly context: AttainmentContext;
  readonly target: MeasuredTarget;
  readonly metric: Metric;
  readonly district: DistrictId;
  readonly window: ClosedWindow;
}

/**
 * The measure for the window itself; while the deadline is not past, else for the latest earlier period of its length.
 * `decided` tells of a value that misses parts whether they could still change what it means.
 */
export function readMeasure(question: Question, decided: (read: MeasureRead) => boolean): MeasureRead | Unread {
  const { context, metric, district, window } = question;
  const key = { metric: metric.id, district, period: window.period };
  const own = context.values.cell(key);
  const inWindow: MeasureRead | Unread =
    own.evidence === "none"
      ? { reason: own.reason, steps: [{ step: "value", cell: writeCell(own) }] }
      : measured(question, own, false);
  if (window.over) return inWindow;
  const now = comparesPartWithWhole(question, inWindow, decided)
    ? ({ reason: "missing-parts", steps: inWindow.steps } as const)
    : inWindow;
  if (isRead(now)) return now;
  const earlier = context.values.latestBefore(key, (period) => hasCome(metric, period, context.asOf));
  const before = earlier === undefined ? now : measured(question, earlier, true);
  return isRead(before) ? before : now;
}

/** Half a year's flow held against a whole year's says nothing yet, unless it is past what is asked for already. */
function comparesPartWithWhole(
  { target, metric }: Question,
  read: MeasureRead | Unread,
  decided: (read: MeasureRead) => boolean,
): boolean {
  const compared = (target.measure ?? "level") !== "level" && fillsUp(metric);
  return compared && isRead(read) && read.missesParts && !decided(read);
}

/** No later figure is looked at than the day could know: a flow's period has ended by then, any other has begun. */
function hasCome(metric: Metric, period: Period, asOf: Day): boolean {
  const { first, last } = spanIn(period);
  const day = metric.kind === "amount" && metric.accrual === "flow" ? last : first;
  return day !== undefined && day <= asOf;
}

function measured(question: Question, cell: ValueCell, earlier: boolean): MeasureRead | Unread {
  const { context, target, metric, district, window } = question;
  const { measure = "level" } = target;
  const valueStep: AttainmentStep = {
    step: "value",
    cell: writeCell(cell),
    ...(earlier ? { earlier } : {}),
  };
  const observed = earlier ? undefined : context.values.observedUntil(metric.id, cell.period);
  const end = observed ?? spanIn(cell.period).last ?? window.due;
  const level: MeasureRead = {
    value: cell.value,
    cell,
    earlier,
    on: end < context.asOf ? end : context.asOf,
    missesParts: cell.partsMissing === true,
    possible: possibleFrom(metric, cell),
    partial: cell.evidence === "partial",
    steps: [valueStep],
  };
  if (measure === "level") return level;
  const periods = { period: cell.period, window: window.period };
  const base = readBase(context, target, district, existing(baseOf(measure), "a place has no base"), periods);
  if ("change" in measure) return changed(level, base);
  return "growth" in measure ? grown(level, base) : multiplied(level, base);
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
    steps: [...level.steps, ...stepOf(base), { step: "measure", measure, amount: writeExactAmount(value) }],
  };
}
