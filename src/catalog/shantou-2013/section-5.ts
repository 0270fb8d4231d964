import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 五、大力实施名牌发展战略: famous brands

const byClause13 = {
  responsibilities: [
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "inspection-quarantine", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause14 = {
  responsibilities: [
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "excellence-incubator",
    name: { zh: "卓越绩效孵化基地", en: "Incubator of performance excellence" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "excellence-incubator",
    kind: "measured",
    title: { zh: "建设卓越绩效孵化基地", en: "Build an incubator of performance excellence" },
    metric: "excellence-incubator",
    bound: { all: true },
    ...byClause14,
    source: {
      clause: "五(十四)",
      note: {
        zh: "只见于条款标题,没有数量;按有一个建成解读。",
        en: "Only the clause's heading names it, without a figure; read as one that stands.",
      },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "brand-valuation",
    ordinal: "(十三)",
    title: { zh: "开展品牌价值评价工作", en: "Value brands" },
    clause: "五(十三)",
    ...byClause13,
  },
  {
    id: "excellence-incubators",
    ordinal: "(十四)",
    title: { zh: "建设卓越绩效孵化基地", en: "Build incubators of performance excellence" },
    clause: "五(十四)",
    ...byClause14,
    targets: ["excellence-incubator"],
  },
] as const satisfies readonly Task[];
