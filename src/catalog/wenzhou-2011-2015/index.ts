/**
 * 温州市加强产品质量建设意见 as data.
 *
 * @packageDocumentation
 */

export { districts } from "./districts.js";
export { plan } from "./plan.js";
export { registers } from "./registers.js";
