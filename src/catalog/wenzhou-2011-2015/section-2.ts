import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 二、产品质量建设的主要任务: the main tasks, each part with the bodies its paragraph opens with

const byGovernments = {
  responsibilities: [
    { agency: "governments", role: "responsible", word: "负总责" },
    { agency: "quality-leading-groups", role: "unspecified", word: "组织架构" },
  ],
} as const;

const byLocalGovernment = {
  responsibilities: [{ agency: "faulty-products-government", role: "lead", word: "牵头" }],
} as const;

const bySupervision = {
  responsibilities: [{ agency: "quality-supervision", role: "responsible", word: "负有主要责任" }],
} as const;

const bySupervisionInTheLead = {
  responsibilities: [{ agency: "quality-supervision", role: "lead", word: "牵头" }],
} as const;

const byIndustryDepartments = {
  responsibilities: [{ agency: "industry-departments", role: "responsible", word: "负有重要责任" }],
} as const;

const byScience = { responsibilities: [{ agency: "science-technology", role: "unspecified" }] } as const;

const byEnforcers = {
  responsibilities: [
    { agency: "industry-commerce", role: "unspecified" },
    { agency: "quality-supervision", role: "unspecified" },
    { agency: "public-security", role: "unspecified" },
  ],
  open: true,
} as const;

const byAssociations = { responsibilities: [{ agency: "industry-associations", role: "unspecified" }] } as const;

const byAssociationsInTheLead = {
  responsibilities: [{ agency: "industry-associations", role: "lead", word: "牵头" }],
} as const;

const byMedia = { responsibilities: [{ agency: "news-media", role: "unspecified" }] } as const;

const bothAtLeast = {
  zh: "“均达到95%以上”管覆盖率和合格率两项;期限未写。",
  en: "均达到95%以上 (both at least 95 %) governs coverage and pass rate: two targets. No deadline is printed.",
} as const;

