import type { Agency } from "../../model/agency.js";

/**
 * Every body the brackets of the twenty-seven clauses name: twenty of them one office each, the last two a collective
 * (各强县(市、区)办 and 各成员单位) whose members the document does not list. The tasks that name a collective are open.
 */
export const agencies = [
  { id: "quality-city-office", name: { zh: "市强市办", en: "City of Quality Office" } },
  { id: "development-reform", name: { zh: "市发展改革委", en: "Development and Reform Commission" } },
  { id: "construction", name: { zh: "市建委", en: "Construction Commission" } },
  { id: "environment", name: { zh: "市环保局", en: "Environmental Protection Bureau" } },
  { id: "quality-supervision", name: { zh: "市质监局", en: "Quality and Technical Supervision Bureau" } },
  { id: "food-safety-office", name: { zh: "市食品安全委员会办公室", en: "Food Safety Committee Office" } },
  { id: "agriculture", name: { zh: "市农业经济局", en: "Agriculture and Rural Economy Bureau" } },
  { id: "food-drug", name: { zh: "市食品药品监管局", en: "Food and Drug Administration" } },
  { id: "industry-commerce", name: { zh: "市工商局", en: "Administration for Industry and Commerce" } },
  { id: "transport", name: { zh: "市交通运输局", en: "Transport Bureau" } },
  { id: "water", name: { zh: "市水利局", en: "Water Resources Bureau" } },
  {
    id: "inspection-quarantine",
    name: { zh: "嘉兴检验检疫局", en: "Jiaxing Inspection and Quarantine Bureau" },
  },
  { id: "science-technology", name: { zh: "市科技局", en: "Science and Technology Bureau" } },
  { id: "commerce", name: { zh: "市商务局", en: "Commerce Bureau" } },
  { id: "civil-affairs", name: { zh: "市民政局", en: "Civil Affairs Bureau" } },
  { id: "health", name: { zh: "市卫生局", en: "Health Bureau" } },
  { id: "tourism", name: { zh: "市旅游局", en: "Tourism Bureau" } },
  { id: "finance-office", name: { zh: "市金融办", en: "Financial Affairs Office" } },
  { id: "economy-information", name: { zh: "市经信委", en: "Economy and Information Technology Commission" } },
  { id: "education", name: { zh: "市教育局", en: "Education Bureau" } },
  {
    id: "county-quality-offices",
    name: { zh: "各强县(市、区)办", en: "the Quality Offices of the counties, cities and districts" },
  },
  { id: "member-units", name: { zh: "各成员单位", en: "the member units" } },
] as const satisfies readonly Agency[];
