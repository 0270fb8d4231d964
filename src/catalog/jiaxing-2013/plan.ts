import type { Plan, PlanInput } from "../../model/plan.js";
import { agencies } from "./agencies.js";
import * as section1 from "./section-1.js";
import * as section2 from "./section-2.js";
import * as section3 from "./section-3.js";
import * as section4 from "./section-4.js";
import * as section5 from "./section-5.js";
import * as section6 from "./section-6.js";
import * as section7 from "./section-7.js";

const written = {
  format: "quality-plan/1",
  id: "jiaxing-2013",
  title: { zh: "2013年质量强市建设行动要点", en: "Jiaxing: Key Actions for Building a City of Quality, 2013" },
  district: "330400",
  period: "2013",
  documents: [
    {
      relation: "own",
      title: { zh: "2013年质量强市建设行动要点", en: "Key Actions for Building a City of Quality, 2013" },
      issuer: { zh: "嘉兴市人民政府办公室", en: "General Office of the Jiaxing Municipal People's Government" },
      issuedOn: "2013-06-17",
    },
    {
      relation: "implements",
      title: { zh: "质量发展纲要(2011~2020年)", en: "Outline of Quality Development (2011–2020)" },
      issuer: { zh: "国务院", en: "State Council" },
    },
    // 根据…精神: the document names it as its ground; of the outline alone it says that it carries it out.
    {
      relation: "cites",
      title: {
        zh: "浙江省人民政府办公厅关于印发2013年质量强省建设行动计划的通知",
        en: "Notice of the Zhejiang General Office issuing the 2013 Action Plan for Building a Province of Quality",
      },
      number: "浙政办发〔2013〕34号",
      issuer: { zh: "浙江省人民政府办公厅", en: "General Office of the Zhejiang Provincial People's Government" },
    },
  ],
  domains: [
    { id: "product", name: { zh: "产品质量", en: "product quality" } },
    { id: "engineering", name: { zh: "工程质量", en: "engineering quality" } },
    { id: "service", name: { zh: "服务质量", en: "service quality" } },
    { id: "environment", name: { zh: "环境质量", en: "environmental quality" } },
  ],
  agencies,
  metrics: [
    ...section1.metrics,
    ...section2.metrics,
    ...section3.metrics,
    ...section4.metrics,
    ...section5.metrics,
    ...section6.metrics,
    ...section7.metrics,
  ],
  targets: [
    ...section1.targets,
    ...section2.targets,
    ...section3.targets,
    ...section4.targets,
    ...section5.targets,
    ...section6.targets,
    ...section7.targets,
  ],
  tasks: [
    ...section1.tasks,
    ...section2.tasks,
    ...section3.tasks,
    ...section4.tasks,
    ...section5.tasks,
    ...section6.tasks,
    ...section7.tasks,
  ],
} as const satisfies PlanInput;

/**
 * The Jiaxing quality plan of 2013, 《2013年质量强市建设行动要点》: its documents, the 22 bodies with a duty, 27 tasks and
 * every target with its clause. What the document does not say is absent.
 *
 * @example
 * ```ts
 * import { plan } from "quality-plan/catalog/jiaxing-2013";
 *
 * plan.period; // => "2013"
 * plan.tasks?.length; // => 27
 *
 * const towns = plan.targets.find((target) => target.id === "create-quality-towns");
 * towns?.kind === "measured" ? towns.bound : undefined; // => { atLeast: "12" }
 * towns?.source.clause; // => "一(一)"
 * ```
 */
// Checked ahead of time: a test holds it equal to what checkPlan makes of it, so that loading it needs no schema.
export const plan: Plan = written as PlanInput as Plan;
