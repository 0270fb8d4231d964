import type { Attainment } from "../attainment/attainment.js";
import type { Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import {
  type Bound,
  isFiled,
  isGroup,
  type MeasuredTarget,
  type Schedule,
  type Target,
  type TargetGroup,
} from "../model/target.js";
import type { Locale } from "../model/text.js";
import { BRIEF_WORDS } from "./asked-brief-words.js";
import { stepsOf } from "./attainment-steps.js";
import { boundParts, briefBound, isReadAnew } from "./brief-bound.js";
import { nameOf } from "./names.js";
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
      return measuredBriefly(target, attainment, { metric, period }, options);
  }
}

/** In a recurring target the amounts that were worked out are those of one period, and say which. */
function measuredBriefly(
  target: MeasuredTarget,
  attainment: Attainment | undefined,
  { metric, period }: { readonly metric: Metric | undefined; readonly period: Period },
  options: ExplainOptions,
): string {
  const { locale } = options;
  const words = BRIEF_WORDS[locale];
  const steps = attainment?.kind === "measured" ? stepsOf(attainment) : undefined;
  const { bound: step, periods, filed } = steps ?? {};
  const when = whenIn(target.schedule, period, locale);
  const withWhen = (asked: string): string => [asked, when].filter((part) => part !== "").join(words.comma);
  const asked = step === undefined ? statedIn(target, metric, options) : briefBound(target, step, metric, options);
  if (step === undefined || periods === undefined || (filed === undefined && !isReadAnew(target.bound)))
    return withWhen(asked);
  const { asked: found } = boundParts(target, step, metric, options);
  return words.inPeriod(withWhen(statedIn(target, metric, options)), periodWords(periods.deciding, locale), found);
}

function whenIn(schedule: Schedule | undefined, plan: Period, locale: Locale): string {
  if (schedule === undefined) return "";
  if ("by" in schedule) return schedule.by === plan ? "" : periodWords(schedule.by, locale);
  const { every, during, run } = schedule;
  const each = BRIEF_WORDS[locale].each(every, run);
  return during === undefined || during === plan ? each : BRIEF_WORDS[locale].during(each, periodWords(during, locale));
}

const MOST_NAMED = 3;

/** What the document asks for, and of whom. */
function statedIn(target: MeasuredTarget, metric: Metric | undefined, options: ExplainOptions): string {
  const { locale, names } = options;
  const words = BRIEF_WORDS[locale];
  const { districts, filter } = target;
  const stated = (bound: Bound = target.bound): string => briefBound({ ...target, bound }, undefined, metric, options);
  const applying = filter === undefined ? "" : `${words.comma}${words.whereItApplies}`;
  if (districts === undefined) return stated();
  if (isFiled(districts)) {
    const { otherwise } = districts;
    const unfiled = otherwise === undefined ? "" : `${words.comma}${words.otherwise(stated(otherwise))}`;
    return `${words.filed}${unfiled}${applying}`;
  }
  if (isGroup(districts)) return `${stated()}${words.comma}${whoIn(districts, filter !== undefined, options)}`;
  const bounds = Object.entries(districts);
  if (bounds.length > MOST_NAMED) return `${words.ownBounds(bounds.length)}${applying}`;
  const told = bounds.map(([id, bound]) => words.boundOf(nameOf(names, "district", id, locale), stated(bound)));
  return `${told.join(words.betweenBounds)}${applying}`;
}

/** Who is asked: of some alone it is not said that each is. */
function whoIn(group: TargetGroup, isFiltered: boolean, { names, locale }: ExplainOptions): string {
  const words = BRIEF_WORDS[locale];
  if (isFiltered || (typeof group === "object" && "where" in group)) return words.eachItAppliesTo;
  if (typeof group === "string") return words.eachDistrict;
  if (group.length > MOST_NAMED) return words.eachOfSoMany(group.length);
  return words.eachOf(group.map((id) => nameOf(names, "district", id, locale)));
}
