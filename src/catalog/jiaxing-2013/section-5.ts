import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { noFigure } from "./notes.js";

// 五、提升企业素质: better managed enterprises

const byClause15 = {
  responsibilities: [
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
} as const;

const byClause16 = {
  responsibilities: [
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "transport", role: "responsible", word: "负责" },
    { agency: "water", role: "responsible", word: "负责" },
  ],
} as const;

const byClause17 = {
  responsibilities: [{ agency: "development-reform", role: "responsible", word: "负责" }],
} as const;

const byClause18 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

export const metrics = [
  {
    id: "excellence-model-enterprises",
    name: {
      zh: "新增导入卓越绩效模式企业数",
      en: "Enterprises newly taking up the performance excellence model",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
  {
    id: "certified-service-enterprises",
    name: {
      zh: "新增取得质量管理体系认证的服务业企业数",
      en: "Service enterprises newly certified for their quality management system",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
  {
    id: "certified-key-service-enterprises",
    name: {
      zh: "通过质量管理体系认证的省服务业重点企业比率",
      en: "Share of the province's key service enterprises certified for their quality management system",
    },
    kind: "ratio",
    numerator: { zh: "通过认证的省服务业重点企业", en: "key service enterprises certified" },
    denominator: { zh: "省服务业重点企业", en: "key service enterprises" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "provincial-incubators",
    name: {
      zh: "创建省级先进质量管理孵化基地数",
      en: "Incubators of advanced quality management created, of provincial rank",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "bases" },
    direction: "up",
  },
  {
    id: "municipal-incubators",
    name: {
      zh: "创建市级先进质量管理孵化基地数",
      en: "Incubators of advanced quality management created, of municipal rank",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "bases" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "lean-management-and-innovation-projects",
    kind: "judged",
    statement: {
      zh: "抓好一批企业实施精细化管理,推进一批质量管理创新项目",
      en: "A number of enterprises managed in fine detail, a number of projects in quality management",
    },
    ...byClause15,
    source: {
      clause: "五(十五)",
      note: noFigure,
    },
  },
  {
    id: "excellence-model-enterprises",
    kind: "measured",
    title: { zh: "新增导入卓越绩效模式企业", en: "More enterprises take up performance excellence" },
    metric: "excellence-model-enterprises",
    bound: { atLeast: "90" },
    schedule: { by: "2013" },
    scope: { zh: "全市", en: "the whole city" },
    ...byClause15,
    source: { clause: "五(十五)" },
  },
  {
    id: "smaller-enterprises-follow-models",
    kind: "judged",
    statement: {
      zh: "树标杆、学标杆,带动中小企业提升质量管理水平",
      en: "Small and medium enterprises follow models of quality management",
    },
    ...byClause15,
    source: { clause: "五(十五)" },
  },
  {
    id: "model-construction-enterprises",
    kind: "judged",
    statement: {
      zh: "树立一批工程质量标杆企业,带动行业质量管理水平提升",
      en: "A number of construction enterprises stand as models and raise the trade",
    },
    domain: "engineering",
    ...byClause16,
    source: {
      clause: "五(十六)",
      note: noFigure,
    },
  },
  {
    id: "certified-service-enterprises",
    kind: "measured",
    title: { zh: "新增取得认证的服务业企业", en: "More service enterprises are certified" },
    metric: "certified-service-enterprises",
    bound: { atLeast: "40" },
    domain: "service",
    scope: { zh: "全市", en: "the whole city" },
    ...byClause17,
    source: { clause: "五(十七)" },
  },
  {
    id: "all-key-service-enterprises-certified",
    kind: "measured",
    title: { zh: "省服务业重点企业全部通过认证", en: "All of the province's key service enterprises are certified" },
    metric: "certified-key-service-enterprises",
    bound: { all: true },
    domain: "service",
    ...byClause17,
    source: { clause: "五(十七)" },
  },
  {
    id: "provincial-incubators",
    kind: "measured",
    title: { zh: "创建省级孵化基地", en: "Create an incubator of provincial rank" },
    metric: "provincial-incubators",
    bound: { reach: "1" },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "力争",
    ...byClause18,
    source: { clause: "五(十八)" },
  },
  {
    id: "municipal-incubators",
    kind: "measured",
    title: { zh: "创建市级孵化基地", en: "Create incubators of municipal rank" },
    metric: "municipal-incubators",
    bound: { reach: "4" },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "力争",
    ...byClause18,
    source: {
      clause: "五(十八)",
      note: {
        zh: "与省级基地同为“力争创建”的对象。",
        en: "力争 (strive) governs both ranks: they are objects of one verb.",
      },
    },
  },
  {
    id: "incubated-enterprises",
    kind: "judged",
    statement: {
      zh: "孵化带动更多中小企业提高质量管理水平",
      en: "More small and medium enterprises manage quality better through the incubators",
    },
    ...byClause18,
    source: { clause: "五(十八)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "industrial-quality-management",
    ordinal: "(十五)",
    title: {
      zh: "提升工业企业质量管理水平",
      en: "Raise the quality management of industrial enterprises",
    },
    clause: "五(十五)",
    ...byClause15,
    targets: [
      "lean-management-and-innovation-projects",
      "excellence-model-enterprises",
      "smaller-enterprises-follow-models",
    ],
  },
  {
    id: "construction-quality-management",
    ordinal: "(十六)",
    title: {
      zh: "提升建设工程企业质量管理水平",
      en: "Raise the quality management of construction enterprises",
    },
    clause: "五(十六)",
    domain: "engineering",
    ...byClause16,
    targets: ["model-construction-enterprises"],
  },
  {
    id: "service-enterprise-certification",
    ordinal: "(十七)",
    title: {
      zh: "开展服务业企业质量管理体系认证工作",
      en: "Certify the quality management systems of service enterprises",
    },
    clause: "五(十七)",
    domain: "service",
    ...byClause17,
    targets: ["certified-service-enterprises", "all-key-service-enterprises-certified"],
  },
  {
    id: "quality-management-incubators",
    ordinal: "(十八)",
    title: {
      zh: "推进先进质量管理孵化基地建设",
      en: "Build incubators of advanced quality management",
    },
    clause: "五(十八)",
    ...byClause18,
    targets: ["provincial-incubators", "municipal-incubators", "incubated-enterprises"],
  },
] as const satisfies readonly Task[];
