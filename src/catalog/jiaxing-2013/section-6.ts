import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { noFigure } from "./notes.js";

// 六、推进质量基础建设: the platforms under it

const byClause19 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

const byClause20 = {
  responsibilities: [{ agency: "development-reform", role: "responsible", word: "负责" }],
} as const;

const byClause21 = {
  responsibilities: [
    { agency: "economy-information", role: "lead", word: "牵头" },
    { agency: "environment", role: "participating", word: "参与" },
    { agency: "quality-supervision", role: "participating", word: "参与" },
  ],
} as const;

const byClause22 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

export const metrics = [
  {
    id: "solar-thermal-test-centre",
    name: {
      zh: "获批筹建太阳能光热利用产品国家质检中心",
      en: "Approval to set up the National Quality Inspection Centre for Solar Thermal Products",
    },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "service-quality-platforms",
    name: {
      zh: "累计建成服务质量提升平台数",
      en: "Platforms for better services in being",
    },
    kind: "amount",
    accrual: "stock",
    unit: { zh: "个", en: "platforms" },
    direction: "up",
  },
  {
    id: "chief-quality-officers-fostered",
    name: { zh: "培育首席质量官数", en: "Chief quality officers fostered" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "名", en: "people" },
    direction: "up",
  },
  {
    id: "quality-engineers-fostered",
    name: { zh: "培育质量工程师数", en: "Quality engineers fostered" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "名", en: "people" },
    direction: "up",
  },
  {
    id: "people-trained-in-quality",
    name: { zh: "质量培训人数", en: "People trained in quality" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "人", en: "people" },
    direction: "up",
  },
  {
    id: "chief-quality-officers-trained",
    name: { zh: "培训首席质量官数", en: "Chief quality officers trained" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "名", en: "people" },
    direction: "up",
  },
  {
    id: "quality-engineers-in-continuing-education",
    name: { zh: "接受继续教育的质量工程师数", en: "Quality engineers in continuing education" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "名", en: "people" },
    direction: "up",
  },
  {
    id: "enterprises-with-internal-training",
    name: { zh: "开展内部质量培训的企业数", en: "Enterprises that train their own people in quality" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "solar-thermal-test-centre",
    kind: "measured",
    title: {
      zh: "获批筹建太阳能光热利用产品国家质检中心",
      en: "Win approval for the national centre for solar thermal products",
    },
    metric: "solar-thermal-test-centre",
    bound: { all: true },
    commitment: "aspirational",
    commitmentWord: "争取",
    ...byClause19,
    source: {
      clause: "六(十九)",
      note: {
        zh: "目标是获批筹建,不是建成。",
        en: "The goal is the approval to set it up, not the finished centre.",
      },
    },
  },
  {
    id: "service-quality-platforms",
    kind: "measured",
    title: { zh: "累计建成服务质量提升平台", en: "Have platforms for better services in being" },
    metric: "service-quality-platforms",
    bound: { atLeast: "30" },
    domain: "service",
    scope: { zh: "全市", en: "the whole city" },
    ...byClause20,
    source: {
      clause: "六(二十)",
      note: {
        zh: "“累计”是存量;“示范效应强、集聚作用明显”由人判断,不入数。",
        en: "累计 (in all) is a stock. That a platform sets an example and draws others in is for people to judge.",
      },
    },
  },
  {
    id: "energy-saving-retrofits",
    kind: "judged",
    statement: { zh: "加快实施一批节能技术改造项目", en: "A number of energy-saving retrofits carried out" },
    ...byClause21,
    source: {
      clause: "六(二十一)",
      note: noFigure,
    },
  },
  {
    id: "energy-metering-projects",
    kind: "judged",
    statement: {
      zh: "在块状产业建立一批能源计量精准化管理项目",
      en: "A number of projects in precise energy metering in the industrial clusters",
    },
    ...byClause21,
    source: {
      clause: "六(二十一)",
      note: noFigure,
    },
  },
  {
    id: "emission-reduction-projects",
    kind: "judged",
    statement: { zh: "抓好一批减排项目建设", en: "A number of projects built that cut emissions" },
    ...byClause21,
    source: {
      clause: "六(二十一)",
      note: noFigure,
    },
  },
  {
    id: "foster-chief-quality-officers",
    kind: "measured",
    title: { zh: "培育百名首席质量官", en: "Foster a hundred chief quality officers" },
    metric: "chief-quality-officers-fostered",
    bound: { reach: "100" },
    schedule: { by: "2011/2015" },
    ...byClause22,
    source: {
      clause: "六(二十二)",
      note: {
        zh: "“百”属“十二五”工程,按2011至2015年合计;与本年培训数是否同一口径,原文未写。",
        en: "The hundred belongs to the programme of the Twelfth Five-Year Plan, 2011 to 2015 together; whether the year's training counts towards it is not said.",
      },
    },
  },
  {
    id: "foster-quality-engineers",
    kind: "measured",
    title: { zh: "培育千名质量工程师", en: "Foster a thousand quality engineers" },
    metric: "quality-engineers-fostered",
    bound: { reach: "1000" },
    schedule: { by: "2011/2015" },
    ...byClause22,
    source: {
      clause: "六(二十二)",
      note: {
        zh: "“千”属“十二五”工程,按2011至2015年合计。",
        en: "The thousand belongs to the programme of the Twelfth Five-Year Plan, 2011 to 2015 together.",
      },
    },
  },
  {
    id: "train-people-in-quality",
    kind: "measured",
    title: { zh: "开展质量培训万人以上", en: "Train ten thousand people in quality" },
    metric: "people-trained-in-quality",
    bound: { atLeast: "10000" },
    schedule: { by: "2011/2015" },
    ...byClause22,
    source: {
      clause: "六(二十二)",
      note: {
        zh: "“万”属“十二五”工程,按2011至2015年合计;人数还是人次,原文未写。",
        en: "The ten thousand belongs to the programme of the Twelfth Five-Year Plan, 2011 to 2015 together; people or attendances is not said.",
      },
    },
  },
  {
    id: "train-chief-quality-officers",
    kind: "measured",
    title: { zh: "培训首席质量官", en: "Train chief quality officers" },
    metric: "chief-quality-officers-trained",
    bound: { reach: "50" },
    schedule: { by: "2013" },
    ...byClause22,
    source: { clause: "六(二十二)" },
  },
  {
    id: "educate-quality-engineers",
    kind: "measured",
    title: { zh: "质量工程师接受继续教育", en: "Quality engineers continue their education" },
    metric: "quality-engineers-in-continuing-education",
    bound: { reach: "100" },
    schedule: { by: "2013" },
    ...byClause22,
    source: { clause: "六(二十二)" },
  },
  {
    id: "enterprises-with-internal-training",
    kind: "measured",
    title: { zh: "企业开展内部质量培训", en: "Enterprises train their own people in quality" },
    metric: "enterprises-with-internal-training",
    bound: { atLeast: "90" },
    schedule: { by: "2013" },
    scope: { zh: "全市", en: "the whole city" },
    ...byClause22,
    source: { clause: "六(二十二)" },
  },
  {
    id: "quality-workforce",
    kind: "judged",
    statement: {
      zh: "逐步形成适应质量强市建设的人才队伍",
      en: "A workforce grows that a city of quality needs",
    },
    ...byClause22,
    source: { clause: "六(二十二)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "quality-support-platforms",
    ordinal: "(十九)",
    title: { zh: "建立完善一批质量支撑平台", en: "Set up and complete platforms that support quality" },
    clause: "六(十九)",
    ...byClause19,
    targets: ["solar-thermal-test-centre"],
  },
  {
    id: "service-quality-platforms",
    ordinal: "(二十)",
    title: { zh: "建设一批服务质量提升平台", en: "Build platforms for better services" },
    clause: "六(二十)",
    domain: "service",
    ...byClause20,
    targets: ["service-quality-platforms"],
  },
  {
    id: "energy-and-emission-projects",
    ordinal: "(二十一)",
    title: { zh: "抓好一批节能减排项目", en: "See through projects that save energy and cut emissions" },
    clause: "六(二十一)",
    ...byClause21,
    targets: ["energy-saving-retrofits", "energy-metering-projects", "emission-reduction-projects"],
  },
  {
    id: "quality-workforce",
    ordinal: "(二十二)",
    title: { zh: "推进质量人才队伍建设", en: "Build the workforce for quality" },
    clause: "六(二十二)",
    ...byClause22,
    targets: [
      "foster-chief-quality-officers",
      "foster-quality-engineers",
      "train-people-in-quality",
      "train-chief-quality-officers",
      "educate-quality-engineers",
      "enterprises-with-internal-training",
      "quality-workforce",
    ],
  },
] as const satisfies readonly Task[];
