import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 七、组织实施: who carries it out, the only section that names bodies

const byMeasure36 = {
  responsibilities: [
    { agency: "provincial-leading-group", role: "responsible", word: "负责" },
    { agency: "local-working-bodies", role: "responsible", word: "负责" },
    { agency: "localities-and-departments", role: "unspecified" },
  ],
} as const;

const byLeadingGroup = {
  responsibilities: [{ agency: "provincial-leading-group", role: "responsible", word: "负责" }],
} as const;

const byWorkingBodies = {
  responsibilities: [{ agency: "local-working-bodies", role: "responsible", word: "负责" }],
} as const;

const byLocalities = {
  responsibilities: [{ agency: "localities-and-departments", role: "unspecified" }],
  open: true,
} as const;

const byMeasure37 = {
  responsibilities: [
    { agency: "local-governments", role: "responsible", word: "负总责" },
    { agency: "enterprises", role: "responsible", word: "负主责" },
    { agency: "regulators", role: "responsible", word: "承担监管责任" },
    { agency: "leading-group-office", role: "unspecified" },
    { agency: "working-groups", role: "unspecified" },
    { agency: "relevant-departments", role: "unspecified" },
  ],
  open: true,
} as const;

const byResponsibleThree = {
  responsibilities: [
    { agency: "local-governments", role: "responsible", word: "负总责" },
    { agency: "enterprises", role: "responsible", word: "负主责" },
    { agency: "regulators", role: "responsible", word: "承担监管责任" },
  ],
} as const;

const byOfficeAndGroups = {
  responsibilities: [
    { agency: "leading-group-office", role: "unspecified" },
    { agency: "working-groups", role: "unspecified" },
  ],
} as const;

const byRelevantDepartments = {
  responsibilities: [{ agency: "relevant-departments", role: "unspecified" }],
  open: true,
} as const;

const byMeasure38 = {
  responsibilities: [
    { agency: "governments", role: "unspecified" },
    { agency: "development-reform", role: "unspecified" },
    { agency: "finance", role: "unspecified" },
    { agency: "science-technology", role: "unspecified" },
    { agency: "financial-departments", role: "unspecified" },
    { agency: "enterprises", role: "unspecified" },
  ],
  open: true,
} as const;

const byGovernments = { responsibilities: [{ agency: "governments", role: "unspecified" }] } as const;

const bySupportingDepartments = {
  responsibilities: [
    { agency: "development-reform", role: "unspecified" },
    { agency: "finance", role: "unspecified" },
    { agency: "science-technology", role: "unspecified" },
  ],
  open: true,
} as const;

const byFinancialDepartments = {
  responsibilities: [{ agency: "financial-departments", role: "unspecified" }],
} as const;

const byEnterprises = { responsibilities: [{ agency: "enterprises", role: "unspecified" }] } as const;

const byMeasure39 = {
  responsibilities: [
    { agency: "cities-and-prefectures", role: "unspecified" },
    { agency: "provincial-departments", role: "unspecified" },
    { agency: "local-governments", role: "unspecified" },
    { agency: "industry-departments", role: "unspecified" },
    { agency: "enterprises", role: "unspecified" },
    { agency: "provincial-leading-group", role: "unspecified" },
    { agency: "provincial-government", role: "unspecified" },
  ],
  open: true,
} as const;

const byThoseItIsBrokenDownTo = {
  responsibilities: [
    { agency: "cities-and-prefectures", role: "unspecified" },
    { agency: "provincial-departments", role: "unspecified" },
  ],
  open: true,
} as const;

const byThoseWhoAppraise = {
  responsibilities: [
    { agency: "local-governments", role: "unspecified" },
    { agency: "industry-departments", role: "unspecified" },
    { agency: "enterprises", role: "unspecified" },
  ],
} as const;

const byGroupThatUrges = { responsibilities: [{ agency: "provincial-leading-group", role: "unspecified" }] } as const;

const byProvincialGovernment = {
  responsibilities: [{ agency: "provincial-government", role: "unspecified" }],
} as const;

