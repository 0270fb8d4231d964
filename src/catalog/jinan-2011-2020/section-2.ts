import type { Metric } from "../../model/metric.js";
import type { TargetInput } from "../../model/target.js";
import { milestone, noFigure } from "./forms.js";

// 二、明确我区质量发展战略规划: what is wanted as a whole. Products, works and services have files of their own.

export const metrics = [
  {
    id: "goals-in-district-plan",
    name: {
      zh: "质量发展目标纳入全区国民经济社会发展规划",
      en: "Goals of quality in the district's plan for the economy and society",
    },
    ...milestone,
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "goals-in-district-plan",
    kind: "measured",
    title: {
      zh: "把质量发展目标纳入全区国民经济社会发展规划",
      en: "Take the goals of quality into the district's plan for the economy and society",
    },
    metric: "goals-in-district-plan",
    bound: { all: true },
    source: { clause: "二(一)" },
  },
  {
    id: "district-of-quality",
    kind: "judged",
    statement: { zh: "全面建成质量强区", en: "The whole district is one of quality" },
    schedule: { by: "2020" },
    source: {
      clause: "二(二)",
      note: {
        zh: "以何为“全面建成”,原文未写。",
        en: "What makes it complete is not said.",
      },
    },
  },
  {
    id: "overall-quality-advanced-in-country",
    kind: "judged",
    statement: {
      zh: "包括产品质量、工程质量和服务质量在内的全区质量总体水平达到国内先进水平",
      en: "Quality as a whole, of products, works and services, is among the advanced in the country",
    },
    schedule: { by: "2020" },
    source: {
      clause: "二(二)",
      note: {
        zh: "与谁比、以何指标为先进,原文未写。",
        en: "Advanced by which measure, and compared with whom, is not said.",
      },
    },
  },
  {
    id: "cultural-soft-power",
    kind: "judged",
    statement: { zh: "城区质量文化软实力明显提升", en: "The urban area gains clearly by its culture of quality" },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
  {
    id: "quality-benefits-all",
    kind: "judged",
    statement: { zh: "质量发展成果惠及全体人民", en: "All the people share in what quality brings" },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
  {
    id: "leading-enterprises",
    kind: "judged",
    statement: {
      zh: "培育形成一批拥有国内知名品牌和核心竞争力的优势企业",
      en: "A number of strong enterprises with brands known in the country and a competitive core",
    },
    schedule: { by: "2020" },
    source: { clause: "二(二)", note: noFigure },
  },
  {
    id: "modern-enterprises",
    kind: "judged",
    statement: {
      zh: "形成一批品牌形象突出、服务平台完备、质量水平一流的现代企业",
      en: "A number of modern enterprises with marked brands, complete service platforms and first-rate quality",
    },
    schedule: { by: "2020" },
    source: { clause: "二(二)", note: noFigure },
  },
  {
    id: "enterprise-quality-management-and-integrity",
    kind: "judged",
    statement: {
      zh: "企业质量管理及质量诚信水平明显提高",
      en: "Enterprises manage quality clearly better, and with more integrity",
    },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
  {
    id: "quality-advantage",
    kind: "judged",
    statement: { zh: "质量竞争优势充分体现", en: "Quality shows fully as a competitive advantage" },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
  {
    id: "quality-foundations",
    kind: "judged",
    statement: { zh: "质量基础作用进一步增强", en: "What quality rests on does more for it" },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
  {
    id: "quality-and-safety-assured",
    kind: "judged",
    statement: { zh: "质量安全得到有效保障", en: "Quality and safety are effectively assured" },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
  {
    id: "quality-awareness",
    kind: "judged",
    statement: { zh: "社会质量意识显著提升", en: "Society is markedly more aware of quality" },
    schedule: { by: "2020" },
    source: { clause: "二(二)" },
  },
] as const satisfies readonly TargetInput[];
