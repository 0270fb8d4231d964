import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { milestone } from "./milestone.js";

// 六、强化质量法治建设: the rule of law

const byClause16 = {
  responsibilities: [
    { agency: "public-security", role: "responsible", word: "负责" },
    { agency: "supervision", role: "responsible", word: "负责" },
    { agency: "agriculture", role: "responsible", word: "负责" },
    { agency: "health", role: "responsible", word: "负责" },
    { agency: "industry-commerce", role: "responsible", word: "负责" },
    { agency: "quality-supervision", role: "responsible", word: "负责" },
    { agency: "food-drug", role: "responsible", word: "负责" },
  ],
  open: true,
} as const;

export const metrics = [
  {
    id: "case-oversight-system",
    name: { zh: "重点质量案件挂牌督办制度", en: "System of publicly listed oversight of key quality cases" },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "local-quality-legislation",
    kind: "judged",
    statement: {
      zh: "制定与相关法律配套的地方法规和政府规章",
      en: "Local regulations and government rules stand beside the laws they go with",
    },
    source: {
      clause: "六(十五)",
      note: {
        zh: "制定哪些法规规章、多少部,原文未写。",
        en: "Which regulations and rules, and how many, is not said.",
      },
    },
  },
  {
    id: "strict-fair-enforcement",
    kind: "judged",
    statement: {
      zh: "保证严格执法、公正执法、文明执法",
      en: "The law is enforced strictly, fairly and civilly",
    },
    commitment: "binding",
    commitmentWord: "保证",
    source: { clause: "六(十五)" },
  },
  {
    id: "case-oversight-system",
    kind: "measured",
    title: {
      zh: "建立重点质量案件挂牌督办制度",
      en: "Set up the publicly listed oversight of key quality cases",
    },
    metric: "case-oversight-system",
    bound: { all: true },
    ...byClause16,
    source: { clause: "六(十六)" },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "legal-guarantees",
    ordinal: "(十五)",
    title: { zh: "完善法制保障", en: "Complete the guarantees of law" },
    clause: "六(十五)",
    responsibilities: [],
    targets: ["local-quality-legislation", "strict-fair-enforcement"],
    note: {
      zh: "唯一没有责任单位的条款。",
      en: "The one clause that names nobody.",
    },
  },
  {
    id: "case-oversight",
    ordinal: "(十六)",
    title: {
      zh: "建立重点质量案件挂牌督办制度",
      en: "Set up the publicly listed oversight of key quality cases",
    },
    clause: "六(十六)",
    ...byClause16,
    targets: ["case-oversight-system"],
  },
  {
    id: "hand-over-to-police",
    title: {
      zh: "涉嫌犯罪的依法移送公安机关处理",
      en: "Hand cases in which a crime is suspected over to the police",
    },
    clause: "六(十六)",
    ...byClause16,
    parent: "case-oversight",
  },
] as const satisfies readonly Task[];
