import type { Day, Period } from "../model/label.js";
import { periodOf, type Span, spanIn } from "../model/period.js";
import type { Plan } from "../model/plan.js";
import { recursIn, type Schedule } from "../model/target.js";

/** The period a target is judged for, and on which side of its deadline the day lies. */
export interface Window {
  readonly period: Period;
  /** Absent where the period is open to the past. */
  readonly first?: Day;
  /** The deadline; absent where the period is open to the future. */
  readonly due?: Day;
  /** The deadline day itself still counts as before. */
  readonly over: boolean;
}

/** A window with both ends, for which a value can be read. */
export interface ClosedWindow extends Window {
  readonly first: Day;
  readonly due: Day;
}

/** The schedule's period, else the plan's. */
export function windowOf(plan: Plan, schedule: Schedule | undefined, asOf: Day): Window {
  const span = spanIn((schedule === undefined || recursIn(schedule) ? undefined : schedule.by) ?? plan.period);
  return windowIn(startedWithPlan(span, plan), asOf);
}

/** A schedule open to the past, `../2025`, starts with the plan. */
function startedWithPlan(span: Span, plan: Plan): Span {
  const { first } = spanIn(plan.period);
  if (span.first !== undefined || first === undefined) return span;
  return span.last !== undefined && span.last < first ? span : { ...span, first };
}

function windowIn(span: Span, asOf: Day): Window {
  return {
    period: periodOf(span),
    ...(span.first === undefined ? {} : { first: span.first }),
    ...(span.last === undefined ? {} : { due: span.last }),
    over: span.last !== undefined && asOf > span.last,
  };
}

export function isClosed(window: Window): window is ClosedWindow {
  return window.first !== undefined && window.due !== undefined;
}