export const metrics = [
  {
    id: "quality-in-plans-and-appraisal",
    name: {
      zh: "质量工作纳入经济发展规划、年度工作计划和工作考核目标",
      en: "Quality in development plans, yearly work plans and goals of appraisal",
    },
    kind: "milestone",
    items: ["development-plan", "yearly-work-plan", "appraisal-goals"],
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "quality-in-budgets",
    name: { zh: "质量经费纳入财政预算", en: "Funds for quality in the budgets" },
    kind: "milestone",
    items: ["quality-awards", "famous-brands", "technical-standards", "safety-spot-checks", "public-testing-platforms"],
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "quality-funds",
    name: { zh: "质量经费", en: "Funds for quality" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "元", en: "yuan" },
    direction: "up",
  },
  {
    id: "key-support-of-projects",
    name: { zh: "质量保障和质量发展项目纳入重点支持范畴", en: "Quality projects among those supported first" },
    kind: "milestone",
    items: ["development-reform", "finance", "science-technology"],
    unit: { zh: "个", en: "departments" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "quality-in-plans-and-appraisal",
    kind: "measured",
    title: {
      zh: "将质量工作纳入规划、计划和考核目标",
      en: "Put quality into plans, work plans and goals of appraisal",
    },
    metric: "quality-in-plans-and-appraisal",
    bound: { all: true },
    districts: "children",
    ...byLocalities,
    source: {
      clause: "七36",
      note: {
        zh: "“各地”读作省以下各市州;“各有关部门”不是行政区,不入目标。",
        en: "各地 (every place) is read as each city and prefecture below the province; 各有关部门 (the departments concerned) are no districts and not in the target.",
      },
    },
  },
  {
    id: "responsibility-system",
    kind: "judged",
    statement: {
      zh: "完善地方政府负总责、企业负主责、监管部门承担监管责任的质量责任体系",
      en: "Local government answers as a whole, enterprises mainly, regulators for supervision, as one system",
    },
    ...byResponsibleThree,
    source: { clause: "七37" },
  },
  {
    id: "supervision-network",
    kind: "judged",
    statement: {
      zh: "建立纵向到底、横向到边的质量监管网络",
      en: "Supervision is a net that reaches all the way down and across",
    },
    ...byRelevantDepartments,
    source: { clause: "七37" },
  },
  {
    id: "quality-in-budgets",
    kind: "measured",
    title: { zh: "将质量经费纳入财政预算", en: "Put funds for quality into the budgets" },
    metric: "quality-in-budgets",
    bound: { all: true },
    districts: "tree",
    ...byGovernments,
    source: {
      clause: "七38",
      note: {
        zh: "“各级政府”读作省、市、县各级政府各自的预算;名单以“等”收尾,只计写明的五项。",
        en: "各级政府 (governments at every level) is read as each government's own budget; the list ends in 等 (and others), and the five that are named count.",
      },
    },
  },
  {
    id: "quality-funds-rise",
    kind: "measured",
    title: { zh: "质量经费逐年提高", en: "Raise the funds for quality year by year" },
    metric: "quality-funds",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year", during: "2011/2020" },
    districts: "tree",
    ...byGovernments,
    source: {
      clause: "七38",
      note: {
        zh: "没有数量;“逐年提高”读作每年都高于上年,各级政府各自计算;“根据地区经济发展水平的实际情况”没有尺度。",
        en: "No figure; 逐年提高 (rises year by year) is read as more each year than the year before, for each government by itself. How the level of the local economy tempers it is not said.",
      },
    },
  },
  {
    id: "key-support-of-projects",
    kind: "measured",
    title: { zh: "将质量项目纳入重点支持范畴", en: "Put quality projects among those supported first" },
    metric: "key-support-of-projects",
    bound: { all: true },
    ...bySupportingDepartments,
    source: {
      clause: "七38",
      note: {
        zh: "部门名单以“等”收尾,只计写明的三个。",
        en: "The list of departments ends in 等 (and others); the three that are named count.",
      },
    },
  },
  {
    id: "goals-carried-out",
    kind: "judged",
    statement: { zh: "确保本纲要提出的各项目标任务得以落实", en: "All goals and tasks of the outline are carried out" },
    commitment: "binding",
    commitmentWord: "确保",
    source: { clause: "七38" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "coordination",
    ordinal: "36、",
    title: { zh: "加强组织协调", en: "Strengthen organisation and coordination" },
    clause: "七36",
    ...byMeasure36,
  },
  {
    id: "provincial-coordination",
    title: {
      zh: "负责全省质量兴省工作的统筹协调和指导",
      en: "The provincial leading group coordinates and guides the work of the whole province",
    },
    clause: "七36",
    ...byLeadingGroup,
    parent: "coordination",
  },
  {
    id: "local-coordination",
    title: {
      zh: "负责本地质量兴市(州、县)工作",
      en: "The working bodies set up by governments do so for their own place",
    },
    clause: "七36",
    ...byWorkingBodies,
    parent: "coordination",
  },
  {
    id: "heads-attend-to-quality",
    title: {
      zh: "高度关注质量工作,及时研究解决质量工作的重大问题",
      en: "The heads of places and departments attend to quality",
    },
    clause: "七36",
    ...byLocalities,
    targets: ["quality-in-plans-and-appraisal"],
    parent: "coordination",
  },
  {
    id: "working-mechanisms",
    ordinal: "37、",
    title: { zh: "健全工作机制", en: "Complete the working mechanisms" },
    clause: "七37",
    ...byMeasure37,
  },
  {
    id: "responsibility-system",
    title: {
      zh: "完善地方政府负总责、企业负主责、监管部门承担监管责任的质量责任体系",
      en: "Complete the system in which local government answers as a whole, enterprises mainly, regulators for supervision",
    },
    clause: "七37",
    ...byResponsibleThree,
    targets: ["responsibility-system"],
    parent: "working-mechanisms",
  },
  {
    id: "office-and-working-groups",
    title: {
      zh: "领导小组办公室及各专业工作组的沟通协调作用",
      en: "Let the leading group's office and its working groups keep contact and coordinate",
    },
    clause: "七37",
    ...byOfficeAndGroups,
    parent: "working-mechanisms",
  },
  {
    id: "quality-movements",
    title: {
      zh: "全面开展质量兴市、质量兴镇、质量兴业、质量兴企活动",
      en: "Carry quality into cities, towns, trades and enterprises",
    },
    clause: "七37",
    responsibilities: [],
    parent: "working-mechanisms",
  },
  {
    id: "departments-work-together",
    title: { zh: "切实履行职责,密切协作", en: "The departments concerned do their duty and work together" },
    clause: "七37",
    ...byRelevantDepartments,
    targets: ["supervision-network"],
    parent: "working-mechanisms",
  },
  {
    id: "supporting-policies",
    ordinal: "38、",
    title: { zh: "完善配套政策", en: "Complete the supporting policies" },
    clause: "七38",
    ...byMeasure38,
    targets: ["goals-carried-out"],
  },
  {
    id: "budgets",
    title: {
      zh: "经费纳入财政预算,逐年提高",
      en: "Governments put the funds into their budgets and raise them year by year",
    },
    clause: "七38",
    ...byGovernments,
    targets: ["quality-in-budgets", "quality-funds-rise"],
    parent: "supporting-policies",
  },
  {
    id: "project-support",
    title: {
      zh: "质量保障和质量发展的项目建设,重点支持范畴",
      en: "Development and reform, finance, and science support quality projects first",
    },
    clause: "七38",
    ...bySupportingDepartments,
    targets: ["key-support-of-projects"],
    parent: "supporting-policies",
  },
  {
    id: "financial-support",
    title: {
      zh: "加大对名优产品生产经营企业的扶持力度",
      en: "Financial departments support makers and sellers of fine products more",
    },
    clause: "七38",
    ...byFinancialDepartments,
    parent: "supporting-policies",
  },
  {
    id: "enterprise-investment",
    title: {
      zh: "加大对产品质量改进、新产品研发和技术进步的资金投入",
      en: "Enterprises put more money into better products, new ones and technology",
    },
    clause: "七38",
    ...byEnterprises,
    parent: "supporting-policies",
  },
  {
    id: "inspection-and-appraisal",
    ordinal: "39、",
    title: { zh: "加强检查考核", en: "Strengthen inspection and appraisal" },
    clause: "七39",
    ...byMeasure39,
  },
  {
    id: "breaking-down",
    title: {
      zh: "主要目标和任务,分解落实到各市州和省直有关部门",
      en: "Break the main goals and tasks down to cities, prefectures and provincial departments",
    },
    clause: "七39",
    ...byThoseItIsBrokenDownTo,
    parent: "inspection-and-appraisal",
    note: { zh: "如何分解,原文未写。", en: "By what rule is not said." },
  },
  {
    id: "performance-appraisal",
    title: {
      zh: "质量指标,纳入地方政府绩效考核体系",
      en: "Make quality indicators, the binding ones of safety above all, part of the appraisal of local governments",
    },
    clause: "七39",
    responsibilities: [],
    parent: "inspection-and-appraisal",
    note: {
      zh: "哪些指标是约束性的,以及权重、分值和等次,原文未写。",
      en: "Which indicators are binding is not said, nor are weights, points or grades.",
    },
  },
  {
    id: "target-appraisal",
    title: {
      zh: "建立完善质量目标考核制度",
      en: "Local governments, departments in charge of industries and enterprises set up and complete the appraisal of quality goals",
    },
    clause: "七39",
    ...byThoseWhoAppraise,
    parent: "inspection-and-appraisal",
  },
  {
    id: "urging-and-praise",
    title: {
      zh: "目标考核、专项检查、通报,表彰质量兴省先进单位和先进个人",
      en: "The leading group urges by appraisal, inspection and notice, and praises the best bodies and people",
    },
    clause: "七39",
    ...byGroupThatUrges,
    parent: "inspection-and-appraisal",
  },
  {
    id: "accountability",
    title: { zh: "行政问责", en: "Call to account bodies and people who do not see the work through" },
    clause: "七39",
    ...byGroupThatUrges,
    parent: "inspection-and-appraisal",
    note: { zh: "何为不力,原文未写。", en: "What counts as not seeing it through is not said." },
  },
  {
    id: "provincial-inspection",
    title: {
      zh: "组织检查本纲要的贯彻实施情况",
      en: "The provincial government inspects how the outline is carried out, when the time is right",
    },
    clause: "七39",
    ...byProvincialGovernment,
    parent: "inspection-and-appraisal",
  },
] as const satisfies readonly Task[];
