import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 八、加强组织保障、宣传教育和社会监督: organisation, education, the public

const byClause21 = {
  responsibilities: [
    { agency: "education", role: "responsible", word: "负责" },
    { agency: "human-resources", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause22 = {
  responsibilities: [
    { agency: "publicity", role: "responsible", word: "负责" },
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "inspection-quarantine", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause23 = {
  responsibilities: [{ agency: "county-governments", role: "responsible", word: "负责" }],
} as const;

export const metrics = [
  {
    id: "county-implementation-plan",
    name: { zh: "本地区的具体实施工作方案", en: "A district's or county's own plan of implementation" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "school-quality-education-bases",
    kind: "judged",
    statement: {
      zh: "市级中小学质量教育基地的创建",
      en: "Schools become bases of quality education of municipal rank",
    },
    ...byClause21,
    source: {
      clause: "八(二十一)",
      note: { zh: "没有数量。", en: "No figure is given." },
    },
  },
  {
    id: "county-implementation-plans",
    kind: "measured",
    title: {
      zh: "制订本地区的具体实施工作方案",
      en: "Every district and county draws up its own plan of implementation",
    },
    metric: "county-implementation-plan",
    bound: { all: true },
    districts: "children",
    ...byClause23,
    source: {
      clause: "八(二十三)",
      note: {
        zh: "方案须细化任务、明确时限和要求、逐级落实责任;分解的办法原文未写。",
        en: "It is to give tasks in detail, with dates and duties at each level; by which rule they are broken down is not said.",
      },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "quality-education",
    ordinal: "(二十一)",
    title: { zh: "加强质量教育", en: "Strengthen quality education" },
    clause: "八(二十一)",
    ...byClause21,
    targets: ["school-quality-education-bases"],
  },
  {
    id: "quality-month",
    ordinal: "(二十二)",
    title: { zh: "开展“质量月”主题活动", en: "Hold the Quality Month" },
    clause: "八(二十二)",
    ...byClause22,
  },
  {
    id: "expose-illegal-cases",
    title: { zh: "加大对质量违法案件的曝光力度", en: "Expose illegal cases more" },
    clause: "八(二十二)",
    ...byClause22,
    parent: "quality-month",
  },
  {
    id: "county-leadership",
    ordinal: "(二十三)",
    title: { zh: "加强组织领导", en: "Strengthen leadership" },
    clause: "八(二十三)",
    ...byClause23,
    targets: ["county-implementation-plans"],
  },
] as const satisfies readonly Task[];
