import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 六、优化质量发展环境: culture, people, market, society

export const metrics = [
  {
    id: "certified-key-post-staff",
    name: {
      zh: "质量关键岗位的技术人员和管理人员持证上岗率",
      en: "Share of technical and managing staff in key posts for quality who hold the certificate",
    },
    kind: "ratio",
    numerator: { zh: "持证上岗人员", en: "staff with the certificate" },
    denominator: { zh: "质量关键岗位的技术人员和管理人员", en: "technical and managing staff in key posts" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "certified-key-post-staff-in-licensed-industries",
    name: {
      zh: "实行市场准入行业的企业关键质量岗位人员持证上岗率",
      en: "Share of staff in key posts who hold the certificate, in industries with market entry control",
    },
    kind: "ratio",
    numerator: { zh: "持证上岗人员", en: "staff with the certificate" },
    denominator: { zh: "关键质量岗位人员", en: "staff in key posts" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "public-quality-awareness",
    kind: "judged",
    statement: { zh: "提升全民质量素养和质量意识", en: "Everyone knows more of quality and minds it more" },
    source: { clause: "六29" },
  },
  {
    id: "quality-climate",
    kind: "judged",
    statement: {
      zh: "努力形成政府重视质量、企业追求质量、社会崇尚质量、人人关心质量的良好氛围",
      en: "Government values quality, enterprises seek it, society honours it, everyone cares for it",
    },
    commitment: "aspirational",
    commitmentWord: "努力",
    source: { clause: "六29" },
  },
  {
    id: "certified-key-post-staff",
    kind: "measured",
    title: { zh: "质量关键岗位人员持证上岗率", en: "Key posts held with a certificate" },
    metric: "certified-key-post-staff",
    bound: { atLeast: "90" },
    schedule: { by: "2020" },
    source: { clause: "六30" },
  },
  {
    id: "all-key-post-staff-certified-in-licensed-industries",
    kind: "measured",
    title: {
      zh: "市场准入行业关键质量岗位人员全部持证上岗",
      en: "All key posts held with a certificate where market entry is controlled",
    },
    metric: "certified-key-post-staff-in-licensed-industries",
    bound: { all: true },
    schedule: { by: "2020" },
    source: {
      clause: "六30",
      note: {
        zh: "句首“到2020年”读作管两项。",
        en: "到2020年 (by 2020), which opens the sentence, is read as governing both goals.",
      },
    },
  },
  {
    id: "student-development",
    kind: "judged",
    statement: { zh: "全面提高普通高中学生综合素质", en: "Senior secondary students are abler all round" },
    source: { clause: "六30" },
  },
  {
    id: "vocational-education",
    kind: "judged",
    statement: {
      zh: "提升职业教育质量及其服务经济社会发展的能力",
      en: "Vocational education is better and serves the economy and society better",
    },
    source: { clause: "六30" },
  },
  {
    id: "staff-quality-skills",
    kind: "judged",
    statement: { zh: "提高企业全员质量意识和质量技能", en: "All staff mind quality more and know how" },
    source: { clause: "六30" },
  },
  {
    id: "fair-market",
    kind: "judged",
    statement: {
      zh: "形成公平、公正、有序、优胜劣汰的市场环境",
      en: "The market is fair, just and orderly, and the better wins",
    },
    source: { clause: "六31" },
  },
  {
    id: "risk-and-rights",
    kind: "judged",
    statement: {
      zh: "降低质量安全风险,切实维护企业和消费者合法权益",
      en: "Risks are lower, and the rights of enterprises and consumers are kept",
    },
    source: { clause: "六32" },
  },
  {
    id: "quality-services-market",
    kind: "judged",
    statement: { zh: "推动质量技术服务的市场化进程", en: "Technical services for quality become a market" },
    source: { clause: "六33" },
  },
  {
    id: "self-discipline",
    kind: "judged",
    statement: {
      zh: "建立自律性运行机制,进一步规范行业、服务企业",
      en: "Associations keep their own rules, order their trades and serve enterprises",
    },
    source: { clause: "六33" },
  },
  {
    id: "public-attention",
    kind: "judged",
    statement: { zh: "营造全社会关注质量、重视质量的良好氛围", en: "All society looks to quality and values it" },
    source: { clause: "六34" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "quality-culture",
    ordinal: "29、",
    title: { zh: "培育先进质量文化", en: "Foster a culture of quality" },
    clause: "六29",
    responsibilities: [],
    targets: ["public-quality-awareness", "quality-climate"],
  },
  {
    id: "quality-education",
    ordinal: "30、",
    title: { zh: "加快质量人才教育培养", en: "Educate people for quality faster" },
    clause: "六30",
    responsibilities: [],
    targets: [
      "certified-key-post-staff",
      "all-key-post-staff-certified-in-licensed-industries",
      "student-development",
      "vocational-education",
      "staff-quality-skills",
    ],
  },
  {
    id: "market-environment",
    ordinal: "31、",
    title: { zh: "营造良好的市场环境", en: "Make the market a good place" },
    clause: "六31",
    responsibilities: [],
    targets: ["fair-market"],
  },
  {
    id: "quality-relief",
    ordinal: "32、",
    title: { zh: "建立质量安全社会救济机制", en: "Set up society's relief for quality and safety" },
    clause: "六32",
    responsibilities: [],
    targets: ["risk-and-rights"],
  },
  {
    id: "liability-insurance",
    title: {
      zh: "推行以侵权责任赔偿为主的产品质量责任保险和产品责任保险制度",
      en: "Introduce insurance of product quality and product liability, for damage above all",
    },
    clause: "六32",
    responsibilities: [],
    parent: "quality-relief",
  },
  {
    id: "intermediary-services",
    ordinal: "33、",
    title: { zh: "提升社会中介服务质量", en: "Raise the quality of intermediaries" },
    clause: "六33",
    responsibilities: [],
    targets: ["quality-services-market", "self-discipline"],
  },
  {
    id: "quality-publicity",
    ordinal: "34、",
    title: { zh: "强化质量舆论宣传", en: "Speak up for quality more" },
    clause: "六34",
    responsibilities: [],
    targets: ["public-attention"],
  },
  {
    id: "quality-exchange",
    ordinal: "35、",
    title: { zh: "促进质量交流合作", en: "Further exchange and cooperation" },
    clause: "六35",
    responsibilities: [],
  },
] as const satisfies readonly Task[];
