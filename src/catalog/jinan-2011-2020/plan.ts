import type { Plan, PlanInput } from "../../model/plan.js";
import { agencies } from "./agencies.js";
import * as section2 from "./section-2.js";
import * as products from "./section-2-product.js";
import * as works from "./section-2-engineering.js";
import * as services from "./section-2-service.js";
import * as section31 from "./section-3-1.js";
import * as section32 from "./section-3-2.js";
import * as section33 from "./section-3-3.js";
import * as section4 from "./section-4.js";

const written = {
  format: "quality-plan/1",
  id: "jinan-2011-2020",
  title: {
    zh: "福州市晋安区人民政府关于贯彻质量发展纲要(2011—2020年)建设质量强区的实施意见",
    en: "Jin'an District, Fuzhou: Opinions on Building a District of Quality, 2011–2020",
  },
  district: "350111",
  period: "2011/2020",
  documents: [
    {
      relation: "own",
      title: {
        zh: "福州市晋安区人民政府关于贯彻质量发展纲要(2011—2020年)建设质量强区的实施意见",
        en: "Opinions of the Government of Jin'an District, Fuzhou, on carrying out the Outline of Quality Development (2011–2020) and building a district of quality",
      },
      issuer: {
        zh: "福州市晋安区人民政府",
        en: "People's Government of Jin'an District, Fuzhou",
      },
      publishedOn: "2019-04-03",
    },
    {
      relation: "implements",
      title: { zh: "质量发展纲要(2011—2020年)", en: "Outline of Quality Development (2011–2020)" },
      issuer: { zh: "国务院", en: "State Council" },
    },
    {
      relation: "implements",
      title: {
        zh: "福州市人民政府关于贯彻质量发展纲要(2011—2020年)建设质量强区的实施意见",
        en: "Opinions of the Fuzhou Municipal People's Government on carrying out the Outline of Quality Development (2011–2020) and building a district of quality",
      },
      number: "榕政综〔2013〕138号",
      issuer: { zh: "福州市人民政府", en: "Fuzhou Municipal People's Government" },
    },
    {
      relation: "cites",
      title: { zh: "质量振兴纲要(1996-2010年)", en: "Outline for the Rejuvenation of Quality (1996–2010)" },
      issuer: { zh: "国务院", en: "State Council" },
    },
    {
      relation: "cites",
      title: { zh: "住宅性能评定技术标准", en: "Technical Standard for the Assessment of Housing (national standard)" },
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
    ...products.metrics,
    ...works.metrics,
    ...services.metrics,
    ...section32.metrics,
    ...section33.metrics,
    ...section4.metrics,
  ],
  targets: [
    ...section2.targets,
    ...products.targets,
    ...works.targets,
    ...services.targets,
    ...section31.targets,
    ...section32.targets,
    ...section33.targets,
    ...section4.targets,
  ],
  tasks: [...section31.tasks, ...section32.tasks, ...section33.tasks, ...section4.tasks],
} as const satisfies PlanInput;

/**
 * The quality plan of Jin'an District, Fuzhou, for 2011 to 2020, 《关于贯彻质量发展纲要(2011—2020年)建设质量强区的实施意见》: its documents,
 * the bodies with a duty, 22 numbered tasks with the mechanisms in them, and every target with its clause. What the
 * document does not say is absent.
 *
 * @example
 * ```ts
 * import { plan } from "quality-plan/catalog/jinan-2011-2020";
 *
 * plan.period; // => "2011/2020"
 * plan.tasks?.filter(({ ordinal }) => ordinal !== undefined).length; // => 22
 *
 * const satisfaction = plan.targets.find((target) => target.id === "satisfaction-rises-three-years");
 * satisfaction?.kind === "measured" ? satisfaction.schedule : undefined; // => { every: "year", run: 3 }
 * satisfaction?.source.clause; // => "二(二)服务质量"
 * ```
 */
// Checked ahead of time: a test holds it equal to what checkPlan makes of it, so that loading it needs no schema.
export const plan: Plan = written as PlanInput as Plan;
