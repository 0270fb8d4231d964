import type { NoEvidence } from "../attainment/reason.js";
import type { Locale } from "../model/text.js";

/** Why nothing can be said of a target, or of what an assessment asks for. */
export const WHY_NOTHING: Readonly<Record<NoEvidence, Readonly<Record<Locale, string>>>> = {
  "not-reported": { zh: "没有上报数据", en: "nothing was reported" },
  "below-coverage": { zh: "上报面低于要求", en: "fewer reported than a value needs" },
  "zero-denominator": { zh: "分母为零", en: "the denominator is zero" },
  "missing-denominator": {
    zh: "下级或部分时段只报了比率，缺少分母",
    en: "a rate was reported, below or for a part of the period, without its denominator",
  },
  "missing-weight": { zh: "有的值没有权重", en: "a value that goes into it has no weight" },
  "operator-refuses": { zh: "该指标不能汇总", en: "the metric does not add up" },
  "unknown-metric": { zh: "数据中没有该指标", en: "the evidence does not know the metric" },
  "unknown-district": { zh: "数据中没有该行政区", en: "the evidence does not know the district" },
  "not-bound": { zh: "目标不适用于该行政区", en: "the target does not apply to the district" },
  "open-window": { zh: "时期没有写明起日或止日", en: "the period is open at an end" },
  "missing-parts": {
    zh: "时期内所缺部分可能改变结论",
    en: "parts of the period are missing and could change the verdict",
  },
  "no-baseline": { zh: "没有可比的基数", en: "there is nothing to count the change from" },
  "base-of-other-length": {
    zh: "基期与考核期长短不一，累计数不能相比",
    en: "the base is not as long as the period judged",
  },
  "base-not-positive": { zh: "基数不大于零，不能计算增长或倍数", en: "growth or a multiple needs a base above zero" },
  "value-below-zero": {
    zh: "数值小于零，不能计算年均增长率",
    en: "the value is below zero, and there is no average growth to that",
  },
  "no-whole-months": {
    zh: "基期末与数据期末之间不足一个整月，不能计算年均增长率",
    en: "between the end of the base and of the value lie no whole months to count average growth over",
  },
  "missing-benchmark": { zh: "对照值没有数据", en: "what it is to be held against is not known" },
  "bounds-reversed": { zh: "算得的下限高于上限", en: "the lower end came out above the higher" },
  "missing-peers": { zh: "缺少数据的行政区可能改变位次", en: "districts without a value could change the place" },
  "not-filed": { zh: "该行政区的规划没有为此提出目标", en: "the district's own plan files nothing for the target" },
  "filed-otherwise": {
    zh: "该行政区规划所提的目标无法用于本项",
    en: "what the district's plans file cannot be held against the target",
  },
  "membership-unknown": {
    zh: "无法判断本项是否适用于该行政区",
    en: "whether the target applies to the district cannot be told",
  },
  "periods-without-value": {
    zh: "有的时期无法判断，可能影响结论",
    en: "periods that cannot be judged leave it open",
  },
};
