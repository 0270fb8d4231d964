import type { MissingReason } from "../assessment/reason.js";
import type { Locale } from "../model/text.js";

type Words = Readonly<Record<Locale, string>>;

/** Why a figure is not there, as the end of a sentence. */
const REASONS: Readonly<Record<MissingReason, Words>> = {
  "not-reported": { zh: "未上报数据", en: "nothing was reported" },
  "below-coverage": { zh: "上报的份额低于要求", en: "less was reported than is asked for" },
  "zero-denominator": { zh: "分母为零", en: "the denominator is zero" },
  "missing-denominator": {
    zh: "下级或部分时段只报了比率，无法汇总",
    en: "rates were reported, below or for parts of the period, without their denominators",
  },
  "missing-weight": { zh: "有的值没有权重，无法加权平均", en: "a value has no weight, so there is no weighted mean" },
  "operator-refuses": { zh: "该指标未规定汇总办法", en: "the metric does not say how it adds up" },
  "unknown-metric": { zh: "数据中没有该指标", en: "the evidence has not heard of the metric" },
  "unknown-district": { zh: "数据中没有该行政区", en: "the evidence has not heard of the district" },
  "not-bound": { zh: "该目标未对该行政区提出要求", en: "the target asks nothing of the district" },
  "open-window": { zh: "时期没有起止日", en: "the period is open at an end" },
  "missing-parts": { zh: "缺报的部分可能改变结论", en: "the parts not reported could change it" },
  "no-baseline": { zh: "没有可比的基数", en: "there is no baseline" },
  "base-of-other-length": {
    zh: "基期与考核期长短不一，累计数不能相比",
    en: "the base is not as long as the period judged",
  },
  "base-not-positive": { zh: "基数不大于零，增长率无意义", en: "growth from zero or below has no meaning" },
  "value-below-zero": {
    zh: "数值小于零，不能计算年均增长率",
    en: "the value is below zero, and there is no average growth to that",
  },
  "no-whole-months": {
    zh: "基期末与数据期末之间不足一个整月，不能计算年均增长率",
    en: "between the end of the base and of the value lie no whole months to count average growth over",
  },
  "missing-benchmark": { zh: "对照值没有数据", en: "what it is to be held against is not known" },
  "bounds-reversed": { zh: "推算出的下限高于上限", en: "the lower end came out above the higher" },
  "missing-peers": { zh: "缺少数据的地区可能改变位次", en: "districts without a value could change the place" },
  "not-filed": { zh: "该地区的规划没有为此提出目标", en: "the district's own plan files nothing for the target" },
  "filed-otherwise": {
    zh: "该地区规划所提的目标无法用于本项",
    en: "what the district's plans file cannot be held against the target",
  },
  "membership-unknown": {
    zh: "无法判断本项是否适用于该地区",
    en: "whether the target applies to the district cannot be told",
  },
  "periods-without-value": { zh: "有的时期没有数据，可能改变结论", en: "periods without a value leave it open" },
  "base-is-required": { zh: "基数已等于要求值", en: "the baseline is already what is required" },
  "required-is-zero": { zh: "要求值为零", en: "what is required is zero" },
  "value-is-zero": { zh: "实际值为零", en: "the value is zero" },
  "below-zero": { zh: "数值小于零", en: "the amount is below zero" },
  "no-direction": { zh: "指标没有好坏方向", en: "the metric has no direction" },
  "not-for-kind": { zh: "这类目标没有这项数值", en: "targets of this kind have no such figure" },
  "no-path": { zh: "期间没有计划进度", en: "nothing is planned for the days between" },
  "no-stages": { zh: "没有规划阶段值", en: "no stages are planned on the way" },
  "no-compound-rate": {
    zh: "数值为零或正负不同，没有复合增长率",
    en: "no rate of growth leads from zero or across it",
  },
  "path-is-level": { zh: "到该日计划尚无进度要求", en: "by that day the plan asks for nothing yet" },
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
    zh: "用来对照的数值只由该地区自己的数据汇总而成",
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
