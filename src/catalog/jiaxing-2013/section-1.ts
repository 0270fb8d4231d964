import type { Metric } from "../../model/metric.js";
import type { Task } from "../../model/plan.js";
import type { TargetInput } from "../../model/target.js";

// 一、深化示范创建: showing the way

const byClause1 = {
  responsibilities: [
    { agency: "quality-city-office", role: "lead", word: "牵头" },
    { agency: "development-reform", role: "supporting", word: "配合" },
    { agency: "construction", role: "supporting", word: "配合" },
    { agency: "environment", role: "supporting", word: "配合" },
    { agency: "quality-supervision", role: "supporting", word: "配合" },
  ],
} as const;

const byClause2 = {
  responsibilities: [
    { agency: "quality-city-office", role: "lead", word: "牵头" },
    { agency: "development-reform", role: "participating", word: "参与" },
    { agency: "construction", role: "participating", word: "参与" },
    { agency: "environment", role: "participating", word: "参与" },
    { agency: "quality-supervision", role: "participating", word: "参与" },
    { agency: "county-quality-offices", role: "participating", word: "参与" },
  ],
  open: true,
} as const;

const yearOrCampaign = {
  zh: "是本年新建还是累计,原文未写;按本年建设解读。",
  en: "Whether the count is the year's or the campaign's is not said; read as the year's.",
} as const;

export const metrics = [
  {
    id: "national-quality-city",
    name: { zh: "国家质量强市示范城市", en: "National Demonstration City for Quality" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "quality-county",
    name: { zh: "质量强县示范县", en: "Demonstration County for Quality" },
    kind: "milestone",
    unit: { zh: "项", en: "items" },
    direction: "up",
  },
  {
    id: "quality-towns",
    name: { zh: "创建质量强镇数", en: "Towns of Quality created" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "towns" },
    direction: "up",
  },
  {
    id: "quality-zones",
    name: { zh: "建设质量强区数", en: "Zones of Quality built" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "zones" },
    direction: "up",
  },
  {
    id: "quality-industries",
    name: { zh: "建设质量强业数", en: "Industries of Quality built" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "个", en: "industries" },
    direction: "up",
  },
  {
    id: "quality-enterprises",
    name: { zh: "建设质量强企数", en: "Enterprises of Quality built" },
    kind: "amount",
    accrual: "flow",
    unit: { zh: "家", en: "enterprises" },
    direction: "up",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "become-national-quality-city",
    kind: "measured",
    title: { zh: "争创国家质量强市示范城市", en: "Become a National Demonstration City for Quality" },
    metric: "national-quality-city",
    bound: { all: true },
    schedule: { by: "2013" },
    commitment: "aspirational",
    commitmentWord: "努力争创",
    ...byClause1,
    source: {
      clause: "一(一)",
      note: {
        zh: "争创是以创建成功为目标还是以开展创建为目标,原文不能断定;此处按创建成功解读。",
        en: "Whether the goal is the title or the effort to win it cannot be decided from the text; read as the title.",
      },
    },
  },
  {
    id: "counties-become-quality-counties",
    kind: "measured",
    title: { zh: "各县(市、区)争创质量强县示范县", en: "Every county becomes a Demonstration County for Quality" },
    metric: "quality-county",
    bound: { all: true },
    schedule: { by: "2013" },
    districts: "children",
    commitment: "aspirational",
    commitmentWord: "积极争创",
    ...byClause1,
    source: {
      clause: "一(一)",
      note: {
        zh: "争创是以创建成功为目标还是以开展创建为目标,原文不能断定;此处按创建成功解读,每个县(市、区)各为一项。",
        en: "Whether the goal is the title or the effort to win it cannot be decided from the text; read as the title, county by county.",
      },
    },
  },
  {
    id: "pilot-counties-become-quality-counties",
    kind: "measured",
    title: {
      zh: "海宁市、桐乡市成功创建质量强县示范县",
      en: "Haining and Tongxiang become Demonstration Counties for Quality",
    },
    metric: "quality-county",
    bound: { all: true },
    schedule: { by: "2013" },
    districts: ["330481", "330483"],
    commitment: "aspirational",
    commitmentWord: "力争",
    scope: { zh: "省级工业强县试点县", en: "pilot counties of the province for industrial strength" },
    ...byClause1,
    source: {
      clause: "一(一)",
      note: {
        zh: "“成功创建”后未写对象,承前读作质量强县示范县。",
        en: "What they are to succeed in is not repeated; read from the phrase before as Demonstration County for Quality.",
      },
    },
  },
  {
    id: "create-quality-towns",
    kind: "measured",
    title: { zh: "创建质量强镇", en: "Create Towns of Quality" },
    metric: "quality-towns",
    bound: { atLeast: "12" },
    scope: { zh: "全市", en: "the whole city" },
    ...byClause1,
    source: { clause: "一(一)" },
  },
  {
    id: "town-development-quality",
    kind: "judged",
    statement: {
      zh: "提升中心镇和小城市发展质量水平",
      en: "Central towns and small cities develop at a higher quality",
    },
    ...byClause1,
    source: { clause: "一(一)" },
  },
  {
    id: "build-quality-zones",
    kind: "measured",
    title: { zh: "建设质量强区", en: "Build Zones of Quality" },
    metric: "quality-zones",
    bound: { reach: "5" },
    domain: "product",
    ...byClause2,
    source: {
      clause: "一(二)",
      note: yearOrCampaign,
    },
  },
  {
    id: "build-quality-industries",
    kind: "measured",
    title: { zh: "建设质量强业", en: "Build Industries of Quality" },
    metric: "quality-industries",
    bound: { reach: "6" },
    domain: "product",
    ...byClause2,
    source: {
      clause: "一(二)",
      note: yearOrCampaign,
    },
  },
  {
    id: "build-quality-enterprises",
    kind: "measured",
    title: { zh: "建设质量强企", en: "Build Enterprises of Quality" },
    metric: "quality-enterprises",
    bound: { reach: "100" },
    domain: "product",
    ...byClause2,
    source: {
      clause: "一(二)",
      note: yearOrCampaign,
    },
  },
] as const satisfies readonly TargetInput[];

export const tasks = [
  {
    id: "demonstration-city-counties-towns",
    ordinal: "(一)",
    title: {
      zh: "深化质量强市、强县、强镇示范创建",
      en: "Carry on creating demonstration cities, counties and towns of quality",
    },
    clause: "一(一)",
    ...byClause1,
    targets: [
      "become-national-quality-city",
      "counties-become-quality-counties",
      "pilot-counties-become-quality-counties",
      "create-quality-towns",
      "town-development-quality",
    ],
  },
  {
    id: "demonstration-zones-industries-enterprises",
    ordinal: "(二)",
    title: {
      zh: "深化产品质量强区、强业、强企示范创建",
      en: "Carry on creating demonstration zones, industries and enterprises of product quality",
    },
    clause: "一(二)",
    domain: "product",
    ...byClause2,
    targets: ["build-quality-zones", "build-quality-industries", "build-quality-enterprises"],
  },
] as const satisfies readonly Task[];
