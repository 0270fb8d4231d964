import type { Metric } from "../../model/metric.js";
import type { TargetInput } from "../../model/target.js";
import { milestone, noFigure } from "./forms.js";

// 二(二) ——服务质量: the goals for services

const forServices = {
  domain: "service",
  responsibilities: [
    { agency: "commerce-services", role: "lead", word: "牵头部门" },
    { agency: "commerce-services", role: "responsible", word: "责任部门" },
    { agency: "development-science", role: "responsible", word: "责任部门" },
    { agency: "tourism", role: "responsible", word: "责任部门" },
    { agency: "health", role: "responsible", word: "责任部门" },
    { agency: "industry-commerce", role: "responsible", word: "责任部门" },
    { agency: "civil-affairs", role: "responsible", word: "责任部门" },
    { agency: "culture-sports", role: "responsible", word: "责任部门" },
    { agency: "statistics", role: "responsible", word: "责任部门" },
    { agency: "other-service-departments", role: "responsible", word: "责任部门" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "consumer-satisfaction-with-services",
    name: { zh: "消费者对城区服务业满意度", en: "Satisfaction of consumers with urban services" },
    kind: "index",
    unit: "",
    direction: "up",
  },
  {
    id: "national-brand-zone",
    name: { zh: "全国知名品牌创建示范区", en: "National Demonstration Zone for Well-known Brands" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "overall-service-quality",
    kind: "judged",
    statement: { zh: "服务质量明显改善", en: "Services are clearly better" },
    schedule: { by: "2020" },
    ...forServices,
    source: { clause: "二(二)服务质量" },
  },
  {
    id: "customer-satisfaction",
    kind: "judged",
    statement: { zh: "顾客满意度明显提升", en: "Customers are clearly more satisfied" },
    schedule: { by: "2020" },
    ...forServices,
    source: {
      clause: "二(二)服务质量",
      note: {
        zh: "“明显”提升多少,原文未写。",
        en: "How much makes it clear is not said.",
      },
    },
  },
  {
    id: "satisfaction-in-front-of-country",
    kind: "judged",
    statement: {
      zh: "城市服务业顾客满意度居全国同级城区前列",
      en: "Customers' satisfaction with services is among the first of such urban districts in the country",
    },
    schedule: { by: "2020" },
    ...forServices,
    source: {
      clause: "二(二)服务质量",
      note: {
        zh: "“前列”是前几名、与哪些城区比,原文未写,不能化为位次。",
        en: "Which places count as 前列 (in front), and among which districts, is not said: it is no rank to compute.",
      },
    },
  },
  {
    id: "satisfaction-rises-three-years",
    kind: "measured",
    title: {
      zh: "消费者对城区服务业满意度连续3年不断提高",
      en: "Consumers are more satisfied with urban services three years in a row",
    },
    metric: "consumer-satisfaction-with-services",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year", run: 3 },
    ...forServices,
    source: {
      clause: "二(二)服务质量",
      note: {
        zh: "哪三年未写:规划期内任一连续三年都比上年提高即可。满意度以何为单位,原文未写。",
        en: "Which three years is not said: any three in a row within the plan's period, each above the year before. In which unit satisfaction is given is not said.",
      },
    },
  },
  {
    id: "national-brand-zone",
    kind: "measured",
    title: {
      zh: "争创“全国知名品牌创建示范区”",
      en: "Win the title of National Demonstration Zone for Well-known Brands",
    },
    metric: "national-brand-zone",
    bound: { all: true },
    schedule: { by: "2020" },
    commitment: "aspirational",
    commitmentWord: "争创",
    scope: { zh: "我区现代服务区、旅游区", en: "the district's modern service zones and tourism zones" },
    ...forServices,
    source: {
      clause: "二(二)服务质量",
      note: {
        zh: "争创几个未写,按创建成功一个解读;以创建成功还是开展创建为目标,原文不能断定。",
        en: "How many is not said; read as one that is won. Whether the goal is the title or the effort to win it cannot be decided from the text.",
      },
    },
  },
  {
    id: "leading-service-enterprises",
    kind: "judged",
    statement: {
      zh: "培育形成一批品牌影响力较大、质量竞争力较强的优秀服务企业(集团)",
      en: "A number of excellent service enterprises and groups with brands of weight and quality that competes",
    },
    schedule: { by: "2020" },
    ...forServices,
    source: { clause: "二(二)服务质量", note: noFigure },
  },
] as const satisfies readonly TargetInput[];
