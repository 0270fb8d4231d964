import type { Plan, PlanInput } from "../../model/plan.js";
import { agencies } from "./agencies.js";
import * as section1 from "./section-1.js";
import * as section2 from "./section-2.js";
import * as section3 from "./section-3.js";
import * as section4 from "./section-4.js";
import * as section5 from "./section-5.js";
import * as section6 from "./section-6.js";
import * as section7 from "./section-7.js";
import * as section8 from "./section-8.js";

const written = {
  format: "quality-plan/1",
  id: "shantou-2013",
  title: {
    zh: "汕头市贯彻实施质量发展纲要2013年重点行动计划",
    en: "Shantou: Key Action Plan of 2013 for Carrying out the Outline of Quality Development",
  },
  district: "440500",
  period: "2013",
  documents: [
    {
      relation: "own",
      title: {
        zh: "汕头市贯彻实施质量发展纲要2013年重点行动计划",
        en: "Shantou's Key Action Plan of 2013 for Carrying out the Outline of Quality Development",
      },
      issuer: { zh: "汕头市人民政府办公室", en: "Office of the Shantou Municipal People's Government" },
      issuedOn: "2013-02-18",
    },
    {
      relation: "implements",
      title: {
        zh: "国务院关于印发质量发展纲要(2011—2020年)的通知",
        en: "Notice of the State Council issuing the Outline of Quality Development (2011–2020)",
      },
      number: "国发〔2012〕9号",
      issuer: { zh: "国务院", en: "State Council" },
    },
    {
      relation: "implements",
      title: {
        zh: "关于实施质量发展纲要(2011—2020年)的意见",
        en: "Opinions on carrying out the Outline of Quality Development (2011–2020)",
      },
      number: "粤府〔2012〕76号",
      issuer: { zh: "省政府", en: "the provincial government (of Guangdong)" },
    },
    // 参照: taken as a model, not carried out.
    {
      relation: "cites",
      title: {
        zh: "国务院办公厅关于印发贯彻实施质量发展纲要2012年行动计划的通知",
        en: "Notice of the General Office of the State Council issuing the action plan of 2012 for the Outline of Quality Development",
      },
      number: "国办发〔2012〕27号",
      issuer: { zh: "国务院办公厅", en: "General Office of the State Council" },
    },
    {
      relation: "cites",
      title: {
        zh: "关于印发广东省贯彻实施质量发展纲要2012-2013年重点行动计划的通知",
        en: "Notice issuing Guangdong's key action plan of 2012 and 2013 for the Outline of Quality Development",
      },
      number: "粤办函〔2012〕686号",
    },
  ],
  domains: [
    { id: "product", name: { zh: "产品质量", en: "product quality" } },
    { id: "engineering", name: { zh: "工程质量", en: "engineering quality" } },
    { id: "service", name: { zh: "服务质量", en: "service quality" } },
  ],
  agencies,
  metrics: [
    ...section2.metrics,
    ...section3.metrics,
    ...section4.metrics,
    ...section5.metrics,
    ...section6.metrics,
    ...section7.metrics,
    ...section8.metrics,
  ],
  targets: [
    ...section1.targets,
    ...section2.targets,
    ...section3.targets,
    ...section4.targets,
    ...section5.targets,
    ...section6.targets,
    ...section7.targets,
    ...section8.targets,
  ],
  tasks: [
    ...section1.tasks,
    ...section2.tasks,
    ...section3.tasks,
    ...section4.tasks,
    ...section5.tasks,
    ...section6.tasks,
    ...section7.tasks,
    ...section8.tasks,
  ],
} as const satisfies PlanInput;

/**
 * The Shantou quality plan of 2013, 《汕头市贯彻实施质量发展纲要2013年重点行动计划》: its documents, the 26 bodies with a duty and 23
 * tasks. It sets no outcome in figures; its one number counts the eight industries that are to have standards. What the
 * document does not say is absent.
 *
 * @example
 * ```ts
 * import { plan } from "quality-plan/catalog/shantou-2013";
 *
 * plan.period; // => "2013"
 * plan.tasks?.filter(({ ordinal }) => ordinal !== undefined).length; // => 23
 *
 * const standards = plan.targets.find((target) => target.id === "standard-systems-of-eight-industries");
 * standards?.kind === "measured" ? standards.bound : undefined; // => { reach: "8" }
 * standards?.source.clause; // => "七(十七)"
 * ```
 */
// Checked ahead of time: a test holds it equal to what checkPlan makes of it, so that loading it needs no schema.
export const plan: Plan = written as PlanInput as Plan;
