import type { AssessmentPhrases, Change, EffectFact, Equals, ItemFact, PlacesGiven } from "./assessment-phrases.js";
import { missingIn } from "./assessment-reasons.js";
import { before } from "./chinese-spacing.js";
import { inBrackets } from "./read-zh.js";
import { reckoned } from "./reckoning-zh.js";

function changed(change: Change): string {
  switch (change.by) {
    case "veto":
      return `因否决项由 ${change.from} 记为 0`;
    case "floor":
      return `由 ${change.from} 提到最低分 ${change.limit}`;
    case "cap":
      return `由 ${change.from} 压到最高分 ${change.limit}`;
    case "rounding":
      return `由 ${change.from} 舍入为 ${change.to}`;
  }
}

function effect(fact: EffectFact): string {
  switch (fact.effect) {
    case "grade":
      return `不论得分，等次定为“${fact.grade}”`;
    case "gradeAtMost":
      return `等次不高于“${fact.grade}”`;
    case "gradeDown":
      return fact.from === fact.to
        ? `“${fact.from}”以下已无等次可降`
        : `由“${fact.from}”${fact.by === 1 ? "" : "至多"}降 ${fact.by} 级，等次不高于“${fact.to}”`;
    case "zero":
      return [
        ...(fact.items.length === 0 ? [] : [`${quotedList(fact.items)}记零分`]),
        ...(fact.uncounted.length === 0 ? [] : [`${quotedList(fact.uncounted)}本不计分，无分可扣`]),
      ].join("，");
    case "subtract":
      return `总分扣 ${fact.amount} 分`;
    case "score":
      return `总分不高于 ${fact.amount} 分`;
    case "no-total":
      return "没有总分可扣";
    case "no-grade":
      return "没有等次可降";
  }
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

function equals({ named, more }: Equals, counter = "个单位"): string {
  return more === 0 ? named.join("、") : `${named.join("、")}等 ${named.length + more} ${counter}`;
}

function lostAfterwards(lost: number): string {
  return `；名额按名次给出在先，否决项和关口起作用在后，其中 ${lost} 个单位因此失去该等次，其名额不递补`;
}

function placesGiven({ places, given }: PlacesGiven): string {
  if (places === 0) return "本次没有名额";
  if (given >= places) return `其 ${places} 个名额已满`;
  return given === 0 ? `其 ${places} 个名额空缺` : `其 ${places} 个名额只给出 ${given} 个，其余空缺`;
}

function worth({ item, full, extra }: ItemFact): string {
  if (extra && full === "0") return `${item}：另行加减分`;
  return extra ? `${item}：加分项，分值 ${full} 分` : `${item}：满分 ${full} 分`;
}

/** Of a bonus that does not count nothing falls to the rest. */
const UNSPREAD = "不计入";

const NOT_APPLICABLE = {
  full: "按满分计",
  zero: "记零分",
  rescale: "分值由其余各项分担",
  section: "随所在部分处理",
} as const;

const NO_EVIDENCE = {
  zero: "按办法记零分",
  veto: "因否决项记零分",
  noScore: "按办法本单位不计总分",
  rescale: "分值由其余各项分担",
  section: "随所在部分处理",
} as const;

export const CHINESE: AssessmentPhrases = {
  scored: ({ district, window, score, full, exact, place, among, of, tiedWith, grade }) => {
    const kind = among === undefined ? "" : `“${among}”类 `;
    const unrounded = exact === undefined ? "" : `（舍入前 ${exact} 分）`;
    const tied = tiedWith.named.length === 0 ? "" : `（与${equals(tiedWith)}并列）`;
    const graded = grade === undefined ? "" : `，等次“${grade}”`;
    return `${before(district, window)}考核得 ${score} 分${unrounded}，满分 ${full} 分，在${kind === "" ? " " : kind}${of} 个单位中列第 ${place} 位${tied}${graded}。`;
  },
  unscored: (district, window, missing, grade) => {
    const lack = missing.length === 0 ? "没有可计分的项目" : `缺少${missing.map((item) => `“${item}”`).join("、")}`;
    const graded = grade === undefined ? "" : `；不论得分，等次为“${grade}”`;
    return `${before(district, window)}考核不计总分，因为${lack}，不排名${graded}。`;
  },
  elsewhere: (district, window, scheme) => `${before(district, window)}按“${scheme}”考核，在此不计分、不排名。`,
  late: ({ step, source, due, on, items, counted }) => {
    const came = `“${step}”最迟${due}，${before(source, "评分")}迟至${on}的有${equals(items, "项")}`;
    const silent = `${came}；办法未规定迟报后果`;
    if (counted === "all") return `${silent}，照常计分。`;
    return counted.named.length === 0 ? `${silent}。` : `${silent}，照常计分的有${equals(counted, "项")}。`;
  },
  selfGap: ({ item, between: [one, other], gap, limit }) => {
    const apart = `${item}：${one.source} ${one.points} 分，${other.source} ${other.points} 分，相差 ${gap} 分`;
    return "above" in limit
      ? `${apart}，超过 ${limit.above} 分。`
      : `${apart}；是否超限无法判断，因为${missingIn(limit.missing, "zh")}。`;
  },
  veto: (reason, facts, effects) => `否决项：${reason}${inBrackets(facts)}，${effects.map(effect).join("，")}。`,
  total: (arithmetic) => `总分：${arithmetic}。`,
  withoutVetoes: (score, grade, several) => {
    const subject = several ? "没有这些否决项" : "没有这一否决项";
    if (score === undefined) return `${subject}，则不计总分。`;
    return `${subject}，则得 ${score} 分${grade === undefined ? "" : `，等次为“${grade}”`}。`;
  },
  apart: (others, figures) => `与${equals(others)}同分，按其他数值分先后：${figures.join("，")}。`,
  passedOver: (fact) => {
    const kept = `得分够得上等次“${fact.grade}”，但`;
    switch (fact.because) {
      case "condition":
        return `${kept}其条件不成立${inBrackets(fact.read)}。`;
      case "places":
        return `${kept}${placesGiven(fact)}${fact.lost === undefined ? "" : lostAfterwards(fact.lost)}。`;
      case "tied":
        return `${kept}并列争其 ${fact.places} 个名额中最后名额的单位多于所剩名额，均未入围。`;
    }
  },
  gate: (reason, facts, grades) =>
    `未满足：${reason}${inBrackets(facts)}，等次不高于${grades.map((grade) => `“${grade}”`).join("、")}。`,
  unsettled: (open, missing, of, facts) => {
    const because = `因为${missingIn(missing, "zh")}${inBrackets(facts)}`;
    if (open.by === "grade") return `等次“${open.grade}”的条件是否成立无法判断，${because}；未予评定。`;
    if (open.by === "gate") return `“${open.reason}”是否满足无法判断，${because}；未予适用。`;
    return of === "condition"
      ? `否决项“${open.reason}”是否成立无法判断，${because}；未予适用。`
      : `否决项“${open.reason}”成立，但其数额无法算出，${because}；该数额未予适用。`;
  },
  earned: (item, points, lost, reckoning, changes, facts) => {
    const loss = item.extra ? "" : `，失 ${lost} 分`;
    const how = [...(reckoning === undefined ? [] : [reckoned(reckoning)]), ...changes.map(changed)].join("，");
    return `${worth(item)}，得 ${points} 分${loss}${how === "" ? "" : `：${how}`}${inBrackets(facts)}。`;
  },
  notApplicable: (item, treatment, source, changes, facts) => {
    const by = source === undefined ? "" : before(source, "认定");
    const how = [
      item.extra && treatment === "rescale" ? UNSPREAD : NOT_APPLICABLE[treatment],
      ...changes.map(changed),
    ].join("，");
    return `${worth(item)}，${by}不适用${inBrackets(facts)}，${how}。`;
  },
  noEvidence: (item, treatment, reason, changes, facts) => {
    const how = [
      item.extra && treatment === "rescale" ? UNSPREAD : NO_EVIDENCE[treatment],
      ...changes.map(changed),
    ].join("，");
    return `${worth(item)}，${missingIn(reason, "zh")}${inBrackets(facts)}，${how}。`;
  },
  unheard: (scores) => {
    const given = scores.map(({ source, points }) => (points === undefined ? source : `${source}（${points} 分）`));
    return `${given.join("、")}所评不计入，本项以自身规则为准。`;
  },
  fullPoints: (count, others) => (others ? `其余 ${count} 项未失分。` : "各项均未失分。"),
};
