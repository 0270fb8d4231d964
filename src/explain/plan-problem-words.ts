import type { Wordings } from "./problem-wording.js";
import { clipped, listed, quoted } from "./quoted.js";

/** Kinds, measures and bounds as a sentence names them. */
const WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  amount: { zh: "数量指标", en: "a metric of kind amount" },
  ratio: { zh: "比率指标（share 为 true 的除外）", en: "a ratio that is not a share" },
  index: { zh: "指数指标", en: "an index" },
  ordinal: { zh: "等级指标", en: "an ordinal metric" },
  milestone: { zh: "里程碑指标", en: "a milestone" },
  level: { zh: "水平值", en: "a level" },
  change: { zh: "变化量", en: "a change" },
  growth: { zh: "增长率", en: "a growth rate" },
  factor: { zh: "倍数", en: "a multiple of a base" },
  compoundGrowth: { zh: "年均增长率", en: "average growth a year" },
  rank: { zh: "位次", en: "a place among others" },
  word: { zh: "文字", en: "a word" },
  day: { zh: "日期", en: "a day" },
};

const RECURRING: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  year: { zh: "完整年度", en: "whole year" },
  half: { zh: "完整半年", en: "whole half-year" },
  quarter: { zh: "完整季度", en: "whole quarter" },
  month: { zh: "完整月份", en: "whole month" },
};

function recurring(every: string, locale: "zh" | "en"): string {
  return Object.hasOwn(RECURRING, every) ? (RECURRING[every]?.[locale] ?? every) : clipped(every);
}

