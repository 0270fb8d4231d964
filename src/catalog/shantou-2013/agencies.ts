import type { Agency } from "../../model/agency.js";

/**
 * Every body the brackets of the twenty-three clauses name: twenty-five offices and, last, a collective whose members the
 * document does not list. A bracket prints 市 once, before its first office; the bare name it prints of the others is an alias.
 */
export const agencies = [
  { id: "education", name: { zh: "市教育局", en: "Education Bureau" }, aliases: ["教育局"] },
  { id: "construction", name: { zh: "市住建局", en: "Housing and Construction Bureau" }, aliases: ["住建局"] },
  { id: "agriculture", name: { zh: "市农业局", en: "Agriculture Bureau" }, aliases: ["农业局"] },
  {
    id: "foreign-trade",
    name: { zh: "市外经贸局", en: "Foreign Trade and Economic Cooperation Bureau" },
    aliases: ["外经贸局"],
  },
  { id: "health", name: { zh: "市卫生局", en: "Health Bureau" }, aliases: ["卫生局"] },
  { id: "state-assets", name: { zh: "市国资委", en: "State-owned Assets Commission" }, aliases: ["国资委"] },
  {
    id: "industry-commerce",
    name: { zh: "市工商局", en: "Administration for Industry and Commerce" },
    aliases: ["工商局"],
  },
  {
    id: "quality-supervision",
    name: { zh: "市质监局", en: "Quality and Technical Supervision Bureau" },
    aliases: ["质监局"],
  },
  {
    id: "food-drug",
    name: { zh: "市食品药品监管局", en: "Food and Drug Administration" },
    aliases: ["食品药品监管局"],
  },
  { id: "development-reform", name: { zh: "市发改局", en: "Development and Reform Bureau" } },
  { id: "transport", name: { zh: "市交通局", en: "Transport Bureau" }, aliases: ["交通局"] },
  {
    id: "economy-information",
    name: { zh: "市经信局", en: "Economy and Information Technology Bureau" },
    aliases: ["经信局"],
  },
  { id: "water", name: { zh: "市水务局", en: "Water Affairs Bureau" }, aliases: ["水务局"] },
  { id: "work-safety", name: { zh: "市安监局", en: "Work Safety Bureau" }, aliases: ["安监局"] },
  {
    id: "inspection-quarantine",
    name: { zh: "汕头出入境检验检疫局", en: "Shantou Entry-Exit Inspection and Quarantine Bureau" },
  },
  { id: "science-technology", name: { zh: "市科技局", en: "Science and Technology Bureau" }, aliases: ["科技局"] },
  { id: "public-security", name: { zh: "市公安局", en: "Public Security Bureau" }, aliases: ["公安局"] },
  { id: "tourism", name: { zh: "市旅游局", en: "Tourism Bureau" }, aliases: ["旅游局"] },
  {
    id: "central-bank",
    name: { zh: "人民银行汕头市中心支行", en: "Shantou Central Sub-branch of the People's Bank of China" },
  },
  { id: "statistics", name: { zh: "市统计局", en: "Statistics Bureau" }, aliases: ["统计局"] },
  {
    id: "human-resources",
    name: { zh: "市人社局", en: "Human Resources and Social Security Bureau" },
    aliases: ["人社局"],
  },
  { id: "supervision", name: { zh: "市监察局", en: "Supervision Bureau" }, aliases: ["监察局"] },
  {
    id: "intellectual-property",
    name: { zh: "市知识产权局", en: "Intellectual Property Bureau" },
    aliases: ["知识产权局"],
  },
  { id: "environment", name: { zh: "市环保局", en: "Environmental Protection Bureau" }, aliases: ["环保局"] },
  { id: "publicity", name: { zh: "市委宣传部", en: "Publicity Department of the Municipal Party Committee" } },
  {
    id: "county-governments",
    name: { zh: "各区县政府", en: "the governments of the districts and counties" },
  },
] as const satisfies readonly Agency[];
