import type { Finding, FindingCode } from "../model/finding.js";
import type { ProblemCode, ProblemFacts } from "../model/problem.js";
import type { Locale } from "../model/text.js";
import type { Names } from "./names.js";
import { clipped } from "./quoted.js";

/** How one code is put into words: what is wrong, and what would be right. The place is the caller's to show. */
export type Wording<Facts> = { readonly [Language in Locale]: (facts: Facts, names: Names | undefined) => string };

/** A closed record of wordings: a code without one does not compile. */
export type Wordings<Code extends ProblemCode> = { readonly [One in Code]: Wording<ProblemFacts[One]> };

/** The same for findings. */
export type FindingWordings<Code extends FindingCode> = { readonly [One in Code]: Wording<Finding<One>> };

const NOUNS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  category: { zh: "分类", en: "category" },
  plan: { zh: "规划", en: "plan" },
  metric: { zh: "指标", en: "metric" },
  target: { zh: "目标", en: "target" },
  task: { zh: "任务", en: "task" },
  agency: { zh: "部门", en: "agency" },
  domain: { zh: "领域", en: "domain" },
  district: { zh: "行政区", en: "district" },
  "day of the year": { zh: '年内某日，如 "07-01"', en: 'a day of the year such as "07-01"' },
  "day of every year": { zh: "每年都有的一天", en: "a day that every year has" },
  level: { zh: "等级", en: "level" },
  item: { zh: "项目", en: "item" },
  period: { zh: "时期", en: "period" },
  register: { zh: "台账", en: "register" },
  scheme: { zh: "考核办法", en: "scheme" },
  grade: { zh: "考核等次", en: "grade" },
  source: { zh: "评分来源", en: "source of scores" },
  veto: { zh: "否决项", en: "veto" },
  field: { zh: "字段", en: "field" },
  step: { zh: "考核步骤", en: "step" },
  key: { zh: "考核要点", en: "key" },
  tag: { zh: "标签", en: "tag" },
  entry: { zh: "条目", en: "entry" },
};

/** The word for a noun of the data; a noun that has none is named as the data names it. */
export function nounIn(noun: string, locale: Locale): string {
  return Object.hasOwn(NOUNS, noun) ? (NOUNS[noun]?.[locale] ?? noun) : clipped(noun);
}

const SHAPES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  text: { zh: "文字", en: "a text" },
  object: { zh: "由键和值组成的对象", en: "an object of keys and values" },
  list: { zh: "列表", en: "a list" },
  "list of 2": { zh: "恰有两项的列表", en: "a list of exactly two" },
  boolean: { zh: "true 或 false", en: "true or false" },
  amount: { zh: '数值，如 "94"、"2/3"', en: 'an amount such as "94" or "2/3"' },
  period: { zh: '时期，如 "2013"、"2013-06"', en: 'a period such as "2013" or "2013-06"' },
  day: { zh: '日期，如 "2013-06-17"', en: 'a day such as "2013-06-17"' },
  "day of the year": { zh: '年内某日，如 "07-01"', en: 'a day of the year such as "07-01"' },
  "day of every year": { zh: "每年都有的一天", en: "a day that every year has" },
  level: { zh: "等级", en: "a level" },
  word: { zh: "状态", en: "a status" },
  item: { zh: "计分项目", en: "an item that earns points" },
  "whole number from 0 on": { zh: "不小于 0 的整数", en: "a whole number from 0 on" },
  "whole number from 1 on": { zh: "不小于 1 的整数", en: "a whole number from 1 on" },
  "place from 1 on": {
    zh: "从 1 起的名次（并列的可为半数，如 2.5）",
    en: "a place from 1 on (shared, it may be a half such as 2.5)",
  },
  judged: { zh: "定性目标", en: "a goal that somebody judges" },
  group: { zh: "目标组", en: "a group of targets" },
  measured: { zh: "量化目标", en: "a target on a metric" },
  true: { zh: "true（否则省略此键）", en: "true (or leave the key out)" },
};

/** The word for a kind of value; one that has none is named as the check names it. */
export function shapeIn(shape: string, locale: Locale): string {
  return Object.hasOwn(SHAPES, shape) ? (SHAPES[shape]?.[locale] ?? shape) : clipped(shape);
}
