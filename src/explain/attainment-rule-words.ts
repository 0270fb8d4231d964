import type { AttainmentRule } from "../attainment/trace.js";
import type { Locale } from "../model/text.js";
import type { OnPath } from "./attainment-phrases.js";

type Words = Readonly<Record<Locale, string>>;

/** What went past the path that leads to a limit did not come too slowly. */
const OFF_PATH: Readonly<Record<NonNullable<OnPath["off"]>, Words>> = {
  above: {
    zh: "尚不符合要求，且高于计划进度",
    en: "the bound is not satisfied yet, and the value lies above the planned path",
  },
  below: {
    zh: "尚不符合要求，且低于计划进度",
    en: "the bound is not satisfied yet, and the value lies below the planned path",
  },
};

/** The rule that gave a status, as a clause before it; `path` is what the value was held against. */
export function ruleWords(rule: AttainmentRule, path: OnPath | undefined): Words {
  return rule === "short-of-path" && path?.off !== undefined ? OFF_PATH[path.off] : RULE_WORDS[rule];
}

/** The words of each rule by itself. */
export const RULE_WORDS: Readonly<Record<AttainmentRule, Words>> = {
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
  "periods-without-value": { zh: "有的时期无法判断", en: "there are periods that cannot be judged" },
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
