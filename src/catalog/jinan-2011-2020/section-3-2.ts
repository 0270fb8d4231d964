import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone, noFigure, share } from "./forms.js";

// 三(二)、深化政府质量监督管理: government supervises. The clauses name no body.

const nobody = { responsibilities: [] } as const;

const twoMechanisms = {
  zh: "一语含两项,各为一个目标。",
  en: "One phrase sets up two things: each is a target.",
} as const;

const moreAndMore = {
  zh: "一语含两个比重,各为一个目标;“不断”以何周期,原文未写,按逐年提升解读。",
  en: "One phrase holds two shares: each is a target. At which intervals 不断 (more and more) is to hold is not said; read as higher each year than the year before.",
} as const;

export const metrics = [
  {
    id: "special-equipment-joint-meeting",
    name: {
      zh: "特种设备安全监察工作联席会议制度",
      en: "Joint meeting on the safety of special equipment",
    },
    ...milestone,
  },
  {
    id: "special-equipment-dual-duty",
    name: {
      zh: "各级地方政府及相关部门特种设备“一岗双责”制度",
      en: "Twofold duty of governments and departments for special equipment",
    },
    ...milestone,
  },
  {
    id: "risk-screening",
    name: { zh: "质量安全风险排查长效管理机制", en: "Lasting arrangement for finding risks to quality and safety" },
    ...milestone,
  },
  {
    id: "incident-reporting-system",
    name: { zh: "企业重大质量事故报告制度", en: "Reporting of major quality incidents by enterprises" },
    ...milestone,
  },
  {
    id: "injury-monitoring-system",
    name: { zh: "产品伤害监测制度", en: "Monitoring of injuries from products" },
    ...milestone,
  },
  {
    id: "risk-contingency-plans",
    name: { zh: "质量安全风险应急预案", en: "Contingency plans for risks to quality and safety" },
    ...milestone,
    items: ["food-safety", "special-equipment"],
  },
  {
    id: "early-warning",
    name: { zh: "质量安全预警机制", en: "Early warning of danger to quality and safety" },
    ...milestone,
  },
  {
    id: "risk-information-sharing",
    name: { zh: "风险信息资源共享机制", en: "Sharing of information on risks" },
    ...milestone,
  },
  {
    id: "enforcement-campaigns",
    name: { zh: "专项执法整治次数", en: "Special enforcement campaigns" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "次", en: "campaigns" },
    direction: "up",
  },
  {
    id: "major-information-reports",
    name: {
      zh: "产品质量安全监管和执法重大信息报告制度",
      en: "Reporting of major facts from the supervision and enforcement of product quality and safety",
    },
    ...milestone,
  },
  {
    id: "energy-saving-building-share",
    name: { zh: "节能建筑的比重", en: "Share of buildings that save energy" },
    ...share,
  },
  {
    id: "enforcement-cooperation",
    name: {
      zh: "打击质量违法行为长效协作机制",
      en: "Lasting cooperation against offences of quality",
    },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "supervision-network",
    kind: "judged",
    statement: { zh: "形成全方位的质量安全监管网络", en: "The supervision of quality and safety leaves no gap" },
    source: { clause: "三(二)1" },
  },
  {
    id: "special-equipment-joint-meeting",
    kind: "measured",
    title: {
      zh: "建立实施特种设备安全监察工作联席会议制度",
      en: "Set up the joint meeting on the safety of special equipment",
    },
    metric: "special-equipment-joint-meeting",
    bound: { all: true },
    source: { clause: "三(二)1", note: twoMechanisms },
  },
  {
    id: "special-equipment-dual-duty",
    kind: "measured",
    title: {
      zh: "建立实施特种设备“一岗双责”制度",
      en: "Set up the twofold duty for special equipment",
    },
    metric: "special-equipment-dual-duty",
    bound: { all: true },
    scope: {
      zh: "各级地方政府及相关部门",
      en: "governments at every level and the departments concerned",
    },
    source: { clause: "三(二)1", note: twoMechanisms },
  },
  {
    id: "risk-screening",
    kind: "measured",
    title: {
      zh: "建立质量安全风险排查长效管理机制",
      en: "Set up a lasting arrangement for finding risks to quality and safety",
    },
    metric: "risk-screening",
    bound: { all: true },
    source: { clause: "三(二)2" },
  },
  {
    id: "incident-reporting-system",
    kind: "measured",
    title: {
      zh: "建立实施企业重大质量事故报告制度",
      en: "Set up the reporting of major quality incidents by enterprises",
    },
    metric: "incident-reporting-system",
    bound: { all: true },
    source: { clause: "三(二)2", note: twoMechanisms },
  },
  {
    id: "injury-monitoring-system",
    kind: "measured",
    title: { zh: "建立实施产品伤害监测制度", en: "Set up the monitoring of injuries from products" },
    metric: "injury-monitoring-system",
    bound: { all: true },
    domain: "product",
    scope: { zh: "我区骨干医院", en: "the district's main hospitals" },
    source: { clause: "三(二)2", note: twoMechanisms },
  },
  {
    id: "risk-contingency-plans",
    kind: "measured",
    title: {
      zh: "制定食品安全、特种设备安全保障等质量安全风险应急预案",
      en: "Draw up contingency plans for food, special equipment and other risks",
    },
    metric: "risk-contingency-plans",
    bound: { all: true },
    source: {
      clause: "三(二)2",
      note: {
        zh: "以“等”收尾,只计所列两项。",
        en: "The list ends in 等 (and others); the two that are named count.",
      },
    },
  },
  {
    id: "early-warning",
    kind: "measured",
    title: { zh: "建立质量安全预警机制", en: "Set up early warning" },
    metric: "early-warning",
    bound: { all: true },
    source: { clause: "三(二)2", note: twoMechanisms },
  },
  {
    id: "risk-information-sharing",
    kind: "measured",
    title: { zh: "建立风险信息资源共享机制", en: "Set up the sharing of information on risks" },
    metric: "risk-information-sharing",
    bound: { all: true },
    source: { clause: "三(二)2", note: twoMechanisms },
  },
  {
    id: "risk-assessment-and-response",
    kind: "judged",
    statement: {
      zh: "提升质量安全风险评估预警水平和防范处置能力",
      en: "Risks to quality and safety are better assessed, warned of and dealt with",
    },
    source: { clause: "三(二)2" },
  },
  {
    id: "yearly-enforcement-campaigns",
    kind: "measured",
    title: {
      zh: "每年定期开展专项执法整治",
      en: "Carry out special enforcement campaigns every year",
    },
    metric: "enforcement-campaigns",
    bound: { above: "0" },
    schedule: { every: "year" },
    source: {
      clause: "三(二)3",
      note: {
        zh: "每年几次未写,按每年都有解读。",
        en: "How many a year is not said; read as some in every year.",
      },
    },
  },
  {
    id: "major-information-reports",
    kind: "measured",
    title: {
      zh: "建立并落实产品质量安全监管和执法重大信息报告制度",
      en: "Set up the reporting of major facts from supervision and enforcement",
    },
    metric: "major-information-reports",
    bound: { all: true },
    domain: "product",
    source: { clause: "三(二)3" },
  },
  {
    id: "enforcement-cooperation",
    kind: "measured",
    title: {
      zh: "建立打击质量违法行为长效协作机制",
      en: "Set up lasting cooperation against offences of quality",
    },
    metric: "enforcement-cooperation",
    bound: { all: true },
    source: { clause: "三(二)3" },
  },
  {
    id: "higher-grade-products",
    kind: "judged",
    statement: { zh: "提高产品档次和质量", en: "Products rise in grade and quality" },
    domain: "product",
    scope: {
      zh: "轻工食品、光电等重点行业",
      en: "light industry and food, optoelectronics and other key trades",
    },
    source: { clause: "三(二)4(1)" },
  },
  {
    id: "earthquake-resistance",
    kind: "judged",
    statement: {
      zh: "增强学校、医院、住宅等抵御地震灾害能力",
      en: "Schools, hospitals, housing and other buildings stand up better to earthquakes",
    },
    domain: "engineering",
    source: { clause: "三(二)4(2)" },
  },
  {
    id: "energy-saving-buildings-keep-rising",
    kind: "measured",
    title: { zh: "不断提升节能建筑的比重", en: "More and more buildings save energy" },
    metric: "energy-saving-building-share",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year" },
    domain: "engineering",
    source: { clause: "三(二)4(2)", note: moreAndMore },
  },
  {
    id: "industrialised-construction-keeps-rising",
    kind: "measured",
    title: { zh: "不断提升工业化建造比重", en: "More and more is built by industrial methods" },
    metric: "industrialised-construction-share",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year" },
    domain: "engineering",
    source: {
      clause: "三(二)4(2)",
      note: {
        zh: `${moreAndMore.zh}二(二)工程质量另要求连续3年。`,
        en: `${moreAndMore.en} Under works, 二(二) asks for three years in a row besides.`,
      },
    },
  },
  {
    id: "emerging-services",
    kind: "judged",
    statement: {
      zh: "提升物业管理、社区服务、养老服务、健康服务等新兴服务业服务质量",
      en: "Property management, community, elderly care, health and other new services are better",
    },
    domain: "service",
    source: { clause: "三(二)4(3)" },
  },
  {
    id: "famous-services",
    kind: "judged",
    statement: {
      zh: "加快培育壮大鼓岭、桂湖等一批具有品牌优势和国际影响力的服务名牌",
      en: "Famous services such as Guling and Guihu, with strong brands and weight abroad",
    },
    domain: "service",
    source: { clause: "三(二)4(3)", note: noFigure },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "safety-supervision",
    ordinal: "1.",
    title: { zh: "切实强化质量安全监管", en: "Supervise quality and safety more firmly" },
    clause: "三(二)1",
    ...nobody,
    targets: ["special-equipment-joint-meeting", "special-equipment-dual-duty", "supervision-network"],
  },
  {
    id: "recall-and-exit",
    title: {
      zh: "严格执行缺陷产品和不安全食品召回制度",
      en: "Hold to the recall of faulty products and unsafe food",
    },
    clause: "三(二)1",
    ...nobody,
    parent: "safety-supervision",
    note: {
      zh: "对三类主体依法强制退出相关领域,也在此条。",
      en: "That three kinds of offenders are made to leave the trade by law stands here too.",
    },
  },
  {
    id: "product-quality-reports",
    title: {
      zh: "完善产品质量状况分析报告制度",
      en: "Complete the reports on the state of product quality",
    },
    clause: "三(二)1",
    domain: "product",
    ...nobody,
    parent: "safety-supervision",
    note: {
      zh: "“定期”向社会发布分析结果或监督抽查合格率,周期未写。",
      en: "The analysis or the pass rate is published regularly (定期); how often is not said.",
    },
  },
  {
    id: "risk-management",
    ordinal: "2.",
    title: { zh: "实施质量安全风险管理", en: "Manage the risks to quality and safety" },
    clause: "三(二)2",
    ...nobody,
    targets: [
      "risk-screening",
      "incident-reporting-system",
      "injury-monitoring-system",
      "risk-contingency-plans",
      "early-warning",
      "risk-information-sharing",
      "risk-assessment-and-response",
    ],
  },
  {
    id: "offences-of-quality",
    ordinal: "3.",
    title: { zh: "严厉打击质量违法行为", en: "Crack down on offences of quality" },
    clause: "三(二)3",
    ...nobody,
    targets: ["yearly-enforcement-campaigns", "major-information-reports", "enforcement-cooperation"],
  },
  {
    id: "joint-case-oversight",
    title: {
      zh: "对重大质量安全案件实行联合挂牌督办",
      en: "Put major cases of quality and safety under joint, publicly listed oversight",
    },
    clause: "三(二)3",
    ...nobody,
    parent: "offences-of-quality",
  },
  {
    id: "overall-quality",
    ordinal: "4.",
    title: { zh: "大力提升质量总体水平", en: "Raise quality as a whole" },
    clause: "三(二)4",
    ...nobody,
  },
  {
    id: "better-products",
    ordinal: "(1)",
    title: { zh: "提升产品质量", en: "Better products" },
    clause: "三(二)4(1)",
    domain: "product",
    ...nobody,
    targets: ["higher-grade-products"],
    parent: "overall-quality",
  },
  {
    id: "better-works",
    ordinal: "(2)",
    title: { zh: "提升工程质量", en: "Better works" },
    clause: "三(二)4(2)",
    domain: "engineering",
    ...nobody,
    targets: [
      "energy-saving-buildings-keep-rising",
      "industrialised-construction-keeps-rising",
      "earthquake-resistance",
    ],
    parent: "overall-quality",
  },
  {
    id: "better-services",
    ordinal: "(3)",
    title: { zh: "提升服务质量", en: "Better services" },
    clause: "三(二)4(3)",
    domain: "service",
    ...nobody,
    targets: ["famous-services", "emerging-services"],
    parent: "overall-quality",
  },
] as const satisfies readonly Task[];
