import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { noFigure } from "./notes.js";

// 三、实施三大战略: intellectual property, standards, brands

const byClause8 = {
  responsibilities: [{ agency: "science-technology", role: "responsible", word: "负责" }],
} as const;

const byClause9 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
} as const;

const byClause10 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "commerce", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
} as const;

export const metrics = [
  {
    id: "innovative-enterprises",
    name: {
      zh: "培育省级技术创新型企业数",
      en: "Enterprises fostered to the province's rank of technological innovators",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
  {
    id: "research-centres",
    name: {
      zh: "建设省级企业研发(技术)中心、研究院数",
      en: "Enterprise research or technology centres and institutes of provincial rank built",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "centres" },
    direction: "up",
  },
  {
    id: "invention-patents-granted",
    name: { zh: "发明专利授权量", en: "Invention patents granted" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "件", en: "patents" },
    direction: "up",
  },
  {
    id: "standards-adoption-rate",
    name: {
      zh: "规模以上工业企业主导产品采标率",
      en: "Share of main products of industrial enterprises above designated size made to adopted standards",
    },
    kind: "ratio",
    numerator: { zh: "采标的主导产品数", en: "main products made to adopted standards" },
    denominator: { zh: "主导产品数", en: "main products" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "foster-innovative-enterprises",
    kind: "measured",
    title: { zh: "培育省级技术创新型企业", en: "Foster technological innovators of provincial rank" },
    metric: "innovative-enterprises",
    bound: { atLeast: "5" },
    schedule: { by: "2013" },
    ...byClause8,
    source: { clause: "三(八)" },
  },
  {
    id: "build-research-centres",
    kind: "measured",
    title: { zh: "建设省级企业研发中心、研究院", en: "Build research centres and institutes of provincial rank" },
    metric: "research-centres",
    bound: { atLeast: "5" },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "争取",
    ...byClause8,
    source: {
      clause: "三(八)",
      note: {
        zh: "中心与研究院合计一个数。",
        en: "Centres and institutes are counted together.",
      },
    },
  },
  {
    id: "invention-patent-growth",
    kind: "measured",
    title: { zh: "发明专利授权量增长", en: "Growth of invention patents granted" },
    metric: "invention-patents-granted",
    measure: { growth: "previous" },
    bound: { atLeast: "10" },
    schedule: { by: "2013" },
    ...byClause8,
    source: {
      clause: "三(八)",
      note: {
        zh: "增长未写基期,按比上年解读;前一项的“争取”是否管到此处,原文不能断定。",
        en: "No base is printed; read as growth over the year before. Whether 争取 (strive), printed before the item ahead, carries to this one cannot be decided.",
      },
    },
  },
  {
    id: "technology-and-competitiveness",
    kind: "judged",
    statement: {
      zh: "提高产业技术层次,增强区域核心竞争力",
      en: "Industry rises in technology, the region in competitive strength",
    },
    ...byClause8,
    source: { clause: "三(八)" },
  },
  {
    id: "innovative-city",
    kind: "judged",
    statement: { zh: "积极创建创新型城市", en: "Become an innovative city" },
    commitment: "aspirational",
    commitmentWord: "积极创建",
    ...byClause8,
    source: {
      clause: "三(八)",
      note: {
        zh: "由谁认定、何种级别,原文未写,不作里程碑。",
        en: "Who confers it, and at which level, is not said: no milestone is made of it.",
      },
    },
  },
  {
    id: "new-trademarks",
    kind: "judged",
    statement: {
      zh: "新增一批国内国际注册商标",
      en: "A number of new trademarks registered at home and abroad",
    },
    schedule: { by: "2013" },
    ...byClause8,
    source: {
      clause: "三(八)",
      note: noFigure,
    },
  },
  {
    id: "standards-adoption-rate",
    kind: "measured",
    title: { zh: "主导产品采标率", en: "Main products made to adopted standards" },
    metric: "standards-adoption-rate",
    bound: { atLeast: "45" },
    ...byClause9,
    source: { clause: "三(九)" },
  },
  {
    id: "alliance-standards",
    kind: "judged",
    statement: { zh: "扩大联盟标准实施范围", en: "Alliance standards are applied more widely" },
    ...byClause9,
    source: { clause: "三(九)" },
  },
  {
    id: "famous-brands",
    kind: "judged",
    statement: {
      zh: "培育一批名牌产品、驰(著)名商标、出口名牌",
      en: "A number of famous products, well-known trademarks and export brands",
    },
    ...byClause10,
    source: {
      clause: "三(十)",
      note: noFigure,
    },
  },
  {
    id: "time-honoured-brands",
    kind: "judged",
    statement: { zh: "挖掘一批老字号", en: "A number of time-honoured names brought to light" },
    ...byClause10,
    source: {
      clause: "三(十)",
      note: noFigure,
    },
  },
  {
    id: "construction-awards",
    kind: "judged",
    statement: {
      zh: "创建一批鲁班奖、钱江杯",
      en: "A number of Luban Prizes and Qianjiang Cups",
    },
    ...byClause10,
    source: {
      clause: "三(十)",
      note: noFigure,
    },
  },
  {
    id: "high-end-brands",
    kind: "judged",
    statement: { zh: "探索培育一批高端品牌", en: "A number of high-end brands, tried and fostered" },
    ...byClause10,
    source: {
      clause: "三(十)",
      note: noFigure,
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "intellectual-property-strategy",
    ordinal: "(八)",
    title: { zh: "深入实施知识产权战略", en: "Carry out the intellectual property strategy" },
    clause: "三(八)",
    ...byClause8,
    targets: [
      "foster-innovative-enterprises",
      "build-research-centres",
      "invention-patent-growth",
      "technology-and-competitiveness",
      "innovative-city",
      "new-trademarks",
    ],
  },
  {
    id: "standards-strategy",
    ordinal: "(九)",
    title: { zh: "深入实施标准化战略", en: "Carry out the standards strategy" },
    clause: "三(九)",
    ...byClause9,
    targets: ["standards-adoption-rate", "alliance-standards"],
  },
  {
    id: "brand-strategy",
    ordinal: "(十)",
    title: { zh: "深入实施品牌战略", en: "Carry out the brand strategy" },
    clause: "三(十)",
    ...byClause10,
    targets: ["famous-brands", "time-honoured-brands", "construction-awards", "high-end-brands"],
  },
] as const satisfies readonly Task[];
