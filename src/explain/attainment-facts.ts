import { arithmeticFacts } from "./arithmetic-facts.js";
import { toldBaseIn } from "./attainment-base.js";
import { amountIn, askedIn, exactText, heldBy, outlookIn, pathIn, type Shown, shownIn } from "./attainment-held.js";
import { type CellWithValue, type StepOf, type Steps, stepsOf } from "./attainment-steps.js";
import type { MeasuredAttainment } from "../attainment/attainment.js";
import type { NoEvidence } from "../attainment/reason.js";
import type { Day } from "../model/label.js";
import { lastDayOf } from "../model/period.js";
import type { Locale } from "../model/text.js";
import { divide, multiply } from "../internal/rational.js";
import { readExact, writeAmount } from "../model/amount.js";
import type {
  Asked,
  AttainmentPhrases,
  Compared,
  Held,
  NoBase,
  Observed,
  OnPath,
  Outlook,
  Ranked,
  Recurring,
  Shares,
} from "./attainment-phrases.js";
import { sharesIn } from "./attainment-shares.js";
import type { UnlikeLengths } from "./length-words.js";
import { quoted } from "./quoted.js";
import { sourceOf } from "./source-of.js";
import { shownPeriods } from "./shown-periods.js";
import { type ReadFact, readFacts } from "./read-fact.js";
import { figure } from "./figure.js";
import { unitFor } from "./measured-figure.js";
import { nameOf, type Names, unitOf } from "./names.js";
import { type Unsettled, unsettledIn } from "./unsettled.js";
import { lacksReports } from "./lacks-reports.js";

/** What the trace of a measured target tells, ready to be put into a sentence. */
export interface Facts {
  readonly metric: string;
  readonly district: string;
  readonly period: string;
  readonly observed?: Observed;
  readonly compared?: Compared;
  readonly ranked?: Ranked;
  readonly recurring?: Recurring;
  /** What the bound was worked out from. */
  readonly from?: readonly ReadFact[];
  /** What not everybody reported of what districts were chosen by. */
  readonly choice?: readonly ReadFact[];
  /** What else it rests on that not everybody reported. */
  readonly unsettled: readonly Unsettled[];
  readonly noBase?: NoBase;
  readonly lengths?: UnlikeLengths;
  readonly asked?: Asked;
  readonly held?: Held;
  readonly shares?: Shares;
  readonly path?: OnPath;
  readonly outlook?: Outlook;
}

export function factsOf(
  attainment: MeasuredAttainment,
  phrases: AttainmentPhrases,
  { names, locale }: { readonly names: Names; readonly locale: Locale },
): Facts {
  const steps = stepsOf(attainment);
  const cell = steps.value?.cell;
  const unit = cell === undefined ? "" : unitOf(names, cell.metric, locale);
  const measure = steps.measure?.measure;
  const inUnit = unitFor(measure ?? (steps.rank === undefined ? undefined : "rank"), unit);
  const read = readFacts(
    steps.asked.flatMap(({ inputs }) => inputs),
    { names, locale },
  );
  const choice = readFacts(
    steps.choices.flatMap(({ partial }) => partial),
    { names, locale },
  );
  const from = [...arithmeticFacts(steps.asked), ...read];
  const shown = shownIn(inUnit, measure === "change", phrases);
  const difference = shownIn(inUnit, true, phrases);
  const period = phrases.period(steps.window?.period ?? "");
  const figures = attainment.status === "no-evidence" ? undefined : attainment.figures;
  const district = nameOf(names, "district", attainment.district, locale);
  const metric =
    cell === undefined
      ? nameOf(names, "target", attainment.target, locale)
      : nameOf(names, "metric", cell.metric, locale);
  const compared = comparedIn(steps, shown, phrases);
  const noBase = noBaseIn(steps, phrases);
  return {
    metric,
    district,
    period,
    ...(cell === undefined || cell.evidence === "none"
      ? {}
      : {
          observed: observedIn(
            cell,
            {
              metric,
              district,
              unit,
              window: steps.periods === undefined ? period : phrases.period(steps.periods.deciding),
              earlier: steps.value?.earlier === true,
              ...passedOverIn(steps),
              asOf: attainment.asOf,
            },
            phrases,
          ),
        }),
    ...(compared === undefined ? {} : { compared }),
    ...(steps.rank === undefined ? {} : { ranked: rankedIn(steps.rank, unit, { names, locale }) }),
    ...(steps.periods === undefined ? {} : { recurring: recurringIn(steps.periods, phrases) }),
    ...(from.length === 0 ? {} : { from }),
    ...(choice.length === 0 ? {} : { choice }),
    unsettled: unsettledIn(steps),
    ...(noBase === undefined ? {} : { noBase }),
    ...(steps.lengths === undefined ? {} : { lengths: lengthsIn(steps.lengths, phrases) }),
    ...(steps.bound === undefined
      ? {}
      : {
          asked: {
            ...askedIn(steps.bound, shown, difference),
            ...(measure === undefined ? {} : { measure }),
            ...(steps.rank === undefined ? {} : { measure: "rank" as const }),
            ...(from.length === 0 ? {} : { from }),
            ...(steps.filed === undefined ? {} : { filedIn: quoted(nameOf(names, "plan", steps.filed.plan, locale)) }),
            ...(steps.periods === undefined ? {} : { every: steps.periods.every }),
            ...(steps.periods?.run === undefined ? {} : { run: steps.periods.run }),
            ...(attainment.due === undefined ? {} : { due: phrases.period(attainment.due) }),
          },
        }),
    ...(steps.bound === undefined || figures === undefined
      ? {}
      : {
          held: heldBy(steps.bound, figures, shown, difference),
          ...sharesIn(attainment, figures, steps, phrases.period),
        }),
    ...(steps.path === undefined ? {} : { path: pathIn(steps.path, figures, shown, phrases) }),
    ...(figures?.forecast === undefined || attainment.due === undefined
      ? {}
      : { outlook: outlookIn(figures, figures.forecast, phrases.period(attainment.due), shown) }),
  };
}

