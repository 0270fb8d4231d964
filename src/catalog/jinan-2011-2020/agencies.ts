import type { Agency } from "../../model/agency.js";

/**
 * Every body the text gives something to do: the offices of the three brackets under 二(二), those that section 四 names,
 * and at the end the collectives, whose members the document does not list.
 */
export const agencies = [
  {
    id: "quality-supervision",
    name: {
      zh: "市质监局直属二分局",
      en: "Second Branch of the city's Quality and Technical Supervision Bureau",
    },
    // The city's branch, at work in the district.
    district: "350100",
  },
  {
    id: "agriculture-forestry-water",
    name: { zh: "区农林水局", en: "Agriculture, Forestry and Water Bureau" },
  },
  { id: "food-drug", name: { zh: "区食品药品监督管理局", en: "Food and Drug Administration" } },
  { id: "industry-commerce", name: { zh: "区工商局", en: "Administration for Industry and Commerce" } },
  { id: "construction", name: { zh: "区城乡建设局", en: "Urban and Rural Construction Bureau" } },
  { id: "transport", name: { zh: "区交通局", en: "Transport Bureau" } },
  { id: "housing", name: { zh: "区住房保障和房产管理局", en: "Housing Security and Real Estate Bureau" } },
  { id: "commerce-services", name: { zh: "区商贸服务业局", en: "Trade and Services Bureau" } },
  {
    id: "development-science",
    name: { zh: "区发展改革和科技局", en: "Development, Reform, Science and Technology Bureau" },
  },
  { id: "tourism", name: { zh: "区旅游局", en: "Tourism Bureau" } },
  { id: "health", name: { zh: "区卫生局", en: "Health Bureau" } },
  { id: "civil-affairs", name: { zh: "区民政局", en: "Civil Affairs Bureau" } },
  { id: "culture-sports", name: { zh: "区文体局", en: "Culture and Sports Bureau" } },
  { id: "statistics", name: { zh: "区统计局", en: "Statistics Bureau" } },
  { id: "district-government", name: { zh: "区政府", en: "District Government" } },
  {
    id: "leading-group",
    name: { zh: "质量强区工作领导小组", en: "Leading Group for a District of Quality" },
    aliases: ["领导小组"],
  },
  {
    id: "quality-district-office",
    name: { zh: "区质量强区办", en: "District of Quality Office" },
  },
  {
    id: "party-organisation",
    name: { zh: "区委组织部", en: "Organisation Department of the District Party Committee" },
  },
  { id: "efficiency-office", name: { zh: "区效能办", en: "Efficiency Office" } },
  {
    id: "other-service-departments",
    name: { zh: "其他涉及服务业的职能部门", en: "other departments concerned with services" },
  },
  {
    id: "district-departments",
    name: { zh: "区直各有关部门", en: "the departments of the district concerned" },
  },
  {
    id: "township-governments",
    name: { zh: "各乡镇人民政府、街道办事处", en: "the township governments and subdistrict offices" },
  },
  { id: "member-units", name: { zh: "领导小组各成员单位", en: "the member units of the Leading Group" } },
  { id: "all-levels", name: { zh: "各级、各部门", en: "all levels and departments" } },
  { id: "news-media", name: { zh: "新闻媒体", en: "the news media" } },
] as const satisfies readonly Agency[];
