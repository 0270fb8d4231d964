import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 三、推进质量诚信体系建设: credit for quality

const byClause8 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "public-security", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "state-assets", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "tourism", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
    { agency: "inspection-quarantine", role: "responsible", word: "负责" },
    { agency: "central-bank", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const byClause9 = {
  responsibilities: [
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "foreign-trade", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "inspection-quarantine", role: "responsible", word: "负责" },
    { agency: "central-bank", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "quality-credit-platform",
    name: { zh: "企业质量信用信息平台", en: "Platform for information on the quality credit of enterprises" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "quality-credit-platform",
    kind: "measured",
    title: { zh: "搭建企业质量信用信息平台", en: "Put up the platform for the quality credit of enterprises" },
    metric: "quality-credit-platform",
    bound: { all: true },
    scope: {
      zh: "产品质量、工程质量、服务质量和环境质量",
      en: "the quality of products, works, services and the environment",
    },
    ...byClause8,
    source: { clause: "三(八)" },
  },
  {
    id: "quality-integrity-image",
    kind: "judged",
    statement: {
      zh: "培育诚实守信的企业质量文化,树立汕头质量信用形象",
      en: "Enterprises hold to honesty in quality, and Shantou is known for it",
    },
    ...byClause8,
    source: { clause: "三(八)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "quality-integrity",
    ordinal: "(八)",
    title: { zh: "加强质量诚信体系建设", en: "Strengthen integrity in quality" },
    clause: "三(八)",
    ...byClause8,
    targets: ["quality-credit-platform", "quality-integrity-image"],
  },
  {
    id: "credit-graded-supervision",
    ordinal: "(九)",
    title: { zh: "实施质量信用分级分类监管", en: "Supervise enterprises by grade and class of their quality credit" },
    clause: "三(九)",
    ...byClause9,
    note: {
      zh: "分几级、几类,以何标准,原文未写,故无登记或等级表。",
      en: "How many grades and classes there are, and by which rule, is not said: there is no scale to hold.",
    },
  },
] as const satisfies readonly Task[];
