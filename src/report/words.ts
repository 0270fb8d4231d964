import type { Role } from "../model/agency.js";
import { several } from "../explain/plural.js";
import type { Locale } from "../model/text.js";

/** The headings and labels of reports. What is said of a result stands in src/explain. */
export interface ReportWords {
  readonly document: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly publishedOn: string;
  readonly period: string;
  readonly asOf: string;
  readonly standing: string;
  readonly attainment: string;
  readonly otherDomain: string;
  readonly target: string;
  readonly clause: string;
  readonly value: string;
  readonly required: string;
  readonly completion: string;
  readonly status: string;
  readonly trend: string;
  /** Behind a status. */
  readonly provisionally: string;
  readonly targetIn: (target: string, district: string) => string;
  readonly districts: (period: string) => string;
  /** One of several tables of the same kind. */
  readonly part: (caption: string, part: number, parts: number) => string;
  readonly district: string;
  readonly districtsNote: string;
  /** Beside a figure of part of the reports. */
  readonly partial: (figure: string, reported: number, expected: number) => string;
  readonly noFigure: string;
  readonly duties: string;
  readonly task: string;
  readonly openList: string;
  readonly furtherAgencies: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly missing: string;
  readonly nothingMissing: string;
  /** Where a report is about no target. */
  readonly noTargets: string;
  readonly why: string;
  readonly discrepancies: string;
  readonly window: string;
  readonly league: string;
  readonly place: string;
  readonly unit: string;
  readonly score: string;
  readonly grade: string;
  readonly gradeByScore: string;
  /** Whom a unit is ranked among. */
  readonly among: string;
  /** Better grades that were not given. */
  readonly passedOver: string;
  /** Gates and vetoes that acted. */
  readonly acted: string;
  /** Of a grade, gate or veto that wants evidence. */
  readonly undecided: (what: string) => string;
  /** Why a place is not what score and grade beside it seem to say, and what a score rests on. */
  readonly notes: string;
  readonly beforeRounding: (score: string) => string;
  readonly beyondDigits: string;
  readonly toldApart: (figures: string) => string;
  readonly gradeAlone: string;
  readonly onSome: (items: string) => string;
  readonly unranked: string;
  readonly undecidedUnits: (units: string) => string;
  readonly cards: string;
  readonly item: string;
  readonly points: string;
  readonly full: string;
  readonly lost: string;
  readonly notApplicable: string;
  readonly noEvidence: string;
  readonly of: (count: number, total: number) => string;
  readonly count: (word: string, count: number) => string;
  readonly separator: string;
  readonly clauseSeparator: string;
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  en: {
    document: "Document",
    number: "Number",
    issuer: "Issued by",
    issuedOn: "Issued on",
    publishedOn: "Published on",
    period: "Period",
    asOf: "As of",
    standing: "Targets",
    attainment: "Targets by domain",
    otherDomain: "Without a domain",
    target: "Target",
    clause: "Clause",
    value: "Value",
    required: "Required",
    completion: "Completion",
    status: "Status",
    trend: "Trend",
    provisionally: " (provisional)",
    targetIn: (target, district) => `${target} (${district})`,
    districts: (period) => `Districts, ${period}`,
    part: (caption, part, parts) => `${caption} (${part} of ${parts})`,
    district: "District",
    districtsNote:
      "The stronger the shade, the better the district's figure among those that everybody reported for. A figure of part of the reports says of how many, and is not shaded.",
    partial: (figure, reported, expected) => `${figure} (${reported} of ${several(expected, "reports")})`,
    noFigure: "no figure",
    duties: "Duties",
    task: "Task or target",
    openList: "and others",
    furtherAgencies: "Further agencies",
    roles: {
      lead: "Lead",
      responsible: "Responsible",
      supporting: "Supporting",
      participating: "Participating",
      unspecified: "Named",
    },
    missing: "What is missing",
    nothingMissing: "Nothing: every target has a figure or a judgement, and all reports of these figures are in.",
    noTargets: "This report is about no targets.",
    why: "Why",
    discrepancies: "Figures that do not agree",
    window: "Window",
    league: "Ranking",
    place: "Place",
    unit: "Unit",
    score: "Score",
    grade: "Grade",
    gradeByScore: "By score alone",
    among: "Among",
    passedOver: "Grades passed over",
    acted: "Gates and vetoes",
    undecided: (what) => `undecided: ${what}`,
    notes: "Notes",
    beforeRounding: (score) => `${score} before rounding, by which places go`,
    beyondDigits: "the scores differ behind the digits shown",
    toldApart: (figures) => `level on points, told apart by ${figures}`,
    gradeAlone: "the veto acts on the grade, places go by score",
    onSome: (items) => `not everybody reported: ${items}`,
    unranked: "Without a place",
    undecidedUnits: (units) => `Not assessed, as it cannot be told whether the scheme means them: ${units}.`,
    cards: "Unit by unit",
    item: "Item",
    points: "Points",
    full: "Full",
    lost: "Lost",
    notApplicable: "not applicable",
    noEvidence: "no evidence",
    of: (count, total) => `${count} of ${total}`,
    count: (word, count) => `${count} ${word}`,
    separator: ", ",
    clauseSeparator: "; ",
  },
  zh: {
    document: "文件",
    number: "文号",
    issuer: "发文机关",
    issuedOn: "成文日期",
    publishedOn: "发布日期",
    period: "规划期",
    asOf: "截至",
    standing: "目标",
    attainment: "各领域目标完成情况",
    otherDomain: "未列领域",
    target: "目标",
    clause: "条款",
    value: "完成值",
    required: "目标值",
    completion: "完成率",
    status: "状态",
    trend: "走势",
    provisionally: "（暂定）",
    targetIn: (target, district) => `${target}（${district}）`,
    districts: (period) => `各行政区情况（${period}）`,
    part: (caption, part, parts) => `${caption}（${part}／${parts}）`,
    district: "行政区",
    districtsNote: "着色越浓，在数据齐全的行政区中越好。数据不全的注明已报多少，不着色。",
    partial: (figure, reported, expected) => `${figure}（应报${expected}，已报${reported}）`,
    noFigure: "无数据",
    duties: "职责分工表",
    task: "任务或目标",
    openList: "等",
    furtherAgencies: "未列全",
    roles: { lead: "牵头", responsible: "负责", supporting: "配合", participating: "参与", unspecified: "列名" },
    missing: "尚缺的数据和评定",
    nothingMissing: "没有：每个目标都有数据或评定，所据数据均已报齐。",
    noTargets: "本报告未涉及目标。",
    why: "原因",
    discrepancies: "不一致的数据",
    window: "考核期",
    league: "排名",
    place: "名次",
    unit: "单位",
    score: "得分",
    grade: "等次",
    gradeByScore: "仅按得分",
    among: "类别",
    passedOver: "未评上的等次",
    acted: "关口与否决",
    undecided: (what) => `尚不能定：${what}`,
    notes: "备注",
    beforeRounding: (score) => `取整前 ${score}，名次按此排`,
    beyondDigits: "得分在所示位数之后有差别",
    toldApart: (figures) => `同分，按其他数值分先后：${figures}`,
    gradeAlone: "否决只定等次，名次仍按得分",
    onSome: (items) => `数据未报齐：${items}`,
    unranked: "未列名次",
    undecidedUnits: (units) => `以下单位是否属于考核范围无法判断，未考核：${units}。`,
    cards: "各单位得分情况",
    item: "考核项",
    points: "得分",
    full: "满分",
    lost: "失分",
    notApplicable: "不适用",
    noEvidence: "无依据",
    of: (count, total) => `${total} 个中的 ${count} 个`,
    count: (word, count) => `${word} ${count} 个`,
    separator: "、",
    clauseSeparator: "；",
  },
};