export const metrics = [
  {
    id: "product-quality-duty-system",
    name: { zh: "产品质量建设目标责任制", en: "System of duties for the goals of product quality" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "compulsory-verification-coverage",
    name: {
      zh: "强制检定计量器具强制检定覆盖率",
      en: "Share of measuring instruments subject to compulsory verification that are verified",
    },
    kind: "ratio",
    numerator: { zh: "已检定的器具", en: "instruments verified" },
    denominator: { zh: "企业在用的强制检定计量器具", en: "instruments in use in enterprises that must be verified" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "compulsory-verification-pass-rate",
    name: { zh: "强制检定计量器具强制检定合格率", en: "Pass rate of compulsory verification of measuring instruments" },
    kind: "ratio",
    numerator: { zh: "检定合格的器具", en: "instruments that passed" },
    denominator: { zh: "检定的器具", en: "instruments verified" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "energy-meter-provision",
    name: {
      zh: "年耗标煤5000吨以上重点耗能单位计量器具配备率",
      en: "Share of the measuring instruments due that key users of 5,000 tonnes of standard coal a year and more have",
    },
    kind: "ratio",
    numerator: { zh: "已配备的计量器具", en: "instruments there are" },
    denominator: { zh: "应配备的计量器具", en: "instruments there should be" },
    per: "100",
    share: true,
    unit: "%",
    direction: "up",
  },
  {
    id: "inspection-investment",
    name: { zh: "检验检测机构技术装备再投入", en: "Further investment in inspection and testing" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "亿元", en: "hundred million yuan" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "healthy-market",
    kind: "judged",
    statement: { zh: "为产品质量建设营造一个健康的市场环境", en: "The market is a healthy place for quality" },
    domain: "product",
    ...byEnforcers,
    source: { clause: "二(二)" },
  },
  {
    id: "product-quality-duty-system",
    kind: "measured",
    title: { zh: "建立产品质量建设目标责任制", en: "Set up a system of duties for the goals of product quality" },
    metric: "product-quality-duty-system",
    bound: { all: true },
    districts: "tree",
    domain: "product",
    ...byGovernments,
    source: {
      clause: "二(二)",
      note: {
        zh: "“各级政府”读作市、县、乡镇各级政府各建一项。",
        en: "各级政府 (governments at every level) is read as each government of the city's tree, one each.",
      },
    },
  },
  {
    id: "faulty-products-cleared",
    kind: "judged",
    statement: { zh: "限期消除产品质量安全隐患", en: "Hazards of products are removed by the time set" },
    domain: "product",
    ...byLocalGovernment,
    source: {
      clause: "二(二)",
      note: { zh: "期限由每次警示另定,原文未写。", en: "The time is set with each warning and is not printed." },
    },
  },
  {
    id: "product-quality-known",
    kind: "judged",
    statement: { zh: "全面正确掌握产品质量的状况", en: "The state of product quality is known, wholly and rightly" },
    domain: "product",
    ...bySupervision,
    source: { clause: "二(二)" },
  },
  {
    id: "outdated-capacity",
    kind: "judged",
    statement: { zh: "淘汰落后产能", en: "Outdated capacity is gone" },
    domain: "product",
    ...byIndustryDepartments,
    source: { clause: "二(二)", note: { zh: "没有数量。", en: "No figure is given." } },
  },
  {
    id: "innovation-turnaround",
    kind: "judged",
    statement: {
      zh: "扭转重制造轻研发、重引进轻消化、重模仿轻创新的状况",
      en: "Making no longer comes before research, buying in before taking in, copying before inventing",
    },
    domain: "product",
    ...byScience,
    source: { clause: "二(二)" },
  },
  {
    id: "product-and-service-grade",
    kind: "judged",
    statement: {
      zh: "改善品种质量,提升产品档次和服务水平",
      en: "Products are better and of a higher grade, services better",
    },
    domain: "product",
    ...byScience,
    source: { clause: "二(二)" },
  },
  {
    id: "innovative-enterprises",
    kind: "judged",
    statement: {
      zh: "努力培育集研发、设计、制造和系统集成于一体的创新型企业",
      en: "Innovative enterprises grow that research, design, make and integrate",
    },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "努力",
    ...byScience,
    source: { clause: "二(二)", note: { zh: "没有数量。", en: "No figure is given." } },
  },
  {
    id: "cluster-brand-competitiveness",
    kind: "judged",
    statement: { zh: "提高块状产业质量品牌竞争力", en: "The clusters compete better by quality and brand" },
    domain: "product",
    ...byAssociations,
    source: { clause: "二(二)" },
  },
  {
    id: "quality-climate",
    kind: "judged",
    statement: {
      zh: "在全社会营造良好的质量建设氛围,推进质量诚信建设",
      en: "Society cares for quality, and for good faith in it",
    },
    domain: "product",
    ...byMedia,
    source: { clause: "二(二)" },
  },
  {
    id: "cluster-standards-level",
    kind: "judged",
    statement: {
      zh: "推动块状产业提高整体技术、质量和管理水平",
      en: "The clusters rise in technology, quality and management",
    },
    domain: "product",
    source: { clause: "二(三)" },
  },
  {
    id: "brand-technology-content",
    kind: "judged",
    statement: {
      zh: "提高温州名牌产品的整体科技和自主知识产权的含量",
      en: "Wenzhou's famous brands hold more technology and more rights of their own",
    },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "努力",
    source: { clause: "二(三)" },
  },
  {
    id: "smaller-enterprises-manage-quality",
    kind: "judged",
    statement: {
      zh: "增强经营者和员工的质量意识,提高管理的有效性",
      en: "In smaller enterprises owners and staff mind quality, and management works better",
    },
    domain: "product",
    scope: { zh: "规模以下的中小微企业", en: "enterprises below designated size" },
    source: { clause: "二(三)" },
  },
  {
    id: "products-leave-inspected",
    kind: "judged",
    statement: { zh: "确保产品经检验合格出厂", en: "Products leave the factory inspected and passed" },
    domain: "product",
    commitment: "binding",
    commitmentWord: "确保",
    source: {
      clause: "二(三)",
      note: {
        zh: "没有数量,也未写“全部”;是否只指中小企业,原文不能断定。",
        en: "Neither a figure nor 全部 (all) is printed, and whether small and medium enterprises alone are meant cannot be decided.",
      },
    },
  },
  {
    id: "compulsory-verification-coverage",
    kind: "measured",
    title: { zh: "强制检定覆盖率", en: "Coverage of compulsory verification" },
    metric: "compulsory-verification-coverage",
    bound: { atLeast: "95" },
    domain: "product",
    source: { clause: "二(三)", note: bothAtLeast },
  },
  {
    id: "compulsory-verification-pass-rate",
    kind: "measured",
    title: { zh: "强制检定合格率", en: "Pass rate of compulsory verification" },
    metric: "compulsory-verification-pass-rate",
    bound: { atLeast: "95" },
    domain: "product",
    source: { clause: "二(三)", note: bothAtLeast },
  },
  {
    id: "energy-meter-provision",
    kind: "measured",
    title: { zh: "重点耗能单位计量器具配备率", en: "Measuring instruments of key energy users" },
    metric: "energy-meter-provision",
    bound: { atLeast: "98" },
    schedule: { by: "2015" },
    domain: "product",
    scope: {
      zh: "全市年耗标煤5000吨以上重点耗能单位",
      en: "the city's key users of 5,000 tonnes of standard coal a year and more",
    },
    source: {
      clause: "二(三)",
      note: { zh: "5000吨是计入门槛,不是目标。", en: "5,000 tonnes is what makes a user count, not a target." },
    },
  },
  {
    id: "inspection-investment",
    kind: "measured",
    title: { zh: "检验检测机构建设再投入", en: "Invest further in inspection and testing" },
    metric: "inspection-investment",
    bound: { reach: "4" },
    schedule: { by: "2011/2015" },
    domain: "product",
    commitment: "aspirational",
    commitmentWord: "力争",
    scope: { zh: "全市", en: "the whole city" },
    source: {
      clause: "二(三)",
      note: {
        zh: "“五年内”读作2011至2015年;“再投入”以何时起计,原文未写。",
        en: "五年内 (within five years) is read as 2011 to 2015; from when 再投入 (further) counts is not said.",
      },
    },
  },
  {
    id: "inspection-system-layout",
    kind: "judged",
    statement: {
      zh: "形成以国家、省级检验检测中心为龙头,县级实验室为基础的全市检验检测体系,布局网络化、服务便捷化、装备智能化、效益最大化",
      en: "National and provincial centres at the head and county laboratories at the base make one system, a network, easy to use, well equipped, at its best",
    },
    domain: "product",
    source: { clause: "二(三)" },
  },
  {
    id: "centre-equipment",
    kind: "judged",
    statement: {
      zh: "国家级、省级检验检测中心和温州主导产业产品检测的技术装备达到国内一流的水平,逐步与国际先进水平看齐",
      en: "National and provincial centres are equipped first-rate for the country, and by and by as the advanced are in the world",
    },
    domain: "product",
    source: { clause: "二(三)" },
  },
  {
    id: "county-laboratory-equipment",
    kind: "judged",
    statement: {
      zh: "县级实验室的技术装备达到省内一流水平,逐步与国内领先水平看齐",
      en: "County laboratories are equipped first-rate for the province, and by and by as the leading ones in the country",
    },
    domain: "product",
    source: { clause: "二(三)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "enterprise-duty",
    ordinal: "(一)",
    title: { zh: "落实企业在产品质量建设中的主体责任", en: "Make enterprises answer for the quality of products" },
    clause: "二(一)",
    domain: "product",
    responsibilities: [],
  },
  {
    id: "heads-answer-for-safety",
    title: {
      zh: "企业法定代表人或主要负责人对质量安全负首要责任、企业质量主管人员对质量安全负直接责任",
      en: "The legal representative or head of an enterprise answers first for quality and safety, those in charge of its quality directly",
    },
    clause: "二(一)",
    domain: "product",
    responsibilities: [],
    parent: "enterprise-duty",
  },
  {
    id: "key-post-duty",
    title: {
      zh: "督促和指导企业建立“质量安全控制关键岗位责任制”",
      en: "Have enterprises set up duties for the key posts that control quality and safety",
    },
    clause: "二(一)",
    domain: "product",
    responsibilities: [],
    parent: "enterprise-duty",
  },
  {
    id: "major-incident-reports",
    title: {
      zh: "建立并执行重大质量事故报告及应急处理制度",
      en: "Have major quality incidents reported and dealt with at once",
    },
    clause: "二(一)",
    domain: "product",
    responsibilities: [],
    parent: "enterprise-duty",
  },
  {
    id: "one-vote-veto",
    title: {
      zh: "对企业的各类评先、表彰、奖励和资源配置实行质量安全“一票否决”制度",
      en: "One-vote veto of quality and safety over every honour, prize, award and allocation of resources to enterprises",
    },
    clause: "二(一)",
    domain: "product",
    responsibilities: [],
    parent: "enterprise-duty",
    note: {
      zh: "否决的是企业的评先、表彰、奖励和资源配置,不是政府考核;以何种质量安全情形否决,原文未写。",
      en: "What is vetoed is honours and resources of enterprises, not the appraisal of governments; which events of quality and safety veto is not said.",
    },
  },
  {
    id: "three-pillars",
    ordinal: "(二)",
    title: {
      zh: "构建政府牵头协调,部门依法监管,社会共同监督的产品质量安全保障体系",
      en: "Build a system in which government coordinates, departments supervise by law and society watches",
    },
    clause: "二(二)",
    domain: "product",
    responsibilities: [],
  },
  {
    id: "governments-answer",
    title: {
      zh: "各级政府对产品质量安全负总责",
      en: "Governments at every level answer for product quality and safety as a whole",
    },
    clause: "二(二)",
    domain: "product",
    ...byGovernments,
    targets: ["product-quality-duty-system"],
    parent: "three-pillars",
  },
  {
    id: "supervision-workforce",
    title: { zh: "不断加强产品质量安全监管队伍建设", en: "Keep strengthening the workforce that supervises products" },
    clause: "二(二)",
    domain: "product",
    ...byGovernments,
    parent: "governments-answer",
  },
  {
    id: "quality-and-brand-support",
    title: { zh: "制定和实施质量与品牌扶持政策", en: "Draw up and carry out policies that support quality and brands" },
    clause: "二(二)",
    domain: "product",
    ...byGovernments,
    parent: "governments-answer",
  },
  {
    id: "red-and-yellow-cards",
    title: {
      zh: "重大的区域性产品质量问题,红(黄)牌警示",
      en: "Give red or yellow cards at once for major regional problems of product quality",
    },
    clause: "二(二)",
    domain: "product",
    ...byGovernments,
    parent: "governments-answer",
    note: {
      zh: "何种问题发红牌、何种发黄牌,原文未写。",
      en: "Which problem earns a red card and which a yellow one is not said.",
    },
  },
  {
    id: "local-clean-up",
    title: {
      zh: "所在地政府牵头开展产品质量专项整治工作,限期消除产品质量安全隐患",
      en: "Have the government of the place faulty products come from lead their clean-up, with the hazards removed by the time set",
    },
    clause: "二(二)",
    domain: "product",
    ...byLocalGovernment,
    targets: ["faulty-products-cleared"],
    parent: "red-and-yellow-cards",
  },
  {
    id: "supervision-answers",
    title: {
      zh: "质监部门对产品质量建设负有主要责任",
      en: "Quality supervision answers mainly for the quality of products",
    },
    clause: "二(二)",
    domain: "product",
    ...bySupervision,
    targets: ["product-quality-known"],
    parent: "three-pillars",
  },
  {
    id: "quality-analysis-reports",
    title: {
      zh: "及时向地方政府提供产品质量分析报告",
      en: "Report to local government on the state of product quality in good time",
    },
    clause: "二(二)",
    domain: "product",
    ...bySupervision,
    parent: "supervision-answers",
  },
  {
    id: "organised-clean-up",
    title: {
      zh: "在政府领导下牵头组织产品质量专项整治工作",
      en: "Lead the organisation of clean-ups, under the government",
    },
    clause: "二(二)",
    domain: "product",
    ...bySupervisionInTheLead,
    parent: "supervision-answers",
  },
  {
    id: "industry-departments-answer",
    title: {
      zh: "行业主管部门对产品质量建设负有重要责任",
      en: "Departments in charge of industries answer in large part for the quality of products",
    },
    clause: "二(二)",
    domain: "product",
    ...byIndustryDepartments,
    targets: ["outdated-capacity"],
    parent: "three-pillars",
  },
  {
    id: "resources-for-quality",
    title: {
      zh: "资源配置上倾斜于科技型、质量型、品牌型的行业与企业",
      en: "Give resources first to industries and enterprises of technology, quality and brands",
    },
    clause: "二(二)",
    domain: "product",
    ...byIndustryDepartments,
    parent: "industry-departments-answer",
  },
  {
    id: "science-guides-innovation",
    title: { zh: "科技部门要引导企业科技创新", en: "Science and technology guide the enterprises' innovation" },
    clause: "二(二)",
    domain: "product",
    ...byScience,
    targets: ["innovation-turnaround", "product-and-service-grade", "innovative-enterprises"],
    parent: "three-pillars",
  },
  {
    id: "fight-counterfeits",
    title: { zh: "继续加大打击假冒伪劣行为的力度", en: "Fight counterfeit and shoddy goods harder still" },
    clause: "二(二)",
    domain: "product",
    ...byEnforcers,
    targets: ["healthy-market"],
    parent: "three-pillars",
  },
  {
    id: "associations-bridge",
    title: {
      zh: "行业协会要发挥政府与企业之间的桥梁和纽带作用",
      en: "Trade associations are the bridge between government and enterprises",
    },
    clause: "二(二)",
    domain: "product",
    ...byAssociations,
    targets: ["cluster-brand-competitiveness"],
    parent: "three-pillars",
  },
  {
    id: "association-alliance-standards",
    title: { zh: "行业协会要牵头制订行业联盟标准", en: "Trade associations lead the drafting of alliance standards" },
    clause: "二(二)",
    domain: "product",
    ...byAssociationsInTheLead,
    parent: "associations-bridge",
    note: { zh: "限于块状产业特征明显的地方。", en: "Where an industrial cluster is marked." },
  },
  {
    id: "media-report",
    title: { zh: "新闻媒体要加强产品质量建设的宣传", en: "The news media report more on product quality" },
    clause: "二(二)",
    domain: "product",
    ...byMedia,
    targets: ["quality-climate"],
    parent: "three-pillars",
  },
  {
    id: "exposed-cases",
    title: { zh: "曝光一批假冒伪劣的典型案例", en: "Expose typical cases of counterfeit and shoddy goods" },
    clause: "二(二)",
    domain: "product",
    ...byMedia,
    parent: "media-report",
  },
  {
    id: "key-links",
    ordinal: "(三)",
    title: { zh: "明确产品质量建设的重点环节", en: "Make clear what matters most for product quality" },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
  },
  {
    id: "standards-strategy",
    title: { zh: "进一步实施标准化战略", en: "Carry the standards strategy on" },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    targets: ["cluster-standards-level"],
    parent: "key-links",
  },
  {
    id: "standards-innovator-selection",
    title: { zh: "标准创新型企业评选活动", en: "Select enterprises that innovate in standards" },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    parent: "standards-strategy",
  },
  {
    id: "brand-strategy",
    title: { zh: "进一步实施名牌战略", en: "Carry the brand strategy on" },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    targets: ["brand-technology-content"],
    parent: "key-links",
  },
  {
    id: "from-awards-to-publicity",
    title: {
      zh: "将对单体名牌企业的奖励转变为对“温州制造”整体形象的宣传上来",
      en: "Turn awards to single famous brands into publicity for Made in Wenzhou as a whole",
    },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    parent: "brand-strategy",
  },
  {
    id: "lower-bar-for-high-technology",
    title: {
      zh: "适当降低高新技术产品申报温州名牌的规模产值要求",
      en: "Ask less scale and output of high-technology products that apply for a Wenzhou brand",
    },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    parent: "brand-strategy",
  },
  {
    id: "enterprise-quality-management",
    title: { zh: "进一步提高企业质量管理水平", en: "Raise the enterprises' management of quality further" },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    targets: ["smaller-enterprises-manage-quality"],
    parent: "key-links",
    note: {
      zh: "“千争创万导入”(全省一千家企业争创政府质量奖,一万家企业导入适用的质量管理方法)是全省的活动,其数不是本市的目标。",
      en: "千争创万导入 (a thousand enterprises of the province strive for the award, ten thousand take up fitting methods) is the province's campaign; its figures are no targets of the city.",
    },
  },
  {
    id: "enterprise-metrology",
    title: { zh: "进一步加强企业计量工作", en: "Strengthen measuring in enterprises further" },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    targets: [
      "products-leave-inspected",
      "compulsory-verification-coverage",
      "compulsory-verification-pass-rate",
      "energy-meter-provision",
    ],
    parent: "key-links",
  },
  {
    id: "inspection-institutions",
    title: {
      zh: "进一步加强产品质量检验和计量检测机构建设",
      en: "Build up the institutions of inspection and measurement further",
    },
    clause: "二(三)",
    domain: "product",
    responsibilities: [],
    targets: ["inspection-investment", "inspection-system-layout", "centre-equipment", "county-laboratory-equipment"],
    parent: "key-links",
  },
] as const satisfies readonly Task[];
