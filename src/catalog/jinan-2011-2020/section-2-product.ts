import type { Metric } from "../../model/metric.js";
import type { TargetInput } from "../../model/target.js";
import { noFigure, share } from "./forms.js";

// 二(二) ——产品质量: the goals for products

const forProducts = {
  domain: "product",
  responsibilities: [
    { agency: "quality-supervision", role: "lead", word: "牵头部门" },
    { agency: "quality-supervision", role: "responsible", word: "责任部门" },
    { agency: "agriculture-forestry-water", role: "responsible", word: "责任部门" },
    { agency: "food-drug", role: "responsible", word: "责任部门" },
    { agency: "industry-commerce", role: "responsible", word: "责任部门" },
  ],
} as const;

const twoCoverages = {
  zh: "一语含两个覆盖率,都要达到100%,各为一个目标。",
  en: "One phrase holds two rates of coverage that are both to reach 100 %: each is a target.",
} as const;

export const metrics = [
  {
    id: "product-spot-check-pass-rate",
    name: { zh: "生产企业产品质量监督抽查合格率", en: "Pass rate of products in spot checks at producers" },
    ...share,
  },
  {
    id: "production-licence-coverage",
    name: {
      zh: "我区企业生产的相关产品生产许可证覆盖率",
      en: "Share of the products concerned that are made under a production licence",
    },
    ...share,
  },
  {
    id: "compulsory-certification-coverage",
    name: {
      zh: "CCC目录内产品认证证书覆盖率",
      en: "Share of the products on the list of compulsory certification (CCC) that are certified",
    },
    ...share,
  },
  {
    id: "standardised-farming-rate",
    name: { zh: "农业标准化生产普及率", en: "Share of farming done to standards" },
    ...share,
  },
  {
    id: "local-farm-product-pass-rate",
    name: { zh: "地产农产品抽检合格率", en: "Pass rate of local farm products in sampling" },
    ...share,
  },
  {
    id: "key-food-pass-rate",
    name: { zh: "重点食品监督抽查合格率", en: "Pass rate of key foods in spot checks" },
    ...share,
  },
  {
    id: "special-equipment-death-rate",
    name: {
      zh: "万台特种设备事故死亡率",
      en: "Deaths in accidents of special equipment, per ten thousand machines",
    },
    kind: "ratio",
    numerator: { zh: "事故死亡人数", en: "deaths in accidents" },
    denominator: { zh: "特种设备台数", en: "machines" },
    per: "10000",
    unit: { zh: "人/万台", en: "deaths per 10,000 machines" },
    direction: "down",
  },
] as const satisfies readonly Metric[];

export const targets = [
  {
    id: "product-assurance-system",
    kind: "judged",
    statement: { zh: "产品质量保障体系更加完善", en: "The assurance of product quality is more complete" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "overall-product-quality",
    kind: "judged",
    statement: { zh: "产品质量总体水平明显提升", en: "Products as a whole are clearly better" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "product-spot-check-pass-rate",
    kind: "measured",
    title: { zh: "生产企业产品质量监督抽查合格率", en: "Pass rate of products in spot checks at producers" },
    metric: "product-spot-check-pass-rate",
    bound: { atLeast: "90" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "production-licence-coverage",
    kind: "measured",
    title: { zh: "相关产品生产许可证覆盖率", en: "Production licences for all products concerned" },
    metric: "production-licence-coverage",
    bound: { reach: "100" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量", note: twoCoverages },
  },
  {
    id: "compulsory-certification-coverage",
    kind: "measured",
    title: { zh: "CCC目录内产品认证证书覆盖率", en: "Certificates for all products on the CCC list" },
    metric: "compulsory-certification-coverage",
    bound: { reach: "100" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量", note: twoCoverages },
  },
  {
    id: "standardised-farming-rate",
    kind: "measured",
    title: { zh: "农业标准化生产普及率", en: "Farming done to standards" },
    metric: "standardised-farming-rate",
    bound: { atLeast: "30" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "local-farm-product-pass-rate",
    kind: "measured",
    title: { zh: "地产农产品抽检合格率", en: "Pass rate of local farm products" },
    metric: "local-farm-product-pass-rate",
    bound: { atLeast: "95" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "key-food-pass-rate",
    kind: "measured",
    title: { zh: "重点食品监督抽查合格率", en: "Pass rate of key foods" },
    metric: "key-food-pass-rate",
    bound: { atLeast: "95" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "special-equipment-deaths-below-national-rate",
    kind: "measured",
    title: {
      zh: "城市特种设备万台设备事故死亡率低于全国平均水平",
      en: "Fewer deaths by special equipment than the national average",
    },
    metric: "special-equipment-death-rate",
    bound: { below: { metric: "special-equipment-death-rate", district: "CN" } },
    schedule: { by: "2020" },
    ...forProducts,
    source: {
      clause: "二(二)产品质量",
      note: {
        zh: "全国平均没有数值,取同期全国的同一指标;“城市”指全市还是本区城区不能断定,读作本区。",
        en: "No figure is printed for the national average; it is the country's value of the same metric for the same year. Whether 城市 (urban) means the whole city or this district cannot be decided; read as the district's.",
      },
    },
  },
  {
    id: "own-brands",
    kind: "judged",
    statement: { zh: "培育一批具有竞争力的自有品牌", en: "A number of competitive brands of the district's own" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量", note: noFigure },
  },
  {
    id: "brand-value",
    kind: "judged",
    statement: { zh: "品牌价值和效益明显提升", en: "Brands are clearly worth more and earn more" },
    schedule: { by: "2020" },
    ...forProducts,
    source: { clause: "二(二)产品质量" },
  },
  {
    id: "brand-honours-in-front-of-city",
    kind: "judged",
    statement: {
      zh: "各类品牌荣誉数量居全市前列",
      en: "The district is among the first of the city by its brand honours of all kinds",
    },
    schedule: { by: "2020" },
    ...forProducts,
    source: {
      clause: "二(二)产品质量",
      note: {
        zh: "“前列”是前几名、哪些荣誉计入,原文未写,不能化为位次。",
        en: "Which places count as 前列 (in front), and which honours, is not said: it is no rank to compute.",
      },
    },
  },
] as const satisfies readonly TargetInput[];
