import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 四、完善质量工作考核激励机制: assessment and rewards

const byClause10 = {
  responsibilities: [
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "statistics", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause11 = {
  responsibilities: [
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "human-resources", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause12 = {
  responsibilities: [
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "statistics", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "assessment-guidance",
    name: {
      zh: "区(县)政府质量工作绩效考核的指导意见",
      en: "Guidance on assessing the quality work of district and county governments",
    },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "assessment-guidance",
    kind: "measured",
    title: {
      zh: "出台区(县)政府质量工作绩效考核的指导意见",
      en: "Issue guidance on assessing the quality work of district and county governments",
    },
    metric: "assessment-guidance",
    bound: { all: true },
    ...byClause10,
    source: { clause: "四(十)" },
  },
  {
    id: "municipal-award-system",
    kind: "judged",
    statement: {
      zh: "逐步建立市级政府质量奖励体系",
      en: "Quality awards of the city's government come into being step by step",
    },
    ...byClause11,
    source: {
      clause: "四(十一)",
      note: {
        zh: "“逐步”是否要求年内建成,不能断定,不作为可核查的里程碑。",
        en: "Whether 逐步 (step by step) asks for all of it within the year cannot be decided: no milestone is made of it.",
      },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "assess-county-governments",
    ordinal: "(十)",
    title: {
      zh: "对各区(县)政府实施质量安全绩效考核",
      en: "Assess the performance of district and county governments in quality and safety",
    },
    clause: "四(十)",
    ...byClause10,
    targets: ["assessment-guidance"],
    note: {
      zh: "考核内容、分值、等级留待指导意见,本文件未写。",
      en: "What is assessed, with which points and grades, is left to the guidance and not said here.",
    },
  },
  {
    id: "government-quality-award",
    ordinal: "(十一)",
    title: { zh: "完善政府质量奖励制度", en: "Complete the government's quality awards" },
    clause: "四(十一)",
    ...byClause11,
    targets: ["municipal-award-system"],
  },
  {
    id: "quality-statistics",
    ordinal: "(十二)",
    title: {
      zh: "开展产品质量统计调查与分析",
      en: "Carry out statistical surveys of product quality, and analyse them",
    },
    clause: "四(十二)",
    domain: "product",
    ...byClause12,
  },
] as const satisfies readonly Task[];
