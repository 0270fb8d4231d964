import type { Plan, PlanInput } from "../../model/plan.js";
import { agencies } from "./agencies.js";
import * as section1 from "./section-1.js";
import * as section2 from "./section-2.js";
import * as section3 from "./section-3.js";
import * as section4 from "./section-4.js";
import * as section5 from "./section-5.js";
import * as section6 from "./section-6.js";
import * as section7 from "./section-7.js";

const title = {
  zh: "湖北省质量兴省战略发展纲要(2011—2020年)",
  en: "Hubei: Outline of the Strategy of a Province Thriving on Quality, 2011–2020",
} as const;

const written = {
  format: "quality-plan/1",
  id: "hubei-2011-2020",
  title,
  district: "420000",
  period: "2011/2020",
  // Of the notice that issues it the text prints the day, neither number nor sender.
  documents: [
    { relation: "own", title, issuedOn: "2011-09-17" },
    { relation: "cites", title: { zh: "产品质量法", en: "Product Quality Law" } },
    {
      relation: "cites",
      title: {
        zh: "湖北省经济和社会发展第十二个五年规划纲要",
        en: "Outline of the Twelfth Five-Year Plan of Hubei's Economic and Social Development",
      },
    },
    {
      relation: "cites",
      title: {
        zh: "省人民政府关于实施质量兴省战略的决定",
        en: "Decision of the Provincial People's Government on the Strategy of a Province Thriving on Quality",
      },
      number: "鄂政发〔2008〕30号",
      issuer: { zh: "省人民政府", en: "the Provincial People's Government" },
    },
    {
      relation: "cites",
      title: {
        zh: "湖北省长江质量奖评定标准",
        en: "Criteria of the Changjiang Quality Award of Hubei",
      },
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
    ...section2.tasks,
    ...section3.tasks,
    ...section4.tasks,
    ...section5.tasks,
    ...section6.tasks,
    ...section7.tasks,
  ],
} as const satisfies PlanInput;

/**
 * The Hubei quality plan of 2011 to 2020, 《湖北省质量兴省战略发展纲要》: its documents, goals for 2020, 39 measures and every
 * target with its clause. Measures 1 to 35 name no responsible agency, 36 to 39 name 18 bodies. What the document does not
 * say is absent.
 *
 * @example
 * ```ts
 * import { plan } from "quality-plan/catalog/hubei-2011-2020";
 *
 * plan.period; // => "2011/2020"
 * plan.tasks?.filter((task) => task.parent === undefined).length; // => 39
 *
 * const award = plan.targets.find((target) => target.id === "thousand-enterprises-take-up-criteria");
 * award?.kind === "measured" ? award.schedule : undefined; // => { by: "2011/2015" }
 * award?.source.clause; // => "四17"
 * ```
 */
// Checked ahead of time: a test holds it equal to what checkPlan makes of it, so that loading it needs no schema.
export const plan: Plan = written as PlanInput as Plan;
