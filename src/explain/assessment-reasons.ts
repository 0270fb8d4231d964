import type { MissingReason } from "../assessment/reason.js";
import type { Locale } from "../model/text.js";
import { WHY_NOTHING } from "./no-evidence-words.js";

type Words = Readonly<Record<Locale, string>>;

/** Why a figure is not there, as the end of a sentence. */
const REASONS: Readonly<Record<MissingReason, Words>> = {
  ...WHY_NOTHING,
  "missing-parts": { zh: "缺报的部分可能改变结论", en: "the parts not reported could change it" },
  "part-of-window": {
    zh: "期内合计尚未报全，不与整期的基数相比",
    en: "only part of the period's total is in, and the baseline is a whole one",
  },
  "base-is-required": { zh: "基数已达到或优于要求值", en: "the baseline is already what is required, or better" },
  "required-is-zero": { zh: "要求值为零", en: "what is required is zero" },
  "value-is-zero": { zh: "实际值为零", en: "the value is zero" },
  "below-zero": { zh: "数值小于零", en: "the amount is below zero" },
  "no-direction": {
    zh: "上下两端均受约束，没有单一方向",
    en: "the bound holds from both sides, and there is no one way to go",
  },
  "not-for-kind": { zh: "这类目标没有这项数值", en: "targets of this kind have no such figure" },
  "no-path": { zh: "期间没有计划进度", en: "nothing is planned for the days between" },
  "no-stages": { zh: "没有规划阶段值", en: "no stages are planned on the way" },
  "no-compound-rate": {
    zh: "数值为零或正负不同，没有复合增长率",
    en: "no rate of growth leads from zero or across it",
  },
  "path-is-level": { zh: "到该日计划尚无进度要求", en: "by that day the plan asks for nothing yet" },
  "path-leads-away": {
    zh: "到该日的阶段要求与要求值方向相反",
    en: "by that day the plan leads away from what is required",
  },
  "no-value-since-baseline": { zh: "基期之后没有新数据", en: "there is no value newer than the baseline" },
  "past-deadline": { zh: "期限已过", en: "the deadline is past" },
  unjudged: { zh: "尚无评定，或评定不一", en: "nobody has judged it, or judgements differ" },
  "members-without-evidence": { zh: "所含目标缺少数据", en: "its members are without evidence" },
  "no-score": { zh: "没有评分", en: "nobody gave a score" },
  "keys-missing": { zh: "考核要点未全部评分", en: "not all of its key points were scored" },
  "sources-disagree": {
    zh: "有的来源评了分，有的认为不适用",
    en: "one source gave points, another says that it does not apply",
  },
  "not-an-amount": { zh: "该属性不是数值", en: "the attribute is no amount" },
  "not-a-day": { zh: "该属性不是日期", en: "the attribute is no day" },
  "no-such-level": { zh: "该属性不是其中的等级", en: "the attribute is none of the levels" },
  "no-such-field": { zh: "没有填写该字段", en: "the field is not filled in" },
  "no-peers": { zh: "没有可比的行政区", en: "there is no district to compare with" },
  "no-parent": { zh: "没有上级行政区", en: "there is no district above" },
  "made-of-itself": {
    zh: "用来对照的数值只由该行政区自己的数据汇总而成",
    en: "the figure to compare with is made of nothing but the district's own",
  },
  "item-without-points": { zh: "所依据的项目没有得分", en: "the item it reads has no points" },
  "register-not-complete": { zh: "台账未声明该时期登记齐全", en: "the register does not say it lists everything" },
  "marks-out-of-order": { zh: "各档数值次序不明", en: "its marks are in no order" },
  "beyond-calendar": { zh: "日期不在公元1年至9999年之间", en: "the day lies outside the years 1 to 9999" },
  "earlier-undecided": {
    zh: "更早的一条是否算数无法判断",
    en: "whether an earlier entry counts already cannot be told",
  },
  "no-such-result": { zh: "没有该期的这一考核结果", en: "there is no such result of that round" },
  "items-missing": { zh: "所含项目缺少数据", en: "items in it are missing" },
};

export function missingIn(reason: MissingReason, locale: Locale): string {
  return REASONS[reason][locale];
}
