import type { Locale } from "../model/text.js";
import type { NoValue, Origin } from "../rollup/cell.js";
import { before } from "./chinese-spacing.js";
import { clipped } from "./quoted.js";

/** The sentences about a cell, in one language. */
export interface CellWords {
  readonly metric: (name: string, category: string | undefined) => string;
  readonly subject: (metric: string, district: string, period: string) => string;
  readonly value: (subject: string, value: string) => string;
  readonly level: (level: string) => string;
  readonly noValue: (subject: string, reason: NoValue) => string;
  readonly origin: (origin: Origin, source: string | undefined, recordedOn: string | undefined) => string;
  /** The period a first or last value was reported for. */
  readonly observedIn: (period: string) => string;
  readonly reachedOn: (day: string) => string;
  /** How many of the districts below are of each level. */
  readonly byLevel: (counts: string) => string;
  /** How many of all the items a milestone counts. */
  readonly of: (value: string, whole: number) => string;
  readonly coverage: (reported: number, expected: number) => string;
  /** Reports still to come could change what it is weighed by. */
  readonly weightsOpen: string;
}

const CHINESE_REASONS: Readonly<Record<NoValue, string>> = {
  "not-reported": "本级和下级均未上报",
  "below-coverage": "上报的份额低于要求",
  "zero-denominator": "分母为零",
  "missing-denominator": "有的数只报了比率，没有分子和分母，无法汇总",
  "missing-weight": "有的值没有权重（未报或为负），无法加权平均",
  "operator-refuses": "该指标未规定汇总办法",
};

const ENGLISH_REASONS: Readonly<Record<NoValue, string>> = {
  "not-reported": "nothing was reported, here or below",
  "below-coverage": "less was reported than is asked for",
  "zero-denominator": "the denominator is zero",
  "missing-denominator": "a rate was reported without numerator and denominator, so the rates cannot be pooled",
  "missing-weight": "a value has no weight, which was not reported or is below zero, so there is no weighted mean",
  "operator-refuses": "the metric does not say how it adds up",
};

const CHINESE_ORIGINS: Readonly<Record<Origin, string>> = {
  reported: "为上报值",
  over: "由本期各时段合成",
  across: "由下级合成",
  filled: "由本级所报时段与下级所报的其余时段合成",
  added: "由本级上报值加下级合成",
};

const ENGLISH_ORIGINS: Readonly<Record<Origin, string>> = {
  reported: "reported as it stands",
  over: "worked out from the parts of the period",
  across: "worked out from the districts below",
  filled:
    "worked out from its own figures and, for the parts of the period it did not report, from the districts below",
  added: "worked out from its own figure and, added to it, those of the districts below",
};

const CHINESE: CellWords = {
  metric: (name, category) => (category === undefined ? name : `${name}（${clipped(category)}）`),
  subject: (metric, district, period) => `${before(district, period)}${metric}`,
  value: (subject, value) => `${subject}：${value}。`,
  level: (level) => `“${level}”`,
  noValue: (subject, reason) => `${subject}：无数值，因为${CHINESE_REASONS[reason]}。`,
  origin: (origin, source, recordedOn) => {
    const notes = [
      ...(source === undefined ? [] : [`来源：${clipped(source)}`]),
      ...(recordedOn === undefined ? [] : [`${recordedOn}记录`]),
    ];
    return `${CHINESE_ORIGINS[origin]}${notes.length === 0 ? "" : `（${notes.join("，")}）`}。`;
  },
  weightsOpen: "加权所用的权重尚未报齐。",
  observedIn: (period) => `取自${period}的上报值。`,
  reachedOn: (day) => `已于${day}全部达到。`,
  byLevel: (counts) => `各等级：${counts}。`,
  of: (value, whole) => `${value}（共 ${whole}）`,
  coverage: (reported, expected) => `应报 ${expected}，已报 ${reported}；其余缺失，不按零计。`,
};

const ENGLISH: CellWords = {
  metric: (name, category) => (category === undefined ? name : `${name} (${clipped(category)})`),
  subject: (metric, district, period) => `${metric} of ${district} in ${period}`,
  value: (subject, value) => `${subject}: ${value}.`,
  level: (level) => `“${level}”`,
  noValue: (subject, reason) => `${subject}: no value, because ${ENGLISH_REASONS[reason]}.`,
  origin: (origin, source, recordedOn) => {
    const by = source === undefined ? "" : ` by ${clipped(source)}`;
    const on = recordedOn === undefined ? "" : `, recorded on ${recordedOn}`;
    return `It was ${ENGLISH_ORIGINS[origin]}${by}${on}.`;
  },
  weightsOpen: "Not all reports of the weights it is averaged by are in.",
  observedIn: (period) => `It is the value reported for ${period}.`,
  reachedOn: (day) => `All of it was reached by ${day}.`,
  byLevel: (counts) => `By level: ${counts}.`,
  of: (value, whole) => `${value} of ${whole}`,
  coverage: (reported, expected) =>
    `${reported} of ${expected} expected ${reported === 1 ? "was" : "were"} reported; the rest is missing, not zero.`,
};

export const CELL_WORDS: Readonly<Record<Locale, CellWords>> = { zh: CHINESE, en: ENGLISH };
