/**
 * 湖北省质量兴省战略发展纲要(2011—2020年) as data.
 *
 * @packageDocumentation
 */

export { districts } from "./districts.js";
export { plan } from "./plan.js";
export { registers } from "./registers.js";
