import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 三、产品质量建设的保障措施: what safeguards them

const byGovernments = { responsibilities: [{ agency: "governments", role: "unspecified" }] } as const;

const byRegulators = {
  responsibilities: [
    { agency: "governments", role: "unspecified" },
    { agency: "product-quality-regulators", role: "unspecified" },
  ],
} as const;

const byStandardsInstitute = {
  responsibilities: [
    { agency: "standardization-institute", role: "unspecified", word: "龙头" },
    { agency: "standardization-committees", role: "unspecified", word: "支撑" },
  ],
} as const;

const byRelevantDepartments = {
  responsibilities: [{ agency: "relevant-departments", role: "unspecified" }],
  open: true,
} as const;

const bySupervision = { responsibilities: [{ agency: "quality-supervision", role: "unspecified" }] } as const;

const strivingIsTheHeading = {
  zh: "“努力建设”印在条首,读作管四个平台;建成以何为准,原文未写。",
  en: "努力建设 (strive to build) opens the clause and is read as governing its four platforms; what counts as built is not said.",
} as const;

export const metrics = [
  {
    id: "product-safety-monitoring-centre",
    name: { zh: "温州市产品质量安全监测中心", en: "Wenzhou Centre for Monitoring Product Quality and Safety" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "quality-and-brand-research-centre",
    name: { zh: "温州市质量管理与品牌研究中心", en: "Wenzhou Research Centre for Quality Management and Brands" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "standards-innovation-platform",
    name: { zh: "温州市标准化创新服务平台", en: "Wenzhou Service Platform for Innovation in Standards" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "inspection-platform",
    name: { zh: "温州市检验检测平台", en: "Wenzhou Platform of Inspection and Testing" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "special-funds-for-quality",
    name: {
      zh: "工贸类专项资金中扶持产品质量建设的资金",
      en: "Money for product quality out of the special funds for industry and trade",
    },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "元", en: "yuan" },
    direction: "up",
  },
  {
    id: "spot-checks-in-budget",
    name: { zh: "监督抽查经费列入同级地方财政预算", en: "Spot checks in the budget of their own level" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "spot-check-funds",
    name: { zh: "监督抽查专项经费", en: "Funds for spot checks" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "元", en: "yuan" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "grass-roots-supervision-in-place",
    kind: "judged",
    statement: {
      zh: "确保基层产品质量安全监管机构到位,人员到位,经费到位,责任到位,工作到位",
      en: "Grass-roots supervision is in place: offices, people, money, duties, work",
    },
    domain: "product",
    commitment: "binding",
    commitmentWord: "确保",
    ...byGovernments,
    source: { clause: "三(二)" },
  },
  {
    id: "product-safety-monitoring-centre",
    kind: "measured",
    title: { zh: "建设产品质量安全监测中心", en: "Build the centre for monitoring product quality and safety" },
    metric: "product-safety-monitoring-centre",
    bound: { all: true },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "努力建设",
    source: { clause: "三(三)", note: strivingIsTheHeading },
  },
  {
    id: "food-safety-guarded",
    kind: "judged",
    statement: { zh: "保障食品等重点产品的质量安全", en: "Food and other key products are safe" },
    domain: "product",
    source: { clause: "三(三)" },
  },
  {
    id: "quality-and-brand-research-centre",
    kind: "measured",
    title: { zh: "建立质量管理与品牌研究中心", en: "Set up the research centre for quality management and brands" },
    metric: "quality-and-brand-research-centre",
    bound: { all: true },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "努力建设",
    source: { clause: "三(三)", note: strivingIsTheHeading },
  },
  {
    id: "standards-innovation-platform",
    kind: "measured",
    title: { zh: "建设标准化创新服务平台", en: "Build the service platform for innovation in standards" },
    metric: "standards-innovation-platform",
    bound: { all: true },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "努力建设",
    ...byStandardsInstitute,
    source: { clause: "三(三)", note: strivingIsTheHeading },
  },
  {
    id: "inspection-platform",
    kind: "measured",
    title: { zh: "建设检验检测平台", en: "Build the platform of inspection and testing" },
    metric: "inspection-platform",
    bound: { all: true },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "努力建设",
    source: { clause: "三(三)", note: strivingIsTheHeading },
  },
  {
    id: "support-for-upgrading",
    kind: "judged",
    statement: {
      zh: "为温州市产业转型升级提供坚实的技术支撑力量",
      en: "Wenzhou's upgrading has firm technical support",
    },
    domain: "product",
    source: { clause: "三(三)" },
  },
  {
    id: "special-funds-every-year",
    kind: "measured",
    title: { zh: "每年安排一定资金扶持产品质量建设", en: "Set some money aside for product quality every year" },
    metric: "special-funds-for-quality",
    bound: { above: "0" },
    schedule: { every: "year", during: "2011/2015" },
    domain: "product",
    source: {
      clause: "三(四)",
      note: {
        zh: "“一定资金”没有数量,读作每年都有。",
        en: "一定资金 (some money) gives no figure; read as some in every year.",
      },
    },
  },
  {
    id: "spot-checks-in-every-budget",
    kind: "measured",
    title: { zh: "监督抽查经费列入同级地方财政预算", en: "Put spot checks into every level's budget" },
    metric: "spot-checks-in-budget",
    bound: { all: true },
    districts: "tree",
    domain: "product",
    ...byGovernments,
    source: {
      clause: "三(五)",
      note: {
        zh: "“同级”读作各级政府各自的预算。",
        en: "同级 (of the same level) is read as each government's own budget.",
      },
    },
  },
  {
    id: "spot-check-funds-rise",
    kind: "measured",
    title: { zh: "监督抽查专项经费逐年有所提高", en: "Raise the funds for spot checks year by year" },
    metric: "spot-check-funds",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year", during: "2011/2015" },
    districts: "tree",
    domain: "product",
    ...byGovernments,
    source: {
      clause: "三(五)",
      note: {
        zh: "没有数量;“逐年有所提高”读作每年都高于上年,各级政府各自计算。",
        en: "No figure; 逐年有所提高 (rises year by year) is read as more each year than the year before, for each government by itself.",
      },
    },
  },
  {
    id: "test-data-true",
    kind: "judged",
    statement: { zh: "保证检验检测数据的真实有效", en: "Data of inspection and testing are true and valid" },
    domain: "product",
    commitment: "binding",
    commitmentWord: "保证",
    ...bySupervision,
    source: { clause: "三(五)" },
  },
  {
    id: "spot-checks-effective",
    kind: "judged",
    statement: { zh: "最大程度提高监督抽查工作的有效性", en: "Spot checks work as well as they can" },
    domain: "product",
    source: { clause: "三(五)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "annual-appraisal",
    ordinal: "(一)",
    title: {
      zh: "将产品质量建设工作纳入政府年度考核考绩范畴",
      en: "Make product quality part of the yearly appraisal of governments",
    },
    clause: "三(一)",
    domain: "product",
    responsibilities: [],
  },
  {
    id: "five-appraised-levels",
    title: {
      zh: "重点考核省市名牌创建水平、标准化工作水平、产品(食品)质量水平、特种设备安全水平和检验检测机构建设水平",
      en: "Appraise above all the creation of brands, standardization, the quality of products and food, the safety of special equipment and the building of inspection institutions",
    },
    clause: "三(一)",
    responsibilities: [],
    parent: "annual-appraisal",
    note: { zh: "五方面的权重、分值和等次,原文未写。", en: "No weights, points or grades are given for the five." },
  },
  {
    id: "grass-roots-supervision",
    ordinal: "(二)",
    title: { zh: "构建基层产品质量安全监管网络", en: "Build the network of grass-roots supervision" },
    clause: "三(二)",
    domain: "product",
    ...byRegulators,
    targets: ["grass-roots-supervision-in-place"],
  },
  {
    id: "innovation-service-platforms",
    ordinal: "(三)",
    title: {
      zh: "努力建设产品质量建设的公共创新服务平台",
      en: "Strive to build public service platforms for innovation",
    },
    clause: "三(三)",
    domain: "product",
    responsibilities: [],
  },
  {
    id: "product-safety-monitoring-centre",
    title: {
      zh: "建设以食品为重点的温州市产品质量安全监测中心",
      en: "Build the centre for monitoring product quality and safety, food above all",
    },
    clause: "三(三)",
    domain: "product",
    responsibilities: [],
    targets: ["product-safety-monitoring-centre", "food-safety-guarded"],
    parent: "innovation-service-platforms",
  },
  {
    id: "quality-and-brand-research-centre",
    title: {
      zh: "与高等院校合作,建立温州市质量管理与品牌研究中心",
      en: "Set up the research centre for quality management and brands, with universities",
    },
    clause: "三(三)",
    domain: "product",
    responsibilities: [],
    targets: ["quality-and-brand-research-centre"],
    parent: "innovation-service-platforms",
  },
  {
    id: "standards-innovation-platform",
    title: { zh: "建设温州市标准化创新服务平台", en: "Build the service platform for innovation in standards" },
    clause: "三(三)",
    domain: "product",
    ...byStandardsInstitute,
    targets: ["standards-innovation-platform"],
    parent: "innovation-service-platforms",
  },
  {
    id: "inspection-platform",
    title: { zh: "建设温州市检验检测平台", en: "Build the platform of inspection and testing" },
    clause: "三(三)",
    domain: "product",
    responsibilities: [],
    targets: ["inspection-platform", "support-for-upgrading"],
    parent: "innovation-service-platforms",
  },
  {
    id: "funding",
    ordinal: "(四)",
    title: { zh: "落实经费保障", en: "See to the money" },
    clause: "三(四)",
    domain: "product",
    responsibilities: [],
    targets: ["special-funds-every-year"],
  },
  {
    id: "funding-policies",
    title: { zh: "具体政策由相关部门另行确定", en: "The relevant departments settle the policies separately" },
    clause: "三(四)",
    domain: "product",
    ...byRelevantDepartments,
    parent: "funding",
  },
  {
    id: "spot-checks",
    ordinal: "(五)",
    title: { zh: "加强产品质量监督抽查工作", en: "Strengthen the spot checks of products" },
    clause: "三(五)",
    domain: "product",
    responsibilities: [],
    targets: ["spot-checks-effective"],
  },
  {
    id: "spot-check-funds",
    title: { zh: "科学安排落实监督抽查专项经费", en: "Plan and provide the funds for spot checks" },
    clause: "三(五)",
    domain: "product",
    ...byGovernments,
    targets: ["spot-checks-in-every-budget", "spot-check-funds-rise"],
    parent: "spot-checks",
  },
  {
    id: "spot-check-plans",
    title: { zh: "质监部门要合理安排监督抽查计划", en: "Quality supervision plans the spot checks well" },
    clause: "三(五)",
    domain: "product",
    ...bySupervision,
    targets: ["test-data-true"],
    parent: "spot-checks",
  },
  {
    id: "spot-check-follow-up",
    title: { zh: "要充分重视监督抽查的后处理工作", en: "Follow the spot checks up" },
    clause: "三(五)",
    domain: "product",
    responsibilities: [],
    parent: "spot-checks",
  },
] as const satisfies readonly Task[];
