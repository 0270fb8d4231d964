import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 二、推动企业落实质量安全主体责任: enterprises answer for it

const byClause6 = {
  responsibilities: [
    { agency: "economy-information", role: "unspecified" },
    { agency: "construction", role: "unspecified" },
    { agency: "agriculture", role: "unspecified" },
    { agency: "health", role: "unspecified" },
    { agency: "state-assets", role: "unspecified" },
    { agency: "food-drug", role: "unspecified" },
    { agency: "industry-commerce", role: "unspecified" },
    { agency: "quality-supervision", role: "unspecified" },
    { agency: "inspection-quarantine", role: "unspecified" },
  ],
} as const;

const byClause7 = {
  responsibilities: [
    { agency: "development-reform", role: "responsible", word: "负责" },
    { agency: "economy-information", role: "responsible", word: "负责" },
    { agency: "science-technology", role: "responsible", word: "负责" },
    { agency: "construction", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "state-assets", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

const twoSystems = {
  zh: "“建立…约谈和质量安全承诺制度”一语含两项制度,各为一个目标。",
  en: "One phrase sets up two systems, the interviews and the pledges: each is a target.",
} as const;

export const metrics = [
  {
    id: "responsible-person-interviews",
    name: {
      zh: "企业法定代表人和质量安全负责人约谈制度",
      en: "Interviews with the heads of enterprises and those in charge of quality and safety",
    },
    ...milestone,
  },
  {
    id: "safety-pledges",
    name: { zh: "质量安全承诺制度", en: "Pledges of quality and safety" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "responsible-person-interviews",
    kind: "measured",
    title: {
      zh: "建立企业法定代表人和质量安全负责人约谈制度",
      en: "Set up interviews with the heads of enterprises and those in charge of quality and safety",
    },
    metric: "responsible-person-interviews",
    bound: { all: true },
    ...byClause6,
    source: { clause: "二(六)", note: twoSystems },
  },
  {
    id: "safety-pledges",
    kind: "measured",
    title: { zh: "建立质量安全承诺制度", en: "Set up pledges of quality and safety" },
    metric: "safety-pledges",
    bound: { all: true },
    ...byClause6,
    source: { clause: "二(六)", note: twoSystems },
  },
  {
    id: "innovative-enterprises",
    kind: "judged",
    statement: {
      zh: "努力培育集研发、设计、制造和系统集成于一体的创新型企业",
      en: "Innovative enterprises grow that do research, design, manufacture and systems integration in one",
    },
    commitment: "aspirational",
    commitmentWord: "努力",
    ...byClause7,
    source: {
      clause: "二(七)",
      note: { zh: "没有数量。", en: "No figure is given." },
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "key-post-responsibility",
    ordinal: "(六)",
    title: {
      zh: "建立企业质量安全控制关键岗位责任制",
      en: "Have enterprises make their key posts answer for the control of quality and safety",
    },
    clause: "二(六)",
    ...byClause6,
    targets: ["responsible-person-interviews", "safety-pledges"],
    note: {
      zh: "括号内列出各单位,未写“负责”等字样。",
      en: "The bracket lists the offices without a word for their role.",
    },
  },
  {
    id: "one-vote-veto",
    title: { zh: "推行质量安全“一票否决”", en: "Spread the one-vote veto of quality and safety" },
    clause: "二(六)",
    ...byClause6,
    parent: "key-post-responsibility",
    note: {
      zh: "在企业岗位质量考核中推行;否决什么、因何否决,原文未写。",
      en: "It is part of how enterprises assess their posts; what is vetoed, and for what, is not said.",
    },
  },
  {
    id: "enterprises-drive-quality",
    ordinal: "(七)",
    title: { zh: "强化企业质量主体作用", en: "Make enterprises the drivers of quality" },
    clause: "二(七)",
    ...byClause7,
    targets: ["innovative-enterprises"],
  },
] as const satisfies readonly Task[];
