import type { Locale } from "../model/text.js";

/** What a change, growth or progress is counted from, its figures and periods already as they are to be shown. */
export interface ToldBase {
  readonly amount: string;
  /** The periods it was observed in, of several their mean; absent where the document prints it. */
  readonly periods?: readonly string[];
  /** The newer period that would be the base if it had a figure. */
  readonly awaited?: string;
  /** How much of what was expected is in it, where that is not all, or not all is in what is held against it. */
  readonly reports?: { readonly reported: number; readonly expected: number };
  /** Not everybody has reported what it is averaged by. */
  readonly weightsOpen?: boolean;
}

/** A base, within a sentence that goes on. */
export const BASE_WORDS: Readonly<Record<Locale, (base: ToldBase) => string>> = {
  zh: ({ amount, periods, awaited, reports, weightsOpen }) => {
    const notes = [
      ...(awaited === undefined ? [] : [`${awaited}尚无数据`]),
      ...(reports === undefined ? [] : [`应报 ${reports.expected}、已报 ${reports.reported}`]),
      ...(weightsOpen === true ? ["加权所用的权重尚未报齐"] : []),
    ];
    const note = notes.length === 0 ? " " : `（${notes.join("；")}）`;
    if (periods === undefined) return `文件所载基数 ${amount}${note}`;
    return `${periods.join("、")}的${periods.length === 1 ? "" : "均值"} ${amount}${note}`;
  },
  en: ({ amount, periods, awaited, reports, weightsOpen }) => {
    const notes = [
      ...(awaited === undefined ? [] : [`${awaited} has no figure yet`]),
      ...(reports === undefined ? [] : [`with ${reports.reported} of ${reports.expected} expected reports`]),
      ...(weightsOpen === true ? ["not all reports of the weights it is averaged by are in"] : []),
    ];
    const note = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
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
