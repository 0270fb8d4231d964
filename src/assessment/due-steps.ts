import { unlessBeyondCalendar } from "../model/before.js";
import { dayFrom, daysIn } from "../model/day.js";
import { plusDuration } from "../model/duration.js";
import type { Day, Period, SchemeId, SourceId } from "../model/label.js";
import { lastDayOf } from "../model/period.js";
import type { Scheme } from "./scheme.js";
import type { SchemeStep, StepId } from "./scheme-step.js";
import { requireScheme, requireWindow } from "./require-evidence.js";
import { windowIn } from "./window.js";

/** A step of a round, and the last day for it. */
export interface DueStep {
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly step: StepId;
  /** Absent where the scheme states none, or counts it from a step that has none. */
  readonly due?: Day;
  /** Why there is none although the scheme states one: the day lies before the year 1 or after the year 9999. */
  readonly missing?: "beyond-calendar";
  readonly source?: SourceId;
}

/**
 * The steps of one round with the last day for each, in the scheme's order. Days are calendar days: which of them are
 * holidays the scheme does not say.
 *
 * @throws RangeError when the window is none of the scheme's, TypeError when it is no scheme, or no window is named
 *
 * @example
 * ```ts
 * import { dueSteps } from "quality-plan/assessment";
 * import { parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "07-01", to: "06-30" }, units: ["330481"],
 *     steps: [
 *       { id: "filing", name: "目标备案", by: "06-30", year: -1 },
 *       { id: "self", name: "自我评价", by: "07-15", source: "self" },
 *       { id: "check", name: "实地核查", within: { months: 2 } },
 *     ],
 *     sources: [{ id: "self", name: "自评", kind: "self" }], take: { first: ["self"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *   },
 *   { plans: [] },
 * );
 * dueSteps(scheme, { window: "2013-07-01/2014-06-30" }).map(({ due }) => due); // => ["2013-06-30", "2014-07-15", "2014-09-15"]
 * ```
 */
export function dueSteps(scheme: Scheme, options: { readonly window: Period }): readonly DueStep[] {
  requireScheme(scheme);
  requireWindow(options, "{ window }");
  const { window } = options;
  const inForm = windowIn(scheme.window, window);
  const end = lastDayOf(inForm);
  let before: Due = end === undefined ? {} : { due: end };
  return (scheme.steps ?? []).map((step): DueStep => {
    const due = dueOf(step, before, end);
    before = due;
    const { id, source } = step;
    return {
      scheme: scheme.id,
      window: inForm,
      step: id,
      ...due,
      ...(source === undefined ? {} : { source }),
    };
  });
}

type Due = Pick<DueStep, "due" | "missing">;

function dueOf({ by, year = 0, within }: SchemeStep, before: Due, end: Day | undefined): Due {
  if (within !== undefined) {
    const { due: start } = before;
    return start === undefined ? before : written(() => plusDuration(start, within));
  }
  if (by === undefined || end === undefined) return {};
  const [inYear, month] = [Number(end.slice(0, 4)) + year, Number(by.slice(0, 2))];
  return written(() => dayFrom(inYear, month, Math.min(Number(by.slice(3)), daysIn(inYear, month))));
}

function written(day: () => Day): Due {
  const due = unlessBeyondCalendar(day);
  return due === undefined ? { missing: "beyond-calendar" } : { due };
}
