/**
 * 汕头市贯彻实施质量发展纲要2013年重点行动计划 as data.
 *
 * @packageDocumentation
 */

export { districts } from "./districts.js";
export { plan } from "./plan.js";
export { registers } from "./registers.js";
