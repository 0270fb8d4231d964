import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./forms.js";

// 三(三)、优化社会质量发展环境: society. The clauses name no body.

const nobody = { responsibilities: [] } as const;

export const metrics = [
  {
    id: "integrity-policy",
    name: {
      zh: "推进我区质量诚信体系建设的相关政策措施",
      en: "Policy on integrity in quality in the district",
    },
    ...milestone,
  },
  {
    id: "department-linkage",
    name: { zh: "政府各部门间的联动机制", en: "Arrangement by which the departments act together" },
    ...milestone,
  },
  {
    id: "talent-policy",
    name: { zh: "质量人才队伍建设保障政策措施", en: "Policy that secures the workforce for quality" },
    ...milestone,
  },
  {
    id: "standardisation-coordination",
    name: { zh: "标准化工作协调推进机制", en: "Coordination of the work on standards" },
    ...milestone,
  },
  {
    id: "certified-farm-foods",
    name: {
      zh: "有机食品、绿色食品、无公害农产品认证总数",
      en: "Certifications of organic food, green food and pollution-free farm products in all",
    },
    kind: "amount",
    accrual: "stock",
    unit: { zh: "个", en: "certifications" },
    direction: "up",
  },
  {
    id: "safety-remedies",
    name: { zh: "产品质量安全多元救济机制", en: "Remedies of several kinds for unsafe products" },
    ...milestone,
  },
  {
    id: "product-liability",
    name: { zh: "产品侵权责任制度", en: "Liability for harm by products" },
    ...milestone,
  },
  {
    id: "product-liability-insurance",
    name: { zh: "产品质量安全责任保险制度", en: "Liability insurance for the quality and safety of products" },
    ...milestone,
  },
  {
    id: "public-satisfaction-with-quality",
    name: { zh: "人民群众质量满意度", en: "Satisfaction of the people with quality" },
    kind: "index",
    unit: "",
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "society-that-minds-quality",
    kind: "judged",
    statement: {
      zh: "努力形成政府重视质量、企业追求质量、社会崇尚质量、人人关心质量的良好社会风尚",
      en: "Government minds quality, enterprises pursue it, society esteems it and everybody cares",
    },
    commitment: "aspirational",
    commitmentWord: "努力",
    source: { clause: "三(三)1" },
  },
  {
    id: "integrity-policy",
    kind: "measured",
    title: {
      zh: "制定出台推进我区质量诚信体系建设的相关政策措施",
      en: "Issue the policy on integrity in quality",
    },
    metric: "integrity-policy",
    bound: { all: true },
    source: { clause: "三(三)2" },
  },
  {
    id: "department-linkage",
    kind: "measured",
    title: { zh: "建立政府各部门间的联动机制", en: "Set up the arrangement by which the departments act together" },
    metric: "department-linkage",
    bound: { all: true },
    source: { clause: "三(三)2" },
  },
  {
    id: "equal-treatment-of-enterprises",
    kind: "judged",
    statement: {
      zh: "建立各类企业依法使用生产要素、公平参与市场竞争、平等受到法律保护的环境",
      en: "Enterprises of all kinds use resources by law, compete fairly and are protected equally",
    },
    source: { clause: "三(三)3" },
  },
  {
    id: "fair-market",
    kind: "judged",
    statement: {
      zh: "形成公平有序、优胜劣汰的市场环境",
      en: "A fair and orderly market in which the better win",
    },
    source: { clause: "三(三)3" },
  },
  {
    id: "talent-policy",
    kind: "measured",
    title: {
      zh: "制定出台质量人才队伍建设有关保障政策措施",
      en: "Issue the policy that secures the workforce for quality",
    },
    metric: "talent-policy",
    bound: { all: true },
    source: { clause: "三(三)4" },
  },
  {
    id: "standardisation-coordination",
    kind: "measured",
    title: { zh: "建立标准化工作协调推进机制", en: "Set up the coordination of the work on standards" },
    metric: "standardisation-coordination",
    bound: { all: true },
    source: { clause: "三(三)4" },
  },
  {
    id: "certified-farm-foods-rise-yearly",
    kind: "measured",
    title: {
      zh: "有机食品、绿色食品、无公害农产品认证总数逐年增加",
      en: "Certifications of organic, green and pollution-free farm foods rise year by year",
    },
    metric: "certified-farm-foods",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year" },
    domain: "product",
    source: {
      clause: "三(三)4",
      note: {
        zh: "“总数”是存量;三类合计还是分别增加不能断定,按合计解读。",
        en: "总数 (in all) is a stock. Whether the three kinds rise together or each by itself cannot be decided; read as together.",
      },
    },
  },
  {
    id: "no-production-without-standards",
    kind: "judged",
    statement: { zh: "基本消灭无标生产", en: "Hardly anything is produced without a standard" },
    source: {
      clause: "三(三)4",
      note: { zh: "“基本”是多少,原文未写。", en: "How much is hardly anything (基本) is not said." },
    },
  },
  {
    id: "standardisation-models-in-services",
    kind: "judged",
    statement: {
      zh: "在我区商贸、物流、旅游等主要服务行业树立标准化标杆示范企业",
      en: "Enterprises stand as models of standardisation in trade, logistics, tourism and other main services",
    },
    domain: "service",
    source: { clause: "三(三)4", note: { zh: "没有数量。", en: "No figure is given." } },
  },
  {
    id: "safety-remedies",
    kind: "measured",
    title: {
      zh: "建立产品质量安全多元救济机制",
      en: "Set up remedies of several kinds for unsafe products",
    },
    metric: "safety-remedies",
    bound: { all: true },
    domain: "product",
    source: { clause: "三(三)5" },
  },
  {
    id: "product-liability",
    kind: "measured",
    title: { zh: "建立产品侵权责任制度", en: "Set up liability for harm by products" },
    metric: "product-liability",
    bound: { all: true },
    domain: "product",
    source: { clause: "三(三)5" },
  },
  {
    id: "product-liability-insurance",
    kind: "measured",
    title: {
      zh: "建立产品质量安全责任保险制度",
      en: "Set up liability insurance for the quality and safety of products",
    },
    metric: "product-liability-insurance",
    bound: { all: true },
    domain: "product",
    source: { clause: "三(三)5" },
  },
  {
    id: "public-satisfaction-keeps-rising",
    kind: "measured",
    title: {
      zh: "推动我区人民群众质量满意度不断提高",
      en: "The people are more and more satisfied with quality",
    },
    metric: "public-satisfaction-with-quality",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year" },
    source: {
      clause: "三(三)5",
      note: {
        zh: "“不断提高”、调查“定期”,周期均未写;按逐年提高解读。满意度以何为单位,原文未写。",
        en: "How often the regular (定期) survey is held is not said, and so at which intervals it is to rise; read as higher each year than the year before. In which unit satisfaction is given is not said.",
      },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "quality-culture",
    ordinal: "1.",
    title: { zh: "加强质量文化建设", en: "Build a culture of quality" },
    clause: "三(三)1",
    ...nobody,
    targets: ["society-that-minds-quality"],
  },
  {
    id: "quality-integrity",
    ordinal: "2.",
    title: { zh: "健全质量诚信体系", en: "Complete the system of integrity in quality" },
    clause: "三(三)2",
    ...nobody,
    targets: ["integrity-policy", "department-linkage"],
  },
  {
    id: "credit-classified-supervision",
    title: { zh: "实施质量信用分类监管", en: "Supervise enterprises by class of their quality credit" },
    clause: "三(三)2",
    ...nobody,
    parent: "quality-integrity",
    note: {
      zh: "分几类、以何标准,原文未写。",
      en: "How many classes there are, and by which rule, is not said.",
    },
  },
  {
    id: "blacklist",
    title: {
      zh: "将严重违法违规企业纳入“黑名单”并依法向社会公布",
      en: "Put enterprises that gravely break the law on a blacklist, and publish it by law",
    },
    clause: "三(三)2",
    ...nobody,
    parent: "quality-integrity",
  },
  {
    id: "fair-competition",
    ordinal: "3.",
    title: { zh: "营造公平竞争环境", en: "Make competition fair" },
    clause: "三(三)3",
    ...nobody,
    targets: ["fair-market", "equal-treatment-of-enterprises"],
  },
  {
    id: "complaint-lines",
    title: {
      zh: "畅通12315、12365等质量投诉和消费维权渠道",
      en: "Keep the lines 12315, 12365 and others open for complaints",
    },
    clause: "三(三)3",
    ...nobody,
    parent: "fair-competition",
    note: { zh: "两个数是电话号码。", en: "The two figures are telephone numbers." },
  },
  {
    id: "public-quality-supervisors",
    title: {
      zh: "建立完善社会质量监督员制度和消费维权渠道",
      en: "Complete the system of public supervisors of quality",
    },
    clause: "三(三)3",
    ...nobody,
    parent: "fair-competition",
  },
  {
    id: "quality-foundations",
    ordinal: "4.",
    title: { zh: "夯实质量发展基础", en: "Lay the foundations of quality" },
    clause: "三(三)4",
    ...nobody,
    targets: [
      "talent-policy",
      "standardisation-coordination",
      "certified-farm-foods-rise-yearly",
      "no-production-without-standards",
      "standardisation-models-in-services",
    ],
  },
  {
    id: "shared-benefits",
    ordinal: "5.",
    title: { zh: "推动全民共享质量发展成果", en: "Let all the people share in what quality brings" },
    clause: "三(三)5",
    ...nobody,
    targets: [
      "safety-remedies",
      "product-liability",
      "product-liability-insurance",
      "public-satisfaction-keeps-rising",
    ],
  },
  {
    id: "satisfaction-survey",
    title: { zh: "定期开展民众质量满意度调查测评", en: "Survey the people's satisfaction with quality regularly" },
    clause: "三(三)5",
    ...nobody,
    parent: "shared-benefits",
  },
] as const satisfies readonly Task[];
