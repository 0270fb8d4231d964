import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 二、强化质量安全监管: watching over safety

const byClause3 = {
  responsibilities: [
    { agency: "food-safety-office", role: "lead", word: "牵头" },
    { agency: "agriculture", role: "participating", word: "参与" },
    { agency: "food-drug", role: "participating", word: "参与" },
    { agency: "industry-commerce", role: "participating", word: "参与" },
    { agency: "quality-supervision", role: "participating", word: "参与" },
  ],
} as const;

const byClause4 = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负责" }],
} as const;

const byClause5 = {
  responsibilities: [
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "transport", role: "responsible", word: "负责" },
    { agency: "water", role: "responsible", word: "负责" },
  ],
} as const;

const byClause6 = {
  responsibilities: [{ agency: "inspection-quarantine", role: "responsible", word: "负责" }],
} as const;

const byClause7 = {
  responsibilities: [{ agency: "environment", role: "responsible", word: "负责" }],
} as const;

const reachOfSupervision = {
  zh: "数字说的是监管范围,不是成效;加大监管力度以何为准,原文未写。",
  en: "The figure is the reach of the supervision, not its outcome; what counts as closer is not said.",
} as const;

const inclusive = {
  zh: "“分别控制在…以下”管两个数;“以下”按法律用语含本数。",
  en: "以下 (or below) governs both figures and, as in legal use, includes the figure itself.",
} as const;

