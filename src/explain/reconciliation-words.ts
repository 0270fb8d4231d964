import { said } from "./stated-words.js";
import { readAmount, isAmountFault } from "../model/amount-text.js";
import type { Finding, MetricTrait, ReconciliationCode } from "../model/finding.js";
import type { Commitment } from "../model/target.js";
import type { Locale } from "../model/text.js";
import { called, COMMITMENT } from "./called.js";
import { figure } from "./figure.js";
import { measuredFigure } from "./measured-figure.js";
import type { FindingWordings } from "./problem-wording.js";
import { type Names, unitOf } from "./names.js";
import { clipped } from "./quoted.js";

interface InPlan {
  readonly target: string;
  readonly district: string;
}

type Words = Names | undefined;

/** Whose target it is and which: `“海宁市”的“创建质量强镇”`. */
function whose({ target, district }: InPlan, names: Words, locale: Locale): string {
  const [place, what] = [called("district", district, names, locale), called("target", target, names, locale)];
  return { zh: `${place}的目标${what}`, en: `The target ${what} of ${place}` }[locale];
}

function amount(text: string, metric: string, names: Words, locale: Locale): string {
  return isAmountFault(readAmount(text)) ? clipped(text) : figure(text, unitIn(names, metric, locale));
}

function unitIn(names: Words, metric: string, locale: Locale): string {
  return names === undefined ? "" : unitOf(names, metric, locale);
}

/** The ends of a bound above and here: amounts of the measure, or levels. */
function ends({ stated, metric, measure }: Finding<"looser-bound">, names: Words, locale: Locale) {
  const written = (text: string): string =>
    isAmountFault(readAmount(text))
      ? clipped(text)
      : measuredFigure(text, measure, unitIn(names, metric, locale), locale);
  return { above: written(stated.expected), here: written(stated.found) };
}

const TRAITS: Readonly<Record<MetricTrait, Readonly<Record<Locale, string>>>> = {
  id: { zh: "指标", en: "another metric" },
  kind: { zh: "指标类型", en: "a metric of another kind" },
  unit: { zh: "计量单位", en: "another unit" },
  direction: { zh: "优劣方向", en: "another direction" },
  accrual: { zh: "累计方式", en: "another accrual" },
  per: { zh: "比率基数", en: "another base of the rate" },
  across: { zh: "行政区汇总方式", en: "another way of adding up over districts" },
  over: { zh: "时间汇总方式", en: "another way of adding up over time" },
  levels: { zh: "等级", en: "other levels" },
};

function firmness(word: string, locale: Locale): string {
  return Object.hasOwn(COMMITMENT, word) ? COMMITMENT[word as Commitment][locale] : clipped(word);
}

/** The sum of what is below, and the target it does not keep; equal where a strict bound is only just met. */
function sum(words: {
  readonly zh: (found: string, expected: string) => string;
  readonly en: (found: string, expected: string) => string;
}) {
  const facts = (
    { target, metric, amounts }: Finding<"sum-falls-short" | "sum-exceeds">,
    names: Words,
    locale: Locale,
  ) => ({
    what: called("target", target, names, locale),
    found: amount(amounts.found, metric, names, locale),
    expected: amount(amounts.expected, metric, names, locale),
    even: amounts.found === amounts.expected,
  });
  return {
    zh: (finding: Finding<"sum-falls-short" | "sum-exceeds">, names: Words): string => {
      const { what, found, expected, even } = facts(finding, names, "zh");
      return even
        ? `目标${what}分到各地合计恰为 ${found}，而上级目标不含本数。`
        : `目标${what}分到各地合计 ${words.zh(found, expected)}。`;
    },
    en: (finding: Finding<"sum-falls-short" | "sum-exceeds">, names: Words): string => {
      const { what, found, expected, even } = facts(finding, names, "en");
      return even
        ? `The districts' parts of ${what} add up to just ${found}, and the target above excludes that.`
        : `The districts' parts of ${what} add up to ${words.en(found, expected)}.`;
    },
  };
}

/** What the plan above says and what the plan below says, side by side. */
function against<Code extends ReconciliationCode>(words: Readonly<Record<Locale, string>>) {
  type Facts = Finding<Code> & InPlan & { readonly stated: { readonly expected: string; readonly found: string } };
  return {
    zh: (finding: Facts, names: Words): string =>
      `${whose(finding, names, "zh")}：${words.zh}；上级为 ${said(finding.stated.expected, "zh")}，本级为 ${said(finding.stated.found, "zh")}。`,
    en: (finding: Facts, names: Words): string =>
      `${whose(finding, names, "en")}: ${words.en}; above ${said(finding.stated.expected, "en")}, here ${said(finding.stated.found, "en")}.`,
  };
}

