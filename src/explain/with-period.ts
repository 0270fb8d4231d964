import type { Attainment } from "../attainment/attainment.js";
import type { Locale } from "../model/text.js";
import { stepsOf } from "./attainment-steps.js";
import { periodWords } from "./period-words.js";

const BEHIND: Readonly<Record<Locale, (text: string, period: string) => string>> = {
  zh: (text, period) => `${text}（${period}）`,
  en: (text, period) => `${text} (${period})`,
};

/** A value with the period that it is of, where its target recurs and so has one for each. */
export function withPeriod(value: string, attainment: Attainment, locale: Locale): string {
  if (attainment.kind !== "measured") return value;
  const { periods, value: read } = stepsOf(attainment);
  if (periods === undefined) return value;
  return BEHIND[locale](value, periodWords(read?.earlier === true ? read.cell.period : periods.deciding, locale));
}
