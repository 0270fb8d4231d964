import type { Metric } from "../../model/metric.js";
import type { TargetInput } from "../../model/target.js";
import { noFigure, share } from "./forms.js";

// 二(二) ——工程质量: the goals for works

const forWorks = {
  domain: "engineering",
  responsibilities: [
    { agency: "construction", role: "lead", word: "牵头部门" },
    { agency: "construction", role: "responsible", word: "责任部门" },
    { agency: "transport", role: "responsible", word: "责任部门" },
    { agency: "agriculture-forestry-water", role: "responsible", word: "责任部门" },
    { agency: "housing", role: "responsible", word: "责任部门" },
  ],
} as const;

export const metrics = [
  {
    id: "works-acceptance-pass-rate",
    name: { zh: "工程验收合格率", en: "Pass rate of works at acceptance" },
    ...share,
  },
  {
    id: "building-energy-efficiency",
    name: { zh: "建筑工程节能效率", en: "Energy efficiency of buildings" },
    kind: "index",
    unit: "",
    direction: "up",
  },
  {
    id: "industrialised-construction-share",
    name: { zh: "工业化建造比重", en: "Share of construction done by industrial methods" },
    ...share,
  },
  {
    id: "energy-standard-at-design",
    name: {
      zh: "新建建筑设计阶段节能标准执行率",
      en: "Share of new buildings designed to the energy-saving standard",
    },
    ...share,
  },
  {
    id: "energy-standard-at-construction",
    name: {
      zh: "新建建筑施工阶段节能标准执行率",
      en: "Share of new buildings built to the energy-saving standard",
    },
    ...share,
  },
  {
    id: "affordable-housing-pass-rate",
    name: { zh: "城市保障房工程质量验收合格率", en: "Pass rate of urban affordable housing at acceptance" },
    ...share,
  },
] as const satisfies readonly Metric[];

const anyThreeYears = {
  zh: "哪三年未写:规划期内任一连续三年都比上年增长即可。",
  en: "Which three years is not said: any three in a row within the plan's period, each above the year before.",
} as const;

export const targets = [
  {
    id: "overall-works-quality",
    kind: "judged",
    statement: { zh: "工程质量水平显著提升", en: "Works are markedly better" },
    schedule: { by: "2020" },
    ...forWorks,
    source: { clause: "二(二)工程质量" },
  },
  {
    id: "key-works-advanced-in-country",
    kind: "judged",
    statement: { zh: "重点工程质量达到国内先进水平", en: "Key works are among the advanced in the country" },
    schedule: { by: "2020" },
    ...forWorks,
    source: {
      clause: "二(二)工程质量",
      note: {
        zh: "与谁比、以何指标为先进,原文未写。",
        en: "Advanced by which measure, and compared with whom, is not said.",
      },
    },
  },
  {
    id: "works-acceptance-pass-rate",
    kind: "measured",
    title: { zh: "工程验收合格率", en: "Works that pass acceptance" },
    metric: "works-acceptance-pass-rate",
    bound: { reach: "100" },
    schedule: { by: "2020" },
    ...forWorks,
    source: { clause: "二(二)工程质量" },
  },
  {
    id: "energy-efficiency-rises-three-years",
    kind: "measured",
    title: {
      zh: "建筑工程节能效率连续3年保持增长",
      en: "The energy efficiency of buildings rises three years in a row",
    },
    metric: "building-energy-efficiency",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year", run: 3 },
    ...forWorks,
    source: {
      clause: "二(二)工程质量",
      note: {
        zh: `${anyThreeYears.zh}节能效率如何计算、以何为单位,原文未写。`,
        en: `${anyThreeYears.en} How the efficiency is worked out, and in which unit, is not said.`,
      },
    },
  },
  {
    id: "industrialised-construction-rises-three-years",
    kind: "measured",
    title: {
      zh: "工业化建造比重连续3年保持增长",
      en: "The share of industrial construction rises three years in a row",
    },
    metric: "industrialised-construction-share",
    measure: { change: "previous" },
    bound: { above: "0" },
    schedule: { every: "year", run: 3 },
    ...forWorks,
    source: { clause: "二(二)工程质量", note: anyThreeYears },
  },
  {
    id: "energy-standard-at-design",
    kind: "measured",
    title: { zh: "新建建筑设计阶段节能标准执行率", en: "New buildings designed to the energy-saving standard" },
    metric: "energy-standard-at-design",
    bound: { reach: "100" },
    schedule: { by: "2020" },
    ...forWorks,
    source: { clause: "二(二)工程质量" },
  },
  {
    id: "energy-standard-at-construction",
    kind: "measured",
    title: { zh: "新建建筑施工阶段节能标准执行率", en: "New buildings built to the energy-saving standard" },
    metric: "energy-standard-at-construction",
    bound: { reach: "100" },
    schedule: { by: "2020" },
    commitment: "aspirational",
    commitmentWord: "力争",
    ...forWorks,
    source: {
      clause: "二(二)工程质量",
      note: {
        zh: "“力争”只在施工阶段之后,不及设计阶段。",
        en: "力争 (strive) stands behind the stage of construction and does not reach back to that of design.",
      },
    },
  },
  {
    id: "affordable-housing-pass-rate",
    kind: "measured",
    title: { zh: "城市保障房工程质量验收合格率", en: "Affordable housing that passes acceptance" },
    metric: "affordable-housing-pass-rate",
    bound: { reach: "100" },
    schedule: { by: "2020" },
    ...forWorks,
    source: { clause: "二(二)工程质量" },
  },
  {
    id: "national-prize-works",
    kind: "judged",
    statement: { zh: "争创一批国家级优质工程", en: "A number of works that win national prizes for quality" },
    schedule: { by: "2020" },
    commitment: "aspirational",
    commitmentWord: "争创",
    ...forWorks,
    source: { clause: "二(二)工程质量", note: noFigure },
  },
] as const satisfies readonly TargetInput[];
