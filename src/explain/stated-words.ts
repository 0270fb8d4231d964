import type { Locale } from "../model/text.js";
import { clipped } from "./quoted.js";

/** Words of the data that a sentence has a word of its own for. */
const STATED: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  measured: { zh: "量化目标", en: "a target on a metric" },
  group: { zh: "目标组", en: "a group" },
  judged: { zh: "定性目标", en: "a goal to be judged" },
  all: { zh: "全部", en: "all" },
  any: { zh: "任一", en: "any" },
  by: { zh: "到期一次考核", en: "once, by its deadline" },
  level: { zh: "水平值", en: "the level" },
  rank: { zh: "名次", en: "the place" },
  up: { zh: "以高为好", en: "the higher the better" },
  down: { zh: "以低为好", en: "the lower the better" },
  none: { zh: "无方向", en: "no direction" },
};

/** `growth: previous`, `every: year, run: 3`. */
const COMPARED = /^(change|growth|factor|compoundGrowth): (previous|sameLastYear|baseline)$/u;
const RECURRING = /^every: (year|half|quarter|month)(?:, run: (\d+))?$/u;

const MEASURE_WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  change: { zh: "增减量", en: "the change" },
  growth: { zh: "增幅", en: "the growth" },
  factor: { zh: "倍数", en: "the multiple" },
  compoundGrowth: { zh: "年均增幅", en: "the average growth a year" },
};

const BASE_WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  previous: { zh: "比上期", en: "on the period before" },
  sameLastYear: { zh: "比上年同期", en: "on last year" },
  baseline: { zh: "比基期", en: "on the baseline" },
};

/** In Chinese counted too: 3 年, 3 个月. */
const EACH_WORDS: Readonly<Record<string, { readonly zh: string; readonly counted: string; readonly en: string }>> = {
  year: { zh: "年", counted: "年", en: "year" },
  half: { zh: "半年", counted: "个半年", en: "half-year" },
  quarter: { zh: "季度", counted: "个季度", en: "quarter" },
  month: { zh: "月", counted: "个月", en: "month" },
};

/** Words of the data with arguments of their own; undefined where they are none that a sentence has words for. */
function saidOf(text: string, locale: Locale): string | undefined {
  const [, measure = "", base = ""] = COMPARED.exec(text) ?? [];
  const [comparing, from] = [MEASURE_WORDS[measure]?.[locale], BASE_WORDS[base]?.[locale]];
  if (comparing !== undefined && from !== undefined)
    return { zh: `${from}${comparing}`, en: `${comparing} ${from}` }[locale];
  const [, every = "", run] = RECURRING.exec(text) ?? [];
  const each = EACH_WORDS[every];
  if (each === undefined) return undefined;
  if (run === undefined) return { zh: `每${each.zh}考核`, en: `in each ${each.en}` }[locale];
  const several = run === "1" ? "" : "s in succession";
  return { zh: `连续 ${run} ${each.counted}达到`, en: `in ${run} ${each.en}${several}` }[locale];
}

/** A word of the data as a sentence says it: the data's own where no language has another. */
export function said(text: string, locale: Locale): string {
  const words = saidOf(text, locale);
  if (words !== undefined) return words;
  return Object.hasOwn(STATED, text) ? (STATED[text]?.[locale] ?? text) : clipped(text);
}
