import type { Wordings } from "./problem-wording.js";
import { clipped, listed, quoted } from "./quoted.js";

interface Stretch {
  readonly from?: string;
  readonly to?: string;
}

function scoresZh({ from, to }: Stretch): string {
  if (from !== undefined && from === to) return `得分 ${clipped(from)} `;
  if (from === undefined) return to === undefined ? "所有得分" : `${clipped(to)} 以下的得分`;
  return to === undefined ? `${clipped(from)} 以上的得分` : `${clipped(from)} 与 ${clipped(to)} 之间的得分`;
}

function scoresEn({ from, to }: Stretch): string {
  if (from !== undefined && from === to) return `scores of ${clipped(from)}`;
  if (from === undefined) return to === undefined ? "all scores" : `scores below ${clipped(to)}`;
  return to === undefined ? `scores above ${clipped(from)}` : `scores between ${clipped(from)} and ${clipped(to)}`;
}

/** Rules of an assessment, and scores given under them. */
export const SCHEME_PROBLEM_WORDS: Wordings<
  | "grade-gap"
  | "grade-never-given"
  | "grade-overlap"
  | "grades-out-of-order"
  | "gate-not-lower"
  | "same-ends"
  | "marks-out-of-order"
  | "effect-reads-its-change"
  | "weights-differ"
  | "weights-too-fine"
  | "not-on-step"
  | "whole-and-keys"
  | "points-differ"
  | "score-above-item"
  | "several-scores"
  | "several-results"
> = {
  "grade-gap": {
    zh: (facts) =>
      `等次${listed(facts.grades, "zh")}之间有缺口：${scoresZh(facts)}不属于任何等次；请让各等次首尾相接，或以 rounding.total 说明总分如何取整。`,
    en: (facts) =>
      `There is a gap between the grades ${listed(facts.grades, "en")}: ${scoresEn(facts)} belong to none; make their bounds meet, or state by rounding.total how the total is rounded.`,
  },
  "grade-never-given": {
    zh: ({ grade, grades }) =>
      `等次${quoted(grade)}不会评定：排在前面的等次${listed(grades, "zh")}已包含其全部得分；请把它排在前面，或者注明 forced。`,
    en: ({ grade, grades }) =>
      `The grade ${quoted(grade)} is never given: all of its scores go to ${listed(grades, "en")} before it; list it before, or mark it as forced.`,
  },
  "grade-overlap": {
    zh: (facts) => `等次${listed(facts.grades, "zh")}重叠：${scoresZh(facts)}同属不止一个等次；请改其中一个的界限。`,
    en: (facts) =>
      `The grades ${listed(facts.grades, "en")} overlap: ${scoresEn(facts)} belong to more than one; mend the bounds of one.`,
  },
  "grades-out-of-order": {
    zh: ({ grades: [first, second] }) =>
      `等次应由高到低排列，而${quoted(second)}的得分高于排在它前面的${quoted(first)}；请调换次序。`,
    en: ({ grades: [first, second] }) =>
      `Grades are listed best first, and ${quoted(second)} holds higher scores than ${quoted(first)} before it; put them in order.`,
  },
  "gate-not-lower": {
    zh: ({ grade, otherwise }) =>
      `等次${quoted(grade)}的条件不满足时应降为更低的等次，而${quoted(otherwise)}并不更低。`,
    en: ({ grade, otherwise }) =>
      `Without what the grade ${quoted(grade)} needs a unit gets a lower one, but ${quoted(otherwise)} is not lower.`,
  },
  "same-ends": {
    zh: ({ at }) => `起点与终点同为 ${clipped(at)}，两点之间没有直线；请改其中一个。`,
    en: ({ at }) => `Both ends of the line are ${clipped(at)}, so there is no line between them; change one.`,
  },
  "marks-out-of-order": {
    zh: ({ before, at }) => `各档的数值须一路升或一路降，${clipped(before)} 之后却是 ${clipped(at)}。`,
    en: ({ before, at }) =>
      `The marks must rise throughout or fall throughout, but ${clipped(at)} follows ${clipped(before)}.`,
  },
  "effect-reads-its-change": {
    zh: ({ effect, item }) =>
      `${quoted(effect)}所依据的${item === undefined ? "结果" : quoted(item)}正是它要改变的；条件不能取决于自身的后果。`,
    en: ({ effect, item }) =>
      `${quoted(effect)} depends on ${item === undefined ? "the result" : quoted(item)}, which it changes itself; a condition cannot rest on its own consequence.`,
  },
  "weights-differ": {
    zh: ({ sum }) => `各项权重之和为 ${clipped(sum)}，应为 1 或 100。`,
    en: ({ sum }) => `The weights add up to ${clipped(sum)}; they should be parts of 1 or of 100.`,
  },
  "weights-too-fine": {
    zh: ({ parts, limit }) => `权重把整体分成 ${clipped(parts)} 份，几何平均最多分 ${limit} 份；请取较整的权重。`,
    en: ({ parts, limit }) =>
      `The weights divide the whole into ${clipped(parts)} parts, and a geometric mean takes no more than ${limit}; round them.`,
  },
  "not-on-step": {
    zh: ({ given, step }) => `${clipped(given)} 不是 ${clipped(step)} 的整数倍，而该项按此为一档计分。`,
    en: ({ given, step }) =>
      `${clipped(given)} is no whole multiple of ${clipped(step)}, the step in which the item is scored.`,
  },
  "whole-and-keys": {
    zh: ({ item, district, source }) =>
      `来源${quoted(source)}对行政区${quoted(district)}的项目${quoted(item)}既给了总分又给了要点分；请只留一种。`,
    en: ({ item, district, source }) =>
      `The source ${quoted(source)} scores the item ${quoted(item)} of the district ${quoted(district)} as a whole and by its keys; keep one.`,
  },
  "points-differ": {
    zh: ({ stated, sum }) => `所写的分值 ${clipped(stated)} 与各项之和 ${clipped(sum)} 不符。`,
    en: ({ stated, sum }) => `The points stated, ${clipped(stated)}, are not the sum of the parts, ${clipped(sum)}.`,
  },
  "score-above-item": {
    zh: ({ points, full }) => `得分 ${clipped(points)} 超过该项最高分 ${clipped(full)}。`,
    en: ({ points, full }) =>
      `The score ${clipped(points)} is above the most that the item can give, ${clipped(full)}.`,
  },
  "several-results": {
    zh: ({ scheme, window, district }) =>
      `行政区${quoted(district)}在${quoted(scheme)} ${clipped(window)} 的考核结果不止一个；请只留一个。`,
    en: ({ scheme, window, district }) =>
      `The district ${quoted(district)} has more than one result under ${quoted(scheme)} in ${clipped(window)}; keep one.`,
  },
  "several-scores": {
    zh: ({ item, district, source }) =>
      `同一来源${quoted(source)}对行政区${quoted(district)}的项目${quoted(item)}给了不止一个分；请只留一个。`,
    en: ({ item, district, source }) =>
      `The source ${quoted(source)} gives the district ${quoted(district)} more than one score for the item ${quoted(item)}; keep one.`,
  },
};
