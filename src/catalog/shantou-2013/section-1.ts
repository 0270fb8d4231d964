import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 一、强化重点产品质量安全监管: safety of the products that matter most

const byClause1 = {
  responsibilities: [
    { agency: "education", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "foreign-trade", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "state-assets", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause2 = {
  responsibilities: [
    { agency: "quality-supervision", role: "lead", word: "牵头" },
    { agency: "development-reform", role: "responsible", word: "会…负责" },
    { agency: "education", role: "responsible", word: "会…负责" },
    { agency: "construction", role: "responsible", word: "会…负责" },
    { agency: "transport", role: "responsible", word: "会…负责" },
  ],
  open: true,
} as const;

const byClause3 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "transport", role: "responsible", word: "负责" },
    { agency: "water", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "work-safety", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause4 = {
  responsibilities: [
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
    { agency: "inspection-quarantine", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause5 = {
  responsibilities: [
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

export const targets = [
  {
    id: "border-inspection-capacity",
    kind: "judged",
    statement: {
      zh: "增强口岸卫生检疫、动植物检疫和进出口商品检验监管能力",
      en: "Quarantine at the ports and inspection of imports and exports grow in strength",
    },
    domain: "product",
    ...byClause4,
    source: { clause: "一(四)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "key-product-campaign",
    ordinal: "(一)",
    title: { zh: "开展重点产品质量安全问题综合整治", en: "Put right the quality and safety of key products" },
    clause: "一(一)",
    domain: "product",
    ...byClause1,
  },
  {
    id: "three-strikes-two-builds",
    title: {
      zh: "深入开展“三打两建”专项行动",
      en: "Press on with the campaign “three strikes, two builds”",
    },
    clause: "一(一)",
    domain: "product",
    ...byClause1,
    parent: "key-product-campaign",
    note: {
      zh: "三、两是行动名称的一部分,不是目标。",
      en: "Three and two are part of the campaign's name, not targets.",
    },
  },
  {
    id: "equipment-supervision",
    ordinal: "(二)",
    title: { zh: "加强重大设备监理工作", en: "Strengthen the supervision of major equipment" },
    clause: "一(二)",
    domain: "product",
    ...byClause2,
  },
  {
    id: "public-place-equipment-inspection",
    title: {
      zh: "在用电梯、锅炉、客运索道、大型游乐设施开展专项监督检查",
      en: "Inspect lifts, boilers, passenger ropeways and large rides that are in use",
    },
    clause: "一(二)",
    domain: "product",
    ...byClause2,
    parent: "equipment-supervision",
  },
  {
    id: "provincial-product-list",
    ordinal: "(三)",
    title: {
      zh: "贯彻落实省重点监管产品目录",
      en: "Carry out the province's list of products under close supervision",
    },
    clause: "一(三)",
    domain: "product",
    ...byClause3,
  },
  {
    id: "risk-management",
    ordinal: "(四)",
    title: { zh: "加大质量安全风险管理力度", en: "Manage the risks to quality and safety more firmly" },
    clause: "一(四)",
    domain: "product",
    ...byClause4,
    targets: ["border-inspection-capacity"],
  },
  {
    id: "injury-monitoring-pilot",
    ordinal: "(五)",
    title: { zh: "配合开展产品伤害监测试点", en: "Help with the pilot that monitors injuries from products" },
    clause: "一(五)",
    domain: "product",
    ...byClause5,
    note: {
      zh: "监测系统由省有关部门研究建立,本市只是配合,不作为本市目标。",
      en: "The monitoring system is the province's to set up; the city helps, and the system is no target of its own.",
    },
  },
] as const satisfies readonly Task[];