export const metrics = [
  {
    id: "supervised-traditional-foods",
    name: { zh: "重点监管的传统特色食品类别", en: "Traditional foods under closer supervision" },
    kind: "milestone",
    items: ["cured-meat", "rice-wine", "tea", "bee-products", "edible-vegetable-oil"],
    unit: { zh: "类", en: "kinds" },
    direction: "up",
  },
  {
    id: "supervised-traditional-food-enterprises",
    name: { zh: "重点监管的传统食品企业数", en: "Traditional food enterprises under closer supervision" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
  {
    id: "primary-agri-product-pass-rate",
    name: {
      zh: "种养环节初级食用农产品抽查合格率",
      en: "Spot-check pass rate of primary edible farm products where they are grown and raised",
    },
    kind: "ratio",
    numerator: { zh: "抽查合格数", en: "samples passed" },
    denominator: { zh: "抽查数", en: "samples checked" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "food-production-batch-pass-rate",
    name: {
      zh: "生产环节食品安全监督抽查批次合格率",
      en: "Batch pass rate of food safety spot checks in production",
    },
    kind: "ratio",
    numerator: { zh: "合格批次", en: "batches passed" },
    denominator: { zh: "抽查批次", en: "batches checked" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "catering-food-pass-rate",
    name: { zh: "餐饮食品评价抽检合格率", en: "Pass rate of evaluation sampling of catering food" },
    kind: "ratio",
    numerator: { zh: "抽检合格数", en: "samples passed" },
    denominator: { zh: "抽检数", en: "samples tested" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "special-equipment-accident-rate",
    name: { zh: "特种设备事故率", en: "Accidents per ten thousand units of special equipment" },
    kind: "ratio",
    numerator: { zh: "特种设备事故起数", en: "special equipment accidents" },
    denominator: { zh: "特种设备台数", en: "units of special equipment" },
    per: "10000",
    unit: { zh: "起/万台", en: "accidents per 10,000 units" },
    direction: "down",
  },
  {
    id: "special-equipment-death-rate",
    name: { zh: "特种设备死亡率", en: "Deaths per ten thousand units of special equipment" },
    kind: "ratio",
    numerator: { zh: "特种设备事故死亡人数", en: "deaths in special equipment accidents" },
    denominator: { zh: "特种设备台数", en: "units of special equipment" },
    per: "10000",
    unit: { zh: "人/万台", en: "deaths per 10,000 units" },
    direction: "down",
  },
  {
    id: "accidents-with-three-or-more-deaths",
    name: { zh: "死亡3人以上的安全事故起数", en: "Accidents with three or more deaths" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "起", en: "accidents" },
    direction: "down",
  },
  {
    id: "transport-water-supervision-coverage",
    name: {
      zh: "在建公路、水运工程、大中型水利工程项目质量安全监督覆盖率",
      en: "Share of highway, waterway and larger water projects under construction whose quality and safety are supervised",
    },
    kind: "ratio",
    numerator: { zh: "受监督项目数", en: "projects supervised" },
    denominator: { zh: "在建项目数", en: "projects under construction" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "hazard-rectification-system",
    name: {
      zh: "市、县分级负责的重大隐患整改督办制度",
      en: "System in which city and counties each oversee the mending of major hazards",
    },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "export-inspection-zones",
    name: { zh: "建成出口检验监管示范区数", en: "Demonstration zones of export inspection completed" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "zones" },
    direction: "up",
  },
  {
    id: "export-food-zones",
    name: {
      zh: "建成出口食品农产品质量安全示范区数",
      en: "Demonstration zones of quality and safety of exported food and farm products completed",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "zones" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "supervise-traditional-foods",
    kind: "measured",
    title: { zh: "重点监管传统特色食品", en: "Supervise five kinds of traditional food more closely" },
    metric: "supervised-traditional-foods",
    bound: { reach: "5" },
    domain: "product",
    ...byClause3,
    source: {
      clause: "二(三)",
      note: reachOfSupervision,
    },
  },
  {
    id: "supervise-traditional-food-enterprises",
    kind: "measured",
    title: { zh: "重点监管传统食品企业", en: "Supervise traditional food enterprises more closely" },
    metric: "supervised-traditional-food-enterprises",
    bound: { reach: "100" },
    domain: "product",
    ...byClause3,
    source: {
      clause: "二(三)",
      note: reachOfSupervision,
    },
  },
  {
    id: "primary-agri-product-pass-rate",
    kind: "measured",
    title: { zh: "初级食用农产品抽查合格率", en: "Pass rate of primary edible farm products" },
    metric: "primary-agri-product-pass-rate",
    bound: { atLeast: "96" },
    schedule: { by: "2013" },
    domain: "product",
    scope: { zh: "全市,农、林、渔", en: "the whole city; farming, forestry, fishery" },
    ...byClause3,
    source: {
      clause: "二(三)",
      note: {
        zh: "“保持”约束每一时期,规划期只有一年;农、林、渔合为一个率,是否分别达到原文未写。",
        en: "保持 (keep) binds every period, and the plan has one year; farming, forestry and fishery are read as one rate, whether each must reach it is not said.",
      },
    },
  },
  {
    id: "food-production-batch-pass-rate",
    kind: "measured",
    title: { zh: "生产环节食品批次合格率", en: "Batch pass rate of food in production" },
    metric: "food-production-batch-pass-rate",
    bound: { atLeast: "94" },
    schedule: { by: "2013" },
    domain: "product",
    ...byClause3,
    source: {
      clause: "二(三)",
      note: {
        zh: "“保持”约束每一时期,规划期只有一年。",
        en: "保持 (keep) binds every period, and the plan has one year.",
      },
    },
  },
  {
    id: "catering-food-pass-rate",
    kind: "measured",
    title: { zh: "餐饮食品抽检合格率", en: "Pass rate of catering food" },
    metric: "catering-food-pass-rate",
    bound: { reach: "90" },
    schedule: { by: "2013" },
    domain: "product",
    ...byClause3,
    source: { clause: "二(三)" },
  },
  {
    id: "special-equipment-accident-rate",
    kind: "measured",
    title: { zh: "特种设备事故率", en: "Accident rate of special equipment" },
    metric: "special-equipment-accident-rate",
    bound: { atMost: "0.48" },
    ...byClause4,
    source: {
      clause: "二(四)",
      note: inclusive,
    },
  },
  {
    id: "special-equipment-death-rate",
    kind: "measured",
    title: { zh: "特种设备死亡率", en: "Death rate of special equipment" },
    metric: "special-equipment-death-rate",
    bound: { atMost: "0.47" },
    ...byClause4,
    source: {
      clause: "二(四)",
      note: inclusive,
    },
  },
  {
    id: "no-accident-with-three-or-more-deaths",
    kind: "measured",
    title: { zh: "不发生死亡3人以上的安全事故", en: "No accident with three or more deaths" },
    metric: "accidents-with-three-or-more-deaths",
    bound: { atMost: "0" },
    commitment: "aspirational",
    commitmentWord: "力争",
    ...byClause4,
    source: {
      clause: "二(四)",
      note: {
        zh: "3人是计入门槛,目标是0起;“以上”含本数。条款讲特种设备,事故是否限于特种设备未明写,读作限于此。",
        en: "Three deaths is what makes an accident count, none is the target; 以上 includes three. The clause is on special equipment, and the accidents are read as its own.",
      },
    },
  },
  {
    id: "special-equipment-safety",
    kind: "judged",
    statement: {
      zh: "提高公共场所特种设备安全保障水平",
      en: "Special equipment in public places is safer",
    },
    ...byClause4,
    source: { clause: "二(四)" },
  },
  {
    id: "hazard-rectification-system",
    kind: "measured",
    title: { zh: "建立重大隐患整改督办制度", en: "Set up the oversight of major hazards" },
    metric: "hazard-rectification-system",
    bound: { all: true },
    domain: "engineering",
    ...byClause5,
    source: { clause: "二(五)" },
  },
  {
    id: "transport-water-supervision-coverage",
    kind: "measured",
    title: { zh: "工程质量安全监督覆盖率", en: "Quality and safety supervision of works" },
    metric: "transport-water-supervision-coverage",
    bound: { reach: "100" },
    domain: "engineering",
    commitment: "binding",
    commitmentWord: "确保",
    ...byClause5,
    source: {
      clause: "二(五)",
      note: {
        zh: "三类工程合为一个率:合计达到100%与各类都达到100%是一回事。",
        en: "One rate over three kinds of works: all of them together are at 100 % exactly when each kind is.",
      },
    },
  },
  {
    id: "export-inspection-zone",
    kind: "measured",
    title: { zh: "建成出口检验监管示范区", en: "Complete a demonstration zone of export inspection" },
    metric: "export-inspection-zones",
    bound: { reach: "1" },
    schedule: { by: "2013" },
    domain: "product",
    ...byClause6,
    source: { clause: "二(六)" },
  },
  {
    id: "export-food-zone",
    kind: "measured",
    title: {
      zh: "建成出口食品农产品质量安全示范区",
      en: "Complete a demonstration zone of exported food and farm products",
    },
    metric: "export-food-zones",
    bound: { reach: "1" },
    schedule: { by: "2013" },
    domain: "product",
    ...byClause6,
    source: { clause: "二(六)" },
  },
  {
    id: "export-zone-of-either-kind",
    kind: "group",
    of: "any",
    title: { zh: "建成出口“两区”之一", en: "Complete an export zone of either kind" },
    targets: ["export-inspection-zone", "export-food-zone"],
    domain: "product",
    ...byClause6,
    source: {
      clause: "二(六)",
      note: {
        zh: "原文为“1个甲或乙”:建成其一即可。",
        en: "The text asks for one of this or that kind: either is enough.",
      },
    },
  },
  {
    id: "export-quality-safety",
    kind: "judged",
    statement: {
      zh: "健全区域质量安全责任体系,提升出口产品质量安全监管水平",
      en: "Regional duties for quality and safety are in place, exports better supervised",
    },
    domain: "product",
    ...byClause6,
    source: { clause: "二(六)" },
  },
  {
    id: "environmental-enforcement-system",
    kind: "judged",
    statement: {
      zh: "健全以“一项保障、两大建设、六项机制”为主体的环境执法监管体系",
      en: "Environmental enforcement is complete: one guarantee, two build-ups, six mechanisms",
    },
    domain: "environment",
    ...byClause7,
    source: {
      clause: "二(七)",
      note: {
        zh: "一、两、六是体系的名称,不是指标。",
        en: "One, two and six name the parts of the system; they are not targets.",
      },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "food-safety-supervision",
    ordinal: "(三)",
    title: { zh: "强化食品质量安全监管", en: "Strengthen the supervision of food quality and safety" },
    clause: "二(三)",
    domain: "product",
    ...byClause3,
    targets: [
      "supervise-traditional-foods",
      "supervise-traditional-food-enterprises",
      "primary-agri-product-pass-rate",
      "food-production-batch-pass-rate",
      "catering-food-pass-rate",
    ],
  },
  {
    id: "special-equipment-supervision",
    ordinal: "(四)",
    title: { zh: "强化特种设备安全监管", en: "Strengthen the supervision of special equipment" },
    clause: "二(四)",
    ...byClause4,
    targets: [
      "special-equipment-accident-rate",
      "special-equipment-death-rate",
      "no-accident-with-three-or-more-deaths",
      "special-equipment-safety",
    ],
  },
  {
    id: "works-supervision",
    ordinal: "(五)",
    title: {
      zh: "加强工程质量安全监管",
      en: "Strengthen the supervision of the quality and safety of works",
    },
    clause: "二(五)",
    domain: "engineering",
    ...byClause5,
    targets: ["hazard-rectification-system", "transport-water-supervision-coverage"],
  },
  {
    id: "export-zones",
    ordinal: "(六)",
    title: { zh: "继续深化出口产品“两区”建设", en: "Carry on building the two kinds of export zones" },
    clause: "二(六)",
    domain: "product",
    ...byClause6,
    targets: ["export-zone-of-either-kind", "export-inspection-zone", "export-food-zone", "export-quality-safety"],
  },
  {
    id: "environmental-enforcement",
    ordinal: "(七)",
    title: { zh: "加强环境执法监管", en: "Strengthen environmental enforcement" },
    clause: "二(七)",
    domain: "environment",
    ...byClause7,
    targets: ["environmental-enforcement-system"],
  },
] as const satisfies readonly Task[];
