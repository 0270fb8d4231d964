import type { Locale } from "../model/text.js";

/** The period a total is counted from and the one it is judged for, as they are to be shown; `instead` as it is written in a plan. */
export interface UnlikeLengths {
  readonly base: string;
  readonly window: string;
  readonly instead?: string;
}

/** Why totals over unlike lengths are not compared, and what the plan should say, as the end of a sentence. */
export const UNLIKE_LENGTHS: Readonly<Record<Locale, (lengths: UnlikeLengths) => string>> = {
  zh: ({ base, window, instead }) =>
    `基期（${base}）与考核期（${window}）长短不一，累计数不能相比；请${instead === undefined ? "" : `写明以哪一时段为准（schedule: { by: "${instead}" }），或`}改用同样长短的基期`,
  en: ({ base, window, instead }) =>
    `the base (${base}) is not as long as the period judged (${window}), and totals over unlike lengths cannot be compared; ${instead === undefined ? "" : `name the period that counts, schedule: { by: "${instead}" }, or `}give a base that is as long`,
};
