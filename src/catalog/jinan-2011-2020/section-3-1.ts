import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";
import { noFigure } from "./forms.js";

// 三(一)、强化企业质量主体作用: enterprises drive quality. The clauses name no body.

const nobody = { responsibilities: [] } as const;

export const targets = [
  {
    id: "product-grades-and-service",
    kind: "judged",
    statement: { zh: "提升产品档次和服务水平", en: "Products rise in grade, and service with them" },
    source: { clause: "三(一)3" },
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
    source: { clause: "三(一)3", note: { zh: "没有数量。", en: "No figure is given." } },
  },
  {
    id: "regional-brands",
    kind: "judged",
    statement: {
      zh: "加快形成一批以名优企业为主体,以知名品牌创建示范区为载体的区域品牌",
      en: "A number of regional brands, carried by famous enterprises and zones of well-known brands",
    },
    source: { clause: "三(一)4", note: noFigure },
  },
  {
    id: "enterprises-make-national-standards",
    kind: "judged",
    statement: {
      zh: "努力推动我区龙头骨干企业成为制定国家标准的主体",
      en: "The district's leading enterprises become makers of national standards",
    },
    commitment: "aspirational",
    commitmentWord: "努力",
    source: { clause: "三(一)4", note: { zh: "没有数量。", en: "No figure is given." } },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "enterprise-responsibility",
    ordinal: "1.",
    title: { zh: "落实企业质量主体责任", en: "Make enterprises answer for quality" },
    clause: "三(一)1",
    ...nobody,
  },
  {
    id: "key-post-responsibility",
    title: {
      zh: "建立健全企业质量安全控制关键岗位责任制",
      en: "Have enterprises make their key posts answer for the control of quality and safety",
    },
    clause: "三(一)1",
    ...nobody,
    parent: "enterprise-responsibility",
    note: {
      zh: "法定代表人对质量安全负首要责任;责任在企业内部,不是部门职责。",
      en: "The legal representative answers first; these are duties within enterprises, not of government offices.",
    },
  },
  {
    id: "chief-quality-officers",
    title: {
      zh: "推动在我区大中型企业中推行首席质量官制度",
      en: "Have large and medium enterprises appoint chief quality officers",
    },
    clause: "三(一)1",
    ...nobody,
    parent: "enterprise-responsibility",
  },
  {
    id: "key-post-assessment-and-veto",
    title: {
      zh: "建立质量关键岗位考核机制,实行质量安全“一票否决”",
      en: "Have enterprises assess their key posts, with a one-vote veto of quality and safety",
    },
    clause: "三(一)1",
    ...nobody,
    parent: "enterprise-responsibility",
    note: {
      zh: "“一票否决”是企业对质量关键岗位的考核,不是对政府或部门的考核;否决什么、因何否决,原文未写。",
      en: "The veto is part of how enterprises assess their key posts, not of any assessment of governments; what is vetoed, and for what, is not said.",
    },
  },
  {
    id: "incident-reports-and-recall",
    title: {
      zh: "严格执行企业重大质量事故报告及应急处理制度",
      en: "Hold enterprises to reporting major quality incidents and dealing with them at once",
    },
    clause: "三(一)1",
    ...nobody,
    parent: "enterprise-responsibility",
  },
  {
    id: "enterprise-quality-management",
    ordinal: "2.",
    title: { zh: "提升企业质量管理水平", en: "Raise the quality management of enterprises" },
    clause: "三(一)2",
    ...nobody,
  },
  {
    id: "quality-innovation",
    ordinal: "3.",
    title: { zh: "加快企业质量技术创新", en: "Speed up the innovation of enterprises in quality" },
    clause: "三(一)3",
    ...nobody,
    targets: ["innovative-enterprises", "product-grades-and-service"],
  },
  {
    id: "leading-by-example",
    ordinal: "4.",
    title: { zh: "发挥优势企业引领作用", en: "Let strong enterprises lead" },
    clause: "三(一)4",
    ...nobody,
    targets: ["regional-brands", "enterprises-make-national-standards"],
    note: {
      zh: "各类园区争创“全国知名品牌创建示范区”在此重提,目标见二(二)服务质量;所列国家级、省级、市级奖项是企业争创的荣誉,没有数量。",
      en: "That zones of all kinds strive to become National Demonstration Zones is said again here; the goal stands under services in 二(二). The national, provincial and municipal honours listed are the enterprises' to win, without a figure.",
    },
  },
  {
    id: "government-quality-award",
    title: { zh: "完善我区政府质量奖励制度", en: "Complete the quality awards of the District Government" },
    clause: "三(一)4",
    ...nobody,
    parent: "leading-by-example",
  },
  {
    id: "social-responsibility",
    ordinal: "5.",
    title: { zh: "推动企业履行社会责任", en: "Have enterprises meet their duties to society" },
    clause: "三(一)5",
    ...nobody,
  },
] as const satisfies readonly Task[];
