import type { Absence } from "../attainment/reason.js";
import type { Locale } from "../model/text.js";
import { missingIn } from "./assessment-reasons.js";

const NO_START: Readonly<Record<Locale, string>> = {
  zh: "没有可以起算的基数",
  en: "there is no baseline to start from",
};

/** Why there is no path to hold a value against. */
export function whyPathless(reason: Absence, locale: Locale): string {
  return reason === "no-baseline" ? NO_START[locale] : missingIn(reason, locale);
}
