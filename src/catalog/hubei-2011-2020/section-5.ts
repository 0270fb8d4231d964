import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { aNumberOf, bySystem } from "./notes.js";

// 五、加强质量发展技术支撑体系建设: the technical base

const bothRanks = {
  zh: "“力争…建立”管两个并列的数;读作规划期内新建,以前已建的是否计入,原文未写。",
  en: "力争…建立 (strive to set up) has both counts as its object. Read as what is set up in the plan's period; whether earlier ones count is not said.",
} as const;

export const metrics = [
  {
    id: "national-test-centres",
    name: { zh: "建立国家级质量检测中心数", en: "National quality testing centres set up" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "centres" },
    direction: "up",
  },
  {
    id: "provincial-test-centres",
    name: { zh: "建立省级质量检测中心数", en: "Provincial quality testing centres set up" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "centres" },
    direction: "up",
  },
  {
    id: "key-test-centres",
    name: { zh: "重点建设的质检中心", en: "Key testing centres" },
    kind: "milestone",
    items: [
      "energy-saving-building-materials",
      "motor-vehicles",
      "food-health-food-cosmetics",
      "farm-products",
      "biological-products",
      "new-drugs",
      "medical-devices",
    ],
    unit: { zh: "个", en: "centres" },
    direction: "up",
  },
  {
    id: "statistics-in-bulletins",
    name: {
      zh: "质量统计指标纳入地方经济和社会发展统计公报",
      en: "Quality statistics in the bulletins of economic and social development",
    },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "local-quality-statistics",
    name: {
      zh: "质量统计制度和质量状况分析报告制度",
      en: "Statistics of quality, and reports on the state of quality",
    },
    kind: "milestone",
    items: ["statistics", "analysis-reports"],
    unit: { zh: "项", en: "systems" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "measurement-standards-suffice",
    kind: "judged",
    statement: {
      zh: "保证社会公用计量标准能满足我省量值传递、溯源需求",
      en: "Public measurement standards are enough to pass values on and trace them",
    },
    commitment: "binding",
    commitmentWord: "保证",
    source: { clause: "五23" },
  },
  {
    id: "metrology-serves-economy",
    kind: "judged",
    statement: { zh: "增强计量技术服务国民经济发展的能力和水平", en: "Metrology serves the economy better" },
    source: { clause: "五23" },
  },
  {
    id: "energy-metering-data",
    kind: "judged",
    statement: {
      zh: "建立健全全省能源计量数据采集、监测和管理制度",
      en: "Data on the metering of energy are collected, watched and managed throughout the province",
    },
    source: { clause: "五23", note: bySystem },
  },
  {
    id: "energy-metering-system",
    kind: "judged",
    statement: {
      zh: "构建以武汉、黄石、潜江、随州、鄂州、仙桃等省级能源监测机构为基础,以国家城市能源计量中心(湖北)为龙头的全省能源计量工作体系",
      en: "The province's energy metering stands on the monitoring bodies of Wuhan, Huangshi, Qianjiang, Suizhou, Ezhou, Xiantao and others, with the national centre in Hubei at its head",
    },
    source: { clause: "五23", note: bySystem },
  },
  {
    id: "national-test-centres",
    kind: "measured",
    title: { zh: "建立国家级质量检测中心", en: "Set up national quality testing centres" },
    metric: "national-test-centres",
    bound: { reach: "30" },
    commitment: "aspirational",
    commitmentWord: "力争",
    source: { clause: "五24", note: bothRanks },
  },
  {
    id: "provincial-test-centres",
    kind: "measured",
    title: { zh: "建立省级质量检测中心", en: "Set up provincial quality testing centres" },
    metric: "provincial-test-centres",
    bound: { reach: "60" },
    commitment: "aspirational",
    commitmentWord: "力争",
    source: { clause: "五24", note: bothRanks },
  },
  {
    id: "key-test-centres",
    kind: "measured",
    title: { zh: "重点建设写明的质检中心", en: "Build the testing centres that are named" },
    metric: "key-test-centres",
    bound: { all: true },
    source: {
      clause: "五24",
      note: {
        zh: "名单以“等”收尾,只计写明的;“食品保健品化妆品”读作一个中心;与前两个数如何重合,原文未写。",
        en: "The list ends in 等 (and others); those that are named count, food, health food and cosmetics as one centre. How it overlaps with the two counts is not said.",
      },
    },
  },
  {
    id: "food-and-drug-testing",
    kind: "judged",
    statement: {
      zh: "不断提高食品、药品、餐饮质量安全监管技术保障水平",
      en: "Supervision of food, medicines and catering has ever better technical support",
    },
    source: { clause: "五24" },
  },
  {
    id: "institutes-well-placed",
    kind: "judged",
    statement: {
      zh: "加强技术机构的统一规划,实现合理布局",
      en: "Technical institutes are planned together and well placed",
    },
    source: { clause: "五25" },
  },
  {
    id: "institutes-trusted",
    kind: "judged",
    statement: {
      zh: "提高检测质量和服务水平,提升技术支撑能力和社会公信力",
      en: "They test and serve better, support more and are trusted more",
    },
    source: { clause: "五25" },
  },
  {
    id: "quality-researchers",
    kind: "judged",
    statement: { zh: "培养一批专业的质量理论研究人才", en: "A number of trained researchers in the theory of quality" },
    source: { clause: "五26", note: aNumberOf },
  },
  {
    id: "hubei-quality-theory",
    kind: "judged",
    statement: {
      zh: "探索建立具有湖北特色的质量管理理论、方法和技术体系",
      en: "Hubei has theory, methods and technology of quality management of its own",
    },
    source: { clause: "五26", note: bySystem },
  },
  {
    id: "statistics-in-bulletins",
    kind: "measured",
    title: { zh: "将质量统计指标纳入统计公报", en: "Put quality statistics into the bulletins" },
    metric: "statistics-in-bulletins",
    bound: { all: true },
    source: { clause: "五27" },
  },
  {
    id: "local-quality-statistics",
    kind: "measured",
    title: {
      zh: "各地方分别建立质量统计和分析报告制度",
      en: "Have every place keep statistics of quality and report on its state",
    },
    metric: "local-quality-statistics",
    bound: { all: true },
    districts: "children",
    source: {
      clause: "五27",
      note: {
        zh: "“各地方”读作省以下各市州;“各行业”不是行政区,不入目标。",
        en: "各地方 (every place) is read as each city and prefecture below the province; 各行业 (every industry) is no district and not in the target.",
      },
    },
  },
  {
    id: "statistics-system",
    kind: "judged",
    statement: { zh: "建立健全质量统计指标体系", en: "The system of quality statistics is complete" },
    source: { clause: "五27", note: bySystem },
  },
  {
    id: "information-system",
    kind: "judged",
    statement: {
      zh: "建立全省质量信息监测、共享和综合发布体系",
      en: "Information on quality is watched, shared and published across the province",
    },
    source: { clause: "五28", note: bySystem },
  },
  {
    id: "informatised-management",
    kind: "judged",
    statement: {
      zh: "提高质量控制和质量管理的信息化水平",
      en: "Quality is controlled and managed with better information",
    },
    source: { clause: "五28" },
  },
  {
    id: "supervision-effectiveness",
    kind: "judged",
    statement: {
      zh: "提升质量安全动态监管、质量风险预警、突发事件应对、质量信用管理的效能",
      en: "Supervision, warning, response and credit management work better",
    },
    source: { clause: "五28" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "metrology",
    ordinal: "23、",
    title: { zh: "强化计量技术支撑作用", en: "Let metrology support quality more" },
    clause: "五23",
    responsibilities: [],
    targets: [
      "measurement-standards-suffice",
      "metrology-serves-economy",
      "energy-metering-data",
      "energy-metering-system",
    ],
  },
  {
    id: "energy-metering-inspections",
    title: { zh: "定期开展对重点耗能企业的计量专项监督检查", en: "Inspect the metering of key energy users regularly" },
    clause: "五23",
    responsibilities: [],
    parent: "metrology",
    note: { zh: "多久一次,原文未写。", en: "How often is not said." },
  },
  {
    id: "inspection-and-testing",
    ordinal: "24、",
    title: { zh: "加快质量检验检测技术保障体系建设", en: "Speed up the system of inspection and testing" },
    clause: "五24",
    responsibilities: [],
    targets: ["national-test-centres", "provincial-test-centres", "key-test-centres", "food-and-drug-testing"],
  },
  {
    id: "institute-reform",
    ordinal: "25、",
    title: { zh: "加快技术机构改革步伐", en: "Speed up the reform of technical institutes" },
    clause: "五25",
    responsibilities: [],
    targets: ["institutes-well-placed", "institutes-trusted"],
  },
  {
    id: "quality-theory",
    ordinal: "26、",
    title: { zh: "推进质量理论研究", en: "Further the theory of quality" },
    clause: "五26",
    responsibilities: [],
    targets: ["quality-researchers", "hubei-quality-theory"],
  },
  {
    id: "quality-statistics",
    ordinal: "27、",
    title: { zh: "加强宏观质量统计分析", en: "Strengthen the statistics of quality" },
    clause: "五27",
    responsibilities: [],
    targets: ["statistics-in-bulletins", "local-quality-statistics", "statistics-system"],
  },
  {
    id: "quality-white-paper",
    title: {
      zh: "完善《质量状况白皮书》发布制度",
      en: "Complete the publication of the white paper on the state of quality",
    },
    clause: "五27",
    responsibilities: [],
    parent: "quality-statistics",
  },
  {
    id: "published-satisfaction-indices",
    title: {
      zh: "定期公布与民生密切相关的产品、工程、环境和服务质量顾客满意度指数",
      en: "Publish indices of satisfaction with products, works, environment and services regularly",
    },
    clause: "五27",
    responsibilities: [],
    parent: "quality-statistics",
    note: { zh: "多久一次,原文未写。", en: "How often is not said." },
  },
  {
    id: "quality-information",
    ordinal: "28、",
    title: { zh: "推进质量信息化建设", en: "Further the informatisation of quality" },
    clause: "五28",
    responsibilities: [],
    targets: ["information-system", "informatised-management", "supervision-effectiveness"],
  },
] as const satisfies readonly Task[];
