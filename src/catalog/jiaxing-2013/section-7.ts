import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 七、加快质量制度建设: systems and culture

const byClause23 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

const byClause24 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

const byClause25 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

const byClause26 = {
  responsibilities: [
    { agency: "education", role: "lead", word: "牵头" },
    { agency: "quality-supervision", role: "participating", word: "参与" },
  ],
} as const;

const byClause27 = {
  responsibilities: [
    { agency: "quality-city-office", role: "lead", word: "牵头" },
    { agency: "member-units", role: "participating", word: "参与" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "enterprises-on-credit-platform",
    name: {
      zh: "纳入产品质量征信平台的工业企业比率",
      en: "Share of industrial enterprises on the credit platform for product quality",
    },
    kind: "ratio",
    numerator: { zh: "纳入征信平台的工业企业", en: "industrial enterprises on the platform" },
    denominator: { zh: "工业企业", en: "industrial enterprises" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "records-on-credit-platform",
    name: {
      zh: "资质许可信息、不良记录信息录入征信平台的比率",
      en: "Share of licences and bad records entered on the credit platform",
    },
    kind: "ratio",
    numerator: { zh: "录入征信平台的信息", en: "records on the platform" },
    denominator: { zh: "资质许可信息和不良记录信息", en: "licences and bad records" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "enterprises-with-quality-loss-statistics",
    name: { zh: "建立质量损失统计的企业数", en: "Enterprises that keep statistics of quality losses" },
    kind: "amount",
    accrual: "stock",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "all-industrial-enterprises-on-credit-platform",
    kind: "measured",
    title: { zh: "工业企业全部纳入征信平台", en: "Bring all industrial enterprises onto the credit platform" },
    metric: "enterprises-on-credit-platform",
    bound: { all: true },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "力争",
    scope: { zh: "全市", en: "the whole city" },
    ...byClause23,
    source: { clause: "七(二十三)" },
  },
  {
    id: "all-records-on-credit-platform",
    kind: "measured",
    title: {
      zh: "资质许可、不良记录信息全部录入征信平台",
      en: "Enter all licences and bad records on the credit platform",
    },
    metric: "records-on-credit-platform",
    bound: { all: true },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "力争",
    ...byClause23,
    source: {
      clause: "七(二十三)",
      note: {
        zh: "“力争到年底”置于句首,读作管两项;两类信息合为一个率。",
        en: "力争到年底 (strive by year's end) opens the sentence and is read as governing both goals; the two sorts of records make one rate.",
      },
    },
  },
  {
    id: "quality-loss-statistics",
    kind: "measured",
    title: { zh: "建立质量损失统计的企业", en: "Enterprises keep statistics of quality losses" },
    metric: "enterprises-with-quality-loss-statistics",
    bound: { atLeast: "18" },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "力争",
    ...byClause24,
    source: {
      clause: "七(二十四)",
      note: {
        zh: "“到年底…企业数达到”是存量。",
        en: "The number reached by year's end is a stock.",
      },
    },
  },
  {
    id: "product-quality-evaluation",
    kind: "judged",
    statement: {
      zh: "产品质量评价客观反映产品质量建设水平",
      en: "The evaluation of product quality shows truly where it stands",
    },
    domain: "product",
    ...byClause25,
    source: { clause: "七(二十五)" },
  },
  {
    id: "school-quality-education-bases",
    kind: "judged",
    statement: {
      zh: "创建省、市级中小学质量教育基地",
      en: "Schools become bases of quality education, of provincial and municipal rank",
    },
    ...byClause26,
    source: {
      clause: "七(二十六)",
      note: { zh: "没有数量。", en: "No figure is given." },
    },
  },
  {
    id: "quality-culture",
    kind: "judged",
    statement: {
      zh: "弘扬先进质量文化,营造质量建设氛围",
      en: "A culture of quality is spread and felt",
    },
    ...byClause27,
    source: { clause: "七(二十七)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "quality-credit-platform",
    ordinal: "(二十三)",
    title: { zh: "完善运行质量信用平台", en: "Complete and run the credit platform for quality" },
    clause: "七(二十三)",
    ...byClause23,
    targets: ["all-industrial-enterprises-on-credit-platform", "all-records-on-credit-platform"],
  },
  {
    id: "quality-loss-statistics",
    ordinal: "(二十四)",
    title: { zh: "建立质量损失统计制度", en: "Set up statistics of quality losses" },
    clause: "七(二十四)",
    ...byClause24,
    targets: ["quality-loss-statistics"],
  },
  {
    id: "product-quality-evaluation",
    ordinal: "(二十五)",
    title: { zh: "开展产品质量评价工作", en: "Evaluate the quality of products" },
    clause: "七(二十五)",
    domain: "product",
    ...byClause25,
    targets: ["product-quality-evaluation"],
  },
  {
    id: "quality-education",
    ordinal: "(二十六)",
    title: { zh: "加强质量教育", en: "Strengthen quality education" },
    clause: "七(二十六)",
    ...byClause26,
    targets: ["school-quality-education-bases"],
  },
  {
    id: "quality-campaigns",
    ordinal: "(二十七)",
    title: { zh: "开展质量宣传活动", en: "Campaign for quality" },
    clause: "七(二十七)",
    ...byClause27,
    targets: ["quality-culture"],
  },
] as const satisfies readonly Task[];
