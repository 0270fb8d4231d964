import type { Amount } from "../model/label.js";
import type { MeasureKey } from "../model/target.js";
import type { Locale } from "../model/text.js";
import { figure } from "./figure.js";
import { several } from "./plural.js";

/** The difference of two percentages. */
export const POINTS: Readonly<Record<Locale, (amount: string) => string>> = {
  zh: (amount) => `${amount}个百分点`,
  en: (amount) => several(amount, "percentage points"),
};

/** The unit that amounts of a measure are in. Growth is in percent; how many times, and which place, is a bare number. */
export function unitFor(measure: MeasureKey | undefined, unit: string): string {
  if (measure === "growth" || measure === "compoundGrowth") return "%";
  return measure === "factor" || measure === "rank" ? "" : unit;
}

/** An amount of a measure where no words around it tell which measure that is; `unit` is the metric's. */
export function measuredFigure(amount: Amount, measure: MeasureKey, unit: string, locale: Locale): string {
  if (measure === "factor") return { zh: `${figure(amount)}倍`, en: several(figure(amount), "times") }[locale];
  if (measure === "rank") return { zh: `第${figure(amount)}位`, en: `place ${figure(amount)}` }[locale];
  if (measure === "change" && unit === "%") return POINTS[locale](figure(amount));
  return figure(amount, unitFor(measure, unit));
}
