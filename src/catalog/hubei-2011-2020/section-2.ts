import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { earlierOnes, noFigure } from "./notes.js";

// 二、强化企业质量主体作用: what enterprises answer for

export const metrics = [
  {
    id: "enterprise-testing-network",
    name: { zh: "企业自律性检测网络", en: "Network of enterprises that test themselves" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "incident-systems",
    name: {
      zh: "重大产品质量事故报告制度和质量事故应急处理制度",
      en: "Reporting of major quality incidents, and emergency handling",
    },
    kind: "milestone",
    items: ["reporting", "emergency-handling"],
    unit: { zh: "项", en: "systems" },
    direction: "up",
  },
  {
    id: "model-enterprises",
    name: { zh: "成为企业质量管理标兵的骨干企业数", en: "Key enterprises that became models of quality management" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "quality-risk-and-loss",
    kind: "judged",
    statement: { zh: "降低质量风险和质量损失", en: "There is less risk and less loss from quality" },
    source: { clause: "二1", note: noFigure },
  },
  {
    id: "enterprise-testing-network",
    kind: "measured",
    title: { zh: "建立企业自律性检测网络", en: "Set up the network of enterprises that test themselves" },
    metric: "enterprise-testing-network",
    bound: { all: true },
    source: { clause: "二1" },
  },
  {
    id: "incident-systems",
    kind: "measured",
    title: { zh: "建立事故报告和应急处理制度", en: "Set up the reporting of incidents and their handling" },
    metric: "incident-systems",
    bound: { all: true },
    source: { clause: "二1" },
  },
  {
    id: "management-level",
    kind: "judged",
    statement: { zh: "切实提高质量管理水平", en: "Quality is managed better" },
    source: { clause: "二2" },
  },
  {
    id: "innovation-turnaround",
    kind: "judged",
    statement: {
      zh: "切实改变重制造轻研发、重引进轻消化、重模仿轻创新的现象",
      en: "Making no longer comes before research, buying in before taking in, copying before inventing",
    },
    source: { clause: "二3" },
  },
  {
    id: "innovative-enterprises",
    kind: "judged",
    statement: {
      zh: "努力成为集研发、设计、制造和系统集成于一体的创新型企业",
      en: "Enterprises become innovators that research, design, make and integrate",
    },
    commitment: "aspirational",
    commitmentWord: "努力",
    source: { clause: "二3", note: noFigure },
  },
  {
    id: "core-competitiveness",
    kind: "judged",
    statement: {
      zh: "增强技术创新能力和自主开发能力,提高企业的核心竞争力",
      en: "Enterprises innovate and develop for themselves, and compete better at the core",
    },
    source: { clause: "二3" },
  },
  {
    id: "model-enterprises",
    kind: "measured",
    title: { zh: "扶持骨干企业成为质量管理标兵", en: "Help key enterprises become models of quality management" },
    metric: "model-enterprises",
    bound: { reach: "100" },
    scope: { zh: "全省重点行业", en: "the province's key industries" },
    source: { clause: "二4", note: earlierOnes },
  },
  {
    id: "supply-chain-quality",
    kind: "judged",
    statement: { zh: "提升产业链的质量水平", en: "Quality rises along the supply chain" },
    source: { clause: "二4" },
  },
  {
    id: "smaller-enterprises",
    kind: "judged",
    statement: {
      zh: "提高技术创新能力和市场服务能力,提升专业化分工协作水平",
      en: "Small and medium enterprises innovate, serve their markets and share work better",
    },
    scope: { zh: "中小企业", en: "small and medium enterprises" },
    source: { clause: "二4" },
  },
  {
    id: "responsible-enterprises",
    kind: "judged",
    statement: { zh: "树立对社会负责任的良好企业形象", en: "Enterprises stand as answerable to society" },
    source: { clause: "二5" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "enterprise-duty",
    ordinal: "1、",
    title: { zh: "严格企业质量主体责任", en: "Hold enterprises to their duty for quality" },
    clause: "二1",
    responsibilities: [],
    targets: ["quality-risk-and-loss", "enterprise-testing-network"],
  },
  {
    id: "heads-answer-for-safety",
    title: {
      zh: "企业法定代表人为质量第一责任人,对质量安全负首要责任,企业质量主管人员对质量安全负直接责任",
      en: "The legal representative of an enterprise answers first for quality and safety, those in charge of its quality directly",
    },
    clause: "二1",
    responsibilities: [],
    parent: "enterprise-duty",
  },
  {
    id: "one-vote-veto",
    title: {
      zh: "完善企业“一票否决”的质量安全责任制",
      en: "Complete the enterprises' duty for quality and safety with its one-vote veto",
    },
    clause: "二1",
    responsibilities: [],
    parent: "enterprise-duty",
    note: {
      zh: "企业内部的责任制,不是政府考核;以何种情形否决、否决什么,原文未写。",
      en: "A system within enterprises, not of the appraisal of governments; which events veto, and what, is not said.",
    },
  },
  {
    id: "incident-reporting",
    title: {
      zh: "建立企业重大产品质量事故报告制度及质量事故应急处理制度",
      en: "Set up the reporting of major quality incidents and their handling in an emergency",
    },
    clause: "二1",
    responsibilities: [],
    targets: ["incident-systems"],
    parent: "enterprise-duty",
  },
  {
    id: "recall-and-compensation",
    title: {
      zh: "依法承担质量损害赔偿责任,产品修理、更换、退货及缺陷产品召回",
      en: "Have enterprises pay for damage, and repair, exchange, take back and recall as the law asks",
    },
    clause: "二1",
    responsibilities: [],
    parent: "enterprise-duty",
  },
  {
    id: "quality-management",
    ordinal: "2、",
    title: { zh: "提高企业质量管理水平", en: "Raise the enterprises' management of quality" },
    clause: "二2",
    responsibilities: [],
    targets: ["management-level"],
  },
  {
    id: "quality-innovation",
    ordinal: "3、",
    title: { zh: "加快企业质量技术创新", en: "Speed up the enterprises' innovation for quality" },
    clause: "二3",
    responsibilities: [],
    targets: ["innovation-turnaround", "innovative-enterprises", "core-competitiveness"],
  },
  {
    id: "model-enterprises",
    ordinal: "4、",
    title: { zh: "发挥优势企业的质量示范作用", en: "Let strong enterprises set an example of quality" },
    clause: "二4",
    responsibilities: [],
    targets: ["model-enterprises", "supply-chain-quality", "smaller-enterprises"],
  },
  {
    id: "social-responsibility",
    ordinal: "5、",
    title: { zh: "促进企业履行社会责任", en: "Further the enterprises' social responsibility" },
    clause: "二5",
    responsibilities: [],
    targets: ["responsible-enterprises"],
  },
] as const satisfies readonly Task[];
