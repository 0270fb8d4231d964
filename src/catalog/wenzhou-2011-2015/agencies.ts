import type { Agency } from "../../model/agency.js";

/**
 * Every body the text charges with something, most by the kind of office, some collective. Those of whom it only says
 * that they are told, helped or worked with are left out, and so are an enterprise's own people.
 */
export const agencies = [
  { id: "governments", name: { zh: "各级政府", en: "the governments at every level" } },
  {
    id: "quality-leading-groups",
    name: {
      zh: "市、县(市、区)、乡镇(街道)三级质量强市工作领导小组",
      en: "the leading groups for a city of quality of city, counties and townships",
    },
  },
  {
    id: "faulty-products-government",
    name: { zh: "问题产品的所在地政府", en: "the government of the place faulty products come from" },
  },
  {
    id: "quality-supervision",
    name: { zh: "质监部门", en: "Quality and Technical Supervision" },
    aliases: [{ zh: "质监", en: "Quality Supervision" }],
  },
  {
    id: "product-quality-regulators",
    name: { zh: "产品质量监管部门", en: "the departments that supervise product quality" },
  },
  { id: "industry-departments", name: { zh: "行业主管部门", en: "the departments in charge of industries" } },
  { id: "science-technology", name: { zh: "科技部门", en: "Science and Technology" } },
  { id: "industry-commerce", name: { zh: "工商", en: "Industry and Commerce" } },
  { id: "public-security", name: { zh: "公安", en: "Public Security" } },
  { id: "industry-associations", name: { zh: "行业协会", en: "the trade associations" } },
  { id: "news-media", name: { zh: "新闻媒体", en: "the news media" } },
  {
    id: "standardization-institute",
    name: { zh: "温州市标准化研究院", en: "Wenzhou Institute of Standardization" },
  },
  {
    id: "standardization-committees",
    name: {
      zh: "在温的国家、省级标准化技术委员会(分技术委员会、工作组)",
      en: "the national and provincial technical committees of standardization seated in Wenzhou",
    },
  },
  { id: "relevant-departments", name: { zh: "相关部门", en: "the relevant departments" } },
] as const satisfies readonly Agency[];
