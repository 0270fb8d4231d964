import { isAmountFault, readAmount } from "../model/amount-text.js";
import type { TargetId } from "../model/label.js";
import { boundKeyOf, type BoundKey, type MeasuredTarget, type MeasureKey, measureKeyOf } from "../model/target.js";
import type { Target } from "../model/target.js";
import { type Locale, type Text, textIn } from "../model/text.js";
import { BRIEF_WORDS } from "./asked-brief-words.js";
import { measuredFigure } from "./measured-figure.js";
import { periodWords } from "./period-words.js";
import { toldApart } from "./told-apart.js";

/** A target and what it is called by itself. */
export interface NamedTarget {
  readonly target: Target;
  readonly name: Text;
}

/** What targets are called, those of one name told apart by when they are due, what they measure and what they ask for. */
export function targetNames(
  named: readonly NamedTarget[],
  units: ReadonlyMap<string, Text>,
): ReadonlyMap<TargetId, Text> {
  return toldApart(
    named.map(({ target, name }) => ({
      id: target.id,
      name,
      tellings: (locale) => tellingsOf(target, units, locale),
    })),
  );
}

function tellingsOf(target: Target, units: ReadonlyMap<string, Text>, locale: Locale): readonly string[] {
  if (target.kind !== "measured") return [];
  const measure = measureKeyOf(target.measure);
  const unit = textIn(units.get(target.metric) ?? "", locale);
  return [dueIn(target, locale), MEASURE[measure][locale], boundIn(target, measure, unit, locale)];
}

function dueIn({ schedule }: MeasuredTarget, locale: Locale): string {
  if (schedule === undefined) return "";
  if ("by" in schedule) return periodWords(schedule.by, locale);
  return BRIEF_WORDS[locale].each(schedule.every, schedule.run);
}

const MEASURE: Readonly<Record<MeasureKey, Readonly<Record<Locale, string>>>> = {
  level: { zh: "指标值", en: "level" },
  change: { zh: "变化量", en: "change" },
  growth: { zh: "增长率", en: "growth" },
  factor: { zh: "倍数", en: "multiple" },
  compoundGrowth: { zh: "年均增长率", en: "growth a year" },
  rank: { zh: "位次", en: "place" },
};

const SIGN: Readonly<Record<BoundKey, string>> = {
  atLeast: "≥ ",
  atMost: "≤ ",
  above: "> ",
  below: "< ",
  equals: "= ",
  reach: "",
  about: "≈ ",
  within: "",
  all: "",
};

/** As it is written; nothing where it is worked out. */
function boundIn({ bound }: MeasuredTarget, measure: MeasureKey, unit: string, locale: Locale): string {
  if ("all" in bound) return "";
  const { tolerance: _, ...ends } = { tolerance: undefined, ...bound };
  const written = (Object.values(ends).flat() as readonly unknown[]).map((end) => endIn(end, measure, unit, locale));
  if (written.includes("")) return "";
  return `${SIGN[boundKeyOf(bound)]}${written.join(TO[locale])}`;
}

const TO: Readonly<Record<Locale, string>> = { zh: " 至 ", en: " to " };

/** A level stands as its word. */
function endIn(end: unknown, measure: MeasureKey, unit: string, locale: Locale): string {
  if (typeof end !== "string") return "";
  return isAmountFault(readAmount(end)) ? end : measuredFigure(end, measure, unit, locale);
}