/** What keeps the plans below from carrying out the plan above. */
export const RECONCILIATION_WORDS: FindingWordings<ReconciliationCode> = {
  "target-not-taken": {
    zh: ({ target }, names) => `目标${called("target", target, names, "zh")}没有下级承接。`,
    en: ({ target }, names) => `No plan below takes the target ${called("target", target, names, "en")}.`,
  },
  "district-without-target": {
    zh: ({ target, district }, names) =>
      `${called("district", district, names, "zh")}没有承接目标${called("target", target, names, "zh")}。`,
    en: ({ target, district }, names) =>
      `${called("district", district, names, "en")} does not take the target ${called("target", target, names, "en")}.`,
  },
  "plan-takes-nothing": {
    zh: ({ plan, district }, names) =>
      `${called("district", district, names, "zh")}的规划${called("plan", plan, names, "zh")}没有一个目标承接上级规划；请检查 parent 所写的规划标识。`,
    en: ({ plan, district }, names) =>
      `The plan ${called("plan", plan, names, "en")} of ${called("district", district, names, "en")} takes no target of the plan above; check the plan that its targets name as parent.`,
  },
  "plan-is-its-own-parent": {
    zh: ({ plan }, names) => `规划${called("plan", plan, names, "zh")}不能承接自己；核对时未计入。`,
    en: ({ plan }, names) => `The plan ${called("plan", plan, names, "en")} cannot carry out itself; it was left out.`,
  },
  "points-to-nothing": {
    zh: ({ target, plan }, names) =>
      `规划${called("plan", plan, names, "zh")}承接的目标${called("target", target, names, "zh")}在上级规划中不存在。`,
    en: ({ target, plan }, names) =>
      `The plan ${called("plan", plan, names, "en")} carries out ${called("target", target, names, "en")}, which the plan above does not have.`,
  },
  "taken-twice": {
    zh: ({ target, district, times }, names) =>
      `${called("district", district, names, "zh")}有 ${times} 个目标承接目标${called("target", target, names, "zh")}，能否相加无从判断，未合计。`,
    en: ({ target, district, times }, names) =>
      `${called("district", district, names, "en")} takes the target ${called("target", target, names, "en")} ${times === 2 ? "twice" : `${times} times`}; whether these add up cannot be told, so no sum is made.`,
  },
  "kind-differs": against<"kind-differs">({
    zh: "目标类型不同，无法对照",
    en: "the kinds of target differ and cannot be compared",
  }),
  "metric-differs": {
    zh: (finding, names) =>
      against<"metric-differs">({ zh: `${TRAITS[finding.trait].zh}不同，无法对照`, en: "" }).zh(finding, names),
    en: (finding, names) =>
      against<"metric-differs">({ zh: "", en: `it has ${TRAITS[finding.trait].en} and cannot be compared` }).en(
        finding,
        names,
      ),
  },
  "measure-differs": against<"measure-differs">({
    zh: "衡量方式不同，无法对照",
    en: "the measures differ and cannot be compared",
  }),
  "rhythm-differs": against<"rhythm-differs">({
    zh: "何时达到、达到几期的要求不同，无法对照",
    en: "when and how often it has to hold differs, which cannot be compared",
  }),
  "window-differs": against<"window-differs">({
    zh: "计算时期不同，数值不能对照",
    en: "the periods counted differ, so the figures cannot be compared",
  }),
  "fewer-periods": against<"fewer-periods">({
    zh: "承接的时期没有覆盖上级要求的每一期",
    en: "it is taken for some of the periods only",
  }),
  "group-differs": against<"group-differs">({ zh: "全部达到放宽为任一达到", en: "all is loosened to any" }),
  "sum-falls-short": sum({
    zh: (found, expected) => `${found}，少于上级目标 ${expected}`,
    en: (found, expected) => `${found}, short of ${expected} above`,
  }),
  "sum-exceeds": sum({
    zh: (found, expected) => `${found}，超出上级目标 ${expected}`,
    en: (found, expected) => `${found}, more than ${expected} above`,
  }),
  "looser-bound": {
    zh: (finding, names) => {
      const { above, here } = ends(finding, names, "zh");
      return `${whose(finding, names, "zh")}比上级宽松：上级 ${above}，本级 ${here}。`;
    },
    en: (finding, names) => {
      const { above, here } = ends(finding, names, "en");
      return `${whose(finding, names, "en")} is looser than above: ${above} above, ${here} here.`;
    },
  },
  "bound-on-other-side": against<"bound-on-other-side">({
    zh: "目标值没有管住上级要求的一边",
    en: "its bound leaves open the side that the one above closes",
  }),
  "bound-not-comparable": {
    zh: (finding, names) => `${whose(finding, names, "zh")}：目标值取自数据或约束其他行政区，宽严无从比较。`,
    en: (finding, names) =>
      `${whose(finding, names, "en")}: a bound is read from the evidence or binds other districts, so which is stricter cannot be told.`,
  },
  "later-deadline": against<"later-deadline">({ zh: "期限晚于上级", en: "its deadline is later than above" }),
  "weaker-commitment": {
    zh: (finding, names) =>
      `${whose(finding, names, "zh")}：承诺弱于上级，上级为${firmness(finding.stated.expected, "zh")}，本级为${firmness(finding.stated.found, "zh")}。`,
    en: (finding, names) =>
      `${whose(finding, names, "en")}: its commitment is weaker than above: ${firmness(finding.stated.expected, "en")} above, ${firmness(finding.stated.found, "en")} here.`,
  },
  "commitment-dropped": {
    zh: (finding, names) => `${whose(finding, names, "zh")}没有写明承诺，上级为${firmness(finding.commitment, "zh")}。`,
    en: (finding, names) =>
      `${whose(finding, names, "en")} states no commitment; the one above is ${firmness(finding.commitment, "en")}.`,
  },
};
