import type { Locale } from "../model/text.js";

/** What a change, growth or progress is counted from, its figures and periods already as they are to be shown. */
export interface ToldBase {
  readonly amount: string;
  /** The periods it was observed in, of several their mean; absent where the document prints it. */
  readonly periods?: readonly string[];
  /** Not everybody reported it. */
  readonly partial: boolean;
}

/** A base, within a sentence that goes on. */
export const BASE_WORDS: Readonly<Record<Locale, (base: ToldBase) => string>> = {
  zh: ({ amount, periods, partial }) => {
    const note = partial ? "（未报齐）" : " ";
    if (periods === undefined) return `文件所载基数 ${amount}${note}`;
    return `${periods.join("、")}的${periods.length === 1 ? "" : "均值"} ${amount}${note}`;
  },
  en: ({ amount, periods, partial }) => {
    const note = partial ? " (not all of it reported)" : "";
    if (periods === undefined) return `the baseline ${amount} printed in the plan${note}`;
    return periods.length === 1
      ? `${amount} in ${periods.join("")}${note}`
      : `${amount}, the mean of ${inARow(periods)}${note},`;
  },
};

/** `a`, `a and b`, `a, b and c`. */
export function inARow(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
