import type { Attainment } from "../attainment/attainment.js";
import type { Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { isFiled, isGroup, type MeasuredTarget, type Schedule, type Target } from "../model/target.js";
import type { Locale } from "../model/text.js";
import { BRIEF_WORDS } from "./asked-brief-words.js";
import { stepsOf } from "./attainment-steps.js";
import { briefBound } from "./brief-bound.js";
import type { ExplainOptions } from "./options.js";
import { periodWords } from "./period-words.js";

/** What is known of a target's plan. */
export interface TargetIn {
  readonly metric?: Metric;
  /** The plan's period, which goes without saying. */
  readonly period: Period;
}

/**
 * What a target asks for, in a few words: `≥ 90%`, `growth on last year ≥ 8%, 2015`, `< 0.48 (that of China)`. Without an
 * attainment, or where it knows no figure, it is what the document says.
 */
export function askedBriefly(
  target: Target,
  attainment: Attainment | undefined,
  { metric, period }: TargetIn,
  options: ExplainOptions,
): string {
  const { locale } = options;
  const words = BRIEF_WORDS[locale];
  switch (target.kind) {
    case "judged":
      return whenIn(target.schedule, period, locale);
    case "group":
      return words.members(target.of, target.targets.length);
    case "measured":
      return [boundIn(target, attainment, metric, options), whenIn(target.schedule, period, locale)]
        .filter((part) => part !== "")
        .join(words.comma);
  }
}

function whenIn(schedule: Schedule | undefined, plan: Period, locale: Locale): string {
  if (schedule === undefined) return "";
  if ("by" in schedule) return schedule.by === plan ? "" : periodWords(schedule.by, locale);
  const { every, during, run } = schedule;
  const each = BRIEF_WORDS[locale].each(every, run);
  return during === undefined || during === plan ? each : BRIEF_WORDS[locale].during(each, periodWords(during, locale));
}

function boundIn(
  target: MeasuredTarget,
  attainment: Attainment | undefined,
  metric: Metric | undefined,
  options: ExplainOptions,
): string {
  const words = BRIEF_WORDS[options.locale];
  const { districts } = target;
  const step = attainment?.kind === "measured" ? stepsOf(attainment).bound : undefined;
  const bound = briefBound(target, step, metric, options);
  if (step !== undefined || districts === undefined) return bound;
  if (isFiled(districts)) return words.filed;
  return isGroup(districts) ? `${bound}${words.comma}${words.eachDistrict}` : words.ownBounds;
}
