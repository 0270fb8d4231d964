/**
 * 嘉兴市2013年质量强市建设行动要点 as data.
 *
 * @packageDocumentation
 */

export { districts } from "./districts.js";
export { plan } from "./plan.js";
