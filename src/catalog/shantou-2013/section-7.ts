import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 七、加强质量基础工作: standards, measures, certification, testing

const byClause17 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "science-technology", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "state-assets", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "intellectual-property", role: "responsible", word: "负责" },
    { agency: "tourism", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause18 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "science-technology", role: "responsible", word: "负责" },
    { agency: "transport", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause19 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "environment", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "transport", role: "responsible", word: "负责" },
    { agency: "water", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause20 = {
  responsibilities: [
    { agency: "public-security", role: "unspecified" },
    { agency: "quality-supervision", role: "unspecified" },
    { agency: "science-technology", role: "unspecified" },
    { agency: "inspection-quarantine", role: "unspecified" },
  ],
} as const;

export const metrics = [
  {
    id: "industries-with-standard-system",
    name: {
      zh: "标准体系与路线图制订完善并实施的支柱产业",
      en: "Pillar industries whose system of standards and roadmap are made, completed and in force",
    },
    ...milestone,
    items: [
      "textiles-and-clothing",
      "crafts-and-toys",
      "chemicals-and-plastics",
      "ultrasonics-and-electronics",
      "food-and-medicine",
      "printing-and-packaging",
      "audio-visual-materials",
      "machinery",
    ],
    unit: { zh: "个", en: "industries" },
  },
  {
    id: "service-standard-system",
    name: { zh: "服务质量地方标准体系", en: "System of local standards for the quality of services" },
    ...milestone,
  },
  {
    id: "research-to-standard-rate",
    name: { zh: "科研成果的标准转化率", en: "Share of research results turned into standards" },
    kind: "ratio",
    numerator: { zh: "转化为标准的科研成果", en: "research results turned into standards" },
    denominator: { zh: "科研成果", en: "research results" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "trustworthy-motorway-project",
    name: { zh: "高速公路放心行工程", en: "Project of carefree travel on the motorways" },
    ...milestone,
  },
  {
    id: "testing-technology-alliance",
    name: { zh: "检验检测技术联盟", en: "Alliance for inspection and testing technology" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "standard-systems-of-eight-industries",
    kind: "measured",
    title: {
      zh: "制订完善并实施八大支柱产业的标准体系与路线图",
      en: "Make, complete and put in force the standards and roadmaps of eight pillar industries",
    },
    metric: "industries-with-standard-system",
    bound: { reach: "8" },
    ...byClause17,
    source: {
      clause: "七(十七)",
      note: {
        zh: "八大产业逐一列出,“等”字收尾,并无其他;每个产业在标准体系与路线图都实施后计一项。“加快”是否要求年内完成,不能断定。",
        en: "All eight are listed; 等 closes the list and leaves no other out. An industry counts once both its system of standards and its roadmap are in force. Whether 加快 (speed up) asks for all of it within the year cannot be decided.",
      },
    },
  },
  {
    id: "service-standard-system",
    kind: "measured",
    title: { zh: "建立服务质量地方标准体系", en: "Set up local standards for the quality of services" },
    metric: "service-standard-system",
    bound: { all: true },
    domain: "service",
    scope: {
      zh: "旅游、物流、会展和社区管理等领域",
      en: "tourism, logistics, exhibitions, community management and others",
    },
    ...byClause17,
    source: {
      clause: "七(十七)",
      note: {
        zh: "是否“科学合理”由人判断,不入此目标。",
        en: "Whether it is sound and reasonable, as the text wants, is for people to judge.",
      },
    },
  },
  {
    id: "research-to-standard-rate-rises",
    kind: "measured",
    title: { zh: "提高科研成果的标准转化率", en: "Turn a larger share of research results into standards" },
    metric: "research-to-standard-rate",
    measure: { change: "previous" },
    bound: { above: "0" },
    ...byClause17,
    source: {
      clause: "七(十七)",
      note: {
        zh: "比何时提高、提高多少,原文未写;按比上年提高解读。",
        en: "From which base and by how much is not said; read as higher than the year before.",
      },
    },
  },
  {
    id: "start-trustworthy-motorways",
    kind: "measured",
    title: { zh: "启动高速公路放心行工程", en: "Start the project of carefree travel on the motorways" },
    metric: "trustworthy-motorway-project",
    bound: { all: true },
    ...byClause18,
    source: {
      clause: "七(十八)",
      note: { zh: "目标是启动,不是完成。", en: "The goal is its start, not its end." },
    },
  },
  {
    id: "engineering-quality-management",
    kind: "judged",
    statement: {
      zh: "提高工程质量管理能力",
      en: "The quality of works is better managed",
    },
    domain: "engineering",
    ...byClause19,
    source: { clause: "七(十九)" },
  },
  {
    id: "testing-technology-alliance",
    kind: "measured",
    title: { zh: "组建检验检测技术联盟", en: "Found the alliance for inspection and testing technology" },
    metric: "testing-technology-alliance",
    bound: { all: true },
    ...byClause20,
    source: {
      clause: "七(二十)",
      note: {
        zh: "一个联盟还是各行业各一个,原文未写;按一个解读。",
        en: "One alliance, or one for each trade, is not said; read as one.",
      },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "standardisation",
    ordinal: "(十七)",
    title: { zh: "推进重点领域标准化工作", en: "Advance standardisation in key fields" },
    clause: "七(十七)",
    ...byClause17,
    targets: ["standard-systems-of-eight-industries", "service-standard-system", "research-to-standard-rate-rises"],
  },
  {
    id: "measuring-instruments",
    ordinal: "(十八)",
    title: { zh: "全面整治民生领域计量器具", en: "Put the measuring instruments of daily life right everywhere" },
    clause: "七(十八)",
    ...byClause18,
    targets: ["start-trustworthy-motorways"],
  },
  {
    id: "certification",
    ordinal: "(十九)",
    title: { zh: "加强认证认可管理", en: "Strengthen certification and accreditation" },
    clause: "七(十九)",
    ...byClause19,
    targets: ["engineering-quality-management"],
  },
  {
    id: "testing-capacity",
    ordinal: "(二十)",
    title: { zh: "强化检验检测技术保障", en: "Strengthen inspection and testing" },
    clause: "七(二十)",
    ...byClause20,
    targets: ["testing-technology-alliance"],
    note: {
      zh: "括号内列出各单位,未写“负责”等字样。",
      en: "The bracket lists the offices without a word for their role.",
    },
  },
] as const satisfies readonly Task[];
