import type { Base, BoundKey, GroupTarget, MeasureKey, Recurrence } from "../model/target.js";
import type { Locale } from "../model/text.js";
import { several } from "./plural.js";

/** What a bound asks of a place, 1 the best. */
type RankWords = Readonly<Record<BoundKey, (place: string, last: string) => string>>;

/** The measures that are counted from a base. */
type ComparedMeasure = Exclude<MeasureKey, "level" | "rank">;

/** The words of what a target asks for, told in a table's cell. */
export interface BriefWords {
  readonly comma: string;
  readonly compared: (measure: ComparedMeasure, base: Base) => string;
  /** So many in succession, where they will do. */
  readonly each: (every: Recurrence, run: number | undefined) => string;
  readonly between: (low: string, high: string) => string;
  /** Of a share or of the items of a milestone; the amount is empty where it is not known. */
  readonly all: (amount: string) => string;
  /** Of a milestone that is one thing. */
  readonly reached: string;
  readonly rank: RankWords;
  readonly members: (of: GroupTarget["of"], count: number) => string;
  readonly during: (each: string, period: string) => string;
  /** Of a range or of what is about: more, or less, than it is no worse. */
  readonly orBetter: string;
  /** In the period whose figures are told, where it is another amount in each. */
  readonly inPeriod: (asked: string, period: string, bound: string) => string;
  readonly eachDistrict: string;
  readonly eachItAppliesTo: string;
  /** Behind bounds that are written for districts, where a filter takes some of them out. */
  readonly whereItApplies: string;
  readonly eachOf: (names: readonly string[]) => string;
  readonly eachOfSoMany: (count: number) => string;
  readonly boundOf: (name: string, bound: string) => string;
  readonly betweenBounds: string;
  readonly ownBounds: (count: number) => string;
  readonly filed: string;
  readonly otherwise: (bound: string) => string;
  /** Behind an amount: whose it is, or what it was worked out from. */
  readonly whose: (from: readonly string[]) => string;
}

const MEASURE: Readonly<Record<Locale, Readonly<Record<ComparedMeasure, string>>>> = {
  zh: { change: "增减量", growth: "增幅", factor: "倍数", compoundGrowth: "年均增幅" },
  en: { change: "change", growth: "growth", factor: "multiple", compoundGrowth: "growth a year" },
};

const BASE: Readonly<Record<Locale, Readonly<Record<Base, string>>>> = {
  zh: { previous: "比上期", sameLastYear: "比上年同期", baseline: "比基期" },
  en: { previous: "on the period before", sameLastYear: "on last year", baseline: "on the baseline" },
};

const EACH: Readonly<Record<Locale, Readonly<Record<Recurrence, string>>>> = {
  zh: { year: "每年", half: "每半年", quarter: "每季度", month: "每月" },
  en: { year: "year", half: "half-year", quarter: "quarter", month: "month" },
};

const RUNNING_ZH: Readonly<Record<Recurrence, string>> = {
  year: "年",
  half: "个半年",
  quarter: "个季度",
  month: "个月",
};

export const BRIEF_WORDS: Readonly<Record<Locale, BriefWords>> = {
  zh: {
    comma: "，",
    compared: (measure, base) => `${BASE.zh[base]}${MEASURE.zh[measure]}`,
    each: (every, run) => (run === undefined ? EACH.zh[every] : `连续 ${String(run)} ${RUNNING_ZH[every]}`),
    between: (low, high) => `${low} 至 ${high}`,
    all: (amount) => (amount === "" ? "全部" : `全部（${amount}）`),
    reached: "达成",
    rank: {
      atLeast: (place) => `第${place}位或更靠后`,
      atMost: (place) => `第${place}位或更靠前`,
      reach: (place) => `第${place}位或更靠前`,
      above: (place) => `第${place}位之后`,
      below: (place) => `第${place}位之前`,
      equals: (place) => `第${place}位`,
      about: (place) => `第${place}位左右`,
      within: (place, last) => `第${place}至第${last}位`,
      all: (place) => `第${place}位`,
    },
    members: (of, count) => (of === "all" ? `${count} 项全部` : `${count} 项中任一项`),
    during: (each, period) => `${period}${each}`,
    orBetter: "，或更优",
    inPeriod: (asked, period, bound) => `${asked}（${period}：${bound}）`,
    eachDistrict: "每个行政区",
    eachItAppliesTo: "每个适用的行政区",
    whereItApplies: "适用时",
    eachOf: (names) => names.join("、"),
    eachOfSoMany: (count) => `所列 ${count} 个行政区`,
    boundOf: (name, bound) => `${name}：${bound}`,
    betweenBounds: "；",
    ownBounds: (count) => `${count} 个行政区各有目标值`,
    filed: "按各行政区自己的规划",
    otherwise: (bound) => `未提出的 ${bound}`,
    whose: (from) => (from.length === 0 ? "" : `（${from.join("、")}）`),
  },
  en: {
    comma: ", ",
    compared: (measure, base) => `${MEASURE.en[measure]} ${BASE.en[base]}`,
    each: (every, run) =>
      run === undefined ? `each ${EACH.en[every]}` : `${several(run, `${EACH.en[every]}s`)} in succession`,
    between: (low, high) => `${low} to ${high}`,
    all: (amount) => (amount === "" ? "all" : `all (${amount})`),
    reached: "reached",
    rank: {
      atLeast: (place) => `place ${place} or further back`,
      atMost: (place) => `place ${place} or better`,
      reach: (place) => `place ${place} or better`,
      above: (place) => `behind place ${place}`,
      below: (place) => `ahead of place ${place}`,
      equals: (place) => `place ${place}`,
      about: (place) => `about place ${place}`,
      within: (place, last) => `places ${place} to ${last}`,
      all: (place) => `place ${place}`,
    },
    members: (of, count) => `${of} of ${several(count, "targets")}`,
    during: (each, period) => `${each}, ${period}`,
    orBetter: ", or better",
    inPeriod: (asked, period, bound) => `${asked} (${period}: ${bound})`,
    eachDistrict: "each district",
    eachItAppliesTo: "each district it applies to",
    whereItApplies: "where it applies",
    eachOf: (names) => (names.length === 1 ? names.join("") : `each of ${names.join(", ")}`),
    eachOfSoMany: (count) => `each of ${count} districts named`,
    boundOf: (name, bound) => `${name}: ${bound}`,
    betweenBounds: "; ",
    ownBounds: (count) => `${count} districts, each its own`,
    filed: "as each district's own plan says",
    otherwise: (bound) => `${bound} where it files none`,
    whose: (from) => (from.length === 0 ? "" : ` (${from.join(", ")})`),
  },
};
