import type { Finding, ImplausibleFigure, ReviewCode } from "../model/finding.js";
import type { BoundKey } from "../model/target.js";
import type { Locale } from "../model/text.js";
import { called, COMMITMENT } from "./called.js";
import { figure } from "./figure.js";
import { UNLIKE_LENGTHS } from "./length-words.js";
import { nameOf, type Names, unitOf } from "./names.js";
import { type FindingWordings, nounIn } from "./problem-wording.js";
import { clipped, listed, quoted } from "./quoted.js";

function agencies(ids: readonly string[], names: Names | undefined, locale: Locale): string {
  return listed(
    ids.map((id) => (names === undefined ? id : nameOf(names, "agency", id, locale))),
    locale,
  );
}

/** The target or the task a finding is about. */
function subject({ target, task }: Finding, names: Names | undefined, locale: Locale): string {
  const [noun, id] = target === undefined ? (["task", task ?? ""] as const) : (["target", target] as const);
  const name = called(noun, id, names, locale);
  return locale === "zh" ? `${nounIn(noun, "zh")}${name}` : `${noun === "task" ? "Task" : "Target"} ${name}`;
}

/** A floor or a ceiling; the other bounds follow the direction by themselves. */
function isCeiling(bound: BoundKey): boolean {
  return bound === "atMost" || bound === "below";
}

