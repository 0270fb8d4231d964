import type { ExplainOptions } from "../explain/options.js";
import { requireExplainOptions } from "../explain/options.js";
import { type NamedNoun, nameOf } from "../explain/names.js";
import { REPORT_WORDS, type ReportWords } from "./words.js";

/** In which language a report is written, and what things are called in it. */
export type ReportOptions = ExplainOptions;

/** What every part of a report writes with. */
export interface Wording {
  readonly options: ReportOptions;
  readonly words: ReportWords;
  readonly named: (noun: NamedNoun, id: string) => string;
}

export function wordingOf(options: ReportOptions): Wording {
  requireExplainOptions(options);
  const { locale, names } = options;
  return { options, words: REPORT_WORDS[locale], named: (noun, id) => nameOf(names, noun, id, locale) };
}
