import type { NoEvidence } from "../attainment/reason.js";
import type { AttainmentRule } from "../attainment/trace.js";
import type { Locale } from "../model/text.js";

/** The rule that gave a status, as a clause before it. */
export const RULE_WORDS: Readonly<Record<AttainmentRule, Readonly<Record<Locale, string>>>> = {
  "satisfied-before-deadline": {
    zh: "已符合要求，期限未过，期满后定论",
    en: "the bound is satisfied, and the verdict waits for the deadline to pass",
  },
  "satisfied-at-deadline": { zh: "期限已过，符合要求", en: "the deadline is past and the bound is satisfied" },
  "not-satisfied-at-deadline": {
    zh: "期限已过，不符合要求",
    en: "the deadline is past and the bound is not satisfied",
  },
  "flow-under-limit": {
    zh: "尚未突破上限；期内累计数还会增加，期满之前不算达到",
    en: "the limit holds so far; a total that can still grow never counts as reached before the deadline",
  },
  "flow-over-limit": {
    zh: "累计数已突破界限，后续数据不可能挽回",
    en: "the bound is broken, and nothing still to come can take that back",
  },
  "earlier-flow-satisfies": {
    zh: "此前的时段符合要求，但新的时段从零累计",
    en: "the earlier period satisfies the bound, but the new one starts at zero",
  },
  "at-or-beyond-path": {
    zh: "尚未达到要求，但不慢于计划进度",
    en: "the bound is not satisfied yet, and the value has come as far as planned",
  },
  "short-of-path": {
    zh: "尚未达到要求，且慢于计划进度",
    en: "the bound is not satisfied yet, and the value has not come as far as planned",
  },
  "no-path": {
    zh: "尚未达到要求，也没有可对照的计划进度",
    en: "the bound is not satisfied yet, and there is no path to hold the value against",
  },
  "about-without-tolerance": {
    zh: "文件写“左右”而未写明幅度，须由人评定",
    en: "the plan says “about” and names no tolerance, so somebody has to judge",
  },
  "no-value": { zh: "没有数值", en: "there is no value" },
  "missing-parts-change-nothing": {
    zh: "期限已过，所缺部分不会改变结论",
    en: "the deadline is past, and the parts that are missing could not change the verdict",
  },
  "missing-parts-could-change-it": {
    zh: "期限已过，所缺部分可能改变结论",
    en: "the deadline is past, and the parts that are missing could change the verdict",
  },
  "every-period-held": { zh: "各期均符合要求", en: "every one of the periods held" },
  "period-broken": { zh: "须每期都符合要求，而有的时期不符合", en: "every period has to hold, and not every one did" },
  "no-period-broken": {
    zh: "至今各期均符合要求，期限未满",
    en: "no period has been broken so far, and the last has yet to end",
  },
  "periods-without-value": { zh: "有的时期没有数据", en: "there are periods without a value" },
  "run-complete": {
    zh: "已连续达到所要求的期数，此后如何不再影响",
    en: "so many periods in succession have held, whatever comes after them",
  },
  "run-impossible": {
    zh: "余下的时期已不足以连续达到所要求的期数",
    en: "there is no room left for so many periods in succession",
  },
  "run-under-way": { zh: "连续期数正在累计，仍可达到", en: "the run is under way and can still be completed" },
  "run-to-start": {
    zh: "目前没有连续符合要求的时期，但仍可达到所要求的期数",
    en: "no run is under way, and one can still be completed",
  },
  judged: { zh: "已经评定", en: "it has been judged" },
  "not-judged": { zh: "无人评定", en: "nobody has judged" },
  "judgements-differ": { zh: "同日的评定不一致", en: "judgements of the same day differ" },
  "worst-of-members": { zh: "须全部达到，以最差者为准", en: "all of them have to, so the worst decides" },
  "best-of-members": { zh: "达到其一即可，以最好者为准", en: "any one of them will do, so the best decides" },
  "no-members": { zh: "没有适用对象", en: "there is nobody to ask" },
};

/** Why nothing can be said of a target. */
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
  "unknown-district": { zh: "数据中没有该地区", en: "the evidence does not know the district" },
  "not-bound": { zh: "目标没有对该地区提出要求", en: "the target sets no bound for the district" },
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
  "base-not-positive": { zh: "基数不大于零，不能计算增长", en: "growth needs a base above zero" },
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
  "periods-without-value": { zh: "有的时期没有数据，可能影响结论", en: "periods without a value leave it open" },
};
