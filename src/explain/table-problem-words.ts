import { nameOf, type Names } from "./names.js";
import type { Wordings } from "./problem-wording.js";
import { clipped, listed, quoted } from "./quoted.js";

function districtIn(names: Names | undefined, id: string, locale: "zh" | "en"): string {
  return quoted(names === undefined ? id : nameOf(names, "district", id, locale));
}

/** Rows of districts and of observations. */
export const TABLE_PROBLEM_WORDS: Wordings<
  | "no-root"
  | "several-roots"
  | "members-overlap"
  | "conflicting-observations"
  | "numerator-above-denominator"
  | "negative-denominator"
  | "value-out-of-range"
  | "district-made-of-members"
> = {
  "no-root": {
    zh: () => "没有根：须有一个行政区不写 parent，作为最上一级。",
    en: () => "There is no root: one district must stand on top, without a parent.",
  },
  "several-roots": {
    zh: ({ ids }) =>
      `不止一个行政区没有 parent：${listed(ids, "zh")}；只能有一个根，其余请写明上级；只用来对照的（如全国）写 members: []。`,
    en: ({ ids }) =>
      `Several districts have no parent: ${listed(ids, "en")}; only one can be the root; name the parent of the others, and write members: [] for one that is there to be compared with.`,
  },
  "members-overlap": {
    zh: ({ outer, inner }, names) =>
      `${districtIn(names, inner, "zh")}在${districtIn(names, outer, "zh")}之内，两者同列为成员会重复计算；请去掉其一。`,
    en: ({ outer, inner }, names) =>
      `${districtIn(names, inner, "en")} lies inside ${districtIn(names, outer, "en")}: as members side by side it would be counted twice; remove one.`,
  },
  "conflicting-observations": {
    zh: ({ values: [a, b], lines: [first, second] }) =>
      `同一指标、行政区、时期有两个同等效力而不同的值：第 ${String(first)} 行${quoted(a)}，第 ${String(second)} 行${quoted(b)}；两者均未采用，请去掉错的一行。`,
    en: ({ values: [a, b], lines: [first, second] }) =>
      `Two values of the same standing for one metric, district and period: ${quoted(a)} in line ${String(first)}, ${quoted(b)} in line ${String(second)}; neither is used, remove the wrong one.`,
  },
  "numerator-above-denominator": {
    zh: ({ numerator, denominator }) =>
      `分子 ${clipped(numerator)} 大于分母 ${clipped(denominator)}，而部分不能大于整体；请检查两数是否对调。`,
    en: ({ numerator, denominator }) =>
      `The numerator ${clipped(numerator)} is above the denominator ${clipped(denominator)}, and a part cannot exceed its whole; check whether the two are swapped.`,
  },
  "negative-denominator": {
    zh: ({ denominator }) => `分母 ${clipped(denominator)} 为负数。`,
    en: ({ denominator }) => `The denominator ${clipped(denominator)} is negative.`,
  },
  "value-out-of-range": {
    zh: ({ value, range: [low, high] }) =>
      `值 ${clipped(value)} 不在指标的取值范围 ${clipped(low)} 至 ${clipped(high)} 之内。`,
    en: ({ value, range: [low, high] }) =>
      `The value ${clipped(value)} lies outside the metric's range, ${clipped(low)} to ${clipped(high)}.`,
  },
  "district-made-of-members": {
    zh: ({ district }, names) => `${districtIn(names, district, "zh")}由其他行政区组成，在行政区树之外，不能用在此处。`,
    en: ({ district }, names) =>
      `${districtIn(names, district, "en")} is made of other districts and stands beside the tree; it cannot be used here.`,
  },
};