function rankedIn(
  { place, among, unsure, ahead }: StepOf<"rank">,
  unit: string,
  { names, locale }: { readonly names: Names; readonly locale: Locale },
): Ranked {
  const told = ahead.map(({ district, value, level }) =>
    inBracketsBehind(nameOf(names, "district", district, locale), level ?? figure(exactText(value), unit), locale),
  );
  return { place, among, unsure, ahead: told };
}

function inBracketsBehind(name: string, text: string, locale: Locale): string {
  return { zh: `${name}（${text}）`, en: `${name} (${text})` }[locale];
}

function recurringIn(step: StepOf<"periods">, phrases: AttainmentPhrases): Recurring {
  const { statuses, ...stretch } = shownPeriods(step);
  const { of, run, longest } = step;
  return {
    ...stretch,
    periods: statuses.map(({ period, status }) => ({ period: phrases.period(period), status })),
    ...(of === undefined ? {} : { of }),
    ...(run === undefined ? {} : { run: { asked: run, longest: longest ?? 0 } }),
  };
}

interface Place {
  readonly metric: string;
  readonly district: string;
  readonly unit: string;
  readonly window: string;
  readonly earlier: boolean;
  readonly passedOver?: NoEvidence;
  readonly asOf: Day;
}

/** What has come of a window's parts so far is no figure to judge it by yet, and needs no other reason. */
function passedOverIn({ value }: Steps): Pick<Place, "passedOver"> {
  const passedOver = value?.passedOver;
  return passedOver === undefined || passedOver === "missing-parts" ? {} : { passedOver };
}

function observedIn(cell: CellWithValue, place: Place, phrases: AttainmentPhrases): Observed {
  const source = sourceOf(cell);
  return {
    metric: place.metric,
    district: place.district,
    period: phrases.period(cell.period),
    value: cell.level ?? figure(exactText(cell), place.unit),
    ...divisionIn(cell),
    origin: cell.origin,
    ...(cell.of === undefined ? {} : { reachedBy: phrases.period(earlierOf(place.asOf, lastDayOf(cell.period))) }),
    ...(source === undefined ? {} : { source }),
    ...(cell.recordedOn === undefined ? {} : { recordedOn: phrases.period(cell.recordedOn) }),
    ...(lacksReports(cell) ? { partial: cell.coverage } : {}),
    ...(cell.observedIn === undefined ? {} : { observedIn: phrases.period(cell.observedIn) }),
    ...(place.earlier ? { insteadOf: place.window } : {}),
    ...(place.passedOver === undefined ? {} : { passedOver: place.passedOver }),
  };
}

function earlierOf(asOf: Day, end: Day | undefined): Day {
  return end !== undefined && end < asOf ? end : asOf;
}

/** `497 ÷ 555 × 100`; of none it is none, whatever it is multiplied by. */
function divisionIn(cell: CellWithValue): { readonly division?: string } {
  const { numerator, denominator } = cell;
  if (numerator === undefined || denominator === undefined) return {};
  const over = `${figure(numerator)} ÷ ${figure(denominator)}`;
  const above = readExact(numerator);
  if (above.n === 0n) return { division: over };
  const per = divide(multiply(readExact(exactText(cell)), readExact(denominator)), above);
  return { division: per.n === per.d ? over : `${over} × ${figure(writeAmount(per))}` };
}

function noBaseIn({ base, measure }: Steps, phrases: AttainmentPhrases): NoBase | undefined {
  if (base === undefined || measure !== undefined) return undefined;
  return {
    ...(base.step === "observed-base" ? { periods: base.cells.map((one) => phrases.period(one.period)) } : {}),
    ...(base.amount === undefined ? {} : { amount: figure(amountIn(base.amount)) }),
  };
}

function lengthsIn({ base, window, instead }: StepOf<"other-length">, phrases: AttainmentPhrases): UnlikeLengths {
  return {
    base: phrases.period(base),
    window: phrases.period(window),
    ...(instead === undefined ? {} : { instead }),
  };
}

function comparedIn(steps: Steps, shown: Shown, phrases: AttainmentPhrases): Compared | undefined {
  const { value, measure } = steps;
  const cell = value?.cell;
  const from = toldBaseIn(steps, phrases.period);
  if (measure === undefined || cell === undefined || cell.evidence === "none" || from === undefined) return undefined;
  return {
    measure: measure.measure,
    value: figure(exactText(cell)),
    base: from,
    result: shown(exactText(measure.amount)),
    ...(measure.years === undefined ? {} : { years: figure(exactText(measure.years)) }),
  };
}