export const REVIEW_WORDS: FindingWordings<ReviewCode> = {
  "no-deadline": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}没有写明期限${finding.until === undefined ? "，规划也没有终止日，因此永远不会有定论" : `，以规划期末 ${finding.until} 为准`}。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} names no deadline${finding.until === undefined ? ", and neither does the plan, so it is never decided" : `; the end of the plan, ${finding.until}, stands in`}.`,
  },
  "outside-plan-period": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}定在 ${finding.period}，不在规划期 ${finding.planPeriod} 之内。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} is set for ${finding.period}, outside the plan's period ${finding.planPeriod}.`,
  },
  "due-before-issue": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}的期限 ${finding.due} 早于文件印发日 ${finding.issuedOn}。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} was due on ${finding.due}, before the document was issued on ${finding.issuedOn}.`,
  },
  "baseline-not-before-deadline": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}的基期 ${finding.period} 不早于其期限 ${finding.due}，无从比较。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} counts from ${finding.period}, which does not end before its deadline ${finding.due}.`,
  },
  "base-of-other-length": {
    zh: (finding, names) => `${subject(finding, names, "zh")}：${UNLIKE_LENGTHS.zh(finding)}。`,
    en: (finding, names) => `${subject(finding, names, "en")}: ${UNLIKE_LENGTHS.en(finding)}.`,
  },
  "pooled-over-years": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}把 ${finding.window} 各年的${called("metric", finding.metric, names, "zh")}合在一起算成一个数；${finding.lastYear === undefined ? "" : `若指最后一年，请写 schedule: { by: "${finding.lastYear}" }，`}若指每一年，请写 schedule: { every: "year" }。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} asks for one figure of ${called("metric", finding.metric, names, "en")} for ${finding.window}, all its years put together; ${finding.lastYear === undefined ? "" : `for the last year write schedule: { by: "${finding.lastYear}" }, `}for each year schedule: { every: "year" }.`,
  },
  "task-after-target": {
    zh: ({ task, target, period, due }, names) =>
      `任务${called("task", task, names, "zh")}的期限 ${period} 晚于它所服务的目标${called("target", target, names, "zh")}的期限 ${due}。`,
    en: ({ task, target, period, due }, names) =>
      `Task ${called("task", task, names, "en")} is due by ${period}, after the target it serves, ${called("target", target, names, "en")}, which is due on ${due}.`,
  },
  "no-agency": {
    zh: (finding, names) =>
      isOfPlan(finding)
        ? "规划没有为任何目标或任务写明部门。"
        : `${subject(finding, names, "zh")}没有写明由哪个部门承担。`,
    en: (finding, names) =>
      isOfPlan(finding)
        ? "The plan names no agency for any target or task."
        : `${subject(finding, names, "en")} names no agency that answers for it.`,
  },
  "several-leads": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}由 ${finding.agencies.length} 个部门同时牵头：${agencies(finding.agencies, names, "zh")}。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} has ${finding.agencies.length} leading agencies: ${agencies(finding.agencies, names, "en")}.`,
  },
  "no-lead": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}只写了配合、参与的部门（${agencies(finding.agencies, names, "zh")}），没有写由谁牵头或负责。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} names who helps (${agencies(finding.agencies, names, "en")}), and nobody who leads or is responsible.`,
  },
  "two-roles": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}中，${called("agency", finding.agency, names, "zh")}有两种职责。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} gives ${called("agency", finding.agency, names, "en")} two roles.`,
  },
  "directive-to-nobody": {
    zh: (finding, names) => `${subject(finding, names, "zh")}是对别的单位提出的要求，却没有写明是哪些单位。`,
    en: (finding, names) => `${subject(finding, names, "en")} is asked of others, and does not say of whom.`,
  },
  "unused-agency": {
    zh: ({ agency }, names) => `部门${called("agency", agency, names, "zh")}没有承担任何目标或任务。`,
    en: ({ agency }, names) => `Agency ${called("agency", agency, names, "en")} has no part in any target or task.`,
  },
  "unused-metric": {
    zh: ({ metric }, names) => `指标${called("metric", metric, names, "zh")}没有用于任何目标。`,
    en: ({ metric }, names) => `Metric ${called("metric", metric, names, "en")} is used by no target.`,
  },
  "unused-domain": {
    zh: ({ domain }, names) => `领域${called("domain", domain, names, "zh")}之下没有目标或任务。`,
    en: ({ domain }, names) => `Domain ${called("domain", domain, names, "en")} holds no target and no task.`,
  },
  "same-name": {
    zh: ({ noun, id, other }, names) =>
      `${nounIn(noun, "zh")} ${quoted(id)} 与 ${quoted(other)} 同名${names === undefined ? "" : `（${called(noun, id, names, "zh")}）`}，读者无法区分。`,
    en: ({ noun, id, other }) =>
      `The ${noun === "metric" ? "metrics" : "agencies"} ${quoted(id)} and ${quoted(other)} bear the same name, so that a reader cannot tell them apart.`,
  },
  "no-tolerance": {
    zh: (finding, names) => `${subject(finding, names, "zh")}写“左右”而没有写明幅度：达不到时须由人评定。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} says “about” without a tolerance: what falls short of it, somebody has to judge.`,
  },
  "against-direction": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}给${called("metric", finding.metric, names, "zh")}规定的是${isCeiling(finding.bound) ? "上限，而该指标越高越好" : "下限，而该指标越低越好"}。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} sets a ${isCeiling(finding.bound) ? "ceiling" : "floor"} on ${called("metric", finding.metric, names, "en")}, of which ${isCeiling(finding.bound) ? "more" : "less"} is better.`,
  },
  "asks-nothing": {
    zh: (finding, names) => `${subject(finding, names, "zh")}没有实际要求：该指标的任何取值都符合。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} asks for nothing: every value the metric can have satisfies it.`,
  },
  "implausible-figure": {
    zh: ({ target, metric, amount, because }, names) =>
      `目标${called("target", target, names, "zh")}的数值 ${figure(amount)} ${IMPLAUSIBLE[because].zh}（指标${called("metric", metric, names, "zh")}）；请核对。`,
    en: ({ target, metric, amount, because }, names) =>
      `Target ${called("target", target, names, "en")} asks for ${figure(amount)} of ${called("metric", metric, names, "en")}, ${IMPLAUSIBLE[because].en}; look it up again.`,
  },
  "no-baseline-named": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}与基期比较，却没有写明基期或基数，以规划期之前的最后一个数值为准。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} counts from a baseline that it does not name; the last value before the plan stands in.`,
  },
  "word-and-commitment-differ": {
    zh: (finding, names) =>
      `${subject(finding, names, "zh")}写的是“${clipped(finding.word)}”，属${COMMITMENT[finding.meant].zh}目标，${finding.commitment === undefined ? "却没有标明" : `却标为${COMMITMENT[finding.commitment].zh}`}。`,
    en: (finding, names) =>
      `${subject(finding, names, "en")} is worded ${quoted(finding.word)}, which is ${COMMITMENT[finding.meant].en}, and ${finding.commitment === undefined ? "is not marked so" : `is marked ${COMMITMENT[finding.commitment].en}`}.`,
  },
  "group-of-one": {
    zh: (finding, names) => `${subject(finding, names, "zh")}是目标组，却只有一个目标。`,
    en: (finding, names) => `${subject(finding, names, "en")} is a group of a single target.`,
  },
  "contradicting-bounds": {
    zh: ({ target, other, metric }, names) =>
      `目标${called("target", target, names, "zh")}与${called("target", other, names, "zh")}相互矛盾：${called("metric", metric, names, "zh")}没有能同时符合两者的取值。`,
    en: ({ target, other, metric }, names) =>
      `Targets ${called("target", target, names, "en")} and ${called("target", other, names, "en")} contradict each other: no value of ${called("metric", metric, names, "en")} satisfies both.`,
  },
  "implied-by-other": {
    zh: ({ target, other }, names) =>
      `符合目标${called("target", other, names, "zh")}，也就符合${called("target", target, names, "zh")}：后者没有增加要求。`,
    en: ({ target, other }, names) =>
      `Whatever satisfies target ${called("target", other, names, "en")} satisfies ${called("target", target, names, "en")} too, which adds nothing to it.`,
  },
  "later-asks-less": {
    zh: ({ target, other, metric }, names) =>
      `目标${called("target", target, names, "zh")}期限较晚，对${called("metric", metric, names, "zh")}的要求却低于${called("target", other, names, "zh")}。`,
    en: ({ target, other, metric }, names) =>
      `Target ${called("target", target, names, "en")} is due later than ${called("target", other, names, "en")} and asks less of ${called("metric", metric, names, "en")}.`,
  },
  "part-above-whole": {
    zh: ({ target, whole, metric, amounts }, names) => {
      const unit = names === undefined ? "" : unitOf(names, metric, "zh");
      return `目标${called("target", target, names, "zh")}（${figure(amounts.found, unit)}）高于它所属的整体${called("target", whole, names, "zh")}（${figure(amounts.expected, unit)}）。`;
    },
    en: ({ target, whole, metric, amounts }, names) => {
      const unit = names === undefined ? "" : unitOf(names, metric, "en");
      return `Target ${called("target", target, names, "en")} (${figure(amounts.found, unit)}) lies above the whole it is part of, ${called("target", whole, names, "en")} (${figure(amounts.expected, unit)}).`;
    },
  },
};

const IMPLAUSIBLE: Readonly<Record<ImplausibleFigure, Readonly<Record<Locale, string>>>> = {
  "count-below-zero": { zh: "是负的个数", en: "a count below zero" },
  "count-in-parts": { zh: "不是整数个", en: "a count that is not whole" },
  "part-of-one": {
    zh: "不超过 1，而指标以百分数等计",
    en: "which looks like a part of one where the metric counts per hundred or more",
  },
};

function isOfPlan({ target, task }: Finding): boolean {
  return target === undefined && task === undefined;
}