function word(kind: string, locale: "zh" | "en"): string {
  return Object.hasOwn(WORDS, kind) ? (WORDS[kind]?.[locale] ?? kind) : clipped(kind);
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Metrics and targets of good shape that say what cannot be. */
export const PLAN_PROBLEM_WORDS: Wordings<
  | "bound-out-of-range"
  | "bound-reversed"
  | "amount-too-small"
  | "direction-needed"
  | "bound-not-for-kind"
  | "measure-not-for-kind"
  | "schedule-not-for-kind"
  | "no-whole-period"
  | "run-too-long"
  | "operator-not-for-kind"
  | "operators-do-not-combine"
  | "weight-not-for-kind"
  | "unknown-level"
  | "source-not-here"
  | "its-outside-where"
  | "ends-before-it-starts"
  | "distinct-does-not-add"
  | "undecided-entry"
> = {
  "source-not-here": {
    zh: ({ source, allowed }) => `此处不能读取 ${clipped(source)}；可用：${listed(allowed, "zh")}。`,
    en: ({ source, allowed }) => `${clipped(source)} cannot be read here; accepted: ${listed(allowed, "en")}.`,
  },
  "ends-before-it-starts": {
    zh: ({ on, until }) => `止日 ${clipped(until)} 早于起日 ${clipped(on)}。`,
    en: ({ on, until }) => `It ends on ${clipped(until)}, before it starts on ${clipped(on)}.`,
  },
  "distinct-does-not-add": {
    zh: ({ field }) =>
      `各月按 ${clipped(field)} 去重的个数不能相加为全年的个数；请写 "over": "none"，或改为存量（stock）。`,
    en: ({ field }) =>
      `Counted once by ${clipped(field)} each month, they are not so many in the year; say "over": "none", or count a stock.`,
  },
  "undecided-entry": {
    zh: ({ metric, entry }) => `条目 ${clipped(entry)} 缺少字段，无法判断是否计入 ${clipped(metric)}；该月不计数。`,
    en: ({ metric, entry }) =>
      `Whether the entry ${clipped(entry)} counts for ${clipped(metric)} cannot be told, as it lacks a field; its month is left out.`,
  },
  "its-outside-where": {
    zh: () => "its 只能写在 where 之内：此处没有可问的条目、项目、目标或行政区。",
    en: () => "its belongs inside a where: there is no entry, item, target or district at hand here.",
  },
  "bound-out-of-range": {
    zh: ({ bound, range: [low, high] }) =>
      `目标值 ${clipped(bound)} 不在指标的取值范围 ${clipped(low)} 至 ${clipped(high)} 之内。`,
    en: ({ bound, range: [low, high] }) =>
      `The bound ${clipped(bound)} lies outside the metric's range, ${clipped(low)} to ${clipped(high)}.`,
  },
  "bound-reversed": {
    zh: ({ low, high }) => `先写的${quoted(low)}高于后写的${quoted(high)}；请低者在前，高者在后。`,
    en: ({ low, high }) => `${quoted(low)} stands first and is higher than ${quoted(high)}; write the lower one first.`,
  },
  "amount-too-small": {
    zh: ({ given, least, included }) => `${clipped(given)} 太小；须${included ? "不小于" : "大于"} ${clipped(least)}。`,
    en: ({ given, least, included }) =>
      `${clipped(given)} is too small; it must be ${included ? "at least" : "above"} ${clipped(least)}.`,
  },
  "direction-needed": {
    zh: ({ bound }) =>
      `${clipped(bound)} 须知道指标以高为好还是以低为好，而其 direction 为 none；请写明方向，或改用 atLeast、atMost、within。`,
    en: ({ bound }) =>
      `${clipped(bound)} needs to know which way is better, and the metric's direction is none; give it one, or use atLeast, atMost or within.`,
  },
  "bound-not-for-kind": {
    zh: ({ bound, kind }) => `${clipped(bound)} 不能用于${word(kind, "zh")}。`,
    en: ({ bound, kind }) => `${clipped(bound)} cannot be asked of ${word(kind, "en")}.`,
  },
  "measure-not-for-kind": {
    zh: ({ measure, kind }) => `${word(kind, "zh")}没有${word(measure, "zh")}；请去掉 measure，改以水平值为目标。`,
    en: ({ measure, kind }) =>
      `There is no such thing as ${word(measure, "en")} of ${word(kind, "en")}; remove the measure and judge its level.`,
  },
  "schedule-not-for-kind": {
    zh: ({ schedule, kind }) => `${word(kind, "zh")}只达成一次，不能按 ${clipped(schedule)} 逐期考核；请改用 by。`,
    en: ({ schedule, kind }) =>
      `${capital(word(kind, "en"))} is reached once and cannot recur in ${clipped(schedule)} period; use by.`,
  },
  "no-whole-period": {
    zh: ({ every, during }) => `时期 ${clipped(during)} 之内没有${recurring(every, "zh")}。`,
    en: ({ every, during }) => `There is no ${recurring(every, "en")} inside ${clipped(during)}.`,
  },
  "run-too-long": {
    zh: ({ run, periods }) => `要求连续 ${run} 期，而期间只有 ${periods} 期。`,
    en: ({ run, periods }) =>
      `A run of ${run} is asked for, and there ${periods === 1 ? "is" : "are"} only ${periods}.`,
  },
  "operator-not-for-kind": {
    zh: ({ operator, kind }) => `kind 为 ${clipped(kind)} 的指标不能按 ${clipped(operator)} 汇总。`,
    en: ({ operator, kind }) => `Metrics of kind ${clipped(kind)} do not add up by ${clipped(operator)}.`,
  },
  "operators-do-not-combine": {
    zh: ({ over, across }) =>
      `各时段之间按 ${clipped(over)} 得出的值，不能再在各行政区之间按 ${clipped(across)} 汇总；请改用相同的办法，或用 min、max、none。`,
    en: ({ over, across }) =>
      `Values made by ${clipped(over)} over time cannot be put together by ${clipped(across)} across districts; use the same for both, or min, max or none.`,
  },
  "weight-not-for-kind": {
    zh: ({ weight, kind }) => `${quoted(weight)}是${word(kind, "zh")}，不能作权重。`,
    en: ({ weight, kind }) => `${quoted(weight)} is ${word(kind, "en")} and cannot weigh anything.`,
  },
  "unknown-level": {
    zh: ({ given, levels }) => `${quoted(given)}不在等级之列；等级有${listed(levels, "zh")}。`,
    en: ({ given, levels }) => `${quoted(given)} is none of the levels ${listed(levels, "en")}.`,
  },
};
