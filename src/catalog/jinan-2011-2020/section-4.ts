import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./forms.js";

// 四、保障措施: what carries it

const byOffice = { responsibilities: [{ agency: "quality-district-office", role: "unspecified" }] } as const;

const byTownships = { responsibilities: [{ agency: "township-governments", role: "unspecified" }] } as const;

// 区质量强区办要会同区委组织部、区效能办等部门
const byOfficeWithOthers = {
  responsibilities: [
    { agency: "quality-district-office", role: "unspecified" },
    { agency: "party-organisation", role: "participating", word: "会同" },
    { agency: "efficiency-office", role: "participating", word: "会同" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "leading-group-office",
    name: { zh: "领导小组办公室(区质量强区办)", en: "Office of the Leading Group (District of Quality Office)" },
    ...milestone,
  },
  {
    id: "joint-conference",
    name: { zh: "质量工作部门联席会议制度", en: "Joint conference of the departments on quality" },
    ...milestone,
  },
  {
    id: "yearly-action-plans",
    name: { zh: "年度行动计划数", en: "Action plans of the year" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "plans" },
    direction: "up",
  },
  {
    id: "township-implementation-plan",
    name: { zh: "具体的实施意见或方案", en: "A township's or subdistrict's own plan of implementation" },
    ...milestone,
  },
  {
    id: "goals-in-township-plan",
    name: {
      zh: "质量发展目标纳入本地区国民经济和社会发展规划",
      en: "Goals of quality in a township's or subdistrict's plan for the economy and society",
    },
    ...milestone,
  },
  {
    id: "steady-growth-of-funds",
    name: { zh: "质量投入稳定增长机制", en: "Arrangement by which funds for quality grow steadily" },
    ...milestone,
  },
  {
    id: "assessment-method",
    name: { zh: "质量强区工作考核办法", en: "Method of assessing the work for a district of quality" },
    ...milestone,
  },
  {
    id: "quality-in-performance-assessment",
    name: {
      zh: "质量工作纳入政府年度绩效考核体系",
      en: "Quality work in the yearly assessment of the government's performance",
    },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "pattern-of-quality-work",
    kind: "judged",
    statement: {
      zh: "努力构建政府监管、市场调节、企业主体、行业自律、社会参与的质量工作格局",
      en: "Government, market, enterprises, trades and society each do their part for quality",
    },
    commitment: "aspirational",
    commitmentWord: "努力",
    source: { clause: "四(一)" },
  },
  {
    id: "leading-group-office",
    kind: "measured",
    title: { zh: "领导小组下设办公室", en: "Give the Leading Group an office" },
    metric: "leading-group-office",
    bound: { all: true },
    source: { clause: "四(一)" },
  },
  {
    id: "joint-conference",
    kind: "measured",
    title: {
      zh: "建立并落实质量工作部门联席会议制度",
      en: "Set up the joint conference of the departments on quality",
    },
    metric: "joint-conference",
    bound: { all: true },
    source: { clause: "四(一)" },
  },
  {
    id: "organisational-support",
    kind: "judged",
    statement: { zh: "切实提高质量发展的组织保障水平", en: "Quality is better supported by organisation" },
    source: { clause: "四(一)" },
  },
  {
    id: "strategy-carried-out",
    kind: "judged",
    statement: { zh: "确保质量强区战略部署落到实处", en: "The strategy of a district of quality is carried out" },
    commitment: "binding",
    commitmentWord: "确保",
    responsibilities: [
      { agency: "quality-district-office", role: "unspecified" },
      { agency: "district-departments", role: "supporting", word: "配合" },
    ],
    source: { clause: "四(二)" },
  },
  {
    id: "yearly-action-plans",
    kind: "measured",
    title: {
      zh: "研究制订年度行动计划及任务分解",
      en: "Draw up the action plan of each year, with its tasks broken down",
    },
    metric: "yearly-action-plans",
    bound: { above: "0" },
    schedule: { every: "year" },
    ...byOffice,
    source: {
      clause: "四(二)",
      note: {
        zh: "“年度”读作规划期内每年都有;任务如何分解,原文未写。",
        en: "年度 (of the year) is read as one in every year of the period; by which rule tasks are broken down is not said.",
      },
    },
  },
  {
    id: "township-implementation-plans",
    kind: "measured",
    title: {
      zh: "制定具体的实施意见或方案",
      en: "Every township and subdistrict draws up its own plan of implementation",
    },
    metric: "township-implementation-plan",
    bound: { all: true },
    districts: "children",
    ...byTownships,
    source: {
      clause: "四(二)",
      note: {
        zh: "方案须层层分解各项目标任务;分解的办法原文未写。",
        en: "It is to break goals and tasks down level by level; by which rule is not said.",
      },
    },
  },
  {
    id: "goals-in-township-plans",
    kind: "measured",
    title: {
      zh: "把质量发展目标纳入本地区国民经济和社会发展规划",
      en: "Every township and subdistrict takes the goals of quality into its plan for the economy and society",
    },
    metric: "goals-in-township-plan",
    bound: { all: true },
    districts: "children",
    ...byTownships,
    source: { clause: "四(二)" },
  },
  {
    id: "steady-growth-of-funds",
    kind: "measured",
    title: {
      zh: "建立质量投入稳定增长机制",
      en: "Set up the arrangement by which funds for quality grow steadily",
    },
    metric: "steady-growth-of-funds",
    bound: { all: true },
    source: {
      clause: "四(三)",
      note: {
        zh: "目标是建立机制;投入增长多少,原文未写。",
        en: "The goal is the arrangement; by how much funds grow is not said.",
      },
    },
  },
  {
    id: "supervision-in-industrial-zones",
    kind: "judged",
    statement: {
      zh: "逐步在我区产业集聚区建立质量监管和技术服务机构",
      en: "Bodies for supervision and technical service stand in the industrial zones, step by step",
    },
    source: {
      clause: "四(三)",
      note: {
        zh: "“逐步”至何时、在哪些集聚区,原文未写,不作为可核查的里程碑。",
        en: "By when 逐步 (step by step) ends, and in which zones, is not said: no milestone is made of it.",
      },
    },
  },
  {
    id: "supervisors-capacity",
    kind: "judged",
    statement: { zh: "提升质量监管部门的履职能力", en: "The departments that supervise quality can do more" },
    source: { clause: "四(三)" },
  },
  {
    id: "outline-carried-out",
    kind: "judged",
    statement: { zh: "确保《纲要》规定的各项措施得到落实", en: "What the outline lays down is carried out" },
    commitment: "binding",
    commitmentWord: "确保",
    responsibilities: [{ agency: "all-levels", role: "unspecified" }],
    source: { clause: "四(四)" },
  },
  {
    id: "society-of-quality",
    kind: "judged",
    statement: {
      zh: "形成人人重视质量、人人监督质量、人人享受质量的良好社会氛围",
      en: "Everybody minds quality, watches over it and enjoys it",
    },
    source: { clause: "四(四)" },
  },
  {
    id: "assessment-method",
    kind: "measured",
    title: { zh: "研究制定质量强区工作考核办法", en: "Draw up the method of assessment" },
    metric: "assessment-method",
    bound: { all: true },
    ...byOfficeWithOthers,
    source: {
      clause: "四(五)",
      note: {
        zh: "考核内容、分值、等级留待考核办法,本文件未写。",
        en: "What is assessed, with which points and grades, is left to the method and not said here.",
      },
    },
  },
  {
    id: "quality-in-performance-assessment",
    kind: "measured",
    title: {
      zh: "将质量工作纳入政府年度绩效考核体系",
      en: "Take quality work into the yearly assessment of the government's performance",
    },
    metric: "quality-in-performance-assessment",
    bound: { all: true },
    ...byOfficeWithOthers,
    source: { clause: "四(五)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "leadership",
    ordinal: "(一)",
    title: { zh: "加强组织领导", en: "Strengthen leadership" },
    clause: "四(一)",
    responsibilities: [
      { agency: "district-government", role: "unspecified" },
      { agency: "leading-group", role: "unspecified" },
      { agency: "quality-district-office", role: "responsible", word: "负责" },
    ],
    targets: ["leading-group-office", "joint-conference", "pattern-of-quality-work", "organisational-support"],
    note: {
      zh: "区质量强区办负责的是日常工作,挂靠在市质监局直属二分局。",
      en: "What the District of Quality Office is in charge of is daily work; it sits with the quality supervision branch.",
    },
  },
  {
    id: "product-working-group",
    title: { zh: "产品质量工作组", en: "Working group for products" },
    clause: "四(一)",
    domain: "product",
    responsibilities: [{ agency: "quality-supervision", role: "lead", word: "牵头单位" }],
    parent: "leadership",
  },
  {
    id: "engineering-working-group",
    title: { zh: "工程质量工作组", en: "Working group for works" },
    clause: "四(一)",
    domain: "engineering",
    responsibilities: [{ agency: "construction", role: "lead", word: "牵头单位" }],
    parent: "leadership",
  },
  {
    id: "service-working-group",
    title: { zh: "服务质量工作组", en: "Working group for services" },
    clause: "四(一)",
    domain: "service",
    responsibilities: [{ agency: "commerce-services", role: "lead", word: "牵头单位" }],
    parent: "leadership",
  },
  {
    id: "join-city-of-quality-bid",
    title: {
      zh: "区政府积极参与 “全国质量强市示范城市” 争创活动",
      en: "Take part in the city's bid to become a National Demonstration City for Quality",
    },
    clause: "四(一)",
    responsibilities: [{ agency: "district-government", role: "participating", word: "参与" }],
    parent: "leadership",
    note: {
      zh: "示范城市由福州市争创,称号不是本区目标;二(二)同此。",
      en: "The bid is Fuzhou's: the title is no target of the district's own. 二(二) says the same.",
    },
  },
  {
    id: "clear-duties",
    ordinal: "(二)",
    title: { zh: "明确工作职责", en: "Make duties clear" },
    clause: "四(二)",
    responsibilities: [
      { agency: "quality-district-office", role: "unspecified" },
      { agency: "district-departments", role: "supporting", word: "配合" },
      { agency: "township-governments", role: "unspecified" },
      { agency: "member-units", role: "unspecified" },
    ],
    targets: [
      "yearly-action-plans",
      "township-implementation-plans",
      "goals-in-township-plans",
      "strategy-carried-out",
    ],
    note: {
      zh: "只有区直各有关部门有“配合”一词,其余各单位的职责由所述事项说明。",
      en: "Only the departments of the district have a word, 配合 (support); the others' parts follow from what they are to do.",
    },
  },
  {
    id: "half-yearly-reports",
    title: {
      zh: "领导小组各成员单位每半年将质量强区工作总结及下阶段工作计划报送区质量强区办",
      en: "Report to the District of Quality Office every half year: what was done, and what comes next",
    },
    clause: "四(二)",
    responsibilities: [{ agency: "member-units", role: "unspecified" }],
    parent: "clear-duties",
    note: {
      zh: "报送的截止日未写,成员单位名单未列。",
      en: "By which day is not said, and the member units are not listed.",
    },
  },
  {
    id: "quality-in-zones",
    title: { zh: "广泛开展质量兴(强)园活动", en: "Make zones strong by quality" },
    clause: "四(二)",
    responsibilities: [],
    parent: "clear-duties",
  },
  {
    id: "policy-support",
    ordinal: "(三)",
    title: { zh: "加大政策扶持", en: "Give more support" },
    clause: "四(三)",
    responsibilities: [],
    targets: ["steady-growth-of-funds", "supervision-in-industrial-zones", "supervisors-capacity"],
  },
  {
    id: "matching-reward",
    title: {
      zh: "由区政府一次性给予市政府奖励金额的50%作为配套奖励",
      en: "Match the city's reward once, at 50 % of its amount",
    },
    clause: "四(三)",
    responsibilities: [{ agency: "district-government", role: "unspecified" }],
    parent: "policy-support",
    note: {
      zh: "给新认定为“全国知名品牌创建示范区”的和新获评“中国质量奖”(含提名奖)的组织;50%是奖励比例,不是目标。",
      en: "For new National Demonstration Zones for Well-known Brands and new holders of the China Quality Award, nominations included. The 50 % is the size of a reward, not a target.",
    },
  },
  {
    id: "study-and-publicity",
    ordinal: "(四)",
    title: { zh: "加强学习宣传", en: "Study it and make it known" },
    clause: "四(四)",
    responsibilities: [
      { agency: "all-levels", role: "unspecified" },
      { agency: "news-media", role: "unspecified" },
    ],
    targets: ["society-of-quality", "outline-carried-out"],
  },
  {
    id: "inspection-and-assessment",
    ordinal: "(五)",
    title: { zh: "强化检查考核", en: "Inspect and assess" },
    clause: "四(五)",
    ...byOfficeWithOthers,
    targets: ["assessment-method", "quality-in-performance-assessment"],
    note: {
      zh: "“会同”读作参与;主办单位没有“牵头”字样。",
      en: "会同 (together with) is read as taking part; no word such as 牵头 stands with the office itself.",
    },
  },
  {
    id: "performance-in-cadre-evaluation",
    title: {
      zh: "绩效考核结果作为各级政府领导班子和领导干部的综合考核评价内容",
      en: "Let the result count in the evaluation of leading bodies and leading cadres",
    },
    clause: "四(五)",
    ...byOfficeWithOthers,
    parent: "inspection-and-assessment",
  },
  {
    id: "praise-and-reward",
    title: {
      zh: "对取得突出成绩的单位和个人按照有关规定予以表彰奖励",
      en: "Praise and reward those who have done outstandingly",
    },
    clause: "四(五)",
    responsibilities: [],
    parent: "inspection-and-assessment",
  },
  {
    id: "public-criticism",
    title: {
      zh: "对推诿扯皮、推进工作不力的单位和责任人进行通报批评",
      en: "Criticise by circular those who shirk or make no headway",
    },
    clause: "四(五)",
    responsibilities: [],
    parent: "inspection-and-assessment",
  },
  {
    id: "administrative-accountability",
    title: {
      zh: "对发生区域性、系统性质量问题的严格行政问责",
      en: "Hold to account where quality fails across an area or a system",
    },
    clause: "四(五)",
    responsibilities: [],
    parent: "inspection-and-assessment",
    note: {
      zh: "何为区域性、系统性质量问题,原文未写。",
      en: "What counts as failing across an area or a system is not said.",
    },
  },
] as const satisfies readonly Task[];
