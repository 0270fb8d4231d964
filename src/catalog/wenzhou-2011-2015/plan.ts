import type { Plan, PlanInput } from "../../model/plan.js";
import { agencies } from "./agencies.js";
import * as section1 from "./section-1.js";
import * as section2 from "./section-2.js";
import * as section3 from "./section-3.js";

const written = {
  format: "quality-plan/1",
  id: "wenzhou-2011-2015",
  title: { zh: "加强产品质量建设意见", en: "Wenzhou: Opinions on Strengthening Product Quality, 2011–2015" },
  district: "330300",
  period: "2011/2015",
  // The text at hand prints no number, issuer or day of its own, and of the two documents above it neither number nor day.
  documents: [
    {
      relation: "own",
      title: { zh: "加强产品质量建设意见", en: "Opinions on Strengthening Product Quality" },
    },
    {
      relation: "implements",
      title: { zh: "质量发展纲要", en: "Outline of Quality Development" },
      issuer: { zh: "国务院", en: "State Council" },
    },
    {
      relation: "implements",
      title: {
        zh: "关于加快建设质量强省的若干意见",
        en: "Opinions on Faster Building a Province of Quality",
      },
      issuer: { zh: "省政府", en: "the Provincial Government" },
    },
  ],
  domains: [{ id: "product", name: { zh: "产品质量", en: "product quality" } }],
  agencies,
  metrics: [...section1.metrics, ...section2.metrics, ...section3.metrics],
  targets: [...section1.targets, ...section2.targets, ...section3.targets],
  tasks: [...section2.tasks, ...section3.tasks],
} as const satisfies PlanInput;

/**
 * The Wenzhou plan for the quality of manufactured products under the Twelfth Five-Year Plan, 加强产品质量建设意见: its goals
 * to 2015, 8 tasks with their parts, and the bodies with a duty. No target with a figure names an agency. What the
 * document does not say is absent.
 *
 * @example
 * ```ts
 * import { plan } from "quality-plan/catalog/wenzhou-2011-2015";
 *
 * plan.period; // => "2011/2015"
 * plan.tasks?.filter((task) => task.parent === undefined).length; // => 8
 *
 * const checks = plan.targets.find((target) => target.id === "product-pass-rate");
 * checks?.kind === "measured" ? checks.schedule : undefined; // => { every: "year", during: "2011/2015" }
 * ```
 */
// Checked ahead of time: a test holds it equal to what checkPlan makes of it, so that loading it needs no schema.
export const plan: Plan = written as PlanInput as Plan;
