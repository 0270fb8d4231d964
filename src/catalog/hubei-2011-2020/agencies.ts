import type { Agency } from "../../model/agency.js";

/**
 * Every body that measures 36 to 39 charge with something; measures 1 to 35 charge none. Several are collectives whose
 * members the document does not list.
 */
export const agencies = [
  {
    id: "provincial-leading-group",
    name: {
      zh: "省实施质量兴省战略工作领导小组",
      en: "Provincial Leading Group for the Strategy of a Province Thriving on Quality",
    },
    aliases: [{ zh: "领导小组", en: "the Leading Group" }],
  },
  {
    id: "local-working-bodies",
    name: { zh: "各级政府建立的相应工作机构", en: "the working bodies set up by the governments" },
  },
  { id: "localities-and-departments", name: { zh: "各地、各有关部门", en: "all places and departments concerned" } },
  {
    id: "local-governments",
    name: { zh: "地方政府", en: "local governments" },
    aliases: [{ zh: "各级地方政府", en: "local governments at every level" }],
  },
  { id: "enterprises", name: { zh: "企业", en: "enterprises" } },
  { id: "regulators", name: { zh: "监管部门", en: "the departments that supervise" } },
  { id: "leading-group-office", name: { zh: "领导小组办公室", en: "Office of the Leading Group" } },
  { id: "working-groups", name: { zh: "各专业工作组", en: "the specialised working groups" } },
  { id: "relevant-departments", name: { zh: "各相关部门", en: "the departments concerned" } },
  { id: "governments", name: { zh: "各级政府", en: "the governments at every level" } },
  { id: "development-reform", name: { zh: "发展改革", en: "Development and Reform" } },
  { id: "finance", name: { zh: "财政", en: "Finance" } },
  { id: "science-technology", name: { zh: "科技", en: "Science and Technology" } },
  { id: "financial-departments", name: { zh: "金融部门", en: "the financial departments" } },
  { id: "cities-and-prefectures", name: { zh: "各市州", en: "the cities and prefectures" } },
  { id: "provincial-departments", name: { zh: "省直有关部门", en: "the provincial departments concerned" } },
  { id: "industry-departments", name: { zh: "行业主管部门", en: "the departments in charge of industries" } },
  {
    id: "provincial-government",
    name: { zh: "省政府", en: "the Provincial Government" },
    aliases: [{ zh: "省人民政府", en: "the Provincial People's Government" }],
  },
] as const satisfies readonly Agency[];
