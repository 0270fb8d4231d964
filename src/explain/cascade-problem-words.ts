import type { CannotBeRaised, NotApportionable, NotPassedOn } from "../model/problem.js";
import type { Locale } from "../model/text.js";
import { called } from "./called.js";
import type { Wordings } from "./problem-wording.js";
import { clipped } from "./quoted.js";

const NOT_DIVIDED: Readonly<Record<NotApportionable, Readonly<Record<Locale, string>>>> = {
  metric: { zh: "其指标在行政区之间不能相加", en: "its metric does not add up over districts" },
  measure: { zh: "增速、倍数、位次不能相加", en: "growth, multiples and places do not add up" },
  bound: { zh: "其目标值不是一个可以相加的数", en: "its bound is no amount that adds up" },
  districts: { zh: "它分别约束各行政区，不是一个总数", en: "it binds districts one by one and is no total" },
  "any-of": {
    zh: "它是任选其一的目标，分开后各地可能各选其一",
    en: "it is one of several of which any will do, and each district might do another",
  },
  run: { zh: "各地连续达标的时期可能不同", en: "each district's run might be of other periods" },
};

const NOT_PASSED: Readonly<Record<NotPassedOn, Readonly<Record<Locale, string>>>> = {
  rank: { zh: "位次在下一级是与另一批行政区相比", en: "one level down, a place is one among other districts" },
  relative: {
    zh: "其条件引用上级或同级行政区，下一级引用的就是别的行政区了",
    en: "it reads the district above or those beside, which one level down are others",
  },
  across: {
    zh: "数值是所辖各地的个数或差异，下一级的数值就是另一批行政区的了",
    en: "its figure counts or compares districts, which one level down are others",
  },
};

const NOT_RAISED: Readonly<Record<CannotBeRaised, Readonly<Record<Locale, string>>>> = {
  kind: { zh: "它没有可加的数值；请去掉 raise", en: "it has no amount; remove raise" },
  bound: {
    zh: "这种目标值没有更严的一边；请去掉 raise",
    en: "a bound of this form has no stricter side; remove raise",
  },
  digits: {
    zh: "加上之后的数位太多，写不成一个数值；raise 请少用几位小数",
    en: "with it, the bound has more digits than an amount may have; give raise fewer decimals",
  },
};

type Reasons = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

function reason(reasons: Reasons, because: string, locale: Locale): string {
  return Object.hasOwn(reasons, because) ? (reasons[because]?.[locale] ?? because) : clipped(because);
}

/** Rules by which a plan is to be broken down, and cannot. */
export const CASCADE_PROBLEM_WORDS: Wordings<
  | "rule-missing"
  | "share-not-for-kind"
  | "not-apportionable"
  | "not-whole-steps"
  | "minimum-above-total"
  | "no-proportion"
  | "part-missing"
  | "cannot-be-raised"
  | "not-passed-on"
  | "same-does-not-add-up"
  | "reads-what-stays"
> = {
  "rule-missing": {
    zh: ({ target }, names) =>
      `目标${called("target", target, names, "zh")}没有分解规则；请写明 apportion、same、each 或 keep，或写一条 otherwise。`,
    en: ({ target }, names) =>
      `No rule says what becomes of the target ${called("target", target, names, "en")}; give it apportion, same, each or keep, or write an otherwise.`,
  },
  "share-not-for-kind": {
    zh: ({ target, give, kind }, names) =>
      `${called("target", target, names, "zh")}是${kind === "group" ? "目标组" : "定性目标"}，没有数值，不能用 ${clipped(give)}；请用 same 或 keep。`,
    en: ({ target, give, kind }, names) =>
      `${called("target", target, names, "en")} is ${kind === "group" ? "a group" : "a goal to be judged"} and has no figure to ${clipped(give)}; use same or keep.`,
  },
  "not-apportionable": {
    zh: ({ target, because }, names) =>
      `目标${called("target", target, names, "zh")}不能分摊：${reason(NOT_DIVIDED, because, "zh")}；请用 same、each 或 keep。`,
    en: ({ target, because }, names) =>
      `The target ${called("target", target, names, "en")} cannot be divided: ${reason(NOT_DIVIDED, because, "en")}; use same, each or keep.`,
  },
  "not-whole-steps": {
    zh: ({ target, total, step }, names) =>
      `目标${called("target", target, names, "zh")}的 ${clipped(total)} 不是 ${clipped(step)} 的整数倍，各份凑不成原数；请用更小的 step。`,
    en: ({ target, total, step }, names) =>
      `${clipped(total)} of the target ${called("target", target, names, "en")} is no whole number of steps of ${clipped(step)}, so its parts could not add up; use a smaller step.`,
  },
  "minimum-above-total": {
    zh: ({ target, minimum, parts, total }, names) =>
      `目标${called("target", target, names, "zh")}共 ${clipped(total)}，分给 ${parts} 地，每地至少 ${clipped(minimum)} 不够分。`,
    en: ({ target, minimum, parts, total }, names) =>
      `The target ${called("target", target, names, "en")} has ${clipped(total)}, which does not give each of ${parts} districts ${clipped(minimum)}.`,
  },
  "no-proportion": {
    zh: () => "权重全为 0，没有比例可循；至少一个须大于 0。",
    en: () => "All weights are 0 and give no proportion; at least one must be above 0.",
  },
  "part-missing": {
    zh: ({ target, district }, names) =>
      `${called("district", district, names, "zh")}没有目标${called("target", target, names, "zh")}的份额；总量控制须分到每一地，不给即写 0。`,
    en: ({ target, district }, names) =>
      `${called("district", district, names, "en")} has no part of the target ${called("target", target, names, "en")}; a limit is divided among all, so write 0 for none.`,
  },
  "cannot-be-raised": {
    zh: ({ target, because }, names) =>
      `目标${called("target", target, names, "zh")}不能加码：${reason(NOT_RAISED, because, "zh")}。`,
    en: ({ target, because }, names) =>
      `The target ${called("target", target, names, "en")} cannot be raised: ${reason(NOT_RAISED, because, "en")}.`,
  },
  "not-passed-on": {
    zh: ({ target, because }, names) =>
      `目标${called("target", target, names, "zh")}不能原样下达：${reason(NOT_PASSED, because, "zh")}；请用 each 或 keep。`,
    en: ({ target, because }, names) =>
      `The target ${called("target", target, names, "en")} cannot be passed on: ${reason(NOT_PASSED, because, "en")}; use each or keep.`,
  },
  "same-does-not-add-up": {
    zh: ({ target, parts, expected, found }, names) =>
      `目标${called("target", target, names, "zh")}是总数，原样下达给 ${parts} 地合计为 ${clipped(found)}，与 ${clipped(expected)} 不符；请用 apportion 或 each。`,
    en: ({ target, parts, expected, found }, names) =>
      `The target ${called("target", target, names, "en")} is a total: passed on alike to ${parts} districts it would come to ${clipped(found)}, not ${clipped(expected)}; use apportion or each.`,
  },
  "reads-what-stays": {
    zh: ({ target, reads }, names) =>
      `目标${called("target", target, names, "zh")}引用目标${called("target", reads, names, "zh")}，后者没有随之下达；请一并下达，或用 keep。`,
    en: ({ target, reads }, names) =>
      `The target ${called("target", target, names, "en")} reads the target ${called("target", reads, names, "en")}, which does not go with it; pass that on too, or use keep.`,
  },
};
